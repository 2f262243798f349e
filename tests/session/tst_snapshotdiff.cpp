// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "differencemodel.h"
#include "failonwarning.h"
#include "momenttext.h"
#include "snapshotdiff.h"
#include "snapshotreport.h"
#include "snapshotsamples.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace HookKeys;
using namespace Qt::StringLiterals;

using Edit = std::function<void(Snapshot &before, Snapshot &after)>;
Q_DECLARE_METATYPE(Edit)

/// What two snapshots differ in.
class TestSnapshotDiff final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void findsNothing_data();
    static void findsNothing();
    static void findsWhatDiffers_data();
    static void findsWhatDiffers();
    static void raisesAlarms_data();
    static void raisesAlarms();
    static void saysWhatWasNotCompared();
    static void saysThatASideLacksSome();
    static void showsBothSides();
    static void showsMomentsAsOtherTablesDo();
    static void writesMarkdownWithoutMarkup();
};

namespace {

/// A difference in one line: "changed hook Token hook: Key one > two".
QStringList told(const SnapshotDiff &diff)
{
    QStringList lines;
    for (const SnapshotDifference &one : diff.differences) {
        const QString head = snapshotChangeText(one.change) + u' ' + snapshotObjectText(one);
        if (one.fields.isEmpty())
            lines.append(head);
        for (const FieldDifference &field : one.fields)
            lines.append(u"%1: %2 %3 > %4"_s.arg(head, snapshotFieldText(field.field), field.before,
                                                 field.after));
    }
    return lines;
}

QStringList alarmsOf(const SnapshotDiff &diff)
{
    QStringList ids;
    for (const Finding &alarm : diff.alarms) {
        ids.append(alarm.id);
        if (alarm.severity != Severity::Alarm)
            ids.append(u"no alarm"_s);
    }
    return ids;
}

SnapshotDiff diffAfter(const Edit &edit)
{
    Snapshot before = sampleSnapshot();
    Snapshot after = sampleSnapshot();
    after.time = after.time.addDays(1);
    edit(before, after);
    return compareSnapshots(before, after);
}

void makeAnotherOrg(Snapshot &snapshot)
{
    snapshot.orgName = u"Sandbox"_s;
    snapshot.orgUrl = u"https://sandbox.okta.com"_s;
    for (int i = 0; i < snapshot.keys.size(); ++i) {
        const QString name = snapshot.keys.at(i).name;
        snapshot.keys[i] = snapshotSampleKey(100 + i, name);
        snapshot.keys[i].created = u"2025-01-01T00:00:00.000Z"_s;
    }
    snapshot.hooks->first().id = u"cal-other"_s;
    snapshot.hooks->first().clientId = u"0oa-other"_s;
    snapshot.hooks->first().hookKeyId = snapshot.keys.first().id;
}

} // namespace

