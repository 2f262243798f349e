// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callback.h"
#include "failonwarning.h"
#include "fakehookkeysapi.h"
#include "fixedclock.h"
#include "memorystores.h"
#include "orglistmodel.h"
#include "orgregistry.h"
#include "orgsession.h"
#include "samplekeys.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using Keep = OrgRegistry::Keep;

namespace {

OrgProfile org(const QString &id)
{
    return {.id = id,
            .name = u"Org "_s + id,
            .url = QUrl(u"https://%1.okta.com"_s.arg(id)),
            .environment = Environment::Production,
            .readOnly = false};
}

const Secret token(QByteArray("00token-of-the-org")); // clazy:exclude=non-pod-global-static

struct Fixture
{
    Fixture()
        : registry(
            profiles, keychain, memory,
            [this](const OrgProfile &profile, const Secret &secret) {
                made += profile.url.host() + u' ' + QString::fromUtf8(secret.bytes());
                auto made_api = std::make_unique<FakeHookKeysApi>();
                api = made_api.get();
                return made_api;
            },
            clock),
          tester(registry.orgs())
    {
        QObject::connect(
            &registry, &OrgRegistry::sessionOpened, &registry,
            [this](const OrgSession *session) { events += u"opened "_s + session->profile().id; });
        QObject::connect(
            &registry, &OrgRegistry::sessionClosed, &registry,
            [this](const OrgSession *session) { events += u"closed "_s + session->profile().id; });
        QObject::connect(
            &registry, &OrgRegistry::opening, &registry,
            [this](const OrgProfile &profile) { events += u"opening "_s + profile.id; });
        QObject::connect(&registry, &OrgRegistry::openFailed, &registry,
                         [this](const OrgProfile &profile, const Error &error) {
                             events += u"failed "_s + profile.id;
                             lastError = error.kind;
                         });
    }

    /// Stores the org @p id with its token in the keychain, as if by an earlier run.
    void have(const QString &id)
    {
        profiles.content.profiles += org(id);
        keychain.secrets.insert(u"token/"_s + id, token);
        QVERIFY(registry.load());
    }
    /// The same for the org a, whose proxy takes @p password.
    OrgProfile haveBehindProxy(const Secret &password)
    {
        OrgProfile profile = org(u"a"_s);
        profile.proxy = {ProxyMode::Own, u"proxy"_s, 3128, u"anna"_s};
        profiles.content.profiles = {profile};
        keychain.secrets = {{u"token/a"_s, token}, {u"proxy/a"_s, password}};
        if (!registry.load())
            qFatal("The profiles could not be read.");
        return profile;
    }
    QStringList takeEvents() { return std::exchange(events, {}); }
    static void settle()
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    FixedClock clock;
    MemoryProfileStore profiles;
    MemorySecretStore keychain;
    MemorySecretStore memory;
    QStringList made; ///< The host and the token of every client that was made.
    FakeHookKeysApi *api = nullptr;
    QStringList events;
    std::optional<ErrorKind> lastError;
    OrgRegistry registry;
    QAbstractItemModelTester tester;
    QObject context;
};

struct Outcome
{
    std::optional<Result<void>> result;

    Callback<void> callback()
    {
        return [this](const Result<void> &value) {
            QVERIFY(!result);
            result = value;
        };
    }
    [[nodiscard]] bool succeeded() const { return result && result->has_value(); }
    [[nodiscard]] std::optional<ErrorKind> error() const
    {
        return result && !*result ? std::optional(result->error().kind) : std::nullopt;
    }
};

} // namespace

class TestOrgRegistry final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void loads();
    static void opensFromTheKeychain();
    static void switchesWithoutTheKeychain();
    static void openFails_data();
    static void openFails();
    static void openUnknown();
    static void badTokenFromTheKeychain();
    static void lateKeychainDoesNotSwitchBack();
    static void lateKeychainOfARemovedOrg();
    static void opensWithTokenForThisSession();
    static void opensUnsaved();
    static void savesANewOrg_data();
    static void savesANewOrg();
    static void saveFailsInTheKeychain();
    static void saveFailsInTheFile();
    static void saveOfAKnownOrgFailsInTheFile_data();
    static void saveOfAKnownOrgFailsInTheFile();
    static void newUrlNeedsANewToken();
    static void newUrlWithASessionToken();
    static void editedProfileReopensWithoutTheKeychain();
    static void newTokenReplacesTheSession();
    static void keychainTokenReplacesTheSessionsToken();
    static void renewedSignInStaysWhereItWas_data();
    static void renewedSignInStaysWhereItWas();
    static void renewedSignInWritesNoFile();
    static void saysThatANewSignInIsNotKept();
    static void badTokenIsNotSaved();
    static void saveGoesOnWithoutItsContext();
    static void tellsAllOfASaveThatNobodyAwaits();
    static void anotherWayInLeavesNothingInTheKeychain();
    static void testsAConnection();
    static void testsWithTheKeptToken();
    static void testNeedsAKeptToken();
    static void removes();
    static void removeSaysWhatStays_data();
    static void removeSaysWhatStays();
    static void sessionsRefreshWhenShown();
    static void followsAnotherCopy();
    static void keepsNoSessionSecretForWhatAnotherCopyChanged();
    static void tellsWhatAnotherCopyChanged();
    static void keepsTheOrder();
    static void keepsAProxyPassword();
    static void sendsAProxyPasswordToNoOtherProxy();
    static void aNewProxyForThisSessionLeavesNoOldPassword();
    static void putsAProxyPasswordBack();
    static void savesAProxyPasswordWithoutItsDialog();
    static void aNewProxyNeedsNoKeychainForThisSession();
    static void readsAProxyPasswordBeforeItOpens();
    static void removesAProxyPassword();
};

