// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileprofilestore.h"

#include "displaytext.h"
#include "filewriter.h"
#include "profilejson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>

#include <chrono>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct ProfileFile
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::ProfileFile)
};

/// Others hold the lock for milliseconds; this is for a machine under load.
constexpr std::chrono::milliseconds lockPatience = std::chrono::seconds(2);

/// The file that @p path means: dotfiles are often links into another folder.
QString realPath(const QString &path)
{
    const QFileInfo info(path);
    return info.isSymLink() ? info.symLinkTarget() : path;
}

/// What the file at @p path holds: an empty object if there is no file, nothing if it is damaged.
Result<std::optional<QJsonObject>> readObject(const QString &path)
{
    std::error_code problem;
    const auto status = std::filesystem::status(QFileInfo(path).filesystemFilePath(), problem);
    if (status.type() == std::filesystem::file_type::not_found)
        return QJsonObject();
    QFile file(path);
    QByteArray json;
    // Only a whole file may be judged: half of one looks damaged.
    if (status.type() != std::filesystem::file_type::regular || !file.open(QIODevice::ReadOnly)
        || (json = file.readAll(), file.error() != QFileDevice::NoError)) {
        return failure(ErrorKind::File,
                       ProfileFile::tr("The settings file %1 cannot be read: see to it that it is "
                                       "a file of yours, and start HookKeys again.")
                           .arg(displayPath(path)));
    }
    return parseProfileFile(json);
}

/// Takes @p lock, the one of the file at @p path, and makes the folder for it.
Result<void> take(QLockFile &lock, const QString &path)
{
    const QDir folder = QFileInfo(path).absoluteDir();
    if (folder.mkpath(u"."_s) && lock.tryLock(int(lockPatience.count())))
        return {};
    if (lock.error() == QLockFile::LockFailedError) {
        return failure(ErrorKind::File,
                       ProfileFile::tr("Another copy of HookKeys is writing %1 and nothing was "
                                       "changed: try again.")
                           .arg(displayPath(path)));
    }
    return failure(ErrorKind::File,
                   ProfileFile::tr("The folder %1 cannot be written to and nothing was changed: "
                                   "see to it that it is yours and has room, and try again.")
                       .arg(displayPath(folder.absolutePath())));
}

/// Renames the damaged file at @p path; returns its new name.
Result<QString> setAside(const QString &path)
{
    int n = 1;
    QString aside;
    do {
        aside = u"%1.damaged-%2"_s.arg(path).arg(n++);
    } while (QFileInfo::exists(aside));
    if (!QFile::rename(path, aside)) {
        return failure(ErrorKind::File,
                       ProfileFile::tr("The settings file %1 is damaged and could not be set "
                                       "aside: move it to another place and start HookKeys again.")
                           .arg(displayPath(path)));
    }
    return aside;
}

} // namespace

Result<ProfileListing> FileProfileStore::load()
{
    const QString path = realPath(m_path);
    auto object = readObject(path);
    QString aside;
    if (object && !*object) {
        // Another copy may see the same damage at the same time: only one of them moves the file.
        QLockFile lock(path + u".lock"_s);
        if (const auto taken = take(lock, path); !taken)
            return tl::unexpected(taken.error());
        object = readObject(path);
        if (object && !*object) {
            const auto moved = setAside(path);
            if (!moved)
                return tl::unexpected(moved.error());
            aside = *moved;
            object = QJsonObject();
        }
    }
    if (!object)
        return tl::unexpected(object.error());
    ProfileListing listing = listProfiles(**object);
    if (!aside.isEmpty()) {
        listing.warnings.prepend(
            ProfileFile::tr("The settings file was damaged, so HookKeys starts without orgs: add "
                            "them again, or mend the old file, which is %1 now.")
                .arg(displayPath(aside)));
    }
    return listing;
}

Result<void> FileProfileStore::save(const OrgProfile &profile)
{
    return change([&profile](QJsonObject &file) {
        putProfile(file, profile);
        return true;
    });
}

Result<void> FileProfileStore::remove(const QString &id)
{
    return change([&id](QJsonObject &file) { return takeProfile(file, id); });
}

Result<void> FileProfileStore::reorder(const QStringList &ids)
{
    return change([&ids](QJsonObject &file) { return putOrder(file, ids); });
}

Result<void> FileProfileStore::setLastOpened(const QString &id)
{
    return change([&id](QJsonObject &file) { return putLastOpened(file, id); });
}

Result<void> FileProfileStore::change(const std::function<bool(QJsonObject &)> &edit)
{
    const QString path = realPath(m_path);
    QLockFile lock(path + u".lock"_s);
    if (auto taken = take(lock, path); !taken)
        return taken;
    auto object = readObject(path);
    if (!object)
        return tl::unexpected(object.error());
    if (!*object) {
        const auto moved = setAside(path);
        if (!moved)
            return tl::unexpected(moved.error());
        return failure(ErrorKind::File,
                       ProfileFile::tr("The settings file was damaged meanwhile and is %1 now; "
                                       "nothing was saved: try again to begin a new one.")
                           .arg(displayPath(*moved)));
    }
    if (!edit(**object))
        return {};
    return writeFile(path, QJsonDocument(**object).toJson(), FileAccess::OwnerOnly);
}

} // namespace HookKeys
