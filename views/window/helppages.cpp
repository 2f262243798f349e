// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helppages.h"

#include <QCoreApplication>

namespace HookKeys {
namespace {

/// The translation context of this file.
struct HelpPages
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::HelpPages)
};

HelpPage whatAKeyIs()
{
    return {
        HelpPages::tr("What a hook key is"),
        {HelpPages::tr("When something happens in Okta, such as a sign-in, an inline hook calls a "
                       "service of yours and waits for its answer. The service must know that it "
                       "was Okta who called."),
         HelpPages::tr("A hook key is how: a pair of RSA keys that Okta makes and keeps. The hook "
                       "signs with the private half, which never leaves Okta. Your service, or "
                       "the server that gives it its tokens, checks the signature with the public "
                       "half, which HookKeys shows, copies and saves."),
         HelpPages::tr("A public half is no secret. What matters is that nobody puts another one "
                       "in its place: compare the fingerprints over another way, such as the "
                       "phone."),
         HelpPages::tr("An org has at most 50 hook keys. One that a hook uses cannot be "
                       "deleted.")},
    };
}

HelpPage firstSteps()
{
    return {
        HelpPages::tr("First steps"),
        {HelpPages::tr("Try it without an org of your own: the demo org runs inside the program, "
                       "and nothing you do there reaches Okta.")},
        {HelpPages::tr("Choose Org > Try the demo org, or add your own org with Org > Add org."),
         HelpPages::tr("Choose Key > New key and type a name that says which service it is for."),
         HelpPages::tr("Copy the key as JWK, or save it, and give it to the people who run the "
                       "service."),
         HelpPages::tr("In Okta's Admin Console, under Workflow > Inline Hooks, choose the key in "
                       "the hook.")},
    };
}

HelpPage signingIn()
{
    return {
        HelpPages::tr("Signing in"),
        {HelpPages::tr("HookKeys needs an app in your org to sign in with, once. The dialog for an "
                       "org says step by step what to set up, and opens the right page of the "
                       "Admin Console."),
         HelpPages::tr("# With a code in the browser"),
         HelpPages::tr("You type a short code into a page of your org. It works on every computer "
                       "and acts with your own admin role. Compare the code in both windows."),
         HelpPages::tr("# In the browser"),
         HelpPages::tr("You sign in as usual, and the browser brings the answer back to HookKeys. "
                       "The redirect URIs must be registered in the app letter by letter."),
         HelpPages::tr("# As a service app with a key"),
         HelpPages::tr("For machines: HookKeys proves by a private key of its own who it is."),
         HelpPages::tr("# With an API token"),
         HelpPages::tr("It does all that you may do, and does not know what for: prefer another "
                       "way. It ends when it was not used for 30 days."),
         HelpPages::tr("What opens an org is kept in the keychain of this computer alone. An org "
                       "that is marked as read-only is never changed by HookKeys.")},
    };
}

HelpPage scopes()
{
    return {
        HelpPages::tr("Scopes"),
        {HelpPages::tr("A scope is what Okta lets an app do. HookKeys asks for the first two "
                       "always, unless the org is marked as read-only, and for the others only "
                       "where you tick them in the dialog for the org; each must be granted to the "
                       "app in Okta too. An API token knows no scopes: it may do what the role of "
                       "its owner allows."),
         HelpPages::tr("# okta.inlineHooks.read"),
         HelpPages::tr("To see hook keys and inline hooks. Without it there is nothing to show."),
         HelpPages::tr("# okta.inlineHooks.manage"),
         HelpPages::tr("To create, rename and delete keys, to give a hook another key, and to try "
                       "a hook. Without it everything can be seen and nothing changed."),
         HelpPages::tr("# okta.apps.read"),
         HelpPages::tr("To tell whether the other side of a hook, where that is an app, has the "
                       "hook's key, and which apps call a SAML hook. Without it HookKeys says that "
                       "it may not look, and a new key is handed over by hand."),
         HelpPages::tr("# okta.apps.manage"),
         HelpPages::tr("To put a new key into that app, and to switch the old one off and delete "
                       "it there. Without it you do that yourself, and HookKeys waits."),
         HelpPages::tr("# okta.logs.read"),
         HelpPages::tr("To say who changed a key or a hook, and whether hooks fail after a "
                       "rotation. Without it the history knows only what HookKeys did and saw "
                       "itself, and you try the hooks by hand."),
         HelpPages::tr("# okta.authorizationServers.read, okta.policies.read"),
         HelpPages::tr("To tell which rule of an authorization server, or which way to register, "
                       "calls a hook, and whether a hook calls itself. Without them HookKeys says "
                       "that it may not look, and never that nothing calls the hook."),
         HelpPages::tr("# What is left out"),
         HelpPages::tr("Where the org gives less than it was asked for, HookKeys says so when you "
                       "sign in and goes on without. Grant the scope to the app in Okta, under "
                       "Okta API Scopes, tick it in Org > Edit org, and sign in again.")},
    };
}

