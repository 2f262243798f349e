// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guifixture.h"

#include "hookkeytablemodel.h"
#include "hooktablemodel.h"
#include "hooktableview.h"
#include "keytableview.h"
#include "knownhooks.h"
#include "orgsession.h"
#include "waiting.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// The page of inline hooks, and the ways between it and the keys.
class TestHooksPage final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void listsTheHooks();
    void tellsAllOfAHook();
    void filters();
    void sortsByKeyboard();
    void isUsedFromTheMenuToo();
    void leadsToTheKeyAndBack();
    void leadsThereByKeyboard();
    void keysCannotBeDeletedUnseen();
    void opensTheHookInTheConsole();
    void anEmptyPageSaysWhatBelongsThere();
    void aRoleThatMayNotReadHooksLosesThePageAlone();
    void keepsWhatWasReadWhereItCannotBeReadAgain();
    void followsARefresh();
    void seesWhereAHookHangs_data();
    void seesWhereAHookHangs();
    void findsTheRecursion();
    void aLookIsCancelled();
};

namespace {

QTabBar *tabsOf(const GuiFixture &gui)
{
    return part<QTabBar>(gui.window.get(), "orgPages");
}

HookTableView *hookTableOf(const GuiFixture &gui)
{
    return part<HookTableView>(gui.window.get(), "hookTable");
}

/// Turns to the page of hooks with the mouse.
void goToHooks(const GuiFixture &gui)
{
    QTabBar *tabs = tabsOf(gui);
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
}

QStringList hookNames(const GuiFixture &gui)
{
    QStringList names;
    const QAbstractItemModel *model = hookTableOf(gui)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        names.append(model->index(row, HookTableModel::Name).data().toString());
    return names;
}

/// Clicks the hook @p name; false if there is none.
bool clickHook(const GuiFixture &gui, const QString &name)
{
    const qsizetype row = hookNames(gui).indexOf(name);
    if (row < 0)
        return false;
    HookTableView *table = hookTableOf(gui);
    const QModelIndex index = table->model()->index(int(row), HookTableModel::Name);
    table->scrollTo(index);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
    return true;
}

/// The text of the visible label @p objectName; empty if there is none. What was made anew is
/// shown only when events are processed.
QString textOf(const GuiFixture &gui, const char *objectName)
{
    // What is shown for the one before may still wait to be deleted.
    const auto labels = gui.window->findChildren<QLabel *>(QLatin1StringView(objectName));
    for (const QLabel *label : labels) {
        if (label->isVisible())
            return label->text();
    }
    return {};
}

/// Waits for the visible link @p objectName, which must come.
QLabel *linkOf(const GuiFixture &gui, const char *objectName)
{
    QLabel *found = nullptr;
    (void)waitUntil([&] {
        const auto labels = gui.window->findChildren<QLabel *>(QLatin1StringView(objectName));
        for (QLabel *label : labels) {
            if (label->isVisible())
                found = label;
        }
        return found != nullptr;
    });
    if (!found)
        qFatal("There is no %s to be seen.", objectName);
    return found;
}

HookKey keyCalled(const QString &name)
{
    HookKey key;
    key.id = u"HKY1"_s;
    key.keyId = u"uuid-1"_s;
    key.name = name;
    key.isUsed = true;
    key.publicJwk = R"({"kty":"RSA","e":"AQAB","n":"AA"})";
    return key;
}

InlineHook hookCalled(const QString &name)
{
    return {.id = u"cal1"_s,
            .name = name,
            .status = u"ACTIVE"_s,
            .type = u"com.okta.oauth2.tokens.transform"_s,
            .uri = u"https://hooks.example.com/token"_s,
            .hookKeyId = u"HKY1"_s,
            .channel = u"OAUTH"_s,
            .authType = u"private_key_jwt"_s,
            .clientId = u"0oa1"_s,
            .tokenUrl = u"https://id.example.com/token"_s};
}

} // namespace

void TestHooksPage::listsTheHooks()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    TRY_COMPARE(tabsOf(gui)->tabText(1), u"Hooks 8"_s);
    goToHooks(gui);
    QVERIFY(hookTableOf(gui)->isVisible());
    QCOMPARE(hookTableOf(gui)->accessibleName(), u"Inline hooks"_s);
    QCOMPARE(hookNames(gui),
             QStringList({u"Employee import"_s, u"Fraud check"_s, u"Legacy password import"_s,
                          u"Partner SAML attributes"_s, u"Partner tokens"_s, u"Session claims"_s,
                          u"SMS and voice provider"_s, u"Token enrichment"_s}));
    QCOMPARE(textOf(gui, "hookNothing"), u"Select a hook to see what it does."_s);
}

