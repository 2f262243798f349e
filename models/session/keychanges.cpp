// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychanges.h"

#include "changeoutcome.h"
#include "displaytext.h"
#include "hookkeytablemodel.h"
#include "keymerge.h"
#include "momenttext.h"
#include "orgsession.h"
#include "publickeys.h"

#include <QMetaMethod>
#include <QTimer>

#include <algorithm>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace HookKeys {

struct KeyChanges::DeleteCheck
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

KeyChanges::KeyChanges(OrgSession *session, HookKeysApi &api, KeyMerge &merge,
                       PublicKeys &publicKeys)
    : QObject(session), m_session(session), m_api(api), m_merge(merge), m_publicKeys(publicKeys)
{
}

QString KeyChanges::writeBlock() const
{
    if (m_session->profile().readOnly)
        return tr("“%1” is marked as read-only in HookKeys, so nothing can be changed in it.")
            .arg(displayText(m_session->profile().name));
    return keptBlock();
}

QString KeyChanges::keptBlock() const
{
    if (m_session->state() != OrgSession::State::Cached)
        return {};
    return tr("What is shown of “%1” is of %2. It must be read again before anything can be done "
              "with it.")
        .arg(displayText(m_session->profile().name), momentText(m_session->updated()));
}

QString KeyChanges::createBlock() const
{
    if (QString block = writeBlock(); !block.isEmpty())
        return block;
    if (m_merge.keys().rowCount() < hookKeyLimit)
        return {};
    return tr("Okta allows %n hook key(s) in an org, and this org has them all. Delete one that no "
              "hook uses first.",
              nullptr, hookKeyLimit);
}

QString KeyChanges::renameBlock(const QString &id) const
{
    QString block = writeBlock();
    return block.isEmpty() ? m_publicKeys.ambiguityBlock(id) : block;
}

QString KeyChanges::deleteBlock(const QString &id) const
{
    if (QString block = renameBlock(id); !block.isEmpty())
        return block;
    const HookKeyTableModel &keys = m_merge.keys();
    const HookKey *key = keys.key(id);
    return key && keys.isInUse(id) ? inUseText(*key, keys.hooksUsing(id)) : QString();
}

QString KeyChanges::inUseText(const HookKey &key, const QList<InlineHook> &hooks) const
{
    if (hooks.isEmpty()) {
        return tr("An inline hook signs with the key “%1”, but Okta did not say which. Give the "
                  "hook another key before you delete this one.")
            .arg(displayText(key.name));
    }
    QStringList names;
    for (const InlineHook &hook : hooks)
        names += hook.label();
    return tr("%n inline hook(s) sign with the key “%1”: %2. Give them another key before you "
              "delete this one.",
              nullptr, static_cast<int>(hooks.size()))
        .arg(displayText(key.name), quoted(names));
}

void KeyChanges::changeFailed(const Error &error)
{
    if (mayHaveChanged(error.kind))
        m_session->listAgain();
}

/// Reads the keys again and has @p error say what became of @p change.
void KeyChanges::lookAgain(const PendingChange &change, const Error &error,
                           const std::function<void(const Error &)> &done, Look look)
{
    m_session->listAgain([this, change, error, done, look](const Result<void> &listed) {
        const ChangeOutcome outcome = listed ? outcomeOf(change, m_merge.keys()) : ChangeOutcome();
        if (outcome.kind == ChangeOutcome::Kind::NotDone && look == Look::First) {
            // A server may break the connection first and do its work then.
            QTimer::singleShot(m_secondLook, this, [this, change, error, done] {
                lookAgain(change, error, done, Look::Second);
            });
            return;
        }
        if (!listed)
            m_unread.append(change);
        Error told = error;
        told.summary = outcomeText(change, outcome);
        done(told);
    });
}

/// What entries are written down for: the same org at another address is another one.
QString KeyChanges::org() const
{
    return orgPlace(m_session->profile());
}

KeyChanges::Sent KeyChanges::begin(const PendingChange &change)
{
    Sent sent{change, m_pending ? m_pending->begin(org(), change) : QString()};
    m_underWay.insert(sent.entry);
    return sent;
}

void KeyChanges::end(const Sent &sent)
{
    m_underWay.remove(sent.entry);
    if (m_pending)
        m_pending->end(sent.entry);
}

/// Whether somebody heard it.
bool KeyChanges::tellUser(const QString &text)
{
    if (!isSignalConnected(QMetaMethod::fromSignal(&KeyChanges::becameKnown)))
        return false;
    Q_EMIT becameKnown(text);
    return true;
}

