// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "otherwriter.h"
#include "restrictions.h"
#include "samplekeys.h"
#include "sqliteorgcache.h"

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

const QDateTime monday({2026, 3, 2}, {8, 30, 0, 250}, Qt::UTC);
const QDateTime friday({2026, 3, 6}, {17, 0}, Qt::UTC);

OrgProfile orgOf(const QString &id)
{
    return {.id = id, .name = u"Org"_s, .url = QUrl(u"https://%1.okta.com"_s.arg(id))};
}

/// Two keys, the first with a public key, and a hook.
KeptAnswers answersOf(const QString &name)
{
    HookKey first = sampleKey(1, name);
    first.publicJwk = sampleJwk(first.keyId);
    HookKey second = sampleKey(2, u"“second”\u202e'; DROP TABLE orgs; --"_s);
    second.isUsed = std::nullopt;
    second.created = {};
    second.createdText = u"yesterday"_s;
    InlineHook hook = sampleHook(u"hook of "_s + name, first.id);
    hook.scope = u"hooks.call"_s;
    return {.keys = {first, second}, .time = monday, .hooks = QList<InlineHook>{hook}};
}

/// The same as it comes back.
KeptAnswers keptOf(const QString &name)
{
    KeptAnswers kept = answersOf(name);
    kept.keys.first().keptSince = monday;
    return kept;
}

} // namespace

class TestSqliteOrgCache final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"new/cache.sqlite"_s);
    }

    void keepsFromStartToStart();
    void saysSinceWhenEachPublicKeyIsKept();
    void knowsAnOrgByItsAddressToo();
    void touchesNoFileUntilItIsNeeded();
    void row62_fileIsTheOwnersAlone();
    void keepsNothingPrivate();
    void leavesNothingOfWhatIsForgotten_data();
    void leavesNothingOfWhatIsForgotten();
    void forgetsOrgsThatAreNoMore();
    void keepsNothingWhenItIsOff();
    void damagedFileStandsInNobodysWay_data();
    void damagedFileStandsInNobodysWay();
    void damagedContentIsNotShown_data();
    void damagedContentIsNotShown();
    void newerFileIsLeftAlone();
    void lockedFileIsNotUsed();
    void fullDiskStandsInNobodysWay();
    void tooMuchIsNotKept();
    void twoCopiesShareTheFile();

private:
    /// Runs @p sql in the file as another program does.
    [[nodiscard]] bool change(const QString &sql) const;
    /// All bytes of the file and its companions.
    [[nodiscard]] QByteArray bytes() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

bool TestSqliteOrgCache::change(const QString &sql) const
{
    bool done = false;
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(m_path);
        done = other.open() && QSqlQuery(other).exec(sql);
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    return done;
}

