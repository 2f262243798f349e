// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgtimeline.h"

#include "appsapi.h"
#include "demoorg.h"
#include "failonwarning.h"
#include "fakehookkeysapi.h"
#include "fixedclock.h"
#include "hookkeytablemodel.h"
#include "hooktablemodel.h"
#include "httptransport.h"
#include "inlinehooksapi.h"
#include "keychanges.h"
#include "knownhooks.h"
#include "memorytimeline.h"
#include "oktahookkeysapi.h"
#include "orgsession.h"
#include "orgsight.h"
#include "otherwriter.h"
#include "outcome.h"
#include "personapi.h"
#include "publickeys.h"
#include "recordingapi.h"
#include "samplekeys.h"
#include "sqlitetimeline.h"
#include "timelinemodel.h"
#include "timelinesentence.h"
#include "waiting.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// What is written down of an org's keys and hooks, against the demo org over HTTP, with the
/// timeline on the disk.
class TestOrgTimeline final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aFirstRefreshFindsNothing();
    void everyWriteIsOneLineWithItsRequest();
    void aRefusedWriteIsThereToo();
    void writesAreThereBeforeTheyAreAnswered();
    void whatWasCutOffIsFoundByTheNextStart();
    void repointingIsWrittenDown();
    void appKeysAreWrittenDown();
    void anotherClientsChangesAreOneLineEach();
    void anotherClientsRepointingIsOneLine_data();
    void anotherClientsRepointingIsOneLine();
    void withoutTheLogARefreshTellsAll();
    void aPublicKeyThatIsReadHidesNobody();
    void anotherPublicKeyIsFound();
    void aTimelineThatCannotBeWrittenStopsNothing();
    void anotherCopysRowsAreShown();
    void nothingIsReadBeforeItIsLookedAt();
    void manyRowsAreReadInBetween();
    void whatWaitsToBeWrittenIsTold();
    void whoIsSignedInIsWrittenDown();
    void whereNobodyIsNamedTheWayInIs();
    void whoSignsOutIsNotNamed();

private:
    void open();
    void close();
    [[nodiscard]] bool refresh();
    [[nodiscard]] std::unique_ptr<HookKeysApi> makeApi() const;
    [[nodiscard]] TimelineModel *table() const { return m_session->timeline()->table(); }
    [[nodiscard]] HookKey keyCalled(const QString &name) const;
    /// The lines of the kind @p kind, the newest first.
    [[nodiscard]] QList<TimelineLine> lines(TimelineKind kind) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoOrg> m_org;
    FixedClock m_clock;
    std::unique_ptr<SqliteTimeline> m_timeline;
    HookKeysApi *m_api = nullptr; ///< The session's.
    std::unique_ptr<HookKeysApi> m_other;
    std::unique_ptr<OrgSession> m_session;
};

void TestOrgTimeline::init()
{
    failOnWarning();
    m_clock.advance(std::chrono::milliseconds(m_clock.now().msecsTo(QDateTime::currentDateTime())));
    m_folder = std::make_unique<QTemporaryDir>();
    m_org =
        std::make_unique<DemoOrg>(DemoOrgOptions{.rateLimit = 100'000, .logRateLimit = 100'000});
    QVERIFY(m_org->start());
    m_other = makeApi();
    open();
    QVERIFY(refresh());
}

void TestOrgTimeline::cleanup()
{
    close();
    m_other.reset();
    m_org.reset();
}

std::unique_ptr<HookKeysApi> TestOrgTimeline::makeApi() const
{
    return std::make_unique<OktaHookKeysApi>(
        std::make_unique<HttpTransport>(m_org->url(), Secret(m_org->token())));
}

