// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "orgfixture.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Removing an org with all that belongs to it.
class TestOrgRemoval final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void lateKeychainOfARemovedOrg();
    static void removes();
    static void removeSaysWhatStays_data();
    static void removeSaysWhatStays();
    static void removesAProxyPassword();
};

void TestOrgRemoval::lateKeychainOfARemovedOrg()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.keychain.holding = true;
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    Outcome<void> outcome;
    f.remove(u"a"_s, outcome);
    f.keychain.release();
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), QStringList(u"opening a"_s));
    QVERIFY(outcome.succeeded());
}

void TestOrgRemoval::removes()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    f.takeEvents();
    const QPointer<FakeHookKeysApi> api = f.api;
    Outcome<void> outcome;
    f.remove(u"a"_s, outcome);
    QCOMPARE(outcome.count(), 0);
    f.awaitQuiet();
    QVERIFY(outcome.succeeded());
    QCOMPARE(f.takeEvents(), QStringList(u"closed a"_s));
    QVERIFY(!api);
    QVERIFY(f.keychain.secrets.isEmpty());
    QVERIFY(f.profiles.content.profiles.isEmpty());
    QCOMPARE(f.registry.orgs()->rowCount(), 0);
}

void TestOrgRemoval::removeSaysWhatStays_data()
{
    QTest::addColumn<bool>("keychainFails");
    QTest::addColumn<bool>("fileFails");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("keychain") << true << false << int(ErrorKind::SecretTimeout)
                              << u"may still be in the keychain"_s;
    QTest::newRow("file") << false << true << int(ErrorKind::File) << u"The disk failed."_s;
}

void TestOrgRemoval::removeSaysWhatStays()
{
    QFETCH(const bool, keychainFails);
    QFETCH(const bool, fileFails);
    QFETCH(const int, kind);
    QFETCH(const QString, words);
    OrgFixture f;
    f.have(u"a"_s);
    if (keychainFails)
        f.keychain.removeError = ErrorKind::SecretTimeout;
    f.profiles.failing = fileFails;
    Outcome<void> outcome;
    f.remove(u"a"_s, outcome);
    f.awaitQuiet();
    QVERIFY(outcome.failedWith(static_cast<ErrorKind>(kind)));
    QVERIFY2(outcome.error().summary.contains(words), qPrintable(outcome.error().summary));
    // What is still in the file is still there, whole.
    QCOMPARE(f.registry.orgs()->rowCount(), fileFails ? 1 : 0);
    QCOMPARE(f.keychain.secrets.contains(u"token/a"_s), fileFails || keychainFails);
}

void TestOrgRemoval::removesAProxyPassword()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.keychain.secrets.insert(u"proxy/a"_s, Secret("pw"));
    f.memory.secrets.insert(u"proxy/a"_s, Secret("pw"));
    Outcome<void> outcome;
    f.remove(u"a"_s, outcome);
    f.awaitQuiet();
    QVERIFY(outcome.succeeded());
    QVERIFY(f.keychain.secrets.isEmpty());
    QVERIFY(f.memory.secrets.isEmpty());
}

QTEST_GUILESS_MAIN(TestOrgRemoval)

#include "tst_orgremoval.moc"
