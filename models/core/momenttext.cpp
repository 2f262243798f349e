// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "momenttext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace HookKeys {

QString momentText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString clockText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().time(), QLocale::ShortFormat);
}

QString clockText(const QDateTime &time, const QDateTime &now)
{
    return time.toLocalTime().date() == now.toLocalTime().date() ? clockText(time)
                                                                 : momentText(time);
}

QString dayText(const QDate &day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

QString dayText(const QDateTime &time)
{
    return dayText(time.toLocalTime().date());
}

QString isoDayText(const QDateTime &time)
{
    return time.toLocalTime().date().toString(Qt::ISODate);
}

QString isoMomentText(const QDateTime &time)
{
    return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

QString isoSecondText(const QDateTime &time)
{
    return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

} // namespace HookKeys
