// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace HookKeys {

/// A refusal as Okta words it. See https://developer.okta.com/docs/reference/error-codes/
struct DemoFault
{
    int status = 500; ///< HTTP.
    QByteArray code = "E0000009";
    QString summary;
    QStringList causes;

    /// The body of the answer, with a new errorId.
    [[nodiscard]] QByteArray json() const;
};

/// Either a value or Okta's refusal.
template <typename T>
using DemoResult = tl::expected<T, DemoFault>;

/// 400: @p causes say what is wrong with @p field; each begins with the field's name.
[[nodiscard]] DemoFault validationFault(const QString &field, const QStringList &causes);

/// 404: the org has no @p type with @p id.
[[nodiscard]] DemoFault notFoundFault(const QString &id, const QString &type);

/// The refusal that goes with an HTTP @p status by itself, before anything looks at an object.
[[nodiscard]] DemoFault statusFault(int status);

} // namespace HookKeys
