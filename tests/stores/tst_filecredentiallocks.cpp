// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filecredentiallocks.h"
#include "filelock.h"
#include "regularfile.h"
#include "waiting.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <optional>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/stat.h>
#endif

using namespace HookKeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Two of them in one folder are two running copies of the program.
class TestFileCredentialLocks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsOneAfterTheOther();
    void letsOtherNamesAlone();
    void row72_neverTakesTheLockOfWhoLives();
    void row72_waitsForAProgramThatIsFrozen();
    void row72_takesTheLockOfWhoIsGone_data();
    void row72_takesTheLockOfWhoIsGone();
    void row72_waitsForNobodyWithAnEmptyLock();
    void row72_neverTakesTheEmptyLockOfWhoLives();
    void goesOnWithoutAFolder();
    void forgetsWhoIsGone();
    void row72_removesWhatTheDeadLeftBehind_data();
    void row72_removesWhatTheDeadLeftBehind();
    void row72_removesTheLockOfAKilledProgram();
    void row72_leavesWhatIsNoLockAlone();
    void row74_neverWaitsForAPipe();
};

namespace {

/// Holds locks, and knows why one did not come.
struct Held
{
    [[nodiscard]] auto callback()
    {
        return [this](const Result<CredentialLocks::Lock> &lock) {
            if (lock)
                locks.append(*lock);
            else
                error = lock.error();
        };
    }
    [[nodiscard]] bool came() const
    {
        return waitUntil([this] { return !locks.isEmpty(); });
    }

    [[nodiscard]] bool failed() const
    {
        return waitUntil([this] { return error.has_value(); });
    }

    QList<CredentialLocks::Lock> locks;
    std::optional<Error> error;
};

QStringList files(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
}

/// Whether somebody who waits a moment does not get the lock in @p folder: who began to wait before
/// has tried by then, too.
bool isTriedInVain(const QTemporaryDir &folder)
{
    QObject context;
    FileCredentialLocks impatient(folder.path(), 100ms);
    Held held;
    impatient.lock(u"token/1"_s, &context, held.callback());
    return held.failed() && held.error->kind == ErrorKind::Busy;
}

/// The path of the lock in @p folder, which nobody holds; empty if it cannot be had.
QString lockPath(const QTemporaryDir &folder)
{
    QObject context;
    FileCredentialLocks locks(folder.path(), 1h);
    Held held;
    locks.lock(u"token/1"_s, &context, held.callback());
    return held.came() ? folder.filePath(files(folder).constFirst()) : QString();
}

} // namespace

void TestFileCredentialLocks::letsOneAfterTheOther()
{
    const QTemporaryDir folder;
    FileCredentialLocks one(folder.path(), 1h);
    FileCredentialLocks other(folder.path(), 1h);
    Held first;
    Held second;
    one.lock(u"token/1"_s, this, first.callback());
    QVERIFY(first.locks.isEmpty());
    QVERIFY(first.came());
    other.lock(u"token/1"_s, this, second.callback());
    QVERIFY(isTriedInVain(folder));
    QVERIFY(second.locks.isEmpty());
    first.locks.clear();
    QVERIFY(second.came());
    QCOMPARE(first.locks.size(), 0);
    second.locks.clear();
    QCOMPARE(files(folder), QStringList());
}

void TestFileCredentialLocks::letsOtherNamesAlone()
{
    const QTemporaryDir folder;
    FileCredentialLocks locks(folder.path(), 1h);
    Held first;
    Held second;
    locks.lock(u"token/1"_s, this, first.callback());
    locks.lock(u"token/../2"_s, this, second.callback());
    QVERIFY(first.came());
    QVERIFY(second.came());
    QCOMPARE(files(folder).size(), 2);
}

void TestFileCredentialLocks::row72_neverTakesTheLockOfWhoLives()
{
    const QTemporaryDir folder;
    FileCredentialLocks one(folder.path(), 1h);
    FileCredentialLocks other(folder.path(), 100ms);
    Held first;
    one.lock(u"token/1"_s, this, first.callback());
    QVERIFY(first.came());
    for (int i = 0; i < 2; ++i) {
        Held second;
        other.lock(u"token/1"_s, this, second.callback());
        QVERIFY(second.failed());
        QCOMPARE(second.error->kind, ErrorKind::Busy);
        QVERIFY(second.error->summary.contains(u"another copy"));
        QVERIFY(second.locks.isEmpty());
    }
    QCOMPARE(files(folder).size(), 1);
    first.locks.clear();
    Held third;
    other.lock(u"token/1"_s, this, third.callback());
    QVERIFY(third.came());
}

