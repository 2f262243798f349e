// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orgregistry.h"

#include "callback.h"
#include "credentialchain.h"
#include "displaytext.h"
#include "keychanges.h"
#include "keyhistory.h"
#include "orglistmodel.h"
#include "orgsession.h"
#include "orgurl.h"

#include <algorithm>

namespace HookKeys {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

OrgRegistry::OrgRegistry(ProfileStore &profiles, SecretStore &keychain, SecretStore &session,
                         ApiFactory makeApi, const Clock &clock, QObject *parent)
    : QObject(parent), m_profiles(profiles), m_keychain(keychain), m_session(session),
      m_makeApi(std::move(makeApi)), m_clock(clock),
      m_credentials(new CredentialChain(keychain, session, this)), m_orgs(new OrgListModel(this))
{
    connect(m_credentials, &CredentialChain::settled, this, &OrgRegistry::credentialsSettled);
}

OrgRegistry::~OrgRegistry() = default;

void OrgRegistry::setTurns(Turns *turns)
{
    m_credentials->setTurns(turns);
}

void OrgRegistry::takeCredential(const QString &id, const Secret &credential, QObject *context,
                                 std::function<void(const CredentialTurn &)> done)
{
    m_credentials->take(secretName(id), credential, context, std::move(done));
}

bool OrgRegistry::isReplacingCredentials() const
{
    return m_credentials->isReplacing();
}

QString OrgRegistry::secretName(const QString &id)
{
    return u"token/"_s + id;
}

QString OrgRegistry::proxySecretName(const QString &id)
{
    return u"proxy/"_s + id;
}

bool OrgRegistry::isUnsaved(const QString &id) const
{
    return std::ranges::find(m_unsaved, id, &OrgProfile::id) != m_unsaved.end();
}

/// Whether what opens the org of @p one opens that of @p other, and may be sent there.
bool OrgRegistry::opensLike(const OrgProfile &one, const OrgProfile &other)
{
    return one.url == other.url && one.signIn == other.signIn && one.clientId == other.clientId;
}

Result<ProfileListing> OrgRegistry::load()
{
    Result<ProfileListing> listing = m_profiles.load();
    if (listing) {
        const QList<OrgProfile> before = m_orgs->profiles();
        m_orgs->mergeProfiles(listing->profiles + m_unsaved);
        followStore(before);
    }
    return listing;
}

/// Ends the sessions whose profiles are not those of @p before any more, and forgets the secrets
/// in memory that are for another address, sign-in or proxy than now.
void OrgRegistry::followStore(const QList<OrgProfile> &before)
{
    for (const OrgProfile &old : before) {
        const OrgProfile *now = m_orgs->profile(old.id);
        if (now && *now == old)
            continue;
        if (!now || !opensLike(*now, old)) {
            m_credentials->noteRemoved(secretName(old.id));
            m_session.remove(secretName(old.id), this, [](const Result<void> &) {});
        }
        if (!now || now->proxy != old.proxy) {
            m_proxyPasswords.erase(old.id);
            m_session.remove(proxySecretName(old.id), this, [](const Result<void> &) {});
        }
        if (!m_open.contains(old.id))
            continue;
        // The token in the keychain may be a new one.
        const bool shown = m_shown == old.id;
        close(old.id);
        if (now && shown)
            open(old.id);
    }
}

Result<void> OrgRegistry::checkUnchanged(const OrgProfile &seen) const
{
    const OrgProfile *now = m_orgs->profile(seen.id);
    if (now && *now == seen)
        return {};
    return failure(ErrorKind::Conflict,
                   tr("“%1” was changed or removed meanwhile by another copy of HookKeys. Close "
                      "this and begin again.")
                       .arg(displayText(seen.name)));
}

Result<void> OrgRegistry::reorder(const QStringList &ids)
{
    if (Result<void> saved = m_profiles.reorder(ids); !saved)
        return saved;
    QList<OrgProfile> profiles = m_orgs->profiles();
    std::ranges::stable_sort(profiles, {}, [&](const OrgProfile &profile) {
        const qsizetype place = ids.indexOf(profile.id);
        return place < 0 ? ids.size() : place;
    });
    m_orgs->mergeProfiles(profiles);
    return {};
}

Result<void> OrgRegistry::addOrgs(const QList<OrgProfile> &profiles)
{
    for (const OrgProfile &profile : profiles) {
        if (Result<void> saved = m_profiles.save(profile); !saved)
            return saved;
        m_orgs->mergeProfile(profile);
    }
    return {};
}

void OrgRegistry::replaceCredential(const QString &id, const Secret &credential, const Secret &next,
                                    QObject *context, Callback<void> done)
{
    m_credentials->replace(
        secretName(id), credential, next, this,
        [this, id, tell = guarded(context, std::move(done))](const Result<void> &kept) {
            if (!kept)
                refuseCredential(id, kept.error());
            tell(kept);
        });
}

void OrgRegistry::refuseCredential(const QString &id, const Error &reason)
{
    const OrgProfile *profile = m_orgs->profile(id);
    if (!profile)
        return;
    Error error = reason;
    error.summary = tr("The new sign-in of “%1” could not be kept: it works until you close the "
                       "org, then you have to sign in again. %2")
                        .arg(displayText(profile->name), error.summary);
    Q_EMIT credentialNotSaved(*profile, error);
}

Secret OrgRegistry::proxyPassword(const QString &id) const
{
    const auto found = m_proxyPasswords.find(id);
    return found == m_proxyPasswords.end() ? Secret() : found->second.secret;
}

void OrgRegistry::setProxyPassword(const QString &id, const Secret &password)
{
    m_proxyPasswords[id] = {.secret = password, .saved = false};
}

void OrgRegistry::dropProxyPassword(const QString &id)
{
    const auto found = m_proxyPasswords.find(id);
    if (found != m_proxyPasswords.end() && !found->second.saved)
        m_proxyPasswords.erase(found);
}

void OrgRegistry::readProxyPassword(const OrgProfile &profile)
{
    if (usesProxyPassword(profile) && !m_proxyPasswords.contains(profile.id))
        findProxyPassword(profile.id, [] {});
}

/// Looks for the password of the proxy of the org @p id, and then goes on, with it or without: the
/// proxy itself says whether it wants one.
void OrgRegistry::findProxyPassword(const QString &id, std::function<void()> then)
{
    const auto take = [this, id](const Result<Secret> &found) {
        const Secret secret = found ? *found : Secret();
        m_proxyPasswords.try_emplace(id, ProxyPassword{.secret = secret, .saved = true});
    };
    m_session.read(proxySecretName(id), this,
                   [this, id, take, then = std::move(then)](const Result<Secret> &kept) {
                       if (kept && !kept->isEmpty()) {
                           take(kept);
                           then();
                           return;
                       }
                       m_keychain.read(proxySecretName(id), this,
                                       [take, then](const Result<Secret> &found) {
                                           take(found);
                                           then();
                                       });
                   });
}

PendingCall OrgRegistry::testConnection(const OrgProfile &profile, const Secret &token,
                                        QObject *context, const Callback<HookKeyListing> &done)
{
    const OrgProfile *known = m_orgs->profile(profile.id);
    if (!token.isEmpty() || !known || known->url != profile.url || known->signIn != profile.signIn)
        return testWith(profile, token, context, done);
    if (const auto open = m_open.find(profile.id); open != m_open.end())
        return testWith(profile, open->second.token, context, done);

    const CallChain chain;
    const QPointer<QObject> asker = context;
    const auto wanted = [step = chain.weak(), asker] {
        return asker && !step.wasCancelled();
    };
    findToken(
        profile.id, wanted,
        [this, profile, step = chain.weak(), asker, wanted, done](const Result<Secret> &found) {
            if (!wanted())
                return;
            if (found)
                step.follow(testWith(profile, *found, asker, done));
            else
                done(tl::unexpected(found.error()));
        });
    // Until the credential was found, there is no request that would say so by itself.
    chain.follow(PendingCall([asker, done] {
        if (asker)
            postError<HookKeyListing>(asker, done, ErrorKind::Cancelled, tr("Cancelled."));
    }));
    return chain.call(this);
}

PendingCall OrgRegistry::testWith(const OrgProfile &profile, const Secret &token, QObject *context,
                                  const Callback<HookKeyListing> &done)
{
    if (const QString problem = checkApiToken(token.bytes()); !problem.isEmpty()) {
        postError<HookKeyListing>(context, done, ErrorKind::Validation, problem);
        return {};
    }
    HookKeysApi *made = m_makeApi(profile, m_credentials->latest(token)).release();
    made->setParent(this);
    connect(context, &QObject::destroyed, made, &QObject::deleteLater);
    const QPointer<HookKeysApi> api = made;
    const PendingCall call =
        api->listKeys(context, [api, done](const Result<HookKeyListing> &result) {
            if (api)
                api->deleteLater();
            done(result);
        });
    return PendingCall([api, call] {
        if (api)
            call.cancel();
    });
}

void OrgRegistry::renewSignIn(const OrgProfile &profile, const Secret &credential, QObject *context,
                              Callback<void> done)
{
    m_session.read(
        secretName(profile.id), this,
        [this, profile, credential,
         tell = heard(context, std::move(done), profile, credential)](const Result<Secret> &kept) {
            const bool here = kept && !kept->isEmpty();
            saveOrg(profile, credential, here ? Keep::Session : Keep::Keychain, this, tell);
        });
}

void OrgRegistry::openSaved(const OrgProfile &profile, Secret token, bool wanted)
{
    if (const auto open = m_open.find(profile.id); open != m_open.end()) {
        if (token.isEmpty())
            token = m_credentials->latest(open->second.token);
        // What stands in the window is about the profile or the token from before.
        close(profile.id);
    }
    if (!wanted)
        return;
    if (token.isEmpty()) {
        readToken(profile.id, m_intent);
    } else {
        start(profile, token);
    }
}

void OrgRegistry::openUnsaved(const OrgProfile &profile, const Secret &token)
{
    if (const QString problem = checkApiToken(token.bytes()); !problem.isEmpty()) {
        ++m_intent;
        failLater(profile, ErrorKind::Validation, problem);
        return;
    }
    close(profile.id);
    if (!isUnsaved(profile.id))
        m_unsaved.append(profile);
    m_orgs->mergeProfile(profile);
    // Nothing but this session keeps the token, so it is made even if the user moves on.
    m_open[profile.id] = {std::make_unique<OrgSession>(profile, m_makeApi(profile, token), m_clock),
                          token};
    open(profile.id);
}

void OrgRegistry::open(const QString &id)
{
    const quint64 intent = ++m_intent;
    const OrgProfile *profile = m_orgs->profile(id);
    if (m_open.contains(id)) {
        later(this, [this, id, intent] {
            if (intent == m_intent)
                show(id);
        });
    } else if (profile) {
        readToken(id, intent);
    } else {
        failUnknown(id);
    }
}

void OrgRegistry::openWithToken(const QString &id, const Secret &token)
{
    const quint64 intent = ++m_intent;
    const OrgProfile *profile = m_orgs->profile(id);
    if (!profile) {
        failUnknown(id);
        return;
    }
    if (const QString problem = checkApiToken(token.bytes()); !problem.isEmpty()) {
        failLater(*profile, ErrorKind::Validation, problem);
        return;
    }
    m_session.write(secretName(id), token, this,
                    [this, id, token, intent](const Result<void> &written) {
                        const OrgProfile *org = m_orgs->profile(id);
                        if (!org || intent != m_intent)
                            return;
                        if (written) {
                            start(*org, token);
                        } else {
                            Q_EMIT openFailed(*org, written.error());
                        }
                    });
}

void OrgRegistry::readToken(const QString &id, quint64 intent)
{
    // An answer may take long: the user may have gone on to another org.
    const auto wanted = [this, id, intent] {
        return intent == m_intent ? m_orgs->profile(id) : nullptr;
    };
    findToken(
        id,
        [this, wanted] {
            const OrgProfile *profile = wanted();
            if (profile)
                Q_EMIT opening(*profile);
            return profile != nullptr;
        },
        [this, wanted](const Result<Secret> &token) {
            const OrgProfile *profile = wanted();
            if (!profile)
                return;
            if (token) {
                start(*profile, *token);
            } else {
                Q_EMIT openFailed(*profile, token.error());
            }
        });
}

/// Looks for the token of the org @p id in memory, then, if @p mayAskKeychain says so, in the
/// keychain; if it does not, nothing more is called.
void OrgRegistry::findToken(const QString &id, const std::function<bool()> &mayAskKeychain,
                            const Callback<Secret> &done)
{
    m_session.read(secretName(id), this, [=, this](const Result<Secret> &inMemory) {
        if (inMemory && !inMemory->isEmpty()) {
            done(inMemory);
        } else if (mayAskKeychain()) {
            m_keychain.read(secretName(id), this, [this, id, done](const Result<Secret> &kept) {
                if (kept)
                    m_credentials->noteKept(secretName(id), *kept);
                done(kept);
            });
        }
    });
}

void OrgRegistry::start(const OrgProfile &profile, const Secret &given)
{
    const Secret token = m_credentials->latest(given);
    // The keychain may hold what another program put there.
    if (const QString problem = checkApiToken(token.bytes()); !problem.isEmpty()) {
        Q_EMIT openFailed(profile, errorOf(ErrorKind::Validation, problem));
        return;
    }
    const QString id = profile.id;
    if (usesProxyPassword(profile) && !m_proxyPasswords.contains(id)) {
        findProxyPassword(id, [this, id, token, intent = m_intent] {
            const OrgProfile *org = m_orgs->profile(id);
            if (org && intent == m_intent)
                start(*org, token);
        });
        return;
    }
    close(id);
    m_open[id] = {std::make_unique<OrgSession>(profile, m_makeApi(profile, token), m_clock), token};
    // A locked Secret Service has none: the next time it may.
    if (proxyPassword(id).isEmpty())
        m_proxyPasswords.erase(id);
    if (!isUnsaved(id))
        m_open[id].session->setHistory(m_history);
    // The next demo org is another one.
    if (profile.environment != Environment::Demo)
        m_open[id].session->changes()->setPendingChanges(m_pendingChanges);
    show(id);
}

void OrgRegistry::show(const QString &id)
{
    const auto open = m_open.find(id);
    if (open == m_open.end())
        return;
    OrgSession *session = open->second.session.get();
    m_shown = id;
    // If it cannot be remembered, the next start shows another org: nothing to trouble people with.
    if (!isUnsaved(id))
        static_cast<void>(m_profiles.setLastOpened(id));
    session->refreshIfOlder(1min);
    Q_EMIT sessionOpened(session);
}

void OrgRegistry::close(const QString &id)
{
    const auto open = m_open.find(id);
    if (open == m_open.end())
        return;
    OrgSession *session = open->second.session.release();
    m_open.erase(open);
    if (m_shown == id)
        m_shown.clear();
    // A signal of the session may be what led here, so it goes when that is over.
    session->setParent(this);
    session->deleteLater();
    Q_EMIT sessionClosed(session);
}

void OrgRegistry::failUnknown(const QString &id)
{
    OrgProfile profile;
    profile.id = id;
    failLater(profile, ErrorKind::NotFound, tr("This org is not known any more."));
}

void OrgRegistry::failLater(const OrgProfile &profile, ErrorKind kind, const QString &summary)
{
    later(this, [this, profile, intent = m_intent, error = errorOf(kind, summary)] {
        if (intent == m_intent)
            Q_EMIT openFailed(profile, error);
    });
}

} // namespace HookKeys
