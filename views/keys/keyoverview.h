// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"

#include <QWidget>

class QPushButton;

namespace HookKeys {

class FindingsList;
class Jwk;
class ValueList;
struct KeyDocument;
struct KeyFacts;

/// What is to be known about one key: what was found about it, and its values one below the other.
class KeyOverview final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyOverview(QWidget *parent = nullptr);

    /// Shows @p facts of the key that @p document is of, with @p findings about it.
    void setKey(const KeyFacts &facts, const KeyDocument &document, const QList<Finding> &findings);

Q_SIGNALS:
    /// The user knows why the key is not the one that was seen before.
    void trusted();
    /// The inline hook @p id, which uses the key, is to be shown.
    void hookRequested(const QString &id);

private:
    void showValues(const KeyFacts &facts, const Jwk &jwk);
    void showParts(const KeyDocument &document);

    FindingsList *m_findings;
    QPushButton *m_trust;
    ValueList *m_values;
};

} // namespace HookKeys
