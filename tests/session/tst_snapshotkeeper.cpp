// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "otherwriter.h"
#include "outcome.h"
#include "restrictions.h"
#include "rotation.h"
#include "rotations.h"
#include "sessionfixture.h"
#include "snapshotkeeper.h"
#include "snapshotmoments.h"
#include "sqliterotations.h"
#include "sqlitesnapshots.h"
#include "usablekeys.h"
#include "waiting.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// When snapshots are taken, and what can be done with them.
class TestSnapshotKeeper final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void takesOneByHand();
    void takesOneWithoutWhatCannotBeRead();
    void takesNoneThatCouldNotBeRead();
    void takesNoneOfWhatIsNotCurrentOrSaved();
    void endsWhereTheOrgIsClosed();
    void takesOneEachWeek();
    void takesNoneAnewAfterTheNextStart();
    void takesOneBeforeEachRotation();
    void tellsWhatFailsOnce();
    void triesAgainWithTheNextRefresh();
    void renamesAndRemoves();
    void exportsAndImports();
    void importsNothingHostile();
    void comparesMoments();
    void listsWhatIsOpenFirst();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QList<SnapshotOccasion> occasions() const;
    /// Has the org followed, as one that was read and has its snapshot of the week.
    void follow(SessionFixture &f);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteSnapshots> m_store;
    std::unique_ptr<SnapshotKeeper> m_keeper;
};

void TestSnapshotKeeper::init()
{
    failOnWarning();
    m_keeper.reset();
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<SqliteSnapshots>(path(u"snapshots.sqlite"_s));
    m_keeper = std::make_unique<SnapshotKeeper>(*m_store);
}

QList<SnapshotOccasion> TestSnapshotKeeper::occasions() const
{
    QList<SnapshotOccasion> found;
    const auto all = m_keeper->list();
    for (const SnapshotInfo &info : *all)
        found.append(info.occasion);
    return found;
}

void TestSnapshotKeeper::follow(SessionFixture &f)
{
    m_keeper->follow(f.session.get());
    f.load({usableKey(1, u"one"_s, 1), usableKey(2, u"two"_s, 2)},
           {sampleHook(u"a"_s, sampleKey(1, {}).id)});
    awaitPosted();
}

void TestSnapshotKeeper::takesOneByHand()
{
    SessionFixture f;
    m_keeper->follow(f.session.get());
    f.load({sampleKey(1, u"one"_s), usableKey(2, u"two"_s, 2)});
    awaitPosted();
    f.clock.advance(1h);
    f.load({sampleKey(1, u"one"_s), usableKey(2, u"two"_s, 2)});
    const QSignalSpy changed(m_keeper.get(), &SnapshotKeeper::changed);
    Outcome<TakenSnapshot> outcome;
    m_keeper->takeSnapshot(f.session.get(), u" Before the audit "_s, this, outcome.callback());
    TRY_COMPARE(f.api->waitingCalls(), 1); // the other one is known
    f.api->answerRead(usableKey(1, u"one"_s, 1));
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.value().unread, 0);
    QCOMPARE(changed.count(), 1);
    const SnapshotInfo info = m_keeper->list()->first();
    QCOMPARE(info.id, outcome.value().id);
    QCOMPARE(info.name, u"Before the audit"_s);
    QCOMPARE(info.org, u"p"_s);
    QCOMPARE(info.time, f.clock.now());
    const Result<Snapshot> kept = m_keeper->read(info);
    QVERIFY(kept);
    QCOMPARE(kept->name, info.name);
    QVERIFY(!kept->keys.first().thumbprint.isEmpty());
    QVERIFY(!kept->keys.last().thumbprint.isEmpty());
}

void TestSnapshotKeeper::takesOneWithoutWhatCannotBeRead()
{
    SessionFixture f;
    m_keeper->follow(f.session.get());
    f.load({sampleKey(1, u"one"_s)});
    Outcome<TakenSnapshot> outcome;
    m_keeper->takeSnapshot(f.session.get(), {}, this, outcome.callback());
    TRY_COMPARE(f.api->waitingCalls(), 1);
    f.api->answerRead(failure(ErrorKind::Server));
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.value().unread, 1);
}