void TestOrgRegistry::loads()
{
    Fixture f;
    f.profiles.content = {.profiles = {org(u"a"_s), org(u"b"_s)},
                          .lastOpened = u"b"_s,
                          .warnings = {u"Set aside."_s}};
    const Result<ProfileListing> listing = f.registry.load();
    QCOMPARE(listing->lastOpened, u"b"_s);
    QCOMPARE(listing->warnings, QStringList(u"Set aside."_s));
    QCOMPARE(f.registry.orgs()->rowCount(), 2);
    f.profiles.failing = true;
    QCOMPARE(f.registry.load().error().kind, ErrorKind::File);
    QCOMPARE(f.registry.orgs()->rowCount(), 2);
}

void TestOrgRegistry::opensFromTheKeychain()
{
    Fixture f;
    f.have(u"a"_s);
    f.registry.open(u"a"_s);
    QCOMPARE(f.takeEvents(), QStringList()); // Never before open() returned.
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList({u"opening a"_s, u"opened a"_s}));
    QCOMPARE(f.made, QStringList(u"a.okta.com 00token-of-the-org"_s));
    QCOMPARE(f.profiles.content.lastOpened, u"a"_s);
    QCOMPARE(f.keychain.log, QStringList(u"read token/a"_s));
}

void TestOrgRegistry::switchesWithoutTheKeychain()
{
    Fixture f;
    f.have(u"a"_s);
    f.have(u"b"_s);
    f.registry.open(u"a"_s);
    f.settle();
    f.registry.open(u"b"_s);
    f.settle();
    f.takeEvents();
    f.keychain.log.clear();
    f.registry.open(u"a"_s);
    QCOMPARE(f.takeEvents(), QStringList());
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList(u"opened a"_s));
    QCOMPARE(f.keychain.log, QStringList());
    QCOMPARE(f.made.size(), 2);
    QCOMPARE(f.profiles.content.lastOpened, u"a"_s);
}

void TestOrgRegistry::openFails_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("missing") << int(ErrorKind::SecretMissing);
    QTest::newRow("denied") << int(ErrorKind::SecretDenied);
    QTest::newRow("no keychain") << int(ErrorKind::SecretStore);
    QTest::newRow("frozen") << int(ErrorKind::SecretTimeout);
}

void TestOrgRegistry::openFails()
{
    QFETCH(const int, kind);
    Fixture f;
    f.have(u"a"_s);
    f.keychain.readError = static_cast<ErrorKind>(kind);
    f.registry.open(u"a"_s);
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList({u"opening a"_s, u"failed a"_s}));
    QCOMPARE(f.lastError, static_cast<ErrorKind>(kind));
    QVERIFY(f.profiles.content.lastOpened.isEmpty());
}

void TestOrgRegistry::openUnknown()
{
    Fixture f;
    f.registry.open(u"x"_s);
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList(u"failed x"_s));
    QCOMPARE(f.lastError, ErrorKind::NotFound);
    f.registry.openWithToken(u"x"_s, token);
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList(u"failed x"_s));
}

void TestOrgRegistry::badTokenFromTheKeychain()
{
    Fixture f;
    f.have(u"a"_s);
    f.keychain.secrets.insert(u"token/a"_s, Secret("a\r\nX-Evil: 1"));
    f.registry.open(u"a"_s);
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList({u"opening a"_s, u"failed a"_s}));
    QCOMPARE(f.made, QStringList());
}

void TestOrgRegistry::lateKeychainDoesNotSwitchBack()
{
    Fixture f;
    f.have(u"a"_s);
    f.have(u"b"_s);
    f.keychain.holding = true;
    f.registry.open(u"a"_s);
    f.settle();
    f.registry.openWithToken(u"b"_s, token);
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList({u"opening a"_s, u"opened b"_s}));
    f.keychain.release();
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList());
    QCOMPARE(f.profiles.content.lastOpened, u"b"_s);

    // Nor does a late failure trouble who has moved on.
    f.keychain.holding = true;
    f.keychain.readError = ErrorKind::SecretTimeout;
    f.registry.open(u"a"_s);
    f.settle();
    f.registry.open(u"b"_s);
    f.settle();
    f.keychain.release();
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList({u"opening a"_s, u"opened b"_s}));
}

void TestOrgRegistry::lateKeychainOfARemovedOrg()
{
    Fixture f;
    f.have(u"a"_s);
    f.keychain.holding = true;
    f.registry.open(u"a"_s);
    f.settle();
    Outcome outcome;
    f.registry.removeOrg(u"a"_s, &f.context, outcome.callback());
    f.keychain.release();
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList(u"opening a"_s));
    QVERIFY(outcome.succeeded());
}

void TestOrgRegistry::opensWithTokenForThisSession()
{
    Fixture f;
    f.have(u"a"_s);
    f.registry.openWithToken(u"a"_s, Secret("00typed"));
    QCOMPARE(f.takeEvents(), QStringList());
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList(u"opened a"_s));
    QCOMPARE(f.made, QStringList(u"a.okta.com 00typed"_s));
    QCOMPARE(f.keychain.log, QStringList());

    f.registry.openWithToken(u"a"_s, Secret("00newer"));
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList({u"closed a"_s, u"opened a"_s}));
    QCOMPARE(f.made.last(), u"a.okta.com 00newer"_s);
    f.registry.openWithToken(u"a"_s, Secret("bad token"));
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList(u"failed a"_s));
}

void TestOrgRegistry::opensUnsaved()
{
    Fixture f;
    f.have(u"a"_s);
    f.registry.openUnsaved(org(u"demo"_s), Secret("00demo"));
    QCOMPARE(f.takeEvents(), QStringList());
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList(u"opened demo"_s));
    QCOMPARE(f.registry.orgs()->rowCount(), 2);
    QVERIFY(f.profiles.content.lastOpened.isEmpty());
    QCOMPARE(f.profiles.content.profiles.size(), 1);
    QCOMPARE(f.keychain.log + f.memory.log, QStringList());

    // One can leave it and come back, and reading the file again does not lose it.
    f.registry.open(u"a"_s);
    f.settle();
    QVERIFY(f.registry.load());
    QCOMPARE(f.registry.orgs()->rowCount(), 2);
    f.takeEvents();
    f.registry.open(u"demo"_s);
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList(u"opened demo"_s));

    f.keychain.log.clear();
    Outcome removed;
    f.registry.removeOrg(u"demo"_s, &f.context, removed.callback());
    QVERIFY(!removed.result);
    f.settle();
    QVERIFY(removed.succeeded());
    QCOMPARE(f.keychain.log, QStringList());
    QCOMPARE(f.registry.orgs()->rowCount(), 1);

    f.registry.openUnsaved(org(u"env"_s), Secret("bad token"));
    f.takeEvents();
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList(u"failed env"_s));
    QCOMPARE(f.registry.orgs()->rowCount(), 1);
}

