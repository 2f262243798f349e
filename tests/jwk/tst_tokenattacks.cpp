// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base64url.h"
#include "jws.h"
#include "privatekey.h"
#include "tokencheck.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>

#include <functional>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now({2026, 11, 21}, {12, 0}, Qt::UTC);
const auto tokenUrl = u"https://id.example.com/oauth2/v1/token"_s;
const auto client = u"0oaj43vkrq7wKxZSI5d7"_s;
using Change = std::function<void(QJsonObject &)>;

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject claimsWith(const Change &change = {})
{
    const qint64 seconds = now.toSecsSinceEpoch();
    QJsonObject claims{{"iss"_L1, client},   {"sub"_L1, client},       {"aud"_L1, tokenUrl},
                       {"jti"_L1, u"j-1"_s}, {"iat"_L1, seconds - 10}, {"exp"_L1, seconds + 290}};
    if (change)
        change(claims);
    return claims;
}

QByteArray inputOf(const QString &kid, const QString &alg, const Change &change = {})
{
    return toBase64Url(json({{"alg"_L1, alg}, {"kid"_L1, kid}})) + '.'
           + toBase64Url(json(claimsWith(change)));
}

QByteArray joined(const QByteArray &input, const QByteArray &signature)
{
    return input + '.' + toBase64Url(signature);
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

bool has(const TokenCheck &check, const QString &id)
{
    return std::ranges::find(check.findings, id, &Finding::id) != check.findings.end();
}

} // namespace

/// What attackers try and people mistake: named as what it is, and as one thing.
class TestTokenAttacks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        return signJws({{"kid"_L1, u"kid-partner"_s}}, json(claimsWith(change)), m_partner);
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
    row("capitals in its name", joined(inputOf(u"KID-partner"_s, u"none"_s), {}), fits);
    row("its ID", joined(inputOf(u"HKYpartner"_s, u"none"_s), {}), fits);
    row("none, for somebody else", joined(inputOf(partner, u"none"_s, foreign), {}), differs);
    row("wrong, for somebody else",
        joined(inputOf(partner, u"RS256"_s, foreign), QByteArray(256, 'x')), differs);
    row("a key without hooks", joined(inputOf(u"kid-crm"_s, u"none"_s), {}), unknown);
    row("no name", joined(inputOf({}, u"none"_s), {}), unknown);
    row("signed by a key without hooks",
        signJws({{"kid"_L1, u"kid-crm"_s}}, json(claimsWith()), m_crm), unknown);
    // That key signed it, by whatever name.
    row("signed by a key without hooks, nearly in another's name",
        signJws({{"kid"_L1, u"KID-partner"_s}}, json(claimsWith()), m_crm), unknown);
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
