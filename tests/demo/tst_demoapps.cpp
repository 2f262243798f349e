// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoauthfixture.h"

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestDemoApps final : public DemoAuthFixture
{
    Q_OBJECT

    [[nodiscard]] static QByteArray appsPath() { return "/api/v1/apps"; }

    /// The path of the keys of the app that the hook @p name is a client of.
    [[nodiscard]] QByteArray jwksPath(const QString &name) const
    {
        const QJsonValue config = hookNamed(name)[u"channel"_s][u"config"_s];
        return appsPath() + '/' + config[u"clientId"_s].toString().toLatin1() + "/credentials/jwks";
    }

    /// The body that adds a new key of its own.
    [[nodiscard]] static QJsonObject newKey(const QString &kid)
    {
        static const PrivateKey key = PrivateKey::generateRsa();
        QJsonObject body = key.publicJwk(kid);
        body[u"status"_s] = u"ACTIVE"_s;
        return body;
    }

    [[nodiscard]] PlainAnswer add(const QByteArray &path, const QJsonObject &key) const
    {
        return client().post(path, QJsonDocument(key).toJson());
    }

    static void compareKeyFault(const PlainAnswer &answer, const QString &cause)
    {
        compareFault(answer, 400, u"E0000001"_s);
        QCOMPARE(answer.object()[u"errorSummary"_s].toString(),
                 u"Api validation failed: JsonWebKey"_s);
        QCOMPARE(answer.object()[u"errorCauses"_s][0][u"errorSummary"_s].toString(), cause);
    }

private Q_SLOTS:
    void init() { startOrg({.rateLimit = 6000}); }
    void cleanup() { stopOrg(); }

    void eachHookOfThisOrgHasAnAppWithItsKey()
    {
        const QString base = QString::fromLatin1(this->base());
        const QJsonArray hooks = client().get(hooksPath()).array();
        int apps = 0;
        for (const auto &hook : hooks) {
            const QJsonValue config = hook[u"channel"_s][u"config"_s];
            if (!config[u"tokenUrl"_s].toString().startsWith(base))
                continue;
            ++apps;
            const QString clientId = config[u"clientId"_s].toString();
            const PlainAnswer answer = client().get(appsPath() + '/' + clientId.toLatin1());
            QCOMPARE(answer.status, 200);
            const QJsonObject app = answer.object();
            QCOMPARE(app[u"id"_s].toString(), clientId);
            QCOMPARE(app[u"status"_s].toString(), u"ACTIVE"_s);
            const QJsonValue credentials = app[u"credentials"_s][u"oauthClient"_s];
            QCOMPARE(credentials[u"client_id"_s].toString(), clientId);
            QCOMPARE(credentials[u"token_endpoint_auth_method"_s].toString(), u"private_key_jwt"_s);

            const QJsonObject key =
                client()
                    .get(keysPath() + '/' + config[u"hookKeyId"_s].toString().toLatin1()
                         + "?expand=publickey")
                    .object();
            const QJsonValue settings = app[u"settings"_s][u"oauthClient"_s];
            if (const QString uri = settings[u"jwks_uri"_s].toString(); !uri.isEmpty()) {
                QVERIFY2(uri.startsWith(base), qPrintable(uri)); // its keys are fetched from there
                QVERIFY(settings[u"jwks"_s].isUndefined());
                continue;
            }
            const QJsonArray keys = settings[u"jwks"_s][u"keys"_s].toArray();
            QCOMPARE(keys.size(), 1);
            QCOMPARE(keys[0][u"kid"_s], key[u"keyId"_s]);
            QCOMPARE(keys[0][u"n"_s], key[u"_embedded"_s][u"n"_s]);
            QCOMPARE(keys[0][u"status"_s].toString(), u"ACTIVE"_s);
            QVERIFY(keys[0][u"id"_s].toString().startsWith(u"pks"_s));
            QVERIFY(keys[0][u"use"_s].isNull());
            QVERIFY(keys[0][u"alg"_s].isUndefined());
        }
        QCOMPARE(apps, 4);
        compareFault(client().get(appsPath() + "/0oaX"), 404, u"E0000007"_s);
    }

    void findsAppsByTheBeginningOfTheirName()
    {
        QCOMPARE(client().get(appsPath()).array().size(), 5);
        const PlainAnswer partner = client().get(appsPath() + "?q=partner%20t");
        QCOMPARE(partner.array().size(), 1);
        QCOMPARE(partner.array()[0][u"label"_s].toString(), u"Partner tokens"_s);
        const QByteArray id = partner.array()[0][u"id"_s].toString().toLatin1();
        QCOMPARE(client().get(appsPath() + "?q=" + id).array(), partner.array());
        QCOMPARE(client().get(appsPath() + "?q=nobody").body, QByteArray("[]"));
        const PlainAnswer first = client().get(appsPath() + "?q=partner&limit=2");
        QCOMPARE(first.array().size(), 2);
        QCOMPARE(int(first.headers.count("Link")), 2);
        const QByteArray last = first.array()[1][u"id"_s].toString().toLatin1();
        QCOMPARE(client().get(appsPath() + "?q=partner&limit=2&after=" + last).array().size(), 1);
    }

    void aSamlAppNamesItsHooks()
    {
        const QJsonArray apps = client().get(appsPath() + "?q=Partner%20wiki").array();
        QCOMPARE(apps[0][u"signOnMode"_s].toString(), u"SAML_2_0"_s);
        const QJsonValue hooks = apps[0][u"settings"_s][u"signOn"_s][u"inlineHooks"_s];
        QCOMPARE(hooks.toArray().size(), 1);
        QCOMPARE(hooks[0][u"id"_s], hookNamed(u"Partner SAML attributes"_s)[u"id"_s]);
        const QByteArray id = apps[0][u"id"_s].toString().toLatin1();
        compareFault(add(appsPath() + '/' + id + "/credentials/jwks", newKey(u"k"_s)), 404,
                     u"E0000007"_s);
    }

    void anAppIsSwitchedOffAndOn()
    {
        const QByteArray id =
            jwksPath(u"Partner tokens"_s).mid(appsPath().size() + 1).split('/').constFirst();
        const QByteArray app = appsPath() + '/' + id;
        const auto lifecycle = [&](const QByteArray &what) {
            return client().post(app + "/lifecycle/" + what, {});
        };
        QCOMPARE(lifecycle("deactivate").status, 200);
        const QJsonObject off = client().get(app).object();
        QCOMPARE(off[u"status"_s].toString(), u"INACTIVE"_s);
        QVERIFY(off[u"_links"_s][u"deactivate"_s].isUndefined());
        QVERIFY(!off[u"_links"_s][u"activate"_s].isUndefined());
        // Nobody gets in as it, so the hook that does fails.
        const QByteArray run = hooksPath() + '/'
                               + hookNamed(u"Partner tokens"_s)[u"id"_s].toString().toLatin1()
                               + "/execute";
        QVERIFY(client().post(run, "{}").status >= 400);
        QCOMPARE(lifecycle("activate").status, 200);
        QCOMPARE(client().get(app).object()[u"status"_s].toString(), u"ACTIVE"_s);
        QCOMPARE(client().post(run, "{}").status, 200);
        compareFault(client().post(appsPath() + "/0oaX/lifecycle/deactivate", {}), 404,
                     u"E0000007"_s);
    }

    void aKeyComesAndGoes()
    {
        const QByteArray path = jwksPath(u"Partner tokens"_s);
        const QString oldId = client().get(path).array()[0][u"id"_s].toString();
        const PlainAnswer made = add(path, newKey(u"k2"_s));
        QCOMPARE(made.status, 201);
        const QJsonObject key = made.object();
        for (const auto &member : {u"kty"_s, u"alg"_s, u"use"_s, u"n"_s, u"e"_s, u"kid"_s})
            QCOMPARE(key[member], newKey(u"k2"_s)[member]);
        QCOMPARE(key[u"status"_s].toString(), u"ACTIVE"_s);
        const QByteArray self = path + '/' + key[u"id"_s].toString().toLatin1();
        QCOMPARE(client().get(self).object(), key);
        QCOMPARE(client().get(path).array().size(), 2);

        const QByteArray old = path + '/' + oldId.toLatin1();
        compareKeyFault(client().remove(old),
                        u"You can't delete an active JSON Web Key. Deactivate the key before "
                        "deleting it."_s);
        const PlainAnswer off = client().post(old + "/lifecycle/deactivate", {});
        QCOMPARE(off.status, 200);
        QCOMPARE(off.object()[u"status"_s].toString(), u"INACTIVE"_s);
        compareKeyFault(client().post(self + "/lifecycle/deactivate", {}),
                        u"Can't deactivate the only active JSON Web Key when the value for "
                        "`token_endpoint_auth_method` is `private_key_jwt`."_s);
        const PlainAnswer on = client().post(old + "/lifecycle/activate", {});
        QCOMPARE(on.object()[u"status"_s].toString(), u"ACTIVE"_s);
        QCOMPARE(client().post(old + "/lifecycle/deactivate", {}).status, 200);
        QCOMPARE(client().remove(old).status, 204);
        compareFault(client().remove(old), 404, u"E0000007"_s);
        QCOMPARE(client().get(path).array(), QJsonArray{key});
    }

    void refusesBadKeys_data()
    {
        QTest::addColumn<QJsonObject>("key");
        QTest::addColumn<QString>("cause");
        const QString unique = u"All keys in the 'jwks' must have a unique `kid`."_s;
        const QString invalid = u"The JSON Web Key is not a valid public key."_s;
        QTest::newRow("no kid") << with(newKey(u"k"_s), {{u"kid"_s, QJsonValue::Null}}) << unique;
        QTest::newRow("no modulus")
            << with(newKey(u"k"_s), {{u"n"_s, QJsonValue::Null}}) << invalid;
        QTest::newRow("broken") << with(newKey(u"k"_s), {{u"n"_s, u"***"_s}}) << invalid;
        QTest::newRow("private") << with(newKey(u"k"_s), {{u"d"_s, u"AQAB"_s}}) << invalid;
        QTest::newRow("symmetric")
            << QJsonObject{{u"kty"_s, u"oct"_s}, {u"kid"_s, u"k"_s}, {u"k"_s, u"c2VjcmV0"_s}}
            << invalid;
        QTest::newRow("status") << with(newKey(u"k"_s), {{u"status"_s, u"maybe"_s}})
                                << u"status: The field must be ACTIVE or INACTIVE"_s;
    }

    void refusesBadKeys()
    {
        QFETCH(const QJsonObject, key);
        QFETCH(const QString, cause);
        const QByteArray path = jwksPath(u"Token enrichment"_s);
        compareKeyFault(add(path, key), cause);
        QCOMPARE(client().get(path).array().size(), 1);
    }

    void refusesAKidTwiceAndBodiesThatAreNone()
    {
        const QByteArray path = jwksPath(u"Token enrichment"_s);
        const QString kid = client().get(path).array()[0][u"kid"_s].toString();
        compareKeyFault(add(path, newKey(kid)),
                        u"All keys in the 'jwks' must have a unique `kid`."_s);
        compareFault(client().post(path, "x"), 400, u"E0000003"_s);
        compareFault(client().send("POST", path, "{}", "text/plain"), 400, u"E0000021"_s);
        compareFault(client().post(appsPath() + "/0oaX/credentials/jwks",
                                   QJsonDocument(newKey(u"k"_s)).toJson()),
                     404, u"E0000007"_s);
    }

    void hasRoomForFiftyKeys()
    {
        const QByteArray path = jwksPath(u"Token enrichment"_s);
        for (int i = 1; i < 50; ++i)
            QCOMPARE(add(path, newKey(u"k%1"_s.arg(i))).status, 201);
        compareKeyFault(add(path, newKey(u"k50"_s)),
                        u"You can't create a new key. You have reached the maximum number of keys "
                        "allowed (50). To add another key, you must first delete an existing "
                        "one."_s);
        QCOMPARE(client().get(path).array().size(), 50);
    }

    void needsItsOwnScopes()
    {
        const QByteArray path = jwksPath(u"Token enrichment"_s);
        const QByteArray hooksOnly = accessToken(signIn());
        compareChallenge(api(hooksOnly, "GET", appsPath()), 403, "Bearer", "insufficient_scope");
        const QByteArray reader = accessToken(signIn("okta.apps.read"));
        QCOMPARE(api(reader, "GET", appsPath()).status, 200);
        QCOMPARE(api(reader, "GET", path).status, 200);
        compareChallenge(api(reader), 403, "Bearer", "insufficient_scope");
        const PlainAnswer refused = api(reader, "POST", path);
        compareChallenge(refused, 403, "Bearer", "insufficient_scope");
        QVERIFY(refused.header("WWW-Authenticate").contains(R"(scope="okta.apps.manage")"));
        const QByteArray manager = accessToken(signIn("okta.apps.manage"));
        QCOMPARE(api(manager, "GET", path).status, 200);
        compareKeyFault(api(manager, "POST", path), // Let in, it finds no kid in the body.
                        u"All keys in the 'jwks' must have a unique `kid`."_s);
    }
};

QTEST_GUILESS_MAIN(TestDemoApps)

#include "tst_demoapps.moc"
