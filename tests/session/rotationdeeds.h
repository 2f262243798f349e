// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appsapi.h"
#include "inlinehooksapi.h"
#include "rotationfixture.h"

namespace HookKeys {

/// The `kid`s of the keys that the app @p id holds.
inline QStringList kidsAt(RotationFixture &fixture, const QString &id)
{
    Outcome<QList<AppKey>> keys;
    fixture.api->connection().apps->listAppKeys(id, &fixture.context, keys.callback());
    QStringList kids;
    if (keys.succeeded()) {
        for (const AppKey &key : keys.value())
            kids.append(key.kid);
    }
    return kids;
}

/// Those of them that let in what signs with the key.
inline QStringList activeKidsAt(RotationFixture &fixture, const QString &id)
{
    Outcome<QList<AppKey>> keys;
    fixture.api->connection().apps->listAppKeys(id, &fixture.context, keys.callback());
    QStringList kids;
    if (keys.succeeded()) {
        for (const AppKey &key : keys.value()) {
            if (key.isActive)
                kids.append(key.kid);
        }
    }
    return kids;
}

/// Has the hook @p id sign with the key @p key.
inline bool repoint(RotationFixture &fixture, const QString &id, const QString &key)
{
    InlineHooksApi &hooks = *fixture.api->connection().hooks;
    Outcome<InlineHookDocument> read;
    hooks.readHook(id, &fixture.context, read.callback());
    if (!read.succeeded())
        return false;
    Outcome<InlineHook> put;
    hooks.repointHook(*read.result(), key, &fixture.context, put.callback());
    return put.succeeded();
}

/// A journal while whose first line of a step somebody else does something.
class MeddledJournal final : public RotationJournal
{
public:
    MeddledJournal(RotationJournal &journal, QString step, std::function<void()> deed)
        : m_journal(journal), m_step(std::move(step)), m_deed(std::move(deed))
    {
    }

    Result<void> note(const QString &id, const RotationNote &note) override
    {
        if (note.step == m_step && m_deed)
            std::exchange(m_deed, nullptr)();
        return m_journal.note(id, note);
    }
    Result<QString> begin(const RotationPlan &plan) override { return m_journal.begin(plan); }
    Result<void> amend(const RotationPlan &plan) override { return m_journal.amend(plan); }
    QString jwksUrl(const QString &org, const QString &hook) override
    {
        return m_journal.jwksUrl(org, hook);
    }
    Result<void> setJwksUrl(const QString &org, const QString &hook, const QString &url) override
    {
        return m_journal.setJwksUrl(org, hook, url);
    }
    Result<QList<RotationPlan>> open(const QString &org) override { return m_journal.open(org); }
    Result<QList<RotationNote>> notes(const QString &id) override { return m_journal.notes(id); }
    Result<void> end(const QString &id, const QDateTime &time) override
    {
        return m_journal.end(id, time);
    }
    bool forgetOrg(const QString &profile) override { return m_journal.forgetOrg(profile); }

private:
    RotationJournal &m_journal;
    QString m_step;
    std::function<void()> m_deed;
};

/// A rotation of partner-api whose hooks all sign with the new key; null where that failed.
inline std::unique_ptr<Rotation> rotated(RotationFixture &fixture)
{
    auto begun =
        fixture.session->rotations()->begin(fixture.planFor(QStringLiteral("partner-api")).plan);
    if (!begun)
        return {};
    Rotation &rotation = **begun;
    bool fine =
        RotationFixture::outcomeOf([&](auto done) { rotation.createKey(done); }).has_value();
    for (const RotationHook &hook : rotation.plan().hooks) {
        fine = fine && RotationFixture::outcomeOf([&](auto done) {
                           rotation.repoint(hook.id, false, done);
                       }).has_value();
    }
    return fine ? *std::move(begun) : nullptr;
}

} // namespace HookKeys
