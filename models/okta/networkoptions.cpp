// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkoptions.h"

#include "displaytext.h"
#include "orgurl.h"
#include "proxyvariables.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QThread>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

struct NetworkTexts
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::NetworkOptions)
};

/// A proxy that is known.
class KnownProxy final : public QNetworkProxyFactory
{
public:
    explicit KnownProxy(const QNetworkProxy &proxy) : m_proxy(proxy) {}
    ~KnownProxy() override = default;
    Q_DISABLE_COPY_MOVE(KnownProxy)

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override { return {m_proxy}; }

private:
    QNetworkProxy m_proxy;
};

/// Asks for proxies where nobody waits for it.
class ProxySearch final : public QThread
{
public:
    using Proxies = std::shared_ptr<QList<QNetworkProxy>>;

    /// Puts what it finds into @p proxies. Who waits for that keeps them, and not this: it may be
    /// gone by the time they look.
    ProxySearch(std::function<QList<QNetworkProxy>()> ask, Proxies proxies)
        : m_ask(std::move(ask)), m_proxies(std::move(proxies))
    {
    }

protected:
    void run() override { *m_proxies = m_ask(); }

private:
    std::function<QList<QNetworkProxy>()> m_ask;
    Proxies m_proxies;
};

QString serverName(const QString &host, quint16 port)
{
    return displayText(
        (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host, QString::number(port)));
}

/// Whether who signs in to the proxy of @p choice signs in to @p proxy: the system may name another
/// one any time, as its network says.
bool isMeant(const QNetworkProxy &proxy, const ProxyChoice &choice)
{
    return choice.mode == ProxyMode::Own
           || (proxy.hostName().compare(choice.host, Qt::CaseInsensitive) == 0
               && proxy.port() == choice.port);
}

/// Has @p found be signed in to as @p options say.
void signIn(FoundProxies &found, const NetworkOptions &options)
{
    const ProxyChoice &choice = options.proxy;
    if (choice.user.isEmpty())
        return;
    const QNetworkProxy used = usedProxy(found);
    if (used.type() != QNetworkProxy::NoProxy && !isMeant(used, choice)) {
        found.withheld =
            choice.host.isEmpty()
                ? NetworkTexts::tr("It is not known for which proxy those that HookKeys has were "
                                   "given, so they were not sent.")
                : NetworkTexts::tr("Those that HookKeys has were given for the proxy %1, which the "
                                   "system named then, so they were not sent.")
                      .arg(serverName(choice.host, choice.port));
    }
    for (QNetworkProxy &proxy : found.proxies) {
        if (proxy.type() == QNetworkProxy::NoProxy || !isMeant(proxy, choice))
            continue;
        proxy.setUser(choice.user);
        proxy.setPassword(QString::fromUtf8(options.proxyPassword.bytes()));
    }
}

/// @p text so that Qt, which writes Latin-1, writes its UTF-8.
QString asUtf8(const QString &text)
{
    return QString::fromLatin1(text.toUtf8());
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
                 const std::function<void(const FoundProxies &)> &done)
{
    const ProxyChoice &choice = options.proxy;
    if (isLoopback(url.host()) || choice.mode == ProxyMode::None) {
        done({.proxies = {QNetworkProxy::NoProxy}});
        return;
    }
    if (choice.mode == ProxyMode::Own) {
        FoundProxies own{
            .proxies = {QNetworkProxy(QNetworkProxy::HttpProxy, choice.host, choice.port)},
            .mode = choice.mode};
        signIn(own, options);
        done(own);
        return;
    }
    auto ask = options.systemProxies;
    if (!ask) {
        if (std::optional<FoundProxies> found = proxyOfVariables(url, environmentVariable)) {
            signIn(*found, options);
            done(*found);
            return;
        }
        ask = QNetworkProxyFactory::systemProxyForQuery;
    }
    const auto proxies = std::make_shared<QList<QNetworkProxy>>();
    auto *search = new ProxySearch([ask, url] { return ask(QNetworkProxyQuery(url)); }, proxies);
    QObject::connect(search, &QThread::finished, search, &QObject::deleteLater);
    QObject::connect(search, &QThread::finished, context, [proxies, options, done] {
        FoundProxies found{.proxies = *proxies, .mode = ProxyMode::System};
        signIn(found, options);
        done(found);
    });
    search->start();
}

QNetworkProxy usedProxy(const FoundProxies &found)
{
    const auto usable = std::ranges::find_if(found.proxies, [](const QNetworkProxy &proxy) {
        return proxy.type() == QNetworkProxy::NoProxy
               || proxy.capabilities().testFlag(QNetworkProxy::TunnelingCapability);
    });
    return usable == found.proxies.end() ? QNetworkProxy(QNetworkProxy::NoProxy) : *usable;
}

QString proxyName(const FoundProxies &found)
{
    const QNetworkProxy proxy = usedProxy(found);
    if (proxy.type() == QNetworkProxy::NoProxy)
        return {};
    const QString name = serverName(proxy.hostName(), proxy.port());
    if (!found.variable.isEmpty())
        return NetworkTexts::tr("%1 of the environment variable %2").arg(name, found.variable);
    return found.mode == ProxyMode::Own ? NetworkTexts::tr("%1 of the org's settings").arg(name)
                                        : NetworkTexts::tr("%1 of the system's settings").arg(name);
}

bool dependsOnProxyWords(const FoundProxies &found)
{
    const QNetworkProxy proxy = usedProxy(found);
    return asUtf8(proxy.user()) != proxy.user() || asUtf8(proxy.password()) != proxy.password();
}

QNetworkProxy signedInProxy(const FoundProxies &found, ProxyWords words)
{
    QNetworkProxy proxy = usedProxy(found);
    if (words == ProxyWords::Utf8) {
        proxy.setUser(asUtf8(proxy.user()));
        proxy.setPassword(asUtf8(proxy.password()));
    }
    return proxy;
}

void useProxies(QNetworkAccessManager &network, const FoundProxies &found, ProxyWords words)
{
    network.setProxyFactory(new KnownProxy(signedInProxy(found, words)));
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
