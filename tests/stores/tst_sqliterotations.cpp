// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqliterotations.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// The journal of rotations on the disk.
class TestSqliteRotations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void remembersAPlanAndItsLines();
    void beginsOneRotationOfAKey();
    void beginsAnewAfterTheEnd();
    void forgetsAnOrg();
    void makesNoFileToReadOrForget();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"rotations.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

RotationPlan planOf(const QString &org, const QString &key)
{
    return {.id = {},
            .org = org,
            .oldId = key,
            .oldKeyId = u"7fbc27fd-49fc"_s,
            .oldName = u"caf\u00e9 'api'"_s,
            .newName = u"api-2"_s,
            .hooks = {{.id = u"cal1"_s,
                       .name = u"Token hook"_s,
                       .clientId = u"0oa1"_s,
                       .handOver = HandOver::App,
                       .appId = u"0oa1"_s},
                      {.id = u"cal2"_s, .name = u"SAML hook"_s, .clientId = u"abc"_s}},
            .begun = QDateTime({2026, 11, 28}, {12, 0, 1, 500}, Qt::UTC)};
}

} // namespace

void TestSqliteRotations::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestSqliteRotations::remembersAPlanAndItsLines()
{
    RotationPlan plan = planOf(u"acme https://acme.example"_s, u"HKY1"_s);
    const RotationNote before{.step = u"create"_s,
                              .subject = u"api-2"_s,
                              .kind = RotationNote::Kind::Begun,
                              .text = {},
                              .time = plan.begun};
    RotationNote after = before;
    after.kind = RotationNote::Kind::Failed;
    after.text = u"No answer came."_s;
    {
        SqliteRotations journal(path());
        plan.id = *journal.begin(plan);
        QVERIFY(journal.note(plan.id, before));
        QVERIFY(journal.note(plan.id, after));
    }
    SqliteRotations journal(path());
    QCOMPARE(*journal.open(plan.org), QList<RotationPlan>{plan});
    QCOMPARE(journal.notes(plan.id)->size(), 2);
    QCOMPARE(journal.notes(plan.id)->at(0).step, before.step);
    QCOMPARE(journal.notes(plan.id)->at(0).kind, before.kind);
    QCOMPARE(journal.notes(plan.id)->at(0).time, before.time);
    QCOMPARE(journal.notes(plan.id)->at(1), after);
    QCOMPARE(journal.open(u"acme https://other.example"_s)->size(), 0);
}

void TestSqliteRotations::beginsOneRotationOfAKey()
{
    SqliteRotations journal(path());
    SqliteRotations otherCopy(path());
    QVERIFY(journal.begin(planOf(u"acme x"_s, u"HKY1"_s)));
    const auto second = otherCopy.begin(planOf(u"acme x"_s, u"HKY1"_s));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Conflict);
    QVERIFY(otherCopy.begin(planOf(u"acme x"_s, u"HKY2"_s)));
    QVERIFY(otherCopy.begin(planOf(u"other x"_s, u"HKY1"_s)));
}

void TestSqliteRotations::beginsAnewAfterTheEnd()
{
    SqliteRotations journal(path());
    const RotationPlan plan = planOf(u"acme x"_s, u"HKY1"_s);
    const QString first = *journal.begin(plan);
    QVERIFY(journal.end(first, plan.begun.addDays(1)));
    QCOMPARE(journal.open(plan.org)->size(), 0);
    QVERIFY(journal.begin(plan));
    QCOMPARE(journal.open(plan.org)->size(), 1);
}

void TestSqliteRotations::forgetsAnOrg()
{
    SqliteRotations journal(path());
    const QString mine = *journal.begin(planOf(u"acme https://a.example"_s, u"HKY1"_s));
    const QString other = *journal.begin(planOf(u"acme2 https://a.example"_s, u"HKY1"_s));
    QVERIFY(journal.note(mine, {.step = u"create"_s, .subject = u"a"_s}));
    QVERIFY(journal.note(other, {.step = u"create"_s, .subject = u"a"_s}));
    journal.forgetOrg(u"acme"_s);
    QCOMPARE(journal.open(u"acme https://a.example"_s)->size(), 0);
    QCOMPARE(journal.notes(mine)->size(), 0);
    QCOMPARE(journal.open(u"acme2 https://a.example"_s)->size(), 1);
    QCOMPARE(journal.notes(other)->size(), 1);
}

void TestSqliteRotations::makesNoFileToReadOrForget()
{
    SqliteRotations journal(path());
    QCOMPARE(journal.open(u"acme x"_s)->size(), 0);
    journal.forgetOrg(u"acme"_s);
    QVERIFY(!QFile::exists(path()));
}

QTEST_GUILESS_MAIN(TestSqliteRotations)
#include "tst_sqliterotations.moc"
