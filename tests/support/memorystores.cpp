// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorystores.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

Result<ProfileListing> MemoryProfileStore::load()
{
    if (failing)
        return failure(ErrorKind::File, u"The disk failed."_s);
    return content;
}

Result<void> MemoryProfileStore::save(const OrgProfile &profile)
{
    if (failing)
        return failure(ErrorKind::File, u"The disk failed."_s);
    for (OrgProfile &other : content.profiles) {
        if (other.id == profile.id) {
            other = profile;
            return {};
        }
    }
    content.profiles.append(profile);
    return {};
}

Result<void> MemoryProfileStore::remove(const QString &id)
{
    if (failing)
        return failure(ErrorKind::File, u"The disk failed."_s);
    content.profiles.removeIf([&id](const OrgProfile &profile) { return profile.id == id; });
    return {};
}

Result<void> MemoryProfileStore::reorder(const QStringList &ids)
{
    if (failing)
        return failure(ErrorKind::File, u"The disk failed."_s);
    std::ranges::stable_sort(content.profiles, {},
                             [&ids](const OrgProfile &profile) { return ids.indexOf(profile.id); });
    return {};
}

Result<void> MemoryProfileStore::setLastOpened(const QString &id)
{
    if (failing)
        return failure(ErrorKind::File, u"The disk failed."_s);
    content.lastOpened = id;
    return {};
}

void MemorySecretStore::read(const QString &name, QObject *context, Callback<Secret> done)
{
    log += u"read "_s + name;
    run(context, [this, name, done = std::move(done)] {
        if (readError) {
            done(failure(*readError, u"The keychain failed."_s));
        } else if (!secrets.contains(name)) {
            done(failure(ErrorKind::SecretMissing, u"There is no such secret."_s));
        } else {
            done(secrets.value(name));
        }
    });
}

void MemorySecretStore::write(const QString &name, const Secret &secret, QObject *context,
                              Callback<void> done)
{
    log += u"write "_s + name;
    run(context, [this, name, secret, done = std::move(done)] {
        if (writeError) {
            done(failure(*writeError, u"The keychain failed."_s));
            return;
        }
        secrets.insert(name, secret);
        if (!silent)
            done({});
    });
}

void MemorySecretStore::remove(const QString &name, QObject *context, Callback<void> done)
{
    log += u"remove "_s + name;
    run(context, [this, name, done = std::move(done)] {
        if (removeError) {
            done(failure(*removeError, u"The keychain failed."_s));
            return;
        }
        secrets.remove(name);
        done({});
    });
}

void MemorySecretStore::release()
{
    holding = false;
    for (const std::function<void()> &call : std::exchange(m_held, {}))
        call();
}

void MemorySecretStore::run(QObject *context, std::function<void()> call)
{
    std::function<void()> guarded = [guard = QPointer<QObject>(context), call = std::move(call)] {
        if (guard)
            call();
    };
    if (holding) {
        m_held.append(std::move(guarded));
    } else {
        ++m_waiting;
        QMetaObject::invokeMethod(
            this,
            [this, guarded = std::move(guarded)] {
                --m_waiting;
                guarded();
            },
            Qt::QueuedConnection);
    }
}

} // namespace HookKeys
