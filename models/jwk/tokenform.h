// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"

#include <QList>
#include <QString>

#include <optional>

namespace HookKeys {

/// What was found in a paste.
struct TokenPaste
{
    QString token;
    std::optional<Finding> problem = {};
    QList<Finding> remarks = {};
    QString clientId = {};
};

/// The values of the field @p name in @p text: a form, JSON, or what a command line has.
[[nodiscard]] QStringList formFields(const QString &text, QLatin1StringView name);

[[nodiscard]] QString percentDecoded(const QString &text);

/// The first of @p assertions, the `client_assertion` of the form that @p text is, and what is
/// wrong with that form as the request of a client that proves who it is by it (RFC 7521, 4.2).
[[nodiscard]] TokenPaste readAssertionForm(const QString &text, const QStringList &assertions);

/// That @p text is such a request, but has `assertion` in place of `client_assertion`: that is what
/// somebody else is let in by (RFC 7523, 2.1). Nothing if it is none.
[[nodiscard]] std::optional<Finding> misnamedAssertion(const QString &text);

} // namespace HookKeys
