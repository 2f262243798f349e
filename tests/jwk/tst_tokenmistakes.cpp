// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base64url.h"
#include "goodclaims.h"
#include "openssl.h"
#include "publickey.h"
#include "tokencheck.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <functional>
#include <memory>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// A key pair that signs in every way, also in wrong ones.
class Signer final
{
public:
    explicit Signer(EVP_PKEY *key) : m_key(key, Releaser<EVP_PKEY_free>()) {}

    [[nodiscard]] QByteArray sign(const QByteArray &input, const char *digest = "SHA256",
                                  bool pss = false, int salt = RSA_PSS_SALTLEN_DIGEST) const
    {
        const std::unique_ptr<EVP_MD_CTX, Releaser<EVP_MD_CTX_free>> context(EVP_MD_CTX_new());
        EVP_PKEY_CTX *options = nullptr;
        const auto *bytes = reinterpret_cast<const unsigned char *>(input.constData());
        size_t size = 0;
        bool done = EVP_DigestSignInit_ex(context.get(), &options, digest, nullptr, nullptr,
                                          m_key.get(), nullptr)
                    == 1;
        if (done && pss)
            done = EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING) == 1
                   && EVP_PKEY_CTX_set_rsa_pss_saltlen(options, salt) == 1;
        done =
            done && EVP_DigestSign(context.get(), nullptr, &size, bytes, size_t(input.size())) == 1;
        QByteArray signature(qsizetype(size), '\0');
        auto *out = reinterpret_cast<unsigned char *>(signature.data());
        done = done && EVP_DigestSign(context.get(), out, &size, bytes, size_t(input.size())) == 1;
        return done ? signature.left(qsizetype(size)) : QByteArray();
    }

    [[nodiscard]] QJsonObject jwk(const QString &kid) const
    {
        QJsonObject members{{"kid"_L1, kid}};
        const auto add = [&](QLatin1StringView member, const char *name, int size) {
            BIGNUM *found = nullptr;
            EVP_PKEY_get_bn_param(m_key.get(), name, &found);
            QByteArray octets(std::max(size, BN_num_bytes(found)), '\0');
            BN_bn2binpad(found, reinterpret_cast<unsigned char *>(octets.data()),
                         int(octets.size()));
            BN_free(found);
            members[member] = QString::fromLatin1(toBase64Url(octets));
        };
        if (EVP_PKEY_is_a(m_key.get(), "RSA")) {
            members["kty"_L1] = u"RSA"_s;
            add("n"_L1, OSSL_PKEY_PARAM_RSA_N, 0);
            add("e"_L1, OSSL_PKEY_PARAM_RSA_E, 0);
        } else {
            members["kty"_L1] = u"EC"_s;
            members["crv"_L1] = u"P-256"_s;
            add("x"_L1, OSSL_PKEY_PARAM_EC_PUB_X, 32);
            add("y"_L1, OSSL_PKEY_PARAM_EC_PUB_Y, 32);
        }
        return members;
    }

    /// A certificate of it, signed by itself, in DER.
    [[nodiscard]] QByteArray certificate() const
    {
        const std::unique_ptr<X509, Releaser<X509_free>> made(X509_new());
        X509_set_version(made.get(), X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(made.get()), 0);
        X509_gmtime_adj(X509_getm_notAfter(made.get()), 3600);
        X509_set_pubkey(made.get(), m_key.get());
        X509_sign(made.get(), m_key.get(), EVP_sha256());
        QByteArray der(i2d_X509(made.get(), nullptr), '\0');
        auto *out = reinterpret_cast<unsigned char *>(der.data());
        i2d_X509(made.get(), &out);
        return der;
    }

    /// Its private half in DER (PKCS #8).
    [[nodiscard]] QByteArray privateDer() const
    {
        const std::unique_ptr<PKCS8_PRIV_KEY_INFO, Releaser<PKCS8_PRIV_KEY_INFO_free>> info(
            EVP_PKEY2PKCS8(m_key.get()));
        QByteArray der(i2d_PKCS8_PRIV_KEY_INFO(info.get(), nullptr), '\0');
        auto *out = reinterpret_cast<unsigned char *>(der.data());
        i2d_PKCS8_PRIV_KEY_INFO(info.get(), &out);
        return der;
    }

