// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fileprofilestore.h"

#include "displaytext.h"
#include "filelock.h"
#include "filewriter.h"
#include "profilejson.h"
#include "regularfile.h"

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

/// Thousands of orgs have less.
constexpr qint64 largestFile = qint64(16) << 20;

/// The file that @p path means: dotfiles are often links into another folder, and those to others.
Result<QString> realPath(const QString &path)
{
    constexpr int mostLinks = 40; // as many as Linux follows
    QString real = path;
    for (int links = 0; QFileInfo(real).isSymLink(); ++links) {
        if (links == mostLinks) {
            return failure(ErrorKind::File,
                           ProfileFile::tr("The settings file %1 is a link that leads to no file: "
                                           "let it lead to one, and start HookKeys again.")
                               .arg(displayPath(path)));
        }
        real = QFileInfo(real).symLinkTarget();
    }
    return real;
}

/// What a settings file holds.
struct Content
{
    QJsonObject object;
    QString repeated; ///< A member that stands in one object twice, and is lost with a save.
};

/// What the file at @p path holds: an empty object if there is no file, nothing if it is damaged.
Result<std::optional<Content>> readContent(const QString &path)
{
    std::error_code problem;
    const auto status = std::filesystem::status(QFileInfo(path).filesystemFilePath(), problem);
    if (status.type() == std::filesystem::file_type::not_found)
        return Content();
    // Only a whole file may be judged: half of one looks damaged.
    const Result<QByteArray> json = readRegularFile(path, largestFile);
    if (!json && json.error().kind != ErrorKind::File)
        return tl::unexpected(json.error());
    if (!json) {
        return failure(ErrorKind::File,
                       ProfileFile::tr("The settings file %1 cannot be read: see to it that it is "
                                       "a file of yours, and start HookKeys again.")
                           .arg(displayPath(path)));
    }
    const auto object = parseProfileFile(*json);
    if (!object)
        return std::optional<Content>();
    return Content{*object, repeatedMember(*json)};
}

/// Takes @p lock, the one of the file at @p path, and makes the folder for it.
Result<void> acquire(QLockFile &lock, const QString &path)
{
    const QDir folder = QFileInfo(path).absoluteDir();
    if (folder.mkpath(u"."_s) && takeLock(lock, lockPatience))
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

/// A name beside the file at @p path that nothing has.
QString unusedName(const QString &path)
{
    int n = 1;
    QString aside;
    do {
        aside = u"%1.damaged-%2"_s.arg(path, QString::number(n++));
    } while (QFileInfo::exists(aside));
    return aside;
}

/// Renames the damaged file at @p path; returns its new name.
Result<QString> setDamagedAside(const QString &path)
{
    const QString aside = unusedName(path);
    if (!QFile::rename(path, aside)) {
        return failure(ErrorKind::File,
                       ProfileFile::tr("The settings file %1 is damaged and could not be set "
                                       "aside: move it to another place and start HookKeys again.")
                           .arg(displayPath(path)));
    }
    return aside;
}

/// Copies the file at @p path, of which a save would lose something.
Result<void> keepCopy(const QString &path)
{
    const QString copy = unusedName(path);
    if (QFile::copy(path, copy)
        && QFile::setPermissions(copy, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return {};
    return failure(ErrorKind::File,
                   ProfileFile::tr("The settings file %1 could not be copied, which it must be "
                                   "before it is changed, and nothing was saved: make room, and "
                                   "try again.")
                       .arg(displayPath(path)));
}

} // namespace

Result<ProfileListing> FileProfileStore::load()
{
    const auto real = realPath(m_path);
    if (!real)
        return tl::unexpected(real.error());
    const QString &path = *real;
    auto content = readContent(path);
    QString aside;
    if (content && !*content) {
        // Another copy may see the same damage at the same time: only one of them moves the file.
        QLockFile lock(path + u".lock"_s);
        if (const auto taken = acquire(lock, path); !taken)
            return tl::unexpected(taken.error());
        content = readContent(path);
        if (content && !*content) {
            const auto moved = setDamagedAside(path);
            if (!moved)
                return tl::unexpected(moved.error());
            aside = *moved;
            content = Content();
        }
    }
    if (!content)
        return tl::unexpected(content.error());
    ProfileListing listing = listProfiles((*content)->object);
    if (!(*content)->repeated.isEmpty()) {
        listing.warnings.prepend(
            ProfileFile::tr("The settings file %1 has “%2” twice in one place, and only the last "
                            "one counts. HookKeys keeps a copy of the file beside it before it "
                            "changes it: mend it if something is missing here.")
                .arg(displayPath(path), displayText((*content)->repeated)));
    }
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
    const auto real = realPath(m_path);
    if (!real)
        return tl::unexpected(real.error());
    const QString &path = *real;
    QLockFile lock(path + u".lock"_s);
    if (auto taken = acquire(lock, path); !taken)
        return taken;
    auto content = readContent(path);
    if (!content)
        return tl::unexpected(content.error());
    if (!*content) {
        const auto moved = setDamagedAside(path);
        if (!moved)
            return tl::unexpected(moved.error());
        return failure(ErrorKind::File,
                       ProfileFile::tr("The settings file was damaged meanwhile and is %1 now; "
                                       "nothing was saved: try again to begin a new one.")
                           .arg(displayPath(*moved)));
    }
    QJsonObject &object = (*content)->object;
    if (!edit(object))
        return {};
    if (!(*content)->repeated.isEmpty())
        if (auto kept = keepCopy(path); !kept)
            return kept;
    return writeFile(path, QJsonDocument(object).toJson(), FileAccess::OwnerOnly);
}

} // namespace HookKeys
