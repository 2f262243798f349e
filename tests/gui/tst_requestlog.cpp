// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The window with the requests of this session.

#include "guifixture.h"

#include "codeview.h"
#include "keychanges.h"
#include "messagebar.h"
#include "orgsession.h"
#include "outcome.h"
#include "waiting.h"

#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QStatusBar>
#include <QTabBar>
#include <QTableView>
#include <QTimer>
#include <QToolBar>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestRequestLog final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void opensByKeyboardOnce();
    void standsBesideTheMainWindow();
    void showsEachRequest();
    void showsItsTitlesWhole();
    void u29_toolsSayTheirKeysAndWhyTheyAreFaint();
    void filters();
    void copiesACurlCommand();
    void sendsAReadAgain();
    void aRequestOfAnotherOrgLeadsToNoOtherHistory();
    void row66_savesWithoutTheToken();
    void forgetsAll();

private:
    /// The window, once it is open and active; null if it does not come.
    static QMainWindow *open(const GuiFixture &gui)
    {
        gui.action(u"requestLog"_s)->trigger();
        auto *log = awaitWindow<QMainWindow>("requestLogWindow");
        return log && awaitActive(log) ? log : nullptr;
    }
};

void TestRequestLog::opensByKeyboardOnce()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QTest::keyClick(gui.window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    auto *log = awaitWindow<QMainWindow>("requestLogWindow");
    QVERIFY(log);
    QCOMPARE(part<QTableView>(log, "requestTable")->accessibleName(), u"Requests"_s);
    QCOMPARE(open(gui), log);
    QTest::keyClick(log, Qt::Key_Escape);
    TRY_VERIFY(!openWindow<QMainWindow>("requestLogWindow"));
}

/// A window of the main window's own would stay before it, whatever it leads to.
void TestRequestLog::standsBesideTheMainWindow()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    gui.action(u"requestLog"_s)->trigger();
    const QPointer<QMainWindow> log = awaitWindow<QMainWindow>("requestLogWindow");
    QVERIFY(log);
    QVERIFY(!log->parentWidget());
    gui.window->close();
    TRY_VERIFY(!log);
}

void TestRequestLog::showsEachRequest()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    auto *log = open(gui);
    QVERIFY(log);
    const QAbstractItemModel *rows = part<QTableView>(log, "requestTable")->model();
    QCOMPARE(rows->rowCount(), gui.requests.rowCount());
    QVERIFY(rows->rowCount() >= 2);
    const int before = rows->rowCount();
    gui.action(u"refresh"_s)->trigger();
    TRY_VERIFY(rows->rowCount() >= before + 2);
    auto *table = part<QTableView>(log, "requestTable");
    table->selectRow(0);
    const QString text = part<QPlainTextEdit>(log, "requestDetails")->toPlainText();
    QVERIFY2(text.startsWith(u"GET http://127.0.0.1:"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Authorization: SSWS […]"_s, Qt::CaseInsensitive), qPrintable(text));
    QVERIFY2(text.contains(u"HTTP 200"_s), qPrintable(text));
    QVERIFY(!text.contains(QString::fromLatin1(gui.options.token)));
}

void TestRequestLog::showsItsTitlesWhole()
{
    GuiFixture gui;
    const Language words(u"de_DE"_s);
    QVERIFY(gui.openOrg());
    auto *log = open(gui);
    QVERIFY(log);
    const QHeaderView *titles = part<QTableView>(log, "requestTable")->horizontalHeader();
    for (int column = 0; column + 1 < titles->count(); ++column) // the last takes what is left
        QVERIFY2(titles->sectionSize(column) >= titles->sectionSizeHint(column),
                 qPrintable(titles->model()->headerData(column, Qt::Horizontal).toString()));
}

void TestRequestLog::u29_toolsSayTheirKeysAndWhyTheyAreFaint()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    auto *log = open(gui);
    QVERIFY(log);
    QCOMPARE(part<QAction>(log, "sendAgain")->toolTip(), u"Send again (F5)"_s);
    QCOMPARE(part<QAction>(log, "saveRequests")->toolTip(), u"Save (Ctrl+S)"_s);
    const auto *history = part<QAction>(log, "requestHistory");
    QVERIFY(!history->isEnabled()); // it reads
    QCOMPARE(history->toolTip(), u"Only a change that Okta answered stands in the history."_s);
    part<QLineEdit>(log, "requestFilter")->setText(u"nothing like it"_s);
    QVERIFY(!part<QAction>(log, "sendAgain")->isEnabled());
    QCOMPARE(part<QAction>(log, "sendAgain")->toolTip(), u"Select a request first."_s);
}

void TestRequestLog::filters()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    auto *log = open(gui);
    QVERIFY(log);
    auto *table = part<QTableView>(log, "requestTable");
    auto *filter = part<QLineEdit>(log, "requestFilter");
    filter->setText(u"INLINEHOOKS"_s);
    QVERIFY(table->model()->rowCount() > 0);
    QVERIFY(table->model()->rowCount() < gui.requests.rowCount());
    filter->setText(u"nothing like it"_s);
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(!part<QAction>(log, "copyCurl")->isEnabled());
    auto *empty = part<QLabel>(log, "noRequests");
    QVERIFY(empty->isVisible());
    QVERIFY2(empty->text().startsWith(u"No request has “nothing like it” in it."),
             qPrintable(empty->text()));
    filter->clear();
    QVERIFY(!empty->isVisible());
    QCOMPARE(table->model()->rowCount(), gui.requests.rowCount());
}

