// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

class QIODevice;

namespace HookKeys {

/// One <message> of a Qt Linguist file.
struct TsMessage
{
    QString context;
    QString source;
    QString comment;          ///< What tells two messages of the same source apart.
    QString state;            ///< The translation's type: empty when it is finished.
    bool isPlural = false;    ///< The translations are the language's plural forms.
    QStringList translations; ///< One, or one a plural form.

    /// What makes the message the same one in another file, for people to read.
    [[nodiscard]] QString identity() const;
};

/// A Qt Linguist file (.ts, https://doc.qt.io/qt-6/linguist-ts-file-format.html).
struct TsFile
{
    QString language;
    QList<TsMessage> messages;

    /// What @p device holds; fails with the line and the reason when that is no whole .ts file.
    [[nodiscard]] static tl::expected<TsFile, QString> read(QIODevice &device);
    /// The same for the file called @p path; fails also when it cannot be opened.
    [[nodiscard]] static tl::expected<TsFile, QString> read(const QString &path);
};

} // namespace HookKeys
