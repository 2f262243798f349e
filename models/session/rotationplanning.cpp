// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationplanning.h"

#include "appkeycheck.h"
#include "displaytext.h"
#include "hookfacts.h"
#include "jwkshandover.h"
#include "keyname.h"
#include "markdowntext.h"
#include "orgsession.h"
#include "weburl.h"

#include <QRegularExpression>

#include <algorithm>

namespace HookKeys {

using namespace Qt::StringLiterals;

QStringList RotationProposal::steps() const
{
    const QString old = displayText(plan.oldName);
    const QString next = displayText(plan.newName);
    QStringList steps{RotationPlanning::tr("Create the hook key “%1”.").arg(next)};
    QStringList apps;
    bool byHand = false;
    for (const RotationHook &hook : plan.hooks) {
        if (hook.handOver == HandOver::ByHand)
            byHand = true;
        else if (hook.handOver == HandOver::App && !apps.contains(hook.appId))
            apps.append(hook.appId);
    }
    for (const QString &app : std::as_const(apps))
        steps.append(RotationPlanning::tr("Add the public key of “%1” to the app %2.")
                         .arg(next, displayText(app)));
    if (byHand)
        steps.append(RotationPlanning::tr("By hand: give the public key of “%1” to the other side, "
                                          "beside the old one.")
                         .arg(next));
    const QStringList urls = jwksUrls(plan);
    for (const QString &url : urls) {
        const QString text =
            plan.leaked
                ? RotationPlanning::tr("By hand: have the public key of “%1” published at %2, "
                                       "beside the old one. HookKeys looks there, and does not "
                                       "wait until others forget what they fetched before.")
                : RotationPlanning::tr("By hand: have the public key of “%1” published at %2, "
                                       "beside the old one. HookKeys looks there until both are "
                                       "to be seen and nobody remembers what was there before.");
        steps.append(text.arg(next, displayText(url)));
    }
    for (const RotationHook &hook : plan.hooks)
        steps.append(RotationPlanning::tr("Have the inline hook “%1” sign with “%2”.")
                         .arg(displayText(hook.name), next));
    for (const QString &app : std::as_const(apps)) {
        steps.append(RotationPlanning::tr("Switch the key “%1” off in the app %2, and delete it "
                                          "there.")
                         .arg(old, displayText(app)));
    }
    if (byHand || !urls.isEmpty()) {
        steps.append(RotationPlanning::tr("By hand: have the public key of “%1” taken away from "
                                          "the other side.")
                         .arg(old));
    }
    if (left.isEmpty())
        steps.append(RotationPlanning::tr("Delete the hook key “%1”.").arg(old));
    return steps;
}

QByteArray RotationProposal::markdown(const QString &org) const
{
    QString text =
        u"# "_s
        + markdownText(
            RotationPlanning::tr("Rotation of the hook key “%1” in %2").arg(plan.oldName, org));
    text += u"\n\n"_s;
    int number = 0;
    const QStringList all = steps();
    for (const QString &step : all)
        text += u"%1. %2\n"_s.arg(++number).arg(markdownText(step));
    if (!left.isEmpty()) {
        text += u"\n"_s + markdownText(RotationPlanning::tr("These hooks keep the old key:"))
                + u"\n\n"_s;
        for (const Left &one : left)
            text += u"- %1: %2\n"_s.arg(markdownText(one.hook), markdownText(one.reason));
    }
    if (plan.leaked && !costs.isEmpty()) {
        text +=
            u"\n"_s
            + markdownText(RotationPlanning::tr("The old key has leaked, so nothing is waited for. "
                                                "Until the other side knows the new key, this "
                                                "happens:"))
            + u"\n\n"_s;
        for (const QString &cost : costs)
            text += u"- %1\n"_s.arg(markdownText(cost));
    }
    for (const QString &note : notes)
        text += u"\n"_s + markdownText(note) + u"\n"_s;
    return text.toUtf8();
}

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
    m_proposal.plan.org = rotationOrg(*session);
    m_proposal.plan.oldId = oldId;
    m_proposal.plan.newName = newName;
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
        if (listing)
            sortOut(listing->hooks);
        else
            finish(tl::unexpected(listing.error()));
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
        if (isServedBy(org, hook.tokenUrl))
            m_inThisOrg.append(m_proposal.plan.hooks.size());
        m_proposal.plan.hooks.append(
            {.id = hook.id, .name = hook.label(), .clientId = hook.clientId});
        if (m_knownUrl)
            useUrl(m_proposal.plan.hooks.last(), m_knownUrl(hook.id));
        if (const QString cost = hookFailureText(hook.type); hook.isActive() && !cost.isEmpty()) {
            m_proposal.costs.append(tr("“%1”: %2", "a hook; what happens when it fails")
                                        .arg(displayText(hook.label()), cost));
        }
    }
    findNextApp();
}

void RotationPlanning::findNextApp()
{
    AppsApi *apps = m_api.connection().apps;
    if (m_inThisOrg.isEmpty() || !apps) {
        m_proposal.plan.begun = m_session->clock().now();
        const RotationProposal proposal = m_proposal;
        finish(proposal);
        return;
    }
    const QString clientId = m_proposal.plan.hooks.at(m_inThisOrg.constFirst()).clientId;
    apps->findApp(clientId, this, [this](const Result<OktaApp> &app) { appFound(app); });
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

void RotationPlanning::appFound(const Result<OktaApp> &app)
{
    RotationHook &hook = m_proposal.plan.hooks[m_inThisOrg.takeFirst()];
    const QString name = displayText(hook.name);
    if (app && app->jwksUri.isEmpty()) {
        hook.handOver = HandOver::App;
        hook.appId = app->id;
        hook.jwksUrl.clear();
    } else if (app && checkWebUrl(app->jwksUri).problem.isEmpty()) {
        useUrl(hook, app->jwksUri);
    } else if (app) {
        m_proposal.notes.append(tr("The app of the inline hook “%1” fetches its keys from %2, so "
                                   "the new key is handed over by hand.")
                                    .arg(name, displayText(app->jwksUri)));
    } else if (app.error().kind == ErrorKind::NotFound
               || app.error().kind == ErrorKind::Forbidden) {
        m_proposal.notes.append(tr("For the inline hook “%1” the new key is handed over by hand: "
                                   "%2")
                                    .arg(name, app.error().summary));
        if (app.error().kind == ErrorKind::Forbidden
            && m_session->profile().signIn != SignInMethod::ApiToken) {
            m_proposal.notes.append(tr("To have HookKeys hand it over, let it see apps and change "
                                       "their keys: in the dialog for this org."));
        }
    } else {
        finish(tl::unexpected(app.error()));
        return;
    }
    findNextApp();
}

void RotationPlanning::finish(const Result<RotationProposal> &result)
{
    deleteLater();
    const Callback<RotationProposal> done = m_done; // it may take this along
    done(result);
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

QString rotationOrg(const OrgSession &session)
{
    return session.profile().id + u' ' + session.profile().url.toString();
}

} // namespace HookKeys
