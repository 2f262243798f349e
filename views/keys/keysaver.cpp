// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysaver.h"

#include "error.h"
#include "filewriter.h"
#include "preferences.h"
#include "savequestion.h"

#include <QFileDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

QString filterText(const KeyFormat &format)
{
    return u"%1 (*.%2)"_s.arg(format.name(), QLatin1StringView(format.extension));
}

} // namespace

KeySaver::KeySaver(Preferences &preferences, QWidget *parent)
    : QObject(parent), m_preferences(preferences)
{
}

void KeySaver::save(const KeyDocument &document, QWidget *window)
{
    if (m_dialog)
        m_dialog->close(); // one at a time: the newest question counts
    const QList<const KeyFormat *> formats = writableFormats(document);
    if (formats.isEmpty())
        return;
    const QString wanted = m_preferences.exportFormat();
    const auto preferred = std::find_if(formats.begin(), formats.end(), [&](const KeyFormat *f) {
        return QLatin1StringView(f->id) == wanted;
    });
    const KeyFormat *first = preferred == formats.end() ? formats.first() : *preferred;

    QStringList filters;
    for (const KeyFormat *format : formats)
        filters.append(filterText(*format));
    const SaveQuestion question{tr("Save public key"), u"saveKeyDialog"_s,
                                safeFileName(document.name, QLatin1StringView(first->extension)),
                                filters, filterText(*first)};
    m_dialog =
        askWhereToSave(window, m_preferences, question, this, [=, this](const QString &path) {
            const QString filter = m_dialog ? m_dialog->selectedNameFilter() : QString();
            const qsizetype i = std::max<qsizetype>(0, filters.indexOf(filter));
            return write(document, *formats.at(i), path);
        });
    connect(m_dialog, &QFileDialog::filterSelected, this, [=, this, name = document.name] {
        const qsizetype i = filters.indexOf(m_dialog->selectedNameFilter());
        if (i >= 0) {
            const QLatin1StringView extension(formats.at(i)->extension);
            m_dialog->setDefaultSuffix(extension);
            m_dialog->selectFile(safeFileName(name, extension));
        }
    });
}

/// Whether @p document is in the file @p path now.
bool KeySaver::write(const KeyDocument &document, const KeyFormat &format, const QString &path)
{
    const Result<void> result = writeFile(path, format.write(document), FileAccess::Public);
    if (!result) {
        Q_EMIT failed(result.error());
        return false;
    }
    m_preferences.setExportFormat(QLatin1StringView(format.id));
    Q_EMIT saved(path);
    return true;
}

QList<const KeyFormat *> writableFormats(const KeyDocument &document)
{
    QList<const KeyFormat *> formats;
    if (document.key.received().isEmpty())
        return formats; // nothing came, or what came had to be thrown away
    for (const KeyFormat &format : keyFormats())
        if (!format.write(document).isEmpty())
            formats.append(&format);
    return formats;
}

} // namespace HookKeys