QByteArray TestSqliteOrgCache::bytes() const
{
    QByteArray all;
    const QFileInfoList files = QFileInfo(m_path).dir().entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

void TestSqliteOrgCache::keepsFromStartToStart()
{
    {
        SqliteOrgCache cache(m_path);
        QCOMPARE(cache.find(orgOf(u"a"_s)), std::nullopt);
        cache.keep(orgOf(u"a"_s), answersOf(u"old"_s));
        cache.keep(orgOf(u"a"_s), answersOf(u"one"_s));
        KeptAnswers other = answersOf(u"two"_s);
        other.hooks = std::nullopt;
        cache.keep(orgOf(u"b"_s), other);
    }
    SqliteOrgCache cache(m_path);
    QCOMPARE(cache.find(orgOf(u"a"_s)), keptOf(u"one"_s));
    QCOMPARE(cache.find(orgOf(u"b"_s))->hooks, std::nullopt);
    QCOMPARE(cache.find(orgOf(u"c"_s)), std::nullopt);
}

void TestSqliteOrgCache::saysSinceWhenEachPublicKeyIsKept()
{
    SqliteOrgCache cache(m_path);
    KeptAnswers answers = answersOf(u"one"_s);
    answers.keys[1].publicJwk = sampleJwk(answers.keys[1].keyId);
    answers.keys[1].keptSince = monday; // not read since
    answers.time = friday;
    cache.keep(orgOf(u"a"_s), answers);
    const auto kept = cache.find(orgOf(u"a"_s));
    QVERIFY(kept);
    QCOMPARE(kept->time, friday);
    QCOMPARE(kept->keys[0].keptSince, friday);
    QCOMPARE(kept->keys[1].keptSince, monday);
}

void TestSqliteOrgCache::knowsAnOrgByItsAddressToo()
{
    SqliteOrgCache cache(m_path);
    OrgProfile org = orgOf(u"a"_s);
    cache.keep(org, answersOf(u"one"_s));
    org.name = u"Other"_s;
    QVERIFY(cache.find(org));
    org.url = QUrl(u"https://evil.okta.com"_s);
    QCOMPARE(cache.find(org), std::nullopt);
}

void TestSqliteOrgCache::touchesNoFileUntilItIsNeeded()
{
    SqliteOrgCache cache(m_path);
    QCOMPARE(cache.find(orgOf(u"a"_s)), std::nullopt);
    cache.forgetOrg(u"a"_s);
    cache.forgetOthers({});
    cache.setEnabled(false);
    QVERIFY(cache.clear());
    QVERIFY(!QFileInfo::exists(QFileInfo(m_path).path()));
}

void TestSqliteOrgCache::row62_fileIsTheOwnersAlone()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has no modes: a folder below AppData is private");
#endif
    SqliteOrgCache cache(m_path);
    cache.keep(orgOf(u"a"_s), answersOf(u"one"_s));
    const QFileInfoList files = QFileInfo(m_path).dir().entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 1);
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
                            | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const QFileInfo &file : files)
        QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
}

void TestSqliteOrgCache::keepsNothingPrivate()
{
    SqliteOrgCache cache(m_path);
    KeptAnswers answers = answersOf(u"one"_s);
    answers.keys[0].privateMember = true;
    answers.keys[0].publicJwk = "canary-jwk";
    answers.keys[0].warnings = {u"canary-warning"_s};
    (*answers.hooks)[0].uri = u"https://canary-user:canary-word@example.com/h?code=canary-1#x"_s;
    (*answers.hooks)[0].tokenUrl = u"canary-no-address"_s;
    cache.keep(orgOf(u"a"_s), answers);
    QVERIFY(!bytes().contains("canary"));
    const auto kept = cache.find(orgOf(u"a"_s));
    QVERIFY(kept && kept->hooks);
    QCOMPARE(kept->keys[0].publicJwk, QByteArray());
    QVERIFY(!kept->keys[0].keptSince.isValid());
    QCOMPARE(kept->hooks->at(0).uri, u"https://example.com/h"_s);
    QCOMPARE(kept->hooks->at(0).tokenUrl, QString());
}

void TestSqliteOrgCache::leavesNothingOfWhatIsForgotten_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("an org that is removed") << 0;
    QTest::newRow("an org that is gone") << 1;
    QTest::newRow("cleared") << 2;
    QTest::newRow("turned off") << 3;
}

void TestSqliteOrgCache::leavesNothingOfWhatIsForgotten()
{
    QFETCH(const int, way);
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    QFile aside(m_path + u".damaged-1"_s); // by an earlier start
    QVERIFY(aside.open(QIODevice::WriteOnly) && aside.write("canary") > 0);
    aside.close();
    SqliteOrgCache cache(m_path);
    // Long answers, which become shorter: what is let go must not stay in free pages.
    KeptAnswers answers = answersOf(u"canary"_s);
    for (int i = 0; i < 200; ++i)
        answers.keys.append(sampleKey(i + 10, u"canary %1"_s.arg(i)));
    cache.keep(orgOf(u"a"_s), answers);
    cache.keep(orgOf(u"b"_s), answersOf(u"other"_s));
    cache.keep(orgOf(u"a"_s), answersOf(u"canary"_s));
    QVERIFY(bytes().contains("canary"));
    if (way == 0)
        cache.forgetOrg(u"a"_s);
    else if (way == 1)
        cache.forgetOthers({u"b"_s});
    else if (way == 2)
        QVERIFY(cache.clear());
    else
        cache.setEnabled(false);
    QVERIFY(!bytes().contains("canary"));
    QCOMPARE(cache.find(orgOf(u"a"_s)), std::nullopt);
    QCOMPARE(cache.find(orgOf(u"b"_s)).has_value(), way < 2);
    QCOMPARE(bytes().contains("other"), way < 2);
}

