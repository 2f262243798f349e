// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkeysapi.h"
#include "writerecord.h"

#include <memory>

namespace HookKeys {

class RecordingAppsApi;
class RecordingHooksApi;

/// An org's API that writes down in the timeline each change that is made over it, its other
/// subjects included; what is read goes through.
class RecordingApi final : public HookKeysApi
{
    Q_OBJECT

public:
    /// Sends by @p api, which is to the org of @p profile. @p timeline and @p clock must outlive
    /// this.
    RecordingApi(std::unique_ptr<HookKeysApi> api, Timeline &timeline, const OrgProfile &profile,
                 const Clock &clock);
    ~RecordingApi() override;

    PendingCall listKeys(QObject *context, Callback<HookKeyListing> done) override;
    PendingCall readKey(const QString &id, QObject *context, Callback<HookKey> done) override;
    PendingCall publicKey(const QString &keyId, QObject *context,
                          Callback<QByteArray> done) override;
    PendingCall createKey(const QString &name, QObject *context, Callback<HookKey> done) override;
    PendingCall renameKey(const QString &id, const QString &name, QObject *context,
                          Callback<HookKey> done) override;
    PendingCall deleteKey(const QString &id, QObject *context, Callback<void> done) override;
    PendingCall listInlineHooks(QObject *context, Callback<InlineHookListing> done) override;
    OrgConnection connection() override;
    void signOut(QObject *context, Callback<void> done) override;
    void revokeApiToken(QObject *context, Callback<void> done) override;

private:
    void noteName(const HookKey &key);

    WriteRecord m_record;
    std::unique_ptr<RecordingHooksApi> m_hooks;
    std::unique_ptr<RecordingAppsApi> m_apps;
    std::unique_ptr<HookKeysApi> m_api; ///< Goes before what its answers are written into.
};

} // namespace HookKeys
