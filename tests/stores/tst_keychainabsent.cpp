// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canary.h"
#include "keychainsecretstore.h"
#include "keyring.h"
#include "outcome.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace HookKeys;
using namespace std::chrono_literals;

/// Without any Secret Service; run by with-keyring.sh absent.
class TestKeychainAbsent : public QObject
{
    Q_OBJECT

private:
    KeychainSecretStore m_store{u"HookKeysTest"_s, 60s};

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!Keyring().isThere(), "run this by with-keyring.sh absent");
        QVERIFY(qEnvironmentVariable("HOME").contains(u"hookkeys-keyring"_s));
    }

    void row59_reads()
    {
        Outcome<Secret> read;
        m_store.read(u"org"_s, this, read.callback());
        QCOMPARE(read.count(), 0);
        QVERIFY(read.failedWith(ErrorKind::SecretStore));
        QVERIFY(read.error().summary.contains(u"this session only"_s));
        QVERIFY(!read.error().serverText.isEmpty());
    }

    void row59_neverFallsBackToClearText()
    {
        const QByteArray canary = "canary-1f90e3bd-absent";
        Outcome<void> written;
        m_store.write(u"org"_s, Secret(canary), this, written.callback());
        QCOMPARE(written.count(), 0);
        QVERIFY(written.failedWith(ErrorKind::SecretStore));
        QVERIFY(written.error().summary.contains(u"this session only"_s));
        QCOMPARE(filesWith(canary, qEnvironmentVariable("HOME")), QStringList());
    }

    void removes()
    {
        Outcome<void> removed;
        m_store.remove(u"org"_s, this, removed.callback());
        QVERIFY(removed.failedWith(ErrorKind::SecretStore));
    }

    void row59_worksWithoutABusAtAll()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        Outcome<void> written;
        m_store.write(u"org"_s, Secret("text"), this, written.callback());
        QVERIFY(written.failedWith(ErrorKind::SecretStore));
    }
};

QTEST_GUILESS_MAIN(TestKeychainAbsent)
#include "tst_keychainabsent.moc"
