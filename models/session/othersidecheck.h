// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appkeycheck.h"
#include "hookkey.h"
#include "inlinehook.h"
#include "jwksjudgement.h"
#include "orgprofile.h"

namespace HookKeys {

class HookKeysApi;
class OrgSession;

/// Whether the other side of a hook has the key that the hook signs with.
struct OtherSideReport
{
    Severity severity = Severity::Info; ///< Warning: it could not be seen.
    QString text;                       ///< A translated sentence.
    QList<Finding> findings = {};       ///< What is odd about its JWKS URL, the gravest first.
    QString jwksUrl = {};               ///< That was looked at; empty if none was.
    QString org = {}; ///< The name of the other org that was asked; empty if none was.

    /// All of it, a sentence a line.
    [[nodiscard]] QStringList lines() const;
};

/// Asks the other side of a hook whether it has the hook's key: the app that serves it, of this org
/// or of another one that is known, or the JWKS URL that this app or the admin names. Only reads. A
/// run that ends with its context.
class OtherSideCheck final : public QObject
{
    Q_OBJECT

public:
    /// The name of the other org of @p session's that would be asked about @p hook; empty: none.
    [[nodiscard]] static QString otherOrgOf(const OrgSession &session, const InlineHook &hook);

    /// What is asked about @p hook of @p session, whose client is @p api. @p jwksUrl is what the
    /// admin says; empty: the app says it, if there is one. Fails as the APIs do, and with
    /// Validation where the hook signs with no key that can be compared, or for an address that
    /// cannot be fetched.
    static void start(OrgSession *session, HookKeysApi &api, const InlineHook &hook,
                      const QString &jwksUrl, QObject *context, Callback<OtherSideReport> done);

private:
    OtherSideCheck(OrgSession *session, HookKeysApi &api, InlineHook hook, QString jwksUrl,
                   QObject *context, Callback<OtherSideReport> done);

    void readKey();
    void askOtherSide();
    void reachOtherOrg(const OrgProfile &org);
    void askApp(AppsApi &apps);
    void notOurs();
    void appAnswered(const AppKeyReport &report);
    void fetch(const QString &url);
    void finish(const Result<OtherSideReport> &report);

    OrgSession *const m_session;
    HookKeysApi &m_api;
    const InlineHook m_hook;
    const QString m_jwksUrl;
    const Callback<OtherSideReport> m_done;
    HookKey m_key;
    Jwk m_jwk;
    QString m_org;          ///< The name of the other org that is asked.
    bool m_isGuess = false; ///< The app that is asked for may be none of this org's.
    bool m_finished = false;
};

} // namespace HookKeys
