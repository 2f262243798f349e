// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenaudience.h"

#include <QJsonArray>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// The issuers of the servers that people have, against their token URLs.
class TestTokenAudience final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsIssuers_data();
    void knowsIssuers();
    void judgesTheBestOfSeveral();
    void comparesWithNothing();
};

void TestTokenAudience::knowsIssuers_data()
{
    QTest::addColumn<QString>("tokenUrl");
    QTest::addColumn<QString>("audience");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const QString &url, const QString &aud,
                        const char *found) {
        QTest::newRow(name) << url << aud << QString::fromLatin1(found);
    };
    const QString keycloak = u"https://sso.example/realms/r/protocol/openid-connect/token"_s;
    row("Keycloak", keycloak, u"https://sso.example/realms/r"_s, "aud-issuer");
    row("Keycloak, another realm", keycloak, u"https://sso.example/realms/s"_s, "aud-other");
    row("Keycloak, another server", keycloak, u"https://sso2.example/realms/r"_s, "aud-other");
    const QString auth0 = u"https://t.auth0.com/oauth/token"_s;
    row("Auth0", auth0, u"https://t.auth0.com/"_s, "aud-issuer");
    row("Auth0, above", auth0, u"https://t.auth0.com/oauth"_s, "aud-perhaps-issuer");
    row("Auth0, another tenant", auth0, u"https://u.auth0.com/"_s, "aud-other");
    row("Auth0, its API", auth0, u"https://t.auth0.com/api/v2/"_s, "aud-other");
    const QString entra = u"https://login.microsoftonline.com/acme.example/oauth2/v2.0/token"_s;
    row("Entra ID", entra, u"https://login.microsoftonline.com/acme.example/v2.0"_s, "aud-issuer");
    row("Entra ID, the tenant's number", entra, u"https://login.microsoftonline.com/8f3e/v2.0/"_s,
        "aud-perhaps-issuer");
    row("Entra ID, the older issuer", entra, u"https://sts.windows.net/8f3e/"_s, "aud-other");
    const QString plain = u"https://x.example/oauth2/token"_s;
    row("at the root", plain, u"https://x.example"_s, "aud-issuer");
    row("port", plain, u"https://x.example:443/"_s, "aud-issuer");
    row("another port", plain, u"https://x.example:8443/"_s, "aud-other");
    row("http", plain, u"http://x.example"_s, "aud-other");
    row("name before the host", plain, u"https://a@x.example"_s, "aud-other");
    row("a query", plain, u"https://x.example?a"_s, "aud-other");
    row("below", plain, plain + u"/x"_s, "aud-other");
    row("half a name", plain, u"https://x.example/oauth"_s, "aud-other");
    row("no address", plain, u"oauth2"_s, "aud-other");
    row("AD FS", u"https://fs.example/adfs/oauth2/token"_s, u"https://fs.example/adfs"_s,
        "aud-issuer");
    row("PingOne", u"https://auth.pingone.eu/e1/as/token"_s, u"https://auth.pingone.eu/e1/as"_s,
        "aud-issuer");
    row("PingFederate", u"https://sso.example:9031/as/token.oauth2"_s,
        u"https://sso.example:9031"_s, "aud-issuer");
    row("PingAM", u"https://am.example/am/oauth2/realms/root/access_token"_s,
        u"https://am.example/am/oauth2/realms/root"_s, "aud-issuer");
    row("Duende", u"https://id.example/connect/token"_s, u"https://id.example"_s, "aud-issuer");
    row("Curity", u"https://id.example/oauth/v2/oauth-token"_s,
        u"https://id.example/oauth/v2/oauth-anonymous"_s, "aud-issuer");
    row("OneLogin", u"https://acme.onelogin.com/oidc/2/token"_s,
        u"https://acme.onelogin.com/oidc/2"_s, "aud-issuer");
    row("Cognito", u"https://acme.auth.eu-west-1.amazoncognito.com/oauth2/token"_s,
        u"https://acme.auth.eu-west-1.amazoncognito.com"_s, "aud-issuer");
    row("Cognito's pool", u"https://acme.auth.eu-west-1.amazoncognito.com/oauth2/token"_s,
        u"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a"_s, "aud-other");
    row("unheard-of", u"https://x.example/tenant/sign-in/get"_s, u"https://x.example/tenant"_s,
        "aud-perhaps-issuer");
    row("a version", u"https://x.example/v1/token"_s, u"https://x.example/v1"_s,
        "aud-perhaps-issuer");
    // Of Okta's it is sure which.
    const QString custom = u"https://acme.okta.com/oauth2/default/v1/token"_s;
    row("Okta's custom server", custom, u"https://acme.okta.com/oauth2/default"_s, "aud-issuer");
    row("Okta's other custom server", custom, u"https://acme.okta.com/oauth2/aus1"_s, "aud-other");
    row("its org", custom, u"https://acme.okta.com"_s, "aud-other");
    row("Okta's org", u"https://acme.okta.com/oauth2/v1/token"_s, u"https://acme.okta.com"_s,
        "aud-issuer");
    row("no server of it", u"https://acme.okta.com/oauth2/v1/token"_s,
        u"https://acme.okta.com/oauth2"_s, "aud-other");
}

void TestTokenAudience::knowsIssuers()
{
    QFETCH(const QString, tokenUrl);
    QFETCH(const QString, audience);
    QFETCH(const QString, found);
    const QList<Finding> findings = judgeAudience(audience, {tokenUrl}, {});
    QCOMPARE(findings.size(), 1);
    QVERIFY2(findings.first().id == found,
             qPrintable(findings.first().id + u": "_s + findings.first().text));
    QCOMPARE(findings.first().severity,
             found == "aud-other"_L1 ? Severity::Problem : Severity::Warning);
    QVERIFY(!findings.first().text.contains(u'%'));
}

void TestTokenAudience::judgesTheBestOfSeveral()
{
    const QString url = u"https://x.example/oauth2/token"_s;
    const QString other = u"https://other.example"_s;
    for (const auto &[aud, id] :
         {std::pair(url, u"aud"_s), std::pair(u"https://x.example"_s, u"aud-issuer"_s),
          std::pair(u"https://x.example/oauth2"_s, u"aud-perhaps-issuer"_s),
          std::pair(url + u'/', u"aud-slash"_s), std::pair(u"b"_s, u"aud-other"_s)}) {
        const QList<Finding> findings = judgeAudience(QJsonArray{other, aud}, {url}, {});
        QCOMPARE(findings.size(), 2);
        QCOMPARE(findings.last().id, id);
    }
    // However many there are.
    QJsonArray many;
    for (int i = 0; i < 1000; ++i)
        many.append(other);
    many.append(url);
    QCOMPARE(judgeAudience(many, {u"https://b.example/token"_s, url}, {}).last().id, u"aud"_s);
}

void TestTokenAudience::comparesWithNothing()
{
    const QList<Finding> findings = judgeAudience(u"https://x.example"_s, {}, {});
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().id, u"aud-unknown"_s);
    QCOMPARE(findings.first().severity, Severity::Info);
}

QTEST_GUILESS_MAIN(TestTokenAudience)
#include "tst_tokenaudience.moc"