void TestFileCredentialLocks::row72_waitsForAProgramThatIsFrozen()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, folder.path()});
    QVERIFY(program.waitForReadyRead()); // it has the lock
    QCOMPARE(::kill(pid_t(program.processId()), SIGSTOP), 0);
    FileCredentialLocks locks(folder.path(), 200ms);
    Held second;
    locks.lock(u"token/1"_s, this, second.callback());
    const bool failed = second.failed();
    program.kill();
    QVERIFY(program.waitForFinished());
    QVERIFY(failed);
    QCOMPARE(second.error->kind, ErrorKind::Busy);
    Held third;
    locks.lock(u"token/1"_s, this, third.callback());
    QVERIFY(third.came());
#else
    QSKIP("Programs cannot be stopped");
#endif
}

void TestFileCredentialLocks::row72_takesTheLockOfWhoIsGone_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray host = QSysInfo::machineHostName().toUtf8();
    // As QLockFile writes them; no program has that number.
    QTest::newRow("dead") << "2147483647\ntst_filecredentiallocks\n" + host + "\n";
    QTest::newRow("dead, when the computer had another name")
        << QByteArray("2147483647\ntst_filecredentiallocks\nelsewhere\n");
    QTest::newRow("dead before it wrote who it is") << QByteArray();
}

void TestFileCredentialLocks::row72_takesTheLockOfWhoIsGone()
{
    QFETCH(const QByteArray, content);
    const QTemporaryDir folder;
    QFile file(lockPath(folder));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    FileCredentialLocks locks(folder.path(), 100ms);
    Held held;
    locks.lock(u"token/1"_s, this, held.callback());
    QVERIFY(held.came());
    QVERIFY(!held.error);
}

void TestFileCredentialLocks::row72_waitsForNobodyWithAnEmptyLock()
{
    const QTemporaryDir folder;
    QFile file(lockPath(folder));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    FileCredentialLocks locks(folder.path(), 1h);
    Held held;
    locks.lock(u"token/1"_s, this, held.callback());
    QVERIFY(held.came());
}

/// The disk was full when it wanted to write who it is.
void TestFileCredentialLocks::row72_neverTakesTheEmptyLockOfWhoLives()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    FileCredentialLocks one(folder.path(), 1h);
    FileCredentialLocks other(folder.path(), 3s);
    Held first;
    one.lock(u"token/1"_s, this, first.callback());
    QVERIFY(first.came());
    const QString path = folder.filePath(files(folder).constFirst());
    QVERIFY(QFile::resize(path, 0));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addYears(-1),
                             QFileDevice::FileModificationTime));
    file.close();
    Held second;
    other.lock(u"token/1"_s, this, second.callback());
    QVERIFY(second.failed());
    QCOMPARE(second.error->kind, ErrorKind::Busy);

    QLockFile lock(path); // as for other files
    QVERIFY(!takeLock(lock, 10ms));
    QVERIFY(QFile::exists(path));
#else
    QSKIP("Nobody else can write to a lock");
#endif
}

void TestFileCredentialLocks::goesOnWithoutAFolder()
{
    FileCredentialLocks locks(u"/proc/no/such"_s, 1h);
    Held held;
    locks.lock(u"token/1"_s, this, held.callback());
    QVERIFY(held.came());
}

void TestFileCredentialLocks::forgetsWhoIsGone()
{
    const QTemporaryDir folder;
    FileCredentialLocks locks(folder.path(), 1h);
    Held first;
    locks.lock(u"token/1"_s, this, first.callback());
    QVERIFY(first.came());
    Held second;
    {
        QObject context;
        locks.lock(u"token/1"_s, &context, second.callback());
        QVERIFY(isTriedInVain(folder));
    }
    first.locks.clear();
    Held third;
    locks.lock(u"token/1"_s, this, third.callback());
    QVERIFY(third.came());
    QVERIFY(second.locks.isEmpty());
}

