// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace HookKeys {

/// The parameters of a query or of a body in application/x-www-form-urlencoded.
/// See https://url.spec.whatwg.org/#application/x-www-form-urlencoded
class DemoForm final
{
public:
    explicit DemoForm(const QByteArray &urlEncoded);

    /// The value of @p name, decoded; empty if it is absent, as RFC 6749, 3.2 treats it.
    [[nodiscard]] QByteArray value(const QByteArray &name) const;

    /// The words of the value of @p name, each once (RFC 6749, 3.3).
    [[nodiscard]] QList<QByteArray> words(const QByteArray &name) const;

    /// A name that is there more than once, which RFC 6749, 3.2 forbids; empty if there is none.
    [[nodiscard]] QByteArray repeatedName() const;

private:
    QList<std::pair<QByteArray, QByteArray>> m_parameters;
};

} // namespace HookKeys
