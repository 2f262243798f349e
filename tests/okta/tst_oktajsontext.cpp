// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontext.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestOktaJsonText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsMembers_data();
    void cutsMembers();
    void cutsElements_data();
    void cutsElements();
    void wipes_data();
    void wipes();
    void survivesAnything();
};

namespace {

QByteArrayList texts(const QList<QByteArrayView> &views)
{
    QByteArrayList list;
    for (const QByteArrayView view : views)
        list.append(view.toByteArray());
    return list;
}

} // namespace

void TestOktaJsonText::cutsMembers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QByteArrayList>("values");
    QTest::newRow("empty") << QByteArray("{}") << QStringList() << QByteArrayList();
    QTest::newRow("array") << QByteArray("[1]") << QStringList() << QByteArrayList();
    QTest::newRow("nothing") << QByteArray() << QStringList() << QByteArrayList();
    QTest::newRow("kinds")
        << QByteArray(R"( { "a" : 1 ,"b":"x","c":[1,{"d":2}],"e":{"f":[]},"g":null,"h":-1.5e3} )")
        << QStringList{u"a"_s, u"b"_s, u"c"_s, u"e"_s, u"g"_s, u"h"_s}
        << QByteArrayList{"1", "\"x\"", R"([1,{"d":2}])", R"({"f":[]})", "null", "-1.5e3"};
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

void TestOktaJsonText::cutsMembers()
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

void TestOktaJsonText::cutsElements_data()
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

void TestOktaJsonText::cutsElements()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArrayList, values);
    QCOMPARE(texts(jsonElements(json)), values);
}

void TestOktaJsonText::wipes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("wiped");
    QTest::addColumn<int>("count");
    const QByteArray clean = R"({"kty":"RSA","n":"d","e":"AQAB","x":["d","p",{"kid":"k"}]})";
    QTest::newRow("public") << clean << clean << 0;
    for (const QByteArray name : {"d", "p", "q", "dp", "dq", "qi", "k"}) {
        QTest::addRow("%s", name.constData())
            << "{\"" + name + "\":\"secret\",\"n\":\"x\"}"
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
    QTest::newRow("null") << QByteArray(R"({"d":null})") << QByteArray(R"({"d":0   })") << 1;
    QTest::newRow("cut off") << QByteArray(R"({"d":"sec)") << QByteArray(R"({"d":0   )") << 1;
}

void TestOktaJsonText::wipes()
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
void TestOktaJsonText::survivesAnything()
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
        QVERIFY(wipePrivateMembers(text).size() <= text.size());
    }
}

QTEST_GUILESS_MAIN(TestOktaJsonText)
#include "tst_oktajsontext.moc"
