// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldnotice.h"

#include <QLineEdit>

namespace HookKeys {

FieldNotice::FieldNotice(QLineEdit *field, QWidget *parent) : NoticeLabel(parent), m_field(field)
{
    connect(field, &QLineEdit::editingFinished, this, &FieldNotice::leave);
}

void FieldNotice::judge(const QString &words, Severity severity)
{
    m_words = words;
    m_wordsSeverity = severity;
    if (words.isEmpty())
        m_left = false;
    showWords();
}

void FieldNotice::leave()
{
    m_left = !m_words.isEmpty();
    showWords();
}

void FieldNotice::showWords()
{
    const bool typing = m_field->hasFocus() || m_field->text().isEmpty();
    const QString shown = m_left || !typing ? m_words : QString();
    if (shown == text())
        return;
    const bool appears = shown.isEmpty() != text().isEmpty();
    m_field->setAccessibleDescription(shown);
    showText(shown, m_wordsSeverity);
    if (appears)
        Q_EMIT shownChanged();
}

} // namespace HookKeys
