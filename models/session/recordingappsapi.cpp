// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordingappsapi.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace HookKeys {

PendingCall RecordingAppsApi::findApp(const QString &clientId, QObject *context,
                                      Callback<OktaApp> done)
{
    return m_api.findApp(
        clientId, context,
        [this, guard = QPointer(this), done = std::move(done)](const Result<OktaApp> &app) {
            if (guard && app)
                m_labels.insert(app->id, app->label);
            done(app);
        });
}

PendingCall RecordingAppsApi::listAppKeys(const QString &appId, QObject *context,
                                          Callback<QList<AppKey>> done)
{
    return m_api.listAppKeys(
        appId, context,
        [this, guard = QPointer(this), done = std::move(done)](const Result<QList<AppKey>> &keys) {
            if (guard && keys) {
                for (const AppKey &key : *keys)
                    m_kids.insert(key.id, key.kid);
            }
            done(keys);
        });
}

/// The change of the key with the id @p keyId (empty for a new one) and the `kid` @p kid.
WriteRecord::Write RecordingAppsApi::writeOf(TimelineKind kind, const QString &appId,
                                             const QString &keyId, const QString &kid) const
{
    const QString app = m_labels.value(appId, appId);
    const bool isGone = kind == TimelineKind::Deleted;
    WriteRecord::Write write{.kind = kind,
                             .object = TimelineObject::AppKey,
                             .id = keyId,
                             .name = m_names.value(kid, kid.isEmpty() ? keyId : kid),
                             .before = isGone ? app : QString(),
                             .after = isGone ? QString() : app};
    if (!kid.isEmpty())
        write.keys.append(kid);
    return write;
}

PendingCall RecordingAppsApi::addAppKey(const QString &appId, const QByteArray &jwk,
                                        QObject *context, Callback<AppKey> done)
{
    const auto made = [guard = QPointer(this)](const Result<AppKey> &key) -> WriteRecord::Made {
        if (guard)
            guard->m_kids.insert(key->id, key->kid);
        return [id = key->id](OrgSight &, TimelineEntry &entry) {
            entry.id = id;
        };
    };
    const QString kid = QJsonDocument::fromJson(jwk)["kid"_L1].toString();
    const WriteRecord::Write write = writeOf(TimelineKind::Created, appId, {}, kid);
    return m_api.addAppKey(appId, jwk, context,
                           m_record.begin<AppKey>(write, std::move(done), made));
}

PendingCall RecordingAppsApi::setAppKeyActive(const QString &appId, const QString &keyId,
                                              bool isActive, QObject *context,
                                              Callback<AppKey> done)
{
    const WriteRecord::Write write =
        writeOf(isActive ? TimelineKind::Activated : TimelineKind::Deactivated, appId, keyId,
                m_kids.value(keyId));
    return m_api.setAppKeyActive(appId, keyId, isActive, context,
                                 m_record.begin<AppKey>(write, std::move(done)));
}

PendingCall RecordingAppsApi::deleteAppKey(const QString &appId, const QString &keyId,
                                           QObject *context, Callback<void> done)
{
    const WriteRecord::Write write =
        writeOf(TimelineKind::Deleted, appId, keyId, m_kids.value(keyId));
    return m_api.deleteAppKey(appId, keyId, context, m_record.begin<void>(write, std::move(done)));
}

} // namespace HookKeys
