// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokencheck.h"

#include "base64url.h"
#include "fingerprint.h"
#include "goodclaims.h"
#include "jws.h"
#include "keyformat.h"
#include "privatekey.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Tokens with one thing wrong each: the first cause that is told is that one.
class TestTokenCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void acceptsAGoodOne();
    void tellsOfADeletedKey();
    void tellsOfAnEarlierPublicKey();
    void findsTheTokenInAPaste_data();
    void findsTheTokenInAPaste();
    void readsOverTheEndsOfLines();
    void readsOverAnEndOfLineInTheSignature();
    void tellsOfADoubledKeyId();
    void tellsOfALinkWhoeverSigned();
    void namesTheFirstCause_data();
    void namesTheFirstCause();
    void tellsTheIssuerOfACustomServer();
    void saysThatItIsFromTheFuture();
    void saysNothingIsVerifiedWithoutKeys();
    void cutsTheSignature();
    void keepsNoPrivateKey();
    void readsKeySets();

private:
    [[nodiscard]] TokenContext context() const;
    [[nodiscard]] TokenKey keyOf(const PrivateKey &key, const QString &name) const;
    void addForms();
    void addHeaders();
    void addKeys();
    void addTimes();
    void addClaims();

    PrivateKey m_partner = PrivateKey::generateRsa();
    PrivateKey m_crm = PrivateKey::generateRsa();
    PrivateKey m_test = PrivateKey::generateRsa();
    PrivateKey m_stranger = PrivateKey::generateRsa();
    PrivateKey m_leaked = PrivateKey::generateRsa();
    PrivateKey m_deleted = PrivateKey::generateRsa();
    PrivateKey m_ec = PrivateKey::generateEc();
};

namespace {

QByteArray signedBy(const PrivateKey &key, const QString &kid, const Change &claims = {},
                    const Change &header = {})
{
    QJsonObject members{{"kid"_L1, kid}};
    if (header)
        header(members);
    return signJws(members, json(goodClaims(claims)), key);
}

/// Signed by @p key under exactly @p header, over exactly @p payload.
QByteArray rawSigned(const PrivateKey &key, const QByteArray &header, const QByteArray &payload)
{
    const QByteArray input = toBase64Url(header) + '.' + toBase64Url(payload);
    return input + '.' + toBase64Url(key.sign(input));
}

QByteArray part(const QByteArray &token, qsizetype index)
{
    return token.split('.').value(index);
}

QByteArray with(const QByteArray &token, qsizetype index, const QByteArray &text)
{
    QByteArrayList parts = token.split('.');
    parts[index] = text;
    return parts.join('.');
}

Change set(const char *name, const QJsonValue &value)
{
    return [name, value](QJsonObject &object) {
        object[QLatin1StringView(name)] = value;
    };
}

Change without(const char *name)
{
    return [name](QJsonObject &object) {
        object.remove(QLatin1StringView(name));
    };
}

qint64 after(qint64 seconds)
{
    return now.toSecsSinceEpoch() + seconds;
}

void row(const char *name, const QByteArray &token, const char *cause)
{
    QTest::newRow(name) << token << QString::fromLatin1(cause);
}

} // namespace

void TestTokenCheck::initTestCase()
{
    QVERIFY(!m_partner.isNull() && !m_crm.isNull() && !m_test.isNull() && !m_stranger.isNull());
}

TokenKey TestTokenCheck::keyOf(const PrivateKey &key, const QString &name) const
{
    const QString kid = u"kid-"_s + name;
    return {.place = TokenKey::Place::ThisOrg,
            .owner = u"Acme"_s,
            .name = name,
            .id = u"HKY"_s + name,
            .kid = kid,
            .jwk = Jwk::read(json(key.publicJwk(kid))),
            .issuer = u"https://acme.okta.com"_s};
}

TokenContext TestTokenCheck::context() const
{
    TokenKey partner = keyOf(m_partner, u"partner"_s);
    partner.hooks = {InlineHook{.id = u"cal1"_s,
                                .name = u"Token hook"_s,
                                .status = u"ACTIVE"_s,
                                .type = {},
                                .uri = {},
                                .hookKeyId = partner.id,
                                .clientId = client,
                                .tokenUrl = tokenUrl},
                     InlineHook{.id = u"cal2"_s,
                                .name = u"Another hook"_s,
                                .status = u"ACTIVE"_s,
                                .type = {},
                                .uri = {},
                                .hookKeyId = partner.id,
                                .clientId = u"0oaanother"_s,
                                .tokenUrl = u"https://another.example/token"_s}};
    TokenKey test = keyOf(m_test, u"test"_s);
    test.place = TokenKey::Place::OtherOrg;
    test.owner = u"Acme test"_s;
    TokenKey unread = keyOf(m_stranger, u"unread"_s);
    unread.jwk = {};
    TokenKey disclosed = unread;
    disclosed.kid = u"kid-disclosed"_s;
    disclosed.disclosed = true;
    TokenKey leaked = keyOf(m_leaked, u"leaked"_s); // and deleted: its public half was kept
    leaked.disclosed = true;
    leaked.isDeleted = true;
    TokenKey deleted = keyOf(m_deleted, u"deleted"_s);
    deleted.isDeleted = true;
    return {{partner, keyOf(m_crm, u"crm"_s), test, unread, disclosed, keyOf(m_ec, u"ec"_s), leaked,
             deleted},
            now};
}