void TestOrgTimeline::open()
{
    m_timeline = std::make_unique<SqliteTimeline>(m_folder->filePath(u"timeline.sqlite"_s));
    const OrgProfile profile{.id = u"p"_s, .name = u"Acme"_s, .url = m_org->url()};
    auto api = std::make_unique<RecordingApi>(makeApi(), *m_timeline, profile, m_clock);
    m_api = api.get();
    m_session = std::make_unique<OrgSession>(profile, std::move(api), m_clock);
    m_session->setTimeline(*m_timeline);
    m_session->timeline()->look();
}

void TestOrgTimeline::close()
{
    m_session.reset();
    m_timeline.reset();
}

/// Whether the refresh and the reading of the log that follows are over.
bool TestOrgTimeline::refresh()
{
    m_clock.advance(std::chrono::minutes(1));
    bool isRead = false;
    QObject context;
    m_session->refresh();
    if (!waitUntil([this] { return !m_session->isRefreshing(); }))
        return false;
    if (m_session->timeline()->logProblem())
        return true;
    connect(m_session->timeline(), &OrgTimeline::logRead, &context, [&isRead] { isRead = true; });
    return waitUntil([&isRead] { return isRead; });
}

HookKey TestOrgTimeline::keyCalled(const QString &name) const
{
    for (int row = 0; row < m_session->keys()->rowCount(); ++row) {
        if (m_session->keys()->keyAt(row).name == name)
            return m_session->keys()->keyAt(row);
    }
    return {};
}

QList<TimelineLine> TestOrgTimeline::lines(TimelineKind kind) const
{
    QList<TimelineLine> lines = table()->shownLines();
    lines.removeIf([kind](const TimelineLine &line) { return line.entry.kind != kind; });
    return lines;
}

void TestOrgTimeline::aFirstRefreshFindsNothing()
{
    const QList<TimelineLine> all = table()->shownLines();
    QVERIFY(std::none_of(all.cbegin(), all.cend(),
                         [](const TimelineLine &line) { return line.isFound || line.isOwn; }));
    const int before = table()->lineCount();
    QVERIFY(refresh()); // nor does another one, and no event comes twice
    QCOMPARE(table()->lineCount(), before);
}

void TestOrgTimeline::everyWriteIsOneLineWithItsRequest()
{
    QObject context;
    Outcome<HookKey> made;
    m_session->changes()->createKey(u"timeline-key"_s, &context, made.callback());
    QVERIFY(made.succeeded());
    Outcome<HookKey> renamed;
    m_session->changes()->renameKey(made.value(), u"timeline-key-2"_s, &context,
                                    renamed.callback());
    QVERIFY(renamed.succeeded());
    Outcome<void> deleted;
    m_session->changes()->deleteKey(made.value().id, &context, deleted.callback());
    QVERIFY(deleted.succeeded());
    QVERIFY(refresh());
    for (const auto kind : {TimelineKind::Created, TimelineKind::Renamed, TimelineKind::Deleted}) {
        QList<TimelineLine> found = lines(kind);
        found.removeIf([&](const TimelineLine &line) { return line.entry.id != made.value().id; });
        QCOMPARE(found.size(), 1);
        const TimelineLine &line = found.first();
        QVERIFY(line.isOwn && !line.isFound && line.isLogged);
        QVERIFY(!line.entry.requestId.isEmpty());
        QVERIFY(!line.entry.person.name.isEmpty() && !line.entry.person.address.isEmpty());
        QCOMPARE(line.entry.outcome, TimelineOutcome::Done);
        QCOMPARE(line.entry.signIn, u"apiToken"_s);
    }
    QCOMPARE(lines(TimelineKind::Renamed).first().entry.before, u"timeline-key"_s);
    QCOMPARE(lines(TimelineKind::Renamed).first().entry.after, u"timeline-key-2"_s);
    QCOMPARE(lines(TimelineKind::Deleted).first().entry.name, u"timeline-key-2"_s);
}

