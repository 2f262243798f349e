// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "keywatch.h"
#include "orgfixture.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Opening, showing and closing orgs, and following what becomes of their profiles.
class TestOpenOrgs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void opensFromTheKeychain();
    static void switchesWithoutTheKeychain();
    static void openFails_data();
    static void openFails();
    static void openUnknown();
    static void badTokenFromTheKeychain();
    static void lateKeychainDoesNotSwitchBack();
    static void opensWithTokenForThisSession();
    static void opensUnsaved();
    static void sessionsRefreshWhenShown();
    static void followsAnotherCopy();
    static void forgetsNoAlarmWhereAnOrgChanges();
    static void keepsNoSessionSecretForWhatAnotherCopyChanged();
    static void readsAProxyPasswordBeforeItOpens();
};

void TestOpenOrgs::opensFromTheKeychain()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.orgs.open(u"a"_s);
    QCOMPARE(f.takeEvents(), QStringList()); // Never before open() returned.
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList({u"opening a"_s, u"opened a"_s}));
    QCOMPARE(f.made, QStringList(u"a.okta.com 00token-of-the-org"_s));
    QCOMPARE(f.profiles.content.lastOpened, u"a"_s);
    QCOMPARE(f.keychain.log, QStringList(u"read token/a"_s));
}

void TestOpenOrgs::switchesWithoutTheKeychain()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.have(u"b"_s);
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    f.orgs.open(u"b"_s);
    f.awaitQuiet();
    f.takeEvents();
    f.keychain.log.clear();
    f.orgs.open(u"a"_s);
    QCOMPARE(f.takeEvents(), QStringList());
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList(u"opened a"_s));
    QCOMPARE(f.keychain.log, QStringList());
    QCOMPARE(f.made.size(), 2);
    QCOMPARE(f.profiles.content.lastOpened, u"a"_s);
}

void TestOpenOrgs::openFails_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("missing") << int(ErrorKind::SecretMissing);
    QTest::newRow("denied") << int(ErrorKind::SecretDenied);
    QTest::newRow("no keychain") << int(ErrorKind::SecretStore);
    QTest::newRow("frozen") << int(ErrorKind::SecretTimeout);
}

void TestOpenOrgs::openFails()
{
    QFETCH(const int, kind);
    OrgFixture f;
    f.have(u"a"_s);
    f.keychain.readError = static_cast<ErrorKind>(kind);
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList({u"opening a"_s, u"failed a"_s}));
    QCOMPARE(f.lastError.kind, static_cast<ErrorKind>(kind));
    QVERIFY(f.profiles.content.lastOpened.isEmpty());
}

void TestOpenOrgs::openUnknown()
{
    OrgFixture f;
    f.orgs.open(u"x"_s);
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList(u"failed x"_s));
    QCOMPARE(f.lastError.kind, ErrorKind::NotFound);
    f.orgs.openWithToken(u"x"_s, token());
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList(u"failed x"_s));
}

void TestOpenOrgs::badTokenFromTheKeychain()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.keychain.secrets.insert(u"token/a"_s, Secret("a\r\nX-Evil: 1"));
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList({u"opening a"_s, u"failed a"_s}));
    QCOMPARE(f.made, QStringList());
}

void TestOpenOrgs::lateKeychainDoesNotSwitchBack()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.have(u"b"_s);
    f.keychain.holding = true;
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    f.orgs.openWithToken(u"b"_s, token());
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList({u"opening a"_s, u"opened b"_s}));
    f.keychain.release();
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList());
    QCOMPARE(f.profiles.content.lastOpened, u"b"_s);

    // Nor does a late failure trouble who has moved on.
    f.keychain.holding = true;
    f.keychain.readError = ErrorKind::SecretTimeout;
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    f.orgs.open(u"b"_s);
    f.awaitQuiet();
    f.keychain.release();
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList({u"opening a"_s, u"opened b"_s}));
}

