// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oktajson.h"

#include "oktaobjects.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestOktaJson final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAListing();
    void readsAKeyWithItsJwk();
    void row8_row25_row26_row28_row35_refusesWhatIsNotOktas_data();
    void row8_row25_row26_row28_row35_refusesWhatIsNotOktas();
    void row29_row30_toleratesOddRows_data();
    void row29_row30_toleratesOddRows();
    void row34_readsDates_data();
    void row34_readsDates();
    void row31_keepsTheGoodRows();
    void row24_row33_flagsDuplicates();
    void row27_keepsLoneSurrogates();
    void row43_row77_throwsPrivateMembersAway();
    void row77_nullAndEmptyDiscloseNothing_data();
    void row77_nullAndEmptyDiscloseNothing();
    void readsPublicJwks_data();
    void readsPublicJwks();
    void refusesPublicJwks_data();
    void refusesPublicJwks();
    void readsInlineHooks();
    void row19_readsErrors_data();
    void row19_readsErrors();
    void row32_readsTenThousandRows();
    void readsRequestIdsInEitherPlace_data();
    void readsRequestIdsInEitherPlace();
};

namespace {

const QString host = u"acme.okta.com"_s;

/// A key as recorded from a real org.
const QByteArray recorded =
    R"({"id":"HKYr9awje8zXYgZF41d7","keyId":"902775a2-49fc-4ebc-90ea-b15b9b30440b",)"
    R"("name":"test_hook_key","created":"2025-10-24T13:06:07.000Z",)"
    R"("lastUpdated":"2025-10-25T13:06:07.123Z","isUsed":false})";
const QByteArray jwk = R"({ "kty":"RSA","alg":"RSA","kid":"902775a2","use":null,"e":"AQAB",)"
                       R"("n":"35Z8DIHm"  })";

/// The recorded key with @p from replaced by @p to.
QByteArray with(const QByteArray &from, const QByteArray &to)
{
    QByteArray json = recorded;
    Q_ASSERT(json.contains(from));
    return json.replace(from, to);
}

} // namespace

void TestOktaJson::readsAListing()
{
    const auto listing = parseHookKeys('[' + recorded + ']', host);
    QVERIFY(listing);
    QCOMPARE(listing->warnings, QStringList());
    HookKey expected;
    expected.id = u"HKYr9awje8zXYgZF41d7"_s;
    expected.keyId = u"902775a2-49fc-4ebc-90ea-b15b9b30440b"_s;
    expected.name = u"test_hook_key"_s;
    expected.created = QDateTime({2025, 10, 24}, {13, 6, 7}, Qt::UTC);
    expected.lastUpdated = QDateTime({2025, 10, 25}, {13, 6, 7, 123}, Qt::UTC);
    expected.createdText = u"2025-10-24T13:06:07.000Z"_s;
    expected.lastUpdatedText = u"2025-10-25T13:06:07.123Z"_s;
    expected.isUsed = false;
    QCOMPARE(listing->keys.size(), 1);
    QVERIFY(listing->keys.first() == expected);

    const auto none = parseHookKeys("[]", host);
    QVERIFY(none);
    QVERIFY(none->keys.isEmpty());
}

void TestOktaJson::readsAKeyWithItsJwk()
{
    const auto key = parseHookKey(with("false}", "true , \"_embedded\" : " + jwk + "\n}"), host);
    QVERIFY(key);
    QCOMPARE(key->publicJwk, jwk);
    QCOMPARE(key->isUsed, true);
    QVERIFY(!key->privateMember);
    QCOMPARE(key->warnings, QStringList());
    const auto bare = parseHookKey(recorded, host);
    QVERIFY(bare);
    QCOMPARE(bare->publicJwk, QByteArray());
}

