// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requestlog.h"

namespace HookKeys {

/// What was sent and what was answered in @p entry, as HTTP writes it: plain text of many lines, in
/// which nothing invisible is left.
[[nodiscard]] QString requestText(const RequestEntry &entry);

/// All of @p entries, which are the newest first, from the oldest on: what a user saves.
[[nodiscard]] QByteArray requestLogText(const QList<RequestEntry> &entries);

/// A command of a POSIX shell that sends the request of @p entry. The credential comes out of a
/// variable by standard input (OKTA_CLIENT_TOKEN, for OAuth OKTA_ACCESS_TOKEN, with a DPoP proof of
/// RFC 9449 in OKTA_DPOP_PROOF), for all users may see a program's arguments. Empty where
/// requestCurlBlock() says why there is none.
[[nodiscard]] QByteArray requestCurl(const RequestEntry &entry);

/// Why the request of @p entry cannot be made again by a command, as a translated sentence; empty
/// where it can.
[[nodiscard]] QString requestCurlBlock(const RequestEntry &entry);

} // namespace HookKeys
