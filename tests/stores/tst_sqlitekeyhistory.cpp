// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "restrictions.h"
#include "sqlitekeyhistory.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

const auto acme = u"acme"_s;
const auto key = u"HKYr9awje8zXYgZF41d7"_s;
const QDateTime monday({2026, 3, 2}, {8, 30, 0, 250}, Qt::UTC);
const QDateTime friday({2026, 3, 6}, {17, 0}, Qt::UTC);

} // namespace

class TestSqliteKeyHistory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"new/history.sqlite"_s);
    }

    void remembersFromStartToStart();
    void anotherKeyChangesNothingUntilItIsTrusted();
    void orgsAndKeysAreApart();
    void touchesNoFileUntilItIsNeeded();
    void row62_fileIsTheOwnersAlone();
    void hostileTextIsData();
    void row63_twoCopiesShareTheFile();
    void damagedFileIsSetAside_data();
    void damagedFileIsSetAside();
    void fileDamagedMeanwhileIsSetAside();
    void row61_readOnlyFolderIsToldOnce();
    void row74_folderInItsPlaceIsTold();
    void row78_newerFileIsLeftAlone();
    void row78_historyThatIsGoneSaysSo_data();
    void row78_historyThatIsGoneSaysSo();
    void row78_firstStartSaysNothing();
    void fileOfAnOlderHookKeysIsGoneOnWith();
    void lockedFileIsNotWaitedForLong();
    void keepsEveryPublicKey();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestSqliteKeyHistory::remembersFromStartToStart()
{
    {
        SqliteKeyHistory history(m_path);
        QCOMPARE(history.see(acme, key, "one", monday), std::nullopt);
    }
    {
        SqliteKeyHistory history(m_path);
        QCOMPARE(history.see(acme, key, "one", friday), (KeyMemory{"one", monday, monday}));
    }
    SqliteKeyHistory history(m_path);
    QCOMPARE(history.see(acme, key, "one", friday), (KeyMemory{"one", monday, friday}));
}

void TestSqliteKeyHistory::anotherKeyChangesNothingUntilItIsTrusted()
{
    SqliteKeyHistory history(m_path);
    QCOMPARE(history.see(acme, key, "one", monday), std::nullopt);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(history.see(acme, key, "two", friday), (KeyMemory{"one", monday, monday}));
    history.replace(acme, key, "two", friday);
    QCOMPARE(history.see(acme, key, "two", friday), (KeyMemory{"two", friday, friday}));
}

void TestSqliteKeyHistory::orgsAndKeysAreApart()
{
    SqliteKeyHistory history(m_path);
    QCOMPARE(history.see(acme, key, "one", monday), std::nullopt);
    QCOMPARE(history.see(acme, u"HKY2"_s, "two", monday), std::nullopt);
    QCOMPARE(history.see(u"other"_s, key, "three", monday), std::nullopt);
    history.forgetOrg(acme);
    QCOMPARE(history.see(acme, key, "four", friday), std::nullopt);
    QCOMPARE(history.see(acme, u"HKY2"_s, "five", friday), std::nullopt);
    QCOMPARE(history.see(u"other"_s, key, "three", friday), (KeyMemory{"three", monday, monday}));
}

void TestSqliteKeyHistory::touchesNoFileUntilItIsNeeded()
{
    SqliteKeyHistory history(m_path);
    history.forgetOrg(acme);
    QVERIFY(!QFileInfo::exists(QFileInfo(m_path).path()));
}

void TestSqliteKeyHistory::row62_fileIsTheOwnersAlone()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has no modes: a folder below AppData is private");
#endif
    SqliteKeyHistory history(m_path);
    QCOMPARE(history.see(acme, key, "one", monday), std::nullopt);
    const QFileInfoList files = QFileInfo(m_path).dir().entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 1);
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
                            | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const QFileInfo &file : files)
        QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
}

