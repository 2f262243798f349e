// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyformat.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace HookKeys {

class FormatsButton;

/// The buttons that copy and save the public key that a panel shows.
class KeyHandoutRow final : public QWidget
{
    Q_OBJECT

public:
    /// What the first button copies.
    enum class Copies { Nothing, Jwk, Pem, Program };

    explicit KeyHandoutRow(QWidget *parent);

    /// Offers @p document, the first button what it @p copies; or nothing, where there is none or a
    /// @p block, which is said then. Where nothing can be copied the button is as for a JWK.
    void offer(const std::optional<KeyDocument> &document, Copies copies, const QString &block);
    /// The button that copies what is shown.
    [[nodiscard]] QWidget *copyButton() const;
    /// The button that copies in another format.
    [[nodiscard]] QWidget *formatsButton() const;
    /// Has the Tab key go through the buttons; returns the last of them.
    [[nodiscard]] QWidget *orderFocus() const;

Q_SIGNALS:
    /// What is shown is to be copied.
    void copyRequested();
    /// The key is to be copied in @p format.
    void formatChosen(const HookKeys::KeyFormat &format);
    void saveRequested();

private:
    QPushButton *m_copy;
    FormatsButton *m_formats; ///< Its menu copies in any format.
    QPushButton *m_save;
};

} // namespace HookKeys
