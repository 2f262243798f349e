// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainsecretstore.h"
#include "outcome.h"
#include "privatekey.h"

#include <QTest>

#include <windows.h>

#include <wincred.h>

using namespace Qt::StringLiterals;
using namespace HookKeys;

/// Against Windows' Credential Manager, or Wine's.
class TestCredentialManager final : public QObject
{
    Q_OBJECT

private:
    KeychainSecretStore m_store{u"HookKeysTest"_s};

    [[nodiscard]] bool save(const QString &name, const QByteArray &text)
    {
        Outcome<void> outcome;
        m_store.write(name, Secret(text), this, outcome.callback());
        return outcome.succeeded();
    }

    /// What is saved under @p name, or the error's summary.
    [[nodiscard]] static QByteArray saved(const QString &name)
    {
        // Another store, as after the next start.
        KeychainSecretStore store(u"HookKeysTest"_s);
        QObject context;
        Outcome<Secret> outcome;
        store.read(name, &context, outcome.callback());
        return outcome.succeeded() ? outcome.result()->bytes() : outcome.error().summary.toUtf8();
    }

private Q_SLOTS:
    void keepsTexts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("token") << QByteArray("00QCjAl4MlV-WPXM-canary");
        QTest::newRow("another over it") << QByteArray("x");
        QTest::newRow("letters") << QByteArray("\xC3\xA4 \xF0\x9F\x98\x80");
        QTest::newRow("as long as can be") << QByteArray(KeychainSecretStore::secretLimit, 'y');
        QTest::newRow("nearly") << QByteArray(KeychainSecretStore::secretLimit - 1, 'z');
        QTest::newRow("large service key") << PrivateKey::generateRsa(4096).stored()->bytes();
        QTest::newRow("service key") << PrivateKey::generateRsa(3072).stored()->bytes();
    }

    void keepsTexts()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(save(u"org"_s, text));
        QCOMPARE(saved(u"org"_s), text);
    }

    void keepsWhatWasThereIfTheNextIsTooLong()
    {
        QVERIFY(save(u"org"_s, "before"));
        Outcome<void> written;
        m_store.write(u"org"_s, Secret(QByteArray(KeychainSecretStore::secretLimit + 1, 'z')), this,
                      written.callback());
        QVERIFY(written.failedWith(ErrorKind::Validation));
        QVERIFY2(written.error().summary.contains(u"2561 bytes"),
                 qPrintable(written.error().summary));
        QCOMPARE(saved(u"org"_s), QByteArray("before"));
    }

    void namesItsEntriesAfterTheProgram()
    {
        QVERIFY(save(u"org"_s, "token"));
        PCREDENTIALW entry = nullptr;
        QVERIFY(CredReadW(L"HookKeysTest/org", CRED_TYPE_GENERIC, 0, &entry));
        const QByteArray text(reinterpret_cast<const char *>(entry->CredentialBlob),
                              qsizetype(entry->CredentialBlobSize));
        CredFree(entry);
        QCOMPARE(text, QByteArray("token"));
    }

    void keepsThemForThisComputerAlone()
    {
        QVERIFY(save(u"org"_s, "token"));
        PCREDENTIALW entry = nullptr;
        QVERIFY(CredReadW(L"HookKeysTest/org", CRED_TYPE_GENERIC, 0, &entry));
        const DWORD persistence = entry->Persist;
        CredFree(entry);
        // One for the enterprise goes along with a roaming profile.
        QCOMPARE(persistence, DWORD(CRED_PERSIST_LOCAL_MACHINE));
    }

    void removes()
    {
        QVERIFY(save(u"org"_s, "token"));
        QVERIFY(save(u"other"_s, "other"));
        for (int i = 0; i < 2; ++i) { // What is gone already is gone too.
            Outcome<void> removed;
            m_store.remove(u"org"_s, this, removed.callback());
            QVERIFY2(removed.succeeded(), qPrintable(removed.error().details()));
        }
        Outcome<Secret> read;
        m_store.read(u"org"_s, this, read.callback());
        QVERIFY(read.failedWith(ErrorKind::SecretMissing));
        QCOMPARE(saved(u"other"_s), QByteArray("other"));
        PCREDENTIALW entry = nullptr;
        QVERIFY(!CredReadW(L"HookKeysTest/org", CRED_TYPE_GENERIC, 0, &entry));
    }

    void cleanupTestCase()
    {
        for (const QString &name : {u"org"_s, u"other"_s}) {
            Outcome<void> removed;
            m_store.remove(name, this, removed.callback());
            QVERIFY(removed.succeeded());
        }
    }
};

QTEST_GUILESS_MAIN(TestCredentialManager)
#include "tst_credentialmanager.moc"
