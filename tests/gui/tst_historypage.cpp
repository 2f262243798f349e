// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guifixture.h"

#include "historytableview.h"
#include "hookkeytablemodel.h"
#include "hooktablemodel.h"
#include "hooktableview.h"
#include "keychanges.h"
#include "keytableview.h"
#include "opentokenkeys.h"
#include "orgsession.h"
#include "orgtimeline.h"
#include "otherclient.h"
#include "outcome.h"
#include "privatekey.h"
#include "samplekeys.h"
#include "timelinemodel.h"
#include "waiting.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// The page of the history, and the ways between it and the keys and hooks.
class TestHistoryPage final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void anEmptyPageSaysWhatBelongsThere();
    void showsWhatTheUserDid();
    void showsWhatSomebodyElseDid();
    void keepsTheHistoryFromStartToStart();
    void followsItWhenTheOpenOrgIsChosenAgain();
    void filtersByTextAndChoice();
    void filtersByDays();
    void offersTheDaysUntilToday();
    void showsTheHistoryOfAKey();
    void leadsToTheKeyByKeyboard();
    void leadsToTheHook();
    void showsADeletedKey();
    void showsAnEarlierPublicKey();
    void exportsWhatIsShown_data();
    void exportsWhatIsShown();
};

namespace {

void goToHistory(const GuiFixture &gui)
{
    auto *tabs = part<QTabBar>(gui.window.get(), "orgPages");
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(2).center());
}

HistoryTableView *historyOf(const GuiFixture &gui)
{
    return part<HistoryTableView>(gui.window.get(), "historyTable");
}

/// The lines of the table, from top to bottom: the cells of name, what happened, and outcome.
QStringList linesOf(const GuiFixture &gui)
{
    QStringList lines;
    const QAbstractItemModel *model = historyOf(gui)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        QStringList cells;
        for (const int column : {TimelineModel::Name, TimelineModel::What, TimelineModel::Outcome})
            cells.append(model->index(row, column).data().toString());
        lines.append(cells.join(u" | "_s));
    }
    return lines;
}

bool clickLine(const GuiFixture &gui, const QString &part)
{
    const QStringList lines = linesOf(gui);
    for (int row = 0; row < int(lines.size()); ++row) {
        if (!lines[row].contains(part))
            continue;
        HistoryTableView *table = historyOf(gui);
        const QModelIndex index = table->model()->index(row, TimelineModel::Name);
        table->scrollTo(index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
        return true;
    }
    return false;
}

QLabel *linkOf(const GuiFixture &gui)
{
    const auto labels = gui.window->findChildren<QLabel *>(u"historyValue-object"_s);
    for (QLabel *label : labels) {
        if (label->isVisible())
            return label;
    }
    return nullptr;
}

/// Creates a key called @p name as the user does, by the use case behind the dialog.
bool create(const GuiFixture &gui, const QString &name)
{
    Outcome<HookKey> made;
    gui.session->changes()->createKey(name, gui.window.get(), made.callback());
    return made.succeeded();
}

bool refresh(GuiFixture &gui)
{
    gui.clock.advance(std::chrono::minutes(2));
    bool isRead = false;
    QObject context;
    QObject::connect(gui.session->timeline(), &OrgTimeline::logRead, &context,
                     [&isRead] { isRead = true; });
    QTest::keyClick(gui.window.get(), Qt::Key_F5);
    return waitUntil([&isRead] { return isRead; });
}

} // namespace

void TestHistoryPage::anEmptyPageSaysWhatBelongsThere()
{
    GuiFixture gui;
    QVERIFY(gui.openFake({}));
    goToHistory(gui);
    auto *button = part<QPushButton>(gui.window.get(), "historyEmptyRefresh");
    TRY_VERIFY(button->isVisible());
    click(button);
    TRY_VERIFY(gui.session->isRefreshing());
}

