// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base64url.h"
#include "goodclaims.h"
#include "jws.h"
#include "privatekey.h"
#include "tokencheck.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

QByteArray inputOf(const QString &kid, const QString &alg, const Change &change = {})
{
    return toBase64Url(json({{"alg"_L1, alg}, {"kid"_L1, kid}})) + '.'
           + toBase64Url(json(goodClaims(change)));
}

/// "Made @p made seconds from now, and ending @p ending seconds from now."
Change lasting(qint64 made, qint64 ending)
{
    return [made, ending](QJsonObject &claims) {
        claims["iat"_L1] = now.toSecsSinceEpoch() + made;
        claims["exp"_L1] = now.toSecsSinceEpoch() + ending;
    };
}

Change of(const QString &clientId)
{
    return [clientId](QJsonObject &claims) {
        claims["iss"_L1] = claims["sub"_L1] = clientId;
    };
}

} // namespace

/// What attackers try and people mistake: named as what it is, and as one thing.
class TestTokenAttacks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheAttack_data();
    void namesTheAttack();
    void judgesTheForm_data();
    void judgesTheForm();
    void tellsOneCauseOfTheClock_data();
    void tellsOneCauseOfTheClock();
    void namesTheClaim_data();
    void namesTheClaim();
    void comparesWithTheKeyThatIsNamed_data();
    void comparesWithTheKeyThatIsNamed();

private:
    [[nodiscard]] TokenKey keyOf(const PrivateKey &key, const QString &name) const;
    [[nodiscard]] TokenContext context() const;
    [[nodiscard]] TokenCheck checkOf(const QByteArray &token) const
    {
        return TokenCheck::of(SignedToken::read(token), context());
    }
    [[nodiscard]] QByteArray good(const Change &change = {}) const
    {
        return signJws({{"kid"_L1, u"kid-partner"_s}}, json(goodClaims(change)), m_partner);
    }

    PrivateKey m_partner = PrivateKey::generateRsa();
    PrivateKey m_crm = PrivateKey::generateRsa();
    PrivateKey m_ec = PrivateKey::generateEc();
};

TokenKey TestTokenAttacks::keyOf(const PrivateKey &key, const QString &name) const
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

TokenContext TestTokenAttacks::context() const
{
    TokenKey partner = keyOf(m_partner, u"partner"_s);
    partner.hooks = {InlineHook{.id = u"cal1"_s,
                                .name = u"Token hook"_s,
                                .status = u"ACTIVE"_s,
                                .type = {},
                                .uri = {},
                                .hookKeyId = partner.id,
                                .clientId = client,
                                .tokenUrl = tokenUrl}};
    TokenKey ec = keyOf(m_ec, u"ec"_s);
    ec.hooks = partner.hooks;
    return {{keyOf(m_crm, u"crm"_s), partner, ec}, now};
}

