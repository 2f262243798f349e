// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordingapi.h"

#include "recordingappsapi.h"
#include "recordinghooksapi.h"

namespace HookKeys {

RecordingApi::RecordingApi(std::unique_ptr<HookKeysApi> api, Timeline &timeline,
                           const OrgProfile &profile, const Clock &clock)
    : m_record(timeline, profile, clock), m_api(std::move(api))
{
    const OrgConnection connection = m_api->connection();
    m_record.setPersonApi(connection.person);
    if (connection.hooks)
        m_hooks = std::make_unique<RecordingHooksApi>(*connection.hooks, m_record);
    if (connection.apps)
        m_apps = std::make_unique<RecordingAppsApi>(*connection.apps, m_record);
    connect(m_api.get(), &HookKeysApi::rateLimitChanged, this, &HookKeysApi::rateLimitChanged);
    connect(m_api.get(), &HookKeysApi::waiting, this, &HookKeysApi::waiting);
    connect(m_api.get(), &HookKeysApi::writeAnswered, this, [this](const QString &requestId) {
        m_record.setRequestId(requestId);
        Q_EMIT writeAnswered(requestId);
    });
}

RecordingApi::~RecordingApi() = default;

PendingCall RecordingApi::listKeys(QObject *context, Callback<HookKeyListing> done)
{
    return m_api->listKeys(context, [this, guard = QPointer(this), done = std::move(done)](
                                        const Result<HookKeyListing> &listing) {
        if (guard && listing) {
            for (const HookKey &key : listing->keys)
                noteName(key);
        }
        done(listing);
    });
}

PendingCall RecordingApi::readKey(const QString &id, QObject *context, Callback<HookKey> done)
{
    return m_api->readKey(id, context, std::move(done));
}

PendingCall RecordingApi::publicKey(const QString &keyId, QObject *context,
                                    Callback<QByteArray> done)
{
    return m_api->publicKey(keyId, context, std::move(done));
}

/// An app's key is called what the org's key with its `kid` is.
void RecordingApi::noteName(const HookKey &key)
{
    if (m_apps)
        m_apps->setKeyName(key.keyId, key.name);
}

PendingCall RecordingApi::createKey(const QString &name, QObject *context, Callback<HookKey> done)
{
    const auto made = [this](const Result<HookKey> &key) -> WriteRecord::Made {
        noteName(*key);
        return [key = *key](OrgSight &sight, TimelineEntry &entry) {
            entry.id = key.id;
            entry.keys = {key.keyId};
            if (sight.keys)
                sight.keys->insert(key.id, {.name = key.name, .isUsed = key.isUsed});
        };
    };
    return m_api->createKey(
        name, context,
        m_record.begin<HookKey>({.kind = TimelineKind::Created, .name = name, .after = name},
                                std::move(done), made));
}

PendingCall RecordingApi::renameKey(const QString &id, const QString &name, QObject *context,
                                    Callback<HookKey> done)
{
    const auto made = [id, name](const Result<HookKey> &) -> WriteRecord::Made {
        return [id, name](OrgSight &sight, TimelineEntry &) {
            if (sight.keys && sight.keys->contains(id))
                (*sight.keys)[id].name = name;
        };
    };
    return m_api->renameKey(
        id, name, context,
        m_record.begin<HookKey>({.kind = TimelineKind::Renamed, .id = id, .after = name},
                                std::move(done), made));
}

PendingCall RecordingApi::deleteKey(const QString &id, QObject *context, Callback<void> done)
{
    const auto made = [id](const Result<void> &) -> WriteRecord::Made {
        return [id](OrgSight &sight, TimelineEntry &) {
            if (sight.keys)
                sight.keys->remove(id);
        };
    };
    return m_api->deleteKey(
        id, context,
        m_record.begin<void>({.kind = TimelineKind::Deleted, .id = id}, std::move(done), made));
}

PendingCall RecordingApi::listInlineHooks(QObject *context, Callback<InlineHookListing> done)
{
    return m_api->listInlineHooks(context, std::move(done));
}

OrgConnection RecordingApi::connection()
{
    OrgConnection connection = m_api->connection();
    connection.hooks = m_hooks.get();
    connection.apps = m_apps.get();
    return connection;
}

void RecordingApi::signOut(QObject *context, Callback<void> done)
{
    m_record.setPersonApi(nullptr); // what was written down may be gone with the org already
    m_api->signOut(context, std::move(done));
}

void RecordingApi::revokeApiToken(QObject *context, Callback<void> done)
{
    m_api->revokeApiToken(context, std::move(done));
}

} // namespace HookKeys
