// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "restrictions.h"
#include "sqlitefile.h"
#include "waiting.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>
#include <vector>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

const auto createNotes = u"CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL)"_s;
const auto insertNote = u"INSERT INTO notes (text) VALUES (:text)"_s;
const auto selectNotes = u"SELECT id, text FROM notes ORDER BY id"_s;
const auto countNotes = u"SELECT count(*) AS n FROM notes"_s;

/// A store's file after @p version of its two migrations.
SqliteDesign design(int version = 1)
{
    SqliteDesign result{.applicationId = 0x484b7473, .migrations = {{createNotes}}, .sign = {}};
    if (version > 1)
        result.migrations += {u"ALTER TABLE notes ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'"_s,
                              u"CREATE TABLE more (id INTEGER PRIMARY KEY)"_s};
    return result;
}

/// What another copy of the program does: it writes @p number notes, two at a time.
int writeNotes(const QString &path, int number)
{
    SqliteFile file(path, design());
    for (int i = 0; i < number; i += 2) {
        // On a busy disk the others may write for long.
        std::optional<Result<SqliteTransaction>> begun;
        for (int tries = 0; tries < 60 && (!begun || !*begun); ++tries)
            begun.emplace(SqliteTransaction::begin(file));
        Result<SqliteTransaction> &writing = *begun;
        if (!writing || !file.run(insertNote, {{u"text"_s, u"one"_s}})
            || !file.run(insertNote, {{u"text"_s, u"two"_s}}) || !writing->commit())
            return 1;
    }
    return 0;
}

} // namespace

class TestSqliteFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"new/store.sqlite"_s);
    }

    void rowsHaveTheirColumnsNames();
    void textThatIsDataStaysData();
    void wrongStatementIsAnError();
    void migrationsBringItsVersion();
    void failedMigrationChangesNothing();
    void transactionCountsWholeOrNotAtAll();
    void row61_killedWhileWritingLosesNothing();
    void row62_isForTheOwnerAlone();
    void row63_severalCopiesWriteOneFile();
    void row63_severalCopiesSetDamageAsideOnce();
    void row74_neverWaitsForAPipe();
    void row74_tellsWhatIsNoFileOfOnesOwn_data();
    void row74_tellsWhatIsNoFileOfOnesOwn();
    void row78_tellsThatItBeginsAnew_data();
    void row78_tellsThatItBeginsAnew();
    void aFileThatWasNeverMoreThanBegunIsNoLoss();
    void row78_setsItAsideWhateverTheFolderIsCalled();
    void setsAsideAllOfItOrNothing();
    void row78_deletedWithAllThatIsCalledLikeIt();
    void row78_deletedWhileItIsOpen();
    void row78_newerOneIsLeftAsItIs();
    void aVersionBelowNoneIsDamage();
    void damageIsFoundByWhoMeetsIt();

