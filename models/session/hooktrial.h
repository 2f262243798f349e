// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inlinehooksapi.h"
#include "result.h"

#include <QElapsedTimer>

#include <chrono>
#include <optional>

namespace HookKeys {

class OrgSession;

/// What came of a call of a hook's service.
struct HookTrialOutcome
{
    QByteArray answer = {};              ///< What the service answered; untrusted.
    std::optional<Error> error = {};     ///< Why there is no answer.
    std::chrono::milliseconds took = {}; ///< From the request to the answer, Okta's part too.

    /// What Okta gives a service unless it is told otherwise.
    static constexpr std::chrono::milliseconds limit = std::chrono::seconds(3);

    /// The outcome as translated sentences.
    [[nodiscard]] QString text() const;
};

/// Has Okta call the service of a hook as if it were needed, once. A run that ends with its
/// context.
class HookTrial final : public QObject
{
    Q_OBJECT

public:
    /// Calls the service of the hook @p id of @p session with @p payload, a JSON object. The
    /// outcome is one too where the service failed. Fails with ReadOnly, and with Validation where
    /// @p payload is no JSON object: nothing was sent then.
    static void start(const OrgSession &session, InlineHooksApi &hooks, const QString &id,
                      const QByteArray &payload, QObject *context, Callback<HookTrialOutcome> done);

private:
    HookTrial(QObject *context, Callback<HookTrialOutcome> done);
    void answered(const Result<QByteArray> &answer);

    const Callback<HookTrialOutcome> m_done;
    QElapsedTimer m_time;
};

/// A payload as Okta sends it to a hook of the type @p type at @p time, with made-up people, to be
/// edited; the common part alone for a type that is not known.
/// See https://developer.okta.com/docs/reference/hooks-concepts/
[[nodiscard]] QByteArray hookPayload(const QString &type, const QDateTime &time);

} // namespace HookKeys
