// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectiontest.h"
#include "failonwarning.h"
#include "orgfixture.h"
#include "orgsweep.h"
#include "waiting.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

OrgProfile device()
{
    OrgProfile profile = org(u"a"_s);
    profile.signIn = SignInMethod::Device;
    profile.clientId = u"0oa1"_s;
    profile.proxy = {ProxyMode::Own, u"proxy"_s, 3128, u"anna"_s};
    return profile;
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0)
        qFatal("%s could not be written.", qPrintable(path));
}

/// What sweeping told.
QStringList sweep(OrgFixture &f)
{
    std::optional<QStringList> told;
    OrgSweep::start(f.orgs, &f.context,
                    [&told](const QStringList &sentences) { told = sentences; });
    if (!waitUntil([&told] { return told.has_value(); }))
        qFatal("The sweep did not end.");
    return *told;
}

/// What the next start of the program that had @p before finds.
void restart(OrgFixture &f, const OrgFixture &before)
{
    f.profiles.content = before.profiles.content;
    f.keychain.secrets = before.keychain.secrets;
    f.journal.steps = before.journal.steps;
    f.journal.targets = before.journal.targets;
    if (!f.registry.load())
        qFatal("The profiles could not be read.");
}

} // namespace

/// Secrets go only where they were given for, and none is left behind.
class TestOrgBinding final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void row67_asksWhereTheProfileChanged_data();
    static void row67_asksWhereTheProfileChanged();
    static void row67_asksWhereTheCaFileChanged();
    static void row67_opensNothingUnasked();
    static void row67_asksAnewWhereItChangedAgain();
    static void row67_testsAndSavesNothingOnAnotherWay();
    static void row67_endsNoSignInOnAnotherWay();
    static void row67_sessionSecretsAreBoundToo();
    static void row67_doesNotTrustTheWords();
    static void adoptsWhatWasThereBefore();
    static void anEditIsNoAttack();
    static void aNewCredentialFollowsTheEdit();
    static void row76_deathWhileAdding();
    static void row76_deathWhileMoving();
    static void row76_deathWhileRemoving();
    static void row76_deathBeforeTheSignInEnded();
    static void row76_sweepsNoOrg();
    static void row76_sweepTriesAgain();
    static void revokesAnApiToken_data();
    static void revokesAnApiToken();
};

void TestOrgBinding::row67_asksWhereTheProfileChanged_data()
{
    QTest::addColumn<OrgProfile>("changed");
    QTest::addColumn<QStringList>("words");
    OrgProfile profile = device();
    profile.url = QUrl(u"https://evil.example"_s);
    QTest::newRow("url") << profile << QStringList{u"https://a.okta.com"_s, u"evil.example"_s};
    profile = device();
    profile.signIn = SignInMethod::ApiToken;
    QTest::newRow("way to sign in")
        << profile << QStringList{u"with a code in the browser"_s, u"with an API token"_s};
    profile = device();
    profile.clientId = u"0oaEvil"_s;
    QTest::newRow("client ID") << profile << QStringList{u"“0oa1”"_s, u"“0oaEvil”"_s};
    profile = device();
    profile.proxy.host = u"evil.example"_s;
    QTest::newRow("proxy") << profile << QStringList{u"proxy:3128"_s, u"evil.example:3128"_s};
    profile = device();
    profile.proxy.host = u"p%2.example"_s;
    QTest::newRow("proxy like a place") << profile << QStringList{u"p%2.example:3128"_s};
    profile = device();
    profile.proxy.port = 8080;
    QTest::newRow("proxy's port") << profile << QStringList{u"proxy:3128"_s, u"proxy:8080"_s};
    profile = device();
    profile.proxy = {};
    QTest::newRow("no proxy") << profile << QStringList{u"proxy:3128"_s, u"that of the system"_s};
    profile = device();
    profile.proxy.user = u"eve"_s;
    QTest::newRow("proxy's user") << profile << QStringList{u"“anna”"_s, u"“eve”"_s};
}

void TestOrgBinding::row67_asksWhereTheProfileChanged()
{
    QFETCH(const OrgProfile, changed);
    QFETCH(const QStringList, words);
    OrgFixture f;
    f.have(device(), Secret("refresh"));
    f.havePassword(device(), Secret("pw"));
    f.profiles.content.profiles = {changed};
    QVERIFY(f.registry.load());
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList({u"opening a"_s, u"failed a"_s}));
    QCOMPARE(f.lastError.kind, ErrorKind::TargetChanged);
    for (const QString &word : words)
        QVERIFY2(f.lastError.summary.contains(word), qPrintable(f.lastError.summary));
    QCOMPARE(f.made, QStringList()); // nothing that could send anything

    // The user knows why, and it stays known.
    f.orgs.confirmTarget(changed);
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList({u"opening a"_s, u"opened a"_s}));
    QCOMPARE(f.made, QStringList(changed.url.host() + u" refresh"_s));
    OrgFixture next;
    restart(next, f);
    next.orgs.open(u"a"_s);
    next.awaitQuiet();
    QCOMPARE(next.takeEvents(), QStringList({u"opening a"_s, u"opened a"_s}));
}

