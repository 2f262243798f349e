// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "otherwriter.h"
#include "restrictions.h"
#include "sqlitetimeline.h"
#include "waiting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// The timeline on the disk.
class TestSqliteTimeline final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"new/timeline.sqlite"_s);
    }

    void keepsRowsFromStartToStart();
    void row62_fileIsTheOwnersAlone();
    void touchesNoFileUntilItIsNeeded();
    void orgsAreApart();
    void remembersWithTheRows();
    void hostileTextIsData();
    void anEventIsThereOnce();
    void row63_twoCopiesWriteOneChain();
    void aBrokenChainIsTold_data();
    void aBrokenChainIsTold();
    void aWholeChainOfManyRowsSaysNothing();
    void rowsWaitForALockedFile();
    void triesNotForEachRow();
    void rowsWaitForAFullDisk();
    void row78_newerFileIsLeftAlone();
    void damagedFileIsSetAside();
    void damagedFilesAreKeptNoLonger();
    void erasesWhatIsOld();
    void erasesPersonsAlone();
    void erasesManyRowsInParts();
    void whatWasErasedDoesNotComeBack();
    void forgetsAnOrg();
    void tellsWhatMayBeLeftOfAnOrg();
    void forgetsWhatWaitsOfAnOrg();
    void aFailureIsToldOnceUntilItWorksAgain();

private:
    /// What check() tells of the file, by a program that has just started.
    [[nodiscard]] QStringList problems() const;
    /// Runs @p sql on the file, as somebody else.
    void meddle(const QString &sql) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

namespace {

const auto acme = u"acme https://acme.okta.com"_s;
const auto other = u"other https://other.okta.com"_s;
const QDateTime monday({2026, 3, 2}, {8, 30, 0, 250}, Qt::UTC);

TimelineEntry renamed(const QString &name, const QDateTime &time = monday)
{
    return {.source = TimelineSource::Answered,
            .kind = TimelineKind::Renamed,
            .object = TimelineObject::Key,
            .time = time,
            .change = u"c-"_s + name,
            .id = u"HKY1"_s,
            .name = name,
            .keys = {u"uuid-1"_s, u"uuid-2"_s},
            .before = u"old"_s,
            .after = name,
            .outcome = TimelineOutcome::Failed,
            .problem = u"It was refused."_s,
            .requestId = u"req-"_s + name,
            .signIn = u"apiToken"_s};
}

TimelineEntry logged(const QString &uuid, const QDateTime &time = monday)
{
    return {.source = TimelineSource::Log,
            .kind = TimelineKind::Created,
            .object = TimelineObject::Hook,
            .time = time,
            .change = uuid,
            .id = u"cal1"_s,
            .name = u"Token hook"_s,
            .event = u"inline_hook.created"_s,
            .person = {.name = u"Jane Doe"_s,
                       .login = u"jane@acme.example"_s,
                       .address = u"192.0.2.7"_s,
                       .place = u"Berlin"_s,
                       .client = u"terraform"_s}};
}

QStringList names(Timeline &timeline, const QString &org = acme)
{
    QStringList names;
    const auto entries = timeline.entries(org, 0, 1000);
    if (!entries)
        return {entries.error().summary};
    for (const TimelineEntry &entry : *entries)
        names.append(entry.kind == TimelineKind::Erased ? u"erased"_s : entry.name);
    return names;
}

} // namespace

QStringList TestSqliteTimeline::problems() const
{
    SqliteTimeline timeline(m_path);
    const QSignalSpy failures(&timeline, &Timeline::failed);
    QSignalSpy checked(&timeline, &SqliteTimeline::checked);
    timeline.check();
    if (!checked.wait(30'000))
        return {u"The check does not end."_s};
    QStringList problems;
    for (const QVariantList &failure : failures)
        problems.append(failure.at(0).toString());
    return problems;
}

void TestSqliteTimeline::meddle(const QString &sql) const
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"meddler"_s);
        database.setDatabaseName(m_path);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"meddler"_s);
}

