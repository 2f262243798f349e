// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filewriter.h"

#include "codepoints.h"
#include "displaytext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#ifdef Q_OS_WIN
#include <QThread>
#endif

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct FileWriter
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::FileWriter)
};

/// Whether Windows keeps @p stem (what stands before the first dot) for a device.
/// See https://learn.microsoft.com/windows/win32/fileio/naming-a-file
bool isDeviceName(const QString &stem)
{
    const QString word = stem.trimmed().toUpper();
    static constexpr std::array names = {"CON"_L1, "PRN"_L1,    "AUX"_L1,
                                         "NUL"_L1, "CONIN$"_L1, "CONOUT$"_L1};
    if (std::find(names.cbegin(), names.cend(), word) != names.cend())
        return true;
    // COM1 and so on; Windows takes the superscript digits for digits.
    return word.size() == 4 && (word.startsWith("COM"_L1) || word.startsWith("LPT"_L1))
           && word.back().digitValue() >= 0;
}

QString cutToBytes(const QString &text, qsizetype limit)
{
    QString cut = text;
    while (cut.toUtf8().size() > limit)
        cut.chop(cut.size() > 1 && cut.back().isLowSurrogate() ? 2 : 1);
    return cut;
}

/// Puts @p data in the place of what is at @p path. Returns why that could not be done, or nothing.
std::optional<QString> replaceFile(const QString &path, const QByteArray &data, FileAccess access)
{
    QSaveFile file(path);
    // commit() forgets that the last of the buffer found no room, and would put the cut file in the
    // old one's place (seen with Qt 6.4.2): flush() tells. The permissions are narrowed while the
    // new file is still empty, so nobody else ever reads it.
    const bool done = file.open(QIODevice::WriteOnly)
                      && (access != FileAccess::OwnerOnly
                          || file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
                      && file.write(data) == data.size() && file.flush() && file.commit();
    return done ? std::nullopt : std::optional(file.errorString());
}

} // namespace

Result<void> writeFile(const QString &path, const QByteArray &data, FileAccess access)
{
    const QFileInfo existing(path);
    if (existing.isSymLink()) {
        return failure(ErrorKind::File,
                       FileWriter::tr("%1 is a link to %2 and was left alone. Choose another name, "
                                      "or write to %2 itself.")
                           .arg(displayPath(path), displayPath(existing.symLinkTarget())));
    }
    if (existing.exists() && !existing.isFile()) {
        return failure(
            ErrorKind::File,
            FileWriter::tr("%1 is a folder or a device, not a file. Choose another name.")
                .arg(displayPath(path)));
    }

    std::optional<QString> problem = replaceFile(path, data, access);
#ifdef Q_OS_WIN
    // A file that somebody reads just then, another copy of the program say, cannot be replaced.
    for (int tries = 0; problem && existing.isWritable() && tries < 5; ++tries) {
        QThread::msleep(20);
        problem = replaceFile(path, data, access);
    }
#endif
    if (problem) {
        return failure(ErrorKind::File,
                       FileWriter::tr("%1 could not be written (%2). What was there "
                                      "is unchanged. Choose another folder, or make "
                                      "room.")
                           .arg(displayPath(path), displayText(*problem)));
    }
    return {};
}

QString safeFileName(const QString &name, const QString &extension)
{
    const QString suffix = extension.isEmpty() ? QString() : u'.' + extension;
    QString stem;
    for (const char32_t c : codePoints(name.normalized(QString::NormalizationForm_C))) {
        const QString character = textOf(c);
        const bool harmful = c < 0x80 && u"<>:\"/\\|?*"_s.contains(QChar(char16_t(c)));
        // What has to be shown as a code point does not belong into a file name either.
        stem += harmful || displayText(character) != character ? u"_"_s : character;
    }
    stem = cutToBytes(stem, fileNameLimit - suffix.toUtf8().size());

    // A leading dot hides the file, a leading dash is an option to many programs; Windows drops
    // dots and spaces at the end.
    qsizetype start = 0;
    while (start < stem.size() && (stem[start] == u'.' || stem[start].isSpace()))
        ++start;
    qsizetype end = stem.size();
    while (end > start && (stem[end - 1] == u'.' || stem[end - 1].isSpace()))
        --end;
    stem = stem.mid(start, end - start);
    if (stem.startsWith(u'-'))
        stem[0] = u'_';
    if (stem.isEmpty())
        stem = u"hook-key"_s;
    if (isDeviceName(stem.section(u'.', 0, 0)))
        stem = u'_' + cutToBytes(stem, fileNameLimit - suffix.toUtf8().size() - 1);
    return stem + suffix;
}

} // namespace HookKeys
