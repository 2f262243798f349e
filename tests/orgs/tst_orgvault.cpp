// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "orgfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// The secrets of orgs.
class TestOrgVault final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void saysThatANewSignInIsNotKept();
};

void TestOrgVault::saysThatANewSignInIsNotKept()
{
    OrgFixture f;
    f.have(u"a"_s);
    QSignalSpy told(&f.vault, &OrgVault::credentialNotSaved);
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    const Secret next("the next one");
    const auto keeper = f.vault.keeper(org(u"a"_s), token());
    const auto text = [&told] {
        return told.last().at(1).value<Error>().summary;
    };

    f.keychain.writeError = ErrorKind::SecretDenied;
    Outcome<void> denied;
    keeper->store(next, &f.context, denied.callback());
    f.awaitQuiet();
    QVERIFY(denied.failedWith(ErrorKind::SecretDenied));
    QCOMPARE(told.size(), 1);
    QVERIFY2(text().contains(u"“Org a” could not be kept"_s), qPrintable(text()));

    f.keychain.readError = ErrorKind::SecretTimeout;
    Outcome<void> frozen;
    keeper->store(next, &f.context, frozen.callback());
    f.awaitQuiet();
    QVERIFY(frozen.failedWith(ErrorKind::SecretTimeout));
    QCOMPARE(told.size(), 2);

    keeper->reportUnstorable(errorOf(ErrorKind::Validation, u"Too long."_s));
    QCOMPARE(told.size(), 3);
    QVERIFY2(text().endsWith(u"sign in again. Too long."_s), qPrintable(text()));

    f.vault.stopKeeping(u"a"_s);
    // Of an org that was removed meanwhile there is nothing to say.
    keeper->reportUnstorable(errorOf(ErrorKind::Validation, u"Too long."_s));
    QCOMPARE(told.size(), 3);
}

QTEST_GUILESS_MAIN(TestOrgVault)

#include "tst_orgvault.moc"
