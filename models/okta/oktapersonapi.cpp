// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oktapersonapi.h"

#include "oktacall.h"
#include "oktaobjects.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

PendingCall OktaPersonApi::readPerson(SignInMethod signIn, QObject *context,
                                      Callback<TimelinePerson> done)
{
    const bool isUser = signIn == SignInMethod::ApiToken;
    return ask(&m_transport,
               {.path = isUser ? QStringList{u"api"_s, u"v1"_s, u"users"_s, u"me"_s}
                               : QStringList{u"oauth2"_s, u"v1"_s, u"userinfo"_s},
                .hasOwnLimit = true},
               Subject::Person, context, std::move(done), isUser ? parseUser : parseUserInfo);
}

} // namespace HookKeys
