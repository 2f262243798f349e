// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotatingprogram.h"

#include "httptransport.h"
#include "oktahookkeysapi.h"
#include "orgsession.h"
#include "rotation.h"
#include "rotationplanning.h"
#include "sqliterotations.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// Before anything else happens: what was said counts.
void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

} // namespace

RotatingProgram::RotatingProgram(const QUrl &url, const QByteArray &token, const QString &folder,
                                 QString oldName, QString newName)
    : m_oldName(std::move(oldName)), m_newName(std::move(newName)),
      m_journal(std::make_unique<SqliteRotations>(folder + u"/rotations.sqlite"_s))
{
    const OrgProfile profile{.id = u"demo"_s, .name = u"Demo"_s, .url = url};
    auto api = std::make_unique<OktaHookKeysApi>(
        std::make_unique<HttpTransport>(url, Secret(token), HttpTransportOptions()));
    m_api = api.get();
    m_session = std::make_unique<OrgSession>(profile, std::move(api), m_clock);
}

RotatingProgram::~RotatingProgram() = default;

void RotatingProgram::start()
{
    const auto open = m_journal->open(orgPlace(m_session->profile()));
    if (!open) {
        // The one before died in the moment in which it made the lock, which nobody owns so long.
        say(u"refused "_s + open.error().details());
        QTimer::singleShot(100, this, &RotatingProgram::start);
        return;
    }
    if (!open->isEmpty()) {
        goOn(open->constFirst());
        return;
    }
    m_api->listKeys(this, [this](const Result<HookKeyListing> &keys) {
        const QList<HookKey> all = keys ? keys->keys : QList<HookKey>();
        const auto old = std::ranges::find(all, m_oldName, &HookKey::name);
        if (old != all.cend())
            plan(old->id);
        else // the one before ended it, and was killed before it said so
            told(u"over"_s, [] { QCoreApplication::quit(); })({});
    });
}

void RotatingProgram::plan(const QString &oldId)
{
    RotationPlanning::start(m_session.get(), *m_api, oldId, m_newName, this,
                            [this](const Result<RotationProposal> &proposal) {
                                if (!proposal) {
                                    say(u"refused "_s + proposal.error().details());
                                    return;
                                }
                                RotationPlan plan = proposal->plan;
                                plan.id = m_journal->begin(plan).value_or(QString());
                                goOn(plan);
                            });
}

void RotatingProgram::goOn(const RotationPlan &plan)
{
    for (const RotationHook &hook : plan.hooks)
        say(u"hook %1 %2"_s.arg(hook.id, hook.appId));
    m_rotation = std::make_unique<Rotation>(m_session.get(), *m_api, *m_journal, plan);
    m_rotation->createKey(told(u"create"_s, [this] {
        m_rotation->handOver(told(u"handover"_s, [this] { repoint(0); }));
    }));
}

/// From the hook with that number on.
void RotatingProgram::repoint(qsizetype hook)
{
    const QList<RotationHook> &hooks = m_rotation->plan().hooks;
    if (hook == hooks.size()) {
        retire();
        return;
    }
    m_rotation->repoint(
        hooks.at(hook).id, false,
        told(u"repoint "_s + hooks.at(hook).id, [this, hook] { repoint(hook + 1); }));
}

void RotatingProgram::retire()
{
    const auto forget = [this] {
        m_rotation->forgetOldKey(told(u"over"_s, [] { QCoreApplication::quit(); }));
    };
    // The one before may have been killed behind the last request: nothing is to be switched off.
    m_rotation->look([this, forget](const Result<RotationState> &state) {
        if (state && !state->oldKey)
            forget();
        else
            m_rotation->deactivateOldKey(told(u"deactivate"_s, forget));
    });
}

/// Says that @p step is done and does @p then; or why it is not, and begins all over again.
Callback<void> RotatingProgram::told(const QString &step, std::function<void()> then)
{
    return [this, step, then = std::move(then)](const Result<void> &result) {
        say(result ? u"told "_s + step : u"refused %1: %2"_s.arg(step, result.error().details()));
        if (result)
            QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
        else
            QTimer::singleShot(100, this, &RotatingProgram::start); // another one may be at it
    };
}

} // namespace HookKeys
