// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remindercommands.h"

#include "actionhint.h"
#include "appearance.h"
#include "displaytext.h"
#include "filewriter.h"
#include "hookkeytablemodel.h"
#include "keycalendar.h"
#include "keychanges.h"
#include "keyreminders.h"
#include "messagebar.h"
#include "momenttext.h"
#include "orgsession.h"
#include "preferences.h"
#include "savequestion.h"

#include <QAction>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

const auto reminderTopic = u"reminder"_s;

} // namespace

ReminderCommands::ReminderCommands(Preferences &preferences, MessageBar *messages, QWidget *window)
    : QObject(window), m_preferences(preferences), m_messages(messages), m_window(window),
      m_export(new QAction(themedIcon(u"export"_s), tr("Export re&minders…"), this))
{
    m_export->setObjectName(u"exportReminders"_s);
    m_export->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    connect(m_export, &QAction::triggered, this, &ReminderCommands::exportCalendar);
    connect(&preferences, &Preferences::ageLimitChanged, this, [this] {
        m_messages->clear(reminderTopic); // it is of another limit
        updateAction();
    });
    updateAction();
}

ReminderCommands::~ReminderCommands() = default;

void ReminderCommands::setSession(OrgSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_messages->clear(reminderTopic);
    m_told.clear();
    m_session = session;
    m_reminders = session ? std::make_unique<KeyReminders>(session, m_preferences) : nullptr;
    updateAction();
    if (!session)
        return;
    connect(session, &OrgSession::stateChanged, this, [this] {
        updateAction();
        remind();
    });
    remind();
}

void ReminderCommands::updateAction()
{
    QString block;
    if (!m_session)
        block = tr("Open an org first.");
    else if (m_preferences.ageLimit() == 0)
        block = tr("No key is ever too old: choose in the preferences after how many days one is.");
    else if (m_session->keys()->rowCount() == 0)
        block = tr("There is no key to be reminded of.");
    else
        block = m_session->changes()->keptBlock();
    setActionBlock(m_export, m_export->iconText(), block);
}

/// What was told is true no more of a key that went or is replaced. The others are told of for a
/// week only if nobody closed it; a refresh that failed changes nothing in when they are too old.
/// What fits them may be another thing by now: then they are told of anew.
void ReminderCommands::reviseTold()
{
    if (!m_messages->holds(reminderTopic))
        m_told.clear();
    const auto isOver = [this](const QString &id) {
        const int row = m_session->keys()->rowOf(id);
        return row < 0 || !m_session->keys()->rowAt(row).isDueSoon();
    };
    m_told.removeIf(isOver);
    if (m_told.isEmpty())
        m_messages->clear(reminderTopic);
    else
        show(m_told);
}

void ReminderCommands::remind()
{
    reviseTold();
    const QStringList due = m_reminders->due();
    if (due.isEmpty())
        return;
    show(due);
    m_reminders->noteTold(due);
    m_told = due;
}

/// Tells of the keys @p ids, the first to be too old first.
void ReminderCommands::show(const QStringList &ids)
{
    const HookKeyTableModel *keys = m_session->keys();
    const HookKeyRow &first = keys->rowAt(keys->rowOf(ids.first()));
    const QString name = displayText(first.key.name);
    const QString day = dayText(first.tooOldOn());
    const QString one =
        first.isUnused()
            ? tr("The key “%1” is too old from %2 on, and no inline hook signs with it. Delete it "
                 "if nobody waits to use it.")
            : tr("The key “%1” is too old from %2 on. Plan a new one in its place.");
    const QString text = ids.size() == 1
                             ? one.arg(name, day)
                             : tr("%n key(s) are too old within %3 days, “%1” first, from %2 on.",
                                  nullptr, int(ids.size()))
                                   .arg(name, day, QString::number(HookKeyRow::dueDays));
    m_messages->show({reminderTopic,
                      Severity::Info,
                      text,
                      {},
                      {{tr("Show them"),
                        [this] {
                            Q_EMIT filterRequested(KeyFilter::textFor(KeyStatus::DueSoon));
                        }},
                       {tr("Export reminders…"),
                        [this] {
                            exportCalendar();
                        }},
                       {tr("Not for four weeks"), [this, ids] {
                            if (m_reminders)
                                m_reminders->snooze(ids);
                            m_messages->clear(reminderTopic);
                        }}}});
}

void ReminderCommands::exportCalendar()
{
    if (!m_session)
        return;
    const SaveQuestion question{
        tr("Export reminders as a calendar"),
        u"calendarDialog"_s,
        safeFileName(u"hookkeys-%1"_s.arg(m_session->profile().name), u"ics"_s),
        {tr("Calendars (*.ics)")}};
    askWhereToSave(m_window, m_preferences, question, this,
                   [this](const QString &path) { return writeCalendar(path); });
}

/// Whether the calendar is in the file @p path now.
bool ReminderCommands::writeCalendar(const QString &path)
{
    if (!m_session)
        return false;
    const Result<KeyCalendar> calendar = KeyCalendar::of(*m_session);
    if (!calendar) {
        m_messages->show(MessageBar::answerTopic, calendar.error());
        return false;
    }
    if (const Result<void> written = writeFile(path, calendar->text, FileAccess::Public);
        !written) {
        m_messages->show(MessageBar::answerTopic, written.error());
        return false;
    }
    QString text =
        tr("Reminders of %n key(s) were saved as “%1”. Open the file with your calendar; "
           "when you import it again, nothing is there twice.",
           nullptr, calendar->events)
            .arg(displayPath(path));
    if (calendar->left > 0) {
        text += u' '
                + tr("%n key(s) are not in it, because their age is not known.", nullptr,
                     calendar->left);
    }
    m_messages->show({MessageBar::answerTopic,
                      calendar->left > 0 ? Severity::Warning : Severity::Info,
                      text,
                      {},
                      {showInFolder(path)}});
    return true;
}

} // namespace HookKeys
