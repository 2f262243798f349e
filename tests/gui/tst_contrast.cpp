// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// WCAG 2.2, AA, measured from what the widgets really draw: text 4.5:1, marks and the frame of what
// has the focus 3:1, in our own colours and in those that a platform brings.

#include "guifixture.h"

#include "appearance.h"
#include "choicebar.h"
#include "keytableview.h"
#include "linklabel.h"
#include "looks.h"
#include "screenfaults.h"
#include "waiting.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolButton>

#include <cmath>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// The frame that shows where the focus is, and the widget in it: the least contrast of the middle
/// of each side with what is just outside, as the whole window draws it.
double frameContrast(QWidget *window)
{
    const auto *ring = window->findChild<QWidget *>(u"focusRing"_s);
    if (!ring || !ring->isVisible())
        return 0;
    const QImage with = pictureOf(window);
    const double scale = double(with.width()) / window->width();
    const auto at = [&](QPoint point) {
        return with.pixelColor(QPoint(int(point.x() * scale), int(point.y() * scale)));
    };
    const QRect frame = ring->geometry();
    double best = 0;
    // One side may lie at the window's edge or on another line; WCAG wants the sight of it.
    for (const auto &[on, off] :
         {std::pair(QPoint(frame.center().x(), frame.top()), QPoint(0, -2)),
          std::pair(QPoint(frame.center().x(), frame.bottom()), QPoint(0, 2)),
          std::pair(QPoint(frame.left(), frame.center().y()), QPoint(-2, 0)),
          std::pair(QPoint(frame.right(), frame.center().y()), QPoint(2, 0))}) {
        if (window->rect().contains(on + off))
            best = std::max(best, contrast(at(on), at(on + off)));
    }
    return best;
}

} // namespace

class TestContrast final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void ratioIsThatOfWcag();
    void textCanBeRead_data() { colors(); }
    void textCanBeRead(); // U12
    void linksFollowTheColours_data();
    void linksFollowTheColours();
    void rowsCanBeRead_data() { colors(); }
    void rowsCanBeRead(); // U12
    void u13_focusCanBeSeen_data() { colors(); }
    void u13_focusCanBeSeen();
    void theFrameLeavesWithItsWidget();

private:
    static void colors();
};

void TestContrast::colors()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"light", "dark", "system", "grey", "breeze"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestContrast::ratioIsThatOfWcag()
{
    QCOMPARE(std::round(contrast(Qt::black, Qt::white)), 21.0);
    QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    QVERIFY(std::abs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01); // as others measure it
    for (const QRgb ground : {0x000000U, 0x777777U, 0x308cc6U, 0xffffffU})
        QVERIFY(contrast(readable(QColor(0x808080), QColor(ground)), QColor(ground)) >= textRatio);
    QCOMPARE(readable(Qt::black, Qt::white), QColor(Qt::black)); // which it is already
}

void TestContrast::textCanBeRead()
{
    QFETCH(const QString, name);
    const Colors colors(name);
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"payroll-sync"_s));
    TRY_VERIFY(part<QPushButton>(gui.window.get(), "keyCopy")->isVisible());
    int measured = 0;
    QStringList faint;
    const auto widgets = gui.window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool hasText = (label && !label->text().isEmpty())
                             || (button && !button->text().isEmpty() && button->isEnabled());
        if (!widget->isVisible() || !hasText || widget->visibleRegion().isEmpty())
            continue;
        ++measured;
        const double found = greatestContrast(pictureOf(widget));
        if (found < textRatio)
            faint.append(
                u"%1 (%2): %3"_s.arg(widget->objectName(), label ? label->text() : button->text())
                    .arg(found));
    }
    QVERIFY2(measured > 12, qPrintable(QString::number(measured)));
    QVERIFY2(faint.isEmpty(), qPrintable(faint.join(u'\n')));
}

void TestContrast::linksFollowTheColours_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("dark") << u"light"_s << u"dark"_s;
    QTest::newRow("light") << u"dark"_s << u"light"_s;
}