private:
    [[nodiscard]] QStringList entries() const
    {
        return QFileInfo(m_path).dir().entryList(QDir::Files | QDir::System, QDir::Name);
    }
    void put(const QByteArray &content) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    [[nodiscard]] QByteArray content() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] static QVariant notes(SqliteFile &file)
    {
        const auto rows = file.run(countNotes);
        return rows ? rows->first().value(u"n"_s) : QVariant(rows.error().summary);
    }
    /// Starts @p copies programs that each write @p number notes.
    [[nodiscard]] std::vector<std::unique_ptr<QProcess>> writers(int copies, int number) const
    {
        std::vector<std::unique_ptr<QProcess>> result;
        for (int i = 0; i < copies; ++i) {
            result.push_back(std::make_unique<QProcess>());
            result.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
            result.back()->start(QCoreApplication::applicationFilePath(),
                                 {u"--write"_s, m_path, QString::number(number)});
        }
        return result;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestSqliteFile::rowsHaveTheirColumnsNames()
{
    SqliteFile file(m_path, design());
    QVERIFY(!file.exists());
    QVERIFY(file.run(insertNote, {{u"text"_s, u"first"_s}}));
    QVERIFY(file.run(u"INSERT INTO notes (text) VALUES (:a || :b || :a)"_s,
                     {{u"a"_s, u"x"_s}, {u"b"_s, u"y"_s}}));
    const auto rows = file.run(selectNotes);
    QVERIFY(rows);
    QCOMPARE(*rows, (QList<SqliteRow>{{{u"id"_s, 1}, {u"text"_s, u"first"_s}},
                                      {{u"id"_s, 2}, {u"text"_s, u"xyx"_s}}}));
    QVERIFY(file.exists());
}

void TestSqliteFile::textThatIsDataStaysData()
{
    SqliteFile file(m_path, design());
    const QStringList texts{u"'); DROP TABLE notes; --"_s, QString(), u":text"_s, u"\u202e%1"_s};
    for (const QString &text : texts)
        QVERIFY(file.run(insertNote, {{u"text"_s, text}}));
    const auto rows = file.run(selectNotes);
    QVERIFY(rows);
    QCOMPARE(rows->size(), texts.size());
    for (qsizetype i = 0; i < texts.size(); ++i)
        QCOMPARE(rows->at(i).value(u"text"_s).toString(), texts[i]);
}

void TestSqliteFile::wrongStatementIsAnError()
{
    SqliteFile file(m_path, design());
    const QSignalSpy anew(&file, &SqliteFile::begunAnew);
    const auto rows = file.run(u"SELECT nothing FROM nowhere"_s);
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, ErrorKind::File);
    QVERIFY(rows.error().summary.contains(u"store.sqlite"_s));
    QVERIFY(file.run(insertNote, {{u"text"_s, u"and it goes on"_s}}));
    QCOMPARE(anew.size(), 0);
}

void TestSqliteFile::migrationsBringItsVersion()
{
    {
        SqliteFile file(m_path, design(1));
        QVERIFY(file.run(insertNote, {{u"text"_s, u"old"_s}}));
    }
    for (int start = 1; start <= 2; ++start) {
        SqliteFile file(m_path, design(2));
        const auto rows = file.run(u"SELECT text, colour FROM notes"_s);
        QVERIFY(rows);
        QCOMPARE(*rows, (QList<SqliteRow>{{{u"text"_s, u"old"_s}, {u"colour"_s, u"red"_s}}}));
        QCOMPARE(file.run(u"PRAGMA user_version"_s)->first().first().toInt(), 2);
    }
    // And a new file goes through all of them.
    QVERIFY(QDir(QFileInfo(m_path).path()).removeRecursively());
    SqliteFile file(m_path, design(2));
    QVERIFY(file.run(u"SELECT colour FROM notes"_s));
}

void TestSqliteFile::failedMigrationChangesNothing()
{
    {
        SqliteFile file(m_path, design(1));
        QVERIFY(file.run(insertNote, {{u"text"_s, u"old"_s}}));
    }
    SqliteDesign wrong = design(2);
    wrong.migrations.last() += u"CREATE TABLE more (id INTEGER)"_s; // there is one already
    {
        SqliteFile file(m_path, wrong);
        QVERIFY(!file.run(selectNotes));
        QVERIFY(!file.run(selectNotes));
    }
    SqliteFile file(m_path, design(1));
    QCOMPARE(notes(file), 1);
    QVERIFY(!file.run(u"SELECT colour FROM notes"_s));
}

void TestSqliteFile::transactionCountsWholeOrNotAtAll()
{
    SqliteFile file(m_path, design());
    SqliteFile other(m_path, design());
    QCOMPARE(notes(other), 0);
    {
        auto writing = SqliteTransaction::begin(file);
        QVERIFY(writing);
        QVERIFY(file.run(insertNote, {{u"text"_s, u"one"_s}}));
        QCOMPARE(notes(file), 1);
        QCOMPARE(notes(other), 0);
        QVERIFY(!SqliteTransaction::begin(other)); // which waits, and not for ever
    }
    QCOMPARE(notes(file), 0);
    auto writing = SqliteTransaction::begin(other);
    QVERIFY(writing);
    QVERIFY(other.run(insertNote, {{u"text"_s, u"one"_s}}));
    QVERIFY(other.run(insertNote, {{u"text"_s, u"two"_s}}));
    QVERIFY(writing->commit());
    QCOMPARE(notes(file), 2);
    QVERIFY(SqliteTransaction::begin(other));
}

