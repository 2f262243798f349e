// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkey.h"
#include "jwkswatch.h"
#include "rotationjournal.h"

#include <functional>

namespace HookKeys {

class HookKeysApi;
class OrgSession;

/// The handing over of a rotation's new key by JWKS URLs: watches each address that the plan names
/// until both keys are there and it is safe to switch. Since when they are there is written into
/// the journal, so that a rotation that was cut off does not wait anew.
class JwksHandOver final : public QObject
{
    Q_OBJECT

public:
    /// For @p plan, which @p journal has. All must outlive this.
    JwksHandOver(OrgSession *session, HookKeysApi &api, RotationJournal &journal, RotationPlan plan,
                 QObject *parent = nullptr);

    /// How long each watch waits between an answer and the next request.
    void setInterval(std::chrono::milliseconds interval) { m_interval = interval; }
    /// Reads both keys and begins to watch. Fails as HookKeysApi does, with NotFound where a key is
    /// not in the org, and with Validation where one cannot be used.
    void start(Callback<void> done);
    /// Looks at all addresses now.
    void look();

    /// One for each address; none before start() is done.
    [[nodiscard]] const QList<JwksWatch *> &watches() const { return m_watches; }
    /// Whether it is safe to switch as far as all addresses go.
    [[nodiscard]] bool isSafe() const;
    /// How things are at each address, as translated text.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// A watch changed.
    void changed();

private:
    void readKey(const HookKey &key, const Callback<void> &done, std::function<void()> then);
    void watch();
    void noteSeen(const JwksWatch *watch);

    OrgSession *const m_session;
    HookKeysApi &m_api;
    RotationJournal &m_journal;
    const RotationPlan m_plan;
    std::chrono::milliseconds m_interval{};
    QList<JwksWish> m_wishes;
    QList<JwksWatch *> m_watches;
};

/// The JWKS URLs of @p plan, each once.
[[nodiscard]] QStringList jwksUrls(const RotationPlan &plan);

} // namespace HookKeys
