// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoauthclient.h"
#include "democlock.h"
#include "demofault.h"
#include "demokeypair.h"

#include <mutex>
#include <optional>

namespace HookKeys {

class DemoJwks;

/// A public key of an app.
struct DemoAppKey
{
    QString id; ///< pks…
    QString kid;
    bool isActive = true;
    QDateTime created;
    QDateTime lastUpdated;
    QJsonObject jwk{};                   ///< As it was added; empty if pair is the key.
    std::shared_ptr<DemoKeyPair> pair{}; ///< A hook key of this org.

    /// `kty`, `alg` (unless nobody gave it), `use`, and the key itself. May take the time that
    /// making a key takes.
    [[nodiscard]] QJsonObject members() const;
};

/// An app of the demo org.
struct DemoApp
{
    enum class Kind {
        Service, ///< An API Services app whose client authenticates with private_key_jwt.
        Saml,
    };

    QString id; ///< 0oa…
    QString label;
    Kind kind = Kind::Service;
    QDateTime created;
    QDateTime lastUpdated;
    QString clientId{};        ///< A service's; its id unless it has a custom one.
    QList<DemoAppKey> keys{};  ///< A service's.
    QString jwksUri{};         ///< Where a service's keys are fetched from, in place of keys.
    QStringList inlineHooks{}; ///< The ids of those that a SAML app calls.
    bool isActive = true;      ///< Else it lets nobody in.
    QByteArray authMethod{};   ///< A service's, as it is told.
};

/// The apps of the demo org and Okta's rules for changing their keys. Thread-safe.
/// See the tag ApplicationSSOPublicKeys of
/// https://developer.okta.com/docs/api/openapi/okta-management/
class DemoApps final
{
public:
    static constexpr int keyLimit = 50;
    /// The only scope that the services' clients have: that of the authorization servers' default.
    static constexpr auto clientScope = "hooks.call";

    /// @p clock must outlive this.
    explicit DemoApps(const DemoClock &clock) : m_clock(clock) {}

    /// Where an app's jwksUri leads to; must outlive this.
    void setJwks(const DemoJwks *jwks) { m_jwks = jwks; }

    /// What the services that are added from now on say of how they authenticate.
    void setAuthMethod(const QByteArray &method) { m_authMethod = method; }
    /// Adds @p apps.
    void add(const QList<DemoApp> &apps);

    /// The apps whose label, or client ID, begins with @p query in whatever case; all if it is
    /// empty.
    [[nodiscard]] QList<DemoApp> apps(const QString &query = {}) const;
    /// The app @p id. Fails with 404.
    [[nodiscard]] DemoResult<DemoApp> app(const QString &id) const;

    /// Switches the app @p id on or off. Fails with 404.
    [[nodiscard]] DemoResult<DemoApp> setActive(const QString &id, bool isActive);

    /// Adds @p jwk to the app @p appId. Fails with 404, and with 400: it is no public key, lacks a
    /// `kid` of its own, or there are too many.
    [[nodiscard]] DemoResult<DemoAppKey> addKey(const QString &appId, const QJsonObject &jwk);
    /// Fails with 404, and with 400 for the only key that is active.
    [[nodiscard]] DemoResult<DemoAppKey> setKeyActive(const QString &appId, const QString &keyId,
                                                      bool isActive);
    /// Removes a key and gives what it was. Fails with 404, and with 400 while it is active.
    [[nodiscard]] DemoResult<DemoAppKey> deleteKey(const QString &appId, const QString &keyId);

    /// The client that the service with @p clientId is to the authorization servers: what signs
    /// for it are its active keys. None where the app is not active.
    [[nodiscard]] std::optional<DemoAuthClient> client(const QByteArray &clientId) const;

private:
    [[nodiscard]] DemoResult<DemoApp *> find(const QString &appId);
    [[nodiscard]] static DemoResult<DemoAppKey *> find(DemoApp &app, const QString &keyId);

    const DemoClock &m_clock;
    const DemoJwks *m_jwks = nullptr;
    QByteArray m_authMethod = "private_key_jwt";
    mutable std::mutex m_mutex;
    QList<DemoApp> m_apps; ///< Guarded by m_mutex.
};

} // namespace HookKeys
