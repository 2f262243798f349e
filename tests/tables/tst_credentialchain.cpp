// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "credentialchain.h"
#include "memorystores.h"
#include "outcome.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Where the credential that takes another's place is kept.
class CredentialChainTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheLatest();
    void writesWhereTheOldOneWas_data();
    void writesWhereTheOldOneWas();
    void leavesOthersAlone();
    void catchesUp();
    void tellsFailures();
};

namespace {

const QString name = u"token/1"_s;

Secret secret(const char *text)
{
    return Secret(QByteArray(text));
}

} // namespace

void CredentialChainTest::knowsTheLatest()
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

void CredentialChainTest::writesWhereTheOldOneWas_data()
{
    QTest::addColumn<bool>("inKeychain");
    QTest::newRow("keychain") << true;
    QTest::newRow("session") << false;
}

void CredentialChainTest::writesWhereTheOldOneWas()
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

void CredentialChainTest::leavesOthersAlone()
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

void CredentialChainTest::catchesUp()
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

void CredentialChainTest::tellsFailures()
{
    MemorySecretStore keychain;
    MemorySecretStore session;
    keychain.readError = ErrorKind::SecretTimeout;
    CredentialChain chain(keychain, session);
    Outcome<void> outcome;
    chain.replace(name, secret("a"), secret("b"), this, outcome.callback());
    QVERIFY(outcome.failedWith(ErrorKind::SecretTimeout));
}

QTEST_GUILESS_MAIN(CredentialChainTest)
#include "tst_credentialchain.moc"
