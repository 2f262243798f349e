// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callback.h"
#include "failonwarning.h"
#include "keyhistory.h"
#include "orglistmodel.h"
#include "orgremoval.h"
#include "orgsaving.h"
#include "orgsession.h"
#include "otherwriter.h"
#include "timeline.h"
#include "waiting.h"
#include "wiring.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>
#include <thread>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *oldUrl = "http://127.0.0.1:9";
constexpr const char *newUrl = "http://127.0.0.1:11";

/// A keychain that outlives its program: a file a secret. At one of its steps the program stands
/// still, so that it can be killed there.
class FileKeychain final : public SecretStore
{
public:
    /// @p stop is the call at which the program is to stand still, after it was done ("write") or
    /// before ("remove"); empty: none.
    FileKeychain(const QString &folder, QByteArray stop) : m_folder(folder), m_stop(std::move(stop))
    {
        QDir().mkpath(folder);
    }

    void read(const QString &name, QObject *context, Callback<Secret> done) override
    {
        QFile file(path(name));
        if (file.open(QIODevice::ReadOnly))
            post<Secret>(context, done, Secret(file.readAll()));
        else
            post<Secret>(context, done, failure(ErrorKind::SecretMissing, u"There is none."_s));
    }
    void write(const QString &name, const Secret &secret, QObject *context,
               Callback<void> done) override
    {
        QFile file(path(name));
        const bool good = file.open(QIODevice::WriteOnly) && file.write(secret.bytes()) > 0;
        file.close();
        standStill("write");
        post<void>(context, done,
                   good ? Result<void>() : failure(ErrorKind::SecretStore, u"It failed."_s));
    }
    void remove(const QString &name, QObject *context, Callback<void> done) override
    {
        standStill("remove");
        QFile::remove(path(name));
        post<void>(context, done, {});
    }

private:
    [[nodiscard]] QString path(const QString &name) const
    {
        return m_folder + u'/' + QString(name).replace(u'/', u'_');
    }
    void standStill(const char *step) const
    {
        if (m_stop != step)
            return;
        std::puts("still");
        std::fflush(stdout);
        for (;;)
            std::this_thread::sleep_for(std::chrono::hours(1));
    }

    QString m_folder;
    QByteArray m_stop;
};

std::unique_ptr<Wiring> parts(const QString &folder, const QByteArray &stop = {})
{
    WiringOptions options;
    options.folder = folder;
    options.keychain = std::make_unique<FileKeychain>(folder + u"/keychain"_s, stop);
    auto made = std::make_unique<Wiring>(std::move(options));
    if (!made->registry().load())
        qFatal("The profiles could not be read.");
    return made;
}

OrgProfile acme(const char *url)
{
    return {.id = u"a"_s, .name = u"Acme"_s, .url = QUrl(QString::fromLatin1(url))};
}

/// The org as the timeline calls it.
QString acmeInTimeline()
{
    return u"a "_s + QString::fromLatin1(oldUrl);
}

/// What the child does until it is killed.
int beTheChild(const QString &folder, const QByteArray &job)
{
    const auto made = parts(folder, job == "remove" ? "remove" : "write");
    QObject context;
    const Callback<void> done = [](const Result<void> &) {
        std::puts("done");
        std::fflush(stdout);
    };
    if (job == "remove")
        OrgRemoval::start(made->orgs(), u"a"_s, &context, done);
    else
        OrgSaving::start(made->orgs(),
                         {.profile = acme(job == "move" ? newUrl : oldUrl),
                          .credential = Secret(job == "move" ? "00new" : "00old")},
                         &context, done);
    return QCoreApplication::exec();
}

} // namespace

/// Programs that are killed between two steps of adding, moving and removing an org.
class TestOrphans final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void row76_killedWhileAdding();
    void row76_killedWhileMoving();
    void row76_killedWhileRemoving();
    void whatALockKeepsIsDeletedAtTheNextStart();

private:
    void leaveTraces();
    [[nodiscard]] bool hasTraces() const;
    void killAt(const char *job);
    void haveOrg();
    [[nodiscard]] QStringList kept() const;
    [[nodiscard]] QStringList sweep(Wiring &made);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOrphans::init()
{
    failOnWarning();
    m_folder = std::make_unique<QTemporaryDir>();
}

