// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordinghooksapi.h"

namespace HookKeys {

PendingCall RecordingHooksApi::readHook(const QString &id, QObject *context,
                                        Callback<InlineHookDocument> done)
{
    return m_api.readHook(id, context,
                          [this, guard = QPointer(this),
                           done = std::move(done)](const Result<InlineHookDocument> &hook) {
                              if (guard && hook)
                                  m_names.insert(hook->hook.id, hook->hook.label());
                              done(hook);
                          });
}

PendingCall RecordingHooksApi::repointHook(const InlineHookDocument &seen, const QString &hookKeyId,
                                           QObject *context, Callback<InlineHook> done)
{
    const QString id = seen.hook.id;
    const auto made = [id, hookKeyId](const Result<InlineHook> &) -> WriteRecord::Made {
        return [id, hookKeyId](OrgSight &sight, TimelineEntry &) {
            sight.repoint(id, hookKeyId);
        };
    };
    WriteRecord::Write write{.kind = TimelineKind::Repointed,
                             .object = TimelineObject::Hook,
                             .id = id,
                             .name = seen.hook.label(),
                             .keys = {hookKeyId, seen.hook.hookKeyId},
                             .before = seen.hook.hookKeyId,
                             .after = hookKeyId};
    write.keys.removeAll(QString());
    return m_api.repointHook(seen, hookKeyId, context,
                             m_record.begin<InlineHook>(write, std::move(done), made));
}

PendingCall RecordingHooksApi::executeHook(const QString &id, const QByteArray &payload,
                                           QObject *context, Callback<QByteArray> done)
{
    return m_api.executeHook(id, payload, context,
                             m_record.begin<QByteArray>({.kind = TimelineKind::Executed,
                                                         .object = TimelineObject::Hook,
                                                         .id = id,
                                                         .name = m_names.value(id, id)},
                                                        std::move(done)));
}

} // namespace HookKeys
