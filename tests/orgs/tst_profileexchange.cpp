// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profileexchange.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

const QString newer = u"a newer HookKeys"_s;

OrgProfile acme()
{
    OrgProfile profile;
    profile.id = u"acme-id"_s;
    profile.name = u"Acme"_s;
    profile.url = QUrl(u"https://acme.okta.com"_s);
    profile.environment = Environment::Other;
    profile.environmentWord = u"Staging"_s;
    profile.environmentHue = EnvironmentHue::Teal;
    profile.readOnly = true;
    profile.signIn = SignInMethod::Browser;
    profile.clientId = u"0oa1"_s;
    profile.dpop = true;
    profile.caFile = u"/home/anna/ca.pem"_s;
    profile.proxy = {ProxyMode::Own, u"proxy.example"_s, 3128, u"anna"_s};
    return profile;
}

QByteArray file(const QByteArray &orgs)
{
    return R"({"format":"hookkeys-orgs","version":1,"orgs":[)" + orgs + "]}";
}

} // namespace

class TestProfileExchange final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void passesOnAllButWhatIsPersonal();
    static void row67_neverTakesAnIdOrAPath();
    static void row68_neverTakesTheSharedRedirectUri();
    static void row54_warnsOfLookAlikes();
    static void skips_data();
    static void skips();
    static void refuses_data();
    static void refuses();
    static void namesTheVersion_data();
    static void namesTheVersion();
    static void row85_readsUtf16();
    static void readsFiles();
};

void TestProfileExchange::passesOnAllButWhatIsPersonal()
{
    const QByteArray json = exportProfiles({acme()});
    QVERIFY(!json.contains("anna"));
    QVERIFY(!json.contains("acme-id"));
    const Result<ProfileImport> found = importProfiles(json, {});
    QVERIFY(found);
    QCOMPARE(found->profiles.size(), 1);
    QCOMPARE(found->skipped, QStringList());
    OrgProfile expected = acme();
    expected.id = found->profiles.first().id;
    expected.caFile.clear();
    expected.proxy.user.clear();
    QCOMPARE(found->profiles.first(), expected);
}

void TestProfileExchange::row67_neverTakesAnIdOrAPath()
{
    const Result<ProfileImport> found = importProfiles(
        file(R"({"id":"known","name":"N","url":"https://n.okta.com","caFile":"/tmp/evil.pem",)"
             R"("proxy":{"mode":"own","host":"p","port":1,"user":"anna"},"token":"00x"})"),
        {});
    QVERIFY(found);
    const OrgProfile &profile = found->profiles.first();
    QCOMPARE(profile.id.size(), 36);
    QCOMPARE(profile.caFile, QString());
    QCOMPARE(profile.proxy.user, QString());
    QCOMPARE(found->notes.size(), 1);
    QVERIFY2(found->notes.first().contains(u"CA file"_s), qPrintable(found->notes.first()));
}

void TestProfileExchange::row68_neverTakesTheSharedRedirectUri()
{
    for (const char *redirect : {"", R"(,"redirect":"shared")"}) {
        const auto read = importProfiles(
            file(R"({"name":"N","url":"https://n.okta.com","signIn":"browser","clientId":"0oa1")"
                 + QByteArray(redirect) + "}"),
            {});
        QVERIFY(read);
        QCOMPARE(read->profiles.size(), 1);
        QCOMPARE(read->profiles.first().redirect, RedirectPath::Own);
    }
}

