// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkeysapi.h"
#include "httptransport.h"
#include "inlinehooksapi.h"
#include "rotationjournal.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <random>

namespace HookKeys {

/// Somebody else who changes in an org what a rotation is about: keys, hooks and apps.
class RotationMeddler final
{
public:
    /// What somebody else did.
    struct Deed
    {
        enum class Kind {
            ThirdKey,  ///< Gave the hook Deed::hook a third key.
            OldKey,    ///< Gave it the old key again.
            NoKey,     ///< Has it authenticate without a key.
            HookOff,   ///< Switched it off.
            TakenAway, ///< Switched Deed::kid off at the app with Deed::client, or deleted it.
            OldPage,   ///< Put the page with the old key alone to the JWKS URL.
            Renamed,   ///< Gave the key Deed::key another name.
            NewGone,   ///< Deleted the new key, which no hook signed with.
            OldGone,   ///< The same of the old key.
        };

        Kind kind = Kind::OldPage;
        int time = 0; ///< When it was done.
        QString hook = {};
        QString client = {};
        QString kid = {};
        QString key = {};
    };
    /// What is known of the rotation where something is done.
    struct Scene
    {
        RotationPlan plan;
        QString madeId;                ///< Of the new key, as far as that was told.
        bool byApps = true;            ///< The other sides are apps.
        std::function<int()> now;      ///< For Deed::time.
        std::function<void()> oldPage; ///< Puts it to the JWKS URL.
    };

    /// What is appended to the name of a key that was renamed.
    static constexpr QChar renamed = u'~';

    /// At the org at @p url, by @p direct, which must outlive this. The same @p seed, the same
    /// deeds.
    RotationMeddler(HookKeysApi &direct, const QUrl &url, const QByteArray &token, quint32 seed);

    /// Does something in @p scene, and calls @p then; what was done stands in deeds() by then.
    void meddle(const Scene &scene, const std::function<void()> &then);
    [[nodiscard]] QList<Deed> &deeds() { return m_deeds; }
    [[nodiscard]] const QList<Deed> &deeds() const { return m_deeds; }
    /// What they are, as numbers of Deed::Kind.
    [[nodiscard]] QString text() const;
    /// How much of what was begun is under way.
    [[nodiscard]] int underWay() const { return m_underWay; }

    using Told = std::function<void(bool done)>;
    /// Has the hook @p hook sign with the key @p key, also where NoKey was done to it.
    void repoint(const QString &hook, const QString &key, const Told &told);

private:
    using Then = std::function<void()>;

    [[nodiscard]] bool has(Deed::Kind kind) const;
    void put(const InlineHookDocument &hook, const QString &key, const Told &told);
    void done(Deed deed, const Then &then);
    void giveThirdKey(const RotationHook &hook, const Then &then);
    void giveOldKey(const RotationHook &hook, const Then &then);
    void giveNoKey(const RotationHook &hook, const Then &then);
    void switchHookOff(const RotationHook &hook, const Then &then);
    void takeAway(const RotationHook &hook, bool forGood, const Then &then);
    void rename(const QString &key, const Then &then);
    void remove(const QString &key, Deed::Kind kind, const Then &then);

    HookKeysApi &m_direct;
    HttpTransport m_transport;
    QObject m_context;
    std::mt19937 m_random;
    Scene m_scene;
    QList<Deed> m_deeds;
    QHash<QString, InlineHookDocument> m_before; ///< Hooks before NoKey was done to them.
    int m_underWay = 0;
};

} // namespace HookKeys
