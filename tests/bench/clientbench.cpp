// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// One list request through the client beside the same request by bare libcurl, both to a demo org
// on the loopback address. Prints medians; asserts nothing.

#include "demoorg.h"
#include "httptransport.h"
#include "oktahookkeysapi.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include <curl/curl.h>

using namespace HookKeys;

namespace {

constexpr int rounds = 301;

double median(std::vector<qint64> nanoseconds)
{
    std::nth_element(nanoseconds.begin(), nanoseconds.begin() + rounds / 2, nanoseconds.end());
    return double(nanoseconds.at(rounds / 2)) / 1e6;
}

void report(const char *what, double client, double curl)
{
    std::printf("%-34s client %7.3f ms   libcurl %7.3f ms   ratio %.2f\n", what, client, curl,
                client / curl);
}

/// One listing through the client, until the rows are there.
bool list(OktaHookKeysApi &api)
{
    bool good = false;
    QEventLoop loop;
    api.listKeys(&loop, [&](const Result<HookKeyListing> &listing) {
        good = listing.has_value() && !listing->keys.isEmpty();
        loop.quit();
    });
    loop.exec();
    return good;
}

size_t collect(char *data, size_t size, size_t count, void *body)
{
    static_cast<std::string *>(body)->append(data, size * count);
    return size * count;
}

struct CurlEnd
{
    void operator()(CURL *curl) const { curl_easy_cleanup(curl); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

/// The same request by libcurl, until the bytes are there.
class Curl final
{
public:
    explicit Curl(const DemoOrg &org)
        : m_curl(curl_easy_init())
    {
        const QByteArray url = org.url().toEncoded() + "/api/v1/hook-keys";
        const QByteArray token = "Authorization: SSWS " + org.token();
        m_headers.reset(curl_slist_append(
            curl_slist_append(nullptr, "Accept: application/json"), token.constData()));
        curl_easy_setopt(m_curl.get(), CURLOPT_URL, url.constData());
        curl_easy_setopt(m_curl.get(), CURLOPT_HTTPHEADER, m_headers.get());
        curl_easy_setopt(m_curl.get(), CURLOPT_WRITEFUNCTION, &collect);
        curl_easy_setopt(m_curl.get(), CURLOPT_WRITEDATA, &m_body);
        curl_easy_setopt(m_curl.get(), CURLOPT_PROXY, "");
    }

    bool list()
    {
        m_body.clear();
        return curl_easy_perform(m_curl.get()) == CURLE_OK && m_body.starts_with('[');
    }

private:
    std::unique_ptr<curl_slist, CurlEnd> m_headers;
    std::unique_ptr<CURL, CurlEnd> m_curl;
    std::string m_body;
};

std::unique_ptr<OktaHookKeysApi> makeApi(const DemoOrg &org)
{
    return std::make_unique<OktaHookKeysApi>(
        std::make_unique<HttpTransport>(org.url(), Secret(org.token())));
}

/// The times of both, in turns, so that what the machine does else hits both alike; @p fresh makes
/// a client and a handle for each request, and with them a connection.
bool measure(const DemoOrg &org, const char *what, bool fresh)
{
    auto api = makeApi(org);
    auto curl = std::make_unique<Curl>(org);
    std::vector<qint64> clientTimes;
    std::vector<qint64> curlTimes;
    bool good = fresh || (list(*api) && curl->list());
    for (int i = 0; i < rounds && good; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (fresh)
            api = makeApi(org);
        good = list(*api);
        clientTimes.push_back(timer.nsecsElapsed());
        timer.start();
        if (fresh)
            curl = std::make_unique<Curl>(org);
        good = good && curl->list();
        curlTimes.push_back(timer.nsecsElapsed());
    }
    if (good)
        report(what, median(clientTimes), median(curlTimes));
    return good;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    curl_global_init(CURL_GLOBAL_DEFAULT);
    DemoOrg org({.rateLimit = 1'000'000});
    if (!org.start()) {
        std::fputs("The demo org found no port.\n", stderr);
        return 1;
    }
    std::printf("One list request, median of %d:\n", rounds);
    const bool good = measure(org, "kept-alive connection", false)
        && measure(org, "new client and connection", true);
    if (!good)
        std::fputs("A request failed.\n", stderr);
    curl_global_cleanup();
    return good ? 0 : 1;
}
