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
        return reply(context, done, answer);
    }

    PendingCall lookAtCertificate(const QUrl &url, QObject *context,
                                  Callback<ServerCertificate> done) override
    {
        lookedAt.append(url);
        return reply(context, done, certificate);
    }

    Result<OutsideAnswer> answer = OutsideAnswer();
    Result<ServerCertificate> certificate = ServerCertificate();
    bool holds = false; ///< Nothing is answered, until who asks gives up.
    QList<QUrl> posted;
    QList<QByteArray> forms;
    QList<QUrl> lookedAt;

private:
    template <typename T>
    PendingCall reply(QObject *context, const Callback<T> &done, const Result<T> &result) const
    {
        if (!holds) {
            post(context, done, result);
            return {};
        }
        return PendingCall([context = QPointer(context), done] {
            if (context) {
                postError<T>(context, done, ErrorKind::Cancelled,
                             QStringLiteral("The request was cancelled."));
            }
        });
    }
};

} // namespace HookKeys
