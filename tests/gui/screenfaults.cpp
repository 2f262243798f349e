// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenfaults.h"

#include "appearance.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHash>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QStyleOptionComboBox>
#include <QTest>
#include <QTextDocumentFragment>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

constexpr int mostStops = 150;

QString nameOf(const QWidget *widget)
{
    QString own = widget->objectName().isEmpty() ? widget->accessibleName() : widget->objectName();
    if (own.isEmpty())
        own = widget->toolTip() + u" in "_s
              + (widget->parentWidget() ? widget->parentWidget()->objectName() : QString());
    return u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()), own);
}

bool isToBeRead(const QWidget *widget)
{
    return widget->isVisible() && !widget->visibleRegion().isEmpty();
}

/// The text of @p label as it is read, without the marks of rich text.
QString readText(const QLabel *label)
{
    return Qt::mightBeRichText(label->text())
               ? QTextDocumentFragment::fromHtml(label->text()).toPlainText()
               : label->text();
}

/// The contrast of @p part of @p widget. Where thin strokes seem to have too little, three times as
/// fine: on their edges alone they are never seen in their own colour.
double contrastOf(QWidget *widget, QRect part, double least)
{
    const double found = greatestContrast(pictureOf(widget, part));
    if (found >= least)
        return found;
    constexpr int scale = 3;
    QImage fine(part.size() * scale, QImage::Format_RGB32);
    fine.setDevicePixelRatio(scale);
    fine.fill(widget->palette().color(QPalette::Window));
    widget->render(&fine, QPoint(), QRegion(part));
    return greatestContrast(fine);
}

/// Whether any of @p widget can be seen in @p window.
bool isInSight(const QWidget *widget, const QWidget *window)
{
    QRect seen(widget->mapTo(window, QPoint()), widget->size());
    for (const QWidget *in = widget->parentWidget(); in && in != window; in = in->parentWidget())
        seen &= QRect(in->mapTo(window, QPoint()), in->size());
    return !(seen & window->rect()).isEmpty();
}

void addFaintCells(QAbstractItemView *view, QStringList &faults)
{
    const QAbstractItemModel *model = view->model();
    const QRect seen = view->viewport()->rect();
    for (int row = 0; model && row < model->rowCount(view->rootIndex()); ++row) {
        for (int column = 0; column < model->columnCount(view->rootIndex()); ++column) {
            const QModelIndex cell = model->index(row, column, view->rootIndex());
            const QRect place = view->visualRect(cell) & seen;
            if (place.width() < 30 || place.height() < view->fontMetrics().height()
                || cell.data().toString().isEmpty() || !(cell.flags() & Qt::ItemIsEnabled))
                continue;
            const double found =
                contrastOf(view->viewport(), place.adjusted(1, 1, -1, -1), textRatio);
            if (found < textRatio)
                faults.append(u"%1, row %2, column %3: %4"_s.arg(nameOf(view))
                                  .arg(row)
                                  .arg(column)
                                  .arg(found));
        }
    }
}

/// What @p widget has to have against its ground; 0: nothing that is measured here.
double ratioOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (!label->pixmap().isNull())
            return markRatio;
        return label->text().trimmed().isEmpty() ? 0 : textRatio;
    }
    if (!widget->isEnabled()) // WCAG asks nothing of what cannot be used
        return 0;
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        const auto *tool = qobject_cast<const QToolButton *>(widget);
        const bool picture =
            tool ? tool->toolButtonStyle() == Qt::ToolButtonIconOnly : button->text().isEmpty();
        return picture ? markRatio : textRatio;
    }
    if (const auto *field = qobject_cast<const QLineEdit *>(widget))
        return field->displayText().isEmpty() && field->placeholderText().isEmpty() ? 0 : textRatio;
    return qobject_cast<const QComboBox *>(widget) ? textRatio : 0;
}

/// The part of @p widget where its text is, and not its frame.
QRect inner(const QWidget *widget)
{
    const bool framed = qobject_cast<const QLineEdit *>(widget)
                        || qobject_cast<const QComboBox *>(widget)
                        || qobject_cast<const QAbstractButton *>(widget);
    const int frame = framed ? 4 : 0;
    return widget->rect().adjusted(frame, frame, -frame, -frame);
}

} // namespace

QImage pictureOf(QWidget *widget, QRect part)
{
    return widget->grab(part.isNull() ? widget->rect() : part)
        .toImage()
        .convertToFormat(QImage::Format_RGB32);
}

