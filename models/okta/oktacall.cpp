// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oktacall.h"

#include <QCoreApplication>

namespace HookKeys {

namespace {

/// The translation context of this file.
struct CallText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::OktaCall)
};

} // namespace

Error notUnderstood(Error error, const HttpAnswer &answer, HttpMethod method, const QString &host)
{
    error.httpStatus = answer.status;
    error.requestId = answer.requestId();
    if (isWrite(method)) {
        error.kind = ErrorKind::OutcomeUnknown;
        error.summary = CallText::tr("%1 answered the change in a way that cannot be "
                                     "understood: it may or may not have been made. "
                                     "Refresh to see before you try again.")
                            .arg(host);
    }
    return error;
}

Result<void> parseNothing(const QByteArray &body, const QString &host)
{
    if (body.trimmed().startsWith('<')) {
        Error error =
            errorOf(ErrorKind::Malformed,
                    CallText::tr("The answer of %1 is a web page and not Okta's.").arg(host));
        error.causes = {CallText::tr("The answer is a web page.")};
        return tl::unexpected(error);
    }
    return {};
}

} // namespace HookKeys
