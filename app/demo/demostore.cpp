// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demostore.h"

#include "democlock.h"
#include "demorandom.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr qsizetype nameLimit = 255;

DemoFault keyNotFound(const QString &id)
{
    return notFoundFault(id, u"HookKey"_s);
}

DemoFault hookNotFound(const QString &id)
{
    return notFoundFault(id, u"InlineHook"_s);
}

} // namespace

QString newDemoId(const QString &prefix)
{
    return prefix + QString::fromLatin1(randomAlphanumeric(17));
}

DemoStore::DemoStore(DemoContents contents, std::function<QDateTime()> now)
    : m_now(std::move(now)), m_contents(std::move(contents))
{
}

void DemoStore::add(const DemoContents &contents)
{
    const std::scoped_lock lock(m_mutex);
    m_contents.keys << contents.keys;
    m_contents.hooks << contents.hooks;
}

QList<DemoKey> DemoStore::keys() const
{
    const std::scoped_lock lock(m_mutex);
    QList<DemoKey> keys;
    for (const DemoKey &key : m_contents.keys)
        keys << filledIn(key);
    return keys;
}

DemoResult<DemoKey> DemoStore::key(const QString &id) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find(m_contents.keys, id, &DemoKey::id);
    if (found == m_contents.keys.cend())
        return tl::unexpected(keyNotFound(id));
    return filledIn(*found);
}

DemoResult<DemoKey> DemoStore::keyByKeyId(const QString &keyId) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find(m_contents.keys, keyId, &DemoKey::keyId);
    if (found == m_contents.keys.cend())
        return tl::unexpected(keyNotFound(keyId));
    return filledIn(*found);
}

DemoResult<DemoKey> DemoStore::createKey(const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    const QStringList faults = nameFaults(name, {});
    if (!faults.isEmpty())
        return tl::unexpected(validationFault(u"name"_s, faults));
    if (m_contents.keys.size() >= keyLimit) {
        return tl::unexpected(validationFault(
            u"hookKey"_s,
            {u"hookKey: The maximum of %1 hook keys in the current organization is reached"_s.arg(
                keyLimit)}));
    }
    const QDateTime created = now();
    const DemoKey key{newDemoId(u"HKY"_s),
                      QUuid::createUuid().toString(QUuid::WithoutBraces),
                      name,
                      created,
                      created,
                      std::make_shared<DemoKeyPair>()};
    m_contents.keys << key;
    return key;
}

DemoResult<DemoKey> DemoStore::renameKey(const QString &id, const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find(m_contents.keys, id, &DemoKey::id);
    if (found == m_contents.keys.end())
        return tl::unexpected(keyNotFound(id));
    const QStringList faults = nameFaults(name, id);
    if (!faults.isEmpty())
        return tl::unexpected(validationFault(u"name"_s, faults));
    found->name = name;
    found->lastUpdated = now();
    return filledIn(*found);
}

DemoResult<DemoKey> DemoStore::deleteKey(const QString &id)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find(std::as_const(m_contents.keys), id, &DemoKey::id);
    if (found == m_contents.keys.cend())
        return tl::unexpected(keyNotFound(id));
    if (isUsed(id)) {
        return tl::unexpected(validationFault(
            u"hookKey"_s, {u"hookKey: The hook key is in use by an inline hook"_s}));
    }
    DemoKey deleted = *found;
    m_contents.keys.erase(found);
    return deleted;
}

QList<DemoHook> DemoStore::hooks() const
{
    const std::scoped_lock lock(m_mutex);
    return m_contents.hooks;
}

DemoResult<DemoHook> DemoStore::hook(const QString &id) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find(m_contents.hooks, id, &DemoHook::id);
    if (found == m_contents.hooks.cend())
        return tl::unexpected(hookNotFound(id));
    return *found;
}

DemoResult<DemoHook> DemoStore::createHook(const QString &name, const QString &type,
                                           const QString &version, const DemoChannel &channel)
{
    const std::scoped_lock lock(m_mutex);
    if (type.isEmpty()) {
        return tl::unexpected(
            validationFault(u"type"_s, {u"type: The field cannot be left blank"_s}));
    }
    return hookFaults(name, channel).map([&] {
        const QDateTime created = now();
        m_contents.hooks << DemoHook{
            newDemoId(u"cal"_s), true, name, type, version, channel, created, created};
        return m_contents.hooks.constLast();
    });
}

