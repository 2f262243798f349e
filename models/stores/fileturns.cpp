// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileturns.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QLockFile>
#include <QTimer>

namespace HookKeys {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

FileTurns::FileTurns(QString folder, std::chrono::milliseconds limit, QObject *parent)
    : Turns(parent), m_folder(std::move(folder)), m_limit(limit)
{
}

void FileTurns::take(const QString &name, QObject *context, std::function<void(Turn)> done)
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
            [poll, lock, limit = QDeadlineTimer(m_limit), done = std::move(done)] {
                poll->setInterval(50ms);
                if (!lock->tryLock(0) && lock->error() == QLockFile::LockFailedError
                    && !limit.hasExpired())
                    return;
                poll->stop();
                poll->deleteLater();
                done(lock);
            });
    poll->start(0ms);
}

} // namespace HookKeys
