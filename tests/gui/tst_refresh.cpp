// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guifixture.h"

#include "keytableview.h"
#include "orgsession.h"
#include "waiting.h"

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestRefresh final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void keepsTheTableWhenTheOrgIsGone();
    void recoversByItself(); // U26
    void offersToEditAnOrgWhoseTokenIsRefused();
    void tellsAtOnceWhatCameOfIt();     // U5
    void keepsAReasonUntilItIsSolved(); // U6
    void waitsAsTheOrgAsks();
    void cancels();
    void saysThatTheFirstReadWasCancelled(); // U27
    void readsOnceForManyPresses();
};

void TestRefresh::keepsTheTableWhenTheOrgIsGone()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    const QStringList names = gui.shownNames();
    gui.stopOrg();
    click(gui.toolButton(u"Refresh"_s));
    TRY_VERIFY(!gui.message().isEmpty());
    TRY_VERIFY(!gui.session->isRefreshing());
    QVERIFY2(gui.message().contains(u"127.0.0.1"_s), qPrintable(gui.message()));
    QVERIFY2(gui.message().contains(u"The keys shown are those of "_s), qPrintable(gui.message()));
    QCOMPARE(gui.shownNames(), names);
    QCOMPARE(gui.selectedName(), u"partner-api"_s);
    QVERIFY2(gui.statusText().contains(u" · not current, from "_s), qPrintable(gui.statusText()));

    QVERIFY(clickInMessage(gui.window.get(), u"Try again"_s));
    TRY_VERIFY(!gui.session->isRefreshing());
    QVERIFY(gui.session->state() == OrgSession::State::Stale);
    TRY_VERIFY(!gui.message().isEmpty());

    QVERIFY(gui.startOrg());
    QVERIFY(clickInMessage(gui.window.get(), u"Try again"_s));
    TRY_VERIFY(gui.session->state() == OrgSession::State::Current);
    TRY_VERIFY(!gui.session->isRefreshing()); // the hooks are read besides
    QCOMPARE(gui.message(), QString());
    QVERIFY2(gui.statusText().contains(u" · updated "_s), qPrintable(gui.statusText()));
    QCOMPARE(gui.shownNames(), names);
}

void TestRefresh::recoversByItself()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    gui.stopOrg();
    // An org that cannot be reached from the start: nothing to show yet, and a way on.
    gui.org = std::make_unique<DemoOrg>();
    const OrgProfile profile{u"acme"_s, u"Acme"_s,
                             QUrl(u"http://127.0.0.1:%1"_s.arg(gui.options.port)),
                             Environment::Production, false};
    gui.openOrgs.openUnsaved(profile, Secret(gui.options.token));
    TRY_VERIFY(!gui.message().isEmpty());
    TRY_VERIFY(!gui.session->isRefreshing());
    QVERIFY(!gui.message().contains(u"The keys shown"_s));
    QCOMPARE(gui.statusText(), QString());
    auto *tryAgain = part<QPushButton>(gui.window.get(), "unreadTryAgain");
    QVERIFY(tryAgain->isVisible());
    // It is offered once, and beside it nobody asks for a key to be selected.
    const auto inBar = part<QWidget>(gui.window.get(), "messageBar")->findChildren<QPushButton *>();
    for (const QPushButton *button : inBar)
        QVERIFY2(!button->isVisible() || button->text() != tryAgain->text(), "twice");
    QCOMPARE(part<QLabel>(gui.window.get(), "keyNotice")->text(), QString());
    TRY_VERIFY(tryAgain->hasFocus());
    QTest::keyClick(tryAgain, Qt::Key_Return);
    QVERIFY(gui.session->isRefreshing());
    QVERIFY(tryAgain->hasFocus());
    TRY_VERIFY(!gui.session->isRefreshing());
    QVERIFY(tryAgain->isVisible());

    QVERIFY(gui.startOrg());
    gui.clock.advance(std::chrono::seconds(61));
    QWidget elsewhere;
    elsewhere.show();
    elsewhere.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&elsewhere, 30'000));
    gui.window->activateWindow();
    TRY_COMPARE(gui.shownNames().size(), 12);
    TRY_VERIFY(!gui.session->isRefreshing());
    QCOMPARE(gui.message(), QString());
    QVERIFY(gui.table()->isVisible());
}

void TestRefresh::offersToEditAnOrgWhoseTokenIsRefused()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    gui.stopOrg();
    DemoOrgOptions options = gui.options;
    options.token = "00another-token-since-the-old-one-was-revoked";
    gui.org = std::make_unique<DemoOrg>(options);
    QVERIFY(gui.org->start());
    click(gui.toolButton(u"Refresh"_s));
    QVERIFY(clickInMessage(gui.window.get(), u"Edit org…"_s));
    QCOMPARE(gui.shownNames().size(), 12);
    QVERIFY(awaitWindow("orgDialog"));
}

void TestRefresh::tellsAtOnceWhatCameOfIt()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    gui.action(u"deleteKey"_s)->trigger();
    QVERIFY(gui.message().contains(u"sign with the key “partner-api”"_s));
    gui.stopOrg();
    QTest::keyClick(gui.table(), Qt::Key_F5);
    TRY_VERIFY(gui.message().contains(u"The keys shown are those of"_s));
    TRY_VERIFY(!gui.session->isRefreshing()); // what comes of the hooks is said, too
    auto *next = part<QToolButton>(gui.window.get(), "messageNext");
    QCOMPARE(next->text(), u"1 of 2"_s);
    click(next);
    QVERIFY(gui.message().contains(u"sign with the key “partner-api”"_s));
    // What was said of one key goes with the next.
    QVERIFY(gui.clickRow(u"payroll-sync"_s));
    QVERIFY(gui.message().contains(u"The keys shown are those of"_s));
    QVERIFY(!next->isVisible());
}

