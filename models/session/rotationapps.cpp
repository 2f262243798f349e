// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationapps.h"

#include "displaytext.h"
#include "otherorgs.h"

#include <algorithm>
#include <memory>

namespace HookKeys {

namespace {

bool isSameApp(const RotationHook &one, const RotationHook &other)
{
    return one.appOrg == other.appOrg && one.clientId == other.clientId;
}

} // namespace

RotationApps::RotationApps(AppsApi *own, OtherOrgs *others, const QList<RotationHook> &hooks,
                           AppKeyChange::Journal journal)
    : m_own(own), m_others(others), m_journal(std::move(journal))
{
    for (const RotationHook &hook : hooks) {
        if (hook.handOver != HandOver::App)
            continue;
        m_hooks.append(hook);
        const auto isIt = [&hook](const RotationHook &app) {
            return isSameApp(app, hook);
        };
        if (std::ranges::none_of(std::as_const(m_apps), isIt))
            m_apps.append(hook);
    }
}

void RotationApps::bringAll(AppKeyChange::Wish wish, const HookKey &key, const Jwk &jwk,
                            const Callback<void> &done)
{
    reset();
    bringNext(m_apps, {}, wish, key, jwk, done);
}

/// @p sofar is what those before failed with.
void RotationApps::bringNext(QList<RotationHook> left, const Result<void> &sofar,
                             AppKeyChange::Wish wish, const HookKey &key, const Jwk &jwk,
                             const Callback<void> &done)
{
    if (left.isEmpty()) {
        done(sofar);
        return;
    }
    const RotationHook next = left.takeFirst();
    const auto brought = [=, this](const Result<void> &result) {
        m_hasBrought = m_hasBrought || result.has_value();
        QList<RotationHook> others = left;
        // Where the org cannot be used, neither can its other apps.
        if (!result && !isForOneAlone(result.error().kind))
            others.removeIf([&next](const RotationHook &app) { return app.appOrg == next.appOrg; });
        Result<void> all = sofar ? result : sofar;
        if (!sofar && !result)
            all = tl::unexpected(RotationRefusals::joined(sofar.error(), result.error()));
        bringNext(others, all, wish, key, jwk, done);
    };
    bringOne(next, wish, key, jwk, brought);
}

bool RotationApps::isForOneAlone(ErrorKind kind)
{
    return kind == ErrorKind::Conflict || kind == ErrorKind::NotFound
           || kind == ErrorKind::Validation || kind == ErrorKind::Forbidden;
}

void RotationApps::bring(const RotationHook &hook, AppKeyChange::Wish wish, const HookKey &key,
                         const Jwk &jwk, const Callback<void> &done)
{
    reset();
    bringOne(hook, wish, key, jwk, done);
}

void RotationApps::bringOne(const RotationHook &hook, AppKeyChange::Wish wish, const HookKey &key,
                            const Jwk &jwk, const Callback<void> &done)
{
    const auto brought = [this, hook, done](const Result<void> &result) {
        noteRefused(hook, result);
        done(result);
    };
    if (!hook.appOrg.isEmpty())
        bringElsewhere(hook, wish, key, jwk, brought);
    else if (m_own)
        AppKeyChange::start(*m_own, hook.clientId, wish, key, jwk, m_journal, this, brought);
    else
        done(failure(ErrorKind::Validation, tr("This way to the org does not reach its apps.")));
}

void RotationApps::bringElsewhere(const RotationHook &hook, AppKeyChange::Wish wish,
                                  const HookKey &key, const Jwk &jwk, const Callback<void> &done)
{
    const QString org = displayText(hook.appOrgName);
    if (!m_others) {
        done(failure(
            ErrorKind::NotFound,
            tr("The org “%1”, whose app is to get the key, is not known any more.").arg(org)));
        return;
    }
    const auto reached = [=, this](const Result<AppsApi *> &apps) {
        if (!apps) {
            Error error = apps.error();
            error.summary = tr("The app that is to get the key is in the org “%1”, which cannot be "
                               "used just now. %2 Open it, and try again.")
                                .arg(org, error.summary);
            done(tl::unexpected(error));
            return;
        }
        // A change that ends with its org says so itself.
        auto *run = new QObject(this);
        const auto isOver = std::make_shared<bool>(false);
        const auto ended = [run = QPointer(run), isOver, done](const Result<void> &result) {
            if (std::exchange(*isOver, true) || !run)
                return;
            run->deleteLater();
            done(result);
        };
        connect(*apps, &QObject::destroyed, run, [ended, org] {
            ended(failure(ErrorKind::Cancelled, tr("The org “%1” was closed meanwhile.").arg(org)));
        });
        AppKeyChange::start(**apps, hook.clientId, wish, key, jwk, m_journal, run, ended);
    };
    m_others->reachApps(hook.appOrg, OtherOrgs::Purpose::Change, this, reached);
}

void RotationApps::reset()
{
    m_refusals = {};
    m_hasBrought = false;
}

/// A role or a scope is missing, which may be so for this app alone, or the org is only to be read.
void RotationApps::noteRefused(const RotationHook &hook, const Result<void> &result)
{
    if (result
        || (result.error().kind != ErrorKind::Forbidden
            && result.error().kind != ErrorKind::ReadOnly))
        return;
    RotationRefusals refusals{.hooks = {}, .why = result.error()};
    const bool isOrg = result.error().kind == ErrorKind::ReadOnly;
    for (const RotationHook &one : std::as_const(m_hooks)) {
        if (isOrg ? one.appOrg == hook.appOrg : isSameApp(one, hook))
            refusals.hooks.append(one.id);
    }
    m_refusals.add(refusals);
}

} // namespace HookKeys