/// Has a child do @p job and kills it where it stands still.
void TestOrphans::killAt(const char *job)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(),
                {u"--child"_s, m_folder->path(), QString::fromLatin1(job)});
    QVERIFY(child.waitForStarted(30'000));
    QVERIFY(child.waitForReadyRead(30'000));
    QCOMPARE(child.readAllStandardOutput().trimmed(), QByteArray("still"));
    child.kill();
    QVERIFY(child.waitForFinished(30'000));
}

/// Puts the org where an earlier run would have.
void TestOrphans::haveOrg()
{
    const auto made = parts(m_folder->path());
    bool written = false;
    made->vault().write(Keep::Keychain, OrgVault::Slot::Credential, acme(oldUrl), Secret("00old"),
                        this, [&written](const Result<void> &) { written = true; });
    TRY_VERIFY(written);
    QVERIFY(made->registry().addOrgs({acme(oldUrl)}));
}

QStringList TestOrphans::kept() const
{
    return QDir(m_folder->filePath(u"keychain"_s)).entryList(QDir::Files);
}

QStringList TestOrphans::sweep(Wiring &made)
{
    std::optional<QStringList> told;
    made.sweep(this, [&told](const QStringList &sentences) { told = sentences; });
    if (!waitUntil([&told] { return told.has_value(); }))
        return {u"The sweep did not end."_s};
    return *told;
}

void TestOrphans::row76_killedWhileAdding()
{
    killAt("add");
    QCOMPARE(kept(), QStringList(u"token_a"_s)); // the orphan
    const auto made = parts(m_folder->path());
    QVERIFY(made->registry().orgs()->profiles().isEmpty());
    QCOMPARE(sweep(*made), QStringList());
    QCOMPARE(kept(), QStringList());
}

void TestOrphans::row76_killedWhileMoving()
{
    haveOrg();
    killAt("move");
    const auto made = parts(m_folder->path());
    QCOMPARE(sweep(*made), QStringList());
    QCOMPARE(kept(), QStringList(u"token_a"_s));
    QCOMPARE(made->registry().profile(u"a"_s)->url, QUrl(QString::fromLatin1(oldUrl)));
    std::optional<Error> failed;
    connect(&made->orgs(), &OpenOrgs::openFailed, this,
            [&failed](const OrgProfile &, const Error &error) { failed = error; });
    connect(&made->orgs(), &OpenOrgs::sessionOpened, this, [] { QFAIL("It was opened."); });
    made->orgs().open(u"a"_s);
    TRY_VERIFY(failed.has_value());
    QCOMPARE(failed->kind, ErrorKind::TargetChanged);
    QVERIFY2(failed->summary.contains(QString::fromLatin1(newUrl)), qPrintable(failed->summary));
}

void TestOrphans::row76_killedWhileRemoving()
{
    haveOrg();
    killAt("remove");
    QCOMPARE(kept(), QStringList(u"token_a"_s)); // the orphan
    const auto made = parts(m_folder->path());
    QVERIFY(!made->registry().profile(u"a"_s));
    QCOMPARE(sweep(*made), QStringList());
    QCOMPARE(kept(), QStringList());
    QCOMPARE(sweep(*made), QStringList()); // nothing is left to do
}

/// Has something kept of the org, as if it had been used.
void TestOrphans::leaveTraces()
{
    const auto made = parts(m_folder->path());
    made->timeline().append(acmeInTimeline(),
                            TimelineEntry{.time = QDateTime::currentDateTimeUtc()});
    made->history().keep(u"a"_s, {.id = u"HKY1"_s,
                                  .keyId = u"kid-1"_s,
                                  .name = u"a key"_s,
                                  .publicJwk = "{}",
                                  .thumbprint = "t",
                                  .lastSeen = QDateTime::currentDateTimeUtc()});
    QVERIFY(hasTraces());
}

bool TestOrphans::hasTraces() const
{
    const auto made = parts(m_folder->path());
    const auto rows = made->timeline().entries(acmeInTimeline(), 0, 10);
    return !rows || !rows->isEmpty() || !made->history().kept(u"a"_s).isEmpty();
}

/// Another program stands in the way of deleting what was kept of the org: the start after it is
/// gone deletes that.
void TestOrphans::whatALockKeepsIsDeletedAtTheNextStart()
{
    haveOrg();
    leaveTraces();
    QStringList told;
    std::optional<OtherWriter> ofTimeline(m_folder->filePath(u"timeline.sqlite"_s));
    std::optional<OtherWriter> ofHistory(m_folder->filePath(u"history.sqlite"_s));
    QVERIFY(ofTimeline->isWriting() && ofHistory->isWriting());
    {
        const auto made = parts(m_folder->path());
        connect(&made->timeline(), &Timeline::failed, this,
                [&told](const QString &problem) { told.append(problem); });
        std::optional<Result<void>> removed;
        OrgRemoval::start(made->orgs(), u"a"_s, this,
                          [&removed](const Result<void> &result) { removed = result; });
        TRY_VERIFY(removed.has_value());
        QVERIFY(removed->has_value());
        QCOMPARE(told.size(), 1);
    }
    {
        const auto made = parts(m_folder->path()); // it still stands there
        QCOMPARE(sweep(*made), QStringList());
    }
    ofTimeline.reset();
    ofHistory.reset();
    QVERIFY(hasTraces());
    {
        const auto made = parts(m_folder->path());
        QCOMPARE(sweep(*made), QStringList());
    }
    QVERIFY(!hasTraces());
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == u"--child")
        return beTheChild(arguments.at(2), arguments.at(3).toLatin1());
    TestOrphans test;
    return QTest::qExec(&test, arguments);
}

#include "tst_orphans.moc"
