// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codeview.h"

#include "appearance.h"
#include "fixedfont.h"
#include "jsonhighlighter.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QStyle>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace HookKeys {

CodeView::CodeView(const QString &objectName, const QString &name, bool json, QWidget *parent)
    : QWidget(parent), m_edit(new QPlainTextEdit(this)), m_findBar(new QWidget(this)),
      m_findText(new QLineEdit(m_findBar))
{
    m_edit->setObjectName(objectName);
    m_edit->setAccessibleName(name);
    m_edit->setReadOnly(true);
    m_edit->setLayoutDirection(Qt::LeftToRight); // keys are not words
    setCopyable(true);
    m_edit->setTabChangesFocus(true);
    m_edit->setFont(fixedFont());
    // What has lines of its own, as PEM does, keeps them.
    m_edit->setWordWrapMode(json ? QTextOption::WrapAnywhere : QTextOption::NoWrap);
    if (json)
        m_highlighter = new JsonHighlighter(m_edit->document());

    makeFindBar();
    makeShortcuts();
    m_edit->installEventFilter(this);
    m_edit->viewport()->installEventFilter(this);
    m_edit->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_edit, &QWidget::customContextMenuRequested, this, &CodeView::openMenu);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_findBar);
    layout->addWidget(m_edit, 1);
    // No focus proxy: where the text stands before this in the order of Tab, nobody would get out.
}

void CodeView::makeFindBar()
{
    m_findText->setObjectName(u"findText"_s);
    m_findText->setPlaceholderText(tr("Find in the text"));
    m_findText->setAccessibleName(m_findText->placeholderText());
    auto *bar = new QHBoxLayout(m_findBar);
    bar->setContentsMargins({});
    bar->addWidget(m_findText, 1);
    const auto addButton = [this, bar](const QString &buttonName, const QString &text,
                                       const QString &icon, auto press) {
        auto *button = new QToolButton(m_findBar);
        button->setObjectName(buttonName);
        button->setText(text);
        button->setToolTip(text);
        button->setAutoRaise(true);
        if (!icon.isEmpty())
            button->setIcon(themedIcon(icon));
        connect(button, &QToolButton::clicked, this, press);
        bar->addWidget(button);
    };
    addButton(u"findPrevious"_s, tr("Previous"), {}, [this] { find(true); });
    addButton(u"findNext"_s, tr("Next"), {}, [this] { find(false); });
    addButton(u"findClose"_s, tr("Close the search"), u"clear"_s, [this] { closeFind(); });
    m_findBar->hide();
    connect(m_findText, &QLineEdit::returnPressed, this, [this] { find(false); });
    connect(m_findText, &QLineEdit::textEdited, this, [this] {
        m_edit->moveCursor(QTextCursor::Start);
        find(false);
    });
    m_findBar->installEventFilter(this);
    const auto inBar = m_findBar->findChildren<QWidget *>();
    for (QWidget *each : inBar)
        each->installEventFilter(this);
}

void CodeView::makeShortcuts()
{
    const auto onKey = [this](const QKeySequence &key, auto press) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, press);
    };
    onKey(QKeySequence::FindNext, [this] { find(false); });
    onKey(QKeySequence::FindPrevious, [this] { find(true); });
    onKey(QKeySequence::ZoomIn, [this] { zoom(1); });
    onKey(Qt::CTRL | Qt::Key_Equal, [this] { zoom(1); });
    onKey(QKeySequence::ZoomOut, [this] { zoom(-1); });
    onKey(Qt::CTRL | Qt::Key_0, [this] { zoom(-m_zoom); });
}

void CodeView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->rehighlight();
    QWidget::changeEvent(event);
}