void TestOktaJson::row8_row25_row26_row28_row35_refusesWhatIsNotOktas_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << QByteArray() << u"empty"_s;
    QTest::newRow("white space") << QByteArray(" \r\n") << u"empty"_s;
    QTest::newRow("HTML") << QByteArray("\n<!DOCTYPE html><html><b>Log in</b></html>")
                          << u"captive portal"_s;
    QTest::newRow("text") << QByteArray("OK") << u"captive portal"_s;
    QTest::newRow("cut off") << QByteArray("[{\"id\":") << u"not Okta's JSON"_s;
    QTest::newRow("two texts") << QByteArray("[][]") << u"not Okta's JSON"_s;
    QTest::newRow("too deep") << QByteArray(1100, '[') + QByteArray(1100, ']')
                              << u"not Okta's JSON"_s;
    QTest::newRow("1e999") << QByteArray("[1e999]") << u"not Okta's JSON"_s;
    QTest::newRow("bad UTF-8") << QByteArray("[\"\xC3\x28\"]") << u"not Okta's JSON"_s;
    QTest::newRow("overlong UTF-8") << QByteArray("[\"\xC0\xAF\"]") << u"not Okta's JSON"_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE[\0]\0", 6) << u"not Okta's JSON"_s;
    QTest::newRow("string") << QByteArray("\"a\"") << u"not Okta's JSON"_s;
}

void TestOktaJson::row8_row25_row26_row28_row35_refusesWhatIsNotOktas()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, word);
    const auto check = [&word](const auto &result) {
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Malformed);
        QVERIFY2(result.error().summary.contains(word), qPrintable(result.error().summary));
        QVERIFY(result.error().summary.contains(host));
        QVERIFY(!result.error().details().contains(u'<'));
    };
    check(parseHookKeys(body, host));
    check(parseHookKey(body, host));
    check(parsePublicJwk(body, host));
    check(parseInlineHooks(body, host));
    // Valid JSON of the wrong shape.
    QCOMPARE(parseHookKeys("{}", host).error().kind, ErrorKind::Malformed);
    QCOMPARE(parseHookKeys(recorded, host).error().kind, ErrorKind::Malformed);
    QCOMPARE(parseInlineHooks("{}", host).error().kind, ErrorKind::Malformed);
    QCOMPARE(parseHookKey("[]", host).error().kind, ErrorKind::Malformed);
    QCOMPARE(parseHookKey("{}", host).error().kind, ErrorKind::Malformed);
    QCOMPARE(parseHookKey('[' + recorded + ']', host).error().kind, ErrorKind::Malformed);
}

void TestOktaJson::row29_row30_toleratesOddRows_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("used");
    QTest::addColumn<int>("warnings");
    const QString id = u"HKYr9awje8zXYgZF41d7"_s;
    const QString name = u"test_hook_key"_s;
    QTest::newRow("used as a text") << with("false", "\"true\"") << id << name << u"yes"_s << 0;
    QTest::newRow("unused as a text") << with("false", "\"false\"") << id << name << u"no"_s << 0;
    QTest::newRow("used as null") << with("false", "null") << id << name << u"?"_s << 0;
    QTest::newRow("used missing") << with(",\"isUsed\":false", "") << id << name << u"?"_s << 0;
    QTest::newRow("used as a number") << with("false", "1") << id << name << u"?"_s << 1;
    QTest::newRow("used as a word") << with("false", "\"maybe\"") << id << name << u"?"_s << 1;
    QTest::newRow("used as an object") << with("false", "{}") << id << name << u"?"_s << 1;
    QTest::newRow("numeric id") << with("\"HKYr9awje8zXYgZF41d7\"", "12345678901234567890")
                                << u"12345678901234567890"_s << name << u"no"_s << 1;
    QTest::newRow("numeric name") << with("\"test_hook_key\"", "1.50") << id << u"1.50"_s << u"no"_s
                                  << 1;
    QTest::newRow("name missing") << with("\"name\":\"test_hook_key\",", "") << id << QString()
                                  << u"no"_s << 1;
    QTest::newRow("name as an object")
        << with("\"test_hook_key\"", "{\"a\":1}") << id << QString() << u"no"_s << 2;
    QTest::newRow("keyId null") << with("\"902775a2-49fc-4ebc-90ea-b15b9b30440b\"", "null") << id
                                << name << u"no"_s << 1;
    QTest::newRow("unknown members")
        << with("false}", "false,\"new\":{\"x\":[1,2]},\"y\":null}") << id << name << u"no"_s << 0;
    QTest::newRow("null embedded")
        << with("false}", "false,\"_embedded\":null}") << id << name << u"no"_s << 0;
    QTest::newRow("embedded text")
        << with("false}", "false,\"_embedded\":\"x\"}") << id << name << u"no"_s << 1;
    QTest::newRow("markup") << with("test_hook_key", "<b>x</b>") << id << u"<b>x</b>"_s << u"no"_s
                            << 0;
    QTest::newRow("NUL") << with("test_hook_key", "a\\u0000b") << id
                         << QString::fromUtf16(u"a\0b", 3) << u"no"_s << 0;
}

