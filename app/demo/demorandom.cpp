// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demorandom.h"

#include <QByteArrayView>
#include <QRandomGenerator>

namespace HookKeys {

QByteArray randomAlphanumeric(int length)
{
    constexpr QByteArrayView alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray text;
    text.reserve(length);
    for (int i = 0; i < length; ++i)
        text += alphabet[QRandomGenerator::system()->bounded(int(alphabet.size()))];
    return text;
}

} // namespace HookKeys