private:
    std::shared_ptr<EVP_PKEY> m_key;
};

/// The two numbers of the ECDSA signature @p der, 32 octets each.
QByteArray rawOf(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<ECDSA_SIG, Releaser<ECDSA_SIG_free>> read(
        d2i_ECDSA_SIG(nullptr, &at, long(der.size())));
    QByteArray raw(64, '\0');
    auto *out = reinterpret_cast<unsigned char *>(raw.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(read.get()), out, 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(read.get()), out + 32, 32);
    return raw;
}

QByteArray inputOf(const QByteArray &header, const QByteArray &payload = json(goodClaims()))
{
    return toBase64Url(header) + '.' + toBase64Url(payload);
}

QByteArray headerOf(const QString &kid, const QString &alg = u"RS256"_s)
{
    return json({{"alg"_L1, alg}, {"kid"_L1, kid}});
}

} // namespace

/// Tokens that a key signed in a wrong way, or that somebody else did, and what is no token: the
/// first cause that is told is that one, and nobody is blamed for another's mistake.
class TestTokenMistakes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowItWasSigned_data();
    void tellsHowItWasSigned();
    void tellsOfLeadingZerosThatAreGone();
    void blamesNobodyForWhatNoKeyMade();
    void tellsWhatIsNoToken_data();
    void tellsWhatIsNoToken();
    void tellsOfMembersThatAreThereTwice_data();
    void tellsOfMembersThatAreThereTwice();
    void believesNoCertificate();
    void comparesCertificates_data();
    void comparesCertificates();
    void judgesWhatAKeyNotReadDidNotSign();
    void judgesABroughtKeyBehindALeakedOne();
    void namesTheKeyWhoseNameIsWrong_data();
    void namesTheKeyWhoseNameIsWrong();
    void takesNoEmptyNameForAKeys();
    void refusesAKeyThatIsTooSmall();
    void knowsTokensOfOtherServers();
    void tellsWhoseClientItIs();

private:
    [[nodiscard]] TokenKey keyOf(const Signer &signer, const QString &name) const;
    [[nodiscard]] TokenContext context() const;
    [[nodiscard]] TokenCheck checkOf(const QByteArray &token) const
    {
        return TokenCheck::of(SignedToken::read(token), context());
    }
    /// Signed by @p signer, in the right way, with further members in its header.
    [[nodiscard]] QByteArray good(const Signer &signer, const QString &kid,
                                  const QJsonObject &members = {},
                                  const QJsonObject &claims = goodClaims()) const
    {
        QJsonObject header = members;
        header["alg"_L1] = u"RS256"_s;
        header["kid"_L1] = kid;
        const QByteArray input = inputOf(json(header), json(claims));
        return joined(input, signer.sign(input));
    }

    Signer m_partner{EVP_RSA_gen(2048)};
    Signer m_crm{EVP_RSA_gen(2048)};
    Signer m_stranger{EVP_RSA_gen(2048)};
    Signer m_curve{EVP_EC_gen("P-256")};
};

TokenKey TestTokenMistakes::keyOf(const Signer &signer, const QString &name) const
{
    const QString kid = u"kid-"_s + name;
    return {.place = TokenKey::Place::ThisOrg,
            .owner = u"Acme"_s,
            .name = name,
            .id = u"HKY"_s + name,
            .kid = kid,
            .jwk = Jwk::read(json(signer.jwk(kid))),
            .issuer = u"https://acme.okta.com"_s};
}

TokenContext TestTokenMistakes::context() const
{
    const auto hook = [](const QString &name, const QString &clientId) {
        return InlineHook{.id = u"cal"_s + name,
                          .name = name,
                          .status = u"ACTIVE"_s,
                          .type = {},
                          .uri = {},
                          .hookKeyId = {},
                          .clientId = clientId,
                          .tokenUrl = tokenUrl};
    };
    TokenKey partner = keyOf(m_partner, u"partner"_s);
    partner.hooks = {hook(u"Token hook"_s, client)};
    TokenKey crm = keyOf(m_crm, u"crm"_s);
    crm.hooks = {hook(u"Import hook"_s, u"0oaimport"_s)};
    TokenKey unread = keyOf(m_stranger, u"unread"_s);
    unread.jwk = {};
    TokenKey leaked = unread;
    leaked.kid = u"kid-leaked"_s;
    leaked.disclosed = true;
    return {{partner, crm, keyOf(m_curve, u"curve"_s), unread, leaked}, now};
}

