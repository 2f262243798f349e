// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysaver.h"

#include "error.h"
#include "filewriter.h"
#include "preferences.h"

#include <QFileDialog>
#include <QFileInfo>

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
    auto *dialog = new QFileDialog(window, tr("Save public key"), m_preferences.exportFolder());
    m_dialog = dialog;
    dialog->setObjectName(u"saveKeyDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->selectNameFilter(filterText(*first));
    dialog->setDefaultSuffix(QLatin1StringView(first->extension));
    dialog->selectFile(safeFileName(document.name, QLatin1StringView(first->extension)));
    connect(dialog, &QFileDialog::filterSelected, this, [=, name = document.name] {
        const qsizetype i = filters.indexOf(dialog->selectedNameFilter());
        if (i >= 0) {
            const QLatin1StringView extension(formats.at(i)->extension);
            dialog->setDefaultSuffix(extension);
            dialog->selectFile(safeFileName(name, extension));
        }
    });
    connect(dialog, &QFileDialog::fileSelected, this, [=, this](const QString &path) {
        const qsizetype i = std::max<qsizetype>(0, filters.indexOf(dialog->selectedNameFilter()));
        write(document, *formats.at(i), path);
    });
    dialog->open();
}

void KeySaver::write(const KeyDocument &document, const KeyFormat &format, const QString &path)
{
    const Result<void> result = writeFile(path, format.write(document), FileAccess::Public);
    if (!result) {
        Q_EMIT failed(result.error());
        return;
    }
    m_preferences.setExportFolder(QFileInfo(path).absolutePath());
    m_preferences.setExportFormat(QLatin1StringView(format.id));
    Q_EMIT saved(path);
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
