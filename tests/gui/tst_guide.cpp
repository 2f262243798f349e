// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What leads to Okta's pages, through the program, and in time to keys that are too old.

#include "guifixture.h"

#include "appearance.h"
#include "copying.h"
#include "helppages.h"
#include "helpwindow.h"
#include "keytableview.h"
#include "orgoverviewmodel.h"
#include "orgsession.h"
#include "samplekeys.h"
#include "waiting.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// Keys of an https org that answers when the test says so: one that is due, one that is not.
QList<HookKey> dueKeys(const GuiFixture &gui)
{
    QList<HookKey> keys{sampleKey(1, u"soon"_s), sampleKey(2, u"young"_s)};
    keys[0].created = gui.clock.now().addDays(-170);
    keys[1].created = gui.clock.now().addDays(-1);
    return keys;
}

/// Opens an org at @p url that is not saved, with @p keys and @p hooks.
bool openAt(GuiFixture &gui, const QString &url, const QList<HookKey> &keys,
            const QList<InlineHook> &hooks = {})
{
    gui.useFakeApi();
    if (!gui.showWindow())
        return false;
    OrgProfile profile = gui.acme();
    profile.url = QUrl(url);
    gui.openOrgs.openUnsaved(profile, Secret(gui.options.token));
    if (!waitUntil([&gui] { return gui.fake && gui.fake->waitingCalls() == 2; }))
        return false;
    gui.fake->answerList(HookKeyListing{keys, {}});
    gui.fake->answerHooks(InlineHookListing{hooks, {}});
    return gui.session != nullptr;
}

} // namespace

class TestGuide final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void opensTheOrgInOkta();
    void opensTheKeyInOkta();
    void hasNoConsoleForAnOrgWithoutHttps();
    void saysWhereThePageIsWithoutABrowser();
    void theDialogForAnOrgLeadsToTheConsole();
    void noUrlIsWrongWhileItIsTyped(); // U19
    void saysWhatIsMissing();
    void remindsBeforeAKeyIsTooOld();
    void remindsOfTheKeysThatAreLeft();
    void remindersCanBeSnoozed();
    void writesACalendar();
    void saysWhyThereIsNoCalendar();
    void showsAllOrgs();
    void opensAnotherWindow();
    void helpIsThereByF1(); // U24
    void helpIsThereInOtherWindows();
    void helpListsAllShortcuts();
    void helpHasFactsToCopy();
};

void TestGuide::opensTheOrgInOkta()
{
    GuiFixture gui;
    QVERIFY(openAt(gui, u"https://acme.oktapreview.com"_s, dueKeys(gui)));
    gui.action(u"orgInOkta"_s)->trigger();
    QCOMPARE(gui.openedLinks,
             QList<QUrl>{QUrl(u"https://acme-admin.oktapreview.com/admin/dashboard"_s)});
}

void TestGuide::opensTheKeyInOkta()
{
    GuiFixture gui;
    const QList<HookKey> keys = dueKeys(gui);
    QVERIFY(openAt(gui, u"https://acme.okta.com"_s, keys, {sampleHook(u"Token"_s, keys[0].id)}));
    TRY_VERIFY(gui.shownNames().size() == 2);
    gui.table()->clearSelection();
    QVERIFY(!gui.action(u"keyInOkta"_s)->isEnabled());
    QCOMPARE(gui.action(u"keyInOkta"_s)->statusTip(), u"Select one key first."_s);
    QVERIFY(gui.clickRow(u"soon"_s));
    gui.action(u"keyInOkta"_s)->trigger();
    QCOMPARE(gui.openedLinks.last(),
             QUrl(u"https://acme-admin.okta.com/admin/workflow/inlinehooks#view/cal-Token"_s));
    QVERIFY2(gui.message().contains(u"“Token”"_s), qPrintable(gui.message()));
    QVERIFY(gui.clickRow(u"young"_s));
    gui.action(u"keyInOkta"_s)->trigger();
    QCOMPARE(gui.openedLinks.last(),
             QUrl(u"https://acme-admin.okta.com/admin/workflow/inlinehooks"_s));
    QVERIFY2(gui.message().contains(u"Key Management"_s), qPrintable(gui.message()));
}