void TestOrgBinding::row67_asksWhereTheCaFileChanged()
{
    const QTemporaryDir folder;
    OrgProfile profile = device();
    profile.caFile = folder.filePath(u"ca.pem"_s);
    writeFile(profile.caFile, "one");
    OrgFixture f;
    f.have(profile, Secret("refresh"));
    writeFile(profile.caFile, "another");
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(f.lastError.kind, ErrorKind::TargetChanged);
    QVERIFY2(f.lastError.summary.contains(u"The CA file: before one with the SHA-256"_s),
             qPrintable(f.lastError.summary));
    QCOMPARE(f.made, QStringList());
    writeFile(profile.caFile, "one");
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(f.made.size(), 1);
}

void TestOrgBinding::row67_opensNothingUnasked()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    f.takeEvents();
    f.made.clear();
    f.keychain.log.clear();
    f.profiles.content.profiles[0].url = QUrl(u"https://evil.example"_s);
    QVERIFY(f.registry.load());
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList({u"closed a"_s, u"failed a"_s}));
    QCOMPARE(f.lastError.kind, ErrorKind::TargetChanged);
    QVERIFY(f.lastError.summary.contains(u"evil.example"_s));
    QCOMPARE(f.made, QStringList());
    QCOMPARE(f.keychain.log, QStringList());
}

void TestOrgBinding::row67_asksAnewWhereItChangedAgain()
{
    OrgFixture f;
    f.have(u"a"_s);
    OrgProfile harmless = org(u"a"_s);
    harmless.proxy = {ProxyMode::None, {}, 0, {}};
    f.profiles.content.profiles = {harmless};
    QVERIFY(f.registry.load());
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    f.takeEvents();
    f.profiles.content.profiles[0].url = QUrl(u"https://evil.example"_s);
    QVERIFY(f.registry.load());
    f.orgs.confirmTarget(harmless);
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList({u"opening a"_s, u"failed a"_s}));
    QCOMPARE(f.made, QStringList());
}

void TestOrgBinding::row67_testsAndSavesNothingOnAnotherWay()
{
    OrgFixture f;
    f.have(u"a"_s);
    OrgProfile evil = org(u"a"_s);
    evil.proxy = {ProxyMode::Own, u"evil.example"_s, 3128, {}};
    f.profiles.content.profiles = {evil};
    QVERIFY(f.registry.load());
    Outcome<HookKeyListing> tested;
    ConnectionTest::start(f.orgs, {.profile = evil}, &f.context, tested.callback());
    QVERIFY(tested.failedWith(ErrorKind::TargetChanged));
    QCOMPARE(f.made, QStringList());

    OrgProfile edited = evil;
    edited.proxy.port = 8080;
    Outcome<void> saved;
    f.save({.profile = edited}, saved);
    QVERIFY(saved.failedWith(ErrorKind::TargetChanged));
    QCOMPARE(f.profiles.content.profiles, QList{evil});

    // Back to what it was given for.
    Outcome<void> back;
    f.save({.profile = org(u"a"_s)}, back);
    QVERIFY(back.succeeded());
    f.awaitQuiet();
    QCOMPARE(f.made, QStringList(u"a.okta.com 00token-of-the-org"_s));
}

void TestOrgBinding::row67_endsNoSignInOnAnotherWay()
{
    OrgFixture f;
    f.have(device(), Secret("refresh"));
    f.profiles.content.profiles[0].url = QUrl(u"https://evil.example"_s);
    QVERIFY(f.registry.load());
    Outcome<void> removed;
    f.remove(u"a"_s, removed);
    QVERIFY(removed.failedWith(ErrorKind::TargetChanged)); // its sign-in goes on
    QCOMPARE(f.made, QStringList());
    QVERIFY(f.keychain.secrets.isEmpty());
    QVERIFY(f.profiles.content.profiles.isEmpty());
}

void TestOrgBinding::row67_sessionSecretsAreBoundToo()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.orgs.openWithToken(u"a"_s, Secret("00typed"));
    f.awaitQuiet();
    f.made.clear();
    f.profiles.content.profiles[0].proxy = {ProxyMode::Own, u"evil.example"_s, 3128, {}};
    QVERIFY(f.registry.load());
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(f.lastError.kind, ErrorKind::TargetChanged);
    QCOMPARE(f.made, QStringList());
}