/// A server may name a key as it likes, and a file of snapshots has limits.
void TestSnapshotKeeper::takesNoneThatCouldNotBeRead()
{
    SessionFixture f;
    m_keeper->follow(f.session.get());
    f.load({usableKey(1, QString(70'000, u'x'), 1)});
    Outcome<TakenSnapshot> outcome;
    m_keeper->takeSnapshot(f.session.get(), {}, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Malformed);
    QVERIFY2(outcome.error().summary.contains(u"is too long"_s),
             qPrintable(outcome.error().summary));
    QVERIFY(m_keeper->list()->isEmpty());
}

void TestSnapshotKeeper::takesNoneOfWhatIsNotCurrentOrSaved()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)});
    QVERIFY(!m_keeper->takeBlock(nullptr).isEmpty());
    QVERIFY(m_keeper->takeBlock(f.session.get()).contains(u"for this session alone"_s));
    Outcome<TakenSnapshot> unsaved;
    m_keeper->takeSnapshot(f.session.get(), {}, this, unsaved.callback());
    QVERIFY(unsaved.failedWith(ErrorKind::Conflict));
    awaitPosted();
    QVERIFY(m_keeper->list()->isEmpty());

    SessionFixture empty;
    m_keeper->follow(empty.session.get());
    Outcome<TakenSnapshot> unread;
    m_keeper->takeSnapshot(empty.session.get(), {}, this, unread.callback());
    QVERIFY(unread.failedWith(ErrorKind::Conflict));
    awaitPosted();
    QVERIFY(m_keeper->list()->isEmpty());
}

void TestSnapshotKeeper::endsWhereTheOrgIsClosed()
{
    SessionFixture f;
    m_keeper->follow(f.session.get());
    f.load({sampleKey(1, u"one"_s)});
    Outcome<TakenSnapshot> outcome;
    m_keeper->takeSnapshot(f.session.get(), {}, this, outcome.callback());
    TRY_COMPARE(f.api->waitingCalls(), 1);
    f.tester.reset();
    f.session.reset();
    QVERIFY(outcome.failedWith(ErrorKind::Cancelled));
    QCOMPARE(outcome.count(), 1);
}

void TestSnapshotKeeper::takesOneEachWeek()
{
    SessionFixture f;
    follow(f);
    QCOMPARE(occasions(), QList{SnapshotOccasion::Weekly});
    m_keeper->follow(f.session.get()); // it is followed once
    for (const auto &[wait, count] :
         {std::pair(0h, 1), std::pair(6 * 24h, 1), std::pair(24h, 2), std::pair(24h, 2),
          std::pair(-365 * 24h, 3), std::pair(24h, 3)}) {
        f.clock.advance(wait);
        f.load({usableKey(1, u"one"_s, 1)});
        awaitPosted();
        QCOMPARE(m_keeper->list()->size(), count);
    }
    // What somebody took, or handed on, is not what is taken by itself.
    f.session->refresh();
    f.api->answerList(failure(ErrorKind::Network));
    f.api->answerHooks(failure(ErrorKind::Network));
    f.clock.advance(30 * 24h);
    awaitPosted();
    QCOMPARE(m_keeper->list()->size(), 3);
}

void TestSnapshotKeeper::takesNoneAnewAfterTheNextStart()
{
    SessionFixture f;
    follow(f);
    m_keeper = std::make_unique<SnapshotKeeper>(*m_store);
    f.clock.advance(24h);
    follow(f);
    QCOMPARE(m_keeper->list()->size(), 1);
    m_keeper = std::make_unique<SnapshotKeeper>(*m_store);
    f.clock.advance(6 * 24h);
    follow(f);
    QCOMPARE(m_keeper->list()->size(), 2);
}