void TestSqliteKeyHistory::hostileTextIsData()
{
    const QString hostile = u"'; DROP TABLE keys; --\u202e"_s + QChar(0xd800);
    SqliteKeyHistory history(m_path);
    QCOMPARE(history.see(hostile, hostile, "one", monday), std::nullopt);
    QCOMPARE(history.see(acme, key, "two", monday), std::nullopt);
    history.forgetOrg(hostile);
    QCOMPARE(history.see(acme, key, "two", friday), (KeyMemory{"two", monday, monday}));
}

void TestSqliteKeyHistory::row63_twoCopiesShareTheFile()
{
    SqliteKeyHistory one(m_path);
    SqliteKeyHistory two(m_path);
    const QSignalSpy failures(&one, &KeyHistory::failed);
    const QSignalSpy otherFailures(&two, &KeyHistory::failed);
    for (int i = 0; i < 50; ++i) {
        const QString id = u"HKY%1"_s.arg(i);
        QCOMPARE(one.see(acme, id, "one", monday), std::nullopt);
        QCOMPARE(two.see(acme, id, "two", friday), (KeyMemory{"one", monday, monday}));
    }
    QCOMPARE(failures.size(), 0);
    QCOMPARE(otherFailures.size(), 0);
}

void TestSqliteKeyHistory::damagedFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text")
        << QByteArray("This is no database, but long enough to look into.").repeated(40);
    QTest::newRow("header alone") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\xff');
}

void TestSqliteKeyHistory::damagedFileIsSetAside()
{
    QFETCH(const QByteArray, content);
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    for (int n = 1; n <= 2; ++n) { // an older one that was set aside is not lost
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        SqliteKeyHistory history(m_path);
        const QSignalSpy failures(&history, &KeyHistory::failed);
        QCOMPARE(history.see(acme, key, "one", monday), std::nullopt);
        QCOMPARE(history.see(acme, key, "one", friday), (KeyMemory{"one", monday, monday}));
        QCOMPARE(failures.size(), 1);
        const QString aside = u"%1.damaged-%2"_s.arg(m_path).arg(n);
        QVERIFY(failures.at(0).at(0).toString().contains(QFileInfo(aside).fileName()));
        QFile kept(aside);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), content);
        // Of an org that is forgotten something may be left in there.
        QVERIFY(history.forgetOrg(acme));
        QCOMPARE(failures.size(), 2);
        QVERIFY(failures.at(1).at(0).toString().contains(QFileInfo(aside).fileName()));
    }
}

void TestSqliteKeyHistory::fileDamagedMeanwhileIsSetAside()
{
    SqliteKeyHistory history(m_path);
    const QSignalSpy failures(&history, &KeyHistory::failed);
    QCOMPARE(history.see(acme, key, "one", monday), std::nullopt);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(m_path);
        QVERIFY(other.open());
        QSqlQuery query(other);
        for (const QString &sql :
             {u"PRAGMA writable_schema = ON"_s, u"UPDATE sqlite_master SET rootpage = 77"_s,
              u"PRAGMA schema_version = 100"_s})
            QVERIFY2(query.exec(sql), qPrintable(sql));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    // What meets the damage is remembered in the new file already.
    QCOMPARE(history.see(acme, u"HKY2"_s, "two", friday), std::nullopt);
    QCOMPARE(failures.size(), 1);
    QVERIFY(QFileInfo::exists(m_path + u".damaged-1"_s));
    QCOMPARE(history.see(acme, u"HKY2"_s, "two", friday), (KeyMemory{"two", friday, friday}));
}

void TestSqliteKeyHistory::row61_readOnlyFolderIsToldOnce()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has no modes");
#else
    const QString folder = QFileInfo(m_path).path();
    QVERIFY(QDir().mkpath(folder));
    constexpr auto look = QFileDevice::ReadOwner | QFileDevice::ExeOwner | QFileDevice::ReadOther
                          | QFileDevice::ExeOther;
    QVERIFY(QFile::setPermissions(m_folder->path(), look | QFileDevice::WriteOwner));
    QVERIFY(QFile::setPermissions(folder, look));
    const auto restore =
        qScopeGuard([&] { QFile::setPermissions(folder, look | QFileDevice::WriteOwner); });
    const WithoutRoot withoutRoot;
    SqliteKeyHistory history(m_path);
    const QSignalSpy failures(&history, &KeyHistory::failed);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(history.see(acme, key, "one", monday), std::nullopt);
    history.replace(acme, key, "two", monday);
    QCOMPARE(failures.size(), 1);
    QVERIFY(failures.at(0).at(0).toString().contains(u"history.sqlite"_s));