/// Tells @p done what became of @p sent, or whoever listens once @p context is gone.
template <typename T>
Callback<T> KeyChanges::teller(const Sent &sent, QObject *context, Callback<T> done)
{
    return [this, sent, guard = QPointer<QObject>(context),
            done = std::move(done)](const Result<T> &result) {
        bool leaked = false;
        if constexpr (std::is_same_v<T, HookKey>)
            leaked = result && result->privateMember;
        const QString text = result ? doneText(sent.change, leaked) : result.error().summary;
        const bool isKnown = !m_unread.removeOne(sent.change);
        const bool isTold = guard || tellUser(text);
        if (isTold && isKnown)
            end(sent);
        else
            m_underWay.remove(sent.entry); // for tellLeftOver()
        if (guard)
            done(result);
    };
}

void KeyChanges::tellLeftOver()
{
    if (!m_pending)
        return;
    const QList<PendingChanges::Entry> left = m_pending->left(org());
    for (const PendingChanges::Entry &entry : left) {
        if (m_underWay.contains(entry.id))
            continue;
        const PendingChange &change = entry.change;
        const ChangeOutcome outcome = outcomeOf(change, m_merge.keys());
        const auto age = std::chrono::milliseconds(change.time.msecsTo(m_session->clock().now()));
        if (outcome.kind == ChangeOutcome::Kind::NotDone && age >= age.zero() && age < m_secondLook)
            QTimer::singleShot(m_secondLook, m_session, [this] { m_session->listAgain(); });
        else if (tellUser(lateOutcomeText(change, outcome)))
            m_pending->end(entry.id);
    }
}

void KeyChanges::createKey(const QString &name, QObject *context, Callback<HookKey> done)
{
    if (const QString block = createBlock(); !block.isEmpty()) {
        const bool readOnly = m_session->profile().readOnly;
        postError<HookKey>(context, done, readOnly ? ErrorKind::ReadOnly : ErrorKind::Validation,
                           block);
        return;
    }
    const PendingChange change{.kind = PendingChange::Kind::Create,
                               .id = {},
                               .name = name,
                               .nameBefore = {},
                               .idsBefore = idsNamed(m_merge.keys(), name),
                               .time = m_session->clock().now()};
    m_api.createKey(name, this,
                    [this, change, told = teller(begin(change), context, std::move(done))](
                        const Result<HookKey> &result) { createAnswered(change, result, told); });
}

void KeyChanges::createAnswered(const PendingChange &change, const Result<HookKey> &result,
                                const Callback<HookKey> &done)
{
    if (result) {
        done(m_merge.mergeWritten(*result));
    } else if (result.error().kind == ErrorKind::OutcomeUnknown) {
        lookAgain(change, result.error(), [this, change, done](const Error &error) {
            if (error.privateMaterial)
                noteLeakOfNew(change);
            done(tl::unexpected(error));
        });
    } else {
        if (result.error().privateMaterial)
            m_merge.notePrivate(change.name);
        changeFailed(result.error());
        done(result);
    }
}

/// Private key material came in place of the key that @p change makes: which one that is, only the
/// list can tell.
void KeyChanges::noteLeakOfNew(const PendingChange &change)
{
    bool found = false;
    const QStringList ids = idsNamed(m_merge.keys(), change.name);
    for (const QString &id : ids) {
        if (!change.idsBefore.contains(id))
            found = m_merge.mergePrivate(id).has_value() || found;
    }
    if (!found)
        m_merge.notePrivate(change.name);
}

PendingCall KeyChanges::renameKey(const HookKey &seen, const QString &name, QObject *context,
                                  Callback<HookKey> done)
{
    if (const QString block = renameBlock(seen.id); !block.isEmpty()) {
        const bool readOnly = m_session->profile().readOnly;
        postError<HookKey>(context, done, readOnly ? ErrorKind::ReadOnly : ErrorKind::Conflict,
                           block);
        return {};
    }
    const PendingChange change{.kind = PendingChange::Kind::Rename,
                               .id = seen.id,
                               .name = name,
                               .nameBefore = seen.name,
                               .idsBefore = {},
                               .time = m_session->clock().now()};
    const CallChain chain;
    chain.follow(m_api.readKey(
        seen.id, this,
        [this, seen, change, generation = m_merge.generation(), caller = QPointer<QObject>(context),
         step = chain.weak(),
         tell = guarded(context, std::move(done))](const Result<HookKey> &result) {
            step.follow({}); // what is sent from here on is not called back
            if (step.wasCancelled()) {
                tell(tl::unexpected(PublicKeys::cancelledError()));
                return;
            }
            if (const Result<void> same = judgeRead(seen, result, generation); !same) {
                tell(tl::unexpected(same.error()));
                return;
            }
            // Who asked has gone before anything was sent: that is no longer wanted.
            if (caller)
                sendRename(change, caller, tell);
        }));
    return chain.call(&m_api);
}

