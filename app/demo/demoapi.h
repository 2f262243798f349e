// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demostore.h"

#include <span>

namespace HookKeys {

/// One request, as far as the API looks at it.
struct DemoRequest
{
    QByteArray method;
    QString path; ///< Decoded, without the query.
    QByteArray authorization;
    QByteArray contentType;
    QByteArray body;
    QString expand; ///< Query parameters.
    QString limit;
    QString after;
};

/// One answer, without what every answer carries.
struct DemoAnswer
{
    int status = 200;
    QByteArray body;         ///< JSON, or empty.
    QList<QByteArray> links; ///< Values of Link headers.
};

/// What the demo org answers to a request: who gets in, which path and method does what, and which
/// status and body follow. Knows nothing of sockets. Thread-safe.
/// See https://developer.okta.com/docs/api/openapi/okta-management/management/tag/HookKey/
/// and https://developer.okta.com/docs/api/openapi/okta-management/management/tag/InlineHook/
class DemoApi final
{
public:
    /// @p store must outlive this. Only @p token gets in; it may only read if @p readOnly.
    DemoApi(DemoStore &store, QByteArray token, bool readOnly);

    /// Where the links in answers lead, for example http://127.0.0.1:8080. Before the first answer.
    void setBaseUrl(const QByteArray &baseUrl) { m_baseUrl = baseUrl; }

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
    [[nodiscard]] bool isAuthorized(const QByteArray &authorization) const;

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
    [[nodiscard]] DemoAnswer hookAnswer(const DemoResult<DemoHook> &hook) const;

    DemoStore &m_store;
    const QByteArray m_token;
    const bool m_readOnly;
    QByteArray m_baseUrl;
};

} // namespace HookKeys
