// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationplanning.h"

#include "appkeycheck.h"
#include "callback.h"
#include "displaytext.h"
#include "fingerprint.h"
#include "hookfacts.h"
#include "keyname.h"
#include "oauthapp.h"
#include "orgsession.h"
#include "otherorgs.h"
#include "publickeys.h"
#include "rotations.h"
#include "weburl.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

void RotationPlanning::start(OrgSession *session, HookKeysApi &api, const QString &oldId,
                             const QString &newName, QObject *context,
                             Callback<RotationProposal> done, KnownUrl knownUrl)
{
    (new RotationPlanning(session, api, oldId, newName, context, std::move(done),
                          std::move(knownUrl)))
        ->readKeys();
}

RotationPlanning::RotationPlanning(OrgSession *session, HookKeysApi &api, const QString &oldId,
                                   const QString &newName, QObject *context,
                                   Callback<RotationProposal> done, KnownUrl knownUrl)
    : QObject(context), m_session(session), m_api(api), m_done(std::move(done)),
      m_knownUrl(std::move(knownUrl))
{
    m_proposal.plan.org = orgPlace(session->profile());
    m_proposal.plan.oldId = oldId;
    m_proposal.plan.newName = keyNameOf(newName);
}

void RotationPlanning::readKeys()
{
    m_api.listKeys(this, [this](const Result<HookKeyListing> &listing) {
        if (!listing) {
            finish(tl::unexpected(listing.error()));
            return;
        }
        RotationPlan &plan = m_proposal.plan;
        const QList<HookKey> &keys = listing->keys;
        const auto old = std::ranges::find(keys, plan.oldId, &HookKey::id);
        if (old == keys.cend()) {
            finish(failure(ErrorKind::NotFound,
                           tr("The key is not in the org any more, so there is nothing to "
                              "rotate.")));
        } else if (std::ranges::any_of(
                       keys, [&](const HookKey &key) { return key.name == plan.newName; })) {
            finish(failure(ErrorKind::Validation,
                           tr("There is a key called “%1” already. Choose another name.")
                               .arg(displayText(plan.newName))));
        } else if (const QString problem = checkKeyName(plan.newName, {}); !problem.isEmpty()) {
            finish(failure(ErrorKind::Validation, problem));
        } else if (keys.size() >= hookKeyLimit) {
            finish(failure(ErrorKind::Validation,
                           tr("The org has as many hook keys as Okta allows. Delete one that no "
                              "hook uses first.")));
        } else {
            plan.oldName = old->name;
            plan.oldKeyId = old->keyId;
            readHooks();
        }
    });
}

void RotationPlanning::readHooks()
{
    m_api.listInlineHooks(this, [this](const Result<InlineHookListing> &listing) {
        if (listing) {
            m_proposal.notes.append(listing->warnings);
            sortOut(listing->hooks);
        } else {
            finish(tl::unexpected(listing.error()));
        }
    });
}

void RotationPlanning::sortOut(const QList<InlineHook> &hooks)
{
    const QUrl &org = m_session->profile().url;
    for (const InlineHook &hook : hooks) {
        if (hook.hookKeyId != m_proposal.plan.oldId)
            continue;
        if (!hook.signsWithKey()) {
            m_proposal.left.append(
                {hook.label(), tr("It does not authenticate with private_key_jwt, and Okta does "
                                  "not give out the secret that it would be put back with.")});
            continue;
        }
        RotationHook planned{.id = hook.id,
                             .name = hook.label(),
                             .clientId = hook.clientId,
                             .tokenUrl = hook.tokenUrl};
        const OtherOrgs *others = m_session->rotations()->otherOrgs();
        const std::optional<OrgProfile> other =
            others ? others->serving(hook.tokenUrl, m_session->profile().id) : std::nullopt;
        if (isServedBy(org, hook.tokenUrl)) {
            m_inOrgs.append(m_proposal.plan.hooks.size());
        } else if (other) {
            m_inOrgs.append(m_proposal.plan.hooks.size());
            planned.appOrg = other->id;
            planned.appOrgName = other->name;
            m_otherOrgs.insert(other->id, *other);
        } else if (mayBeOwnDomain(hook.tokenUrl)) {
            m_inOrgs.append(m_proposal.plan.hooks.size());
            m_guessed.append(hook.id);
        }
        m_proposal.plan.hooks.append(planned);
        if (m_knownUrl)
            useUrl(m_proposal.plan.hooks.last(), m_knownUrl(hook.id));
        if (hook.isActive())
            m_proposal.failures.insert(hook.id, hookFailureText(hook.type));
    }
    m_inOrgs.isEmpty() ? findNextApp() : readOldKey();
}

/// Reads by what the old key is known where an app holds it under another name.
void RotationPlanning::readOldKey()
{
    const auto read = [this](const Result<HookKey> &key) {
        if (key && !key->privateMember)
            m_oldJwk = Jwk::read(key->publicJwk, key->keyId);
        findNextApp();
    };
    m_session->publicKeys()->publicKey(m_proposal.plan.oldId, this, read);
}

