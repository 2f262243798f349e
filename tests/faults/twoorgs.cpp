// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "twoorgs.h"

#include "privatekey.h"

#include <QJsonDocument>
#include <QPointer>
#include <QTimer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace HookKeys {

using namespace std::chrono_literals;

TwoOrgs::TwoOrgs(quint32 seed)
    : m_random(seed),
      m_publicJwk(
          QJsonDocument(PrivateKey::generateRsa().publicJwk()).toJson(QJsonDocument::Compact)),
      m_used(firstRefreshToken())
{
    m_a.answer([this](QTcpSocket *socket, const HostileServer::Request &request) {
        serve('A', socket, request);
    });
    m_b.answer([this](QTcpSocket *socket, const HostileServer::Request &request) {
        serve('B', socket, request);
    });
}

QUrl TwoOrgs::url(char letter) const
{
    return letter == 'A' ? m_a.url() : m_b.url();
}

QByteArray TwoOrgs::apiToken(char letter, const QByteArray &name)
{
    return "00of-" + QByteArray(1, letter) + '-' + name;
}

QByteArray TwoOrgs::firstRefreshToken()
{
    return "refresh-of-A-0";
}

bool TwoOrgs::takes(const QByteArray &token) const
{
    return token == m_used || m_issued.contains(token);
}

int TwoOrgs::requests() const
{
    return int(m_a.requests().size() + m_b.requests().size());
}

int TwoOrgs::random(int below)
{
    return std::uniform_int_distribution<int>(0, below - 1)(m_random);
}

QByteArray TwoOrgs::keyJson(const QByteArray &id, bool withPublicKey) const
{
    return R"({"id":")" + id + R"(","keyId":"uuid-)" + id + R"(","name":")" + id
           + R"(","created":"2026-01-01T00:00:00.000Z","lastUpdated":"2026-01-01T00:00:00.000Z",)"
           + R"("isUsed":false)" + (withPublicKey ? R"(,"_embedded":)" + m_publicJwk : QByteArray())
           + '}';
}

void TwoOrgs::serve(char letter, QTcpSocket *socket, const HostileServer::Request &request)
{
    const QByteArray shown = request.headers.value("authorization");
    const QByteArray mine = QByteArray("of-") + letter + '-';
    if ((!shown.isEmpty() && !shown.contains(mine))
        || (request.body.contains("token=") && !request.body.contains(mine)))
        m_strays.append(QByteArray(1, letter) + " got " + request.target + ' ' + shown + ' '
                        + request.body);
    const QByteArray path = request.target.split('?').constFirst();
    if (path == "/oauth2/v1/token") {
        giveToken(socket, request);
    } else if (path == "/oauth2/v1/revoke") {
        HostileServer::json(200, {})(socket, request);
    } else if (shown.startsWith("Bearer ") && random(3) == 0) {
        // Its hour is over: the next refresh.
        HostileServer::json(401, R"({"errorCode":"E0000011","errorSummary":"Invalid token"})",
                            "WWW-Authenticate: Bearer error=\"invalid_token\"\r\n")(socket,
                                                                                    request);
    } else if (path == "/api/v1/hook-keys") {
        QByteArrayList keys;
        for (int i = 0; i < 3; ++i)
            keys.append(keyJson("HKY" + QByteArray::number(i * 100'000 + random(100'000)), false));
        HostileServer::json(200, '[' + keys.join(',') + ']')(socket, request);
    } else if (path.startsWith("/api/v1/hook-keys/")) {
        HostileServer::json(200, keyJson(path.split('/').constLast(), true))(socket, request);
    } else {
        HostileServer::json(200, "[]")(socket, request);
    }
}

void TwoOrgs::giveToken(QTcpSocket *socket, const HostileServer::Request &request)
{
    const QByteArray token = QUrlQuery(QString::fromUtf8(request.body))
                                 .queryItemValue(u"refresh_token"_s, QUrl::FullyDecoded)
                                 .toUtf8();
    if (!takes(token)) {
        ++m_refusals;
        HostileServer::json(400, R"({"error":"invalid_grant"})")(socket, request);
        return;
    }
    if (token != m_used) {
        m_used = token;
        m_issued.clear();
    }
    const QByteArray number = QByteArray::number(++m_rotations);
    m_issued.append("refresh-of-A-" + number);
    const QByteArray body =
        R"({"token_type":"Bearer","expires_in":3600,"access_token":"access-of-A-)" + number
        + R"(","refresh_token":")" + m_issued.constLast() + R"("})";
    // Slow at times, so that programs die before the answer, too.
    QTimer::singleShot(random(20) * 1ms, socket, [socket, request, body] {
        HostileServer::json(200, body)(socket, request);
    });
}

} // namespace HookKeys