/// Who can write to the settings can write to the journal.
void TestOrgBinding::row67_doesNotTrustTheWords()
{
    OrgFixture f;
    f.have(u"a"_s);
    OrgProfile evil = org(u"a"_s);
    evil.url = QUrl(u"https://evil.example"_s);
    f.profiles.content.profiles = {evil};
    f.journal.targets = {{u"token/a"_s, credentialTarget(evil)}};
    QVERIFY(f.registry.load());
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(f.lastError.kind, ErrorKind::TargetChanged);
    QVERIFY(f.lastError.summary.contains(u"not known any more"_s));
    QCOMPARE(f.made, QStringList());
}

void TestOrgBinding::adoptsWhatWasThereBefore()
{
    OrgFixture f;
    f.profiles.content.profiles = {org(u"a"_s)};
    f.keychain.secrets = {{u"token/a"_s, token()}};
    QSignalSpy told(&f.vault, &OrgVault::adopted);
    QVERIFY(f.registry.load());
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(f.made, QStringList(u"a.okta.com 00token-of-the-org"_s));
    QCOMPARE(told.size(), 1);
    QCOMPARE(f.kept(f.keychain, u"token/a"_s), token());
    QVERIFY(f.keychain.secrets.value(u"token/a"_s) != token());

    OrgFixture next;
    QSignalSpy again(&next.vault, &OrgVault::adopted);
    restart(next, f);
    next.profiles.content.profiles[0].url = QUrl(u"https://evil.example"_s);
    QVERIFY(next.registry.load());
    next.orgs.open(u"a"_s);
    next.awaitQuiet();
    QCOMPARE(next.lastError.kind, ErrorKind::TargetChanged);
    QCOMPARE(again.size(), 0);
}

/// What the user changes in the dialog is what the credential is for, without a question.
void TestOrgBinding::anEditIsNoAttack()
{
    for (const bool open : {false, true}) {
        OrgFixture f;
        f.have(u"a"_s);
        if (open)
            f.orgs.open(u"a"_s);
        f.awaitQuiet();
        OrgProfile edited = org(u"a"_s);
        edited.proxy = {ProxyMode::Own, u"proxy"_s, 3128, {}};
        Outcome<void> saved;
        f.save({.profile = edited}, saved);
        QVERIFY(saved.succeeded());
        f.awaitQuiet();
        QVERIFY(!f.takeEvents().contains(u"failed a"_s));
        OrgFixture next;
        restart(next, f);
        next.orgs.open(u"a"_s);
        next.awaitQuiet();
        QCOMPARE(next.takeEvents(), QStringList({u"opening a"_s, u"opened a"_s}));
    }
    // Where the file cannot be written, it is as it was.
    OrgFixture f;
    f.have(u"a"_s);
    f.profiles.failing = true;
    OrgProfile edited = org(u"a"_s);
    edited.proxy = {ProxyMode::Own, u"proxy"_s, 3128, {}};
    const Secret before = f.keychain.secrets.value(u"token/a"_s);
    Outcome<void> saved;
    f.save({.profile = edited}, saved);
    QVERIFY(saved.failedWith(ErrorKind::File));
    QCOMPARE(f.keychain.secrets.value(u"token/a"_s), before);
}

/// A refresh token that is replaced while the way to its org is edited is not lost.
void TestOrgBinding::aNewCredentialFollowsTheEdit()
{
    OrgFixture f;
    OrgProfile profile = device();
    profile.proxy = {};
    f.have(profile, Secret("refresh-1"));
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    const auto keeper = f.vault.keeper(profile, Secret("refresh-1"));
    OrgProfile edited = profile;
    edited.proxy.mode = ProxyMode::None;
    Outcome<void> saved;
    f.save({.profile = edited}, saved);
    QVERIFY(saved.succeeded());
    Outcome<void> stored;
    keeper->store(Secret("refresh-2"), &f.context, stored.callback());
    QVERIFY(stored.succeeded());
    QCOMPARE(f.kept(f.keychain, u"token/a"_s), Secret("refresh-2"));
    OrgFixture next;
    restart(next, f);
    next.orgs.open(u"a"_s);
    next.awaitQuiet();
    QCOMPARE(next.made, QStringList(u"a.okta.com refresh-2"_s));
}

void TestOrgBinding::row76_deathWhileAdding()
{
    OrgFixture dying;
    dying.keychain.silent = true; // it writes, and nobody lives to hear of it
    Outcome<void> saved;
    dying.save({.profile = org(u"a"_s), .credential = token()}, saved);
    dying.awaitQuiet();
    QVERIFY(!dying.keychain.secrets.isEmpty());
    OrgFixture next;
    restart(next, dying);
    QCOMPARE(sweep(next), QStringList());
    QVERIFY(next.keychain.secrets.isEmpty());
    QVERIFY(next.journal.steps.isEmpty());
}

