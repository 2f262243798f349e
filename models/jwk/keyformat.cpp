// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyformat.h"

#include "hookkey.h"
#include "normalisedjwk.h"
#include "opensshkey.h"
#include "publickey.h"
#include "quoting.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

QByteArray writeJwk(const KeyDocument &document)
{
    const QByteArray json = normalisedJwk(document.key, document.keyId);
    return json.isEmpty() ? json : json + '\n';
}

/// RFC 4253, section 6.6, in the line that OpenSSH's authorized_keys and *.pub files have.
QByteArray writeOpenSsh(const KeyDocument &document)
{
    const OpenSshKey ssh = openSshKey(document.key.publicKey());
    if (ssh.type.isEmpty())
        return {};
    const QByteArray comment = sshComment(document.name);
    return ssh.type + ' ' + ssh.blob.toBase64() + (comment.isEmpty() ? "" : ' ' + comment) + '\n';
}

/// XML Signature, section 4.5.2.2, as .NET's RSA.FromXmlString() reads it.
QByteArray writeDotNetXml(const KeyDocument &document)
{
    const KeyParameters &key = document.key.publicKey().parameters();
    if (!document.key.isUsable() || key.kty != "RSA")
        return {};
    QByteArray xml;
    QXmlStreamWriter writer(&xml);
    writer.setAutoFormatting(true);
    writer.setAutoFormattingIndent(2);
    writer.writeStartElement("RSAKeyValue"_L1);
    writer.writeTextElement("Modulus"_L1, QString::fromLatin1(key.n.toBase64()));
    writer.writeTextElement("Exponent"_L1, QString::fromLatin1(key.e.toBase64()));
    writer.writeEndElement();
    return xml.trimmed() + '\n';
}

/// See https://registry.terraform.io/providers/okta/okta/latest/docs/resources/hook_key
QByteArray writeTerraform(const KeyDocument &document)
{
    if (document.id.isEmpty() || document.name.isEmpty())
        return {};
    // Names that differ must not meet in one label, for Terraform reads all files of a folder as
    // one; and a label must not depend on what else is exported. So the ID, which is unique, is
    // part of every label that is not the name itself.
    QByteArray label = hclName(document.name);
    if (QLatin1StringView(label) != document.name)
        label += '_' + hclName(document.id);
    return "import {\n  to = okta_hook_key." + label + "\n  id = " + hclString(document.id)
           + "\n}\n\nresource \"okta_hook_key\" \"" + label
           + "\" {\n  name = " + hclString(document.name) + "\n}\n";
}

/// GET /api/v1/hook-keys/public/{keyId}. The header comes by standard input (curl has `@-` since
/// 7.55) from a command of the shell itself: an argument of a program is for all users to see.
QByteArray writeCurl(const KeyDocument &document)
{
    if (document.keyId.isEmpty() || document.org.host().isEmpty())
        return {};
    const QUrl::FormattingOptions origin = QUrl::RemoveUserInfo | QUrl::RemovePath
                                           | QUrl::RemoveQuery | QUrl::RemoveFragment
                                           | QUrl::StripTrailingSlash;
    const QString url = document.org.toString(origin | QUrl::FullyEncoded)
                        + "/api/v1/hook-keys/public/"_L1
                        + QString::fromLatin1(QUrl::toPercentEncoding(document.keyId));
    return R"(printf 'Authorization: SSWS %s\n' "${OKTA_CLIENT_TOKEN:?}" | )"
           R"(curl --fail-with-body --header 'Accept: application/json' --header @- )"
           + shellWord(url);
}