double greatestContrast(const QImage &picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y)];
    }
    QRgb ground = 0;
    int most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            ground = it.key();
        }
    }
    double greatest = 1;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        greatest = std::max(greatest, contrast(QColor(it.key()), QColor(ground)));
    return greatest;
}

QStringList cutOff(const QWidget *window)
{
    QStringList found;
    const auto labels = window->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->isVisibleTo(window) || label->text().isEmpty())
            continue;
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const bool narrow = !label->wordWrap() && label->width() < label->sizeHint().width();
        // In lines as wide as the label is, how high is the text that is broken where it must be?
        const int letters = int(readText(label).size());
        const int lines =
            letters * label->fontMetrics().averageCharWidth() / std::max(1, label->width());
        const bool tooFewLines =
            label->wordWrap() && label->height() < lines / 2 * label->fontMetrics().height();
        if (label->height() < needed || narrow || tooFewLines)
            found.append(
                u"%1 (%2): %3"_s.arg(label->objectName()).arg(label->height()).arg(label->text()));
    }
    return found;
}

QStringList cramped(const QWidget *window)
{
    QStringList found;
    const auto buttons = window->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisibleTo(window) && !button->text().isEmpty()
            && !button->inherits("QTableCornerButton")
            && (button->width() < button->minimumSizeHint().width()
                || button->height() < button->minimumSizeHint().height()))
            found.append(u"%1: %2, %3×%4 for %5×%6"_s.arg(nameOf(button), button->text())
                             .arg(button->width())
                             .arg(button->height())
                             .arg(button->minimumSizeHint().width())
                             .arg(button->minimumSizeHint().height()));
    }
    // A long name may be cut off, but not what tells it from the others.
    constexpr int leastLetters = 10;
    const auto boxes = window->findChildren<QComboBox *>();
    for (const QComboBox *box : boxes) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        const int room =
            box->style()
                ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box)
                .width();
        const int text = box->fontMetrics().horizontalAdvance(box->currentText());
        const int least = std::min(text, box->fontMetrics().averageCharWidth() * leastLetters);
        if (box->isVisibleTo(window) && room < least)
            found.append(
                u"%1: %2, %3 for %4"_s.arg(nameOf(box), box->currentText()).arg(room).arg(least));
    }
    // What scrolls up and down alone has no way to its right end.
    const auto areas = window->findChildren<QScrollArea *>();
    for (const QScrollArea *area : areas) {
        if (area->isVisibleTo(window) && area->widget()
            && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff
            && area->widget()->width() > area->viewport()->width())
            found.append(u"%1: %2 in %3 pixels"_s.arg(nameOf(area))
                             .arg(area->widget()->width())
                             .arg(area->viewport()->width()));
    }
    return found;
}

QStringList outOfReach(const QWidget *window)
{
    QStringList faults;
    const auto widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool counts = qobject_cast<const QAbstractButton *>(widget)
                            || qobject_cast<const QLineEdit *>(widget)
                            || qobject_cast<const QComboBox *>(widget)
                            || qobject_cast<const QAbstractScrollArea *>(widget)
                            || (qobject_cast<const QLabel *>(widget)
                                && !qobject_cast<const QLabel *>(widget)->text().isEmpty());
        if (!counts || !widget->isVisible() || widget->window() != window)
            continue;
        // What scrolls from left to right leads there, and each part of it must be in what it is
        // in.
        const QWidget *in = widget->parentWidget();
        bool scrolls = false;
        while (in != window && !scrolls) {
            const auto *area = qobject_cast<const QAbstractScrollArea *>(in->parentWidget());
            if (area && area->viewport() == in) {
                scrolls = area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
                break;
            }
            in = in->parentWidget();
        }
        const int left = widget->mapTo(in, QPoint()).x();
        if (!scrolls && (left < 0 || left + widget->width() > in->width()))
            faults.append(u"%1 is from %2 to %3 of %4 pixels"_s.arg(nameOf(widget))
                              .arg(left)
                              .arg(left + widget->width())
                              .arg(in->width()));
    }
    return faults;
}

