// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotations.h"

#include "displaytext.h"
#include "hookkeytablemodel.h"
#include "hooktrial.h"
#include "hookwatch.h"
#include "jwkshandover.h"
#include "keychanges.h"
#include "knownhooks.h"
#include "momenttext.h"
#include "orgsession.h"
#include "othersidecheck.h"
#include "rotation.h"
#include "rotationnotes.h"
#include "rotationstate.h"
#include "weburl.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

Rotations::Rotations(OrgSession *session, HookKeysApi &api)
    : QObject(session), m_session(session), m_api(api)
{
}

void Rotations::setJournal(RotationJournal *journal)
{
    disconnect(m_following);
    m_journal = journal;
    if (journal)
        m_following = connect(journal, &RotationJournal::changed, this, &Rotations::openChanged);
}

void Rotations::plan(const QString &oldId, const QString &newName, QObject *context,
                     Callback<RotationProposal> done)
{
    RotationPlanning::KnownUrl known;
    if (m_journal) {
        known = [journal = m_journal, org = orgPlace(m_session->profile())](const QString &hookId) {
            return journal->jwksUrl(org, hookId);
        };
    }
    RotationPlanning::start(m_session, m_api, oldId, newName, context, std::move(done), known);
}

Result<std::unique_ptr<Rotation>> Rotations::begin(const RotationPlan &plan)
{
    if (const QString block = m_session->changes()->writeBlock(); !block.isEmpty())
        return failure(ErrorKind::ReadOnly, block);
    if (!m_journal) {
        return failure(ErrorKind::File,
                       tr("There is no place to write down what a rotation does, so none can "
                          "begin."));
    }
    const Result<QString> id = m_journal->begin(plan);
    if (!id)
        return tl::unexpected(id.error());
    RotationPlan begun = plan;
    begun.id = *id;
    Q_EMIT beginning(begun);
    return resume(begun);
}

Result<RotationPlan> Rotations::withJwksUrl(const RotationPlan &plan, const QString &hookId,
                                            const QString &url)
{
    RotationPlan changed = plan;
    const auto hook = std::ranges::find(changed.hooks, hookId, &RotationHook::id);
    if (hook == changed.hooks.end() || hook->handOver == HandOver::App) {
        return failure(ErrorKind::NotFound,
                       tr("The hook is given its key in another way, so the address was not "
                          "kept."));
    }
    const WebUrlCheck check = checkWebUrl(url);
    if (!url.isEmpty() && !check.problem.isEmpty())
        return failure(ErrorKind::Validation, check.problem);
    hook->handOver = url.isEmpty() ? HandOver::ByHand : HandOver::Jwks;
    hook->jwksUrl = check.problem.isEmpty() ? check.url.toString(QUrl::FullyEncoded) : QString();
    if (!m_journal)
        return changed;
    if (!plan.id.isEmpty()) {
        if (const Result<void> amended = amend(plan, changed); !amended)
            return tl::unexpected(amended.error());
    }
    if (const Result<void> kept = m_journal->setJwksUrl(plan.org, hookId, hook->jwksUrl); !kept)
        return tl::unexpected(kept.error());
    return changed;
}

Result<RotationPlan> Rotations::withHandOverByHand(const RotationPlan &plan,
                                                   const QStringList &hookIds)
{
    Q_ASSERT(m_journal);
    RotationPlan changed = plan;
    for (RotationHook &hook : changed.hooks) {
        if (hookIds.contains(hook.id)) // where the app is stays known, to look there
            hook.handOver = HandOver::ByHand;
    }
    if (const Result<void> amended = amend(plan, changed); !amended)
        return tl::unexpected(amended.error());
    return changed;
}

Result<RotationPlan> Rotations::withRetirement(const RotationPlan &plan, const QDate &day)
{
    Q_ASSERT(m_journal);
    RotationPlan changed = plan;
    changed.retireOn = day;
    if (const Result<void> amended = amend(plan, changed); !amended)
        return tl::unexpected(amended.error());
    return changed;
}

/// Has the journal say what @p changed says in place of @p plan.
Result<void> Rotations::amend(const RotationPlan &plan, const RotationPlan &changed)
{
    const Result<RotationJournal::Hold> held = Rotation::hold(*m_journal, plan);
    return held ? m_journal->amend(changed) : tl::unexpected(held.error());
}

std::unique_ptr<JwksHandOver> Rotations::handOver(const RotationPlan &plan)
{
    Q_ASSERT(m_journal);
    return std::make_unique<JwksHandOver>(m_session, m_api, *m_journal, plan);
}

std::unique_ptr<HookWatch> Rotations::watch(const RotationPlan &plan)
{
    LogApi *log = m_api.connection().log;
    if (!log)
        return {};
    const Result<QList<RotationNote>> notes =
        m_journal ? m_journal->notes(plan.id) : QList<RotationNote>();
    QHash<QString, QDateTime> moved; // one that was pointed back and moved again counts anew
    for (const RotationNote &note : notes.value_or(QList<RotationNote>())) {
        if (note.step != "repoint"_L1 || note.kind != RotationNote::Kind::Done)
            continue;
        // By Okta's clock, which the log goes by; this computer's may be another.
        const QDateTime time = QDateTime::fromString(note.text, Qt::ISODateWithMs);
        moved.insert(note.subject, time.isValid() ? time : note.time);
    }
    const QList<QDateTime> times = moved.values();
    const auto first = std::ranges::min_element(times);
    const QDateTime since = first == times.cend() ? m_session->clock().now() : *first;
    QHash<QString, QDateTime> hooks;
    for (const RotationHook &hook : plan.hooks)
        hooks.insert(hook.id, moved.value(hook.id, since));
    return std::make_unique<HookWatch>(*log, m_session->clock(), hooks);
}