void TestSnapshotKeeper::takesOneBeforeEachRotation()
{
    SessionFixture f;
    SqliteRotations journal(path(u"rotations.sqlite"_s));
    f.session->rotations()->setJournal(&journal);
    follow(f);
    const RotationPlan plan{.id = {},
                            .org = u"p https://acme.okta.com"_s,
                            .oldId = sampleKey(1, {}).id,
                            .oldKeyId = {},
                            .oldName = u"one"_s,
                            .newName = u"one-2"_s,
                            .hooks = {}};
    QVERIFY(f.session->rotations()->begin(plan));
    QCOMPARE(occasions().count(SnapshotOccasion::BeforeRotation), 1);
    const auto all = m_keeper->list();
    QVERIFY(std::ranges::count(*all, u"Before the rotation of one"_s, &SnapshotInfo::name) == 1);
    // Another one of that key cannot begin, so nothing is taken.
    QVERIFY(!f.session->rotations()->begin(plan));
    QCOMPARE(m_keeper->list()->size(), 2);
}

void TestSnapshotKeeper::tellsWhatFailsOnce()
{
    QDir(m_folder->path()).mkdir(u"snapshots.sqlite"_s);
    SessionFixture f;
    const QSignalSpy failed(m_keeper.get(), &SnapshotKeeper::failed);
    follow(f);
    f.load({usableKey(1, u"one"_s, 1)});
    awaitPosted();
    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().toString().startsWith(u"The weekly snapshot was not taken."_s));
    Outcome<TakenSnapshot> outcome;
    m_keeper->takeSnapshot(f.session.get(), {}, this, outcome.callback());
    QVERIFY(outcome.failedWith(ErrorKind::File));
}

void TestSnapshotKeeper::triesAgainWithTheNextRefresh()
{
    SessionFixture f;
    QVERIFY(m_keeper->list()); // makes the file
    {
        const OtherWriter other(path(u"snapshots.sqlite"_s));
        QVERIFY(other.isWriting());
        follow(f);
    }
    Q_EMIT f.session->stateChanged();
    awaitPosted();
    QCOMPARE(m_keeper->list()->size(), 0);
    f.clock.advance(1min);
    follow(f);
    QCOMPARE(occasions(), QList{SnapshotOccasion::Weekly});
}

void TestSnapshotKeeper::renamesAndRemoves()
{
    SessionFixture f;
    follow(f);
    const QSignalSpy changed(m_keeper.get(), &SnapshotKeeper::changed);
    const QString id = m_keeper->list()->first().id;
    QVERIFY(m_keeper->rename(id, u"mine "_s));
    QCOMPARE(m_keeper->list()->first().name, u"mine"_s);
    QCOMPARE(m_keeper->read(m_keeper->list()->first())->name, u"mine"_s);
    QVERIFY(m_keeper->remove(id));
    QVERIFY(m_keeper->list()->isEmpty());
    QCOMPARE(changed.count(), 2);
    QCOMPARE(m_keeper->read({.id = id, .org = {}, .orgName = {}, .orgUrl = {}}).error().kind,
             ErrorKind::NotFound);
}

void TestSnapshotKeeper::exportsAndImports()
{
    SessionFixture f;
    follow(f);
    SnapshotInfo info = m_keeper->list()->first();
    QVERIFY(m_keeper->rename(info.id, u"handed on"_s));
    info = m_keeper->list()->first();
    const QString file = path(u"snapshot.json"_s);
    QVERIFY(m_keeper->exportTo(info, file));
    QVERIFY(!(QFile::permissions(file) & (QFile::ReadOther | QFile::ReadGroup)));
    const Result<QString> id = m_keeper->importFrom(file, u"other"_s);
    QVERIFY(id);
    const auto all = m_keeper->list();
    QCOMPARE(all->size(), 2);
    const auto imported = std::ranges::find(*all, *id, &SnapshotInfo::id);
    QCOMPARE(imported->org, u"other"_s);
    QCOMPARE(imported->orgName, u"Acme"_s);
    QCOMPARE(imported->name, u"handed on"_s);
    QCOMPARE(imported->time, info.time);
    QCOMPARE(imported->occasion, SnapshotOccasion::Imported);
    QCOMPARE(m_keeper->read(*imported)->keys, m_keeper->read(info)->keys);
    QCOMPARE(m_keeper->exportTo(info, path(u"none/x.json"_s)).error().kind, ErrorKind::File);
#ifndef Q_OS_WIN
    // A full disk leaves the older file as it is.
    QFile older(file);
    QVERIFY(older.open(QIODevice::ReadOnly));
    const QByteArray before = older.readAll();
    {
        const FileSizeLimit full(100);
        QCOMPARE(m_keeper->exportTo(info, file).error().kind, ErrorKind::File);
    }
    QFile now(file);
    QVERIFY(now.open(QIODevice::ReadOnly));
    QCOMPARE(now.readAll(), before);
    QCOMPARE(QDir(m_folder->path()).entryList({u"snapshot.json*"_s}, QDir::Files).size(), 1);
#endif
}