void TestSqliteOrgCache::forgetsOrgsThatAreNoMore()
{
    SqliteOrgCache cache(m_path);
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        cache.keep(orgOf(id), answersOf(id));
    cache.forgetOthers({u"b"_s, u"d"_s});
    QVERIFY(!cache.find(orgOf(u"a"_s)));
    QVERIFY(cache.find(orgOf(u"b"_s)));
    QVERIFY(!cache.find(orgOf(u"c"_s)));
}

void TestSqliteOrgCache::keepsNothingWhenItIsOff()
{
    SqliteOrgCache cache(m_path);
    QVERIFY(cache.isEnabled());
    cache.setEnabled(false);
    QVERIFY(!cache.isEnabled());
    cache.keep(orgOf(u"a"_s), answersOf(u"one"_s));
    QVERIFY(!QFileInfo::exists(m_path));
    cache.setEnabled(true);
    cache.keep(orgOf(u"a"_s), answersOf(u"one"_s));
    QVERIFY(cache.find(orgOf(u"a"_s)));
}

void TestSqliteOrgCache::damagedFileStandsInNobodysWay_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text")
        << QByteArray("This is no database, but long enough to look into.").repeated(40);
    QTest::newRow("header alone") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\xff');
    QTest::newRow("empty") << QByteArray();
}

void TestSqliteOrgCache::damagedFileStandsInNobodysWay()
{
    QFETCH(const QByteArray, content);
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    SqliteOrgCache cache(m_path);
    const QSignalSpy failures(&cache, &OrgCache::failed);
    QCOMPARE(cache.find(orgOf(u"a"_s)), std::nullopt);
    cache.keep(orgOf(u"a"_s), answersOf(u"one"_s));
    QCOMPARE(cache.find(orgOf(u"a"_s)), keptOf(u"one"_s));
    QCOMPARE(failures.size(), 0);
    // What was damaged may hold what is to be gone with its org.
    const QDir folder = QFileInfo(m_path).dir();
    QCOMPARE(folder.entryList({u"*.damaged-*"_s}, QDir::Files), QStringList());
}

void TestSqliteOrgCache::damagedContentIsNotShown_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("no JSON") << u"UPDATE orgs SET keys = '[{'"_s;
    QTest::newRow("no list") << u"UPDATE orgs SET keys = '{}'"_s;
    QTest::newRow("no keys") << u"UPDATE orgs SET keys = '[7]'"_s;
    QTest::newRow("a key without an id") << u"UPDATE orgs SET keys = '[{\"name\":\"x\"}]'"_s;
    QTest::newRow("a public key of no time")
        << u"UPDATE orgs SET keys = '[{\"id\":\"HKY1\",\"publicJwk\":\"{}\"}]'"_s;
    QTest::newRow("no time") << u"UPDATE orgs SET time = 'then'"_s;
}

void TestSqliteOrgCache::damagedContentIsNotShown()
{
    QFETCH(const QString, sql);
    SqliteOrgCache cache(m_path);
    cache.keep(orgOf(u"a"_s), answersOf(u"one"_s));
    QVERIFY(change(sql));
    QCOMPARE(cache.find(orgOf(u"a"_s)), std::nullopt);
    cache.keep(orgOf(u"a"_s), answersOf(u"one"_s));
    QCOMPARE(cache.find(orgOf(u"a"_s)), keptOf(u"one"_s));
}

