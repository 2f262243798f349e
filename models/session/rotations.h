// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rotationplanning.h"

#include <memory>
#include <optional>

namespace HookKeys {

class HookWatch;
class JwksHandOver;
class OtherOrgs;
class Rotation;
struct HookTrialOutcome;
struct OtherSideReport;

/// The rotations of one open org: plans and begins one, and finds those that were cut off.
class Rotations final : public QObject
{
    Q_OBJECT

public:
    /// @p session and @p api must outlive every call and every rotation.
    Rotations(OrgSession *session, HookKeysApi &api);

    /// Where it is written down what is under way; without one no rotation can begin. @p journal
    /// must outlive this.
    void setJournal(RotationJournal *journal);

    /// The other orgs that one knows, as the other side of hooks; without it there are none.
    /// @p others must outlive this.
    void setOtherOrgs(OtherOrgs *others) { m_others = others; }
    [[nodiscard]] OtherOrgs *otherOrgs() const { return m_others; }

    /// Plans to put a key called @p newName in the place of the key @p oldId; see
    /// RotationPlanning::start().
    void plan(const QString &oldId, const QString &newName, QObject *context,
              Callback<RotationProposal> done);
    /// Begins what was planned. Fails with ReadOnly, File (no journal, or it cannot be written) and
    /// Conflict where the key is being rotated already; nothing is sent.
    [[nodiscard]] Result<std::unique_ptr<Rotation>> begin(const RotationPlan &plan);
    /// Has the hook @p hookId of @p plan, which is not served by an app of this org, be handed the
    /// key by @p url, and remembers that for the next rotation; by hand where @p url is empty.
    /// Returns the plan as it is now; it need not have been begun. Fails with Validation for an
    /// address that cannot be fetched, with NotFound for a hook that is no part of it, with Busy
    /// where another copy of the program is at the rotation, and with File.
    [[nodiscard]] Result<RotationPlan> withJwksUrl(const RotationPlan &plan, const QString &hookId,
                                                   const QString &url);
    /// Has those of @p hookIds in @p plan, which was begun, be handed the key by hand, for their
    /// app may not be changed. Returns the plan as it is now. Fails with Busy, File and NotFound.
    [[nodiscard]] Result<RotationPlan> withHandOverByHand(const RotationPlan &plan,
                                                          const QStringList &hookIds);
    /// Keeps the old key of @p plan, which was begun, until @p day. Returns the plan as it is now.
    /// Fails with Busy, File and NotFound.
    [[nodiscard]] Result<RotationPlan> withRetirement(const RotationPlan &plan, const QDate &day);
    /// Looks at the JWKS URLs of @p plan, once it is started. It does not outlive the session.
    [[nodiscard]] std::unique_ptr<JwksHandOver> handOver(const RotationPlan &plan);
    /// Watches the hooks of @p plan, each from when it was given its key last, once it is started;
    /// null where the client does not reach the log. It does not outlive the session.
    [[nodiscard]] std::unique_ptr<HookWatch> watch(const RotationPlan &plan);
    /// Has Okta call the service of the hook @p hookId; see HookTrial::start(). Also fails with
    /// Conflict where KnownHooks::keptBlockWithKeys() says why.
    void tryHook(const QString &hookId, const QByteArray &payload, QObject *context,
                 Callback<HookTrialOutcome> done);
    /// The JWKS URL that was last said to be that of the hook @p hookId; empty if none was.
    [[nodiscard]] QString jwksUrl(const QString &hookId) const;
    /// Remembers @p url as that; empty: forgets it. Fails with Validation for an address that
    /// cannot be fetched, and with File.
    [[nodiscard]] Result<void> setJwksUrl(const QString &hookId, const QString &url);
    /// Asks whether the other side of @p hook has its key; see OtherSideCheck::start(). Fails with
    /// Conflict where KnownHooks::keptBlockWithKeys() says why.
    void checkOtherSide(const InlineHook &hook, const QString &jwksUrl, QObject *context,
                        Callback<OtherSideReport> done);
    /// Those that were begun in this org and did not end, the oldest first. Fails with File.
    [[nodiscard]] Result<QList<RotationPlan>> open() const;
    /// The ids of the keys that those of open() made in the place of the key @p oldId, as far as
    /// they were told; none where the journal cannot be read.
    [[nodiscard]] QStringList successors(const QString &oldId) const;
    /// The one of open() that puts another key in the place of the key @p keyId, or that made that
    /// key; none where there is none, or the journal cannot be read.
    [[nodiscard]] std::optional<RotationPlan> unfinished(const QString &keyId) const;
    /// What open() says is seen to be another than what was told: tells it.
    void noteChange() { Q_EMIT openChanged(); }
    /// Whether the old key of @p plan, which has its successor, is kept until a day to come.
    [[nodiscard]] bool isKept(const RotationPlan &plan) const;
    /// How @p plan, one of open(), stands, as a whole translated sentence.
    [[nodiscard]] QString standing(const RotationPlan &plan) const;
    /// What is left as it is where @p plan, one of open(), is given up now, as whole translated
    /// sentences: by what the session knows of the org.
    [[nodiscard]] QStringList leftBehind(const RotationPlan &plan) const;
    /// That @p plan came to its end, and what is still to be done where HookKeys cannot see to it:
    /// whole translated sentences.
    [[nodiscard]] static QString endText(const RotationPlan &plan);
    /// Goes on with one of open(). It does not outlive the session.
    [[nodiscard]] std::unique_ptr<Rotation> resume(const RotationPlan &plan);

Q_SIGNALS:
    /// @p plan was written down, and nothing of it was sent yet.
    void beginning(const HookKeys::RotationPlan &plan);
    /// open() may have another answer.
    void openChanged();

private:
    [[nodiscard]] Result<void> amend(const RotationPlan &plan, const RotationPlan &changed);
    [[nodiscard]] QString madeKey(const RotationPlan &plan) const;

    OrgSession *m_session;
    HookKeysApi &m_api;
    RotationJournal *m_journal = nullptr;
    QMetaObject::Connection m_following; ///< The journal.
    OtherOrgs *m_others = nullptr;
};

} // namespace HookKeys
