// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "noticelabel.h"

class QLineEdit;

namespace HookKeys {

/// Stands beside a field and says what is wrong with it. What is half typed is not wrong yet: it is
/// said once the field was left, or Return was pressed in it, and from then on until it is right.
/// What came into the field in another way than by typing is judged at once.
class FieldNotice final : public NoticeLabel
{
    Q_OBJECT

public:
    explicit FieldNotice(QLineEdit *field, QWidget *parent = nullptr);

    /// @p words, whole sentences, are to be said of what is in the field now; none: nothing.
    void judge(const QString &words, Severity severity = Severity::Problem);
    /// The field was left: judge()'s words are said.
    void leave();

Q_SIGNALS:
    /// It came or went, and with it a row of its form.
    void shownChanged();

private:
    void showWords();

    QLineEdit *m_field;
    QString m_words;
    Severity m_wordsSeverity = Severity::Problem;
    bool m_left = false; ///< The field was left since there was nothing to be said.
};

} // namespace HookKeys
