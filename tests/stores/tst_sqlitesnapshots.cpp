// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitesnapshots.h"

#include "failonwarning.h"
#include "restrictions.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// The snapshots on the disk.
class TestSqliteSnapshots final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void keepsThemFromStartToStart();
    void renamesAndRemovesOne();
    void isReadableForItsOwnerAlone();
    void makesNoFileToList();
    void twoCopiesKeepTheirs();
    void leavesANewerFileAlone();
    void aFullDiskLosesNothing();
    void saysThatSomeWereLost();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"snapshots.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

SnapshotInfo infoOf(const QString &name, int day)
{
    return {.id = {},
            .org = u"acme"_s,
            .orgName = u"Acme 'prod' caf\u00e9"_s,
            .orgUrl = u"https://acme.okta.com"_s,
            .name = name,
            .time = QDateTime({2026, 11, day}, {12, 0, 1, 500}, Qt::UTC),
            .occasion = SnapshotOccasion::Weekly};
}

} // namespace

void TestSqliteSnapshots::init()
{
    failOnWarning();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestSqliteSnapshots::keepsThemFromStartToStart()
{
    SnapshotInfo older = infoOf(u"older"_s, 3);
    SnapshotInfo newer = infoOf({}, 10);
    {
        SqliteSnapshots store(path());
        newer.id = *store.add(newer, R"({"caf)"
                                     "\u00e9\":1}");
        older.id = *store.add(older, "{}");
        QVERIFY(newer.id != older.id);
    }
    SqliteSnapshots store(path());
    QCOMPARE(*store.list(), (QList<SnapshotInfo>{newer, older}));
    QCOMPARE(*store.document(newer.id), QByteArray(R"({"caf)"
                                                   "\u00e9\":1}"));
    QCOMPARE(*store.document(older.id), QByteArray("{}"));
    QCOMPARE(store.document(u"another"_s).error().kind, ErrorKind::NotFound);
}

void TestSqliteSnapshots::renamesAndRemovesOne()
{
    SqliteSnapshots store(path());
    const QString id = *store.add(infoOf(u"one"_s, 1), "{}");
    QVERIFY(store.add(infoOf(u"two"_s, 2), "{}"));
    QVERIFY(store.rename(id, u"'); DROP TABLE snapshots; --"_s));
    QCOMPARE(store.list()->last().name, u"'); DROP TABLE snapshots; --"_s);
    QCOMPARE(store.rename(u"another"_s, u"x"_s).error().kind, ErrorKind::NotFound);
    QVERIFY(store.remove(id));
    QVERIFY(store.remove(id));
    QCOMPARE(store.list()->size(), 1);
    QCOMPARE(store.list()->first().name, u"two"_s);
}

void TestSqliteSnapshots::isReadableForItsOwnerAlone()
{
    SqliteSnapshots store(path());
    QVERIFY(store.add(infoOf({}, 1), "{}"));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path()) & others));
}

void TestSqliteSnapshots::makesNoFileToList()
{
    SqliteSnapshots store(path());
    QVERIFY(store.list()->isEmpty());
    QVERIFY(!QFile::exists(path()));
}

void TestSqliteSnapshots::twoCopiesKeepTheirs()
{
    SqliteSnapshots one(path());
    SqliteSnapshots other(path());
    QVERIFY(one.add(infoOf(u"one"_s, 1), "{}"));
    QVERIFY(other.add(infoOf(u"other"_s, 2), "{}"));
    QCOMPARE(one.list()->size(), 2);
    QCOMPARE(*one.list(), *other.list());
}

void TestSqliteSnapshots::leavesANewerFileAlone()
{
    {
        SqliteSnapshots store(path());
        QVERIFY(store.add(infoOf(u"one"_s, 1), "{}"));
    }
    {
        SqliteFile file(path(), {.applicationId = 0x484b736e, .migrations = {{}}, .sign = {}});
        QVERIFY(file.run(u"PRAGMA user_version = 2"_s));
        QVERIFY(file.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    SqliteSnapshots store(path());
    QCOMPARE(store.list().error().kind, ErrorKind::File);
    QVERIFY(store.list().error().summary.contains(u"newer HookKeys"_s));
    QVERIFY(!store.add(infoOf({}, 2), "{}"));
    file.seek(0);
    QCOMPARE(file.readAll(), before);
}

void TestSqliteSnapshots::aFullDiskLosesNothing()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has no such limit");
#else
    SqliteSnapshots store(path());
    QVERIFY(store.add(infoOf(u"one"_s, 1), "{}"));
    {
        const FileSizeLimit full(100'000);
        const Result<QString> added = store.add(infoOf(u"two"_s, 2), QByteArray(500'000, 'x'));
        QVERIFY(!added);
        QCOMPARE(added.error().kind, ErrorKind::File);
        QVERIFY2(added.error().summary.contains(u"have room"_s), qPrintable(added.error().summary));
    }
    QCOMPARE(store.list()->size(), 1);
    QVERIFY(store.add(infoOf(u"three"_s, 3), "{}"));
    QCOMPARE(SqliteSnapshots(path()).list()->size(), 2);
#endif
}

void TestSqliteSnapshots::saysThatSomeWereLost()
{
    {
        SqliteSnapshots store(path());
        QVERIFY(store.add(infoOf(u"one"_s, 1), "{}"));
    }
    for (const QString &end : {u"-wal"_s, u"-shm"_s})
        QFile::remove(path() + end);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    SqliteSnapshots store(path());
    const QSignalSpy failed(&store, &SnapshotStore::failed);
    QVERIFY(store.list()->isEmpty());
    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().toString().contains(u"snapshots.sqlite.damaged-1"_s));
    QVERIFY(QFile::exists(path() + u".damaged-1"_s));
    QVERIFY(store.add(infoOf(u"two"_s, 2), "{}"));
}

QTEST_GUILESS_MAIN(TestSqliteSnapshots)
#include "tst_sqlitesnapshots.moc"
