// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jws.h"
#include "privatekey.h"
#include "tokencheck.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Key IDs with which servers are attacked that look keys up without care, and those that only look
/// odd.
class TestKeyIdAttack final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheAttack_data();
    void namesTheAttack();
    void isQuietAboutNames_data();
    void isQuietAboutNames();
    void namesItBesideWhatIsWorse();
    void shortensAndEscapesIt();

private:
    [[nodiscard]] TokenKey keyOf(const PrivateKey &key, const QString &kid) const
    {
        return {.place = TokenKey::Place::ThisOrg,
                .owner = u"Acme"_s,
                .name = u"partner"_s,
                .id = u"HKY1"_s,
                .kid = kid,
                .jwk = Jwk::read(QJsonDocument(key.publicJwk(kid)).toJson())};
    }
    [[nodiscard]] TokenCheck checkOf(const QByteArray &token, const QString &known) const
    {
        return TokenCheck::of(SignedToken::read(token),
                              {{keyOf(m_key, known)}, QDateTime({2026, 11, 21}, {12, 0}, Qt::UTC)});
    }
    [[nodiscard]] static QByteArray by(const PrivateKey &key, const QString &kid)
    {
        return signJws({{"kid"_L1, kid}}, R"({"iss":"a","sub":"a"})", key);
    }

    PrivateKey m_key = PrivateKey::generateRsa();
    PrivateKey m_stranger = PrivateKey::generateRsa();
};

namespace {

const Finding *attackIn(const TokenCheck &check)
{
    const auto found = std::ranges::find(check.findings, u"kid-attack"_s, &Finding::id);
    return found == check.findings.end() ? nullptr : &*found;
}

} // namespace

void TestKeyIdAttack::namesTheAttack_data()
{
    QTest::addColumn<QString>("kid");
    QTest::addColumn<QString>("said");
    const auto rows = [](const char *said, const QStringList &kids) {
        for (const QString &kid : kids)
            QTest::newRow(qPrintable(kid)) << kid << QString::fromLatin1(said);
    };
    rows("path of a file",
         {u"../../dev/null"_s, u"../../../../../../../dev/null"_s, u"/dev/null"_s, u"/etc/passwd"_s,
          u"/proc/sys/kernel/randomize_va_space"_s, u"keys/../../public.css"_s,
          u"..\\..\\windows\\win.ini"_s, u"C:\\Windows\\win.ini"_s, u"\\\\evil.example\\share\\k"_s,
          u"~/.ssh/id_rsa.pub"_s, u"/app/public/logo.png"_s, u"file:///dev/null"_s,
          u"..%2f..%2fdev%2fnull"_s, u"%2Fetc%2Fhostname"_s});
    rows("an address", {u"http://evil.example/key.pem"_s, u"https://evil.example/jwks"_s,
                        u"HTTP://169.254.169.254/latest"_s, u"gopher://localhost:6379/_x"_s,
                        u"ldap://evil.example/x"_s, u"data:text/plain,secret"_s});
    rows("a query", {u"' OR 1=1"_s, u"' OR 'a'='a"_s, u"x' UNION SELECT 'key';--"_s, u"1 or 1=1"_s,
                     u"key1' UNION ALL SELECT 'ATTACKER"_s, u"admin'--"_s, u"\" OR \"\"=\""_s,
                     u"k'; DROP TABLE keys"_s, u"*)(uid=*"_s, u"%27%20OR%201=1"_s});
    rows("a command", {u"|/usr/bin/id"_s, u"k|sleep 10"_s, u"$(curl evil.example)"_s, u"`id`"_s,
                       u"k && touch x"_s, u"key; sleep 5"_s});
}

void TestKeyIdAttack::namesTheAttack()
{
    QFETCH(const QString, kid);
    QFETCH(const QString, said);
    for (const PrivateKey &signer : {m_stranger, m_key}) {
        const TokenCheck check = checkOf(by(signer, kid), u"kid-partner"_s);
        const Finding *attack = attackIn(check);
        QVERIFY2(attack, qPrintable(check.report()));
        QVERIFY2(attack->text.contains(said), qPrintable(attack->text));
        QCOMPARE(attack->severity, Severity::Warning);
        // What is known for certain comes first, and decides.
        QVERIFY(&check.findings.first() != attack);
    }
    QCOMPARE(checkOf(by(m_key, kid), u"kid-partner"_s).findings.first().id, u"kid-wrong"_s);
    // Where the org does call its key so, it is a name as any other.
    for (const PrivateKey &signer : {m_stranger, m_key})
        QVERIFY(!attackIn(checkOf(by(signer, kid), kid)));
}

void TestKeyIdAttack::isQuietAboutNames_data()
{
    QTest::addColumn<QString>("kid");
    for (const QString &kid :
         {u"7fbc27fd-e3df-4522-86bf-1930110256ad"_s,
          u"NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"_s, u"/dmpKbkTsXoXl5vqx/aBcd+eFgh12="_s,
          u"ab/cd/ef+gh=="_s, u"partner-api-2026.11"_s,
          u"arn:aws:kms:us-east-1:111122223333:key/1234abcd"_s, u"projects/p/keyRings/r/keys/k/1"_s,
          u"did:web:example.com#key-1"_s, u"Acme's key"_s, u"the 'prod' and 'test' key"_s,
          u"prod; the second"_s, u"acme|prod"_s, u"R&D & Sales"_s, u"100% safe"_s, u"v1..v2"_s,
          u"key = prod"_s, u"orders and returns"_s, u"-----"_s, u"a--b"_s, u"https"_s,
          // Nearly the key's own name: that is said instead.
          u"https://acme.okta.com/keys/KID-partner"_s})
        QTest::newRow(qPrintable(kid)) << kid;
}

void TestKeyIdAttack::isQuietAboutNames()
{
    QFETCH(const QString, kid);
    const TokenCheck check = checkOf(by(m_stranger, kid), u"kid-partner"_s);
    QVERIFY2(!attackIn(check), qPrintable(check.report()));
}

/// The best known one: an empty file as the secret of an HMAC.
void TestKeyIdAttack::namesItBesideWhatIsWorse()
{
    const QByteArray input =
        QByteArray(R"({"alg":"HS256","kid":"../../dev/null"})")
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        + ".eyJpc3MiOiJhIn0";
    const QByteArray mac = QMessageAuthenticationCode::hash(input, {}, QCryptographicHash::Sha256);
    const QByteArray token =
        input + '.' + mac.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const TokenCheck check = checkOf(token, u"kid-partner"_s);
    QCOMPARE(check.findings.first().id, u"alg-hmac"_s);
    QVERIFY(attackIn(check));
    QCOMPARE(check.outcome, TokenCheck::Outcome::Refused);
}

void TestKeyIdAttack::shortensAndEscapesIt()
{
    const QString kid = u"../"_s + QString(5000, u'x') + u"\u202e"_s;
    const TokenCheck check = checkOf(by(m_stranger, kid), u"kid-partner"_s);
    QVERIFY(attackIn(check));
    QVERIFY(attackIn(check)->text.size() < 600);
    const TokenCheck turned = checkOf(by(m_stranger, u"/etc/\u202e%1"_s), u"kid-partner"_s);
    QVERIFY(attackIn(turned));
    QVERIFY2(!attackIn(turned)->text.contains(QChar(0x202e)), qPrintable(attackIn(turned)->text));
}

QTEST_GUILESS_MAIN(TestKeyIdAttack)
#include "tst_keyidattack.moc"
