// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgvault.h"

#include "boundsecretstore.h"
#include "callback.h"
#include "credentialchain.h"
#include "displaytext.h"
#include "orgjournal.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

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

    void lock(QObject *context, std::function<void(const LockedCredential &)> done) override
    {
        if (m_vault)
            m_vault->m_credentials->lock(name(), m_credential, context, std::move(done));
    }

    void reportUnstorable(const Error &reason) override
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
    : QObject(parent), m_keychain(keychain), m_sessionStore(session),
      m_boundKeychain(new BoundSecretStore(keychain, this)),
      m_boundSession(new BoundSecretStore(session, this)),
      m_credentials(new CredentialChain(*m_boundKeychain, *m_boundSession, this))
{
    connect(m_credentials, &CredentialChain::settled, this, &OrgVault::credentialsSettled);
}

OrgVault::~OrgVault() = default;

void OrgVault::setLocks(CredentialLocks *locks)
{
    m_locks = locks;
    m_credentials->setLocks(locks);
}

void OrgVault::lock(const QString &id, QObject *context, Callback<CredentialLocks::Lock> done)
{
    if (m_locks)
        m_locks->lock(nameOf(Slot::Credential, id), context, std::move(done));
    else
        post<CredentialLocks::Lock>(context, done, CredentialLocks::Lock());
}

QString OrgVault::nameOf(Slot slot, const QString &id)
{
    return (slot == Slot::Credential ? u"token/"_s : u"proxy/"_s) + id;
}

SecretStore &OrgVault::store(Keep place) const
{
    return place == Keep::Keychain ? m_keychain : m_sessionStore;
}

BoundSecretStore *OrgVault::boundStore(Keep place) const
{
    return place == Keep::Keychain ? m_boundKeychain : m_boundSession;
}

QByteArray OrgVault::target(Slot slot, const OrgProfile &profile)
{
    return slot == Slot::Credential ? credentialTarget(profile) : proxyTarget(profile);
}

Error OrgVault::changedError(Slot slot, const OrgProfile &profile, const QByteArray &digest) const
{
    // Anybody may have written the words; the digest only who may write to the keychain.
    const QByteArray before =
        m_journal ? m_journal->target(nameOf(slot, profile.id)) : QByteArray();
    const bool known = targetDigest(before) == digest;
    if (slot == Slot::Credential)
        return changedError(known ? before : QByteArray(), profile);
    return errorOf(ErrorKind::TargetChanged,
                   tr("The password for the org's proxy was given for another one, and was not "
                      "sent. %1 Go on only if you know who changed that.")
                       .arg(changesText(known ? before : QByteArray(), proxyTarget(profile))));
}

Error OrgVault::changedError(const QByteArray &before, const OrgProfile &profile) const
{
    return errorOf(ErrorKind::TargetChanged,
                   tr("The way to the org was changed outside of this window, and nothing was sent "
                      "there. %1 Go on only if you know who changed that.")
                       .arg(changesText(before, credentialTarget(profile))));
}

QString OrgVault::changesText(const QByteArray &before, const QByteArray &now)
{
    return before.isEmpty() ? tr("What it was before is not known any more.")
                            : targetChanges(before, now).join(u' ');
}

/// The secret in the entry @p text, if it was given for @p profile.
Result<Secret> OrgVault::given(Keep place, Slot slot, const OrgProfile &profile, const Secret &text)
{
    const BoundSecret entry = entryFromText(text);
    const QByteArray words = target(slot, profile);
    const QByteArray digest = targetDigest(words);
    if (entry.digest.isEmpty())
        adopt(place, slot, profile);
    else if (entry.digest != digest)
        return tl::unexpected(changedError(slot, profile, entry.digest));
    boundStore(place)->bind(nameOf(slot, profile.id), digest);
    if (slot == Slot::Credential)
        m_given[profile.id] = {.credential = entry.secret, .words = words};
    return entry.secret;
}

QByteArray OrgVault::givenFor(const OrgProfile &profile, const Secret &credential) const
{
    const auto found = m_given.find(profile.id);
    const bool isIt =
        found != m_given.end() && latest(found->second.credential) == latest(credential);
    return isIt ? found->second.words : QByteArray();
}

void OrgVault::noteGivenFor(const OrgProfile &profile, const Secret &credential)
{
    m_given[profile.id] = {.credential = credential, .words = target(Slot::Credential, profile)};
}

/// Notes that what is there already is for @p profile.
void OrgVault::adopt(Keep place, Slot slot, const OrgProfile &profile)
{
    lock(profile.id, this, [this, place, slot, profile](const Result<CredentialLocks::Lock> &lock) {
        if (lock) // else the next one who reads it does
            adoptEntry(place, slot, profile, *lock);
    });
}

void OrgVault::adoptEntry(Keep place, Slot slot, const OrgProfile &profile,
                          const CredentialLocks::Lock &lock)
{
    readEntry(place, slot, profile.id, this,
              [this, place, slot, profile, lock](const Result<BoundSecret> &entry) {
                  // What has come in its place meanwhile is noted to be for the same, or for what
                  // somebody has said since.
                  const QByteArray digest = targetDigest(target(slot, profile));
                  const bool fits = entry && !entry->secret.isEmpty()
                                    && (entry->digest.isEmpty() || entry->digest == digest);
                  if (!fits || m_gone.contains(profile.id))
                      return;
                  write(place, slot, profile, entry->secret, this,
                        [this, slot, profile, lock](const Result<void> &written) {
                            if (written && slot == Slot::Credential)
                                Q_EMIT adopted(profile);
                        });
              });
}