void TestSnapshotKeeper::importsNothingHostile()
{
    QCOMPARE(m_keeper->importFrom(path(u"none.json"_s), u"p"_s).error().kind, ErrorKind::File);
    QCOMPARE(m_keeper->importFrom(m_folder->path(), u"p"_s).error().kind, ErrorKind::File);
    const QString file = path(u"x.json"_s);
    const auto write = [&file](const QByteArray &content) {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
    };
    write("{\"keys\":[");
    QCOMPARE(m_keeper->importFrom(file, u"p"_s).error().kind, ErrorKind::Malformed);
    write(QByteArray(qsizetype{33} * 1024 * 1024, ' '));
    QCOMPARE(m_keeper->importFrom(file, u"p"_s).error().kind, ErrorKind::Validation);
    QVERIFY(m_keeper->list()->isEmpty());
}

void TestSnapshotKeeper::comparesMoments()
{
    SessionFixture f;
    follow(f);
    f.clock.advance(1h);
    f.load({usableKey(1, u"one"_s, 1), usableKey(3, u"three"_s, 3)},
           {sampleHook(u"a"_s, sampleKey(1, {}).id)});
    const SnapshotMoments moments(*m_keeper, [&f] { return QList{f.session.get()}; });
    const auto all = moments.list();
    QCOMPARE(all->size(), 2);
    const auto compared = moments.compare(all->first(), all->last());
    QVERIFY(compared);
    // The older one stands first, whichever was chosen first.
    QCOMPARE(compared->before, all->last().label());
    QCOMPARE(compared->after, u"Acme, now"_s);
    QVERIFY(compared->before.endsWith(u"(Acme, weekly)"_s));
    QVERIFY(compared->diff.isSameOrg);
    QCOMPARE(compared->diff.count(SnapshotDifference::Change::Added), 1);
    QCOMPARE(compared->diff.count(SnapshotDifference::Change::Gone), 1);
    const SnapshotMoments closed(*m_keeper, [] { return QList<OrgSession *>(); });
    QCOMPARE(closed.compare(all->first(), all->last()).error().kind, ErrorKind::NotFound);
    QVERIFY(m_keeper->remove(all->last().kept->id));
    QCOMPARE(moments.compare(all->first(), all->last()).error().kind, ErrorKind::NotFound);
}

void TestSnapshotKeeper::listsWhatIsOpenFirst()
{
    SessionFixture f;
    follow(f);
    QVERIFY(m_keeper->exportTo(m_keeper->list()->first(), path(u"x.json"_s)));
    QVERIFY(m_keeper->importFrom(path(u"x.json"_s), u"other"_s));
    f.clock.advance(-8 * 24h);
    f.load({usableKey(1, u"one"_s, 1)});
    awaitPosted(); // an older one of the org that is shown
    const SnapshotMoments moments(*m_keeper, [&f] { return QList{f.session.get()}; });
    QStringList orgs;
    const auto all = moments.list();
    for (const SnapshotMoment &moment : *all)
        orgs.append(moment.kept ? moment.org : u"now"_s);
    QCOMPARE(orgs, (QStringList{u"now"_s, u"p"_s, u"p"_s, u"other"_s}));
}

QTEST_GUILESS_MAIN(TestSnapshotKeeper)
#include "tst_snapshotkeeper.moc"