QStringList faint(QWidget *window)
{
    QStringList faults;
    const auto widgets = window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!isToBeRead(widget) || widget->window() != window)
            continue;
        if (auto *view = qobject_cast<QAbstractItemView *>(widget);
            view && !qobject_cast<QHeaderView *>(widget))
            addFaintCells(view, faults);
        const double least = ratioOf(widget);
        const QRect part = inner(widget);
        if (least == 0 || part.isEmpty())
            continue;
        const double has = contrastOf(widget, part, least);
        if (has < least)
            faults.append(u"%1: %2"_s.arg(nameOf(widget)).arg(has));
    }
    return faults;
}

QStringList muted(const QWidget *window)
{
    QStringList faults;
    const auto labels = window->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        QString said = label->accessibleName();
        QString shown = readText(label);
        if (!label->isVisibleTo(window) || said.isEmpty() || shown.isEmpty())
            continue;
        // Letters that are to be read one by one, lines, and the marks beside words.
        for (QString *text : {&said, &shown})
            text->removeIf([](QChar letter) {
                return letter.isSpace() || letter == QChar::ObjectReplacementCharacter;
            });
        if (!said.contains(shown))
            faults.append(u"%1: says %2"_s.arg(nameOf(label), label->accessibleName()));
    }
    return faults;
}

QStringList clashingLetters(const QWidget *window)
{
    QStringList faults;
    QHash<QString, QString> owners;
    const auto widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const QString text = button                    ? button->text()
                             : label && label->buddy() ? label->text()
                                                       : QString();
        const QString letter = QKeySequence::mnemonic(text).toString();
        if (letter.isEmpty() || !widget->isVisibleTo(window) || widget->window() != window)
            continue;
        if (owners.contains(letter))
            faults.append(u"%1: %2 and %3"_s.arg(letter, owners[letter], text));
        owners.insert(letter, text);
    }
    return faults;
}

QStringList unexplained(const QWidget *window)
{
    QStringList faults;
    const auto buttons = window->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (!button->isVisible() || button->isEnabled() || button->window() != window
            || !button->parentWidget()->isEnabled())
            continue;
        const auto *tool = qobject_cast<const QToolButton *>(button);
        const bool isAction = tool && tool->defaultAction(); // its tooltip describes it
        if (button->toolTip().isEmpty() || (button->accessibleDescription().isEmpty() && !isAction))
            faults.append(u"%1 says no reason: %2"_s.arg(nameOf(button), button->text()));
    }
    return faults;
}

QStringList leftOver(const QWidget *window)
{
    constexpr int more = 80;
    QLayout *layout = window->layout();
    const auto *buttons = window->findChild<QDialogButtonBox *>({}, Qt::FindDirectChildrenOnly);
    // Qt's own dialog is as high as it has to be, and is laid out by Qt.
    if (!layout || !buttons || !buttons->isVisibleTo(window) || window->inherits("QInputDialog"))
        return {};
    const QRect usual = window->rect();
    layout->setGeometry(usual.adjusted(0, 0, 0, more));
    const int end = buttons->geometry().bottom() + layout->contentsMargins().bottom();
    layout->setGeometry(usual);
    return end == usual.bottom() + more
               ? QStringList()
               : QStringList(u"%1 pixels are left over below %2"_s.arg(usual.bottom() + more - end)
                                 .arg(nameOf(buttons)));
}

QStringList lostStops(QWidget *window)
{
    QList<QWidget *> stops;
    QStringList faults;
    const QWidget *first = QApplication::focusWidget();
    if (!first || first->window() != window)
        return {u"Nothing has the focus"_s};
    for (int steps = 0; steps < mostStops; ++steps) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        if (!now)
            return {u"The focus is lost behind %1"_s.arg(stops.isEmpty() ? nameOf(first)
                                                                         : nameOf(stops.last()))};
        if (!stops.contains(now)) {
            stops.append(now);
            if (!isInSight(now, window))
                faults.append(u"%1 has the focus out of sight"_s.arg(nameOf(now)));
        }
        if (now == first)
            break;
    }
    if (!stops.contains(first))
        faults.append(u"Tab does not come back to %1"_s.arg(nameOf(first)));
    const auto widgets = window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        // A button of several that exclude each other gives Tab to the one that is pressed.
        if (widget->window() == window && widget->isVisible() && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()
            && !stops.contains(widget) && !widget->inherits("QMenuBar")
            && !widget->inherits("QSpinBox"))
            faults.append(u"Tab does not come to %1"_s.arg(nameOf(widget)));
    }
    return faults;
}

} // namespace HookKeys