void TestSqliteTimeline::keepsRowsFromStartToStart()
{
    {
        SqliteTimeline timeline(m_path);
        const QSignalSpy appended(&timeline, &Timeline::appended);
        timeline.append(acme, renamed(u"one"_s));
        timeline.append(acme, logged(u"uuid-9"_s));
        QCOMPARE(appended.size(), 2);
    }
    SqliteTimeline timeline(m_path);
    timeline.append(acme, renamed(u"three"_s));
    const auto entries = timeline.entries(acme, 0, 1000);
    QVERIFY(entries);
    TimelineEntry first = renamed(u"one"_s);
    first.number = 1;
    TimelineEntry second = logged(u"uuid-9"_s);
    second.number = 2;
    TimelineEntry third = renamed(u"three"_s);
    third.number = 3;
    QCOMPARE(*entries, (QList{first, second, third}));
    QCOMPARE(*timeline.entries(acme, 1, 1), QList{second});
    QCOMPARE(problems(), QStringList());
}

void TestSqliteTimeline::row62_fileIsTheOwnersAlone()
{
    SqliteTimeline timeline(m_path);
    timeline.append(acme, renamed(u"one"_s));
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s}) {
        const QFileInfo file(m_path + end);
        QVERIFY(file.exists());
#ifndef Q_OS_WIN
        QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
#endif
    }
}

void TestSqliteTimeline::touchesNoFileUntilItIsNeeded()
{
    SqliteTimeline timeline(m_path);
    QCOMPARE(names(timeline), QStringList());
    timeline.erase({.rowDays = 1, .personDays = 1}, monday);
    timeline.forgetOrg(u"acme"_s, monday);
    timeline.check();
    QVERIFY(!QFileInfo::exists(QFileInfo(m_path).path()));
}

void TestSqliteTimeline::orgsAreApart()
{
    SqliteTimeline timeline(m_path);
    timeline.append(acme, renamed(u"one"_s));
    timeline.append(other, renamed(u"two"_s));
    QCOMPARE(names(timeline), QStringList{u"one"_s});
    QCOMPARE(names(timeline, other), QStringList{u"two"_s});
}

void TestSqliteTimeline::remembersWithTheRows()
{
    const auto remember = [](const QByteArray &text, QByteArray *before) {
        return [text, before](QByteArray &memory) {
            *before = std::exchange(memory, text);
            return QList<TimelineEntry>();
        };
    };
    QByteArray before = "x";
    {
        SqliteTimeline timeline(m_path);
        const QSignalSpy appended(&timeline, &Timeline::appended);
        QVERIFY(timeline.appendNow(acme, remember("caf\xc3\xa9", &before)));
        QCOMPARE(before, QByteArray());
        QCOMPARE(appended.size(), 0); // there are no rows
    }
    SqliteTimeline timeline(m_path);
    QVERIFY(timeline.appendNow(other, remember("else", &before)));
    QCOMPARE(before, QByteArray());
    QVERIFY(timeline.appendNow(acme, remember("", &before)));
    QCOMPARE(before, QByteArray("caf\xc3\xa9"));
}

void TestSqliteTimeline::hostileTextIsData()
{
    SqliteTimeline timeline(m_path);
    const QString name = u"'); DROP TABLE timeline; -- \"kind\":\"erased\" \u202e caf\u00e9\n"_s;
    timeline.append(acme, renamed(name));
    QCOMPARE(names(timeline), QStringList{name});
    timeline.erase({.rowDays = 10}, monday.addDays(20));
    QCOMPARE(names(timeline), QStringList{u"erased"_s});
    QCOMPARE(problems(), QStringList());
}

void TestSqliteTimeline::anEventIsThereOnce()
{
    SqliteTimeline timeline(m_path);
    timeline.append(acme, logged(u"uuid-9"_s));
    timeline.append(acme, [](QByteArray &) {
        return QList{logged(u"uuid-9"_s), logged(u"uuid-10"_s), logged(u"uuid-10"_s)};
    });
    timeline.append(other, logged(u"uuid-9"_s));
    QCOMPARE(names(timeline).size(), 2);
    QCOMPARE(names(timeline, other).size(), 1);
    QCOMPARE(problems(), QStringList());
}

void TestSqliteTimeline::row63_twoCopiesWriteOneChain()
{
    SqliteTimeline one(m_path);
    SqliteTimeline two(m_path);
    QStringList written;
    for (int i = 0; i < 20; ++i) {
        written.append(QString::number(i));
        (i % 3 == 0 ? one : two).append(acme, renamed(written.last()));
    }
    QCOMPARE(names(one), written);
    QCOMPARE(names(two), written);
    QCOMPARE(problems(), QStringList());
}

