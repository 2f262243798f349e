// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What an org is told by, beside its name and its colour.
#include "environmentbadge.h"
#include "orglistmodel.h"
#include "orgswitcher.h"

#include <QLabel>
#include <QMenu>
#include <QTest>

#include <array>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

OrgProfile orgOf(Environment environment, bool readOnly = false)
{
    OrgProfile profile{u"id"_s, u"Acme"_s, QUrl(u"https://acme.okta.com"_s), environment, readOnly};
    profile.environmentWord = u"Staging"_s;
    return profile;
}

QImage pictureOf(const QIcon &icon)
{
    return icon.pixmap(QSize(32, 32), 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
}

/// What is left of @p icon without its colours.
QImage shapeOf(const QIcon &icon)
{
    return pictureOf(icon).convertToFormat(QImage::Format_Alpha8);
}

constexpr std::array environments{Environment::Production, Environment::Preview,
                                  Environment::Development, Environment::Demo, Environment::Other};

} // namespace

class TestEnvironmentMark final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAShapeForEachEnvironment();
    void u17_showsALockForAReadOnlyOrg();
    void standsInTheBadge();
    void standsInTheSwitcherAndItsMenu();
    void u39_leavesRoomForTheArrow();
};

void TestEnvironmentMark::hasAShapeForEachEnvironment()
{
    for (size_t i = 0; i < environments.size(); ++i) {
        const QImage shape = shapeOf(environmentMark(orgOf(environments[i])));
        QVERIFY(!shape.isNull());
        for (size_t j = 0; j < i; ++j)
            QVERIFY(shape != shapeOf(environmentMark(orgOf(environments[j]))));
    }
    // Of the user's own ones the colour can be chosen, and is no part of the shape.
    OrgProfile purple = orgOf(Environment::Other);
    purple.environmentHue = EnvironmentHue::Purple;
    const QIcon blue = environmentMark(orgOf(Environment::Other));
    QCOMPARE(shapeOf(environmentMark(purple)), shapeOf(blue));
    QVERIFY(pictureOf(environmentMark(purple)) != pictureOf(blue));
}

void TestEnvironmentMark::u17_showsALockForAReadOnlyOrg()
{
    for (const Environment environment : environments) {
        const OrgProfile open = orgOf(environment);
        const OrgProfile locked = orgOf(environment, true);
        QVERIFY(shapeOf(environmentMark(open)) != shapeOf(environmentMark(locked)));
        QVERIFY(shapeOf(environmentMarkOnColor(open)) != shapeOf(environmentMarkOnColor(locked)));
        for (const Environment other : environments)
            QVERIFY(shapeOf(environmentMark(open)) != shapeOf(environmentMark(orgOf(other, true))));
    }
    const EnvironmentBadge badge(orgOf(Environment::Production, true));
    const auto *word = badge.findChild<QLabel *>(u"readOnlyWord"_s);
    QVERIFY(word);
    QCOMPARE(word->text(), u"READ-ONLY"_s);
    QVERIFY(badge.accessibleName().contains(u"read-only"_s));
    const EnvironmentBadge open(orgOf(Environment::Production));
    QVERIFY(!open.findChild<QLabel *>(u"readOnlyWord"_s));
}

void TestEnvironmentMark::standsInTheBadge()
{
    for (const Environment environment : environments) {
        const EnvironmentBadge badge(orgOf(environment));
        const auto *mark = badge.findChild<QLabel *>(u"environmentMark"_s);
        QVERIFY(mark && !mark->pixmap().isNull());
        QVERIFY(!mark->accessibleName().isEmpty());
    }
}

void TestEnvironmentMark::standsInTheSwitcherAndItsMenu()
{
    OrgListModel orgs;
    OrgProfile locked = orgOf(Environment::Preview, true);
    locked.id = u"locked"_s;
    orgs.mergeProfiles({orgOf(Environment::Production), locked});
    OrgSwitcher switcher(&orgs, {});
    QVERIFY(switcher.icon().isNull());
    QList<QImage> shown;
    for (const OrgProfile &profile : orgs.profiles()) {
        switcher.setCurrent(&profile);
        shown.append(shapeOf(switcher.icon()));
    }
    QVERIFY(shown[0] != shown[1]);
    Q_EMIT switcher.menu()->aboutToShow();
    const QList<QAction *> entries = switcher.menu()->actions();
    QCOMPARE(pictureOf(entries.at(0)->icon()), pictureOf(environmentMark(orgs.profiles().at(0))));
    QCOMPARE(pictureOf(entries.at(1)->icon()), pictureOf(environmentMark(locked)));
    switcher.setCurrent(nullptr);
    QVERIFY(switcher.icon().isNull());
}

void TestEnvironmentMark::u39_leavesRoomForTheArrow()
{
    OrgListModel orgs;
    OrgSwitcher switcher(&orgs, {});
    const OrgProfile profile = orgOf(Environment::Production);
    switcher.setLayoutDirection(Qt::LeftToRight);
    switcher.setCurrent(&profile);
    QVERIFY(switcher.styleSheet().contains(u"padding:4px 20px 4px 8px;"_s));
    switcher.setLayoutDirection(Qt::RightToLeft); // where it stands at the other end
    switcher.setCurrent(&profile);
    QVERIFY(switcher.styleSheet().contains(u"padding:4px 8px 4px 20px;"_s));
}

QTEST_MAIN(TestEnvironmentMark)

#include "tst_environmentmark.moc"
