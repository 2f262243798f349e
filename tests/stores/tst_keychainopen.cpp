// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canary.h"
#include "keychainsecretstore.h"
#include "keyring.h"
#include "outcome.h"

#include <QSignalSpy>
#include <QTest>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;
using namespace HookKeys;
using namespace std::chrono_literals;

/// Against a real gnome-keyring that is unlocked; run by with-keyring.sh open.
class TestKeychainOpen : public QObject
{
    Q_OBJECT

private:
    /// Distinct, and not to be mistaken for anything else in a file.
    const QByteArray m_canary = "canary-5f2c1b7e-00QCjAl4MlV-WPXM";
    KeychainSecretStore m_store{u"HookKeysTest"_s, 60s};

    [[nodiscard]] bool save(const QString &name, const QByteArray &text)
    {
        Outcome<void> outcome;
        m_store.write(name, Secret(text), this, outcome.callback());
        return outcome.succeeded();
    }

    /// What is saved under @p name, or the error's summary.
    [[nodiscard]] QByteArray saved(const QString &name)
    {
        Outcome<Secret> outcome;
        m_store.read(name, this, outcome.callback());
        return outcome.succeeded() ? outcome.result()->bytes() : outcome.error().summary.toUtf8();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(Keyring().isThere(), "run this by with-keyring.sh open"); }