void TestGuide::hasNoConsoleForAnOrgWithoutHttps()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg()); // the demo org
    QVERIFY(gui.clickRow(u"partner-api"_s));
    for (const QString &name : {u"orgInOkta"_s, u"keyInOkta"_s}) {
        QVERIFY(!gui.action(name)->isEnabled());
        QVERIFY2(gui.action(name)->statusTip().contains(u"no Admin Console"_s), qPrintable(name));
    }
    QCOMPARE(gui.openedLinks, QList<QUrl>());
}

void TestGuide::saysWhereThePageIsWithoutABrowser()
{
    GuiFixture gui;
    gui.browserWorks = false;
    QVERIFY(openAt(gui, u"https://acme.okta.com"_s, dueKeys(gui)));
    gui.action(u"orgInOkta"_s)->trigger();
    QCOMPARE(gui.message(), u"The browser could not be opened. The page is "
                            "https://acme-admin.okta.com/admin/dashboard."_s);
}

void TestGuide::theDialogForAnOrgLeadsToTheConsole()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    gui.action(u"addOrg"_s)->trigger();
    QDialog *dialog = awaitWindow("orgDialog");
    QVERIFY(dialog);
    auto *console = part<QPushButton>(dialog, "openConsole");
    QVERIFY(!console->isEnabled());
    part<QLineEdit>(dialog, "url")->setText(u"https://acme.okta.com"_s);
    QVERIFY(console->isEnabled());
    click(console);
    QCOMPARE(gui.openedLinks,
             QList<QUrl>{QUrl(u"https://acme-admin.okta.com/admin/access/api/tokens"_s)});
    QVERIFY(!part<QLabel>(dialog, "result")->isVisible());
    gui.browserWorks = false;
    click(console);
    QVERIFY(part<QLabel>(dialog, "result")->text().contains(u"/admin/access/api/tokens"_s));
    dialog->reject();
}

/// A button that is off has its reason beside it, and is told it too.
void TestGuide::saysWhatIsMissing()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    gui.action(u"addOrg"_s)->trigger();
    QDialog *dialog = awaitWindow("orgDialog");
    QVERIFY(dialog);
    const auto *missing = part<QLabel>(dialog, "missing");
    const auto *save = part<QPushButton>(dialog, "save");
    QVERIFY(missing->isVisible() && !save->isEnabled());
    for (const auto &caption : {u"Name"_s, u"Org URL"_s, u"API token"_s})
        QVERIFY2(missing->text().contains(caption), qPrintable(missing->text()));
    QCOMPARE(save->accessibleDescription(), missing->text());
    part<QLineEdit>(dialog, "url")->setText(u"https://acme.okta.com"_s); // which suggests a name
    QCOMPARE(missing->text(), u"Still missing: API token"_s);
    part<QLineEdit>(dialog, "token")->setText(u"00abcdefghijklmnopqrstuvwxyz0123456789ABCD"_s);
    QVERIFY(!missing->isVisible() && save->isEnabled());
    QVERIFY(save->toolTip().isEmpty());
    dialog->reject();
}

void TestGuide::noUrlIsWrongWhileItIsTyped()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    gui.action(u"addOrg"_s)->trigger();
    QDialog *dialog = awaitWindow("orgDialog");
    QVERIFY(dialog);
    auto *url = part<QLineEdit>(dialog, "url");
    const auto *notice = part<QLabel>(dialog, "urlNotice");
    dialog->activateWindow();
    url->setFocus();
    TRY_VERIFY(url->hasFocus());
    QTest::keyClicks(url, u"http://acme.okta.com/x"_s);
    QVERIFY(!notice->isVisible());
    QVERIFY(url->accessibleDescription().isEmpty());
    QTest::keyClick(url, Qt::Key_Tab); // now it was left
    TRY_VERIFY(notice->isVisible());
    auto *marked = part<QLabel>(dialog, "urlNotice"); // as what is wrong is everywhere
    QCOMPARE(marked->grab().toImage().pixelColor(1, 1),
             severityGround(Severity::Problem, marked->palette()));
    QCOMPARE(url->accessibleDescription(), notice->text());
    url->setFocus();
    QTest::keyClick(url, Qt::Key_End);
    QTest::keyClick(url, Qt::Key_Y);
    QVERIFY(notice->isVisible()); // and is told until it is right
    url->selectAll();
    QTest::keyClicks(url, u"https://acme.okta.com"_s);
    QVERIFY(!notice->isVisible());
    dialog->reject();
}