void TestHooksPage::tellsAllOfAHook()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    goToHooks(gui);
    QVERIFY(clickHook(gui, u"Legacy password import"_s));
    QCOMPARE(textOf(gui, "hookTitle"), u"Legacy password import"_s);
    QVERIFY(textOf(gui, "hookStatus").contains(u"Inactive"));
    TRY_COMPARE(textOf(gui, "hookValue-uri"), u"https://directory.example.com/okta/verify"_s);
    TRY_VERIFY(textOf(gui, "hookValue-failure").startsWith(u"The user is stopped"));
    TRY_VERIFY(textOf(gui, "hookValue-key").contains(u"legacy-password-import"));
    TRY_VERIFY(textOf(gui, "finding-inactive").contains(u"still holds the key"));
    // Another one takes its place.
    QVERIFY(clickHook(gui, u"Fraud check"_s));
    QCOMPARE(textOf(gui, "hookTitle"), u"Fraud check"_s);
    TRY_VERIFY(textOf(gui, "finding-secret").contains(u"client secret"));
    TRY_COMPARE(textOf(gui, "hookValue-clientId"), u"fraud-check"_s);
    QCOMPARE(textOf(gui, "hookValue-key"), QString());
}

void TestHooksPage::filters()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    goToHooks(gui);
    // The shortcut leads to the filter of what is to be seen.
    QTest::keyClick(gui.window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *filter = part<QLineEdit>(gui.window.get(), "hookFilter");
    TRY_VERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"import active"_s);
    QCOMPARE(hookNames(gui), QStringList({u"Employee import"_s, u"Legacy password import"_s,
                                          u"Session claims"_s})); // by its key
    QTest::keyClick(filter, Qt::Key_Down);
    TRY_VERIFY(hookTableOf(gui)->hasFocus());
    QCOMPARE(textOf(gui, "hookTitle"), u"Employee import"_s);
    filter->setText(u"nowhere"_s);
    QCOMPARE(textOf(gui, "hooksNoMatch"), u"No hook matches “nowhere”."_s);
    QCOMPARE(textOf(gui, "hookTitle"), QString()); // what is not to be seen is not selected
    click(part<QPushButton>(gui.window.get(), "hooksClearFilter"));
    QCOMPARE(hookNames(gui).size(), 8);
}

void TestHooksPage::sortsByKeyboard()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    tabsOf(gui)->setCurrentIndex(1);
    const HookTableView *table = hookTableOf(gui);
    TRY_VERIFY(table->model()->rowCount() > 1);
    const auto names = [table] {
        QStringList found;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            found.append(table->model()->index(row, HookTableModel::Name).data().toString());
        return found;
    };
    const QStringList before = names();
    auto *menu = part<QMenu>(gui.window.get(), "sortBy");
    Q_EMIT menu->aboutToShow();
    menu->actions().constLast()->trigger(); // descending
    QCOMPARE(names(), QStringList(before.rbegin(), before.rend()));
    // The history has one order, and says so.
    tabsOf(gui)->setCurrentIndex(2);
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 1);
    QVERIFY(!menu->actions().constFirst()->isEnabled());
    auto *column = part<QMenu>(gui.window.get(), "currentColumn");
    Q_EMIT column->aboutToShow();
    auto *history = part<QTableView>(gui.window.get(), "historyTable");
    const int width = history->columnWidth(0);
    part<QAction>(column, "columnWider")->trigger();
    QVERIFY(history->columnWidth(0) > width);
}

