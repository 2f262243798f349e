// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's entry for Okta's JSON: whatever a server answers, what is read of it has no private
// key material, and an error is a short text. The first byte says which answer it is.

#include "oktaerror.h"
#include "oktajson.h"
#include "privatemembers.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

const QString host = u"acme.okta.com"_s;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const Error &error)
{
    require(!error.summary.isEmpty());
    require(error.code.size() <= 100 && error.errorId.size() <= 200);
    require(error.serverText.size() <= 1000 && error.causes.size() <= 21);
    for (const QString &cause : error.causes)
        require(cause.size() <= 1000);
    static_cast<void>(error.details());
}

void checkJwk(const QByteArray &jwk)
{
    require(QJsonDocument::fromJson(jwk).isObject());
    require(!hasPrivateMember(jwk));
}

void check(const HookKey &key)
{
    require(!key.id.isEmpty());
    require(key.created.isValid() <= !key.createdText.isEmpty());
    require(key.publicJwk.isEmpty() || !key.privateMember);
    if (!key.publicJwk.isEmpty())
        checkJwk(key.publicJwk);
}

void checkKeys(const QByteArray &body)
{
    const auto listing = parseHookKeys(body, host);
    if (!listing)
        return check(listing.error());
    require(listing->warnings.size() <= 2);
    for (const HookKey &key : listing->keys)
        check(key);
}

void checkKey(const QByteArray &body)
{
    if (const auto key = parseHookKey(body, host))
        check(*key);
    else
        check(key.error());
}

void checkPublicKey(const QByteArray &body)
{
    if (const auto jwk = parsePublicJwk(body, host))
        checkJwk(*jwk);
    else
        check(jwk.error());
}

void checkHooks(const QByteArray &body)
{
    if (const auto listing = parseInlineHooks(body, host))
        require(listing->hooks.size() <= body.size());
    else
        check(listing.error());
}

void checkError(const QByteArray &body, int status)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = body;
    for (const HttpMethod method :
         {HttpMethod::Get, HttpMethod::Post, HttpMethod::Put, HttpMethod::Delete}) {
        const Error error = oktaError(answer, host, method, Subject::NewKey, u"refused"_s);
        check(error);
        require(isWrite(method) || error.kind != ErrorKind::OutcomeUnknown);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray body(reinterpret_cast<const char *>(data + 1), qsizetype(size) - 1);
    switch (data[0]) {
    case 'l':
        checkKeys(body);
        break;
    case 'k':
        checkKey(body);
        break;
    case 'p':
        checkPublicKey(body);
        break;
    case 'h':
        checkHooks(body);
        break;
    default:
        checkError(body, 400 + data[0]);
    }
    return 0;
}
