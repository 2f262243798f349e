// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publickeys.h"

#include "displaytext.h"
#include "hookkeytablemodel.h"
#include "jwk.h"
#include "keymerge.h"
#include "momenttext.h"

namespace HookKeys {

PublicKeys::PublicKeys(HookKeysApi &api, KeyMerge &merge, QObject *parent)
    : QObject(parent), m_api(api), m_merge(merge)
{
}

Error PublicKeys::cancelledError()
{
    return errorOf(ErrorKind::Cancelled, tr("It was cancelled."));
}

QString PublicKeys::ambiguityBlock(const QString &id) const
{
    if (!m_merge.keys().isAmbiguous(id))
        return {};
    return tr("Okta's list has several keys with this ID, so nobody knows which of them would be "
              "meant.");
}

QString PublicKeys::keptBlock(const QString &id) const
{
    const HookKey *key = m_merge.keys().key(id);
    if (!key || !key->keptSince.isValid())
        return {};
    return tr("The public key of “%1” was read on %2. It must be read again before it can be "
              "copied or saved: refresh the list (F5).")
        .arg(displayText(key->name), momentText(key->keptSince));
}

QString PublicKeys::deletedBlock(const HookKey &key)
{
    return tr("The key “%1” is deleted. Its public half is shown as it was read on %2; as it was "
              "not read since then, it can be neither copied nor saved.")
        .arg(displayText(key.name), momentText(key.keptSince));
}

PendingCall PublicKeys::publicKey(const QString &id, QObject *context, Callback<HookKey> done)
{
    if (const QString block = ambiguityBlock(id); !block.isEmpty()) {
        postError<HookKey>(context, done, ErrorKind::Conflict, block);
        return {};
    }
    const HookKey *known = m_merge.keys().key(id);
    if (!known || (!known->hasReadJwk() && !known->privateMember))
        return readKey(id, Need::Required, guarded(context, std::move(done)));

    const CallChain chain;
    const Callback<HookKey> unlessCancelled = [chain, done](const Result<HookKey> &key) {
        if (chain.wasCancelled()) {
            done(tl::unexpected(cancelledError()));
        } else {
            done(key);
        }
    };
    post<HookKey>(context, unlessCancelled, *known);
    return chain.call(this);
}

PendingCall PublicKeys::readKey(const QString &id, Need need, Callback<HookKey> done)
{
    const CallChain chain;
    chain.follow(
        m_api.readKey(id, this,
                      [this, id, need, done = std::move(done), generation = m_merge.generation(),
                       step = chain.weak()](const Result<HookKey> &result) {
                          if (!result) {
                              if (result.error().kind == ErrorKind::NotFound)
                                  Q_EMIT keyVanished();
                              done(markedIfPrivate(id, result.error()));
                              return;
                          }
                          if (result->id != id) {
                              m_merge.noteStray(*result);
                              done(failure(ErrorKind::Malformed,
                                           tr("Okta answered about another key than the one that "
                                              "was asked for. Refresh the list and try again.")));
                              return;
                          }
                          const HookKey key = m_merge.mergeRead(*result, generation);
                          const HookKey &told = need == Need::Again ? *result : key;
                          if (step.wasCancelled())
                              done(tl::unexpected(cancelledError()));
                          else if (told.hasReadJwk() || key.privateMember)
                              done(key);
                          else
                              step.follow(askPublicKey(key, need, done));
                      }));
    return chain.call(&m_api);
}

/// What comes of a read of the key @p id that failed with @p error: the key, marked, if it is its
/// private half that came.
Result<HookKey> PublicKeys::markedIfPrivate(const QString &id, const Error &error)
{
    if (error.privateMaterial) {
        if (const std::optional<HookKey> key = m_merge.mergePrivate(id))
            return *key;
    }
    return tl::unexpected(error);
}

PendingCall PublicKeys::askPublicKey(const HookKey &key, Need need, Callback<HookKey> done)
{
    return m_api.publicKey(key.keyId, this,
                           [this, key, need, done = std::move(done),
                            generation = m_merge.generation()](const Result<QByteArray> &result) {
                               if (!result) {
                                   const Result<HookKey> marked =
                                       markedIfPrivate(key.id, result.error());
                                   done(marked || need != Need::IfPossible ? marked : key);
                                   return;
                               }
                               HookKey complete = key;
                               complete.keptSince = {};
                               // A key with a private member is not kept by its reader: then
                               // neither is it here.
                               complete.publicJwk = Jwk::read(*result, key.keyId).received();
                               complete.privateMember =
                                   complete.publicJwk.isEmpty() && !result->isEmpty();
                               done(m_merge.mergeRead(complete, generation));
                           });
}

} // namespace HookKeys
