// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"
#include "secret.h"

#include <QList>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QUrl>

#include <functional>
#include <memory>

class QNetworkAccessManager;
class QNetworkRequest;

namespace HookKeys {

/// What an org's profile says about the way to it.
struct NetworkOptions
{
    QList<QSslCertificate> extraRoots = {}; ///< Trusted beside the system's own.
    ProxyChoice proxy = {};
    /// Of ProxyChoice::user; of the system's proxies only that of ProxyChoice::host gets the two.
    Secret proxyPassword = {};
    /// Asks the system for its proxies, in a thread of its own; empty: as Qt does, after the
    /// environment's variables.
    std::function<QList<QNetworkProxy>(const QNetworkProxyQuery &)> systemProxies = {};
    /// Why nothing may be sent (a CA file that cannot be read, say), as a translated sentence;
    /// empty if nothing is in the way.
    QString problem = {};
};

/// The proxies to an address, and who says so.
struct FoundProxies
{
    QList<QNetworkProxy> proxies = {}; ///< The best first.
    ProxyMode mode = ProxyMode::None;  ///< Who named them: the system or the org's profile.
    QString variable = {}; ///< The environment variable that names them; empty if none does.
    QString problem = {}; ///< Why they cannot be used, as a translated sentence; empty if they can.
    /// Why usedProxy() does not get the user name and the password that there are: for which one
    /// they were given, as a translated sentence; empty if it gets them, or there are none.
    QString withheld = {};
};

/// How the user name and the password of a proxy are written (RFC 7617, 2.1).
enum class ProxyWords {
    Utf8,  ///< As RFC 7617 recommends, and browsers and curl do, for Basic.
    Plain, ///< As Qt does: Latin-1 for Basic, and Unicode where a scheme has it, as NTLM.
};

/// A QNetworkAccessManager as HookKeys wants it: no redirects, and no proxy until useProxies().
[[nodiscard]] std::shared_ptr<QNetworkAccessManager> makeNetwork();

/// Finds the proxies to @p url that @p options name; none on loopback. The system's are those of
/// proxyOfVariables(), or else what it says itself. Where it is asked, which may run a script or
/// search the network for seconds, @p done is called later, and not at all once @p context is
/// destroyed; else within the call.
void findProxies(const QUrl &url, const NetworkOptions &options, QObject *context,
                 const std::function<void(const FoundProxies &)> &done);

/// The one of @p found that is used; a NoProxy if none is.
[[nodiscard]] QNetworkProxy usedProxy(const FoundProxies &found);

/// The name of usedProxy() and where it was found, for a sentence: "proxy.example:3128 of the
/// system's settings"; empty if none is used.
[[nodiscard]] QString proxyName(const FoundProxies &found);

/// Whether it matters for usedProxy() how its user name and password are written.
[[nodiscard]] bool dependsOnProxyWords(const FoundProxies &found);

/// usedProxy() of @p found, to be signed in to with user name and password as @p words say.
[[nodiscard]] QNetworkProxy signedInProxy(const FoundProxies &found, ProxyWords words);

/// Has what @p network sends from now on go through signedInProxy() of @p found and @p words.
void useProxies(QNetworkAccessManager &network, const FoundProxies &found, ProxyWords words);

/// Has @p request trust what @p options say.
void applyTrust(QNetworkRequest &request, const NetworkOptions &options);

} // namespace HookKeys
