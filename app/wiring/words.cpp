// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace HookKeys {

void Words::speak(const QLocale &locale)
{
    if (!m_own)
        m_own = new SourceWords(QCoreApplication::instance());
    // English has its plural forms in a file too.
    if (!m_own->load(locale, u"hookkeys"_s, u"_"_s, u":/i18n"_s))
        (void)m_own->load(u":/i18n/hookkeys_en.qm"_s);
    (void)m_qt.load(QLocale(m_own->language()), u"qtbase"_s, u"_"_s, u":/i18n"_s);
    for (QTranslator *one : std::initializer_list<QTranslator *>{&m_qt, m_own.data()}) {
        QCoreApplication::removeTranslator(one); // else it would be asked twice
        QCoreApplication::installTranslator(one);
    }
}

Qt::LayoutDirection Words::direction() const
{
    return m_own ? QLocale(m_own->language()).textDirection() : Qt::LeftToRight;
}

} // namespace HookKeys
