// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoorgfixture.h"

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

QByteArray hookBody(const QString &name, const QJsonObject &config)
{
    const QJsonObject channel{{u"type"_s, u"OAUTH"_s}, {u"config"_s, config}};
    return QJsonDocument(QJsonObject{{u"name"_s, name}, {u"channel"_s, channel}}).toJson();
}

} // namespace

class TestDemoInlineHooks final : public DemoOrgFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startOrg({}); }
    void cleanup() { stopOrg(); }

    void listsInlineHooks()
    {
        const PlainAnswer answer = client().get(hooksPath());
        QCOMPARE(answer.status, 200);
        const QJsonArray hooks = answer.array();
        QCOMPARE(hooks.size(), 8);
        static const QRegularExpression id(u"^cal[A-Za-z0-9]{17}$"_s);
        for (const auto &hook : hooks) {
            QVERIFY(id.match(hook[u"id"_s].toString()).hasMatch());
            QVERIFY(hook[u"type"_s].toString().startsWith(u"com.okta."_s));
        }
        QVERIFY(!answer.body.contains("clientSecret"));
        QCOMPARE(memberOrder(answer.body).mid(0, 21),
                 QStringList({u"id"_s,         u"status"_s,    u"name"_s,     u"type"_s,
                              u"version"_s,    u"channel"_s,   u"type"_s,     u"version"_s,
                              u"config"_s,     u"uri"_s,       u"headers"_s,  u"method"_s,
                              u"authScheme"_s, u"clientId"_s,  u"tokenUrl"_s, u"authType"_s,
                              u"scope"_s,      u"hookKeyId"_s, u"created"_s,  u"lastUpdated"_s,
                              u"_links"_s}));
        const QJsonValue config = hooks[0][u"channel"_s][u"config"_s];
        QCOMPARE(config[u"hookKeyId"_s].toString().toLatin1(), idOf(u"token-enrichment-prod"_s));
        QVERIFY(config[u"authScheme"_s].isNull());
    }

    void pagesInlineHooks()
    {
        QList<QByteArray> seen;
        QByteArray path = hooksPath() + "?limit=2";
        int pages = 0;
        while (!path.isEmpty()) {
            const PlainAnswer answer = client().get(path);
            QCOMPARE(answer.status, 200);
            ++pages;
            const QJsonArray hooks = answer.array();
            for (const auto &hook : hooks)
                seen << hook[u"id"_s].toString().toLatin1();
            path.clear();
            const QByteArray base = org().url().toEncoded();
            const auto [first, last] = answer.headers.equal_range("Link");
            for (auto link = first; link != last; ++link) {
                const QByteArray value = QByteArray::fromStdString(link->second);
                QVERIFY(value.startsWith('<' + base + "/api/v1/inlineHooks?"));
                if (value.endsWith(">; rel=\"next\""))
                    path = value.mid(1 + base.size()).chopped(13);
            }
        }
        QCOMPARE(pages, 4);
        QList<QByteArray> all;
        const QJsonArray hooks = client().get(hooksPath()).array();
        for (const auto &hook : hooks)
            all << hook[u"id"_s].toString().toLatin1();
        QCOMPARE(seen, all);
    }

    void repointsAHook()
    {
        QJsonObject hook = hookNamed(u"Token enrichment"_s);
        const QByteArray path = hookPath(hook);
        QCOMPARE(client().get(path).object(), hook);

        const QByteArray newKey = idOf(u"partner-api-next"_s);
        QJsonObject channel = hook[u"channel"_s].toObject();
        QJsonObject config = channel[u"config"_s].toObject();
        config[u"hookKeyId"_s] = QString::fromLatin1(newKey);
        channel[u"config"_s] = config;
        const QJsonObject change{{u"name"_s, hook[u"name"_s]},
                                 {u"version"_s, hook[u"version"_s]},
                                 {u"channel"_s, channel}};
        const PlainAnswer answer = client().put(path, QJsonDocument(change).toJson());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.object()[u"channel"_s].toObject(), channel);
        hook[u"channel"_s] = channel;
        hook[u"lastUpdated"_s] = answer.object()[u"lastUpdated"_s];
        QCOMPARE(client().get(path).object(), hook);

        const auto isUsed = [this](const QByteArray &id) -> QJsonValue {
            return client().get(keysPath() + '/' + id).object()[u"isUsed"_s];
        };
        QCOMPARE(isUsed(newKey), QJsonValue(true));
        QCOMPARE(isUsed(idOf(u"token-enrichment-prod"_s)), QJsonValue(false));
    }

    void aHookWithASecretNeedsItAgain()
    {
        const QJsonObject hook = hookNamed(u"SMS and voice provider"_s);
        const QByteArray path = hookPath(hook);
        const PlainAnswer refused = client().put(path, QJsonDocument(hook).toJson());
        compareFault(refused, 400, u"E0000001"_s);
        QCOMPARE(refused.object()[u"errorCauses"_s][0][u"errorSummary"_s].toString(),
                 u"channel.config.authScheme.value: The field cannot be left blank"_s);

        QByteArray withSecret = QJsonDocument(hook).toJson(QJsonDocument::Compact);
        withSecret.replace(R"("key":"Authorization")",
                           R"("key":"Authorization","value":"s3cret-canary")");
        const PlainAnswer answer = client().put(path, withSecret);
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.body.contains("canary"));
        QCOMPARE(answer.object()[u"channel"_s], hook[u"channel"_s]);
    }

    void refusesBadHooks_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const QString uri = u"https://example.com"_s;
        QTest::newRow("not JSON") << QByteArray("x") << u"E0000003"_s;
        QTest::newRow("number as uri")
            << QByteArray(R"({"name":"x","channel":{"type":"OAUTH","config":{"uri":1}}})")
            << u"E0000003"_s;
        QTest::newRow("no name") << hookBody({}, {{u"uri"_s, uri}}) << u"E0000001"_s;
        QTest::newRow("no channel") << QByteArray(R"({"name":"x"})") << u"E0000001"_s;
        QTest::newRow("unknown channel")
            << QByteArray(R"({"name":"x","channel":{"type":"FTP"}})") << u"E0000001"_s;
        QTest::newRow("no client secret")
            << hookBody(u"x"_s, {{u"uri"_s, uri}, {u"authType"_s, u"client_secret_post"_s}})
            << u"E0000001"_s;
        QTest::newRow("unknown key")
            << hookBody(u"x"_s, {{u"uri"_s, uri}, {u"hookKeyId"_s, u"HKYnone"_s}}) << u"E0000001"_s;
    }

    void refusesBadHooks()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, code);
        const QJsonObject hook = hookNamed(u"Token enrichment"_s);
        compareFault(client().put(hookPath(hook), body), 400, code);
        QCOMPARE(client().get(hookPath(hook)).object(), hook);
    }

    void switchesAHookOffAndOn()
    {
        const QByteArray path = hookPath(hookNamed(u"Token enrichment"_s));
        const PlainAnswer off = client().post(path + "/lifecycle/deactivate", {});
        QCOMPARE(off.status, 200);
        QCOMPARE(off.object()[u"status"_s].toString(), u"INACTIVE"_s);
        QCOMPARE(off.object()[u"_links"_s][u"activate"_s][u"href"_s].toString().toLatin1(),
                 org().url().toEncoded() + path + "/lifecycle/activate");
        QCOMPARE(client().get(path).object()[u"status"_s].toString(), u"INACTIVE"_s);
        const PlainAnswer on = client().post(path + "/lifecycle/activate", {});
        QCOMPARE(on.status, 200);
        QCOMPARE(on.object()[u"status"_s].toString(), u"ACTIVE"_s);
        QVERIFY(on.object()[u"_links"_s].toObject().contains(u"deactivate"_s));
    }

    void hasAHookOfEachKind()
    {
        const QJsonArray hooks = client().get(hooksPath()).array();
        const QString base = QString::fromLatin1(org().url().toEncoded());
        QStringList kinds;
        for (const auto &hook : hooks) {
            const QJsonValue channel = hook[u"channel"_s];
            const QJsonObject config = channel[u"config"_s].toObject();
            const QString authType = config[u"authType"_s].toString(u"header"_s);
            QCOMPARE(config.contains(u"hookKeyId"_s), authType == u"private_key_jwt"_s);
            const bool isOurs = config[u"tokenUrl"_s].toString().startsWith(base);
            kinds << authType + (isOurs ? u" ours "_s : u" "_s) + hook[u"status"_s].toString();
        }
        for (const auto &kind :
             {u"private_key_jwt ours ACTIVE"_s, u"private_key_jwt ACTIVE"_s,
              u"private_key_jwt INACTIVE"_s, u"client_secret_post ACTIVE"_s, u"header ACTIVE"_s})
            QVERIFY2(kinds.contains(kind), qPrintable(kind));
        QCOMPARE(kinds.count(u"private_key_jwt ours ACTIVE"_s), 4);
    }

    void linksSayWhatCanBeDone()
    {
        const QJsonObject active = hookNamed(u"Token enrichment"_s)[u"_links"_s].toObject();
        QCOMPARE(active.keys(), QStringList({u"deactivate"_s, u"execute"_s, u"self"_s}));
        const QJsonObject inactive = hookNamed(u"Legacy password import"_s)[u"_links"_s].toObject();
        QCOMPARE(inactive.keys(), QStringList({u"activate"_s, u"delete"_s, u"self"_s}));
    }

    void moreThanFiftyHooksHaveASecondPage()
    {
        const QByteArray body = QJsonDocument(hookNamed(u"Token enrichment"_s)).toJson();
        for (int i = 8; i < 51; ++i) {
            const PlainAnswer made = client().post(hooksPath(), body);
            QCOMPARE(made.status, 200);
            QCOMPARE(made.object()[u"status"_s].toString(), u"ACTIVE"_s);
        }
        const PlainAnswer first = client().get(hooksPath());
        QCOMPARE(first.array().size(), 50);
        QCOMPARE(int(first.headers.count("Link")), 2);
        const QByteArray last = first.array().last()[u"id"_s].toString().toLatin1();
        const PlainAnswer second = client().get(hooksPath() + "?limit=200&after=" + last);
        QCOMPARE(second.array().size(), 1);
        QCOMPARE(int(second.headers.count("Link")), 1);
    }

    void onlyAnInactiveHookIsDeleted()
    {
        const QByteArray path = hookPath(hookNamed(u"Token enrichment"_s));
        compareFault(client().remove(path), 400, u"E0000001"_s);
        QCOMPARE(client().post(path + "/lifecycle/deactivate", {}).status, 200);
        QCOMPARE(client().remove(path).status, 204);
        compareFault(client().get(path), 404, u"E0000007"_s);
        compareFault(client().remove(path), 404, u"E0000007"_s);
    }

    void whatWasReadCanBePutBack()
    {
        // As some clients do it: with id, status, type and links, which Okta passes over.
        QJsonObject hook = hookNamed(u"Legacy password import"_s);
        const PlainAnswer answer = client().put(hookPath(hook), QJsonDocument(hook).toJson());
        QCOMPARE(answer.status, 200);
        const QJsonObject after = answer.object();
        QVERIFY(after[u"lastUpdated"_s].toString() > hook[u"lastUpdated"_s].toString());
        hook[u"lastUpdated"_s] = after[u"lastUpdated"_s];
        QCOMPARE(after, hook);
    }
};

QTEST_APPLESS_MAIN(TestDemoInlineHooks)

#include "tst_demoinlinehooks.moc"
