// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hookmove.h"

#include "callback.h"
#include "displaytext.h"
#include "rotationnotes.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

void HookMove::start(InlineHooksApi &hooks, const Order &order, const QList<RotationNote> &notes,
                     Journal journal, QObject *context, Callback<void> done)
{
    const bool isUntold = isUnfinished(notes, u"repoint"_s, order.hook.id);
    auto *run = new HookMove(hooks, order, isUntold, std::move(journal), context, std::move(done));
    hooks.readHook(order.hook.id, run,
                   [run](const Result<InlineHookDocument> &read) { run->judge(read); });
}

HookMove::HookMove(InlineHooksApi &hooks, Order order, bool isUntold, Journal journal,
                   QObject *context, Callback<void> done)
    : QObject(context), m_hooks(hooks), m_order(std::move(order)), m_isUntold(isUntold),
      m_journal(std::move(journal)), m_done(std::move(done))
{
}

void HookMove::judge(const Result<InlineHookDocument> &read)
{
    if (!read) {
        finish(tl::unexpected(read.error()));
        return;
    }
    const InlineHook &hook = read->hook;
    const RotationHook &planned = m_order.hook;
    if (hook.clientId != planned.clientId
        || (!planned.tokenUrl.isEmpty() && hook.tokenUrl != planned.tokenUrl)) {
        // The key was handed to another side than it has now.
        finish(failure(ErrorKind::Conflict,
                       tr("Somebody else gave the inline hook “%1” another client or token URL "
                          "meanwhile, so it was not changed. Give this rotation up and plan it "
                          "anew.")
                           .arg(displayText(hook.label()))));
    } else if (!hook.signsWithKey()) {
        finish(failure(ErrorKind::Conflict,
                       tr("Somebody else has the inline hook “%1” authenticate without a key "
                          "meanwhile, so it was not changed.")
                           .arg(displayText(hook.label()))));
    } else if (hook.hookKeyId == m_order.to) {
        if (!m_isUntold || note(RotationNote::Kind::Done, hook.lastUpdated))
            finish({});
    } else if (hook.hookKeyId != m_order.from) {
        finish(failure(ErrorKind::Conflict,
                       tr("Somebody else gave the inline hook “%1” another key meanwhile, so it "
                          "was not changed.")
                           .arg(displayText(hook.label()))));
    } else if (note(RotationNote::Kind::Begun, m_order.to)) {
        put(*read);
    }
}

void HookMove::put(const InlineHookDocument &read)
{
    // Whatever was answered, the hook says what came of it.
    const auto answered = [this](const Result<InlineHook> &result) {
        m_error = result ? std::nullopt : std::optional(result.error());
        m_hooks.readHook(m_order.hook.id, this,
                         [this](const Result<InlineHookDocument> &now) { settle(now); });
    };
    m_hooks.repointHook(read, m_order.to, this, answered);
}

void HookMove::settle(const Result<InlineHookDocument> &read)
{
    if (read && read->hook.hookKeyId == m_order.to) {
        if (note(RotationNote::Kind::Done, read->hook.lastUpdated))
            finish({});
        return;
    }
    const Error seen =
        read ? errorOf(ErrorKind::Conflict,
                       tr("Somebody else gave the inline hook “%1” another key at the same time.")
                           .arg(displayText(read->hook.label())))
             : read.error();
    const Error why = m_error.value_or(seen);
    if (note(RotationNote::Kind::Failed, why.summary))
        finish(tl::unexpected(why));
}

/// Whether the line stands in the journal; if not, that is the end.
bool HookMove::note(RotationNote::Kind kind, const QString &text)
{
    const Result<void> noted =
        m_journal({.step = u"repoint"_s, .subject = m_order.hook.id, .kind = kind, .text = text});
    if (!noted)
        finish(noted);
    return noted.has_value();
}

void HookMove::finish(const Result<void> &result)
{
    endRun(this, m_done, result);
}

} // namespace HookKeys