void TestHistoryPage::showsWhatTheUserDid()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(create(gui, u"history-key"_s));
    goToHistory(gui);
    TRY_VERIFY(linesOf(gui).contains(u"history-key | The key was created. | Done"_s));
    QVERIFY(part<QTabBar>(gui.window.get(), "orgPages")->tabText(2).startsWith(u"History "_s));
    QVERIFY(clickLine(gui, u"history-key"_s));
    QCOMPARE(part<QLabel>(gui.window.get(), "historyTitle")->text(), u"history-key"_s);
    QCOMPARE(part<QLabel>(gui.window.get(), "historyWhat")->text(), u"The key was created."_s);
    // Okta's word of it is the same line, which then says who it was.
    QVERIFY(refresh(gui));
    QCOMPARE(linesOf(gui).filter(u"history-key"_s).size(), 1);
    const TimelineLine *line = historyOf(gui)->selectedLine();
    QVERIFY(line && line->isOwn && line->isLogged);
    QVERIFY(!line->entry.requestId.isEmpty());
}

void TestHistoryPage::showsWhatSomebodyElseDid()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const auto made = gui.other().create(u"theirs"_s);
    QVERIFY(made);
    QVERIFY(refresh(gui));
    QVERIFY(gui.other().rename(made->id, u"theirs-2"_s));
    QVERIFY(refresh(gui));
    goToHistory(gui);
    QCOMPARE(linesOf(gui).filter(u"theirs"_s).size(), 2);
    QVERIFY(
        linesOf(gui).contains(u"theirs-2 | The key “theirs” was renamed to “theirs-2”. | Done"_s));
    QVERIFY(clickLine(gui, u"was renamed"_s));
    const TimelineLine *line = historyOf(gui)->selectedLine();
    QVERIFY(line->isFound && line->isLogged && !line->entry.person.name.isEmpty());
}

void TestHistoryPage::keepsTheHistoryFromStartToStart()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(create(gui, u"history-key"_s));
    QVERIFY(gui.restart());
    goToHistory(gui);
    TRY_COMPARE(linesOf(gui).filter(u"history-key"_s).size(), 1);
}

void TestHistoryPage::followsItWhenTheOpenOrgIsChosenAgain()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    goToHistory(gui);
    QVERIFY(create(gui, u"one"_s));
    TRY_VERIFY(linesOf(gui).size() >= 1);
    HistoryTableView *table = historyOf(gui);
    const QPointer<QItemSelectionModel> before = table->selectionModel();
    QVERIFY(clickLine(gui, u"one"_s));
    const QSignalSpy opened(&gui.openOrgs, &OpenOrgs::sessionOpened);
    gui.openOrgs.open(gui.session->profile().id);
    TRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<OrgSession *>(), gui.session.data());
    QCOMPARE(table->selectionModel(), before.data());
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);

    // The view still hears of its model, and not twice.
    QSignalSpy rows(table, &HistoryTableView::rowsChanged);
    const int lines = table->model()->rowCount();
    QVERIFY(create(gui, u"two"_s));
    TRY_COMPARE(table->model()->rowCount(), lines + 1);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(table->verticalHeader()->count(), lines + 1);

    // What it shows no more it drops.
    table->setTimeline(nullptr);
    TRY_VERIFY(!before);
}

void TestHistoryPage::filtersByTextAndChoice()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(create(gui, u"alpha-key"_s));
    QVERIFY(create(gui, u"beta-key"_s));
    goToHistory(gui);
    QTest::keyClick(gui.window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *filter = part<QLineEdit>(gui.window.get(), "historyFilter");
    TRY_VERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"ALPHA"_s);
    QCOMPARE(linesOf(gui), QStringList{u"alpha-key | The key was created. | Done"_s});
    QTest::keyClick(filter, Qt::Key_Down);
    QVERIFY(historyOf(gui)->hasFocus());
    QCOMPARE(historyOf(gui)->selectedLine()->entry.name, u"alpha-key"_s);
    // What is selected stays so as long as it is shown.
    filter->clear();
    QVERIFY(linesOf(gui).size() > 1);
    QCOMPARE(historyOf(gui)->selectedLine()->entry.name, u"alpha-key"_s);

    auto *kinds = part<QComboBox>(gui.window.get(), "historyKind");
    kinds->setCurrentIndex(kinds->findText(u"Public key changed"_s));
    auto *all = part<QPushButton>(gui.window.get(), "historyClearFilter");
    TRY_VERIFY(all->isVisible());
    click(all);
    QCOMPARE(kinds->currentIndex(), 0);
    TRY_VERIFY(historyOf(gui)->isVisible());
}

