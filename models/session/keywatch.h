// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "hookkey.h"
#include "keyhistory.h"

#include <QHash>

namespace HookKeys {

class HookKeyTableModel;

/// A public key that was read, and what was remembered of it before.
struct SeenKey
{
    QByteArray thumbprint;           ///< RFC 7638.
    std::optional<KeyMemory> before; ///< Nothing: it was seen for the first time.

    /// It is not the one that was seen before.
    [[nodiscard]] bool isChanged() const { return before && before->thumbprint != thumbprint; }

    bool operator==(const SeenKey &) const = default;
};

/// Watches over the public keys of one org: whether each is the one that was seen before.
class KeyWatch final : public QObject
{
    Q_OBJECT

public:
    /// @p org is OrgProfile::id. @p keys and @p clock must outlive the watch.
    KeyWatch(QString org, const HookKeyTableModel &keys, const Clock &clock, QObject *parent);

    /// Where it is remembered from start to start which public key each hook key had; without one
    /// nothing is. @p history must outlive the watch.
    void setHistory(KeyHistory *history) { m_history = history; }

    /// Compares the public key of @p key, if it came, with the one that was remembered.
    void look(const HookKey &key);

    /// The public key that was read for the key @p id; nothing without a history, or if none was.
    [[nodiscard]] std::optional<SeenKey> seen(const QString &id) const;
    /// The ids of the keys whose public key is not the one that was seen before.
    [[nodiscard]] QStringList changedKeys() const;
    /// Remembers the public key of the key @p id, which was changed, in place of the old one.
    void trustChangedKey(const QString &id);

Q_SIGNALS:
    /// seen() of the key @p id says something else now.
    void keySeen(const QString &id);

private:
    QString m_org;
    const HookKeyTableModel &m_keys;
    const Clock &m_clock;
    KeyHistory *m_history = nullptr;
    QHash<QString, SeenKey> m_seen; ///< By HookKey::id.
};

} // namespace HookKeys
