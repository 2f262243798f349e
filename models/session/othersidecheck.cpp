// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "othersidecheck.h"

#include "displaytext.h"
#include "hookkeysapi.h"
#include "orgsession.h"
#include "publickeys.h"
#include "weburl.h"

namespace HookKeys {

using namespace Qt::StringLiterals;
using Verdict = AppKeyReport::Verdict;

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

void OtherSideCheck::askOtherSide()
{
    if (!m_jwksUrl.isEmpty()) {
        fetch(m_jwksUrl);
    } else if (m_api.connection().apps && isServedBy(m_session->profile().url, m_hook.tokenUrl)) {
        askApp();
    } else {
        finish(OtherSideReport{
            .severity = Severity::Warning,
            .text = tr("The token URL is not this org's, so it cannot be seen from here whether "
                       "the other side has the key “%1”. If it publishes its keys, type its JWKS "
                       "URL.")
                        .arg(displayText(m_key.name))});
    }
}

void OtherSideCheck::askApp()
{
    AppKeyCheck::start(*m_api.connection().apps, m_hook.clientId, m_jwk, m_key.keyId, this,
                       [this](const Result<AppKeyReport> &report) {
                           if (report)
                               appAnswered(*report);
                           else
                               finish(tl::unexpected(report.error()));
                       });
}

void OtherSideCheck::appAnswered(const AppKeyReport &report)
{
    if (report.verdict == Verdict::Elsewhere) {
        fetch(report.app.jwksUri);
        return;
    }
    OtherSideReport told{.severity = Severity::Problem, .text = report.text(m_key.name)};
    if (report.verdict == Verdict::Active)
        told.severity = Severity::Info;
    else if (report.verdict == Verdict::NotAllowed)
        told.severity = Severity::Warning;
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
        const JwksJudgement judgement =
            judgeJwks(*answer, {{.name = m_key.name, .kid = m_key.keyId, .jwk = m_jwk}});
        const JwksJudgement::Held held = judgement.held.constFirst();
        OtherSideReport report{.severity =
                                   judgement.holdsAll() ? Severity::Info : Severity::Problem,
                               .text = JwksJudgement::text(held, m_key.name),
                               .findings = judgement.findings,
                               .jwksUrl = url};
        if (!judgement.isSet)
            report.text = tr("What %1 answered is no set of keys.").arg(displayText(url));
        finish(report);
    });
}

void OtherSideCheck::finish(const Result<OtherSideReport> &report)
{
    deleteLater();
    const Callback<OtherSideReport> done = m_done; // it may take this along
    done(report);
}

} // namespace HookKeys