void TestTokenMistakes::tellsHowItWasSigned_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("said");
    const auto row = [](const QByteArray &name, const QByteArray &input,
                        const QByteArray &signature, const char *cause, const char *said) {
        QTest::newRow(name.constData())
            << joined(input, signature) << QString::fromLatin1(cause) << QString::fromUtf8(said);
    };
    const QByteArray header = headerOf(u"kid-partner"_s);
    const QByteArray input = inputOf(header);
    const QByteArray right = m_partner.sign(input);
    row("PS256 under RS256", input, m_partner.sign(input, "SHA256", true), "alg-signed",
        "header says RS256, but partner (Acme) signed it with PS256");
    row("RS512 under RS256", input, m_partner.sign(input, "SHA512"), "alg-signed",
        "signed it with RS512");
    const QByteArray pss = inputOf(headerOf(u"kid-partner"_s, u"PS256"_s));
    row("RS256 under PS256", pss, m_partner.sign(pss), "alg-signed",
        "header says PS256, but partner (Acme) signed it with RS256");
    const QByteArray ec = inputOf(headerOf(u"kid-partner"_s, u"ES256"_s));
    row("RS256 under ES256", ec, m_partner.sign(ec), "alg-signed", "signed it with RS256");
    const QByteArray unknown = inputOf(headerOf(u"kid-gone"_s));
    row("of an unknown name", unknown, m_partner.sign(unknown, "SHA256", true), "alg-signed",
        "partner (Acme)");
    const QByteArray nameless = inputOf(R"({"alg":"RS256"})");
    row("without a name", nameless, m_partner.sign(nameless, "SHA512"), "alg-signed", "RS512");
    const QByteArray unread = inputOf(headerOf(u"kid-unread"_s));
    row("in the name of a key not read", unread, m_partner.sign(unread, "SHA512"), "alg-signed",
        "partner (Acme)");
    row("end of a line", input, right + '\n', "signature-longer", "stands behind the signature");
    row("twice", input, right + right, "signature-longer", "stands behind the signature");
    row("hex", input, right.toHex(), "signature-encoded-twice", "partner (Acme)");
    row("base64", input, right.toBase64(), "signature-encoded-twice", "partner (Acme)");
    row("hex in its place", input, QByteArray::fromBase64(right.toHex()), "signature-hex",
        "partner (Acme)");
    row("hex in its place, of a curve", inputOf(headerOf(u"kid-curve"_s, u"ES256"_s)),
        QByteArray::fromBase64(
            rawOf(m_curve.sign(inputOf(headerOf(u"kid-curve"_s, u"ES256"_s)))).toHex()),
        "signature-hex", "curve (Acme)");
    row("base64url", input, toBase64Url(right), "signature-encoded-twice", "partner (Acme)");
    const QByteArray curve = inputOf(headerOf(u"kid-curve"_s, u"ES256"_s));
    row("DER", curve, m_curve.sign(curve), "signature-der", "signed by curve (Acme)");
    row("DER of a key not named", inputOf(R"({"alg":"ES256"})"),
        m_curve.sign(inputOf(R"({"alg":"ES256"})")), "signature-der", "signed by curve (Acme)");
    for (const char *hash : {"SHA1", "SHA384", "SHA512"}) {
        const QByteArray der = m_curve.sign(curve, hash);
        row(QByteArray(hash) + " by a curve, in DER", curve, der, "signature-hash", "ES256");
        row(QByteArray(hash) + " by a curve", curve, rawOf(der), "signature-hash",
            "signed by curve (Acme) with the hash SHA-");
    }
    const QByteArray es384 = inputOf(headerOf(u"kid-curve"_s, u"ES384"_s));
    row("P-256 under ES384", es384, rawOf(m_curve.sign(es384, "SHA384")), "signature-hash",
        "Sign with ES256, whose hash is SHA-256, and write that into “alg”");
    row("P-256 under ES384, in DER", es384, m_curve.sign(es384), "signature-der", "curve (Acme)");
    row("ES256 under ES384", es384, rawOf(m_curve.sign(es384)), "alg-signed", "ES256");
    row("SHA-1", input, m_partner.sign(input, "SHA1"), "signature-hash",
        "hash SHA-1, which no algorithm of tokens has with a key of that kind. Sign with RS256");
    row("SHA-1 with PSS", pss, m_partner.sign(pss, "SHA1", true), "signature-hash", "PS256");
    row("a salt as long as may be", pss, m_partner.sign(pss, "SHA256", true, RSA_PSS_SALTLEN_MAX),
        "signature-salt", "SHA-256");
    const QByteArray payload = json(goodClaims());
    row("decoded", input, m_partner.sign(header + '.' + payload), "signed-decoded",
        "as they stand");
    row("payload alone", input, m_partner.sign(payload), "signed-decoded", "as they stand");
    row("encoded payload alone", input, m_partner.sign(toBase64Url(payload)), "signed-decoded",
        "as they stand");
    const QByteArray hash = QCryptographicHash::hash(input, QCryptographicHash::Sha256);
    row("hashed before", input, m_partner.sign(hash), "signed-hash", "hash");
    row("hashed before, in hex", input, m_partner.sign(hash.toHex()), "signed-hash", "hash");
}

