// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentialchain.h"
#include "memorystores.h"
#include "outcome.h"
#include "waiting.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Where the credential that takes another's place is kept.
class TestCredentialChain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheLatest();
    void writesWhereTheOldOneWas_data();
    void writesWhereTheOldOneWas();
    void leavesOthersAlone();
    void catchesUp();
    void tellsFailures();
    void losesNothingToALockedKeychain_data();
    void losesNothingToALockedKeychain();
    void bringsNothingBackThatWasRemoved();
    void readsWhatAnotherCopyStored();
    void readsNothingOfAnotherSignIn();
    void tellsWhileSomebodyHasALock();
    void writesNothingOfWhatIsForgotten();
    void row89_readsOnceWhileItHasTheRight();
    void row89_readsAgainWhatWasSavedMeanwhile();
    void row89_readsNothingWithoutTheRight();
};

namespace {

const QString name = u"token/1"_s;

Secret secret(const char *text)
{
    return Secret(QByteArray(text));
}

} // namespace

void TestCredentialChain::knowsTheLatest()
{
    MemorySecretStore keychain;
    MemorySecretStore session;
    CredentialChain chain(keychain, session);
    QCOMPARE(chain.latest(secret("a")), secret("a"));
    chain.replace(name, secret("a"), secret("b"), this, [](const Result<void> &) {});
    // A client says what it was made with, however often it was replaced.
    chain.replace(name, secret("a"), secret("c"), this, [](const Result<void> &) {});
    chain.replace(name, secret("x"), secret("y"), this, [](const Result<void> &) {});
    QCOMPARE(chain.latest(secret("a")), secret("c"));
    QCOMPARE(chain.latest(secret("b")), secret("c"));
    QCOMPARE(chain.latest(secret("c")), secret("c"));
    QCOMPARE(chain.latest(secret("x")), secret("y"));
}

void TestCredentialChain::writesWhereTheOldOneWas_data()
{
    QTest::addColumn<bool>("inKeychain");
    QTest::newRow("keychain") << true;
    QTest::newRow("session") << false;
}

void TestCredentialChain::writesWhereTheOldOneWas()
{
    QFETCH(const bool, inKeychain);
    MemorySecretStore keychain;
    MemorySecretStore session;
    MemorySecretStore &used = inKeychain ? keychain : session;
    MemorySecretStore &other = inKeychain ? session : keychain;
    used.secrets.insert(name, secret("a"));
    CredentialChain chain(keychain, session);
    Outcome<void> outcome;
    chain.replace(name, secret("a"), secret("b"), this, outcome.callback());
    QCOMPARE(outcome.count(), 0);
    QVERIFY(outcome.succeeded());
    QCOMPARE(used.secrets.value(name), secret("b"));
    QVERIFY(other.secrets.isEmpty());
}

void TestCredentialChain::leavesOthersAlone()
{
    // The test of a sign-in that was not saved: the saved one is another.
    MemorySecretStore keychain;
    MemorySecretStore session;
    keychain.secrets.insert(name, secret("saved"));
    CredentialChain chain(keychain, session);
    Outcome<void> outcome;
    chain.replace(name, secret("tried"), secret("next"), this, outcome.callback());
    QVERIFY(outcome.succeeded());
    QCOMPARE(keychain.secrets.value(name), secret("saved"));
    QVERIFY(session.secrets.isEmpty());
}

void TestCredentialChain::catchesUp()
{
    // One could not be written: the next one is, over the one before it.
    MemorySecretStore keychain;
    MemorySecretStore session;
    keychain.secrets.insert(name, secret("a"));
    keychain.writeError = ErrorKind::SecretDenied;
    CredentialChain chain(keychain, session);
    Outcome<void> denied;
    chain.replace(name, secret("a"), secret("b"), this, denied.callback());
    QVERIFY(denied.failedWith(ErrorKind::SecretDenied));
    keychain.writeError.reset();
    Outcome<void> written;
    chain.replace(name, secret("a"), secret("c"), this, written.callback());
    QVERIFY(written.succeeded());
    QCOMPARE(keychain.secrets.value(name), secret("c"));
}

void TestCredentialChain::tellsFailures()
{
    MemorySecretStore keychain;
    MemorySecretStore session;
    keychain.readError = ErrorKind::SecretTimeout;
    CredentialChain chain(keychain, session);
    Outcome<void> outcome;
    chain.replace(name, secret("a"), secret("b"), this, outcome.callback());
    QVERIFY(outcome.failedWith(ErrorKind::SecretTimeout));
}

