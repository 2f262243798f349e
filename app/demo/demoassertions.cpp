// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoassertions.h"

#include "demoform.h"
#include "jwk.h"
#include "jws.h"
#include "publickey.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr auto assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

bool namesOneOf(const QJsonValue &audience, const QList<QByteArray> &audiences)
{
    const QJsonArray named = audience.isArray() ? audience.toArray() : QJsonArray{audience};
    return std::ranges::any_of(named, [&audiences](const auto &name) {
        return audiences.contains(name.toString().toUtf8());
    });
}

} // namespace

QByteArray claimedIssuer(const QByteArray &assertion)
{
    const Result<Jws> read = readJws(assertion);
    if (!read)
        return {};
    return QJsonDocument::fromJson(read->payload).object()[u"iss"_s].toString().toUtf8();
}

DemoAuthResult<DemoAuthClient> DemoAssertions::authenticate(const DemoForm &form,
                                                            const FindClient &clients,
                                                            const QList<QByteArray> &audiences,
                                                            const QDateTime &now)
{
    const QByteArray assertion = form.value("client_assertion");
    QByteArray id = form.value("client_id");
    if (id.isEmpty() && !assertion.isEmpty())
        id = claimedIssuer(assertion); // RFC 7521, 4.2: the parameter is optional.
    if (id.isEmpty())
        return tl::unexpected(invalidClient(u"A client_id must be provided in the request."_s));
    const std::optional<DemoAuthClient> client = clients(id);
    if (!client)
        return tl::unexpected(invalidClient(u"Invalid value for 'client_id' parameter."_s));
    if (client->kind == DemoAuthClient::Kind::Native) {
        if (assertion.isEmpty())
            return *client;
        return tl::unexpected(
            invalidClient(u"The client is not registered for private_key_jwt."_s));
    }
    if (assertion.isEmpty() || form.value("client_assertion_type") != assertionType) {
        return tl::unexpected(invalidClient(
            u"Client authentication failed. The client must send a client_assertion of type %1."_s
                .arg(QString::fromLatin1(assertionType))));
    }
    return check(assertion, *client, audiences, now).map([&client](const QByteArray & /*kid*/) {
        return *client;
    });
}

DemoAuthResult<QByteArray> DemoAssertions::check(const QByteArray &assertion,
                                                 const DemoAuthClient &client,
                                                 const QList<QByteArray> &audiences,
                                                 const QDateTime &now)
{
    const auto refused = [](const QString &description) {
        return tl::unexpected(invalidClient(description));
    };
    const Result<Jws> read = readJws(assertion);
    if (!read)
        return refused(u"The client_assertion is not a JWT."_s);
    const QByteArray kid = read->header[u"kid"_s].toString().toUtf8();
    const auto key = client.keys.constFind(kid);
    if (key == client.keys.cend())
        return refused(u"The client_assertion JWT kid is invalid."_s);
    if (!verifyJws(assertion, Jwk::read(*key).publicKey()))
        return refused(u"The client_assertion signature is invalid."_s);

    const QJsonObject claims = QJsonDocument::fromJson(read->payload).object();
    const QString id = QString::fromLatin1(client.id);
    if (claims[u"iss"_s] != id || claims[u"sub"_s] != id) {
        return refused(
            u"The issuer and subject claims for client_assertion must be the client_id."_s);
    }
    if (!namesOneOf(claims[u"aud"_s], audiences)) {
        return refused(u"The audience claim for client_assertion must be the endpoint invoked for "
                       "the request."_s);
    }
    const double left = claims[u"exp"_s].toDouble() - double(now.toSecsSinceEpoch());
    if (!claims[u"exp"_s].isDouble() || left <= 0)
        return refused(u"The client_assertion token is expired."_s);
    if (left > 3600) {
        return refused(
            u"The client_assertion token has an expiration that is too far into the future."_s);
    }
    const QByteArray jti = claims[u"jti"_s].toString().toUtf8();
    if (!jti.isEmpty() && !m_ids.note(client.id + ' ' + jti, now.addSecs(qint64(left) + 1), now))
        return refused(u"The client_assertion token has already been used."_s);
    return kid;
}

} // namespace HookKeys
