// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guifixture.h"

#include "historytableview.h"
#include "hooktablemodel.h"
#include "hooktableview.h"
#include "keychanges.h"
#include "keytableview.h"
#include "knownhooks.h"
#include "logapi.h"
#include "orgsession.h"
#include "orgtimeline.h"
#include "otherwriter.h"
#include "outcome.h"
#include "requestlogwindow.h"
#include "samplekeys.h"
#include "timelinemodel.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// What the page of the history says of rows that are missing, and what leads to it.
class TestHistoryNotices final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    static void tellsThatTheLogMayNotBeRead();
    static void tellsWhatWaitsToBeWritten();
    static void showsTheHistoryOfAKeyInATab();
    static void showsTheHistoryOfAHook();
    static void showsTheHistoryOfAHookInATab();
    static void followsARequest();
    static void savesNoHalfOfTheHistory_data();
    static void savesNoHalfOfTheHistory();
    static void tellsThatTheOrgWasClosedMeanwhile();
    static void savesNothingThatCannotBeRead_data();
    static void savesNothingThatCannotBeRead();
    static void knowsNothingOfWhatCannotBeRead();
};

namespace {

/// A System Log that the role behind the credential may not read.
class ForbiddenLog final : public LogApi
{
public:
    PendingCall listEvents(const LogQuery & /*query*/, QObject *context,
                           Callback<QList<LogEvent>> done) override
    {
        ++asked;
        postError<QList<LogEvent>>(context, done, ErrorKind::Forbidden,
                                   u"The scope okta.logs.read is missing."_s);
        return {};
    }

    int asked = 0;
};

void goTo(const GuiFixture &gui, int page)
{
    auto *tabs = part<QTabBar>(gui.window.get(), "orgPages");
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(page).center());
}

QStringList namesOf(const GuiFixture &gui)
{
    QStringList names;
    const auto *model = part<HistoryTableView>(gui.window.get(), "historyTable")->model();
    for (int row = 0; row < model->rowCount(); ++row)
        names.append(model->index(row, TimelineModel::Name).data().toString());
    return names;
}

/// Writes @p rows changes into the history of the shown org.
void haveRows(GuiFixture &gui, int rows)
{
    gui.timeline.append(gui.session->profile().id + u' ' + gui.org->url().toString(),
                        [rows, time = gui.clock.now()](QByteArray &) {
                            QList<TimelineEntry> entries;
                            for (int i = 0; i < rows; ++i)
                                entries.append({.source = TimelineSource::Found,
                                                .kind = TimelineKind::Created,
                                                .object = TimelineObject::Key,
                                                .time = time.addSecs(-i),
                                                .id = u"HKY%1"_s.arg(i),
                                                .name = u"row-%1;"_s.arg(i)});
                            return entries;
                        });
}

/// From now on no row of the history can be read.
void breakTimeline(const GuiFixture &gui)
{
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"breaking"_s);
        other.setDatabaseName(gui.folder.filePath(u"timeline.sqlite"_s));
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY2(query.exec(u"ALTER TABLE timeline RENAME TO gone"_s),
                 qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"breaking"_s);
}

bool create(const GuiFixture &gui, const QString &name)
{
    Outcome<HookKey> made;
    gui.session->changes()->createKey(name, gui.window.get(), made.callback());
    return made.succeeded();
}

} // namespace

void TestHistoryNotices::tellsThatTheLogMayNotBeRead()
{
    ForbiddenLog log;
    GuiFixture gui;
    gui.makeApi = [&gui, &log](const OrgProfile &, const OrgSecrets &) {
        auto made = std::make_unique<FakeHookKeysApi>();
        made->others.log = &log;
        gui.fake = made.get();
        return made;
    };
    QVERIFY(gui.showWindow());
    gui.openOrgs.openUnsaved(gui.acme(), Secret(gui.options.token));
    const auto answer = [&gui] {
        if (!waitUntil([&gui] { return gui.fake && gui.fake->waitingCalls() == 2; }))
            return false;
        gui.fake->answerList(HookKeyListing{{sampleKey(1, u"one"_s)}, {}});
        gui.fake->answerHooks(InlineHookListing{{}, {}});
        return true;
    };
    QVERIFY(answer());
    goTo(gui, 2);
    auto *notice = part<QLabel>(gui.window.get(), "historyNotice");
    TRY_VERIFY(notice->isVisible());
    const QString told = notice->text();
    QVERIFY2(told.contains(u"System Log could not be read"_s) && told.contains(u"okta.logs.read"_s),
             qPrintable(told));
    // It is not asked again and again.
    gui.clock.advance(std::chrono::minutes(2));
    QTest::keyClick(gui.window.get(), Qt::Key_F5);
    QVERIFY(answer());
    QCOMPARE(log.asked, 1);
    QVERIFY(notice->isVisible());
}