void TestTokenCheck::tellsOfADeletedKey()
{
    const TokenCheck check =
        TokenCheck::of(SignedToken::read(signedBy(m_deleted, u"kid-deleted"_s)), context());
    QVERIFY(check.severity() >= Severity::Warning);
    QVERIFY(std::ranges::any_of(
        check.findings, [](const Finding &finding) { return finding.id == "key-deleted"_L1; }));
}

/// A key whose public half was changed: a token of before is known by the earlier one.
void TestTokenCheck::tellsOfAnEarlierPublicKey()
{
    TokenKey former = keyOf(m_stranger, u"partner"_s);
    former.isFormer = true;
    TokenContext known = context();
    known.keys.append(former);
    const TokenCheck check =
        TokenCheck::of(SignedToken::read(signedBy(m_stranger, u"kid-partner"_s)), known);
    QVERIFY(has(check, u"key-former"_s));
    QCOMPARE(check.key, u"partner (Acme, earlier public key)"_s);
    // Where the one of now was not read, that it is not the earlier one says nothing.
    known.keys.first().jwk = {};
    const QByteArray by = signedBy(PrivateKey::generateRsa(), u"kid-partner"_s);
    QVERIFY(has(TokenCheck::of(SignedToken::read(by), known), u"key-not-read"_s));
}

void TestTokenCheck::acceptsAGoodOne()
{
    const TokenCheck check =
        TokenCheck::of(SignedToken::read(signedBy(m_partner, u"kid-partner"_s)), context());
    QVERIFY2(check.outcome == TokenCheck::Outcome::Accepted, qPrintable(check.report()));
    QCOMPARE(check.severity(), Severity::Info);
    QCOMPARE(check.key, u"partner (Acme)"_s);
    QVERIFY(check.verdict.startsWith("The signature is right"_L1));
    // The issuer instead of the token URL, and a list of one, are told and accepted.
    for (const auto &[aud, id] :
         {std::pair<QJsonValue, QString>(u"https://id.example.com"_s, u"aud-issuer"_s),
          std::pair<QJsonValue, QString>(u"https://id.example.com/"_s, u"aud-issuer"_s),
          std::pair<QJsonValue, QString>(QJsonArray{tokenUrl}, u"aud-list"_s),
          std::pair<QJsonValue, QString>(QJsonArray{u"x"_s, tokenUrl}, u"aud-several"_s)}) {
        const TokenCheck odd = TokenCheck::of(
            SignedToken::read(signedBy(m_partner, u"kid-partner"_s, set("aud", aud))), context());
        QVERIFY2(odd.outcome == TokenCheck::Outcome::Accepted, qPrintable(odd.report()));
        QCOMPARE(odd.findings.first().id, id);
        QCOMPARE(odd.severity(), Severity::Warning);
    }
}

