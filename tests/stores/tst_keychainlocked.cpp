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

/// Against a real gnome-keyring that nobody unlocks; run by with-keyring.sh locked.
class TestKeychainLocked : public QObject
{
    Q_OBJECT

private:
    KeychainSecretStore m_store{u"HookKeysTest"_s, 60s};

private Q_SLOTS:
    void initTestCase() { QVERIFY2(Keyring().isThere(), "run this by with-keyring.sh locked"); }

    void row59_doesNotTakeALockedKeyringForAnEmptyOne()
    {
        Outcome<Secret> read;
        m_store.read(u"org"_s, this, read.callback());
        QVERIFY(read.failedWith(ErrorKind::SecretMissing));
        QVERIFY(read.error().summary.contains(u"locked"_s));
    }

    void row59_savesNothing()
    {
        const QByteArray canary = "canary-77d0c1aa-locked";
        Outcome<void> written;
        m_store.write(u"org"_s, Secret(canary), this, written.callback());
        QCOMPARE(written.count(), 0);
        QVERIFY(written.failedWith(ErrorKind::SecretDenied));
        QVERIFY(written.error().summary.contains(u"this session only"_s));
        QCOMPARE(filesWith(canary, qEnvironmentVariable("HOME")), QStringList());

        QVERIFY(Keyring::unlock());
        Outcome<Secret> read;
        m_store.read(u"org"_s, this, read.callback());
        QVERIFY(read.failedWith(ErrorKind::SecretMissing));
        QVERIFY(Keyring::lock());
    }

    void row59_removesNothing()
    {
        Outcome<void> removed;
        m_store.remove(u"org"_s, this, removed.callback());
        QCOMPARE(removed.count(), 0);
        QVERIFY(removed.failedWith(ErrorKind::SecretDenied));
    }
};

QTEST_GUILESS_MAIN(TestKeychainLocked)
#include "tst_keychainlocked.moc"
