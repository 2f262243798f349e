// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waiting.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <memory>

namespace HookKeys {

/// Goes the way of a browser from @p page, redirect by redirect; what the last page says.
inline QByteArray browse(QUrl page)
{
    QNetworkAccessManager network;
    for (int steps = 0; steps < 5; ++steps) {
        QNetworkRequest request(page);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::ManualRedirectPolicy);
        const std::unique_ptr<QNetworkReply> reply(network.get(request));
        if (!waitUntil([&reply] { return reply->isFinished(); }))
            return "no answer";
        const QUrl next = reply->header(QNetworkRequest::LocationHeader).toUrl();
        if (next.isEmpty())
            return reply->readAll();
        page = page.resolved(next);
    }
    return "too many steps";
}

/// Sends the form @p fields to @p page, as the button of a page does; what the next page says.
inline QByteArray submit(const QUrl &page, const QList<QPair<QString, QString>> &fields)
{
    QNetworkAccessManager network;
    QNetworkRequest request(page);
    request.setHeader(QNetworkRequest::ContentTypeHeader,
                      QByteArray("application/x-www-form-urlencoded"));
    QByteArray form;
    for (const auto &[name, value] : fields)
        form += (form.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '='
                + QUrl::toPercentEncoding(value);
    const std::unique_ptr<QNetworkReply> reply(network.post(request, form));
    if (!waitUntil([&reply] { return reply->isFinished(); }))
        return "no answer";
    return reply->readAll();
}

} // namespace HookKeys
