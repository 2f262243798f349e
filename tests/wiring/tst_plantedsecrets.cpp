// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// An org answers with secrets where Okta has or might have some. Whatever the program keeps of the
// answers, or writes when it is told to, is looked through for them.

#include "failonwarning.h"
#include "hostileserver.h"
#include "keychanges.h"
#include "memorystores.h"
#include "orgcache.h"
#include "orgsaving.h"
#include "orgsession.h"
#include "orgtimeline.h"
#include "outcome.h"
#include "publickeys.h"
#include "requesttext.h"
#include "samplekeys.h"
#include "secretsearch.h"
#include "timelineexport.h"
#include "timelinemodel.h"
#include "usablekeys.h"
#include "wiring.h"

#include <QTemporaryDir>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestPlantedSecrets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_parts.reset(); }

    void areInNothingThatIsKept_data();
    void areInNothingThatIsKept();

private:
    void serve();
    [[nodiscard]] QByteArray hooks() const;
    [[nodiscard]] bool open();
    [[nodiscard]] bool write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<Wiring> m_parts;
    OrgSession *m_session = nullptr;
    SecretSearch m_search;
};

namespace {

const QByteArray inHeader = "header-secret-77f0";
const QByteArray inScheme = "scheme-secret-12ab";
const QByteArray inQuery = "query-secret-90c3";
const QByteArray inTokenUrl = "tokenurl-secret-31";
const QByteArray inUnknown = "client-secret-5b6d";
const QByteArray apiToken = "00api-token-of-the-org";

} // namespace

void TestPlantedSecrets::init()
{
    failOnWarning();
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<HostileServer>();
    serve();
    m_parts = std::make_unique<Wiring>(WiringOptions{
        .folder = m_folder->path(), .keychain = std::make_unique<MemorySecretStore>()});
    QVERIFY(m_parts->registry().load());
    m_search = {};
    for (const QByteArray &secret : {inHeader, inScheme, inQuery, inTokenUrl, inUnknown, apiToken})
        m_search.add(QString::fromLatin1(secret), secret);
}

QByteArray TestPlantedSecrets::hooks() const
{
    return R"([{"id":"calPlanted","status":"ACTIVE","name":"Planted","version":"1.0.0",)"
           R"("type":"com.okta.oauth2.tokens.transform","clientSecret":")"
           + inUnknown + R"(","channel":{"type":"OAUTH","version":"1.0.0","config":{)"
           + R"("uri":"https://example.com/hook?code=)" + inQuery
           + R"(","headers":[{"key":"X-Api-Key","value":")" + inHeader
           + R"("}],"method":"POST","authScheme":{"type":"HEADER","key":"Authorization","value":")"
           + inScheme + R"("},"clientId":"0oa1","clientSecret":")" + inUnknown
           + R"(","tokenUrl":"https://id.example.com/token?key=)" + inTokenUrl
           + R"(","authType":"private_key_jwt","hookKeyId":")" + sampleKey(1, {}).id.toLatin1()
           + R"("}}}])";
}

void TestPlantedSecrets::serve()
{
    m_server->answer([this](QTcpSocket *socket, const HostileServer::Request &request) {
        const HookKey key = sampleKey(1, u"one"_s);
        const QByteArray one = R"({"id":")" + key.id.toLatin1() + R"(","keyId":")"
                               + key.keyId.toLatin1() + R"(","name":"one","created":")"
                               + key.createdText.toLatin1() + R"(","lastUpdated":")"
                               + key.createdText.toLatin1() + R"(","isUsed":true})";
        const QByteArray path = request.target.split('?').constFirst();
        QByteArray body = "[]";
        if (path == "/api/v1/inlineHooks")
            body = hooks();
        else if (path.startsWith("/api/v1/hook-keys/public/"))
            body = usableKey(1, u"one"_s).publicJwk;
        else if (path == "/api/v1/hook-keys" && request.method == "GET")
            body = '[' + one + ']';
        else if (path.startsWith("/api/v1/hook-keys"))
            body = one;
        HostileServer::json(200, body)(socket, request);
    });
}

