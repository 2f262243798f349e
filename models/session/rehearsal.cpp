// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal.h"

#include "hookkeytablemodel.h"
#include "keychanges.h"
#include "knownhooks.h"
#include "orgsession.h"

#include <QThread>

#include <memory>
#include <utility>

namespace HookKeys {

namespace {

/// Makes a key where nobody waits for it.
class KeyMaking final : public QThread
{
public:
    /// Who waits for the key keeps @p key, and not this: it may be gone by the time they look.
    explicit KeyMaking(std::shared_ptr<PrivateKey> key) : m_key(std::move(key)) {}

protected:
    void run() override { *m_key = PrivateKey::generateRsa(); }

private:
    std::shared_ptr<PrivateKey> m_key;
};

QString keyIdOf(const OrgSession &session, const InlineHook &hook)
{
    const HookKey *key = session.keys()->key(hook.hookKeyId);
    return key ? key->keyId : QString();
}

} // namespace

Rehearsal::Rehearsal(OrgSession *session, const InlineHook &hook, QObject *parent)
    : QObject(parent), m_session(session), m_hook(hook), m_kid(keyIdOf(*session, hook))
{
}

bool Rehearsal::isPossible(const OrgSession &session, const InlineHook &hook)
{
    return hook.signsWithKey() && session.changes()->keptBlock().isEmpty()
           && session.hooks()->outside() && !keyIdOf(session, hook).isEmpty()
           && !QUrl(hook.tokenUrl, QUrl::StrictMode).host().isEmpty();
}

void Rehearsal::prepare(QObject *context, Callback<void> done)
{
    const auto key = std::make_shared<PrivateKey>();
    auto *making = new KeyMaking(key);
    connect(making, &QThread::finished, making, &QObject::deleteLater);
    connect(making, &QThread::finished, this,
            [this, key, done = guarded<void>(context, std::move(done))] {
                if (key->isNull()) {
                    done(failure(ErrorKind::Validation, tr("No key could be made.")));
                    return;
                }
                m_key = *key;
                renew();
                done({});
            });
    making->start();
}

void Rehearsal::renew()
{
    if (m_session && !m_key.isNull())
        m_specimen = HookSpecimen::of(m_hook, m_kid, m_key, m_session->clock().now());
}

PendingCall Rehearsal::post(QObject *context, Callback<RehearsalReport> done)
{
    OutsideApi *outside = m_session ? m_session->hooks()->outside() : nullptr;
    if (!outside || !m_specimen) {
        postError<RehearsalReport>(context, done, ErrorKind::NotFound,
                                   tr("The org is not open any more."));
        return {};
    }
    if (const QString block = m_session->changes()->keptBlock(); !block.isEmpty()) {
        postError<RehearsalReport>(context, done, ErrorKind::Conflict, block);
        return {};
    }
    renew();
    return outside->postForm(
        m_specimen->tokenUrl, m_specimen->form, context,
        [hook = m_hook, done = std::move(done)](const Result<OutsideAnswer> &answer) {
            if (!answer
                && (answer.error().kind == ErrorKind::Cancelled
                    || answer.error().kind == ErrorKind::Validation)) {
                done(tl::unexpected(answer.error()));
                return;
            }
            done(RehearsalReport{.verdict = RehearsalVerdict::of(answer, hook),
                                 .answer = answer ? rehearsalAnswerText(*answer) : QString()});
        });
}

} // namespace HookKeys