bool CodeView::eventFilter(QObject *watched, QEvent *event)
{
    // The window's own Ctrl+F filters the table; while this text has the focus it is meant.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Find)) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                openFind();
            return true;
        }
        // In the search it ends that; in a key's window it would close the window.
        if (key->key() == Qt::Key_Escape && m_findBar->isVisible()) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                closeFind();
            return true;
        }
    }
    // Qt's own zoom by the wheel knows neither our limits nor the way back.
    if (event->type() == QEvent::Wheel) {
        auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->modifiers().testFlag(Qt::ControlModifier)) {
            if (const int turned = wheel->angleDelta().y(); turned != 0)
                zoom(turned > 0 ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CodeView::setText(const QString &text)
{
    if (text != m_edit->toPlainText())
        m_edit->setPlainText(text);
}

void CodeView::setCopyable(bool copyable)
{
    m_edit->setTextInteractionFlags(copyable
                                        ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                        : Qt::NoTextInteraction);
}

void CodeView::wrapAnywhere()
{
    m_edit->setWordWrapMode(QTextOption::WrapAnywhere);
}

QString CodeView::text() const
{
    return m_edit->toPlainText();
}

int CodeView::widthFor(int letters, const QWidget &place)
{
    const QTextDocument usual; // for its margin
    const QStyle *style = place.style();
    const qreal text = QFontMetricsF(fixedFont(), &place).horizontalAdvance(QString(letters, u'0'));
    return int(std::ceil(text + 2 * usual.documentMargin())) + 1 // and the cursor
           + 2 * style->pixelMetric(QStyle::PM_DefaultFrameWidth, nullptr, &place)
           + style->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, &place)
           + std::max(0,
                      style->pixelMetric(QStyle::PM_ScrollView_ScrollBarSpacing, nullptr, &place));
}

void CodeView::openFind()
{
    m_findBar->show();
    m_findText->setFocus();
    m_findText->selectAll();
}

void CodeView::closeFind()
{
    m_findBar->hide();
    m_edit->setFocus();
}

void CodeView::find(bool backward)
{
    if (m_findText->text().isEmpty()) {
        openFind();
        return;
    }
    const QTextDocument::FindFlags flags =
        backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_edit->find(m_findText->text(), flags))
        return;
    // Round and round, as everywhere.
    const QTextCursor before = m_edit->textCursor();
    m_edit->moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
    if (!m_edit->find(m_findText->text(), flags))
        m_edit->setTextCursor(before);
}

/// What the keys do, for those who do not know them.
void CodeView::openMenu(QPoint at)
{
    QMenu *menu = m_edit->createStandardContextMenu();
    if (!menu) // nothing can be copied
        menu = new QMenu(m_edit);
    menu->setObjectName(u"codeMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    const auto add = [this, menu](const QString &text, const QKeySequence &key, auto press) {
        QAction *action = menu->addAction(text);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, press);
    };
    add(tr("&Find…"), QKeySequence::Find, [this] { openFind(); });
    add(tr("&Larger"), QKeySequence::ZoomIn, [this] { zoom(1); });
    add(tr("&Smaller"), QKeySequence::ZoomOut, [this] { zoom(-1); });
    add(tr("&Normal size"), Qt::CTRL | Qt::Key_0, [this] { zoom(-m_zoom); });
    menu->popup(m_edit->mapToGlobal(at));
}

void CodeView::zoom(int steps)
{
    setZoom(std::clamp(m_zoom + steps, -4, 30));
}

void CodeView::setLeastLines(int lines)
{
    m_takesLeast = true;
    setMinimumHeight(lines * QFontMetrics(m_edit->font()).lineSpacing()
                     + 2 * (m_edit->frameWidth() + int(m_edit->document()->documentMargin())));
}

QSize CodeView::sizeHint() const
{
    const QSize hint = QWidget::sizeHint();
    return m_takesLeast ? QSize(hint.width(), minimumHeight()) : hint;
}

void CodeView::setZoom(int level)
{
    if (level == m_zoom)
        return;
    m_edit->zoomIn(level - m_zoom);
    m_zoom = level;
    Q_EMIT zoomed(level);
}

} // namespace HookKeys
