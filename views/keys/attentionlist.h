// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPointer>

namespace HookKeys {

class KeyCounts;

/// Says what needs attention among the keys of an org, a link each to the keys that it is about;
/// nothing is to be seen where nothing does.
class AttentionList final : public QLabel
{
    Q_OBJECT

public:
    explicit AttentionList(QWidget *parent);

    /// Follows @p counts, which may be null.
    void setCounts(const KeyCounts *counts);
    /// Whether it is to be seen, if there is something to say.
    void setWanted(bool wanted);

private:
    void update();

    QPointer<const KeyCounts> m_counts;
    bool m_wanted = false;
};

} // namespace HookKeys
