// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "memorycache.h"
#include "orgfixture.h"
#include "orgoverviewmodel.h"
#include "orgsession.h"
#include "samplekeys.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

using Model = OrgOverviewModel;

QString cell(const Model &model, int row, Model::Column column)
{
    return model.index(row, column).data().toString();
}

bool needsAttention(const Model &model, int row, Model::Column column)
{
    return model.index(row, column).data(Model::AttentionRole).toBool();
}

/// Keys that are in use and 100 days old, 80 days old, and of today.
QList<HookKey> keys(const FixedClock &clock)
{
    QList<HookKey> all{sampleKey(1, u"old"_s), sampleKey(2, u"due"_s), sampleKey(3, u"young"_s)};
    all[0].created = clock.now().addDays(-100);
    all[0].isUsed = true;
    all[1].created = clock.now().addDays(-80);
    all[2].created = clock.now();
    return all;
}

/// Opens the org a, which is asked for its keys then.
void open(OrgFixture &f)
{
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
}

} // namespace

class TestOrgOverviewModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void saysWhatIsNotReadYet();
    static void countsWhatWasRead();
    static void showsWhatWasKept();
    static void knowsNothingWhereNothingWasKept();
    static void saysThatAnOrgIsReadOnly();
    static void marksAFullOrg();
    static void hasNoAgesWithoutALimit();
    static void saysWhoMustSignIn_data();
    static void saysWhoMustSignIn();
    static void followsTheOrgs();
};

void TestOrgOverviewModel::saysWhatIsNotReadYet()
{
    OrgFixture f;
    f.have(u"a"_s);
    Model model(&f.orgs, 90);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(cell(model, 0, Model::Org), u"Org a"_s);
    QCOMPARE(cell(model, 0, Model::LastRead), u"Not read yet"_s);
    QCOMPARE(cell(model, 0, Model::SignIn), u"Not opened yet"_s);
    for (const Model::Column column :
         {Model::Keys, Model::InUse, Model::TooOld, Model::FreeSlots}) {
        QCOMPARE(cell(model, 0, column), u"–"_s);
        QCOMPARE(model.index(0, column).data(Qt::AccessibleTextRole).toString(), u"Not read yet"_s);
    }
    QCOMPARE(model.index(0, 0).data(Model::IdRole).toString(), u"a"_s);
}

void TestOrgOverviewModel::countsWhatWasRead()
{
    OrgFixture f;
    f.have(u"a"_s);
    Model model(&f.orgs, 90);
    const QAbstractItemModelTester tester(&model);
    open(f);
    QCOMPARE(cell(model, 0, Model::SignIn), u"Being read…"_s);
    QCOMPARE(cell(model, 0, Model::Keys), u"–"_s);
    f.api->answerList(HookKeyListing{keys(f.clock), {}});
    f.api->answerHooks(InlineHookListing{});
    QCOMPARE(cell(model, 0, Model::Keys), u"3"_s);
    QCOMPARE(cell(model, 0, Model::InUse), u"1"_s);
    QCOMPARE(cell(model, 0, Model::TooOld), u"1"_s);
    QCOMPARE(cell(model, 0, Model::DueSoon), u"1"_s);
    QCOMPARE(cell(model, 0, Model::FreeSlots), u"47 of 50"_s);
    QCOMPARE(cell(model, 0, Model::SignIn), u"Signed in"_s);
    QVERIFY(cell(model, 0, Model::LastRead) != u"Not read yet"_s);
    QVERIFY(needsAttention(model, 0, Model::TooOld));
    QVERIFY(needsAttention(model, 0, Model::DueSoon));
    QVERIFY(!needsAttention(model, 0, Model::FreeSlots));
    QVERIFY(!needsAttention(model, 0, Model::SignIn));
}