void TestOpenOrgs::opensWithTokenForThisSession()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.orgs.openWithToken(u"a"_s, Secret("00typed"));
    QCOMPARE(f.takeEvents(), QStringList());
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList(u"opened a"_s));
    QCOMPARE(f.made, QStringList(u"a.okta.com 00typed"_s));
    QCOMPARE(f.keychain.log, QStringList());

    f.orgs.openWithToken(u"a"_s, Secret("00newer"));
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList({u"closed a"_s, u"opened a"_s}));
    QCOMPARE(f.made.last(), u"a.okta.com 00newer"_s);
    f.orgs.openWithToken(u"a"_s, Secret("bad token"));
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList(u"failed a"_s));
}

void TestOpenOrgs::opensUnsaved()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.orgs.openUnsaved(org(u"demo"_s), Secret("00demo"));
    QCOMPARE(f.takeEvents(), QStringList());
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList(u"opened demo"_s));
    QCOMPARE(f.registry.orgs()->rowCount(), 2);
    QVERIFY(f.profiles.content.lastOpened.isEmpty());
    QCOMPARE(f.profiles.content.profiles.size(), 1);
    QCOMPARE(f.keychain.log + f.memory.log, QStringList());

    // One can leave it and come back, and reading the file again does not lose it.
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    QVERIFY(f.registry.load());
    QCOMPARE(f.registry.orgs()->rowCount(), 2);
    f.takeEvents();
    f.orgs.open(u"demo"_s);
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList(u"opened demo"_s));

    f.keychain.log.clear();
    Outcome<void> removed;
    f.remove(u"demo"_s, removed);
    QCOMPARE(removed.count(), 0);
    f.awaitQuiet();
    QVERIFY(removed.succeeded());
    QCOMPARE(f.keychain.log, QStringList());
    QCOMPARE(f.registry.orgs()->rowCount(), 1);

    f.orgs.openUnsaved(org(u"env"_s), Secret("bad token"));
    f.takeEvents();
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList(u"failed env"_s));
    QCOMPARE(f.registry.orgs()->rowCount(), 1);
}

void TestOpenOrgs::sessionsRefreshWhenShown()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(f.api->log(), QStringList({u"list"_s, u"hooks"_s}));
    f.api->answerList(HookKeyListing());
    f.api->answerHooks(InlineHookListing());
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(f.api->waitingCalls(), 0); // What is seconds old is good enough.
    f.clock.advance(std::chrono::minutes(2));
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(f.api->waitingCalls(), 2);
}

void TestOpenOrgs::followsAnotherCopy()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.have(u"b"_s);
    f.orgs.open(u"b"_s);
    f.awaitQuiet();
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(),
             QStringList({u"opening b"_s, u"opened b"_s, u"opening a"_s, u"opened a"_s}));

    // Nothing changed: nothing happens.
    QVERIFY(f.registry.load());
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList());

    // The one that is shown became read-only: it is opened anew.
    f.profiles.content.profiles[0].readOnly = true;
    QVERIFY(f.registry.load());
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList({u"closed a"_s, u"opening a"_s, u"opened a"_s}));

    // The other one moved to another address: the token in memory is not for that.
    f.profiles.content.profiles[1].url = QUrl(u"https://elsewhere.okta.com"_s);
    f.keychain.secrets.insert(u"token/b"_s, Secret("00token-of-elsewhere"));
    QVERIFY(f.registry.load());
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList({u"closed b"_s}));
    f.orgs.open(u"b"_s);
    f.awaitQuiet();
    QCOMPARE(f.made.last(), u"elsewhere.okta.com 00token-of-elsewhere"_s);
    f.takeEvents();
    const OrgProfile moved = *f.registry.profile(u"b"_s);

    // It is gone.
    f.profiles.content.profiles.removeLast();
    QVERIFY(f.registry.load());
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList({u"closed b"_s}));
    QCOMPARE(f.registry.orgs()->rowCount(), 1);

    // What the other copy took out of the keychain is not put there again.
    f.keychain.secrets.remove(u"token/b"_s);
    Outcome<void> replaced;
    f.vault.keeper(moved, Secret("00token-of-elsewhere"))
        ->store(Secret("00next"), &f.context, replaced.callback());
    f.awaitQuiet();
    QVERIFY(replaced.succeeded());
    QVERIFY(!f.keychain.secrets.contains(u"token/b"_s));
}