void TestTokenMistakes::tellsHowItWasSigned()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QString, cause);
    QFETCH(const QString, said);
    const TokenCheck check = checkOf(token);
    const Finding &first = check.findings.first();
    QVERIFY2(first.id == cause, qPrintable(check.report()));
    QVERIFY2(first.text.contains(said), qPrintable(first.text));
    QVERIFY(!first.text.contains(u'%'));
    QCOMPARE(check.outcome, TokenCheck::Outcome::Refused);
    // Nobody changed it, and the key that it names did sign it.
    QVERIFY(!has(check, u"signature-wrong"_s) && !has(check, u"signature-length"_s));
    QVERIFY2(check.verdict.startsWith("Not valid: no server"_L1), qPrintable(check.verdict));
}

void TestTokenMistakes::tellsOfLeadingZerosThatAreGone()
{
    QByteArray input;
    QByteArray signature;
    for (int i = 0; i < 20'000 && !signature.startsWith('\0'); ++i) {
        input = inputOf(headerOf(u"kid-partner"_s), "{\"jti\":\"" + QByteArray::number(i) + "\"}");
        signature = m_partner.sign(input);
    }
    QVERIFY(signature.startsWith('\0'));
    QVERIFY(!has(checkOf(joined(input, signature)), u"signature-zeros"_s));
    QCOMPARE(checkOf(joined(input, signature.mid(1))).findings.first().id, u"signature-zeros"_s);
}

void TestTokenMistakes::blamesNobodyForWhatNoKeyMade()
{
    const QByteArray input = inputOf(headerOf(u"kid-partner"_s));
    for (const QByteArray &signature :
         {m_stranger.sign(input, "SHA256", true), m_stranger.sign(input) + '\n',
          m_stranger.sign(input).toHex(), m_stranger.sign(json(goodClaims())),
          Signer(EVP_EC_gen("P-256")).sign(input), m_stranger.sign(input, "SHA1")}) {
        const TokenCheck check = checkOf(joined(input, signature));
        QVERIFY2(check.findings.first().id == "signature-wrong"_L1
                     || check.findings.first().id == "signature-length"_L1,
                 qPrintable(check.report()));
        QVERIFY(check.key.isEmpty());
    }
    // And that the name is wrong as well is told too.
    QVERIFY(has(checkOf(joined(input, m_crm.sign(input, "SHA512"))), u"signed-by-other"_s));
    const QByteArray gone = inputOf(headerOf(u"kid-gone"_s));
    QVERIFY(has(checkOf(joined(gone, m_crm.sign(gone, "SHA512"))), u"kid-wrong"_s));
}

