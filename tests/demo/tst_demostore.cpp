// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoseed.h"
#include "inthreads.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

QDateTime noon()
{
    return {{2026, 11, 21}, {12, 0, 0, 678}, Qt::UTC};
}

} // namespace

class TestDemoStore final : public QObject
{
    Q_OBJECT

    static void compareNameFault(const DemoResult<DemoKey> &result, const QString &cause)
    {
        QVERIFY(!result);
        QCOMPARE(result.error().status, 400);
        QCOMPARE(result.error().code, QByteArray("E0000001"));
        QCOMPARE(result.error().summary, u"Api validation failed: name"_s);
        QCOMPARE(result.error().causes, QStringList{cause});
    }

private Q_SLOTS:
    void seedIsBelievable()
    {
        const DemoContents seed = demoSeed(noon(), u"http://127.0.0.1:8080"_s);
        QCOMPARE(seed.keys.size(), 12);
        QVERIFY(seed.hooks.size() >= 4);
        QSet<QString> names;
        QSet<QString> ids;
        for (const DemoKey &key : seed.keys) {
            names << key.name;
            ids << key.id << key.keyId;
            QVERIFY(key.created <= key.lastUpdated);
            QVERIFY(key.lastUpdated < noon());
        }
        QCOMPARE(names.size(), 12);
        QCOMPARE(ids.size(), 24);
        QVERIFY(seed.keys.constFirst().created < noon().addYears(-4));
        QVERIFY(seed.keys.constLast().created > noon().addDays(-7));

        QHash<QString, int> uses;
        bool anyInactive = false;
        for (const DemoHook &hook : seed.hooks) {
            if (!hook.channel.hookKeyId.isEmpty()) {
                ++uses[hook.channel.hookKeyId];
                QVERIFY(ids.contains(hook.channel.hookKeyId));
            }
            anyInactive = anyInactive || !hook.active;
        }
        QCOMPARE(std::ranges::count(uses, 2), 1);
        QVERIFY(uses.size() < seed.keys.size());
        QVERIFY(anyInactive);
    }

    void createMakesAKeyAsOktaDoes()
    {
        DemoStore store({}, noon);
        const DemoResult<DemoKey> made = store.createKey(u"partner-api"_s);
        QVERIFY(made);
        QVERIFY(QRegularExpression(u"^HKY[A-Za-z0-9]{17}$"_s).match(made->id).hasMatch());
        QVERIFY(QRegularExpression(u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s)
                    .match(made->keyId)
                    .hasMatch());
        QCOMPARE(made->name, u"partner-api"_s);
        QCOMPARE(made->created, QDateTime({2026, 11, 21}, {12, 0, 0, 0}, Qt::UTC));
        QCOMPARE(made->lastUpdated, made->created);
        QVERIFY(!made->isUsed);
        QCOMPARE(store.keys().size(), 1);
        QCOMPARE(store.key(made->id)->name, u"partner-api"_s);
        QCOMPARE(store.keyByKeyId(made->keyId)->id, made->id);
    }

