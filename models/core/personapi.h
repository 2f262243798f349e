// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callback.h"
#include "orgprofile.h"
#include "pendingcall.h"
#include "timeline.h"

#include <QObject>

namespace HookKeys {

/// Who is signed in to one org.
///
/// The calls complete, fail and end with their context as those of HookKeysApi do.
class PersonApi : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The person whose the API token is, or who signed in in the browser or on a device: their
    /// name and the name they sign in with, or in place of that their id where the org does not
    /// say more. Forbidden where the org does not tell that. No person is behind a service app.
    virtual PendingCall readPerson(SignInMethod signIn, QObject *context,
                                   Callback<TimelinePerson> done) = 0;
};

} // namespace HookKeys
