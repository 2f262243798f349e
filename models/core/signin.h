// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"
#include "orgsecrets.h"
#include "result.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>

#include <memory>

namespace HookKeys {

/// What a person types into a page of the org, RFC 8628, 3.2.
struct UserCode
{
    QString code;      ///< As the org wrote it; for display as it is.
    QUrl page;         ///< Where to type it; a page of the org, checked.
    QUrl completePage; ///< The same page with the code filled in; empty if the org names none.
    QDateTime expires; ///< UTC.
};

/// One attempt to sign in to an org with OAuth 2.0. Has a deadline of its own, never blocks, and
/// ends once; what follows is another attempt with another object. Destroying it gives it up.
class SignIn : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Begins. @p done gets the credential to keep for the org. Fails with Network, Timeout (the
    /// person was not done in time), Cancelled, Tls, Unauthorized (the org does not know the app or
    /// its key), Forbidden (the person or the org said no), RateLimited, Validation (the app is set
    /// up in another way), Server, Malformed and File (no port for the browser's answer is free).
    /// Called once; never completes inside the call, and not at all once @p context dies.
    virtual void start(QObject *context, Callback<Secret> done) = 0;

    /// Ends the attempt with Cancelled, after this returned; nothing if it has ended.
    virtual void cancel() = 0;

    /// Opens the page on which the person goes on, again if need be; false if that is not known yet
    /// or there is nothing to open it with.
    virtual bool openPage() { return false; }

Q_SIGNALS:
    /// The person is to type @p code; nothing is opened until openPage().
    void userCodeReady(const HookKeys::UserCode &code);
    /// The person is to go on at @p page, which was opened already if @p opened.
    void browserReady(const QUrl &page, bool opened);
    /// The org lets HookKeys in, but gives none of these @p scopes that it was asked for. Comes, if
    /// it does, before the credential.
    void scopesRefused(const QStringList &scopes);
    /// What is going on, as a translated sentence.
    void statusChanged(const QString &text);
};

/// Makes an attempt for a profile by its way of signing in; the credential of @p secrets is the
/// private key of a service app as it is kept in a keychain, empty for the others. Null for an API
/// token, which needs no attempt.
using SignInFactory =
    std::function<std::unique_ptr<SignIn>(const OrgProfile &profile, const OrgSecrets &secrets)>;

} // namespace HookKeys

Q_DECLARE_METATYPE(HookKeys::UserCode)
