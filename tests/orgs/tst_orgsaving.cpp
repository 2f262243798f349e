// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "orgfixture.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Saving an org, step by step and back.
class TestOrgSaving final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void savesANewOrg_data();
    static void savesANewOrg();
    static void saveFailsInTheKeychain();
    static void saveFailsInTheFile();
    static void saveOfAKnownOrgFailsInTheFile_data();
    static void saveOfAKnownOrgFailsInTheFile();
    static void newUrlNeedsANewToken();
    static void anotherAppNeedsANewCredential();
    static void newUrlWithASessionToken();
    static void editedProfileReopensWithoutTheKeychain();
    static void newTokenReplacesTheSession();
    static void keychainTokenReplacesTheSessionsToken();
    static void renewedSignInStaysWhereItWas_data();
    static void renewedSignInStaysWhereItWas();
    static void renewedSignInWritesNoFile();
    static void badTokenIsNotSaved();
    static void saveGoesOnWithoutItsContext();
    static void tellsAllOfASaveThatNobodyAwaits();
    static void anotherWayInLeavesNothingInTheKeychain();
    static void keepsAProxyPassword();
    static void sendsAProxyPasswordToNoOtherProxy();
    static void aNewProxyForThisSessionLeavesNoOldPassword();
    static void putsAProxyPasswordBack();
    static void savesAProxyPasswordWithoutItsDialog();
    static void aNewProxyNeedsNoKeychainForThisSession();
};

void TestOrgSaving::savesANewOrg_data()
{
    QTest::addColumn<bool>("keychain");
    QTest::newRow("keychain") << true;
    QTest::newRow("session") << false;
}

void TestOrgSaving::savesANewOrg()
{
    QFETCH(const bool, keychain);
    OrgFixture f;
    QVERIFY(f.registry.load());
    Outcome<void> outcome;
    f.save({.profile = org(u"a"_s),
            .credential = token(),
            .keep = keychain ? Keep::Keychain : Keep::Session},
           outcome);
    QCOMPARE(outcome.count(), 0);
    f.awaitQuiet();
    QVERIFY(outcome.succeeded());
    QCOMPARE(f.takeEvents(), QStringList(u"opened a"_s));
    QCOMPARE(f.profiles.content.profiles, QList{org(u"a"_s)});
    QCOMPARE(f.profiles.content.lastOpened, u"a"_s);
    QCOMPARE(f.keychain.secrets.contains(u"token/a"_s), keychain);
    QCOMPARE(f.memory.secrets.contains(u"token/a"_s), !keychain);
}

void TestOrgSaving::saveFailsInTheKeychain()
{
    OrgFixture f;
    f.keychain.writeError = ErrorKind::SecretDenied;
    Outcome<void> outcome;
    f.save({.profile = org(u"a"_s), .credential = token(), .keep = Keep::Keychain}, outcome);
    f.awaitQuiet();
    QVERIFY(outcome.failedWith(ErrorKind::SecretDenied));
    QVERIFY(f.profiles.content.profiles.isEmpty());
    QCOMPARE(f.registry.orgs()->rowCount(), 0);
    QCOMPARE(f.takeEvents(), QStringList());
}

void TestOrgSaving::saveFailsInTheFile()
{
    OrgFixture f;
    f.profiles.failing = true;
    Outcome<void> outcome;
    f.save({.profile = org(u"a"_s), .credential = token(), .keep = Keep::Keychain}, outcome);
    f.awaitQuiet();
    QVERIFY(outcome.failedWith(ErrorKind::File));
    QVERIFY(f.keychain.secrets.isEmpty()); // Taken back.
    QCOMPARE(f.registry.orgs()->rowCount(), 0);
    QCOMPARE(f.takeEvents(), QStringList());

    f.keychain.removeError = ErrorKind::SecretTimeout;
    Outcome<void> stuck;
    f.save({.profile = org(u"a"_s), .credential = token(), .keep = Keep::Keychain}, stuck);
    f.awaitQuiet();
    QVERIFY(stuck.failedWith(ErrorKind::File));
    QVERIFY(stuck.error().summary.contains(u"could not be removed"_s));
}

void TestOrgSaving::saveOfAKnownOrgFailsInTheFile_data()
{
    QTest::addColumn<bool>("moves");
    QTest::addColumn<bool>("sessionOnly");
    QTest::newRow("same address") << false << false;
    QTest::newRow("same address, session") << false << true;
    QTest::newRow("moved") << true << false;
    QTest::newRow("moved, session") << true << true;
}