void TestOktaJson::row29_row30_toleratesOddRows()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, id);
    QFETCH(const QString, name);
    QFETCH(const QString, used);
    QFETCH(const int, warnings);
    const auto key = parseHookKey(json, host);
    QVERIFY(key);
    QCOMPARE(key->id, id);
    QCOMPARE(key->name, name);
    QCOMPARE(!key->isUsed ? u"?"_s : *key->isUsed ? u"yes"_s : u"no"_s, used);
    QCOMPARE(key->warnings.size(), warnings);
    QCOMPARE(key->publicJwk, QByteArray());
    const auto listing = parseHookKeys("[\n" + json + " ]", host);
    QVERIFY(listing);
    QCOMPARE(listing->keys, QList<HookKey>{*key});
}

void TestOktaJson::row34_readsDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("moment");
    const QDateTime moment({2025, 10, 24}, {13, 6, 7}, Qt::UTC);
    QTest::newRow("Z") << QByteArray("2025-10-24T13:06:07Z") << moment;
    QTest::newRow("milliseconds") << QByteArray("2025-10-24T13:06:07.000Z") << moment;
    QTest::newRow("offset") << QByteArray("2025-10-24T15:06:07+02:00") << moment;
    QTest::newRow("far future") << QByteArray("9999-12-31T23:59:59.000Z")
                                << QDateTime({9999, 12, 31}, {23, 59, 59}, Qt::UTC);
    for (const QByteArray bad :
         {"2025-10-24", "2025-10-24T13:06:07", "2025-02-30T13:06:07Z", "yesterday", "1761311167",
          "+292278994-08-17T07:12:55.807Z", "2025-10-24T25:06:07Z"})
        QTest::newRow(bad.constData()) << bad << QDateTime();
}

void TestOktaJson::row34_readsDates()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QDateTime, moment);
    const auto key = parseHookKey(with("2025-10-24T13:06:07.000Z", text), host);
    QVERIFY(key);
    QCOMPARE(key->created, moment);
    QCOMPARE(key->createdText, QString::fromLatin1(text));
    QCOMPARE(key->warnings.size(), moment.isValid() ? 0 : 1);
    QVERIFY(!moment.isValid() || key->created.timeSpec() == Qt::UTC);

    const auto missing = parseHookKey(with("\"created\":\"2025-10-24T13:06:07.000Z\",", ""), host);
    QVERIFY(missing);
    QVERIFY(!missing->created.isValid());
    QCOMPARE(missing->createdText, QString());
    QCOMPARE(missing->warnings.size(), 1);
}

void TestOktaJson::row31_keepsTheGoodRows()
{
    const QByteArray second = with("HKYr9awje8zXYgZF41d7", "HKY2");
    const auto listing =
        parseHookKeys('[' + recorded + ",null,{\"name\":\"x\"},7,\"],\"," + second + ']', host);
    QVERIFY(listing);
    QCOMPARE(listing->keys.size(), 2);
    QCOMPARE(listing->keys.last().id, u"HKY2"_s);
    QCOMPARE(listing->keys.last().warnings, QStringList());
    // Said once, with their number and where they are.
    QCOMPARE(listing->warnings.size(), 1);
    QVERIFY2(listing->warnings.first().startsWith(u"4 entr"_s),
             qPrintable(listing->warnings.first()));
    QVERIFY2(listing->warnings.first().contains(u"2, 3, 4, 5"_s),
             qPrintable(listing->warnings.first()));
    const auto many = parseHookKeys('[' + QByteArray("7,").repeated(1000) + recorded + ']', host);
    QVERIFY(many);
    QCOMPARE(many->keys.size(), 1);
    QCOMPARE(many->warnings.size(), 1);
    QVERIFY2(many->warnings.first().contains(u"9, 10, …"_s), qPrintable(many->warnings.first()));
}

