// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationproposal.h"

#include "displaytext.h"
#include "jwkshandover.h"
#include "markdowntext.h"
#include "rotationplanning.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// Gathers steps, each behind the one before.
class Steps final
{
public:
    void inOrg(const QString &step) { add(RotationPlanning::tr("In the org"), step); }
    void atApp(const QString &step) { add(RotationPlanning::tr("At the apps"), step); }
    void byHand(const QString &step) { add(RotationPlanning::tr("On the other side"), step); }
    [[nodiscard]] const QList<RotationProposal::Part> &parts() const { return m_parts; }

private:
    void add(const QString &place, const QString &step)
    {
        if (m_parts.isEmpty() || m_parts.constLast().place != place)
            m_parts.append({.place = place, .steps = {}});
        m_parts.last().steps.append(step);
    }

    QList<RotationProposal::Part> m_parts;
};

/// Appends how the new key of @p plan comes to those whom HookKeys does not give it; false if there
/// are none.
bool handOverSteps(const RotationPlan &plan, Steps &steps)
{
    const QString next = displayText(plan.newName);
    const bool byHand = std::ranges::any_of(
        plan.hooks, [](const RotationHook &hook) { return hook.handOver == HandOver::ByHand; });
    if (byHand)
        steps.byHand(RotationPlanning::tr("By hand: give the public key of “%1” to the other side, "
                                          "beside the old one.")
                         .arg(next));
    const QStringList urls = jwksUrls(plan);
    for (const QString &url : urls) {
        const QString text =
            plan.leaked
                ? RotationPlanning::tr("By hand: have the public key of “%1” published at %2, "
                                       "beside the old one. HookKeys looks there, and does not "
                                       "wait until others forget what they fetched before.")
                : RotationPlanning::tr("By hand: have the public key of “%1” published at %2, "
                                       "beside the old one. HookKeys looks there until both are "
                                       "to be seen and nobody remembers what was there before.");
        steps.byHand(text.arg(next, displayText(url)));
    }
    return byHand || !urls.isEmpty();
}

} // namespace

RotationProposal RotationProposal::forHooks(const QStringList &chosen) const
{
    RotationProposal narrowed = *this;
    narrowed.plan.hooks.clear();
    for (const RotationHook &hook : plan.hooks) {
        if (chosen.contains(hook.id)) {
            narrowed.plan.hooks.append(hook);
            continue;
        }
        narrowed.isNarrowed = true;
        narrowed.left.append({hook.name, RotationPlanning::tr("You chose to leave it.")});
    }
    return narrowed;
}

QString RotationProposal::block() const
{
    if (!plan.hooks.isEmpty() || left.isEmpty())
        return {};
    return isNarrowed
               ? RotationPlanning::tr("Choose at least one hook first.")
               : RotationPlanning::tr("No hook that holds the key can be given another one.");
}

QString RotationProposal::appName(const RotationHook &hook)
{
    // People know its name; two may have the same.
    QString app = displayText(hook.appId);
    if (!hook.appLabel.isEmpty())
        app = RotationPlanning::tr("“%1” (%2)", "an app and its ID")
                  .arg(displayText(hook.appLabel), app);
    return hook.appOrg.isEmpty() ? app
                                 : RotationPlanning::tr("%1 of the org “%2”", "an app")
                                       .arg(app, displayText(hook.appOrgName));
}

QStringList RotationProposal::appNames(const RotationPlan &plan)
{
    QStringList names;
    for (const RotationHook &hook : plan.hooks) {
        if (hook.handOver == HandOver::App && !names.contains(appName(hook)))
            names.append(appName(hook));
    }
    return names;
}

QStringList RotationProposal::steps() const
{
    QStringList steps;
    const QList<Part> all = parts();
    for (const Part &part : all)
        steps += part.steps;
    return steps;
}