void OrgVault::findCredential(const OrgProfile &profile,
                              const std::function<bool()> &mayAskKeychain,
                              const Callback<Secret> &done)
{
    const auto ask = [this, profile, done] {
        read(Keep::Keychain, Slot::Credential, profile, this,
             [this, profile, done](const Result<Secret> &kept) {
                 if (kept)
                     m_credentials->noteKept(nameOf(Slot::Credential, profile.id), *kept);
                 done(kept);
             });
    };
    read(Keep::Session, Slot::Credential, profile, this,
         [mayAskKeychain, ask, done](const Result<Secret> &inMemory) {
             const bool changed = !inMemory && inMemory.error().kind == ErrorKind::TargetChanged;
             if (changed || (inMemory && !inMemory->isEmpty()))
                 done(inMemory);
             else if (mayAskKeychain())
                 ask();
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
    const QString name = nameOf(Slot::Credential, profile.id);
    for (BoundSecretStore *store : {m_boundKeychain, m_boundSession}) {
        if (!store->isBound(name))
            store->bind(name, targetDigest(target(Slot::Credential, profile)));
    }
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

void OrgVault::findProxyPassword(const OrgProfile &profile, QObject *context, Callback<Secret> done)
{
    const Secret held = proxyPassword(profile);
    if (!held.isEmpty() || !usesProxyPassword(profile)) {
        done(held);
        return;
    }
    const auto isChanged = [](const Result<Secret> &found) {
        return !found && found.error().kind == ErrorKind::TargetChanged;
    };
    const auto use = [this, profile, isChanged,
                      tell = guarded(context, std::move(done))](const Result<Secret> &found) {
        // A locked Secret Service has none: the next time it may.
        if (found && !found->isEmpty())
            holdProxyPassword(profile, *found);
        tell(isChanged(found) ? found : found.value_or(Secret()));
    };
    read(Keep::Session, Slot::ProxyPassword, profile, this,
         [this, profile, isChanged, use](const Result<Secret> &kept) {
             if (isChanged(kept) || (kept && !kept->isEmpty()))
                 use(kept);
             else
                 read(Keep::Keychain, Slot::ProxyPassword, profile, this, use);
         });
}

void OrgVault::read(Keep place, Slot slot, const OrgProfile &profile, QObject *context,
                    Callback<Secret> done)
{
    store(place).read(nameOf(slot, profile.id), this,
                      [this, place, slot, profile,
                       tell = guarded(context, std::move(done))](const Result<Secret> &text) {
                          if (!text || text->isEmpty())
                              tell(text);
                          else
                              tell(given(place, slot, profile, *text));
                      });
}

void OrgVault::write(Keep place, Slot slot, const OrgProfile &profile, const Secret &secret,
                     QObject *context, Callback<void> done)
{
    const QByteArray words = target(slot, profile);
    if (m_journal && place == Keep::Keychain)
        m_journal->noteTarget(nameOf(slot, profile.id), words);
    writeEntry(place, slot, profile.id, {.digest = targetDigest(words), .secret = secret}, this,
               [this, slot, id = profile.id, given = Given{.credential = secret, .words = words},
                tell = guarded(context, std::move(done))](const Result<void> &written) {
                   if (written && slot == Slot::Credential)
                       m_given[id] = given;
                   tell(written);
               });
}

void OrgVault::readEntry(Keep place, Slot slot, const QString &id, QObject *context,
                         Callback<BoundSecret> done)
{
    store(place).read(
        nameOf(slot, id), context,
        [done = std::move(done)](const Result<Secret> &text) { done(text.map(&entryFromText)); });
}

void OrgVault::writeEntry(Keep place, Slot slot, const QString &id, const BoundSecret &entry,
                          QObject *context, Callback<void> done)
{
    const QString name = nameOf(slot, id);
    m_gone.remove(id);
    if (slot == Slot::Credential)
        m_given.erase(id); // whatever it is for is there to be compared anew
    boundStore(place)->bind(name, entry.digest);
    store(place).write(name, entryText(entry), this,
                       [this, place, slot, name, secret = entry.secret,
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
                            if (removed && place == Keep::Keychain && m_journal)
                                m_journal->forgetTarget(name);
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
    m_given.erase(id);
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
    const auto removePassword = [this, id, tell](const Result<void> &credential) {
        remove(Keep::Keychain, Slot::ProxyPassword, id, this,
               [credential, tell](const Result<void> &password) { tell(credential, password); });
    };
    lock(id, this, [this, id, removePassword](const Result<CredentialLocks::Lock> &lock) {
        if (!lock) // who holds it would write to the keychain after this
            removePassword(tl::unexpected(lock.error()));
        else
            remove(
                Keep::Keychain, Slot::Credential, id, this,
                [removePassword, lock = *lock](const Result<void> &gone) { removePassword(gone); });
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