    void badNamesAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("cause");
        const QString blank = u"name: The field cannot be left blank"_s;
        const QString tooLong = u"name: The field must not be longer than 255 characters"_s;
        const QString unsupported = u"name: The field contains characters that are not supported"_s;
        QTest::newRow("null") << QString() << blank;
        QTest::newRow("empty") << u""_s << blank;
        QTest::newRow("spaces") << u" \t "_s << blank;
        QTest::newRow("256") << QString(256, u'x') << tooLong;
        QTest::newRow("emoji") << u"key 😀"_s << unsupported;
        QTest::newRow("lone surrogate") << QString(QChar(0xD800)) << unsupported;
        QTest::newRow("taken") << u"taken"_s
                               << u"name: An object with this field already exists in the current "
                                  "organization"_s;
    }

    void badNamesAreRefused()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, cause);
        DemoStore store({}, noon);
        QVERIFY(store.createKey(u"taken"_s));
        const DemoResult<DemoKey> other = store.createKey(u"other"_s);
        QVERIFY(other);
        compareNameFault(store.createKey(name), cause);
        compareNameFault(store.renameKey(other->id, name), cause);
        QCOMPARE(store.keys().size(), 2);
        QCOMPARE(store.key(other->id)->name, u"other"_s);
    }

    void everyObjectionIsTold()
    {
        DemoStore store({}, noon);
        const DemoResult<DemoKey> made = store.createKey(u"😀"_s.repeated(256));
        QVERIFY(!made);
        QCOMPARE(made.error().causes.size(), 2);
    }

    void goodNamesAreTaken_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("one character") << u"x"_s;
        QTest::newRow("255") << QString(255, u'x');
        QTest::newRow("255 of three bytes") << QString(255, u'€');
        QTest::newRow("markup") << u"<b>\"key\" & co</b>"_s;
        QTest::newRow("other case") << u"TAKEN"_s;
    }

    void goodNamesAreTaken()
    {
        QFETCH(const QString, name);
        DemoStore store({}, noon);
        QVERIFY(store.createKey(u"taken"_s));
        const DemoResult<DemoKey> made = store.createKey(name);
        QVERIFY(made);
        QCOMPARE(store.key(made->id)->name, name);
    }

    void noMoreThanFiftyKeys()
    {
        DemoStore store({}, noon);
        for (int i = 0; i < 50; ++i)
            QVERIFY(store.createKey(QString::number(i)));
        const DemoResult<DemoKey> refused = store.createKey(u"one too many"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().status, 400);
        QCOMPARE(refused.error().code, QByteArray("E0000001"));
        QVERIFY(refused.error().causes.value(0).contains(u"50"_s));
        QCOMPARE(store.keys().size(), 50);

        QVERIFY(store.deleteKey(store.keys().constFirst().id));
        QVERIFY(store.createKey(u"one too many"_s));
    }

    void renameKeepsEverythingElse()
    {
        QDateTime time = noon();
        DemoStore store({}, [&time] { return time; });
        const DemoResult<DemoKey> made = store.createKey(u"old"_s);
        time = time.addSecs(90);
        const DemoResult<DemoKey> renamed = store.renameKey(made->id, u"new"_s);
        QVERIFY(renamed);
        QCOMPARE(renamed->name, u"new"_s);
        QCOMPARE(renamed->id, made->id);
        QCOMPARE(renamed->keyId, made->keyId);
        QCOMPARE(renamed->pair, made->pair);
        QCOMPARE(renamed->created, made->created);
        QCOMPARE(renamed->lastUpdated, made->lastUpdated.addSecs(90));
        QVERIFY(store.renameKey(made->id, u"new"_s)); // Its own name is not taken.
        QVERIFY(store.createKey(u"old"_s));           // And the old one is free.
    }

    void deleteIsForEver()
    {
        DemoStore store({}, noon);
        const DemoResult<DemoKey> made = store.createKey(u"x"_s);
        QVERIFY(store.deleteKey(made->id));
        QVERIFY(store.keys().isEmpty());
        QCOMPARE(store.key(made->id).error().status, 404);
        QCOMPARE(store.keyByKeyId(made->keyId).error().status, 404);
        QCOMPARE(store.deleteKey(made->id).error().status, 404);
        QCOMPARE(store.renameKey(made->id, u"y"_s).error().summary,
                 u"Not found: Resource not found: %1 (HookKey)"_s.arg(made->id));
    }

    void aUsedKeyStays()
    {
        DemoStore store(demoSeed(noon(), u"http://127.0.0.1:8080"_s), noon);
        const QString used = store.hooks().constFirst().channel.hookKeyId;
        QVERIFY(store.key(used)->isUsed);
        const DemoResult<DemoKey> refused = store.deleteKey(used);
        QVERIFY(!refused);
        QCOMPARE(refused.error().status, 400);
        QCOMPARE(refused.error().code, QByteArray("E0000001"));
        QVERIFY(refused.error().causes.value(0).contains(u"in use"_s));
        QVERIFY(store.key(used));
    }

    void isUsedFollowsTheHooks()
    {
        DemoStore store(demoSeed(noon(), u"http://127.0.0.1:8080"_s), noon);
        const DemoHook hook = store.hooks().constFirst();
        const DemoResult<DemoKey> fresh = store.createKey(u"fresh"_s);
        DemoChannel channel = hook.channel;
        channel.hookKeyId = fresh->id;
        QVERIFY(store.replaceHook(hook.id, hook.name, hook.version, channel));
        QVERIFY(store.key(fresh->id)->isUsed);
        QVERIFY(!store.key(hook.channel.hookKeyId)->isUsed);
        QVERIFY(store.setHookActive(hook.id, false)); // An inactive hook still refers to its key.
        QVERIFY(store.key(fresh->id)->isUsed);
        QVERIFY(store.deleteKey(hook.channel.hookKeyId));
        QVERIFY(!store.deleteKey(fresh->id));
    }

    void badHooksAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QString>("hookKeyId");
        QTest::addColumn<QString>("field");
        const QString uri = u"https://example.com"_s;
        QTest::newRow("no name") << u""_s << uri << u"real"_s << u"name: "_s;
        QTest::newRow("no https") << u"x"_s << u"http://example.com"_s << u"real"_s
                                  << u"channel.config.uri: "_s;
        QTest::newRow("no key") << u"x"_s << uri << u""_s << u"channel.config.hookKeyId: "_s;
        QTest::newRow("unknown key")
            << u"x"_s << uri << u"HKYnone"_s << u"channel.config.hookKeyId: "_s;
    }

    void badHooksAreRefused()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, uri);
        QFETCH(const QString, hookKeyId);
        QFETCH(const QString, field);
        DemoStore store(demoSeed(noon(), u"http://127.0.0.1:8080"_s), noon);
        const DemoHook hook = store.hooks().constFirst();
        DemoChannel channel = hook.channel;
        channel.uri = uri;
        if (hookKeyId != u"real"_s)
            channel.hookKeyId = hookKeyId;
        const DemoResult<DemoHook> refused = store.replaceHook(hook.id, name, u"1.0.0"_s, channel);
        QVERIFY(!refused);
        QCOMPARE(refused.error().status, 400);
        QVERIFY(refused.error().causes.value(0).startsWith(field));
        QCOMPARE(store.hook(hook.id)->channel.hookKeyId, hook.channel.hookKeyId);
        QCOMPARE(store.hook(hook.id)->name, hook.name);
    }

    void unknownHooksAreNotFound()
    {
        DemoStore store({}, noon);
        const QString summary = u"Not found: Resource not found: calX (InlineHook)"_s;
        QCOMPARE(store.hook(u"calX"_s).error().summary, summary);
        QCOMPARE(store.setHookActive(u"calX"_s, true).error().summary, summary);
        QCOMPARE(store.replaceHook(u"calX"_s, u"x"_s, {}, {}).error().summary, summary);
    }

    void twentyThreadsBreakNoRule()
    {
        DemoStore store({}, noon);
        inThreads(20, [&store](int /*thread*/) {
            for (int i = 0; i < 70; ++i)
                (void)store.createKey(u"key %1"_s.arg(i));
        });
        QSet<QString> names;
        const QList<DemoKey> keys = store.keys();
        for (const DemoKey &key : keys)
            names << key.name;
        QCOMPARE(keys.size(), 50);
        QCOMPARE(names.size(), 50);
    }
};

QTEST_APPLESS_MAIN(TestDemoStore)

#include "tst_demostore.moc"
