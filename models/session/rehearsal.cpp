// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal.h"

#include "hookkeytablemodel.h"
#include "knownhooks.h"
#include "orgsession.h"
#include "rotations.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <memory>
#include <utility>

namespace HookKeys {

namespace {

HookKey keyOf(const OrgSession &session, const InlineHook &hook)
{
    const HookKey *key = session.keys()->key(hook.hookKeyId);
    return key ? *key : HookKey();
}

} // namespace

Rehearsal::Rehearsal(OrgSession *session, const InlineHook &hook, QObject *parent)
    : QObject(parent), m_session(session), m_hook(hook), m_hookKey(keyOf(*session, hook))
{
}

bool Rehearsal::isPossible(const OrgSession &session, const InlineHook &hook)
{
    return hook.signsWithKey() && session.hooks()->outside()
           && !keyOf(session, hook).keyId.isEmpty()
           && !QUrl(hook.tokenUrl, QUrl::StrictMode).host().isEmpty();
}

QList<HookKey> Rehearsal::keys() const
{
    QList<HookKey> keys;
    if (!m_session)
        return keys;
    const HookKeyTableModel *table = m_session->keys();
    for (int row = 0; row < table->rowCount(); ++row) {
        if (!table->keyAt(row).keyId.isEmpty())
            keys.append(table->keyAt(row));
    }
    const QStringList successors = m_session->rotations()->successors(m_hook.hookKeyId);
    std::ranges::sort(keys, [](const HookKey &one, const HookKey &other) {
        return one.name.localeAwareCompare(other.name) < 0;
    });
    std::ranges::stable_sort(keys, {}, [&](const HookKey &key) {
        const bool isOwn = key.id == m_hook.hookKeyId;
        return isOwn ? 0 : successors.contains(key.id) ? 1 : 2;
    });
    return keys;
}

void Rehearsal::useKey(const HookKey &key)
{
    m_hookKey = key;
    renew();
}

void Rehearsal::prepare(QObject *context, Callback<void> done)
{
    // It takes too long for the thread of the window, and the program's end waits for it.
    QThreadPool::globalInstance()->start(
        [run = QPointer<Rehearsal>(this), done = guarded<void>(context, std::move(done))] {
            const PrivateKey key = PrivateKey::generateRsa();
            QMetaObject::invokeMethod(QCoreApplication::instance(), [run, key, done] {
                if (!run)
                    return;
                if (key.isNull()) {
                    done(failure(ErrorKind::Validation, tr("No key could be made.")));
                    return;
                }
                run->m_key = key;
                run->renew();
                done({});
            });
        });
}

void Rehearsal::renew()
{
    if (m_session && !m_key.isNull())
        m_specimen = HookSpecimen::of(m_hook, m_hookKey.keyId, m_key, m_session->clock().now());
}

PendingCall Rehearsal::post(QObject *context, Callback<RehearsalReport> done)
{
    OutsideApi *outside = m_session ? m_session->hooks()->outside() : nullptr;
    if (!outside || !m_specimen) {
        postError<RehearsalReport>(context, done, ErrorKind::NotFound,
                                   tr("The org is not open any more."));
        return {};
    }
    if (const QString block = m_session->hooks()->keptBlockWithKeys(); !block.isEmpty()) {
        postError<RehearsalReport>(context, done, ErrorKind::Conflict, block);
        return {};
    }
    renew();
    return outside->postForm(
        m_specimen->tokenUrl, m_specimen->form, context,
        [hook = m_hook, key = m_hookKey.name,
         done = std::move(done)](const Result<OutsideAnswer> &answer) {
            if (!answer
                && (answer.error().kind == ErrorKind::Cancelled
                    || answer.error().kind == ErrorKind::Validation)) {
                done(tl::unexpected(answer.error()));
                return;
            }
            done(RehearsalReport{.verdict = RehearsalVerdict::of(answer, hook, key),
                                 .answer = answer ? rehearsalAnswerText(*answer) : QString()});
        });
}

} // namespace HookKeys