void TestHooksPage::isUsedFromTheMenuToo()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    const auto names = {u"hookInConsole"_s, u"hookRehearse"_s, u"historyOfHook"_s};
    for (const QString &name : names) {
        QVERIFY(!gui.action(name)->isEnabled());
        QVERIFY2(gui.action(name)->toolTip().contains(u"Open an org first"_s), qPrintable(name));
    }
    QVERIFY(gui.openOrg());
    for (const QString &name : names)
        QVERIFY(gui.action(name)->toolTip().contains(u"Select a hook"_s));
    tabsOf(gui)->setCurrentIndex(1);
    for (const auto &[hook, possible] :
         {std::pair(u"Token enrichment"_s, true), std::pair(u"Fraud check"_s, false)}) {
        const HookTableModel *hooks = gui.session->hooks()->table();
        for (int row = 0; row < hooks->rowCount(); ++row) {
            if (hooks->rowAt(row).hook.name == hook)
                hookTableOf(gui)->selectId(hooks->rowAt(row).hook.id);
        }
        TRY_COMPARE(gui.action(u"hookRehearse"_s)->isEnabled(), possible);
        QVERIFY(gui.action(u"historyOfHook"_s)->isEnabled());
        QVERIFY(gui.action(u"historyOfHook"_s)->toolTip().contains(u"what happened"_s));
        QVERIFY(!gui.action(u"hookInConsole"_s)->isEnabled()); // the demo org has no console
        QVERIFY(gui.action(u"hookInConsole"_s)->toolTip().contains(u"Admin Console"_s));
    }
    QCOMPARE(hookTableOf(gui)->actions().size(), 3); // by the menu key as well
    gui.action(u"historyOfHook"_s)->trigger();
    QCOMPARE(tabsOf(gui)->currentIndex(), 2);
    QVERIFY(!gui.action(u"historyOfHook"_s)->isEnabled()); // no hook is to be seen there
}

void TestHooksPage::leadsToTheKeyAndBack()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QTest::keyClicks(part<QLineEdit>(gui.window.get(), "filter"), u"sandbox"_s);
    goToHooks(gui);
    QVERIFY(clickHook(gui, u"Partner tokens"_s));
    Q_EMIT linkOf(gui, "hookValue-key")->linkActivated(u"0"_s);
    QCOMPARE(tabsOf(gui)->currentIndex(), 0);
    QCOMPARE(gui.selectedName(), u"partner-api"_s); // the filter hides it no longer
    QVERIFY(gui.table()->isVisible());

    TRY_VERIFY(clickTab(gui.window.get(), u"Overview"_s));
    Q_EMIT linkOf(gui, "value-usedBy")->linkActivated(u"1"_s);
    QCOMPARE(tabsOf(gui)->currentIndex(), 1);
    QVERIFY(textOf(gui, "hookTitle").startsWith(u"Partner "));
}

void TestHooksPage::leadsThereByKeyboard()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QTabBar *tabs = tabsOf(gui);
    QVERIFY(tabs->focusPolicy() & Qt::TabFocus);
    tabs->setFocus(Qt::TabFocusReason);
    QTest::keyClick(tabs, Qt::Key_Right);
    QVERIFY(hookTableOf(gui)->isVisible());
    hookTableOf(gui)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(hookTableOf(gui), Qt::Key_Down);
    QVERIFY(!textOf(gui, "hookTitle").isEmpty());
    hookTableOf(gui)->keyboardSearch(u"Token e"_s);
    QCOMPARE(textOf(gui, "hookTitle"), u"Token enrichment"_s);
    QLabel *link = linkOf(gui, "hookValue-key");
    QVERIFY(link->focusPolicy() & Qt::TabFocus);
    link->setFocus(Qt::TabFocusReason);
    QTest::keyClick(link, Qt::Key_Return);
    QCOMPARE(tabs->currentIndex(), 0);
    QCOMPARE(gui.selectedName(), u"token-enrichment-prod"_s);
    TRY_VERIFY(gui.table()->hasFocus());
}

void TestHooksPage::keysCannotBeDeletedUnseen()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"qa-sandbox"_s));
    QVERIFY(gui.action(u"deleteKey"_s)->isEnabled());
    goToHooks(gui);
    QVERIFY(!gui.action(u"deleteKey"_s)->isEnabled());
    QVERIFY(!gui.action(u"renameKey"_s)->isEnabled());
    // What is looked for among the keys is shown there.
    part<QLineEdit>(gui.window.get(), "filter")->setText(u"qa"_s);
    QCOMPARE(tabsOf(gui)->currentIndex(), 0);
    QVERIFY(gui.action(u"deleteKey"_s)->isEnabled());
}

void TestHooksPage::opensTheHookInTheConsole()
{
    GuiFixture gui;
    gui.useFakeApi();
    QVERIFY(gui.showWindow());
    OrgProfile org = gui.acme();
    org.url = QUrl(u"https://acme.okta.com"_s);
    gui.openOrgs.openUnsaved(org, Secret(gui.options.token));
    TRY_VERIFY(gui.fake && gui.fake->waitingCalls() == 2);
    gui.fake->answerList(HookKeyListing{{keyCalled(u"a"_s)}, {}});
    gui.fake->answerHooks(InlineHookListing{{hookCalled(u"Token hook"_s)}, {}});
    goToHooks(gui);
    QVERIFY(clickHook(gui, u"Token hook"_s));
    click(part<QPushButton>(gui.window.get(), "hookInOkta"));
    QCOMPARE(gui.openedLinks.size(), 1);
    QVERIFY2(gui.openedLinks.first().toString().contains(u"cal1"),
             qPrintable(gui.openedLinks.first().toString()));
    // Who cannot see where a hook hangs is not offered to look.
    QVERIFY(!part<QPushButton>(gui.window.get(), "hookLook")->isVisible());
}