/// Row 77: no later answer takes it back, in no session of the org that there is.
void TestOpenOrgs::forgetsNoAlarmWhereAnOrgChanges()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    f.orgs.session(u"a"_s)->watch()->notePrivateMaterial(u"partner-api"_s);
    f.profiles.content.profiles[0].readOnly = true;
    QVERIFY(f.registry.load());
    f.awaitQuiet();
    QVERIFY(f.takeEvents().contains(u"closed a"_s));
    QVERIFY(f.orgs.session(u"a"_s)->watch()->compromisedKeys().contains(u"partner-api"_s));
    // Another address is another org.
    f.profiles.content.profiles[0].url = QUrl(u"https://elsewhere.okta.com"_s);
    f.keychain.secrets.insert(u"token/a"_s, Secret("00token-of-elsewhere"));
    QVERIFY(f.registry.load());
    f.awaitQuiet();
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    const OrgSession *elsewhere = f.orgs.session(u"a"_s);
    QVERIFY(elsewhere && elsewhere->watch()->compromisedKeys().isEmpty());
}

void TestOpenOrgs::keepsNoSessionSecretForWhatAnotherCopyChanged()
{
    for (const bool open : {false, true}) {
        OrgFixture f;
        f.have(u"a"_s);
        f.profiles.content.profiles[0].proxy = {ProxyMode::Own, u"proxy"_s, 3128, u"anna"_s};
        QVERIFY(f.registry.load());
        f.awaitQuiet();
        f.memory.secrets = {{u"token/a"_s, Secret("00for-this-session")},
                            {u"proxy/a"_s, Secret("pw")}};
        if (open)
            f.orgs.open(u"a"_s);
        else
            f.vault.findProxyPassword(*f.registry.profile(u"a"_s), &f.context,
                                      [](const Result<Secret> &) {});
        f.awaitQuiet();
        f.awaitQuiet();
        QCOMPARE(f.vault.proxyPassword(*f.registry.profile(u"a"_s)), Secret("pw"));

        f.profiles.content.profiles[0].url = QUrl(u"https://elsewhere.okta.com"_s);
        f.profiles.content.profiles[0].proxy.host = u"other"_s;
        f.keychain.secrets.insert(u"token/a"_s, Secret("00token-of-elsewhere"));
        QVERIFY(f.registry.load());
        f.awaitQuiet();
        f.orgs.open(u"a"_s);
        f.awaitQuiet();
        f.awaitQuiet();
        QCOMPARE(f.made.last(), u"elsewhere.okta.com 00token-of-elsewhere"_s);
        QCOMPARE(f.vault.proxyPassword(*f.registry.profile(u"a"_s)), Secret());
        QVERIFY(f.memory.secrets.isEmpty());
    }
}

void TestOpenOrgs::readsAProxyPasswordBeforeItOpens()
{
    OrgFixture f;
    OrgProfile profile = org(u"a"_s);
    profile.proxy.user = u"anna"_s;
    f.profiles.content.profiles = {profile};
    f.keychain.secrets = {{u"token/a"_s, token()}, {u"proxy/a"_s, Secret("pw")}};
    QVERIFY(f.registry.load());
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    f.awaitQuiet();
    QCOMPARE(f.made.size(), 1);
    QCOMPARE(f.vault.proxyPassword(*f.registry.profile(u"a"_s)), Secret("pw"));

    // Without one the org opens too: the proxy says what it wants.
    OrgFixture without;
    without.profiles.content.profiles = {profile};
    without.keychain.secrets = {{u"token/a"_s, token()}};
    QVERIFY(without.registry.load());
    without.orgs.open(u"a"_s);
    without.awaitQuiet();
    without.awaitQuiet();
    QCOMPARE(without.made.size(), 1);
}

QTEST_GUILESS_MAIN(TestOpenOrgs)

#include "tst_openorgs.moc"
