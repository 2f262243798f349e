// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyformat.h"

#include <QToolButton>

namespace HookKeys {

/// A button whose menu offers the formats in which a public key can be copied.
class FormatsButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit FormatsButton(QWidget *parent);

    /// Offers those of @p document, or none.
    void setDocument(const std::optional<KeyDocument> &document);

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override;

Q_SIGNALS:
    void chosen(const HookKeys::KeyFormat &format);
};

} // namespace HookKeys
