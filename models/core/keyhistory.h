// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace HookKeys {

/// What is remembered of a key.
struct KeyMemory
{
    QByteArray thumbprint; ///< RFC 7638, of its public key.
    QDateTime firstSeen;   ///< UTC.
    QDateTime lastSeen;    ///< UTC.

    bool operator==(const KeyMemory &) const = default;
};

/// The public half of a key as it was read last: what is left of one that is deleted, or that has
/// another public key now.
struct KeptKey
{
    QString id;            ///< HookKey::id.
    QString keyId;         ///< HookKey::keyId.
    QString name;          ///< As it was called last.
    QByteArray publicJwk;  ///< As received, without a private member.
    QByteArray thumbprint; ///< RFC 7638.
    QDateTime lastSeen;    ///< UTC.
    bool isFormer = false; ///< The key had another one later.

    bool operator==(const KeptKey &) const = default;
};

/// Remembers which public key each hook key had, from start to start, so that one that was changed
/// is noticed. Where it cannot be read or written nothing is remembered, and failed() says so.
class KeyHistory : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// What was remembered of the key @p id (HookKey::id) in the org @p org (OrgProfile::id) before
    /// this; nothing if it was not. Remembers @p thumbprint if nothing was, and @p time as the last
    /// time if it is the same; another thumbprint changes nothing.
    virtual std::optional<KeyMemory> see(const QString &org, const QString &id,
                                         const QByteArray &thumbprint, const QDateTime &time) = 0;

    /// Remembers @p thumbprint, seen first at @p time, in place of any other.
    virtual void replace(const QString &org, const QString &id, const QByteArray &thumbprint,
                         const QDateTime &time) = 0;

    /// Keeps @p key of the org @p org, which was read at KeptKey::lastSeen, beside any other public
    /// key that it had before.
    virtual void keep(const QString &org, const KeptKey &key) = 0;
    /// All public keys of the org @p org that were kept, those that were seen last at the end.
    [[nodiscard]] virtual QList<KeptKey> kept(const QString &org) = 0;

    /// Forgets all keys of the org @p org; false if something may be left.
    virtual bool forgetOrg(const QString &org) = 0;

Q_SIGNALS:
    /// What the user should know about the history itself, as translated sentences: that it cannot
    /// be used, or that it begins anew and what was remembered is lost. Each is told once.
    void failed(const QString &problem);
};

} // namespace HookKeys
