// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcewords.h"

#include <QCoreApplication>

namespace HookKeys {
namespace {

// In characters: whole sentences are in no menu.
constexpr qsizetype longest = 80;

} // namespace

QString SourceWords::translate(const char *context, const char *source, const char *disambiguation,
                               int n) const
{
    const QString text = QTranslator::translate(context, source, disambiguation, n);
    if (!text.isEmpty() && text.size() <= longest)
        m_sources.insert(text, QString::fromUtf8(source));
    return text;
}

QString SourceWords::sourceOf(const QString &text)
{
    const auto *const app = QCoreApplication::instance();
    const auto all =
        app ? app->findChildren<SourceWords *>(Qt::FindDirectChildrenOnly) : QList<SourceWords *>();
    for (const SourceWords *words : all) {
        if (const auto found = words->m_sources.constFind(text);
            found != words->m_sources.constEnd())
            return *found;
    }
    return text;
}

} // namespace HookKeys
