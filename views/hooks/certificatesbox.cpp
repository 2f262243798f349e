// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificatesbox.h"

#include "displaytext.h"
#include "knownhooks.h"
#include "momenttext.h"
#include "orgsession.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace HookKeys {

CertificatesBox::CertificatesBox(QWidget *parent)
    : LookBox({.objectName = u"certificatesLook"_s,
               .seenName = u"certificatesSeen"_s,
               .look = tr("Look at &certificates"),
               .looking = tr("Looking at the certificates")},
              parent)
{
}

bool CertificatesBox::canLook() const
{
    return session()->hooks()->canLookAtCertificates(id());
}

PendingCall CertificatesBox::startLook(Callback<void> done)
{
    return session()->hooks()->lookAtCertificates(id(), this, std::move(done));
}

QString CertificatesBox::needs() const
{
    const auto hook = session()->hooks()->hook(id());
    QStringList hosts;
    const QList<QUrl> addresses = hook ? certificateAddresses(*hook) : QList<QUrl>();
    for (const QUrl &address : addresses)
        hosts.append(displayText(address.authority(QUrl::FullyEncoded)));
    return tr("Makes a secure connection from this computer to %1, and sends nothing over it.")
        .arg(QLocale().createSeparatedList(hosts));
}

QStringList CertificatesBox::seen() const
{
    const auto known = session()->hooks()->certificates(id());
    if (!known)
        return {};
    QStringList lines;
    for (const SeenCertificate &seen : known->seen)
        lines.append(seen.text());
    return lines << tr("Seen at %1.", "a time of the day")
                        .arg(clockText(known->time, session()->clock().now()));
}

} // namespace HookKeys
