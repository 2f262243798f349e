// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "hookspecimen.h"
#include "outsideapi.h"

#include <QCoreApplication>

namespace HookKeys {

/// What it says about a hook how its token URL answered a HookSpecimen.
struct RehearsalVerdict
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::RehearsalVerdict)

public:
    enum class Kind {
        Accepted,      ///< It gave a token to a key that it cannot know.
        Succeeded,     ///< It answered with success, but gave no token.
        KeyRefused,    ///< It looked at the signature, and refused it: all else is right.
        KeyUnknown,    ///< It does not have the key.
        ClaimRefused,  ///< It refused what the assertion says.
        ClientUnknown, ///< It does not know the client ID.
        ClientRefused, ///< It refused the client, and does not say why.
        RequestRefused,
        GrantRefused, ///< It gives no tokens by client credentials, or not to this client.
        ScopeRefused,
        Busy,
        Failed,      ///< It has a problem of its own.
        NotFound,    ///< There is nothing at the token URL.
        WrongMethod, ///< What is there takes no POST.
        WebPage,     ///< A page for people came.
        Redirected,
        Unclear,    ///< Any other answer.
        NoAnswer,   ///< It took the request, and gave no whole answer.
        NotReached, ///< No connection came about.
        TooSlow,
        Untrusted, ///< TLS failed, or its certificate is not to be trusted.
    };

    Kind kind = Kind::Unclear;
    Severity severity = Severity::Warning;
    QString text = {}; ///< A translated sentence or two, as plain text.

    /// Judges @p answer, or why there is none, to a specimen for @p hook that says to be signed
    /// with the key called @p key. The words of a server decide only where RFC 6749, 5.2 leaves it
    /// to them which part of a client was refused.
    [[nodiscard]] static RehearsalVerdict of(const Result<OutsideAnswer> &answer,
                                             const InlineHook &hook, const QString &key);
};

/// @p answer for a person to read, in its own words: status, the headers that tell something, the
/// body up to a limit, every character shown as what it is. The body of a success is left out, for
/// there may be a token in it.
[[nodiscard]] QString rehearsalAnswerText(const OutsideAnswer &answer);

} // namespace HookKeys