void TestFileCredentialLocks::row72_removesWhatTheDeadLeftBehind_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("age"); // hours
    QTest::addColumn<bool>("isRemoved");
    const QByteArray host = QSysInfo::machineHostName().toUtf8();
    const QByteArray mine = QByteArray::number(QCoreApplication::applicationPid())
                            + "\ntst_filecredentiallocks\n" + host + "\n";
    QTest::newRow("dead") << "2147483647\ntst_filecredentiallocks\n" + host + "\n" << 0 << true;
    QTest::newRow("alive") << mine << 48 << false;
    QTest::newRow("without an owner") << QByteArray() << 1 << true;
    QTest::newRow("perhaps being written") << QByteArray() << 0 << false;
    QTest::newRow("of another computer") << QByteArray("17\nhookkeys\nelsewhere\n") << 48 << true;
    QTest::newRow("perhaps alive on another computer")
        << QByteArray("17\nhookkeys\nelsewhere\n") << 1 << false;
}

/// Of a name that nobody asks for any more; at the first use.
void TestFileCredentialLocks::row72_removesWhatTheDeadLeftBehind()
{
    QFETCH(const QByteArray, content);
    QFETCH(const int, age);
    QFETCH(const bool, isRemoved);
    const QTemporaryDir folder;
    QFile file(lockPath(folder));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.flush();
    const QDateTime time = QDateTime::currentDateTime().addSecs(qint64(-3600) * age);
    QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
    file.close();
    FileCredentialLocks locks(folder.path(), 1h);
    Held held;
    locks.lock(u"token/2"_s, this, held.callback());
    QVERIFY(held.came());
    held.locks.clear();
    QCOMPARE(files(folder).isEmpty(), isRemoved);
}

void TestFileCredentialLocks::row72_removesTheLockOfAKilledProgram()
{
    const QTemporaryDir folder;
    const FileCredentialLocks locks(folder.path(), 1h);
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, folder.path()});
    QVERIFY(program.waitForReadyRead()); // it has the lock
    locks.removeDead();
    QCOMPARE(files(folder).size(), 1);
    program.kill();
    QVERIFY(program.waitForFinished());
    QCOMPARE(files(folder).size(), 1);
    locks.removeDead();
    QCOMPARE(files(folder), QStringList());
}

void TestFileCredentialLocks::row72_leavesWhatIsNoLockAlone()
{
    const QTemporaryDir folder;
    const QStringList names{u"0123456789abcdef01234567.json"_s, u"orgs.json.lock"_s};
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("2147483647\nhookkeys\nelsewhere\n");
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addYears(-1),
                                 QFileDevice::FileModificationTime));
    }
    FileCredentialLocks(folder.path(), 1h).removeDead();
    QCOMPARE(files(folder), names);
}

void TestFileCredentialLocks::row74_neverWaitsForAPipe()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    const QString path = lockPath(folder);
    QVERIFY(!path.isEmpty());
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    FileCredentialLocks locks(folder.path(), 1h);
    locks.removeDead();
    Held held;
    locks.lock(u"token/1"_s, this, held.callback());
    QVERIFY(held.came()); // as where no file can be made
    QLockFile lock(path); // as for other files
    QVERIFY(!takeLock(lock, 10ms));
    QVERIFY(isAnything(path) && !isRegularFile(path));

    // Nor for one where a dead program's lock is removed.
    QVERIFY(QFile::remove(path));
    QFile dead(path);
    QVERIFY(dead.open(QIODevice::WriteOnly));
    QVERIFY(dead.setFileTime(QDateTime::currentDateTime().addYears(-1),
                             QFileDevice::FileModificationTime));
    dead.close();
    QCOMPARE(::mkfifo(QFile::encodeName(path + u".removal"_s).constData(), 0600), 0);
    FileCredentialLocks(folder.path(), 1h).removeDead();
    QVERIFY(isAnything(path));
#else
    QSKIP("Windows has no such pipes");
#endif
}

namespace {

/// Takes a lock in @p folder, says so, and keeps it: a second program.
int hold(const QString &folder)
{
    FileCredentialLocks locks(folder, 1h);
    CredentialLocks::Lock held;
    QObject context;
    locks.lock(u"token/1"_s, &context, [&held](const Result<CredentialLocks::Lock> &lock) {
        if (!lock)
            return;
        held = *lock;
        std::puts("held");
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--hold"_s)
        return hold(arguments.value(2));
    TestFileCredentialLocks test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_filecredentiallocks.moc"