void TestOrgRegistry::savesANewOrg_data()
{
    QTest::addColumn<bool>("keychain");
    QTest::newRow("keychain") << true;
    QTest::newRow("session") << false;
}

void TestOrgRegistry::savesANewOrg()
{
    QFETCH(const bool, keychain);
    Fixture f;
    QVERIFY(f.registry.load());
    Outcome outcome;
    f.registry.saveOrg(org(u"a"_s), token, keychain ? Keep::Keychain : Keep::Session, &f.context,
                       outcome.callback());
    QVERIFY(!outcome.result);
    f.settle();
    QVERIFY(outcome.succeeded());
    QCOMPARE(f.takeEvents(), QStringList(u"opened a"_s));
    QCOMPARE(f.profiles.content.profiles, QList{org(u"a"_s)});
    QCOMPARE(f.profiles.content.lastOpened, u"a"_s);
    QCOMPARE(f.keychain.secrets.contains(u"token/a"_s), keychain);
    QCOMPARE(f.memory.secrets.contains(u"token/a"_s), !keychain);
}

void TestOrgRegistry::saveFailsInTheKeychain()
{
    Fixture f;
    f.keychain.writeError = ErrorKind::SecretDenied;
    Outcome outcome;
    f.registry.saveOrg(org(u"a"_s), token, Keep::Keychain, &f.context, outcome.callback());
    f.settle();
    QCOMPARE(outcome.error(), ErrorKind::SecretDenied);
    QVERIFY(f.profiles.content.profiles.isEmpty());
    QCOMPARE(f.registry.orgs()->rowCount(), 0);
    QCOMPARE(f.takeEvents(), QStringList());
}

void TestOrgRegistry::saveFailsInTheFile()
{
    Fixture f;
    f.profiles.failing = true;
    Outcome outcome;
    f.registry.saveOrg(org(u"a"_s), token, Keep::Keychain, &f.context, outcome.callback());
    f.settle();
    QCOMPARE(outcome.error(), ErrorKind::File);
    QVERIFY(f.keychain.secrets.isEmpty()); // Taken back.
    QCOMPARE(f.registry.orgs()->rowCount(), 0);
    QCOMPARE(f.takeEvents(), QStringList());

    f.keychain.removeError = ErrorKind::SecretTimeout;
    Outcome stuck;
    f.registry.saveOrg(org(u"a"_s), token, Keep::Keychain, &f.context, stuck.callback());
    f.settle();
    QCOMPARE(stuck.error(), ErrorKind::File);
    QVERIFY(stuck.result->error().summary.contains(u"could not be removed"_s));
}

void TestOrgRegistry::saveOfAKnownOrgFailsInTheFile_data()
{
    QTest::addColumn<bool>("moves");
    QTest::addColumn<bool>("sessionOnly");
    QTest::newRow("same address") << false << false;
    QTest::newRow("same address, session") << false << true;
    QTest::newRow("moved") << true << false;
    QTest::newRow("moved, session") << true << true;
}

void TestOrgRegistry::saveOfAKnownOrgFailsInTheFile()
{
    QFETCH(const bool, moves);
    QFETCH(const bool, sessionOnly);
    Fixture f;
    f.have(u"a"_s);
    OrgProfile edited = org(u"a"_s);
    edited.name = u"Another name"_s;
    if (moves)
        edited.url = QUrl(u"https://elsewhere.okta.com"_s);
    const Keep keep = sessionOnly ? Keep::Session : Keep::Keychain;
    f.profiles.failing = true;
    Outcome outcome;
    f.registry.saveOrg(edited, Secret("00new"), keep, &f.context, outcome.callback());
    QVERIFY(!outcome.result);
    f.settle();
    f.settle();
    QCOMPARE(outcome.error(), ErrorKind::File);
    QCOMPARE(outcome.result->error().summary, u"The disk failed."_s);
    QCOMPARE(f.keychain.secrets.value(u"token/a"_s), token); // the one that was there
    QVERIFY(f.memory.secrets.isEmpty());
    QCOMPARE(*f.registry.orgs()->profile(u"a"_s), org(u"a"_s));

    if (!sessionOnly) {
        // A keychain that cannot be read now is not written to: nothing could be put back.
        f.keychain.readError = ErrorKind::SecretTimeout;
        Outcome unread;
        f.registry.saveOrg(edited, Secret("00new"), keep, &f.context, unread.callback());
        f.settle();
        QCOMPARE(unread.error(), ErrorKind::SecretTimeout);
        QCOMPARE(f.keychain.secrets.value(u"token/a"_s), token);
    }
}

void TestOrgRegistry::newUrlNeedsANewToken()
{
    Fixture f;
    f.have(u"a"_s);
    OrgProfile moved = org(u"a"_s);
    moved.url = QUrl(u"https://elsewhere.okta.com"_s);
    Outcome outcome;
    f.registry.saveOrg(moved, {}, Keep::Keychain, &f.context, outcome.callback());
    QVERIFY(!outcome.result);
    f.settle();
    QCOMPARE(outcome.error(), ErrorKind::Validation);
    QCOMPARE(f.profiles.content.profiles, QList{org(u"a"_s)});
    QCOMPARE(f.made, QStringList());

    Outcome withToken;
    f.registry.saveOrg(moved, Secret("00new"), Keep::Keychain, &f.context, withToken.callback());
    f.settle();
    QVERIFY(withToken.succeeded());
    QCOMPARE(f.made, QStringList(u"elsewhere.okta.com 00new"_s));
}