void TestGuide::remindsBeforeAKeyIsTooOld()
{
    GuiFixture gui;
    QVERIFY(openAt(gui, u"https://acme.okta.com"_s, dueKeys(gui)));
    TRY_VERIFY(gui.message().startsWith(u"The key “soon” is too old from "_s));
    QVERIFY(clickInMessage(gui.window.get(), u"Show them"_s));
    TRY_VERIFY(gui.shownNames() == QStringList{u"soon"_s});
    QCOMPARE(part<QLineEdit>(gui.window.get(), "filter")->text(), u"status:due-soon"_s);
    // Once a week.
    const QDateTime quiet = gui.preferences.quietUntil(u"acme"_s, sampleKey(1, {}).id);
    QVERIFY(quiet > gui.clock.now().addDays(6));
    QVERIFY(quiet <= gui.clock.now().addDays(7));
    // Unread, it stays where the org does not answer.
    gui.session->refresh();
    gui.fake->answerList(failure(ErrorKind::Timeout, u"It took too long."_s));
    gui.fake->answerHooks(InlineHookListing{});
    TRY_COMPARE(gui.session->state(), OrgSession::State::Stale);
    TRY_VERIFY(!gui.session->isRefreshing());
    const auto reminds = [&gui] {
        auto *next = part<QToolButton>(gui.window.get(), "messageNext");
        if (gui.message().contains(u"“soon”"_s))
            return true;
        if (next->isVisible())
            click(next);
        return gui.message().contains(u"“soon”"_s);
    };
    TRY_VERIFY(reminds());
    // It goes with the key.
    gui.session->refresh();
    gui.fake->answerList(HookKeyListing{{dueKeys(gui).last()}, {}});
    gui.fake->answerHooks(InlineHookListing{});
    TRY_VERIFY(!gui.message().contains(u"“soon”"_s));
}

void TestGuide::remindsOfTheKeysThatAreLeft()
{
    GuiFixture gui;
    QList<HookKey> keys{sampleKey(1, u"first"_s), sampleKey(2, u"second"_s)};
    keys[0].created = gui.clock.now().addDays(-170);
    keys[1].created = gui.clock.now().addDays(-160);
    QVERIFY(openAt(gui, u"https://acme.okta.com"_s, keys));
    TRY_VERIFY(gui.message().startsWith(u"2 keys are too old within 30 days, “first” first"_s));
    gui.session->refresh();
    gui.fake->answerList(HookKeyListing{{keys.last()}, {}});
    gui.fake->answerHooks(InlineHookListing{});
    TRY_VERIFY(gui.message().startsWith(u"The key “second” is too old from "_s));
    QVERIFY2(gui.message().contains(u"signs with it. Delete it"_s), qPrintable(gui.message()));
    // One that is in use needs another in its place.
    keys[1].isUsed = true;
    gui.session->refresh();
    gui.fake->answerList(HookKeyListing{{keys.last()}, {}});
    gui.fake->answerHooks(InlineHookListing{{sampleHook(u"Token hook"_s, keys.last().id)}, {}});
    TRY_VERIFY(gui.message().contains(u"Plan a new one in its place."_s));
}

void TestGuide::remindersCanBeSnoozed()
{
    GuiFixture gui;
    QVERIFY(openAt(gui, u"https://acme.okta.com"_s, dueKeys(gui)));
    TRY_VERIFY(!gui.message().isEmpty());
    QVERIFY(clickInMessage(gui.window.get(), u"Not for four weeks"_s));
    TRY_VERIFY(gui.message().isEmpty());
    QVERIFY(gui.preferences.quietUntil(u"acme"_s, sampleKey(1, {}).id)
            > gui.clock.now().addDays(27));
}

