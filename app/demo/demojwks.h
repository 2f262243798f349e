// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoapps.h"
#include "demomessage.h"

namespace HookKeys {

/// The JWKS URL of somebody on the other side, who has the keys of their app fetched from there
/// and has them kept for a while. What it serves is told to it, as a person puts a file on a
/// server. Thread-safe.
class DemoJwks final
{
public:
    /// What the URL answers with.
    struct Page
    {
        QByteArray body;
        QByteArray cacheControl = "max-age=300";
        QByteArray contentType = "application/jwk-set+json";
        int status = 200;
    };

    /// The path of the only URL.
    static constexpr auto path = "/demo/jwks/sessions.json";

    [[nodiscard]] static bool owns(const QString &requested);

    /// Serves @p keys, in the form that verifiers want, until it is told otherwise.
    void setKeys(const QList<DemoAppKey> &keys);
    void setPage(const Page &page);
    /// May take the time that making an RSA key takes.
    [[nodiscard]] Page page() const;
    /// The keys that are served, by their `kid`; none if it is no JWK Set.
    [[nodiscard]] QHash<QByteArray, QByteArray> keys() const;
    /// How many requests there were.
    [[nodiscard]] int fetches() const;

    /// Everybody is let in who shows nothing: a credential, which nobody wants here, is refused.
    [[nodiscard]] DemoAnswer answer(const DemoRequest &request);

private:
    mutable std::mutex m_mutex;
    QList<DemoAppKey> m_keys;   ///< Guarded by m_mutex.
    std::optional<Page> m_page; ///< Guarded by m_mutex; in place of m_keys.
    int m_fetches = 0;          ///< Guarded by m_mutex.
};

} // namespace HookKeys
