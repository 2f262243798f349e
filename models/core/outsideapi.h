// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callback.h"
#include "pendingcall.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QUrl>

#include <utility>

namespace HookKeys {

/// What a server that is not the org's answered: any status but a redirect. All of it is untrusted.
struct OutsideAnswer
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers = {}; ///< Name and value, in the order sent.
    QByteArray body = {}; ///< Whole; empty where an answer that tells an error was cut off.
};

/// A certificate that a server sends along with its own, of an authority.
struct IssuerCertificate
{
    QDateTime from = {};
    QDateTime to = {};
    QString subject = {}; ///< Whose it is; untrusted plain text.

    bool operator==(const IssuerCertificate &) const = default;
};

/// The certificate that a server showed.
struct ServerCertificate
{
    QDateTime from = {};
    QDateTime to = {};
    QString subject = {};      ///< Whom it was issued to; untrusted plain text.
    QString issuer = {};       ///< By whom; untrusted plain text.
    QStringList problems = {}; ///< Why this computer does not trust it, in the words of Qt.
    QList<IssuerCertificate> issuers = {}; ///< All that were sent along, as they were sent.

    bool operator==(const ServerCertificate &) const = default;
};

/// The servers that an org's hooks name, asked on the way that the org's profile describes (its
/// proxy, its CA file) and without any credential. Only https, or a loopback address.
///
/// The calls complete, fail and end with their context as those of HookKeysApi do.
class OutsideApi : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Posts @p form (application/x-www-form-urlencoded) to @p url, once. Fails with Validation
    /// where that is no address to be asked, with Network, Timeout, Cancelled, Tls, OutcomeUnknown
    /// (no whole answer came) and with Malformed, where Error::httpStatus tells that it redirects.
    virtual PendingCall postForm(const QUrl &url, const QByteArray &form, QObject *context,
                                 Callback<OutsideAnswer> done) = 0;

    /// Makes a TLS connection to the host of @p url, an https address, and ends it at once: nothing
    /// is sent over it. A certificate that is not to be trusted is a success, too. Fails with
    /// Validation, Network, Timeout, Cancelled and Tls (no certificate came).
    virtual PendingCall lookAtCertificate(const QUrl &url, QObject *context,
                                          Callback<ServerCertificate> done) = 0;
};

} // namespace HookKeys
