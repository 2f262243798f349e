// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoorgfixture.h"

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

QByteArray nameBody(const QString &name)
{
    return QJsonDocument(QJsonObject{{u"name"_s, name}}).toJson();
}

QStringList listedMembers()
{
    return {u"id"_s, u"keyId"_s, u"name"_s, u"created"_s, u"lastUpdated"_s, u"isUsed"_s};
}

QStringList jwkMembers()
{
    return {u"kty"_s, u"alg"_s, u"kid"_s, u"use"_s, u"e"_s, u"n"_s};
}

} // namespace

class TestDemoOrg final : public DemoOrgFixture
{
    Q_OBJECT

    static void compareJwk(const QJsonObject &jwk, const QString &keyId)
    {
        QCOMPARE(jwk[u"kty"_s].toString(), u"RSA"_s);
        QCOMPARE(jwk[u"alg"_s].toString(), u"RSA"_s);
        QCOMPARE(jwk[u"kid"_s].toString(), keyId);
        QVERIFY(jwk.contains(u"use"_s));
        QVERIFY(jwk[u"use"_s].isNull());
        QCOMPARE(jwk[u"e"_s].toString(), u"AQAB"_s);
        QCOMPARE(jwk[u"n"_s].toString().size(), 342);
        QCOMPARE(jwk.size(), 6);
    }

private Q_SLOTS:
    void init() { startOrg({}); }
    void cleanup() { stopOrg(); }

