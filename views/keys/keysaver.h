// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "keyformat.h"

#include <QObject>
#include <QPointer>

class QFileDialog;
class QWidget;

namespace HookKeys {

class Preferences;

/// Asks where to save a public key and in which format, and writes it there whole or not at all.
/// The dialog confirms overwriting; the last folder and format are remembered in the settings.
class KeySaver final : public QObject
{
    Q_OBJECT

public:
    /// @p settings must outlive the saver.
    KeySaver(Preferences &preferences, QWidget *parent);

    /// Opens the file dialog over @p window for @p document. Emits saved() or failed(), or nothing
    /// if the user cancels.
    void save(const KeyDocument &document, QWidget *window);

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const HookKeys::Error &error);

private:
    [[nodiscard]] bool write(const KeyDocument &document, const KeyFormat &format,
                             const QString &path);

    Preferences &m_preferences;
    QPointer<QFileDialog> m_dialog;
};

/// The formats that @p document can be written in, in order; none if there is no public key.
[[nodiscard]] QList<const KeyFormat *> writableFormats(const KeyDocument &document);

} // namespace HookKeys