void TestOrgTimeline::aRefusedWriteIsThereToo()
{
    QObject context;
    const HookKey key = m_session->keys()->keyAt(0);
    Outcome<HookKey> made;
    m_api->createKey(key.name, &context, made.callback());
    QVERIFY(made.failedWith(ErrorKind::Validation));
    const TimelineLine line = lines(TimelineKind::Created).first();
    QVERIFY(line.isOwn);
    QCOMPARE(line.entry.outcome, TimelineOutcome::Failed);
    QCOMPARE(line.entry.name, key.name);
    QCOMPARE(line.entry.requestId, made.error().requestId);
    QVERIFY(!line.entry.problem.isEmpty() && !line.entry.requestId.isEmpty());
}

void TestOrgTimeline::writesAreThereBeforeTheyAreAnswered()
{
    QObject context;
    bool wasThere = false;
    bool isAnswered = false;
    const auto isKnown = [this](TimelineOutcome outcome) {
        const QList<TimelineLine> made = lines(TimelineKind::Created);
        return !made.isEmpty() && made.first().entry.name == u"new"_s
               && made.first().entry.outcome == outcome;
    };
    m_api->createKey(u"new"_s, &context, [&](const Result<HookKey> &) {
        isAnswered = true;
        wasThere = isKnown(TimelineOutcome::Done);
    });
    QVERIFY(isKnown(TimelineOutcome::Unknown));
    TRY_VERIFY(isAnswered);
    QVERIFY(wasThere);
}

void TestOrgTimeline::whatWasCutOffIsFoundByTheNextStart()
{
    QObject context;
    m_api->createKey(u"cut-off"_s, &context, [](const Result<HookKey> &) {});
    // The server has made it, and nobody here learned of it.
    TRY_VERIFY([this] {
        Outcome<HookKeyListing> keys;
        QObject asking;
        m_other->listKeys(&asking, keys.callback());
        return keys.succeeded()
               && std::any_of(keys.value().keys.cbegin(), keys.value().keys.cend(),
                              [](const HookKey &key) { return key.name == u"cut-off"_s; });
    }() || lines(TimelineKind::Created).first().entry.outcome == TimelineOutcome::Done);
    close();
    open();
    QVERIFY(refresh());
    QList<TimelineLine> made = lines(TimelineKind::Created);
    made.removeIf([](const TimelineLine &line) { return line.entry.name != u"cut-off"_s; });
    QCOMPARE(made.size(), 1);
    QVERIFY(made.first().isOwn && made.first().isLogged);
    QCOMPARE(made.first().entry.outcome, TimelineOutcome::Done);
}

void TestOrgTimeline::repointingIsWrittenDown()
{
    QObject context;
    const HookTableModel *hooks = m_session->hooks()->table();
    int row = 0;
    while (!hooks->rowAt(row).hook.signsWithKey())
        ++row;
    const InlineHook hook = hooks->rowAt(row).hook;
    const HookKey old = *m_session->keys()->key(hook.hookKeyId);
    const HookKey next = m_session->keys()->keyAt(m_session->keys()->rowOf(old.id) == 0 ? 1 : 0);
    Outcome<InlineHookDocument> seen;
    m_api->connection().hooks->readHook(hook.id, &context, seen.callback());
    QVERIFY(seen.succeeded());
    Outcome<InlineHook> done;
    m_api->connection().hooks->repointHook(seen.value(), next.id, &context, done.callback());
    QVERIFY(done.succeeded());
    QVERIFY(refresh());
    const QList<TimelineLine> found = lines(TimelineKind::Repointed);
    QCOMPARE(found.size(), 1);
    const TimelineLine &line = found.first();
    QVERIFY(line.isOwn && line.isLogged && !line.isFound);
    QCOMPARE(line.entry.name, hook.name);
    QCOMPARE(line.entry.before, old.name);
    QCOMPARE(line.entry.after, next.name);
    QVERIFY(line.isAbout(old.id) && line.isAbout(next.id) && line.isAbout(hook.id));
    // That one key is used and another is not any more follows from it.
    QCOMPARE(lines(TimelineKind::Used).size() + lines(TimelineKind::Unused).size(), 0);
}

