// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QTextOption>

namespace HookKeys {

/// A label that shows its text as it is, never as markup, and lets it be selected and copied. While
/// it wraps (as it does unless told otherwise) it breaks between words, and within a word that is
/// longer than a line, so that no name makes a window wider.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    /// Has the text break wherever a line is full, as is right for keys and their fingerprints: a
    /// line that ended behind one of its own "-" would look like a word that is hyphenated.
    void breakAnywhere();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void breakAt(QTextOption::WrapMode mode) const;

    QTextOption::WrapMode m_breaks = QTextOption::WrapAtWordBoundaryOrAnywhere;
};

/// What to give a tooltip so that it shows @p text as it is: it guesses whether that is HTML.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace HookKeys
