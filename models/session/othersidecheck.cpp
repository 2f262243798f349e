// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "othersidecheck.h"

#include "callback.h"
#include "displaytext.h"
#include "hookkeysapi.h"
#include "orgsession.h"
#include "otherorgs.h"
#include "publickeys.h"
#include "rotations.h"
#include "weburl.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace HookKeys {

using Verdict = AppKeyReport::Verdict;

namespace {

/// The org that serves the token URL of @p hook and is another one than that of @p session.
std::optional<OrgProfile> otherOrg(const OrgSession &session, const InlineHook &hook)
{
    const OtherOrgs *others = session.rotations()->otherOrgs();
    return others && !isServedBy(session.profile().url, hook.tokenUrl)
               ? others->serving(hook.tokenUrl, session.profile().id)
               : std::nullopt;
}

} // namespace

QStringList OtherSideReport::lines() const
{
    QStringList lines{text};
    for (const Finding &finding : findings)
        lines.append(finding.text);
    return lines;
}

void OtherSideCheck::start(OrgSession *session, HookKeysApi &api, const InlineHook &hook,
                           const QString &jwksUrl, QObject *context, Callback<OtherSideReport> done)
{
    auto *check = new OtherSideCheck(session, api, hook, jwksUrl, context, std::move(done));
    later(check, [check] { check->readKey(); });
}

OtherSideCheck::OtherSideCheck(OrgSession *session, HookKeysApi &api, InlineHook hook,
                               QString jwksUrl, QObject *context, Callback<OtherSideReport> done)
    : QObject(context), m_session(session), m_api(api), m_hook(std::move(hook)),
      m_jwksUrl(std::move(jwksUrl)), m_done(std::move(done))
{
}

void OtherSideCheck::readKey()
{
    if (!m_hook.signsWithKey() || m_hook.hookKeyId.isEmpty()) {
        finish(failure(ErrorKind::Validation,
                       tr("The hook signs with no hook key, so there is none to look for.")));
        return;
    }
    m_session->publicKeys()->publicKey(m_hook.hookKeyId, this, [this](const Result<HookKey> &key) {
        if (!key) {
            finish(tl::unexpected(key.error()));
            return;
        }
        m_key = *key;
        m_jwk = Jwk::read(key->publicJwk, key->keyId);
        if (key->privateMember || !m_jwk.isUsable()) {
            finish(failure(ErrorKind::Validation,
                           tr("The public key of “%1” cannot be used, so it cannot be "
                              "compared.")
                               .arg(displayText(key->name))));
            return;
        }
        askOtherSide();
    });
}

QString OtherSideCheck::otherOrgOf(const OrgSession &session, const InlineHook &hook)
{
    const std::optional<OrgProfile> org = otherOrg(session, hook);
    return org ? org->name : QString();
}

void OtherSideCheck::askOtherSide()
{
    AppsApi *apps = m_api.connection().apps;
    const std::optional<OrgProfile> other = otherOrg(*m_session, m_hook);
    if (!m_jwksUrl.isEmpty()) {
        fetch(m_jwksUrl);
    } else if (apps && isServedBy(m_session->profile().url, m_hook.tokenUrl)) {
        askApp(*apps);
    } else if (other) {
        reachOtherOrg(*other);
    } else if (apps && mayBeOwnDomain(m_hook.tokenUrl)) {
        m_isGuess = true;
        askApp(*apps);
    } else {
        notOurs();
    }
}

void OtherSideCheck::notOurs()
{
    QString text = tr("The token URL is not this org's, so it cannot be seen from here whether "
                      "the other side has the key “%1”. If it publishes its keys, type its JWKS "
                      "URL.")
                       .arg(displayText(m_key.name));
    if (mayBeOwnDomain(m_hook.tokenUrl)) {
        constexpr auto beside = QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment;
        const QUrl address = QUrl(m_hook.tokenUrl).adjusted(beside | QUrl::RemoveUserInfo);
        text += u' '
                + tr("If it is at a domain of another org of yours, add that org with the address "
                     "%1 to have it asked.")
                      .arg(displayText(address.toString()));
    }
    finish(OtherSideReport{.severity = Severity::Warning, .text = text});
}

/// Another org is asked with what opens that one, and with nothing of this one's.
void OtherSideCheck::reachOtherOrg(const OrgProfile &org)
{
    m_org = org.name;
    const auto reached = [this](const Result<AppsApi *> &apps) {
        if (!apps) {
            finish(tl::unexpected(apps.error()));
            return;
        }
        connect(*apps, &QObject::destroyed, this,
                [this] { finish(failure(ErrorKind::Cancelled, tr("It was closed meanwhile."))); });
        askApp(**apps);
    };
    m_session->rotations()->otherOrgs()->reachApps(org.id, OtherOrgs::Purpose::Look, this, reached);
}