void TestTokenCheck::findsTheTokenInAPaste_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("behind");
    const QByteArray type = "client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-"
                            "type%3Ajwt-bearer";
    QTest::newRow("alone") << QByteArray() << QByteArray();
    QTest::newRow("blanks") << QByteArray(" \r\n\t") << QByteArray("\n\n");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf") << QByteArray();
    QTest::newRow("header") << QByteArray("Authorization: Bearer ") << QByteArray("\r\n");
    QTest::newRow("DPoP") << QByteArray("authorization:DPoP ") << QByteArray();
    QTest::newRow("request") << QByteArray("POST /x HTTP/1.1\r\nAuthorization: Bearer ")
                             << QByteArray("\r\nAccept: */*\r\n\r\n{}");
    QTest::newRow("Bearer") << QByteArray("Bearer ") << QByteArray();
    QTest::newRow("quotes") << QByteArray("\"") << QByteArray("\",");
    QTest::newRow("field in a log")
        << QByteArray("level=info client_assertion=") << QByteArray(" aud=x");
    QTest::newRow("field in a file") << QByteArray("client_id: 0oaj43vkrq7wKxZSI5d7\n"
                                                   "client_assertion: ")
                                     << QByteArray("\n");
    QTest::newRow("full stop") << QByteArray() << QByteArray(".");
    QTest::newRow("form") << "grant_type=client_credentials&" + type + "&client_assertion="
                          << QByteArray("&scope=a");
    QTest::newRow("form, first") << QByteArray("client_assertion=") << '&' + type;
    QTest::newRow("curl") << "curl -d '" + type + "' -d 'client_assertion="
                          << QByteArray("' https://x.example");
    QTest::newRow("JSON, another name") << QByteArray(R"({"token": ")") << QByteArray("\"}");
    QTest::newRow("list") << QByteArray("[\"") << QByteArray("\"]");
    QTest::newRow("words") << QByteArray("The token is: ") << QByteArray("\n(of today)");
    QTest::newRow("log") << QByteArray("12:00:01 INFO [hook] jwt=") << QByteArray(" status=401\n");
    QTest::newRow("JSON") << QByteArray(R"({"access_token":")")
                          << QByteArray(R"(","expires_in":1})");
    QTest::newRow("word") << QByteArray("JWT ") << QByteArray();
    QTest::newRow("header of two lines") << QByteArray("authorization\nBearer ") << QByteArray();
    QTest::newRow("sentence") << QByteArray("It sent: ") << QByteArray(". What is wrong?");
    QTest::newRow("typographic quotes") << QByteArray("\xe2\x80\x9c") << QByteArray("\xe2\x80\x9d");
    QTest::newRow("isolated") << QByteArray("\xe2\x81\xa8") << QByteArray("\xe2\x81\xa9");
    QTest::newRow("bold") << QByteArray("**") << QByteArray("**");
    QTest::newRow("curl with a header")
        << QByteArray("curl -H \"Authorization: Bearer ") << QByteArray("\" https://x.example/y");
    QTest::newRow("curl with two tokens")
        << QByteArray("curl https://x.example -H 'Authorization: DPoP ")
        << QByteArray("' -H 'DPoP: eyJ0eXAiOiJkcG9wK2p3dCJ9.e30.AAAA'");
    QTest::newRow("curl without quotes") << "curl \\\n -d " + type + " \\\n -d client_assertion="
                                         << QByteArray(" \\\n --data scope=a https://x.example");
    QTest::newRow("lines") << type + "\nclient_assertion="
                           << QByteArray("\ngrant_type=client_credentials\n");
    QTest::newRow("lines of a browser")
        << QByteArray("client_assertion_type: urn:ietf:params:oauth:client-assertion-type:"
                      "jwt-bearer\nclient_assertion: ")
        << QByteArray("\nclient_id: " + client.toUtf8() + "\nscope: a");
}

void TestTokenCheck::findsTheTokenInAPaste()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, behind);
    const QByteArray token = signedBy(m_partner, u"kid-partner"_s);
    const SignedToken read = SignedToken::read(before + token + behind);
    QVERIFY2(!read.problem, read.problem ? qPrintable(read.problem->text) : "");
    QCOMPARE(read.compact, token);
    QVERIFY(read.remarks.isEmpty());
    QCOMPARE(TokenCheck::of(read, context()).outcome, TokenCheck::Outcome::Accepted);
    // Broken into lines it is found as well, and told.
    QByteArray broken = token;
    for (qsizetype at = 64; at < broken.size(); at += 66)
        broken.insert(at, "\r\n");
    const SignedToken lines = SignedToken::read(broken);
    QCOMPARE(lines.compact, token);
    QCOMPARE(lines.remarks.first().id, u"white-space"_s);
}

/// As it stands in a mail that quotes, in a shell and in a program.
void TestTokenCheck::readsOverTheEndsOfLines()
{
    const QByteArray token = signedBy(m_partner, u"kid-partner"_s);
    for (const char *end : {"\n> ", "\\\n", "' +\n  '", "\xc2\xad"}) {
        QByteArray broken = token;
        for (qsizetype at = 64; at < broken.size(); at += 64 + qsizetype(qstrlen(end)))
            broken.insert(at, end);
        const SignedToken read = SignedToken::read(broken);
        QVERIFY2(!read.problem, end);
        QCOMPARE(read.compact, token);
        QCOMPARE(read.remarks.first().id, u"white-space"_s);
    }
    QByteArray dots = token;
    dots.replace(".", "%2E");
    QCOMPARE(SignedToken::read(dots).compact, token);
    QCOMPARE(SignedToken::read("https://x.example/?x=a%26token%3D" + dots).compact, token);
}

