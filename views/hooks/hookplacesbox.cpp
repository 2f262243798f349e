// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hookplacesbox.h"

#include "knownhooks.h"
#include "momenttext.h"
#include "orgsession.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

HookPlacesBox::HookPlacesBox(QWidget *parent)
    : LookBox({.objectName = u"hookLook"_s,
               .seenName = u"hookPlaces"_s,
               .look = tr("&Where does it hang?"),
               .looking = tr("Looking where the hook hangs")},
              parent)
{
}

bool HookPlacesBox::canLook() const
{
    return session()->hooks()->canLook();
}

PendingCall HookPlacesBox::startLook(Callback<void> done)
{
    return session()->hooks()->lookForPlaces(id(), this, std::move(done));
}

QString HookPlacesBox::needs() const
{
    const QString scope = hookPlacesScope(type());
    return scope.isEmpty() ? QString()
                           : tr("Looks at what in the org calls the hook and changes nothing. It "
                                "takes the scope %1, or a role that may see it.")
                                 .arg(scope);
}

QStringList HookPlacesBox::seen() const
{
    const auto look = session()->hooks()->look(id());
    if (!look)
        return {};
    return look->report.lines() << tr("Seen at %1.", "a time of the day")
                                       .arg(clockText(look->time, session()->clock().now()));
}

} // namespace HookKeys
