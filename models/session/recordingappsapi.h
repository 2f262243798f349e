// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appsapi.h"
#include "writerecord.h"

namespace HookKeys {

/// An org's apps, with each change of their keys written down; see RecordingApi.
class RecordingAppsApi final : public AppsApi
{
    Q_OBJECT

public:
    /// Both must outlive this.
    RecordingAppsApi(AppsApi &api, WriteRecord &record) : m_api(api), m_record(record) {}

    /// The org's own key with the `kid` @p kid is called @p name.
    void setKeyName(const QString &kid, const QString &name) { m_names.insert(kid, name); }

    PendingCall findApp(const QString &clientId, QObject *context, Callback<OktaApp> done) override;
    PendingCall listAppKeys(const QString &appId, QObject *context,
                            Callback<QList<AppKey>> done) override;
    PendingCall addAppKey(const QString &appId, const QByteArray &jwk, QObject *context,
                          Callback<AppKey> done) override;
    PendingCall setAppKeyActive(const QString &appId, const QString &keyId, bool isActive,
                                QObject *context, Callback<AppKey> done) override;
    PendingCall deleteAppKey(const QString &appId, const QString &keyId, QObject *context,
                             Callback<void> done) override;

private:
    [[nodiscard]] WriteRecord::Write writeOf(TimelineKind kind, const QString &appId,
                                             const QString &keyId, const QString &kid) const;

    AppsApi &m_api;
    WriteRecord &m_record;
    QHash<QString, QString> m_labels; ///< By OktaApp::id.
    QHash<QString, QString> m_kids;   ///< By AppKey::id.
    QHash<QString, QString> m_names;  ///< By AppKey::kid.
};

} // namespace HookKeys
