// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "momenttext.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace HookKeys {

QString momentText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString secondText(const QDateTime &time)
{
    static const QRegularExpression minutes(u"([^a-zA-Z]?)mm(?!.*s)"_s);
    const QLocale locale;
    QString format = locale.dateTimeFormat(QLocale::ShortFormat);
    format.replace(minutes, u"\\1mm\\1ss"_s); // behind the mark that stands before the minutes
    return locale.toString(time.toLocalTime(), format);
}

QString clockText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().time(), QLocale::ShortFormat);
}

QString dayText(const QDate &day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

QString dayText(const QDateTime &time)
{
    return dayText(time.toLocalTime().date());
}

QString isoMomentText(const QDateTime &time)
{
    return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace HookKeys
