// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The writes of OrgSession, and what is asked before and after them.

#include "callback.h"
#include "displaytext.h"
#include "hookkeytablemodel.h"
#include "orgsession.h"

#include <algorithm>

namespace HookKeys {

using namespace Qt::StringLiterals;

struct OrgSession::DeleteCheck
{
    QString id;
    std::optional<Result<HookKey>> key;
    std::optional<Result<InlineHookListing>> hooks;
};

namespace {

/// Whether the org may be another one than the table shows, now that a write failed this way.
bool mayHaveChanged(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Validation: // A taken name or the limit: somebody else made keys.
    case ErrorKind::Server:
    case ErrorKind::Malformed:
    case ErrorKind::OutcomeUnknown:
        return true;
    default:
        return false;
    }
}

} // namespace

QString OrgSession::writeBlock() const
{
    if (!m_profile.readOnly)
        return {};
    return tr("“%1” is marked as read-only in HookKeys, so nothing can be changed in it.")
        .arg(displayText(m_profile.name));
}

QString OrgSession::createBlock() const
{
    if (QString block = writeBlock(); !block.isEmpty())
        return block;
    if (m_keys->rowCount() < hookKeyLimit)
        return {};
    return tr("Okta allows %n hook key(s) in an org, and this org has them all. Delete one that no "
              "hook uses first.",
              nullptr, hookKeyLimit);
}

QString OrgSession::renameBlock(const QString &id) const
{
    QString block = writeBlock();
    return block.isEmpty() ? ambiguityBlock(id) : block;
}

QString OrgSession::deleteBlock(const QString &id) const
{
    if (QString block = renameBlock(id); !block.isEmpty())
        return block;
    const HookKey *key = m_keys->key(id);
    return key && m_keys->isInUse(id) ? inUseText(*key, m_keys->hooksUsing(id)) : QString();
}

QString OrgSession::ambiguityBlock(const QString &id) const
{
    if (!m_keys->isAmbiguous(id))
        return {};
    return tr("Okta's list has several keys with this ID, so nobody knows which of them would be "
              "meant.");
}

QString OrgSession::inUseText(const HookKey &key, const QList<InlineHook> &hooks) const
{
    if (hooks.isEmpty()) {
        return tr("An inline hook signs with the key “%1”, but Okta did not say which. Give the "
                  "hook another key before you delete this one.")
            .arg(displayText(key.name));
    }
    QStringList names;
    for (const InlineHook &hook : hooks)
        names += u"“%1”"_s.arg(displayText(hook.label()));
    return tr("%n inline hook(s) sign with the key “%1”: %2. Give them another key before you "
              "delete this one.",
              nullptr, static_cast<int>(hooks.size()))
        .arg(displayText(key.name), names.join(u", "_s));
}

QSet<QString> OrgSession::idsNamed(const QString &name) const
{
    QSet<QString> ids;
    for (int row = 0; row < m_keys->rowCount(); ++row) {
        if (const HookKey &key = m_keys->keyAt(row); key.name == name)
            ids.insert(key.id);
    }
    return ids;
}

void OrgSession::writeFailed(const Error &error)
{
    if (mayHaveChanged(error.kind))
        listAgain();
}

void OrgSession::createKey(const QString &name, QObject *context, Callback<HookKey> done)
{
    if (const QString block = createBlock(); !block.isEmpty()) {
        const ErrorKind kind = m_profile.readOnly ? ErrorKind::ReadOnly : ErrorKind::Validation;
        postError<HookKey>(context, done, kind, block);
        return;
    }
    m_api->createKey(name, this,
                     [this, name, before = idsNamed(name),
                      tell = guarded(context, std::move(done))](const Result<HookKey> &result) {
                         if (result) {
                             ++m_generation;
                             mergeKey(*result);
                             showHighlights();
                             tell(*m_keys->key(result->id));
                         } else if (result.error().kind == ErrorKind::OutcomeUnknown) {
                             createUnknown(result.error(), name, before, tell);
                         } else {
                             writeFailed(result.error());
                             tell(result);
                         }
                     });
}

