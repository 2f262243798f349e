// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filecredentiallocks.h"

#include "filelock.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>
#include <QSysInfo>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// Who makes a lock writes at once who it is; a lock that nobody owns for longer is of one who died
/// before that.
constexpr std::chrono::milliseconds ownerless = std::chrono::seconds(1);

/// How old a lock without an owner's name, and one of another computer, is before it is taken for
/// left behind. A lock is held for seconds.
constexpr std::chrono::seconds oldWithoutOwner = std::chrono::minutes(1);
constexpr std::chrono::seconds oldElsewhere = std::chrono::hours(24);

} // namespace

using namespace std::chrono_literals;

FileCredentialLocks::FileCredentialLocks(QString folder, std::chrono::milliseconds limit,
                                         QObject *parent)
    : CredentialLocks(parent), m_folder(std::move(folder)), m_limit(limit)
{
}

void FileCredentialLocks::lock(const QString &name, QObject *context, Callback<Lock> done)
{
    QDir().mkpath(m_folder);
    if (!std::exchange(m_isSwept, true))
        removeDead();
    // Names are anything; file names are not.
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    const auto lock = std::make_shared<QLockFile>(
        m_folder + u'/' + QLatin1StringView(hash.first(12).toHex()) + u".lock"_s);
    lock->setStaleLockTime(0); // only one whose program is gone
    auto *poll = new QTimer(this);
    connect(context, &QObject::destroyed, poll, &QObject::deleteLater);
    connect(poll, &QTimer::timeout, context,
            [poll, lock, begin = QDeadlineTimer(ownerless), limit = QDeadlineTimer(m_limit),
             done = std::move(done)] {
                poll->setInterval(50ms);
                const std::optional<Result<Lock>> taken = tryToLock(lock, begin, limit);
                if (!taken)
                    return;
                poll->stop();
                poll->deleteLater();
                done(*taken);
            });
    poll->start(0ms);
}

std::optional<Result<CredentialLocks::Lock>>
FileCredentialLocks::tryToLock(const std::shared_ptr<QLockFile> &lock, const QDeadlineTimer &begin,
                               const QDeadlineTimer &limit)
{
    const auto taken = [&lock] {
        return !mayBeLock(lock->fileName()) || lock->tryLock(0)
               || lock->error() != QLockFile::LockFailedError;
    };
    if (taken())
        return lock;
    qint64 process = 0;
    QString host;
    QString program;
    const bool isOwned = lock->getLockInfo(&process, &host, &program);
    if (!limit.hasExpired() && (isOwned || !begin.hasExpired()))
        return {};
    // It may be of one who died without a trace: before the file was whole, or when this computer
    // had another name. The system knows whether anybody has it open, and lets it go only then. One
    // at a time: else the second would remove what the first has made anew.
    QLockFile removal(lock->fileName() + u".removal"_s);
    if (takeLock(removal, 0ms) && lock->removeStaleLockFile() && taken())
        return lock;
    if (!limit.hasExpired())
        return {};
    return failure(ErrorKind::Busy,
                   tr("HookKeys is signing in to this org already, in this or in another copy of "
                      "the program that runs. Wait a moment and try again, or close the other "
                      "copy."));
}

void FileCredentialLocks::removeDead() const
{
    static const QRegularExpression mine(u"^[0-9a-f]{24}\\.lock(\\.removal)?$"_s);
    const QStringList names = QDir(m_folder).entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        if (mine.match(name).hasMatch())
            removeIfDead(m_folder + u'/' + name);
    }
}

void FileCredentialLocks::removeIfDead(const QString &path)
{
    if (!mayBeLock(path))
        return;
    QLockFile lock(path);
    lock.setStaleLockTime(0); // only one whose program is gone
    if (lock.tryLock(0))
        return; // and with the lock goes its file
    if (lock.error() != QLockFile::LockFailedError)
        return;
    qint64 process = 0;
    QString host;
    QString program;
    const bool isOwned = lock.getLockInfo(&process, &host, &program);
    if (isOwned && host == QSysInfo::machineHostName())
        return; // it lives
    // As in tryToLock(); but what was made just now may not be whole yet.
    const qint64 age = QFileInfo(path).lastModified().secsTo(QDateTime::currentDateTime());
    if (age <= (isOwned ? oldElsewhere : oldWithoutOwner).count())
        return;
    QLockFile removal(path + u".removal"_s);
    if (takeLock(removal, 0ms))
        static_cast<void>(lock.removeStaleLockFile());
}

} // namespace HookKeys