void TestTokenCheck::readsOverAnEndOfLineInTheSignature()
{
    const QByteArray token = signedBy(m_partner, u"kid-partner"_s);
    const auto findIn = [](const QByteArray &text) {
        return SignedToken::read(text).compact;
    };
    for (const QByteArray end : {"\n> ", " \\\n", "\" +\r\n  \"", "\"\n + \"", "\"\n\""})
        for (const qsizetype at : {token.lastIndexOf('.') + 1, token.size() - 100})
            QCOMPARE(findIn("> Here: \"" + QByteArray(token).insert(at, end) + "\"\nx"), token);
    QCOMPARE(findIn("> " + token + "\n> Thanks"), token);
    QCOMPARE(findIn(token + "\n" + token + "\n"), token); // pasted twice
}

/// Two keys of one key ID: who knows the other one refuses the token.
void TestTokenCheck::tellsOfADoubledKeyId()
{
    TokenContext known = context();
    TokenKey file = keyOf(m_stranger, u"partner"_s);
    file.place = TokenKey::Place::File;
    file.id.clear();
    known.keys.append(file);
    const SignedToken token = SignedToken::read(signedBy(m_partner, u"kid-partner"_s));
    const TokenCheck check = TokenCheck::of(token, known);
    QCOMPARE(check.outcome, TokenCheck::Outcome::Accepted);
    QCOMPARE(check.findings.first().id, u"kid-doubled"_s);
    known.keys.last().jwk = keyOf(m_partner, u"partner"_s).jwk; // the same one
    QCOMPARE(TokenCheck::of(token, known).severity(), Severity::Info);
}

void TestTokenCheck::tellsOfALinkWhoeverSigned()
{
    for (const QString &kid : {u"kid-partner"_s, u"kid-gone"_s, u"kid-crm"_s}) {
        const auto read = SignedToken::read(signedBy(m_crm, kid, {}, set("jku", u"a"_s)));
        QCOMPARE(TokenCheck::of(read, context()).report().count(u"brings or links to a key"), 1);
    }
}

void TestTokenCheck::addForms()
{
    const QByteArray good = signedBy(m_partner, u"kid-partner"_s);
    const QByteArray form = "client_assertion_type=urn:ietf:params:oauth:client-assertion-type:"
                            "jwt-bearer&client_assertion=";
    row("nothing", {}, "empty");
    row("blanks", "  \n ", "empty");
    row("too large", QByteArray(SignedToken::limit + 1, 'a'), "too-large");
    row("words", "not a token", "parts");
    row("API token", "00QCjAl4MlV-WPXM_x-ABCDEFGHIJKLMNOPQRSTUVW", "api-token");
    row("SSWS", "Authorization: SSWS 00QCjAl4MlV-WPXM", "api-token");
    row("PEM", "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----", "private-key");
    row("private JWK", R"({"kty":"RSA","d":"AQAB"})", "private-key");
    row("two parts", part(good, 0) + '.' + part(good, 1), "signature-missing");
    row("four parts", good + ".x", "parts");
    row("five parts", good + ".x.y", "parts");
    row("encrypted", toBase64Url(R"({"alg":"dir","enc":"A256GCM"})") + "..b.c.d", "encrypted");
    row("two tokens", good + '\n' + signedBy(m_crm, u"kid-crm"_s), "several");
    row("shortened", good.left(500) + "...", "shortened");
    row("shortened within", good.left(20) + "..." + good.right(20), "shortened");
    row("API token in a command",
        "export OKTA_CLIENT_TOKEN=00QCjAl4MlV-WPXM_x-ABCDEFGHIJKLMNOPQRSTUVW", "api-token");
    row("plain base64", QByteArray(good).replace(good.size() - 9, 1, "+"), "signature-base64url");
    row("JSON form", R"({"payload":"e30","signature":"AA","protected":"e30"})",
        "json-serialization");
    row("no header", with(good, 0, {}), "header-empty");
    row("detached", with(good, 1, {}), "payload-empty");
    row("header padded", with(good, 0, part(good, 0) + '='), "header-base64url");
    row("header base64", with(good, 0, "eyJ/+A"), "header-base64url");
    row("payload padded", with(good, 1, part(good, 1) + "=="), "payload-base64url");
    row("signature base64", with(good, 2, "+/+/"), "signature-base64url");
    row("dots of another kind", "\xe2\x80\xa6" + good, "header-base64url");
    row("two assertions", form + good + "&client_assertion=" + good, "form-doubled");
    row("two clients", form + good + "&client_id=0oaone&client_id=0oatwo", "form-doubled");
    const QByteArray again = "client_assertion=" + good;
    row("two assertions in lines", again + '\n' + again, "form-doubled");
    row("two types", form + good + "&client_assertion_type=x", "form-doubled");
    row("no type", "client_assertion=" + good, "assertion-type");
    row("other type", "client_assertion_type=jwt&client_assertion=" + good, "assertion-type");
    row("other client", form + good + "&client_id=0oaother", "form-client");
}