void TestHistoryPage::filtersByDays()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QString org = gui.session->profile().id + u' ' + gui.org->url().toString();
    for (const int day : {1, 2, 3}) {
        gui.timeline.append(org, TimelineEntry{.source = TimelineSource::Found,
                                               .kind = TimelineKind::Created,
                                               .object = TimelineObject::Key,
                                               .time = QDateTime({2026, 3, day}, {23, 59}),
                                               .id = u"id-%1"_s.arg(day),
                                               .name = u"of day %1"_s.arg(day)});
    }
    goToHistory(gui);
    TRY_COMPARE(linesOf(gui).filter(u"of day"_s).size(), 3);
    auto *days = part<QWidget>(gui.window.get(), "historyDays");
    QVERIFY(!days->isVisible());
    auto *when = part<QComboBox>(gui.window.get(), "historyTime");
    when->setCurrentIndex(when->findText(u"From day to day"_s));
    TRY_VERIFY(days->isVisible());
    part<QDateEdit>(days, "historyFrom")->setDate({2026, 3, 2});
    part<QDateEdit>(days, "historyUntil")->setDate({2026, 3, 2}); // the whole of it
    QCOMPARE(linesOf(gui).size(), 1);
    QVERIFY(linesOf(gui).first().startsWith(u"of day 2"_s));

    // What is there no more is found by its rows alone, and these by one of them.
    gui.timeline.append(org, TimelineEntry{.source = TimelineSource::Found,
                                           .kind = TimelineKind::Deleted,
                                           .object = TimelineObject::Key,
                                           .time = QDateTime({2026, 3, 4}, {8, 0}),
                                           .id = u"id-2"_s,
                                           .name = u"of day 2"_s});
    gui.session->timeline()->look();
    when->setCurrentIndex(0);
    TRY_VERIFY(clickLine(gui, u"of day 2"_s));
    QTest::keyClick(historyOf(gui), Qt::Key_Return);
    TRY_COMPARE(linesOf(gui).size(), 2);
    QVERIFY(part<QLabel>(gui.window.get(), "historyObject")->text().contains(u"of day 2"_s));
}

void TestHistoryPage::offersTheDaysUntilToday()
{
    GuiFixture gui;
    gui.clock.advance(std::chrono::hours(-24 * 200)); // no day that the computer's clock can have
    QVERIFY(gui.openOrg());
    const auto today = [&gui] {
        return gui.clock.now().toLocalTime().date();
    };
    goToHistory(gui);
    auto *from = part<QDateEdit>(gui.window.get(), "historyFrom");
    const auto *until = part<QDateEdit>(gui.window.get(), "historyUntil");
    QCOMPARE(from->date(), today().addMonths(-1));
    QCOMPARE(until->date(), today());
    // On the next day too; what was chosen stays.
    from->setDate({2026, 3, 2});
    auto *tabs = part<QTabBar>(gui.window.get(), "orgPages");
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(0).center());
    gui.clock.advance(std::chrono::hours(24));
    QVERIFY(until->date() != today());
    goToHistory(gui);
    QCOMPARE(until->date(), today());
    QCOMPARE(from->date(), QDate(2026, 3, 2));
}