void TestSqliteTimeline::aBrokenChainIsTold_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("told");
    const auto changed = u"row 2 "_s;
    QTest::newRow("content") << u"UPDATE timeline SET content = replace(content, 'two', 'too') "
                                "WHERE number = 2"_s
                             << changed;
    QTest::newRow("person") << u"UPDATE timeline SET person = replace(person, 'Jane', 'Joan')"_s
                            << u"row 4 "_s;
    QTest::newRow("another org") << u"UPDATE timeline SET org = 'x' WHERE number = 2"_s << changed;
    QTest::newRow("taken out") << u"DELETE FROM timeline WHERE number = 2"_s << changed;
    QTest::newRow("the first") << u"DELETE FROM timeline WHERE number = 1"_s << u"row 1 "_s;
    QTest::newRow("cut off") << u"DELETE FROM timeline WHERE number >= 3"_s << u"at the end"_s;
    QTest::newRow("all") << u"DELETE FROM timeline"_s << u"at the end"_s;
    QTest::newRow("hash") << u"UPDATE timeline SET hash = 'x' WHERE number = 1"_s << u"row 1 "_s;
    QTest::newRow("erased") << u"UPDATE timeline SET content = '', org = '', event = '' "
                               "WHERE number = 2"_s
                            << changed;
    QTest::newRow("person erased")
        << u"UPDATE timeline SET person = '' WHERE number = 4"_s << u"row 4 "_s;
}

void TestSqliteTimeline::aBrokenChainIsTold()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, told);
    {
        SqliteTimeline timeline(m_path);
        for (const QString &name : {u"one"_s, u"two"_s, u"three"_s})
            timeline.append(acme, renamed(name));
        timeline.append(acme, logged(u"uuid-9"_s));
    }
    QCOMPARE(problems(), QStringList());
    meddle(sql);
    const QStringList found = problems();
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().contains(told), qPrintable(found.first()));
    // What is written behind it mends nothing.
    {
        SqliteTimeline timeline(m_path);
        timeline.append(acme, renamed(u"five"_s));
        QVERIFY(names(timeline).contains(u"five"_s));
    }
    QCOMPARE(problems().size(), 1);
}

void TestSqliteTimeline::aWholeChainOfManyRowsSaysNothing()
{
    {
        SqliteTimeline timeline(m_path);
        timeline.append(acme, [](QByteArray &) {
            QList<TimelineEntry> entries;
            for (int i = 0; i < 1200; ++i)
                entries.append(renamed(QString::number(i)));
            return entries;
        });
    }
    QCOMPARE(problems(), QStringList());
}