void TestOrgSaving::saveOfAKnownOrgFailsInTheFile()
{
    QFETCH(const bool, moves);
    QFETCH(const bool, sessionOnly);
    OrgFixture f;
    f.have(u"a"_s);
    OrgProfile edited = org(u"a"_s);
    edited.name = u"Another name"_s;
    if (moves)
        edited.url = QUrl(u"https://elsewhere.okta.com"_s);
    const Keep keep = sessionOnly ? Keep::Session : Keep::Keychain;
    f.profiles.failing = true;
    Outcome<void> outcome;
    f.save({.profile = edited, .credential = Secret("00new"), .keep = keep}, outcome);
    QCOMPARE(outcome.count(), 0);
    f.awaitQuiet();
    QVERIFY(outcome.failedWith(ErrorKind::File));
    QCOMPARE(outcome.error().summary, u"The disk failed."_s);
    QCOMPARE(f.kept(f.keychain, u"token/a"_s), token()); // the one that was there
    QVERIFY(f.memory.secrets.isEmpty());
    QCOMPARE(*f.registry.orgs()->profile(u"a"_s), org(u"a"_s));

    if (!sessionOnly) {
        // A keychain that cannot be read now is not written to: nothing could be put back.
        f.keychain.readError = ErrorKind::SecretTimeout;
        Outcome<void> unread;
        f.save({.profile = edited, .credential = Secret("00new"), .keep = keep}, unread);
        f.awaitQuiet();
        QVERIFY(unread.failedWith(ErrorKind::SecretTimeout));
        QCOMPARE(f.kept(f.keychain, u"token/a"_s), token());
    }
}

void TestOrgSaving::newUrlNeedsANewToken()
{
    OrgFixture f;
    f.have(u"a"_s);
    OrgProfile moved = org(u"a"_s);
    moved.url = QUrl(u"https://elsewhere.okta.com"_s);
    Outcome<void> outcome;
    f.save({.profile = moved, .keep = Keep::Keychain}, outcome);
    QCOMPARE(outcome.count(), 0);
    f.awaitQuiet();
    QVERIFY(outcome.failedWith(ErrorKind::Validation));
    QCOMPARE(f.profiles.content.profiles, QList{org(u"a"_s)});
    QCOMPARE(f.made, QStringList());

    Outcome<void> withToken;
    f.save({.profile = moved, .credential = Secret("00new"), .keep = Keep::Keychain}, withToken);
    f.awaitQuiet();
    QVERIFY(withToken.succeeded());
    QCOMPARE(f.made, QStringList(u"elsewhere.okta.com 00new"_s));
}

/// What only the dialog knew once.
void TestOrgSaving::anotherAppNeedsANewCredential()
{
    OrgFixture f;
    OrgProfile profile = org(u"a"_s);
    profile.signIn = SignInMethod::Device;
    profile.clientId = u"0oa1"_s;
    f.have(profile, Secret("refresh"));
    OrgProfile otherApp = profile;
    otherApp.clientId = u"0oa2"_s;
    OrgProfile otherWay = profile;
    otherWay.signIn = SignInMethod::Browser;
    for (const OrgProfile &edited : {otherApp, otherWay, org(u"new"_s)}) {
        Outcome<void> outcome;
        f.save({.profile = edited}, outcome);
        QCOMPARE(outcome.count(), 0);
        QVERIFY(outcome.failedWith(ErrorKind::Validation));
        QVERIFY(outcome.error().summary.contains(u"is missing"_s));
    }
    QCOMPARE(f.profiles.content.profiles, QList{profile});
    QCOMPARE(f.made, QStringList());
}

void TestOrgSaving::newUrlWithASessionToken()
{
    // The old token must not wait in the keychain for the new address.
    OrgFixture f;
    f.have(u"a"_s);
    OrgProfile moved = org(u"a"_s);
    moved.url = QUrl(u"https://elsewhere.okta.com"_s);
    f.keychain.removeError = ErrorKind::SecretTimeout;
    Outcome<void> stuck;
    f.save({.profile = moved, .credential = Secret("00new"), .keep = Keep::Session}, stuck);
    f.awaitQuiet();
    QVERIFY(stuck.failedWith(ErrorKind::SecretTimeout));
    QCOMPARE(f.profiles.content.profiles, QList{org(u"a"_s)});

    f.keychain.removeError.reset();
    Outcome<void> outcome;
    f.save({.profile = moved, .credential = Secret("00new"), .keep = Keep::Session}, outcome);
    f.awaitQuiet();
    QVERIFY(outcome.succeeded());
    QVERIFY(f.keychain.secrets.isEmpty());
    QCOMPARE(f.made, QStringList(u"elsewhere.okta.com 00new"_s));
}

