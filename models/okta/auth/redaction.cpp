// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// Puts […] in place of @p secret in @p text, in whatever case: a host name comes in lower case. A
/// text that was cut within the secret ends before it.
void hide(QString &text, QLatin1StringView secret)
{
    constexpr qsizetype telling = 4; // fewer characters of it say nothing
    const QString hidden = u"[…]"_s;
    text.replace(secret, hidden, Qt::CaseInsensitive);
    for (qsizetype length = secret.size() - 1; length >= telling; --length) {
        if (text.endsWith(secret.first(length), Qt::CaseInsensitive)) {
            text.chop(length);
            text += hidden;
            return;
        }
    }
}

} // namespace

Error withoutSecrets(Error error, const QList<Secret> &secrets)
{
    for (const Secret &secret : secrets) {
        if (secret.isEmpty())
            continue;
        const QLatin1StringView text(secret.bytes());
        for (QString *part : {&error.summary, &error.serverText, &error.systemText, &error.code,
                              &error.errorId, &error.requestId})
            hide(*part, text);
        for (QString &cause : error.causes)
            hide(cause, text);
    }
    return error;
}

QString withoutSecrets(QString text, const QList<Secret> &secrets)
{
    for (const Secret &secret : secrets) {
        if (!secret.isEmpty())
            hide(text, QLatin1StringView(secret.bytes()));
    }
    return text;
}

} // namespace HookKeys