void TestOrgTimeline::appKeysAreWrittenDown()
{
    QObject context;
    AppsApi *apps = m_api->connection().apps;
    const HookTableModel *hooks = m_session->hooks()->table();
    Outcome<OktaApp> app;
    for (int row = 0; row < hooks->rowCount(); ++row) {
        if (hooks->rowAt(row).hook.clientId.isEmpty())
            continue;
        Outcome<OktaApp> one;
        apps->findApp(hooks->rowAt(row).hook.clientId, &context, one.callback());
        if (one.succeeded()) {
            app = one;
            break;
        }
    }
    QVERIFY(app.count() > 0);
    const QString id = app.value().id;
    Outcome<HookKey> key;
    const int last = m_session->keys()->rowCount() - 1; // which no app has
    m_session->publicKeys()->publicKey(m_session->keys()->keyAt(last).id, &context, key.callback());
    QVERIFY(key.succeeded());
    Outcome<AppKey> added;
    apps->addAppKey(id, key.value().publicJwk, &context, added.callback());
    QVERIFY(added.succeeded());
    Outcome<AppKey> off;
    apps->setAppKeyActive(id, added.value().id, false, &context, off.callback());
    QVERIFY(off.succeeded());
    Outcome<void> gone;
    apps->deleteAppKey(id, added.value().id, &context, gone.callback());
    QVERIFY(gone.succeeded());
    for (const auto kind :
         {TimelineKind::Created, TimelineKind::Deactivated, TimelineKind::Deleted}) {
        QList<TimelineLine> found = lines(kind);
        found.removeIf(
            [](const TimelineLine &line) { return line.entry.object != TimelineObject::AppKey; });
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().entry.id, added.value().id);
        QVERIFY(found.first().isAbout(key.value().keyId));
        QCOMPARE(found.first().entry.name, key.value().name);
        QVERIFY(timelineSentence(found.first().entry).contains(app.value().label));
    }
}

void TestOrgTimeline::anotherClientsChangesAreOneLineEach()
{
    QObject context;
    Outcome<HookKey> made;
    m_other->createKey(u"theirs"_s, &context, made.callback());
    QVERIFY(made.succeeded());
    QVERIFY(refresh());
    Outcome<HookKey> renamed;
    m_other->renameKey(made.value().id, u"theirs-2"_s, &context, renamed.callback());
    QVERIFY(renamed.succeeded());
    QVERIFY(refresh());
    Outcome<void> deleted;
    m_other->deleteKey(made.value().id, &context, deleted.callback());
    QVERIFY(deleted.succeeded());
    close(); // a later start finds it as well
    open();
    QVERIFY(refresh());
    for (const auto kind : {TimelineKind::Created, TimelineKind::Renamed, TimelineKind::Deleted}) {
        QList<TimelineLine> found = lines(kind);
        found.removeIf([&](const TimelineLine &line) { return line.entry.id != made.value().id; });
        QCOMPARE(found.size(), 1);
        const TimelineLine &line = found.first();
        QVERIFY(line.isFound && line.isLogged && !line.isOwn);
        QVERIFY(!line.entry.person.name.isEmpty() && !line.entry.person.client.isEmpty());
        QVERIFY(!line.entry.requestId.isEmpty());
    }
    QCOMPARE(lines(TimelineKind::Renamed).first().entry.before, u"theirs"_s);
}

void TestOrgTimeline::anotherClientsRepointingIsOneLine_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("alone") << QByteArray();
    QTest::newRow("with another name") << QByteArray("Hook of theirs");
}

