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
        QTest::newRow("line break") << u"a\r\nX: y"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(0);
        QTest::newRow("zero width") << u"a\u200Bb"_s;
        QTest::newRow("bidi") << u"a\u202Eb"_s;
        QTest::newRow("endless") << QString(1001, u'k');
    }

    void row84_refusesWhatCannotBeSeen()
    {
        QFETCH(QString, id);
        QVERIFY(!checkSigningKeyId(id).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestSigningKeyId)
#include "tst_signingkeyid.moc"
