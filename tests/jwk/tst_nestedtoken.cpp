// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jws.h"
#include "privatekey.h"
#include "tokencheck.h"

#include <QJsonDocument>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Tokens within tokens (RFC 7519, 5.2 and A.2).
class TestNestedToken final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesIt_data();
    void namesIt();
    void saysWhatIsWithinAnEncryptedOne();
    void warnsOfATypeThatPromisesAToken_data();
    void warnsOfATypeThatPromisesAToken();
    void leavesOtherPayloadsAlone();

private:
    [[nodiscard]] QByteArray inner() const
    {
        return signJws({{"kid"_L1, u"inner"_s}}, R"({"iss":"a","sub":"a"})", m_key);
    }
    [[nodiscard]] TokenCheck checkOf(const QByteArray &token) const
    {
        const TokenKey key{.place = TokenKey::Place::ThisOrg,
                           .owner = u"Acme"_s,
                           .name = u"partner"_s,
                           .id = u"HKY1"_s,
                           .kid = u"outer"_s,
                           .jwk = Jwk::read(QJsonDocument(m_key.publicJwk(u"outer"_s)).toJson())};
        return TokenCheck::of(SignedToken::read(token),
                              {{key}, QDateTime({2026, 11, 21}, {12, 0}, Qt::UTC)});
    }

    PrivateKey m_key = PrivateKey::generateRsa();
};

namespace {

const Finding *findingOf(const TokenCheck &check, const QString &id)
{
    const auto found = std::ranges::find(check.findings, id, &Finding::id);
    return found == check.findings.end() ? nullptr : &*found;
}

} // namespace

void TestNestedToken::namesIt_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("isSaid");
    QTest::newRow("as RFC 7519 has it") << u"JWT"_s << inner() << true;
    QTest::newRow("small letters") << u"jwt"_s << inner() << true;
    QTest::newRow("whole type") << u"application/jwt"_s << inner() << true;
    QTest::newRow("not said") << QString() << inner() << false;
    QTest::newRow("in quotes") << u"JWT"_s << QByteArray('"' + inner() + "\"\n") << true;
    QTest::newRow("an encrypted one") << u"JWT"_s << QByteArray(inner() + ".AA.AA") << true;
}

void TestNestedToken::namesIt()
{
    QFETCH(const QString, type);
    QFETCH(const QByteArray, payload);
    QFETCH(const bool, isSaid);
    QJsonObject header{{"kid"_L1, u"outer"_s}};
    if (!type.isEmpty())
        header["cty"_L1] = type;
    const TokenCheck check = checkOf(signJws(header, payload, m_key));
    QVERIFY2(check.findings.first().id == "nested"_L1, qPrintable(check.report()));
    const QString text = check.findings.first().text;
    QVERIFY2(text.contains("paste it alone"_L1), qPrintable(text));
    QCOMPARE(text.contains("does not say so"_L1), !isSaid);
    QVERIFY(!findingOf(check, u"claims-json"_s));
    QCOMPARE(check.outcome, TokenCheck::Outcome::Refused);
    QVERIFY2(check.verdict.startsWith("The signature is right"_L1), qPrintable(check.verdict));
    // Whoever reads the report can use neither of them.
    const QByteArrayList parts = inner().split('.');
    QVERIFY(!check.report().contains(QString::fromLatin1(parts.at(2))));
    QVERIFY(!check.report().contains(QString::fromLatin1(check.token.input)));
    QVERIFY(check.report().contains(QString::fromLatin1(parts.at(1))));
    // What it says to do leads on.
    QVERIFY(!SignedToken::read(inner()).problem);
}

void TestNestedToken::saysWhatIsWithinAnEncryptedOne()
{
    // The header of RFC 7519, A.2.
    const TokenCheck nested = checkOf("eyJhbGciOiJSU0ExXzUiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2IiwiY3R5Ijoi"
                                      "SldUIn0.g_hEwksO.UmVkbW9uZCBXQSA5ODA1Mg.VwHERHPv.AVO9iT5R");
    QCOMPARE(nested.findings.first().id, u"encrypted"_s);
    QVERIFY2(nested.findings.first().text.contains("a signed token is within"_L1),
             qPrintable(nested.findings.first().text));
    const TokenCheck plain = checkOf("eyJhbGciOiJSU0ExXzUiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2In0."
                                     "g_hEwksO.UmVkbW9uZCBXQSA5ODA1Mg.VwHERHPv.AVO9iT5R");
    QCOMPARE(plain.findings.first().id, u"encrypted"_s);
    QVERIFY(!plain.findings.first().text.contains("is within"_L1));
}

void TestNestedToken::warnsOfATypeThatPromisesAToken_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("isWarned");
    QTest::newRow("a token") << u"JWT"_s << true;
    QTest::newRow("something else") << u"json"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestNestedToken::warnsOfATypeThatPromisesAToken()
{
    QFETCH(const QString, type);
    QFETCH(const bool, isWarned);
    const TokenCheck check =
        checkOf(signJws({{"kid"_L1, u"outer"_s}, {"cty"_L1, type}}, R"({"iss":"a"})", m_key));
    const Finding *found = findingOf(check, u"cty"_s);
    QCOMPARE(found != nullptr, isWarned);
    QVERIFY(!isWarned || found->severity == Severity::Warning);
    QVERIFY(!findingOf(check, u"nested"_s));
}

void TestNestedToken::leavesOtherPayloadsAlone()
{
    for (const QByteArray &payload :
         {QByteArray("one.two.three"), QByteArray(R"("text")"), QByteArray("e30.e30.e30")}) {
        const TokenCheck check =
            checkOf(signJws({{"kid"_L1, u"outer"_s}, {"cty"_L1, u"JWT"_s}}, payload, m_key));
        QVERIFY2(findingOf(check, u"claims-json"_s), qPrintable(check.report()));
        QVERIFY(!findingOf(check, u"nested"_s));
    }
}

QTEST_GUILESS_MAIN(TestNestedToken)
#include "tst_nestedtoken.moc"
