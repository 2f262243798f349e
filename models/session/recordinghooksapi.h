// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inlinehooksapi.h"
#include "writerecord.h"

namespace HookKeys {

/// An org's hooks, with each change written down; see RecordingApi.
class RecordingHooksApi final : public InlineHooksApi
{
    Q_OBJECT

public:
    /// Both must outlive this.
    RecordingHooksApi(InlineHooksApi &api, WriteRecord &record) : m_api(api), m_record(record) {}

    PendingCall readHook(const QString &id, QObject *context,
                         Callback<InlineHookDocument> done) override;
    PendingCall repointHook(const InlineHookDocument &seen, const QString &hookKeyId,
                            QObject *context, Callback<InlineHook> done) override;
    PendingCall executeHook(const QString &id, const QByteArray &payload, QObject *context,
                            Callback<QByteArray> done) override;

private:
    InlineHooksApi &m_api;
    WriteRecord &m_record;
    QHash<QString, QString> m_names; ///< Of the hooks that were read.
};

} // namespace HookKeys
