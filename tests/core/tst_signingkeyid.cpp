// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signingkeyid.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestSigningKeyId final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row84_takesEveryId_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("none") << QString();
        QTest::newRow("uuid") << u"902775a2-49fc-4ebc-90ea-b15b9b30440b"_s;
        QTest::newRow("time") << u"sig-2026-03-14T09:26:53Z"_s;
        QTest::newRow("base64") << u"Q7k+A1bC2dE3fG4hJ5kL6mN7pQ8/rS9tUv0WxYz1234="_s;
        QTest::newRow("dots") << u"my.service.key"_s;
        QTest::newRow("URL") << u"https://vault.example.com/keys/svc/1?a=b&c"_s;
        QTest::newRow("blank") << u"a b"_s;
        QTest::newRow("letters") << u"Schlüssel 鍵"_s;
        QTest::newRow("200") << QString(200, u'k');
    }

    void row84_takesEveryId()
    {
        QFETCH(QString, id);
        QCOMPARE(checkSigningKeyId(id), QString());
    }

    void row84_refusesWhatCannotBeSeen_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("words");
        QTest::newRow("line break") << u"a\r\nX: y"_s << u"(U+000D, line break, at position 2)"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(0)
                             << u"(U+0000, control character, at position 2)"_s;
        QTest::newRow("zero width")
            << u"ab\u200Bc"_s << u"(U+200B, zero width space, at position 3)"_s;
        QTest::newRow("bidi") << u"a\u202Eb"_s
                              << u"(U+202E, mark for the direction of writing, at position 2)"_s;
        QTest::newRow("behind one of two units")
            << u"\U0001F511\uFEFF"_s << u"(U+FEFF, byte order mark, at position 2)"_s;
        QTest::newRow("endless") << QString(1001, u'k') << u"more than %L1 characters"_s.arg(1000);
    }

    void row84_refusesWhatCannotBeSeen()
    {
        QFETCH(QString, id);
        QFETCH(QString, words);
        const QString problem = checkSigningKeyId(id);
        QVERIFY2(problem.contains(words), qPrintable(problem));
    }
};

QTEST_APPLESS_MAIN(TestSigningKeyId)
#include "tst_signingkeyid.moc"
