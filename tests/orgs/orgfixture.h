// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callback.h"
#include "fakehookkeysapi.h"
#include "fixedclock.h"
#include "memoryjournal.h"
#include "memorystores.h"
#include "openorgs.h"
#include "orglistmodel.h"
#include "orgregistry.h"
#include "orgremoval.h"
#include "orgsaving.h"
#include "orgsession.h"
#include "orgtarget.h"
#include "orgvault.h"
#include "outcome.h"
#include "waiting.h"

#include <QAbstractItemModelTester>

namespace HookKeys {

/// The org @p id, a production org with an API token.
inline OrgProfile org(const QString &id)
{
    using namespace Qt::StringLiterals;
    return {.id = id,
            .name = u"Org "_s + id,
            .url = QUrl(u"https://%1.okta.com"_s.arg(id)),
            .environment = Environment::Production,
            .readOnly = false};
}

/// What opens it.
inline Secret token()
{
    return Secret("00token-of-the-org");
}

/// The parts that know orgs, on stores in memory and on clients that answer when told to.
struct OrgFixture
{
    OrgFixture()
        : vault(keychain, memory), registry(profiles),
          orgs(
              registry, vault,
              [this](const OrgProfile &profile, const OrgSecrets &secrets) {
                  made += profile.url.host() + u' ' + QString::fromUtf8(secrets.credential.bytes());
                  passwords += QString::fromUtf8(secrets.proxyPassword.bytes());
                  auto client = std::make_unique<FakeHookKeysApi>();
                  api = client.get();
                  QObject::connect(api, &FakeHookKeysApi::revoked, &context, [this] { ++revoked; });
                  return client;
              },
              clock),
          tester(registry.orgs())
    {
        using namespace Qt::StringLiterals;
        vault.setJournal(&journal);
        QObject::connect(
            &orgs, &OpenOrgs::sessionOpened, &context,
            [this](const OrgSession *session) { events += u"opened "_s + session->profile().id; });
        QObject::connect(
            &orgs, &OpenOrgs::sessionClosed, &context,
            [this](const OrgSession *session) { events += u"closed "_s + session->profile().id; });
        QObject::connect(&orgs, &OpenOrgs::opening, &context, [this](const OrgProfile &profile) {
            events += u"opening "_s + profile.id;
        });
        QObject::connect(&orgs, &OpenOrgs::openFailed, &context,
                         [this](const OrgProfile &profile, const Error &error) {
                             events += u"failed "_s + profile.id;
                             lastError = error;
                         });
    }

    /// Stores @p profile with @p credential in the keychain, as if by an earlier run.
    void have(const OrgProfile &profile, const Secret &credential = token())
    {
        using namespace Qt::StringLiterals;
        profiles.content.profiles += profile;
        const QString name = u"token/"_s + profile.id;
        keychain.secrets.insert(name, bound(credentialTarget(profile), credential));
        journal.noteTarget(name, credentialTarget(profile));
        if (!registry.load())
            qFatal("The profiles could not be read.");
    }
    void have(const QString &id) { have(org(id)); }
    /// The same for the org a, whose proxy takes @p password.
    OrgProfile haveBehindProxy(const Secret &password)
    {
        using namespace Qt::StringLiterals;
        OrgProfile profile = org(u"a"_s);
        profile.proxy = {ProxyMode::Own, u"proxy"_s, 3128, u"anna"_s};
        have(profile);
        havePassword(profile, password);
        return profile;
    }
    /// Stores @p password for @p profile's proxy in the keychain, as if by an earlier run.
    void havePassword(const OrgProfile &profile, const Secret &password)
    {
        using namespace Qt::StringLiterals;
        const QString name = u"proxy/"_s + profile.id;
        keychain.secrets.insert(name, bound(proxyTarget(profile), password));
        journal.noteTarget(name, proxyTarget(profile));
    }
    /// @p secret as it is stored for what @p words say.
    [[nodiscard]] static Secret bound(const QByteArray &words, const Secret &secret)
    {
        return entryText({.digest = targetDigest(words), .secret = secret});
    }
    /// The secret that @p store has under @p name, without what it was given for.
    [[nodiscard]] static Secret kept(const MemorySecretStore &store, const QString &name)
    {
        return entryFromText(store.secrets.value(name)).secret;
    }

    void save(const OrgDraft &draft, Outcome<void> &outcome)
    {
        OrgSaving::start(orgs, draft, &context, outcome.callback());
    }
    void remove(const QString &id, Outcome<void> &outcome)
    {
        OrgRemoval::start(orgs, id, &context, outcome.callback());
    }

    QStringList takeEvents() { return std::exchange(events, {}); }

    /// Waits until nothing goes on any more: no store has work, and what was posted led to nothing
    /// else.
    void awaitQuiet()
    {
        const auto done = [this] {
            return keychain.log.size() + memory.log.size() + events.size() + made.size();
        };
        for (qsizetype before = -1, quiet = 0; quiet < 3;) {
            bool passed = false;
            later(&context, [&passed] { passed = true; }); // behind all that was posted
            if (!waitUntil([&passed] { return passed; }))
                qFatal("What was posted did not arrive.");
            const qsizetype now = done();
            const bool still = now == before && keychain.waiting() == 0 && memory.waiting() == 0;
            quiet = still ? quiet + 1 : 0;
            before = now;
        }
    }

    FixedClock clock;
    MemoryProfileStore profiles;
    MemorySecretStore keychain;
    MemorySecretStore memory;
    QStringList made;      ///< The host and the credential of every client that was made.
    QStringList passwords; ///< The password for the proxy of each of them.
    int revoked = 0;       ///< How many API tokens were revoked.
    FakeHookKeysApi *api = nullptr;
    QStringList events;
    Error lastError;
    QObject context;
    MemoryJournal journal;
    OrgVault vault;
    OrgRegistry registry;
    OpenOrgs orgs;
    QAbstractItemModelTester tester;
};

} // namespace HookKeys