void TestHistoryNotices::tellsWhatWaitsToBeWritten()
{
    GuiFixture gui;
    gui.timeline.setRetry(std::chrono::milliseconds(1));
    QVERIFY(gui.openOrg());
    QVERIFY(create(gui, u"in-time"_s));
    goTo(gui, 2);
    auto *notice = part<QLabel>(gui.window.get(), "historyNotice");
    QVERIFY(!notice->isVisible());
    {
        const OtherWriter other(gui.folder.filePath(u"timeline.sqlite"_s));
        QVERIFY(other.isWriting());
        QVERIFY(create(gui, u"too-late"_s)); // which it does not stop
        TRY_VERIFY(notice->isVisible());
        QVERIFY(!namesOf(gui).contains(u"too-late"_s));
        QVERIFY(gui.session->timeline()->unwritten());
    }
    TRY_VERIFY(namesOf(gui).contains(u"too-late"_s));
    TRY_VERIFY(!notice->isVisible());
}

void TestHistoryNotices::showsTheHistoryOfAKeyInATab()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(create(gui, u"alpha-key"_s));
    QVERIFY(create(gui, u"beta-key"_s));
    QVERIFY(gui.clickRow(u"alpha-key"_s));
    QVERIFY(!gui.session->timeline()->isRead()); // nobody has looked at it
    auto *tabs = part<QTabWidget>(gui.window.get(), "keyTabs");
    TRY_VERIFY(tabs->isVisible());
    TRY_VERIFY(clickTab(gui.window.get(), u"History"_s));
    auto *history = part<QWidget>(gui.window.get(), "objectHistory");
    const auto lines = [history] {
        QStringList texts;
        const auto labels = history->findChildren<QLabel *>(u"objectHistoryLine"_s);
        for (const QLabel *label : labels) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    };
    TRY_COMPARE(lines(), QStringList(u"The key was created. · Demo Admin · Done"_s));
    QVERIFY(gui.clickRow(u"partner-api"_s));
    TRY_VERIFY(clickTab(gui.window.get(), u"History"_s));
    TRY_VERIFY(!lines().contains(u"The key was created. · Demo Admin · Done"_s));
    QVERIFY(gui.clickRow(u"beta-key"_s));
    TRY_VERIFY(clickTab(gui.window.get(), u"History"_s));
    auto *all = part<QPushButton>(gui.window.get(), "objectHistoryAll");
    TRY_VERIFY(all->isEnabled() && all->isVisible());
    click(all);
    TRY_COMPARE(namesOf(gui), QStringList(u"beta-key"_s));
}

void TestHistoryNotices::showsTheHistoryOfAHook()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    goTo(gui, 1);
    auto *table = part<QTableView>(gui.window.get(), "hookTable");
    table->selectRow(0);
    const QString name = table->model()->index(0, 0).data().toString();
    auto *history = part<QPushButton>(gui.window.get(), "hookHistory");
    TRY_VERIFY(history->isVisible());
    click(history);
    QCOMPARE(part<QTabBar>(gui.window.get(), "orgPages")->currentIndex(), 2);
    auto *object = part<QLabel>(gui.window.get(), "historyObject");
    QVERIFY(object->isVisible() && object->text().contains(name));
}