void TestSnapshotDiff::findsNothing_data()
{
    QTest::addColumn<Edit>("edit");
    const auto row = [](const char *name, const Edit &edit) {
        QTest::newRow(name) << edit;
    };
    row("the same", [](Snapshot &, Snapshot &) {});
    row("the order", [](Snapshot &before, Snapshot &after) {
        for (Snapshot *each : {&before, &after})
            each->hooks->append(snapshotSampleHook(u"another"_s, 2));
        std::ranges::reverse(after.keys);
        std::ranges::reverse(*after.hooks);
    });
    row("how a moment is written", [](Snapshot &, Snapshot &after) {
        after.keys[0].created = u"2024-10-24T15:06:07+02:00"_s;
        after.hooks->first().lastUpdated = u"2024-10-24T13:06:07Z"_s;
    });
    row("null in place of nothing", [](Snapshot &before, Snapshot &after) {
        before.hooks->first().tokenUrl = QString();
        after.hooks->first().tokenUrl = u""_s;
        before.keys[1].name = u""_s;
        after.keys[1].name = QString();
    });
    row("the order of scopes", [](Snapshot &before, Snapshot &after) {
        before.hooks->first().scope = u"hook:read hook:write"_s;
        after.hooks->first().scope = u"hook:write  hook:read"_s;
    });
    row("use that is not known", [](Snapshot &before, Snapshot &after) {
        before.keys[0].isUsed.reset();
        after.keys[1].isUsed.reset();
    });
    row("an alg of Okta's",
        [](Snapshot &, Snapshot &after) { after.keys[0].publicJwk = R"({"alg":"RS256"})"; });
    row("what an org is called", [](Snapshot &, Snapshot &after) { after.orgName = u"New"_s; });
    row("two orgs alike", [](Snapshot &, Snapshot &after) { makeAnotherOrg(after); });
    row("two orgs that call themselves", [](Snapshot &before, Snapshot &after) {
        makeAnotherOrg(after);
        before.hooks->first().tokenUrl = before.orgUrl + u"/oauth2/v1/token"_s;
        after.hooks->first().tokenUrl = after.orgUrl + u"/oauth2/v1/token"_s;
    });
    row("two of one id", [](Snapshot &before, Snapshot &after) {
        for (Snapshot *each : {&before, &after})
            each->keys.append(snapshotSampleKey(1, u"twin"_s));
    });
}

void TestSnapshotDiff::findsNothing()
{
    QFETCH(const Edit, edit);
    const SnapshotDiff diff = diffAfter(edit);
    QCOMPARE(told(diff), QStringList());
    QCOMPARE(alarmsOf(diff), QStringList());
    QCOMPARE(snapshotSummary(diff), u"There is no difference."_s);
}

