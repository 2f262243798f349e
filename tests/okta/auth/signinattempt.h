// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/oauthsignin.h"
#include "fixedclock.h"
#include "hostileserver.h"
#include "waiting.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

#include <optional>

namespace HookKeys {

/// One attempt to sign in at a server, and what came of it. Waits between requests take no time:
/// the clock moves on instead.
class SignInAttempt final
{
public:
    explicit SignInAttempt(const QUrl &base)
    {
        config.base = base;
        config.clientId = QStringLiteral("0oaNative");
        config.clock = &clock;
        config.transport.wait = [this](std::chrono::seconds wait, QObject *who, auto then) {
            waits.append(int(wait.count()));
            clock.advance(wait);
            QMetaObject::invokeMethod(who, std::move(then), Qt::QueuedConnection);
        };
        options.openBrowser = [this](const QUrl &shown) {
            opened.append(shown);
            return browserWorks;
        };
        options.ports = {0};
    }

    template <typename Flow>
    void start()
    {
        flow = std::make_unique<Flow>(config, options);
        QObject::connect(flow.get(), &SignIn::userCodeReady, context.get(),
                         [this](const UserCode &shown) { code = shown; });
        QObject::connect(flow.get(), &SignIn::browserReady, context.get(),
                         [this](const QUrl &shown, bool) { page = shown; });
        QObject::connect(flow.get(), &SignIn::scopesRefused, context.get(),
                         [this](const QStringList &scopes) { refused.append(scopes); });
        QObject::connect(flow.get(), &SignIn::statusChanged, context.get(),
                         [this](const QString &text) { statuses.append(text); });
        flow->start(context.get(), [this](const Result<Secret> &outcome) {
            ++calls;
            result = outcome;
        });
        if (calls != 0)
            qFatal("It completed inside the call.");
    }

    /// Waits for the outcome, and then whether another one follows.
    [[nodiscard]] bool ended()
    {
        if (!waitUntil([this] { return calls > 0; }))
            return false;
        QTest::qWait(10);
        return calls == 1;
    }
    [[nodiscard]] bool succeeded() { return ended() && result->has_value(); }
    [[nodiscard]] bool failedWith(ErrorKind kind)
    {
        return ended() && !*result && result->error().kind == kind;
    }
    [[nodiscard]] const Error &error() const { return result->error(); }

    FixedClock clock;
    TokenClientConfig config;
    OAuthSignInOptions options;
    bool browserWorks = true;
    std::unique_ptr<QObject> context = std::make_unique<QObject>();
    std::unique_ptr<SignIn> flow;
    std::optional<Result<Secret>> result;
    int calls = 0;
    std::optional<UserCode> code;
    std::optional<QUrl> page;
    QList<QUrl> opened;
    QStringList statuses;
    QList<QStringList> refused; ///< The scopes, each time that it was told.
    QList<int> waits;
};

/// The fields of the form @p request.
[[nodiscard]] inline QHash<QString, QString> formOf(const HostileServer::Request &request)
{
    QHash<QString, QString> fields;
    const QUrlQuery query(QString::fromLatin1(QByteArray(request.body).replace('+', "%20")));
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        fields.insert(name, value);
    return fields;
}

/// OAuth's refusal.
[[nodiscard]] inline HostileServer::Answer refusal(const QByteArray &error, int status = 400)
{
    const QJsonObject body{
        {QStringLiteral("error"), QString::fromLatin1(error)},
        {QStringLiteral("error_description"), QStringLiteral("The server's words.")}};
    return HostileServer::json(status, QJsonDocument(body).toJson());
}

/// Tokens, with what was granted where @p scope says it.
[[nodiscard]] inline HostileServer::Answer tokens(const char *refreshToken = "theRefreshToken",
                                                  const QString &scope = {})
{
    QJsonObject body{{QStringLiteral("token_type"), QStringLiteral("Bearer")},
                     {QStringLiteral("expires_in"), 3600},
                     {QStringLiteral("access_token"), QStringLiteral("theAccessToken")}};
    if (refreshToken)
        body.insert(QStringLiteral("refresh_token"), QLatin1StringView(refreshToken));
    if (!scope.isEmpty())
        body.insert(QStringLiteral("scope"), scope);
    return HostileServer::json(200, QJsonDocument(body).toJson());
}

} // namespace HookKeys
