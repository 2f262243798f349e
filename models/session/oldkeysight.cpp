// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oldkeysight.h"

#include "jwkswatch.h"
#include "otherorgs.h"

#include <utility>

namespace HookKeys {

void OldKeySight::start(const Reach &reach, const RotationHook &hook, const HookKey &key,
                        const Jwk &jwk, QObject *context, Callback<bool> done)
{
    auto *sight = new OldKeySight(reach, hook, key, jwk, context, std::move(done));
    later(sight, [sight] { sight->look(); });
}

OldKeySight::OldKeySight(const Reach &reach, RotationHook hook, HookKey key, Jwk jwk,
                         QObject *context, Callback<bool> done)
    : QObject(context), m_reach(reach), m_hook(std::move(hook)), m_key(std::move(key)),
      m_jwk(std::move(jwk)), m_done(std::move(done))
{
}

void OldKeySight::look()
{
    const OrgConnection connection = m_reach.api.connection();
    if (m_hook.handOver == HandOver::Jwks && connection.jwks) {
        const JwksWish wish{.name = m_key.name, .kid = m_key.keyId, .jwk = m_jwk};
        checkPublished(*connection.jwks, m_reach.clock, QUrl(m_hook.jwksUrl), wish, this,
                       [this](const Result<void> &held) {
                           if (held)
                               finish(true);
                           else if (held.error().kind == ErrorKind::Validation)
                               finish(tl::unexpected(held.error()));
                           else
                               finish(false);
                       });
    } else if (m_hook.appId.isEmpty() || (m_hook.appOrg.isEmpty() && !connection.apps)) {
        finish(false);
    } else if (!m_hook.appOrg.isEmpty()) {
        askOtherOrg();
    } else {
        ask(*connection.apps);
    }
}

/// Another org is asked with what opens that one.
void OldKeySight::askOtherOrg()
{
    if (!m_reach.others) {
        finish(false);
        return;
    }
    const auto reached = [this](const Result<AppsApi *> &apps) {
        if (!apps) {
            finish(false);
            return;
        }
        connect(*apps, &QObject::destroyed, this, [this] { finish(false); }); // it was closed
        ask(**apps);
    };
    m_reach.others->reachApps(m_hook.appOrg, OtherOrgs::Purpose::Look, this, reached);
}

void OldKeySight::ask(AppsApi &apps)
{
    AppKeyCheck::start(apps, m_hook.clientId, m_jwk, m_key.keyId, AppKeyCheck::Scope::LettingIn,
                       this, [this](const Result<AppKeyReport> &report) { judge(report); });
}

void OldKeySight::judge(const Result<AppKeyReport> &report)
{
    using Verdict = AppKeyReport::Verdict;
    if (!report) {
        finish(false);
        return;
    }
    switch (report->verdict) {
    case Verdict::Active:
        finish(true);
        break;
    case Verdict::Inactive:
    case Verdict::OtherKey:
    case Verdict::OtherKid:
    case Verdict::Missing:
        finish(failure(ErrorKind::Validation,
                       tr("%1 So the hook was not changed. Have somebody who may change that app "
                          "let the key in again, and try again.")
                           .arg(report->text(m_key.name))));
        break;
    case Verdict::Elsewhere:
    case Verdict::AppOff: // whatever the key
    case Verdict::NoApp:
    case Verdict::NotAllowed:
        finish(false);
        break;
    }
}

void OldKeySight::finish(const Result<bool> &seen)
{
    if (!std::exchange(m_isOver, true)) // the org that was asked may be closed behind its answer
        endRun(this, m_done, seen);
}

} // namespace HookKeys
