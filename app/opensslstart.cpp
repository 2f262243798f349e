// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opensslstart.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <openssl/ssl.h>

#include <dlfcn.h>
#endif

namespace {

constinit bool isAllowed = false; // set before there are threads

} // namespace

namespace HookKeys {

void allowOpenSslStart()
{
    isAllowed = true;
}

} // namespace HookKeys

#ifdef Q_OS_LINUX
/// Stands before OpenSSL's own, to which it leads once that is allowed.
extern "C" __attribute__((visibility("default"))) int
OPENSSL_init_ssl(uint64_t options, const OPENSSL_INIT_SETTINGS *settings)
{
    if (!isAllowed)
        return 1;
    static const auto own =
        reinterpret_cast<decltype(&OPENSSL_init_ssl)>(dlsym(RTLD_NEXT, "OPENSSL_init_ssl"));
    return own ? own(options, settings) : 0;
}
#endif