DemoResult<DemoHook> DemoStore::deleteHook(const QString &id)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find(std::as_const(m_contents.hooks), id, &DemoHook::id);
    if (found == m_contents.hooks.cend())
        return tl::unexpected(hookNotFound(id));
    if (found->active) {
        return tl::unexpected(validationFault(
            u"inlineHook"_s, {u"inlineHook: Deactivate the inline hook before deleting it"_s}));
    }
    DemoHook deleted = *found;
    m_contents.hooks.erase(found);
    return deleted;
}

DemoResult<DemoHook> DemoStore::replaceHook(const QString &id, const QString &name,
                                            const QString &version, const DemoChannel &channel)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find(m_contents.hooks, id, &DemoHook::id);
    if (found == m_contents.hooks.end())
        return tl::unexpected(hookNotFound(id));
    if (const auto faults = hookFaults(name, channel); !faults)
        return tl::unexpected(faults.error());
    found->name = name;
    found->version = version;
    found->channel = channel;
    found->lastUpdated = now();
    return *found;
}

DemoResult<DemoHook> DemoStore::setHookActive(const QString &id, bool active)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find(m_contents.hooks, id, &DemoHook::id);
    if (found == m_contents.hooks.end())
        return tl::unexpected(hookNotFound(id));
    found->active = active;
    found->lastUpdated = now();
    return *found;
}

QDateTime DemoStore::now() const
{
    return wholeSeconds(m_now());
}

bool DemoStore::isUsed(const QString &id) const
{
    return std::ranges::any_of(
        m_contents.hooks, [&id](const DemoHook &hook) { return hook.channel.hookKeyId == id; });
}

DemoKey DemoStore::filledIn(DemoKey key) const
{
    key.isUsed = isUsed(key.id);
    return key;
}

QStringList DemoStore::nameFaults(const QString &name, const QString &exceptId) const
{
    if (name.trimmed().isEmpty())
        return {u"name: The field cannot be left blank"_s};
    QStringList faults;
    const QList<uint> codePoints = name.toUcs4();
    if (codePoints.size() > nameLimit) {
        faults << u"name: The field must not be longer than %1 characters"_s.arg(nameLimit);
    }
    // Okta's database holds no character of more than three UTF-8 bytes; half of a surrogate pair
    // is no character at all.
    if (!name.isValidUtf16() || std::ranges::any_of(codePoints, [](uint c) { return c > 0xFFFF; }))
        faults << u"name: The field contains characters that are not supported"_s;
    if (std::ranges::any_of(m_contents.keys, [&](const DemoKey &key) {
            return key.name == name && key.id != exceptId;
        })) {
        faults << u"name: An object with this field already exists in the current organization"_s;
    }
    return faults;
}

DemoResult<void> DemoStore::hookFaults(const QString &name, const DemoChannel &channel) const
{
    if (name.trimmed().isEmpty()) {
        return tl::unexpected(
            validationFault(u"name"_s, {u"name: The field cannot be left blank"_s}));
    }
    const QStringList faults = channelFaults(channel);
    if (!faults.isEmpty())
        return tl::unexpected(validationFault(u"channel"_s, faults));
    return {};
}

QStringList DemoStore::channelFaults(const DemoChannel &channel) const
{
    QStringList faults;
    // Plain http is the demo org's own: its hooks call services of its own.
    if (!channel.uri.startsWith(u"https://"_s) && !channel.uri.startsWith(u"http://127.0.0.1:"_s))
        faults << u"channel.config.uri: The field must be a URL that begins with https://"_s;
    if (channel.authType == u"private_key_jwt"_s && channel.hookKeyId.isEmpty())
        faults << u"channel.config.hookKeyId: The field cannot be left blank"_s;
    if (!channel.hookKeyId.isEmpty()
        && std::ranges::find(m_contents.keys, channel.hookKeyId, &DemoKey::id)
               == m_contents.keys.cend()) {
        faults << u"channel.config.hookKeyId: The hook key does not exist"_s;
    }
    return faults;
}

} // namespace HookKeys
