// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fingerprintspage.h"

#include "displaytext.h"
#include "fingerprint.h"
#include "keyformat.h"
#include "valuelist.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

FingerprintsPage::FingerprintsPage(QWidget *parent) : QWidget(parent), m_values(new ValueList(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_values);
    layout->addStretch();
}

void FingerprintsPage::setDocument(const KeyDocument &document)
{
    const Jwk &key = document.key;
    m_values->clear();
    m_values->setOwner(displayText(document.name));
    const auto add = [this](const QString &name, const QString &caption, const QByteArray &value) {
        m_values->addFingerprint(name, caption, QString::fromLatin1(value));
    };
    add(u"value-thumbprint"_s, tr("JWK thumbprint (RFC 7638)"), jwkThumbprint(key));
    add(u"value-thumbprintUri"_s, tr("Thumbprint URI (RFC 9278)"), jwkThumbprintUri(key));
    add(u"value-spkiHex"_s, tr("SHA-256 of the SPKI, hex"), spkiSha256Hex(key));
    add(u"value-spkiBase64"_s, tr("SHA-256 of the SPKI, base64"), spkiSha256Base64(key));
    add(u"value-ssh"_s, tr("OpenSSH"), sshFingerprint(key));
}

} // namespace HookKeys
