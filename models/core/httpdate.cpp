// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpdate.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace HookKeys {

QDateTime httpDate(const QByteArray &text)
{
    static const QRegularExpression rfc850(
        uR"(\A[A-Z][a-z]+day, (\d\d)-([A-Z][a-z]{2})-(\d\d) (\d\d:\d\d:\d\d) GMT\z)"_s);
    static const QRegularExpression asctime(
        uR"(\A[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) (\d\d:\d\d:\d\d) (\d{4})\z)"_s);
    // Qt reads the form of today as RFC 2822 has it, where a zone is a number.
    const auto read = [](const QString &date) {
        return QDateTime::fromString(date + " +0000"_L1, Qt::RFC2822Date);
    };
    const QString date = QString::fromLatin1(text.trimmed());
    if (const auto found = rfc850.match(date); found.hasMatch()) {
        // Its year has two digits: the last such one that is not more than 50 years ahead.
        const int latest = QDate::currentDate().year() + 50;
        const int year = latest - (latest - found.captured(3).toInt()) % 100;
        return read(u"%1 %2 %3 %4"_s.arg(found.captured(1), found.captured(2),
                                         QString::number(year), found.captured(4)));
    }
    if (const auto found = asctime.match(date); found.hasMatch()) {
        const QString day = found.captured(2).replace(u' ', u'0');
        return read(
            u"%1 %2 %3 %4"_s.arg(day, found.captured(1), found.captured(4), found.captured(3)));
    }
    return date.endsWith(" GMT"_L1) ? read(date.chopped(4))
                                    : QDateTime::fromString(date, Qt::RFC2822Date);
}

} // namespace HookKeys