void TestOrgRegistry::newUrlWithASessionToken()
{
    // The old token must not wait in the keychain for the new address.
    Fixture f;
    f.have(u"a"_s);
    OrgProfile moved = org(u"a"_s);
    moved.url = QUrl(u"https://elsewhere.okta.com"_s);
    f.keychain.removeError = ErrorKind::SecretTimeout;
    Outcome stuck;
    f.registry.saveOrg(moved, Secret("00new"), Keep::Session, &f.context, stuck.callback());
    f.settle();
    QCOMPARE(stuck.error(), ErrorKind::SecretTimeout);
    QCOMPARE(f.profiles.content.profiles, QList{org(u"a"_s)});

    f.keychain.removeError.reset();
    Outcome outcome;
    f.registry.saveOrg(moved, Secret("00new"), Keep::Session, &f.context, outcome.callback());
    f.settle();
    QVERIFY(outcome.succeeded());
    QVERIFY(f.keychain.secrets.isEmpty());
    QCOMPARE(f.made, QStringList(u"elsewhere.okta.com 00new"_s));
}

void TestOrgRegistry::editedProfileReopensWithoutTheKeychain()
{
    Fixture f;
    f.have(u"a"_s);
    f.registry.open(u"a"_s);
    f.settle();
    f.takeEvents();
    f.keychain.log.clear();
    f.keychain.readError = ErrorKind::SecretTimeout;
    OrgProfile edited = org(u"a"_s);
    edited.readOnly = true;
    Outcome outcome;
    f.registry.saveOrg(edited, {}, Keep::Keychain, &f.context, outcome.callback());
    QVERIFY(!outcome.result);
    f.settle();
    QVERIFY(outcome.succeeded());
    QCOMPARE(f.takeEvents(), QStringList({u"closed a"_s, u"opened a"_s}));
    QCOMPARE(f.keychain.log, QStringList());
    QCOMPARE(f.made.last(), u"a.okta.com 00token-of-the-org"_s);
    QCOMPARE(f.registry.orgs()->profile(u"a"_s)->readOnly, true);
}

void TestOrgRegistry::newTokenReplacesTheSession()
{
    Fixture f;
    f.have(u"a"_s);
    f.registry.open(u"a"_s);
    f.settle();
    f.takeEvents();
    Outcome outcome;
    f.registry.saveOrg(org(u"a"_s), Secret("00new"), Keep::Keychain, &f.context,
                       outcome.callback());
    f.settle();
    QVERIFY(outcome.succeeded());
    QCOMPARE(f.takeEvents(), QStringList({u"closed a"_s, u"opened a"_s}));
    QCOMPARE(f.made.last(), u"a.okta.com 00new"_s);
}

void TestOrgRegistry::keychainTokenReplacesTheSessionsToken()
{
    Fixture f;
    f.have(u"a"_s);
    f.registry.openWithToken(u"a"_s, Secret("00typed"));
    f.settle();
    Outcome outcome;
    f.registry.saveOrg(org(u"a"_s), Secret("00new"), Keep::Keychain, &f.context,
                       outcome.callback());
    f.settle();
    QVERIFY(outcome.succeeded());
    QVERIFY(f.memory.secrets.isEmpty());
    QCOMPARE(f.keychain.secrets.value(u"token/a"_s), Secret("00new"));
}

void TestOrgRegistry::renewedSignInStaysWhereItWas_data()
{
    QTest::addColumn<bool>("sessionOnly");
    QTest::newRow("keychain") << false;
    QTest::newRow("session") << true;
}

void TestOrgRegistry::renewedSignInStaysWhereItWas()
{
    QFETCH(const bool, sessionOnly);
    Fixture f;
    const QString name = u"token/a"_s;
    MemorySecretStore &right = sessionOnly ? f.memory : f.keychain;
    const MemorySecretStore &other = sessionOnly ? f.keychain : f.memory;
    f.profiles.content.profiles += org(u"a"_s);
    right.secrets.insert(name, token);
    QVERIFY(f.registry.load());
    const Secret next(QByteArray("00the-next-one"));
    Outcome outcome;
    f.registry.renewSignIn(org(u"a"_s), next, &f.context, outcome.callback());
    f.settle();
    QVERIFY(outcome.succeeded());
    QCOMPARE(right.secrets.value(name), next);
    QVERIFY(!other.secrets.contains(name));
    QCOMPARE(f.made, QStringList(u"a.okta.com 00the-next-one"_s));
}

void TestOrgRegistry::renewedSignInWritesNoFile()
{
    Fixture f;
    f.have(u"a"_s);
    f.profiles.failing = true;
    Outcome outcome;
    f.registry.renewSignIn(org(u"a"_s), Secret("00next"), &f.context, outcome.callback());
    f.settle();
    f.settle();
    QVERIFY(outcome.succeeded());
    QCOMPARE(f.keychain.secrets.value(u"token/a"_s), Secret("00next"));
    QCOMPARE(f.made, QStringList(u"a.okta.com 00next"_s));
}

void TestOrgRegistry::saysThatANewSignInIsNotKept()
{
    Fixture fixture;
    fixture.have(u"a"_s);
    QSignalSpy told(&fixture.registry, &OrgRegistry::credentialNotSaved);
    fixture.registry.open(u"a"_s);
    Fixture::settle();
    const Secret next("the next one");
    const auto text = [&told] {
        return told.last().at(1).value<Error>().summary;
    };

    fixture.keychain.writeError = ErrorKind::SecretDenied;
    Outcome denied;
    fixture.registry.replaceCredential(u"a"_s, token, next, &fixture.context, denied.callback());
    Fixture::settle();
    QCOMPARE(denied.error(), ErrorKind::SecretDenied);
    QCOMPARE(told.size(), 1);
    QVERIFY2(text().contains(u"“Org a” could not be kept"_s), qPrintable(text()));

    fixture.keychain.readError = ErrorKind::SecretTimeout;
    Outcome frozen;
    fixture.registry.replaceCredential(u"a"_s, token, next, &fixture.context, frozen.callback());
    Fixture::settle();
    QCOMPARE(frozen.error(), ErrorKind::SecretTimeout);
    QCOMPARE(told.size(), 2);

    fixture.registry.refuseCredential(u"a"_s, errorOf(ErrorKind::Validation, u"Too long."_s));
    QCOMPARE(told.size(), 3);
    QVERIFY2(text().endsWith(u"sign in again. Too long."_s), qPrintable(text()));

    // Of an org that was removed meanwhile there is nothing to say.
    fixture.registry.refuseCredential(u"b"_s, errorOf(ErrorKind::Validation, u"Too long."_s));
    QCOMPARE(told.size(), 3);
}