void TestSqliteFile::row61_killedWhileWritingLosesNothing()
{
    int before = 0;
    for (int round = 0; round < 10; ++round) {
        auto copies = writers(1, 1'000'000);
        SqliteFile file(m_path, design());
        TRY_VERIFY(notes(file).toInt() > before + round);
        copies.front()->kill();
        QVERIFY(copies.front()->waitForFinished(30'000));
        const int after = notes(file).toInt();
        QVERIFY(after > before);
        QCOMPARE(after % 2, 0);
        before = after;
    }
    SqliteFile file(m_path, design());
    const QSignalSpy anew(&file, &SqliteFile::begunAnew);
    QCOMPARE(notes(file).toInt(), before);
    QCOMPARE(anew.size(), 0);
}

void TestSqliteFile::row62_isForTheOwnerAlone()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has no modes: a folder below AppData is private");
#else
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
                            | QFileDevice::ReadOther | QFileDevice::WriteOther;
    put({});
    QVERIFY(
        QFile::setPermissions(m_path, others | QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    SqliteFile file(m_path, design());
    QVERIFY(file.run(insertNote, {{u"text"_s, u"one"_s}}));
    QVERIFY(entries().size() >= 2);
    for (const QString &name : entries())
        QVERIFY2(!(QFile::permissions(QFileInfo(m_path).dir().filePath(name)) & others),
                 qPrintable(name));
#endif
}

void TestSqliteFile::row63_severalCopiesWriteOneFile()
{
    const auto copies = writers(4, 100);
    for (const auto &copy : copies) {
        QVERIFY(copy->waitForFinished(60'000));
        QCOMPARE(copy->exitCode(), 0);
    }
    SqliteFile file(m_path, design());
    QCOMPARE(notes(file), 400);
}

void TestSqliteFile::row63_severalCopiesSetDamageAsideOnce()
{
    const QByteArray damaged = QByteArray("This is no database, but long enough.").repeated(200);
    put(damaged);
    const auto copies = writers(4, 20);
    for (const auto &copy : copies) {
        QVERIFY(copy->waitForFinished(60'000));
        QCOMPARE(copy->exitCode(), 0);
    }
    SqliteFile file(m_path, design());
    QCOMPARE(notes(file), 80);
    QVERIFY(QFileInfo::exists(m_path + u".damaged-1"_s));
    QVERIFY(!QFileInfo::exists(m_path + u".damaged-2"_s));
}

void TestSqliteFile::row74_neverWaitsForAPipe()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has no such pipes");
#else
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
    SqliteFile file(m_path, design());
    for (int i = 0; i < 2; ++i) {
        const auto rows = file.run(selectNotes);
        QVERIFY(!rows);
        QVERIFY2(rows.error().summary.contains(u"not a file"_s), qPrintable(rows.error().summary));
    }
    QCOMPARE(entries(), QStringList{u"store.sqlite"_s});
#endif
}

void TestSqliteFile::row74_tellsWhatIsNoFileOfOnesOwn_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a folder") << QByteArray("folder") << u"is a folder"_s;
    QTest::newRow("a link to itself") << QByteArray("loop") << u"cannot be written"_s;
    QTest::newRow("a link to nowhere") << QByteArray("nowhere") << u"cannot be written"_s;
    QTest::newRow("not readable") << QByteArray("forbidden") << u"cannot be written"_s;
    QTest::newRow("not writable") << QByteArray("read-only") << u"cannot be written"_s;
}

void TestSqliteFile::row74_tellsWhatIsNoFileOfOnesOwn()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has no such links and rights");
#else
    QFETCH(const QByteArray, place);
    QFETCH(const QString, reason);
    const QDir folder = QFileInfo(m_path).dir();
    QVERIFY(QDir().mkpath(folder.path()));
    if (place == "folder")
        QVERIFY(folder.mkdir(u"store.sqlite"_s));
    else if (place == "loop")
        QVERIFY(QFile::link(m_path, m_path));
    else if (place == "nowhere")
        QVERIFY(QFile::link(folder.filePath(u"none/store.sqlite"_s), m_path));
    else
        put("anything");
    if (place == "forbidden")
        QVERIFY(QFile::setPermissions(m_path, {}));
    else if (place == "read-only")
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner));
    // Whose folder it is: but for root everybody is held to what a file allows.
    for (const QString &each : {m_folder->path(), folder.path()})
        QVERIFY(QFile::setPermissions(each, QFile::Permissions(0x7777)));
    const WithoutRoot user;
    SqliteFile file(m_path, design());
    const QSignalSpy anew(&file, &SqliteFile::begunAnew);
    for (int i = 0; i < 2; ++i) {
        const auto rows = file.run(selectNotes);
        QVERIFY(!rows);
        QVERIFY2(rows.error().summary.contains(reason), qPrintable(rows.error().summary));
    }
    QCOMPARE(anew.size(), 0); // nothing is lost, and nothing was moved
    QVERIFY(QFileInfo(m_path).isDir() || QFileInfo(m_path).isSymLink()
            || QFileInfo(m_path).size() == qint64(qstrlen("anything")));
#endif
}

void TestSqliteFile::row78_tellsThatItBeginsAnew_data()
{
    QTest::addColumn<QByteArray>("change"); // what becomes of the file
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("aside");
    QTest::newRow("deleted") << QByteArray("delete") << u"was deleted"_s << QString();
    QTest::newRow("empty") << QByteArray("empty") << u"was empty"_s << QString();
    QTest::newRow("another program's")
        << QByteArray("foreign") << u"another program's"_s << u"store.sqlite.foreign-1"_s;
    QTest::newRow("of nobody known")
        << QByteArray("nobody's") << u"another program's"_s << u"store.sqlite.foreign-1"_s;
    QTest::newRow("text") << QByteArray("text") << u"was damaged"_s << u"store.sqlite.damaged-1"_s;
}

void TestSqliteFile::row78_tellsThatItBeginsAnew()
{
    QFETCH(const QByteArray, change);
    QFETCH(const QString, reason);
    QFETCH(const QString, aside);
    {
        SqliteFile file(m_path, design());
        const QSignalSpy anew(&file, &SqliteFile::begunAnew);
        QVERIFY(file.run(insertNote, {{u"text"_s, u"one"_s}}));
        QCOMPARE(anew.size(), 0); // the first start is no loss
    }
    QVERIFY(QFile::remove(m_path));
    if (change == "empty")
        put({});
    if (change == "text")
        put(QByteArray(5000, 'x'));
    if (change == "foreign" || change == "nobody's") {
        SqliteDesign other = design();
        other.applicationId = change == "foreign" ? 4711 : 0;
        SqliteFile file(m_path, other);
        QVERIFY(file.run(insertNote, {{u"text"_s, u"not ours"_s}}) || change != "foreign");
    }
    const QByteArray theirs = content();
    {
        SqliteFile file(m_path, design());
        const QSignalSpy anew(&file, &SqliteFile::begunAnew);
        QCOMPARE(notes(file), 0);
        QCOMPARE(anew.size(), 1);
        const QString why = anew.at(0).at(0).toString();
        QVERIFY2(why.contains(reason) && why.contains(u"store.sqlite"_s), qPrintable(why));
        QVERIFY(file.run(insertNote, {{u"text"_s, u"anew"_s}}));
    }
    if (!aside.isEmpty()) {
        QFile kept(QFileInfo(m_path).dir().filePath(aside));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), theirs);
    }
    SqliteFile file(m_path, design());
    const QSignalSpy anew(&file, &SqliteFile::begunAnew);
    QCOMPARE(notes(file), 1);
    QCOMPARE(anew.size(), 0);
}