    void listsKeysWithoutTheirPublicKeys()
    {
        const PlainAnswer answer = client().get(keysPath());
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.header("Content-Type").startsWith("application/json"));
        const QJsonArray keys = answer.array();
        QCOMPARE(keys.size(), 12);
        QStringList members;
        for (int i = 0; i < keys.size(); ++i)
            members += listedMembers();
        QCOMPARE(memberOrder(answer.body), members);
        static const QRegularExpression date(
            u"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"_s);
        for (const auto &key : keys) {
            QVERIFY(key[u"isUsed"_s].isBool());
            QVERIFY(date.match(key[u"created"_s].toString()).hasMatch());
            QVERIFY(date.match(key[u"lastUpdated"_s].toString()).hasMatch());
        }
    }

    void anEmptyOrgHasNothing()
    {
        startOrg({.empty = true});
        QCOMPARE(client().get(keysPath()).body, QByteArray("[]"));
        QCOMPARE(client().get(hooksPath()).body, QByteArray("[]"));
    }

    void createsAKey()
    {
        const PlainAnswer made = client().post(keysPath(), nameBody(u"Zürich \"1\" <b>"_s));
        QCOMPARE(made.status, 200);
        QCOMPARE(memberOrder(made.body),
                 listedMembers() + QStringList{u"_embedded"_s} + jwkMembers());
        const QJsonObject key = made.object();
        QCOMPARE(key[u"name"_s].toString(), u"Zürich \"1\" <b>"_s);
        QCOMPARE(key[u"isUsed"_s], QJsonValue(false));
        compareJwk(key[u"_embedded"_s].toObject(), key[u"keyId"_s].toString());
        QCOMPARE(idOf(u"Zürich \"1\" <b>"_s), key[u"id"_s].toString().toLatin1());
    }

    void readsAKey()
    {
        const QByteArray path = keysPath() + '/' + idOf(u"partner-api"_s);
        const PlainAnswer plain = client().get(path);
        QCOMPARE(plain.status, 200);
        QCOMPARE(memberOrder(plain.body), listedMembers());

        const PlainAnswer expanded = client().get(path + "?expand=publickey");
        QCOMPARE(expanded.status, 200);
        QCOMPARE(memberOrder(expanded.body),
                 listedMembers() + QStringList{u"_embedded"_s} + jwkMembers());
        const QJsonObject key = expanded.object();
        compareJwk(key[u"_embedded"_s].toObject(), key[u"keyId"_s].toString());
        QCOMPARE(client().get(path + "?expand=publickey").body, expanded.body);

        const PlainAnswer jwk =
            client().get(keysPath() + "/public/" + key[u"keyId"_s].toString().toLatin1());
        QCOMPARE(jwk.status, 200);
        QCOMPARE(memberOrder(jwk.body), jwkMembers());
        QCOMPARE(jwk.object(), key[u"_embedded"_s].toObject());
    }

    void replacesAName()
    {
        const QByteArray path = keysPath() + '/' + idOf(u"qa-sandbox"_s);
        const QJsonObject before = client().get(path + "?expand=publickey").object();
        const PlainAnswer answer = client().put(path, nameBody(u"qa"_s));
        QCOMPARE(answer.status, 200);
        QCOMPARE(memberOrder(answer.body),
                 listedMembers() + QStringList{u"_embedded"_s} + jwkMembers());
        const QJsonObject after = answer.object();
        QCOMPARE(after[u"name"_s].toString(), u"qa"_s);
        QVERIFY(after[u"lastUpdated"_s].toString() > before[u"lastUpdated"_s].toString());
        for (const QString &kept : {u"id"_s, u"keyId"_s, u"created"_s, u"isUsed"_s, u"_embedded"_s})
            QCOMPARE(after[kept], before[kept]);
        QCOMPARE(client().get(path).object()[u"name"_s].toString(), u"qa"_s);
    }

    void deletesAnUnusedKey()
    {
        const QByteArray path = keysPath() + '/' + idOf(u"qa-sandbox"_s);
        const PlainAnswer answer = client().remove(path);
        QCOMPARE(answer.status, 204);
        QCOMPARE(answer.body, QByteArray());
        QVERIFY(answer.header("Content-Length").isNull());
        compareFault(client().get(path), 404, u"E0000007"_s);
        QCOMPARE(client().get(keysPath()).array().size(), 11);
    }

    void aUsedKeyIsNotDeleted()
    {
        const QByteArray path = keysPath() + '/' + idOf(u"partner-api"_s);
        const PlainAnswer answer = client().remove(path);
        compareFault(answer, 400, u"E0000001"_s);
        QVERIFY(answer.object()[u"errorCauses"_s][0][u"errorSummary"_s].toString().contains(
            u"in use"_s));
        QCOMPARE(client().get(path).status, 200);
    }

    void refusesBadNames()
    {
        const PlainAnswer answer = client().post(keysPath(), R"({"name":""})");
        compareFault(answer, 400, u"E0000001"_s);
        QCOMPARE(answer.object()[u"errorSummary"_s].toString(), u"Api validation failed: name"_s);
        QCOMPARE(answer.object()[u"errorCauses"_s].toArray(),
                 QJsonArray({QJsonObject{
                     {u"errorSummary"_s, u"name: The field cannot be left blank"_s}}}));
        compareFault(client().post(keysPath(), "{}"), 400, u"E0000001"_s);
        compareFault(client().post(keysPath(), R"({"name":null})"), 400, u"E0000001"_s);
        compareFault(client().post(keysPath(), nameBody(u"partner-api"_s)), 400, u"E0000001"_s);
        compareFault(client().post(keysPath(), nameBody(u"😀"_s)), 400, u"E0000001"_s);
        compareFault(
            client().put(keysPath() + '/' + idOf(u"qa-sandbox"_s), nameBody(u"CRM webhook"_s)), 400,
            u"E0000001"_s);
        QCOMPARE(client().get(keysPath()).array().size(), 12);
    }

    void refusesBadBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half") << QByteArray(R"({"name":"x")");
        QTest::newRow("array") << QByteArray(R"(["x"])");
        QTest::newRow("string") << QByteArray(R"("x")");
        QTest::newRow("number as name") << QByteArray(R"({"name":1})");
        QTest::newRow("bad UTF-8") << QByteArray("{\"name\":\"\xff\"}");
        QTest::newRow("too deep") << QByteArray(2000, '[') + QByteArray(2000, ']');
    }

    void refusesBadBodies()
    {
        QFETCH(const QByteArray, body);
        compareFault(client().post(keysPath(), body), 400, u"E0000003"_s);
        compareFault(client().put(keysPath() + '/' + idOf(u"qa-sandbox"_s), body), 400,
                     u"E0000003"_s);
        QCOMPARE(client().get(keysPath()).array().size(), 12);
    }

    void refusesOtherMediaTypes()
    {
        const QByteArray body = nameBody(u"x"_s);
        for (const auto &type :
             {"", "text/plain", "application/x-www-form-urlencoded", "application/jsonp"}) {
            compareFault(client().send("POST", keysPath(), body, type), 400, u"E0000021"_s);
        }
        QCOMPARE(client().send("POST", keysPath(), body, "Application/JSON; charset=utf-8").status,
                 200);
    }

    void letsOnlyTheTokenIn_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("only the scheme") << QByteArray("SSWS");
        QTest::newRow("wrong") << QByteArray("SSWS 00wrong");
        QTest::newRow("shorter") << QByteArray("SSWS secre");
        QTest::newRow("longer") << QByteArray("SSWS secret1");
        QTest::newRow("other case") << QByteArray("SSWS Secret");
        QTest::newRow("same length") << QByteArray("SSWS secreT");
        QTest::newRow("bare") << QByteArray("secret");
    }

    void letsOnlyTheTokenIn()
    {
        QFETCH(const QByteArray, authorization);
        startOrg({.token = "secret"});
        QCOMPARE(org().token(), QByteArray("secret"));
        httplib::Headers headers{{"Content-Type", "application/json"}};
        if (!authorization.isNull())
            headers.emplace("Authorization", authorization.toStdString());
        for (const auto *method : {"GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"}) {
            for (const auto *path : {"/", "/api/v1/hook-keys", "/api/v1/inlineHooks", "/x"}) {
                const PlainAnswer answer = client().send(method, path, headers, R"({"name":"in"})");
                compareFault(answer, 401, u"E0000011"_s);
                QCOMPARE(answer.object()[u"errorSummary"_s].toString(),
                         u"Invalid token provided"_s);
            }
        }
        QCOMPARE(client().get(keysPath()).array().size(), 12);
    }

    void theTokenRevokesItself()
    {
        startOrg({.readOnly = true}); // Which needs no right to change anything.
        const PlainAnswer answer = client().remove("/api/v1/api-tokens/current");
        QCOMPARE(answer.status, 204);
        QCOMPARE(answer.body, QByteArray());
        compareFault(client().get(keysPath()), 401, u"E0000011"_s);
        compareFault(client().remove("/api/v1/api-tokens/current"), 401, u"E0000011"_s);
    }

    void randomTokensDiffer()
    {
        const DemoOrg other;
        QCOMPARE(org().token().size(), 42);
        QVERIFY(org().token() != other.token());
        QVERIFY(other.url().isEmpty());
    }

    void whatIsNotThereIsNotFound()
    {
        for (const auto *path : {"/HKYnone", "/public/none", "/public", "/%C3%BC%22%3Cb%3E"}) {
            compareFault(client().get(keysPath() + path), 404, u"E0000007"_s);
        }
        QCOMPARE(client().get(keysPath() + "/HKYnone").object()[u"errorSummary"_s].toString(),
                 u"Not found: Resource not found: HKYnone (HookKey)"_s);
        compareFault(client().put(keysPath() + "/HKYnone", nameBody(u"x"_s)), 404, u"E0000007"_s);
        compareFault(client().remove(keysPath() + "/HKYnone"), 404, u"E0000007"_s);
        QCOMPARE(client().get(hooksPath() + "/calX").object()[u"errorSummary"_s].toString(),
                 u"Not found: Resource not found: calX (InlineHook)"_s);
    }

    void wrongPaths()
    {
        for (const auto *path :
             {"/", "/api/v1", "/api/v1/", "/api/v1/hookkeys", "/api/v1/hook-keys/",
              "/api/v1/hook-keys/a/b", "/api/v1/hook-keys/../hook-keys", "/api/v2/hook-keys",
              "/api/v1/inlineHooks/x/lifecycle", "/x%0Ay"}) {
            compareFault(client().get(path), 404, u"E0000008"_s);
        }
        compareFault(client().get('/' + QByteArray(8000, 'x')), 404, u"E0000008"_s);
    }

    void wrongMethods()
    {
        compareFault(client().send("PUT", keysPath()), 405, u"E0000022"_s);
        compareFault(client().send("DELETE", keysPath()), 405, u"E0000022"_s);
        compareFault(client().send("PATCH", keysPath()), 405, u"E0000022"_s);
        compareFault(client().send("OPTIONS", keysPath()), 405, u"E0000022"_s);
        compareFault(client().send("POST", keysPath() + "/x"), 405, u"E0000022"_s);
        compareFault(client().send("DELETE", keysPath() + "/public/x"), 405, u"E0000022"_s);
        compareFault(client().send("GET", hooksPath() + "/x/execute"), 405, u"E0000022"_s);
        QCOMPARE(client().send("HEAD", keysPath()).status, 405);
    }

    void aReadOnlyTokenChangesNothing()
    {
        startOrg({.readOnly = true});
        const QByteArray key = keysPath() + '/' + idOf(u"qa-sandbox"_s);
        const QByteArray hook = hookPath(hookNamed(u"Token enrichment"_s));
        compareFault(client().post(keysPath(), nameBody(u"x"_s)), 403, u"E0000006"_s);
        compareFault(client().put(key, nameBody(u"x"_s)), 403, u"E0000006"_s);
        compareFault(client().remove(key), 403, u"E0000006"_s);
        compareFault(client().post(hook + "/execute", "{}"), 403, u"E0000006"_s);
        compareFault(client().post(hook + "/lifecycle/deactivate", {}), 403, u"E0000006"_s);
        QCOMPARE(client().get(key).object()[u"name"_s].toString(), u"qa-sandbox"_s);
        QCOMPARE(client().get(key + "?expand=publickey").status, 200);
    }
};

QTEST_APPLESS_MAIN(TestDemoOrg)

#include "tst_demoorg.moc"
