// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace HookKeys {

/// What checkWebUrl() found.
struct WebUrlCheck
{
    QUrl url;        ///< As it is to be fetched; empty if the text is not acceptable.
    QString problem; ///< Why not, as a translated sentence; empty if acceptable.
};

/// Checks @p text as the address of something that is fetched without a credential, a JWKS URL,
/// say: https, or http on this computer alone; a host as checkOrgUrl() accepts it; no user info
/// and no fragment. Path and query are kept.
[[nodiscard]] WebUrlCheck checkWebUrl(const QString &text);

/// @p address as it may be kept from start to start: without user, password, query and fragment,
/// which may hold a secret. Empty where it is no address with a host.
[[nodiscard]] QString keptAddress(const QString &address);

/// @p address with "…" in place of each part of its path that may be a secret, as in a webhook's:
/// 22 letters and digits or more without a break, of both kinds. Okta's IDs have 20.
[[nodiscard]] QString withoutSecretPath(const QString &address);

/// @p url without its path: what serves it.
[[nodiscard]] QUrl webOrigin(const QUrl &url);

} // namespace HookKeys
