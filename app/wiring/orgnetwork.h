// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkoptions.h"
#include "orgprofile.h"
#include "result.h"

namespace HookKeys {

/// What @p profile says about the way to its org: what is in its CA file, @p ca, see readCa(), and
/// the proxy with its @p password. A CA file that cannot be used is the problem of the result.
[[nodiscard]] NetworkOptions networkOptions(const OrgProfile &profile, const Result<QByteArray> &ca,
                                            const Secret &password);

/// The SystemProxyFinder of the program: asks @p options, which are those of a new org.
void findSystemProxy(const QUrl &url, const NetworkOptions &options, QObject *context,
                     const Callback<ProxyChoice> &done);

} // namespace HookKeys