void TestTokenMistakes::tellsWhatIsNoToken_data()
{
    QTest::addColumn<QByteArray>("pasted");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char *name, const QByteArray &pasted, const char *cause) {
        QTest::newRow(name) << pasted << QString::fromLatin1(cause);
    };
    const QByteArray saml =
        "<saml2p:Response xmlns:saml2p=\"urn:oasis:names:tc:SAML:2.0:protocol\" "
        "Version=\"2.0\"><saml2:Assertion>x</saml2:Assertion>";
    row("SAML", saml, "saml");
    row("SAML with a head", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + saml, "saml");
    row("SAML in base64", saml.toBase64(), "saml");
    row("SAML as browsers send it", "SAMLResponse=" + saml.toBase64().toPercentEncoding(), "saml");
    row("opaque", "oKbAs8S3cxJm0a2pXHpJw1B5nD2pnZlS1e", "opaque");
    row("opaque in a header", "Authorization: Bearer oKbAs8S3cxJm0a2pXHpJw1B5nD2pnZlS1e", "opaque");
    row("opaque in an answer", R"({"access_token":"oKbAs8S3cxJm0a2pXHpJw1B5nD2pnZlS1e"})",
        "opaque");
    row("words", "this is no token but a sentence of some length", "parts");
    const QByteArray jwk = json(m_partner.jwk(u"a"_s));
    row("JWK", jwk, "key-set");
    row("JWK Set", "{\"keys\": [" + jwk + "]}", "key-set");
    row("JWK Set of none", R"({"keys":[]})", "key-set");
    const QByteArray pem = "-----BEGIN PUBLIC KEY-----\n"
                           + Jwk::read(jwk).publicKey().spkiDer().toBase64()
                           + "\n-----END PUBLIC KEY-----\n";
    row("public PEM", pem, "public-key");
    row("public key without its lines", Jwk::read(jwk).publicKey().spkiDer().toBase64(),
        "public-key");
    row("certificate", m_partner.certificate().toBase64(), "public-key");
    row("private key without its lines", m_partner.privateDer().toBase64(), "private-key");
    row("private key of .NET", "<RSAKeyValue><Modulus>AA==</Modulus><D>AA==</D></RSAKeyValue>",
        "private-key");
    const QByteArray token = good(m_partner, u"kid-partner"_s);
    QByteArray plain = token;
    plain.replace('-', '+').replace('_', '/');
    row("plain base64", plain, "signature-base64url");
    row("not a number", joined(inputOf(headerOf(u"kid-partner"_s), R"({"exp":NaN})"), "x"),
        "claims-number");
    row("endless", joined(inputOf(headerOf(u"kid-partner"_s), R"({"a":[1, -Infinity]})"), "x"),
        "claims-number");
    row("rs256", joined(inputOf(headerOf(u"kid-partner"_s, u"rs256"_s)), "x"), "alg-case");
    row("RS256 and a blank", joined(inputOf(headerOf(u"kid-partner"_s, u"RS256 "_s)), "x"),
        "alg-case");
}

void TestTokenMistakes::tellsWhatIsNoToken()
{
    QFETCH(const QByteArray, pasted);
    QFETCH(const QString, cause);
    const TokenCheck check = checkOf(pasted);
    const auto found = std::ranges::find(check.findings, cause, &Finding::id);
    QVERIFY2(found != check.findings.end(), qPrintable(check.report()));
    QVERIFY(check.outcome == TokenCheck::Outcome::Unreadable
            || check.outcome == TokenCheck::Outcome::Refused);
    if (cause == "private-key"_L1 || cause == "opaque"_L1) {
        QVERIFY(found->severity == (cause == "opaque"_L1 ? Severity::Problem : Severity::Alarm));
        QVERIFY(check.token.compact.isEmpty());
        // Nothing of it is said again.
        for (qsizetype at = 20; at + 10 < pasted.size(); at += 5)
            QVERIFY(!check.report().contains(QString::fromLatin1(pasted.mid(at, 10))));
    }
    if (cause == "signature-base64url"_L1)
        QVERIFY2(found->text.contains("plain base64"_L1), qPrintable(found->text));
}

