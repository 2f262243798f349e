// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's entry for everything that is done with bytes that claim to be a key: reading,
// judging, fingerprints, every format. What must hold for any input is checked here.

#include "fingerprint.h"
#include "jsontext.h"
#include "keyformat.h"
#include "privatemembers.h"
#include "verifysnippet.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdint>
#include <cstdlib>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkPrivateKey(const KeyDocument &document)
{
    require(document.key.received().isEmpty() && !document.key.isUsable());
    require(document.key.kid().isEmpty());
    for (const KeyFormat &format : keyFormats())
        require(!format.needsKey || format.write(document).isEmpty());
}

void checkUnusableKey(const KeyDocument &document)
{
    require(jwkThumbprint(document.key).isEmpty() && sshFingerprint(document.key).isEmpty());
    require(document.key.findings().first().severity >= Severity::Problem);
    for (const KeyFormat &format : keyFormats())
        require(!format.needsKey || format.write(document).isEmpty());
}

/// What was written must be the same key when it is read again, and nothing left to mend.
void checkUsableKey(const KeyDocument &document)
{
    const QByteArray normalised = keyFormat("jwk")->write(document);
    const Jwk again = Jwk::read(normalised);
    require(again.isUsable());
    require(jwkThumbprint(again) == jwkThumbprint(document.key));
    require(spkiSha256Hex(again) == spkiSha256Hex(document.key));
    require(sshFingerprint(again) == sshFingerprint(document.key));
    KeyDocument copy = document;
    copy.key = again;
    for (const KeyFormat &format : keyFormats()) {
        if (QByteArrayView(format.id) != "jwk-received")
            require(format.write(copy) == format.write(document));
    }
    require(QJsonDocument::fromJson(keyFormat("jwks")->write(document)).isObject());
    require(!keyFormat("spki-pem")->write(document).isEmpty());
    const QJsonDocument both = QJsonDocument::fromJson(writeJwks({document, copy}));
    require(both["keys"_L1].toArray().size() == 2);
    if (!hasVerifySnippets(document.key))
        return;
    for (const VerifySnippet &snippet : verifySnippets())
        require(!snippet.write(document).isEmpty());
}

/// What is wiped is gone, at the same length and without harm to what was valid.
void checkWiping(const QByteArray &bytes)
{
    QByteArray wiped = bytes;
    const QList<qsizetype> places = wipePrivateMembers(wiped);
    require(wiped.size() == bytes.size() && (!places.isEmpty() || wiped == bytes));
    if (!QJsonDocument::fromJson(bytes).isNull())
        require(!QJsonDocument::fromJson(wiped).isNull());
    if (!hasPrivateMember(bytes))
        require(places.isEmpty());
    for (const JsonMember &member : jsonMembers(bytes))
        require(member.value.size() <= bytes.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    KeyDocument document{.key = Jwk::read(bytes, u"expected"_s),
                         .name = QString::fromUtf8(bytes.left(64)),
                         .id = QString::fromUtf8(bytes.right(64)),
                         .keyId = u"expected"_s,
                         .org = QUrl(u"https://acme.okta.com"_s)};
    for (const KeyFormat &format : keyFormats())
        (void)format.write(document);
    for (const Finding &finding : document.key.findings())
        require(!finding.id.isEmpty() && !finding.text.isEmpty() && !finding.rule.isEmpty());
    checkWiping(bytes);
    if (hasPrivateMember(bytes)) {
        checkPrivateKey(document);
        return 0;
    }
    require(document.key.received() == bytes);
    if (document.key.isUsable())
        checkUsableKey(document);
    else
        checkUnusableKey(document);
    return 0;
}