void TestHistoryPage::showsTheHistoryOfAKey()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(create(gui, u"alpha-key"_s));
    QVERIFY(create(gui, u"beta-key"_s));
    QVERIFY(gui.clickRow(u"beta-key"_s));
    QTest::keyClick(gui.window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    TRY_COMPARE(linesOf(gui), QStringList{u"beta-key | The key was created. | Done"_s});
    QVERIFY(historyOf(gui)->hasFocus());
    auto *object = part<QLabel>(gui.window.get(), "historyObject");
    QVERIFY(object->isVisible() && object->text().contains(u"beta-key"_s));
    // Nothing can be done to a key that is not to be seen.
    QVERIFY(!gui.action(u"keyHistory"_s)->isEnabled());
    click(part<QPushButton>(gui.window.get(), "historyAllObjects"));
    QVERIFY(linesOf(gui).size() > 1 && !object->isVisible());
}

void TestHistoryPage::leadsToTheKeyByKeyboard()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(create(gui, u"alpha-key"_s));
    goToHistory(gui);
    QVERIFY(clickLine(gui, u"alpha-key"_s));
    QTest::keyClick(historyOf(gui), Qt::Key_Return);
    TRY_COMPARE(gui.selectedName(), u"alpha-key"_s);
    QVERIFY(gui.table()->isVisible() && gui.table()->hasFocus());
}

void TestHistoryPage::leadsToTheHook()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const auto hooks = gui.other().hooks();
    QVERIFY(hooks);
    const InlineHook hook = hooks->first();
    gui.timeline.append(gui.session->profile().id + u' ' + gui.org->url().toString(),
                        TimelineEntry{.source = TimelineSource::Found,
                                      .kind = TimelineKind::Activated,
                                      .object = TimelineObject::Hook,
                                      .time = gui.clock.now(),
                                      .id = hook.id,
                                      .name = hook.name});
    goToHistory(gui);
    QVERIFY(clickLine(gui, u"was activated"_s));
    TRY_VERIFY(linkOf(gui));
    QLabel *link = linkOf(gui);
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Return);
    auto *table = part<HookTableView>(gui.window.get(), "hookTable");
    TRY_COMPARE(table->selectedId(), hook.id);
    QVERIFY(table->isVisible());
}

void TestHistoryPage::showsADeletedKey()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(create(gui, u"gone-key"_s));
    const HookKey key = gui.session->keys()->keyAt(gui.session->keys()->rowCount() - 1);
    QCOMPARE(key.name, u"gone-key"_s);
    QVERIFY(gui.other().remove(key.id));
    // A later session knows it still.
    gui.openOrgs.close(gui.session->profile().id);
    TRY_VERIFY(!gui.session);
    gui.openOrgs.open(gui.acme().id);
    TRY_VERIFY(gui.session && gui.session->state() == OrgSession::State::Current);
    QVERIFY(!gui.session->keys()->key(key.id));
    goToHistory(gui);
    TRY_VERIFY(clickLine(gui, u"The key was deleted."_s));
    QTest::keyClick(historyOf(gui), Qt::Key_Return);
    auto *window = awaitWindow<QMainWindow>("keptKeyWindow");
    QVERIFY(window && awaitActive(window));
    QVERIFY(part<QLabel>(window, "keptKeyWhat")->text().contains(u"gone-key"_s));
    click(part<QPushButton>(window, "keptKeyCopy"));
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(key.keyId) && copied.contains(u"\"n\""_s));
    QTest::keyClick(window, Qt::Key_Escape);
    TRY_VERIFY(!openWindow<QMainWindow>("keptKeyWindow"));
    // A token that it signed is known by it.
    const QList<TokenKey> keys = tokenKeysOf(gui.openOrgs, gui.session);
    const auto gone = std::find_if(keys.cbegin(), keys.cend(),
                                   [&key](const TokenKey &one) { return one.kid == key.keyId; });
    QVERIFY(gone != keys.cend() && gone->isDeleted && gone->jwk.isUsable());
}

