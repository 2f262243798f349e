// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace HookKeys {

/// What a line of the timeline says that happened.
enum class TimelineKind {
    Created,
    Renamed,
    Deleted,
    Used,   ///< A key that no hook used is used by one.
    Unused, ///< A key is used by no hook any more.
    Repointed,
    KeyChanged, ///< A key has another public key than before.
    Updated,    ///< Whatever was changed: the log does not say more.
    Activated,
    Deactivated,
    Executed, ///< A hook was run.
    Erased,   ///< HookKeys deleted what stood in the timeline.
    /// Of the time from `since` to `time` the System Log says more than HookKeys takes over; of
    /// changes, or of runs of hooks where `event` is that of a run.
    LeftOut,
};

/// What a line is about.
enum class TimelineObject { Timeline, Key, Hook, AppKey };

/// Where a row comes from.
enum class TimelineSource {
    Sent,     ///< HookKeys is about to make a change.
    Answered, ///< What came of it.
    Found,    ///< A refresh found that it is so.
    Log,      ///< Okta's System Log says so.
    Own,      ///< HookKeys did something to the timeline itself.
};

/// What came of a change.
enum class TimelineOutcome { Done, Failed, Unknown };

/// Who did it, from where and with what: personal data. All texts are untrusted plain text.
struct TimelinePerson
{
    QString name = {};    ///< As people call them.
    QString login = {};   ///< The name they sign in with.
    QString address = {}; ///< The IP address.
    QString place = {};
    QString client = {}; ///< The program, as it calls itself.

    [[nodiscard]] bool isEmpty() const { return *this == TimelinePerson(); }
    bool operator==(const TimelinePerson &) const = default;
};

/// One row of the timeline. All texts are untrusted plain text, and none is a credential.
struct TimelineEntry
{
    qint64 number = 0; ///< In the file, ascending; 0: it is not written yet.
    TimelineSource source = TimelineSource::Own;
    TimelineKind kind = TimelineKind::Updated;
    TimelineObject object = TimelineObject::Timeline;
    QDateTime time = {};   ///< UTC.
    QString change = {};   ///< Of Sent and Answered: alike in both. Of Log: the event's uuid.
    QString id = {};       ///< Of the object; empty for one that is to be made.
    QString name = {};     ///< Of the object, as it was then.
    QStringList keys = {}; ///< The ids of hook keys that it concerns besides.
    QString before = {};   ///< What was changed, as people read it.
    QString after = {};    ///< What became of it.
    /// Of Repointed: how the hook authenticated, or what it called, if that was changed with it.
    QString wayBefore = {};
    QString wayAfter = {}; ///< What became of that.
    /// What its object was called before and since, if the same change gave it another name.
    QString nameBefore = {};
    QString nameAfter = {};
    TimelineOutcome outcome = TimelineOutcome::Done; ///< Of Sent: Unknown.
    QString problem = {};                            ///< Why it failed.
    QString requestId = {};                          ///< Okta's.
    QString otherRequestId = {};                     ///< Of Log: it may be this one instead.
    QString signIn = {};                             ///< What let HookKeys in.
    QString event = {};                              ///< Of Log: the type of the event.
    QDateTime since = {}; ///< Of Found: when it was still as before (UTC); invalid: nobody knows.
    TimelinePerson person = {};
    bool wasPersonal = false; ///< There was a person, whom nobody knows any more.

    bool operator==(const TimelineEntry &) const = default;
};

/// The stable word that files have for @p value.
[[nodiscard]] QString timelineKey(TimelineKind value);
[[nodiscard]] QString timelineKey(TimelineObject value);
[[nodiscard]] QString timelineKey(TimelineSource value);
[[nodiscard]] QString timelineKey(TimelineOutcome value);

/// @p entry without its number and its person, as files have it: what is empty is left out.
[[nodiscard]] QJsonObject timelineJson(const TimelineEntry &entry);
/// The person as files have it; empty for an empty one.
[[nodiscard]] QJsonObject timelineJson(const TimelinePerson &person);
/// What timelineJson() wrote; what is not understood is left as it is in a new one.
[[nodiscard]] TimelineEntry timelineEntry(const QJsonObject &json);
[[nodiscard]] TimelinePerson timelinePerson(const QJsonObject &json);

/// How long what is kept; 0 days: for ever.
struct TimelineRetention
{
    int rowDays = 0;    ///< A row.
    int personDays = 0; ///< The personal data in it.
};

/// What happened to the keys and hooks of the orgs, kept from start to start, row by row, each tied
/// to the one before. Several copies of the program may write into it.
///
/// Nothing that is to be written is given up: what cannot be written now is written later, in its
/// order, and failed() says so. An org is a text of its own, the same from start to start.
class Timeline : public QObject
{
    Q_OBJECT

public:
    /// Gets what is remembered of an org (empty at first), may change it, and returns the rows to
    /// be written with it. May be called several times, and late: what it returned before then
    /// counts for nothing, and it refers to nothing that may be gone.
    using Step = std::function<QList<TimelineEntry>(QByteArray &memory)>;

    using QObject::QObject;

    /// Writes the rows of @p step of the org @p org, and what it remembers: both or neither. Now,
    /// or as soon as that can be done. A row of Log whose event the org has already is left out.
    virtual void append(const QString &org, const Step &step) = 0;
    /// The same, where it can be done now; else false, and the step is forgotten.
    virtual bool appendNow(const QString &org, const Step &step) = 0;
    /// Writes the row @p entry and remembers what was.
    void append(const QString &org, const TimelineEntry &entry)
    {
        append(org, [entry](QByteArray &) { return QList{entry}; });
    }

    /// At most @p most rows of the org @p org, those after the number @p after, in their order. Of
    /// those that were erased there are none. Fails with File.
    [[nodiscard]] virtual Result<QList<TimelineEntry>> entries(const QString &org, qint64 after,
                                                               int most) = 0;
    /// Why rows of the org @p org that are to be written are not yet; nothing if all are.
    [[nodiscard]] virtual std::optional<Error> unwritten(const QString & /*org*/) const
    {
        return {};
    }
    /// Erases what is older at @p now than @p retention allows; a row says so in each org.
    virtual void erase(const TimelineRetention &retention, const QDateTime &now) = 0;
    /// Erases all rows of the profile @p profile, and forgets those that are still to be written:
    /// an org is its profile's id and, behind a space, its address. False if something may be left.
    virtual bool forgetOrg(const QString &profile, const QDateTime &now) = 0;

Q_SIGNALS:
    /// The org @p org has more rows.
    void appended(const QString &org);
    /// Rows are gone, or what they said of persons.
    void erased();
    /// unwritten() of some org says something else now.
    void unwrittenChanged();
    /// What the user should know about the timeline itself, as translated sentences. Each is told
    /// once.
    void failed(const QString &problem);
};

} // namespace HookKeys
