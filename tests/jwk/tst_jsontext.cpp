// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

QByteArrayList texts(const QList<QByteArrayView> &views)
{
    QByteArrayList list;
    for (const QByteArrayView view : views)
        list.append(view.toByteArray());
    return list;
}

} // namespace

class TestJsonText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsMembers_data();
    void cutsMembers();
    void cutsElements_data();
    void cutsElements();
    void findsDuplicates_data();
    void findsDuplicates();
    void findsDuplicatesAtAnyDepth_data();
    void findsDuplicatesAtAnyDepth();
    void stringsSurvive_data();
    void stringsSurvive();
    void survivesAnything();
};

void TestJsonText::cutsMembers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QByteArrayList>("values");
    QTest::newRow("empty") << QByteArray("{}") << QStringList() << QByteArrayList();
    QTest::newRow("array") << QByteArray("[1]") << QStringList() << QByteArrayList();
    QTest::newRow("nothing") << QByteArray() << QStringList() << QByteArrayList();
    QTest::newRow("kinds") << QByteArray(
        R"( { "a" : 1 ,"b":"x","c":[1,{"d":2}],"e":{"f":[]},"g":null,"h":-1.5e3} )")
                           << QStringList{u"a"_s, u"b"_s, u"c"_s, u"e"_s, u"g"_s, u"h"_s}
                           << QByteArrayList{"1",           "\"x\"", R"([1,{"d":2}])",
                                             R"({"f":[]})", "null",  "-1.5e3"};
    QTest::newRow("brackets in strings")
        << QByteArray(R"({"a":"}\"]{","}":{"x":"}}"}})") << QStringList{u"a"_s, u"}"_s}
        << QByteArrayList{R"("}\"]{")", R"({"x":"}}"})"};
    QTest::newRow("escapes") << QByteArray(R"({"\u005fembedded":"\\","a\"":1})")
                             << QStringList{u"_embedded"_s, u"a\""_s}
                             << QByteArrayList{R"("\\")", "1"};
    QTest::newRow("twice") << QByteArray(R"({"a":1,"a":2})") << QStringList{u"a"_s, u"a"_s}
                           << QByteArrayList{"1", "2"};
    QTest::newRow("byte order mark")
        << QByteArray("\xEF\xBB\xBF{\"a\":1}") << QStringList{u"a"_s} << QByteArrayList{"1"};
    QTest::newRow("bytes as they came")
        << QByteArray("{\"a\":{ \"z\" : 1,\n\t\"b\":\"\\u00e4\xC3\xA4\" } }") << QStringList{u"a"_s}
        << QByteArrayList{"{ \"z\" : 1,\n\t\"b\":\"\\u00e4\xC3\xA4\" }"};
}

void TestJsonText::cutsMembers()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QStringList, names);
    QFETCH(const QByteArrayList, values);
    QStringList foundNames;
    QByteArrayList foundValues;
    for (const JsonMember &member : jsonMembers(json)) {
        foundNames.append(member.name);
        foundValues.append(member.value.toByteArray());
    }
    QCOMPARE(foundNames, names);
    QCOMPARE(foundValues, values);
}

void TestJsonText::cutsElements_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArrayList>("values");
    QTest::newRow("empty") << QByteArray("[ ]") << QByteArrayList();
    QTest::newRow("object") << QByteArray("{}") << QByteArrayList();
    QTest::newRow("kinds") << QByteArray(R"([ {"a":[1,2]} , "],", 3,null,[ ] ])")
                           << QByteArrayList{R"({"a":[1,2]})", R"("],")", "3", "null", "[ ]"};
    const QByteArray deep = QByteArray(1000, '[') + QByteArray(1000, ']');
    QTest::newRow("deep") << '[' + deep + ']' << QByteArrayList{deep};
}

void TestJsonText::cutsElements()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArrayList, values);
    QCOMPARE(texts(jsonElements(json)), values);
}

void TestJsonText::findsDuplicates_data()
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

void TestJsonText::findsDuplicates()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QStringList, names);
    QVERIFY(QJsonDocument::fromJson(json).isObject());
    QCOMPARE(duplicateMembers(json), names);
}

void TestJsonText::findsDuplicatesAtAnyDepth_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("ways");
    QTest::newRow("none") << QByteArray(R"({"n":{"n":1},"x":[{"n":1},{"n":["n","n"]}],"y":"n"})")
                          << QStringList{};
    QTest::newRow("at the top") << QByteArray(R"({"n":{},"n":[]})") << QStringList{u"n"_s};
    QTest::newRow("deeper") << QByteArray(R"( { "cnf" : {"jwk":{"kid":{},"kid":"{"}}, "a":1})")
                            << QStringList{u"cnf.jwk.kid"_s};
    QTest::newRow("in a list") << QByteArray(R"({"x":[1,{"a":1,"b":2,"a":3}]})")
                               << QStringList{u"x.a"_s};
    QTest::newRow("escaped") << QByteArray(R"({"act":{"sub":1,"\u0073ub":3}})")
                             << QStringList{u"act.sub"_s};
    QTest::newRow("behind an inner one")
        << QByteArray(R"({"a":{"b":1},"a":2,"b":3})") << QStringList{u"a"_s};
    QTest::newRow("in strings") << QByteArray(R"({"n":"{\"n\":1,\"n\":2}","e":"]}","x":"\\"})")
                                << QStringList{};
}

void TestJsonText::findsDuplicatesAtAnyDepth()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QStringList, ways);
    QVERIFY(QJsonDocument::fromJson(json).isObject());
    QCOMPARE(duplicateMembersWithin(json), ways);
    QByteArray many = "{\"x\":{";
    for (int i = 0; i < 50; ++i)
        many += QByteArray(i > 0 ? "," : "") + "\"" + QByteArray::number(i / 2) + "\":1";
    QCOMPARE(duplicateMembersWithin(many + "}}").size(), 10);
}

void TestJsonText::stringsSurvive_data()
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

void TestJsonText::stringsSurvive()
{
    QFETCH(const QString, text);
    QFETCH(const QString, json);
    QCOMPARE(jsonString(text), json);
    const QJsonDocument read = QJsonDocument::fromJson(u"[%1]"_s.arg(json).toUtf8());
    QCOMPARE(read.array().at(0).toString(), text);
}

/// Text that is no JSON: no reading outside of it, and an end.
void TestJsonText::survivesAnything()
{
    QRandomGenerator random(4711);
    const QByteArray alphabet = "{}[]\",:\\ \n0ad\xEF";
    for (int round = 0; round < 20'000; ++round) {
        QByteArray text;
        for (int i = random.bounded(24); i > 0; --i)
            text.append(alphabet.at(random.bounded(int(alphabet.size()))));
        for (const JsonMember &member : jsonMembers(text))
            QVERIFY(member.value.size() <= text.size());
        QVERIFY(jsonElements(text).size() <= text.size());
        QVERIFY(duplicateMembersWithin(text).size() <= text.size());
    }
}

QTEST_APPLESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