/// A full disk, or a kill, comes between the making of the file and what it holds first.
void TestSqliteFile::aFileThatWasNeverMoreThanBegunIsNoLoss()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has no such limit");
#else
    SqliteFile file(m_path, design());
    const QSignalSpy anew(&file, &SqliteFile::begunAnew);
    {
        const FileSizeLimit full(0);
        QVERIFY(!file.run(insertNote, {{u"text"_s, u"one"_s}}));
    }
    QCOMPARE(QFileInfo(m_path).size(), 0);
    QVERIFY(QFileInfo::exists(m_path));
    QVERIFY(file.run(insertNote, {{u"text"_s, u"one"_s}}));
    QCOMPARE(anew.size(), 0);
    QCOMPARE(notes(file), 1);
#endif
}

void TestSqliteFile::row78_setsItAsideWhateverTheFolderIsCalled()
{
    m_path = m_folder->filePath(u"100%1/store.sqlite"_s);
    put(QByteArray(5000, 'x'));
    SqliteFile file(m_path, design());
    QCOMPARE(notes(file), 0);
    QVERIFY(QFileInfo::exists(m_path + u".damaged-1"_s));
    QCOMPARE(file.damagedFiles(), QStringList(m_path + u".damaged-1"_s));
    QVERIFY2(file.damagedNotice().contains(u"100%1"_s), qPrintable(file.damagedNotice()));
}