void TestTokenCheck::addHeaders()
{
    const QByteArray good = signedBy(m_partner, u"kid-partner"_s);
    const auto header = [&](const QByteArray &text) {
        return rawSigned(m_partner, text, json(goodClaims()));
    };
    row("header no JSON", header("x"), "header-json");
    row("header a list", header("[]"), "header-json");
    row("header deep", header(QByteArray(5000, '[')), "header-json");
    row("header doubled", header(R"({"alg":"RS256","kid":"kid-partner","alg":"none"})"),
        "header-doubled");
    row("doubled by an escape", header(R"({"alg":"RS256","\u0061lg":"none"})"), "header-doubled");
    row("private key in the header", header(R"({"alg":"RS256","jwk":{"kty":"RSA","d":"AQAB"}})"),
        "private-key");
    row("header with a byte order mark", header("\xef\xbb\xbf{\"alg\":\"RS256\",\"alg\":\"none\"}"),
        "header-json");
    row("b64", header(R"({"alg":"RS256","b64":false,"crit":["b64"]})"), "b64");
    row("no alg", header(R"({"kid":"kid-partner"})"), "alg-missing");
    row("alg a number", header(R"({"alg":5,"kid":"kid-partner"})"), "alg-missing");
    row("none", with(with(good, 0, toBase64Url(R"({"alg":"none"})")), 2, {}), "alg-none");
    row("nOnE", header(R"({"alg":"nOnE","kid":"kid-partner"})"), "alg-none");
    row("RSA", header(R"({"alg":"RSA","kid":"kid-partner"})"), "alg-unknown");
    row("EdDSA", header(R"({"alg":"EdDSA","kid":"kid-partner"})"), "alg-unknown");
    const QByteArray input = toBase64Url(R"({"alg":"HS256","kid":"kid-partner"})") + '.'
                             + toBase64Url(json(goodClaims()));
    const auto mac = [&input](const QByteArray &secret) {
        return input + '.'
               + toBase64Url(
                   QMessageAuthenticationCode::hash(input, secret, QCryptographicHash::Sha256));
    };
    const TokenKey partner = keyOf(m_partner, u"partner"_s);
    const KeyDocument document{.key = partner.jwk,
                               .name = partner.name,
                               .id = partner.id,
                               .keyId = partner.kid,
                               .org = QUrl(partner.issuer)};
    for (const char *id : {"jwk", "jwk-received", "jwks", "spki-pem", "spki-der", "pkcs1-pem",
                           "openssh", "dotnet-xml", "der-base64"}) {
        const QByteArray form = keyFormat(id)->write(document);
        row(("HS256 with "_ba + id).constData(), mac(form), "hmac-public-key");
        row(("HS256 trimmed with "_ba + id).constData(), mac(form.trimmed()), "hmac-public-key");
    }
    QByteArray crlf = m_partner.publicKey().spkiPem();
    crlf.replace('\n', "\r\n");
    row("HS256 with the PEM of Windows", mac(crlf), "hmac-public-key");
    row("HS256 with n", mac(m_partner.publicKey().parameters().n), "hmac-public-key");
    row("HS256 with n as it is in the JWK", mac(toBase64Url(m_partner.publicKey().parameters().n)),
        "hmac-public-key");
    row("HS256 with nothing", mac(""), "alg-hmac");
    row("HS256 with a secret", mac("secret"), "alg-hmac");
    row("crit unknown", header(R"({"alg":"RS256","kid":"kid-partner","crit":["exp"],"exp":1})"),
        "crit-unknown");
    row("crit empty", header(R"({"alg":"RS256","kid":"kid-partner","crit":[]})"), "crit-malformed");
    row("crit a text", header(R"({"alg":"RS256","kid":"kid-partner","crit":"exp"})"),
        "crit-malformed");
    row("crit without its member", header(R"({"alg":"RS256","kid":"kid-partner","crit":["x"]})"),
        "crit-malformed");
    row("crit a registered one", header(R"({"alg":"RS256","kid":"kid-partner","crit":["kid"]})"),
        "crit-malformed");
    row("crit itself", header(R"({"alg":"RS256","kid":"kid-partner","crit":["crit"]})"),
        "crit-malformed");
    row("crit doubled",
        header(R"({"alg":"RS256","kid":"kid-partner","crit":["exp","exp"],"exp":1})"),
        "crit-malformed");
    row("header with a great number", header(R"({"alg":"RS256","kid":"a","x":1e400})"),
        "header-number");
    row("header with a bad number", header(R"({"alg":"RS256","kid":"a 1e400","x":-})"),
        "header-json");
    row("typ", signedBy(m_partner, u"kid-partner"_s, {}, set("typ", u"at+jwt"_s)), "typ");
    row("typ JOSE", signedBy(m_partner, u"kid-partner"_s, {}, set("typ", u"JOSE"_s)), "typ");
    row("typ DPoP", signedBy(m_partner, u"kid-partner"_s, {}, set("typ", u"dpop+jwt"_s)), "typ");
}