/// Whether the key that was @p read in @p generation is still what the user sees as @p seen.
Result<void> KeyChanges::judgeRead(const HookKey &seen, const Result<HookKey> &read,
                                   quint64 generation)
{
    if (!read) {
        if (read.error().privateMaterial)
            static_cast<void>(m_merge.mergePrivate(seen.id));
        changeFailed(read.error());
        return tl::unexpected(read.error());
    }
    if (read->id == seen.id)
        static_cast<void>(m_merge.mergeRead(*read, generation));
    else
        m_merge.noteStray(*read);
    if (read->id == seen.id && read->keyId == seen.keyId && read->name == seen.name)
        return {};
    return failure(ErrorKind::Conflict, tr("Somebody else changed the key “%1” meanwhile; it is "
                                           "called “%2” now. Nothing was renamed.")
                                            .arg(displayText(seen.name), displayText(read->name)));
}

void KeyChanges::sendRename(const PendingChange &change, QObject *context,
                            const Callback<HookKey> &done)
{
    m_api.renameKey(change.id, change.name, this,
                    [this, change, told = teller(begin(change), context, done)](
                        const Result<HookKey> &result) { renameAnswered(change, result, told); });
}

void KeyChanges::renameAnswered(const PendingChange &change, const Result<HookKey> &result,
                                const Callback<HookKey> &done)
{
    if (!result && result.error().privateMaterial)
        static_cast<void>(m_merge.mergePrivate(change.id));
    if (result && result->id == change.id) {
        done(m_merge.mergeWritten(*result));
    } else if (result) {
        m_merge.noteStray(*result);
        m_session->listAgain();
        done(failure(ErrorKind::Malformed, tr("Okta's answer to the renaming is about another key. "
                                              "The list is being read again.")));
    } else if (result.error().kind == ErrorKind::OutcomeUnknown) {
        lookAgain(change, result.error(),
                  [done](const Error &error) { done(tl::unexpected(error)); });
    } else {
        changeFailed(result.error());
        done(result);
    }
}

void KeyChanges::prepareDelete(const QString &id, QObject *context, Callback<HookKey> done)
{
    if (const QString block = renameBlock(id); !block.isEmpty()) {
        const bool readOnly = m_session->profile().readOnly;
        postError<HookKey>(context, done, readOnly ? ErrorKind::ReadOnly : ErrorKind::Conflict,
                           block);
        return;
    }
    const auto check = std::make_shared<DeleteCheck>();
    check->id = id;
    const auto judgeWhenComplete = [this, check, tell = guarded(context, std::move(done))] {
        if (check->key && check->hooks)
            judgeDelete(*check, tell);
    };
    m_publicKeys.readKey(id, PublicKeys::Need::IfPossible,
                         [check, judgeWhenComplete](const Result<HookKey> &key) {
                             check->key = key;
                             judgeWhenComplete();
                         });
    m_api.listInlineHooks(this, [this, check, judgeWhenComplete, generation = m_merge.generation()](
                                    const Result<InlineHookListing> &hooks) {
        check->hooks = hooks;
        if (hooks && generation == m_merge.generation())
            m_session->showHooks(*hooks);
        judgeWhenComplete();
    });
}

void KeyChanges::judgeDelete(const DeleteCheck &check, const Callback<HookKey> &done) const
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

void KeyChanges::deleteKey(const QString &id, QObject *context, Callback<void> done)
{
    if (const QString block = deleteBlock(id); !block.isEmpty()) {
        const ErrorKind kind = m_session->profile().readOnly    ? ErrorKind::ReadOnly
                               : m_merge.keys().isAmbiguous(id) ? ErrorKind::Conflict
                                                                : ErrorKind::KeyInUse;
        postError<void>(context, done, kind, block);
        return;
    }
    const HookKey *key = m_merge.keys().key(id);
    const PendingChange change{.kind = PendingChange::Kind::Delete,
                               .id = id,
                               .name = key ? key->name : id,
                               .nameBefore = {},
                               .idsBefore = {},
                               .time = m_session->clock().now()};
    m_api.deleteKey(change.id, this,
                    [this, change, told = teller(begin(change), context, std::move(done))](
                        const Result<void> &result) { deleteAnswered(change, result, told); });
}

void KeyChanges::deleteAnswered(const PendingChange &change, const Result<void> &result,
                                const Callback<void> &done)
{
    if (result) {
        m_merge.mergeDeleted(change.id);
        done({});
    } else if (result.error().kind == ErrorKind::NotFound) {
        deleteNotFound(result.error(), change.id, done);
    } else if (result.error().kind == ErrorKind::OutcomeUnknown) {
        lookAgain(change, result.error(),
                  [done](const Error &error) { done(tl::unexpected(error)); });
    } else {
        // Any refusal may be Okta's word for a key that a hook uses by now.
        if (result.error().kind == ErrorKind::Forbidden)
            m_session->listAgain();
        else
            changeFailed(result.error());
        done(result);
    }
}

void KeyChanges::deleteNotFound(const Error &error, const QString &id, const Callback<void> &done)
{
    // A wrong path says 404 too: only a list without the key shows that it is gone.
    m_session->listAgain([this, error, id, done](const Result<void> &listed) {
        if (listed && !m_merge.keys().key(id)) {
            done({});
        } else {
            done(tl::unexpected(error));
        }
    });
}

} // namespace HookKeys