/// The name of its log grows too long for the file system.
void TestSqliteFile::setsAsideAllOfItOrNothing()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has other limits");
#else
    m_path = m_folder->filePath(u"new/"_s + QString(243, u'n'));
    SqliteFile other(m_path, design()); // keeps the log
    QVERIFY(other.run(insertNote, {{u"text"_s, u"one"_s}}));
    QVERIFY(other.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    QVERIFY(QFileInfo::exists(m_path + u"-wal"_s));
    put(QByteArray(5000, 'x'));
    SqliteFile file(m_path, design());
    const Result<QList<SqliteRow>> rows = file.run(countNotes);
    QVERIFY(!rows);
    QVERIFY2(rows.error().summary.contains(u"could not be set aside"_s),
             qPrintable(rows.error().summary));
    QCOMPARE(content(), QByteArray(5000, 'x'));
    QVERIFY(QFileInfo::exists(m_path + u"-wal"_s));
    QCOMPARE(file.damagedFiles(), QStringList());
#endif
}

/// As `rm store.sqlite*` does it.
void TestSqliteFile::row78_deletedWithAllThatIsCalledLikeIt()
{
    const QString oldMark = m_path + u".begun"_s;
    const QDir folder = QFileInfo(m_path).dir();
    for (const bool isOfAnEarlierVersion : {false, true}) {
        {
            SqliteFile file(m_path, design());
            QVERIFY(file.run(insertNote, {{u"text"_s, u"one"_s}}));
        }
        if (isOfAnEarlierVersion) {
            const QStringList marks = folder.entryList({u"*.begun"_s}, QDir::Files | QDir::Hidden);
            QCOMPARE(marks.size(), 1);
            QVERIFY(QFile::rename(folder.filePath(marks.first()), oldMark));
            SqliteFile file(m_path, design());
            QCOMPARE(notes(file), 2);
        }
        const QStringList names =
            folder.entryList({u"store.sqlite*"_s}, QDir::Files | QDir::Hidden);
        QVERIFY(names.contains(u"store.sqlite"_s));
        for (const QString &name : names)
            QVERIFY(QFile::remove(folder.filePath(name)));
        SqliteFile file(m_path, design());
        const QSignalSpy anew(&file, &SqliteFile::begunAnew);
        QVERIFY(file.run(insertNote, {{u"text"_s, u"anew"_s}}));
        QCOMPARE(anew.size(), 1);
        QVERIFY(anew.at(0).at(0).toString().contains(u"was deleted"_s));
    }
    QVERIFY(!QFileInfo::exists(oldMark));
}

