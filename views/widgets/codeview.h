// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

class QLineEdit;
class QSyntaxHighlighter;

namespace HookKeys {

/// Read-only monospaced text to be selected, searched (Ctrl+F, F3) and enlarged (Ctrl and +, - or
/// the wheel).
class CodeView final : public QWidget
{
    Q_OBJECT

public:
    /// @p name is what a screen reader calls the text; @p json has it coloured.
    CodeView(const QString &objectName, const QString &name, bool json, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;

    /// How wide one in @p place has to be to show lines of @p letters whole, beside a scroll bar.
    [[nodiscard]] static int widthFor(int letters, const QWidget &place);

    /// Whether the text can be selected and copied, as at first; else it is only to be read.
    void setCopyable(bool copyable);

    /// Breaks a line that is too long wherever it has to, as JSON's are anyway.
    void wrapAnywhere();

    /// Takes up @p lines and what room is left over, whatever the text has: who puts it into what
    /// scrolls keeps the words beside it whole on a low screen.
    void setLeastLines(int lines);
    [[nodiscard]] QSize sizeHint() const override;

    /// Enlarges the text by @p level steps over its usual size, or makes it smaller.
    void setZoom(int level);

Q_SIGNALS:
    /// The text is enlarged by @p level steps now.
    void zoomed(int level);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeFindBar();
    void makeShortcuts();
    void openFind();
    void closeFind();
    void find(bool backward);
    void zoom(int steps);
    void openMenu(QPoint at);

    QPlainTextEdit *m_edit;
    QSyntaxHighlighter *m_highlighter = nullptr; ///< Null if nothing is coloured.
    QWidget *m_findBar;
    QLineEdit *m_findText;
    int m_zoom = 0;
    bool m_takesLeast = false;
};

} // namespace HookKeys