void TestTokenMistakes::tellsOfMembersThatAreThereTwice_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("way");
    const QByteArray plain = headerOf(u"kid-partner"_s);
    QTest::newRow("jwk") << QByteArray(R"({"alg":"RS256","jwk":{"kty":"RSA","kid":"a","kid":"b"}})")
                         << json(goodClaims()) << u"header-doubled"_s << u"\"jwk.kid\""_s;
    QTest::newRow("cnf") << plain << QByteArray(R"({"cnf":{"jkt":"a","jkt":"b"}})")
                         << u"claims-doubled"_s << u"\"cnf.jkt\""_s;
    QTest::newRow("act") << plain << QByteArray(R"({"act":{"act":{"sub":"a","\u0073ub":"b"}}})")
                         << u"claims-doubled"_s << u"\"act.act.sub\""_s;
}

void TestTokenMistakes::tellsOfMembersThatAreThereTwice()
{
    QFETCH(const QByteArray, header);
    QFETCH(const QByteArray, payload);
    QFETCH(const QString, cause);
    QFETCH(const QString, way);
    const QByteArray input = inputOf(header, payload);
    const TokenCheck check = checkOf(joined(input, m_partner.sign(input)));
    QCOMPARE(check.findings.first().id, cause);
    QVERIFY2(check.findings.first().text.contains(way), qPrintable(check.report()));
}

/// Whoever signs can make a certificate for it, too.
void TestTokenMistakes::believesNoCertificate()
{
    const auto x5c = [](const Signer &signer) {
        return QJsonObject{
            {"x5c"_L1, QJsonArray{QString::fromLatin1(signer.certificate().toBase64())}}};
    };
    for (const QString &kid : {u"kid-partner"_s, u"kid-gone"_s, u"kid-unread"_s}) {
        const TokenCheck check = checkOf(good(m_stranger, kid, x5c(m_stranger)));
        QVERIFY2(check.findings.first().id == "embedded-key"_L1, qPrintable(check.report()));
        QCOMPARE(check.outcome, TokenCheck::Outcome::Refused);
        QCOMPARE(check.severity(), Severity::Alarm);
    }
    const QByteArray input =
        inputOf(json({{"alg"_L1, u"ES256"_s}, {"x5c"_L1, x5c(m_curve).value("x5c"_L1)}}));
    const TokenCheck curve =
        TokenCheck::of(SignedToken::read(joined(input, m_curve.sign(input))), {{}, now});
    QVERIFY(curve.outcome != TokenCheck::Outcome::Accepted);
}

void TestTokenMistakes::comparesCertificates_data()
{
    QTest::addColumn<QJsonObject>("header");
    QTest::addColumn<QString>("found");
    const auto text = [](const QByteArray &bytes) {
        return QString::fromLatin1(bytes);
    };
    const auto hash = [&](const QByteArray &der, QCryptographicHash::Algorithm algorithm) {
        return text(toBase64Url(QCryptographicHash::hash(der, algorithm)));
    };
    const QByteArray own = m_partner.certificate();
    const QByteArray other = m_crm.certificate();
    const QJsonArray ownChain{text(own.toBase64()), text(other.toBase64())};
    const auto row = [](const char *name, const QJsonObject &header, const char *found) {
        QTest::newRow(name) << header << QString::fromLatin1(found);
    };
    row("its own", {{"x5c"_L1, ownChain}}, "");
    row("another's", {{"x5c"_L1, QJsonArray{text(other.toBase64())}}}, "certificate-other");
    row("its own, with fingerprints",
        {{"x5c"_L1, ownChain},
         {"x5t"_L1, hash(own, QCryptographicHash::Sha1)},
         {"x5t#S256"_L1, hash(own, QCryptographicHash::Sha256)}},
        "");
    row("another's fingerprint",
        {{"x5c"_L1, ownChain}, {"x5t#S256"_L1, hash(other, QCryptographicHash::Sha256)}},
        "certificate-other");
    row("another's old fingerprint",
        {{"x5c"_L1, ownChain}, {"x5t"_L1, hash(other, QCryptographicHash::Sha1)}},
        "certificate-other");
    row("fingerprint alone", {{"x5t"_L1, hash(own, QCryptographicHash::Sha1)}},
        "certificate-unknown");
    row("fingerprint in hex",
        {{"x5t"_L1, text(QCryptographicHash::hash(own, QCryptographicHash::Sha1).toHex())}},
        "certificate-hash");
    row("no list", {{"x5c"_L1, text(own.toBase64())}}, "certificate-unreadable");
    row("no certificate", {{"x5c"_L1, QJsonArray{u"AAAA"_s}}}, "certificate-unreadable");
}

