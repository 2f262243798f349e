// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <httplib.h>

namespace HookKeys {

/// What a server answered; status 0 if it did not.
struct PlainAnswer
{
    int status = 0;
    QByteArray body;
    httplib::Headers headers;

    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }

    [[nodiscard]] QByteArray header(const std::string &name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? QByteArray() : QByteArray::fromStdString(found->second);
    }
};

/// A client as plain as can be: one request a connection, nothing followed or repeated.
class DemoClient final
{
public:
    DemoClient(const QUrl &url, const QByteArray &token)
        : m_host(url.host().toStdString()),
          m_port(url.port()), m_headers{{"Authorization", "SSWS " + token.toStdString()},
                                        {"Accept", "application/json"}}
    {
    }

    [[nodiscard]] PlainAnswer get(const QByteArray &path) const { return send("GET", path); }
    [[nodiscard]] PlainAnswer remove(const QByteArray &path) const { return send("DELETE", path); }

    [[nodiscard]] PlainAnswer post(const QByteArray &path, const QByteArray &json) const
    {
        return send("POST", path, json, "application/json");
    }

    [[nodiscard]] PlainAnswer put(const QByteArray &path, const QByteArray &json) const
    {
        return send("PUT", path, json, "application/json");
    }

    [[nodiscard]] PlainAnswer send(const std::string &method, const QByteArray &path,
                                   const QByteArray &body = {},
                                   const std::string &contentType = {}) const
    {
        httplib::Headers headers = m_headers;
        if (!contentType.empty())
            headers.emplace("Content-Type", contentType);
        return send(method, path, headers, body);
    }

    [[nodiscard]] PlainAnswer send(const std::string &method, const QByteArray &path,
                                   const httplib::Headers &headers,
                                   const QByteArray &body = {}) const
    {
        httplib::Client client(m_host, m_port);
        client.set_read_timeout(std::chrono::minutes(1));
        httplib::Request request;
        request.method = method;
        request.path = path.toStdString();
        request.headers = headers;
        request.body = body.toStdString();
        const httplib::Result result = client.send(request);
        if (!result)
            return {};
        return {result->status, QByteArray::fromStdString(result->body), result->headers};
    }

private:
    std::string m_host;
    int m_port;
    httplib::Headers m_headers;
};

} // namespace HookKeys