/// Saves the org and waits until its answers are kept.
bool TestPlantedSecrets::open()
{
    const OrgProfile profile{.id = u"p"_s, .name = u"Planted"_s, .url = m_server->url()};
    OrgSaving::start(m_parts->orgs(), {.profile = profile, .credential = Secret(apiToken)}, this,
                     [](const Result<void> &) {});
    return waitUntil([this, &profile] {
        m_session = m_parts->orgs().session(profile.id);
        return m_session && m_session->state() == OrgSession::State::Current
               && !m_session->isRefreshing() && m_parts->cache().find(profile);
    });
}

bool TestPlantedSecrets::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

void TestPlantedSecrets::areInNothingThatIsKept_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("there");
    QTest::newRow("cache") << u"cache.sqlite"_s << QByteArray("calPlanted");
    QTest::newRow("timeline") << u"timeline.sqlite"_s << QByteArray("renamed");
    QTest::newRow("public keys") << u"history.sqlite"_s << QByteArray("49fc-4ebc");
    QTest::newRow("snapshots") << u"snapshots.sqlite"_s << QByteArray("calPlanted");
    QTest::newRow("a snapshot exported") << u"snapshot.json"_s << QByteArray("calPlanted");
    QTest::newRow("the history as CSV") << u"history.csv"_s << QByteArray("renamed");
    QTest::newRow("the history as JSON") << u"history.json"_s << QByteArray("renamed");
    QTest::newRow("the request log") << u"requests.txt"_s << QByteArray("calPlanted");
}

void TestPlantedSecrets::areInNothingThatIsKept()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, there);
    QVERIFY(open());
    QObject context;
    Outcome<HookKey> read;
    m_session->publicKeys()->publicKey(sampleKey(1, {}).id, &context, read.callback());
    QVERIFY(read.succeeded());
    Outcome<HookKey> renamed;
    m_session->changes()->renameKey(sampleKey(1, u"one"_s), u"new name"_s, &context,
                                    renamed.callback());
    QVERIFY(renamed.cameOnce());
    TRY_VERIFY(!m_session->isRefreshing());
    Outcome<TakenSnapshot> taken;
    m_parts->snapshots().take(m_session, u"mine"_s, &context, taken.callback());
    QVERIFY(taken.succeeded());
    const auto snapshots = m_parts->snapshots().list();
    QVERIFY(snapshots && !snapshots->isEmpty());
    QVERIFY(m_parts->snapshots().exportTo(snapshots->first(), path(u"snapshot.json"_s)));
    m_session->timeline()->look();
    const QList<TimelineLine> lines = m_session->timeline()->table()->shownLines();
    QVERIFY(!lines.isEmpty());
    for (const auto &[name, format] : {std::pair(u"history.csv"_s, TimelineFormat::Csv),
                                       std::pair(u"history.json"_s, TimelineFormat::Json)})
        QVERIFY(write(name, writeTimeline(lines, m_session->profile(),
                                          QDateTime::currentDateTimeUtc(), format)));
    QVERIFY(write(u"requests.txt"_s, requestLogText(m_parts->requests().entries())));

    // It was not for nothing: there is what ought to be there, in the file or what belongs to it.
    QByteArray content;
    for (const QString &name : {file, file + u"-wal"_s}) {
        if (QFile part(path(name)); part.open(QIODevice::ReadOnly))
            content += part.readAll();
    }
    QVERIFY2(content.contains(there), qPrintable(file));
    const QStringList found = m_search.in(content, file);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    const QStringList anywhere = m_search.below(m_folder->path());
    QVERIFY2(anywhere.isEmpty(), qPrintable(anywhere.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestPlantedSecrets)
#include "tst_plantedsecrets.moc"
