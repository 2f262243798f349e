// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "hookkey.h"
#include "memorykeyhistory.h"

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

/// Watches over the keys of one org: whether each public key is the one that was seen before, and
/// whether private key material came with one.
class KeyWatch final : public QObject
{
    Q_OBJECT

public:
    /// @p org is OrgProfile::id. @p keys and @p clock must outlive the watch.
    KeyWatch(QString org, const HookKeyTableModel &keys, const Clock &clock, QObject *parent);

    /// Where it is remembered from start to start which public key each hook key had; without one
    /// (null) it is as long as this lives. @p history must outlive the watch.
    void setHistory(KeyHistory *history);

    /// Looks at an answer about @p key: compares the public key, if it came, with the one that was
    /// remembered, and notes whether private key material came. One that was another one and is as
    /// it was again has changed, too, until that is acknowledged.
    void look(const HookKey &key);

    /// Private key material came with a key of which no more is known than that it is to be called
    /// @p name, or not even that.
    void notePrivateMaterial(const QString &name);

    /// Private key material came earlier, with @p keys, as compromisedKeys() has them.
    void recallPrivateMaterial(const QHash<QString, QString> &keys) { m_compromised.insert(keys); }

    /// The public key that was read for the key @p id; nothing if none was.
    [[nodiscard]] std::optional<SeenKey> seen(const QString &id) const;
    /// The ids of the keys whose public key is not the one that was seen before.
    [[nodiscard]] QStringList changedKeys() const;
    /// Remembers the public key of the key @p id, which was changed, in place of the old one.
    void trustChangedKey(const QString &id);
    /// The public halves of the keys that were read once, now or at an earlier start, and that no
    /// row of the table has any more; of each key the one that was seen last.
    [[nodiscard]] QList<KeptKey> goneKeys() const;
    /// The public half of the key @p id, as it was seen last, whether a row has it or not.
    [[nodiscard]] std::optional<KeptKey> kept(const QString &id) const;
    /// The public halves of all keys, be they gone or not, that had another one later.
    [[nodiscard]] QList<KeptKey> formerKeys() const;
    /// What the keys are called that private key material came with, by HookKey::id, or by the name
    /// where no id is known; both are empty where nothing is. No later answer takes that back.
    [[nodiscard]] const QHash<QString, QString> &compromisedKeys() const { return m_compromised; }

Q_SIGNALS:
    /// seen() of the key @p id says something else now.
    void keySeen(const QString &id);
    /// Private key material came with the key @p id, for the first time; see compromisedKeys().
    void privateMaterialSeen(const QString &id);

private:
    void keep(const HookKey &key, const QByteArray &thumbprint);
    using Halves = QHash<QString, QList<KeptKey>>; ///< By HookKey::id, the last one at the end.
    [[nodiscard]] Halves &keptKeys() const;

    QString m_org;
    const HookKeyTableModel &m_keys;
    const Clock &m_clock;
    MemoryKeyHistory m_own;
    KeyHistory *m_history = &m_own;
    QHash<QString, SeenKey> m_seen; ///< By HookKey::id.
    QHash<QString, QString> m_compromised;
    mutable std::optional<Halves> m_kept; ///< Read when needed.
};

} // namespace HookKeys