constexpr KeyFormat formats[] = {
    KeyFormat{.id = "jwk",
              .name = [] { return KeyFormat::tr("JWK for verifiers"); },
              .extension = "jwk",
              .mimeType = "application/jwk+json",
              .binary = false,
              .needsKey = true,
              .write = writeJwk},
    KeyFormat{.id = "jwk-received",
              .name = [] { return KeyFormat::tr("JWK exactly as Okta sent it"); },
              .extension = "json",
              .mimeType = "application/json",
              .binary = false,
              .needsKey = false,
              .write =
                  [](const KeyDocument &document) {
                      return document.key.received();
                  }},
    KeyFormat{.id = "jwks",
              .name = [] { return KeyFormat::tr("JWK Set (JWKS)"); },
              .extension = "jwks",
              .mimeType = "application/jwk-set+json",
              .binary = false,
              .needsKey = true,
              .write =
                  [](const KeyDocument &document) {
                      return writeJwks({document});
                  }},
    KeyFormat{.id = "spki-pem",
              .name = [] { return KeyFormat::tr("PEM (SPKI)"); },
              .extension = "pem",
              .mimeType = "application/x-pem-file",
              .binary = false,
              .needsKey = true,
              .write =
                  [](const KeyDocument &document) {
                      return document.key.publicKey().spkiPem();
                  }},
    KeyFormat{.id = "spki-der",
              .name = [] { return KeyFormat::tr("DER (SPKI)"); },
              .extension = "der",
              .mimeType = "application/octet-stream",
              .binary = true,
              .needsKey = true,
              .write =
                  [](const KeyDocument &document) {
                      return document.key.publicKey().spkiDer();
                  }},
    KeyFormat{.id = "pkcs1-pem",
              .name = [] { return KeyFormat::tr("PEM (PKCS #1, RSA only)"); },
              .extension = "pem",
              .mimeType = "application/x-pem-file",
              .binary = false,
              .needsKey = true,
              .write =
                  [](const KeyDocument &document) {
                      return document.key.publicKey().pkcs1Pem();
                  }},
    KeyFormat{.id = "openssh",
              .name = [] { return KeyFormat::tr("OpenSSH"); },
              .extension = "pub",
              .mimeType = "text/plain",
              .binary = false,
              .needsKey = true,
              .write = writeOpenSsh},
    KeyFormat{.id = "dotnet-xml",
              .name = [] { return KeyFormat::tr(".NET XML (RSAKeyValue)"); },
              .extension = "xml",
              .mimeType = "application/xml",
              .binary = false,
              .needsKey = true,
              .write = writeDotNetXml},
    KeyFormat{.id = "der-base64",
              .name = [] { return KeyFormat::tr("DER (SPKI) as one line of base64"); },
              .extension = "txt",
              .mimeType = "text/plain",
              .binary = false,
              .needsKey = true,
              .write =
                  [](const KeyDocument &document) {
                      return document.key.publicKey().spkiDer().toBase64();
                  }},
    KeyFormat{.id = "terraform",
              .name = [] { return KeyFormat::tr("Terraform (okta_hook_key)"); },
              .extension = "tf",
              .mimeType = "text/plain",
              .binary = false,
              .needsKey = false,
              .write = writeTerraform},
    KeyFormat{.id = "curl",
              .name = [] { return KeyFormat::tr("curl command"); },
              .extension = "sh",
              .mimeType = "text/x-shellscript",
              .binary = false,
              .needsKey = false,
              .write = writeCurl},
};

} // namespace

std::span<const KeyFormat> keyFormats()
{
    return formats;
}

KeyDocument KeyDocument::of(const HookKey &key, const QUrl &org)
{
    return {.key = Jwk::read(key.publicJwk, key.keyId),
            .name = key.name,
            .id = key.id,
            .keyId = key.keyId,
            .org = org};
}

const KeyFormat *keyFormat(QAnyStringView id)
{
    const KeyFormat *found = std::ranges::find_if(
        formats, [id](const KeyFormat &format) { return QAnyStringView::equal(format.id, id); });
    return found == std::ranges::end(formats) ? nullptr : found;
}

QByteArray writeJwks(const QList<KeyDocument> &documents)
{
    QByteArrayList keys;
    for (const KeyDocument &document : documents) {
        if (document.key.isUsable())
            keys.append("    " + normalisedJwk(document.key, document.keyId, "    "));
    }
    return keys.isEmpty() ? QByteArray() : "{\n  \"keys\": [\n" + keys.join(",\n") + "\n  ]\n}\n";
}

} // namespace HookKeys
