// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "orgprofile.h"
#include "orgsight.h"
#include "result.h"

#include <QPointer>

namespace HookKeys {

class PersonApi;

/// Writes down in the timeline what HookKeys changes in one org: that it is about to be sent, and
/// what came of it, before that is shown. Whether or not it can be written down, it is sent. Who is
/// signed in is asked once something was changed: it is written down as soon as it is known.
class WriteRecord final : public QObject
{
    Q_OBJECT

public:
    /// What is about to be changed. What keys are called is looked up by their ids.
    struct Write
    {
        TimelineKind kind = TimelineKind::Updated;
        TimelineObject object = TimelineObject::Key;
        QString id = {};
        QString name = {}; ///< Of a hook or an app key.
        QStringList keys = {};
        QString before = {}; ///< Of Repointed: the id of a key.
        QString after = {};  ///< Of Repointed: the id of a key.
    };
    /// What it means for what is known of the org, and for the row, that a change was made.
    using Made = std::function<void(OrgSight &, TimelineEntry &)>;

    /// @p timeline and @p clock must outlive this.
    WriteRecord(Timeline &timeline, const OrgProfile &profile, const Clock &clock);

    /// Where to ask who is signed in; without one nobody is named, nor who was asked for before.
    /// @p api must outlive this.
    void setPersonApi(PersonApi *api) { m_personApi = api; }

    /// Okta's id of the write whose callback is called next.
    void setRequestId(const QString &id) { m_requestId = id; }

    /// Writes down that @p write is about to be sent. Returns what is to be called with its
    /// outcome: it writes that down, with what @p made makes of it where it was made, and then
    /// calls @p done.
    template <typename T>
    [[nodiscard]] Callback<T> begin(const Write &write, Callback<T> done,
                                    std::function<Made(const Result<T> &)> made = {})
    {
        const QString change = begun(write);
        return [record = QPointer(this), write, change, done = std::move(done),
                made = std::move(made)](const Result<T> &result) {
            if (record)
                record->end(write, change, result ? nullptr : &result.error(),
                            result && made ? made(result) : Made());
            done(result);
        };
    }

private:
    [[nodiscard]] QString begun(const Write &write);
    void end(const Write &write, const QString &change, const Error *error, const Made &made);
    [[nodiscard]] TimelineEntry entryOf(const Write &write, const QString &change) const;
    void askWho(const TimelineEntry &answered);
    void nameWho(const Result<TimelinePerson> &person);

    Timeline &m_timeline;
    const Clock &m_clock;
    QString m_org;
    SignInMethod m_signInMethod;
    QString m_signIn;
    QString m_requestId;
    PersonApi *m_personApi = nullptr;
    TimelinePerson m_person; ///< Who is signed in, once it is known.
    bool m_asksWho = false;
    QList<TimelineEntry> m_nameless; ///< What was answered before that.
};

} // namespace HookKeys