void TestSqliteFile::row78_deletedWhileItIsOpen()
{
#ifdef Q_OS_WIN
    QSKIP("Windows deletes no file that is open");
#else
    SqliteFile file(m_path, design());
    const QSignalSpy anew(&file, &SqliteFile::begunAnew);
    QVERIFY(file.run(insertNote, {{u"text"_s, u"lost"_s}}));
    QVERIFY(QFile::remove(m_path));
    QVERIFY(file.run(insertNote, {{u"text"_s, u"kept"_s}}));
    QCOMPARE(anew.size(), 1);
    QVERIFY(anew.at(0).at(0).toString().contains(u"was deleted"_s));
    SqliteFile other(m_path, design());
    QCOMPARE(other.run(selectNotes)->first().value(u"text"_s), u"kept"_s);
#endif
}

void TestSqliteFile::row78_newerOneIsLeftAsItIs()
{
    {
        SqliteFile file(m_path, design(2));
        QVERIFY(file.run(insertNote, {{u"text"_s, u"of a newer one"_s}}));
    }
    const QByteArray before = content();
    SqliteFile file(m_path, design(1));
    const QSignalSpy anew(&file, &SqliteFile::begunAnew);
    for (int i = 0; i < 2; ++i) {
        const auto rows = file.run(insertNote, {{u"text"_s, u"of an older one"_s}});
        QVERIFY(!rows);
        QVERIFY(rows.error().summary.contains(u"newer"_s));
    }
    QCOMPARE(anew.size(), 0);
    QCOMPARE(content(), before);
}

void TestSqliteFile::aVersionBelowNoneIsDamage()
{
    {
        SqliteFile file(m_path, design());
        QVERIFY(file.run(insertNote, {{u"text"_s, u"lost"_s}}));
        QVERIFY(file.run(u"PRAGMA user_version = -1"_s));
    }
    SqliteFile file(m_path, design());
    const QSignalSpy anew(&file, &SqliteFile::begunAnew);
    QVERIFY(file.run(insertNote, {{u"text"_s, u"kept"_s}}));
    QCOMPARE(anew.size(), 1);
    QVERIFY(anew.at(0).at(0).toString().contains(u"was damaged"_s));
}

void TestSqliteFile::damageIsFoundByWhoMeetsIt()
{
    SqliteDesign twoTables = design();
    twoTables.migrations[0] += u"CREATE TABLE others (text TEXT)"_s;
    {
        SqliteFile file(m_path, twoTables);
        QVERIFY(file.run(u"INSERT INTO notes (text) VALUES ('whole')"_s));
        QVERIFY(file.run(u"INSERT INTO others VALUES ('broken')"_s));
    }
    QByteArray bytes = content();
    QVERIFY(bytes.endsWith("broken")); // the last page is the second table's, filled from its end
    bytes.replace(bytes.size() - 4096, 4096, QByteArray(4096, '\xff'));
    put(bytes);

    SqliteFile file(m_path, twoTables);
    const QSignalSpy anew(&file, &SqliteFile::begunAnew);
    QCOMPARE(notes(file), 1); // nobody looked through all of it
    QCOMPARE(anew.size(), 0);
    {
        // Within a transaction the rest of it must not go to the new file alone.
        SqliteFile other(m_path, twoTables);
        auto writing = SqliteTransaction::begin(other);
        QVERIFY(writing);
        QVERIFY(!other.run(u"SELECT text FROM others"_s));
        QVERIFY(!other.run(insertNote, {{u"text"_s, u"half"_s}}));
        QVERIFY(!writing->commit());
    }
    QCOMPARE(notes(file), 1);
    const auto rows = file.run(u"SELECT text FROM others"_s);
    QVERIFY(rows); // of the new one
    QVERIFY(rows->isEmpty());
    QCOMPARE(anew.size(), 1);
    QCOMPARE(notes(file), 0);
    QVERIFY(QFileInfo::exists(m_path + u".damaged-1"_s));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == u"--write")
        return writeNotes(arguments[2], arguments[3].toInt());
    TestSqliteFile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sqlitefile.moc"