void TestHistoryPage::showsAnEarlierPublicKey()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const HookKey key = gui.session->keys()->keyAt(0);
    const QString kid = u"the-earlier-kid"_s;
    gui.history.keep(gui.acme().id,
                     {.id = key.id,
                      .keyId = kid,
                      .name = key.name,
                      .publicJwk = QJsonDocument(PrivateKey::generateRsa().publicJwk(kid)).toJson(),
                      .thumbprint = "earlier",
                      .lastSeen = gui.clock.now().addDays(-100)});
    gui.openOrgs.close(gui.session->profile().id);
    TRY_VERIFY(!gui.session);
    gui.openOrgs.open(gui.acme().id);
    TRY_VERIFY(gui.session && gui.session->state() == OrgSession::State::Current);
    QVERIFY(gui.clickRow(key.name));
    TRY_VERIFY(clickTab(gui.window.get(), u"History"_s));
    auto *link = awaitPart<QLabel>(gui.window.get(), "objectHistoryPast");
    QVERIFY(link);
    TRY_VERIFY(link->isVisible());
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Return);
    auto *window = awaitWindow<QMainWindow>("keptKeyWindow");
    QVERIFY(window && awaitActive(window));
    const QString what = part<QLabel>(window, "keptKeyWhat")->text();
    QVERIFY2(what.contains(key.name) && what.contains(u"another public key later"_s),
             qPrintable(what));
    click(part<QPushButton>(window, "keptKeyCopy"));
    QVERIFY(QGuiApplication::clipboard()->text().contains(kid));
    QTest::keyClick(window, Qt::Key_Escape);
    TRY_VERIFY(!openWindow<QMainWindow>("keptKeyWindow"));
    // A line about the key leads there, too.
    gui.timeline.append(gui.session->profile().id + u' ' + gui.org->url().toString(),
                        TimelineEntry{.source = TimelineSource::Found,
                                      .kind = TimelineKind::KeyChanged,
                                      .object = TimelineObject::Key,
                                      .time = gui.clock.now(),
                                      .id = key.id,
                                      .name = key.name});
    goToHistory(gui);
    TRY_VERIFY(clickLine(gui, u"Another public key"_s));
    TRY_VERIFY(linkOf(gui) && linkOf(gui)->text().contains(u"Earlier public key of"_s));
    // And a token that it signed is known by it.
    const QList<TokenKey> keys = tokenKeysOf(gui.openOrgs, gui.session);
    const auto past = std::find_if(keys.cbegin(), keys.cend(),
                                   [&kid](const TokenKey &one) { return one.kid == kid; });
    QVERIFY(past != keys.cend() && past->isFormer && !past->isDeleted && past->jwk.isUsable());
}

void TestHistoryPage::exportsWhatIsShown_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QString>("file");
    QTest::newRow("CSV") << QByteArray("historyAsCsv") << u"out.csv"_s;
    QTest::newRow("JSON") << QByteArray("historyAsJson") << u"out.json"_s;
}

void TestHistoryPage::exportsWhatIsShown()
{
    QFETCH(const QByteArray, action);
    QFETCH(const QString, file);
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(create(gui, u"=alpha-key"_s));
    QVERIFY(create(gui, u"beta-key"_s));
    goToHistory(gui);
    part<QLineEdit>(gui.window.get(), "historyFilter")->setText(u"alpha"_s);
    part<QAction>(gui.window.get(), action.constData())->trigger();
    auto *dialog = awaitWindow<QFileDialog>("exportHistoryDialog");
    QVERIFY(dialog && awaitActive(dialog));
    const QString path = gui.folder.filePath(file);
    chooseFile(dialog, path);
    TRY_VERIFY(gui.message().contains(file));
    const QByteArray content = fileContent(path);
    QVERIFY(content.contains("alpha-key") && !content.contains("beta-key"));
    if (file.endsWith(u".csv"_s)) {
        QVERIFY(content.contains("\"'=alpha-key\""));
    } else {
        const QJsonArray changes = QJsonDocument::fromJson(content)["changes"_L1].toArray();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first()["name"_L1].toString(), u"=alpha-key"_s);
    }
#ifndef Q_OS_WIN
    QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), 0);
#endif
}

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
