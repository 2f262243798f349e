// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wiring.h"

#include "auth/apitokenauthorizer.h"
#include "auth/makeauthorizer.h"
#include "auth/oauthsignin.h"
#include "callback.h"
#include "demoorg.h"
#include "filecredentiallocks.h"
#include "fileorgjournal.h"
#include "filependingchanges.h"
#include "fileprofilestore.h"
#include "httptransport.h"
#include "keychainsecretstore.h"
#include "oktahookkeysapi.h"
#include "orglistmodel.h"
#include "orgnetwork.h"
#include "orgsession.h"
#include "orgsweep.h"
#include "orgtarget.h"
#include "sqlitekeyhistory.h"
#include "sqliteorgcache.h"
#include "sqliterotations.h"
#include "sqlitesnapshots.h"
#include "sqlitetimeline.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// The translation context of this file.
struct WiringText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::WiringText)
};

} // namespace

Wiring::Wiring(WiringOptions options)
    : m_profileFile(options.folder + u"/orgs.json"_s),
      m_profiles(std::make_unique<FileProfileStore>(m_profileFile)),
      m_keychain(options.keychain ? std::move(options.keychain)
                                  : std::make_unique<KeychainSecretStore>(u"HookKeys"_s)),
      m_history(std::make_unique<SqliteKeyHistory>(options.folder + u"/history.sqlite"_s)),
      m_cache(std::make_unique<SqliteOrgCache>(options.folder + u"/cache.sqlite"_s)),
      m_pendingChanges(std::make_unique<FilePendingChanges>(options.folder)),
      m_rotations(std::make_unique<SqliteRotations>(options.folder + u"/rotations.sqlite"_s)),
      m_timeline(std::make_unique<SqliteTimeline>(options.folder + u"/timeline.sqlite"_s)),
      m_snapshotStore(std::make_unique<SqliteSnapshots>(options.folder + u"/snapshots.sqlite"_s)),
      m_snapshots(*m_snapshotStore), m_locks(std::make_unique<FileCredentialLocks>(options.folder)),
      m_journal(std::make_unique<FileOrgJournal>(options.folder)),
      m_vault(*m_keychain, m_sessionStore), m_registry(*m_profiles),
      m_orgs(
          m_registry, m_vault,
          [this](const OrgProfile &profile, const OrgSecrets &secrets) {
              return makeApi(profile, secrets);
          },
          m_clock),
      m_untoldChanges(m_orgs)
{
    m_vault.setLocks(m_locks.get());
    m_vault.setJournal(m_journal.get());
    m_orgs.setHistory(m_history.get());
    m_orgs.setCache(m_cache.get());
    m_orgs.setPendingChanges(m_pendingChanges.get());
    m_orgs.setRotations(m_rotations.get());
    m_orgs.setTimeline(m_timeline.get());
    QObject::connect(&m_orgs, &OpenOrgs::sessionOpened, &m_snapshots, [this](OrgSession *session) {
        if (!m_registry.isUnsaved(session->profile().id))
            m_snapshots.follow(session);
    });
    m_orgs.setSystemProxyFinder(
        [](const QUrl &url, QObject *context, const Callback<ProxyChoice> &done) {
            findSystemProxy(url, {}, context, done);
        });
    m_orgs.setLinkOpener(options.openBrowser);
    m_orgs.setSignInFactory(signInFactory(std::move(options.openBrowser)));
}

Wiring::~Wiring() = default;

KeyHistory &Wiring::history() const
{
    return *m_history;
}

RotationJournal &Wiring::rotations() const
{
    return *m_rotations;
}

Timeline &Wiring::timeline() const
{
    return *m_timeline;
}

void Wiring::tendTimeline(const TimelineRetention &retention)
{
    m_timeline->erase(retention, m_clock.now());
    m_timeline->check();
}

OrgCache &Wiring::cache() const
{
    return *m_cache;
}

HttpTransportOptions Wiring::transportOptions(const OrgProfile &profile, const OrgSecrets &secrets)
{
    // Read once: what is compared is what is used, whatever becomes of the file meanwhile.
    const Result<QByteArray> ca = readCa(profile);
    HttpTransportOptions options;
    options.network = networkOptions(profile, ca, secrets.proxyPassword);
    const OrgProfile *known = m_registry.profile(profile.id);
    const QByteArray words = m_vault.givenFor(profile, secrets.credential);
    // What is only tried may be for another way than what is saved.
    if (known && *known == profile && !words.isEmpty() && words != credentialTarget(profile, ca))
        options.network.problem = m_vault.changedError(words, profile).summary;
    options.log = &m_requests;
    return options;
}

std::unique_ptr<HookKeysApi> Wiring::makeApi(const OrgProfile &profile, const OrgSecrets &secrets)
{
    const Secret &credential = secrets.credential;
    const HttpTransportOptions options = transportOptions(profile, secrets);
    std::unique_ptr<Authorizer> authorizer;
    if (!m_accessToken.isEmpty() && credential == m_accessToken)
        authorizer =
            std::make_unique<ApiTokenAuthorizer>(credential, ApiTokenAuthorizer::Kind::Access);
    else
        authorizer = makeAuthorizer(profile, credential, m_vault.keeper(profile, credential),
                                    m_clock, options);
    return std::make_unique<OktaHookKeysApi>(
        std::make_unique<HttpTransport>(profile.url, std::move(authorizer), options));
}

SignInFactory Wiring::signInFactory(std::function<bool(const QUrl &)> openBrowser)
{
    return [this, openBrowser = std::move(openBrowser)](const OrgProfile &profile,
                                                        const OrgSecrets &secrets) {
        TokenClientConfig config;
        config.clock = &m_clock;
        config.transport = transportOptions(profile, secrets);
        return makeSignIn(profile, secrets.credential, {.openBrowser = openBrowser}, config);
    };
}

void Wiring::sweep(QObject *context, std::function<void(const QStringList &)> done)
{
    // The keychain is asked first, if an org is being opened: its answer takes a while.
    later(m_cache.get(), [this] {
        m_locks->removeDead();
        // Another copy may have kept something of an org that was being removed here.
        QStringList ids;
        const QList<OrgProfile> &known = m_registry.orgs()->profiles();
        for (const OrgProfile &profile : known) {
            if (!m_registry.isUnsaved(profile.id))
                ids.append(profile.id);
        }
        m_cache->forgetOthers(ids);
    });
    OrgSweep::start(m_orgs, context, std::move(done));
}

bool Wiring::openDemo()
{
    if (!m_demo) {
        auto demo = std::make_unique<DemoOrg>();
        if (!demo->start())
            return false;
        m_demo = std::move(demo);
    }
    m_orgs.openUnsaved(
        {u"demo"_s, WiringText::tr("Demo org"), m_demo->url(), Environment::Demo, false},
        Secret(m_demo->token()));
    return true;
}

} // namespace HookKeys