void TestTokenMistakes::comparesCertificates()
{
    QFETCH(const QJsonObject, header);
    QFETCH(const QString, found);
    const TokenCheck check = checkOf(good(m_partner, u"kid-partner"_s, header));
    // Most servers look at none of it.
    QCOMPARE(check.outcome, TokenCheck::Outcome::Accepted);
    QStringList ids;
    for (const Finding &finding : check.findings) {
        if (finding.id.startsWith("certificate"_L1))
            ids.append(finding.id);
    }
    QCOMPARE(ids.join(u' '), found);
    QCOMPARE(has(check, u"brings-key"_s), header.contains("x5c"_L1));
}

/// Where the key that is named was not read, another one may have signed it all the same.
void TestTokenMistakes::judgesWhatAKeyNotReadDidNotSign()
{
    const QByteArray token = good(m_crm, u"kid-unread"_s);
    const TokenCheck check = checkOf(token);
    QCOMPARE(check.findings.first().id, u"signed-by-other"_s);
    QCOMPARE(check.outcome, TokenCheck::Outcome::Refused);
    // Under another name a file may have that very key.
    TokenContext known = context();
    for (TokenKey &key : known.keys) {
        if (key.name == "crm"_L1)
            key.id.clear();
    }
    QVERIFY(has(TokenCheck::of(SignedToken::read(token), known), u"key-not-read"_s));
}

void TestTokenMistakes::judgesABroughtKeyBehindALeakedOne()
{
    const TokenCheck check =
        checkOf(good(m_stranger, u"kid-leaked"_s, {{"jwk"_L1, m_stranger.jwk(u"x"_s)}}));
    QVERIFY(has(check, u"embedded-key"_s) && has(check, u"key-disclosed"_s));
    const TokenCheck linked =
        checkOf(good(m_stranger, u"kid-leaked"_s, {{"jku"_L1, u"https://evil.example/x"_s}}));
    QVERIFY(has(linked, u"brings-key"_s));
    QCOMPARE(linked.findings.first().id, u"key-disclosed"_s);
    QVERIFY(has(checkOf(good(m_crm, u"kid-leaked"_s)), u"signed-by-other"_s));
}

void TestTokenMistakes::namesTheKeyWhoseNameIsWrong_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("key");
    const QString partner = u"partner (Acme)"_s;
    const auto row = [](const char *name, const QByteArray &token, const char *cause,
                        const QString &key) {
        QTest::newRow(name) << token << QString::fromLatin1(cause) << key;
    };
    row("capitals", good(m_partner, u"KID-PARTNER"_s), "kid-case", partner);
    row("path", good(m_partner, u"https://acme.okta.com/keys/kid-partner"_s), "kid-case", partner);
    row("ID", good(m_partner, u"HKYpartner"_s), "kid-is-id", partner);
    row("unknown", good(m_partner, u"gone"_s), "kid-wrong", partner);
    // Nearly the name of a key that did not sign it: the one that did is meant.
    row("another's capitals", good(m_partner, u"KID-CRM"_s), "kid-wrong", partner);
    row("another's ID", good(m_partner, u"HKYcrm"_s), "kid-wrong", partner);
}

void TestTokenMistakes::namesTheKeyWhoseNameIsWrong()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QString, cause);
    QFETCH(const QString, key);
    const TokenCheck check = checkOf(token);
    QVERIFY2(check.findings.first().id == cause, qPrintable(check.report()));
    QCOMPARE(check.key, key);
    QVERIFY2(check.verdict.startsWith("The signature is right"_L1), qPrintable(check.verdict));
    QCOMPARE(check.outcome, TokenCheck::Outcome::Refused);
    QVERIFY(has(check, u"client"_s)); // by the hooks of that key
    // What nobody signed is not better for a name that is nearly right.
    const TokenCheck forged = checkOf(good(m_stranger, u"KID-partner"_s));
    QVERIFY(has(forged, u"signature-wrong"_s));
    QVERIFY2(forged.verdict.contains("did not sign it"_L1), qPrintable(forged.verdict));
}

