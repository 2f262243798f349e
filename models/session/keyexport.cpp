// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyexport.h"

#include "displaytext.h"
#include "filewriter.h"
#include "hookkeytablemodel.h"
#include "keyfetcher.h"
#include "keyinventory.h"
#include "keywatch.h"
#include "orgsession.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

using What = ExportPlan::What;

QString notUsable(const KeyDocument &document)
{
    return KeyExport::tr("“%1”: the public key is not usable; look at its findings.")
        .arg(displayText(document.name));
}

InventoryFormat inventoryFormat(What what)
{
    switch (what) {
    case What::CsvInventory:
        return InventoryFormat::Csv;
    case What::JsonInventory:
        return InventoryFormat::Json;
    default:
        return InventoryFormat::Markdown;
    }
}

} // namespace

QStringList ExportPlan::replaced() const
{
    QStringList existing;
    for (const QString &id : ids) {
        const QString file = files.value(id);
        if (!file.isEmpty() && QFileInfo::exists(QDir(place).filePath(file)))
            existing.append(file);
    }
    return existing;
}

ExportableKeys ExportableKeys::of(const OrgSession &session, const QStringList &ids)
{
    ExportableKeys keys;
    for (const QString &id : ids) {
        const HookKey *key = session.keys()->key(id);
        if (key && key->privateMember) {
            keys.refused = true;
            keys.refusedName = key->name;
            return keys;
        }
        if (!key || !key->hasReadJwk())
            keys.unread.append(id);
        else
            keys.documents.append(KeyDocument::of(*key, session.profile().url));
    }
    return keys;
}

ExportPlan KeyExport::plan(const OrgSession &session, What what, const QStringList &ids,
                           const KeyFormat *format, const QString &place)
{
    ExportPlan plan{what, ids, format, place};
    if (what != What::Folder)
        return plan;
    QStringList known;
    QStringList names;
    for (const QString &id : ids) {
        if (const HookKey *key = session.keys()->key(id)) {
            known.append(id);
            names.append(key->name);
        }
    }
    const QStringList files = fileNames(names, QLatin1StringView(format->extension));
    for (qsizetype i = 0; i < files.size(); ++i)
        plan.files.insert(known.at(i), files.at(i));
    return plan;
}

QStringList KeyExport::fileNames(const QStringList &names, const QString &extension)
{
    QStringList files;
    QSet<QString> taken;
    for (const QString &name : names) {
        QString file = safeFileName(name, extension);
        for (int n = 2; taken.contains(file.toCaseFolded()); ++n) {
            // The number must survive the limit on a name's length. What is cut in the middle of a
            // character is made whole by safeFileName().
            const QString number = u" (%1)"_s.arg(n);
            QString stem = safeFileName(name, {});
            while (stem.toUtf8().size() + number.size() + extension.size() + 1 > fileNameLimit)
                stem.chop(1);
            file = safeFileName(stem + number, extension);
        }
        taken.insert(file.toCaseFolded());
        files.append(file);
    }
    return files;
}

KeyExport::KeyExport(OrgSession *session, ExportPlan plan, QObject *parent)
    : QObject(parent), m_session(session), m_plan(std::move(plan))
{
    for (const QString &id : std::as_const(m_plan.ids)) {
        QStringList names;
        const QList<int> rows = session->keys()->rowsOf(id);
        for (const int row : rows)
            names.append(displayText(session->keys()->keyAt(row).name));
        m_names.insert(id, names.isEmpty() ? QStringList(displayText(id)) : names);
    }
}

void KeyExport::start()
{
    if (!m_session || m_fetcher)
        return;
    if (m_plan.what != What::JwkSet && m_plan.what != What::Folder) {
        writeInventoryFile();
        return;
    }
    m_fetcher = new KeyFetcher(m_session, m_plan.ids, this);
    connect(m_fetcher, &KeyFetcher::progressed, this, &KeyExport::progressed);
    connect(m_fetcher, &KeyFetcher::finished, this, &KeyExport::write);
    m_fetcher->start();
}

void KeyExport::cancel()
{
    if (m_fetcher)
        m_fetcher->cancel();
}

