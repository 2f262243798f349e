// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QString>

namespace HookKeys {

/// What a person, an environment variable or another program's settings say of a proxy.
struct ProxyText
{
    QString host;     ///< A name, in ASCII (RFC 3490), or an address, without brackets.
    quint16 port = 0; ///< 0 if none is given.
    QString user;
    Secret password;
    /// Why @ref host is no proxy that HookKeys uses by itself, as a translated sentence; empty if
    /// nothing is known against it. checkProxy() judges the rest.
    QString problem;
};

/// Reads @p text in every form that is in use: `host`, `host:port`, `[::1]:8080`,
/// `http://user:password@host:port/` with or without percent-encoding (RFC 3986, 2.1), set to a
/// variable, as a PAC file answers, or as a list of Windows'. A SOCKS proxy, one that is reached by
/// TLS, the address of a PAC file and several proxies are its problem.
[[nodiscard]] ProxyText readProxyText(const QString &text);

} // namespace HookKeys
