// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkheader.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace HookKeys {

std::optional<QUrl> nextPage(const QByteArray &link, const QUrl &page)
{
    // A target in angle brackets, then its parameters, in whose quotes a comma may be.
    static const QRegularExpression entry(uR"re(<([^>]*)>((?:[^,"]|"(?:[^"\\]|\\.)*")*))re"_s);
    static const QRegularExpression next(
        uR"re(;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next\s*(?:;|$)))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    auto entries = entry.globalMatch(QString::fromLatin1(link));
    while (entries.hasNext()) {
        const auto match = entries.next();
        if (next.match(match.captured(2)).hasMatch())
            return page.resolved(QUrl(match.captured(1), QUrl::StrictMode));
    }
    return std::nullopt;
}

} // namespace HookKeys