void Rotations::tryHook(const QString &hookId, const QByteArray &payload, QObject *context,
                        Callback<HookTrialOutcome> done)
{
    InlineHooksApi *hooks = m_api.connection().hooks;
    if (const QString block = m_session->hooks()->keptBlockWithKeys(); !block.isEmpty()) {
        postError<HookTrialOutcome>(context, done, ErrorKind::Conflict, block);
        return;
    }
    if (!hooks) {
        postError<HookTrialOutcome>(context, done, ErrorKind::Validation,
                                    tr("This way to the org does not reach its hooks."));
        return;
    }
    HookTrial::start(*m_session, *hooks, hookId, payload, context, std::move(done));
}

QString Rotations::jwksUrl(const QString &hookId) const
{
    return m_journal ? m_journal->jwksUrl(orgPlace(m_session->profile()), hookId) : QString();
}

Result<void> Rotations::setJwksUrl(const QString &hookId, const QString &url)
{
    const WebUrlCheck check = checkWebUrl(url);
    if (!url.isEmpty() && !check.problem.isEmpty())
        return failure(ErrorKind::Validation, check.problem);
    const QString kept = url.isEmpty() ? QString() : check.url.toString(QUrl::FullyEncoded);
    return m_journal && kept != jwksUrl(hookId)
               ? m_journal->setJwksUrl(orgPlace(m_session->profile()), hookId, kept)
               : Result<void>();
}

void Rotations::checkOtherSide(const InlineHook &hook, const QString &jwksUrl, QObject *context,
                               Callback<OtherSideReport> done)
{
    if (const QString block = m_session->hooks()->keptBlockWithKeys(); !block.isEmpty()) {
        postError<OtherSideReport>(context, done, ErrorKind::Conflict, block);
        return;
    }
    OtherSideCheck::start(m_session, m_api, hook, jwksUrl, context, std::move(done));
}

Result<QList<RotationPlan>> Rotations::open() const
{
    return m_journal ? m_journal->open(orgPlace(m_session->profile())) : QList<RotationPlan>();
}

QStringList Rotations::successors(const QString &oldId) const
{
    QStringList ids;
    const QList<RotationPlan> plans = open().value_or(QList<RotationPlan>());
    for (const RotationPlan &plan : plans) {
        const QString made = plan.oldId == oldId ? madeKey(plan) : QString();
        if (!made.isEmpty())
            ids.append(made);
    }
    return ids;
}

/// The id of the key that @p plan made; empty where nobody was told of one.
QString Rotations::madeKey(const RotationPlan &plan) const
{
    const Result<QList<RotationNote>> notes = m_journal->notes(plan.id);
    return notes ? madeKeyOf(*notes) : QString();
}

std::optional<RotationPlan> Rotations::unfinished(const QString &keyId) const
{
    const QList<RotationPlan> plans = open().value_or(QList<RotationPlan>());
    for (const RotationPlan &plan : plans) {
        if (plan.oldId == keyId || madeKey(plan) == keyId)
            return plan;
    }
    return {};
}

bool Rotations::isKept(const RotationPlan &plan) const
{
    return plan.retireOn.isValid() && plan.retireOn > m_session->clock().now().toLocalTime().date();
}

QString Rotations::standing(const RotationPlan &plan) const
{
    const QString name = displayText(plan.oldName);
    const QString day = dayText(plan.retireOn);
    if (isKept(plan))
        return tr("The key “%1” has a successor, and is kept until %2.").arg(name, day);
    if (plan.retireOn.isValid())
        return tr("The key “%1” has a successor, and was kept until %2: delete it now.")
            .arg(name, day);
    return tr("The rotation of the key “%1” is not finished.").arg(name);
}

QStringList Rotations::leftBehind(const RotationPlan &plan) const
{
    const QList<RotationNote> notes = m_journal->notes(plan.id).value_or(QList<RotationNote>());
    const QString made = madeKeyOf(notes);
    const HookKey *newKey = m_session->keys()->key(made);
    RotationState state{.oldId = plan.oldId};
    if (newKey)
        state.newKey = *newKey;
    state.hooks = m_session->hooks()->hooks();
    state.isWhole = m_session->hooks()->isRead() && !m_session->hooks()->problem();
    QStringList lines;
    for (const RotationHook &hook : plan.hooks)
        lines.append(state.textOf(hook.id, hook.name));
    if (newKey)
        lines.append(tr("The new key “%1” stays in the org.").arg(displayText(newKey->name)));
    if (mayHaveTakenOldKey(notes))
        lines.append(tr("Apps to which HookKeys handed the new key may do without the old one."));
    else if (mayLackOldKey(notes))
        lines.append(tr("The other sides may do without the old key."));
    return lines;
}

QString Rotations::endText(const RotationPlan &plan)
{
    const QString text = tr("“%1” took the place of the key “%2”, which is deleted.")
                             .arg(displayText(plan.newName), displayText(plan.oldName));
    QStringList byHand;
    for (const RotationHook &hook : plan.hooks) {
        if (hook.handOver != HandOver::App)
            byHand.append(hook.name);
    }
    if (byHand.isEmpty())
        return text;
    return text + u' '
           + tr("Who has the old key still gets in at the other side of %1 until that is taken "
                "away there, which HookKeys cannot do.")
                 .arg(quoted(byHand));
}

std::unique_ptr<Rotation> Rotations::resume(const RotationPlan &plan)
{
    Q_ASSERT(m_journal);
    return std::make_unique<Rotation>(m_session, m_api, *m_journal, plan);
}

} // namespace HookKeys
