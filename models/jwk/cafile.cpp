// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cafile.h"

#include "derlength.h"
#include "displaytext.h"
#include "filekind.h"
#include "openssl.h"
#include "pembody.h"
#include "pemmarks.h"
#include "privatekeytext.h"
#include "regularfile.h"

#include <QByteArrayList>
#include <QCoreApplication>

#include <openssl/cms.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

struct CaFile
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::CaFile)
};

using Certificate = std::unique_ptr<X509, Releaser<X509_free>>;
using Bundle = std::unique_ptr<PKCS7, Releaser<PKCS7_free>>;
using Message = std::unique_ptr<CMS_ContentInfo, Releaser<CMS_ContentInfo_free>>;
using Request = std::unique_ptr<X509_REQ, Releaser<X509_REQ_free>>;
using RevocationList = std::unique_ptr<X509_CRL, Releaser<X509_CRL_free>>;
using Safe = std::unique_ptr<PKCS12, Releaser<PKCS12_free>>;
using Key = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using EncryptedKey = std::unique_ptr<X509_SIG, Releaser<X509_SIG_free>>;

constexpr qint64 largest = qint64(1) << 20;

/// The object that @p der is, all of it; null if it is none.
template <typename T, auto read>
T parsed(const QByteArray &der)
{
    const auto *data = reinterpret_cast<const unsigned char *>(der.constData());
    const auto *const end = data + der.size();
    T object(read(nullptr, &data, long(der.size())));
    return data == end ? std::move(object) : nullptr;
}

/// Whether @p use is among @p uses, or all are.
bool names(const STACK_OF(ASN1_OBJECT) * uses, int use)
{
    for (int i = 0; i < sk_ASN1_OBJECT_num(uses); ++i) {
        const int found = OBJ_obj2nid(sk_ASN1_OBJECT_value(uses, i));
        if (found == use || found == NID_anyExtendedKeyUsage)
            return true;
    }
    return false;
}

/// Whether what OpenSSL notes beside a TRUSTED CERTIFICATE forbids it to vouch for servers.
bool isRejected(X509 *certificate)
{
    const auto *rejected = X509_get0_reject_objects(certificate);
    const auto *trusted = X509_get0_trust_objects(certificate);
    return (rejected && names(rejected, NID_server_auth))
           || (trusted && sk_ASN1_OBJECT_num(trusted) > 0 && !names(trusted, NID_server_auth));
}

/// Why @p der, which is signed or encrypted (CMS, RFC 5652), is no bundle of certificates, as a
/// sentence about "%1"; empty if it is neither. Who signed it is nobody to trust for that, and a
/// bundle has neither content nor signers (RFC 5652, 5.1).
QString whatSealedIs(const QByteArray &der)
{
    const auto sealed = parsed<Message, d2i_CMS_ContentInfo>(der);
    if (!sealed)
        return {};
    const int type = OBJ_obj2nid(CMS_get0_type(sealed.get()));
    if (type == NID_pkcs7_enveloped || type == NID_pkcs7_encrypted
        || type == NID_pkcs7_signedAndEnveloped || type == NID_id_smime_ct_authEnvelopedData) {
        return CaFile::tr("The file %1 is encrypted, as mail is (PKCS #7, S/MIME): ask for the "
                          "authority's certificate alone.");
    }
    if (type != NID_pkcs7_signed)
        return {};
    const ASN1_OCTET_STRING *const *place = CMS_get0_content(sealed.get());
    const QByteArrayView content =
        place && *place ? QByteArrayView(ASN1_STRING_get0_data(*place), ASN1_STRING_length(*place))
                        : QByteArrayView();
    if (content.isEmpty() && sk_CMS_SignerInfo_num(CMS_get0_SignerInfos(sealed.get())) <= 0)
        return {};
    if (content.contains("<plist")) {
        return CaFile::tr("The file %1 is a signed configuration profile of Apple's, and has the "
                          "certificates of who signed it: ask for the authority's certificate "
                          "alone.");
    }
    return CaFile::tr("The file %1 is something that was signed, such as mail (PKCS #7, S/MIME), "
                      "and has the certificates of who signed it: ask for the authority's "
                      "certificate alone.");
}