void TestHooksPage::anEmptyPageSaysWhatBelongsThere()
{
    GuiFixture gui;
    QVERIFY(gui.openFake({keyCalled(u"a"_s)}));
    goToHooks(gui);
    QCOMPARE(tabsOf(gui)->tabText(1), u"Hooks 0"_s);
    QVERIFY(!hookTableOf(gui)->isVisible());
    click(part<QPushButton>(gui.window.get(), "hooksEmptyRefresh"));
    TRY_VERIFY(gui.session->isRefreshing());
    gui.fake->answerList(HookKeyListing{{keyCalled(u"a"_s)}, {}});
    gui.fake->answerHooks(InlineHookListing{{hookCalled(u"Token hook"_s)}, {}});
    QVERIFY(hookTableOf(gui)->isVisible());
    QCOMPARE(tabsOf(gui)->tabText(1), u"Hooks 1"_s);
}

void TestHooksPage::aRoleThatMayNotReadHooksLosesThePageAlone()
{
    GuiFixture gui;
    QVERIFY(gui.openFake({keyCalled(u"a"_s)}, {hookCalled(u"Token hook"_s)}));
    goToHooks(gui);
    QCOMPARE(hookNames(gui).size(), 1);
    QTest::keyClick(gui.window.get(), Qt::Key_F5);
    TRY_VERIFY(gui.session->isRefreshing());
    gui.fake->answerList(HookKeyListing{{keyCalled(u"a"_s)}, {}});
    gui.fake->answerHooks(failure(ErrorKind::Forbidden, u"The role lacks a permission."_s));
    QVERIFY(!hookTableOf(gui)->isVisible());
    QCOMPARE(tabsOf(gui)->tabText(1), u"Hooks"_s);
    QVERIFY2(textOf(gui, "hooksUnread").contains(u"The role lacks a permission."),
             qPrintable(textOf(gui, "hooksUnread")));
    QCOMPARE(gui.shownNames(), QStringList({u"a"_s}));
    // It comes back by itself.
    click(part<QPushButton>(gui.window.get(), "hooksTryAgain"));
    TRY_VERIFY(gui.session->isRefreshing());
    QVERIFY(part<QPushButton>(gui.window.get(), "hooksTryAgain")->isVisible());
    gui.fake->answerList(HookKeyListing{{keyCalled(u"a"_s)}, {}});
    gui.fake->answerHooks(InlineHookListing{{hookCalled(u"Token hook"_s)}, {}});
    QVERIFY(hookTableOf(gui)->isVisible());
}

void TestHooksPage::keepsWhatWasReadWhereItCannotBeReadAgain()
{
    GuiFixture gui;
    QVERIFY(gui.openFake({keyCalled(u"a"_s)}, {hookCalled(u"Token hook"_s)}));
    goToHooks(gui);
    QVERIFY(!part<QLabel>(gui.window.get(), "hooksNotice")->isVisible());
    QTest::keyClick(gui.window.get(), Qt::Key_F5);
    TRY_VERIFY(gui.session->isRefreshing());
    gui.fake->answerList(HookKeyListing{{keyCalled(u"a"_s)}, {}});
    gui.fake->answerHooks(failure(ErrorKind::Timeout, u"It took too long."_s));
    QCOMPARE(hookNames(gui), QStringList({u"Token hook"_s}));
    QVERIFY(textOf(gui, "hooksNotice").contains(u"It took too long."));
    // Why it fails the next time is another reason.
    QTest::keyClick(gui.window.get(), Qt::Key_F5);
    TRY_VERIFY(gui.session->isRefreshing());
    gui.fake->answerList(HookKeyListing{{keyCalled(u"a"_s)}, {}});
    gui.fake->answerHooks(failure(ErrorKind::Timeout, u"The network is down."_s));
    QVERIFY(textOf(gui, "hooksNotice").contains(u"The network is down."));
}