void TestOktaJson::row24_row33_flagsDuplicates()
{
    const auto members = parseHookKey(with("{\"id\"", "{\"id\":\"HKY0\",\"id\""), host);
    QVERIFY(members);
    QCOMPARE(members->id, u"HKYr9awje8zXYgZF41d7"_s);
    QCOMPARE(members->warnings.size(), 1);
    QVERIFY(members->warnings.first().contains(u"“id”"_s));

    const QByteArray other = with("HKYr9awje8zXYgZF41d7", "HKY2");
    const auto rows = parseHookKeys('[' + recorded + ',' + other + ',' + recorded + ']', host);
    QVERIFY(rows);
    QCOMPARE(rows->keys.size(), 3);
    QCOMPARE(rows->keys.at(0).warnings.size(), 1);
    QCOMPARE(rows->keys.at(1).warnings.size(), 0);
    QCOMPARE(rows->keys.at(2).warnings.size(), 1);

    // The last one counts, in the bytes as well.
    const auto jwks = parseHookKey(
        with("false}", "false,\"_embedded\":{\"kty\":\"a\"},\"_embedded\":{\"kty\":\"b\"}}"), host);
    QVERIFY(jwks);
    QCOMPARE(jwks->publicJwk, "{\"kty\":\"b\"}");
    QCOMPARE(jwks->warnings.size(), 1);
}

void TestOktaJson::row27_keepsLoneSurrogates()
{
    const auto key = parseHookKey(with("test_hook_key", "a\\ud800b"), host);
    QVERIFY(key);
    QCOMPARE(key->name.size(), 3);
    QCOMPARE(key->name.at(1), QChar(0xD800));
}

void TestOktaJson::row43_row77_throwsPrivateMembersAway()
{
    const QByteArray leak = R"({"kty":"RSA","n":"x","e":"AQAB","d":"canary"})";
    const QByteArray leaking = with("false}", "false,\"_embedded\":" + leak + '}');
    const auto key = parseHookKey(leaking, host);
    QVERIFY(key);
    QVERIFY(key->privateMember);
    QCOMPARE(key->publicJwk, QByteArray());
    // The mark alone: it is said once, by whoever shows it.
    QCOMPARE(key->warnings, QStringList());
    QCOMPARE(key->id, u"HKYr9awje8zXYgZF41d7"_s);

    // Of several rows only the one; deeper, escaped and doubled as well.
    const QByteArray clean = with("false}", "false,\"_embedded\":" + jwk + '}');
    const auto listing = parseHookKeys('[' + clean + ',' + leaking + ',' + clean + ']', host);
    QVERIFY(listing);
    QCOMPARE(listing->keys.size(), 3);
    QVERIFY(!listing->keys.at(0).privateMember);
    QVERIFY(listing->keys.at(1).privateMember);
    QVERIFY(!listing->keys.at(2).privateMember);
    QCOMPARE(listing->keys.at(0).publicJwk, jwk);
    QCOMPARE(listing->keys.at(1).publicJwk, QByteArray());
    for (const QByteArray inner :
         {R"({"keys":[{"kty":"oct","k":"s"}]})", R"({"\u0064":"s"})", R"({"d":1})",
          R"("{\"kty\":\"oct\",\"k\":\"s\"}")", R"({},"_embedded":{"qi":"s"},"_embedded":{})",
          R"({"kty":"RSA","pem":"-----BEGIN PRIVATE KEY-----\ncanary"})"}) {
        const auto deep = parseHookKey(with("false}", "false,\"_embedded\":" + inner + '}'), host);
        QVERIFY(deep);
        QVERIFY(deep->privateMember);
        QCOMPARE(deep->publicJwk, QByteArray());
    }

    // With nothing that could carry the mark, the whole answer does.
    const auto nameless = parseHookKeys("[{\"_embedded\":" + leak + "}]", host);
    QVERIFY(nameless);
    QCOMPARE(nameless->keys.size(), 0);
    QCOMPARE(nameless->warnings.size(), 1); // that it cannot be read
    QVERIFY(nameless->privateMaterial);
    for (const QByteArray &body : {"[{\"_embedded\":" + leak, "{\"keys\":" + leak + '}'}) {
        const auto unread = parseHookKeys(body, host);
        QVERIFY(!unread);
        QCOMPARE(unread.error().kind, ErrorKind::PrivateMaterial);
        QVERIFY(unread.error().privateMaterial);
        QVERIFY(!unread.error().details().contains(u"canary"_s));
    }
    const auto other = parseHookKey("{\"_embedded\":" + leak + '}', host);
    QVERIFY(!other);
    QVERIFY(other.error().details().contains(u"private key material"_s));
    QVERIFY(!other.error().details().contains(u"canary"_s));

    const QByteArray pem = R"({"kty":"RSA","pem":"-----BEGIN RSA PRIVATE KEY-----\ncanary"})";
    for (const QByteArray &text : {leak, "{\"_embedded\":" + leak + '}', pem, pem.chopped(1)}) {
        const auto result = parsePublicJwk(text, host);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::PrivateMaterial);
        QVERIFY(result.error().summary.contains(u"private"_s));
        QVERIFY(!result.error().details().contains(u"canary"_s));
    }
}

