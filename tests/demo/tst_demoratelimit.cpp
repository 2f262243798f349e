// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoratelimit.h"
#include "inthreads.h"

#include <QTest>

#include <atomic>

using namespace HookKeys;

class TestDemoRateLimit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsDownAndRefuses()
    {
        DemoRateLimit limit(3);
        for (const int remaining : {2, 1, 0}) {
            const auto verdict = limit.spend(1000);
            QVERIFY(verdict.allowed);
            QCOMPARE(verdict.limit, 3);
            QCOMPARE(verdict.remaining, remaining);
            QCOMPARE(verdict.reset, 1060);
        }
        const auto refused = limit.spend(1059);
        QVERIFY(!refused.allowed);
        QCOMPARE(refused.remaining, 0);
        QCOMPARE(refused.reset, 1060);
    }

    void beginsAnewWhenTheWindowEnds()
    {
        DemoRateLimit limit(1);
        QVERIFY(limit.spend(1000).allowed);
        QVERIFY(!limit.spend(1059).allowed);
        const auto next = limit.spend(1060);
        QVERIFY(next.allowed);
        QCOMPARE(next.reset, 1120);
    }

    void allowsNoMoreFromManyThreads()
    {
        DemoRateLimit limit(100);
        std::atomic<int> allowed = 0;
        inThreads(8, [&](int /*thread*/) {
            for (int i = 0; i < 50; ++i)
                allowed += limit.spend(1000).allowed ? 1 : 0;
        });
        QCOMPARE(allowed.load(), 100);
    }
};

QTEST_APPLESS_MAIN(TestDemoRateLimit)

#include "tst_demoratelimit.moc"
