// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkey.h"
#include "inlinehook.h"
#include "orgprofile.h"
#include "result.h"

#include <QObject>

#include <optional>

namespace HookKeys {

/// The last answers of an org, as they are kept from start to start.
struct KeptAnswers
{
    /// In the order of the list, with the public keys that were read: HookKey::keptSince says when
    /// each was. Nothing is kept of private key material, nor of what was odd about an answer.
    QList<HookKey> keys;
    QDateTime time; ///< When the list of the keys was read, UTC.
    /// Nothing: they were not read. Of addresses only what leads to the service is kept: a query
    /// may hold a secret.
    std::optional<QList<InlineHook>> hooks;

    bool operator==(const KeptAnswers &) const = default;
};

/// Keeps the last answers of each saved org, so that they can be shown before the network answers.
/// Holds no credential, and may be thrown away at any time. Where it cannot be read or written
/// nothing is kept, and nobody is troubled; but where something cannot be deleted that is to be,
/// failed() says so.
class OrgCache : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether anything may be kept of any org; this is told without reading it.
    [[nodiscard]] virtual bool mayHaveAny() const = 0;
    /// What was kept of @p org at its address; nothing if nothing was.
    [[nodiscard]] virtual std::optional<KeptAnswers> find(const OrgProfile &org) = 0;
    /// Keeps @p answers of @p org in place of any other.
    virtual void keep(const OrgProfile &org, const KeptAnswers &answers) = 0;

    /// Deletes what was kept of the org @p id (OrgProfile::id); false if something may be left.
    virtual bool forgetOrg(const QString &id) = 0;
    /// Deletes what was kept of orgs that are not among @p ids.
    virtual void forgetOthers(const QStringList &ids) = 0;
    /// Deletes all that was kept. Fails with File: something of it may be left.
    virtual Result<void> clear() = 0;

    /// From now on answers are kept, as at first, or none is, and what was is deleted.
    virtual void setEnabled(bool enabled) = 0;
    [[nodiscard]] virtual bool isEnabled() const = 0;

Q_SIGNALS:
    /// What the user should know, as a translated sentence: something that was to be deleted may be
    /// left. Each is told once.
    void failed(const QString &problem);
};

} // namespace HookKeys