void TestSnapshotDiff::findsWhatDiffers_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const Edit &edit, const QStringList &expected) {
        QTest::newRow(name) << edit << expected;
    };
    row("key added",
        [](Snapshot &, Snapshot &after) { after.keys.append(snapshotSampleKey(3, u"new"_s)); },
        {u"Added Key new"_s});
    row("key gone", [](Snapshot &, Snapshot &after) { after.keys.removeLast(); },
        {u"Gone Key two"_s});
    row("key renamed", [](Snapshot &, Snapshot &after) { after.keys[1].name = u"2nd"_s; },
        {u"Changed Key 2nd: Name two > 2nd"_s});
    row("key used", [](Snapshot &, Snapshot &after) { after.keys[0].isUsed = true; },
        {u"Changed Key one: Use not used > used"_s});
    row("names swapped",
        [](Snapshot &, Snapshot &after) { std::swap(after.keys[0].name, after.keys[1].name); },
        {u"Changed Key one: Name two > one"_s, u"Changed Key two: Name one > two"_s});
    row("made anew under its name",
        [](Snapshot &, Snapshot &after) { after.keys[1] = snapshotSampleKey(9, u"two"_s); },
        {u"Changed Key two: ID %1 > %2"_s.arg(sampleKey(2, {}).id, sampleKey(9, {}).id),
         u"Changed Key two: Key ID %1 > %2"_s.arg(sampleKey(2, {}).keyId, sampleKey(9, {}).keyId),
         u"Changed Key two: Public key %1 > %2"_s.arg(snapshotSampleKey(2, {}).thumbprint,
                                                      snapshotSampleKey(9, {}).thumbprint)});
    row("the thumbprint before the name",
        [](Snapshot &before, Snapshot &after) {
            before.keys = {snapshotSampleKey(1, u"a"_s)};
            after.keys = {snapshotSampleKey(8, u"a"_s), snapshotSampleKey(9, u"b"_s)};
            after.keys[1].thumbprint = before.keys.first().thumbprint;
            after.keys[1].keyId = before.keys.first().keyId;
            before.hooks.emplace();
            after.hooks.emplace();
        },
        {u"Added Key a"_s, u"Changed Key b: Name a > b"_s,
         u"Changed Key b: ID %1 > %2"_s.arg(sampleKey(1, {}).id, sampleKey(9, {}).id)});
    row("hook added",
        [](Snapshot &, Snapshot &after) {
            after.hooks->append(snapshotSampleHook(u"SAML hook"_s, 2));
        },
        {u"Added Hook SAML hook"_s});
    row("hook gone", [](Snapshot &, Snapshot &after) { after.hooks->clear(); },
        {u"Gone Hook Token hook"_s});
    row("hook renamed", [](Snapshot &, Snapshot &after) { after.hooks->first().name = u"T"_s; },
        {u"Changed Hook T: Name Token hook > T"_s});
    row("hook switched off",
        [](Snapshot &, Snapshot &after) { after.hooks->first().status = u"INACTIVE"_s; },
        {u"Changed Hook Token hook: Status ACTIVE > INACTIVE"_s});
    row("hook calls another",
        [](Snapshot &, Snapshot &after) {
            after.hooks->first().uri = u"https://b.example"_s;
            after.hooks->first().tokenUrl = u"https://b.example/token"_s;
            after.hooks->first().clientId = u"0oa2"_s;
        },
        {u"Changed Hook Token hook: Calls https://example.com/hook > https://b.example"_s,
         u"Changed Hook Token hook: Token URL https://example.com/token > "
         "https://b.example/token"_s,
         u"Changed Hook Token hook: Client ID 0oa1 > 0oa2"_s});
    row("hook with another scope",
        [](Snapshot &, Snapshot &after) { after.hooks->first().scope = u"hooks"_s; },
        {u"Changed Hook Token hook: Scope  > hooks"_s});
    row("hook of another type",
        [](Snapshot &, Snapshot &after) {
            after.hooks->first().type = u"com.okta.saml.tokens.transform"_s;
        },
        {u"Changed Hook Token hook: Type Token > SAML"_s});
    row("hook re-pointed",
        [](Snapshot &, Snapshot &after) { after.hooks->first().hookKeyId = after.keys.at(1).id; },
        {u"Changed Hook Token hook: Key one > two"_s});
    row("hook re-pointed to a key made anew under the name",
        [](Snapshot &, Snapshot &after) {
            after.keys[0] = snapshotSampleKey(9, u"one"_s);
            after.keys[0].keyId = snapshotSampleKey(1, {}).keyId;
            after.hooks->first().hookKeyId = after.keys.first().id;
        },
        {u"Changed Key one: ID %1 > %2"_s.arg(sampleKey(1, {}).id, sampleKey(9, {}).id),
         u"Changed Key one: Public key %1 > %2"_s.arg(snapshotSampleKey(1, {}).thumbprint,
                                                      snapshotSampleKey(9, {}).thumbprint),
         u"Changed Hook Token hook: Key one (%1) > one (%2)"_s.arg(sampleKey(1, {}).id,
                                                                   sampleKey(9, {}).id)});
    row("another org: a key less",
        [](Snapshot &, Snapshot &after) {
            makeAnotherOrg(after);
            after.keys.removeLast();
        },
        {u"Gone Key two"_s});
    row("another org: hook with another key",
        [](Snapshot &, Snapshot &after) {
            makeAnotherOrg(after);
            after.hooks->first().hookKeyId = after.keys.at(1).id;
        },
        {u"Changed Hook Token hook: Key one > two"_s});
    row("another org: hook elsewhere",
        [](Snapshot &, Snapshot &after) {
            makeAnotherOrg(after);
            after.hooks->first().uri = u"https://b.example"_s;
        },
        {u"Changed Hook Token hook: Calls https://example.com/hook > https://b.example"_s});
    row("another org: hook at an address that begins alike",
        [](Snapshot &before, Snapshot &after) {
            makeAnotherOrg(after);
            before.hooks->first().uri = before.orgUrl + u".evil.example/"_s;
            after.hooks->first().uri = after.orgUrl + u".evil.example/"_s;
        },
        {u"Changed Hook Token hook: Calls https://acme.okta.com.evil.example/ > "
         "https://sandbox.okta.com.evil.example/"_s});
    row("a moment that is none",
        [](Snapshot &, Snapshot &after) { after.keys[0].lastUpdated = u"yesterday"_s; },
        {u"Changed Key one: Last changed 2024-10-24T13:06:07.000Z > yesterday"_s});
    row("all of it gone",
        [](Snapshot &, Snapshot &after) {
            after.keys.clear();
            after.hooks->clear();
        },
        {u"Gone Key one"_s, u"Gone Key two"_s, u"Gone Hook Token hook"_s});
}

