// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace HookKeys {

/// What kind of failure it was: what code branches on. Never branch on the text of an Error.
enum class ErrorKind {
    Network, ///< The server could not be reached, or the connection broke before a write was sent.
    Timeout, ///< The total deadline passed.
    Cancelled,         ///< The user, or the end of the program, cancelled it.
    ProxySignIn,       ///< 407: a proxy on the way wants a user name and a password, or other ones.
    Tls,               ///< The server's certificate is not to be trusted.
    Unauthorized,      ///< 401: the credential is wrong, expired or revoked.
    Forbidden,         ///< 403: a role or a scope is missing; or the org lacks the feature.
    NotFound,          ///< 404: the object is gone, or this is no Okta org.
    Conflict,          ///< 409, or the object changed since it was last seen.
    RateLimited,       ///< 429, after the allowed repeats.
    Validation,        ///< 400 and the like: the server refuses what was asked; see Error::causes.
    Server,            ///< 5xx, where nothing was to be changed.
    Malformed,         ///< The answer is not what Okta's API promises.
    PrivateMaterial,   ///< The answer had private key material, which was thrown away.
    OutcomeUnknown,    ///< A write was sent, and no answer tells whether it happened.
    ReadOnly,          ///< The org is marked read-only in HookKeys; nothing was sent.
    KeyInUse,          ///< An inline hook uses the key; nothing was sent.
    PassphraseMissing, ///< What was read is encrypted, and no passphrase was given.
    PassphraseWrong,   ///< What was read is encrypted with another passphrase.
    SecretMissing,     ///< The keychain returned nothing: never saved, or (Secret Service) locked.
    SecretDenied,      ///< The keychain is locked or refused access.
    SecretStore,       ///< There is no keychain, or it failed.
    SecretTimeout,     ///< The keychain did not answer within the deadline.
    TargetChanged,     ///< A secret was given for another way to the org; nothing was sent.
    File,              ///< A file could not be read or written.
    Busy,              ///< Another copy of HookKeys is at it, and goes on; nothing was sent.
};

/// Why something failed, in words for the user and facts for Okta's support. Holds no credential,
/// ever.
struct Error
{
    ErrorKind kind = ErrorKind::Network;
    QString summary;    ///< A whole translated sentence: what happened, to what, what to do next.
    QString serverText; ///< The server's own summary, untrusted plain text; may be empty.
    QStringList causes; ///< Okta's errorCauses, untrusted plain text.
    QString systemText; ///< What the system said of it, in words of its own; may be empty.
    QString code;       ///< Okta's errorCode, for example E0000001; may be empty.
    QString errorId;    ///< Okta's errorId; may be empty.
    QString requestId;  ///< X-Okta-Request-Id; may be empty.
    int httpStatus = 0; ///< 0 where no answer came.
    /// The answer had private key material, which was thrown away, whatever the kind is: after a
    /// write it says that the outcome is not known.
    bool privateMaterial = false;

    /// The summary and the server's own words, for a person to read, as plain text.
    [[nodiscard]] QString explanation() const;
    /// The status, code and ids of the answer, one a line, for Okta's support, or what the system
    /// said where no answer came; empty if there are none.
    [[nodiscard]] QString reference() const;
    /// The server's own words and ids, one a line, as plain text; empty if there are none.
    [[nodiscard]] QString background() const;
    /// The summary followed by the background.
    [[nodiscard]] QString details() const;

    bool operator==(const Error &) const = default;
};

/// An error that HookKeys itself found; @p summary is as in Error.
[[nodiscard]] Error errorOf(ErrorKind kind, const QString &summary);

} // namespace HookKeys

Q_DECLARE_METATYPE(HookKeys::Error)
