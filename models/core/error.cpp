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

QString Error::background() const
{
    QStringList lines;
    const auto add = [&](const QString &line) {
        if (!line.isEmpty() && line != summary && !lines.contains(line))
            lines += line;
    };
    add(displayText(serverText));
    for (const QString &cause : causes)
        add(displayText(cause));
    if (httpStatus != 0)
        add(ErrorText::tr("HTTP status: %1").arg(httpStatus));
    if (!code.isEmpty())
        add(ErrorText::tr("Error code: %1").arg(displayText(code)));
    if (!errorId.isEmpty())
        add(ErrorText::tr("Error ID: %1").arg(displayText(errorId)));
    if (!requestId.isEmpty())
        add(ErrorText::tr("Request ID: %1").arg(displayText(requestId)));
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