void TestSnapshotDiff::findsWhatDiffers()
{
    QFETCH(const Edit, edit);
    QFETCH(const QStringList, expected);
    QCOMPARE(told(diffAfter(edit)), expected);
}

void TestSnapshotDiff::raisesAlarms_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const Edit &edit, const QStringList &ids,
                        const QString &text) {
        QTest::newRow(name) << edit << ids << text;
    };
    row(
        "lost its key", [](Snapshot &, Snapshot &after) { after.hooks->first().hookKeyId.clear(); },
        {u"hook-key-lost"_s}, u"The hook “Token hook” lost its key “one”."_s);
    row(
        "changed its way to authenticate",
        [](Snapshot &, Snapshot &after) {
            after.hooks->first().authType = u"client_secret_post"_s;
        },
        {u"hook-authentication"_s},
        u"The hook “Token hook” changed its way to authenticate from “OAuth 2.0, signed with a "
        "hook key” to “OAuth 2.0, with a client secret”."_s);
    row(
        "points at a key that is not there",
        [](Snapshot &, Snapshot &after) { after.hooks->first().hookKeyId = u"HKYgone"_s; },
        {u"hook-key-missing"_s},
        u"The hook “Token hook” points at the key HKYgone, which is not there."_s);
    row(
        "its key was deleted", [](Snapshot &, Snapshot &after) { after.keys.removeFirst(); },
        {u"hook-key-missing"_s},
        u"The hook “Token hook” points at the key %1, which is not there."_s.arg(
            sampleKey(1, {}).id));
    row(
        "it pointed there before too",
        [](Snapshot &before, Snapshot &after) {
            before.keys.removeFirst();
            after.keys.removeFirst();
        },
        {u"hook-key-missing"_s},
        u"The hook “Token hook” points at the key %1, which is not there."_s.arg(
            sampleKey(1, {}).id));
    row(
        "a secret in a header",
        [](Snapshot &, Snapshot &after) {
            InlineHook &hook = after.hooks->first();
            hook.channel = u"HTTP"_s;
            hook.authType.clear();
            hook.hookKeyId.clear();
        },
        {u"hook-key-lost"_s, u"hook-authentication"_s},
        u"The hook “Token hook” lost its key “one”."_s);
    row(
        "a new hook without its key",
        [](Snapshot &, Snapshot &after) { after.hooks->append(snapshotSampleHook(u"new"_s, 77)); },
        {u"hook-key-missing"_s},
        u"The hook “new” points at the key %1, which is not there."_s.arg(sampleKey(77, {}).id));
    row(
        "another public half",
        [](Snapshot &, Snapshot &after) {
            after.keys[0].thumbprint = snapshotSampleKey(5, {}).thumbprint;
        },
        {u"key-changed"_s}, u"The public half of the key “one” is not the one that it was."_s);
    row(
        "another org: no key",
        [](Snapshot &, Snapshot &after) {
            makeAnotherOrg(after);
            after.hooks->first().hookKeyId.clear();
        },
        {u"hook-key-lost"_s},
        u"The hook “Token hook” has the key “one” in Acme, and none in "
        "Sandbox."_s);
    row(
        "another org: no key in the first",
        [](Snapshot &before, Snapshot &after) {
            makeAnotherOrg(after);
            before.hooks->first().hookKeyId.clear();
        },
        {u"hook-key-lost"_s},
        u"The hook “Token hook” has the key “one” in Sandbox, and none in "
        "Acme."_s);
    row(
        "another hook could not be read",
        [](Snapshot &, Snapshot &after) {
            after.hooks->first().hookKeyId = u"HKYgone"_s;
            after.areHooksWhole = false;
        },
        {u"hook-key-missing"_s},
        u"The hook “Token hook” points at the key HKYgone, which is not there."_s);
    row("a way to authenticate that nobody knows",
        [](Snapshot &, Snapshot &after) {
            after.hooks->first().authType.clear();
            after.hooks->first().channel.clear();
        },
        {}, {});
    row("two of one name in another order",
        [](Snapshot &before, Snapshot &after) {
            makeAnotherOrg(after);
            for (Snapshot *side : {&before, &after}) {
                InlineHook saml = side->hooks->first();
                saml.id += u"2"_s;
                saml.type = u"com.okta.saml.tokens.transform"_s;
                saml.hookKeyId.clear();
                side->hooks->append(saml);
            }
            std::ranges::reverse(*after.hooks);
        },
        {}, {});
    row(
        "another org: missing there",
        [](Snapshot &before, Snapshot &after) {
            makeAnotherOrg(after);
            before.hooks->first().hookKeyId = u"HKYgone"_s;
            before.hooks->first().name = u"\u202Ehook"_s;
        },
        {u"hook-key-missing"_s},
        u"The hook “⟨U+202E⟩hook” points at the key HKYgone, which is not there in Acme."_s);
    row("a hook that goes with its key",
        [](Snapshot &, Snapshot &after) {
            after.keys.removeFirst();
            after.hooks->clear();
        },
        {}, {});
}

