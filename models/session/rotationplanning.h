// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkeysapi.h"
#include "jwk.h"
#include "oktaapp.h"
#include "orgprofile.h"
#include "rotationproposal.h"

#include <QHash>
#include <QPointer>

#include <functional>

namespace HookKeys {

class OrgSession;

/// Finds out how the hooks of a key can be given a new one. Only reads. A run that ends with its
/// context.
class RotationPlanning final : public QObject
{
    Q_OBJECT

public:
    /// Plans to put a key called @p newName in the place of the key @p oldId (HookKey::id) of
    /// @p session, whose client is @p api. Fails as HookKeysApi does, with NotFound where the key
    /// is gone, and with Validation where the name is taken or no name.
    /// @p knownUrl says which JWKS URL a hook's other side has, by the hook's id, as far as was
    /// said before.
    using KnownUrl = std::function<QString(const QString &hookId)>;
    static void start(OrgSession *session, HookKeysApi &api, const QString &oldId,
                      const QString &newName, QObject *context, Callback<RotationProposal> done,
                      KnownUrl knownUrl = {});

private:
    RotationPlanning(OrgSession *session, HookKeysApi &api, const QString &oldId,
                     const QString &newName, QObject *context, Callback<RotationProposal> done,
                     KnownUrl knownUrl);

    void readKeys();
    void readHooks();
    void sortOut(const QList<InlineHook> &hooks);
    void readOldKey();
    void findNextApp();
    void findAppElsewhere();
    void cannotReach(const Error &error);
    void useUrl(RotationHook &hook, const QString &url);
    void askApp(AppsApi &apps, QObject *context, const Callback<OktaApp> &done);
    void appFound(const Result<OktaApp> &app);
    void useApp(RotationHook &hook, const OktaApp &app);
    void noteOtherKids(const RotationHook &hook);
    void noteNoAppKeys(const RotationHook &hook, const Error &error);
    void noteNoApp(const RotationHook &hook, const Error &error);
    [[nodiscard]] const OrgProfile &orgOf(const RotationHook &hook) const;
    void finish(const Result<RotationProposal> &result);

    const QPointer<OrgSession> m_session; ///< Gone, so is m_api, and nobody waits any more.
    HookKeysApi &m_api;
    const Callback<RotationProposal> m_done;
    const KnownUrl m_knownUrl;
    RotationProposal m_proposal;
    QList<qsizetype> m_inOrgs; ///< The hooks of the plan whose apps are still to be found.
    QList<AppKey> m_appKeys;   ///< Of the app that was asked last, where it is to get the key.
    Jwk m_oldJwk;              ///< The public half of the old key; unusable: it is not known.
    QStringList m_guessed;     ///< The hooks of these, by id, whose apps may be none of this org's.
    QHash<QString, OrgProfile> m_otherOrgs; ///< That have some of them, by OrgProfile::id.
};

/// A name for the key that follows the one called @p name at @p time: partner-api-2026-11. None of
/// @p taken.
[[nodiscard]] QString successorName(const QString &name, const QDateTime &time,
                                    const QStringList &taken);

} // namespace HookKeys