/// What serializers write for members that are not there.
void TestOktaJson::row77_nullAndEmptyDiscloseNothing_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::newRow("null") << QByteArray(
        R"("d":null,"dp":null,"dq":null,"k":null,"p":null,"q":null,"qi":null,"oth":null)");
    QTest::newRow("an empty list") << QByteArray(R"("oth":[],"key_ops":[],"x5c":[ ])");
    QTest::newRow("empty texts") << QByteArray(R"("d":"","k":"")");
    QTest::newRow("an empty object") << QByteArray(R"("oth":{})");
}

void TestOktaJson::row77_nullAndEmptyDiscloseNothing()
{
    QFETCH(const QByteArray, members);
    const QByteArray clean = R"({"kty":"RSA","n":"x","e":"AQAB",)" + members + '}';
    const QByteArray body = with("false}", "false,\"_embedded\":" + clean + '}');
    const auto key = parseHookKey(body, host);
    QVERIFY(key);
    QVERIFY(!key->privateMember);
    QCOMPARE(key->publicJwk, clean);
    QCOMPARE(key->warnings, QStringList());
    const auto listing = parseHookKeys('[' + body + ']', host);
    QVERIFY(listing);
    QCOMPARE(listing->keys, QList<HookKey>{*key});
    QCOMPARE(parsePublicJwk(clean, host).value_or(QByteArray()), clean);
}

void TestOktaJson::readsPublicJwks_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("bare") << jwk;
    QTest::newRow("with white space") << " \r\n" + jwk + "\n";
    QTest::newRow("with a byte order mark") << "\xEF\xBB\xBF" + jwk;
    QTest::newRow("wrapped") << "{\"_embedded\":" + jwk + '}';
    QTest::newRow("wrapped, more beside")
        << "{\"a\":{\"}\":1}, \"_embedded\" : " + jwk + " ,\"z\":1}";
    QTest::newRow("wrapped, escaped") << "{\"\\u005fembedded\":" + jwk + '}';
}

void TestOktaJson::readsPublicJwks()
{
    QFETCH(const QByteArray, body);
    const auto result = parsePublicJwk(body, host);
    QVERIFY(result);
    QCOMPARE(*result, jwk);
}