void OrgSession::createUnknown(Error error, const QString &name, const QSet<QString> &before,
                               const Callback<HookKey> &done)
{
    listAgain([this, error = std::move(error), name, before,
               done](const Result<void> &listed) mutable {
        const QString shown = displayText(name);
        if (!listed) {
            error.summary = tr("Okta did not answer whether the key “%1” was created, and the keys "
                               "could not be read again. Refresh the list before you try again.")
                                .arg(shown);
        } else if (!(idsNamed(name) - before).isEmpty()) {
            error.summary = tr("Okta did not answer whether the key “%1” was created. The list now "
                               "has a key of that name that was not there before.")
                                .arg(shown);
        } else {
            error.summary = tr("Okta did not answer whether the key “%1” was created. The list has "
                               "no new key of that name, so you can try again.")
                                .arg(shown);
        }
        done(tl::unexpected(error));
    });
}

PendingCall OrgSession::renameKey(const HookKey &seen, const QString &name, QObject *context,
                                  Callback<HookKey> done)
{
    if (const QString block = renameBlock(seen.id); !block.isEmpty()) {
        const ErrorKind kind = m_profile.readOnly ? ErrorKind::ReadOnly : ErrorKind::Conflict;
        postError<HookKey>(context, done, kind, block);
        return {};
    }
    const CallChain chain;
    chain.follow(m_api->readKey(
        seen.id, this,
        [this, seen, name, generation = m_generation, caller = QPointer<QObject>(context),
         step = chain.weak(),
         tell = guarded(context, std::move(done))](const Result<HookKey> &result) {
            step.follow({}); // what is sent from here on is not called back
            if (step.wasCancelled()) {
                tell(tl::unexpected(cancelledError()));
                return;
            }
            if (!result) {
                writeFailed(result.error());
                tell(result);
                return;
            }
            if (result->id == seen.id)
                mergeRead(*result, generation);
            if (result->id != seen.id || result->keyId != seen.keyId || result->name != seen.name) {
                tell(failure(ErrorKind::Conflict,
                             tr("Somebody else changed the key “%1” meanwhile; it is called "
                                "“%2” now. Nothing was renamed.")
                                 .arg(displayText(seen.name), displayText(result->name))));
                return;
            }
            // Who asked has gone before anything was sent: that is no longer wanted.
            if (caller)
                sendRename(seen.id, name, tell);
        }));
    return chain.call(m_api.get());
}

void OrgSession::sendRename(const QString &id, const QString &name, const Callback<HookKey> &done)
{
    m_api->renameKey(id, name, this, [this, id, name, done](const Result<HookKey> &result) {
        if (result && result->id == id) {
            ++m_generation;
            mergeKey(*result);
            showHighlights();
            done(*m_keys->key(id));
        } else if (result) {
            listAgain();
            done(failure(ErrorKind::Malformed, tr("Okta's answer to the renaming is about another "
                                                  "key. The list is being read again.")));
        } else if (result.error().kind == ErrorKind::OutcomeUnknown) {
            renameUnknown(result.error(), id, name, done);
        } else {
            writeFailed(result.error());
            done(result);
        }
    });
}

void OrgSession::renameUnknown(Error error, const QString &id, const QString &name,
                               const Callback<HookKey> &done)
{
    listAgain([this, error = std::move(error), id, name, done](const Result<void> &listed) mutable {
        const QString wanted = displayText(name);
        const HookKey *key = m_keys->key(id);
        if (!listed) {
            error.summary = tr("Okta did not answer whether the key was renamed to “%1”, and the "
                               "keys could not be read again. Refresh the list to see.")
                                .arg(wanted);
        } else if (!key) {
            error.summary = tr("Okta did not answer whether the key was renamed to “%1”, and the "
                               "key is gone now.")
                                .arg(wanted);
        } else if (key->name == name) {
            error.summary =
                tr("Okta did not answer whether the key was renamed, but it is called “%1” now.")
                    .arg(wanted);
        } else {
            error.summary = tr("Okta did not answer whether the key was renamed to “%1”. It is "
                               "called “%2” still, so you can try again.")
                                .arg(wanted, displayText(key->name));
        }
        done(tl::unexpected(error));
    });
}

