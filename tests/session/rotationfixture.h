// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callback.h"
#include "demoorg.h"
#include "fixedclock.h"
#include "httptransport.h"
#include "meddledapi.h"
#include "oktahookkeysapi.h"
#include "orgsession.h"
#include "outcome.h"
#include "requestlog.h"
#include "rotation.h"
#include "rotations.h"
#include "sqliterotations.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace HookKeys {

/// What was sent that may change something, as METHOD and path, in its order.
class WriteLog final : public RequestLog
{
public:
    void add(const RequestEntry &entry) override
    {
        if (entry.method != QLatin1StringView("GET"))
            writes.append(entry.method + QLatin1Char(' ') + entry.url.path());
    }
    QStringList writes;
};

/// A session with the demo org over HTTP, and its journal in a folder of its own.
class RotationFixture final
{
public:
    explicit RotationFixture(DemoOrgOptions options = {.rateLimit = 100'000,
                                                       .logRateLimit = 100'000})
        : org(options)
    {
        if (!org.start())
            qFatal("No port for the demo org.");
        open();
    }

    /// The program starts, and opens the org.
    void open(bool readOnly = false)
    {
        using namespace Qt::StringLiterals;
        session.reset();
        journal = std::make_unique<SqliteRotations>(folder.filePath(u"rotations.sqlite"_s));
        HttpTransportOptions options;
        options.log = &log;
        // Nobody waits here: what is asked again is asked again at once.
        options.wait = [](std::chrono::seconds, QObject *waiting, std::function<void()> then) {
            later(waiting, std::move(then));
        };
        auto made = std::make_unique<MeddledApi>(std::make_unique<OktaHookKeysApi>(
            std::make_unique<HttpTransport>(org.url(), Secret(org.token()), options)));
        api = made.get();
        OrgProfile profile;
        profile.id = u"demo"_s;
        profile.name = u"Demo"_s;
        profile.url = org.url();
        profile.readOnly = readOnly;
        session = std::make_unique<OrgSession>(profile, std::move(made), clock);
        session->rotations()->setJournal(journal.get());
    }

    [[nodiscard]] HookKey keyCalled(const QString &name)
    {
        Outcome<HookKeyListing> listing;
        api->listKeys(&context, listing.callback());
        if (!listing.succeeded())
            return {};
        const QList<HookKey> keys = listing.result()->keys;
        const auto key = std::ranges::find(keys, name, &HookKey::name);
        return key == keys.cend() ? HookKey() : *key;
    }
    [[nodiscard]] InlineHook hookCalled(const QString &name)
    {
        Outcome<InlineHookListing> listing;
        api->listInlineHooks(&context, listing.callback());
        if (!listing.succeeded())
            return {};
        const QList<InlineHook> hooks = listing.result()->hooks;
        const auto hook = std::ranges::find(hooks, name, &InlineHook::name);
        return hook == hooks.cend() ? InlineHook() : *hook;
    }

    [[nodiscard]] RotationProposal planFor(const QString &oldName)
    {
        Outcome<RotationProposal> proposal;
        session->rotations()->plan(keyCalled(oldName).id, oldName + QStringLiteral("-2"), &context,
                                   proposal.callback());
        return proposal.succeeded() ? *proposal.result() : RotationProposal();
    }

    /// What @p step, a call with a callback, came to.
    template <typename Step>
    [[nodiscard]] static Result<void> outcomeOf(const Step &step)
    {
        Outcome<void> outcome;
        step(outcome.callback());
        if (!outcome.cameOnce())
            return failure(ErrorKind::Timeout, QStringLiteral("It did not come once."));
        return outcome.result();
    }

    QTemporaryDir folder;
    QObject context;
    DemoOrg org;
    FixedClock clock;
    WriteLog log;
    MeddledApi *api = nullptr; ///< The session's.
    std::unique_ptr<SqliteRotations> journal;
    std::unique_ptr<OrgSession> session;
};

} // namespace HookKeys