HelpPage handingOver()
{
    return {
        HelpPages::tr("Handing a key over"),
        {HelpPages::tr("Okta's own JWK says “alg”: “RSA”, which most programs refuse. The format "
                       "“JWK for verifiers” says RS256 in its place; choose it where a service "
                       "does not take the other one."),
         HelpPages::tr("For services that take no JWK there are PEM and other formats in Key > "
                       "Copy as and Key > Save public key as. Several keys at once go into one "
                       "JWK Set, with Key > Export keys.")},
        {HelpPages::tr("Select the key and copy or save its public half."),
         HelpPages::tr("Send it with the key ID, which your service finds as “kid” in each "
                       "signature."),
         HelpPages::tr("Have the other side read a fingerprint to you, and compare it with the one "
                       "in HookKeys.")},
    };
}

HelpPage rotation()
{
    return {
        HelpPages::tr("Putting a new key in the place of an old one"),
        {HelpPages::tr("Nobody notices if both keys are known to the service for a while. When "
                       "keys are too old is set in the preferences; HookKeys marks them, reminds "
                       "you 30 days before, and writes a calendar file with Key > Export "
                       "reminders.")},
        {HelpPages::tr("Select the old key and choose Key > Rotate. HookKeys shows the plan, which "
                       "you can save; nothing is sent before you begin."),
         HelpPages::tr("HookKeys makes the new key and hands it over: to an app that it may "
                       "change by itself, else you publish or send both keys."),
         HelpPages::tr("HookKeys has the hooks sign with the new key, one after the other. Each "
                       "can be pointed back as long as the old key is there."),
         HelpPages::tr("See that the hooks work: watch the System Log, or try a hook."),
         HelpPages::tr("Have the old key switched off and deleted, now or on a day that you "
                       "choose. What was cut off anywhere is offered to be resumed.")},
    };
}

HelpPage troubleshooting()
{
    return {
        HelpPages::tr("Troubleshooting"),
        {HelpPages::tr("# The org cannot be reached"),
         HelpPages::tr("Open its address in a browser on the same computer. If your company has a "
                       "proxy or an authority of its own, name them in Org > Edit org under "
                       "Advanced."),
         HelpPages::tr("# Okta says that something is not allowed"),
         HelpPages::tr(
             "The app needs the scopes okta.inlineHooks.read and okta.inlineHooks.manage, "
             "and your admin role the permission for hooks."),
         HelpPages::tr("# A key cannot be deleted"),
         HelpPages::tr("A hook signs with it: choose another key there first. The table says which "
                       "hook it is."),
         HelpPages::tr("# A service refuses the signature"),
         HelpPages::tr("Compare the key ID with the “kid” that the service looks for, and its copy "
                       "of the public half with the one in HookKeys by their fingerprints."),
         HelpPages::tr("# The keychain does not answer"),
         HelpPages::tr("Unlock it with the tool of your desktop. Where there is none, use the org "
                       "for this session only."),
         HelpPages::tr("# A public key has changed"),
         HelpPages::tr("A hook key keeps its public half for ever. Do not hand the new one out "
                       "before you know why it changed, and ask Okta's support.")},
    };
}

} // namespace

QList<HelpPage> helpPages()
{
    return {whatAKeyIs(),  firstSteps(), signingIn(),      scopes(),
            handingOver(), rotation(),   troubleshooting()};
}

} // namespace HookKeys