void TestGuide::writesACalendar()
{
    GuiFixture gui;
    gui.preferences.setExportFolder(gui.folder.path());
    QVERIFY(openAt(gui, u"https://acme.okta.com"_s, dueKeys(gui)));
    TRY_VERIFY(gui.action(u"exportReminders"_s)->isEnabled());
    QVERIFY(part<QMenu>(gui.window.get(), "exportMenu")
                ->actions()
                .contains(gui.action(u"exportReminders"_s)));
    gui.action(u"exportReminders"_s)->trigger();
    auto *dialog = awaitWindow<QFileDialog>("calendarDialog");
    QVERIFY(dialog);
    const QString path = gui.folder.filePath(u"due.ics"_s);
    chooseFile(dialog, path);
    TRY_VERIFY(gui.message().startsWith(u"Reminders of 2 keys were saved as"_s));
    const QByteArray text = fileContent(path);
    QVERIFY(text.startsWith("BEGIN:VCALENDAR\r\n"));
    QCOMPARE(text.count("BEGIN:VEVENT"), 2);
}

void TestGuide::saysWhyThereIsNoCalendar()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    QCOMPARE(gui.action(u"exportReminders"_s)->statusTip(), u"Open an org first."_s);
    QVERIFY(gui.openOrg());
    QVERIFY(gui.action(u"exportReminders"_s)->isEnabled());
    gui.preferences.setAgeLimit(0);
    QVERIFY(!gui.action(u"exportReminders"_s)->isEnabled());
    QVERIFY(gui.action(u"exportReminders"_s)->statusTip().startsWith(u"No key is ever"_s));
}

void TestGuide::showsAllOrgs()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    OrgProfile other = gui.acme();
    other.id = u"other"_s;
    other.name = u"Other"_s;
    QVERIFY(gui.registry.addOrgs({other}));
    QVERIFY(gui.openOrg());
    gui.action(u"orgOverview"_s)->trigger();
    QDialog *dialog = awaitWindow("overviewDialog");
    QVERIFY(dialog);
    auto *table = part<QTableView>(dialog, "overviewTable");
    const auto cell = [table](int row, int column) {
        return table->model()->index(row, column).data().toString();
    };
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(cell(0, OrgOverviewModel::Org), u"Other"_s);
    QCOMPARE(cell(0, OrgOverviewModel::LastRead), u"Not read yet"_s);
    QCOMPARE(cell(0, OrgOverviewModel::SignIn), u"Not opened yet"_s);
    QCOMPARE(cell(1, OrgOverviewModel::Org), u"Acme"_s);
    QCOMPARE(cell(1, OrgOverviewModel::Keys), QString::number(gui.shownNames().size()));
    QCOMPARE(cell(1, OrgOverviewModel::SignIn), u"Signed in"_s);
    QCOMPARE(table->currentIndex().row(), 1); // the open one
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    TRY_VERIFY(!openWindow("overviewDialog"));
    TRY_VERIFY(gui.message().startsWith(u"“Other” was not opened."_s)); // it has no token
}

void TestGuide::opensAnotherWindow()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QSignalSpy wanted(gui.window.get(), &MainWindow::windowRequested);
    gui.action(u"orgOverview"_s)->trigger();
    QDialog *dialog = awaitWindow("overviewDialog");
    QVERIFY(dialog);
    click(part<QPushButton>(dialog, "openOrgInWindow"));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), u"acme"_s);
    TRY_VERIFY(!openWindow("overviewDialog"));
    QCOMPARE(gui.session->profile().id, u"acme"_s); // this one stays where it is

    // Another process knows nothing of what is there for this session alone.
    OrgProfile other = gui.acme();
    other.id = u"other"_s;
    gui.openOrgs.openUnsaved(other, Secret(gui.options.token));
    TRY_VERIFY(gui.session && gui.session->profile().id == u"other"_s);
    gui.action(u"orgOverview"_s)->trigger();
    dialog = awaitWindow("overviewDialog");
    QVERIFY(dialog);
    const auto *button = part<QPushButton>(dialog, "openOrgInWindow");
    QVERIFY(!button->isEnabled());
    QVERIFY(!button->toolTip().isEmpty());
    dialog->reject();
}

