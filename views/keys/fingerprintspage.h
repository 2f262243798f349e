// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace HookKeys {

class ValueList;
struct KeyDocument;

/// The fingerprints of one public key, each to be compared, selected and copied.
class FingerprintsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit FingerprintsPage(QWidget *parent = nullptr);

    /// Shows those of @p document; none where its key is not usable.
    void setDocument(const KeyDocument &document);

private:
    ValueList *m_values;
};

} // namespace HookKeys
