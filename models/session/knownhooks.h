// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "certificatelook.h"
#include "error.h"
#include "hookplaces.h"
#include "hooktablemodel.h"
#include "inlinehook.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

namespace HookKeys {

class HookKeysApi;
class OrgSession;
class OutsideApi;

/// The inline hooks of one open org as far as they are known, with what is to be known about each:
/// follows what the session reads of hooks and keys.
class KnownHooks final : public QObject
{
    Q_OBJECT

public:
    /// Where a hook was seen to hang, and when.
    struct Look
    {
        HookPlacesReport report;
        QDateTime time; ///< UTC.
    };

    /// What was seen of the certificates that a hook's calls depend on, and when.
    struct Certificates
    {
        QList<SeenCertificate> seen;
        QDateTime time; ///< UTC.
    };

    /// Both must outlive this.
    KnownHooks(OrgSession *session, HookKeysApi &api);

    [[nodiscard]] HookTableModel *table() const { return m_table; }
    /// The hooks that the table shows, as the org answered.
    [[nodiscard]] const QList<InlineHook> &hooks() const { return m_hooks; }
    /// Whether the table shows what was read, be it an older answer.
    [[nodiscard]] bool isRead() const { return m_isRead; }
    /// Why the hooks could not be read the last time; nothing after they could.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

    /// The hooks are @p hooks, by what the org answered now.
    void merge(const QList<InlineHook> &hooks);
    /// The hooks that were merged last are of @p time, from before the org was opened.
    void noteKept(const QDateTime &time) { m_keptOf = time; }
    /// What noteKept() said, until the org answers.
    [[nodiscard]] const QDateTime &keptOf() const { return m_keptOf; }
    /// Why nothing can be done with the hooks but show them: they are of keptOf(). Empty otherwise.
    [[nodiscard]] QString keptBlock() const;
    /// keptBlock(), or KeyChanges::keptBlock(): for what needs a hook and its key.
    [[nodiscard]] QString keptBlockWithKeys() const;
    /// The hooks could not be read. What is known stays, unless whoever asks may not read them.
    void fail(const Error &error);

    /// The hook @p id; nothing if there is none.
    [[nodiscard]] std::optional<InlineHook> hook(const QString &id) const;
    /// The way to the servers that hooks name; null where there is none.
    [[nodiscard]] OutsideApi *outside() const;

    /// Whether it can be seen where hooks hang.
    [[nodiscard]] bool canLook() const;
    /// Looks where the hook @p id hangs, see HookPlaces; look() has it then. Fails with NotFound
    /// where the org has no such hook any more, with Conflict where keptBlock() says why.
    PendingCall lookForPlaces(const QString &id, QObject *context, Callback<void> done);
    /// What the last look at the hook @p id saw; nothing if there was none.
    [[nodiscard]] std::optional<Look> look(const QString &id) const;

    /// Whether the hook @p id depends on certificates that can be looked at.
    [[nodiscard]] bool canLookAtCertificates(const QString &id) const;
    /// Looks at them, see CertificateLook; certificates() has them then. Fails as
    /// lookForPlaces() does.
    PendingCall lookAtCertificates(const QString &id, QObject *context, Callback<void> done);
    /// What the last look at the certificates of the hook @p id saw; nothing if there was none.
    [[nodiscard]] std::optional<Certificates> certificates(const QString &id) const;

Q_SIGNALS:
    /// table(), isRead(), problem(), look() or certificates() changed.
    void changed();

private:
    [[nodiscard]] HookRow rowOf(const InlineHook &hook) const;
    void derive();
    void mergeOver(HookTableModel::Before before);
    void deriveLater();

    OrgSession *m_session;
    HookKeysApi &m_api;
    HookTableModel *m_table;
    QList<InlineHook> m_hooks;
    QHash<QString, Look> m_looks;                ///< By InlineHook::id.
    QHash<QString, Certificates> m_certificates; ///< The same.
    std::optional<Error> m_problem;
    QDateTime m_keptOf;
    bool m_isRead = false;
    bool m_isToDerive = false;
    QTimer m_highlights;
};

} // namespace HookKeys