void TestOrgTimeline::anotherClientsRepointingIsOneLine()
{
    QFETCH(const QByteArray, name);
    QObject context;
    const HookTableModel *hooks = m_session->hooks()->table();
    int row = 0;
    while (!hooks->rowAt(row).hook.signsWithKey())
        ++row;
    const InlineHook hook = hooks->rowAt(row).hook;
    const int at = m_session->keys()->rowOf(hook.hookKeyId);
    const HookKey next = m_session->keys()->keyAt(at == 0 ? 1 : 0);
    Outcome<InlineHookDocument> seen;
    m_other->connection().hooks->readHook(hook.id, &context, seen.callback());
    QVERIFY(seen.succeeded());
    InlineHookDocument changed = seen.value();
    if (!name.isEmpty())
        changed.received.replace('"' + hook.name.toUtf8() + '"', '"' + name + '"');
    Outcome<InlineHook> done;
    m_other->connection().hooks->repointHook(changed, next.id, &context, done.callback());
    QVERIFY(done.succeeded());
    const int before = table()->lineCount();
    QVERIFY(refresh());
    QCOMPARE(table()->lineCount(), before + 1);
    const QList<TimelineLine> found = lines(TimelineKind::Repointed);
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().isFound && found.first().isLogged);
    QVERIFY(!found.first().entry.requestId.isEmpty());
    QCOMPARE(found.first().entry.after, next.name);
    QCOMPARE(found.first().entry.nameBefore, name.isEmpty() ? QString() : hook.name);
    QCOMPARE(found.first().entry.nameAfter, QString::fromUtf8(name));
}

void TestOrgTimeline::withoutTheLogARefreshTellsAll()
{
    FakeHookKeysApi *fake = nullptr;
    auto api = std::make_unique<FakeHookKeysApi>();
    fake = api.get();
    MemoryTimeline timeline;
    OrgSession session({.id = u"q"_s, .name = u"Acme"_s, .url = m_org->url()}, std::move(api),
                       m_clock);
    session.setTimeline(timeline);
    session.timeline()->look();
    const auto answer = [&](const QList<HookKey> &keys, const QList<InlineHook> &hooks) {
        m_clock.advance(std::chrono::minutes(2));
        session.refresh();
        fake->answerList(HookKeyListing{keys, {}});
        fake->answerHooks(InlineHookListing{hooks, {}});
    };
    const auto keyOf = [](const QString &id, const QString &name, bool isUsed) {
        HookKey key;
        key.id = id;
        key.keyId = u"uuid-"_s + id;
        key.name = name;
        key.isUsed = isUsed;
        return key;
    };
    const InlineHook hook{.id = u"cal1"_s,
                          .name = u"Hook"_s,
                          .status = u"ACTIVE"_s,
                          .type = {},
                          .uri = {},
                          .hookKeyId = u"1"_s};
    answer({keyOf(u"1"_s, u"a"_s, true), keyOf(u"2"_s, u"b"_s, false)}, {hook});
    InlineHook off = hook;
    off.status = u"INACTIVE"_s;
    off.name = u"Hook 2"_s;
    answer(
        {keyOf(u"1"_s, u"a2"_s, true), keyOf(u"2"_s, u"b"_s, true), keyOf(u"3"_s, u"c"_s, false)},
        {off});
    answer({keyOf(u"1"_s, u"a2"_s, false), keyOf(u"3"_s, u"c"_s, false)}, {});
    const TimelineModel *shown = session.timeline()->table();
    QStringList told;
    for (int row = shown->rowCount() - 1; row >= 0; --row)
        told.append(timelineKey(shown->lineAt(row).entry.object) + u' '
                    + timelineKey(shown->lineAt(row).entry.kind) + u' '
                    + shown->lineAt(row).entry.name);
    QCOMPARE(told, (QStringList{u"key renamed a2"_s, u"key used b"_s, u"key created c"_s,
                                u"hook renamed Hook 2"_s, u"hook deactivated Hook 2"_s,
                                u"key deleted b"_s, u"hook deleted Hook 2"_s}));

    // Where a hook calls, and how, is told as well; what a part of a list lacks is not gone.
    const auto lines = [shown] {
        return shown->rowCount();
    };
    answer({keyOf(u"1"_s, u"a2"_s, false), keyOf(u"3"_s, u"c"_s, false)}, {hook});
    const int before = lines();
    InlineHook moved = hook;
    moved.uri = u"https://anna:secret@other.example/hook?code=secret"_s;
    moved.clientId = u"0oa2"_s;
    answer({keyOf(u"1"_s, u"a2"_s, false), keyOf(u"3"_s, u"c"_s, false)}, {moved});
    QCOMPARE(lines(), before + 1);
    const TimelineEntry entry = shown->lineAt(0).entry;
    QCOMPARE(entry.kind, TimelineKind::Updated);
    QVERIFY2(entry.after.contains(u"other.example") && entry.after.contains(u"0oa2"),
             qPrintable(entry.after));
    QVERIFY(!entry.after.contains(u"secret"));
    m_clock.advance(std::chrono::minutes(2));
    session.refresh();
    fake->answerList(HookKeyListing{{keyOf(u"1"_s, u"a2"_s, false)}, {u"One is left out."_s}});
    fake->answerHooks(
        InlineHookListing{.hooks = {}, .warnings = {u"One is left out."_s}, .isWhole = false});
    QCOMPARE(lines(), before + 1);
}

