// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's entry for everything that is pasted to be checked as a token. What must hold for any
// input is checked here: above all that nothing is accepted that no key has signed.

#include "privatemembers.h"
#include "tokencheck.h"

#include <cstdint>
#include <cstdlib>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// The key of RFC 7515, A.3, under the key ID that the seeds name.
QList<TokenKey> knownKeys()
{
    return readTokenKeys(R"({"kty":"EC","crv":"P-256","kid":"one",)"
                         R"("x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
                         R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})",
                         u"seed"_s)
        .value();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const TokenContext context{knownKeys(), QDateTime({2026, 11, 21}, {12, 0}, Qt::UTC)};
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const SignedToken token = SignedToken::read(bytes);
    const TokenCheck check = TokenCheck::of(token, context);
    require(!check.verdict.isEmpty() && !check.findings.isEmpty());
    for (const Finding &finding : check.findings)
        require(!finding.id.isEmpty() && !finding.text.isEmpty() && !finding.rule.isEmpty());
    // The one signature by that key that a seed has is over a text that ended in 2011.
    require(check.outcome != TokenCheck::Outcome::Accepted);
    require((check.outcome == TokenCheck::Outcome::Unreadable) == token.problem.has_value());
    if (hasPrivateMember(bytes))
        require(token.compact.isEmpty() && check.outcome == TokenCheck::Outcome::Unreadable);
    // What was read is read again as the same.
    if (!token.problem)
        require(SignedToken::read(token.compact).compact == token.compact);
    require(!check.report().isEmpty());
    (void)readTokenKeys(bytes, u"file"_s);
    return 0;
}