void TestProfileExchange::row54_warnsOfLookAlikes()
{
    // The first letter is Cyrillic.
    const auto found = importProfiles(
        file(R"({"name":"N","url":"https://\u0430cme.okta.com"},{"url":"https://b.okta.com"})"),
        {});
    QVERIFY(found);
    QCOMPARE(found->profiles.size(), 2);
    QCOMPARE(found->notes.size(), 1);
    QVERIFY2(found->notes.first().startsWith(u"N: "), qPrintable(found->notes.first()));
    QVERIFY2(found->notes.first().contains(u"xn--cme-5cd.okta.com"),
             qPrintable(found->notes.first()));
}

void TestProfileExchange::skips_data()
{
    QTest::addColumn<QByteArray>("org");
    QTest::addColumn<QString>("words");
    QTest::newRow("known") << QByteArray(
        R"({"name":"X","url":"https://ACME.okta.com/","signIn":"browser",)"
        R"("clientId":"0oa1"})")
                           << u"“X” was left out because it is there already, as “Acme”."_s;
    QTest::newRow("twice") << QByteArray(R"({"name":"Good","url":"https://good.okta.com"})")
                           << u"has it twice"_s;
    QTest::newRow("address") << QByteArray(R"({"name":"X","url":"https://a.okta.com@evil"})")
                             << u"https://a.okta.com@evil"_s;
    QTest::newRow("nothing") << QByteArray("{}") << u"number 2"_s;
    QTest::newRow("no object") << QByteArray("7") << u"number 2"_s;
    QTest::newRow("way to sign in")
        << QByteArray(R"({"name":"X","url":"https://x.okta.com","signIn":"saml"})")
        << u"signing in"_s;
    QTest::newRow("client ID") << QByteArray(
        R"({"name":"X","url":"https://x.okta.com","signIn":"browser",)"
        R"("clientId":"0oa\r\n1"})")
                               << u"client ID"_s;
    QTest::newRow("key ID") << QByteArray(
        R"({"name":"X","url":"https://x.okta.com","signIn":"serviceApp","clientId":"0oa1",)"
        R"("signingKeyId":"a\nb"})")
                            << u"key ID"_s;
    QTest::newRow("hidden characters")
        << QByteArray(R"({"name":"a\u202eb","url":"ftp://x"})") << u"“a⟨U+202E⟩b”"_s;
}

void TestProfileExchange::skips()
{
    QFETCH(const QByteArray, org);
    QFETCH(const QString, words);
    const Result<ProfileImport> found =
        importProfiles(file(R"({"name":"Good","url":"https://good.okta.com"},)" + org), {acme()});
    QVERIFY(found);
    QCOMPARE(found->profiles.size(), 1);
    QCOMPARE(found->profiles.first().name, u"Good"_s);
    QCOMPARE(found->skipped.size(), 1);
    QVERIFY2(found->skipped.first().contains(words), qPrintable(found->skipped.first()));
}

void TestProfileExchange::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("<html>");
    QTest::newRow("settings file") << QByteArray(R"({"profiles":[]})");
    QTest::newRow("newer") << QByteArray(R"({"format":"hookkeys-orgs","version":2,"orgs":[]})");
    QTest::newRow("no list") << QByteArray(R"({"format":"hookkeys-orgs","version":1,"orgs":{}})");
    QTest::newRow("too many") << file(QByteArray("0,").repeated(500) + "0");
    QTest::newRow("too deep") << QByteArray("[").repeated(5000);
}

void TestProfileExchange::refuses()
{
    QFETCH(const QByteArray, json);
    const Result<ProfileImport> found = importProfiles(json, {});
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Validation);
    QVERIFY(!found.error().summary.isEmpty());
}

void TestProfileExchange::namesTheVersion_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QString>("words"); // empty: it is read
    const QString odd = u"no version of such a file"_s;
    for (const char *version : {"1", "1.0", "1e0", "10e-1"})
        QTest::newRow(version) << QByteArray(version) << QString();
    for (const char *version : {"2", "2.0", "2147483648", "9007199254740993", "1e300"})
        QTest::newRow(version) << QByteArray(version) << newer;
    for (const char *version :
         {"0", "-0", "-1", "-1e300", "0.5", "1.5", "2.5", "1e-300", "\"1\"", "\"2\"", "\"1.0\"",
          "\"canary\"", "\"\"", "null", "true", "[1]", "{}"})
        QTest::newRow(version) << QByteArray(version) << odd;
}

void TestProfileExchange::namesTheVersion()
{
    QFETCH(const QByteArray, version);
    QFETCH(const QString, words);
    const Result<ProfileImport> found =
        importProfiles(R"({"format":"hookkeys-orgs","version":)" + version + R"(,"orgs":[]})", {});
    QCOMPARE(found.has_value(), words.isEmpty());
    if (!found)
        QVERIFY2(found.error().summary.contains(words), qPrintable(found.error().summary));
    const Result<ProfileImport> none =
        importProfiles(R"({"format":"hookkeys-orgs","orgs":[]})", {});
    QVERIFY(!none);
    // Whatever else has changed with it.
    const Result<ProfileImport> other =
        importProfiles(R"({"format":"hookkeys-orgs","version":3,"organisations":{}})", {});
    QVERIFY(!other);
    QVERIFY2(other.error().summary.contains(newer), qPrintable(other.error().summary));
    QVERIFY2(none.error().summary.contains(u"no version"), qPrintable(none.error().summary));
}

void TestProfileExchange::row85_readsUtf16()
{
    const QString text =
        QString::fromUtf8(file(R"({"name":"Zürich","url":"https://zurich.okta.com"})"));
    for (const auto encoding : {QStringEncoder::Utf16LE, QStringEncoder::Utf16BE}) {
        QStringEncoder utf16(encoding, QStringConverter::Flag::WriteBom);
        const QByteArray json = utf16(text);
        const Result<ProfileImport> found = importProfiles(json, {});
        QVERIFY2(found, found ? "" : qPrintable(found.error().summary));
        QCOMPARE(found->profiles.value(0).name, u"Zürich"_s);
    }
}

void TestProfileExchange::readsFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"orgs.json"_s);
    const auto put = [&path](const QByteArray &data) {
        QFile written(path);
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write(data) == data.size());
    };
    QCOMPARE(importProfileFile(path, {}).error().kind, ErrorKind::File);
    QCOMPARE(importProfileFile(folder.path(), {}).error().kind, ErrorKind::File);
    put(exportProfiles({acme()}));
    QCOMPARE(importProfileFile(path, {})->profiles.size(), 1);
    put(exportProfiles({acme()}) + QByteArray(2'000'000, ' '));
    QCOMPARE(importProfileFile(path, {}).error().kind, ErrorKind::Validation);
}

QTEST_APPLESS_MAIN(TestProfileExchange)
#include "tst_profileexchange.moc"