void TestOktaJson::refusesPublicJwks_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("array") << '[' + jwk + ']';
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("no kty") << QByteArray("{\"n\":\"x\",\"e\":\"AQAB\"}");
    QTest::newRow("an error") << QByteArray("{\"status\":404,\"message\":\"x\"}");
    QTest::newRow("wrapped text") << QByteArray("{\"_embedded\":\"x\"}");
}

void TestOktaJson::refusesPublicJwks()
{
    QFETCH(const QByteArray, body);
    const auto result = parsePublicJwk(body, host);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Malformed);
}

void TestOktaJson::readsInlineHooks()
{
    const QByteArray hook =
        R"({"id":"cal1","status":"ACTIVE","name":"Token hook","type":"com.okta.oauth2.tokens.transform",)"
        R"("channel":{"type":"OAUTH","config":{"uri":"https://example.com/h","hookKeyId":"HKY1"}}})";
    const auto listing = parseInlineHooks(
        '[' + hook
            + R"(,{"id":"cal2","name":"b","channel":{"config":{"uri":"u","hookKeyId":null}}})"
              R"(,{"id":"cal3","name":"c","channel":null})"
              R"(,7)"
              R"(,{"name":"no id","channel":{"config":{"hookKeyId":"HKY2"}}})"
              R"(,{"id":"cal4","name":"d","channel":{"config":{"hookKeyId":17}}}])",
        host);
    QVERIFY(listing);
    QVERIFY(!listing->isWhole);
    // What is odd about the rest says nothing about keys.
    const auto odd = parseInlineHooks(
        R"([{"id":"cal1","name":7,"channel":{"config":{"uri":{},"scope":["a"]}}},{"id":"cal2"}])",
        host);
    QVERIFY(odd && odd->isWhole && !odd->warnings.isEmpty());
    for (const QByteArray &one :
         {QByteArray("[7]"), QByteArray(R"([{"id":"c","channel":"x"}])"),
          QByteArray(R"([{"id":"c","channel":{"config":[]}}])"),
          QByteArray(R"([{"id":"c","channel":{"config":{"hookKeyId":7}}}])"),
          QByteArray(R"([{"id":"c","channel":{"config":{"hookKeyId":"a"},"config":{}}}])"),
          QByteArray(R"([{"id":"c","channel":{"config":{"hookKeyId":"a"}},"channel":null}])"),
          QByteArray(R"([{"id":"c","channel":{"config":{"hookKeyId":"a","hookKeyId":"b"}}}])")}) {
        const auto part = parseInlineHooks(one, host);
        QVERIFY2(part && !part->isWhole, one.constData());
    }
    QCOMPARE(listing->hooks.size(), 5);
    const InlineHook expected{.id = u"cal1"_s,
                              .name = u"Token hook"_s,
                              .status = u"ACTIVE"_s,
                              .type = u"com.okta.oauth2.tokens.transform"_s,
                              .uri = u"https://example.com/h"_s,
                              .hookKeyId = u"HKY1"_s,
                              .channel = u"OAUTH"_s};
    QVERIFY(listing->hooks.at(0) == expected);
    QCOMPARE(listing->hooks.at(1).hookKeyId, QString());
    QCOMPARE(listing->hooks.at(2).uri, QString());
    QCOMPARE(listing->hooks.at(3).hookKeyId, u"HKY2"_s);
    QCOMPARE(listing->hooks.at(4).hookKeyId, u"17"_s);
    QCOMPARE(listing->warnings.size(), 3);
}

