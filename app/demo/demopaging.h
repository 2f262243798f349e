// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demomessage.h"

#include <QStringList>

namespace HookKeys {

/// Which part of a list a page of it shows, and its Link headers.
/// See https://developer.okta.com/docs/api/#pagination
struct DemoPaging
{
    qsizetype first = 0;
    qsizetype count = 0;
    QList<DemoHeader> links; ///< None where everything fits on one page that nobody cut.

    /// The page of the list with @p ids that @p request asks for by `limit` and `after`: @p usual
    /// elements unless it says how many, at most @p most.
    [[nodiscard]] static DemoPaging of(const DemoRequest &request, const QStringList &ids,
                                       qsizetype usual, qsizetype most);
};

/// A Link header with @p url as @p rel (RFC 8288).
[[nodiscard]] DemoHeader linkHeader(const QByteArray &url, const QByteArray &rel);

} // namespace HookKeys
