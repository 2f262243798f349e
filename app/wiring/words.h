// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sourcewords.h"

#include <QPointer>

class QLocale;

namespace HookKeys {

/// The words of HookKeys and, in the same language, of Qt.
class Words final
{
public:
    /// Speaks the language of @p locale from now on, or English if it has no translation.
    void speak(const QLocale &locale);

    /// In which direction the language is written.
    [[nodiscard]] Qt::LayoutDirection direction() const;

private:
    QTranslator m_qt;
    QPointer<SourceWords> m_own; ///< A child of the application, where it is looked for.
};

} // namespace HookKeys