QList<RotationProposal::Part> RotationProposal::parts() const
{
    const QString old = displayText(plan.oldName);
    const QString next = displayText(plan.newName);
    Steps steps;
    steps.inOrg(RotationPlanning::tr("Create the hook key “%1”.").arg(next));
    const QStringList apps = appNames(plan);
    for (const QString &app : apps)
        steps.atApp(
            RotationPlanning::tr("Add the public key of “%1” to the app %2.").arg(next, app));
    const bool byHand = handOverSteps(plan, steps);
    for (const RotationHook &hook : plan.hooks)
        steps.inOrg(RotationPlanning::tr("Have the inline hook “%1” sign with “%2”.")
                        .arg(displayText(hook.name), next));
    if (!left.isEmpty()) // the old key goes on for these
        return steps.parts();
    const auto atEach = [&](bool isDeletion, const QString &text, const QString &otherText) {
        for (const QString &app : apps) {
            steps.atApp(text.arg(old, app));
            const QList<OtherKid> kids = otherKids.value(app);
            for (const OtherKid &other : kids)
                if (isDeletion || other.isActive)
                    steps.atApp(otherText.arg(old, app, displayText(other.kid)));
        }
    };
    atEach(false, RotationPlanning::tr("Switch the key “%1” off in the app %2."),
           RotationPlanning::tr("Switch the key “%1” off in the app %2 under the key ID %3 as "
                                "well, by which the app holds it, too."));
    atEach(true, RotationPlanning::tr("Delete the key “%1” from the app %2."),
           RotationPlanning::tr("Delete the key “%1” from the app %2 under the key ID %3 as "
                                "well."));
    if (byHand) {
        steps.byHand(RotationPlanning::tr("By hand: have the public key of “%1” taken away from "
                                          "the other side.")
                         .arg(old));
    }
    steps.inOrg(RotationPlanning::tr("Delete the hook key “%1”.").arg(old));
    return steps.parts();
}

QStringList RotationProposal::costs() const
{
    QStringList costs;
    if (!appNames(plan).isEmpty() && left.isEmpty()) {
        costs.append(RotationPlanning::tr("The old key is switched off at the apps as soon as the "
                                          "hooks sign with the new one. Nobody sees before whether "
                                          "they work, and whoever else signs with the old key is "
                                          "refused from then on."));
    }
    for (const RotationHook &hook : plan.hooks) {
        const QString failure = failures.value(hook.id);
        if (hook.handOver != HandOver::Jwks || failure.isEmpty())
            continue;
        costs.append(RotationPlanning::tr("The other side of “%1” may go on with the keys that it "
                                          "fetched before, for as long as %2 allows. Until it "
                                          "fetches them anew, each call fails: %3")
                         .arg(displayText(hook.name), displayText(hook.jwksUrl), failure));
    }
    return costs;
}

QByteArray RotationProposal::markdown(const QString &org) const
{
    QString text =
        u"# "_s
        + markdownText(
            RotationPlanning::tr("Rotation of the hook key “%1” in %2").arg(plan.oldName, org));
    text += u"\n\n"_s;
    int number = 0;
    const QList<Part> planned = parts();
    for (const Part &part : planned) {
        text += u"%1## %2\n\n"_s.arg(number > 0 ? u"\n"_s : QString(), markdownText(part.place));
        for (const QString &step : part.steps)
            text += u"%1. %2\n"_s.arg(++number).arg(markdownText(step));
    }
    if (!left.isEmpty()) {
        text += u"\n"_s + markdownText(RotationPlanning::tr("These hooks keep the old key:"))
                + u"\n\n"_s;
        for (const Left &one : left)
            text += u"- %1: %2\n"_s.arg(markdownText(one.hook), markdownText(one.reason));
    }
    const QStringList all = costs();
    if (plan.leaked && !all.isEmpty()) {
        text +=
            u"\n"_s
            + markdownText(RotationPlanning::tr("The old key has leaked, so nothing is waited for. "
                                                "That costs:"))
            + u"\n\n"_s;
        for (const QString &cost : all)
            text += u"- %1\n"_s.arg(markdownText(cost));
    }
    for (const QString &note : notes)
        text += u"\n"_s + markdownText(note) + u"\n"_s;
    return text.toUtf8();
}

} // namespace HookKeys
