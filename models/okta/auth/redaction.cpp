// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction.h"

namespace HookKeys {

using namespace Qt::StringLiterals;

Error withoutSecrets(Error error, const QList<Secret> &secrets)
{
    const QString hidden = u"[…]"_s;
    for (const Secret &secret : secrets) {
        if (secret.isEmpty())
            continue;
        const QLatin1StringView text(secret.bytes());
        for (QString *part :
             {&error.summary, &error.serverText, &error.code, &error.errorId, &error.requestId})
            part->replace(text, hidden);
        for (QString &cause : error.causes)
            cause.replace(text, hidden);
    }
    return error;
}

} // namespace HookKeys