void TestTokenCheck::addKeys()
{
    const QByteArray good = signedBy(m_partner, u"kid-partner"_s);
    row("signature empty", with(good, 2, {}), "signature-empty");
    row("signature cut", good.chopped(10), "signature-length");
    row("signature cut within an octet", with(good, 2, "AAAAA"), "signature-base64url");
    row("signature of another", with(good, 2, toBase64Url(QByteArray(256, 'x'))),
        "signature-wrong");
    row("payload changed", with(good, 1, toBase64Url(json(goodClaims()) + ' ')), "signature-wrong");
    row("by a stranger", signedBy(m_stranger, u"kid-partner"_s), "signature-wrong");
    row("by the old key", signedBy(m_crm, u"kid-partner"_s), "signed-by-other");
    row("by the other org's", signedBy(m_test, u"kid-partner"_s), "signed-by-other");
    row("other org", signedBy(m_test, u"kid-test"_s), "key-other-org");
    row("kid wrong", signedBy(m_partner, u"kid-gone"_s), "kid-wrong");
    row("kid in capitals", signedBy(m_partner, u"KID-partner"_s), "kid-case");
    row("kid with a blank", signedBy(m_partner, u"kid-partner "_s), "kid-case");
    row("kid is the id", signedBy(m_partner, u"HKYpartner"_s), "kid-is-id");
    row("kid is the name", signedBy(m_partner, u"partner"_s), "kid-is-name");
    row("kid is the thumbprint",
        signedBy(m_partner, QString::fromLatin1(jwkThumbprint(keyOf(m_partner, {}).jwk))),
        "kid-is-thumbprint");
    row("kid is the name of another", signedBy(m_partner, u"crm"_s), "kid-wrong");
    row("kid a number", signedBy(m_partner, {}, {}, set("kid", 7)), "kid-type");
    row("kid unknown", signedBy(m_stranger, u"kid-gone"_s), "key-unknown");
    row("kid missing", signedBy(m_partner, {}, {}, without("kid")), "kid-missing");
    row("not read", signedBy(m_stranger, u"kid-unread"_s), "key-not-read");
    row("disclosed", signedBy(m_stranger, u"kid-disclosed"_s), "key-disclosed");
    row("disclosed and known", signedBy(m_leaked, u"kid-leaked"_s), "key-disclosed");
    row("disclosed, by another kid", signedBy(m_leaked, u"kid-gone"_s), "key-disclosed");
    row("disclosed, in another's name", signedBy(m_leaked, u"kid-partner"_s), "key-disclosed");
    row("kind of the key", signedBy(m_stranger, u"kid-ec"_s), "alg-key");
    row("DER", with(signedBy(m_ec, u"kid-ec"_s), 2, toBase64Url("\x30\x44" + QByteArray(68, 'x'))),
        "signature-der");
    row("own key in the header",
        signedBy(m_stranger, u"kid-partner"_s, {}, set("jwk", m_stranger.publicJwk())),
        "embedded-key");
    const PrivateKey unknown = PrivateKey::generateRsa();
    for (const QString &kid : {u"kid-unread"_s, u"HKYpartner"_s, u"KID-partner"_s}) {
        row(qPrintable("own key in the header, "_L1 + kid),
            signedBy(unknown, kid, {}, set("jwk", unknown.publicJwk())), "embedded-key");
    }
    row("link to a key",
        signedBy(m_partner, u"kid-partner"_s, {}, set("jku", u"https://evil.example/jwks"_s)),
        "brings-key");
}

