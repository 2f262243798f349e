// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoorg.h"
#include "failonwarning.h"
#include "hookplaces.h"
#include "httptransport.h"
#include "oktahookkeysapi.h"
#include "outcome.h"

#include <QTest>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using Kind = HookPlace::Kind;

namespace {

/// Answers at once, or so it seems, with what the test put there.
class FakePlacesApi final : public HookPlacesApi
{
public:
    PendingCall listServers(QObject *context, Callback<QList<AuthorizationServer>> done) override
    {
        return answer(u"servers"_s, context, done, servers);
    }
    PendingCall listServerPolicies(const QString &serverId, QObject *context,
                                   Callback<QList<OrgPolicy>> done) override
    {
        return answer(u"policies of %1"_s.arg(serverId), context, done, policies);
    }
    PendingCall listServerRules(const QString &serverId, const QString &policyId, QObject *context,
                                Callback<QList<HookCaller>> done) override
    {
        return answer(u"rules of %1 %2"_s.arg(serverId, policyId), context, done, callers);
    }
    PendingCall listEnrollmentPolicies(QObject *context, Callback<QList<OrgPolicy>> done) override
    {
        return answer(u"enrollment"_s, context, done, policies);
    }
    PendingCall listEnrollmentRules(const QString &policyId, QObject *context,
                                    Callback<QList<HookCaller>> done) override
    {
        return answer(u"enrollment of %1"_s.arg(policyId), context, done, callers);
    }
    PendingCall listApps(QObject *context, Callback<QList<HookCaller>> done) override
    {
        return answer(u"apps"_s, context, done, callers);
    }

    QList<AuthorizationServer> servers{
        {u"aus1"_s, u"One"_s, u"https://a.example/oauth2/aus1"_s, true},
        {u"aus2"_s, u"Two"_s, u"https://a.example/oauth2/aus2"_s, true}};
    QList<OrgPolicy> policies{{u"p1"_s, u"Policy"_s, true}};
    QList<HookCaller> callers{{u"r1"_s, u"Rule"_s, true, {u"cal1"_s}},
                              {u"r2"_s, u"Other"_s, true, {u"cal2"_s}}};
    QHash<QString, Error> failures; ///< By the call.
    QStringList log;

private:
    template <typename T>
    PendingCall answer(const QString &call, QObject *context, const Callback<QList<T>> &done,
                       const QList<T> &value)
    {
        log += call;
        Result<QList<T>> result = value;
        if (failures.contains(call))
            result = tl::unexpected(failures.value(call));
        post<QList<T>>(context, done, result);
        return {};
    }
};

InlineHook hookOf(const QString &type)
{
    InlineHook hook;
    hook.id = u"cal1"_s;
    hook.name = u"Hook"_s;
    hook.type = type;
    return hook;
}

const auto tokenType = u"com.okta.oauth2.tokens.transform"_s;

} // namespace

/// Where a hook hangs is looked at step by step, and what may not be seen is called that.
class TestHookPlaces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    void looksWhereHooksOfATypeCanHang_data();
    void looksWhereHooksOfATypeCanHang();
    void saysThatNothingCallsItWhereAllWasSeen();
    void saysWhatMayNotBeSeen_data();
    void saysWhatMayNotBeSeen();
    void failsWhereNoAnswerComes();
    void endsWithItsContext();
    void whatIsNotActiveIsSaid();
    void findsRecursion_data();
    void findsRecursion();
    void looksAtTheDemoOrg_data();
    void looksAtTheDemoOrg();
    void isCancelled();
};

void TestHookPlaces::looksWhereHooksOfATypeCanHang_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QStringList>("calls");
    QTest::addColumn<int>("places");
    QTest::newRow("token") << tokenType
                           << QStringList{u"servers"_s, u"policies of aus1"_s,
                                          u"rules of aus1 p1"_s, u"policies of aus2"_s,
                                          u"rules of aus2 p1"_s}
                           << 2;
    QTest::newRow("saml") << u"com.okta.saml.tokens.transform"_s << QStringList{u"apps"_s} << 1;
    QTest::newRow("registration") << u"com.okta.user.pre-registration"_s
                                  << QStringList{u"enrollment"_s, u"enrollment of p1"_s} << 1;
    QTest::newRow("other") << u"com.okta.telephony.provider"_s << QStringList() << 0;
}