void TestSqliteTimeline::rowsWaitForALockedFile()
{
    SqliteTimeline timeline(m_path);
    timeline.setRetry(std::chrono::milliseconds(1));
    const QSignalSpy failures(&timeline, &Timeline::failed);
    timeline.append(acme, renamed(u"one"_s));
    {
        const OtherWriter writer(m_path);
        QVERIFY(writer.isWriting());
        timeline.append(acme, renamed(u"two"_s));
        timeline.append(acme, renamed(u"three"_s));
        QVERIFY(!timeline.appendNow(acme, [](QByteArray &) { return QList{renamed(u"no"_s)}; }));
        QCOMPARE(failures.size(), 1);
        QCOMPARE(names(timeline), QStringList{u"one"_s});
    }
    TRY_COMPARE(names(timeline), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
    QCOMPARE(problems(), QStringList());
}

/// Each try may stop the window for a while: what comes meanwhile is written with the next one.
void TestSqliteTimeline::triesNotForEachRow()
{
    SqliteTimeline timeline(m_path);
    timeline.setRetry(std::chrono::hours(1));
    timeline.append(acme, renamed(u"one"_s));
    {
        const OtherWriter writer(m_path);
        QVERIFY(writer.isWriting());
        timeline.append(acme, renamed(u"two"_s));
    }
    timeline.append(acme, renamed(u"three"_s));
    QVERIFY(!timeline.appendNow(acme, [](QByteArray &) { return QList{renamed(u"no"_s)}; }));
    QCOMPARE(names(timeline), QStringList{u"one"_s});
    timeline.setRetry(std::chrono::milliseconds(1));
    TRY_COMPARE(names(timeline), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
}

void TestSqliteTimeline::rowsWaitForAFullDisk()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has no such limit");
#else
    SqliteTimeline timeline(m_path);
    timeline.setRetry(std::chrono::milliseconds(1));
    const QSignalSpy failures(&timeline, &Timeline::failed);
    timeline.append(acme, renamed(u"one"_s));
    {
        const FileSizeLimit full(1);
        timeline.append(acme, renamed(u"two"_s));
        QCOMPARE(failures.size(), 1);
    }
    timeline.append(acme, renamed(u"three"_s));
    TRY_COMPARE(names(timeline), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
    QCOMPARE(failures.size(), 1);
    QCOMPARE(problems(), QStringList());
#endif
}

void TestSqliteTimeline::row78_newerFileIsLeftAlone()
{
    {
        SqliteTimeline timeline(m_path);
        timeline.append(acme, renamed(u"one"_s));
    }
    meddle(u"PRAGMA user_version = 2"_s);
    const auto content = [this] {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = content();
    {
        SqliteTimeline timeline(m_path);
        const QSignalSpy failures(&timeline, &Timeline::failed);
        timeline.append(acme, renamed(u"two"_s));
        timeline.append(acme, renamed(u"three"_s));
        QCOMPARE(failures.size(), 1);
        QVERIFY(failures.at(0).at(0).toString().contains(u"newer"_s));
    }
    QCOMPARE(content(), before);
}

void TestSqliteTimeline::damagedFileIsSetAside()
{
    {
        SqliteTimeline timeline(m_path);
        timeline.append(acme, renamed(u"one"_s));
    }
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("This is no database, but long enough to look into.").repeated(90));
    file.close();
    SqliteTimeline timeline(m_path);
    const QSignalSpy failures(&timeline, &Timeline::failed);
    timeline.append(acme, renamed(u"two"_s));
    QCOMPARE(failures.size(), 1);
    QVERIFY(failures.at(0).at(0).toString().contains(u"timeline.sqlite.damaged-1"_s));
    QCOMPARE(names(timeline), QStringList{u"two"_s});
    QCOMPARE(problems(), QStringList());
}

void TestSqliteTimeline::damagedFilesAreKeptNoLonger()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    const QStringList asides{m_path + u".damaged-1"_s, m_path + u".damaged-1-wal"_s,
                             m_path + u".foreign-1"_s};
    for (const QString &aside : asides) {
        QFile file(aside);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("anything") > 0 && file.flush());
        QVERIFY(file.setFileTime(monday, QFileDevice::FileModificationTime));
    }
    const auto left = [&asides] {
        return std::count_if(asides.begin(), asides.end(),
                             [](const QString &aside) { return QFile::exists(aside); });
    };
    SqliteTimeline timeline(m_path);
    const QSignalSpy failures(&timeline, &Timeline::failed);
    timeline.erase({.rowDays = 365, .personDays = 90}, monday.addDays(89));
    timeline.erase({}, monday.addDays(10'000)); // for ever
    QCOMPARE(failures.size(), 0);
    // The rows are still kept, and who did it is not.
    timeline.erase({.rowDays = 365, .personDays = 90}, monday.addDays(91));
    timeline.erase({.rowDays = 0, .personDays = 90}, monday.addDays(10'000));
    QCOMPARE(failures.size(), 1);
    const QString told = failures.at(0).at(0).toString();
    QVERIFY2(told.contains(u"timeline.sqlite.damaged-1,"_s) && told.contains(u"delete"_s),
             qPrintable(told));
    QCOMPARE(left(), 3);
    timeline.erase({.rowDays = 365, .personDays = 90}, monday.addDays(366));
    QCOMPARE(failures.size(), 2);
    QVERIFY(failures.at(1).at(0).toString().contains(u"was deleted"_s));
    QCOMPARE(left(), 1);
    QVERIFY(QFile::exists(asides.last())); // somebody else's
    QVERIFY(!QFile::exists(m_path));
}

void TestSqliteTimeline::erasesWhatIsOld()
{
    SqliteTimeline timeline(m_path);
    const QSignalSpy erased(&timeline, &Timeline::erased);
    timeline.append(acme, renamed(u"one"_s));
    timeline.append(acme, logged(u"uuid-9"_s));
    timeline.append(other, renamed(u"two"_s));
    timeline.append(acme, renamed(u"three"_s, monday.addDays(300)));
    timeline.erase({}, monday.addDays(10'000)); // for ever
    timeline.erase({.rowDays = 365}, monday.addDays(364));
    QCOMPARE(erased.size(), 0);
    timeline.erase({.rowDays = 365}, monday.addDays(366));
    QCOMPARE(erased.size(), 1);
    QCOMPARE(names(timeline), (QStringList{u"three"_s, u"erased"_s}));
    QCOMPARE(names(timeline, other), QStringList{u"erased"_s});
    QVERIFY(timeline.entries(acme, 0, 10)->last().after.contains(u"\"rowCount\":2"_s));
    QCOMPARE(problems(), QStringList());
    // That it was deleted is told for good.
    timeline.erase({.rowDays = 1}, monday.addDays(5000));
    QCOMPARE(names(timeline), (QStringList{u"erased"_s, u"erased"_s}));
    QCOMPARE(problems(), QStringList());
}

/// A window that waits for all of them at once would stand still.
void TestSqliteTimeline::erasesManyRowsInParts()
{
    SqliteTimeline timeline(m_path);
    const QSignalSpy erased(&timeline, &Timeline::erased);
    constexpr int rows = 1100;
    QVERIFY(timeline.appendNow(acme, [](QByteArray &) {
        QList<TimelineEntry> entries;
        for (int i = 0; i < rows; ++i) {
            TimelineEntry entry = renamed(u"row"_s);
            entry.change += QString::number(i);
            entries.append(entry);
        }
        return entries;
    }));
    timeline.erase({.rowDays = 1}, monday.addDays(2));
    QCOMPARE(erased.size(), 0);
    QVERIFY(names(timeline).size() > 1); // the rest is under way
    TRY_COMPARE(erased.size(), 1);
    QCOMPARE(names(timeline), (QStringList{u"erased"_s, u"erased"_s, u"erased"_s}));
    QCOMPARE(problems(), QStringList());
}

void TestSqliteTimeline::erasesPersonsAlone()
{
    SqliteTimeline timeline(m_path);
    timeline.append(acme, logged(u"uuid-9"_s));
    timeline.append(acme, logged(u"uuid-10"_s, monday.addDays(50)));
    timeline.erase({.personDays = 90}, monday.addDays(91));
    const auto entries = timeline.entries(acme, 0, 10);
    QVERIFY(entries);
    QCOMPARE(entries->size(), 3);
    QVERIFY(entries->at(0).person.isEmpty() && entries->at(0).wasPersonal);
    QCOMPARE(entries->at(0).name, u"Token hook"_s);
    QCOMPARE(entries->at(1).person.name, u"Jane Doe"_s);
    QVERIFY(entries->at(2).after.contains(u"\"personCount\":1"_s));
    timeline.erase({.personDays = 1}, monday.addDays(92));
    for (const QString &end : {u""_s, u"-wal"_s}) {
        QFile file(m_path + end);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("Jane Doe"));
    }
    QCOMPARE(problems(), QStringList());
}

void TestSqliteTimeline::forgetsAnOrg()
{
    SqliteTimeline timeline(m_path);
    timeline.append(acme, renamed(u"one"_s));
    timeline.append(u"acme2 https://acme.okta.com"_s, renamed(u"two"_s));
    timeline.append(acme, logged(u"uuid-9"_s));
    timeline.forgetOrg(u"acme"_s, monday);
    QCOMPARE(names(timeline), QStringList());
    QCOMPARE(names(timeline, u"acme2 https://acme.okta.com"_s), QStringList{u"two"_s});
    QByteArray memory = "x";
    QVERIFY(timeline.appendNow(acme, [&memory](QByteArray &known) {
        memory = known;
        return QList<TimelineEntry>();
    }));
    QCOMPARE(memory, QByteArray());
    QCOMPARE(problems(), QStringList());
}

/// In a file that was damaged nothing can be deleted.
void TestSqliteTimeline::tellsWhatMayBeLeftOfAnOrg()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    for (const QString &end : {u".damaged-1"_s, u".damaged-1-wal"_s}) {
        QFile file(m_path + end);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("acme") > 0);
    }
    SqliteTimeline timeline(m_path);
    const QSignalSpy failures(&timeline, &Timeline::failed);
    QVERIFY(timeline.forgetOrg(u"acme"_s, monday)); // another try would not help
    QVERIFY(timeline.forgetOrg(u"other"_s, monday));
    QCOMPARE(failures.size(), 2); // of each
    const QString told = failures.at(1).at(0).toString();
    QVERIFY2(told.contains(u"timeline.sqlite.damaged-1,"_s)
                 && told.contains(u"timeline.sqlite.damaged-1-wal"_s),
             qPrintable(told));
    QVERIFY(QFile::exists(m_path + u".damaged-1"_s));
}

/// Okta's log has it longer than the user wants it kept.
void TestSqliteTimeline::whatWasErasedDoesNotComeBack()
{
    const QDateTime now = monday.addDays(60);
    const TimelineRetention retention{.rowDays = 50, .personDays = 30};
    {
        SqliteTimeline timeline(m_path);
        timeline.append(acme, logged(u"old"_s));
        timeline.append(acme, logged(u"with a person"_s, monday.addDays(20)));
        timeline.erase(retention, now);
        QCOMPARE(names(timeline).size(), 2);
        timeline.append(acme, logged(u"old"_s));
        QCOMPARE(names(timeline), (QStringList{u"Token hook"_s, u"erased"_s}));
    }
    SqliteTimeline timeline(m_path); // the next start
    timeline.erase(retention, now);
    timeline.append(acme, logged(u"old"_s));
    timeline.append(acme, logged(u"another old one"_s, monday.addDays(9)));
    QCOMPARE(names(timeline), (QStringList{u"Token hook"_s, u"erased"_s}));
    timeline.append(acme, logged(u"late"_s, monday.addDays(20)));
    timeline.append(acme, logged(u"new"_s, monday.addDays(40)));
    const auto entries = timeline.entries(acme, 0, 10);
    QVERIFY(entries && entries->size() == 4);
    QVERIFY(entries->at(0).person.isEmpty());
    QVERIFY(entries->at(2).person.isEmpty());
    QCOMPARE(entries->at(3).person.name, u"Jane Doe"_s);
    QCOMPARE(problems(), QStringList());
}

/// What another program stood in the way of does not come behind the removal of its org.
void TestSqliteTimeline::forgetsWhatWaitsOfAnOrg()
{
    SqliteTimeline timeline(m_path);
    timeline.setRetry(std::chrono::hours(1));
    timeline.append(acme, renamed(u"one"_s));
    {
        const OtherWriter writer(m_path);
        QVERIFY(writer.isWriting());
        timeline.append(acme, renamed(u"two"_s));
        timeline.append(other, renamed(u"three"_s));
        QVERIFY(!timeline.forgetOrg(u"acme"_s, monday));
        QVERIFY(!timeline.unwritten(acme) && timeline.unwritten(other));
    }
    QVERIFY(timeline.forgetOrg(u"acme"_s, monday));
    timeline.setRetry(std::chrono::milliseconds(1));
    TRY_COMPARE(names(timeline, other), QStringList{u"three"_s});
    QCOMPARE(names(timeline), QStringList());
    QCOMPARE(problems(), QStringList());
}

void TestSqliteTimeline::aFailureIsToldOnceUntilItWorksAgain()
{
    const auto find = [](QByteArray &) {
        return QList{renamed(u"found"_s)};
    };
    SqliteTimeline timeline(m_path);
    timeline.setRetry(std::chrono::milliseconds(1));
    const QSignalSpy failures(&timeline, &Timeline::failed);
    timeline.append(acme, renamed(u"one"_s));
    for (int round = 1; round <= 2; ++round) {
        {
            const OtherWriter writer(m_path);
            QVERIFY(writer.isWriting());
            QVERIFY(!timeline.appendNow(acme, find));
            QVERIFY(!timeline.appendNow(acme, find));
            QCOMPARE(failures.size(), 2 * round - 1);
        }
        QVERIFY(timeline.appendNow(acme, find));
        {
            const OtherWriter writer(m_path);
            QVERIFY(writer.isWriting());
            timeline.append(acme, renamed(u"two"_s));
            QCOMPARE(failures.size(), 2 * round);
        }
        TRY_VERIFY(!timeline.unwritten(acme));
    }
    QCOMPARE(names(timeline).size(), 5);
}

QTEST_GUILESS_MAIN(TestSqliteTimeline)
#include "tst_sqlitetimeline.moc"
