// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkeysapi.h"
#include "oldkeyatapps.h"
#include "rotationapps.h"
#include "rotationjournal.h"
#include "rotationstate.h"

namespace HookKeys {

class OrgSession;

/// A rotation that was begun: a function a step, in any order that the org allows, as often as one
/// likes. Each step reads the org first and believes it, writes what is missing, with a line in the
/// journal before and after, and reads what came of it. Each fails with Busy while another copy of
/// the program is at the same rotation, and with Conflict where one changed or ended it. So a step
/// that was cut off is repeated, after a new start too, and what is done already is not done again.
///
/// No step makes a second new key, points a hook at a key that is gone, or at one that its app is
/// not seen to hold. Until forgetOldKey(), every hook can be pointed back.
///
/// One step at a time. When this is destroyed, the request under way is aborted and nothing more is
/// called.
class Rotation final : public QObject
{
    Q_OBJECT

public:
    /// @p plan has the id under which @p journal began it. All must outlive this.
    Rotation(OrgSession *session, HookKeysApi &api, RotationJournal &journal, RotationPlan plan,
             QObject *parent = nullptr);

    [[nodiscard]] const RotationPlan &plan() const { return m_plan; }

    /// Reads how far things are. Also fails with Conflict where several keys have the new name, and
    /// with File where the journal cannot be read.
    void look(Callback<RotationState> done);

    /// Makes the new key, unless this rotation made it already. Fails with Conflict where somebody
    /// else made one of that name.
    void createKey(const Callback<void> &done);
    /// Has each app of the plan hold the new key, active. What is handed over by hand is not
    /// looked after. Fails with what the first app failed with that cannot; the others have it.
    void handOver(const Callback<void> &done);
    /// Whether some apps were brought to what the last step wanted of all, and none of the others
    /// refused it for good: the hooks of these can go on.
    [[nodiscard]] bool isDoneInPart() const
    {
        return m_apps.hasBrought() && m_apps.refusals().isEmpty();
    }
    /// Has the hook @p id of the plan sign with the new key, which its app is made to hold before
    /// and seen to hold after. @p handedOver: the admin says that the other side has it, for
    /// HandOver::ByHand, or that it is safe to switch, for HandOver::Jwks, whose address is looked
    /// at before. Fails with Conflict where the hook signs with neither key, and with Validation
    /// where the other side does not have the new one.
    void repoint(const QString &id, bool handedOver, const Callback<void> &done);
    /// Has the hook @p id sign with the old key again, which its app is made to hold, active, and
    /// which is not kept for its end any more (RotationPlan::retireOn). Fails with Validation where
    /// it is not at the JWKS URL any more, or was switched off at an app that may not be changed;
    /// also, and has the hook in unseen(), where somebody may have taken it from the other side,
    /// nobody can see that, and the admin did not say that it is @p held there.
    void pointBack(const QString &id, bool held, const Callback<void> &done);
    /// The ids of the hooks whose other side was not seen to hold the old key, at the last attempt
    /// to point each of them back.
    [[nodiscard]] const QStringList &unseen() const { return m_unseen; }
    /// Switches the old key off at the apps, which hold the new one; reversible. From then on it
    /// may be taken away where it was handed over by hand. Fails with KeyInUse while a hook signs
    /// with it, also where it came to do so meanwhile: then the apps hold it again.
    void deactivateOldKey(const Callback<void> &done);
    /// Deletes the old key at the apps, where it is switched off, and then in the org, and ends the
    /// rotation. Fails as deactivateOldKey() does.
    void forgetOldKey(const Callback<void> &done);
    /// The apps that could not be changed at the last attempt: their hooks' other side is to be
    /// handed the key by hand.
    [[nodiscard]] const RotationRefusals &refusals() const { return m_apps.refusals(); }
    /// Ends the rotation as it stands. Fails as hold() and the journal do.
    [[nodiscard]] Result<void> end();

    /// Keeps other copies of the program from the rotation of @p plan, which is to stand in
    /// @p journal as it is. Fails with Busy while another copy is at it, with Conflict where one
    /// changed or ended it, and as the journal does.
    [[nodiscard]] static Result<RotationJournal::Hold> hold(RotationJournal &journal,
                                                            const RotationPlan &plan);

private:
    using KeyUse = std::function<void(const HookKey &key, const Jwk &jwk)>;
    using Wish = AppKeyChange::Wish;

    struct Write
    {
        QString step;
        QString subject;
    };

    [[nodiscard]] Result<void> hold();
    [[nodiscard]] bool beginStep(const Callback<void> &done);
    [[nodiscard]] Result<void> write(RotationNote line);
    [[nodiscard]] bool note(const Write &write, RotationNote::Kind kind, const QString &text,
                            const Callback<void> &done);
    [[nodiscard]] const RotationHook *hookOf(const QString &id) const;

    void withState(const Callback<void> &done, std::function<void(const RotationState &)> then);
    void withKey(const std::optional<HookKey> &key, const Callback<void> &done, KeyUse then);
    void sendCreate(const Callback<void> &done);
    void createAnswered(const Result<HookKey> &made, const Callback<void> &done);

    [[nodiscard]] Result<void> keepOldKey();
    void beHeld(const RotationHook &hook, const HookKey &key, const Jwk &jwk,
                const Callback<void> &done);
    void wayBack(const RotationHook &hook, const Result<bool> &seen, const Callback<void> &done);
    void bring(const RotationHook &hook, const QString &from, const std::optional<HookKey> &to,
               const Callback<void> &done);
    void move(const RotationHook &hook, const QString &from, const QString &to,
              const Callback<void> &done);
    void switchOff(const RotationState &state, const Callback<void> &done);
    void notFree(const RotationState &state, const Result<void> &why, const Callback<void> &done);
    void oldKeyOff(const Result<void> &off, const Callback<void> &done);
    void deleteOldKey(const Callback<void> &done);
    void judgeDelete(const Write &write, const Result<void> &deleted, const Callback<void> &done);

    OrgSession *const m_session;
    HookKeysApi &m_api;
    RotationJournal &m_journal;
    RotationPlan m_plan;
    RotationApps m_apps;
    OldKeyAtApps m_oldKey;
    bool m_isHeld = false; ///< From other copies of the program.
    RotationJournal::Hold m_hold;
    bool m_isSaidHeld = false; ///< See pointBack().
    QStringList m_unseen;
};

} // namespace HookKeys