void TestOrgSaving::editedProfileReopensWithoutTheKeychain()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    f.takeEvents();
    f.keychain.log.clear();
    f.keychain.readError = ErrorKind::SecretTimeout;
    OrgProfile edited = org(u"a"_s);
    edited.readOnly = true;
    Outcome<void> outcome;
    f.save({.profile = edited, .keep = Keep::Keychain}, outcome);
    QCOMPARE(outcome.count(), 0);
    f.awaitQuiet();
    QVERIFY(outcome.succeeded());
    QCOMPARE(f.takeEvents(), QStringList({u"closed a"_s, u"opened a"_s}));
    QCOMPARE(f.keychain.log, QStringList());
    QCOMPARE(f.made.last(), u"a.okta.com 00token-of-the-org"_s);
    QCOMPARE(f.registry.orgs()->profile(u"a"_s)->readOnly, true);
}

void TestOrgSaving::newTokenReplacesTheSession()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    f.takeEvents();
    Outcome<void> outcome;
    f.save({.profile = org(u"a"_s), .credential = Secret("00new"), .keep = Keep::Keychain},
           outcome);
    f.awaitQuiet();
    QVERIFY(outcome.succeeded());
    QCOMPARE(f.takeEvents(), QStringList({u"closed a"_s, u"opened a"_s}));
    QCOMPARE(f.made.last(), u"a.okta.com 00new"_s);
}

void TestOrgSaving::keychainTokenReplacesTheSessionsToken()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.orgs.openWithToken(u"a"_s, Secret("00typed"));
    f.awaitQuiet();
    Outcome<void> outcome;
    f.save({.profile = org(u"a"_s), .credential = Secret("00new"), .keep = Keep::Keychain},
           outcome);
    f.awaitQuiet();
    QVERIFY(outcome.succeeded());
    QVERIFY(f.memory.secrets.isEmpty());
    QCOMPARE(f.kept(f.keychain, u"token/a"_s), Secret("00new"));
}

void TestOrgSaving::renewedSignInStaysWhereItWas_data()
{
    QTest::addColumn<bool>("sessionOnly");
    QTest::newRow("keychain") << false;
    QTest::newRow("session") << true;
}

void TestOrgSaving::renewedSignInStaysWhereItWas()
{
    QFETCH(const bool, sessionOnly);
    OrgFixture f;
    const QString name = u"token/a"_s;
    MemorySecretStore &right = sessionOnly ? f.memory : f.keychain;
    const MemorySecretStore &other = sessionOnly ? f.keychain : f.memory;
    f.profiles.content.profiles += org(u"a"_s);
    right.secrets.insert(name, token());
    QVERIFY(f.registry.load());
    const Secret next(QByteArray("00the-next-one"));
    Outcome<void> outcome;
    OrgSaving::renew(f.orgs, org(u"a"_s), next, &f.context, outcome.callback());
    f.awaitQuiet();
    QVERIFY(outcome.succeeded());
    QCOMPARE(f.kept(right, name), next);
    QVERIFY(!other.secrets.contains(name));
    QCOMPARE(f.made, QStringList(u"a.okta.com 00the-next-one"_s));
}

void TestOrgSaving::renewedSignInWritesNoFile()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.profiles.failing = true;
    Outcome<void> outcome;
    OrgSaving::renew(f.orgs, org(u"a"_s), Secret("00next"), &f.context, outcome.callback());
    f.awaitQuiet();
    QVERIFY(outcome.succeeded());
    QCOMPARE(f.kept(f.keychain, u"token/a"_s), Secret("00next"));
    QCOMPARE(f.made, QStringList(u"a.okta.com 00next"_s));
}

void TestOrgSaving::badTokenIsNotSaved()
{
    OrgFixture f;
    Outcome<void> outcome;
    f.save({.profile = org(u"a"_s), .credential = Secret("a\r\nb"), .keep = Keep::Keychain},
           outcome);
    f.awaitQuiet();
    QVERIFY(outcome.failedWith(ErrorKind::Validation));
    QCOMPARE(f.keychain.log, QStringList());
}

void TestOrgSaving::saveGoesOnWithoutItsContext()
{
    OrgFixture f;
    auto context = std::make_unique<QObject>();
    OrgSaving::start(f.orgs, {.profile = org(u"a"_s), .credential = token()}, context.get(),
                     [](const Result<void> &) { QFAIL("called after its context died"); });
    context.reset();
    f.awaitQuiet();
    QCOMPARE(f.profiles.content.profiles.size(), 1);
    QCOMPARE(f.takeEvents(), QStringList(u"opened a"_s));
}

