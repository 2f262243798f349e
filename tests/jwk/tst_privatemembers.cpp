// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatemembers.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestPrivateMembers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row43_row77_finds_data();
    void row43_row77_finds();
    void row43_row77_wipes_data();
    void row43_row77_wipes();
    void survivesAnything();
};

void TestPrivateMembers::row43_row77_finds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isPrivate");
    for (const char *name : {"d", "p", "q", "dp", "dq", "qi", "oth", "k"})
        QTest::newRow(name) << QByteArray(R"({"kty":"RSA",")") + name + R"(":"AQAB"})" << true;
    QTest::newRow("space before the colon") << QByteArray("{\"d\" \r\n\t:1}") << true;
    QTest::newRow("escaped") << QByteArray(R"({"\u0064":1})") << true;
    QTest::newRow("escaped in part") << QByteArray(R"({"o\u0074\u0068":[1]})") << true;
    QTest::newRow("deep") << QByteArray(R"({"keys":[{"kty":"oct","k":"AA"}]})") << true;
    QTest::newRow("first of duplicates") << QByteArray(R"({"d":"secret","d":null})") << true;
    QTest::newRow("cut off") << QByteArray(R"({"kty":"RSA","d":"sec)") << true;
    QTest::newRow("broken before") << QByteArray(R"({"kty: "RSA", "d": "secret"})") << true;
    QTest::newRow("PEM") << QByteArray("-----BEGIN RSA PRIVATE KEY-----\nMII") << true;

    QTest::newRow("public") << QByteArray(R"({"kty":"RSA","n":"AQ","e":"AQAB"})") << false;
    QTest::newRow("as a value") << QByteArray(R"({"kid":"d","x":["p","q"]})") << false;
    QTest::newRow("inside a value") << QByteArray(R"({"kid":"\"d\":1"})") << false;
    QTest::newRow("longer name") << QByteArray(R"({"kd":1,"dd":2,"other":3})") << false;
    QTest::newRow("upper case") << QByteArray(R"({"D":1})") << false;
    QTest::newRow("bad escape") << QByteArray(R"({"\u00":1,"\uzzzz":2,"\)") << false;
    QTest::newRow("nothing") << QByteArray() << false;

    // row 77: what a serializer writes for a member that is not there.
    for (const char *name : {"d", "p", "q", "dp", "dq", "qi", "oth", "k"}) {
        for (const char *value : {"null", " null ", "\"\"", "[]", "[ \n]", "{}"}) {
            const QByteArray member = QByteArray("\"") + name + "\":" + value;
            QTest::addRow("row77 %s is %s", name, value)
                << R"({"kty":"RSA",)" + member + R"(,"n":"AQ"})" << false;
            QTest::addRow("row77 %s is %s, at the end", name, value)
                << R"({"kty":"RSA",)" + member + '}' << false;
        }
    }
    QTest::newRow("row77 one of many is something")
        << QByteArray(R"({"d":null,"p":"","q":null,"oth":[],"dp":"secret"})") << true;
    for (const char *value : {"0", "false", "\" \"", "[0]", "[[]]", "{\"a\":1}", "nullsecret",
                              "null\"secret\"", "\"\"secret\"", "[", "[]secret", "nul"})
        QTest::addRow("row77 no nothing: %s", value)
            << QByteArray(R"({"d":)") + value + '}' << true;
}

void TestPrivateMembers::row43_row77_finds()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isPrivate);
    QCOMPARE(hasPrivateMember(text), isPrivate);
}

void TestPrivateMembers::row43_row77_wipes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("wiped");
    QTest::addColumn<int>("count");
    const QByteArray clean = R"({"kty":"RSA","n":"d","e":"AQAB","x":["d","p",{"kid":"k"}]})";
    QTest::newRow("public") << clean << clean << 0;
    for (const QByteArray name : {"d", "p", "q", "dp", "dq", "qi", "k"}) {
        QTest::addRow("%s", name.constData()) << "{\"" + name + "\":\"secret\",\"n\":\"x\"}"
                                              << "{\"" + name + "\":0       ,\"n\":\"x\"}" << 1;
    }
    QTest::newRow("oth") << QByteArray(R"({"oth":[{"r":"s","d":"t"}]})")
                         << QByteArray(R"({"oth":0                  })") << 1;
    QTest::newRow("deep") << QByteArray(R"([{"a":[{"d" : "s"}]},{"q":1}])")
                          << QByteArray(R"([{"a":[{"d" : 0  }]},{"q":0}])") << 2;
    QTest::newRow("escaped name") << QByteArray(R"({"\u0064":"s"})")
                                  << QByteArray(R"({"\u0064":0  })") << 1;
    QTest::newRow("twice") << QByteArray(R"({"d":"s","d":"t"})")
                           << QByteArray(R"({"d":0  ,"d":0  })") << 2;
    const QByteArray empty =
        R"({"d":null,"p":"","q":"null","oth":[{"r":null,"d":"","t":null},null,{}],"use":null})";
    const QByteArray hidden = R"({"oth":[{"r":"secret","r":null}]})";
    QTest::newRow("row77 hidden behind an empty one")
        << hidden << QByteArray(R"({"oth":0)").leftJustified(hidden.size() - 1, ' ') + '}' << 1;
    QTest::newRow("row77 null and empty ones") << empty << empty << 0;
    QTest::newRow("cut off") << QByteArray(R"({"d":"sec)") << QByteArray(R"({"d":0   )") << 1;
}

void TestPrivateMembers::row43_row77_wipes()
{
    QFETCH(QByteArray, json);
    QFETCH(const QByteArray, wiped);
    QFETCH(const int, count);
    const bool valid = !QJsonDocument::fromJson(json).isNull();
    QCOMPARE(wipePrivateMembers(json).size(), count);
    QCOMPARE(json, wiped);
    QCOMPARE(!QJsonDocument::fromJson(json).isNull(), valid);
}

/// Text that is no JSON: no reading outside of it, and an end.
void TestPrivateMembers::survivesAnything()
{
    QRandomGenerator random(4711);
    const QByteArray alphabet = "{}[]\",:\\ \n0ad\xEF";
    for (int round = 0; round < 20'000; ++round) {
        QByteArray text;
        for (int i = random.bounded(24); i > 0; --i)
            text.append(alphabet.at(random.bounded(int(alphabet.size()))));
        const bool found = hasPrivateMember(text);
        const qsizetype size = text.size();
        QByteArray wiped = text;
        QVERIFY(found || wipePrivateMembers(wiped).isEmpty());
        QCOMPARE(wiped.size(), size);
        QVERIFY(found || wiped == text);
    }
}

QTEST_APPLESS_MAIN(TestPrivateMembers)
#include "tst_privatemembers.moc"