void TestSnapshotDiff::raisesAlarms()
{
    QFETCH(const Edit, edit);
    QFETCH(const QStringList, ids);
    QFETCH(const QString, text);
    const SnapshotDiff diff = diffAfter(edit);
    QCOMPARE(alarmsOf(diff), ids);
    if (!ids.isEmpty())
        QCOMPARE(diff.alarms.first().text, text);
}

void TestSnapshotDiff::saysWhatWasNotCompared()
{
    const SnapshotDiff unread = diffAfter([](Snapshot &, Snapshot &after) {
        after.keys[0].thumbprint.clear();
        after.hooks.reset();
    });
    QCOMPARE(told(unread), QStringList());
    QCOMPARE(alarmsOf(unread), QStringList());
    QCOMPARE(unread.notes.size(), 2);
    QVERIFY(unread.notes.first().startsWith(u"The inline hooks could not be read"_s));
    QVERIFY(diffAfter([](Snapshot &, Snapshot &) {}).notes.isEmpty());
}

/// Where not all could be read, a key that is missing is no alarm.
void TestSnapshotDiff::saysThatASideLacksSome()
{
    for (const bool isSecond : {false, true}) {
        const SnapshotDiff diff = diffAfter([isSecond](Snapshot &before, Snapshot &after) {
            if (!isSecond)
                makeAnotherOrg(after); // else only the later side is judged
            Snapshot &side = isSecond ? after : before;
            side.areKeysWhole = false;
            side.keys.removeFirst();
        });
        QCOMPARE(alarmsOf(diff), QStringList());
        QCOMPARE(diff.notes.size(), 1);
        QVERIFY(diff.notes.first().startsWith(u"Not all keys and inline hooks could be read"_s));
    }
}

