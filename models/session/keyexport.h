// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyformat.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>

namespace HookKeys {

class KeyFetcher;
class OrgSession;

/// What is to be exported of an org, and where to.
struct ExportPlan
{
    /// The numbers are kept in the settings.
    enum class What { JwkSet, Folder, CsvInventory, JsonInventory, MarkdownInventory };

    What what = What::JwkSet;
    QStringList ids;                    ///< HookKey::id, in this order.
    const KeyFormat *format = nullptr;  ///< Of the files in a folder.
    QString place;                      ///< The file; the folder for What::Folder.
    QHash<QString, QString> files = {}; ///< The names of the files in the folder by HookKey::id.

    /// The files that are in the way of the plan and would be replaced, by name.
    [[nodiscard]] QStringList replaced() const;
};

/// What came of an export.
struct ExportReport
{
    enum class Outcome {
        Done,        ///< All of it was exported, and nothing is in doubt.
        WithRemarks, ///< Something was exported: see the problems.
        Nothing,     ///< Nothing was written.
    };

    QString summary;           ///< A translated sentence.
    QStringList problems = {}; ///< What was not exported, or not without doubt, a sentence each.
    Outcome outcome = Outcome::Nothing;
};

/// What of some keys is known already and can be handed out at once.
struct ExportableKeys
{
    QList<KeyDocument> documents;
    QStringList unread;   ///< The ids of those whose public key was not read yet.
    QString refusedName;  ///< The name of one that came with private key material; nothing of
    bool refused = false; ///< what was asked for is to be handed out then.

    [[nodiscard]] static ExportableKeys of(const OrgSession &session, const QStringList &ids);
};

/// Exports keys of one org, once: reads what is not known yet, writes it, and reports.
class KeyExport final : public QObject
{
    Q_OBJECT

public:
    /// The plan to export @p ids of @p session as @p what into @p place, in @p format where that
    /// is a folder.
    [[nodiscard]] static ExportPlan plan(const OrgSession &session, ExportPlan::What what,
                                         const QStringList &ids, const KeyFormat *format,
                                         const QString &place);
    /// A safe file name with @p extension for each of @p names, no two of them the same on a system
    /// that ignores case: "api.pem", "api (2).pem".
    [[nodiscard]] static QStringList fileNames(const QStringList &names, const QString &extension);

    KeyExport(OrgSession *session, ExportPlan plan, QObject *parent);

    [[nodiscard]] const ExportPlan &plan() const { return m_plan; }
    /// Begins. finished() follows, unless the session or this is destroyed first; for an inventory,
    /// which reads nothing, before this returned.
    void start();
    /// Stops reading; finished() says that nothing was written.
    void cancel();

Q_SIGNALS:
    /// @p done of @p total keys were read or failed.
    void progressed(int done, int total);
    void finished(const HookKeys::ExportReport &report);

private:
    void writeInventoryFile();
    void write();
    [[nodiscard]] ExportReport reportOf(int written, const QStringList &problems) const;
    [[nodiscard]] QList<KeyDocument> documents(QStringList &problems) const;
    [[nodiscard]] int writeJwkSet(const QList<KeyDocument> &documents, QStringList &problems) const;
    [[nodiscard]] int writeFiles(const QList<KeyDocument> &documents, QStringList &problems) const;

    QPointer<OrgSession> m_session;
    ExportPlan m_plan;
    QHash<QString, QStringList> m_names; ///< Shown, by HookKey::id: a key may go meanwhile.
    KeyFetcher *m_fetcher = nullptr;
};

} // namespace HookKeys
