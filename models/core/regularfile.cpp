// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "regularfile.h"

#include "displaytext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>

#ifdef Q_OS_UNIX
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct RegularFile
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::RegularFile)
};

tl::unexpected<Error> unreadable(const QString &path, const QString &why)
{
    return failure(ErrorKind::File,
                   RegularFile::tr("The file %1 cannot be read (%2): see to it that you may read "
                                   "it.")
                       .arg(displayPath(path), displayText(why)));
}

tl::unexpected<Error> noRegularFile(const QString &path)
{
    const QFileInfo info(path);
    const QString shown = displayPath(path);
    if (info.isDir())
        return failure(ErrorKind::File,
                       RegularFile::tr("%1 is a folder: choose a file.").arg(shown));
    if (info.exists()) {
        return failure(ErrorKind::File,
                       RegularFile::tr("%1 is a named pipe or a device and was not read: choose an "
                                       "ordinary file.")
                           .arg(shown));
    }
    if (info.isSymLink()) {
        return failure(ErrorKind::File,
                       RegularFile::tr("%1 is a link that leads to no file.").arg(shown));
    }
    return failure(ErrorKind::File, RegularFile::tr("There is no file %1.").arg(shown));
}

/// Opens @p file; why that cannot be done, or nothing. Of what took the place of a regular file
/// since it was looked at, it waits for nothing.
Result<void> open(QFile &file)
{
    const QString path = file.fileName();
#ifdef Q_OS_UNIX
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return unreadable(path, qt_error_string(errno));
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return noRegularFile(path);
    }
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered,
                   QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return unreadable(path, file.errorString());
    }
#else
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(path, file.errorString());
#endif
    return {};
}

} // namespace

bool isRegularFile(const QString &path)
{
    return QFileInfo(path).isFile();
}

bool isAnything(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

QString typedPath(const QString &text)
{
    QString path = text.trimmed();
    if (path.size() > 1 && path.front() == path.back() && u"\"'"_s.contains(path.front()))
        path = path.sliced(1, path.size() - 2).trimmed();
    if (path.startsWith(u"file:", Qt::CaseInsensitive)) {
        const QString local = QUrl(path).toLocalFile();
        return local.isEmpty() ? path : local;
    }
    return path.startsWith(u"~/") ? QDir::homePath() + path.sliced(1) : path;
}

Result<QByteArray> readRegularFile(const QString &path, qint64 limit)
{
    if (!isRegularFile(path))
        return noRegularFile(path);
    QFile file(path);
    if (const Result<void> opened = open(file); !opened)
        return tl::unexpected(opened.error());
    QByteArray content = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable(path, file.errorString());
    if (content.size() > limit) {
        content.fill('\0'); // it may be half of a secret
        return failure(ErrorKind::Validation,
                       RegularFile::tr("The file %1 is larger than %2 and was not read.")
                           .arg(displayPath(path), QLocale().formattedDataSize(limit, 0)));
    }
    return content;
}

} // namespace HookKeys