/// It says nothing of what the lists of keys and hooks were then.
void TestOrgTimeline::aPublicKeyThatIsReadHidesNobody()
{
    const auto halfAnHourPasses = [this] {
        m_clock.advance(std::chrono::minutes(30));
        m_org->advanceClock(std::chrono::minutes(30));
    };
    QObject context;
    const HookKey first = m_session->keys()->keyAt(0);
    Outcome<HookKey> renamed;
    m_other->renameKey(first.id, u"theirs"_s, &context, renamed.callback());
    QVERIFY(renamed.succeeded());
    halfAnHourPasses();
    Outcome<HookKey> read;
    m_session->publicKeys()->publicKey(first.id, &context, read.callback());
    QVERIFY(read.succeeded());
    halfAnHourPasses();
    QVERIFY(refresh());
    QList<TimelineLine> found = lines(TimelineKind::Renamed);
    found.removeIf([&](const TimelineLine &line) { return line.entry.id != first.id; });
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().isFound && found.first().isLogged);
    QVERIFY(!found.first().entry.person.name.isEmpty());
}

void TestOrgTimeline::anotherPublicKeyIsFound()
{
    QObject context;
    const HookKey first = m_session->keys()->keyAt(0);
    Outcome<HookKey> key;
    m_session->publicKeys()->publicKey(first.id, &context, key.callback());
    QVERIFY(key.succeeded());
    // As if another key had been seen there before.
    QVERIFY(m_timeline->appendNow(u"p "_s + m_org->url().toString(), [&](QByteArray &memory) {
        OrgSight sight = OrgSight::read(memory);
        (*sight.keys)[first.id].thumbprint = u"another"_s;
        memory = sight.memory();
        return QList<TimelineEntry>();
    }));
    close();
    open();
    QVERIFY(refresh());
    Outcome<HookKey> again;
    m_session->publicKeys()->publicKey(first.id, &context, again.callback());
    QVERIFY(again.succeeded());
    TRY_COMPARE(lines(TimelineKind::KeyChanged).size(), 1);
    QCOMPARE(lines(TimelineKind::KeyChanged).first().entry.before, u"another"_s);
}

void TestOrgTimeline::aTimelineThatCannotBeWrittenStopsNothing()
{
    close();
    QVERIFY(QFile::remove(m_folder->filePath(u"timeline.sqlite"_s)));
    QVERIFY(QDir(m_folder->path()).mkdir(u"timeline.sqlite"_s));
    open();
    m_session->refresh();
    TRY_VERIFY(!m_session->isRefreshing());
    QObject context;
    Outcome<HookKey> made;
    m_session->changes()->createKey(u"in-spite"_s, &context, made.callback());
    QVERIFY(made.succeeded());
    QVERIFY(m_session->timeline()->problem());
}

