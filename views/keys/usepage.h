// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyformat.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace HookKeys {

class CodeView;

/// Programs for the other side that verify what a key signed, to be copied.
class UsePage final : public QWidget
{
    Q_OBJECT

public:
    explicit UsePage(QWidget *parent = nullptr);

    /// Shows the programs for @p document, whose key hasVerifySnippets().
    void setDocument(const KeyDocument &document);
    /// Whether the programs can be selected and copied; else they are only to be read.
    void setCopyable(bool copyable);
    /// The program that is shown.
    [[nodiscard]] QString text() const;
    /// What the text is in.
    [[nodiscard]] QString title() const;

private:
    void fill();

    std::optional<KeyDocument> m_document;
    QComboBox *m_language;
    QLabel *m_note;
    CodeView *m_code;
};

} // namespace HookKeys
