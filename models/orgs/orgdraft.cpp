// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgdraft.h"

#include "callback.h"
#include "displaytext.h"
#include "oauthapp.h"
#include "orgurl.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <tuple>

namespace HookKeys {

namespace {

/// The translation context of this file.
struct DraftText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::DraftText)
};

/// Whether a person has to grant more for @p now than was asked of them for @p before.
bool grantsMore(const OrgProfile &now, const OrgProfile &before)
{
    if (!isPersonal(now))
        return false;
    const QList<QByteArray> asked = apiScopes(before).split(' ');
    const QList<QByteArray> wanted = apiScopes(now).split(' ');
    return std::ranges::any_of(
        wanted, [&asked](const QByteArray &scope) { return !asked.contains(scope); });
}

/// Whether what signing in as @p before gave does for @p now.
bool isGrantedFor(const OrgProfile &now, const OrgProfile &before)
{
    return opensAlike(now, before) && now.redirect == before.redirect && !grantsMore(now, before);
}

} // namespace

bool isForSystemProxy(const OrgDraft &draft)
{
    return draft.proxyPassword && draft.profile.proxy.mode == ProxyMode::System
           && usesProxyPassword(draft.profile);
}

void nameSystemProxy(const OrgDraft &draft, const SystemProxyFinder &find, QObject *context,
                     const Callback<OrgDraft> &done)
{
    if (!find || !isForSystemProxy(draft)) {
        post<OrgDraft>(context, done, draft);
        return;
    }
    find(draft.profile.url, context, [draft, done](const Result<ProxyChoice> &found) {
        done(found.map([&draft](const ProxyChoice &named) {
            OrgDraft complete = draft;
            complete.profile.proxy.host = named.host;
            complete.profile.proxy.port = named.port;
            return complete;
        }));
    });
}

bool needsCredential(const OrgProfile *known, const OrgProfile &profile)
{
    return !known || !isGrantedFor(profile, *known);
}

bool signsInFor(const OrgProfile &profile, const OrgProfile &signedInAs)
{
    return isGrantedFor(profile, signedInAs) && profile.dpop == signedInAs.dpop
           && profile.signingKeyId == signedInAs.signingKeyId;
}

bool mustSignIn(const OrgProfile *known, const OrgDraft &draft, bool newKey)
{
    if (draft.profile.signIn == SignInMethod::ApiToken)
        return false;
    return newKey || (draft.credential.isEmpty() && needsCredential(known, draft.profile));
}

bool changesConnection(const OrgProfile *known, const OrgDraft &draft)
{
    const OrgProfile &now = draft.profile;
    return needsCredential(known, now) || now.caFile != known->caFile || now.proxy != known->proxy
           || now.dpop != known->dpop || now.signingKeyId != known->signingKeyId
           || !draft.credential.isEmpty() || draft.proxyPassword;
}

QString savedText(const OrgProfile &known, const OrgDraft &draft)
{
    const OrgProfile &now = draft.profile;
    QStringList parts;
    const auto add = [&parts](bool isNew, const QString &part) {
        if (isNew)
            parts.append(part);
    };
    const auto environment = [](const OrgProfile &of) {
        return std::tuple(of.environment, of.environmentWord, of.environmentHue);
    };
    const auto app = [](const OrgProfile &of) {
        return std::tuple(of.clientId, of.signingKeyId, of.dpop, of.redirect);
    };
    const bool hasApp = now.signIn != SignInMethod::ApiToken;
    add(now.name != known.name, DraftText::tr("the name", "of an org"));
    add(now.url != known.url, DraftText::tr("the address", "of an org"));
    add(environment(now) != environment(known), DraftText::tr("the environment", "of an org"));
    add(now.readOnly != known.readOnly, now.readOnly
                                            ? DraftText::tr("read-only", "what an org is now")
                                            : DraftText::tr("not read-only any more", "an org"));
    add(now.signIn != known.signIn || (hasApp && app(now) != app(known)),
        DraftText::tr("the way of signing in"));
    add(hasApp && now.access != known.access, DraftText::tr("what HookKeys may do there"));
    add(!draft.credential.isEmpty(), draft.keep == Keep::Keychain
                                         ? DraftText::tr("what opens it, in the keychain")
                                         : DraftText::tr("what opens it, for this session only"));
    add(now.caFile != known.caFile, DraftText::tr("the CA file"));
    add(now.proxy != known.proxy || draft.proxyPassword, DraftText::tr("the proxy"));
    const QString name = quoted(now.name);
    if (parts.isEmpty())
        return DraftText::tr("Nothing of %1 was changed.").arg(name);
    //: an org; what of it is new, such as "the name and the proxy"
    return DraftText::tr("%1 was saved. New: %2.").arg(name, QLocale().createSeparatedList(parts));
}

Result<void> checkNaming(const OrgProfile &profile)
{
    QString problem;
    if (profile.name.trimmed().isEmpty())
        problem = DraftText::tr("Type a name for the org.");
    if (problem.isEmpty())
        problem = checkOrgUrl(orgUrlText(profile.url)).problem;
    if (problem.isEmpty() && profile.environment == Environment::Other)
        problem = checkEnvironmentWord(profile.environmentWord);
    return problem.isEmpty() ? Result<void>() : failure(ErrorKind::Validation, problem);
}

Result<void> checkDraft(const OrgProfile *known, const OrgDraft &draft)
{
    if (!known || draft.profile != *known) {
        if (const Result<void> good = checkNaming(draft.profile); !good)
            return good;
    }
    if (!draft.credential.isEmpty()) {
        const QString problem = checkApiToken(draft.credential.bytes());
        return problem.isEmpty() ? Result<void>() : failure(ErrorKind::Validation, problem);
    }
    if (!needsCredential(known, draft.profile))
        return {};
    const QString name = displayText(draft.profile.name);
    if (known && known->url != draft.profile.url) {
        return failure(ErrorKind::Validation,
                       DraftText::tr("The address of “%1” is another one now: enter the API token "
                                     "for it. The old token is not sent to another address.")
                           .arg(name));
    }
    return failure(
        ErrorKind::Validation,
        DraftText::tr("What opens “%1” is missing: sign in, or enter the API token.").arg(name));
}

} // namespace HookKeys
