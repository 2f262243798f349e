// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "demoorg.h"
#include "faultyproxy.h"
#include "rotation.h"
#include "rotationadmin.h"
#include "rotationjournal.h"
#include "rotationmeddler.h"
#include "rotationtruth.h"

#include <QTemporaryDir>

#include <memory>
#include <random>

namespace HookKeys {

class OktaHookKeysApi;
class OrgSession;
class SqliteRotations;

/// One demo org whose keys are rotated again and again, over a network that breaks, with somebody
/// else who changes things, and with ends of the program. After each attempt at a step it is looked
/// at whether each hook signs with a key that its other side holds, whether no second new key was
/// made, and whether what was told is true. What somebody else did excuses HookKeys only where it
/// had not looked at that since.
class RotationTrial final
{
public:
    /// How the other side comes to know the key.
    enum class Mode { App, Url, ByHand };

    /// What goes wrong in a rotation.
    struct Trouble
    {
        int faultsOfTen = 0; ///< Of ten requests so many go wrong, as chance has it.
        /// The one request that goes wrong, counted from the first that the rotation makes, and
        /// how; -1: none. Behind the step with it, all hooks are pointed back and again.
        int request = -1;
        FaultyProxy::Fault fault = FaultyProxy::Fault::None;
        int endAfterStep = -1; ///< The program ends behind this step; -1: never.
        bool leaked = false;   ///< Nothing is waited for.
    };

    struct Figures
    {
        int runs = 0;
        int steps = 0;
        int refusals = 0; ///< Steps that were told as not done.
        int resumed = 0;
        int pointedBack = 0;
        int watched = 0; ///< JWKS URLs that were waited for.
        int violations = 0;

        Figures &operator+=(const Figures &other);
    };

    /// The same @p seed, the same chances.
    RotationTrial(Mode mode, quint32 seed);
    ~RotationTrial();
    Q_DISABLE_COPY_MOVE(RotationTrial)

    /// Rotates the key once; false, and said why, where it is not as it should be.
    bool run(const Trouble &trouble);

    [[nodiscard]] const Figures &figures() const { return m_figures; }
    [[nodiscard]] const FaultyProxy &proxy() const { return *m_proxy; }
    /// Whether each request of the last rotation was a write, in their order.
    [[nodiscard]] const QList<bool> &writes() const { return m_proxy->writes(); }
    /// How many steps the last rotation had.
    [[nodiscard]] int stepCount() const { return m_step; }

private:
    using Step = std::function<void(Rotation &rotation, Callback<void> done)>;

    using Deed = RotationMeddler::Deed;

    using Truth = RotationTruth;

    void open();
    [[nodiscard]] bool begin(const Truth &before);
    void handOverOtherwise();
    [[nodiscard]] QByteArray pageOf(const QStringList &names);
    void publish(const QByteArray &page);

    [[nodiscard]] bool rotate();
    [[nodiscard]] bool watch();
    [[nodiscard]] bool restart();
    [[nodiscard]] bool step(const char *name, const Step &what);
    [[nodiscard]] bool endsStep(bool canGoBack);
    [[nodiscard]] bool repointAll();
    [[nodiscard]] bool pointBackAll();
    void setFaults(bool on);
    [[nodiscard]] bool awaitQuiet();

    [[nodiscard]] bool isSound(const char *name, const Truth &truth);
    [[nodiscard]] bool isTrue(const char *name, const Truth &truth);
    [[nodiscard]] bool isAt(const QString &hook, const QString &key, const Truth &truth) const;
    [[nodiscard]] bool isHeldAsSeen(const RotationHook &hook, const QString &key,
                                    const Truth &truth) const;
    [[nodiscard]] bool isExcused(const RotationHook &hook, const QString &key,
                                 const Truth &truth) const;
    [[nodiscard]] QByteArray pathOf(const Deed &deed) const;
    [[nodiscard]] int seenSince(const Deed &deed) const;
    [[nodiscard]] int seenSince(const Deed &deed, const QByteArray &path) const;
    [[nodiscard]] bool wasPutSince(int time, const QString &hook, const QString &key) const;
    [[nodiscard]] bool takesFrom(const Deed &deed, const RotationHook &hook, const QString &key,
                                 const Truth &truth) const;
    [[nodiscard]] bool isOver();
    [[nodiscard]] bool heal();
    [[nodiscard]] Truth read();
    [[nodiscard]] bool putRight(const Truth &before, bool isRetiring);
    [[nodiscard]] bool makeAgain();
    [[nodiscard]] bool leaveToAdmin(const Truth &truth);
    void meddle(std::function<void()> then);
    [[nodiscard]] bool has(Deed::Kind kind, const QString &hook = {}) const;
    [[nodiscard]] bool isMoot(const char *name, const Truth &truth) const;
    bool complain(const char *what, const QString &why);

    const Mode m_mode;
    Trouble m_trouble;
    QByteArray m_oldPage;  ///< What the other side holds, where that is no app.
    QByteArray m_bothPage; ///< Empty before there is a new key.
    std::mt19937 m_random;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    DemoOrg m_org;
    QObject m_context;
    std::unique_ptr<OktaHookKeysApi> m_direct;
    std::unique_ptr<FaultyProxy> m_proxy;
    std::unique_ptr<RotationAdmin> m_admin;
    std::unique_ptr<RotationMeddler> m_meddler; ///< What it did in this rotation was not undone.
    std::unique_ptr<SqliteRotations> m_journal;
    HookKeysApi *m_api = nullptr;
    std::unique_ptr<OrgSession> m_session;
    std::unique_ptr<Rotation> m_rotation;
    RotationPlan m_plan;
    QString m_oldName;
    QString m_newName;
    QString m_hook; ///< That the step is about.
    qsizetype m_keysBefore = 0;
    int m_step = 0; ///< How many were done.
    bool m_wentBack = false;
    bool m_killed = false;
    bool m_isRetry = false;     ///< The step was refused before.
    bool m_isDone = false;      ///< The last attempt was told as done.
    bool m_isInUse = false;     ///< It was told that a hook signs with the old key.
    bool m_isGivenBack = false; ///< And that no app lacks that key for it.
    Figures m_figures;
};

} // namespace HookKeys
