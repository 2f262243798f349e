// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Part of every test: has OpenSSL clear nothing away when the process ends.
//
// QNetworkAccessManager waits for its thread to say that it has finished, not for its end. Where
// the process is quicker, OpenSSL's clearing away forgets what it keeps for that thread, which
// nothing frees any more: LeakSanitizer then tells of it, about once in thousands of tests.

#include <openssl/crypto.h>

namespace {

[[maybe_unused]] const int started = OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);

} // namespace
