// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outsideapi.h"

namespace HookKeys {

/// Servers that answer what the test put there: for what no real one of a test can show. Everything
/// else is tested over sockets.
class FakeOutsideApi final : public OutsideApi
{
public:
    PendingCall postForm(const QUrl &url, const QByteArray &form, QObject *context,
                         Callback<OutsideAnswer> done) override
    {
        posted.append(url);
        forms.append(form);
        post(context, done, answer);
        return {};
    }

    PendingCall lookAtCertificate(const QUrl &url, QObject *context,
                                  Callback<ServerCertificate> done) override
    {
        lookedAt.append(url);
        post(context, done, certificate);
        return {};
    }

    Result<OutsideAnswer> answer = OutsideAnswer();
    Result<ServerCertificate> certificate = ServerCertificate();
    QList<QUrl> posted;
    QList<QByteArray> forms;
    QList<QUrl> lookedAt;
};

} // namespace HookKeys
