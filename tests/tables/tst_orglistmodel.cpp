// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orglistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

OrgProfile org(const QString &id, const QString &name)
{
    return {.id = id,
            .name = name,
            .url = QUrl(u"https://%1.okta.com"_s.arg(id)),
            .environment = Environment::Preview,
            .readOnly = false};
}

QStringList ids(const OrgListModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids += model.index(row).data(OrgListModel::ProfileRole).value<OrgProfile>().id;
    return ids;
}

} // namespace

class TestOrgListModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void mergesInTheOrderGiven()
    {
        OrgListModel model;
        const QAbstractItemModelTester tester(&model);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.mergeProfiles({org(u"a"_s, u"A"_s), org(u"b"_s, u"B"_s), org(u"c"_s, u"C"_s)});
        const QPersistentModelIndex c = model.index(2);
        const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);

        model.mergeProfiles({org(u"c"_s, u"C"_s), org(u"d"_s, u"D"_s), org(u"a"_s, u"New"_s)});
        QCOMPARE(ids(model), QStringList({u"c"_s, u"d"_s, u"a"_s}));
        QCOMPARE(c.row(), 0);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(model.index(2).data().toString(), u"New"_s);
        QVERIFY(!model.profile(u"b"_s));
        QVERIFY(resets.isEmpty());

        model.mergeProfiles({});
        QCOMPARE(model.rowCount(), 0);
    }

    static void addsUpdatesAndRemovesOne()
    {
        OrgListModel model;
        const QAbstractItemModelTester tester(&model);
        model.mergeProfile(org(u"a"_s, u"A"_s));
        model.mergeProfile(org(u"b"_s, u"B"_s));
        model.mergeProfile(org(u"a"_s, u"A2"_s));
        QCOMPARE(ids(model), QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(model.profile(u"a"_s)->name, u"A2"_s);
        model.removeProfile(u"a"_s);
        model.removeProfile(u"unknown"_s);
        QCOMPARE(ids(model), QStringList(u"b"_s));
    }

    static void showsHostileNamesLiterally()
    {
        OrgListModel model;
        OrgProfile profile = org(u"a"_s, u"<b>\u202Eevil"_s);
        profile.url = QUrl(u"https://\u0430cme.okta.com"_s);
        model.mergeProfile(profile);
        const QModelIndex index = model.index(0);
        QVERIFY(!index.data().toString().contains(QChar(0x202E)));
        const QString toolTip = index.data(Qt::ToolTipRole).toString();
        QVERIFY(toolTip.contains(u"&lt;b&gt;"_s));
        QVERIFY(!toolTip.contains(u"<b>"_s));
        QVERIFY2(toolTip.contains(u"https://xn--"_s), qPrintable(toolTip));
        const auto spoken = [&model] {
            return model.index(0).data(Qt::AccessibleTextRole).toString();
        };
        QVERIFY(spoken().endsWith(environmentName(Environment::Preview)));
        profile.readOnly = true;
        model.mergeProfile(profile);
        QVERIFY(spoken().endsWith(u", read-only"_s));
    }
};

QTEST_GUILESS_MAIN(TestOrgListModel)

#include "tst_orglistmodel.moc"
