// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace HookKeys {

/// Lets one after the other do what two must not do at once, in this and in every other running
/// copy of the program.
class Turns : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Held until the last copy of it goes.
    using Turn = std::shared_ptr<void>;

    /// Waits until nobody else holds the turn called @p name, within the implementation's own
    /// limit: after that the turn comes all the same. Never calls @p done inside the call, and not
    /// at all once @p context dies.
    virtual void take(const QString &name, QObject *context, std::function<void(Turn)> done) = 0;
};

} // namespace HookKeys
