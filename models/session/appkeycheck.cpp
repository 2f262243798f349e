// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appkeycheck.h"

#include "callback.h"
#include "displaytext.h"
#include "fingerprint.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace HookKeys {

QString AppKeyReport::text(const QString &name) const
{
    const QString called = displayText(name);
    const QString label = displayText(app.label);
    switch (verdict) {
    case Verdict::Active:
        return AppKeyCheck::tr("The app “%1” holds the key “%2”, and it is active.")
            .arg(label, called);
    case Verdict::Inactive:
        return AppKeyCheck::tr("The app “%1” holds the key “%2”, but it is switched off there: "
                               "what Okta signs with it is refused.")
            .arg(label, called);
    case Verdict::OtherKey:
        return AppKeyCheck::tr("The app “%1” has another key under the key ID of “%2”: what Okta "
                               "signs with it is refused.")
            .arg(label, called);
    case Verdict::OtherKid:
        return AppKeyCheck::tr("The app “%1” holds the key “%2”, but under the key ID %3 and not "
                               "under its own, which Okta sends: what Okta signs with it is "
                               "refused. Add the key to the app with its own “kid”.")
            .arg(label, called, displayText(key.kid));
    case Verdict::Missing:
        return AppKeyCheck::tr("The app “%1” does not hold the key “%2”: what Okta signs with it "
                               "is refused.")
            .arg(label, called);
    case Verdict::Elsewhere:
        return AppKeyCheck::tr("The app “%1” fetches its keys from %2, so they cannot be seen "
                               "in it.")
            .arg(label, displayText(app.jwksUri));
    case Verdict::AppOff:
        return AppKeyCheck::tr("The app “%1” is not active, so it lets nobody in.").arg(label);
    case Verdict::NoApp:
        return AppKeyCheck::tr("This org has no app with the hook's client ID.");
    case Verdict::NotAllowed:
        break;
    }
    return AppKeyCheck::tr("It could not be seen whether the other side holds the key “%1”. %2")
        .arg(called, why);
}

void AppKeyCheck::start(AppsApi &apps, const QString &clientId, const Jwk &key, const QString &kid,
                        Scope scope, QObject *context, Callback<AppKeyReport> done)
{
    (new AppKeyCheck(apps, key, kid, scope, context, std::move(done)))->findApp(clientId);
}

AppKeyCheck::AppKeyCheck(AppsApi &apps, Jwk key, QString kid, Scope scope, QObject *context,
                         Callback<AppKeyReport> done)
    : QObject(context), m_apps(apps), m_key(std::move(key)), m_kid(std::move(kid)), m_scope(scope),
      m_done(std::move(done))
{
}

void AppKeyCheck::findApp(const QString &clientId)
{
    m_apps.findApp(clientId, this, [this](const Result<OktaApp> &app) {
        if (!app) {
            fail(app.error());
            return;
        }
        m_report.app = *app;
        if (!app->isActive && m_scope == Scope::LettingIn)
            finish(AppKeyReport::Verdict::AppOff);
        else if (!app->jwksUri.isEmpty())
            finish(AppKeyReport::Verdict::Elsewhere);
        else
            listKeys();
    });
}

void AppKeyCheck::listKeys()
{
    m_apps.listAppKeys(m_report.app.id, this, [this](const Result<QList<AppKey>> &keys) {
        if (keys)
            compare(*keys);
        else
            fail(keys.error());
    });
}

void AppKeyCheck::compare(const QList<AppKey> &keys)
{
    const QByteArray wanted = jwkThumbprint(m_key);
    const auto isWanted = [&wanted](const AppKey &key) {
        return !wanted.isEmpty() && jwkThumbprint(Jwk::read(key.publicJwk)) == wanted;
    };
    std::ranges::copy_if(keys, std::back_inserter(m_report.held), isWanted);
    const auto named = std::ranges::find(keys, m_kid, &AppKey::kid);
    if (named == keys.cend()) {
        if (m_report.held.isEmpty()) {
            finish(AppKeyReport::Verdict::Missing);
            return;
        }
        m_report.key = m_report.held.constFirst();
        finish(AppKeyReport::Verdict::OtherKid);
        return;
    }
    m_report.key = *named;
    if (!isWanted(*named))
        finish(AppKeyReport::Verdict::OtherKey);
    else
        finish(named->isActive ? AppKeyReport::Verdict::Active : AppKeyReport::Verdict::Inactive);
}

void AppKeyCheck::fail(const Error &error)
{
    if (error.kind == ErrorKind::NotFound) {
        finish(AppKeyReport::Verdict::NoApp);
    } else if (error.kind == ErrorKind::Forbidden) {
        m_report.why = error.summary;
        finish(AppKeyReport::Verdict::NotAllowed);
    } else {
        endRun<AppKeyReport>(this, m_done, tl::unexpected(error));
    }
}

void AppKeyCheck::finish(AppKeyReport::Verdict verdict)
{
    m_report.verdict = verdict;
    endRun<AppKeyReport>(this, m_done, m_report);
}

bool isServedBy(const QUrl &org, const QString &url)
{
    const QUrl other(url, QUrl::StrictMode);
    const auto port = [](const QUrl &one) {
        return one.port(one.scheme() == "https"_L1 ? 443 : 80);
    };
    return other.isValid() && !other.host().isEmpty() && other.scheme() == org.scheme()
           && other.host(QUrl::FullyEncoded) == org.host(QUrl::FullyEncoded)
           && port(other) == port(org);
}

bool mayBeOwnDomain(const QString &url)
{
    static const QRegularExpression path(u"^/oauth2/([^/]+/)?v1/token$"_s);
    const QUrl other(url, QUrl::StrictMode);
    return other.scheme() == "https"_L1 && !other.host().isEmpty()
           && path.match(other.path(QUrl::FullyEncoded)).hasMatch();
}

} // namespace HookKeys
