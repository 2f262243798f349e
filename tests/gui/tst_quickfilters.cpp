// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guifixture.h"

#include "choicebar.h"
#include "keyfilter.h"
#include "keytableview.h"
#include "statusline.h"
#include "waiting.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

struct Parts
{
    explicit Parts(const GuiFixture &gui)
        : bar(part<ChoiceBar>(gui.window.get(), "quickFilters")),
          filter(part<QLineEdit>(gui.window.get(), "filter"))
    {
    }

    ChoiceBar *bar;
    QLineEdit *filter;
};

} // namespace

/// The ways to the keys that one looks for.
class TestQuickFilters final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void showWhatTheyCount();
    void goTogetherWithWords();
    void areReachedByKeyboard();
    void standInTheStatusLineToo();
    void theHelpWritesWhatItShows();
    void escapeClearsAndDownGoesToTheTable(); // U9
    void u9_theFirstThingAnAdminTypes();
};

void TestQuickFilters::showWhatTheyCount()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const Parts parts(gui);
    QCOMPARE(parts.bar->current(), 0);
    for (int row = 0; row < 5; ++row) {
        QToolButton *button = parts.bar->button(row);
        QVERIFY2(button->isVisible(), qPrintable(button->text()));
        const QString name = QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name);
        QCOMPARE(name, button->text());
        click(button);
        QCOMPARE(parts.bar->current(), row);
        QCOMPARE(gui.shownNames().size(), name.section(u' ', -1).toInt());
    }
    QCOMPARE(parts.filter->text(), u"status:changed"_s);
    click(parts.bar->button(0));
    QVERIFY(parts.filter->text().isEmpty());
    QCOMPARE(gui.shownNames().size(), 12);

    // The numbers follow the org.
    const QString before = parts.bar->button(0)->text();
    QVERIFY(gui.other().create(u"one more"_s));
    QTest::keyClick(gui.table(), Qt::Key_F5);
    TRY_COMPARE(parts.bar->button(0)->text(), u"All 13"_s);
    QCOMPARE(before, u"All 12"_s);
}

void TestQuickFilters::goTogetherWithWords()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const Parts parts(gui);
    parts.filter->setText(u"partner"_s);
    QCOMPARE(parts.bar->current(), 0);
    click(parts.bar->button(1));
    QCOMPARE(parts.filter->text(), u"partner status:in-use"_s);
    QCOMPARE(gui.shownNames(), QStringList(u"partner-api"_s));
    click(parts.bar->button(2));
    QCOMPARE(parts.filter->text(), u"partner status:unused"_s);
    parts.filter->setText(u"in use"_s); // what is typed presses its button
    QCOMPARE(parts.bar->current(), 1);
    parts.filter->setText(u"status:unused status:too-old"_s);
    QCOMPARE(parts.bar->current(), -1);
    parts.filter->clear();
    QCOMPARE(parts.bar->current(), 0);
}

void TestQuickFilters::areReachedByKeyboard()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const Parts parts(gui);
    parts.filter->setFocus();
    for (int steps = 0; steps < 20 && QApplication::focusWidget() != parts.bar->button(0); ++steps)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), parts.bar->button(0));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), parts.bar->button(1));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(parts.bar->current(), 1);
    QCOMPARE(parts.filter->text(), u"status:in-use"_s);
}

void TestQuickFilters::standInTheStatusLineToo()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const Parts parts(gui);
    auto *text = part<QLabel>(gui.window.get(), "statusText");
    QCOMPARE(text->accessibleName(), gui.statusText());
    QVERIFY(text->focusPolicy() & Qt::TabFocus);
    QVERIFY(text->textInteractionFlags() & Qt::LinksAccessibleByKeyboard);
    Q_EMIT text->linkActivated(u"status:unused"_s);
    QCOMPARE(parts.filter->text(), u"status:unused"_s);
    QCOMPARE(parts.bar->current(), 2);
    QVERIFY(text->text().contains(u"<a href=\"status:too-old\">"_s));
}

void TestQuickFilters::theHelpWritesWhatItShows()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const Parts parts(gui);
    const auto *help = part<QToolButton>(gui.window.get(), "filterHelp");
    QCOMPARE(QAccessible::queryAccessibleInterface(const_cast<QToolButton *>(help))
                 ->text(QAccessible::Name),
             u"How to filter"_s);
    const auto actions = help->menu()->actions();
    QVERIFY(actions.size() >= 5);
    for (QAction *action : actions) {
        parts.filter->clear();
        action->trigger();
        QVERIFY2(action->text().startsWith(parts.filter->text()), qPrintable(action->text()));
        QVERIFY(KeyFilter(parts.filter->text()).problem().isEmpty());
    }
}

void TestQuickFilters::escapeClearsAndDownGoesToTheTable()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const Parts parts(gui);
    parts.filter->setFocus();
    QTest::keyClicks(parts.filter, u"partner"_s);
    QTest::keyClick(parts.filter, Qt::Key_Escape);
    QVERIFY(parts.filter->text().isEmpty());
    QCOMPARE(gui.shownNames().size(), 12);
    QTest::keyClicks(parts.filter, u"partner"_s);
    QTest::keyClick(parts.filter, Qt::Key_Down);
    TRY_VERIFY(gui.table()->hasFocus());
    QCOMPARE(gui.selectedName(), u"partner-api"_s);
}

void TestQuickFilters::u9_theFirstThingAnAdminTypes()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const Parts parts(gui);
    parts.filter->setText(u"in use"_s);
    QVERIFY(!gui.shownNames().contains(u"token-enrichment-staging"_s)); // "in", and "use" in Unused
    QCOMPARE(u"In use %1"_s.arg(gui.shownNames().size()), parts.bar->button(1)->text());
}

QTEST_MAIN(TestQuickFilters)

#include "tst_quickfilters.moc"