void TestOrgRegistry::badTokenIsNotSaved()
{
    Fixture f;
    Outcome outcome;
    f.registry.saveOrg(org(u"a"_s), Secret("a\r\nb"), Keep::Keychain, &f.context,
                       outcome.callback());
    f.settle();
    QCOMPARE(outcome.error(), ErrorKind::Validation);
    QCOMPARE(f.keychain.log, QStringList());
}

void TestOrgRegistry::saveGoesOnWithoutItsContext()
{
    Fixture f;
    auto context = std::make_unique<QObject>();
    f.registry.saveOrg(org(u"a"_s), token, Keep::Keychain, context.get(),
                       [](const Result<void> &) { QFAIL("called after its context died"); });
    context.reset();
    f.settle();
    QCOMPARE(f.profiles.content.profiles.size(), 1);
    QCOMPARE(f.takeEvents(), QStringList(u"opened a"_s));
}

void TestOrgRegistry::tellsAllOfASaveThatNobodyAwaits()
{
    for (const bool again : {false, true}) {
        Fixture f;
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
            f.registry.renewSignIn(profile, Secret("signed-in"), context.get(), done);
        else
            f.registry.saveOrg(profile, Secret("signed-in"), Keep::Keychain, context.get(), done);
        context.reset();
        f.settle();
        QCOMPARE(told.size(), 1);
        QVERIFY(told.first().startsWith(u"a: "));
        // Nobody has the sign-in any more: the server is told.
        QCOMPARE(f.made, QStringList(u"a.okta.com signed-in"_s));
    }
}

/// The next start would take a private key or a refresh token for an API token.
void TestOrgRegistry::anotherWayInLeavesNothingInTheKeychain()
{
    Fixture f;
    OrgProfile profile = org(u"a"_s);
    profile.signIn = SignInMethod::ServiceApp;
    profile.clientId = u"0oa1"_s;
    f.profiles.content.profiles = {profile};
    f.keychain.secrets = {{u"token/a"_s, Secret("private-key")}};
    QVERIFY(f.registry.load());
    profile.signIn = SignInMethod::ApiToken;
    Outcome outcome;
    f.registry.saveOrg(profile, token, Keep::Session, &f.context, outcome.callback());
    f.settle();
    QVERIFY(outcome.succeeded());
    QVERIFY(f.keychain.secrets.isEmpty());
    QCOMPARE(f.memory.secrets.value(u"token/a"_s), token);
}

void TestOrgRegistry::testsAConnection()
{
    Fixture f;
    std::optional<Result<HookKeyListing>> listed;
    const auto keep = [&listed](const Result<HookKeyListing> &result) {
        listed = result;
    };
    f.registry.testConnection(org(u"a"_s), token, &f.context, keep);
    QCOMPARE(f.made, QStringList(u"a.okta.com 00token-of-the-org"_s));
    QPointer<FakeHookKeysApi> api = f.api;
    api->answerList(HookKeyListing{.keys = {sampleKey(1, u"one"_s)}, .warnings = {}});
    QCOMPARE(listed->value().keys.size(), 1);
    f.settle();
    QVERIFY(!api); // The client goes with the test.
    QVERIFY(f.keychain.log.isEmpty() && f.memory.log.isEmpty());
    QVERIFY(f.profiles.content.profiles.isEmpty());

    listed.reset();
    const PendingCall call = f.registry.testConnection(org(u"a"_s), token, &f.context, keep);
    call.cancel();
    f.settle();
    QCOMPARE(listed->error().kind, ErrorKind::Cancelled);
    call.cancel();

    listed.reset();
    f.registry.testConnection(org(u"a"_s), Secret("bad token"), &f.context, keep);
    QVERIFY(!listed);
    f.settle();
    QCOMPARE(listed->error().kind, ErrorKind::Validation);

    auto context = std::make_unique<QObject>();
    f.registry.testConnection(org(u"a"_s), token, context.get(),
                              [](const Result<HookKeyListing> &) { QFAIL("nobody asks"); });
    api = f.api;
    context.reset();
    f.settle();
    QVERIFY(!api);
}

void TestOrgRegistry::testsWithTheKeptToken()
{
    Fixture f;
    f.have(u"a"_s);
    std::optional<Result<HookKeyListing>> listed;
    const auto keep = [&listed](const Result<HookKeyListing> &result) {
        listed = result;
    };
    const auto test = [&](const OrgProfile &profile) {
        f.made.clear();
        listed.reset();
        return f.registry.testConnection(profile, {}, &f.context, keep);
    };
    const auto answerTheTest = [&] {
        f.settle();
        QCOMPARE(f.made, QStringList(u"a.okta.com 00token-of-the-org"_s));
        f.api->answerList(HookKeyListing{.keys = {sampleKey(1, u"one"_s)}, .warnings = {}});
        QVERIFY(listed && listed->has_value());
    };
    test(org(u"a"_s));
    answerTheTest();
    QCOMPARE(f.takeEvents(), QStringList()); // nothing was opened

    // What is kept in memory needs no keychain.
    f.keychain.log.clear();
    f.memory.secrets.insert(u"token/a"_s, token);
    test(org(u"a"_s));
    answerTheTest();
    QCOMPARE(f.keychain.log, QStringList());
    f.memory.secrets.clear();

    // Nor does an open org.
    f.registry.open(u"a"_s);
    f.settle();
    f.keychain.log.clear();
    test(org(u"a"_s));
    answerTheTest();
    QCOMPARE(f.keychain.log, QStringList());
}

