// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knownhooks.h"

#include "displaytext.h"
#include "hookfacts.h"
#include "hookkeytablemodel.h"
#include "hookplacesapi.h"
#include "keychanges.h"
#include "keymerge.h"
#include "momenttext.h"
#include "orgsession.h"

#include <algorithm>
#include <utility>

namespace HookKeys {

KnownHooks::KnownHooks(OrgSession *session, HookKeysApi &api)
    : QObject(session), m_session(session), m_api(api), m_table(new HookTableModel(this))
{
    // What is said of a hook depends on its key. Many keys change at once.
    const HookKeyTableModel *keys = session->keys();
    connect(keys, &QAbstractItemModel::dataChanged, this, &KnownHooks::deriveLater);
    connect(keys, &QAbstractItemModel::rowsInserted, this, &KnownHooks::deriveLater);
    connect(keys, &QAbstractItemModel::rowsRemoved, this, &KnownHooks::deriveLater);
    connect(session, &OrgSession::stateChanged, this, &KnownHooks::derive);
    m_highlights.setSingleShot(true);
    m_highlights.setInterval(KeyMerge::highlightTime);
    connect(&m_highlights, &QTimer::timeout, m_table, &HookTableModel::clearHighlights);
}

void KnownHooks::merge(const QList<InlineHook> &hooks)
{
    m_hooks = hooks;
    const bool wereKept = std::exchange(m_keptOf, {}).isValid();
    const bool wasRead = std::exchange(m_isRead, true);
    m_problem.reset();
    m_looks.removeIf(
        [this](const QHash<QString, Look>::iterator &look) { return !hook(look.key()); });
    m_certificates.removeIf([this](const QHash<QString, Certificates>::iterator &certificates) {
        return !hook(certificates.key());
    });
    mergeOver(wereKept ? HookTableModel::Before::Kept : HookTableModel::Before::Answered);
    if (wasRead)
        m_highlights.start();
    else // none of them is new
        m_table->clearHighlights();
    Q_EMIT changed();
}

void KnownHooks::fail(const Error &error)
{
    m_problem = error;
    if (error.kind == ErrorKind::Forbidden) {
        // Nobody may see here what the role behind the credential may not see any more.
        m_hooks.clear();
        m_keptOf = {};
        m_looks.clear();
        m_certificates.clear();
        m_isRead = false;
        derive();
    }
    Q_EMIT changed();
}

std::optional<InlineHook> KnownHooks::hook(const QString &id) const
{
    const auto found = std::find_if(m_hooks.cbegin(), m_hooks.cend(),
                                    [&id](const InlineHook &one) { return one.id == id; });
    return found == m_hooks.cend() ? std::nullopt : std::optional(*found);
}

QString KnownHooks::keptBlock() const
{
    if (!m_keptOf.isValid())
        return {};
    return tr("What is shown of the inline hooks of “%1” is of %2. They must be read again before "
              "anything can be done with them.")
        .arg(displayText(m_session->profile().name), momentText(m_keptOf));
}

QString KnownHooks::keptBlockWithKeys() const
{
    const QString keys = m_session->changes()->keptBlock();
    return keys.isEmpty() ? keptBlock() : keys;
}

OutsideApi *KnownHooks::outside() const
{
    return m_api.connection().outside;
}

bool KnownHooks::canLook() const
{
    return m_api.connection().places != nullptr;
}

PendingCall KnownHooks::lookForPlaces(const QString &id, QObject *context, Callback<void> done)
{
    if (const QString block = keptBlock(); !block.isEmpty()) {
        postError<void>(context, done, ErrorKind::Conflict, block);
        return {};
    }
    HookPlacesApi *places = m_api.connection().places;
    const std::optional<InlineHook> hook = this->hook(id);
    if (!places || !hook) {
        postError<void>(context, done, ErrorKind::NotFound,
                        tr("The org has no such inline hook any more."));
        return {};
    }
    return HookPlaces::start(*places, *hook, this,
                             [this, id, done = guarded<void>(context, std::move(done))](
                                 const Result<HookPlacesReport> &report) {
                                 if (!report) {
                                     done(tl::unexpected(report.error()));
                                     return;
                                 }
                                 m_looks.insert(id, {*report, m_session->clock().now()});
                                 derive();
                                 Q_EMIT changed();
                                 done({});
                             });
}

std::optional<KnownHooks::Look> KnownHooks::look(const QString &id) const
{
    const auto found = m_looks.constFind(id);
    return found == m_looks.cend() ? std::nullopt : std::optional(*found);
}

bool KnownHooks::canLookAtCertificates(const QString &id) const
{
    const std::optional<InlineHook> hook = this->hook(id);
    return hook && outside() && !certificateAddresses(*hook).isEmpty();
}

PendingCall KnownHooks::lookAtCertificates(const QString &id, QObject *context, Callback<void> done)
{
    if (const QString block = keptBlock(); !block.isEmpty()) {
        postError<void>(context, done, ErrorKind::Conflict, block);
        return {};
    }
    const std::optional<InlineHook> hook = this->hook(id);
    if (!hook || !outside()) {
        postError<void>(context, done, ErrorKind::NotFound,
                        tr("The org has no such inline hook any more."));
        return {};
    }
    return CertificateLook::start(*outside(), *hook, this,
                                  [this, id, done = guarded<void>(context, std::move(done))](
                                      const Result<QList<SeenCertificate>> &seen) {
                                      if (!seen) {
                                          done(tl::unexpected(seen.error()));
                                          return;
                                      }
                                      m_certificates.insert(id, {*seen, m_session->clock().now()});
                                      derive();
                                      Q_EMIT changed();
                                      done({});
                                  });
}

std::optional<KnownHooks::Certificates> KnownHooks::certificates(const QString &id) const
{
    const auto found = m_certificates.constFind(id);
    return found == m_certificates.cend() ? std::nullopt : std::optional(*found);
}

HookRow KnownHooks::rowOf(const InlineHook &hook) const
{
    const HookKey *key = m_session->keys()->key(hook.hookKeyId);
    HookRow row{.hook = hook,
                .type = hookTypeText(hook.type),
                .key = key ? key->name : hook.hookKeyId,
                .authentication = hookAuthenticationText(hook),
                .failure = hookFailureText(hook.type),
                .findings = hookFindings(hook, *m_session)};
    if (const std::optional<Look> look = this->look(hook.id)) {
        const auto found = hookRecursion(hook, look->report.places, m_session->profile().url);
        if (found)
            row.findings.prepend(*found); // it cannot work, whatever else is odd
    }
    if (const std::optional<Certificates> known = certificates(hook.id))
        row.findings += certificateFindings(hook, known->seen, m_session->clock().now());
    std::stable_sort(row.findings.begin(), row.findings.end(),
                     [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
    return row;
}

void KnownHooks::derive()
{
    mergeOver(HookTableModel::Before::Answered);
}

/// Has the table show what is known now, over rows of @p before.
void KnownHooks::mergeOver(HookTableModel::Before before)
{
    m_isToDerive = false;
    QList<HookRow> rows;
    rows.reserve(m_hooks.size());
    for (const InlineHook &hook : std::as_const(m_hooks))
        rows.append(rowOf(hook));
    m_table->mergeHooks(rows, before);
}

void KnownHooks::deriveLater()
{
    if (std::exchange(m_isToDerive, true))
        return;
    later(this, [this] {
        if (m_isToDerive)
            derive();
    });
}

} // namespace HookKeys
