// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base64url.h"

#include "jsontext.h"
#include "jwk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr auto urlWithoutPadding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

bool inAlphabet(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')
           || c == u'-' || c == u'_';
}

} // namespace

Base64UrlOctets fromBase64Url(const QString &text)
{
    const auto bad = std::find_if_not(text.begin(), text.end(), inAlphabet);
    if (bad != text.end()) {
        if (*bad == u'=')
            return {{}, Jwk::tr("it has padding (“=”)")};
        return {{},
                Jwk::tr("its character %1 is %2")
                    .arg(QString::number(bad - text.begin() + 1), jsonString(QString(*bad)))};
    }
    const QByteArray encoded = text.toLatin1();
    auto decoded = QByteArray::fromBase64Encoding(
        encoded, urlWithoutPadding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || encoded.size() % 4 == 1)
        return {{}, Jwk::tr("its length is impossible, so something of it is missing or too much")};
    if (decoded.decoded.toBase64(urlWithoutPadding) != encoded)
        return {{}, Jwk::tr("its last character has bits that belong to no octet")};
    return {std::move(decoded.decoded), {}};
}

QByteArray toBase64Url(const QByteArray &octets)
{
    return octets.toBase64(urlWithoutPadding);
}

} // namespace HookKeys