/// Of an org that is not open, and of one that shows what was kept of it.
void TestOrgOverviewModel::showsWhatWasKept()
{
    OrgFixture f;
    MemoryCache cache;
    cache.kept = KeptAnswers{
        .keys = keys(f.clock), .time = f.clock.now().addDays(-1), .hooks = QList<InlineHook>{}};
    f.orgs.setCache(&cache);
    f.have(u"a"_s);
    Model model(&f.orgs, 90);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(cell(model, 0, Model::Keys), u"–"_s); // nobody waits for it
    f.awaitQuiet();
    const auto isShown = [&model] {
        QCOMPARE(cell(model, 0, Model::Keys), u"3"_s);
        QCOMPARE(cell(model, 0, Model::InUse), u"1"_s);
        QCOMPARE(cell(model, 0, Model::TooOld), u"1"_s);
        QCOMPARE(cell(model, 0, Model::DueSoon), u"1"_s);
        QCOMPARE(cell(model, 0, Model::FreeSlots), u"47 of 50"_s);
        QVERIFY(cell(model, 0, Model::LastRead).startsWith(u"as of "_s));
        QVERIFY(needsAttention(model, 0, Model::TooOld));
    };
    isShown();
    QCOMPARE(cell(model, 0, Model::SignIn), u"Not opened yet"_s);
    f.keychain.holding = true;
    open(f);
    QCOMPARE(f.orgs.session(u"a"_s)->state(), OrgSession::State::Cached);
    isShown();
    QCOMPARE(cell(model, 0, Model::SignIn), u"Being read…"_s);
    f.keychain.release();
    f.awaitQuiet();
    f.api->answerList(HookKeyListing{{}, {}});
    f.api->answerHooks(InlineHookListing{});
    QCOMPARE(cell(model, 0, Model::Keys), u"0"_s);
    QVERIFY(!cell(model, 0, Model::LastRead).startsWith(u"as of "_s));
    // What is kept now is shown once it is closed.
    cache.kept->keys.removeLast();
    f.orgs.close(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(cell(model, 0, Model::Keys), QString::number(cache.kept->keys.size()));
}

void TestOrgOverviewModel::knowsNothingWhereNothingWasKept()
{
    OrgFixture f;
    MemoryCache cache;
    f.orgs.setCache(&cache);
    f.have(u"a"_s);
    const Model model(&f.orgs, 90);
    f.awaitQuiet();
    QCOMPARE(cell(model, 0, Model::TooOld), u"–"_s);
    QCOMPARE(cell(model, 0, Model::LastRead), u"Not read yet"_s);
    for (int column = 0; column < Model::ColumnCount; ++column)
        QVERIFY(!needsAttention(model, 0, Model::Column(column)));
}

void TestOrgOverviewModel::saysThatAnOrgIsReadOnly()
{
    OrgFixture f;
    OrgProfile profile = org(u"a"_s);
    profile.readOnly = true;
    f.have(profile);
    const Model model(&f.orgs, 90);
    QCOMPARE(model.index(0, Model::Org).data(Qt::AccessibleTextRole).toString(),
             u"Org a, Production, read-only"_s);
}

void TestOrgOverviewModel::marksAFullOrg()
{
    OrgFixture f;
    f.have(u"a"_s);
    const Model model(&f.orgs, 90);
    open(f);
    QList<HookKey> full;
    for (int i = 0; i < hookKeyLimit; ++i)
        full.append(sampleKey(i, u"key %1"_s.arg(i)));
    f.api->answerList(HookKeyListing{full, {}});
    QCOMPARE(cell(model, 0, Model::FreeSlots), u"0 of 50"_s);
    QVERIFY(needsAttention(model, 0, Model::FreeSlots));
}

void TestOrgOverviewModel::hasNoAgesWithoutALimit()
{
    OrgFixture f;
    f.have(u"a"_s);
    const Model model(&f.orgs, 0);
    open(f);
    f.api->answerList(HookKeyListing{keys(f.clock), {}});
    QCOMPARE(cell(model, 0, Model::TooOld), u"–"_s);
    QCOMPARE(cell(model, 0, Model::DueSoon), u"–"_s);
    QVERIFY(!needsAttention(model, 0, Model::TooOld));
}

void TestOrgOverviewModel::saysWhoMustSignIn_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("told");
    QTest::newRow("token") << int(ErrorKind::Unauthorized) << u"Needs another API token"_s;
    QTest::newRow("network") << int(ErrorKind::Network) << u"Could not be read"_s;
}

void TestOrgOverviewModel::saysWhoMustSignIn()
{
    QFETCH(int, kind);
    QFETCH(QString, told);
    OrgFixture f;
    f.have(u"a"_s);
    const Model model(&f.orgs, 90);
    open(f);
    f.api->answerList(failure(ErrorKind(kind)));
    f.api->answerHooks(InlineHookListing{});
    QCOMPARE(cell(model, 0, Model::SignIn), told);
    QVERIFY(needsAttention(model, 0, Model::SignIn));
    QCOMPARE(cell(model, 0, Model::LastRead), u"Not read yet"_s);
}

void TestOrgOverviewModel::followsTheOrgs()
{
    OrgFixture f;
    f.have(u"a"_s);
    Model model(&f.orgs, 90);
    const QAbstractItemModelTester tester(&model);
    open(f);
    f.have(u"b"_s);
    QCOMPARE(model.rowCount(), 2);
    f.orgs.close(u"a"_s);
    QCOMPARE(cell(model, 0, Model::SignIn), u"Not opened yet"_s);
    f.registry.removeFromList(u"a"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(cell(model, 0, Model::Org), u"Org b"_s);
}

QTEST_GUILESS_MAIN(TestOrgOverviewModel)

#include "tst_orgoverviewmodel.moc"
