// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "fakehookkeysapi.h"
#include "fixedclock.h"
#include "hookfacts.h"
#include "hookkeytablemodel.h"
#include "orgsession.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// What is said of an inline hook without asking anybody.
class TestHookFacts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysWhatHappensWhenAHookFails_data();
    void saysWhatHappensWhenAHookFails();
    void findsWhatIsOdd_data();
    void findsWhatIsOdd();
    void rotatesNoKeyThatIsNotSignedWith();
    void missesNoKeyBeforeTheKeysWereRead();
    void tellsTheGravestFirst();

private:
    void open(const QList<HookKey> &keys);

    FixedClock m_clock;
    std::unique_ptr<OrgSession> m_session;
};

namespace {

InlineHook signing()
{
    return {.id = u"cal1"_s,
            .name = u"Token hook"_s,
            .status = u"ACTIVE"_s,
            .type = u"com.okta.oauth2.tokens.transform"_s,
            .uri = u"https://a.example/hook"_s,
            .hookKeyId = u"HKY1"_s,
            .channel = u"OAUTH"_s,
            .authType = u"private_key_jwt"_s,
            .clientId = u"0oa1"_s,
            .tokenUrl = u"https://a.example/token"_s};
}

HookKey keyWith(bool used)
{
    HookKey key;
    key.id = u"HKY1"_s;
    key.keyId = u"uuid-1"_s;
    key.name = u"a"_s;
    key.created = QDateTime({2020, 1, 1}, {0, 0}, Qt::UTC);
    key.isUsed = used;
    return key;
}

QStringList idsOf(const QList<Finding> &findings)
{
    QStringList ids;
    for (const Finding &finding : findings)
        ids.append(finding.id);
    return ids;
}

} // namespace

void TestHookFacts::init()
{
    failOnWarning();
    open({keyWith(true)});
}

void TestHookFacts::open(const QList<HookKey> &keys)
{
    auto api = std::make_unique<FakeHookKeysApi>();
    FakeHookKeysApi *fake = api.get();
    m_session = std::make_unique<OrgSession>(OrgProfile(), std::move(api), m_clock);
    m_session->refresh();
    fake->answerList(HookKeyListing{keys, {}});
    fake->answerHooks(InlineHookListing{});
}

void TestHookFacts::saysWhatHappensWhenAHookFails_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("stops");
    QTest::newRow("token") << u"com.okta.oauth2.tokens.transform"_s << false;
    QTest::newRow("saml") << u"com.okta.saml.tokens.transform"_s << false;
    QTest::newRow("import") << u"com.okta.import.transform"_s << false;
    QTest::newRow("telephony") << u"com.okta.telephony.provider"_s << false;
    QTest::newRow("password") << u"com.okta.user.credential.password.import"_s << true;
    QTest::newRow("registration") << u"com.okta.user.pre-registration"_s << true;
}

void TestHookFacts::saysWhatHappensWhenAHookFails()
{
    QFETCH(const QString, type);
    QFETCH(const bool, stops);
    QVERIFY(hookTypeText(type) != type);
    QCOMPARE(hookFailureText(type).startsWith(u"The user is stopped"), stops);
    QCOMPARE(hookFailureText(type).endsWith(u"Nobody is told."), !stops);
}

