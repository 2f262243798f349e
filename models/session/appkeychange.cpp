// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appkeychange.h"

#include "callback.h"
#include "displaytext.h"
#include "normalisedjwk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// A role or a scope is missing: somebody else is to do it. Else it is @p other.
ErrorKind refusalOf(AppKeyReport::Verdict verdict, ErrorKind other)
{
    return verdict == AppKeyReport::Verdict::NotAllowed ? ErrorKind::Forbidden : other;
}

/// The key that is still to be taken from the app: one that lets in, or else any; null if none is.
const AppKey *nextOf(const QList<AppKey> &held)
{
    const auto active = std::ranges::find(held, true, &AppKey::isActive);
    if (active != held.cend())
        return &*active;
    return held.isEmpty() ? nullptr : &held.constFirst();
}

} // namespace

using Verdict = AppKeyReport::Verdict;

void AppKeyChange::start(AppsApi &apps, const QString &clientId, Wish wish, const HookKey &key,
                         const Jwk &jwk, Journal journal, QObject *context, Callback<void> done)
{
    (new AppKeyChange(apps, clientId, wish, key, jwk, std::move(journal), context, std::move(done)))
        ->check(&AppKeyChange::change);
}

AppKeyChange::AppKeyChange(AppsApi &apps, QString clientId, Wish wish, HookKey key, Jwk jwk,
                           Journal journal, QObject *context, Callback<void> done)
    : QObject(context), m_apps(apps), m_clientId(std::move(clientId)), m_wish(wish),
      m_key(std::move(key)), m_jwk(std::move(jwk)), m_journal(std::move(journal)),
      m_done(std::move(done))
{
}

void AppKeyChange::check(void (AppKeyChange::*then)(const Result<AppKeyReport> &report))
{
    // An app that is off may be switched on again: what is taken from it is taken all the same.
    const auto scope =
        m_wish == Wish::Holds ? AppKeyCheck::Scope::LettingIn : AppKeyCheck::Scope::Keys;
    AppKeyCheck::start(m_apps, m_clientId, m_jwk, m_key.keyId, scope, this,
                       [this, then](const Result<AppKeyReport> &report) { (this->*then)(report); });
}

/// Whether the app is to do without the key.
bool AppKeyChange::isTaken() const
{
    return m_wish == Wish::IsOff || m_wish == Wish::IsGone;
}

bool AppKeyChange::isGranted(const AppKeyReport &report) const
{
    const Verdict verdict = report.verdict;
    switch (m_wish) {
    case Wish::Holds:
    case Wish::Keeps:
        return verdict == Verdict::Active;
    case Wish::IsOff:
        return verdict != Verdict::NotAllowed
               && std::ranges::none_of(report.held, &AppKey::isActive);
    case Wish::IsGone:
        return verdict != Verdict::NotAllowed && report.held.isEmpty();
    case Wish::HasNoOther:
        return verdict != Verdict::OtherKey && verdict != Verdict::NotAllowed;
    }
    return false;
}

/// Whether the last write did its part, where others are to follow.
bool AppKeyChange::isNearer(const AppKeyReport &report) const
{
    const auto isThere = [this](const AppKey &key) {
        return key.id == m_entry && (m_wish == Wish::IsGone || key.isActive);
    };
    return isTaken() && report.verdict != Verdict::NotAllowed && m_writes < appKeyLimit
           && std::ranges::none_of(report.held, isThere);
}

/// Why the app is not as it is to be, as a translated sentence.
QString AppKeyChange::leftText(const AppKeyReport &report) const
{
    const AppKey *left = nextOf(report.held);
    if (!isTaken() || !left || left->kid == m_key.keyId)
        return report.text(m_key.name);
    return left->isActive
               ? tr("The app “%1” also holds the key “%2” under the key ID %3, where it is not "
                    "switched off: whoever signs with it gets in.")
                     .arg(displayText(report.app.label), displayText(m_key.name),
                          displayText(left->kid))
               : tr("The app “%1” also holds the key “%2” under the key ID %3.")
                     .arg(displayText(report.app.label), displayText(m_key.name),
                          displayText(left->kid));
}

void AppKeyChange::change(const Result<AppKeyReport> &report)
{
    if (!report) {
        finish(tl::unexpected(report.error()));
        return;
    }
    const Verdict verdict = report->verdict;
    const QString app = report->app.id;
    const auto told = [this](const auto &result) {
        sent(result ? std::nullopt : std::optional(result.error()));
    };
    const bool holds = m_wish == Wish::Holds || m_wish == Wish::Keeps;
    const bool on = verdict == Verdict::Inactive && holds;
    const AppKey *left = isTaken() ? nextOf(report->held) : nullptr;
    const bool off = left && left->isActive && m_wish == Wish::IsOff;
    if (on || left)
        m_entry = on ? report->key.id : left->id;
    if (isGranted(*report)) {
        finish({});
    } else if ((verdict == Verdict::Missing || verdict == Verdict::OtherKid) && holds) {
        QByteArray body = normalisedJwk(m_jwk, m_key.keyId);
        body.replace(body.lastIndexOf('}'), 1, ",\"status\":\"ACTIVE\"}");
        if (begin(u"app-key"_s, app))
            m_apps.addAppKey(app, body, this, told);
    } else if (on || off) {
        if (begin(on ? u"activate"_s : u"deactivate"_s, app))
            m_apps.setAppKeyActive(app, m_entry, on, this, told);
    } else if (left && !left->isActive) {
        if (begin(u"forget"_s, app))
            m_apps.deleteAppKey(app, m_entry, this, told);
    } else if (verdict == Verdict::OtherKey && m_wish == Wish::HasNoOther) {
        finish(failure(
            ErrorKind::Validation,
            tr("The app “%1” holds a key with the ID %2. Whether it is the key “%3” is not sure, "
               "for its public key is not known, so it was left there. Look at it in the Admin "
               "Console, in that app under General > Client Credentials. If it is that key, "
               "switch it off and delete it there; then try again.")
                .arg(displayText(report->app.label), displayText(m_key.keyId),
                     displayText(m_key.name))));
    } else {
        finish(failure(refusalOf(verdict, ErrorKind::Validation), leftText(*report)));
    }
}

/// Whether the line before the write stands in the journal.
bool AppKeyChange::begin(const QString &step, const QString &app)
{
    ++m_writes;
    m_write = {.step = step, .subject = app};
    const Result<void> noted = m_journal(m_write);
    if (!noted)
        finish(noted);
    return noted.has_value();
}

/// Whatever was answered, the app says what came of it.
void AppKeyChange::sent(const std::optional<Error> &error)
{
    m_error = error;
    check(&AppKeyChange::settle);
}

void AppKeyChange::settle(const Result<AppKeyReport> &report)
{
    Result<void> result;
    const bool isNext = report && !isGranted(*report) && isNearer(*report);
    if (!report || (!isGranted(*report) && !isNext)) {
        const Error seen =
            report ? errorOf(refusalOf(report->verdict, ErrorKind::Conflict), leftText(*report))
                   : report.error();
        result = tl::unexpected(m_error.value_or(seen));
    }
    m_write.kind = result ? RotationNote::Kind::Done : RotationNote::Kind::Failed;
    m_write.text = result ? QString() : result.error().summary;
    const Result<void> noted = m_journal(m_write);
    if (noted && isNext)
        change(report);
    else
        finish(noted ? result : noted);
}

void AppKeyChange::finish(const Result<void> &result)
{
    endRun(this, m_done, result);
}

} // namespace HookKeys
