// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class JsonTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPrivateMembers_data();
    void findsPrivateMembers();
    void findsDuplicates_data();
    void findsDuplicates();
    void stringsSurvive_data();
    void stringsSurvive();
};

void JsonTextTest::findsPrivateMembers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isPrivate");
    for (const char *name : {"d", "p", "q", "dp", "dq", "qi", "oth", "k"})
        QTest::newRow(name) << QByteArray(R"({"kty":"RSA",")") + name + R"(":"AQAB"})" << true;
    QTest::newRow("null") << QByteArray(R"({"d":null})") << true;
    QTest::newRow("space before the colon") << QByteArray("{\"d\" \r\n\t:1}") << true;
    QTest::newRow("escaped") << QByteArray(R"({"\u0064":1})") << true;
    QTest::newRow("escaped in part") << QByteArray(R"({"o\u0074\u0068":[]})") << true;
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
}

void JsonTextTest::findsPrivateMembers()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isPrivate);
    QCOMPARE(hasPrivateMember(text), isPrivate);
}

void JsonTextTest::findsDuplicates_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("none") << QByteArray(R"({"n":"n","e":"e"})") << QStringList{};
    QTest::newRow("one") << QByteArray(R"({"n":1,"e":2,"n":3,"n":4})") << QStringList{u"n"_s};
    QTest::newRow("two") << QByteArray(R"({"n":1,"e":2,"e":[],"n":3})")
                         << QStringList{u"e"_s, u"n"_s};
    QTest::newRow("escaped") << QByteArray(R"({"n":1,"\u006e":3})") << QStringList{u"n"_s};
    QTest::newRow("only deeper") << QByteArray(R"({"n":1,"x":{"n":1,"n":2},"y":[{"n":1}]})")
                                 << QStringList{};
    QTest::newRow("in strings") << QByteArray(R"({"n":"{\"n\":1","e":"]}","x":"\\"})")
                                << QStringList{};
}

void JsonTextTest::findsDuplicates()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QStringList, names);
    QVERIFY(QJsonDocument::fromJson(json).isObject());
    QCOMPARE(duplicateMembers(json), names);
}

void JsonTextTest::stringsSurvive_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("json");
    QTest::newRow("plain") << u"902775a2-49fc"_s << u"\"902775a2-49fc\""_s;
    QTest::newRow("quotes") << u"a\"b\\c"_s << u"\"a\\\"b\\\\c\""_s;
    QTest::newRow("control") << u"a\n\u007f"_s << u"\"a\\u000a\\u007f\""_s;
    QTest::newRow("NUL") << QString(QChar(u'\0')) << u"\"\\u0000\""_s;
    QTest::newRow("bidi") << u"\u202e"_s << u"\"\\u202e\""_s;
    QTest::newRow("astral") << u"\U0001F600"_s << u"\"\\ud83d\\ude00\""_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xd83d)) << u"\"\\ud83d\""_s;
}

void JsonTextTest::stringsSurvive()
{
    QFETCH(const QString, text);
    QFETCH(const QString, json);
    QCOMPARE(jsonString(text), json);
    const QJsonDocument read = QJsonDocument::fromJson(u"[%1]"_s.arg(json).toUtf8());
    QCOMPARE(read.array().at(0).toString(), text);
}

QTEST_APPLESS_MAIN(JsonTextTest)
#include "tst_jsontext.moc"