void RotationPlanning::findNextApp()
{
    if (!m_session)
        return;
    if (m_inOrgs.isEmpty()) {
        m_proposal.plan.begun = m_session->clock().now();
        const RotationProposal proposal = m_proposal;
        finish(proposal);
        return;
    }
    const RotationHook &hook = m_proposal.plan.hooks.at(m_inOrgs.constFirst());
    AppsApi *apps = m_api.connection().apps;
    if (!hook.appOrg.isEmpty()) {
        findAppElsewhere();
    } else if (apps) {
        askApp(*apps, this, [this](const Result<OktaApp> &app) { appFound(app); });
    } else {
        m_inOrgs.removeFirst();
        findNextApp();
    }
}

void RotationPlanning::findAppElsewhere()
{
    const RotationHook &hook = m_proposal.plan.hooks.at(m_inOrgs.constFirst());
    const auto reached = [this](const Result<AppsApi *> &apps) {
        if (!m_session)
            return;
        if (!apps) {
            cannotReach(apps.error());
            return;
        }
        // The other org may be closed meanwhile: then nothing is answered.
        auto *run = new QObject(this);
        connect(*apps, &QObject::destroyed, run, [this] {
            cannotReach(errorOf(ErrorKind::Cancelled, tr("It was closed meanwhile.")));
        });
        askApp(**apps, run, [this, run, apps = *apps](const Result<OktaApp> &app) {
            disconnect(apps, nullptr, run, nullptr);
            run->deleteLater();
            appFound(app);
        });
    };
    m_session->rotations()->otherOrgs()->reachApps(hook.appOrg, OtherOrgs::Purpose::Look, this,
                                                   reached);
}

/// Asks for the app of the hook whose turn it is, and for its keys.
void RotationPlanning::askApp(AppsApi &apps, QObject *context, const Callback<OktaApp> &done)
{
    const RotationHook &hook = m_proposal.plan.hooks.at(m_inOrgs.constFirst());
    m_appKeys.clear();
    const bool mayAdd = mayChangeAppKeys(orgOf(hook));
    apps.findApp(hook.clientId, context, [=, this, &apps](const Result<OktaApp> &app) {
        if (!app || !app->isActive || !app->jwksUri.isEmpty() || !mayAdd) {
            done(app);
            return;
        }
        apps.listAppKeys(app->id, context, [=, this](const Result<QList<AppKey>> &keys) {
            if (keys)
                m_appKeys = *keys;
            else
                noteNoAppKeys(m_proposal.plan.hooks.at(m_inOrgs.constFirst()), keys.error());
            done(app);
        });
    });
}

/// The org that has the app cannot be asked, for @p error: the key is handed over by hand.
void RotationPlanning::cannotReach(const Error &error)
{
    RotationHook &hook = m_proposal.plan.hooks[m_inOrgs.takeFirst()];
    m_proposal.notes.append(
        tr("The other side of the inline hook “%1” is the org “%2”, which "
           "cannot be used from here: the new key is handed over by hand. %3 "
           "Open that org and plan anew to have HookKeys do it.")
            .arg(displayText(hook.name), displayText(hook.appOrgName), error.summary));
    hook.appOrg.clear();
    hook.appOrgName.clear();
    findNextApp();
}

/// Has the key of @p hook handed over by @p url, where that can be fetched.
void RotationPlanning::useUrl(RotationHook &hook, const QString &url)
{
    const WebUrlCheck check = checkWebUrl(url);
    if (url.isEmpty() || !check.problem.isEmpty())
        return;
    hook.handOver = HandOver::Jwks;
    hook.jwksUrl = check.url.toString(QUrl::FullyEncoded);
}

const OrgProfile &RotationPlanning::orgOf(const RotationHook &hook) const
{
    const auto other = m_otherOrgs.constFind(hook.appOrg);
    return other == m_otherOrgs.cend() ? m_session->profile() : *other;
}

void RotationPlanning::appFound(const Result<OktaApp> &app)
{
    if (!app && m_proposal.plan.hooks.at(m_inOrgs.constFirst()).appOrg.isEmpty()
        && app.error().kind != ErrorKind::NotFound && app.error().kind != ErrorKind::Forbidden) {
        finish(tl::unexpected(app.error()));
        return;
    }
    RotationHook &hook = m_proposal.plan.hooks[m_inOrgs.takeFirst()];
    const bool isGuess = m_guessed.contains(hook.id);
    if (app)
        useApp(hook, *app);
    else if (!isGuess || app.error().kind == ErrorKind::Forbidden)
        noteNoApp(hook, app.error());
    if (app && isGuess) {
        m_proposal.notes.append(tr("The token URL of the inline hook “%1” is taken for another "
                                   "domain of this org, for the hook's client is an app of this "
                                   "org.")
                                    .arg(displayText(hook.name)));
    }
    if (hook.handOver != HandOver::App) {
        hook.appOrg.clear();
        hook.appOrgName.clear();
    }
    findNextApp();
}

