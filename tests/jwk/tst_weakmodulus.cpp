// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rsatestkey.h"
#include "weakmodulus.h"

#include <QTest>

using namespace HookKeys;

class WeakModulusTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallFactors_data();
    void smallFactors();
    void faultyGeneratorLeavesItsMark();
    void oneExponentMustServeAllPrimes();
    void innocentKeysHaveNoMark();
};

void WeakModulusTest::smallFactors_data()
{
    QTest::addColumn<QByteArray>("modulus");
    QTest::addColumn<unsigned>("factor");
    QTest::newRow("even") << QByteArray::fromHex("0100") << 2U;
    QTest::newRow("3 x 5") << QByteArray::fromHex("0f") << 3U;
    QTest::newRow("997 x 1009") << QByteArray::fromHex("0f5995") << 997U;
    QTest::newRow("1009 x 1013") << QByteArray::fromHex("0f98a5") << 0U;
    QTest::newRow("zero") << QByteArray() << 2U;
}

void WeakModulusTest::smallFactors()
{
    QFETCH(const QByteArray, modulus);
    QFETCH(const unsigned, factor);
    QCOMPARE(smallFactor(modulus), factor);
}

void WeakModulusTest::faultyGeneratorLeavesItsMark()
{
    for (int i = 0; i < 20; ++i) {
        const QByteArray modulus = rocaModulus();
        QVERIFY2(hasRocaFingerprint(modulus), modulus.toHex().constData());
    }
}

// 1 + M/3 is a power of 65537 modulo each of the primes (the first modulo 3, the zeroth modulo all
// others), so that a test of each prime alone would raise the alarm; but no exponent serves all.
void WeakModulusTest::oneExponentMustServeAllPrimes()
{
    QVERIFY(hasRocaFingerprint(QByteArray::fromHex("01")));
    QVERIFY(hasRocaFingerprint(QByteArray::fromHex("010001")));
    QVERIFY(!hasRocaFingerprint(
        QByteArray::fromHex("030c43e23a334a8ad6c67fe441c3184a596148ac19d98ea04f47c943")));
}

void WeakModulusTest::innocentKeysHaveNoMark()
{
    for (int i = 0; i < 10; ++i) {
        const QByteArray modulus = RsaTestKey::generate(1024).modulus();
        QVERIFY2(!hasRocaFingerprint(modulus), modulus.toHex().constData());
        QCOMPARE(smallFactor(modulus), 0U);
    }
}

QTEST_APPLESS_MAIN(WeakModulusTest)
#include "tst_weakmodulus.moc"