void TestTokenAttacks::namesTheAttack_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("cause");
    const auto row = [](const QByteArray &name, const QByteArray &token, const char *cause) {
        QTest::newRow(name.constData()) << token << QString::fromLatin1(cause);
    };
    for (const QString &alg :
         {u"none"_s, u"None"_s, u"NONE"_s, u"nOnE"_s, u" none"_s, u"none "_s, u"\tNONE\n"_s}) {
        row("alg " + alg.toLatin1(), joined(inputOf(u"kid-partner"_s, alg), {}), "alg-none");
        row("signed, alg " + alg.toLatin1(), joined(inputOf(u"kid-partner"_s, alg), "x"),
            "alg-none");
    }
    const auto mac = [](const QByteArray &secret, const QString &alg = u"HS256"_s) {
        const QByteArray input = inputOf(u"kid-partner"_s, alg);
        return joined(input,
                      QMessageAuthenticationCode::hash(input, secret, QCryptographicHash::Sha256));
    };
    const QByteArray pkcs1 = m_partner.publicKey().pkcs1Pem();
    const QByteArray body =
        pkcs1.mid(pkcs1.indexOf('\n'), pkcs1.indexOf("-----END") - 31).replace("\n", "");
    const QByteArray der = QByteArray::fromBase64(body);
    QVERIFY(der.startsWith("\x30\x82") && der.size() == 270);
    row("PKCS #1 in DER", mac(der), "hmac-public-key");
    row("PKCS #1 in base64", mac(body), "hmac-public-key");
    for (const QByteArray &pem : {m_partner.publicKey().spkiPem(), pkcs1}) {
        const QByteArray kind = pem.left(20);
        row(kind + " in one line", mac(QByteArray(pem).replace("\n", "")), "hmac-public-key");
        row(kind + " with literal \\n", mac(QByteArray(pem).replace("\n", "\\n")),
            "hmac-public-key");
        row(kind + " with literal \\n but the last", mac(pem.trimmed().replace("\n", "\\n")),
            "hmac-public-key");
        row(kind + " with blanks", mac(pem.trimmed().replace("\n", " ")), "hmac-public-key");
        for (const QString &alg : {u"hs256"_s, u"Hs256"_s, u" HS256"_s, u"HS256 "_s})
            row(kind + " by " + alg.toLatin1(), mac(pem, alg), "hmac-public-key");
    }
    row("hs256 with a secret", mac("secret", u"hs256"_s), "alg-hmac");
    row("hs256 with nothing", mac({}, u"hs256"_s), "alg-hmac");

    const QByteArray order =
        QByteArray::fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    const QByteArray zero(32, '\0');
    const QByteArray one = QByteArray(31, '\0') + '\1';
    for (const QString &kid : {u"kid-ec"_s, u"kid-gone"_s, u"kid-partner"_s}) {
        const QByteArray input = inputOf(kid, u"ES256"_s);
        const QByteArray name = kid.toLatin1();
        row("r = s = 0, " + name, joined(input, zero + zero), "signature-range");
        row("r = 0, " + name, joined(input, zero + one), "signature-range");
        row("s = 0, " + name, joined(input, one + zero), "signature-range");
        row("r = n, " + name, joined(input, order + one), "signature-range");
        row("s = n, " + name, joined(input, one + order), "signature-range");
        row("s beyond, " + name, joined(input, one + QByteArray(32, '\xff')), "signature-range");
        row("zeros in DER, " + name, joined(input, QByteArray::fromHex("3006020100020100")),
            "signature-range");
    }
    row("ES384", joined(inputOf(u"kid-ec"_s, u"ES384"_s), QByteArray(96, '\0')), "signature-range");
    row("ES512", joined(inputOf(u"kid-ec"_s, u"ES512"_s), QByteArray(132, '\0')),
        "signature-range");
    row("in range and wrong", joined(inputOf(u"kid-ec"_s, u"ES256"_s), one + one),
        "signature-wrong");
    row("RSA and zeros", joined(inputOf(u"kid-partner"_s, u"RS256"_s), QByteArray(256, '\0')),
        "signature-wrong");
}

void TestTokenAttacks::namesTheAttack()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QString, cause);
    const TokenCheck check = checkOf(token);
    QVERIFY2(check.findings.first().id == cause, qPrintable(check.report()));
    QCOMPARE(check.outcome, TokenCheck::Outcome::Refused);
    if (cause == "alg-hmac"_L1 || cause == "signature-wrong"_L1)
        return;
    QCOMPARE(check.severity(), Severity::Alarm);
    QVERIFY2(check.verdict.startsWith("Not valid: no server"_L1), qPrintable(check.verdict));
}

