// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "fileprofilestore.h"
#include "hookkeytablemodel.h"
#include "keyexport.h"
#include "memorystores.h"
#include "orgcache.h"
#include "orglistmodel.h"
#include "orgremoval.h"
#include "orgsaving.h"
#include "orgsession.h"
#include "outcome.h"
#include "waiting.h"
#include "wiring.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// A program without a window: what a window can do, it can do too.
class TestHeadless final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_parts.reset(); }

    void opensTheDemoOrg();
    void exportsItsKeysAsAJwkSet();
    void savesAndRemovesAnOrg();

private:
    [[nodiscard]] bool openDemo();
    /// What is in the file that keeps answers, and in its companion.
    [[nodiscard]] QByteArray cacheContent() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    MemorySecretStore *m_keychain = nullptr;
    std::unique_ptr<Wiring> m_parts;
    QPointer<OrgSession> m_session;
};

void TestHeadless::init()
{
    failOnWarning();
    m_folder = std::make_unique<QTemporaryDir>();
    auto keychain = std::make_unique<MemorySecretStore>();
    m_keychain = keychain.get();
    WiringOptions options;
    options.folder = m_folder->path();
    options.keychain = std::move(keychain);
    m_parts = std::make_unique<Wiring>(std::move(options));
    connect(&m_parts->orgs(), &OpenOrgs::sessionOpened, this,
            [this](OrgSession *session) { m_session = session; });
}

QByteArray TestHeadless::cacheContent() const
{
    QByteArray all;
    for (const QString &name : {u"cache.sqlite"_s, u"cache.sqlite-wal"_s}) {
        if (QFile file(m_folder->filePath(name)); file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

/// Opens the demo org and waits for its keys.
bool TestHeadless::openDemo()
{
    return m_parts->openDemo() && waitUntil([this] {
               return m_session && m_session->state() == OrgSession::State::Current
                      && !m_session->isRefreshing();
           });
}

void TestHeadless::opensTheDemoOrg()
{
    QVERIFY(openDemo());
    QCOMPARE(m_session->profile().environment, Environment::Demo);
    QVERIFY(m_session->keys()->rowCount() > 0);
    QVERIFY(!m_session->keys()->keyAt(0).name.isEmpty());
    QVERIFY(!QFile::exists(m_parts->profileFile())); // of this session alone
    QVERIFY(m_parts->snapshots().list()->isEmpty());
    QCOMPARE(cacheContent(), QByteArray());
    QCOMPARE(m_keychain->log, QStringList());
}

void TestHeadless::exportsItsKeysAsAJwkSet()
{
    QVERIFY(openDemo());
    const HookKeyTableModel *keys = m_session->keys();
    QStringList ids;
    QStringList kids;
    for (int row = 0; row < keys->rowCount(); ++row) {
        ids << keys->keyAt(row).id;
        kids << keys->keyAt(row).keyId;
    }
    const QString place = m_folder->filePath(u"jwks.json"_s);
    KeyExport run(m_session,
                  KeyExport::plan(*m_session, ExportPlan::What::JwkSet, ids, nullptr, place), this);
    const QSignalSpy finished(&run, &KeyExport::finished);
    run.start();
    TRY_COMPARE(finished.size(), 1);
    const auto report = finished[0][0].value<ExportReport>();
    QVERIFY2(report.outcome == ExportReport::Outcome::Done,
             qPrintable(report.summary + report.problems.join(u' ')));

    QFile file(place);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray written =
        QJsonDocument::fromJson(file.readAll()).object()[u"keys"_s].toArray();
    QStringList writtenKids;
    for (const QJsonValue &key : written) {
        QCOMPARE(key[u"kty"_s].toString(), u"RSA"_s);
        QVERIFY(!key[u"n"_s].toString().isEmpty());
        writtenKids << key[u"kid"_s].toString();
    }
    QCOMPARE(writtenKids, kids);
}

void TestHeadless::savesAndRemovesAnOrg()
{
    QVERIFY(openDemo());
    // The org behind the demo org, saved as one of the user's own.
    OrgProfile profile = m_session->profile();
    profile.id = newProfileId();
    profile.name = u"Acme"_s;
    profile.environment = Environment::Production;
    const Secret token = m_parts->orgs().credentialOf(u"demo"_s);
    QObject context;
    Outcome<void> saved;
    OrgSaving::start(m_parts->orgs(), {.profile = profile, .credential = token}, &context,
                     saved.callback());
    QVERIFY(saved.succeeded());
    TRY_VERIFY(m_session && m_session->profile().id == profile.id);
    TRY_VERIFY(m_session->state() == OrgSession::State::Current);
    QVERIFY(m_session->keys()->rowCount() > 0);
    QCOMPARE(m_keychain->secrets.size(), 1);
    TRY_VERIFY(m_parts->cache().find(profile));
    QCOMPARE(FileProfileStore(m_parts->profileFile()).load()->profiles, QList{profile});

    TRY_COMPARE(m_parts->snapshots().list()->size(), 1); // it is taken by itself

    Outcome<void> removed;
    OrgRemoval::start(m_parts->orgs(), profile.id, &context, removed.callback());
    QVERIFY(removed.succeeded());
    QVERIFY(m_keychain->secrets.isEmpty());
    QVERIFY(FileProfileStore(m_parts->profileFile()).load()->profiles.isEmpty());
    QVERIFY(!m_parts->registry().profile(profile.id));
    TRY_VERIFY(!m_session);
    QCOMPARE(m_parts->snapshots().list()->size(), 1); // what was outlives the org
    QCOMPARE(m_parts->cache().find(profile), std::nullopt);
    QVERIFY(!cacheContent().contains("HKY"));
}

QTEST_GUILESS_MAIN(TestHeadless)

#include "tst_headless.moc"
