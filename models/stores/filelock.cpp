// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filelock.h"

#include "regularfile.h"

#include <QLockFile>
#include <QString>

namespace HookKeys {

using namespace std::chrono_literals;

bool mayBeLock(const QString &path)
{
    return !isAnything(path) || isRegularFile(path);
}

bool takeLock(QLockFile &lock, std::chrono::milliseconds patience)
{
    if (!mayBeLock(lock.fileName()))
        return false;
    lock.setStaleLockTime(0ms);
    if (lock.tryLock(int(patience.count())))
        return true;
    qint64 process = 0;
    QString host;
    QString program;
    if (lock.error() != QLockFile::LockFailedError || lock.getLockInfo(&process, &host, &program))
        return false;
    lock.setStaleLockTime(1s);
    return lock.tryLock(0);
}

} // namespace HookKeys
