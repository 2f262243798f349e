// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationrefusals.h"

#include "rotationproposal.h"

#include <QCoreApplication>
#include <QLocale>

namespace HookKeys {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::RotationRefusals)
};

/// What is left to others; %1 is what failed, and %2 the apps.
QString taskText(RotationRefusals::Task task)
{
    switch (task) {
    case RotationRefusals::Task::HandOver:
        return Words::tr("%1 So give the keys to somebody who may change those of %2.");
    case RotationRefusals::Task::PointBack:
        return Words::tr("%1 So have the old key let in again by somebody who may change the keys "
                         "of %2, and point back again.");
    case RotationRefusals::Task::SwitchOff:
        return Words::tr("%1 So have the old key switched off and deleted by somebody who may "
                         "change the keys of %2.");
    case RotationRefusals::Task::Delete:
        return Words::tr("%1 So have the old key deleted by somebody who may change the keys of "
                         "%2.");
    }
    return {};
}

} // namespace

void RotationRefusals::add(const RotationRefusals &other)
{
    for (const QString &hook : other.hooks) {
        if (!hooks.contains(hook))
            hooks.append(hook);
    }
    if (other.why)
        why = why ? joined(*why, *other.why) : *other.why;
}

QString RotationRefusals::text(const RotationPlan &plan, Task task, const Error &failed) const
{
    RotationPlan refused = plan;
    refused.hooks.removeIf([this](const RotationHook &hook) { return !hooks.contains(hook.id); });
    const QStringList apps = RotationProposal::appNames(refused);
    return taskText(task).arg(failed.summary, QLocale().createSeparatedList(apps));
}

Error RotationRefusals::joined(const Error &first, const Error &other)
{
    Error both = first;
    if (!both.summary.contains(other.summary))
        both.summary += u' ' + other.summary;
    return both;
}

} // namespace HookKeys