void TestRequestLog::copiesACurlCommand()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    auto *log = open(gui);
    QVERIFY(log);
    part<QAction>(log, "copyCurl")->trigger();
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY2(command.startsWith(u"printf 'Authorization: SSWS %s\\n' \"${OKTA_CLIENT_TOKEN:?}\""_s),
             qPrintable(command));
    QVERIFY(!command.contains(QString::fromLatin1(gui.options.token)));
    QCOMPARE(log->statusBar()->currentMessage(), u"Copied: The curl command"_s);
    const auto *button =
        part<QToolBar>(log, "requestTools")->widgetForAction(part<QAction>(log, "copyCurl"));
    QVERIFY(button->isVisible());
    QVERIFY(button->findChild<QTimer *>(u"copiedTick"_s)); // as every button that copied has one
}

void TestRequestLog::sendsAReadAgain()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    auto *log = open(gui);
    QVERIFY(log);
    const int before = gui.requests.rowCount();
    part<QAction>(log, "sendAgain")->trigger();
    TRY_VERIFY(gui.requests.rowCount() > before);
    QVERIFY(part<MessageBar>(log, "messageBar")->text().isEmpty());
    const QPointer<OrgSession> session = gui.session;
    gui.openOrgs.close(gui.acme().id);
    TRY_VERIFY(!session);
    part<QAction>(log, "sendAgain")->trigger();
    QCOMPARE(part<MessageBar>(log, "messageBar")->text(),
             u"Nothing was sent, because the org of this request is closed."_s);
}

/// A request is looked for in the history of the org that was asked, and in no other.
void TestRequestLog::aRequestOfAnotherOrgLeadsToNoOtherHistory()
{
    GuiFixture gui;
    DemoOrg second{DemoOrgOptions()};
    QVERIFY(second.start());
    QVERIFY(gui.openOrg());
    Outcome<HookKey> made;
    gui.session->changes()->createKey(u"of-acme"_s, gui.window.get(), made.callback());
    QVERIFY(made.succeeded());
    gui.save({u"preview"_s, u"Lab"_s, second.url(), Environment::Preview, false},
             Secret(second.token()));
    TRY_VERIFY(gui.session && gui.session->profile().id == u"preview"_s
               && !gui.session->isRefreshing());
    auto *log = open(gui);
    QVERIFY(log);
    part<QLineEdit>(log, "requestFilter")->setText(u"POST /api/v1/hook-keys"_s);
    auto *table = part<QTableView>(log, "requestTable");
    TRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    auto *tabs = part<QTabBar>(gui.window.get(), "orgPages");
    part<QAction>(log, "requestHistory")->trigger();
    QVERIFY2(gui.message().contains(u"Open the org that was asked first"_s),
             qPrintable(gui.message()));
    QCOMPARE(tabs->currentIndex(), 0);
    // In its own org it leads to its line.
    gui.openOrgs.open(gui.acme().id);
    TRY_VERIFY(gui.session && gui.session->profile().id == gui.acme().id);
    part<QAction>(log, "requestHistory")->trigger();
    TRY_COMPARE(tabs->currentIndex(), 2);
    auto *history = part<QTableView>(gui.window.get(), "historyTable");
    TRY_COMPARE(history->model()->rowCount(), 1);
    QCOMPARE(history->model()->index(0, 0).data().toString(), u"of-acme"_s);
}

void TestRequestLog::row66_savesWithoutTheToken()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    auto *log = open(gui);
    QVERIFY(log);
    part<QAction>(log, "saveRequests")->trigger();
    auto *dialog = awaitWindow<QFileDialog>("saveRequestsDialog");
    QVERIFY(dialog);
    const QString path = gui.folder.filePath(u"requests.txt"_s);
    chooseFile(dialog, path);
    TRY_VERIFY(QFile::exists(path));
    const QByteArray text = fileContent(path);
    QVERIFY(text.contains("/api/v1/hook-keys"));
    QVERIFY(!text.contains(gui.options.token));
    QVERIFY(part<MessageBar>(log, "messageBar")->text().contains(u"requests.txt"_s));
}

void TestRequestLog::forgetsAll()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    auto *log = open(gui);
    QVERIFY(log);
    part<QAction>(log, "clearRequests")->trigger();
    QCOMPARE(gui.requests.rowCount(), 0);
    const auto *empty = part<QLabel>(log, "noRequests");
    QVERIFY(empty->isVisible()); // an empty list says what belongs there
    QVERIFY2(empty->text().contains(u"Each request will stand here"_s), qPrintable(empty->text()));
    QVERIFY(!part<QAction>(log, "copyCurl")->isEnabled());
    QVERIFY(!part<QAction>(log, "sendAgain")->isEnabled());
}

QTEST_MAIN(TestRequestLog)
#include "tst_requestlog.moc"
