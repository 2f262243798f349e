// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timelinemodel.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;

namespace HookKeys {

class FilterEdit;
class WrappingRow;

/// Says which lines of the history are to be shown: by text, what happened, who did it, when, and
/// what it concerns.
class HistoryFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryFilterBar(QWidget *parent);

    /// What is chosen, for lines at @p now and before (UTC).
    [[nodiscard]] TimelineFilter filter(const QDateTime &now) const;
    /// Lets all lines through.
    void clear();
    /// Lets only lines through that concern the object @p id, called @p name, whatever else.
    void showObject(const QString &id, const QString &name);
    /// Lets only lines through that have the words of @p text.
    void showText(const QString &text);
    /// Offers the month before @p today, where no other days were chosen, and lets lines through as
    /// of then.
    void setToday(QDate today);
    /// Offers @p persons to choose from; the one that is chosen stays.
    void setPersons(const QStringList &persons);
    /// Adds @p button behind what can be chosen.
    void addButton(QWidget *button);
    /// Gives the text the focus.
    void goToText();

Q_SIGNALS:
    /// filter() changed.
    void changed();
    /// The user wants to go on in the table.
    void left();

private:
    [[nodiscard]] QComboBox *makeChoice(const QString &objectName, const QString &name);
    void fillChoices();
    void makeDays();
    void updateDays();
    void setObject(const QString &id, const QString &name);

    WrappingRow *m_choices;
    FilterEdit *m_text;
    QComboBox *m_kind;
    QComboBox *m_person;
    QComboBox *m_time;
    QWidget *m_dayRow;
    QDateEdit *m_from;
    QDateEdit *m_until;
    QWidget *m_objectRow;
    QLabel *m_object;
    QPushButton *m_all;
    QString m_id; ///< Of the object; empty: any.
    QDate m_today;
};

} // namespace HookKeys
