// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orgvault.h"

#include "callback.h"
#include "credentialchain.h"
#include "displaytext.h"

namespace HookKeys {

using namespace Qt::StringLiterals;

/// Keeps what comes in the place of one credential.
class OrgVault::Keeper final : public CredentialKeeper
{
public:
    Keeper(OrgVault *vault, OrgProfile profile, Secret credential)
        : m_vault(vault), m_profile(std::move(profile)), m_credential(std::move(credential))
    {
    }

    void store(const Secret &next, QObject *context, Callback<void> done) override
    {
        if (!m_vault)
            return;
        m_vault->m_credentials->replace(
            name(), m_credential, next, m_vault,
            [vault = m_vault.data(), profile = m_profile,
             tell = guarded(context, std::move(done))](const Result<void> &kept) {
                if (!kept)
                    vault->tellNotSaved(profile, kept.error());
                tell(kept);
            });
    }

    void take(QObject *context, std::function<void(const CredentialTurn &)> done) override
    {
        if (m_vault)
            m_vault->m_credentials->take(name(), m_credential, context, std::move(done));
    }

    void refuse(const Error &reason) override
    {
        if (m_vault)
            m_vault->tellNotSaved(m_profile, reason);
    }

    [[nodiscard]] QObject *owner() const override { return m_vault; }

private:
    [[nodiscard]] QString name() const { return nameOf(Slot::Credential, m_profile.id); }

