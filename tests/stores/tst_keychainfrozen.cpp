// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainsecretstore.h"
#include "keyring.h"
#include "outcome.h"
#include "waiting.h"

#include <QProcess>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace HookKeys;
using namespace std::chrono_literals;

/// Against a real gnome-keyring that stops answering; run by with-keyring.sh open.
class TestKeychainFrozen : public QObject
{
    Q_OBJECT

private:
    Keyring m_keyring;

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_keyring.isThere(), "run this by with-keyring.sh open"); }

    void init()
    {
        KeychainSecretStore store(u"HookKeysTest"_s);
        Outcome<void> written;
        store.write(u"org"_s, Secret("before"), this, written.callback());
        QVERIFY(written.succeeded());
    }

    void cleanup() { m_keyring.thaw(); }

    void row59_waitsForASlowOne()
    {
        KeychainSecretStore store(u"HookKeysTest"_s, 30s);
        m_keyring.freeze();
        Outcome<Secret> read;
        store.read(u"org"_s, this, read.callback());
        QTest::qWait(300);
        QCOMPARE(read.count(), 0);
        m_keyring.thaw();
        QVERIFY(read.succeeded());
        QCOMPARE(read.result()->bytes(), QByteArray("before"));
    }

    void row59_everyCallHasItsDeadline()
    {
        KeychainSecretStore store(u"HookKeysTest"_s, 200ms);
        m_keyring.freeze();
        Outcome<Secret> read;
        Outcome<void> written;
        Outcome<void> removed;
        store.read(u"org"_s, this, read.callback());
        store.write(u"org"_s, Secret("never"), this, written.callback());
        store.remove(u"org"_s, this, removed.callback());
        QCOMPARE(read.count() + written.count() + removed.count(), 0);
        QVERIFY(read.failedWith(ErrorKind::SecretTimeout));
        QVERIFY(written.failedWith(ErrorKind::SecretTimeout));
        QVERIFY(written.error().summary.contains(u"this session only"_s));
        QVERIFY(removed.failedWith(ErrorKind::SecretTimeout));
        // The first job still hangs: a call made now ends all the same.
        Outcome<Secret> later;
        store.read(u"org"_s, this, later.callback());
        QVERIFY(later.failedWith(ErrorKind::SecretTimeout));

        // Thawed, it answers again, tells nobody about what is over, and has not been told to do
        // what never had its turn.
        m_keyring.thaw();
        KeychainSecretStore patient(u"HookKeysTest"_s, 30s);
        Outcome<Secret> again;
        patient.read(u"org"_s, this, again.callback());
        QVERIFY(again.succeeded());
        QCOMPARE(again.result()->bytes(), QByteArray("before"));
        Outcome<Secret> same;
        QVERIFY(waitUntil([&] {
            same = {};
            store.read(u"org"_s, this, same.callback());
            return same.succeeded();
        }));
        QCOMPARE(same.result()->bytes(), QByteArray("before"));
        QCOMPARE(read.count(), 1);
        QCOMPARE(written.count(), 1);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(later.count(), 1);
    }

    void aRemoveCutOffHalfwayLeavesNoCredential()
    {
        // The write over the old text is on its way when the daemon freezes; the rest never is.
        KeychainSecretStore store(u"HookKeysTest"_s, 200ms);
        m_keyring.freeze();
        Outcome<void> removed;
        store.remove(u"org"_s, this, removed.callback());
        QVERIFY(removed.failedWith(ErrorKind::SecretTimeout));
        m_keyring.thaw();
        KeychainSecretStore patient(u"HookKeysTest"_s, 30s);
        Outcome<Secret> read;
        patient.read(u"org"_s, this, read.callback());
        QVERIFY(read.failedWith(ErrorKind::SecretMissing));
    }

    void outlivesItsStore()
    {
        Outcome<Secret> read;
        Outcome<void> written;
        m_keyring.freeze();
        {
            KeychainSecretStore store(u"HookKeysTest"_s, 30s);
            store.read(u"org"_s, this, read.callback());
            store.write(u"org"_s, Secret("never"), this, written.callback());
            QTest::qWait(100);
        }
        m_keyring.thaw();
        KeychainSecretStore next(u"HookKeysTest"_s, 30s);
        Outcome<Secret> again;
        next.read(u"org"_s, this, again.callback());
        QVERIFY(again.succeeded());
        QCOMPARE(again.result()->bytes(), QByteArray("before"));
        QCOMPARE(read.count(), 0);
        QCOMPARE(written.count(), 0);
    }

    void row59_theProgramQuitsInTheMiddle()
    {
        m_keyring.freeze();
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(QCoreApplication::applicationFilePath(), {u"--quit-in-the-middle"_s});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(program.readAllStandardOutput(), QByteArray("timed out\n"));
    }

    void row59_theKeyringDies()
    {
        KeychainSecretStore store(u"HookKeysTest"_s, 30s);
        m_keyring.freeze();
        Outcome<Secret> read;
        store.read(u"org"_s, this, read.callback());
        QTest::qWait(100);
        m_keyring.kill();
        QVERIFY(read.failedWith(ErrorKind::SecretStore));
        Outcome<Secret> later;
        store.read(u"org"_s, this, later.callback());
        QVERIFY(later.failedWith(ErrorKind::SecretStore));
    }
};

namespace {

/// What the program does whose keychain never answers: it gives up waiting and ends.
int quitInTheMiddle(QCoreApplication &application)
{
    KeychainSecretStore store(u"HookKeysTest"_s, 200ms);
    QTimer::singleShot(0, &application, [&] {
        store.read(u"org"_s, &application, [](const Result<Secret> &result) {
            if (!result && result.error().kind == ErrorKind::SecretTimeout)
                std::puts("timed out");
            QCoreApplication::quit();
        });
        store.write(u"org"_s, Secret("never"), &application, [](const Result<void> &) {});
    });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().contains(u"--quit-in-the-middle"_s))
        return quitInTheMiddle(application);
    TestKeychainFrozen test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychainfrozen.moc"
