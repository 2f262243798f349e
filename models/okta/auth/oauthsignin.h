// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin.h"
#include "tokenclient.h"

#include <QPointer>

namespace HookKeys {

/// What the ways of signing in with OAuth 2.0 need from outside.
struct OAuthSignInOptions
{
    /// Shows a page to the user; false if that cannot be done. It gets nothing but pages of the
    /// org.
    std::function<bool(const QUrl &)> openBrowser = {};
    /// How long the browser's answer is waited for.
    std::chrono::milliseconds browserLimit = std::chrono::seconds(120);
    /// Where the browser brings its answer, see LoopbackServer; empty: redirectPorts().
    QList<quint16> ports = {};
    RedirectPath redirect = RedirectPath::Own;
};

/// What the ways of signing in with OAuth 2.0 have in common: the client, and that they end once.
class OAuthSignIn : public SignIn
{
    Q_OBJECT

public:
    OAuthSignIn(TokenClientConfig config, OAuthSignInOptions options, QObject *parent);
    ~OAuthSignIn() override;

    void start(QObject *context, Callback<Secret> done) final;
    void cancel() final;

protected:
    /// Begins the attempt, after start() returned.
    virtual void begin() = 0;
    /// The attempt is over with @p result, which is not told yet.
    virtual void ended(const Result<Secret> &result) { static_cast<void>(result); }

    [[nodiscard]] bool isRunning() const { return m_done != nullptr; }
    [[nodiscard]] TokenClient &client() { return *m_client; }
    [[nodiscard]] const OAuthSignInOptions &options() const { return m_options; }
    [[nodiscard]] QDateTime now() const;
    /// The request under way: cancel() ends it.
    void setCall(const PendingCall &call) { m_call = call; }

    /// Says which of the scopes the org did not give, if any: it was asked for @p asked, and
    /// answered @p answer.
    void tellRefused(const QByteArray &asked, const TokenAnswer &answer);
    /// What is asked for from now on, where the whole was refused as invalid_scope; empty if there
    /// is nothing less.
    [[nodiscard]] static QByteArray askForLess(const QByteArray &asked);
    /// Ends with the credential out of @p answer to who asked for the scopes @p asked, or with
    /// Validation where the app gets no refresh token.
    void finishWith(const QByteArray &asked, const TokenAnswer &answer);
    /// Ends the attempt; nothing if it has ended.
    void finish(const Result<Secret> &result);
    void fail(ErrorKind kind, const QString &summary);

private:
    std::unique_ptr<Clock> m_ownClock;
    const Clock *m_clock;
    std::unique_ptr<TokenClient> m_client;
    OAuthSignInOptions m_options;
    PendingCall m_call;
    QPointer<QObject> m_context;
    Callback<Secret> m_done;
};

/// Whether @p page is one of the org at @p base: the same scheme, host and port, without user info.
[[nodiscard]] bool isPageOf(const QUrl &page, const QUrl &base);

/// An attempt for @p profile by its way of signing in with @p key, see SignInFactory. @p config
/// says the rest: the clock and how patient the requests are.
[[nodiscard]] std::unique_ptr<SignIn> makeSignIn(const OrgProfile &profile, const Secret &key,
                                                 OAuthSignInOptions options,
                                                 TokenClientConfig config = {});

} // namespace HookKeys
