// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoform.h"

#include <QSet>

#include <algorithm>

namespace HookKeys {

namespace {

QByteArray decoded(QByteArray text)
{
    return QByteArray::fromPercentEncoding(text.replace('+', ' '));
}

} // namespace

DemoForm::DemoForm(const QByteArray &urlEncoded)
{
    const QList<QByteArray> pairs = urlEncoded.split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = decoded(pair.left(equals));
        if (!name.isEmpty())
            m_parameters.emplaceBack(name,
                                     equals < 0 ? QByteArray() : decoded(pair.mid(equals + 1)));
    }
}

QByteArray DemoForm::value(const QByteArray &name) const
{
    const auto found =
        std::ranges::find(m_parameters, name, &std::pair<QByteArray, QByteArray>::first);
    return found == m_parameters.cend() ? QByteArray() : found->second;
}

QList<QByteArray> DemoForm::words(const QByteArray &name) const
{
    QList<QByteArray> words;
    const QList<QByteArray> all = value(name).split(' ');
    for (const QByteArray &word : all) {
        if (!word.isEmpty() && !words.contains(word))
            words << word;
    }
    return words;
}

QByteArray DemoForm::repeatedName() const
{
    QSet<QByteArray> names;
    for (const auto &[name, value] : m_parameters) {
        if (names.contains(name))
            return name;
        names.insert(name);
    }
    return {};
}

} // namespace HookKeys
