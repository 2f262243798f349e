// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hookfacts.h"

#include "displaytext.h"
#include "hookkeytablemodel.h"
#include "keywatch.h"
#include "orgsession.h"
#include "orgurl.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct HookText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::HookFacts)
};

struct HookType
{
    const char *type;
    const char *name;
    const char *failure;
};

constexpr std::array types{
    HookType{"com.okta.oauth2.tokens.transform", QT_TRANSLATE_NOOP("HookKeys::HookFacts", "Token"),
             QT_TRANSLATE_NOOP("HookKeys::HookFacts",
                               "Sign-in goes on, with the token as it is without the hook. Nobody "
                               "is told.")},
    HookType{"com.okta.saml.tokens.transform", QT_TRANSLATE_NOOP("HookKeys::HookFacts", "SAML"),
             QT_TRANSLATE_NOOP("HookKeys::HookFacts",
                               "Sign-in goes on, with the assertion as it is without the hook. "
                               "Nobody is told.")},
    HookType{"com.okta.import.transform", QT_TRANSLATE_NOOP("HookKeys::HookFacts", "Import"),
             QT_TRANSLATE_NOOP("HookKeys::HookFacts",
                               "The import goes on, and users are made without the hook's change. "
                               "Nobody is told.")},
    HookType{"com.okta.telephony.provider", QT_TRANSLATE_NOOP("HookKeys::HookFacts", "Telephony"),
             QT_TRANSLATE_NOOP("HookKeys::HookFacts",
                               "Okta sends the text or makes the call itself. Nobody is told.")},
    HookType{"com.okta.user.credential.password.import",
             QT_TRANSLATE_NOOP("HookKeys::HookFacts", "Password import"),
             QT_TRANSLATE_NOOP("HookKeys::HookFacts",
                               "The user is stopped: nobody can sign in whose password is still to "
                               "be imported.")},
    HookType{"com.okta.user.pre-registration",
             QT_TRANSLATE_NOOP("HookKeys::HookFacts", "Registration"),
             QT_TRANSLATE_NOOP("HookKeys::HookFacts", "The user is stopped: nobody can register.")},
};

const HookType *knownType(const QString &type)
{
    const auto found = std::ranges::find_if(
        types, [&](const HookType &one) { return type == QLatin1StringView(one.type); });
    return found == types.end() ? nullptr : &*found;
}

/// Whether what is sent to @p url can be read on the way.
bool isPlain(const QString &url)
{
    const QUrl parsed(url);
    return parsed.scheme() == "http"_L1 && !isLoopback(parsed.host());
}

/// Whether @p url, which Okta is to call, is one that can be called.
bool isCallable(const QString &url)
{
    const QUrl parsed(url); // which forgives what is called all the same, such as {}
    return parsed.isValid() && !parsed.host().isEmpty()
           && (parsed.scheme() == "https"_L1 || parsed.scheme() == "http"_L1);
}

void addAddressFindings(const InlineHook &hook, QList<Finding> &findings)
{
    for (const QString &url : {hook.uri, hook.tokenUrl}) {
        if (isPlain(url)) {
            findings.append({Severity::Problem,
                             u"plain-http"_s,
                             HookText::tr("It calls %1 over plain http: everybody on the way can "
                                          "read and change what is sent.")
                                 .arg(displayText(url)),
                             {}});
        } else if (!url.isEmpty() && !isCallable(url)) {
            findings.append({Severity::Problem,
                             u"no-address"_s,
                             HookText::tr("It is to call %1, which is no web address, so its calls "
                                          "cannot succeed.")
                                 .arg(displayText(url)),
                             {}});
        }
    }
    if (hook.uri.isEmpty()) {
        findings.append({Severity::Info,
                         u"address-missing"_s,
                         HookText::tr("Okta does not say what the hook calls."),
                         {}});
    }
}

