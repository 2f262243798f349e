// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "derlength.h"

#include "openssl.h"

#include <openssl/asn1.h>

namespace HookKeys {

qsizetype firstDerLength(QByteArrayView der)
{
    const ErrorMark mark;
    const auto *const begin = reinterpret_cast<const unsigned char *>(der.data());
    const auto *content = begin;
    long length = 0;
    int tag = 0;
    int tagClass = 0;
    const int kind = ASN1_get_object(&content, &length, &tag, &tagClass, long(der.size()));
    // 0x80: it cannot be read; 1: its end is marked.
    const bool known = (unsigned(kind) & 0x81U) == 0;
    return known ? content - begin + length : 0;
}

} // namespace HookKeys
