// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appsapi.h"
#include "hookkeysapi.h"
#include "orgprofile.h"
#include "requesttablemodel.h"

#include <memory>

namespace HookKeys {

/// Somebody else who works in the same org at the same time, and a witness of what the server has.
/// Every call waits for its answer.
class OtherClient final
{
public:
    OtherClient(const QUrl &url, const QByteArray &token);
    ~OtherClient();

    [[nodiscard]] Result<QList<HookKey>> keys();
    [[nodiscard]] Result<QList<InlineHook>> hooks();
    [[nodiscard]] Result<HookKey> create(const QString &name);
    [[nodiscard]] Result<HookKey> rename(const QString &id, const QString &name);
    [[nodiscard]] Result<void> remove(const QString &id);
    /// Has the hook called @p name sign with the key @p keyId.
    [[nodiscard]] Result<InlineHook> repoint(const QString &name, const QString &keyId);
    [[nodiscard]] Result<QByteArray> publicKey(const QString &keyId);
    /// Has the app @p id hold @p jwk.
    [[nodiscard]] Result<AppKey> addAppKey(const QString &id, const QByteArray &jwk);

    /// What it asked.
    [[nodiscard]] const RequestTableModel &requests() const { return m_requests; }

    /// How many requests the server has counted before this one; -1 if it does not tell.
    [[nodiscard]] int requestsServed();

private:
    RequestTableModel m_requests;
    std::unique_ptr<HookKeysApi> m_api;
    RateLimit m_limit;
};

} // namespace HookKeys