void TestHookPlaces::looksWhereHooksOfATypeCanHang()
{
    QFETCH(const QString, type);
    QFETCH(const int, places);
    FakePlacesApi api;
    Outcome<HookPlacesReport> outcome;
    (void)HookPlaces::start(api, hookOf(type), this, outcome.callback());
    QCOMPARE(outcome.count(), 0); // never before it returned
    QVERIFY(outcome.succeeded());
    QTEST(api.log, "calls");
    QCOMPARE(outcome.value().places.size(), places);
    for (const HookPlace &place : outcome.value().places)
        QCOMPARE(place.caller.id, u"r1"_s);
    // What cannot be looked at is never called unused.
    QCOMPARE(outcome.value().unseen.size(), places == 0 ? 1 : 0);
    QCOMPARE(hookPlacesScope(type).isEmpty(), places == 0);
}

void TestHookPlaces::saysThatNothingCallsItWhereAllWasSeen()
{
    for (const QString &type :
         {tokenType, u"com.okta.saml.tokens.transform"_s, u"com.okta.user.pre-registration"_s}) {
        FakePlacesApi api;
        api.callers = {{u"r2"_s, u"Other"_s, true, {u"cal2"_s}}};
        Outcome<HookPlacesReport> outcome;
        (void)HookPlaces::start(api, hookOf(type), this, outcome.callback());
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.value().lines().size(), 1);
        QVERIFY2(outcome.value().lines().first().startsWith(u"No "),
                 qPrintable(outcome.value().lines().first()));
    }
}

void TestHookPlaces::saysWhatMayNotBeSeen_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("places");
    QTest::newRow("servers") << tokenType << u"servers"_s << 0;
    QTest::newRow("policies of one server") << tokenType << u"policies of aus1"_s << 1;
    QTest::newRow("rules of one policy") << tokenType << u"rules of aus2 p1"_s << 1;
    QTest::newRow("apps") << u"com.okta.saml.tokens.transform"_s << u"apps"_s << 0;
    QTest::newRow("registration") << u"com.okta.user.pre-registration"_s << u"enrollment"_s << 0;
    QTest::newRow("its rules") << u"com.okta.user.pre-registration"_s << u"enrollment of p1"_s << 0;
}

void TestHookPlaces::saysWhatMayNotBeSeen()
{
    QFETCH(const QString, type);
    QFETCH(const QString, call);
    QFETCH(const int, places);
    for (const ErrorKind kind : {ErrorKind::Forbidden, ErrorKind::NotFound, ErrorKind::Malformed}) {
        FakePlacesApi api;
        api.failures.insert(call, errorOf(kind, u"The scope is missing."_s));
        Outcome<HookPlacesReport> outcome;
        (void)HookPlaces::start(api, hookOf(type), this, outcome.callback());
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.value().places.size(), places);
        const QStringList lines = outcome.value().lines();
        QCOMPARE(lines.size(), places + 1);
        QVERIFY2(lines.last().startsWith(u"It may not be seen"), qPrintable(lines.last()));
        QVERIFY2(lines.last().endsWith(u"The scope is missing."), qPrintable(lines.last()));
        for (const QString &line : lines)
            QVERIFY2(!line.startsWith(u"No "), qPrintable(line));
    }
}

void TestHookPlaces::failsWhereNoAnswerComes()
{
    FakePlacesApi api;
    api.failures.insert(u"rules of aus1 p1"_s, errorOf(ErrorKind::Timeout, u"Too slow."_s));
    Outcome<HookPlacesReport> outcome;
    (void)HookPlaces::start(api, hookOf(tokenType), this, outcome.callback());
    QVERIFY(outcome.failedWith(ErrorKind::Timeout));
    QCOMPARE(api.log.last(), u"rules of aus1 p1"_s); // and nothing more is asked
}

