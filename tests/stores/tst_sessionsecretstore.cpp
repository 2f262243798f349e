// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outcome.h"
#include "sessionsecretstore.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace HookKeys;

class TestSessionSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsUntilRemoved()
    {
        SessionSecretStore store;
        Outcome<Secret> missing;
        store.read(u"a"_s, this, missing.callback());
        QCOMPARE(missing.count(), 0); // Never inside the call.
        QVERIFY(missing.failedWith(ErrorKind::SecretMissing));
        QVERIFY(!missing.error().summary.isEmpty());

        for (const char *text : {"first", "second"}) {
            Outcome<void> written;
            store.write(u"a"_s, Secret(text), this, written.callback());
            QCOMPARE(written.count(), 0);
            QVERIFY(written.succeeded());
            Outcome<Secret> read;
            store.read(u"a"_s, this, read.callback());
            QVERIFY(read.succeeded());
            QCOMPARE(read.result()->bytes(), QByteArray(text));
        }
        Outcome<Secret> other;
        store.read(u"b"_s, this, other.callback());
        QVERIFY(other.failedWith(ErrorKind::SecretMissing));

        for (int i = 0; i < 2; ++i) {
            Outcome<void> removed;
            store.remove(u"a"_s, this, removed.callback());
            QCOMPARE(removed.count(), 0);
            QVERIFY(removed.succeeded());
        }
        Outcome<Secret> gone;
        store.read(u"a"_s, this, gone.callback());
        QVERIFY(gone.failedWith(ErrorKind::SecretMissing));
    }

    void forgetsWithTheStore()
    {
        {
            SessionSecretStore store;
            Outcome<void> written;
            store.write(u"a"_s, Secret("text"), this, written.callback());
            QVERIFY(written.succeeded());
        }
        SessionSecretStore store;
        Outcome<Secret> read;
        store.read(u"a"_s, this, read.callback());
        QVERIFY(read.failedWith(ErrorKind::SecretMissing));
    }

    void callsNobodyWhoIsGone()
    {
        SessionSecretStore store;
        Outcome<void> written;
        Outcome<Secret> read;
        {
            const auto context = std::make_unique<QObject>();
            store.write(u"a"_s, Secret("text"), context.get(), written.callback());
            store.read(u"a"_s, context.get(), read.callback());
        }
        QTest::qWait(10);
        QCOMPARE(written.count(), 0);
        QCOMPARE(read.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSessionSecretStore)
#include "tst_sessionsecretstore.moc"
