// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgnetwork.h"

#include "orgtarget.h"
#include "testauthority.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestOrgNetwork final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void takesTheProxyAndItsPassword();
    static void readsTheCaFile();
    static void saysWhatIsWrongWithIt();
};

void TestOrgNetwork::takesTheProxyAndItsPassword()
{
    OrgProfile profile;
    profile.proxy = {ProxyMode::Own, u"proxy.example"_s, 3128, u"anna"_s};
    const NetworkOptions options = networkOptions(profile, readCa(profile), Secret("pw"));
    QCOMPARE(options.proxy, profile.proxy);
    QCOMPARE(options.proxyPassword, Secret("pw"));
    QVERIFY(options.extraRoots.isEmpty());
    QVERIFY(options.problem.isEmpty());
}

void TestOrgNetwork::readsTheCaFile()
{
    const TestAuthority authority;
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(authority.certificate().toPem());
    file.close();
    OrgProfile profile;
    profile.caFile = file.fileName();
    const NetworkOptions options = networkOptions(profile, readCa(profile), {});
    QCOMPARE(options.extraRoots, QList<QSslCertificate>{authority.certificate()});
    QVERIFY(options.problem.isEmpty());
}

void TestOrgNetwork::saysWhatIsWrongWithIt()
{
    // Without it nothing is sent: to trust less than the user said is no way out either.
    OrgProfile profile;
    profile.caFile = u"/nowhere/ca.pem"_s;
    const NetworkOptions options = networkOptions(profile, readCa(profile), {});
    QVERIFY(options.extraRoots.isEmpty());
    QVERIFY2(options.problem.contains(QDir::toNativeSeparators(profile.caFile)),
             qPrintable(options.problem));
}

QTEST_GUILESS_MAIN(TestOrgNetwork)
#include "tst_orgnetwork.moc"
