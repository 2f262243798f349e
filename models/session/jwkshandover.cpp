// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jwkshandover.h"

#include "displaytext.h"
#include "hookkeysapi.h"
#include "orgsession.h"
#include "publickeys.h"
#include "rotationnotes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

const auto seenStep = u"published"_s;

} // namespace

JwksHandOver::JwksHandOver(OrgSession *session, HookKeysApi &api, RotationJournal &journal,
                           RotationPlan plan, QObject *parent)
    : QObject(parent), m_session(session), m_api(api), m_journal(journal), m_plan(std::move(plan))
{
}

void JwksHandOver::start(Callback<void> done)
{
    m_api.listKeys(this, [this, done = std::move(done)](const Result<HookKeyListing> &listing) {
        if (!listing) {
            done(tl::unexpected(listing.error()));
            return;
        }
        const QList<HookKey> &keys = listing->keys;
        const auto old = std::ranges::find(keys, m_plan.oldId, &HookKey::id);
        const QString made = madeKeyOf(m_journal.notes(m_plan.id).value_or(QList<RotationNote>()));
        const auto next = made.isEmpty() ? std::ranges::find(keys, m_plan.newName, &HookKey::name)
                                         : std::ranges::find(keys, made, &HookKey::id);
        if (old == keys.cend() || next == keys.cend()) {
            done(failure(ErrorKind::NotFound,
                         tr("The old and the new key are not both in the org, so there is nothing "
                            "to look for.")));
            return;
        }
        const auto begin = [this, done] {
            watch();
            done({});
        };
        readKey(*old, done, [this, next = *next, done, begin] { readKey(next, done, begin); });
    });
}

void JwksHandOver::readKey(const HookKey &key, const Callback<void> &done,
                           std::function<void()> then)
{
    m_session->publicKeys()->publicKey(
        key.id, this, [this, done, then = std::move(then)](const Result<HookKey> &whole) {
            if (!whole) {
                done(tl::unexpected(whole.error()));
                return;
            }
            const Jwk jwk = Jwk::read(whole->publicJwk, whole->keyId);
            if (whole->privateMember || !jwk.isUsable()) {
                done(failure(ErrorKind::Validation,
                             tr("The public key of “%1” cannot be used, so it is not looked for.")
                                 .arg(displayText(whole->name))));
                return;
            }
            m_wishes.append({.name = whole->name, .kid = whole->keyId, .jwk = jwk});
            then();
        });
}

void JwksHandOver::watch()
{
    JwksApi *jwks = m_api.connection().jwks;
    const QStringList urls = jwks ? jwksUrls(m_plan) : QStringList();
    const QList<RotationNote> notes =
        m_journal.notes(m_plan.id).value_or(QList<RotationNote>()); // else it waits anew
    for (const QString &url : urls) {
        auto *watch = new JwksWatch(*jwks, m_session->clock(), QUrl(url), m_wishes, this);
        if (m_interval.count() > 0)
            watch->setInterval(m_interval);
        for (const RotationNote &note : notes) {
            if (note.step == "create"_L1) // what was seen before was another key
                watch->setSeen({}, std::chrono::seconds(0));
            else if (note.step == seenStep && note.subject == url)
                watch->setSeen(note.kind == RotationNote::Kind::Done ? note.time : QDateTime(),
                               std::chrono::seconds(note.text.toLongLong()));
        }
        m_watches.append(watch);
        connect(watch, &JwksWatch::seenChanged, this, [this, watch] { noteSeen(watch); });
        connect(watch, &JwksWatch::changed, this, &JwksHandOver::changed);
    }
    look();
}

/// Where the line cannot be written, a rotation that is resumed waits again, which does no harm.
void JwksHandOver::noteSeen(const JwksWatch *watch)
{
    const bool seen = watch->seen().isValid();
    std::ignore = m_journal.note(
        m_plan.id, {.step = seenStep,
                    .subject = watch->url().toString(QUrl::FullyEncoded),
                    .kind = seen ? RotationNote::Kind::Done : RotationNote::Kind::Failed,
                    .text = QString::number(watch->lifetime().count()),
                    .time = seen ? watch->seen() : m_session->clock().now()});
}

void JwksHandOver::look()
{
    for (JwksWatch *watch : std::as_const(m_watches))
        watch->look();
}

bool JwksHandOver::isSafe() const
{
    return !m_watches.isEmpty() && std::ranges::all_of(m_watches, [](const JwksWatch *watch) {
        return watch->state() == JwksWatch::State::Safe;
    });
}

QString JwksHandOver::text() const
{
    QStringList parts;
    for (const JwksWatch *watch : m_watches) {
        const QString where = displayText(watch->url().toString(QUrl::FullyEncoded));
        parts.append(m_watches.size() > 1 ? where + u'\n' + watch->text() : watch->text());
    }
    return parts.join(u"\n\n"_s);
}

QStringList jwksUrls(const RotationPlan &plan)
{
    QStringList urls;
    for (const RotationHook &hook : plan.hooks) {
        if (hook.handOver == HandOver::Jwks && !urls.contains(hook.jwksUrl))
            urls.append(hook.jwksUrl);
    }
    return urls;
}

} // namespace HookKeys