void TestHookPlaces::endsWithItsContext()
{
    FakePlacesApi api;
    Outcome<HookPlacesReport> outcome;
    {
        QObject context;
        (void)HookPlaces::start(api, hookOf(tokenType), &context, outcome.callback());
    }
    QTest::qWait(0);
    QCOMPARE(outcome.count(), 0);
    QCOMPARE(api.log, QStringList({u"servers"_s}));
}

void TestHookPlaces::whatIsNotActiveIsSaid()
{
    HookPlace place{.kind = Kind::TokenRule,
                    .server = {u"aus1"_s, u"One"_s, {}, true},
                    .policy = {u"p1"_s, u"Policy"_s, true},
                    .caller = {u"r1"_s, u"<b>Rule</b>\u202E"_s, true, {}}};
    QVERIFY(place.isActive());
    QVERIFY(place.text().contains(u"<b>Rule</b>"));
    QVERIFY(!place.text().contains(QChar(0x202E)));
    QVERIFY(!place.text().contains(u"not active"));
    place.policy.isActive = false;
    QVERIFY(!place.isActive());
    QVERIFY(place.text().endsWith(u"It is not active."));
    // An app has no policy, whatever stands there.
    place.kind = Kind::App;
    QVERIFY(place.isActive());
}

void TestHookPlaces::findsRecursion_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("tokenUrl");
    QTest::addColumn<bool>("active");
    QTest::addColumn<QString>("recursion");
    const QString issuer = u"https://acme.okta.com/oauth2/aus1"_s;
    const QString token = issuer + u"/v1/token"_s;
    const auto sure = u"recursion"_s;
    const auto perhaps = u"recursion-perhaps"_s;
    QTest::newRow("the issuer's") << u"aus1"_s << issuer << token << true << sure;
    QTest::newRow("not active") << u"aus1"_s << issuer << token << false << QString();
    QTest::newRow("another server")
        << u"aus1"_s << issuer << u"https://acme.okta.com/oauth2/aus2/v1/token"_s << true
        << QString();
    QTest::newRow("the org's own")
        << u"aus1"_s << issuer << u"https://acme.okta.com/oauth2/v1/token"_s << true << QString();
    QTest::newRow("by the org's other domain")
        << u"aus1"_s << issuer << u"https://login.acme.com/oauth2/aus1/v1/token"_s << true << sure;
    const QString atOwnDomain = u"https://login.acme.com/oauth2/default"_s;
    const QString atOrg = u"https://acme.okta.com/oauth2/default"_s;
    const QString path = u"/v1/token"_s;
    QTest::newRow("default") << u"default"_s << atOwnDomain << atOrg + path << true << sure;
    QTest::newRow("default by an ID") << u"aus9"_s << atOwnDomain << atOrg + path << true << sure;
    QTest::newRow("default at another domain")
        << u"default"_s << atOrg << atOwnDomain + path << true << perhaps;
    QTest::newRow("default by an ID at another domain")
        << u"aus9"_s << atOrg << atOwnDomain + path << true << perhaps;
    QTest::newRow("default at another domain, not active")
        << u"default"_s << atOrg << atOwnDomain + path << false << QString();
    QTest::newRow("another server at another domain")
        << u"aus1"_s << issuer << atOwnDomain + path << true << QString();
    QTest::newRow("default at two other domains")
        << u"default"_s << atOwnDomain << u"https://id.acme.com/oauth2/default/v1/token"_s << true
        << perhaps;
    QTest::newRow("not over https")
        << u"default"_s << atOrg << u"http://login.acme.com/oauth2/default/v1/token"_s << true
        << QString();
    QTest::newRow("default of another org")
        << u"default"_s << atOrg << u"https://partner.okta.com/oauth2/default/v1/token"_s << true
        << QString();
    QTest::newRow("no issuer") << u"aus1"_s << QString() << u"/v1/token"_s << true << QString();
    QTest::newRow("no issuer, at the root")
        << u"aus1"_s << QString() << u"https://acme.okta.com/v1/token"_s << true << QString();
    QTest::newRow("no token URL") << u"aus1"_s << issuer << QString() << true << QString();
}