/// Has @p app, which serves @p hook, get the key, if HookKeys may put it there.
void RotationPlanning::useApp(RotationHook &hook, const OktaApp &app)
{
    const QString name = displayText(hook.name);
    const OrgProfile &org = orgOf(hook);
    if (!app.authMethod.isEmpty() && app.authMethod != "private_key_jwt"_L1) {
        m_proposal.notes.append(
            tr("The app of the inline hook “%1” authenticates with %2, not with private_key_jwt: "
               "it refuses what is signed with any key until that is changed in Okta.")
                .arg(name, displayText(app.authMethod)));
    }
    if (!app.isActive) {
        m_proposal.notes.append(tr("The app of the inline hook “%1” is not active, so the new key "
                                   "is handed over by hand.")
                                    .arg(name));
    } else if (!app.jwksUri.isEmpty() && checkWebUrl(app.jwksUri).problem.isEmpty()) {
        useUrl(hook, app.jwksUri);
    } else if (!app.jwksUri.isEmpty()) {
        m_proposal.notes.append(tr("The app of the inline hook “%1” fetches its keys from %2, so "
                                   "the new key is handed over by hand.")
                                    .arg(name, displayText(app.jwksUri)));
    } else if (mayChangeAppKeys(org)) {
        hook.handOver = HandOver::App;
        hook.appId = app.id;
        hook.appLabel = app.label;
        hook.jwksUrl.clear();
        noteOtherKids(hook);
        if (m_appKeys.size() >= appKeyLimit) {
            m_proposal.notes.append(
                tr("The app of the inline hook “%1” holds %2 keys, as many as Okta allows. Delete "
                   "one there that nobody needs before you begin, or it cannot take the new one.")
                    .arg(name, QString::number(appKeyLimit)));
        }
    } else {
        m_proposal.notes.append(
            tr("HookKeys may not change the keys of apps in the org “%1”, so the new key of the "
               "inline hook “%2” is handed over by hand. To have HookKeys hand it over, allow "
               "that in the dialog for that org.")
                .arg(displayText(org.name), name));
    }
}

/// The old key is to be taken from the app of @p hook under whatever `kid` that holds it.
void RotationPlanning::noteOtherKids(const RotationHook &hook)
{
    const QByteArray wanted = jwkThumbprint(m_oldJwk);
    QList<RotationProposal::OtherKid> kids;
    for (const AppKey &key : std::as_const(m_appKeys)) {
        if (!wanted.isEmpty() && key.kid != m_proposal.plan.oldKeyId
            && jwkThumbprint(Jwk::read(key.publicJwk)) == wanted)
            kids.append({.kid = key.kid, .isActive = key.isActive});
    }
    if (!kids.isEmpty())
        m_proposal.otherKids.insert(RotationProposal::appName(hook), kids);
}

/// The keys of the app of @p hook could not be read, for @p error.
void RotationPlanning::noteNoAppKeys(const RotationHook &hook, const Error &error)
{
    m_proposal.notes.append(
        tr("Which keys the app of the inline hook “%1” holds could not be read, so the plan may "
           "lack some of its steps: %2")
            .arg(displayText(hook.name), error.summary));
}

/// The app of @p hook could not be read, for @p error.
void RotationPlanning::noteNoApp(const RotationHook &hook, const Error &error)
{
    m_proposal.notes.append(tr("For the inline hook “%1” the new key is handed over by hand: "
                               "%2")
                                .arg(displayText(hook.name), error.summary));
    const OrgProfile &org = orgOf(hook);
    if (error.kind != ErrorKind::Forbidden || org.signIn == SignInMethod::ApiToken)
        return;
    m_proposal.notes.append(
        hook.appOrg.isEmpty()
            ? tr("To have HookKeys hand it over, let it see apps and change "
                 "their keys: in the dialog for this org.")
            : tr("To have HookKeys hand it over, let it see apps and change their keys: in the "
                 "dialog for the org “%1”.")
                  .arg(displayText(org.name)));
}

void RotationPlanning::finish(const Result<RotationProposal> &result)
{
    endRun(this, m_done, result);
}

QString successorName(const QString &name, const QDateTime &time, const QStringList &taken)
{
    static const QRegularExpression month(u"-20\\d\\d-[01]\\d(-\\d+)?$"_s);
    constexpr qsizetype longest = 240; // of 255, for what is appended
    QString stem = name.left(longest);
    stem.remove(month);
    const QString dated = stem + time.toString(u"-yyyy-MM"_s);
    QString found = dated;
    for (int i = 2; taken.contains(found); ++i)
        found = dated + u"-%1"_s.arg(i);
    return found;
}

} // namespace HookKeys
