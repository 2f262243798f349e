// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace HookKeys {

/// Lets OpenSSL be started from now on. Until then, while libraries are loaded, the wish of one to
/// have it started is not met: cpp-httplib asks for all of it, two megabytes, in programs that may
/// never run a server. OpenSSL starts by itself what is used (since 1.1.0; OPENSSL_init_ssl(3)).
void allowOpenSslStart();

} // namespace HookKeys
