// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appkeychange.h"

#include "callback.h"
#include "displaytext.h"
#include "normalisedjwk.h"

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// A role or a scope is missing: somebody else is to do it. Else it is @p other.
ErrorKind refusalOf(AppKeyReport::Verdict verdict, ErrorKind other)
{
    return verdict == AppKeyReport::Verdict::NotAllowed ? ErrorKind::Forbidden : other;
}

/// Whether the app does not hold the key under its `kid`; one that fetches its keys holds none at
/// all.
bool isWithout(AppKeyReport::Verdict verdict)
{
    using Verdict = AppKeyReport::Verdict;
    return verdict == Verdict::Missing || verdict == Verdict::OtherKey
           || verdict == Verdict::OtherKid || verdict == Verdict::NoApp
           || verdict == Verdict::Elsewhere;
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

bool AppKeyChange::isGranted(Verdict verdict) const
{
    switch (m_wish) {
    case Wish::Holds:
    case Wish::Keeps:
        return verdict == Verdict::Active;
    case Wish::IsOff:
        return verdict == Verdict::Inactive || isWithout(verdict);
    case Wish::IsGone:
        return isWithout(verdict);
    case Wish::HasNoOther:
        return verdict != Verdict::OtherKey && verdict != Verdict::NotAllowed;
    }
    return false;
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
    const bool off = verdict == Verdict::Active && m_wish == Wish::IsOff;
    if (isGranted(verdict)) {
        finish({});
    } else if ((verdict == Verdict::Missing || verdict == Verdict::OtherKid) && holds) {
        QByteArray body = normalisedJwk(m_jwk, m_key.keyId);
        body.replace(body.lastIndexOf('}'), 1, ",\"status\":\"ACTIVE\"}");
        if (begin(u"app-key"_s, app))
            m_apps.addAppKey(app, body, this, told);
    } else if (on || off) {
        if (begin(on ? u"activate"_s : u"deactivate"_s, app))
            m_apps.setAppKeyActive(app, report->key.id, on, this, told);
    } else if (verdict == Verdict::Inactive && m_wish == Wish::IsGone) {
        if (begin(u"forget"_s, app))
            m_apps.deleteAppKey(app, report->key.id, this, told);
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
        finish(failure(refusalOf(verdict, ErrorKind::Validation), report->text(m_key.name)));
    }
}

/// Whether the line before the write stands in the journal.
bool AppKeyChange::begin(const QString &step, const QString &app)
{
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
    if (!report || !isGranted(report->verdict)) {
        const Error seen = report ? errorOf(refusalOf(report->verdict, ErrorKind::Conflict),
                                            report->text(m_key.name))
                                  : report.error();
        result = tl::unexpected(m_error.value_or(seen));
    }
    m_write.kind = result ? RotationNote::Kind::Done : RotationNote::Kind::Failed;
    m_write.text = result ? QString() : result.error().summary;
    const Result<void> noted = m_journal(m_write);
    finish(noted ? result : noted);
}

void AppKeyChange::finish(const Result<void> &result)
{
    endRun(this, m_done, result);
}

} // namespace HookKeys
