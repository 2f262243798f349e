// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handshakeerror.h"

#include "transporterror.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct HandshakeTexts
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::TransportError)
};

/// Whether OpenSSL's words for what happened to @p failure are among @p reasons.
bool hasReason(const TransportFailure &failure, std::initializer_list<const char *> reasons)
{
    return std::any_of(reasons.begin(), reasons.end(), [&failure](const char *reason) {
        return failure.text.contains(QLatin1StringView(reason));
    });
}

} // namespace

bool wantsOwnCertificate(const TransportFailure &failure)
{
    return hasReason(failure, {"alert certificate required"});
}

QString handshakeSummary(const TransportFailure &failure)
{
    QString text;
    if (wantsOwnCertificate(failure)) {
        text = HandshakeTexts::tr("%1 wants a certificate of this computer (mutual TLS), and "
                                  "HookKeys has none to show. Ask whoever runs %1 for a way "
                                  "without one.");
    } else if (hasReason(failure, {"alert protocol version", "unsupported protocol",
                                   "no protocols available"})) {
        text = HandshakeTexts::tr("%1 knows only versions of TLS that are outdated (before 1.2) "
                                  "and not safe; nothing was sent. Tell whoever runs %1, or the "
                                  "firewall that stands between.");
    } else if (hasReason(failure, {"alert handshake failure", "alert insufficient security",
                                   "no shared cipher", "wrong cipher returned"})) {
        text = HandshakeTexts::tr("%1 takes no kind of encryption that is safe today, or wants a "
                                  "certificate of this computer, which HookKeys does not have; "
                                  "nothing was sent. Tell whoever runs %1, or the firewall that "
                                  "stands between.");
    } else if (hasReason(failure, {"dh key too small", "ee key too small", "wrong signature type",
                                   "unsafe legacy renegotiation", "bad ecpoint", "wrong curve"})) {
        text = HandshakeTexts::tr("%1 encrypts in an outdated way, which is not safe; nothing was "
                                  "sent. Tell whoever runs %1, or the firewall that stands "
                                  "between.");
    } else if (hasReason(failure, {"wrong version number", "http request", "packet length too long",
                                   "record layer failure"})) {
        text = failure.elsewhere
                   ? HandshakeTexts::tr("%1 answered, but does not speak TLS there; nothing was "
                                        "sent. Check the address, its port too.")
                   : HandshakeTexts::tr("%1 answered, but does not speak TLS there; nothing was "
                                        "sent. Check the org's URL, its port too, and whether a "
                                        "proxy or a firewall stands between.");
    } else if (failure.elsewhere) {
        text = HandshakeTexts::tr("No secure connection to %1 could be made; nothing was sent. "
                                  "Check the address, and whether that server speaks TLS there.");
    } else {
        text = HandshakeTexts::tr("No secure connection to %1 could be made; nothing was sent. "
                                  "Check the org's URL and whether a proxy or a firewall stands "
                                  "between.");
    }
    return text.arg(failure.host);
}

} // namespace HookKeys