void TestGuide::helpIsThereByF1()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    QTest::keyClick(gui.window.get(), Qt::Key_F1);
    auto *help = awaitWindow<QWidget>("helpWindow");
    QVERIFY(help);
    const auto *topics = part<QListWidget>(help, "helpTopics");
    const auto *text = part<QTextBrowser>(help, "helpText");
    QCOMPARE(topics->count(), helpPages().size() + 2);
    for (int row = 0; row < topics->count(); ++row) { // all of each topic is to be seen
        const QRect place = topics->visualItemRect(topics->item(row));
        QVERIFY(place.width() <= topics->viewport()->width());
        QVERIFY(place.width() * place.height()
                >= topics->fontMetrics().horizontalAdvance(topics->item(row)->text())
                       * topics->fontMetrics().height());
    }
    for (int row = 0; row < topics->count(); ++row) {
        part<QListWidget>(help, "helpTopics")->setCurrentRow(row);
        QVERIFY2(text->toPlainText().startsWith(topics->item(row)->text()),
                 qPrintable(topics->item(row)->text()));
        QVERIFY(text->toPlainText().size() > 200);
    }
    // Once more leads to the same window.
    gui.action(u"help"_s)->trigger();
    QCOMPARE(gui.window->findChildren<HelpWindow *>().size(), 1);
    QVERIFY(awaitActive(help));
    QTest::keyClick(help, Qt::Key_Escape);
    TRY_VERIFY(!openWindow<QWidget>("helpWindow"));
}

void TestGuide::helpIsThereInOtherWindows()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const auto title = [](const QWidget *help) {
        return part<QListWidget>(help, "helpTopics")->currentItem()->text();
    };
    gui.action(u"addOrg"_s)->trigger();
    QDialog *dialog = awaitWindow("orgDialog");
    QVERIFY(dialog && awaitActive(dialog));
    QTest::keyClick(dialog, Qt::Key_F1);
    auto *help = awaitWindow<HelpWindow>("helpWindow");
    QVERIFY(help && awaitActive(help)); // the dialog does not block it
    QCOMPARE(title(help), u"Signing in"_s);
    QVERIFY(dialog->isVisible());
    QTest::keyClick(help, Qt::Key_Escape);
    TRY_VERIFY(!openWindow<QWidget>("helpWindow"));
    QVERIFY(awaitActive(dialog));
    dialog->reject();
    TRY_VERIFY(!openWindow("orgDialog"));

    QVERIFY(gui.clickRow(u"partner-api"_s));
    gui.action(u"openKey"_s)->trigger();
    auto *keyWindow = awaitWindow<QWidget>("keyWindow");
    QVERIFY(keyWindow && awaitActive(keyWindow));
    QTest::keyClick(keyWindow, Qt::Key_F1);
    help = awaitWindow<HelpWindow>("helpWindow");
    QVERIFY(help);
    QCOMPARE(title(help), u"Handing a key over"_s);
    help->close();
    keyWindow->close();
}

void TestGuide::helpListsAllShortcuts()
{
    GuiFixture gui;
    const Language words(u"de_DE"_s);
    QVERIFY(gui.openOrg());
    gui.action(u"help"_s)->trigger();
    auto *help = awaitWindow<QWidget>("helpWindow");
    QVERIFY(help);
    auto *topics = part<QListWidget>(help, "helpTopics");
    topics->setCurrentRow(topics->count() - 2);
    const QString text = part<QTextBrowser>(help, "helpText")->toPlainText();
    int listed = 0;
    for (const char *name : {"newKey", "renameKey", "deleteKey", "refresh", "find", "exportKeys",
                             "addOrg", "editOrg", "help", "searchCommands", "orgOverview"}) {
        const QAction *action = gui.action(QLatin1StringView(name));
        const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
        QVERIFY2(!shortcut.isEmpty(), name);
        QVERIFY2(text.contains(shortcut), name);
        ++listed;
    }
    QCOMPARE(listed, 11);
    help->close();
}

void TestGuide::helpHasFactsToCopy()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    gui.action(u"help"_s)->trigger();
    auto *help = awaitWindow<QWidget>("helpWindow");
    QVERIFY(help);
    auto *topics = part<QListWidget>(help, "helpTopics");
    QVERIFY(!part<QPushButton>(help, "copyFacts")->isVisible());
    topics->setCurrentRow(topics->count() - 1);
    click(part<QPushButton>(help, "copyFacts"));
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, HelpWindow::facts());
    QVERIFY(copied.contains(QLatin1StringView(qVersion())));
    QVERIFY(!copied.contains(u"Acme"_s));
    QVERIFY(!copied.contains(QString::fromLatin1(gui.options.token)));
    help->close();
}

QTEST_MAIN(TestGuide)

#include "tst_guide.moc"