void TestRefresh::keepsAReasonUntilItIsSolved()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    gui.stopOrg();
    DemoOrgOptions options = gui.options;
    options.token = "00another-token-since-the-old-one-was-revoked";
    gui.org = std::make_unique<DemoOrg>(options);
    QVERIFY(gui.org->start());
    click(gui.toolButton(u"Refresh"_s));
    TRY_VERIFY(!gui.session->isRefreshing());
    QVERIFY(clickInMessage(gui.window.get(), u"Edit org…"_s));
    const QString reason = gui.message();
    auto *dialog = awaitWindow("orgDialog");
    QVERIFY(dialog);
    dialog->reject();
    QVERIFY(!reason.isEmpty());
    QCOMPARE(gui.message(), reason);

    gui.stopOrg();
    QVERIFY(gui.startOrg());
    QVERIFY(clickInMessage(gui.window.get(), u"Try again"_s));
    TRY_COMPARE(gui.session->state(), OrgSession::State::Current);
    TRY_COMPARE(gui.message(), QString());
}

void TestRefresh::waitsAsTheOrgAsks()
{
    DemoOrgOptions options;
    options.rateLimit = 2; // the first reading of the keys and of the hooks
    GuiFixture gui(options);
    QVERIFY(gui.openOrg());
    // The two answers come in either order.
    QVERIFY2(gui.statusText().endsWith(u" of 2 requests left"_s), qPrintable(gui.statusText()));
    click(gui.toolButton(u"Refresh"_s));
    auto *activity = part<QLabel>(gui.window.get(), "statusActivity");
    auto *cancel = part<QToolButton>(gui.window.get(), "cancelRefresh");
    static const QRegularExpression countdown(
        u"^Rate limit of the org reached: trying again in (\\d+) seconds?$"_s);
    TRY_VERIFY(countdown.match(activity->text()).hasMatch());
    const int left = countdown.match(activity->text()).captured(1).toInt();
    QVERIFY(left > 0 && left <= 61);
    TRY_VERIFY(countdown.match(activity->text()).captured(1).toInt() < left);
    QVERIFY(cancel->isVisible());
    QCOMPARE(gui.shownNames().size(), 12);

    click(cancel);
    TRY_VERIFY(!gui.session->isRefreshing());
    QVERIFY(!cancel->isVisible());
    QCOMPARE(activity->text(), QString());
    QCOMPARE(gui.shownNames().size(), 12);
    QCOMPARE(gui.message(), QString()); // the user wanted it
}

void TestRefresh::cancels()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    gui.org->hold("GET ");
    auto *cancel = part<QToolButton>(gui.window.get(), "cancelRefresh");
    QVERIFY(!cancel->isVisible());
    click(gui.toolButton(u"Refresh"_s));
    TRY_VERIFY(cancel->isVisible());
    click(cancel);
    TRY_VERIFY(!cancel->isVisible());
    QVERIFY(!gui.session->isRefreshing());
    QCOMPARE(gui.shownNames().size(), 12);
    QCOMPARE(gui.message(), QString());
    gui.org->release();
    TRY_COMPARE(gui.org->held(), 0);
    QVERIFY(gui.other().keys());
    QCOMPARE(gui.message(), QString());
}

void TestRefresh::readsOnceForManyPresses()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    gui.org->hold("GET "); // no press comes after the answer
    const auto lists = [&gui] {
        const QList<RequestEntry> entries = gui.requests.entries();
        return std::ranges::count_if(entries, [](const RequestEntry &entry) {
            const QString path = entry.url.path();
            return entry.repeat == 0
                   && (path == u"/api/v1/hook-keys" || path == u"/api/v1/inlineHooks");
        });
    };
    const auto before = lists();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(gui.table(), Qt::Key_F5);
    QVERIFY(gui.session->isRefreshing());
    gui.org->release();
    TRY_VERIFY(!gui.session->isRefreshing());
    QCOMPARE(lists(), before + 2); // keys and hooks
}

void TestRefresh::saysThatTheFirstReadWasCancelled()
{
    GuiFixture gui;
    gui.org->hold("GET ");
    QVERIFY(gui.showWindow());
    gui.openOrgs.openUnsaved(gui.acme(), Secret(gui.options.token));
    TRY_VERIFY(gui.session && gui.session->isRefreshing());
    auto *cancel = part<QToolButton>(gui.window.get(), "cancelRefresh");
    TRY_VERIFY(cancel->isVisible());
    QVERIFY(!gui.window->findChild<QPushButton *>(u"unreadTryAgain"_s));
    // Where the table will be stands what is waited for.
    const auto *loading = part<QLabel>(gui.window.get(), "loadingKeys");
    QVERIFY(loading->isVisible());
    QVERIFY(!gui.table()->isVisible());
    QCOMPARE(part<QLabel>(gui.window.get(), "keyNotice")->text(), QString());
    click(cancel);
    TRY_VERIFY(!gui.session->isRefreshing());
    QVERIFY(part<QPushButton>(gui.window.get(), "unreadTryAgain")->isVisible());
    QVERIFY(!loading->isVisible());
}

QTEST_MAIN(TestRefresh)

#include "tst_refresh.moc"
