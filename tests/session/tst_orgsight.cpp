// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgsight.h"

#include "failonwarning.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// What differs between two looks at an org.
class TestOrgSight final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarning(); }

    void aKeyTakenOffAHookIsOneDifference_data();
    void aKeyTakenOffAHookIsOneDifference();
    void anotherWayAloneIsADifference();
};

namespace {

const QDateTime noon({2026, 3, 2}, {12, 0}, Qt::UTC);

InlineHook hookWith(const QString &key, const QString &authType)
{
    return {.id = u"cal1"_s,
            .name = u"Hook"_s,
            .status = u"ACTIVE"_s,
            .type = {},
            .uri = u"https://hook.example/"_s,
            .hookKeyId = key,
            .authType = authType};
}

/// What is different where @p hook is as @p now.
QList<TimelineEntry> differences(const InlineHook &hook, const InlineHook &now)
{
    const QMap<QString, OrgSight::Key> keys{{u"HKY1"_s, {.name = u"old"_s}},
                                            {u"HKY2"_s, {.name = u"new"_s}}};
    OrgSight sight;
    sight.keys = keys;
    sight.hooks = OrgSight::hooksOf({hook});
    OrgSight next;
    next.keys = keys;
    next.hooks = OrgSight::hooksOf({now});
    return sight.follow(next, noon);
}

} // namespace

void TestOrgSight::aKeyTakenOffAHookIsOneDifference_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("authType");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("wayBefore");
    QTest::addColumn<QString>("wayAfter");
    const auto jwt = u"private_key_jwt"_s;
    const auto secret = u"client_secret_post"_s;
    QTest::newRow("a secret instead") << QString() << secret << QString() << jwt << secret;
    QTest::newRow("nothing instead") << QString() << QString() << QString() << jwt << QString();
    QTest::newRow("no key") << QString() << jwt << QString() << QString() << QString();
    QTest::newRow("another key") << u"HKY2"_s << jwt << u"new"_s << QString() << QString();
    QTest::newRow("another key and way") << u"HKY2"_s << secret << u"new"_s << jwt << secret;
}

/// Whoever does so changes the way in which the hook authenticates, too, by one request.
void TestOrgSight::aKeyTakenOffAHookIsOneDifference()
{
    QFETCH(const QString, key);
    QFETCH(const QString, authType);
    const QList<TimelineEntry> found =
        differences(hookWith(u"HKY1"_s, u"private_key_jwt"_s), hookWith(key, authType));
    QCOMPARE(found.size(), 1);
    const TimelineEntry &entry = found.first();
    QCOMPARE(entry.kind, TimelineKind::Repointed);
    QCOMPARE(entry.before, u"old"_s);
    QTEST(entry.after, "after");
    QTEST(entry.wayBefore, "wayBefore");
    QTEST(entry.wayAfter, "wayAfter");
    QVERIFY(entry.keys.contains(u"HKY1"_s));
    QCOMPARE(timelineEntry(timelineJson(entry)), entry);
}

void TestOrgSight::anotherWayAloneIsADifference()
{
    const InlineHook hook = hookWith(u"HKY1"_s, u"private_key_jwt"_s);
    InlineHook moved = hook;
    moved.tokenUrl = u"https://id.example/token"_s;
    moved.clientId = u"0oa1"_s;
    const QList<TimelineEntry> found = differences(hook, moved);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().kind, TimelineKind::Updated);
    QCOMPARE(found.first().before, QString());
    QCOMPARE(found.first().after, u"https://id.example/token, 0oa1"_s);
    QCOMPARE(differences(hook, hook).size(), 0);
}

QTEST_GUILESS_MAIN(TestOrgSight)
#include "tst_orgsight.moc"
