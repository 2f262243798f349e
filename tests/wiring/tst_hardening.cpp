// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardening.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#ifdef Q_OS_WIN
#include <windows.h>
#endif

class TestHardening final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void leavesNoCoreDump()
    {
        HookKeys::forbidCoreDumps();
#ifdef Q_OS_UNIX
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_cur, rlim_t(0));
        QCOMPARE(limit.rlim_max, rlim_t(0)); // and it cannot be raised again
#endif
#if defined(Q_OS_LINUX) && !defined(HOOKKEYS_SANITIZED)
        QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
#endif
#ifdef Q_OS_WIN
        QVERIFY(GetErrorMode() & SEM_NOGPFAULTERRORBOX);
#endif
    }

#ifdef Q_OS_WIN
    static void loadsNoLibraryOfTheCurrentFolder()
    {
        const QTemporaryDir folder;
        const QString library = folder.filePath(QStringLiteral("hookkeys-strange.dll"));
        wchar_t path[MAX_PATH] = {};
        QVERIFY(GetModuleFileNameW(GetModuleHandleW(L"kernel32"), path, MAX_PATH) > 0);
        QVERIFY(QFile::copy(QString::fromWCharArray(path), library));
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        const HMODULE strange = LoadLibraryW(L"hookkeys-strange.dll");
        QVERIFY(strange); // Windows' own way
        FreeLibrary(strange);
        qputenv("QT_PLUGIN_PATH", "C:\\strange");
        HookKeys::forbidStrangeLibraries();
        QVERIFY(!LoadLibraryW(L"hookkeys-strange.dll"));
        QVERIFY(LoadLibraryW(L"version.dll")); // Windows' own
        QVERIFY(!qEnvironmentVariableIsSet("QT_PLUGIN_PATH"));
        QVERIFY(QDir::setCurrent(before));
    }
#endif
};

QTEST_APPLESS_MAIN(TestHardening)
#include "tst_hardening.moc"