void TestOrgRegistry::testNeedsAKeptToken()
{
    Fixture f;
    f.have(u"a"_s);
    std::optional<Result<HookKeyListing>> listed;
    const auto keep = [&listed](const Result<HookKeyListing> &result) {
        QVERIFY(!listed);
        listed = result;
    };
    // It goes to no other address, and stands for no other way of signing in.
    OrgProfile other = org(u"a"_s);
    other.url = QUrl(u"https://other.okta.com"_s);
    OrgProfile device = org(u"a"_s);
    device.signIn = SignInMethod::Device;
    for (const OrgProfile &profile : {other, device, org(u"unknown"_s)}) {
        listed.reset();
        f.registry.testConnection(profile, {}, &f.context, keep);
        QVERIFY(!listed);
        f.settle();
        QCOMPARE(listed->error().kind, ErrorKind::Validation);
    }

    f.keychain.readError = ErrorKind::SecretTimeout;
    listed.reset();
    f.registry.testConnection(org(u"a"_s), {}, &f.context, keep);
    f.settle();
    QCOMPARE(listed->error().kind, ErrorKind::SecretTimeout);
    f.keychain.readError.reset();

    // Cancelled while the keychain is thinking.
    f.keychain.holding = true;
    listed.reset();
    const PendingCall call = f.registry.testConnection(org(u"a"_s), {}, &f.context, keep);
    f.settle();
    QVERIFY(!listed);
    call.cancel();
    QVERIFY(!listed);
    f.settle();
    QCOMPARE(listed->error().kind, ErrorKind::Cancelled);
    f.keychain.release();
    call.cancel();
    f.settle();

    f.keychain.holding = true;
    auto context = std::make_unique<QObject>();
    f.registry.testConnection(org(u"a"_s), {}, context.get(),
                              [](const Result<HookKeyListing> &) { QFAIL("nobody asks"); });
    f.settle();
    context.reset();
    f.keychain.release();
    f.settle();
    QCOMPARE(f.made, QStringList());
}

void TestOrgRegistry::removes()
{
    Fixture f;
    f.have(u"a"_s);
    f.registry.open(u"a"_s);
    f.settle();
    f.takeEvents();
    const QPointer<FakeHookKeysApi> api = f.api;
    Outcome outcome;
    f.registry.removeOrg(u"a"_s, &f.context, outcome.callback());
    QVERIFY(!outcome.result);
    f.settle();
    QVERIFY(outcome.succeeded());
    QCOMPARE(f.takeEvents(), QStringList(u"closed a"_s));
    QVERIFY(!api);
    QVERIFY(f.keychain.secrets.isEmpty());
    QVERIFY(f.profiles.content.profiles.isEmpty());
    QCOMPARE(f.registry.orgs()->rowCount(), 0);
}

void TestOrgRegistry::removeSaysWhatStays_data()
{
    QTest::addColumn<bool>("keychainFails");
    QTest::addColumn<bool>("fileFails");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("keychain") << true << false << int(ErrorKind::SecretTimeout)
                              << u"may still be in the keychain"_s;
    QTest::newRow("file") << false << true << int(ErrorKind::File) << u"The disk failed."_s;
}

void TestOrgRegistry::removeSaysWhatStays()
{
    QFETCH(const bool, keychainFails);
    QFETCH(const bool, fileFails);
    QFETCH(const int, kind);
    QFETCH(const QString, words);
    Fixture f;
    f.have(u"a"_s);
    if (keychainFails)
        f.keychain.removeError = ErrorKind::SecretTimeout;
    f.profiles.failing = fileFails;
    Outcome outcome;
    f.registry.removeOrg(u"a"_s, &f.context, outcome.callback());
    f.settle();
    QCOMPARE(outcome.error(), static_cast<ErrorKind>(kind));
    QVERIFY2(outcome.result->error().summary.contains(words),
             qPrintable(outcome.result->error().summary));
    // What is still in the file is still there, whole.
    QCOMPARE(f.registry.orgs()->rowCount(), fileFails ? 1 : 0);
    QCOMPARE(f.keychain.secrets.contains(u"token/a"_s), fileFails || keychainFails);
}

void TestOrgRegistry::sessionsRefreshWhenShown()
{
    Fixture f;
    f.have(u"a"_s);
    f.registry.open(u"a"_s);
    f.settle();
    QCOMPARE(f.api->log(), QStringList({u"list"_s, u"hooks"_s}));
    f.api->answerList(HookKeyListing());
    f.api->answerHooks(InlineHookListing());
    f.registry.open(u"a"_s);
    f.settle();
    QCOMPARE(f.api->waitingCalls(), 0); // What is seconds old is good enough.
    f.clock.advance(std::chrono::minutes(2));
    f.registry.open(u"a"_s);
    f.settle();
    QCOMPARE(f.api->waitingCalls(), 2);
}

void TestOrgRegistry::followsAnotherCopy()
{
    Fixture f;
    f.have(u"a"_s);
    f.have(u"b"_s);
    f.registry.open(u"b"_s);
    f.settle();
    f.registry.open(u"a"_s);
    f.settle();
    QCOMPARE(f.takeEvents(),
             QStringList({u"opening b"_s, u"opened b"_s, u"opening a"_s, u"opened a"_s}));

    // Nothing changed: nothing happens.
    QVERIFY(f.registry.load());
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList());

    // The one that is shown became read-only: it is opened anew.
    f.profiles.content.profiles[0].readOnly = true;
    QVERIFY(f.registry.load());
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList({u"closed a"_s, u"opening a"_s, u"opened a"_s}));

    // The other one moved to another address: the token in memory is not for that.
    f.profiles.content.profiles[1].url = QUrl(u"https://elsewhere.okta.com"_s);
    f.keychain.secrets.insert(u"token/b"_s, Secret("00token-of-elsewhere"));
    QVERIFY(f.registry.load());
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList({u"closed b"_s}));
    f.registry.open(u"b"_s);
    f.settle();
    QCOMPARE(f.made.last(), u"elsewhere.okta.com 00token-of-elsewhere"_s);
    f.takeEvents();

    // It is gone.
    f.profiles.content.profiles.removeLast();
    QVERIFY(f.registry.load());
    f.settle();
    QCOMPARE(f.takeEvents(), QStringList({u"closed b"_s}));
    QCOMPARE(f.registry.orgs()->rowCount(), 1);

    // What the other copy took out of the keychain is not put there again.
    f.keychain.secrets.remove(u"token/b"_s);
    Outcome replaced;
    f.registry.replaceCredential(u"b"_s, Secret("00token-of-elsewhere"), Secret("00next"),
                                 &f.context, replaced.callback());
    f.settle();
    QVERIFY(replaced.succeeded());
    QVERIFY(!f.keychain.secrets.contains(u"token/b"_s));
}

