// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httptransport.h"

#include "auth/apitokenauthorizer.h"
#include "displaytext.h"
#include "httpexchange.h"
#include "orgurl.h"
#include "weburl.h"

#include <QPointer>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// Whether @p segment leaves a path as it is: no separator, no dots, nothing to be encoded.
bool isPathSegment(const QString &segment)
{
    return !segment.isEmpty() && std::all_of(segment.begin(), segment.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
               || c == u'_' || c == u'-';
    });
}

QByteArray userAgent()
{
    QByteArray agent = "HookKeys/" HOOKKEYS_VERSION " (" + QSysInfo::productType().toLatin1() + ' '
                       + QSysInfo::productVersion().toLatin1();
    // The names come from the system's files: nothing that ends the comment or the line.
    agent.removeIf([](char c) { return c < ' ' || c > '~' || c == ')' || c == '\\'; });
    return agent + ')';
}

} // namespace

HttpTransport::HttpTransport(QUrl base, Secret token, HttpTransportOptions options, QObject *parent)
    : HttpTransport(std::move(base), std::make_unique<ApiTokenAuthorizer>(std::move(token)),
                    std::move(options), parent)
{
}

HttpTransport::HttpTransport(QUrl base, std::unique_ptr<Authorizer> authorizer,
                             HttpTransportOptions options, QObject *parent)
    : QObject(parent), m_base(std::move(base)), m_authorizer(std::move(authorizer)),
      m_options(std::move(options)), m_network(makeNetwork())
{
    if (!m_options.wait) {
        m_options.wait = [](std::chrono::seconds wait, QObject *context, auto then) {
            QTimer::singleShot(wait, context, std::move(then));
        };
    }
}

HttpTransport::~HttpTransport()
{
    // Before the network goes, so that no exchange sees it go.
    qDeleteAll(findChildren<HttpExchange *>(Qt::FindDirectChildrenOnly));
}

PendingCall HttpTransport::send(const HttpRequest &request, QObject *context,
                                std::function<void(Result<HttpAnswer>)> done)
{
    const QPointer<HttpExchange> exchange = new HttpExchange(
        this, m_network, prepared(request), request, m_options, context, std::move(done));
    if (const QString text = problem(request); !text.isEmpty()) {
        exchange->failWith(errorOf(ErrorKind::Validation, text));
    } else {
        exchange->start();
    }
    return PendingCall([exchange] {
        if (exchange)
            exchange->cancel();
    });
}

QString HttpTransport::host() const
{
    return wireHost(m_base);
}

QString HttpTransport::refusal() const
{
    return m_authorizer ? m_authorizer->refusal(host()) : QString();
}

Error HttpTransport::redacted(Error error) const
{
    return m_authorizer ? m_authorizer->redacted(std::move(error)) : error;
}

void HttpTransport::forgetConnections(const QNetworkAccessManager *network)
{
    // Requests that are under way keep the old one alive.
    if (network == m_network.get())
        m_network = makeNetwork();
}

/// Why @p request cannot be sent, as a translated sentence; empty if it can.
QString HttpTransport::problem(const HttpRequest &request) const
{
    const auto odd = std::find_if_not(request.path.begin(), request.path.end(), isPathSegment);
    if (odd != request.path.end()) {
        return tr("“%1” is no ID that Okta makes, so nothing was sent. Refresh the list.")
            .arg(displayText(odd->left(100)));
    }
    if (!request.address.isEmpty()) {
        if (m_authorizer || webOrigin(request.address) != m_base)
            return tr("A credential is only sent to Okta's API, so nothing was sent.");
        if (QString text = checkWebUrl(request.address.toString(QUrl::FullyEncoded)).problem;
            !text.isEmpty()) {
            return text;
        }
        return m_options.network.problem;
    }
    if (QString text = m_authorizer ? m_authorizer->problem() : QString(); !text.isEmpty())
        return text;
    if (!m_options.network.problem.isEmpty())
        return m_options.network.problem;
    return checkOrgUrl(orgUrlText(m_base)).problem;
}

QNetworkRequest HttpTransport::prepared(const HttpRequest &request) const
{
    QUrl url = request.address;
    if (url.isEmpty()) {
        url = m_base;
        url.setPath(u'/' + request.path.join(u'/'));
        url.setQuery(request.query.isEmpty() ? QString() : request.query);
    }
    QNetworkRequest prepared(url);
    prepared.setRawHeader("Accept", "application/json");
    // Okta's answers are small, and what is never unpacked cannot be a bomb.
    prepared.setRawHeader("Accept-Encoding", "identity");
    prepared.setRawHeader("User-Agent", userAgent());
    for (const auto &[name, value] : request.headers)
        prepared.setRawHeader(name, value);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                          QNetworkRequest::AlwaysNetwork);
    prepared.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // HTTP/2 below Qt 6.5.7 and 6.7.3 has CVE-2023-51714 and CVE-2024-39936, and that a write is
    // sent at most once is tried and tested for HTTP/1.1.
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    applyTrust(prepared, m_options.network);
    return prepared;
}

QString wireHost(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo).authority(QUrl::FullyEncoded);
}

} // namespace HookKeys