void TestHookPlaces::findsRecursion()
{
    QFETCH(const QString, id);
    QFETCH(const QString, issuer);
    QFETCH(const QString, tokenUrl);
    QFETCH(const bool, active);
    QFETCH(const QString, recursion);
    InlineHook hook = hookOf(tokenType);
    hook.tokenUrl = tokenUrl;
    const HookPlace place{.kind = Kind::TokenRule,
                          .server = {id, u"One"_s, issuer, true},
                          .policy = {u"p1"_s, u"Policy"_s, true},
                          .caller = {u"r1"_s, u"Rule"_s, active, {hook.id}}};
    const std::optional<Finding> found =
        hookRecursion(hook, {place}, QUrl(u"https://acme.okta.com"_s));
    QCOMPARE(found ? found->id : QString(), recursion);
    if (!found)
        return;
    QVERIFY(found->text.contains(u"“Rule”"));
    const bool isSure = recursion == "recursion"_L1;
    QCOMPARE(found->severity, isSure ? Severity::Problem : Severity::Warning);
    QCOMPARE(found->text.startsWith(u"If "_s + QUrl(tokenUrl).host()), !isSure);
    // What is sure stands before what is not.
    HookPlace unsure = place;
    unsure.server = {u"default"_s, u"Two"_s, u"https://x.example/oauth2/default"_s, true};
    QCOMPARE(hookRecursion(hook, {unsure, place}, QUrl(u"https://acme.okta.com"_s))->id, recursion);
}

void TestHookPlaces::looksAtTheDemoOrg_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("caller");
    QTest::addColumn<bool>("recursive");
    QTest::newRow("rule") << u"Partner tokens"_s << u"Partners"_s << false;
    QTest::newRow("recursive") << u"Session claims"_s << u"Long sessions"_s << true;
    QTest::newRow("app") << u"Partner SAML attributes"_s << u"Partner wiki"_s << false;
    QTest::newRow("registration") << u"Fraud check"_s << u"Catch-all Rule"_s << false;
}

void TestHookPlaces::looksAtTheDemoOrg()
{
    QFETCH(const QString, name);
    QFETCH(const QString, caller);
    QFETCH(const bool, recursive);
    DemoOrg org;
    QVERIFY(org.start());
    OktaHookKeysApi api(std::make_unique<HttpTransport>(org.url(), Secret(org.token())));
    Outcome<InlineHookListing> listing;
    api.listInlineHooks(this, listing.callback());
    QVERIFY(listing.succeeded());
    const QList<InlineHook> hooks = listing.value().hooks;
    const auto hook = std::find_if(hooks.cbegin(), hooks.cend(),
                                   [&](const InlineHook &one) { return one.name == name; });
    QVERIFY(hook != hooks.cend());
    Outcome<HookPlacesReport> outcome;
    (void)HookPlaces::start(*api.connection().places, *hook, this, outcome.callback());
    QVERIFY2(outcome.succeeded(), qPrintable(outcome.error().summary));
    QCOMPARE(outcome.value().unseen, QStringList());
    QCOMPARE(outcome.value().places.size(), 1);
    QCOMPARE(outcome.value().places.first().caller.name, caller);
    QVERIFY(outcome.value().places.first().isActive());
    QCOMPARE(hookRecursion(*hook, outcome.value().places, org.url()).has_value(), recursive);
}

void TestHookPlaces::isCancelled()
{
    DemoOrg org;
    QVERIFY(org.start());
    org.hold("GET ");
    OktaHookKeysApi api(std::make_unique<HttpTransport>(org.url(), Secret(org.token())));
    Outcome<HookPlacesReport> outcome;
    const PendingCall call =
        HookPlaces::start(*api.connection().places, hookOf(tokenType), this, outcome.callback());
    call.cancel();
    QCOMPARE(outcome.count(), 0); // not within the call
    QVERIFY(outcome.failedWith(ErrorKind::Cancelled));
    call.cancel(); // it is long over
}

QTEST_GUILESS_MAIN(TestHookPlaces)
#include "tst_hookplaces.moc"