void TestOrgRegistry::keepsNoSessionSecretForWhatAnotherCopyChanged()
{
    for (const bool open : {false, true}) {
        Fixture f;
        f.have(u"a"_s);
        f.profiles.content.profiles[0].proxy = {ProxyMode::Own, u"proxy"_s, 3128, u"anna"_s};
        QVERIFY(f.registry.load());
        f.settle();
        f.memory.secrets = {{u"token/a"_s, Secret("00for-this-session")},
                            {u"proxy/a"_s, Secret("pw")}};
        if (open)
            f.registry.open(u"a"_s);
        else
            f.registry.readProxyPassword(*f.registry.orgs()->profile(u"a"_s));
        f.settle();
        f.settle();
        QCOMPARE(f.registry.proxyPassword(u"a"_s), Secret("pw"));

        f.profiles.content.profiles[0].url = QUrl(u"https://elsewhere.okta.com"_s);
        f.profiles.content.profiles[0].proxy.host = u"other"_s;
        f.keychain.secrets.insert(u"token/a"_s, Secret("00token-of-elsewhere"));
        QVERIFY(f.registry.load());
        f.settle();
        f.registry.open(u"a"_s);
        f.settle();
        f.settle();
        QCOMPARE(f.made.last(), u"elsewhere.okta.com 00token-of-elsewhere"_s);
        QCOMPARE(f.registry.proxyPassword(u"a"_s), Secret());
        QVERIFY(f.memory.secrets.isEmpty());
    }
}

void TestOrgRegistry::tellsWhatAnotherCopyChanged()
{
    Fixture f;
    f.have(u"a"_s);
    const OrgProfile seen = org(u"a"_s);
    QVERIFY(f.registry.checkUnchanged(seen));
    f.profiles.content.profiles[0].readOnly = true;
    QVERIFY(f.registry.load());
    QCOMPARE(f.registry.checkUnchanged(seen).error().kind, ErrorKind::Conflict);
    f.profiles.content.profiles.clear();
    QVERIFY(f.registry.load());
    QCOMPARE(f.registry.checkUnchanged(seen).error().kind, ErrorKind::Conflict);
}

