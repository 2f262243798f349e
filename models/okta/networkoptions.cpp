// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkoptions.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkRequest>
#include <QSslConfiguration>

namespace HookKeys {

using namespace Qt::StringLiterals;

namespace {

bool isLoopback(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

/// The system's proxies, signed in to as the profile says.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    SystemProxies(QString user, Secret password)
        : m_user(std::move(user)), m_password(std::move(password))
    {
    }
    ~SystemProxies() override = default;
    Q_DISABLE_COPY_MOVE(SystemProxies)

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        QList<QNetworkProxy> proxies = systemProxyForQuery(query);
        for (QNetworkProxy &proxy : proxies) {
            if (proxy.type() == QNetworkProxy::NoProxy)
                continue;
            proxy.setUser(m_user);
            proxy.setPassword(QString::fromUtf8(m_password.bytes()));
        }
        return proxies;
    }

private:
    QString m_user;
    Secret m_password;
};

} // namespace

std::shared_ptr<QNetworkAccessManager> makeNetwork(const QUrl &url, const NetworkOptions &options)
{
    auto network = std::make_shared<QNetworkAccessManager>();
    network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    const ProxyChoice &proxy = options.proxy;
    if (isLoopback(url) || proxy.mode == ProxyMode::None) {
        network->setProxy(QNetworkProxy::NoProxy);
    } else if (proxy.mode == ProxyMode::Own) {
        network->setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, proxy.host, proxy.port,
                                        proxy.user,
                                        QString::fromUtf8(options.proxyPassword.bytes())));
    } else if (!proxy.user.isEmpty()) {
        network->setProxyFactory(new SystemProxies(proxy.user, options.proxyPassword));
    }
    return network;
}

void applyTrust(QNetworkRequest &request, const NetworkOptions &options)
{
    if (options.extraRoots.isEmpty())
        return; // Qt then loads the system's roots one by one as they are needed
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    QList<QSslCertificate> roots = configuration.caCertificates();
    if (roots.isEmpty())
        roots = QSslConfiguration::systemCaCertificates();
    configuration.setCaCertificates(roots + options.extraRoots);
    request.setSslConfiguration(configuration);
}

} // namespace HookKeys
