// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace HookKeys {

/// How the other side of a hook comes to know the new key.
enum class HandOver {
    App,    ///< It is an app of this org, or of another one, and HookKeys adds the key there.
    ByHand, ///< Somebody carries it there and says that they did.
    Jwks,   ///< Somebody publishes it at a JWKS URL, which HookKeys looks at.
};

/// A hook that gets the new key.
struct RotationHook
{
    QString id;
    QString name;
    QString clientId;
    QString tokenUrl = {}; ///< Where it authenticates; empty: nobody wrote it down.
    HandOver handOver = HandOver::ByHand;
    QString appId = {};      ///< Of HandOver::App, or of an app that turned out not to be changed.
    QString appLabel = {};   ///< What that app was called then.
    QString jwksUrl = {};    ///< Of HandOver::Jwks, as checkWebUrl() accepts it.
    QString appOrg = {};     ///< OrgProfile::id of the org that has the app; empty: the hook's own.
    QString appOrgName = {}; ///< What that was called then.

    bool operator==(const RotationHook &) const = default;
};

/// What a rotation is to do: put a new key in the place of an old one.
struct RotationPlan
{
    QString id;       ///< Of the rotation; empty until it was begun.
    QString org;      ///< OrgProfile::id and where it is: another address is another org.
    QString oldId;    ///< HookKey::id of the key that goes.
    QString oldKeyId; ///< Its HookKey::keyId.
    QString oldName;
    QString newName; ///< What the new key is called: by it the key is found that nobody told of.
    QList<RotationHook> hooks;
    QDateTime begun = {}; ///< UTC.
    bool leaked = false;  ///< Somebody else may have the old key: nothing is waited for.
    QDate retireOn = {};  ///< The old key is kept until then; invalid: nobody said so.

    bool operator==(const RotationPlan &) const = default;
};

/// One line of a rotation's journal.
struct RotationNote
{
    enum class Kind {
        Begun,   ///< A write is about to be sent.
        Done,    ///< The org was seen to be as the write was to make it.
        Failed,  ///< It was not.
        Unknown, ///< It was not, but nobody answered: it may still come to be.
    };

    /// Stable: create, app-key, activate, published, repoint, deactivate, retire (somebody was
    /// asked to take the old key away by hand), forget, delete.
    QString step;
    QString subject; ///< The id of what is written to.
    Kind kind = Kind::Begun;
    /// Why it failed; of a create that is done, HookKey::id of what it made; of a repoint,
    /// InlineHook::lastUpdated; of published, how long it may be kept, in seconds.
    QString text = {};
    QDateTime time = {}; ///< UTC.

    bool operator==(const RotationNote &) const = default;
};

/// Remembers the rotations that are under way, so that one that was cut off can be resumed. It says
/// what was wanted; how far things are is asked of the org alone. All fail with File.
class RotationJournal : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Begins @p plan and returns its id. Also fails with Conflict where one of the same key is
    /// open, in this or another copy of the program.
    [[nodiscard]] virtual Result<QString> begin(const RotationPlan &plan) = 0;
    /// What keeps other copies of the program from a rotation, until its last copy goes.
    using Hold = std::shared_ptr<void>;
    /// Keeps the rotation @p rotation from other copies of the program; not from this one. It is
    /// taken from who died with it. Fails with Busy where another copy is at it.
    [[nodiscard]] virtual Result<Hold> hold(const QString & /*rotation*/) { return Hold(); }
    /// Has the rotation of RotationPlan::id be what @p plan says from now on. Also fails with
    /// NotFound where it is over.
    [[nodiscard]] virtual Result<void> amend(const RotationPlan &plan) = 0;
    /// The JWKS URL that was last said to be that of the hook @p hook of @p org; empty if none was.
    [[nodiscard]] virtual QString jwksUrl(const QString &org, const QString &hook) = 0;
    /// Remembers @p url as that; empty: forgets it.
    [[nodiscard]] virtual Result<void> setJwksUrl(const QString &org, const QString &hook,
                                                  const QString &url) = 0;
    /// Appends a line. Where that fails, the write it is about must not be sent.
    [[nodiscard]] virtual Result<void> note(const QString &rotation, const RotationNote &note) = 0;
    /// The rotations of @p org that did not end, the oldest first: also those that were begun where
    /// the same org was known by another profile.
    [[nodiscard]] virtual Result<QList<RotationPlan>> open(const QString &org) = 0;
    /// The lines of one, in their order.
    [[nodiscard]] virtual Result<QList<RotationNote>> notes(const QString &rotation) = 0;
    /// It is over: done or given up.
    [[nodiscard]] virtual Result<void> end(const QString &rotation, const QDateTime &time) = 0;
    /// Forgets all rotations and addresses of the org whose OrgProfile::id is @p profile; false if
    /// something may be left.
    virtual bool forgetOrg(const QString &profile) = 0;

Q_SIGNALS:
    /// A rotation was begun, changed or ended here; open() has another answer.
    void changed();
    /// What was known of open rotations was lost, as a whole translated sentence.
    void failed(const QString &problem);
};

} // namespace HookKeys
