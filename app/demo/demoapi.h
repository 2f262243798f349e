// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoauth.h"
#include "demomessage.h"
#include "demostore.h"

#include <span>

namespace HookKeys {

/// What the demo org answers to a request: who gets in, which path and method does what, and which
/// status and body follow. Knows nothing of sockets. Thread-safe.
/// See https://developer.okta.com/docs/api/openapi/okta-management/management/tag/HookKey/
/// and https://developer.okta.com/docs/api/openapi/okta-management/management/tag/InlineHook/
class DemoApi final
{
public:
    /// @p store and @p auth must outlive this. The API token @p token gets in, and what @p auth
    /// admits; nobody may change anything if @p readOnly.
    DemoApi(DemoStore &store, DemoAuth &auth, QByteArray token, bool readOnly);

    [[nodiscard]] const QByteArray &token() const { return m_token; }

    /// May take the time that making an RSA key takes.
    [[nodiscard]] DemoAnswer answer(const DemoRequest &request) const;

private:
    using Handler = DemoAnswer (DemoApi::*)(const DemoRequest &request, const QString &id) const;
    struct Route
    {
        QByteArray method;
        QString path; ///< Below /api/v1/; `*` stands for one segment, the id.
        Handler handler;
    };

    static std::span<const Route> routes();
    [[nodiscard]] tl::expected<DemoAuth::Caller, DemoAnswer>
    admit(const DemoRequest &request) const;
    [[nodiscard]] bool hasApiToken(const QByteArray &authorization) const;

    [[nodiscard]] DemoAnswer listKeys(const DemoRequest &request, const QString &id) const;
    [[nodiscard]] DemoAnswer createKey(const DemoRequest &request, const QString &id) const;
    [[nodiscard]] DemoAnswer readKey(const DemoRequest &request, const QString &id) const;
    [[nodiscard]] DemoAnswer replaceKey(const DemoRequest &request, const QString &id) const;
    [[nodiscard]] DemoAnswer deleteKey(const DemoRequest &request, const QString &id) const;
    [[nodiscard]] DemoAnswer readPublicKey(const DemoRequest &request, const QString &id) const;
    [[nodiscard]] DemoAnswer listHooks(const DemoRequest &request, const QString &id) const;
    [[nodiscard]] DemoAnswer readHook(const DemoRequest &request, const QString &id) const;
    [[nodiscard]] DemoAnswer replaceHook(const DemoRequest &request, const QString &id) const;
    [[nodiscard]] DemoAnswer executeHook(const DemoRequest &request, const QString &id) const;
    [[nodiscard]] DemoAnswer activateHook(const DemoRequest &request, const QString &id) const;
    [[nodiscard]] DemoAnswer deactivateHook(const DemoRequest &request, const QString &id) const;
    [[nodiscard]] DemoAnswer hookAnswer(const DemoResult<DemoHook> &hook,
                                        const DemoRequest &request) const;

    DemoStore &m_store;
    DemoAuth &m_auth;
    const QByteArray m_token;
    const bool m_readOnly;
};

} // namespace HookKeys
