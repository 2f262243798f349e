// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkoptions.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QThread>

namespace HookKeys {

using namespace Qt::StringLiterals;

namespace {

bool isLoopback(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

/// Proxies that are known.
class KnownProxies final : public QNetworkProxyFactory
{
public:
    explicit KnownProxies(QList<QNetworkProxy> proxies) : m_proxies(std::move(proxies)) {}
    ~KnownProxies() override = default;
    Q_DISABLE_COPY_MOVE(KnownProxies)

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override { return m_proxies; }

private:
    QList<QNetworkProxy> m_proxies;
};

/// Asks for proxies where nobody waits for it.
class ProxySearch final : public QThread
{
public:
    explicit ProxySearch(std::function<QList<QNetworkProxy>()> ask) : m_ask(std::move(ask)) {}

    /// Once it has finished.
    [[nodiscard]] const QList<QNetworkProxy> &proxies() const { return m_proxies; }

protected:
    void run() override { m_proxies = m_ask(); }

private:
    std::function<QList<QNetworkProxy>()> m_ask;
    QList<QNetworkProxy> m_proxies;
};

/// Has @p proxy be signed in to as @p options say.
void signIn(QNetworkProxy &proxy, const NetworkOptions &options)
{
    if (proxy.type() == QNetworkProxy::NoProxy || options.proxy.user.isEmpty())
        return;
    proxy.setUser(options.proxy.user);
    proxy.setPassword(QString::fromUtf8(options.proxyPassword.bytes()));
}

} // namespace

std::shared_ptr<QNetworkAccessManager> makeNetwork()
{
    auto network = std::make_shared<QNetworkAccessManager>();
    network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    network->setProxy(QNetworkProxy::NoProxy);
    return network;
}

void findProxies(const QUrl &url, const NetworkOptions &options, QObject *context,
                 const std::function<void(const QList<QNetworkProxy> &)> &done)
{
    const ProxyChoice &choice = options.proxy;
    if (isLoopback(url) || choice.mode == ProxyMode::None) {
        done({QNetworkProxy::NoProxy});
        return;
    }
    if (choice.mode == ProxyMode::Own) {
        QNetworkProxy own(QNetworkProxy::HttpProxy, choice.host, choice.port);
        signIn(own, options);
        done({own});
        return;
    }
    const auto ask =
        options.systemProxies ? options.systemProxies : QNetworkProxyFactory::systemProxyForQuery;
    auto *search = new ProxySearch([ask, url] { return ask(QNetworkProxyQuery(url)); });
    QObject::connect(search, &QThread::finished, search, &QObject::deleteLater);
    QObject::connect(search, &QThread::finished, context, [search, options, done] {
        QList<QNetworkProxy> proxies = search->proxies();
        for (QNetworkProxy &proxy : proxies)
            signIn(proxy, options);
        done(proxies);
    });
    search->start();
}

void useProxies(QNetworkAccessManager &network, const QList<QNetworkProxy> &proxies)
{
    network.setProxyFactory(new KnownProxies(proxies));
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
