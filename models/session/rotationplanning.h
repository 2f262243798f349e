// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkeysapi.h"
#include "oktaapp.h"
#include "orgprofile.h"
#include "rotationjournal.h"

#include <QHash>
#include <QPointer>

#include <functional>

namespace HookKeys {

class OrgSession;

/// What a rotation would do, and what it would leave alone.
struct RotationProposal
{
    /// A hook of the old key that gets no new one.
    struct Left
    {
        QString hook;   ///< Its label.
        QString reason; ///< A translated sentence.
    };

    RotationPlan plan;
    QList<Left> left;
    QStringList notes; ///< What is to be known about how the key is handed over, as sentences.
    QHash<QString, QString> failures; ///< What happens when a hook fails, by its id.
    bool isNarrowed = false;          ///< The admin chose to leave some of the hooks.

    /// The same for those of the plan's hooks alone whose ids are in @p chosen; the others keep the
    /// old key.
    [[nodiscard]] RotationProposal forHooks(const QStringList &chosen) const;
    /// Whether it can begin: a key without a hook can be rotated, but where there are some, one at
    /// least is to be chosen.
    [[nodiscard]] bool canBegin() const { return !plan.hooks.isEmpty() || !isNarrowed; }

    /// What may go wrong where nothing is waited for, as whole sentences.
    [[nodiscard]] QStringList costs() const;
    /// Every request that changes something, in words and in order.
    [[nodiscard]] QStringList steps() const;
    /// The same with all around it, for a change ticket, in the org called @p org. Text from the
    /// server is escaped.
    [[nodiscard]] QByteArray markdown(const QString &org) const;

    /// What the apps are called to which HookKeys hands the key of @p plan itself, each once.
    [[nodiscard]] static QStringList appNames(const RotationPlan &plan);
};

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
    void findNextApp();
    void findAppElsewhere();
    void cannotReach(const Error &error);
    void useUrl(RotationHook &hook, const QString &url);
    void askApp(AppsApi &apps, QObject *context, const Callback<OktaApp> &done);
    void appFound(const Result<OktaApp> &app);
    void useApp(RotationHook &hook, const OktaApp &app);
    void noteNoApp(const RotationHook &hook, const Error &error);
    [[nodiscard]] const OrgProfile &orgOf(const RotationHook &hook) const;
    void finish(const Result<RotationProposal> &result);

    const QPointer<OrgSession> m_session; ///< Gone, so is m_api, and nobody waits any more.
    HookKeysApi &m_api;
    const Callback<RotationProposal> m_done;
    const KnownUrl m_knownUrl;
    RotationProposal m_proposal;
    QList<qsizetype> m_inOrgs; ///< The hooks of the plan whose apps are still to be found.
    bool m_isFull = false;     ///< The app that was asked last can take no further key.
    QStringList m_guessed;     ///< The hooks of these, by id, whose apps may be none of this org's.
    QHash<QString, OrgProfile> m_otherOrgs; ///< That have some of them, by OrgProfile::id.
};

/// A name for the key that follows the one called @p name at @p time: partner-api-2026-11. None of
/// @p taken.
[[nodiscard]] QString successorName(const QString &name, const QDateTime &time,
                                    const QStringList &taken);

} // namespace HookKeys
