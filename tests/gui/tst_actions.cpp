// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What every action and every dialog must have, in each language.

#include "guifixture.h"

#include "keytableview.h"
#include "orgswitcher.h"
#include "waiting.h"

#include <QAbstractButton>
#include <QHash>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// The actions of @p menu and of the menus in it, without separators.
QList<QAction *> leaves(const QMenu *menu)
{
    QList<QAction *> found;
    const auto actions = menu->actions();
    for (QAction *action : actions) {
        if (action->menu())
            found.append(leaves(action->menu()));
        else if (!action->isSeparator())
            found.append(action);
    }
    return found;
}

QList<QAction *> allActions(const GuiFixture &gui)
{
    QList<QAction *> found;
    const auto menus = gui.window->menuBar()->actions();
    for (const QAction *menu : menus)
        found.append(leaves(menu->menu()));
    return found;
}

/// The texts that share a mnemonic with an earlier one of @p texts.
QStringList clashes(const QStringList &texts)
{
    QHash<QString, QString> taken;
    QStringList found;
    for (const QString &text : texts) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (!key.isEmpty() && taken.contains(key))
            found.append(u"%1: %2 and %3"_s.arg(key, taken.value(key), text));
        taken.insert(key, text);
    }
    return found;
}

QStringList textsOf(const QList<QAction *> &actions)
{
    QStringList texts;
    for (const QAction *action : actions)
        texts.append(action->text());
    return texts;
}

QStringList menuClashes(const QMenu *menu)
{
    QStringList found = clashes(textsOf(menu->actions()));
    const auto actions = menu->actions();
    for (const QAction *action : actions) {
        if (action->menu())
            found.append(menuClashes(action->menu()));
    }
    return found;
}

/// What answers to Alt and a letter in @p window: buttons, and labels that stand for a field.
QStringList mnemonicTexts(const QWidget *window)
{
    QStringList texts;
    const auto widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts.append(button->text());
        else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            texts.append(label->text());
    }
    return texts;
}

} // namespace

class TestActions final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void areNamedForTheOutside();
    void haveWhatAnActionNeeds_data() { languages(); }
    void haveWhatAnActionNeeds();
    void shareNoShortcut_data() { languages(); }
    void shareNoShortcut();
    void shareNoMnemonicInAMenu_data() { languages(); }
    void shareNoMnemonicInAMenu();
    void shareNoMnemonicInAWindow_data() { languages(); }
    void shareNoMnemonicInAWindow(); // U15

private:
    static void languages();
};

void TestActions::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en_US"_s;
    QTest::newRow("German") << u"de_DE"_s;
}

void TestActions::areNamedForTheOutside()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    // toolButton() finds them by the accessible name, on which people and programs rely.
    for (const QString &name : {u"New key"_s, u"Rotate"_s, u"Export"_s, u"Refresh"_s})
        QVERIFY2(gui.toolButton(name)->isVisible(), qPrintable(name));
    QStringList texts = textsOf(allActions(gui));
    texts.replaceInStrings(u"&"_s, QString());
    for (const QString &name : {u"New key"_s, u"Rename"_s, u"Delete"_s, u"Refresh"_s})
        QVERIFY2(texts.contains(name), qPrintable(name));
    QCOMPARE(gui.table()->accessibleName(), u"Hook keys"_s);
    QCOMPARE(part<QWidget>(gui.window.get(), "filter")->accessibleName(), u"Filter keys"_s);
    QCOMPARE(part<QWidget>(gui.window.get(), "messageBar")->accessibleName(), u"Message"_s);
}

void TestActions::haveWhatAnActionNeeds()
{
    QFETCH(QString, language);
    GuiFixture gui;
    const Language words(language);
    QVERIFY(gui.openOrg());
    const QList<QAction *> actions = allActions(gui);
    QVERIFY(actions.size() >= 20);
    for (const QAction *action : actions) {
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
        if (!action->objectName().startsWith(u"copyAs-"_s)) // a list of formats
            QVERIFY2(!action->icon().pixmap(24).isNull(), qPrintable(action->objectName()));
    }
    // Whatever is in the tool bar is in a menu too, and keeps the Tab key's way.
    const auto *bar = part<QToolBar>(gui.window.get(), "toolBar");
    const auto buttons = bar->findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (!button->isVisible() || qobject_cast<OrgSwitcher *>(button)
            || button->parentWidget() != bar
            || button->objectName() == u"qt_toolbar_ext_button"_s) // Qt's own, on a small screen
            continue;
        QVERIFY2(button->focusPolicy() & Qt::TabFocus, qPrintable(button->text()));
        QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->text()));
        if (!button->menu())
            QVERIFY2(actions.contains(button->defaultAction()), qPrintable(button->text()));
    }
}

