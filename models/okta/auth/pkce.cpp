// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pkce.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace HookKeys {
namespace {

constexpr QByteArray::Base64Options base64Url =
    QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray randomText()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words))
        .toBase64(base64Url);
}

} // namespace

QByteArray newState()
{
    return randomText();
}

Secret newCodeVerifier()
{
    return Secret(randomText());
}

QByteArray codeChallenge(const Secret &verifier)
{
    return QCryptographicHash::hash(verifier.bytes(), QCryptographicHash::Sha256)
        .toBase64(base64Url);
}

bool equalInConstantTime(QByteArrayView given, QByteArrayView expected)
{
    // Nothing but the secret's length, which everybody knows, decides the number of steps.
    unsigned difference = given.size() == expected.size() ? 0 : 1;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const char other = i < given.size() ? given.at(i) : '\0';
        difference |= unsigned(uchar(other ^ expected.at(i)));
    }
    return difference == 0;
}

} // namespace HookKeys
