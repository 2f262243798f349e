// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgdraft.h"

#include <QLocale>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

OrgProfile service()
{
    OrgProfile profile{.id = u"a"_s,
                       .name = u"Acme"_s,
                       .url = QUrl(u"https://acme.okta.com"_s),
                       .signIn = SignInMethod::ServiceApp,
                       .clientId = u"0oa1"_s,
                       .signingKeyId = u"k1"_s};
    return profile;
}

} // namespace

/// What an edit of an org needs.
class TestOrgDraft final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void rules_data();
    static void rules();
    static void anApiTokenHasNoApp();
    static void aNewKeySignsIn();
    static void checks();
    static void checksNaming_data();
    static void checksNaming();
    static void saysWhatWasSaved();
};

void TestOrgDraft::rules_data()
{
    QTest::addColumn<OrgProfile>("edited");
    QTest::addColumn<bool>("credential");
    QTest::addColumn<bool>("signsIn");
    QTest::addColumn<bool>("connection");
    OrgProfile edited = service();
    QTest::newRow("nothing") << edited << false << true << false;
    edited.name = u"Another"_s;
    edited.readOnly = true;
    edited.environment = Environment::Preview;
    QTest::newRow("what it is called") << edited << false << true << false;
    edited = service();
    edited.url = QUrl(u"https://other.okta.com"_s);
    QTest::newRow("address") << edited << true << false << true;
    edited = service();
    edited.signIn = SignInMethod::Device;
    QTest::newRow("way to sign in") << edited << true << false << true;
    edited = service();
    edited.clientId = u"0oa2"_s;
    QTest::newRow("client ID") << edited << true << false << true;
    edited = service();
    edited.signingKeyId = u"k2"_s;
    QTest::newRow("key ID") << edited << false << false << true;
    edited = service();
    edited.dpop = true;
    QTest::newRow("DPoP") << edited << false << false << true;
    edited = service();
    edited.caFile = u"/ca.pem"_s;
    QTest::newRow("CA file") << edited << false << true << true;
    edited = service();
    edited.proxy.mode = ProxyMode::None;
    QTest::newRow("proxy") << edited << false << true << true;
    // A service app is granted what it may do; a person would have to grant it.
    edited = service();
    edited.access.log = true;
    QTest::newRow("scopes") << edited << false << true << false;
}

void TestOrgDraft::rules()
{
    QFETCH(const OrgProfile, edited);
    QFETCH(const bool, credential);
    QFETCH(const bool, connection);
    const OrgProfile known = service();
    QCOMPARE(needsCredential(&known, edited), credential);
    QTEST(signsInFor(edited, known), "signsIn");
    QCOMPARE(changesConnection(&known, {.profile = edited}), connection);
    QVERIFY(changesConnection(&known, {.profile = edited, .credential = Secret("new")}));
    QVERIFY(changesConnection(&known, {.profile = edited, .proxyPassword = Secret("pw")}));
    QCOMPARE(mustSignIn(&known, {.profile = edited}, false), credential);
    QVERIFY(!mustSignIn(&known, {.profile = edited, .credential = Secret("new")}, false));
    QCOMPARE(checkDraft(&known, {.profile = edited}).has_value(), !credential);
    QVERIFY(checkDraft(&known, {.profile = edited, .credential = Secret("new")}));
    // A new org needs all.
    QVERIFY(needsCredential(nullptr, edited));
    QVERIFY(mustSignIn(nullptr, {.profile = edited}, false));
    QVERIFY(changesConnection(nullptr, {.profile = edited}));
    QVERIFY(!checkDraft(nullptr, {.profile = edited}));
}

void TestOrgDraft::anApiTokenHasNoApp()
{
    OrgProfile known = service();
    known.signIn = SignInMethod::ApiToken;
    OrgProfile edited = known;
    edited.clientId.clear();
    QVERIFY(!needsCredential(&known, edited));
    edited.url = QUrl(u"https://other.okta.com"_s);
    QVERIFY(needsCredential(&known, edited));
    QVERIFY(!mustSignIn(&known, {.profile = edited}, false)); // a token is typed
}

