// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's entry for the heads of answers, as far as HookKeys reads them itself: the next page,
// rate limits, dates, challenges, redirects. The first line is the status, each other one a header.

#include "linkheader.h"
#include "oktaerror.h"
#include "ratelimitheaders.h"
#include "transporterror.h"

#include <cstdint>
#include <cstdlib>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

const QString host = u"acme.okta.com"_s;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

HttpAnswer answerOf(const QByteArray &head)
{
    const QByteArrayList lines = head.split('\n');
    HttpAnswer answer;
    answer.status = 300 + std::abs(lines.first().toInt() % 300);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            answer.headers.append(
                QNetworkReply::RawHeaderPair(line.first(colon), line.sliced(colon + 1)));
    }
    return answer;
}

/// A text that is shown has nothing hidden in it.
bool isShowable(const QString &text)
{
    return std::ranges::none_of(
        text, [](QChar c) { return c.category() == QChar::Other_Control || c == QChar(0x202E); });
}

void checkLink(const QByteArray &link)
{
    const QUrl page(u"https://acme.okta.com/api/v1/inlineHooks"_s);
    const std::optional<QUrl> next = nextPage(link, page);
    require(!next || !link.isEmpty());
    // What is followed has the query alone from the server.
    if (next)
        static_cast<void>(next->query(QUrl::FullyEncoded));
}

void checkRateLimit(const HttpAnswer &answer)
{
    const RateLimit limit = rateLimitOf(answer);
    require(limit.limit >= -1 && limit.remaining >= -1);
    for (const int repeat : {1, 2, 3}) {
        const auto wait = rateLimitWait(answer, repeat).count();
        require(wait >= 1 && wait <= 60);
    }
}

void checkErrors(const HttpAnswer &answer)
{
    require(isShowable(challengeError(answer)));
    require(answer.requestId().size() <= 200);
    const QUrl asked(u"https://acme.okta.com/api/v1/hook-keys"_s);
    const QUrl target = QUrl::fromEncoded(answer.header("Location"), QUrl::StrictMode);
    const Error redirect = redirectError(host, answer.status, asked, target);
    require(isShowable(redirect.summary));
    // A host has at most 253 characters, a path that is shown 200, each escaped to 8 at most.
    require(redirect.summary.size() < 4000);
    if (answer.status >= 400) {
        const Error error =
            oktaError(answer, host, HttpMethod::Post, Subject::NewKey, u"refused"_s);
        require(!error.summary.isEmpty() && isShowable(error.summary));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const HttpAnswer answer =
        answerOf(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    checkLink(answer.header("Link"));
    checkRateLimit(answer);
    static_cast<void>(answer.date());
    checkErrors(answer);
    return 0;
}
