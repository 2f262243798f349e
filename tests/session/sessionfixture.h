// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakehookkeysapi.h"
#include "fixedclock.h"
#include "hookkeytablemodel.h"
#include "keychanges.h"
#include "orgsession.h"
#include "samplekeys.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>

#include <utility>

namespace HookKeys {

/// A session on an API that answers when told to, in a table whose model is looked after.
struct SessionFixture
{
    explicit SessionFixture(bool readOnly = false)
        : api(new FakeHookKeysApi),
          session(std::make_unique<OrgSession>(
              OrgProfile{.id = QStringLiteral("p"),
                         .name = QStringLiteral("Acme"),
                         .url = QUrl(QStringLiteral("https://acme.okta.com")),
                         .environment = Environment::Production,
                         .readOnly = readOnly},
              std::unique_ptr<HookKeysApi>(api), clock)),
          tester(std::make_unique<QAbstractItemModelTester>(session->keys()))
    {
        session->changes()->setSecondLook({});
    }

    void load(const QList<HookKey> &keys, const QList<InlineHook> &hooks = {})
    {
        session->refresh();
        answerRefresh(keys, hooks);
        loggedBefore = api->log().size();
    }
    void answerRefresh(const QList<HookKey> &keys, const QList<InlineHook> &hooks = {}) const
    {
        api->answerList(HookKeyListing{.keys = keys, .warnings = {}});
        api->answerHooks(InlineHookListing{.hooks = hooks, .warnings = {}});
    }

    [[nodiscard]] QStringList names() const { return session->keys()->names(); }
    /// The writes that reached the API since load().
    [[nodiscard]] QStringList writes() const
    {
        static const QRegularExpression write(QStringLiteral("^(create|rename|delete)"));
        return api->log().mid(loggedBefore).filter(write);
    }

    FixedClock clock;
    FakeHookKeysApi *api;
    std::unique_ptr<OrgSession> session;
    std::unique_ptr<QAbstractItemModelTester> tester;
    QObject context;
    qsizetype loggedBefore = 0;
};

} // namespace HookKeys