void TestOrgTimeline::anotherCopysRowsAreShown()
{
    SqliteTimeline copy(m_folder->filePath(u"timeline.sqlite"_s));
    copy.append(u"p "_s + m_org->url().toString(), TimelineEntry{.source = TimelineSource::Found,
                                                                 .kind = TimelineKind::Created,
                                                                 .object = TimelineObject::Key,
                                                                 .time = m_clock.now(),
                                                                 .id = u"HKYcopy"_s,
                                                                 .name = u"of the copy"_s});
    QVERIFY(refresh());
    QCOMPARE(lines(TimelineKind::Created).first().entry.name, u"of the copy"_s);
}

void TestOrgTimeline::nothingIsReadBeforeItIsLookedAt()
{
    QObject context;
    Outcome<HookKey> made;
    m_session->changes()->createKey(u"mine"_s, &context, made.callback());
    QVERIFY(made.succeeded());
    SqliteTimeline copy(m_folder->filePath(u"timeline.sqlite"_s));
    OrgSession session({.id = u"p"_s, .name = u"Acme"_s, .url = m_org->url()}, makeApi(), m_clock);
    session.setTimeline(copy);
    session.refresh();
    QSignalSpy logRead(session.timeline(), &OrgTimeline::logRead);
    TRY_VERIFY(!logRead.isEmpty());
    QCOMPARE(session.timeline()->table()->lineCount(), 0);
    QVERIFY(!session.timeline()->isRead());
    session.timeline()->look();
    TRY_VERIFY(session.timeline()->isRead());
    QCOMPARE(session.timeline()->table()->lineCount(), table()->lineCount());
}

/// As many at a time as a window has time for, and each once.
void TestOrgTimeline::manyRowsAreReadInBetween()
{
    constexpr int rows = 3000;
    const QString org = u"p "_s + m_org->url().toString();
    SqliteTimeline copy(m_folder->filePath(u"timeline.sqlite"_s));
    QVERIFY(copy.appendNow(org, [time = m_clock.now()](const QByteArray &) {
        QList<TimelineEntry> entries;
        for (int i = 0; i < rows; ++i)
            entries.append({.source = TimelineSource::Found,
                            .kind = TimelineKind::Created,
                            .object = TimelineObject::Key,
                            .time = time,
                            .id = u"HKYcopy%1"_s.arg(i),
                            .name = u"of the copy"_s});
        return entries;
    }));
    OrgSession session({.id = u"p"_s, .name = u"Acme"_s, .url = m_org->url()}, makeApi(), m_clock);
    session.setTimeline(copy);
    session.timeline()->look();
    QVERIFY(!session.timeline()->isRead());
    QVERIFY(session.timeline()->table()->rowCount() < rows);
    TRY_VERIFY(session.timeline()->isRead());
    QList<TimelineLine> shown = session.timeline()->table()->shownLines();
    shown.removeIf([](const TimelineLine &line) { return !line.entry.id.startsWith(u"HKYcopy"); });
    QCOMPARE(shown.size(), rows);
}

void TestOrgTimeline::whatWaitsToBeWrittenIsTold()
{
    m_timeline->setRetry(std::chrono::milliseconds(1));
    QVERIFY(!m_session->timeline()->unwritten());
    const QSignalSpy changed(m_session->timeline(), &OrgTimeline::changed);
    const qsizetype before = lines(TimelineKind::Created).size();
    {
        const OtherWriter other(m_folder->filePath(u"timeline.sqlite"_s));
        QVERIFY(other.isWriting());
        QObject context;
        Outcome<HookKey> made;
        m_session->changes()->createKey(u"late"_s, &context, made.callback());
        QVERIFY(made.succeeded());
        QVERIFY(m_session->timeline()->unwritten() && !changed.isEmpty());
        QCOMPARE(lines(TimelineKind::Created).size(), before);
    }
    TRY_VERIFY(!m_session->timeline()->unwritten());
    QCOMPARE(lines(TimelineKind::Created).size(), before + 1);
}

