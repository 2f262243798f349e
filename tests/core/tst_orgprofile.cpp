// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orgprofile.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace HookKeys;

class TestOrgProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreNewEachTime()
    {
        QSet<QString> ids;
        for (int i = 0; i < 100; ++i) {
            const QString id = newProfileId();
            QCOMPARE(id.size(), 36);
            ids.insert(id);
        }
        QCOMPARE(ids.size(), 100);
    }

    void environmentsHaveStableWords_data()
    {
        QTest::addColumn<Environment>("environment");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("name");
        QTest::newRow("1") << Environment::Production << u"production"_s << u"Production"_s;
        QTest::newRow("2") << Environment::Preview << u"preview"_s << u"Preview"_s;
        QTest::newRow("3") << Environment::Development << u"development"_s << u"Development"_s;
        QTest::newRow("4") << Environment::Demo << u"demo"_s << u"Demo"_s;
    }

    void environmentsHaveStableWords()
    {
        QFETCH(const Environment, environment);
        QTEST(environmentKey(environment), "key");
        QTEST(environmentName(environment), "name");
        QCOMPARE(environmentFromKey(environmentKey(environment)), environment);
    }

    void anUnknownWordMeansProduction()
    {
        QCOMPARE(environmentFromKey({}), Environment::Production);
        QCOMPARE(environmentFromKey(u"Demo"_s), Environment::Production);
        QCOMPARE(environmentFromKey(u"staging"_s), Environment::Production);
    }
};

QTEST_APPLESS_MAIN(TestOrgProfile)
#include "tst_orgprofile.moc"