void TestOrgBinding::row76_deathWhileMoving()
{
    OrgFixture dying;
    dying.have(u"a"_s);
    dying.keychain.silent = true;
    OrgProfile moved = org(u"a"_s);
    moved.url = QUrl(u"https://b.okta.com"_s);
    Outcome<void> saved;
    dying.save({.profile = moved, .credential = Secret("00token-of-b")}, saved);
    dying.awaitQuiet();
    QCOMPARE(dying.kept(dying.keychain, u"token/a"_s), Secret("00token-of-b"));
    OrgFixture next;
    restart(next, dying);
    QCOMPARE(sweep(next), QStringList());
    next.orgs.open(u"a"_s);
    next.awaitQuiet();
    QCOMPARE(next.lastError.kind, ErrorKind::TargetChanged);
    QVERIFY2(next.lastError.summary.contains(u"b.okta.com"_s), qPrintable(next.lastError.summary));
    QCOMPARE(next.made, QStringList()); // the token of b does not go to a
}

void TestOrgBinding::row76_deathWhileRemoving()
{
    OrgFixture dying;
    dying.have(u"a"_s);
    dying.keychain.holding = true;
    Outcome<void> removed;
    dying.remove(u"a"_s, removed);
    dying.awaitQuiet();
    QVERIFY(dying.profiles.content.profiles.isEmpty());
    QVERIFY(dying.orgs.isBusy()); // the program waits with its end
    OrgFixture next;
    restart(next, dying);
    QVERIFY(!next.keychain.secrets.isEmpty());
    QCOMPARE(sweep(next), QStringList());
    QVERIFY(next.keychain.secrets.isEmpty());
    QVERIFY(next.journal.steps.isEmpty());
}

void TestOrgBinding::row76_deathBeforeTheSignInEnded()
{
    OrgFixture dying;
    dying.have(device(), Secret("refresh"));
    dying.keychain.holding = true;
    Outcome<void> removed;
    dying.remove(u"a"_s, removed);
    dying.awaitQuiet();
    OrgFixture next;
    restart(next, dying);
    const QStringList told = sweep(next);
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().contains(u"“Org a”"_s));
    QVERIFY(next.keychain.secrets.isEmpty());
    QCOMPARE(sweep(next), QStringList()); // once
}

void TestOrgBinding::row76_sweepsNoOrg()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.journal.begin({.id = u"a"_s, .kind = OrgStep::Kind::Adding});
    QCOMPARE(sweep(f), QStringList());
    QCOMPARE(f.keychain.secrets.size(), 1);
    QVERIFY(f.journal.steps.isEmpty());
}

void TestOrgBinding::row76_sweepTriesAgain()
{
    OrgFixture f;
    f.keychain.secrets = {{u"token/x"_s, token()}};
    f.journal.begin({.id = u"x"_s, .kind = OrgStep::Kind::Adding, .name = u"Gone"_s});
    f.keychain.removeError = ErrorKind::SecretDenied;
    const QStringList told = sweep(f);
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().contains(u"“Gone”"_s));
    f.keychain.removeError.reset();
    QCOMPARE(sweep(f), QStringList());
    QVERIFY(f.keychain.secrets.isEmpty());
}

void TestOrgBinding::revokesAnApiToken_data()
{
    QTest::addColumn<bool>("open");
    QTest::addColumn<bool>("revoke");
    QTest::newRow("open") << true << true;
    QTest::newRow("closed") << false << true;
    QTest::newRow("not wanted") << true << false;
}

void TestOrgBinding::revokesAnApiToken()
{
    QFETCH(const bool, open);
    QFETCH(const bool, revoke);
    OrgFixture f;
    f.have(u"a"_s);
    if (open)
        f.orgs.open(u"a"_s);
    f.awaitQuiet();
    f.made.clear();
    Outcome<void> removed;
    OrgRemoval::start(f.orgs, u"a"_s, &f.context, removed.callback(),
                      revoke ? OrgRemoval::ApiToken::Revoke : OrgRemoval::ApiToken::Keep);
    QVERIFY(removed.succeeded());
    QCOMPARE(f.made.size(), revoke ? 1 : 0);
    QCOMPARE(f.revoked, revoke ? 1 : 0);
    QVERIFY(f.keychain.secrets.isEmpty());
    TRY_VERIFY(!f.orgs.isBusy());
}

QTEST_GUILESS_MAIN(TestOrgBinding)

#include "tst_orgbinding.moc"