    QPointer<OrgVault> m_vault;
    OrgProfile m_profile;
    Secret m_credential;
};

OrgVault::OrgVault(SecretStore &keychain, SecretStore &session, QObject *parent)
    : QObject(parent), m_keychain(keychain), m_session(session),
      m_credentials(new CredentialChain(keychain, session, this))
{
    connect(m_credentials, &CredentialChain::settled, this, &OrgVault::credentialsSettled);
}

OrgVault::~OrgVault() = default;

void OrgVault::setTurns(Turns *turns)
{
    m_credentials->setTurns(turns);
}

QString OrgVault::nameOf(Slot slot, const QString &id)
{
    return (slot == Slot::Credential ? u"token/"_s : u"proxy/"_s) + id;
}

SecretStore &OrgVault::store(Keep place) const
{
    return place == Keep::Keychain ? m_keychain : m_session;
}

void OrgVault::findCredential(const OrgProfile &profile,
                              const std::function<bool()> &mayAskKeychain,
                              const Callback<Secret> &done)
{
    const QString name = nameOf(Slot::Credential, profile.id);
    m_session.read(name, this, [=, this](const Result<Secret> &inMemory) {
        if (inMemory && !inMemory->isEmpty()) {
            done(inMemory);
        } else if (mayAskKeychain()) {
            m_keychain.read(name, this, [this, name, done](const Result<Secret> &kept) {
                if (kept)
                    m_credentials->noteKept(name, *kept);
                done(kept);
            });
        }
    });
}

Secret OrgVault::latest(const Secret &credential) const
{
    return m_credentials->latest(credential);
}

void OrgVault::readLatest(const OrgProfile &profile, const Secret &credential, QObject *context,
                          std::function<void(const Secret &)> done)
{
    m_credentials->read(nameOf(Slot::Credential, profile.id), credential, context, std::move(done));
}

std::shared_ptr<CredentialKeeper> OrgVault::keeper(const OrgProfile &profile,
                                                   const Secret &credential)
{
    return std::make_shared<Keeper>(this, profile, credential);
}

bool OrgVault::isReplacingCredentials() const
{
    return m_credentials->isReplacing();
}

void OrgVault::tellNotSaved(const OrgProfile &profile, const Error &reason)
{
    if (m_gone.contains(profile.id))
        return;
    Error error = reason;
    error.summary = tr("The new sign-in of “%1” could not be kept: it works until you close the "
                       "org, then you have to sign in again. %2")
                        .arg(displayText(profile.name), error.summary);
    Q_EMIT credentialNotSaved(profile, error);
}

Secret OrgVault::proxyPassword(const OrgProfile &profile) const
{
    const auto found = m_proxyPasswords.find(profile.id);
    const bool fits = usesProxyPassword(profile) && found != m_proxyPasswords.end()
                      && found->second.proxy == profile.proxy;
    return fits ? found->second.secret : Secret();
}

void OrgVault::holdProxyPassword(const OrgProfile &profile, const Secret &password)
{
    m_proxyPasswords[profile.id] = {.proxy = profile.proxy, .secret = password};
}

void OrgVault::findProxyPassword(const OrgProfile &profile, QObject *context,
                                 std::function<void(const Secret &)> done)
{
    const Secret held = proxyPassword(profile);
    if (!held.isEmpty() || !usesProxyPassword(profile)) {
        done(held);
        return;
    }
    const auto use = [this, profile, asker = QPointer<QObject>(context),
                      done = std::move(done)](const Result<Secret> &found) {
        // A locked Secret Service has none: the next time it may.
        if (found && !found->isEmpty())
            holdProxyPassword(profile, *found);
        if (asker)
            done(found.value_or(Secret()));
    };
    read(Keep::Session, Slot::ProxyPassword, profile, this,
         [this, profile, use](const Result<Secret> &kept) {
             if (kept && !kept->isEmpty())
                 use(kept);
             else
                 read(Keep::Keychain, Slot::ProxyPassword, profile, this, use);
         });
}

void OrgVault::read(Keep place, Slot slot, const OrgProfile &profile, QObject *context,
                    Callback<Secret> done)
{
    store(place).read(nameOf(slot, profile.id), context, std::move(done));
}

void OrgVault::write(Keep place, Slot slot, const OrgProfile &profile, const Secret &secret,
                     QObject *context, Callback<void> done)
{
    const QString name = nameOf(slot, profile.id);
    m_gone.remove(profile.id);
    store(place).write(name, secret, this,
                       [this, place, slot, name, secret,
                        tell = guarded(context, std::move(done))](const Result<void> &written) {
                           if (written && place == Keep::Keychain && slot == Slot::Credential)
                               m_credentials->noteKept(name, secret);
                           tell(written);
                       });
}

void OrgVault::remove(Keep place, Slot slot, const QString &id, QObject *context,
                      Callback<void> done)
{
    const QString name = nameOf(slot, id);
    store(place).remove(name, this,
                        [this, place, slot, name,
                         tell = guarded(context, std::move(done))](const Result<void> &removed) {
                            if (removed && place == Keep::Keychain && slot == Slot::Credential)
                                m_credentials->noteRemoved(name);
                            tell(removed);
                        });
}

void OrgVault::stopKeeping(const QString &id)
{
    m_credentials->forget(nameOf(Slot::Credential, id));
    m_gone.insert(id);
}

void OrgVault::removeAll(const QString &id, QObject *context, const Callback<void> &done)
{
    m_proxyPasswords.erase(id);
    for (const Slot slot : {Slot::Credential, Slot::ProxyPassword})
        remove(Keep::Session, slot, id, this, [](const Result<void> &) {});
    const auto tell = [done = guarded(context, done)](const Result<void> &credential,
                                                      const Result<void> &password) {
        if (credential && password) {
            done({});
            return;
        }
        Error error = credential ? password.error() : credential.error();
        error.summary =
            credential
                ? tr("The password for the org's proxy may still be in the "
                     "keychain. %1")
                      .arg(error.summary)
                : tr("The token of the org may still be in the keychain. %1").arg(error.summary);
        done(tl::unexpected(error));
    };
    remove(Keep::Keychain, Slot::Credential, id, this,
           [this, id, tell](const Result<void> &credential) {
               remove(Keep::Keychain, Slot::ProxyPassword, id, this,
                      [credential, tell](const Result<void> &password) {
                          tell(credential, password);
                      });
           });
}

void OrgVault::follow(const OrgProfile &old, const OrgProfile *now)
{
    const auto forget = [this, &old](Slot slot) {
        remove(Keep::Session, slot, old.id, this, [](const Result<void> &) {});
    };
    if (!now)
        m_gone.insert(old.id);
    if (!now || !opensAlike(*now, old)) {
        m_credentials->noteRemoved(nameOf(Slot::Credential, old.id));
        forget(Slot::Credential);
    }
    if (!now || now->proxy != old.proxy) {
        m_proxyPasswords.erase(old.id);
        forget(Slot::ProxyPassword);
    }
}

} // namespace HookKeys
