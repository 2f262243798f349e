// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inlinehooksapi.h"

namespace HookKeys {

class HttpTransport;

/// InlineHooksApi over HTTP, against a real org or the demo org.
class OktaInlineHooksApi final : public InlineHooksApi
{
    Q_OBJECT

public:
    /// @p transport is the way to one org with its credential, and must outlive this.
    explicit OktaInlineHooksApi(HttpTransport &transport) : m_transport(transport) {}

    PendingCall readHook(const QString &id, QObject *context,
                         Callback<InlineHookDocument> done) override;
    PendingCall repointHook(const InlineHookDocument &seen, const QString &hookKeyId,
                            QObject *context, Callback<InlineHook> done) override;
    PendingCall executeHook(const QString &id, const QByteArray &payload, QObject *context,
                            Callback<QByteArray> done) override;

private:
    HttpTransport &m_transport;
};

/// The JSON of a hook, @p received, with @p hookKeyId as the key it signs with and every other byte
/// as it was; empty if it has not exactly one member `channel.config.hookKeyId`.
[[nodiscard]] QByteArray withHookKey(const QByteArray &received, const QString &hookKeyId);

} // namespace HookKeys
