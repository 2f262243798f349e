// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "filependingchanges.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using Kind = PendingChange::Kind;

namespace {

PendingChange change(Kind kind)
{
    return {.kind = kind,
            .id = u"HKY1"_s,
            .name = u"new „name“\n"_s,
            .nameBefore = u"old"_s,
            .idsBefore = {u"HKY2"_s, u"HKY3"_s},
            .time = QDateTime({2026, 11, 28}, {12, 0, 1, 500}, Qt::UTC)};
}

QStringList files(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
}

bool put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestFilePendingChanges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void row79_isReadBackAfterTheProgramEnded_data();
    static void row79_isReadBackAfterTheProgramEnded();
    static void endedChangesLeaveNothing();
    static void aLivingProgramKeepsItsOwn();
    static void eachOrgHasItsOwn();
    static void othersCannotReadIt();
    static void whatIsNotUnderstoodStays_data();
    static void whatIsNotUnderstoodStays();
    static void onlyWhatIsUnderstoodIsTakenOver();
    static void worksWhereNothingCanBeWritten();
};

void TestFilePendingChanges::row79_isReadBackAfterTheProgramEnded_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("create") << Kind::Create;
    QTest::newRow("rename") << Kind::Rename;
    QTest::newRow("delete") << Kind::Delete;
}

void TestFilePendingChanges::row79_isReadBackAfterTheProgramEnded()
{
    QFETCH(const Kind, kind);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings"_s);
    auto ended = std::make_unique<FilePendingChanges>(path);
    const QString id = ended->begin(u"org"_s, change(kind));
    ended.reset();

    FilePendingChanges next(path);
    const QList<PendingChanges::Entry> left = next.left(u"org"_s);
    QCOMPARE(left, (QList<PendingChanges::Entry>{{id, change(kind)}}));
    // It stays until it was told, whoever asks.
    FilePendingChanges third(path);
    QVERIFY(third.left(u"org"_s).isEmpty());
    QCOMPARE(next.left(u"org"_s), left);
    next.end(id);
    QVERIFY(next.left(u"org"_s).isEmpty());
    QVERIFY(QDir(path).isEmpty());
}

void TestFilePendingChanges::endedChangesLeaveNothing()
{
    const QTemporaryDir folder;
    FilePendingChanges changes(folder.path());
    const QString first = changes.begin(u"org"_s, change(Kind::Create));
    const QString second = changes.begin(u"org"_s, change(Kind::Delete));
    QVERIFY(first != second);
    changes.end(first);
    QCOMPARE(changes.left(u"org"_s).size(), 1);
    changes.end(second);
    changes.end(second);
    QCOMPARE(files(folder), QStringList());
}

void TestFilePendingChanges::aLivingProgramKeepsItsOwn()
{
    const QTemporaryDir folder;
    FilePendingChanges one(folder.path());
    one.begin(u"org"_s, change(Kind::Create));
    FilePendingChanges other(folder.path());
    QVERIFY(other.left(u"org"_s).isEmpty());
    QCOMPARE(one.left(u"org"_s).size(), 1);
}

void TestFilePendingChanges::eachOrgHasItsOwn()
{
    const QTemporaryDir folder;
    FilePendingChanges(folder.path()).begin(u"one"_s, change(Kind::Create));
    FilePendingChanges changes(folder.path());
    QCOMPARE(changes.orgs(), QStringList{u"one"_s});
    changes.begin(u"one"_s, change(Kind::Delete));
    changes.begin(u"three"_s, change(Kind::Create));
    QVERIFY(changes.left(u"two"_s).isEmpty());
    QCOMPARE(changes.left(u"one"_s).size(), 2);
    QCOMPARE(changes.orgs(), (QStringList{u"one"_s, u"three"_s}));
}

void TestFilePendingChanges::othersCannotReadIt()
{
    const QTemporaryDir folder;
    FilePendingChanges changes(folder.path());
    changes.begin(u"org"_s, change(Kind::Create));
    const QStringList written = QDir(folder.path()).entryList({u"*.json"_s}, QDir::Files);
    QCOMPARE(written.size(), 1);
#ifndef Q_OS_WIN
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(folder.filePath(written.constFirst())) & others));
#endif
}

void TestFilePendingChanges::whatIsNotUnderstoodStays_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("half of it") << R"({"changes":[{"kind":"create","entry":"x")"_ba;
    QTest::newRow("another file") << "[]"_ba;
    QTest::newRow("of a newer version")
        << R"({"changes":[7,{"kind":"eat","entry":"x","org":"org"}]})"_ba;
    QTest::newRow("too large") << R"({"changes":[]})"_ba + QByteArray(16 << 20, ' ');
}

void TestFilePendingChanges::whatIsNotUnderstoodStays()
{
    QFETCH(const QByteArray, content);
    const QTemporaryDir folder;
    const QString name = u"pending-a.json"_s;
    QVERIFY(put(folder.filePath(name), content));
    FilePendingChanges changes(folder.path());
    QVERIFY(changes.left(u"org"_s).isEmpty());
    QCOMPARE(changes.orgs(), QStringList());
    QCOMPARE(files(folder), QStringList{name});
    QVERIFY(contentOf(folder.filePath(name)) == content);
}

void TestFilePendingChanges::onlyWhatIsUnderstoodIsTakenOver()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pending-a.json"_s);
    QVERIFY(put(path, R"({"changes":[{"kind":"eat","entry":"x","org":"org","what":[1]},)"
                      R"({"kind":"delete","entry":"y","org":"org","id":"HKY1"}]})"));
    FilePendingChanges changes(folder.path());
    for (int i = 0; i < 2; ++i) { // once
        const QList<PendingChanges::Entry> left = changes.left(u"org"_s);
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().id, u"y"_s);
        QCOMPARE(left.first().change.kind, Kind::Delete);
    }
    changes.end(u"y"_s);
    QVERIFY(FilePendingChanges(folder.path()).left(u"org"_s).isEmpty());
    const QJsonObject kept = QJsonDocument::fromJson(contentOf(path)).object();
    QCOMPARE(kept[u"changes"_s].toArray(), (QJsonArray{QJsonObject{{u"kind"_s, u"eat"_s},
                                                                   {u"entry"_s, u"x"_s},
                                                                   {u"org"_s, u"org"_s},
                                                                   {u"what"_s, QJsonArray{1}}}}));
    QCOMPARE(files(folder), QStringList{u"pending-a.json"_s});
}

void TestFilePendingChanges::worksWhereNothingCanBeWritten()
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(u"settings"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    FilePendingChanges changes(inTheWay.fileName());
    const QString id = changes.begin(u"org"_s, change(Kind::Create));
    QCOMPARE(changes.left(u"org"_s).size(), 1);
    changes.end(id);
    QVERIFY(changes.left(u"org"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestFilePendingChanges)

#include "tst_filependingchanges.moc"