void TestHooksPage::followsARefresh()
{
    GuiFixture gui;
    QVERIFY(gui.openFake({keyCalled(u"a"_s)}, {hookCalled(u"Token hook"_s)}));
    goToHooks(gui);
    QVERIFY(clickHook(gui, u"Token hook"_s));
    TRY_VERIFY(textOf(gui, "hookValue-key").contains(u">a<"));
    QTest::keyClick(gui.window.get(), Qt::Key_F5);
    TRY_VERIFY(gui.session->isRefreshing());
    gui.fake->answerList(HookKeyListing{{keyCalled(u"b"_s)}, {}});
    gui.fake->answerHooks(InlineHookListing{{hookCalled(u"Renamed hook"_s)}, {}});
    QCOMPARE(textOf(gui, "hookTitle"), u"Renamed hook"_s); // it is still selected
    TRY_VERIFY(textOf(gui, "hookValue-key").contains(u">b<"));
    // The key goes, and the hook is told to have none.
    QTest::keyClick(gui.window.get(), Qt::Key_F5);
    TRY_VERIFY(gui.session->isRefreshing());
    gui.fake->answerList(HookKeyListing{});
    gui.fake->answerHooks(InlineHookListing{{hookCalled(u"Renamed hook"_s)}, {}});
    TRY_VERIFY(!textOf(gui, "finding-key-missing").isEmpty());
    TRY_COMPARE(textOf(gui, "hookValue-key"), u"HKY1"_s); // no link: it would lead nowhere
}

void TestHooksPage::seesWhereAHookHangs_data()
{
    QTest::addColumn<QString>("hook");
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("seen");
    QTest::newRow("rule") << u"Partner tokens"_s << u"okta.authorizationServers.read"_s
                          << u"The rule “Partners” of the policy “Default Policy” of the "
                             "authorization server “default” calls it."_s;
    QTest::newRow("app") << u"Partner SAML attributes"_s << u"okta.apps.read"_s
                         << u"The app “Partner wiki” calls it."_s;
    QTest::newRow("registration")
        << u"Fraud check"_s << u"okta.policies.read"_s
        << u"The rule “Catch-all Rule” of the policy “Default Policy”, by "
           "which people register, calls it."_s;
    QTest::newRow("other") << u"Employee import"_s << QString()
                           << u"HookKeys cannot see where hooks of this type hang."_s;
}

void TestHooksPage::seesWhereAHookHangs()
{
    QFETCH(const QString, hook);
    QFETCH(const QString, scope);
    QFETCH(const QString, seen);
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    goToHooks(gui);
    QVERIFY(clickHook(gui, hook));
    QVERIFY(textOf(gui, "hookLookNeeds").contains(scope));
    QCOMPARE(textOf(gui, "hookPlaces"), QString()); // only on request
    click(part<QPushButton>(gui.window.get(), "hookLook"));
    TRY_VERIFY(textOf(gui, "hookPlaces").startsWith(seen));
    QVERIFY(part<QPushButton>(gui.window.get(), "hookLook")->isVisible());
}

void TestHooksPage::findsTheRecursion()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    goToHooks(gui);
    QVERIFY(clickHook(gui, u"Session claims"_s));
    QCOMPARE(textOf(gui, "finding-recursion"), QString());
    click(part<QPushButton>(gui.window.get(), "hookLook"));
    TRY_VERIFY(textOf(gui, "finding-recursion").contains(u"Long sessions"));
    const HookTableModel *table = gui.session->hooks()->table();
    const QString id = hookTableOf(gui)->selectedId();
    QCOMPARE(table->index(table->rowOf(id), 0).data(HookTableModel::SeverityRole).toInt(),
             int(Severity::Problem));
    // It stays known when another hook was looked at meanwhile.
    QVERIFY(clickHook(gui, u"Fraud check"_s));
    QVERIFY(clickHook(gui, u"Session claims"_s));
    TRY_VERIFY(!textOf(gui, "finding-recursion").isEmpty());
}

void TestHooksPage::aLookIsCancelled()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    goToHooks(gui);
    gui.org->hold("GET /api/v1/authorizationServers");
    QVERIFY(clickHook(gui, u"Session claims"_s));
    click(part<QPushButton>(gui.window.get(), "hookLook"));
    auto *cancel = part<QPushButton>(gui.window.get(), "hookLookCancel");
    TRY_VERIFY(cancel->hasFocus());
    QTest::keyClick(cancel, Qt::Key_Space);
    TRY_VERIFY(part<QPushButton>(gui.window.get(), "hookLook")->isVisible());
    QVERIFY(!cancel->isVisible());
    QCOMPARE(textOf(gui, "hookPlaces"), QString());
    QCOMPARE(textOf(gui, "finding-recursion"), QString());
}

QTEST_MAIN(TestHooksPage)
#include "tst_hookspage.moc"