void TestCredentialChain::losesNothingToALockedKeychain_data()
{
    QTest::addColumn<bool>("unlocks");
    QTest::newRow("stays locked") << false;
    QTest::newRow("is unlocked to be written to") << true;
}

void TestCredentialChain::losesNothingToALockedKeychain()
{
    QFETCH(const bool, unlocks);
    MemorySecretStore keychain;
    MemorySecretStore session;
    keychain.secrets.insert(name, secret("a"));
    CredentialChain chain(keychain, session);
    chain.noteKept(name, secret("a"));
    keychain.readError = ErrorKind::SecretMissing; // as a locked Secret Service says
    if (!unlocks)
        keychain.writeError = ErrorKind::SecretDenied;
    Outcome<void> outcome;
    chain.replace(name, secret("a"), secret("b"), this, outcome.callback());
    if (unlocks) {
        QVERIFY(outcome.succeeded());
        QCOMPARE(keychain.secrets.value(name), secret("b"));
        return;
    }
    QVERIFY(outcome.failedWith(ErrorKind::SecretDenied));

    // Only tried, so nobody expects it in the keychain.
    keychain.log.clear();
    Outcome<void> tried;
    chain.replace(name, secret("x"), secret("y"), this, tried.callback());
    QVERIFY(tried.succeeded());
    QCOMPARE(keychain.log, QStringList(u"read token/1"_s));

    keychain.readError.reset();
    keychain.writeError.reset();
    Outcome<void> written;
    chain.replace(name, secret("a"), secret("c"), this, written.callback());
    QVERIFY(written.succeeded());
    QCOMPARE(keychain.secrets.value(name), secret("c"));
}

void TestCredentialChain::bringsNothingBackThatWasRemoved()
{
    MemorySecretStore keychain;
    MemorySecretStore session;
    CredentialChain chain(keychain, session);
    chain.noteKept(name, secret("a"));
    chain.noteRemoved(name);
    Outcome<void> outcome;
    chain.replace(name, secret("a"), secret("b"), this, outcome.callback());
    QVERIFY(outcome.succeeded());
    QVERIFY(keychain.secrets.isEmpty());
}

void TestCredentialChain::readsWhatAnotherCopyStored()
{
    MemorySecretStore keychain;
    MemorySecretStore session;
    keychain.secrets.insert(name, secret("a"));
    CredentialChain chain(keychain, session);
    chain.noteKept(name, secret("a"));
    keychain.secrets.insert(name, secret("b")); // by another copy
    std::optional<Secret> read;
    chain.read(name, secret("a"), this, [&read](const Secret &now) { read = now; });
    QVERIFY(!read);
    TRY_VERIFY(read);
    QCOMPARE(*read, secret("b"));
    QCOMPARE(chain.latest(secret("a")), secret("b"));

    // What came from it goes where it was.
    Outcome<void> outcome;
    chain.replace(name, secret("a"), secret("c"), this, outcome.callback());
    QVERIFY(outcome.succeeded());
    QCOMPARE(keychain.secrets.value(name), secret("c"));

    // What could not be written here is newer than what is stored.
    keychain.writeError = ErrorKind::SecretDenied;
    Outcome<void> denied;
    chain.replace(name, secret("a"), secret("d"), this, denied.callback());
    QVERIFY(denied.failedWith(ErrorKind::SecretDenied));
    read.reset();
    chain.read(name, secret("a"), this, [&read](const Secret &now) { read = now; });
    TRY_VERIFY(read);
    QCOMPARE(*read, secret("d"));
}

void TestCredentialChain::readsNothingOfAnotherSignIn()
{
    MemorySecretStore keychain;
    MemorySecretStore session;
    keychain.secrets.insert(name, secret("saved"));
    CredentialChain chain(keychain, session);
    chain.noteKept(name, secret("saved"));
    std::optional<Secret> read;
    chain.read(name, secret("tried"), this, [&read](const Secret &now) { read = now; });
    TRY_VERIFY(read);
    QCOMPARE(*read, secret("tried"));
    QVERIFY(keychain.log.isEmpty());
}

