// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "error.h"

#include "displaytext.h"

#include <QCoreApplication>

namespace HookKeys {

namespace {

/// The translation context of this file.
struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::ErrorText)
};

} // namespace

QString Error::explanation() const
{
    QStringList lines{summary};
    const QStringList told = QStringList{serverText} + causes;
    for (const QString &words : told) {
        const QString line = displayText(words);
        if (!line.isEmpty() && !lines.contains(line))
            lines += line;
    }
    return lines.join(u'\n');
}

QString Error::reference() const
{
    QStringList lines;
    if (!systemText.isEmpty())
        lines += ErrorText::tr("The system said: %1").arg(displayText(systemText));
    if (httpStatus != 0)
        lines += ErrorText::tr("HTTP status: %1").arg(httpStatus);
    if (!code.isEmpty())
        lines += ErrorText::tr("Error code: %1").arg(displayText(code));
    if (!errorId.isEmpty())
        lines += ErrorText::tr("Error ID: %1").arg(displayText(errorId));
    if (!requestId.isEmpty())
        lines += ErrorText::tr("Request ID: %1").arg(displayText(requestId));
    return lines.join(u'\n');
}

QString Error::background() const
{
    QStringList lines{explanation().mid(summary.size() + 1), reference()};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString Error::details() const
{
    const QString more = background();
    return more.isEmpty() ? summary : summary + u'\n' + more;
}

Error errorOf(ErrorKind kind, const QString &summary)
{
    Error error;
    error.kind = kind;
    error.summary = summary;
    return error;
}

} // namespace HookKeys
