// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The export of 50 keys as one JWK Set beside the same 50 public keys by curl with as many
// connections, both from a demo org that takes 50 ms for every answer. Prints medians; asserts
// nothing. Usage: exportbench

#include "demoorg.h"
#include "filewriter.h"
#include "hookkeytablemodel.h"
#include "httptransport.h"
#include "keyfetcher.h"
#include "keyformat.h"
#include "oktahookkeysapi.h"
#include "orgsession.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 15;
constexpr int keyCount = 50;

std::unique_ptr<OktaHookKeysApi> makeApi(const DemoOrg &org)
{
    return std::make_unique<OktaHookKeysApi>(
        std::make_unique<HttpTransport>(org.url(), Secret(org.token())));
}

/// Fills the org with keys; false if it cannot be done.
bool fill(const DemoOrg &org)
{
    const auto api = makeApi(org);
    int made = 0;
    for (int i = 0; i < keyCount; ++i) {
        QEventLoop loop;
        api->createKey(u"key %1"_s.arg(i), &loop, [&](const Result<HookKey> &key) {
            made += key.has_value() ? 1 : 0;
            loop.quit();
        });
        loop.exec();
    }
    return made == keyCount;
}

std::unique_ptr<OrgSession> openSession(const DemoOrg &org, const Clock &clock)
{
    OrgProfile profile;
    profile.id = u"bench"_s;
    profile.url = org.url();
    auto session = std::make_unique<OrgSession>(profile, makeApi(org), clock);
    QEventLoop loop;
    QObject::connect(session.get(), &OrgSession::stateChanged, &loop, [&] {
        if (!session->isRefreshing())
            loop.quit();
    });
    session->refresh();
    loop.exec();
    return session;
}

/// What the export dialog does between the choice of a file and its report, in milliseconds.
double exportAll(OrgSession &session, const QString &path)
{
    QStringList ids;
    for (int row = 0; row < session.keys()->rowCount(); ++row)
        ids.append(session.keys()->keyAt(row).id);
    QElapsedTimer timer;
    timer.start();
    KeyFetcher fetcher(&session, ids);
    QEventLoop loop;
    QObject::connect(&fetcher, &KeyFetcher::finished, &loop, &QEventLoop::quit);
    fetcher.start();
    loop.exec();
    QList<KeyDocument> documents;
    for (const HookKey &key : fetcher.fetched())
        documents.append({Jwk::read(key.publicJwk, key.keyId), key.name, key.id, key.keyId,
                          session.profile().url});
    const bool written = writeFile(path, writeJwks(documents), FileAccess::Public).has_value();
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    return written && documents.size() == keyCount ? milliseconds : -1;
}

/// The same keys by curl, a file each.
double curlAll(const OrgSession &session, const DemoOrg &org, const QTemporaryDir &folder)
{
    QFile config(folder.filePath(u"curl.conf"_s));
    if (!config.open(QIODevice::WriteOnly))
        return -1;
    config.write("header = \"Authorization: SSWS " + org.token() + "\"\n");
    for (int row = 0; row < session.keys()->rowCount(); ++row) {
        const QByteArray id = session.keys()->keyAt(row).keyId.toLatin1();
        config.write("url = \"" + org.url().toEncoded() + "/api/v1/hook-keys/public/" + id
                     + "\"\noutput = \"" + id + ".json\"\n");
    }
    config.close();
    QElapsedTimer timer;
    timer.start();
    QProcess curl;
    curl.setWorkingDirectory(folder.path());
    curl.start(u"curl"_s, {u"--silent"_s, u"--fail"_s, u"--noproxy"_s, u"*"_s, u"--parallel"_s,
                           u"--parallel-immediate"_s, u"--parallel-max"_s, u"6"_s, u"--config"_s,
                           u"curl.conf"_s});
    const bool good = curl.waitForFinished() && curl.exitCode() == 0;
    return good ? double(timer.nsecsElapsed()) / 1e6 : -1;
}

double median(QList<double> times)
{
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const SystemClock clock;
    DemoOrgOptions options;
    options.empty = true;
    options.latency = std::chrono::milliseconds(50);
    options.rateLimit = 1'000'000;
    DemoOrg org(options);
    if (!org.start() || !fill(org)) {
        std::fputs("The demo org could not be started and filled.\n", stderr);
        return 1;
    }
    QList<double> ours;
    QList<double> curls;
    for (int i = 0; i < rounds; ++i) { // in turns: what the machine does else hits both alike
        const auto session = openSession(org, clock);
        ours.append(exportAll(*session, folder.filePath(u"keys.json"_s)));
        curls.append(curlAll(*session, org, folder));
        if (ours.last() < 0 || curls.last() < 0) {
            std::fputs("An export failed.\n", stderr);
            return 1;
        }
    }
    std::printf("Export of %d keys, 50 ms an answer, six at a time, median of %d:\n", keyCount,
                rounds);
    std::printf("HookKeys %7.1f ms   curl --parallel %7.1f ms   ratio %.2f\n", median(ours),
                median(curls), median(ours) / median(curls));
    return 0;
}
