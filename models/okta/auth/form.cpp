// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form.h"

namespace HookKeys {

namespace {

bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'
           || c == '.' || c == '_' || c == '~';
}

void append(QByteArray &body, const QByteArray &text)
{
    constexpr char digits[] = "0123456789ABCDEF";
    for (const char c : text) {
        if (isUnreserved(c)) {
            body += c;
        } else {
            const auto octet = static_cast<uchar>(c);
            body += '%';
            body += digits[octet >> 4U];
            body += digits[octet & 0x0FU];
        }
    }
}

} // namespace

Secret encodedForm(const Form &form)
{
    QByteArray body;
    qsizetype longest = 0;
    for (const FormField &field : form)
        longest += 3 * (field.name.size() + field.value.bytes().size()) + 2;
    body.reserve(longest); // so that no part of it is left behind by growing
    for (const FormField &field : form) {
        if (!body.isEmpty())
            body += '&';
        append(body, field.name);
        body += '=';
        append(body, field.value.bytes());
    }
    return Secret(std::move(body));
}

} // namespace HookKeys
