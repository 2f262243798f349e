// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long it takes to compare two snapshots, to write one and to read it. Asserts nothing.

#include "snapshotdiff.h"
#include "snapshotjson.h"
#include "snapshotreport.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <functional>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

Snapshot makeSnapshot(int keys, int hooks)
{
    Snapshot snapshot{.orgName = u"Acme"_s,
                      .orgUrl = u"https://acme.okta.com"_s,
                      .time = QDateTime({2026, 11, 20}, {12, 0}, Qt::UTC),
                      .keys = {},
                      .hooks = QList<InlineHook>()};
    for (int i = 0; i < keys; ++i) {
        const QString number = u"%1"_s.arg(i, 8, 16, QLatin1Char('0'));
        snapshot.keys.append({.id = u"HKY000000000"_s + number,
                              .keyId = number + u"-49fc-4ebc-90ea-b15b9b30440b"_s,
                              .name = u"Partner API "_s + number,
                              .created = u"2024-10-24T13:06:07.000Z"_s,
                              .lastUpdated = u"2024-10-24T13:06:07.000Z"_s,
                              .isUsed = i % 3 == 0,
                              .thumbprint = number + QString(35, u'A'),
                              .publicJwk = {}});
    }
    for (int i = 0; i < hooks; ++i) {
        const QString number = u"%1"_s.arg(i, 8, 16, QLatin1Char('0'));
        snapshot.hooks->append({.id = u"cal000000000"_s + number,
                                .name = u"Hook "_s + number,
                                .status = u"ACTIVE"_s,
                                .type = u"com.okta.oauth2.tokens.transform"_s,
                                .uri = u"https://example.com/hook/"_s + number,
                                .hookKeyId = snapshot.keys.at(i % keys).id,
                                .channel = u"OAUTH"_s,
                                .authType = u"private_key_jwt"_s,
                                .clientId = u"0oa1"_s,
                                .tokenUrl = u"https://example.com/token"_s,
                                .lastUpdated = u"2024-10-24T13:06:07.000Z"_s});
    }
    return snapshot;
}

/// Each tenth is another one, and the order is the other way round.
Snapshot changed(Snapshot snapshot)
{
    for (qsizetype i = 0; i < snapshot.keys.size(); i += 10)
        snapshot.keys[i].name += u" renamed"_s;
    for (qsizetype i = 0; i < snapshot.hooks->size(); i += 10)
        (*snapshot.hooks)[i].hookKeyId.clear();
    std::ranges::reverse(snapshot.keys);
    std::ranges::reverse(*snapshot.hooks);
    return snapshot;
}

/// The same keys and hooks in another org, where nothing has its id.
Snapshot elsewhere(Snapshot snapshot)
{
    snapshot.orgUrl = u"https://sandbox.okta.com"_s;
    for (SnapshotKey &key : snapshot.keys) {
        key.id += u'x';
        key.thumbprint.replace(u'A', u'B');
    }
    for (InlineHook &hook : *snapshot.hooks) {
        hook.id += u'x';
        hook.hookKeyId += u'x';
    }
    return snapshot;
}

void measure(const QString &what, const std::function<void()> &work)
{
    QList<double> times;
    for (int i = 0; i < 11; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times += static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    std::ranges::sort(times);
    QTextStream(stdout) << u"%1 %2 ms\n"_s.arg(what, -52).arg(times.at(times.size() / 2), 9, 'f',
                                                              3);
}

void run(int keys, int hooks)
{
    const QString size = u"2 × (%1 keys + %2 hooks): "_s.arg(keys).arg(hooks);
    const Snapshot one = makeSnapshot(keys, hooks);
    const Snapshot other = changed(one);
    const Snapshot there = elsewhere(other);
    qsizetype found = 0;
    measure(size + u"two moments"_s,
            [&] { found = compareSnapshots(one, other).differences.size(); });
    QTextStream(stdout) << u"   %1 differences\n"_s.arg(found);
    measure(size + u"two orgs"_s, [&] { found = compareSnapshots(one, there).differences.size(); });
    QTextStream(stdout) << u"   %1 differences\n"_s.arg(found);
    const SnapshotDiff diff = compareSnapshots(one, other);
    measure(size + u"as Markdown"_s,
            [&] { found = snapshotDiffMarkdown(diff, u"a"_s, u"b"_s).size(); });
    const QByteArray json = writeSnapshot(one);
    measure(size + u"written"_s, [&] { found = writeSnapshot(one).size(); });
    measure(size + u"read"_s, [&] { found = readSnapshot(json)->keys.size(); });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    run(50, 100);
    run(10'000, 10'000);
    return 0;
}