void TestOrgSaving::tellsAllOfASaveThatNobodyAwaits()
{
    for (const bool again : {false, true}) {
        OrgFixture f;
        OrgProfile profile = org(u"a"_s);
        profile.signIn = SignInMethod::Device;
        profile.clientId = u"0oa1"_s;
        if (again) {
            f.profiles.content.profiles = {profile};
            QVERIFY(f.registry.load());
        }
        QStringList told;
        QObject::connect(&f.registry, &OrgRegistry::saveFailed, &f.registry,
                         [&told](const OrgProfile &of, const Error &error) {
                             told += of.id + u": "_s + error.summary;
                         });
        f.keychain.writeError = ErrorKind::SecretTimeout;
        auto context = std::make_unique<QObject>();
        const Callback<void> done = [](const Result<void> &) {
            QFAIL("called after its context died");
        };
        if (again)
            OrgSaving::renew(f.orgs, profile, Secret("signed-in"), context.get(), done);
        else
            OrgSaving::start(f.orgs, {.profile = profile, .credential = Secret("signed-in")},
                             context.get(), done);
        context.reset();
        f.awaitQuiet();
        QCOMPARE(told.size(), 1);
        QVERIFY(told.first().startsWith(u"a: "));
        // Nobody has the sign-in any more: the server is told.
        QCOMPARE(f.made, QStringList(u"a.okta.com signed-in"_s));
    }
}

/// The next start would take a private key or a refresh token for an API token.
void TestOrgSaving::anotherWayInLeavesNothingInTheKeychain()
{
    OrgFixture f;
    OrgProfile profile = org(u"a"_s);
    profile.signIn = SignInMethod::ServiceApp;
    profile.clientId = u"0oa1"_s;
    f.profiles.content.profiles = {profile};
    f.keychain.secrets = {{u"token/a"_s, Secret("private-key")}};
    QVERIFY(f.registry.load());
    profile.signIn = SignInMethod::ApiToken;
    Outcome<void> outcome;
    f.save({.profile = profile, .credential = token(), .keep = Keep::Session}, outcome);
    f.awaitQuiet();
    QVERIFY(outcome.succeeded());
    QVERIFY(f.keychain.secrets.isEmpty());
    QCOMPARE(f.kept(f.memory, u"token/a"_s), token());
}

void TestOrgSaving::keepsAProxyPassword()
{
    for (const Keep keep : {Keep::Keychain, Keep::Session}) {
        OrgFixture f;
        OrgProfile profile = org(u"a"_s);
        profile.proxy = {ProxyMode::Own, u"proxy"_s, 3128, u"anna"_s};
        Outcome<void> outcome;
        f.save({.profile = profile,
                .credential = token(),
                .proxyPassword = Secret("pw"),
                .keep = keep},
               outcome);
        f.awaitQuiet();
        QVERIFY(outcome.succeeded());
        QCOMPARE(f.keychain.secrets.contains(u"proxy/a"_s), keep == Keep::Keychain);
        QCOMPARE(f.memory.secrets.contains(u"proxy/a"_s), keep == Keep::Session);
        QCOMPARE(f.vault.proxyPassword(profile), Secret("pw"));
        QCOMPARE(f.passwords, QStringList(u"pw"_s)); // what the client was made with
    }
    OrgFixture f;
    f.keychain.writeError = ErrorKind::SecretDenied;
    OrgProfile profile = org(u"a"_s);
    profile.proxy.user = u"anna"_s;
    Outcome<void> outcome;
    f.save({.profile = profile, .credential = token(), .proxyPassword = Secret("pw")}, outcome);
    f.awaitQuiet();
    QVERIFY(outcome.failedWith(ErrorKind::SecretDenied));
    QCOMPARE(f.profiles.content.profiles.size(), 0);
    QCOMPARE(f.vault.proxyPassword(profile), Secret());
}

void TestOrgSaving::sendsAProxyPasswordToNoOtherProxy()
{
    OrgFixture f;
    OrgProfile profile = f.haveBehindProxy(Secret("pw"));
    profile.proxy.host = u"elsewhere"_s;
    f.keychain.removeError = ErrorKind::SecretDenied;
    Outcome<void> refused;
    f.save({.profile = profile, .keep = Keep::Keychain}, refused);
    f.awaitQuiet();
    QVERIFY(refused.failedWith(ErrorKind::SecretDenied));
    QCOMPARE(f.profiles.content.profiles.first().proxy.host, u"proxy"_s);
    f.keychain.removeError.reset();
    Outcome<void> moved;
    f.save({.profile = profile, .keep = Keep::Keychain}, moved);
    f.awaitQuiet();
    QVERIFY(moved.succeeded());
    QVERIFY(!f.keychain.secrets.contains(u"proxy/a"_s));
    QCOMPARE(f.vault.proxyPassword(profile), Secret());
    QCOMPARE(f.passwords, QStringList(QString()));
}

