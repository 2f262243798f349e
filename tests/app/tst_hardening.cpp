// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hardening.h"

#include <QTest>

#include <sys/resource.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

class TestHardening final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void leavesNoCoreDump()
    {
        HookKeys::forbidCoreDumps();
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_cur, rlim_t(0));
        QCOMPARE(limit.rlim_max, rlim_t(0)); // and it cannot be raised again
#if defined(Q_OS_LINUX) && !defined(HOOKKEYS_SANITIZED)
        QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
#endif
    }
};

QTEST_APPLESS_MAIN(TestHardening)
#include "tst_hardening.moc"
