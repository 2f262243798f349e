// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oktahookkeysapi.h"

#include "auth/authorizer.h"
#include "httptransport.h"
#include "linkheader.h"
#include "oktaappsapi.h"
#include "oktacall.h"
#include "oktahookplacesapi.h"
#include "oktainlinehooksapi.h"
#include "oktajson.h"
#include "oktalogapi.h"
#include "oktapersonapi.h"
#include "outsideclient.h"
#include "webjwksapi.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

const QStringList &keysPath()
{
    static const QStringList path{u"api"_s, u"v1"_s, u"hook-keys"_s};
    return path;
}

const QStringList &hooksPath()
{
    static const QStringList path{u"api"_s, u"v1"_s, u"inlineHooks"_s};
    return path;
}

QByteArray nameBody(const QString &name)
{
    return QJsonDocument(QJsonObject{{u"name"_s, name}}).toJson(QJsonDocument::Compact);
}

} // namespace

/// The reading of inline hooks, page by page.
struct OktaHookKeysApi::HookPages
{
    QObject *context = nullptr;
    Callback<InlineHookListing> done;
    InlineHookListing listing;
    QSet<QString> queries; ///< Of the pages that were read.
    PendingCall current;
};

OktaHookKeysApi::OktaHookKeysApi(std::unique_ptr<HttpTransport> transport, QObject *parent)
    : HookKeysApi(parent), m_transport(std::move(transport)),
      m_hooks(std::make_unique<OktaInlineHooksApi>(*m_transport)),
      m_apps(std::make_unique<OktaAppsApi>(*m_transport)),
      m_log(std::make_unique<OktaLogApi>(*m_transport)),
      m_places(std::make_unique<OktaHookPlacesApi>(*m_transport)),
      m_person(std::make_unique<OktaPersonApi>(*m_transport)),
      m_outside(std::make_unique<OutsideClient>(m_transport->options())),
      m_jwks(std::make_unique<WebJwksApi>(m_transport->options()))
{
    connect(m_transport.get(), &HttpTransport::rateLimitChanged, this,
            &HookKeysApi::rateLimitChanged);
    connect(m_transport.get(), &HttpTransport::waiting, this, &HookKeysApi::waiting);
    connect(m_transport.get(), &HttpTransport::writeAnswered, this, &HookKeysApi::writeAnswered);
}

OktaHookKeysApi::~OktaHookKeysApi() = default;

OrgConnection OktaHookKeysApi::connection()
{
    return {.hooks = m_hooks.get(),
            .apps = m_apps.get(),
            .log = m_log.get(),
            .places = m_places.get(),
            .person = m_person.get(),
            .outside = m_outside.get(),
            .jwks = m_jwks.get()};
}

PendingCall OktaHookKeysApi::listKeys(QObject *context, Callback<HookKeyListing> done)
{
    return ask(m_transport.get(), {.path = keysPath()}, Subject::KeyList, context, std::move(done),
               parseHookKeys);
}

PendingCall OktaHookKeysApi::readKey(const QString &id, QObject *context, Callback<HookKey> done)
{
    return ask(m_transport.get(),
               {.path = keysPath() + QStringList(id), .query = u"expand=publickey"_s}, Subject::Key,
               context, std::move(done), parseHookKey);
}

PendingCall OktaHookKeysApi::publicKey(const QString &keyId, QObject *context,
                                       Callback<QByteArray> done)
{
    return ask(m_transport.get(), {.path = keysPath() + QStringList{u"public"_s, keyId}},
               Subject::Key, context, std::move(done), parsePublicJwk);
}

PendingCall OktaHookKeysApi::createKey(const QString &name, QObject *context,
                                       Callback<HookKey> done)
{
    return ask(m_transport.get(),
               {.method = HttpMethod::Post, .path = keysPath(), .body = nameBody(name)},
               Subject::NewKey, context, std::move(done), parseHookKey);
}

PendingCall OktaHookKeysApi::renameKey(const QString &id, const QString &name, QObject *context,
                                       Callback<HookKey> done)
{
    return ask(
        m_transport.get(),
        {.method = HttpMethod::Put, .path = keysPath() + QStringList(id), .body = nameBody(name)},
        Subject::Key, context, std::move(done), parseHookKey);
}

PendingCall OktaHookKeysApi::deleteKey(const QString &id, QObject *context, Callback<void> done)
{
    return ask(m_transport.get(),
               {.method = HttpMethod::Delete, .path = keysPath() + QStringList(id)}, Subject::Key,
               context, std::move(done), parseNothing);
}

PendingCall OktaHookKeysApi::listInlineHooks(QObject *context, Callback<InlineHookListing> done)
{
    const auto pages = std::make_shared<HookPages>();
    pages->context = context;
    pages->done = std::move(done);
    readHookPage(pages, {});
    return PendingCall([pages] { pages->current.cancel(); });
}

void OktaHookKeysApi::readHookPage(const std::shared_ptr<HookPages> &pages, const QString &query)
{
    constexpr qsizetype mostPages = 20;
    pages->queries.insert(query);
    QUrl page = m_transport->base();
    page.setPath(u'/' + hooksPath().join(u'/'));
    page.setQuery(query);
    const auto next = [this, pages, page](Result<HttpAnswer> answer) {
        const QByteArray link = answer ? answer->header("Link") : QByteArray();
        const auto found = judged<InlineHookListing>(
            *m_transport, std::move(answer), HttpMethod::Get, Subject::HookList, parseInlineHooks);
        if (!found)
            return pages->done(found);
        pages->listing.hooks += found->hooks;
        pages->listing.warnings += found->warnings;
        pages->listing.isWhole = pages->listing.isWhole && found->isWhole;
        const std::optional<QUrl> url = nextPage(link, page);
        if (!url)
            return pages->done(pages->listing);
        // The credential goes along: only to the same place, and never in a circle.
        const QString nextQuery = url->query(QUrl::FullyEncoded);
        const auto parts = QUrl::RemoveQuery | QUrl::RemoveFragment;
        if (!url->isValid() || url->adjusted(parts) != page.adjusted(parts)
            || pages->queries.contains(nextQuery) || pages->queries.size() == mostPages) {
            pages->listing.isWhole = false;
            pages->listing.warnings.append(
                tr("%1 refers to a next page of inline hooks that HookKeys does not follow, so "
                   "hooks may be missing and “Used by” may be wrong. Look into the Admin Console "
                   "before you delete a key.")
                    .arg(m_transport->host()));
            return pages->done(pages->listing);
        }
        readHookPage(pages, nextQuery);
    };
    pages->current = m_transport->send({.path = hooksPath(), .query = query}, pages->context, next);
}

void OktaHookKeysApi::signOut(QObject *context, Callback<void> done)
{
    if (Authorizer *authorizer = m_transport->authorizer())
        authorizer->signOut(context, std::move(done));
    else
        HookKeysApi::signOut(context, std::move(done));
}

void OktaHookKeysApi::revokeApiToken(QObject *context, Callback<void> done)
{
    const auto tell = [host = m_transport->host(),
                       done = std::move(done)](const Result<void> &revoked) {
        if (revoked) {
            done(revoked);
            return;
        }
        Error error = revoked.error();
        error.summary = tr("The API token may still be valid: revoke it in the Admin Console of "
                           "%1. %2")
                            .arg(host, error.summary);
        done(tl::unexpected(error));
    };
    static const QStringList path{u"api"_s, u"v1"_s, u"api-tokens"_s, u"current"_s};
    ask<void>(m_transport.get(), {.method = HttpMethod::Delete, .path = path}, Subject::Key,
              context, tell, parseNothing);
}

} // namespace HookKeys
