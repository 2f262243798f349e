// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"

#include <QString>
#include <QUrl>

namespace HookKeys {

/// What checkOrgUrl() found.
struct OrgUrlCheck
{
    QUrl url; ///< The canonical URL, show it by orgUrlText(); empty if the text is not acceptable.
    QString problem; ///< Why not, as a translated sentence with what to do; empty if acceptable.
    QString warning; ///< What to look at twice although acceptable (look-alike letters, say).
    QUrl suggestion; ///< The URL that was probably meant, for example without `-admin`; or empty.
};

/// Whether @p host is this computer by a literal address or "localhost", as QUrl::host() has it.
[[nodiscard]] bool isLoopback(const QString &host);

/// Whether @p host, as QUrl::host() has it, is in one of Okta's own domains, as acme.okta.com is:
/// an org has one such, whatever other domains it has.
[[nodiscard]] bool isOktaHost(const QString &host);

/// Checks the text that a user gave as an org's URL. A missing scheme means https; plain http is
/// accepted for a literal loopback address or localhost alone; user info, path, query, fragment,
/// placeholders, other spellings of an IP address and the console's `-admin` host are refused.
[[nodiscard]] OrgUrlCheck checkOrgUrl(const QString &text);

/// The environment that Okta's own name for the org at @p url speaks of.
[[nodiscard]] Environment environmentOf(const QUrl &url);

/// @p url for people to read and compare: scheme, host in punycode and port. QUrl itself would show
/// look-alike letters.
[[nodiscard]] QString orgUrlText(const QUrl &url);

/// A name for the org at @p url until its user has a better one: the first part of the host, which
/// is the org's own in Okta's domains; the whole host of an address of numbers.
[[nodiscard]] QString suggestedOrgName(const QUrl &url);

/// What is wrong with @p token as an API token, as a translated sentence; empty if nothing is.
/// Refused: empty, white space, control characters, anything but ASCII.
[[nodiscard]] QString checkApiToken(const QByteArray &token);

/// The same of a token that somebody typed or configured: refused is also what stands around a
/// placeholder, as in {apiToken}, and is in no token (RFC 6750, 2.1).
[[nodiscard]] QString checkNewApiToken(const QByteArray &token);

} // namespace HookKeys
