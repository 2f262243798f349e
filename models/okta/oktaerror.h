// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "httpmessage.h"

#include <optional>
#include <utility>

namespace HookKeys {

/// What a request was about: decides the words of its error.
enum class Subject { KeyList, Key, NewKey, HookList, Hook, App, Log, Place, Person };

/// The Error that @p answer of @p host, which is no success, tells: Okta's code first, then the
/// status. @p refusal is what is said of a credential that was not accepted. A write whose outcome
/// the status leaves open (408 and most of 5xx, which a gateway says, too, that has passed it on)
/// is OutcomeUnknown. See https://developer.okta.com/docs/reference/error-codes/, RFC 9110, 15.5
/// and, for insufficient_scope, RFC 6750, 3.1.
[[nodiscard]] Error oktaError(const HttpAnswer &answer, const QString &host, HttpMethod method,
                              Subject subject, const QString &refusal);

/// What the status of @p answer of @p host says by itself, mostly of whoever stands on the way
/// there, and not about what was asked of it (RFC 9110, 15.5 and 15.6, RFC 6585 and RFC 7725): its
/// kind and a translated sentence. Nothing for a status that needs the words of the answer.
[[nodiscard]] std::optional<std::pair<ErrorKind, QString>>
refusalOnTheWay(const HttpAnswer &answer, const QString &host, HttpMethod method);

/// The `error` that the WWW-Authenticate challenge of @p answer names (RFC 6750, 3; RFC 9449, 7.1);
/// empty if none.
[[nodiscard]] QString challengeError(const HttpAnswer &answer);

} // namespace HookKeys
