// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openorgs.h"

#include "cachedanswers.h"
#include "callback.h"
#include "displaytext.h"
#include "keychanges.h"
#include "keywatch.h"
#include "lateapi.h"
#include "memorytimeline.h"
#include "orgcache.h"
#include "orglistmodel.h"
#include "orgregistry.h"
#include "orgsession.h"
#include "orgtarget.h"
#include "orgurl.h"
#include "orgvault.h"
#include "reachableorgs.h"
#include "recordingapi.h"
#include "rotations.h"
#include "targetconfirmation.h"

namespace HookKeys {

OpenOrgs::OpenOrgs(OrgRegistry &registry, OrgVault &vault, ApiFactory makeApi, const Clock &clock,
                   QObject *parent)
    : QObject(parent), m_registry(registry), m_vault(vault), m_makeApi(std::move(makeApi)),
      m_clock(clock), m_reachable(std::make_unique<ReachableOrgs>(*this))
{
    connect(&registry, &OrgRegistry::loaded, this, &OpenOrgs::followStore);
}

OpenOrgs::~OpenOrgs() = default;

/// Ends the sessions whose profiles are not those of @p before any more, and forgets the secrets
/// in memory that are for another address, sign-in or proxy than now.
void OpenOrgs::followStore(const QList<OrgProfile> &before)
{
    for (const OrgProfile &old : before) {
        const OrgProfile *now = m_registry.profile(old.id);
        if (now && *now == old)
            continue;
        m_vault.follow(old, now);
        if (m_cache && (!now || now->url != old.url))
            m_cache->forgetOrg(old.id);
        if (!m_open.contains(old.id))
            continue;
        const QByteArray target = m_open[old.id].target;
        const bool late = isLate(old.id); // nothing was handed out for it yet
        const bool shown = m_shown == old.id;
        close(old.id);
        if (!now || !shown)
            continue;
        if (late || credentialTarget(*now) == target) {
            open(old.id); // the token in the keychain may be a new one
        } else {
            // Whoever changed that, nobody asked for it to be opened.
            ++m_intent;
            fail(*now, m_vault.changedError(target, *now));
        }
    }
}

std::unique_ptr<HookKeysApi> OpenOrgs::makeApi(const OrgProfile &profile,
                                               const OrgSecrets &secrets) const
{
    return m_makeApi(profile, {.credential = m_vault.latest(secrets.credential),
                               .proxyPassword = secrets.proxyPassword});
}

/// Where it is written down what happens in the org of @p profile; null: nowhere.
Timeline *OpenOrgs::timelineOf(const OrgProfile &profile)
{
    // What is there for this session alone leaves nothing behind.
    if (!m_timeline || !m_registry.isUnsaved(profile.id))
        return m_timeline;
    if (!m_sessionTimeline)
        m_sessionTimeline = std::make_unique<MemoryTimeline>();
    return m_sessionTimeline.get();
}

/// A client for @p profile that writes down all changes.
std::unique_ptr<HookKeysApi> OpenOrgs::makeRecordingApi(const OrgProfile &profile,
                                                        const OrgSecrets &secrets)
{
    std::unique_ptr<HookKeysApi> api = makeApi(profile, secrets);
    if (Timeline *timeline = timelineOf(profile))
        api = std::make_unique<RecordingApi>(std::move(api), *timeline, profile, m_clock);
    return api;
}

std::unique_ptr<OrgSession> OpenOrgs::makeSession(const OrgProfile &profile,
                                                  std::unique_ptr<HookKeysApi> api)
{
    auto session = std::make_unique<OrgSession>(profile, std::move(api), m_clock);
    session->rotations()->setJournal(m_rotations);
    session->rotations()->setOtherOrgs(m_reachable.get());
    if (Timeline *timeline = timelineOf(profile))
        session->setTimeline(*timeline);
    if (!m_registry.isUnsaved(profile.id))
        session->setHistory(m_history);
    session->watch()->recallPrivateMaterial(m_compromised.value(orgPlace(profile)));
    return session;
}

void OpenOrgs::openUnsaved(const OrgProfile &profile, const Secret &credential)
{
    if (const QString problem = checkApiToken(credential.bytes()); !problem.isEmpty()) {
        ++m_intent;
        failLater(profile, ErrorKind::Validation, problem);
        return;
    }
    close(profile.id);
    m_registry.addUnsaved(profile);
    // Nothing but this session keeps the token, so it is made even if the user moves on.
    keepSession(profile, {credential, m_vault.proxyPassword(profile)});
    open(profile.id);
}

void OpenOrgs::open(const QString &id)
{
    const quint64 intent = ++m_intent;
    const bool isKnown = m_registry.profile(id) != nullptr;
    if (m_open.contains(id) || isKnown) {
        later(this, [this, id, intent] {
            if (intent != m_intent)
                return;
            if (!m_open.contains(id))
                (void)showKept(id);
            else if (!isLate(id) || m_shown != id)
                show(id);
        });
    }
    if (!m_open.contains(id) || isLate(id)) {
        if (isKnown)
            readCredential(id, intent);
        else
            failUnknown(id);
    }
}

bool OpenOrgs::isLate(const QString &id) const
{
    const auto open = m_open.find(id);
    return open != m_open.end() && open->second.late;
}

bool OpenOrgs::showKept(const QString &id)
{
    const OrgProfile *profile = m_registry.profile(id);
    if (!m_cache || !profile || m_open.contains(id) || m_registry.isUnsaved(id))
        return false;
    auto api = std::make_unique<LateApi>();
    const QPointer<LateApi> late(api.get());
    auto session = makeSession(*profile, std::move(api));
    auto kept = std::make_unique<CachedAnswers>(*session, *m_cache);
    kept->show();
    if (session->state() != OrgSession::State::Cached)
        return false;
    m_open[id] = {std::move(session), {}, {}, std::move(kept), late};
    show(id);
    return true;
}

void OpenOrgs::openWithToken(const QString &id, const Secret &token)
{
    const quint64 intent = ++m_intent;
    const OrgProfile *profile = m_registry.profile(id);
    if (!profile) {
        failUnknown(id);
        return;
    }
    if (const QString problem = checkApiToken(token.bytes()); !problem.isEmpty()) {
        failLater(*profile, ErrorKind::Validation, problem);
        return;
    }
    m_vault.write(Keep::Session, OrgVault::Slot::Credential, *profile, token, this,
                  [this, id, token, intent](const Result<void> &written) {
                      const OrgProfile *org = m_registry.profile(id);
                      if (!org || intent != m_intent)
                          return;
                      if (written)
                          start(*org, token);
                      else
                          fail(*org, written.error());
                  });
}

void OpenOrgs::openAnew(const OrgProfile &profile, const Secret &credential, quint64 intent)
{
    const Secret good = credential.isEmpty() ? credentialFor(profile) : credential;
    // What stands in the window is about the profile or the token from before.
    close(profile.id);
    if (intent != m_intent)
        return;
    if (good.isEmpty())
        readCredential(profile.id, m_intent);
    else
        start(profile, good);
}

void OpenOrgs::readCredential(const QString &id, quint64 intent)
{
    // The user may have gone on to another org meanwhile; what is shown gets it in any case.
    const auto wanted = [this, id, intent] {
        return intent == m_intent || isLate(id) ? m_registry.profile(id) : nullptr;
    };
    const OrgProfile asked = *m_registry.profile(id);
    m_vault.findCredential(
        asked,
        [this, wanted] {
            const OrgProfile *profile = wanted();
            if (profile)
                Q_EMIT opening(*profile);
            return profile != nullptr;
        },
        [this, wanted, asked](const Result<Secret> &credential) {
            const OrgProfile *profile = wanted();
            if (!profile || (m_open.contains(asked.id) && !isLate(asked.id)))
                return;
            if (*profile != asked)
                open(asked.id); // what was found was for what it was before
            else if (credential)
                start(*profile, *credential);
            else
                fail(*profile, credential.error());
        });
}

/// Opens @p profile with @p credential, as soon as the password for its proxy was looked for.
void OpenOrgs::start(const OrgProfile &profile, const Secret &credential)
{
    // The keychain may hold what another program put there.
    if (const QString problem = checkApiToken(credential.bytes()); !problem.isEmpty()) {
        fail(profile, errorOf(ErrorKind::Validation, problem));
        return;
    }
    m_vault.findProxyPassword(
        profile, this,
        [this, profile, credential, intent = m_intent](const Result<Secret> &password) {
            const OrgProfile *org = m_registry.profile(profile.id);
            if (!org || (intent != m_intent && !isLate(profile.id)))
                return;
            if (!password)
                fail(*org, password.error());
            else if (*org != profile)
                readCredential(org->id, intent); // what was found was for what it was before
            else
                startWith(*org, {.credential = credential, .proxyPassword = *password});
        });
}

void OpenOrgs::startWith(const OrgProfile &profile, const OrgSecrets &secrets)
{
    const QString id = profile.id;
    if (isLate(id) && session(id)->profile() == profile) {
        goOnWith(profile, secrets);
        return;
    }
    close(id);
    keepSession(profile, secrets);
    show(id);
}

/// Makes the session of @p profile and keeps it.
void OpenOrgs::keepSession(const OrgProfile &profile, const OrgSecrets &secrets)
{
    const QString id = profile.id;
    auto session = makeSession(profile, makeRecordingApi(profile, secrets));
    std::unique_ptr<CachedAnswers> kept;
    if (m_cache && !m_registry.isUnsaved(id)) {
        kept = std::make_unique<CachedAnswers>(*session, *m_cache);
        kept->show();
    }
    followChanges(*session);
    m_open[id] = {std::move(session), m_vault.latest(secrets.credential), credentialTarget(profile),
                  std::move(kept), nullptr};
}

void OpenOrgs::openUnseen(const QString &id, QObject *context, Callback<OrgSession *> done)
{
    const Callback<OrgSession *> tell = guarded(context, std::move(done));
    const OrgProfile *profile = m_registry.profile(id);
    if (!profile || m_open.contains(id)) {
        later(this, [this, id, tell] {
            OrgSession *open = session(id);
            tell(open ? Result<OrgSession *>(open)
                      : failure(ErrorKind::NotFound, tr("This org is not known any more.")));
        });
        return;
    }
    const auto found = [this, asked = *profile, tell](const Result<Secret> &credential) {
        if (!credential) {
            tell(tl::unexpected(credential.error()));
            return;
        }
        m_vault.findProxyPassword(
            asked, this,
            [this, asked, tell, credential = *credential](const Result<Secret> &password) {
                tell(password
                         ? keepUnseen(asked, {.credential = credential, .proxyPassword = *password})
                         : tl::unexpected(password.error()));
            });
    };
    m_vault.findCredential(
        *profile, [guard = QPointer(context)] { return !guard.isNull(); }, found);
}

/// The session of @p asked, for which @p secrets were found, if it is still that.
Result<OrgSession *> OpenOrgs::keepUnseen(const OrgProfile &asked, const OrgSecrets &secrets)
{
    const OrgProfile *now = m_registry.profile(asked.id);
    if (!now || *now != asked) {
        return failure(ErrorKind::Conflict,
                       tr("The org “%1” was changed meanwhile.").arg(displayText(asked.name)));
    }
    if (OrgSession *open = session(asked.id))
        return open;
    if (const QString problem = checkApiToken(secrets.credential.bytes()); !problem.isEmpty())
        return failure(ErrorKind::Validation, problem);
    keepSession(asked, secrets);
    return session(asked.id);
}

/// Has the session of @p profile, which shows what was kept, talk to the org by @p secrets.
void OpenOrgs::goOnWith(const OrgProfile &profile, const OrgSecrets &secrets)
{
    Open &open = m_open[profile.id];
    open.credential = m_vault.latest(secrets.credential);
    open.target = credentialTarget(profile);
    LateApi *api = std::exchange(open.late, nullptr);
    followChanges(*open.session);
    api->setApi(makeRecordingApi(profile, secrets));
    if (m_shown == profile.id)
        m_registry.setLastOpened(profile.id);
}

void OpenOrgs::followChanges(const OrgSession &session) const
{
    // The next demo org is another one.
    if (session.profile().environment != Environment::Demo)
        session.changes()->setPendingChanges(m_pendingChanges);
}

void OpenOrgs::show(const QString &id)
{
    const auto open = m_open.find(id);
    if (open == m_open.end())
        return;
    OrgSession *session = open->second.session.get();
    m_shown = id;
    if (!open->second.late)
        m_registry.setLastOpened(id);
    session->refreshIfOlder(freshness);
    Q_EMIT sessionOpened(session);
}

OrgSession *OpenOrgs::session(const QString &id) const
{
    const auto open = m_open.find(id);
    return open == m_open.end() ? nullptr : open->second.session.get();
}

bool OpenOrgs::openConsole(const QUrl &page, const QUrl &org) const
{
    return m_openLink && isConsoleOf(page, org) && m_openLink(page);
}

QList<OrgSession *> OpenOrgs::sessions() const
{
    QList<OrgSession *> sessions;
    for (const auto &[id, open] : m_open)
        sessions.append(open.session.get());
    return sessions;
}

Secret OpenOrgs::credentialOf(const QString &id) const
{
    const auto open = m_open.find(id);
    return open == m_open.end() ? Secret() : m_vault.latest(open->second.credential);
}

Secret OpenOrgs::credentialFor(const OrgProfile &profile) const
{
    const auto open = m_open.find(profile.id);
    const bool fits = open != m_open.end() && open->second.target == credentialTarget(profile);
    return fits ? m_vault.latest(open->second.credential) : Secret();
}

void OpenOrgs::confirmTarget(const OrgProfile &seen)
{
    const QByteArray asked = m_asked.take(seen.id);
    const OrgProfile *now = m_registry.profile(seen.id);
    if (!now || *now != seen || asked != credentialTarget(seen)) {
        open(seen.id);
        return;
    }
    TargetConfirmation::start(m_vault, seen, this,
                              [this, seen, intent = ++m_intent](const Result<void> &confirmed) {
                                  if (intent != m_intent)
                                      return;
                                  if (confirmed)
                                      open(seen.id);
                                  else
                                      fail(seen, confirmed.error());
                              });
}

void OpenOrgs::close(const QString &id)
{
    const auto open = m_open.find(id);
    if (open == m_open.end())
        return;
    OrgSession *session = open->second.session.release();
    m_compromised[orgPlace(session->profile())] = session->watch()->compromisedKeys();
    m_open.erase(open);
    if (m_shown == id)
        m_shown.clear();
    // A signal of the session may be what led here, so it goes when that is over.
    session->setParent(this);
    session->deleteLater();
    Q_EMIT sessionClosed(session);
}

void OpenOrgs::revoke(const OrgProfile &profile, const OrgSecrets &secrets, QObject *context,
                      Callback<void> done)
{
    HookKeysApi *api = makeApi(profile, secrets).release();
    api->setParent(this);
    const Callback<void> tell =
        [api, tell = guarded(context, std::move(done))](const Result<void> &result) {
            api->deleteLater();
            tell(result);
        };
    if (profile.signIn == SignInMethod::ApiToken)
        api->revokeApiToken(this, tell);
    else
        api->signOut(this, tell);
}

std::shared_ptr<void> OpenOrgs::holdProgram()
{
    ++m_runs;
    return {this, [guard = QPointer<OpenOrgs>(this)](void *) {
                if (guard && --guard->m_runs == 0)
                    Q_EMIT guard->settled();
            }};
}

void OpenOrgs::drop(const OrgProfile &profile, const Secret &credential)
{
    if (!isPersonal(profile) || credential.isEmpty())
        return;
    revoke(profile, {credential, m_vault.proxyPassword(profile)}, this,
           [](const Result<void> &) {});
}

void OpenOrgs::fail(const OrgProfile &profile, const Error &error)
{
    if (isLate(profile.id)) {
        const bool shown = m_shown == profile.id;
        close(profile.id);
        if (!shown) // who comes back to it is told then
            return;
    }
    if (error.kind == ErrorKind::TargetChanged)
        m_asked.insert(profile.id, credentialTarget(profile));
    Q_EMIT openFailed(profile, error);
}

void OpenOrgs::failUnknown(const QString &id)
{
    OrgProfile profile;
    profile.id = id;
    failLater(profile, ErrorKind::NotFound, tr("This org is not known any more."));
}

void OpenOrgs::failLater(const OrgProfile &profile, ErrorKind kind, const QString &summary)
{
    later(this, [this, profile, intent = m_intent, error = errorOf(kind, summary)] {
        if (intent == m_intent)
            fail(profile, error);
    });
}

} // namespace HookKeys