void TestTokenAttacks::judgesTheForm_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QString>("cause"); // empty: it fits
    const QByteArray type = "client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-"
                            "type%3Ajwt-bearer&client_assertion=";
    const QByteArray right = "grant_type=client_credentials&" + type + good();
    const QByteArray bearer = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer";
    const auto row = [](const char *name, const QByteArray &form, const char *cause) {
        QTest::newRow(name) << form << QString::fromLatin1(cause);
    };
    row("right", right, "");
    row("right, with its client", right + "&client_id=" + client.toLatin1() + "&scope=a", "");
    row("an empty secret", right + "&client_secret=&scope=a", "");
    row("secret", right + "&client_secret=s3cr3t", "form-secret");
    row("secret first", "client_secret=s3cr3t&" + right, "form-secret");
    row("secret in JSON",
        R"({"client_secret":"s3cr3t","client_assertion_type":")"
        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer\",\"client_assertion\":\""
            + good() + "\"}",
        "form-secret");
    row("secret in a header",
        "POST /token HTTP/1.1\r\nAuthorization: Basic czNjcjN0\r\n\r\n" + right, "form-secret");
    row("password", "grant_type=password&username=a&password=b&" + type + good(), "form-grant");
    row("password last of a command",
        "curl -d " + type.left(type.lastIndexOf('&')) + " -d client_assertion=" + good()
            + " -d grant_type=password https://x.example",
        "form-grant");
    row("client_credentials last of a command",
        "curl -d " + type.left(type.lastIndexOf('&')) + " -d client_assertion=" + good()
            + " -d grant_type=client_credentials https://x.example",
        "");
    row("code", "grant_type=authorization_code&code=x&" + type + good(), "form-grant");
    row("bearer, but a client's", bearer + '&' + type + good(), "form-grant");
    row("two grants", right + "&grant_type=password", "form-doubled");
    row("bearer", bearer + "&assertion=" + good(), "form-assertion");
    row("bearer in JSON",
        R"({"grant_type":"urn:ietf:params:oauth:grant-type:jwt-bearer","assertion":")" + good()
            + "\"}",
        "form-assertion");
    row("assertion by another name", QByteArray(right).replace("client_assertion=", "assertion="),
        "form-assertion");
    row("assertion in a log", "assertion=" + good(), "");
}

void TestTokenAttacks::judgesTheForm()
{
    QFETCH(const QByteArray, form);
    QFETCH(const QString, cause);
    const TokenCheck check = checkOf(form);
    if (cause.isEmpty()) {
        QVERIFY2(check.outcome == TokenCheck::Outcome::Accepted, qPrintable(check.report()));
        QCOMPARE(check.severity(), Severity::Info);
        return;
    }
    QVERIFY2(check.findings.first().id == cause, qPrintable(check.report()));
    QVERIFY(check.severity() >= Severity::Problem);
    QVERIFY(check.outcome != TokenCheck::Outcome::Accepted);
    QVERIFY(!check.report().contains("s3cr3t"_L1) && !check.report().contains("czNjcjN0"_L1));
}

void TestTokenAttacks::tellsOneCauseOfTheClock_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("cause");
    const auto row = [this](const char *name, const Change &change, const char *cause) {
        QTest::newRow(name) << good(change) << QString::fromLatin1(cause);
    };
    row("an hour, by a clock ahead", lasting(240, 3840), "clock-skew");
    row("an hour, by a clock a second ahead", lasting(1, 3601), "clock-skew");
    row("five minutes, by a clock ahead", lasting(240, 540), "clock-skew");
    row("an hour, by a clock far ahead", lasting(1200, 4800), "iat-future");
    row("an hour", lasting(0, 3600), "");
    row("an hour and more", lasting(0, 3601), "exp-far");
    row("made before", lasting(-600, 3500), "");
    const auto since = [](qint64 from, qint64 ending) {
        return [from, ending](QJsonObject &claims) {
            lasting(0, ending)(claims);
            claims["nbf"_L1] = now.toSecsSinceEpoch() + from;
            claims.remove("iat"_L1);
        };
    };
    row("an hour since nbf, by a clock ahead", since(240, 3840), "clock-skew");
}

void TestTokenAttacks::tellsOneCauseOfTheClock()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QString, cause);
    const TokenCheck check = checkOf(token);
    QStringList grave;
    for (const Finding &finding : check.findings) {
        if (finding.severity >= Severity::Warning)
            grave.append(finding.id);
    }
    QVERIFY2(grave.join(u' ') == cause, qPrintable(check.report()));
    // What Okta refuses is not called right for the reason that it has.
    const bool isFar = token == good(lasting(240, 3840));
    QVERIFY(!isFar || check.outcome == TokenCheck::Outcome::Refused);
    // Of two clocks that are a little off and of one that is two hours ahead, the latter lasts too
    // long all the same.
    QVERIFY(has(checkOf(good(lasting(240, 7200))), u"exp-far"_s));
}

