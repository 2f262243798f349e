// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential.h"

#include "orgurl.h"
#include "privatejwk.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

struct CredentialTexts
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::Credential)
};

tl::unexpected<Error> unreadable()
{
    return failure(ErrorKind::Validation,
                   CredentialTexts::tr("What was stored for this org does not open it. Sign in "
                                       "again."));
}

bool isPlain(const QByteArray &token)
{
    return !token.isEmpty() && std::all_of(token.begin(), token.end(), [](char c) {
        return c > ' ' && c <= '~' && c != '"' && c != '\\';
    });
}

Secret copied(QByteArrayView text)
{
    return Secret(text.toByteArray());
}

} // namespace

Result<Secret> storedCredential(const OAuthCredential &credential)
{
    const QByteArray &token = credential.refreshToken.bytes();
    if (!isPlain(token))
        return failure(ErrorKind::Validation,
                       CredentialTexts::tr("The server gave no token that can be kept."));
    Secret key;
    if (!credential.dpopKey.isNull()) {
        Result<Secret> stored = credential.dpopKey.stored();
        if (!stored)
            return stored;
        key = *stored;
    }
    QByteArray text;
    text.reserve(token.size() + key.bytes().size() + 64); // it must not leave parts by growing
    text += R"({"v":1,"refresh":")";
    text += token;
    if (!key.isEmpty()) {
        text += R"(","dpop":")";
        text += key.bytes();
    }
    text += R"("})";
    Secret secret(std::move(text));
    if (secret.bytes().size() > credentialLimit) {
        return failure(ErrorKind::Validation,
                       CredentialTexts::tr("The token is too long for the keychains of some "
                                           "systems, so it cannot be kept."));
    }
    return secret;
}

Result<OAuthCredential> oauthCredential(const Secret &stored)
{
    const QByteArrayView text = stored.bytes();
    const std::optional<QByteArrayView> token = plainMember(text, "refresh");
    if (!token || !text.startsWith(R"({"v":1,)"))
        return unreadable();
    OAuthCredential credential{.refreshToken = copied(*token)};
    if (!isPlain(credential.refreshToken.bytes()))
        return unreadable();
    if (const std::optional<QByteArrayView> key = plainMember(text, "dpop")) {
        const Result<PrivateKey> read = PrivateKey::fromStored(copied(*key));
        if (!read)
            return unreadable();
        credential.dpopKey = *read;
    }
    return credential;
}

} // namespace HookKeys