void TestSnapshotDiff::showsBothSides()
{
    const SnapshotDiff diff = diffAfter([](Snapshot &, Snapshot &after) {
        after.keys[1].name = u"2\u202E"_s;
        after.keys[1].isUsed = true;
        after.hooks->append(snapshotSampleHook(u"new"_s, 1));
    });
    DifferenceModel model;
    const QAbstractItemModelTester tester(&model);
    model.setDiff(diff, u"then"_s, u"now"_s);
    QCOMPARE(model.rowCount(), 3);
    const auto line = [&model](int row) {
        QStringList cells;
        for (int column = 0; column < DifferenceModel::ColumnCount; ++column)
            cells.append(model.index(row, column).data().toString());
        return cells;
    };
    QCOMPARE(line(0),
             (QStringList{u"Changed"_s, u"Key 2⟨U+202E⟩"_s, u"Name"_s, u"two"_s, u"2⟨U+202E⟩"_s}));
    QCOMPARE(line(1),
             (QStringList{u"Changed"_s, u"Key 2⟨U+202E⟩"_s, u"Use"_s, u"not used"_s, u"used"_s}));
    QCOMPARE(line(2),
             (QStringList{u"Added"_s, u"Hook new"_s, u""_s, u""_s,
                          u"Token hook to https://example.com/hook, with the key “one”"_s}));
    QCOMPARE(model.index(2, DifferenceModel::Before).data(Qt::AccessibleTextRole).toString(),
             u"nothing"_s);
    QCOMPARE(model.index(2, 0).data(DifferenceModel::ChangeRole).toInt(),
             int(SnapshotDifference::Change::Added));
    QCOMPARE(model.headerData(DifferenceModel::After, Qt::Horizontal, Qt::DisplayRole).toString(),
             u"now"_s);
    QCOMPARE(snapshotSummary(diff), u"1 added, 0 gone, 1 changed."_s);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestSnapshotDiff::showsMomentsAsOtherTablesDo()
{
    const auto shown = [](const QString &was, const QString &is) {
        DifferenceModel model;
        model.setDiff(diffAfter([&](Snapshot &before, Snapshot &after) {
                          before.keys[0].lastUpdated = was;
                          after.keys[0].lastUpdated = is;
                      }),
                      {}, {});
        return QStringList{model.index(0, DifferenceModel::Before).data().toString(),
                           model.index(0, DifferenceModel::After).data().toString()};
    };
    const QString first = u"2026-11-05T10:00:00.000Z"_s;
    QCOMPARE(shown(first, u"2026-11-06T11:30:05.000Z"_s),
             QStringList({isoSecondText(QDateTime::fromString(first, Qt::ISODateWithMs)),
                          isoSecondText({{2026, 11, 6}, {11, 30, 5}, Qt::UTC})}));
    // Within one second all of it counts.
    const QString close = u"2026-11-05T10:00:00.001Z"_s;
    QCOMPARE(shown(first, close), QStringList({first, close}));
    QCOMPARE(shown(first, u"soon"_s).constLast(), u"soon"_s);
}

void TestSnapshotDiff::writesMarkdownWithoutMarkup()
{
    const SnapshotDiff diff = diffAfter([](Snapshot &, Snapshot &after) {
        after.keys[1].name = u"[x](http://evil) | `a` <b>\n# b"_s;
        after.hooks->first().hookKeyId.clear();
        after.hooks->first().name = u"**hook**"_s;
    });
    const QString text = QString::fromUtf8(snapshotDiffMarkdown(diff, u"a|b"_s, u"_now_"_s));
    QVERIFY2(text.contains(u"| Changed | Key \\[x\\]\\(http://evil\\) \\| \\`a\\` \\<b\\>"
                           "⟨U\\+000A⟩\\# b | Name | two | "_s),
             qPrintable(text));
    QVERIFY(text.contains(u"| Change | Object | What | a\\|b | \\_now\\_ |\n"_s));
    QVERIFY(text.contains(u"- The hook “\\*\\*hook\\*\\*” lost its key “one”\\.\n"_s));
    QVERIFY(text.contains(u"\n## Alarms\n\n"_s));
    // A table's rows have as many cells as its head.
    const QStringList lines = text.split(u'\n');
    for (QString line : lines) {
        if (line.startsWith(u"| "_s))
            QCOMPARE(line.remove(u"\\|"_s).count(u'|'), 6);
    }
}

QTEST_GUILESS_MAIN(TestSnapshotDiff)
#include "tst_snapshotdiff.moc"