#endif
}

void TestSqliteKeyHistory::row74_folderInItsPlaceIsTold()
{
    QVERIFY(QDir().mkpath(m_path));
    SqliteKeyHistory history(m_path);
    const QSignalSpy failures(&history, &KeyHistory::failed);
    QCOMPARE(history.see(acme, key, "one", monday), std::nullopt);
    QCOMPARE(failures.size(), 1);
    QVERIFY(QFileInfo(m_path).isDir());
}

void TestSqliteKeyHistory::row78_newerFileIsLeftAlone()
{
    {
        SqliteKeyHistory history(m_path);
        QCOMPARE(history.see(acme, key, "one", monday), std::nullopt);
    }
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(63)); // the user version's last byte, see https://sqlite.org/fileformat.html
    QCOMPARE(file.write("\x03", 1), 1);
    file.close();
    SqliteKeyHistory history(m_path);
    const QSignalSpy failures(&history, &KeyHistory::failed);
    QCOMPARE(history.see(acme, key, "two", friday), std::nullopt);
    QCOMPARE(failures.size(), 1);
    QVERIFY(failures.at(0).at(0).toString().contains(u"newer"_s));
    QVERIFY(QFileInfo::exists(m_path) && !QFileInfo::exists(m_path + u".damaged-1"_s));
}

void TestSqliteKeyHistory::row78_historyThatIsGoneSaysSo_data()
{
    QTest::addColumn<QString>("sql"); // what another program makes there, if it is not nothing
    QTest::addColumn<bool>("isFile");
    QTest::addColumn<QString>("reason");
    QTest::newRow("deleted") << QString() << false << u"was deleted"_s;
    QTest::newRow("empty") << QString() << true << u"was empty"_s;
    QTest::newRow("another program's")
        << u"CREATE TABLE keys (name TEXT)"_s << true << u"another program's"_s;
}

void TestSqliteKeyHistory::row78_historyThatIsGoneSaysSo()
{
    QFETCH(const QString, sql);
    QFETCH(const bool, isFile);
    QFETCH(const QString, reason);
    {
        SqliteKeyHistory history(m_path);
        QCOMPARE(history.see(acme, key, "one", monday), std::nullopt);
    }
    QVERIFY(QFile::remove(m_path));
    if (isFile) {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    if (!sql.isEmpty()) {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(m_path);
        QVERIFY(other.open() && QSqlQuery(other).exec(sql));
        other = {};
        QSqlDatabase::removeDatabase(u"other"_s);
    }
    {
        SqliteKeyHistory history(m_path);
        const QSignalSpy failures(&history, &KeyHistory::failed);
        QCOMPARE(history.see(acme, key, "two", friday), std::nullopt);
        QCOMPARE(history.see(acme, key, "two", friday), (KeyMemory{"two", friday, friday}));
        QCOMPARE(failures.size(), 1);
        const QString problem = failures.at(0).at(0).toString();
        QVERIFY2(problem.contains(reason) && problem.contains(u"public keys"), qPrintable(problem));
    }
    QCOMPARE(QFileInfo::exists(m_path + u".foreign-1"_s), !sql.isEmpty());
    SqliteKeyHistory next(m_path); // and the next start says nothing
    const QSignalSpy none(&next, &KeyHistory::failed);
    QCOMPARE(next.see(acme, key, "two", friday), (KeyMemory{"two", friday, friday}));
    QCOMPARE(none.size(), 0);
}

void TestSqliteKeyHistory::row78_firstStartSaysNothing()
{
    SqliteKeyHistory history(m_path);
    const QSignalSpy failures(&history, &KeyHistory::failed);
    QCOMPARE(history.see(acme, key, "one", monday), std::nullopt);
    QCOMPARE(failures.size(), 0);
}

void TestSqliteKeyHistory::fileOfAnOlderHookKeysIsGoneOnWith()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    {
        QSqlDatabase old = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
        old.setDatabaseName(m_path);
        QVERIFY(old.open());
        QSqlQuery query(old);
        for (const QString &sql :
             {u"CREATE TABLE keys (org TEXT NOT NULL, id TEXT NOT NULL, thumbprint TEXT NOT NULL, "
              "first_seen TEXT NOT NULL, last_seen TEXT NOT NULL, PRIMARY KEY (org, id)) "
              "WITHOUT ROWID"_s,
              u"INSERT INTO keys VALUES ('acme', 'HKYr9awje8zXYgZF41d7', 'one', "
              "'2026-03-02T08:30:00.250Z', '2026-03-02T08:30:00.250Z')"_s,
              u"PRAGMA user_version = 1"_s})
            QVERIFY2(query.exec(sql), qPrintable(sql));
    }
    QSqlDatabase::removeDatabase(u"old"_s);
    for (int start = 1; start <= 2; ++start) {
        SqliteKeyHistory history(m_path);
        const QSignalSpy failures(&history, &KeyHistory::failed);
        QCOMPARE(history.see(acme, key, "two", friday), (KeyMemory{"one", monday, monday}));
        QCOMPARE(failures.size(), 0);
    }
}

