// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgnetwork.h"

#include "cafile.h"

namespace HookKeys {

NetworkOptions networkOptions(const OrgProfile &profile, const Result<QByteArray> &ca,
                              const Secret &password)
{
    NetworkOptions options{
        .extraRoots = {}, .proxy = profile.proxy, .proxyPassword = password, .problem = {}};
    if (profile.caFile.isEmpty())
        return options;
    const Result<QByteArray> pem = ca.and_then(
        [&profile](const QByteArray &content) { return caCertificates(content, profile.caFile); });
    if (pem)
        options.extraRoots = QSslCertificate::fromData(*pem);
    else
        options.problem = pem.error().summary;
    return options;
}

} // namespace HookKeys