void TestOrgDraft::aNewKeySignsIn()
{
    const OrgProfile known = service();
    QVERIFY(mustSignIn(&known, {.profile = known}, true));
    QVERIFY(mustSignIn(&known, {.profile = known, .credential = Secret("before")}, true));
}

void TestOrgDraft::checks()
{
    const OrgProfile known = service();
    OrgProfile moved = known;
    moved.url = QUrl(u"https://other.okta.com"_s);
    const Error error = checkDraft(&known, {.profile = moved}).error();
    QCOMPARE(error.kind, ErrorKind::Validation);
    QVERIFY(error.summary.contains(u"is not sent to another address"_s));
    const Result<void> bad = checkDraft(&known, {.profile = known, .credential = Secret("a\r\nb")});
    QCOMPARE(bad.error().kind, ErrorKind::Validation);
}

void TestOrgDraft::checksNaming_data()
{
    QTest::addColumn<OrgProfile>("profile");
    QTest::addColumn<QString>("why");
    OrgProfile profile = service();
    profile.name = u" "_s;
    QTest::newRow("no name") << profile << u"a name"_s;
    profile = service();
    profile.url.clear();
    QTest::newRow("no address") << profile << u"address"_s;
    profile.url = QUrl(u"http://acme.okta.com"_s);
    QTest::newRow("address in clear") << profile << u"https"_s;
    profile = service();
    profile.environment = Environment::Other;
    QTest::newRow("no word") << profile << u"your own word"_s;
    profile.environmentWord = QString(environmentWordLimit + 1, u'x');
    QTest::newRow("long word") << profile << u"shorter"_s;
}

void TestOrgDraft::checksNaming()
{
    QFETCH(const OrgProfile, profile);
    QFETCH(const QString, why);
    const OrgProfile known = service();
    const OrgDraft draft{.profile = profile, .credential = Secret("new")};
    for (const OrgProfile *before : {static_cast<const OrgProfile *>(nullptr), &known}) {
        const Result<void> good = checkDraft(before, draft);
        QVERIFY(!good);
        QCOMPARE(good.error().kind, ErrorKind::Validation);
        QVERIFY2(good.error().summary.contains(why), qPrintable(good.error().summary));
    }
    QVERIFY(checkDraft(&profile, draft)); // a new sign-in of what is known is not lost
}

void TestOrgDraft::saysWhatWasSaved()
{
    QLocale::setDefault(QLocale(u"en_US"_s)); // whose lists have an "and"
    const OrgProfile known = service();
    const QString name = u'\u201C' + known.name + u'\u201D';
    QCOMPARE(savedText(known, {.profile = known}), u"Nothing of %1 was changed."_s.arg(name));
    OrgProfile edited = known;
    edited.clientId = u"0oa2"_s;
    edited.readOnly = true;
    edited.proxy.mode = ProxyMode::None;
    QCOMPARE(savedText(known, {.profile = edited}),
             u"%1 was saved. New: read-only, the way of signing in, and the proxy."_s.arg(name));
    edited = known;
    edited.name = u"%2"_s; // which is nobody's placeholder
    edited.access.log = true;
    QCOMPARE(savedText(known, {.profile = edited}),
             u"“%2” was saved. New: the name and what HookKeys may do there."_s);
    QCOMPARE(savedText(known, {.profile = known, .credential = Secret("new")}),
             u"%1 was saved. New: what opens it, in the keychain."_s.arg(name));
    QCOMPARE(
        savedText(known, {.profile = known, .credential = Secret("new"), .keep = Keep::Session}),
        u"%1 was saved. New: what opens it, for this session only."_s.arg(name));
    QCOMPARE(savedText(known, {.profile = known, .proxyPassword = Secret("new")}),
             u"%1 was saved. New: the proxy."_s.arg(name));
    // What an app has is not there with a token.
    OrgProfile token = known;
    token.signIn = SignInMethod::ApiToken;
    OrgProfile without = token;
    without.clientId.clear();
    QCOMPARE(savedText(token, {.profile = without}), u"Nothing of %1 was changed."_s.arg(name));
}

QTEST_APPLESS_MAIN(TestOrgDraft)

#include "tst_orgdraft.moc"