/// Collects the certificates of authorities in a CA file.
class Collector final
{
public:
    [[nodiscard]] const QByteArray &pem() const { return m_pem; }
    /// What is wrong with what was added, as a sentence about "%1"; empty if all is well.
    [[nodiscard]] QString problem() const
    {
        if (!m_problem.isEmpty() || !m_pem.isEmpty())
            return m_problem;
        if (m_rejected)
            return CaFile::tr("The file %1 has only authorities that it marks as not trusted.");
        if (m_server) {
            return CaFile::tr("The file %1 has the certificate of a server and not of an "
                              "authority: ask for the one that signed it.");
        }
        return {};
    }
    [[nodiscard]] bool isEmpty() const { return m_pem.isEmpty() && !m_server && !m_rejected; }

    /// Adds @p der, certificates one after the other or a PKCS #7 bundle of them; whether it is
    /// one.
    [[nodiscard]] bool addDer(QByteArray der)
    {
        while (!addOne(der)) {
            const qsizetype first = firstDerLength(der);
            if (first == 0 || first == der.size() || !addOne(der.first(first)))
                return false;
            der.remove(0, first);
            // Editors and mail end what they take for a text with a line break.
            if (der.trimmed().isEmpty())
                break;
        }
        return true;
    }

    /// Adds each certificate of @p text, which is PEM (RFC 7468).
    void addPem(const QByteArray &text)
    {
        qsizetype at = 0;
        while (m_problem.isEmpty() && (at = text.indexOf(pemBegin, at)) >= 0)
            at = addBlock(text, at);
    }

private:
    [[nodiscard]] bool addOne(const QByteArray &der)
    {
        auto certificate = parsed<Certificate, d2i_X509>(der);
        if (!certificate)
            certificate = parsed<Certificate, d2i_X509_AUX>(der);
        if (certificate) {
            add(certificate.get());
            return true;
        }
        if (const QString sealed = whatSealedIs(der); !sealed.isEmpty()) {
            m_problem = sealed;
            return true;
        }
        const auto bundle = parsed<Bundle, d2i_PKCS7>(der);
        if (!bundle || !PKCS7_type_is_signed(bundle.get()) || !bundle->d.sign)
            return false;
        const STACK_OF(X509) *certificates = bundle->d.sign->cert;
        for (int i = 0; i < sk_X509_num(certificates); ++i)
            add(sk_X509_value(certificates, i));
        return !isEmpty();
    }

    void add(X509 *certificate)
    {
        // 0: it says itself that it is no authority. A server's chain may begin with its own. One
        // that signed itself, as appliances do, vouches for that one server.
        if (X509_check_ca(certificate) == 0 && X509_self_signed(certificate, 1) != 1) {
            m_server = true;
            return;
        }
        if (isRejected(certificate)) {
            m_rejected = true;
            return;
        }
        unsigned char *data = nullptr;
        const int size = i2d_X509(certificate, &data);
        const QByteArray base64 =
            QByteArray(reinterpret_cast<const char *>(data), std::max(size, 0)).toBase64();
        OPENSSL_free(data);
        m_pem += "-----BEGIN CERTIFICATE-----\n";
        for (qsizetype i = 0; i < base64.size(); i += 64)
            m_pem += base64.mid(i, 64) + '\n';
        m_pem += "-----END CERTIFICATE-----\n";
    }

