// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "hostileserver.h"
#include "orgsaving.h"
#include "orgsession.h"
#include "orgurl.h"
#include "outcome.h"
#include "restartedprogram.h"
#include "testauthority.h"
#include "waiting.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// The whole program without a window, whose settings file somebody else changes, between two
/// servers: that of the org and that of an attacker.
class TestBinding final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }

    void row67_sendsNothingWhereTheFileChanged_data();
    void row67_sendsNothingWhereTheFileChanged();
    void row67_goesOnWhenTheUserSaysSo();
    void row67_sendsNothingWithAFileThatIsSwappedLater();

private:
    void start();
    void saveOrg();
    void change(const QJsonObject &members);

    std::unique_ptr<HostileServer> m_honest;
    std::unique_ptr<HostileServer> m_hostile;
    std::unique_ptr<RestartedProgram> m_program;
    Wiring *m_parts = nullptr; ///< Of the program that runs.
    std::optional<Error> m_failed;
    int m_opened = 0;
};

void TestBinding::init()
{
    failOnWarning();
    m_program = std::make_unique<RestartedProgram>();
    m_honest = std::make_unique<HostileServer>();
    m_hostile = std::make_unique<HostileServer>();
    m_honest->answer(HostileServer::json(200, "[]"));
    m_hostile->answer(HostileServer::json(200, "[]"));
    start();
    saveOrg();
}

/// Starts the program with what the last one left.
void TestBinding::start()
{
    m_failed.reset();
    m_opened = 0;
    m_parts = &m_program->start();
    connect(&m_parts->orgs(), &OpenOrgs::openFailed, this,
            [this](const OrgProfile &, const Error &error) { m_failed = error; });
    connect(&m_parts->orgs(), &OpenOrgs::sessionOpened, this, [this] { ++m_opened; });
    QVERIFY(m_parts->registry().load());
}

void TestBinding::saveOrg()
{
    Outcome<void> saved;
    OrgSaving::start(m_parts->orgs(),
                     {.profile = {.id = u"a"_s, .name = u"Acme"_s, .url = m_honest->url()},
                      .credential = Secret("00CANARY")},
                     this, saved.callback());
    QVERIFY(saved.succeeded());
    TRY_COMPARE(m_honest->count("GET"), 3); // keys, inline hooks and what the log says of them
}

/// Changes the one org of the settings file as another program would.
void TestBinding::change(const QJsonObject &members)
{
    QFile file(m_parts->profileFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    QJsonArray orgs = all.value("profiles"_L1).toArray();
    QJsonObject org = orgs.at(0).toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        org.insert(member.key(), member.value());
    orgs.replace(0, org);
    all.insert("profiles"_L1, orgs);
    QVERIFY(file.resize(0) && file.seek(0));
    QVERIFY(file.write(QJsonDocument(all).toJson()) > 0);
}

void TestBinding::row67_sendsNothingWhereTheFileChanged_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("running");
    for (const char *what : {"url", "proxy", "caFile", "signIn"}) {
        QTest::addRow("%s, while it runs", what) << QString::fromLatin1(what) << true;
        QTest::addRow("%s, before the start", what) << QString::fromLatin1(what) << false;
    }
}

void TestBinding::row67_sendsNothingWhereTheFileChanged()
{
    QFETCH(const QString, what);
    QFETCH(const bool, running);
    QJsonObject members;
    if (what == u"url") {
        members = {{"url"_L1, orgUrlText(m_hostile->url())}};
    } else if (what == u"proxy") {
        members = {{"proxy"_L1, QJsonObject{{"mode"_L1, "own"_L1},
                                            {"host"_L1, "127.0.0.1"_L1},
                                            {"port"_L1, m_hostile->url().port()}}}};
    } else if (what == u"caFile") {
        QFile ca(m_program->folder().filePath(u"ca.pem"_s));
        QVERIFY(ca.open(QIODevice::WriteOnly) && ca.write("an attacker's") > 0);
        members = {{"caFile"_L1, ca.fileName()}};
    } else {
        members = {{"signIn"_L1, "device"_L1}, {"clientId"_L1, "0oaEvil"_L1}};
    }
    const qsizetype before = m_honest->requests().size();
    if (running) {
        change(members);
        QVERIFY(m_parts->registry().load());
        TRY_VERIFY(m_failed.has_value());
        QCOMPARE(m_failed->kind, ErrorKind::TargetChanged);
        m_failed.reset();
    } else {
        change(members);
        start();
    }
    m_parts->orgs().open(u"a"_s); // as a click would, or the start
    TRY_VERIFY(m_failed.has_value());
    QCOMPARE(m_failed->kind, ErrorKind::TargetChanged);
    QVERIFY2(m_failed->summary.contains(u" now"_s), qPrintable(m_failed->summary));
    QCOMPARE(m_hostile->connections(), 0);
    QCOMPARE(m_honest->requests().size(), before);
}

void TestBinding::row67_goesOnWhenTheUserSaysSo()
{
    change({{"url"_L1, orgUrlText(m_hostile->url())}});
    start();
    m_parts->orgs().open(u"a"_s);
    TRY_VERIFY(m_failed.has_value());
    m_parts->orgs().confirmTarget(*m_parts->registry().profile(u"a"_s));
    TRY_COMPARE(m_opened, 1);
    TRY_COMPARE(m_hostile->count("GET"), 3);
    QCOMPARE(m_hostile->requests().first().headers.value("authorization"),
             QByteArray("SSWS 00CANARY"));
    start();
    m_parts->orgs().open(u"a"_s);
    TRY_COMPARE(m_opened, 1); // without a question
}

/// After it was compared, and before it is used.
void TestBinding::row67_sendsNothingWithAFileThatIsSwappedLater()
{
    QFile ca(m_program->folder().filePath(u"ca.pem"_s));
    QVERIFY(ca.open(QIODevice::WriteOnly) && ca.write(TestAuthority().certificate().toPem()) > 0);
    ca.close();
    OrgProfile profile = *m_parts->registry().profile(u"a"_s);
    profile.caFile = ca.fileName();
    Outcome<void> saved;
    OrgSaving::start(m_parts->orgs(), {.profile = profile, .credential = Secret("00CANARY")}, this,
                     saved.callback());
    QVERIFY(saved.succeeded());
    TRY_COMPARE(m_honest->count("GET"), 6);
    start();
    Outcome<Secret> compared;
    m_parts->vault().read(Keep::Keychain, OrgVault::Slot::Credential, profile, this,
                          compared.callback());
    QVERIFY(compared.succeeded());
    const auto list = [&] {
        Outcome<HookKeyListing> listed;
        const auto api = m_parts->orgs().makeApi(profile, {.credential = *compared.result()});
        api->listKeys(this, listed.callback());
        return listed.succeeded();
    };
    QVERIFY(list());
    const int sent = m_honest->count("GET");
    QVERIFY(ca.open(QIODevice::WriteOnly) && ca.write(TestAuthority().certificate().toPem()) > 0);
    ca.close();
    QVERIFY(!list());
    QCOMPARE(m_honest->count("GET"), sent);
}

QTEST_GUILESS_MAIN(TestBinding)

#include "tst_binding.moc"
