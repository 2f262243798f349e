// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outsideclient.h"

#include "auth/authorizer.h"
#include "displaytext.h"
#include "orgurl.h"
#include "tlshandshake.h"
#include "weburl.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// Why @p url cannot be asked, as a translated sentence; empty if it can.
QString problemOf(const QUrl &url)
{
    const QString shown = displayText(url.toString(QUrl::RemoveUserInfo).left(200));
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || url.host().isEmpty() || !isWeb) {
        return OutsideClient::tr("“%1” is no address that can be asked, so nothing was sent.")
            .arg(shown);
    }
    if (!url.userInfo().isEmpty())
        return OutsideClient::tr("“%1” has a user name in it, so nothing was sent.").arg(shown);
    if (url.scheme() == "http"_L1 && !isLoopback(url.host())) {
        return OutsideClient::tr("“%1” is not https, so nothing was sent: everybody on the way "
                                 "could read it.")
            .arg(shown);
    }
    return {};
}

OutsideAnswer outsideAnswer(const HttpAnswer &answer)
{
    OutsideAnswer outside{.status = answer.status, .headers = {}, .body = answer.body};
    for (const auto &[name, value] : answer.headers)
        outside.headers.emplaceBack(name, value);
    return outside;
}

} // namespace

PendingCall OutsideClient::postForm(const QUrl &url, const QByteArray &form, QObject *context,
                                    Callback<OutsideAnswer> done)
{
    if (const QString problem = problemOf(url); !problem.isEmpty()) {
        postError<OutsideAnswer>(context, done, ErrorKind::Validation, problem);
        return {};
    }
    // One a request: nothing is kept between two of them, connections neither.
    auto *transport =
        new HttpTransport(webOrigin(url), std::unique_ptr<Authorizer>(), m_options, this);
    connect(context, &QObject::destroyed, transport, &QObject::deleteLater);
    const HttpRequest request{.method = HttpMethod::Post,
                              .address = url.adjusted(QUrl::RemoveFragment),
                              .body = form,
                              .contentType = "application/x-www-form-urlencoded"};
    return transport->send(request, context,
                           [transport, done = std::move(done)](const Result<HttpAnswer> &answer) {
                               transport->deleteLater();
                               done(answer.map(outsideAnswer));
                           });
}

PendingCall OutsideClient::lookAtCertificate(const QUrl &url, QObject *context,
                                             Callback<ServerCertificate> done)
{
    return TlsHandshake::start(url, m_options, context, std::move(done));
}

} // namespace HookKeys