    /// Adds the block of @p text that begins at @p at; where to go on.
    qsizetype addBlock(const QByteArray &text, qsizetype at)
    {
        const qsizetype label = at + pemBegin.size();
        const qsizetype labelEnd = text.indexOf(pemDashes, label);
        const QByteArray name = text.mid(label, labelEnd - label).simplified();
        const qsizetype body = labelEnd + pemDashes.size();
        if (labelEnd < 0
            || !QByteArrayList{"CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE", "PKCS7",
                               "PKCS #7 SIGNED DATA", "CMS"}
                    .contains(name))
            return label;
        const qsizetype end = text.indexOf("-----END " + name + "-----", body);
        if (end < 0) {
            m_problem = CaFile::tr("The file %1 is cut off: get it anew.");
            return label;
        }
        if (!addDer(QByteArray::fromBase64(base64OfPemBody(text.sliced(body, end - body)).bytes()))
            && m_problem.isEmpty())
            m_problem =
                CaFile::tr("The file %1 has a certificate that cannot be read: get it anew.");
        return end;
    }

    QByteArray m_pem;
    QString m_problem;
    bool m_server = false;   ///< A certificate was left out because it is a server's,
    bool m_rejected = false; ///< or because it is not trusted.
};

QString requestSentence()
{
    return CaFile::tr("The file %1 holds a request for a certificate: choose the authority's own "
                      "certificate.");
}

QString revokedSentence()
{
    return CaFile::tr("The file %1 is a list of revoked certificates: choose the authority's own "
                      "certificate.");
}

QString privateKeySentence()
{
    return CaFile::tr("The file %1 holds a private key. Keep it secret, and choose the authority's "
                      "certificate instead, which begins with “BEGIN CERTIFICATE”.");
}

QString publicKeySentence()
{
    return CaFile::tr("The file %1 holds a key and no certificate: choose the authority's "
                      "certificate, which begins with “BEGIN CERTIFICATE”.");
}

QString safeSentence()
{
    return CaFile::tr("The file %1 is a .p12 or .pfx file (PKCS #12), which only its password "
                      "opens: ask for the authority's certificate alone.");
}

/// Why @p data, a file of another program, is no CA file; empty if it is none that is known.
QString whatFileIs(const QByteArray &data)
{
    const std::optional<FileKind> kind = fileKindOf(data);
    if (!kind)
        return {};
    QString text;
    switch (kind->group) {
    case FileKind::Group::Packed:
        text = CaFile::tr("The file %1 is a packed file (%2): take the certificate out of it "
                          "first.");
        break;
    case FileKind::Group::Document:
        text = CaFile::tr("The file %1 is a document (%2): ask for the authority's certificate as "
                          "a file of its own.");
        break;
    case FileKind::Group::Picture:
        text = CaFile::tr("The file %1 is a picture (%2): ask for the authority's certificate.");
        break;
    case FileKind::Group::Encrypted:
        text = CaFile::tr("The file %1 was encrypted with %2: decrypt it there first.");
        break;
    }
    return text.arg(u"%1"_s, kind->name);
}

/// Why @p data, which is no text, is no CA file; empty if its begin says nothing.
QString whatBytesAre(const QByteArray &data)
{
    if (parsed<Key, d2i_AutoPrivateKey>(data) || parsed<EncryptedKey, d2i_X509_SIG>(data))
        return privateKeySentence();
    if (parsed<Key, d2i_PUBKEY>(data))
        return publicKeySentence();
    if (parsed<Request, d2i_X509_REQ>(data))
        return requestSentence();
    if (parsed<RevocationList, d2i_X509_CRL>(data))
        return revokedSentence();
    if (parsed<Safe, d2i_PKCS12>(data))
        return safeSentence();
    if (data.startsWith("\xfe\xed\xfe\xed") || data.startsWith("\xce\xce\xce\xce"))
        return CaFile::tr("The file %1 is a Java keystore: export the authority's certificate.");
    if (data.startsWith(QByteArray("\0\0\0\0CERT", 8))) {
        return CaFile::tr("The file %1 is a certificate store of Windows (.sst): open it there, "
                          "and export the authority's certificate.");
    }
    return {};
}

