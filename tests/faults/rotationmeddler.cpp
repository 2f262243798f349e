// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationmeddler.h"

#include "appsapi.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

RotationMeddler::RotationMeddler(HookKeysApi &direct, const QUrl &url, const QByteArray &token,
                                 quint32 seed)
    : m_direct(direct), m_transport(url, Secret(token)), m_random(seed)
{
}

void RotationMeddler::meddle(const Scene &scene, const std::function<void()> &then)
{
    if (scene.plan.hooks.isEmpty()) {
        then();
        return;
    }
    ++m_underWay;
    m_scene = scene;
    const Then over = [this, then] {
        --m_underWay;
        then();
    };
    const RotationHook hook = scene.plan.hooks.value(qsizetype(m_random() % 2U));
    const bool forGood = m_random() % 2 == 0;
    switch (m_random() % 10) {
    case 0:
    case 1:
        giveThirdKey(hook, over);
        break;
    case 2:
    case 3:
        giveOldKey(hook, over);
        break;
    case 4:
        giveNoKey(hook, over);
        break;
    case 5:
        switchHookOff(hook, over);
        break;
    case 6:
        // Before it is known by its ID nobody can know that it is the new one.
        rename(forGood && !scene.madeId.isEmpty() ? scene.madeId : scene.plan.oldId, over);
        break;
    case 7:
        // One of both is always left.
        if (forGood && !scene.madeId.isEmpty() && !has(Deed::Kind::OldGone))
            remove(scene.madeId, Deed::Kind::NewGone, over);
        else if (!scene.madeId.isEmpty() && !has(Deed::Kind::NewGone))
            remove(scene.plan.oldId, Deed::Kind::OldGone, over);
        else
            over();
        break;
    default:
        if (scene.byApps) {
            takeAway(hook, forGood, over);
        } else {
            scene.oldPage(); // an older file is put there again
            done({.kind = Deed::Kind::OldPage}, over);
        }
        break;
    }
}

void RotationMeddler::done(Deed deed, const Then &then)
{
    deed.time = m_scene.now();
    m_deeds.append(deed);
    then();
}

QString RotationMeddler::text() const
{
    QString text;
    for (const Deed &deed : m_deeds)
        text += u' ' + QString::number(int(deed.kind));
    return text;
}

bool RotationMeddler::has(Deed::Kind kind) const
{
    return std::ranges::any_of(m_deeds, [kind](const Deed &deed) { return deed.kind == kind; });
}

void RotationMeddler::put(const InlineHookDocument &hook, const QString &key, const Told &told)
{
    m_direct.connection().hooks->repointHook(
        hook, key, &m_context,
        [told](const Result<InlineHook> &result) { told(result.has_value()); });
}

void RotationMeddler::repoint(const QString &hook, const QString &key, const Told &told)
{
    m_direct.connection().hooks->readHook(
        hook, &m_context, [=, this](const Result<InlineHookDocument> &read) {
            if (!read)
                told(false);
            else
                put(read->hook.signsWithKey() ? *read : m_before.value(hook), key, told);
        });
}

void RotationMeddler::giveThirdKey(const RotationHook &hook, const Then &then)
{
    m_direct.listKeys(&m_context, [=, this](const Result<HookKeyListing> &keys) {
        const QString third = std::ranges::find(keys->keys, u"qa-sandbox"_s, &HookKey::name)->id;
        repoint(hook.id, third, [=, this](bool isDone) {
            const Deed deed{.kind = Deed::Kind::ThirdKey, .hook = hook.id, .key = third};
            isDone ? done(deed, then) : then();
        });
    });
}

void RotationMeddler::giveOldKey(const RotationHook &hook, const Then &then)
{
    const QString old = m_scene.plan.oldId;
    repoint(hook.id, old, [=, this](bool isDone) {
        const Deed deed{.kind = Deed::Kind::OldKey, .hook = hook.id, .key = old};
        isDone ? done(deed, then) : then();
    });
}

void RotationMeddler::giveNoKey(const RotationHook &hook, const Then &then)
{
    InlineHooksApi *hooks = m_direct.connection().hooks;
    hooks->readHook(hook.id, &m_context, [=, this](const Result<InlineHookDocument> &read) {
        if (!read || !read->hook.signsWithKey()) {
            then();
            return;
        }
        m_before.insert(hook.id, *read);
        InlineHookDocument changed = *read;
        changed.received.replace(R"("private_key_jwt")",
                                 R"("client_secret_post","clientSecret":"s3cr3t")");
        put(changed, read->hook.hookKeyId, [=, this](bool isDone) {
            isDone ? done({.kind = Deed::Kind::NoKey, .hook = hook.id}, then) : then();
        });
    });
}

/// Who is off is moved all the same.
void RotationMeddler::switchHookOff(const RotationHook &hook, const Then &then)
{
    m_transport.send(
        {.method = HttpMethod::Post,
         .path = {u"api"_s, u"v1"_s, u"inlineHooks"_s, hook.id, u"lifecycle"_s, u"deactivate"_s}},
        &m_context, [=, this](const Result<HttpAnswer> &) {
            done({.kind = Deed::Kind::HookOff, .hook = hook.id}, then);
        });
}

/// Switches off a key that the app of @p hook holds, and deletes it if @p forGood.
void RotationMeddler::takeAway(const RotationHook &hook, bool forGood, const Then &then)
{
    AppsApi *apps = m_direct.connection().apps;
    apps->listAppKeys(hook.appId, &m_context, [=, this](const Result<QList<AppKey>> &keys) {
        if (!keys || keys->isEmpty()) {
            then();
            return;
        }
        const AppKey key = keys->at(qsizetype(m_random() % quint32(keys->size())));
        const Deed deed{.kind = Deed::Kind::TakenAway, .client = hook.clientId, .kid = key.kid};
        apps->setAppKeyActive(
            hook.appId, key.id, false, &m_context, [=, this](const Result<AppKey> &off) {
                if (!off && key.isActive) // Okta refuses to switch the only one off
                    then();
                else if (forGood)
                    apps->deleteAppKey(hook.appId, key.id, &m_context,
                                       [=, this](const Result<void> &) { done(deed, then); });
                else
                    done(deed, then);
            });
    });
}

void RotationMeddler::rename(const QString &key, const Then &then)
{
    m_direct.listKeys(&m_context, [=, this](const Result<HookKeyListing> &keys) {
        const auto found = std::ranges::find(keys->keys, key, &HookKey::id);
        if (found == keys->keys.cend() || found->name.endsWith(renamed)) {
            then();
            return;
        }
        m_direct.renameKey(key, found->name + renamed, &m_context,
                           [=, this](const Result<HookKey> &) {
                               done({.kind = Deed::Kind::Renamed, .key = key}, then);
                           });
    });
}

/// Deletes the key @p key, unless a hook signs with it.
void RotationMeddler::remove(const QString &key, Deed::Kind kind, const Then &then)
{
    m_direct.deleteKey(key, &m_context, [=, this](const Result<void> &gone) {
        if (gone)
            done({.kind = kind, .key = key}, then);
        else
            then();
    });
}

} // namespace HookKeys
