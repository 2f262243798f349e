// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyfilterbar.h"

#include "displaytext.h"
#include "filteredit.h"
#include "plainlabel.h"
#include "wrappingrow.h"

#include <QComboBox>
#include <QDateEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// In the place of a number of days.
constexpr int fromDayToDay = -1;

} // namespace

HistoryFilterBar::HistoryFilterBar(QWidget *parent)
    : QWidget(parent), m_choices(new WrappingRow), m_text(new FilterEdit(this)),
      m_kind(makeChoice(u"historyKind"_s, tr("What happened"))),
      m_person(makeChoice(u"historyPerson"_s, tr("Who did it"))),
      m_time(makeChoice(u"historyTime"_s, tr("When"))), m_dayRow(new QWidget(this)),
      m_from(new QDateEdit(m_dayRow)), m_until(new QDateEdit(m_dayRow)),
      m_objectRow(new QWidget(this)), m_object(new PlainLabel({}, m_objectRow)),
      m_all(new QPushButton(tr("Show all"), m_objectRow))
{
    m_text->setObjectName(u"historyFilter"_s);
    m_text->setAccessibleName(tr("Filter history"));
    m_text->setPlaceholderText(tr("Filter history"));
    m_text->setMaximumWidth(fontMetrics().averageCharWidth() * 36);
    m_object->setObjectName(u"historyObject"_s);
    m_all->setObjectName(u"historyAllObjects"_s);
    m_all->setAutoDefault(true);
    fillChoices();
    m_choices->addWidget(m_text, 2);
    m_choices->addWidget(m_kind, 1);
    m_choices->addWidget(m_person, 1);
    m_choices->addWidget(m_time, 1);
    auto *object = new WrappingRow(m_objectRow);
    object->setContentsMargins({});
    object->addWidget(m_object);
    object->addWidget(m_all);
    object->addStretch();
    m_objectRow->hide();
    makeDays();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->addLayout(m_choices);
    layout->addWidget(m_dayRow);
    layout->addWidget(m_objectRow);

    connect(m_text, &QLineEdit::textChanged, this, &HistoryFilterBar::changed);
    connect(m_text, &FilterEdit::left, this, &HistoryFilterBar::left);
    for (QComboBox *choice : {m_kind, m_person, m_time})
        connect(choice, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::changed);
    connect(m_all, &QPushButton::clicked, this, [this] {
        const bool focused = m_all->hasFocus();
        setObject({}, {});
        if (focused)
            Q_EMIT left();
    });
}

void HistoryFilterBar::addButton(QWidget *button)
{
    m_choices->addWidget(button);
    setTabOrder(m_time, button);
}

QComboBox *HistoryFilterBar::makeChoice(const QString &objectName, const QString &name)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(objectName);
    choice->setAccessibleName(name);
    choice->setToolTip(name);
    // The longest entry must not make the window wide.
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(10);
    return choice;
}

void HistoryFilterBar::fillChoices()
{
    m_kind->addItem(tr("All changes"), -1);
    for (int kind = 0; kind <= int(TimelineKind::LeftOut); ++kind)
        m_kind->addItem(TimelineModel::kindText(TimelineKind(kind)), kind);
    m_person->addItem(tr("Anybody"), QString());
    m_time->addItem(tr("At any time"), 0);
    for (const int days : {1, 7, 30, 90, 365})
        m_time->addItem(tr("The last %n day(s)", nullptr, days), days);
    m_time->addItem(tr("From day to day"), fromDayToDay);
}

void HistoryFilterBar::makeDays()
{
    m_dayRow->setObjectName(u"historyDays"_s);
    m_from->setObjectName(u"historyFrom"_s);
    m_until->setObjectName(u"historyUntil"_s);
    auto *row = new WrappingRow(m_dayRow);
    row->setContentsMargins({});
    for (const auto &[edit, text] :
         {std::pair(m_from, tr("F&rom:")), std::pair(m_until, tr("&Until:"))}) {
        auto *label = new QLabel(text, m_dayRow);
        label->setBuddy(edit);
        edit->setAccessibleName(QString(text).remove(u'&').remove(u':'));
        edit->setCalendarPopup(true);
        row->addWidget(label);
        row->addWidget(edit);
        connect(edit, &QDateEdit::dateChanged, this, &HistoryFilterBar::changed);
    }
    row->addStretch();
    m_dayRow->hide();
    connect(m_time, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::updateDays);
}

void HistoryFilterBar::updateDays()
{
    m_dayRow->setVisible(m_time->currentData().toInt() == fromDayToDay);
}

TimelineFilter HistoryFilterBar::filter(const QDateTime &now) const
{
    const int kind = m_kind->currentData().toInt();
    const int days = m_time->currentData().toInt();
    TimelineFilter filter{.text = m_text->text(),
                          .object = m_id,
                          .kind = kind < 0 ? std::nullopt : std::optional(TimelineKind(kind)),
                          .person = m_person->currentData().toString()};
    if (days == fromDayToDay) { // both days whole, as they are where the user is
        filter.since = m_from->date().startOfDay();
        filter.before = m_until->date().addDays(1).startOfDay();
    } else if (days > 0) {
        filter.since = now.addDays(-days);
    }
    return filter;
}

void HistoryFilterBar::clear()
{
    {
        const QSignalBlocker blocker(this);
        m_text->clear();
        for (QComboBox *choice : {m_kind, m_person, m_time})
            choice->setCurrentIndex(0);
        setObject({}, {});
    }
    Q_EMIT changed();
}

void HistoryFilterBar::showObject(const QString &id, const QString &name)
{
    {
        const QSignalBlocker blocker(this);
        clear();
    }
    setObject(id, name);
}

void HistoryFilterBar::showText(const QString &text)
{
    clear();
    m_text->setText(text);
}

void HistoryFilterBar::setObject(const QString &id, const QString &name)
{
    m_id = id;
    m_object->setText(tr("Only what concerns “%1”.").arg(displayText(name)));
    m_objectRow->setVisible(!id.isEmpty());
    Q_EMIT changed();
}

void HistoryFilterBar::setToday(QDate today)
{
    if (today == m_today)
        return;
    const QDate before = std::exchange(m_today, today);
    {
        const QSignalBlocker blocker(this);
        if (!before.isValid() || m_from->date() == before.addMonths(-1))
            m_from->setDate(today.addMonths(-1));
        if (!before.isValid() || m_until->date() == before)
            m_until->setDate(today);
    }
    Q_EMIT changed(); // the last days are others now
}

void HistoryFilterBar::setPersons(const QStringList &persons)
{
    QStringList known;
    for (int i = 1; i < m_person->count(); ++i)
        known.append(m_person->itemData(i).toString());
    if (known == persons)
        return;
    const QString chosen = m_person->currentData().toString();
    {
        const QSignalBlocker blocker(m_person);
        while (m_person->count() > 1)
            m_person->removeItem(1);
        for (const QString &person : persons)
            m_person->addItem(displayText(person), person);
        m_person->setCurrentIndex(std::max(0, m_person->findData(chosen)));
    }
    if (m_person->currentData().toString() != chosen)
        Q_EMIT changed();
}

void HistoryFilterBar::goToText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

} // namespace HookKeys
