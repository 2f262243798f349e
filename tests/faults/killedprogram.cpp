// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "killedprogram.h"

#include "callback.h"
#include "filekeychain.h"
#include "keychainsecretstore.h"
#include "keypatrol.h"
#include "keywatch.h"
#include "openorgs.h"
#include "orgregistry.h"
#include "orgremoval.h"
#include "orgsaving.h"
#include "orgsession.h"
#include "twoorgs.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

void say(const QByteArray &line)
{
    std::puts(line.constData());
    std::fflush(stdout);
}

} // namespace

std::unique_ptr<SecretStore> testKeychain(const QString &folder)
{
    if (qEnvironmentVariableIsSet("HOOKKEYS_KEYRING_PID"))
        return std::make_unique<KeychainSecretStore>(u"HookKeys kills"_s);
    return std::make_unique<FileKeychain>(folder + u"/keychain"_s);
}

std::unique_ptr<Wiring> testParts(const QString &folder)
{
    WiringOptions options;
    options.folder = folder;
    options.keychain = testKeychain(folder);
    return std::make_unique<Wiring>(std::move(options));
}

OrgProfile rotatingOrg(const QUrl &url)
{
    return {.id = u"rotating"_s,
            .name = u"Rotating"_s,
            .url = url,
            .signIn = SignInMethod::Browser,
            .clientId = u"0oaRotating"_s};
}

QStringList editedOrgs()
{
    return {u"o0"_s, u"o1"_s, u"o2"_s, u"o3"_s, u"o4"_s};
}

KilledProgram::KilledProgram(const QString &folder, const QUrl &a, const QUrl &b, quint32 seed)
    : m_parts(testParts(folder)), m_a(a), m_b(b), m_random(seed), m_seed(seed)
{
    connect(&m_parts->orgs(), &OpenOrgs::sessionOpened, this, &KilledProgram::use);
}

KilledProgram::~KilledProgram() = default;

int KilledProgram::random(int below)
{
    return std::uniform_int_distribution<int>(0, below - 1)(m_random);
}

void KilledProgram::start()
{
    if (!m_parts->registry().load())
        qFatal("The orgs could not be read.");
    m_parts->sweep(this, [this](const QStringList &) {
        say("ready");
        m_parts->orgs().open(u"rotating"_s);
        next();
    });
}

void KilledProgram::next()
{
    const QStringList ids = editedOrgs();
    const QString id = ids.at(random(int(ids.size())));
    const OrgProfile *known = m_parts->registry().profile(id);
    const int choice = random(10);
    if (!known) {
        OrgProfile profile{.id = id, .name = u"Org "_s + id, .url = {}};
        if (random(3) == 0) // nothing on this computer goes there, and its password is kept
            profile.proxy = {ProxyMode::Own, u"proxy.example"_s, 3128, u"anna"_s};
        save("add", profile, random(2) == 0 ? 'A' : 'B', true);
        return;
    }
    const OrgProfile profile = *known;
    const char letter = profile.url == m_a ? 'A' : 'B';
    if (choice < 2) {
        remove(id);
    } else if (choice < 5) {
        save("move", profile, letter == 'A' ? 'B' : 'A', true);
    } else if (choice < 7) {
        save("renew", profile, letter, true);
    } else if (choice < 8) {
        OrgProfile renamed = profile;
        renamed.name = u"Org %1"_s.arg(random(1000));
        save("rename", renamed, letter, false);
    } else {
        m_parts->orgs().open(choice == 8 ? id : u"rotating"_s);
        later(this, [this] { next(); });
    }
}

void KilledProgram::save(const char *kind, const OrgProfile &profile, char letter,
                         bool withCredential)
{
    OrgDraft draft{.profile = profile};
    draft.profile.url = url(letter);
    if (withCredential) {
        draft.credential = Secret(TwoOrgs::apiToken(
            letter, QByteArray::number(m_seed) + '-' + QByteArray::number(++m_credentials)));
    }
    if (QByteArrayView(kind) == QByteArrayView("add") && profile.proxy.mode == ProxyMode::Own)
        draft.proxyPassword = Secret("a-password");
    say("begin " + QByteArray(kind) + ' ' + profile.id.toUtf8() + ' ' + letter + ' '
        + draft.credential.bytes());
    OrgSaving::start(m_parts->orgs(), draft, this,
                     [this](const Result<void> &saved) { told(saved); });
}

void KilledProgram::remove(const QString &id)
{
    say("begin remove " + id.toUtf8() + " - ");
    OrgRemoval::start(m_parts->orgs(), id, this,
                      [this](const Result<void> &removed) { told(removed); });
}

void KilledProgram::told(const Result<void> &result)
{
    say(result ? QByteArray("told ok") : "told " + result.error().summary.toUtf8());
    later(this, [this] { next(); });
}

/// Has each public key read, which is remembered; says which was, of the org that is never removed.
void KilledProgram::use(OrgSession *session)
{
    if (session->profile().id == u"rotating"_s)
        connect(session->watch(), &KeyWatch::keySeen, this,
                [](const QString &id) { say("seen " + id.toUtf8()); });
    session->patrol()->start();
}

} // namespace HookKeys