void TestTokenCheck::addTimes()
{
    const auto claim = [this](const Change &change) {
        return signedBy(m_partner, u"kid-partner"_s, change);
    };
    row("exp missing", claim(without("exp")), "exp-missing");
    row("exp a text", claim(set("exp", u"1795262700"_s)), "exp-type");
    row("exp negative", claim(set("exp", -5)), "exp-type");
    row("exp in milliseconds", claim(set("exp", after(60) * 1000)), "milliseconds");
    row("exp for ever", claim(set("exp", 253402300799.0)), "exp-far");
    row("iat in nanoseconds", claim(set("iat", double(after(0)) * 1e9)), "iat-far");
    row("exp now", claim(set("exp", after(0))), "exp-past");
    row("exp just past", claim(set("exp", after(-5))), "exp-past");
    row("exp long past", claim([](QJsonObject &claims) {
            claims["iat"_L1] = after(-90'000);
            claims["exp"_L1] = after(-86'400);
        }),
        "exp-past");
    row("exp far", claim(set("exp", after(7200))), "exp-far");
    row("exp before iat", claim(set("exp", after(-60))), "exp-order");
    row("iat a text", claim(set("iat", u"x"_s)), "iat-type");
    row("iat ahead", claim(set("iat", after(1200))), "iat-future");
    row("iat a little ahead", claim(set("iat", after(20))), "clock-skew");
    row("nbf ahead", claim(set("nbf", after(1200))), "nbf-future");
    row("nbf next week", claim(set("nbf", after(604'800))), "nbf-future");
    row("nbf null", claim(set("nbf", QJsonValue::Null)), "nbf-type");
}

void TestTokenCheck::addClaims()
{
    const auto claim = [this](const Change &change) {
        return signedBy(m_partner, u"kid-partner"_s, change);
    };
    const QByteArray header = R"({"alg":"RS256","kid":"kid-partner"})";
    row("claims no JSON", rawSigned(m_partner, header, "x"), "claims-json");
    row("claims a list", rawSigned(m_partner, header, "[]"), "claims-json");
    row("claims with a great number", rawSigned(m_partner, header, R"({"a":[true,-1.5E+400]})"),
        "claims-number");
    row("claims with a byte order mark",
        rawSigned(m_partner, header, "\xef\xbb\xbf{\"sub\":\"a\",\"sub\":\"b\"}"), "claims-json");
    row("private key in the claims",
        rawSigned(m_partner, header, R"({"cnf":{"jwk":{"kty":"RSA","d":"AQAB"}}})"), "private-key");
    row("claims doubled", rawSigned(m_partner, header, R"({"sub":"a","sub":"b"})"),
        "claims-doubled");
    row("changed and doubled", with(claim({}), 1, toBase64Url(R"({"a":1,"a":2})")),
        "signature-wrong");
    row("no claims", rawSigned(m_partner, header, "{}"), "exp-missing");
    row("iss missing", claim(without("iss")), "iss-missing");
    row("sub missing", claim(without("sub")), "sub-missing");
    row("iss empty", claim(set("iss", QString())), "iss-type");
    row("sub a list", claim(set("sub", QJsonArray{client})), "sub-type");
    row("iss is not sub", claim(set("iss", u"https://acme.okta.com"_s)), "iss-sub");
    row("another client",
        claim([](QJsonObject &claims) { claims["iss"_L1] = claims["sub"_L1] = u"0oaother"_s; }),
        "client-other");
    row("aud missing", claim(without("aud")), "aud-missing");
    row("aud a number", claim(set("aud", 7)), "aud-type");
    row("aud an empty list", claim(set("aud", QJsonArray())), "aud-type");
    row("aud with a number", claim(set("aud", QJsonArray{tokenUrl, 7})), "aud-type");
    row("aud with a slash", claim(set("aud", tokenUrl + u'/')), "aud-slash");
    row("aud in capitals", claim(set("aud", u"https://ID.example.com/oauth2/v1/token"_s)),
        "aud-slash");
    row("aud with a port", claim(set("aud", u"https://id.example.com:443/oauth2/v1/token"_s)),
        "aud-slash");
    row("aud with a blank", claim(set("aud", u' ' + tokenUrl)), "aud-slash");
    row("aud with a path in capitals",
        claim(set("aud", u"https://id.example.com/OAuth2/v1/token"_s)), "aud-slash");
    row("aud with a query", claim(set("aud", tokenUrl + u"?a=b"_s)), "aud-other");
    row("aud of another", claim(set("aud", u"https://other.example/token"_s)), "aud-other");
    row("aud of the other hook", claim(set("aud", u"https://another.example/token"_s)),
        "aud-other");
    row("aud the own org", claim(set("aud", u"https://acme.okta.com"_s)), "aud-own-org");
    row("aud the issuer", claim(set("aud", u"https://id.example.com"_s)), "aud-issuer");
    for (const char *aud : {"https://id.example.com/oauth2/v1", "https://id.example.com/oauth2"})
        row(aud, claim(set("aud", QString::fromLatin1(aud))), "aud-other");
    row("aud a list of others", claim(set("aud", QJsonArray{u"a"_s, u"b"_s})), "aud-other");
    row("jti a number", claim(set("jti", 7)), "jti-type");
}

void TestTokenCheck::namesTheFirstCause_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("cause");
    addForms();
    addHeaders();
    addKeys();
    addTimes();
    addClaims();
}

void TestTokenCheck::namesTheFirstCause()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QString, cause);
    const TokenCheck check = TokenCheck::of(SignedToken::read(token), context());
    QVERIFY(!check.findings.isEmpty());
    QVERIFY2(check.findings.first().id == cause, qPrintable(check.report()));
    for (const Finding &finding : check.findings)
        QVERIFY(!finding.text.isEmpty() && !finding.rule.isEmpty());
    if (check.findings.first().severity >= Severity::Problem) {
        QVERIFY(check.outcome == TokenCheck::Outcome::Refused
                || check.outcome == TokenCheck::Outcome::Unreadable);
        QVERIFY(check.severity() >= Severity::Problem);
    }
}

void TestTokenCheck::tellsTheIssuerOfACustomServer()
{
    TokenContext known = context();
    known.keys.first().hooks.first().tokenUrl = u"https://id.example.com/oauth2/aus1/v1/token"_s;
    for (const auto &[aud, id] :
         {std::pair(u"https://id.example.com/oauth2/aus1"_s, u"aud-issuer"_s),
          std::pair(u"https://id.example.com/oauth2/aus1/v1"_s, u"aud-other"_s),
          std::pair(u"https://id.example.com"_s, u"aud-other"_s)}) {
        const QByteArray token = signedBy(m_partner, u"kid-partner"_s, set("aud", aud));
        const TokenCheck check = TokenCheck::of(SignedToken::read(token), known);
        QVERIFY2(check.findings.first().id == id, qPrintable(check.report()));
    }
}

void TestTokenCheck::saysThatItIsFromTheFuture()
{
    const QByteArray token = signedBy(m_partner, u"kid-partner"_s, set("iat", after(120)));
    const TokenCheck check = TokenCheck::of(SignedToken::read(token), context());
    const auto iat = std::ranges::find(check.findings, u"iat"_s, &Finding::id);
    QVERIFY(iat != check.findings.end());
    QVERIFY2(iat->text.contains("in the future"_L1), qPrintable(iat->text));
    QVERIFY(!iat->text.contains(" ago"_L1));
}

void TestTokenCheck::saysNothingIsVerifiedWithoutKeys()
{
    const SignedToken token = SignedToken::read(signedBy(m_partner, u"kid-partner"_s));
    const TokenCheck check = TokenCheck::of(token, {{}, now});
    QCOMPARE(check.outcome, TokenCheck::Outcome::Unverified);
    QCOMPARE(check.severity(), Severity::Warning);
    QVERIFY(check.verdict.startsWith("Nothing was verified"_L1));
    QVERIFY(check.key.isEmpty());
}

void TestTokenCheck::cutsTheSignature()
{
    const QByteArray token = signedBy(m_partner, u"kid-partner"_s);
    const QString report = TokenCheck::of(SignedToken::read(token), context()).report();
    QVERIFY(report.contains(QString::fromLatin1(part(token, 1))));
    QVERIFY(!report.contains(QString::fromLatin1(part(token, 2).left(12))));
}

void TestTokenCheck::keepsNoPrivateKey()
{
    const QByteArray text = R"({"kty":"RSA","d":"c2VjcmV0LXNlY3JldA"})";
    const TokenCheck check = TokenCheck::of(SignedToken::read(text), context());
    QCOMPARE(check.severity(), Severity::Alarm);
    QVERIFY(!check.report().contains("c2VjcmV0"_L1));
    QVERIFY(check.token.header.isEmpty() && check.token.compact.isEmpty());
}

void TestTokenCheck::readsKeySets()
{
    const QJsonObject one = m_partner.publicJwk(u"kid-file"_s);
    const QJsonObject set{{"keys"_L1, QJsonArray{one, QJsonObject{{"kty"_L1, u"oct"_s}}}}};
    for (const QByteArray &text : {json(one), json(set)}) {
        const Result<QList<TokenKey>> keys = readTokenKeys(text, u"jwks.json"_s);
        QVERIFY(keys);
        QCOMPARE(keys->size(), 1);
        const TokenCheck check =
            TokenCheck::of(SignedToken::read(signedBy(m_partner, u"kid-file"_s)), {*keys, now});
        QCOMPARE(check.outcome, TokenCheck::Outcome::Accepted);
        QCOMPARE(check.key, u"kid-file (jwks.json)"_s);
        QVERIFY(check.verdict.contains("no hook is known here"_L1)); // nothing says that it fits
    }
    QVERIFY(!readTokenKeys("[]", u"f"_s));
    QVERIFY(!readTokenKeys(R"({"keys":[{"kty":"RSA","d":"AQAB"}]})", u"f"_s));
}

QTEST_GUILESS_MAIN(TestTokenCheck)
#include "tst_tokencheck.moc"
