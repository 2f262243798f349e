// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that the window can do is found by words, in both languages.

#include "guifixture.h"

#include "commandsearch.h"
#include "keytableview.h"
#include "preferencesdialog.h"
#include "waiting.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QToolButton>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// Opens the search by its keys.
QDialog *openSearch(const GuiFixture &gui)
{
    QTest::keyClick(gui.window.get(), Qt::Key_K, Qt::ControlModifier);
    return awaitWindow("commandPalette");
}

/// The texts that @p query finds.
QStringList found(const QDialog *dialog, const QString &query)
{
    part<QLineEdit>(dialog, "commandQuery")->setText(query);
    const QAbstractItemModel *model = part<QListView>(dialog, "commandList")->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, 0).data().toString());
    return texts;
}

QString plain(QString text)
{
    text.replace(u"&&"_s, u"\u0001"_s);
    text.remove(u'&');
    return text.replace(u'\u0001', u'&').remove(u'…').trimmed();
}

} // namespace

class TestCommandSearch final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void findsEveryAction_data();
    void findsEveryAction();
    void findsGermanAndEnglish();
    void runsWhatIsChosen();
    void findsKeysHooksOrgsAndPreferences();
    void saysWhyNot();
    void isUsedByTheKeyboardAlone();
    void saysThatNothingIsFound();
    void isOfferedWhereThereIsRoom();
};

void TestCommandSearch::findsEveryAction_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en_US"_s;
    QTest::newRow("German") << u"de_DE"_s;
}

void TestCommandSearch::findsEveryAction()
{
    QFETCH(QString, language);
    GuiFixture gui;
    const Language words(language);
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    QDialog *dialog = openSearch(gui);
    QVERIFY(dialog);
    const auto *query = part<QLineEdit>(dialog, "commandQuery");
    TRY_VERIFY(query->hasFocus());

    QList<QAction *> all = CommandSearch::actionsOf(gui.window.get());
    // And whatever stands in a menu, without a name too.
    const auto menus = gui.window->menuBar()->findChildren<QMenu *>();
    for (const QMenu *menu : menus)
        all.append(menu->actions());
    int checked = 0;
    for (const QAction *action : std::as_const(all)) {
        if (action->isSeparator() || action->menu() || !action->isVisible())
            continue;
        QVERIFY2(found(dialog, plain(action->text())).contains(plain(action->text())),
                 qPrintable(action->text()));
        ++checked;
    }
    QVERIFY(checked >= 30);
    dialog->reject();
}

void TestCommandSearch::findsGermanAndEnglish()
{
    GuiFixture gui;
    const Language words(u"de_DE"_s);
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    const QString german = plain(gui.action(u"refresh"_s)->text());
    QVERIFY(german != u"Refresh"_s);
    QDialog *dialog = openSearch(gui);
    QVERIFY(dialog);
    QVERIFY(found(dialog, u"refresh"_s).contains(german));
    QVERIFY(found(dialog, german.toLower()).contains(german));
    QVERIFY(found(dialog, u"f5"_s).contains(german));
    dialog->reject();
}

void TestCommandSearch::runsWhatIsChosen()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QDialog *dialog = openSearch(gui);
    QVERIFY(dialog);
    QCOMPARE(found(dialog, u"about hook"_s), QStringList{u"About HookKeys"_s});
    QTest::keyClick(part<QLineEdit>(dialog, "commandQuery"), Qt::Key_Return);
    QDialog *about = awaitWindow("aboutDialog");
    QVERIFY(about);
    QVERIFY(!openWindow("commandPalette"));
    about->reject();
}

void TestCommandSearch::findsKeysHooksOrgsAndPreferences()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QDialog *dialog = openSearch(gui);
    QVERIFY(dialog);
    // Accents and case do not matter, and the filter does not hide it.
    QCOMPARE(found(dialog, u"hr zurich"_s), QStringList{u"HR Zürich"_s});
    QTest::keyClick(part<QLineEdit>(dialog, "commandQuery"), Qt::Key_Return);
    TRY_VERIFY(gui.selectedName() == u"HR Zürich"_s);

    dialog = openSearch(gui);
    QVERIFY(dialog);
    QCOMPARE(found(dialog, u"partner saml"_s), QStringList{u"Partner SAML attributes"_s});
    QTest::keyClick(part<QLineEdit>(dialog, "commandQuery"), Qt::Key_Return);
    TRY_VERIFY(part<QWidget>(gui.window.get(), "hookTable")->isVisible());
    TRY_COMPARE(part<QLabel>(gui.window.get(), "hookTitle")->text(), u"Partner SAML attributes"_s);

    dialog = openSearch(gui);
    QVERIFY(dialog);
    QVERIFY(found(dialog, u"acme (production)"_s).contains(u"Acme (Production)"_s));
    const QList<PreferencesDialog::Field> fields = PreferencesDialog::fields();
    for (const PreferencesDialog::Field &field : fields)
        QVERIFY2(found(dialog, plain(field.text)).contains(plain(field.text)),
                 qPrintable(field.text));
    QCOMPARE(found(dialog, u"days until keys"_s).size(), 1);
    QTest::keyClick(part<QLineEdit>(dialog, "commandQuery"), Qt::Key_Return);
    QDialog *preferences = awaitWindow("preferencesDialog");
    QVERIFY(preferences);
    TRY_VERIFY(part<QWidget>(preferences, "ageLimit")->hasFocus());
    preferences->reject();
}