void TestHookFacts::findsWhatIsOdd_data()
{
    QTest::addColumn<InlineHook>("hook");
    QTest::addColumn<bool>("used");
    QTest::addColumn<QStringList>("ids");
    const auto add = [](const char *name, bool used, const QStringList &ids, const auto &change) {
        InlineHook hook = signing();
        change(hook);
        QTest::newRow(name) << hook << used << ids;
    };
    add("nothing", true, {}, [](InlineHook &) {});
    add("missing key", true, {u"key-missing"_s},
        [](InlineHook &hook) { hook.hookKeyId = u"HKY9"_s; });
    add("no key", true, {u"key-missing"_s}, [](InlineHook &hook) { hook.hookKeyId.clear(); });
    add("not used", false, {u"not-used"_s}, [](InlineHook &) {});
    add("inactive", true, {u"inactive"_s}, [](InlineHook &hook) { hook.status = u"INACTIVE"_s; });
    add("plain service", true, {u"plain-http"_s},
        [](InlineHook &hook) { hook.uri = u"http://a.example/"_s; });
    add("plain token URL", true, {u"plain-http"_s},
        [](InlineHook &hook) { hook.tokenUrl = u"http://a.example/"_s; });
    add("no token URL at all", true, {u"no-address"_s},
        [](InlineHook &hook) { hook.tokenUrl = u"https://id example/token"_s; });
    add("a name for an address", true, {u"no-address"_s},
        [](InlineHook &hook) { hook.uri = u"a.example/hook"_s; });
    add("an address that is called as it is", true, {},
        [](InlineHook &hook) { hook.uri = u"https://a.example/hook?x={y}|#a b"_s; });
    add("no address", true, {u"address-missing"_s}, [](InlineHook &hook) { hook.uri.clear(); });
    add("loopback", true, {}, [](InlineHook &hook) { hook.uri = u"http://127.0.0.1:8080/"_s; });
    add("secret", true, {u"secret"_s}, [](InlineHook &hook) {
        hook.authType = u"client_secret_post"_s;
        hook.hookKeyId.clear();
    });
    add("secret, and a key", true, {u"key-idle"_s, u"secret"_s},
        [](InlineHook &hook) { hook.authType = u"client_secret_post"_s; });
    add("header, and a key that is gone", true, {}, [](InlineHook &hook) {
        hook.channel = u"HTTP"_s;
        hook.authType.clear();
        hook.hookKeyId = u"HKY9"_s;
    });
    add("header", true, {}, [](InlineHook &hook) {
        hook.channel = u"HTTP"_s;
        hook.authType.clear();
        hook.hookKeyId.clear();
    });
    add("unknown type", true, {u"type-unknown"_s},
        [](InlineHook &hook) { hook.type = u"com.okta.new"_s; });
}

void TestHookFacts::findsWhatIsOdd()
{
    QFETCH(const InlineHook, hook);
    QFETCH(const bool, used);
    open({keyWith(used)});
    QTEST(idsOf(hookFindings(hook, *m_session)), "ids");
    QVERIFY(!hookAuthenticationText(hook).isEmpty());
}

void TestHookFacts::rotatesNoKeyThatIsNotSignedWith()
{
    m_session->keys()->setAgeLimit(180);
    InlineHook hook = signing();
    hook.status = u"INACTIVE"_s; // such a one can be given another key
    QCOMPARE(idsOf(hookFindings(hook, *m_session)), (QStringList{u"key-old"_s, u"inactive"_s}));
    hook.status = u"ACTIVE"_s;
    hook.authType = u"client_secret_post"_s;
    const QList<Finding> findings = hookFindings(hook, *m_session);
    QCOMPARE(idsOf(findings), (QStringList{u"key-idle"_s, u"secret"_s}));
    QCOMPARE(findings.first().severity, Severity::Warning);
    for (const Finding &finding : findings)
        QVERIFY2(!finding.text.contains(u"rotate it"_s), qPrintable(finding.text));
}

void TestHookFacts::missesNoKeyBeforeTheKeysWereRead()
{
    m_session =
        std::make_unique<OrgSession>(OrgProfile(), std::make_unique<FakeHookKeysApi>(), m_clock);
    QCOMPARE(hookFindings(signing(), *m_session), QList<Finding>());
}

void TestHookFacts::tellsTheGravestFirst()
{
    HookKey leaked = keyWith(true);
    leaked.privateMember = true;
    open({leaked});
    m_session->keys()->setAgeLimit(180);
    InlineHook hook = signing();
    hook.uri = u"http://a.example/"_s;
    hook.type = u"com.okta.new"_s;
    QCOMPARE(idsOf(hookFindings(hook, *m_session)),
             (QStringList{u"key-private"_s, u"plain-http"_s, u"key-old"_s, u"type-unknown"_s}));
}

QTEST_GUILESS_MAIN(TestHookFacts)
#include "tst_hookfacts.moc"