void TestSqliteOrgCache::newerFileIsLeftAlone()
{
    {
        SqliteOrgCache cache(m_path);
        cache.keep(orgOf(u"a"_s), answersOf(u"one"_s));
    }
    QVERIFY(change(u"PRAGMA user_version = 2"_s));
    SqliteOrgCache cache(m_path);
    const QSignalSpy failures(&cache, &OrgCache::failed);
    QCOMPARE(cache.find(orgOf(u"a"_s)), std::nullopt);
    cache.keep(orgOf(u"a"_s), answersOf(u"two"_s));
    QCOMPARE(cache.find(orgOf(u"b"_s)), std::nullopt);
    // Once, and that something stays which was to go.
    QCOMPARE(failures.size(), 1);
    QVERIFY(failures.at(0).at(0).toString().contains(u"newer"_s));
    cache.forgetOrg(u"a"_s);
    cache.forgetOrg(u"b"_s);
    QCOMPARE(failures.size(), 2);
    QVERIFY(failures.at(1).at(0).toString().contains(u"newer"_s));
    QVERIFY(!cache.clear());
    QVERIFY(bytes().contains("hook of one"));
}

void TestSqliteOrgCache::lockedFileIsNotUsed()
{
    {
        SqliteOrgCache cache(m_path);
        cache.keep(orgOf(u"a"_s), answersOf(u"one"_s));
    }
    SqliteOrgCache cache(m_path);
    const QSignalSpy failures(&cache, &OrgCache::failed);
    {
        const OtherWriter other(m_path);
        QVERIFY(other.isWriting());
        QCOMPARE(cache.find(orgOf(u"a"_s)), keptOf(u"one"_s)); // reading goes on
        cache.keep(orgOf(u"a"_s), answersOf(u"two"_s));
        QCOMPARE(failures.size(), 0);
        cache.forgetOrg(u"a"_s);
        QCOMPARE(failures.size(), 1);
    }
    QCOMPARE(cache.find(orgOf(u"a"_s)), std::nullopt); // until the next start
    SqliteOrgCache next(m_path);
    QCOMPARE(next.find(orgOf(u"a"_s)), keptOf(u"one"_s));
    QVERIFY(cache.clear()); // deleting is tried all the same
    QCOMPARE(next.find(orgOf(u"a"_s)), std::nullopt);
}

void TestSqliteOrgCache::fullDiskStandsInNobodysWay()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has no such limit");
#else
    SqliteOrgCache cache(m_path);
    cache.keep(orgOf(u"a"_s), answersOf(u"one"_s));
    const QSignalSpy failures(&cache, &OrgCache::failed);
    KeptAnswers large = answersOf(u"two"_s);
    for (int i = 0; i < 5000; ++i)
        large.keys.append(sampleKey(i + 10, u"key %1"_s.arg(i)));
    {
        const FileSizeLimit limit(100'000);
        cache.keep(orgOf(u"a"_s), large);
    }
    QCOMPARE(failures.size(), 0);
    SqliteOrgCache next(m_path);
    QCOMPARE(next.find(orgOf(u"a"_s)), keptOf(u"one"_s));
#endif
}

void TestSqliteOrgCache::tooMuchIsNotKept()
{
    SqliteOrgCache cache(m_path);
    cache.keep(orgOf(u"a"_s), answersOf(u"one"_s));
    cache.keep(orgOf(u"a"_s), answersOf(QString(SqliteOrgCache::most, u'x')));
    QCOMPARE(cache.find(orgOf(u"a"_s)), std::nullopt);
}

void TestSqliteOrgCache::twoCopiesShareTheFile()
{
    SqliteOrgCache one(m_path);
    SqliteOrgCache two(m_path);
    for (int i = 0; i < 20; ++i) {
        const QString name = u"round %1"_s.arg(i);
        one.keep(orgOf(u"a"_s), answersOf(name));
        QCOMPARE(two.find(orgOf(u"a"_s)), keptOf(name));
        two.keep(orgOf(u"b"_s), answersOf(name));
        QCOMPARE(one.find(orgOf(u"b"_s)), keptOf(name));
    }
}

QTEST_GUILESS_MAIN(TestSqliteOrgCache)

#include "tst_sqliteorgcache.moc"