void TestSqliteKeyHistory::lockedFileIsNotWaitedForLong()
{
    SqliteKeyHistory history(m_path);
    const QSignalSpy failures(&history, &KeyHistory::failed);
    QCOMPARE(history.see(acme, key, "one", monday), std::nullopt);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(m_path);
        QVERIFY(other.open());
        QVERIFY(other.transaction());
        QVERIFY(QSqlQuery(other).exec(u"DELETE FROM keys WHERE id = 'none'"_s));
        QCOMPARE(history.see(acme, u"HKY2"_s, "two", monday), std::nullopt);
        QCOMPARE(failures.size(), 1);
        // What is there can be read all the time.
        QCOMPARE(history.see(acme, key, "two", friday), (KeyMemory{"one", monday, monday}));
        QVERIFY(other.rollback());
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    QCOMPARE(history.see(acme, u"HKY2"_s, "two", monday), std::nullopt);
    QCOMPARE(history.see(acme, u"HKY2"_s, "two", friday), (KeyMemory{"two", monday, monday}));
}

void TestSqliteKeyHistory::keepsEveryPublicKey()
{
    KeptKey one{.id = key,
                .keyId = u"kid-1"_s,
                .name = u"caf\u00e9 'api'"_s,
                .publicJwk = R"({"kty":"RSA","e":"AQAB","n":"AA"})",
                .thumbprint = "one",
                .lastSeen = monday};
    KeptKey two = one;
    two.thumbprint = "two";
    two.lastSeen = friday;
    {
        SqliteKeyHistory history(m_path);
        QCOMPARE(history.kept(acme), QList<KeptKey>());
        QVERIFY(!QFileInfo::exists(m_path));
        history.keep(acme, one);
        history.keep(u"other"_s, one);
        history.keep(acme, two);
    }
    SqliteKeyHistory history(m_path);
    QCOMPARE(history.kept(acme), (QList{one, two}));
    one.name = u"renamed"_s;
    one.lastSeen = friday.addDays(1);
    history.keep(acme, one);
    QCOMPARE(history.kept(acme), (QList{two, one}));
    (void)history.see(acme, u"HKYcanary"_s, "canary", monday);
    history.forgetOrg(acme);
    QCOMPARE(history.kept(acme), QList<KeptKey>());
    QCOMPARE(history.kept(u"other"_s).size(), 1);
    for (const QString &end : {u""_s, u"-wal"_s}) { // nor where it once was
        QFile file(m_path + end);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("renamed") && !bytes.contains("HKYcanary"));
    }
}

QTEST_GUILESS_MAIN(TestSqliteKeyHistory)
#include "tst_sqlitekeyhistory.moc"
