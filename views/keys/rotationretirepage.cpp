// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationretirepage.h"

#include "copying.h"
#include "displaytext.h"
#include "filewriter.h"
#include "folderbutton.h"
#include "keycalendar.h"
#include "keyname.h"
#include "orgsession.h"
#include "plainlabel.h"
#include "rotations.h"
#include "savequestion.h"
#include "wrappingrow.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr int usualDays = 30; // until the old key is deleted

/// Where the old key of @p plan works by now, and where not.
QString whereText(const RotationPlan &plan)
{
    const auto isApp = [](const RotationHook &hook) {
        return hook.handOver == HandOver::App;
    };
    const bool apps = std::ranges::any_of(plan.hooks, isApp);
    const bool others = !std::ranges::all_of(plan.hooks, isApp);
    if (apps && others) {
        return RotationRetirePage::tr(
            "The old key is switched off at the apps to which HookKeys handed the new one. Where "
            "it was handed over by hand or is published it still works: have it taken away "
            "there. "
            "Deleting it here cannot be undone.");
    }
    if (apps) {
        return RotationRetirePage::tr("The old key is switched off at the apps to which HookKeys "
                                      "handed the new one. Deleting it cannot be undone.");
    }
    if (others) {
        return RotationRetirePage::tr("Have the old key taken away from the other side, where it "
                                      "still works: HookKeys cannot do that. Deleting it here "
                                      "cannot be undone.");
    }
    return RotationRetirePage::tr("Deleting the old key cannot be undone.");
}

} // namespace

RotationRetirePage::RotationRetirePage(OrgSession *session, Preferences &preferences,
                                       QWidget *parent)
    : RotationPage(parent), m_session(session), m_preferences(preferences),
      m_where(new PlainLabel({}, this)), m_prompt(new PlainLabel({}, this)),
      m_name(new QLineEdit(this)), m_day(new QDateEdit(this)),
      m_remind(new QPushButton(tr("Save a &reminder…"), this)), m_folder(new FolderButton(this)),
      m_keep(new QPushButton(tr("&Keep it until then"), this)),
      m_orKeep(new PlainLabel(tr("Or keep it for a while, until it is sure that nobody needs it:"),
                              this)),
      m_keeping(new QWidget(this))
{
    m_name->setObjectName(u"oldName"_s);
    m_name->setAccessibleName(tr("Name of the old key"));
    m_day->setObjectName(u"keepUntil"_s);
    m_day->setAccessibleName(tr("Day on which the old key is to be deleted"));
    m_day->setCalendarPopup(true);
    const QDate today = session->clock().now().toLocalTime().date();
    m_day->setMinimumDate(today.addDays(1));
    m_day->setDate(today.addDays(usualDays));
    m_remind->setObjectName(u"saveReminder"_s);
    m_keep->setObjectName(u"keepOldKey"_s);
    m_keeping->setObjectName(u"keeping"_s);
    auto *row = new WrappingRow(m_keeping);
    row->setContentsMargins({});
    row->addWidget(m_day);
    for (QPushButton *button : {m_keep, m_remind}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addWidget(m_folder);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_where);
    layout->addWidget(m_prompt);
    layout->addWidget(m_name);
    layout->addWidget(m_orKeep);
    layout->addWidget(m_keeping);
    layout->addStretch(1);
    connect(m_name, &QLineEdit::textChanged, this, &RotationRetirePage::changed);
    connect(m_remind, &QPushButton::clicked, this, &RotationRetirePage::saveReminder);
    connect(m_keep, &QPushButton::clicked, this, &RotationRetirePage::keep);
}

void RotationRetirePage::setPlan(const RotationPlan &plan)
{
    m_plan = plan;
    m_where->setText(whereText(plan));
    // Who has it is not to use it any longer.
    m_orKeep->setVisible(!plan.leaked);
    m_keeping->setVisible(!plan.leaked);
    m_prompt->setText(tr("To delete the old key, type this:\n%1")
                          .arg(displayText(textToDelete(plan.oldName, plan.oldId))));
    if (plan.retireOn.isValid() && plan.retireOn > m_day->minimumDate())
        m_day->setDate(plan.retireOn);
}

void RotationRetirePage::setBusy(bool busy)
{
    for (QWidget *part : {static_cast<QWidget *>(m_day), static_cast<QWidget *>(m_remind),
                          static_cast<QWidget *>(m_keep)})
        part->setEnabled(!busy);
}

/// The name of the old key is to be typed.
QString RotationRetirePage::block() const
{
    const bool isConfirmed =
        !m_plan.oldName.isEmpty() && m_name->text() == textToDelete(m_plan.oldName, m_plan.oldId);
    return isConfirmed ? QString() : tr("Type the name of the old key first.");
}

void RotationRetirePage::keep()
{
    if (!m_session)
        return;
    const Result<RotationPlan> plan = m_session->rotations()->withRetirement(m_plan, m_day->date());
    if (!plan) {
        Q_EMIT failed(plan.error());
        return;
    }
    m_plan = *plan;
    Q_EMIT kept();
}

void RotationRetirePage::saveReminder()
{
    const SaveQuestion question{tr("Save a reminder"),
                                u"reminderDialog"_s,
                                safeFileName(u"hookkeys-%1"_s.arg(m_plan.oldName), u"ics"_s),
                                {tr("Calendars (*.ics)")}};
    askWhereToSave(this, m_preferences, question, this, [this](const QString &path) {
        if (!m_session)
            return false;
        const QByteArray text = KeyCalendar::retirement(m_session->profile(), m_plan, m_day->date(),
                                                        m_session->clock().now());
        const auto written = writeFile(path, text, FileAccess::Public);
        Q_EMIT failed(written ? Error() : written.error());
        if (written)
            showFileSaved(path, m_remind, m_folder);
        return written.has_value();
    });
}

} // namespace HookKeys
