// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "damagedtimelines.h"

#include "displaytext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct DamagedTimelines
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::DamagedTimelines)
};

} // namespace

QStringList tendDamagedTimelines(const QStringList &files, const TimelineRetention &retention,
                                 const QDateTime &now)
{
    QStringList told;
    for (const QString &file : files) {
        // No row in it is younger.
        const QDateTime written = QFileInfo(file).lastModified();
        const auto isOlder = [&](int days) {
            return days > 0 && written < now.addDays(-days);
        };
        const bool isWhole = !file.endsWith("-wal"_L1); // which is a part of another one
        if (isOlder(retention.rowDays)) {
            if (!QFile::remove(file))
                told += DamagedTimelines::tr("The damaged file %1, which was set aside, is older "
                                             "than the history is kept and could not be deleted: "
                                             "delete it yourself.")
                            .arg(displayPath(file));
            else if (isWhole)
                told += DamagedTimelines::tr("The damaged file %1, which was set aside, was older "
                                             "than the history is kept and was deleted.")
                            .arg(displayPath(file));
        } else if (isWhole && isOlder(retention.personDays)) {
            told += DamagedTimelines::tr("The damaged file %1, which was set aside, may say of "
                                         "persons what the history does not keep any more. "
                                         "HookKeys cannot take that out of it: delete the file "
                                         "unless you still need it.")
                        .arg(displayPath(file));
        }
    }
    return told;
}

} // namespace HookKeys