void OtherSideCheck::askApp(AppsApi &apps)
{
    AppKeyCheck::start(apps, m_hook.clientId, m_jwk, m_key.keyId, AppKeyCheck::Scope::LettingIn,
                       this, [this](const Result<AppKeyReport> &report) {
                           if (report)
                               appAnswered(*report);
                           else
                               finish(tl::unexpected(report.error()));
                       });
}

void OtherSideCheck::appAnswered(const AppKeyReport &report)
{
    if (m_isGuess && report.verdict == Verdict::NoApp) {
        notOurs();
        return;
    }
    if (m_isGuess && report.verdict == Verdict::NotAllowed) {
        finish(OtherSideReport{
            .severity = Severity::Warning,
            .text = tr("The token URL may be at another domain of this org. Whether it is, and "
                       "whether the other side has the key “%1”, could not be seen. %2")
                        .arg(displayText(m_key.name), report.why)});
        return;
    }
    if (report.verdict == Verdict::Elsewhere) {
        fetch(report.app.jwksUri);
        return;
    }
    OtherSideReport told{.severity = Severity::Problem, .text = report.text(m_key.name)};
    if (report.verdict == Verdict::Active)
        told.severity = Severity::Info;
    else if (report.verdict == Verdict::NotAllowed)
        told.severity = Severity::Warning;
    const QString &method = report.app.authMethod;
    if (told.severity == Severity::Info && !method.isEmpty() && method != "private_key_jwt"_L1) {
        told.severity = Severity::Problem;
        told.findings.append(
            {.severity = Severity::Problem,
             .id = u"app-method"_s,
             .text = tr("But the app authenticates with %1, not with private_key_jwt, so it "
                        "refuses what is signed with the key.")
                         .arg(displayText(method)),
             .rule = {}});
    }
    for (const AppKey &held : report.held) {
        if (held.kid != m_key.keyId && held.isActive && report.verdict != Verdict::OtherKid) {
            told.findings.append(
                {.severity = Severity::Info,
                 .id = u"app-other-kid"_s,
                 .text = tr("The app also holds the key under the key ID %1: whoever signs with "
                            "the key gets in by that, too.")
                             .arg(displayText(held.kid)),
                 .rule = {}});
        }
    }
    if (report.verdict == Verdict::NoApp && !m_org.isEmpty())
        told.text = tr("That org has no app with the hook's client ID.");
    if (m_isGuess) {
        told.findings.append(
            {.severity = Severity::Info,
             .id = u"own-domain"_s,
             .text = tr("The token URL is taken for another domain of this org, for the "
                        "hook's client is an app of this org."),
             .rule = {}});
    }
    finish(told);
}

void OtherSideCheck::fetch(const QString &url)
{
    const WebUrlCheck check = checkWebUrl(url);
    JwksApi *jwks = m_api.connection().jwks;
    if (!check.problem.isEmpty() || !jwks) {
        finish(failure(ErrorKind::Validation,
                       jwks ? check.problem
                            : tr("This way to the org does not reach other servers.")));
        return;
    }
    jwks->fetch(check.url, this, [this, url](const Result<JwksAnswer> &answer) {
        if (!answer) {
            finish(tl::unexpected(answer.error()));
            return;
        }
        const JwksJudgement judgement = judgeJwks(
            *answer, {{.name = m_key.name, .kid = m_key.keyId, .jwk = m_jwk}}, m_session->clock());
        const JwksJudgement::Held held = judgement.held.constFirst();
        OtherSideReport report{.severity =
                                   judgement.holdsAll() ? Severity::Info : Severity::Problem,
                               .text = JwksJudgement::text(held, m_key.name),
                               .findings = judgement.findings,
                               .jwksUrl = url};
        constexpr auto minute = std::chrono::minutes(1);
        if (judgement.holdsAll() && judgement.lifetime > std::chrono::seconds(0)) {
            report.findings.append(
                {.severity = Severity::Info,
                 .id = u"lifetime"_s,
                 .text =
                     tr("Who reads it may go on with it for %n minute(s): after a change it is "
                        "safe to switch that much later.",
                        nullptr,
                        int(std::chrono::ceil<std::chrono::minutes>(judgement.lifetime) / minute)),
                 .rule = {}});
        }
        if (!judgement.isSet)
            report.text = tr("What %1 answered is no set of keys.").arg(displayText(url));
        finish(report);
    });
}

void OtherSideCheck::finish(const Result<OtherSideReport> &report)
{
    if (std::exchange(m_finished, true))
        return;
    if (m_org.isEmpty()) {
        endRun(this, m_done, report);
        return;
    }
    const QString org = displayText(m_org);
    OtherSideReport told =
        report.value_or(OtherSideReport{.severity = Severity::Warning, .text = {}});
    told.org = m_org;
    told.text = report ? tr("The other side is the org “%1”. %2").arg(org, report->text)
                       : tr("The other side is the org “%1”, which could not be asked: %2 Open "
                            "that org, sign in if it asks for that, and look again.")
                             .arg(org, report.error().summary);
    endRun<OtherSideReport>(this, m_done, told);
}

} // namespace HookKeys