/// Qt writes the colour of links into their text once.
void TestContrast::linksFollowTheColours()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    const Colors colors(before);
    // Nobody else gives this one its text anew, as the parts of a window do by themselves.
    LinkLabel label({{u"hook"_s, u"Partner tokens"_s}}, nullptr);
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    const auto drawn = [&label] {
        const auto *text = label.findChild<QTextDocument *>();
        return text ? text->begin().begin().fragment().charFormat().foreground().color() : QColor();
    };
    QCOMPARE(drawn(), QGuiApplication::palette().color(QPalette::Link));
    const QColor first = drawn();
    applyColorScheme(colorSchemeFromKey(after));
    TRY_COMPARE(drawn(), QGuiApplication::palette().color(QPalette::Link));
    QVERIFY(drawn() != first);
}

void TestContrast::rowsCanBeRead()
{
    QFETCH(const QString, name);
    const Colors colors(name);
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"payroll-sync"_s));
    KeyTableView *table = gui.table();
    for (const bool focused : {true, false}) {
        if (!focused)
            part<QLineEdit>(gui.window.get(), "filter")->setFocus();
        TRY_COMPARE(table->hasFocus(), focused);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                const QModelIndex cell = table->model()->index(row, column);
                const QRect place = table->visualRect(cell) & table->viewport()->rect();
                if (table->isColumnHidden(column) || place.width() < 30
                    || place.height() < table->rowHeight(row) || cell.data().toString().isEmpty())
                    continue;
                const double text =
                    greatestContrast(pictureOf(table->viewport(), place.adjusted(1, 1, -1, -1)));
                QVERIFY2(text >= textRatio,
                         qPrintable(u"%1, %2: %3"_s.arg(row).arg(column).arg(text)));
                if (column > 0)
                    continue;
                const double mark = greatestContrast(
                    pictureOf(table->viewport(),
                              QRect(place.left() + 2, place.top() + 2, 20, place.height() - 4)));
                QVERIFY2(mark >= markRatio, qPrintable(u"mark in %1: %2"_s.arg(row).arg(mark)));
            }
        }
    }
}

void TestContrast::u13_focusCanBeSeen()
{
    QFETCH(const QString, name);
    const Colors colors(name);
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"payroll-sync"_s));
    TRY_VERIFY(part<QPushButton>(gui.window.get(), "keyCopy")->isVisible());
    QSet<const QWidget *> stops;
    for (int steps = 0; steps < 60; ++steps) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget *focused = QApplication::focusWidget();
        QVERIFY(focused);
        if (stops.contains(focused))
            break;
        stops.insert(focused);
        const double found = frameContrast(gui.window.get());
        QVERIFY2(found >= markRatio,
                 qPrintable(u"%1 %2: %3"_s
                                .arg(QString::fromLatin1(focused->metaObject()->className()),
                                     focused->objectName())
                                .arg(found)));
    }
    QVERIFY2(stops.size() > 12, qPrintable(QString::number(stops.size())));
}

void TestContrast::theFrameLeavesWithItsWidget()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    auto *filter = part<QLineEdit>(gui.window.get(), "filter");
    filter->setFocus();
    TRY_VERIFY(filter->hasFocus());
    auto *ring = part<QWidget>(gui.window.get(), "focusRing");
    QVERIFY(ring->isVisible());
    QVERIFY(ring->geometry().contains(
        QRect(filter->mapTo(gui.window.get(), QPoint()), filter->size())));
    filter->hide();
    QVERIFY(!ring->isVisible() || QApplication::focusWidget() != filter);
    filter->show();
    // A window that goes takes it along, and the next one has it all the same.
    gui.action(u"preferences"_s)->trigger();
    QDialog *dialog = nullptr;
    TRY_VERIFY(dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()));
    TRY_VERIFY(dialog->findChild<QWidget *>(u"focusRing"_s));
    delete dialog;
    gui.window->activateWindow();
    gui.table()->setFocus();
    TRY_VERIFY(gui.table()->hasFocus());
    TRY_VERIFY(gui.window->findChild<QWidget *>(u"focusRing"_s));
}

QTEST_MAIN(TestContrast)

#include "tst_contrast.moc"