/// A JWK Set may hold a key without a key ID.
void TestTokenMistakes::takesNoEmptyNameForAKeys()
{
    TokenKey nameless = keyOf(m_partner, {});
    nameless.kid.clear();
    nameless.id.clear();
    for (const QString &kid : {u""_s, u" "_s}) {
        const TokenCheck check =
            TokenCheck::of(SignedToken::read(good(m_partner, kid)), {{nameless}, now});
        const QString wanted = kid.isEmpty() ? u"kid-missing"_s : u"kid-wrong"_s;
        QCOMPARE(check.findings.first().id, wanted);
    }
    const QByteArray input = inputOf(R"({"alg":"RS256"})");
    const TokenCheck check = checkOf(joined(input, m_partner.sign(input)));
    QVERIFY2(check.findings.first().text.contains("\"kid-partner\""_L1),
             qPrintable(check.report()));
}

void TestTokenMistakes::refusesAKeyThatIsTooSmall()
{
    const Signer small(EVP_RSA_gen(1024));
    const TokenCheck check = TokenCheck::of(SignedToken::read(good(small, u"kid-small"_s)),
                                            {{keyOf(small, u"small"_s)}, now});
    QCOMPARE(check.findings.first().id, u"rsa-small"_s);
    QCOMPARE(check.outcome, TokenCheck::Outcome::Refused);
}

void TestTokenMistakes::knowsTokensOfOtherServers()
{
    QJsonObject claims = goodClaims();
    claims["iss"_L1] = u"https://acme.okta.com/oauth2/default"_s;
    claims["sub"_L1] = u"ada@acme.example"_s;
    claims["exp"_L1] = now.toSecsSinceEpoch() + 86'000; // which is right for an ID token
    claims.remove("jti"_L1);
    const TokenCheck check = checkOf(good(m_stranger, u"kid-of-the-server"_s, {}, claims));
    QCOMPARE(check.findings.first().id, u"issued-token"_s);
    QVERIFY(!has(check, u"iss-sub"_s) && !has(check, u"exp-far"_s)
            && !has(check, u"jti-missing"_s));
    QVERIFY2(check.verdict.contains("not verified"_L1), qPrintable(check.verdict));
    QCOMPARE(check.outcome, TokenCheck::Outcome::Refused);
    // With the server's own keys from a file.
    TokenKey server = keyOf(m_stranger, u"of-the-server"_s);
    server.id.clear();
    const TokenCheck known = TokenCheck::of(
        SignedToken::read(good(m_stranger, server.kid, {}, claims)), {{server}, now});
    QCOMPARE(known.findings.first().id, u"issued-token"_s);
    QVERIFY2(known.verdict.startsWith("The signature is right"_L1), qPrintable(known.verdict));
    QCOMPARE(known.outcome, TokenCheck::Outcome::Refused);
    // A hook key that did sign such a thing is told what is wrong with it, and so is a forgery.
    QVERIFY(!has(checkOf(good(m_stranger, u"kid-unread"_s, {}, claims)), u"issued-token"_s));
    QCOMPARE(checkOf(good(m_partner, u"kid-partner"_s, {}, claims)).findings.first().id,
             u"exp-far"_s);
    QCOMPARE(checkOf(good(m_stranger, u"kid-partner"_s, {}, claims)).findings.first().id,
             u"signature-wrong"_s);
}

void TestTokenMistakes::tellsWhoseClientItIs()
{
    QJsonObject claims = goodClaims();
    claims["iss"_L1] = claims["sub"_L1] = u"0oaimport"_s;
    const TokenCheck check = checkOf(good(m_partner, u"kid-partner"_s, {}, claims));
    QCOMPARE(check.findings.first().id, u"client-other"_s);
    QVERIFY2(check.findings.first().text.contains(
                 u"“Import hook”, which signs with another key: crm (Acme)"),
             qPrintable(check.report()));
    claims = goodClaims();
    claims["aud"_L1] = u"http://id.example.com/oauth2/v1/token"_s;
    QCOMPARE(checkOf(good(m_partner, u"kid-partner"_s, {}, claims)).findings.first().id,
             u"aud-scheme"_s);
}

QTEST_GUILESS_MAIN(TestTokenMistakes)
#include "tst_tokenmistakes.moc"