void TestOrgSaving::aNewProxyForThisSessionLeavesNoOldPassword()
{
    OrgFixture f;
    OrgProfile profile = f.haveBehindProxy(Secret("old"));
    profile.proxy.host = u"elsewhere"_s;
    Outcome<void> moved;
    f.save({.profile = profile, .proxyPassword = Secret("new"), .keep = Keep::Session}, moved);
    f.awaitQuiet();
    QVERIFY(moved.succeeded());
    QVERIFY(!f.keychain.secrets.contains(u"proxy/a"_s));
    QCOMPARE(f.kept(f.memory, u"proxy/a"_s), Secret("new"));
    QCOMPARE(f.vault.proxyPassword(profile), Secret("new"));
}

/// Where the profile cannot be written, the old proxy keeps the old password.
void TestOrgSaving::putsAProxyPasswordBack()
{
    for (const Keep keep : {Keep::Keychain, Keep::Session}) {
        for (const bool given : {true, false}) {
            OrgFixture f;
            const OrgProfile old = f.haveBehindProxy(Secret("old"));
            OrgDraft draft{.profile = old, .credential = Secret("00new"), .keep = keep};
            draft.profile.proxy.host = u"elsewhere"_s;
            if (given)
                draft.proxyPassword = Secret("new");
            f.profiles.failing = true;
            Outcome<void> outcome;
            f.save(draft, outcome);
            f.awaitQuiet();
            QVERIFY(outcome.failedWith(ErrorKind::File));
            QCOMPARE(outcome.error().summary, u"The disk failed."_s);
            QCOMPARE(f.kept(f.keychain, u"proxy/a"_s), Secret("old"));
            QCOMPARE(f.kept(f.keychain, u"token/a"_s), token());
            QVERIFY(f.memory.secrets.isEmpty());
            QCOMPARE(f.vault.proxyPassword(old), Secret()); // what is in memory is not the new one
            QCOMPARE(f.vault.proxyPassword(draft.profile), Secret());
        }
    }
}

/// Who closes the dialog while it saves takes nothing back, unless the save fails.
void TestOrgSaving::savesAProxyPasswordWithoutItsDialog()
{
    for (const bool failing : {false, true}) {
        OrgFixture f;
        OrgProfile profile = f.haveBehindProxy(Secret("old"));
        profile.name = u"Another name"_s;
        f.keychain.holding = true;
        f.profiles.failing = failing;
        auto context = std::make_unique<QObject>();
        OrgSaving::start(f.orgs, {.profile = profile, .proxyPassword = Secret("new")},
                         context.get(),
                         [](const Result<void> &) { QFAIL("called after its context died"); });
        context.reset();
        f.keychain.holding = false;
        f.keychain.release();
        f.awaitQuiet();
        QCOMPARE(f.kept(f.keychain, u"proxy/a"_s), Secret(failing ? "old" : "new"));
        QVERIFY(f.vault.proxyPassword(profile) != Secret("old"));
        QVERIFY(!failing || f.vault.proxyPassword(profile).isEmpty());
    }
}

void TestOrgSaving::aNewProxyNeedsNoKeychainForThisSession()
{
    OrgFixture f;
    OrgProfile profile = org(u"a"_s);
    profile.proxy = {ProxyMode::Own, u"proxy"_s, 3128, u"ana"_s};
    f.profiles.content.profiles = {profile};
    f.memory.secrets = {{u"token/a"_s, token()}, {u"proxy/a"_s, Secret("old")}};
    f.keychain.readError = f.keychain.writeError = f.keychain.removeError = ErrorKind::SecretStore;
    QVERIFY(f.registry.load());
    profile.proxy.user = u"anna"_s;
    Outcome<void> outcome;
    f.save({.profile = profile, .proxyPassword = Secret("new"), .keep = Keep::Session}, outcome);
    f.awaitQuiet();
    QVERIFY(outcome.succeeded());
    QCOMPARE(f.kept(f.memory, u"proxy/a"_s), Secret("new"));
}

QTEST_GUILESS_MAIN(TestOrgSaving)

#include "tst_orgsaving.moc"