    void keepsTexts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("token") << m_canary;
        QTest::newRow("another over it") << QByteArray("x");
        QTest::newRow("lines and letters") << QByteArray("-----BEGIN\n\xC3\xA4 \xF0\x9F\x98\x80\n");
        QTest::newRow("as long as can be") << QByteArray(KeychainSecretStore::secretLimit, 'y');
    }

    void keepsTexts()
    {
        QFETCH(const QByteArray, text);
        Outcome<void> written;
        m_store.write(u"org"_s, Secret(text), this, written.callback());
        QCOMPARE(written.count(), 0); // Never inside the call.
        QVERIFY2(written.succeeded(), qPrintable(written.error().details()));
        Outcome<Secret> read;
        m_store.read(u"org"_s, this, read.callback());
        QCOMPARE(read.count(), 0);
        QVERIFY2(read.succeeded(), qPrintable(read.error().details()));
        QCOMPARE(read.result()->bytes(), text);
    }

    void aWriteIsReadBack_data()
    {
        QTest::addColumn<QKeychain::Job *>("meanwhile");
        QTest::addColumn<QString>("reason");
        auto *other = new QKeychain::WritePasswordJob(u"HookKeysTest"_s);
        other->setTextData(u"something else"_s);
        QTest::newRow("something else")
            << static_cast<QKeychain::Job *>(other) << u"something else"_s;
        QTest::newRow("nothing") << static_cast<QKeychain::Job *>(new QKeychain::DeletePasswordJob(
            u"HookKeysTest"_s)) << u"cannot be read back"_s;
    }

    void aWriteIsReadBack()
    {
        QFETCH(QKeychain::Job *, meanwhile);
        QFETCH(const QString, reason);
        Outcome<void> written;
        m_store.write(u"org"_s, Secret(m_canary), this, written.callback());
        // Waits behind the write, and so comes before the look at what was written.
        meanwhile->setKey(u"HookKeysTest/org"_s);
        meanwhile->start();
        QVERIFY(written.failedWith(ErrorKind::SecretStore));
        QVERIFY2(written.error().serverText.contains(reason),
                 qPrintable(written.error().serverText));
    }

    void keepsThemForTheNextStart()
    {
        QVERIFY(save(u"org"_s, m_canary));
        KeychainSecretStore next(u"HookKeysTest"_s);
        Outcome<Secret> read;
        next.read(u"org"_s, this, read.callback());
        QVERIFY(read.succeeded());
        QCOMPARE(read.result()->bytes(), m_canary);
    }

    void row59_writesNothingInClear()
    {
        QVERIFY(save(u"org"_s, m_canary));
        QCOMPARE(saved(u"org"_s), m_canary);
        const QString home = qEnvironmentVariable("HOME");
        QVERIFY(QDir(home + u"/.local/share/keyrings"_s).exists());
        QCOMPARE(filesWith(m_canary, home), QStringList());
        QCOMPARE(filesWith(m_canary, qEnvironmentVariable("XDG_RUNTIME_DIR")), QStringList());

        // The search finds what is there.
        QFile bait(home + u"/bait"_s);
        QVERIFY(bait.open(QIODevice::WriteOnly));
        bait.write("x" + m_canary.toBase64());
        bait.close();
        QCOMPARE(filesWith(m_canary, home), QStringList{bait.fileName()});
        QVERIFY(bait.remove());
    }

    void refusesWhatCannotBeKept_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nothing") << QByteArray() << u"no credential"_s;
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << u"characters"_s;
        QTest::newRow("not UTF-8") << QByteArray("a\xFF") << u"characters"_s;
        QTest::newRow("too long") << QByteArray(KeychainSecretStore::secretLimit + 1, 'z')
                                  << u"2561 bytes"_s;
        QTest::newRow("too long in bytes")
            << QByteArray("\xC3\xA4").repeated(1281) << u"2562 bytes"_s;
    }

    void refusesWhatCannotBeKept()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, reason);
        QVERIFY(save(u"org"_s, "before"));
        Outcome<void> written;
        m_store.write(u"org"_s, Secret(text), this, written.callback());
        QCOMPARE(written.count(), 0);
        QVERIFY(written.failedWith(ErrorKind::Validation));
        QVERIFY2(written.error().summary.contains(reason), qPrintable(written.error().summary));
        QCOMPARE(saved(u"org"_s), QByteArray("before"));
    }

    void findsNothingWhereNothingIs()
    {
        Outcome<Secret> read;
        m_store.read(u"never saved"_s, this, read.callback());
        QVERIFY(read.failedWith(ErrorKind::SecretMissing));
        QVERIFY(read.error().summary.contains(u"locked or holds no credential"_s));
    }

    void removes()
    {
        QVERIFY(save(u"org"_s, m_canary));
        QVERIFY(save(u"other"_s, "other"));
        for (int i = 0; i < 2; ++i) { // What is gone already is gone too.
            Outcome<void> removed;
            m_store.remove(u"org"_s, this, removed.callback());
            QCOMPARE(removed.count(), 0);
            QVERIFY2(removed.succeeded(), qPrintable(removed.error().details()));
        }
        Outcome<Secret> read;
        m_store.read(u"org"_s, this, read.callback());
        QVERIFY(read.failedWith(ErrorKind::SecretMissing));
        QCOMPARE(saved(u"other"_s), QByteArray("other"));
    }

    void namesItsEntriesAfterTheProgram()
    {
        QVERIFY(save(u"org"_s, m_canary));
        // Windows has nothing but the key to tell entries apart.
        QKeychain::ReadPasswordJob job(u"HookKeysTest"_s);
        job.setAutoDelete(false);
        job.setKey(u"HookKeysTest/org"_s);
        QSignalSpy finished(&job, &QKeychain::Job::finished);
        job.start();
        QVERIFY(finished.wait(30'000));
        QCOMPARE(job.textData().toUtf8(), m_canary);
        KeychainSecretStore stranger(u"AnotherProgram"_s);
        Outcome<Secret> read;
        stranger.read(u"org"_s, this, read.callback());
        QVERIFY(read.failedWith(ErrorKind::SecretMissing));
    }

    void keepsTheOrderOfCalls()
    {
        Outcome<void> first;
        Outcome<void> second;
        Outcome<Secret> before;
        Outcome<void> removed;
        Outcome<Secret> after;
        m_store.write(u"order"_s, Secret("1"), this, first.callback());
        m_store.write(u"order"_s, Secret("2"), this, second.callback());
        m_store.read(u"order"_s, this, before.callback());
        m_store.remove(u"order"_s, this, removed.callback());
        m_store.read(u"order"_s, this, after.callback());
        QVERIFY(after.failedWith(ErrorKind::SecretMissing));
        QVERIFY(first.succeeded());
        QVERIFY(second.succeeded());
        QVERIFY(before.succeeded());
        QCOMPARE(before.result()->bytes(), QByteArray("2"));
        QVERIFY(removed.succeeded());
    }

    void callsNobodyWhoIsGone()
    {
        Outcome<void> written;
        Outcome<Secret> read;
        Outcome<void> refused;
        {
            const auto context = std::make_unique<QObject>();
            m_store.write(u"org"_s, Secret("by one who left"), context.get(), written.callback());
            m_store.read(u"org"_s, context.get(), read.callback());
            m_store.write(u"org"_s, Secret(), context.get(), refused.callback());
        }
        // This one comes after them, so they are over when it is.
        QCOMPARE(saved(u"org"_s), QByteArray("by one who left"));
        QCOMPARE(written.count(), 0);
        QCOMPARE(read.count(), 0);
        QCOMPARE(refused.count(), 0);
    }

    void row59_seesTheKeyringLocked()
    {
        QVERIFY(save(u"org"_s, m_canary));
        QVERIFY(Keyring::lock());

        Outcome<Secret> read;
        m_store.read(u"org"_s, this, read.callback());
        QVERIFY(read.failedWith(ErrorKind::SecretMissing));
        Outcome<void> written;
        m_store.write(u"org"_s, Secret("new"), this, written.callback());
        QVERIFY(written.failedWith(ErrorKind::SecretDenied));
        // The Secret Service says that it deleted the entry, and did not.
        Outcome<void> removed;
        m_store.remove(u"org"_s, this, removed.callback());
        QVERIFY(removed.failedWith(ErrorKind::SecretDenied));

        QVERIFY(Keyring::unlock());
        QCOMPARE(saved(u"org"_s), m_canary);
    }
};

QTEST_GUILESS_MAIN(TestKeychainOpen)
#include "tst_keychainopen.moc"
