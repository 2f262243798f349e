// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace HookKeys {

/// A certificate authority of a test's own, made anew each time: nothing secret lies in the tree.
class TestAuthority final
{
public:
    explicit TestAuthority(const QByteArray &name = "HookKeys test authority",
                           const QDateTime &end = QDateTime::currentDateTimeUtc().addYears(10));

    [[nodiscard]] const QSslCertificate &certificate() const { return m_certificate; }

    /// What a server for @p host, a name or an address, needs, signed by this authority.
    [[nodiscard]] QSslConfiguration server(const QByteArray &host, const QDateTime &from,
                                           const QDateTime &to) const;
    /// The same until @p to, by an authority in between, whose certificate ends at @p authorityEnd
    /// and is sent along.
    [[nodiscard]] QSslConfiguration serverBehind(const QByteArray &host, const QDateTime &to,
                                                 const QDateTime &authorityEnd) const;
    /// The certificate of such a server whose RSA key has @p bits, signed with what OpenSSL calls
    /// @p hash.
    [[nodiscard]] QSslCertificate weak(const QByteArray &host, unsigned int bits,
                                       const char *hash) const;
    /// What a server for @p host needs, signed by nobody but itself; @p name goes into the subject
    /// as it is.
    [[nodiscard]] static QSslConfiguration selfSigned(const QByteArray &host,
                                                      const QByteArray &name);

private:
    QSslKey m_key;
    QSslCertificate m_certificate;
};

} // namespace HookKeys
