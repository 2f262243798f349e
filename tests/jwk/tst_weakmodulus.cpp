// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rsatestkey.h"
#include "weakmodulus.h"

#include <QTest>

using namespace HookKeys;

class TestWeakModulus final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallFactors_data();
    void smallFactors();
    void row41_faultyGeneratorLeavesItsMark();
    void oneExponentMustServeAllPrimes();
    void innocentKeysHaveNoMark();
};

void TestWeakModulus::smallFactors_data()
{
    QTest::addColumn<QByteArray>("modulus");
    QTest::addColumn<unsigned>("factor");
    QTest::newRow("even") << QByteArray::fromHex("0100") << 2U;
    QTest::newRow("3 x 5") << QByteArray::fromHex("0f") << 3U;
    QTest::newRow("167 x 173") << QByteArray::fromHex("70db") << 167U;
    QTest::newRow("173 x 179") << QByteArray::fromHex("78f7") << 0U;
    QTest::newRow("7 x (2^61 - 1)") << QByteArray::fromHex("dffffffffffffff9") << 7U;
    QTest::newRow("101 x (2^89 - 1)") << QByteArray::fromHex("c9ffffffffffffffffffff9b") << 101U;
    QTest::newRow("2^89 - 1") << QByteArray::fromHex("01ffffffffffffffffffffff") << 0U;
    QTest::newRow("2^521 - 1") << QByteArray(65, '\xff').prepend('\x01') << 0U;
    QTest::newRow("zero") << QByteArray() << 2U;
}

void TestWeakModulus::smallFactors()
{
    QFETCH(const QByteArray, modulus);
    QFETCH(const unsigned, factor);
    QCOMPARE(smallFactor(modulus), factor);
}

void TestWeakModulus::row41_faultyGeneratorLeavesItsMark()
{
    for (int i = 0; i < 20; ++i) {
        const QByteArray modulus = rocaModulus();
        QVERIFY2(hasRocaFingerprint(modulus), modulus.toHex().constData());
    }
}

// 1 + M/3 is a power of 65537 modulo each of the primes (the first modulo 3, the zeroth modulo all
// others), so that a test of each prime alone would raise the alarm; but no exponent serves all.
void TestWeakModulus::oneExponentMustServeAllPrimes()
{
    QVERIFY(hasRocaFingerprint(QByteArray::fromHex("01")));
    QVERIFY(hasRocaFingerprint(QByteArray::fromHex("010001")));
    QVERIFY(!hasRocaFingerprint(
        QByteArray::fromHex("030c43e23a334a8ad6c67fe441c3184a596148ac19d98ea04f47c943")));
}

void TestWeakModulus::innocentKeysHaveNoMark()
{
    for (int i = 0; i < 10; ++i) {
        const QByteArray modulus = RsaTestKey::generate(1024).modulus();
        QVERIFY2(!hasRocaFingerprint(modulus), modulus.toHex().constData());
        QCOMPARE(smallFactor(modulus), 0U);
    }
}

QTEST_APPLESS_MAIN(TestWeakModulus)
#include "tst_weakmodulus.moc"
