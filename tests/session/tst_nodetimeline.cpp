// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoorg.h"
#include "failonwarning.h"
#include "hookkeytablemodel.h"
#include "httptransport.h"
#include "oktahookkeysapi.h"
#include "orgsession.h"
#include "orgtimeline.h"
#include "sqlitetimeline.h"
#include "timelinemodel.h"
#include "timelinesentence.h"
#include "waiting.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// What Okta's own Node SDK changes in an org is in the timeline after one refresh.
class TestNodeTimeline final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void eachChangeIsOneLineWithItsActor();
};

namespace {

/// Runs @p program with @p arguments to its end; what it said where it failed.
QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(QStringLiteral(NODE_FOLDER));
    process.start(program, arguments);
    const bool ended =
        waitUntil([&process] { return process.state() == QProcess::NotRunning; }, 240'000);
    if (ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    return program + u": "_s + QString::fromLocal8Bit(process.readAll());
}

} // namespace

void TestNodeTimeline::eachChangeIsOneLineWithItsActor()
{
    DemoOrg org({.rateLimit = 100'000, .logRateLimit = 100'000});
    QVERIFY(org.start());
    const QTemporaryDir folder;
    SqliteTimeline timeline(folder.filePath(u"timeline.sqlite"_s));
    const SystemClock clock;
    OrgSession session({.id = u"p"_s, .name = u"Acme"_s, .url = org.url()},
                       std::make_unique<OktaHookKeysApi>(
                           std::make_unique<HttpTransport>(org.url(), Secret(org.token()))),
                       clock);
    session.setTimeline(timeline);
    const TimelineModel *table = session.timeline()->table();
    session.timeline()->look();
    QSignalSpy logRead(session.timeline(), &OrgTimeline::logRead);
    session.refresh();
    TRY_COMPARE(logRead.size(), 1);
    const int before = table->lineCount();

    const QString installed = run(u"sh"_s, {u"install.sh"_s});
    QVERIFY2(installed.isEmpty(), qPrintable(installed));
    const QString changed = run(
        u"node"_s, {u"nodechanges.mjs"_s, org.url().toString(), QString::fromLatin1(org.token())});
    QVERIFY2(changed.isEmpty(), qPrintable(changed));

    session.refresh();
    TRY_COMPARE(logRead.size(), 2);
    QVERIFY(!session.timeline()->logProblem());
    QCOMPARE(table->lineCount(), before + 3);
    QStringList told;
    for (int row = 2; row >= 0; --row) { // the newest come first
        const TimelineLine &line = table->lineAt(row);
        told.append(timelineSentence(line.entry));
        QVERIFY2(line.isFound && line.isLogged && !line.isOwn, qPrintable(told.constLast()));
        QVERIFY(!TimelineModel::person(line).isEmpty());
        QVERIFY(line.entry.person.client.contains(u"okta-sdk-nodejs"_s));
        QVERIFY(!line.entry.requestId.isEmpty());
    }
    QCOMPARE(told, (QStringList{u"The key was created."_s,
                                u"The key “CRM webhook” was renamed to “sdk-renamed”."_s,
                                u"The hook was deactivated."_s}));
}

QTEST_GUILESS_MAIN(TestNodeTimeline)
#include "tst_nodetimeline.moc"
