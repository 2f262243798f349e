// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "democall.h"
#include "demofault.h"

#include <optional>

namespace HookKeys {

/// One path and method of the API, answered by a member of @p Endpoint.
template <typename Endpoint>
struct DemoRoute
{
    const char *method;
    const char *path;    ///< Below /api/v1/; `*` stands for one segment.
    const char *subject; ///< What the scopes okta.SUBJECT.read and okta.SUBJECT.manage are for.
    DemoAnswer (Endpoint::*handler)(const DemoCall &call) const;
};

/// The segments of @p path where @p pattern has `*`; nothing if they differ elsewhere.
[[nodiscard]] std::optional<QStringList> matchPath(const QString &pattern, const QString &path);

/// Okta's refusal as an answer.
[[nodiscard]] DemoAnswer refusal(const DemoFault &fault);

/// The refusal of @p request, whose body must be JSON, because of its media type; nothing if it
/// has the right one.
[[nodiscard]] std::optional<DemoAnswer> mediaTypeRefusal(const DemoRequest &request);

} // namespace HookKeys