void TestHistoryNotices::showsTheHistoryOfAHookInATab()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    goTo(gui, 1);
    auto *table = part<HookTableView>(gui.window.get(), "hookTable");
    auto *tabs = part<QTabWidget>(gui.window.get(), "hookTabs");
    QVERIFY(!tabs->tabBar()->isVisible()); // there is no hook to tell of
    const InlineHook hook = gui.session->hooks()->table()->rowAt(0).hook;
    QVERIFY(table->selectId(hook.id));
    const int row = table->currentIndex().row();
    table->clearSelection();
    gui.timeline.append(gui.session->profile().id + u' ' + gui.org->url().toString(),
                        TimelineEntry{.source = TimelineSource::Found,
                                      .kind = TimelineKind::Activated,
                                      .object = TimelineObject::Hook,
                                      .time = gui.clock.now(),
                                      .id = hook.id,
                                      .name = hook.name});
    table->selectRow(row);
    TRY_VERIFY(tabs->tabBar()->isVisible());
    QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(1).center());
    auto *history = part<QWidget>(gui.window.get(), "hookTimeline");
    TRY_VERIFY(history->isVisible());
    TRY_VERIFY(history->findChild<QLabel *>(u"objectHistoryLine"_s));
    QVERIFY(part<QLabel>(history, "objectHistoryLine")->text().contains(u"was activated"_s));
    table->selectRow(row == 0 ? 1 : 0);
    TRY_VERIFY(part<QLabel>(history, "objectHistoryNothing")->isVisible());
    table->selectRow(row);
    auto *all = part<QPushButton>(history, "objectHistoryAll");
    TRY_VERIFY(all->isEnabled());
    click(all);
    QCOMPARE(part<QTabBar>(gui.window.get(), "orgPages")->currentIndex(), 2);
    TRY_COMPARE(namesOf(gui), QStringList{hook.name});
}

void TestHistoryNotices::followsARequest()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(create(gui, u"alpha-key"_s));
    QVERIFY(create(gui, u"beta-key"_s));
    gui.action(u"requestLog"_s)->trigger();
    auto *log = awaitWindow<QMainWindow>("requestLogWindow");
    QVERIFY(log && awaitActive(log));
    auto *follow = part<QAction>(log, "requestHistory");
    auto *table = part<QTableView>(log, "requestTable");
    int post = -1;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        table->selectRow(row);
        const QString request =
            table->model()->index(row, RequestTableModel::Request).data().toString();
        QCOMPARE(follow->isEnabled(), !request.startsWith(u"GET"_s));
        if (follow->isEnabled())
            post = row; // the oldest
    }
    QVERIFY(post >= 0);
    table->selectRow(post);
    QTest::keyClick(table, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    TRY_COMPARE(namesOf(gui), QStringList(u"alpha-key"_s));
    QCOMPARE(part<QTabBar>(gui.window.get(), "orgPages")->currentIndex(), 2);
}

void TestHistoryNotices::savesNoHalfOfTheHistory_data()
{
    QTest::addColumn<bool>("turnsAway");
    QTest::newRow("the org stays open") << false;
    QTest::newRow("another org is shown meanwhile") << true;
}

/// It is still being read when the name of the file is chosen.
void TestHistoryNotices::savesNoHalfOfTheHistory()
{
    QFETCH(bool, turnsAway);
    constexpr int rows = 1200; // more than are read at once
    GuiFixture gui;
    OrgProfile other = gui.acme();
    other.id = u"other"_s;
    QVERIFY(gui.openOrg(other));
    QVERIFY(gui.openOrg());
    haveRows(gui, rows);
    gui.action(u"historyAsCsv"_s)->trigger();
    auto *dialog = awaitWindow<QFileDialog>("exportHistoryDialog");
    QVERIFY(dialog && awaitActive(dialog));
    const OrgTimeline *timeline = gui.session->timeline();
    TRY_VERIFY(timeline->isRead());
    bool wasRead = true;
    QObject::connect(dialog, &QFileDialog::filesSelected, &gui.timeline, [&] {
        Q_EMIT gui.timeline.erased(); // begins anew
        wasRead = timeline->isRead();
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, &gui.timeline, [&] {
        if (turnsAway)
            gui.openOrgs.open(u"other"_s);
    });
    const QString path = gui.folder.filePath(u"out.csv"_s);
    chooseFile(dialog, path);
    QVERIFY(!wasRead);
    TRY_COMPARE(gui.session->profile().id == u"other"_s, turnsAway);
    TRY_VERIFY(gui.message().contains(u"out.csv"_s));
    QVERIFY(timeline->isRead());
    const QByteArray content = fileContent(path);
    for (int i = 0; i < rows; ++i)
        QVERIFY2(content.contains("row-" + QByteArray::number(i) + ';'), qPrintable(path));
}

void TestHistoryNotices::tellsThatTheOrgWasClosedMeanwhile()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    haveRows(gui, 1200); // more than are read at once
    gui.action(u"historyAsCsv"_s)->trigger();
    auto *dialog = awaitWindow<QFileDialog>("exportHistoryDialog");
    QVERIFY(dialog && awaitActive(dialog));
    TRY_VERIFY(gui.session->timeline()->isRead());
    QObject::connect(dialog, &QFileDialog::filesSelected, &gui.timeline,
                     [&gui] { Q_EMIT gui.timeline.erased(); }); // begins anew
    QObject::connect(dialog, &QFileDialog::fileSelected, &gui.timeline,
                     [&gui] { gui.openOrgs.close(gui.session->profile().id); });
    const QString path = gui.folder.filePath(u"out.csv"_s);
    chooseFile(dialog, path);
    TRY_VERIFY(gui.message().contains(u"the org was closed"_s));
    QVERIFY(!QFile::exists(path));
}