void TestOktaJson::row19_readsErrors_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QStringList>("causes");
    const QByteArray start =
        R"({"errorCode":"E0000001","errorSummary":"Api validation failed: name",)"
        R"("errorLink":"E0000001","errorId":"oae1")";
    const QString code = u"E0000001"_s;
    const QString summary = u"Api validation failed: name"_s;
    QTest::newRow("documented")
        << start + R"(,"errorCauses":[{"errorSummary":"name: blank"},{"errorSummary":"b"}]})"
        << code << summary << QStringList{u"name: blank"_s, u"b"_s};
    QTest::newRow("no causes") << start + '}' << code << summary << QStringList();
    QTest::newRow("empty causes") << start + R"(,"errorCauses":[]})" << code << summary
                                  << QStringList();
    QTest::newRow("causes as an object")
        << start + R"(,"errorCauses":{"errorSummary":"name: blank"}})" << code << summary
        << QStringList{u"name: blank"_s};
    QTest::newRow("causes as texts")
        << start + R"(,"errorCauses":["a",1,null]})" << code << summary << QStringList{u"a"_s};
    QTest::newRow("message") << QByteArray(R"({"status":404,"message":"Not found"})") << QString()
                             << u"Not found"_s << QStringList();
    QTest::newRow("OAuth") << QByteArray(R"({"error":"invalid_client","error_description":"No."})")
                           << u"invalid_client"_s << u"No."_s << QStringList();
    QTest::newRow("HTML") << QByteArray("<html>502</html>") << QString() << QString()
                          << QStringList();
    QTest::newRow("HTML inside") << QByteArray(R"({"message":" <html>502</html>"})") << QString()
                                 << QString() << QStringList();
    QTest::newRow("nothing") << QByteArray() << QString() << QString() << QStringList();
    QTest::newRow("array") << QByteArray("[1]") << QString() << QString() << QStringList();
    QTest::newRow("wrong types") << QByteArray(
        R"({"errorCode":1,"errorSummary":[],"errorId":{},"errorCauses":"x"})")
                                 << QString() << QString() << QStringList();
    QTest::newRow("long") << "{\"message\":\"" + QByteArray(5000, 'a') + "\"}" << QString()
                          << QString(1000, u'a') << QStringList();
}

void TestOktaJson::row19_readsErrors()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, code);
    QFETCH(const QString, summary);
    QFETCH(const QStringList, causes);
    const ErrorEnvelope envelope = parseErrorEnvelope(body);
    QCOMPARE(envelope.code, code);
    QCOMPARE(envelope.summary, summary);
    QCOMPARE(envelope.causes, causes);
    QCOMPARE(envelope.errorId, code.startsWith(u"E0"_s) ? u"oae1"_s : QString());
}

void TestOktaJson::row32_readsTenThousandRows()
{
    QByteArray body = "[";
    for (int i = 0; i < 10'000; ++i)
        body += with("HKYr9awje8zXYgZF41d7", "HKY" + QByteArray::number(i)) + ',';
    body.chop(1);
    const auto listing = parseHookKeys(body + ']', host);
    QVERIFY(listing);
    QCOMPARE(listing->keys.size(), 10'000);
    QCOMPARE(listing->keys.last().id, u"HKY9999"_s);
    QCOMPARE(listing->warnings, QStringList());
    QCOMPARE(listing->keys.last().warnings, QStringList());
}

void TestOktaJson::readsRequestIdsInEitherPlace_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("other");
    const QByteArray transaction = R"("transaction":{"type":"WEB","id":"T9"})";
    const QByteArray debug = R"("debugContext":{"debugData":{"requestId":"R1"}})";
    QTest::newRow("none") << QByteArray(R"("transaction":{})") << QString() << QString();
    QTest::newRow("transaction") << transaction << u"T9"_s << QString();
    QTest::newRow("debug data") << debug << u"R1"_s << QString();
    QTest::newRow("both") << transaction + ',' + debug << u"T9"_s << u"R1"_s;
    QTest::newRow("both alike") << QByteArray(transaction + ',' + debug).replace("R1", "T9")
                                << u"T9"_s << QString();
    QTest::newRow("odd") << transaction + R"(,"debugContext":{"debugData":{"requestId":[1]}})"
                         << u"T9"_s << QString();
}

void TestOktaJson::readsRequestIdsInEitherPlace()
{
    QFETCH(const QByteArray, members);
    QFETCH(const QString, id);
    QFETCH(const QString, other);
    const auto events = parseLogEvents(R"([{"uuid":"u",)" + members + "}]", host);
    QVERIFY(events && events->size() == 1);
    QCOMPARE(events->first().requestId, id);
    QCOMPARE(events->first().otherRequestId, other);
}

QTEST_GUILESS_MAIN(TestOktaJson)
#include "tst_oktajson.moc"