void KeyExport::writeInventoryFile()
{
    const QByteArray text = writeInventory(*m_session->keys(), m_plan.ids, m_session->profile(),
                                           m_session->clock().now(), inventoryFormat(m_plan.what));
    const Result<void> written = writeFile(m_plan.place, text, FileAccess::Public);
    if (written) {
        Q_EMIT finished({tr("The inventory was saved as “%1”.").arg(displayPath(m_plan.place)),
                         {},
                         ExportReport::Outcome::Done});
    } else {
        Q_EMIT finished({written.error().summary});
    }
}

void KeyExport::write()
{
    if (!m_session)
        return;
    if (m_fetcher->wasCancelled()) {
        Q_EMIT finished({tr("Cancelled: nothing was written.")});
        return;
    }
    QStringList problems;
    const QList<KeyDocument> keys = documents(problems);
    const int written =
        m_plan.what == What::JwkSet ? writeJwkSet(keys, problems) : writeFiles(keys, problems);
    Q_EMIT finished(reportOf(written, problems));
}

ExportReport KeyExport::reportOf(int written, const QStringList &problems) const
{
    using Outcome = ExportReport::Outcome;
    const QString place = displayPath(m_plan.place);
    if (written == 0)
        return {tr("No key was exported: read below why."), problems, Outcome::Nothing};
    if (problems.isEmpty()) {
        return {tr("%n key(s) were exported to “%1”.", nullptr, written).arg(place), problems,
                Outcome::Done};
    }
    return {tr("%n key(s) were exported to “%1”; read below what is to be known about it.", nullptr,
               written)
                .arg(place),
            problems, Outcome::WithRemarks};
}

/// What can be written of the keys that were read; says in @p problems what is to be known of them
/// and of the others.
QList<KeyDocument> KeyExport::documents(QStringList &problems) const
{
    QList<KeyDocument> documents;
    const QList<HookKey> keys = m_fetcher->fetched();
    for (const HookKey &key : keys) {
        const QString name = displayText(key.name);
        const std::optional<SeenKey> seen = m_session->watch()->seen(key.id);
        if (seen && seen->isChanged()) {
            problems.append(tr("“%1”: this is not the public key that was seen here before. Do not "
                               "hand it out before you know why it changed.")
                                .arg(name));
        }
        const KeyDocument document = KeyDocument::of(key, m_session->profile().url);
        if (key.privateMember || document.key.received().isEmpty()) {
            problems.append(tr("“%1”: nothing was exported, for the server sent private key "
                               "material or nothing at all.")
                                .arg(name));
            continue;
        }
        documents.append(document);
    }
    for (const KeyFetcher::Failure &failure : m_fetcher->failures()) {
        const QStringList names = m_names.value(failure.id);
        for (const QString &name : names)
            problems.append(tr("“%1”: %2").arg(name, failure.error.summary));
    }
    return documents;
}

int KeyExport::writeJwkSet(const QList<KeyDocument> &documents, QStringList &problems) const
{
    int usable = 0;
    for (const KeyDocument &document : documents) {
        if (document.key.isUsable())
            ++usable;
        else
            problems.append(notUsable(document));
    }
    if (usable == 0)
        return 0;
    const Result<void> written = writeFile(m_plan.place, writeJwks(documents), FileAccess::Public);
    if (written)
        return usable;
    problems.append(written.error().summary);
    return 0;
}

int KeyExport::writeFiles(const QList<KeyDocument> &documents, QStringList &problems) const
{
    int count = 0;
    for (const KeyDocument &document : documents) {
        const QByteArray text = m_plan.format->write(document);
        if (text.isEmpty()) {
            problems.append(document.key.isUsable()
                                ? tr("“%1”: this kind of key cannot be written as %2.")
                                      .arg(displayText(document.name), m_plan.format->name())
                                : notUsable(document));
            continue;
        }
        const QString path = QDir(m_plan.place).filePath(m_plan.files.value(document.id));
        if (const Result<void> written = writeFile(path, text, FileAccess::Public); written)
            ++count;
        else
            problems.append(written.error().summary);
    }
    return count;
}

} // namespace HookKeys
