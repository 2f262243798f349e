// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opensshkey.h"

#include "publickey.h"

#include <QtEndian>

namespace HookKeys {

namespace {

/// A "string" of RFC 4251, section 5.
QByteArray sshString(const QByteArray &bytes)
{
    QByteArray length(sizeof(quint32), '\0');
    qToBigEndian(static_cast<quint32>(bytes.size()), length.data());
    return length + bytes;
}

/// An "mpint" of RFC 4251, section 5, from a positive number without leading zeros.
QByteArray sshNumber(const QByteArray &number)
{
    const bool looksNegative = !number.isEmpty() && (static_cast<uchar>(number[0]) & 0x80) != 0;
    return sshString(looksNegative ? '\0' + number : number);
}

QByteArray nistName(const QByteArray &crv)
{
    if (crv == "P-256")
        return "nistp256";
    if (crv == "P-384")
        return "nistp384";
    return crv == "P-521" ? QByteArray("nistp521") : QByteArray();
}

} // namespace

OpenSshKey openSshKey(const PublicKey &key)
{
    if (key.isNull())
        return {};
    const KeyParameters &parameters = key.parameters();
    if (parameters.kty == "RSA") {
        const QByteArray type = "ssh-rsa";
        return {type, sshString(type) + sshNumber(parameters.e) + sshNumber(parameters.n)};
    }
    if (parameters.crv == "Ed25519") {
        const QByteArray type = "ssh-ed25519";
        return {type, sshString(type) + sshString(parameters.x)};
    }
    const QByteArray curve = nistName(parameters.crv);
    if (curve.isEmpty())
        return {};
    const QByteArray type = "ecdsa-sha2-" + curve;
    return {type,
            sshString(type) + sshString(curve) + sshString('\x04' + parameters.x + parameters.y)};
}

} // namespace HookKeys