void TestOrgRegistry::keepsTheOrder()
{
    Fixture f;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        f.have(id);
    QVERIFY(f.registry.reorder({u"c"_s, u"a"_s, u"b"_s}));
    QCOMPARE(f.registry.orgs()->profiles().first().id, u"c"_s);
    QCOMPARE(f.profiles.content.profiles.first().id, u"c"_s);
    f.profiles.failing = true;
    QVERIFY(!f.registry.reorder({u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(f.registry.orgs()->profiles().first().id, u"c"_s);
}

void TestOrgRegistry::keepsAProxyPassword()
{
    for (const Keep keep : {Keep::Keychain, Keep::Session}) {
        Fixture f;
        OrgProfile profile = org(u"a"_s);
        profile.proxy = {ProxyMode::Own, u"proxy"_s, 3128, u"anna"_s};
        f.registry.setProxyPassword(u"a"_s, Secret("pw"));
        Outcome outcome;
        f.registry.saveOrg(profile, token, keep, &f.context, outcome.callback());
        f.settle();
        QVERIFY(outcome.succeeded());
        QCOMPARE(f.keychain.secrets.contains(u"proxy/a"_s), keep == Keep::Keychain);
        QCOMPARE(f.memory.secrets.contains(u"proxy/a"_s), keep == Keep::Session);
        QCOMPARE(f.registry.proxyPassword(u"a"_s), Secret("pw"));
        f.registry.dropProxyPassword(u"a"_s); // of no effect: it is saved
        QCOMPARE(f.registry.proxyPassword(u"a"_s), Secret("pw"));
    }
    Fixture f;
    f.keychain.writeError = ErrorKind::SecretDenied;
    OrgProfile profile = org(u"a"_s);
    profile.proxy.user = u"anna"_s;
    f.registry.setProxyPassword(u"a"_s, Secret("pw"));
    Outcome outcome;
    f.registry.saveOrg(profile, token, Keep::Keychain, &f.context, outcome.callback());
    f.settle();
    QCOMPARE(outcome.error(), ErrorKind::SecretDenied);
    QCOMPARE(f.profiles.content.profiles.size(), 0);
    f.registry.dropProxyPassword(u"a"_s);
    QCOMPARE(f.registry.proxyPassword(u"a"_s), Secret());
}

void TestOrgRegistry::sendsAProxyPasswordToNoOtherProxy()
{
    Fixture f;
    OrgProfile profile = f.haveBehindProxy(Secret("pw"));
    profile.proxy.host = u"elsewhere"_s;
    f.keychain.removeError = ErrorKind::SecretDenied;
    Outcome refused;
    f.registry.saveOrg(profile, {}, Keep::Keychain, &f.context, refused.callback());
    f.settle();
    QCOMPARE(refused.error(), ErrorKind::SecretDenied);
    QCOMPARE(f.profiles.content.profiles.first().proxy.host, u"proxy"_s);
    f.keychain.removeError.reset();
    Outcome moved;
    f.registry.saveOrg(profile, {}, Keep::Keychain, &f.context, moved.callback());
    f.settle();
    QVERIFY(moved.succeeded());
    QVERIFY(!f.keychain.secrets.contains(u"proxy/a"_s));
    QCOMPARE(f.registry.proxyPassword(u"a"_s), Secret());
}

void TestOrgRegistry::aNewProxyForThisSessionLeavesNoOldPassword()
{
    Fixture f;
    OrgProfile profile = f.haveBehindProxy(Secret("old"));
    profile.proxy.host = u"elsewhere"_s;
    f.registry.setProxyPassword(u"a"_s, Secret("new"));
    Outcome moved;
    f.registry.saveOrg(profile, {}, Keep::Session, &f.context, moved.callback());
    f.settle();
    f.settle();
    QVERIFY(moved.succeeded());
    QVERIFY(!f.keychain.secrets.contains(u"proxy/a"_s));
    QCOMPARE(f.memory.secrets.value(u"proxy/a"_s), Secret("new"));
    QCOMPARE(f.registry.proxyPassword(u"a"_s), Secret("new"));
}

/// Where the profile cannot be written, the old proxy keeps the old password.
void TestOrgRegistry::putsAProxyPasswordBack()
{
    for (const Keep keep : {Keep::Keychain, Keep::Session}) {
        for (const bool given : {true, false}) {
            Fixture f;
            OrgProfile profile = f.haveBehindProxy(Secret("old"));
            profile.proxy.host = u"elsewhere"_s;
            if (given)
                f.registry.setProxyPassword(u"a"_s, Secret("new"));
            f.profiles.failing = true;
            Outcome outcome;
            f.registry.saveOrg(profile, Secret("00new"), keep, &f.context, outcome.callback());
            for (int i = 0; i < 5; ++i)
                f.settle();
            QCOMPARE(outcome.error(), ErrorKind::File);
            QCOMPARE(outcome.result->error().summary, u"The disk failed."_s);
            QCOMPARE(f.keychain.secrets.value(u"proxy/a"_s), Secret("old"));
            QCOMPARE(f.keychain.secrets.value(u"token/a"_s), token);
            QVERIFY(f.memory.secrets.isEmpty());
            f.registry.dropProxyPassword(u"a"_s); // as the dialog does that is closed
            QCOMPARE(f.registry.proxyPassword(u"a"_s), Secret());
        }
    }
}

/// Who closes the dialog while it saves takes nothing back, unless the save fails.
void TestOrgRegistry::savesAProxyPasswordWithoutItsDialog()
{
    for (const bool failing : {false, true}) {
        Fixture f;
        OrgProfile profile = f.haveBehindProxy(Secret("old"));
        profile.name = u"Another name"_s;
        f.keychain.holding = true;
        f.profiles.failing = failing;
        auto context = std::make_unique<QObject>();
        f.registry.setProxyPassword(u"a"_s, Secret("new"));
        f.registry.saveOrg(profile, {}, Keep::Keychain, context.get(),
                           [](const Result<void> &) { QFAIL("called after its context died"); });
        f.registry.dropProxyPassword(u"a"_s);
        context.reset();
        f.keychain.holding = false;
        f.keychain.release();
        for (int i = 0; i < 3; ++i)
            f.settle();
        QCOMPARE(f.keychain.secrets.value(u"proxy/a"_s), Secret(failing ? "old" : "new"));
        QVERIFY(f.registry.proxyPassword(u"a"_s) != Secret("old"));
        QVERIFY(!failing || f.registry.proxyPassword(u"a"_s).isEmpty());
    }
}

void TestOrgRegistry::aNewProxyNeedsNoKeychainForThisSession()
{
    Fixture f;
    OrgProfile profile = org(u"a"_s);
    profile.proxy = {ProxyMode::Own, u"proxy"_s, 3128, u"ana"_s};
    f.profiles.content.profiles = {profile};
    f.memory.secrets = {{u"token/a"_s, token}, {u"proxy/a"_s, Secret("old")}};
    f.keychain.readError = f.keychain.writeError = f.keychain.removeError = ErrorKind::SecretStore;
    QVERIFY(f.registry.load());
    profile.proxy.user = u"anna"_s;
    f.registry.setProxyPassword(u"a"_s, Secret("new"));
    Outcome outcome;
    f.registry.saveOrg(profile, {}, Keep::Session, &f.context, outcome.callback());
    f.settle();
    f.settle();
    QVERIFY(outcome.succeeded());
    QCOMPARE(f.memory.secrets.value(u"proxy/a"_s), Secret("new"));
}

void TestOrgRegistry::readsAProxyPasswordBeforeItOpens()
{
    Fixture f;
    OrgProfile profile = org(u"a"_s);
    profile.proxy.user = u"anna"_s;
    f.profiles.content.profiles = {profile};
    f.keychain.secrets = {{u"token/a"_s, token}, {u"proxy/a"_s, Secret("pw")}};
    QVERIFY(f.registry.load());
    f.registry.open(u"a"_s);
    f.settle();
    f.settle();
    QCOMPARE(f.made.size(), 1);
    QCOMPARE(f.registry.proxyPassword(u"a"_s), Secret("pw"));

    // Without one the org opens too: the proxy says what it wants.
    Fixture without;
    without.profiles.content.profiles = {profile};
    without.keychain.secrets = {{u"token/a"_s, token}};
    QVERIFY(without.registry.load());
    without.registry.open(u"a"_s);
    without.settle();
    without.settle();
    QCOMPARE(without.made.size(), 1);
}

void TestOrgRegistry::removesAProxyPassword()
{
    Fixture f;
    f.have(u"a"_s);
    f.keychain.secrets.insert(u"proxy/a"_s, Secret("pw"));
    f.memory.secrets.insert(u"proxy/a"_s, Secret("pw"));
    Outcome outcome;
    f.registry.removeOrg(u"a"_s, &f.context, outcome.callback());
    f.settle();
    QVERIFY(outcome.succeeded());
    QVERIFY(f.keychain.secrets.isEmpty());
    QVERIFY(f.memory.secrets.isEmpty());
}

QTEST_GUILESS_MAIN(TestOrgRegistry)

#include "tst_orgregistry.moc"
