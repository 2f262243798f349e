// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appkeychange.h"
#include "rotationrefusals.h"

namespace HookKeys {

class OtherOrgs;

/// The apps that a rotation hands its new key to: those of the org itself, and those of other orgs
/// that one knows, each reached by that org's own session. When this is destroyed, the request
/// under way is aborted and nothing more is called.
class RotationApps final : public QObject
{
    Q_OBJECT

public:
    /// Those of @p hooks that are handed the key in an app. @p own and @p others may be null; what
    /// is given must outlive this. @p journal is as in AppKeyChange.
    RotationApps(AppsApi *own, OtherOrgs *others, const QList<RotationHook> &hooks,
                 AppKeyChange::Journal journal);

    /// Has each app be as @p wish says about @p key, whose public half is @p jwk, one after the
    /// other. What is wrong with one app keeps none of the others from it, and what is wrong with
    /// an org none of those of other orgs. Fails as AppKeyChange and OtherOrgs::reachApps() do:
    /// with what the first failed with, whose summary says what the others failed with as well.
    void bringAll(AppKeyChange::Wish wish, const HookKey &key, const Jwk &jwk,
                  const Callback<void> &done);
    /// The same for the app of @p hook alone.
    void bring(const RotationHook &hook, AppKeyChange::Wish wish, const HookKey &key,
               const Jwk &jwk, const Callback<void> &done);

    /// Whether an error of @p kind says something of one app or hook, and nothing of the others.
    [[nodiscard]] static bool isForOneAlone(ErrorKind kind);

    /// Whether there is any.
    [[nodiscard]] bool isEmpty() const { return m_apps.isEmpty(); }

    /// Forgets what the last attempt came to.
    void reset();
    /// Whether any app was as it is to be at the last bringAll().
    [[nodiscard]] bool hasBrought() const { return m_hasBrought; }

    /// The apps that could not be changed at the last attempt.
    [[nodiscard]] const RotationRefusals &refusals() const { return m_refusals; }

private:
    void bringNext(QList<RotationHook> left, const Result<void> &sofar, AppKeyChange::Wish wish,
                   const HookKey &key, const Jwk &jwk, const Callback<void> &done);
    void bringOne(const RotationHook &hook, AppKeyChange::Wish wish, const HookKey &key,
                  const Jwk &jwk, const Callback<void> &done);
    void bringElsewhere(const RotationHook &hook, AppKeyChange::Wish wish, const HookKey &key,
                        const Jwk &jwk, const Callback<void> &done);
    void noteRefused(const RotationHook &hook, const Result<void> &result);

    AppsApi *const m_own;
    OtherOrgs *const m_others;
    const AppKeyChange::Journal m_journal;
    QList<RotationHook> m_hooks; ///< All that are handed the key in an app.
    QList<RotationHook> m_apps;  ///< One of them for each app.
    RotationRefusals m_refusals;
    bool m_hasBrought = false;
};

} // namespace HookKeys