void OrgSession::prepareDelete(const QString &id, QObject *context, Callback<HookKey> done)
{
    if (const QString block = renameBlock(id); !block.isEmpty()) {
        const ErrorKind kind = m_profile.readOnly ? ErrorKind::ReadOnly : ErrorKind::Conflict;
        postError<HookKey>(context, done, kind, block);
        return;
    }
    const auto check = std::make_shared<DeleteCheck>();
    check->id = id;
    const auto judgeWhenComplete = [this, check, tell = guarded(context, std::move(done))] {
        if (check->key && check->hooks)
            judgeDelete(*check, tell);
    };
    readKey(id, PublicKey::IfPossible, [check, judgeWhenComplete](const Result<HookKey> &key) {
        check->key = key;
        judgeWhenComplete();
    });
    m_api->listInlineHooks(
        this, [this, check, judgeWhenComplete](const Result<InlineHookListing> &hooks) {
            check->hooks = hooks;
            if (hooks) {
                showHooks(*hooks);
                Q_EMIT stateChanged();
            }
            judgeWhenComplete();
        });
}

void OrgSession::judgeDelete(const DeleteCheck &check, const Callback<HookKey> &done) const
{
    const Result<HookKey> &key = *check.key;
    if (!key) {
        done(key);
        return;
    }
    const Result<InlineHookListing> &hooks = *check.hooks;
    QList<InlineHook> users;
    if (hooks) {
        std::ranges::copy_if(hooks->hooks, std::back_inserter(users),
                             [&](const InlineHook &hook) { return hook.hookKeyId == check.id; });
    }
    if (!users.isEmpty() || key->isUsed.value_or(false)) {
        done(failure(ErrorKind::KeyInUse, inUseText(*key, users)));
        return;
    }
    if (!hooks && !key->isUsed) {
        Error error = hooks.error();
        error.summary = tr("It could not be found out whether the key is in use, so it is not "
                           "deleted. %1")
                            .arg(error.summary);
        done(tl::unexpected(error));
        return;
    }
    done(key);
}

void OrgSession::deleteKey(const QString &id, QObject *context, Callback<void> done)
{
    if (const QString block = deleteBlock(id); !block.isEmpty()) {
        const ErrorKind kind = m_profile.readOnly        ? ErrorKind::ReadOnly
                               : m_keys->isAmbiguous(id) ? ErrorKind::Conflict
                                                         : ErrorKind::KeyInUse;
        postError<void>(context, done, kind, block);
        return;
    }
    m_api->deleteKey(
        id, this, [this, id, tell = guarded(context, std::move(done))](const Result<void> &result) {
            if (result) {
                ++m_generation;
                m_keys->removeKey(id);
                tell({});
            } else if (result.error().kind == ErrorKind::NotFound) {
                deleteNotFound(result.error(), id, tell);
            } else if (result.error().kind == ErrorKind::OutcomeUnknown) {
                deleteUnknown(result.error(), id, tell);
            } else {
                // Any refusal may be Okta's word for a key that a hook uses by now.
                if (result.error().kind == ErrorKind::Forbidden)
                    listAgain();
                else
                    writeFailed(result.error());
                tell(result);
            }
        });
}

void OrgSession::deleteNotFound(const Error &error, const QString &id, const Callback<void> &done)
{
    // A wrong path says 404 too: only a list without the key shows that it is gone.
    listAgain([this, error, id, done](const Result<void> &listed) {
        if (listed && !m_keys->key(id)) {
            done({});
        } else {
            done(tl::unexpected(error));
        }
    });
}

void OrgSession::deleteUnknown(Error error, const QString &id, const Callback<void> &done)
{
    const HookKey *key = m_keys->key(id);
    const QString shown = displayText(key ? key->name : id);
    listAgain(
        [this, error = std::move(error), id, shown, done](const Result<void> &listed) mutable {
            if (!listed) {
                error.summary = tr("Okta did not answer whether the key “%1” was deleted, and the "
                                   "keys could not be read again. Refresh the list to see.")
                                    .arg(shown);
            } else if (!m_keys->key(id)) {
                error.summary = tr("Okta did not answer whether the key “%1” was deleted, but it "
                                   "is gone now.")
                                    .arg(shown);
            } else {
                error.summary = tr("Okta did not answer whether the key “%1” was deleted. It is "
                                   "there still, so you can try again.")
                                    .arg(shown);
            }
            done(tl::unexpected(error));
        });
}

} // namespace HookKeys
