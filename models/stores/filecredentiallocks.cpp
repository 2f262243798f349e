// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filecredentiallocks.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLockFile>
#include <QTimer>

namespace HookKeys {

namespace {

/// Who makes a lock writes at once who it is; a lock that nobody owns for longer is of one who died
/// before that.
constexpr std::chrono::milliseconds ownerless = std::chrono::seconds(1);

} // namespace

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

FileCredentialLocks::FileCredentialLocks(QString folder, std::chrono::milliseconds limit,
                                         QObject *parent)
    : CredentialLocks(parent), m_folder(std::move(folder)), m_limit(limit)
{
}

void FileCredentialLocks::lock(const QString &name, QObject *context, Callback<Lock> done)
{
    QDir().mkpath(m_folder);
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
        return lock->tryLock(0) || lock->error() != QLockFile::LockFailedError;
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
    if (removal.tryLock(0) && lock->removeStaleLockFile() && taken())
        return lock;
    if (!limit.hasExpired())
        return {};
    return failure(ErrorKind::Busy,
                   tr("HookKeys is signing in to this org already, in this or in another copy of "
                      "the program that runs. Wait a moment and try again, or close the other "
                      "copy."));
}

} // namespace HookKeys