/// The same of a text.
QString whatTextIs(const QByteArray &data)
{
    const QByteArray begin = data.trimmed().left(200).toLower();
    if (begin.contains("<!doctype html") || begin.contains("<html")) {
        return CaFile::tr("The file %1 is a web page: save the certificate itself, not the page "
                          "that shows it or that asks to sign in.");
    }
    if (data.contains("<plist")) {
        return CaFile::tr("The file %1 is a configuration profile of Apple's: ask for the "
                          "authority's certificate alone.");
    }
    if (data.contains("-----BEGIN X509 CRL-----"))
        return revokedSentence();
    if (data.contains("Content-Transfer-Encoding:")) {
        return CaFile::tr("The file %1 is mail: save the authority's certificate that is attached "
                          "to it, or ask for it.");
    }
    return {};
}

/// Why @p data, in which there is no certificate, is no CA file.
QString whatElse(const QByteArray &data)
{
    if (data.trimmed().isEmpty())
        return CaFile::tr("The file %1 is empty.");
    if (data.contains("PRIVATE KEY-----"))
        return privateKeySentence();
    if (data.contains("BEGIN PUBLIC KEY") || data.contains("BEGIN RSA PUBLIC KEY")
        || data.contains("BEGIN PGP PUBLIC KEY") || data.startsWith("ssh-")
        || data.startsWith("ecdsa-sha2-"))
        return publicKeySentence();
    if (data.contains("-----BEGIN PKCS12-----"))
        return safeSentence();
    if (data.contains("-----BEGIN CERTIFICATE REQUEST-----")
        || data.contains("-----BEGIN NEW CERTIFICATE REQUEST-----")) {
        return requestSentence();
    }
    for (const QString &known : {whatBytesAre(data), whatTextIs(data), whatFileIs(data)}) {
        if (!known.isEmpty())
            return known;
    }
    if (data.toUpper().contains("BEGIN CERTIFICATE") || data.contains("-----END CERTIFICATE")) {
        return CaFile::tr("The file %1 is damaged: its first line is not “-----BEGIN "
                          "CERTIFICATE-----”, or its last one not “-----END CERTIFICATE-----”. Get "
                          "it anew.");
    }
    return CaFile::tr("The file %1 holds no certificate: choose one in PEM, which begins with "
                      "“BEGIN CERTIFICATE”.");
}

/// The bytes that @p data is the base64 of, where it is nothing else and that is DER or PEM, or the
/// PEM that it has in base64 somewhere; else @p data.
QByteArray withoutBase64(const QByteArray &data)
{
    QByteArray base64 = data.simplified().replace(' ', QByteArray());
    if (base64.startsWith("\xef\xbb\xbf"))
        base64.remove(0, 3);
    const auto decoded =
        QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    const bool fits =
        decoded && (decoded.decoded.startsWith('\x30') || decoded.decoded.contains(pemBegin));
    if (fits)
        return decoded.decoded;
    const Secret pem = pemInBase64(data);
    return pem.isEmpty() ? data : pem.bytes();
}

} // namespace

Result<QByteArray> readCaFile(const QString &path)
{
    return readRegularFile(path, largest).and_then([&path](const QByteArray &content) {
        return caCertificates(content, path);
    });
}

Result<QByteArray> caCertificates(const QByteArray &content, const QString &path)
{
    const Secret plain = plainText(Secret(content)); // it may hold a key by mistake
    QByteArray text = plain.bytes();
    if (text.contains("-----BEGIN\xc2\xa0"))
        text.replace("\xc2\xa0", " "); // as web pages have it
    const QByteArray data = text.contains(pemBegin) ? text : withoutBase64(text);
    const ErrorMark mark;
    Collector collector;
    bool read = true;
    if (data.contains(pemBegin))
        collector.addPem(data);
    else
        read = collector.addDer(data);
    QString problem = collector.problem();
    if (problem.isEmpty() && (!read || collector.isEmpty()))
        problem = whatElse(data);
    if (!problem.isEmpty())
        return failure(ErrorKind::Validation, problem.arg(displayPath(path)));
    return collector.pem();
}

} // namespace HookKeys