void TestActions::shareNoShortcut()
{
    QFETCH(QString, language);
    GuiFixture gui;
    const Language words(language);
    QVERIFY(gui.openOrg());
    QHash<QKeySequence, QString> taken;
    const auto actions = gui.window->findChildren<QAction *>();
    for (const QAction *action : actions) {
        if (action->shortcutContext() != Qt::WindowShortcut)
            continue; // a text field's own
        const auto shortcuts = action->shortcuts();
        for (const QKeySequence &shortcut : shortcuts) {
            QVERIFY2(!taken.contains(shortcut),
                     qPrintable(u"%1: %2 and %3"_s.arg(shortcut.toString(), taken.value(shortcut),
                                                       action->objectName())));
            taken.insert(shortcut, action->objectName());
        }
    }
    QVERIFY(taken.size() >= 10);
    QCOMPARE(taken.value(Qt::Key_F1), u"help"_s); // everywhere
    QCOMPARE(taken.value(Qt::CTRL | Qt::Key_K), u"searchCommands"_s);
    const auto buttons = gui.window->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (!button->shortcut().isEmpty())
            QVERIFY2(!taken.contains(button->shortcut()), qPrintable(button->text()));
    }
}

void TestActions::shareNoMnemonicInAMenu()
{
    QFETCH(QString, language);
    GuiFixture gui;
    const Language words(language);
    QVERIFY(gui.openOrg());
    QCOMPARE(clashes(textsOf(gui.window->menuBar()->actions())).join(u'\n'), QString());
    const auto menus = gui.window->menuBar()->actions();
    for (const QAction *menu : menus) {
        Q_EMIT menu->menu()->aboutToShow();
        QCOMPARE(menuClashes(menu->menu()).join(u'\n'), QString());
        QVERIFY2(!QKeySequence::mnemonic(menu->text()).isEmpty(), qPrintable(menu->text()));
    }
    QCOMPARE(menuClashes(part<QMenu>(gui.window.get(), "exportMenu")).join(u'\n'), QString());
    QCOMPARE(clashes(textsOf(gui.table()->actions())).join(u'\n'), QString());
    auto *switcher = part<OrgSwitcher>(gui.window.get(), "orgSwitcher");
    Q_EMIT switcher->menu()->aboutToShow();
    QCOMPARE(menuClashes(switcher->menu()).join(u'\n'), QString());
    // Of the window itself: its menus and its buttons.
    QCOMPARE(clashes(textsOf(gui.window->menuBar()->actions())
                     + mnemonicTexts(part<QWidget>(gui.window.get(), "keyPanel"))),
             QStringList());
    part<QTabBar>(gui.window.get(), "orgPages")->setCurrentIndex(1);
    QCOMPARE(clashes(textsOf(gui.window->menuBar()->actions())
                     + mnemonicTexts(part<QWidget>(gui.window.get(), "hookPanel"))),
             QStringList());
}

void TestActions::shareNoMnemonicInAWindow()
{
    QFETCH(QString, language);
    GuiFixture gui;
    const Language words(language);
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"payroll-sync"_s));
    for (const char *action :
         {"newKey", "renameKey", "deleteKey", "exportKeys", "addOrg", "editOrg", "removeOrg",
          "orgOverview", "searchCommands", "preferences", "about"}) {
        gui.action(QLatin1StringView(action))->trigger();
        QDialog *dialog = nullptr;
        TRY_VERIFY(dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()));
        QCOMPARE(clashes(mnemonicTexts(dialog)).join(u'\n'), QString());
        QVERIFY2(!dialog->windowTitle().isEmpty(), action);
        dialog->reject();
        TRY_VERIFY(!QApplication::activeModalWidget());
    }
}

QTEST_MAIN(TestActions)

#include "tst_actions.moc"
