// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appsapi.h"
#include "jwk.h"

namespace HookKeys {

/// Whether an app holds a key.
struct AppKeyReport
{
    enum class Verdict {
        Active,     ///< It does, and lets in what signs with it.
        Inactive,   ///< It does, but the key is switched off there.
        OtherKey,   ///< It has another key under that key's `kid`.
        OtherKid,   ///< It has the key, but not under its `kid`.
        Missing,    ///< It does not.
        Elsewhere,  ///< It fetches its keys from OktaApp::jwksUri.
        AppOff,     ///< The app itself is not active: nobody gets in.
        NoApp,      ///< There is no such app.
        NotAllowed, ///< Whoever asks may not see apps.
    };

    Verdict verdict = Verdict::NoApp;
    OktaApp app = {}; ///< Where there is one.
    AppKey key = {};  ///< The one under the `kid`, where there is one; of OtherKid the key itself.
    QList<AppKey> held = {}; ///< The key itself, each time that the app holds it, whatever `kid`.
    QString why = {};        ///< Of NotAllowed: a translated sentence.

    /// The verdict as a translated sentence about the key called @p name.
    [[nodiscard]] QString text(const QString &name) const;
};

/// Asks the app that a hook authenticates as whether it holds a key: by `kid` and by RFC 7638
/// thumbprint. A run that ends with its context.
class AppKeyCheck final : public QObject
{
    Q_OBJECT

public:
    enum class Scope {
        LettingIn, ///< Whether the app lets in what signs with the key: one that is off does not.
        Keys,      ///< The keys alone, also those of an app that is off.
    };

    /// What is asked: whether the app with @p clientId holds @p key, which must be usable and is
    /// called @p kid. @p apps must outlive @p context. Fails as AppsApi does, but for Forbidden and
    /// NotFound, which are verdicts.
    static void start(AppsApi &apps, const QString &clientId, const Jwk &key, const QString &kid,
                      Scope scope, QObject *context, Callback<AppKeyReport> done);

private:
    AppKeyCheck(AppsApi &apps, Jwk key, QString kid, Scope scope, QObject *context,
                Callback<AppKeyReport> done);

    void findApp(const QString &clientId);
    void listKeys();
    void compare(const QList<AppKey> &keys);
    void fail(const Error &error);
    void finish(AppKeyReport::Verdict verdict);

    AppsApi &m_apps;
    const Jwk m_key;
    const QString m_kid;
    const Scope m_scope;
    const Callback<AppKeyReport> m_done;
    AppKeyReport m_report;
};

/// Whether the org at @p org serves @p url, as far as the host and the port tell.
[[nodiscard]] bool isServedBy(const QUrl &org, const QString &url);

/// Whether @p url may be the token endpoint of an Okta org at one of its own domains: such a one
/// shows its owner only by what is known there, such as the client ID, which no two orgs give out.
/// See https://developer.okta.com/docs/concepts/auth-servers/
[[nodiscard]] bool mayBeOwnDomain(const QString &url);

} // namespace HookKeys