/// Without Okta's log, which would say so too: it is not read before the next refresh.
void TestOrgTimeline::whoIsSignedInIsWrittenDown()
{
    QObject context;
    Outcome<HookKey> first;
    m_session->changes()->createKey(u"first"_s, &context, first.callback());
    QVERIFY(first.succeeded());
    const auto person = [this] {
        return lines(TimelineKind::Created).first().entry.person;
    };
    const TimelinePerson admin{.name = u"Demo Admin"_s, .login = u"admin@demo.example"_s};
    TRY_COMPARE(person(), admin);
    QCOMPARE(lines(TimelineKind::Created).first().entry.name, u"first"_s);
    QCOMPARE(lines(TimelineKind::Created).first().entry.outcome, TimelineOutcome::Done);
    // From then on it is known.
    Outcome<HookKey> second;
    m_api->createKey(u"second"_s, &context, second.callback());
    QCOMPARE(lines(TimelineKind::Created).first().entry.name, u"second"_s);
    QCOMPARE(person(), admin);
    // Where from, the log alone knows.
    QVERIFY(second.succeeded());
    QVERIFY(refresh());
    QCOMPARE(lines(TimelineKind::Created).first().entry.person.address, u"127.0.0.1"_s);
    QCOMPARE(lines(TimelineKind::Created).first().entry.name, u"second"_s);
}

/// No person is behind a service app.
void TestOrgTimeline::whereNobodyIsNamedTheWayInIs()
{
    MemoryTimeline timeline;
    auto fake = std::make_unique<FakeHookKeysApi>();
    const OrgProfile profile{.id = u"s"_s,
                             .name = u"Acme"_s,
                             .url = m_org->url(),
                             .signIn = SignInMethod::ServiceApp,
                             .clientId = u"0oaservice"_s};
    RecordingApi api(std::move(fake), timeline, profile, m_clock);
    api.createKey(u"a key"_s, this, [](const Result<HookKey> &) {});
    TimelineModel model;
    model.add(timeline.rows.value(u"s "_s + m_org->url().toString()));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, TimelineModel::Who).data().toString(), u"Service app 0oaservice"_s);
}

/// The org may be removed then, with all that was written down of it.
void TestOrgTimeline::whoSignsOutIsNotNamed()
{
    class HeldPerson final : public PersonApi
    {
    public:
        PendingCall readPerson(SignInMethod /*signIn*/, QObject * /*context*/,
                               Callback<TimelinePerson> done) override
        {
            tell = std::move(done);
            return {};
        }
        Callback<TimelinePerson> tell;
    };
    HeldPerson person;
    MemoryTimeline timeline;
    auto fake = std::make_unique<FakeHookKeysApi>();
    fake->others.person = &person;
    FakeHookKeysApi *answers = fake.get();
    const OrgProfile profile{.id = u"s"_s, .name = u"Acme"_s, .url = m_org->url()};
    RecordingApi api(std::move(fake), timeline, profile, m_clock);
    api.createKey(u"a key"_s, this, [](const Result<HookKey> &) {});
    answers->answerCreate(sampleKey(1, u"a key"_s));
    QVERIFY(person.tell);
    Outcome<void> out;
    api.signOut(this, out.callback());
    QVERIFY(out.succeeded());
    QCOMPARE(timeline.rows.value(orgPlace(profile)).size(), 2);
    person.tell(TimelinePerson{.name = u"Jane"_s});
    QCOMPARE(timeline.rows.value(orgPlace(profile)).size(), 2);
}

QTEST_GUILESS_MAIN(TestOrgTimeline)
#include "tst_orgtimeline.moc"