void TestCredentialChain::tellsWhileSomebodyHasALock()
{
    MemorySecretStore keychain;
    MemorySecretStore session;
    CredentialChain chain(keychain, session);
    QSignalSpy settled(&chain, &CredentialChain::settled);
    QVERIFY(!chain.isReplacing());
    std::optional<LockedCredential> locked;
    chain.lock(name, secret("a"), this,
               [&locked](const LockedCredential &taken) { locked = taken; });
    QVERIFY(!locked);
    TRY_VERIFY(locked);
    QCOMPARE(locked->credential, secret("a"));
    QVERIFY(chain.isReplacing());
    QCOMPARE(settled.size(), 0);
    locked.reset();
    QVERIFY(!chain.isReplacing());
    QCOMPARE(settled.size(), 1);
}

void TestCredentialChain::writesNothingOfWhatIsForgotten()
{
    MemorySecretStore keychain;
    MemorySecretStore session;
    keychain.secrets.insert(name, secret("a"));
    CredentialChain chain(keychain, session);
    chain.forget(name);
    Outcome<void> outcome;
    chain.replace(name, secret("a"), secret("b"), this, outcome.callback());
    QVERIFY(outcome.succeeded());
    QCOMPARE(keychain.secrets.value(name), secret("a"));
}

void TestCredentialChain::row89_readsOnceWhileItHasTheRight()
{
    MemorySecretStore keychain;
    MemorySecretStore session;
    keychain.secrets.insert(name, secret("a"));
    CredentialChain chain(keychain, session);
    chain.noteKept(name, secret("a"));
    keychain.secrets.insert(name, secret("b")); // by another copy
    for (const char *next : {"c", "d"}) {
        std::optional<LockedCredential> locked;
        chain.lock(name, secret("a"), this,
                   [&locked](const LockedCredential &taken) { locked = taken; });
        TRY_VERIFY(locked);
        QCOMPARE(keychain.log, QStringList(u"read token/1"_s));
        Outcome<void> outcome;
        chain.replace(name, secret("a"), secret(next), this, outcome.callback());
        QVERIFY(outcome.succeeded());
        QCOMPARE(keychain.secrets.value(name), secret(next));
        QCOMPARE(keychain.log, (QStringList{u"read token/1"_s, u"write token/1"_s}));
        keychain.log.clear();
    }
    // What was read counts as long as nobody else may write.
    keychain.secrets.insert(name, secret("another sign-in"));
    Outcome<void> outcome;
    chain.replace(name, secret("a"), secret("e"), this, outcome.callback());
    QVERIFY(outcome.succeeded());
    QCOMPARE(keychain.secrets.value(name), secret("another sign-in"));
}

void TestCredentialChain::row89_readsAgainWhatWasSavedMeanwhile()
{
    MemorySecretStore keychain;
    MemorySecretStore session;
    keychain.secrets.insert(name, secret("a"));
    CredentialChain chain(keychain, session);
    chain.noteKept(name, secret("a"));
    std::optional<LockedCredential> locked;
    chain.lock(name, secret("a"), this,
               [&locked](const LockedCredential &taken) { locked = taken; });
    TRY_VERIFY(locked);
    keychain.secrets.insert(name, secret("signed in anew"));
    chain.noteKept(name, secret("signed in anew"));
    Outcome<void> outcome;
    chain.replace(name, secret("a"), secret("b"), this, outcome.callback());
    QVERIFY(outcome.succeeded());
    QCOMPARE(keychain.secrets.value(name), secret("signed in anew"));
}

void TestCredentialChain::row89_readsNothingWithoutTheRight()
{
    class Taken final : public CredentialLocks
    {
    public:
        void lock(const QString &, QObject *context, Callback<Lock> done) override
        {
            QMetaObject::invokeMethod(
                context, [done] { done(failure(ErrorKind::Busy, u"Busy."_s)); },
                Qt::QueuedConnection);
        }
    };
    MemorySecretStore keychain;
    MemorySecretStore session;
    keychain.secrets.insert(name, secret("a"));
    CredentialChain chain(keychain, session);
    chain.noteKept(name, secret("a"));
    Taken locks;
    chain.setLocks(&locks);
    std::optional<LockedCredential> locked;
    chain.lock(name, secret("a"), this,
               [&locked](const LockedCredential &taken) { locked = taken; });
    TRY_VERIFY(locked);
    QVERIFY(!locked->lock);
    QCOMPARE(locked->lock.error().kind, ErrorKind::Busy);
    QVERIFY(keychain.log.isEmpty());
    QVERIFY(!chain.isReplacing());
}

QTEST_GUILESS_MAIN(TestCredentialChain)
#include "tst_credentialchain.moc"
