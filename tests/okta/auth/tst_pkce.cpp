// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/pkce.h"

#include <QSet>
#include <QTest>

using namespace HookKeys;

class TestPkce final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheChallengeOfTheRfc();
    void makesVerifiersAsTheRfcWantsThem();
    void makesAnotherEachTime();
    void compares_data();
    void compares();
};

void TestPkce::makesTheChallengeOfTheRfc()
{
    // RFC 7636, appendix B.
    QCOMPARE(codeChallenge(Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")),
             QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
}

void TestPkce::makesVerifiersAsTheRfcWantsThem()
{
    static const QByteArray allowed =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    for (int i = 0; i < 100; ++i) {
        const QByteArray verifier = newCodeVerifier().bytes();
        QCOMPARE(verifier.size(), 43);
        for (const char c : verifier)
            QVERIFY(allowed.contains(c));
        QCOMPARE(newState().size(), 43);
    }
}

void TestPkce::makesAnotherEachTime()
{
    QSet<QByteArray> seen;
    for (int i = 0; i < 1000; ++i)
        seen << newCodeVerifier().bytes() << newState();
    QCOMPARE(seen.size(), 2000);
}

void TestPkce::compares_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<bool>("equal");
    QTest::newRow("the same") << QByteArray("abc") << true;
    QTest::newRow("first differs") << QByteArray("xbc") << false;
    QTest::newRow("last differs") << QByteArray("abx") << false;
    QTest::newRow("shorter") << QByteArray("ab") << false;
    QTest::newRow("longer") << QByteArray("abcd") << false;
    QTest::newRow("longer by a NUL") << QByteArray("abc\0", 4) << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestPkce::compares()
{
    QFETCH(QByteArray, given);
    QFETCH(bool, equal);
    QCOMPARE(equalInConstantTime(given, "abc"), equal);
}

QTEST_GUILESS_MAIN(TestPkce)
#include "tst_pkce.moc"
