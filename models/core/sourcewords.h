// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTranslator>

namespace HookKeys {

/// A translator that remembers what it translated: in an interface of another language, the words
/// of a menu are found in English too, as they stand in what is written about the program.
class SourceWords final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(const char *context, const char *source,
                                    const char *disambiguation, int n) const override;

    /// The English of @p text, as the translators that are children of the application translated
    /// it; @p text itself if none did.
    [[nodiscard]] static QString sourceOf(const QString &text);

private:
    mutable QHash<QString, QString> m_sources; ///< The English of short texts, by translation.
};

} // namespace HookKeys