void TestCommandSearch::saysWhyNot()
{
    GuiFixture gui;
    gui.useCache();
    QVERIFY(gui.openOrg());
    gui.table()->clearSelection();
    TRY_VERIFY(!gui.action(u"renameKey"_s)->isEnabled());
    QDialog *dialog = openSearch(gui);
    QVERIFY(dialog);
    QVERIFY(!found(dialog, u"rename"_s).isEmpty());
    const auto *list = part<QListView>(dialog, "commandList");
    const QString reason = list->currentIndex().data(CommandListModel::ReasonRole).toString();
    QVERIFY2(reason.contains(u"Select a key"_s), qPrintable(reason));
    QVERIFY(list->currentIndex().data(Qt::AccessibleTextRole).toString().contains(reason));
    QTest::keyClick(part<QLineEdit>(dialog, "commandQuery"), Qt::Key_Return);
    const auto *told = part<QLabel>(dialog, "commandReason");
    QVERIFY(told->isVisible());
    QCOMPARE(told->text(), reason);
    QVERIFY(dialog->isVisible());
    // Whatever cannot be used says why.
    found(dialog, {});
    const QAbstractItemModel *model = list->model();
    QHash<QString, QString> reasons;
    for (int row = 0; row < model->rowCount(); ++row)
        reasons.insert(model->index(row, 0).data().toString(),
                       model->index(row, 0).data(CommandListModel::ReasonRole).toString());
    const QList<QAction *> actions = CommandSearch::actionsOf(gui.window.get());
    for (const QAction *action : actions)
        QVERIFY2(action->isEnabled() || !reasons.value(plain(action->text())).isEmpty(),
                 qPrintable(action->text()));
    // The general reason is for what the program itself lacks, as here a keeper of snapshots.
    reasons.remove(plain(gui.action(u"snapshots"_s)->text()));
    QCOMPARE(reasons.keys(u"This cannot be used now."_s).join(u", "_s), QString());
    dialog->reject();
}

void TestCommandSearch::isUsedByTheKeyboardAlone()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QDialog *dialog = openSearch(gui);
    QVERIFY(dialog);
    auto *query = part<QLineEdit>(dialog, "commandQuery");
    const auto *list = part<QListView>(dialog, "commandList");
    TRY_VERIFY(query->hasFocus());
    QTest::keyClick(query, Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 1);
    QTest::keyClick(query, Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), 0);
    QVERIFY(query->hasFocus());
    QTest::keyClick(query, Qt::Key_Escape);
    TRY_VERIFY(!openWindow("commandPalette"));
}

void TestCommandSearch::saysThatNothingIsFound()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow()); // with no org, too
    QDialog *dialog = openSearch(gui);
    QVERIFY(dialog);
    QCOMPARE(found(dialog, u"zzz%1"_s), QStringList());
    QCOMPARE(part<QLabel>(dialog, "noCommand")->text(), u"No command matches “zzz%1”."_s);
    QVERIFY(part<QLabel>(dialog, "noCommand")->isVisible());
    QTest::keyClick(part<QLineEdit>(dialog, "commandQuery"), Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    dialog->reject();
}

void TestCommandSearch::isOfferedWhereThereIsRoom()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    auto *offer = part<QToolButton>(gui.window.get(), "offerSearch");
    QVERIFY(offer->isVisible());
    QCOMPARE(offer->text(), u"Ctrl+K  Find anything"_s);
    click(offer);
    QDialog *dialog = awaitWindow("commandPalette");
    QVERIFY(dialog);
    dialog->reject();
    gui.window->resize(500, 500); // and of what else stands there nothing is lost
    TRY_VERIFY(!offer->isVisible());
}

QTEST_MAIN(TestCommandSearch)

#include "tst_commandsearch.moc"