void TestHistoryNotices::savesNothingThatCannotBeRead_data()
{
    QTest::addColumn<bool>("halfWay");
    QTest::newRow("from the start") << false;
    QTest::newRow("while it is read") << true;
}

/// An older file stays as it is.
void TestHistoryNotices::savesNothingThatCannotBeRead()
{
    QFETCH(const bool, halfWay);
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    haveRows(gui, 1200); // more than are read at once
    const QString path = gui.folder.filePath(u"out.csv"_s);
    if (!halfWay)
        breakTimeline(gui);
    gui.action(u"historyAsCsv"_s)->trigger();
    auto *dialog = awaitWindow<QFileDialog>("exportHistoryDialog");
    QVERIFY(dialog && awaitActive(dialog));
    const OrgTimeline *timeline = gui.session->timeline();
    TRY_VERIFY(timeline->isRead());
    bool wasReading = !halfWay;
    QObject::connect(dialog, &QFileDialog::filesSelected, &gui.timeline, [&] {
        // Only now, for else the dialog would ask.
        QFile older(path);
        QVERIFY(older.open(QIODevice::WriteOnly) && older.write("older") == 5);
        if (!halfWay)
            return;
        Q_EMIT gui.timeline.erased(); // begins anew
        wasReading = timeline->table()->lineCount() > 0 && !timeline->isRead();
        breakTimeline(gui);
    });
    chooseFile(dialog, path);
    TRY_VERIFY(gui.message().startsWith(u"The history was not saved, for it could not be read."_s));
    QVERIFY2(gui.message().contains(u"timeline.sqlite"_s), qPrintable(gui.message()));
    QVERIFY(wasReading);
    QCOMPARE(fileContent(path), QByteArray("older"));
    QCOMPARE(QDir(gui.folder.path()).entryList({u"out.csv*"_s}, QDir::Files).size(), 1);
}

/// That it cannot be read is not that nothing happened.
void TestHistoryNotices::knowsNothingOfWhatCannotBeRead()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    breakTimeline(gui);
    goTo(gui, 2);
    TRY_VERIFY(part<QLabel>(gui.window.get(), "historyNotice")->isVisible());
    QVERIFY(part<HistoryTableView>(gui.window.get(), "historyTable")->isVisible());
    QCOMPARE(part<QTabBar>(gui.window.get(), "orgPages")->tabText(2), u"History"_s);
    goTo(gui, 0);
    QVERIFY(gui.clickRow(u"partner-api"_s));
    TRY_VERIFY(clickTab(gui.window.get(), u"History"_s));
    const auto *nothing = part<QLabel>(gui.window.get(), "objectHistoryNothing");
    TRY_VERIFY(nothing->isVisible());
    QVERIFY2(nothing->text().startsWith(u"The history could not be read."_s),
             qPrintable(nothing->text()));
}

QTEST_MAIN(TestHistoryNotices)
#include "tst_historynotices.moc"