void TestTokenAttacks::namesTheClaim_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("cause");
    const auto row = [this](const char *name, const Change &change, const char *cause) {
        QTest::newRow(name) << good(change) << QString::fromLatin1(cause);
    };
    const auto ending = [](double exp) {
        return [exp](QJsonObject &claims) {
            claims["exp"_L1] = exp;
        };
    };
    row("exp a duration", ending(300), "exp-duration");
    row("exp a duration in milliseconds", ending(300'000), "exp-duration");
    row("exp of a year", ending(31'536'000), "exp-duration");
    row("exp nothing", ending(0), "exp-order");
    row("client in capitals", of(client.toUpper()), "client-case");
    row("client with a blank", of(client + u' '), "client-case");
    row("client with a line's end", of(client + u'\n'), "client-case");
    row("another client", of(u"0oaother"_s), "client-other");
    row("a blank", of(u" "_s), "client-other");
}

void TestTokenAttacks::namesTheClaim()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QString, cause);
    const TokenCheck check = checkOf(token);
    QVERIFY2(check.findings.first().id == cause, qPrintable(check.report()));
    QCOMPARE(
        std::ranges::count_if(check.findings,
                              [](const Finding &one) { return one.severity >= Severity::Problem; }),
        1);
    QCOMPARE(check.outcome, TokenCheck::Outcome::Refused);
    QVERIFY(has(check, u"aud"_s)); // by that hook all the same
}

void TestTokenAttacks::comparesWithTheKeyThatIsNamed_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QByteArray &token, const QStringList &found) {
        QTest::newRow(name) << token << found;
    };
    const QStringList fits{u"client"_s, u"aud"_s};
    const QStringList unknown{u"client-unknown"_s, u"aud-unknown"_s};
    const QStringList differs{u"client-other"_s, u"aud-other"_s};
    const Change foreign = [](QJsonObject &claims) {
        of(u"0oaother"_s)(claims);
        claims["aud"_L1] = u"https://evil.example"_s;
    };
    const QString partner = u"kid-partner"_s;
    row("signature wrong", joined(inputOf(partner, u"RS256"_s), QByteArray(256, 'x')), fits);
    row("signature cut", good().chopped(10), fits);
    row("signature empty", joined(inputOf(partner, u"RS256"_s), {}), fits);
    row("none", joined(inputOf(partner, u"none"_s), {}), fits);
    row("HMAC", joined(inputOf(partner, u"HS256"_s), "x"), fits);
    row("ES256 and zeros", joined(inputOf(partner, u"ES256"_s), QByteArray(64, '\0')), fits);
    row("capitals in its name", joined(inputOf(u"KID-partner"_s, u"none"_s), {}), fits);
    row("its ID", joined(inputOf(u"HKYpartner"_s, u"none"_s), {}), fits);
    row("none, for somebody else", joined(inputOf(partner, u"none"_s, foreign), {}), differs);
    row("wrong, for somebody else",
        joined(inputOf(partner, u"RS256"_s, foreign), QByteArray(256, 'x')), differs);
    row("a key without hooks", joined(inputOf(u"kid-crm"_s, u"none"_s), {}), unknown);
    row("no name", joined(inputOf({}, u"none"_s), {}), unknown);
    row("signed by a key without hooks",
        signJws({{"kid"_L1, u"kid-crm"_s}}, json(goodClaims()), m_crm), unknown);
    // That key signed it, by whatever name.
    row("signed by a key without hooks, nearly in another's name",
        signJws({{"kid"_L1, u"KID-partner"_s}}, json(goodClaims()), m_crm), unknown);
}

void TestTokenAttacks::comparesWithTheKeyThatIsNamed()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QStringList, found);
    const TokenCheck check = checkOf(token);
    for (const QString &id : found)
        QVERIFY2(has(check, id), qPrintable(check.report()));
    // That no hook is known is said only where none signs with its key.
    QCOMPARE(check.report().contains("no hook is known"_L1), found.first() == "client-unknown"_L1);
}

QTEST_GUILESS_MAIN(TestTokenAttacks)
#include "tst_tokenattacks.moc"
