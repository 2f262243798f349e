// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demofault.h"
#include "demokeypair.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <mutex>

namespace HookKeys {

/// A hook key of the demo org.
struct DemoKey
{
    QString id;    ///< HKY…
    QString keyId; ///< A UUID: the JWK's `kid`.
    QString name;
    QDateTime created;
    QDateTime lastUpdated;
    std::shared_ptr<DemoKeyPair> pair;
    bool isUsed = false; ///< Filled in by the store: an inline hook refers to the key.
};

/// How an inline hook reaches its service. Null strings are absent.
struct DemoChannel
{
    QString type; ///< HTTP or OAUTH.
    QString version;
    QString uri;
    QString method;
    QList<std::pair<QString, QString>> headers;
    QString authSchemeKey; ///< HTTP: the header that carries a secret, which is never kept.
    QString clientId;      ///< OAUTH, as are all that follow.
    QString tokenUrl;
    QString authType; ///< private_key_jwt or client_secret_post.
    QString scope;
    QString hookKeyId; ///< DemoKey::id.
};

/// An inline hook of the demo org.
struct DemoHook
{
    QString id; ///< cal…
    bool active = true;
    QString name;
    QString type;
    QString version;
    DemoChannel channel;
    QDateTime created;
    QDateTime lastUpdated;
};

/// Everything that an org holds.
struct DemoContents
{
    QList<DemoKey> keys;
    QList<DemoHook> hooks;
};

/// The state of the demo org and Okta's rules for changing it; knows nothing of HTTP. Thread-safe.
/// See https://developer.okta.com/docs/api/openapi/okta-management/management/tag/HookKey/
class DemoStore final
{
public:
    static constexpr int keyLimit = 50;

    /// @p now tells the time in UTC.
    explicit DemoStore(DemoContents contents,
                       std::function<QDateTime()> now = QDateTime::currentDateTimeUtc);

    /// Adds @p contents as they are.
    void add(const DemoContents &contents);

    /// All keys in the order of their making.
    [[nodiscard]] QList<DemoKey> keys() const;

    /// The key with DemoKey::id @p id. Fails with 404.
    [[nodiscard]] DemoResult<DemoKey> key(const QString &id) const;

    /// The key with DemoKey::keyId @p keyId. Fails with 404.
    [[nodiscard]] DemoResult<DemoKey> keyByKeyId(const QString &keyId) const;

    /// Makes a key. Fails with 400: a bad or taken name, or too many keys.
    [[nodiscard]] DemoResult<DemoKey> createKey(const QString &name);

    /// Gives a key another name. Fails with 400 and 404.
    [[nodiscard]] DemoResult<DemoKey> renameKey(const QString &id, const QString &name);

    /// Removes a key and gives what it was. Fails with 404, and with 400 while an inline hook uses
    /// it.
    [[nodiscard]] DemoResult<DemoKey> deleteKey(const QString &id);

    /// All inline hooks in the order of their making.
    [[nodiscard]] QList<DemoHook> hooks() const;

    /// The inline hook @p id. Fails with 404.
    [[nodiscard]] DemoResult<DemoHook> hook(const QString &id) const;

    /// Makes an inline hook, which is active. Fails with 400 as replaceHook() does, and without a
    /// type.
    [[nodiscard]] DemoResult<DemoHook> createHook(const QString &name, const QString &type,
                                                  const QString &version,
                                                  const DemoChannel &channel);

    /// Replaces what can be changed of the inline hook @p id. Fails with 404, and with 400 if a
    /// field is blank or the hook key does not exist.
    [[nodiscard]] DemoResult<DemoHook> replaceHook(const QString &id, const QString &name,
                                                   const QString &version,
                                                   const DemoChannel &channel);

    /// Removes an inline hook and gives what it was. Fails with 404, and with 400 while it is
    /// active.
    [[nodiscard]] DemoResult<DemoHook> deleteHook(const QString &id);

    /// Switches the inline hook @p id on or off. Fails with 404.
    [[nodiscard]] DemoResult<DemoHook> setHookActive(const QString &id, bool active);

private:
    [[nodiscard]] QDateTime now() const;
    [[nodiscard]] bool isUsed(const QString &id) const;
    [[nodiscard]] DemoKey filledIn(DemoKey key) const;
    [[nodiscard]] QStringList nameFaults(const QString &name, const QString &exceptId) const;
    [[nodiscard]] DemoResult<void> hookFaults(const QString &name,
                                              const DemoChannel &channel) const;
    [[nodiscard]] QStringList channelFaults(const DemoChannel &channel) const;

    const std::function<QDateTime()> m_now;
    mutable std::mutex m_mutex;
    DemoContents m_contents; ///< Guarded by m_mutex.
};

/// An id as Okta makes them: @p prefix (HKY, cal) and 17 random letters and digits.
[[nodiscard]] QString newDemoId(const QString &prefix);

} // namespace HookKeys
