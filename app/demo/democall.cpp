// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "democall.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

const DemoActor &demoAdmin()
{
    static const DemoActor admin{u"00udemoadmin00000001"_s, u"User"_s, u"Demo Admin"_s,
                                 u"admin@demo.example"_s};
    return admin;
}

} // namespace HookKeys
