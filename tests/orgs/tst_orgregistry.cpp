// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "orgfixture.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// The profiles that are known.
class TestOrgRegistry final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void loads();
    static void tellsWhatAnotherCopyChanged();
    static void keepsTheOrder();
};

void TestOrgRegistry::loads()
{
    OrgFixture f;
    f.profiles.content = {.profiles = {org(u"a"_s), org(u"b"_s)},
                          .lastOpened = u"b"_s,
                          .warnings = {u"Set aside."_s}};
    const Result<ProfileListing> listing = f.registry.load();
    QCOMPARE(listing->lastOpened, u"b"_s);
    QCOMPARE(listing->warnings, QStringList(u"Set aside."_s));
    QCOMPARE(f.registry.orgs()->rowCount(), 2);
    f.profiles.failing = true;
    QCOMPARE(f.registry.load().error().kind, ErrorKind::File);
    QCOMPARE(f.registry.orgs()->rowCount(), 2);
}

void TestOrgRegistry::tellsWhatAnotherCopyChanged()
{
    OrgFixture f;
    f.have(u"a"_s);
    const OrgProfile seen = org(u"a"_s);
    QVERIFY(f.registry.checkUnchanged(seen));
    f.profiles.content.profiles[0].readOnly = true;
    QVERIFY(f.registry.load());
    QCOMPARE(f.registry.checkUnchanged(seen).error().kind, ErrorKind::Conflict);
    f.profiles.content.profiles.clear();
    QVERIFY(f.registry.load());
    QCOMPARE(f.registry.checkUnchanged(seen).error().kind, ErrorKind::Conflict);
}

void TestOrgRegistry::keepsTheOrder()
{
    OrgFixture f;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        f.have(id);
    QVERIFY(f.registry.reorder({u"c"_s, u"a"_s, u"b"_s}));
    QCOMPARE(f.registry.orgs()->profiles().first().id, u"c"_s);
    QCOMPARE(f.profiles.content.profiles.first().id, u"c"_s);
    f.profiles.failing = true;
    QVERIFY(!f.registry.reorder({u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(f.registry.orgs()->profiles().first().id, u"c"_s);
}

QTEST_GUILESS_MAIN(TestOrgRegistry)

#include "tst_orgregistry.moc"