void addKeyFindings(const InlineHook &hook, const OrgSession &session, QList<Finding> &findings)
{
    const HookKey *key = session.keys()->key(hook.hookKeyId);
    // Before the keys were read nobody knows which of them there are.
    if (!key && !holdsKeyIdly(hook) && session.updated().isValid()
        && session.state() != OrgSession::State::Cached) {
        findings.append({Severity::Problem,
                         u"key-missing"_s,
                         HookText::tr("The hook is to sign with a key that is not in the org, so "
                                      "its calls cannot succeed."),
                         {}});
    }
    if (!key)
        return;
    const QString name = displayText(key->name);
    const std::optional<SeenKey> seen = session.watch()->seen(key->id);
    if (key->privateMember) {
        findings.append({Severity::Alarm,
                         u"key-private"_s,
                         HookText::tr("The private half of its key “%1” left Okta: replace the "
                                      "key now.")
                             .arg(name),
                         {}});
    }
    if (seen && seen->isChanged()) {
        findings.append({Severity::Alarm,
                         u"key-changed"_s,
                         HookText::tr("The public half of its key “%1” is not the one that was "
                                      "seen before.")
                             .arg(name),
                         {}});
    }
    const bool isOld = session.keys()->exceededAge(key->id) > 0;
    if (holdsKeyIdly(hook)) {
        findings.append({isOld ? Severity::Warning : Severity::Info,
                         u"key-idle"_s,
                         HookText::tr("It holds the key “%1”, but does not sign with it, so the "
                                      "key cannot be rotated here. Take the key from the hook in "
                                      "Okta's console; HookKeys cannot, for it would need the "
                                      "hook's secret.")
                             .arg(name),
                         {}});
    } else if (isOld) {
        findings.append({Severity::Warning,
                         u"key-old"_s,
                         HookText::tr("Its key “%1” is too old: rotate it.").arg(name),
                         {}});
    }
    if (key->isUsed == false) {
        findings.append({Severity::Warning,
                         u"not-used"_s,
                         HookText::tr("Okta says that the key “%1” is not used, though this hook "
                                      "refers to it. Do not delete the key on the strength of "
                                      "that.")
                             .arg(name),
                         {}});
    }
    if (!hook.isActive()) {
        findings.append({Severity::Info,
                         u"inactive"_s,
                         HookText::tr("The hook is not active, but it still holds the key “%1”, "
                                      "which cannot be deleted therefore.")
                             .arg(name),
                         {}});
    }
}

} // namespace

QString hookTypeText(const QString &type)
{
    const HookType *known = knownType(type);
    return known ? HookText::tr(known->name) : displayText(type);
}

QString hookFailureText(const QString &type)
{
    const HookType *known = knownType(type);
    return known ? HookText::tr(known->failure) : QString();
}

QString hookAuthenticationText(const InlineHook &hook)
{
    if (hook.signsWithKey())
        return HookText::tr("OAuth 2.0, signed with a hook key");
    if (hook.authType == "client_secret_post"_L1)
        return HookText::tr("OAuth 2.0, with a client secret");
    if (hook.channel == "HTTP"_L1)
        return HookText::tr("A secret in a header");
    return displayText(hook.authType.isEmpty() ? hook.channel : hook.authType);
}

bool holdsKeyIdly(const InlineHook &hook)
{
    const bool isKnown = !hook.authType.isEmpty() || !hook.channel.isEmpty();
    return !hook.hookKeyId.isEmpty() && isKnown && !hook.signsWithKey();
}

QList<Finding> hookFindings(const InlineHook &hook, const OrgSession &session)
{
    QList<Finding> findings;
    if (hook.signsWithKey() || !hook.hookKeyId.isEmpty())
        addKeyFindings(hook, session, findings);
    addAddressFindings(hook, findings);
    if (hook.authType == "client_secret_post"_L1) {
        findings.append({Severity::Info,
                         u"secret"_s,
                         HookText::tr("It authenticates with a client secret, which Okta and the "
                                      "other side both keep; with a hook key only Okta would."),
                         {}});
    }
    if (!knownType(hook.type)) {
        findings.append({Severity::Info,
                         u"type-unknown"_s,
                         HookText::tr("HookKeys does not know hooks of the type %1, nor what "
                                      "happens when one fails.")
                             .arg(displayText(hook.type)),
                         {}});
    }
    std::ranges::stable_sort(findings, std::ranges::greater(), &Finding::severity);
    return findings;
}

} // namespace HookKeys
