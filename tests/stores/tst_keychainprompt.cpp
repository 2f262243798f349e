// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainsecretstore.h"
#include "keyring.h"
#include "outcome.h"
#include "prompter.h"
#include "waiting.h"

#include <QProcess>
#include <QSocketNotifier>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace HookKeys;
using namespace std::chrono_literals;

/// Against a real gnome-keyring that is locked and asks for its password, with a person who takes
/// time; run by with-keyring.sh locked.
class TestKeychainPrompt : public QObject
{
    Q_OBJECT

private:
    Keyring m_keyring;
    Prompter m_prompter;

    [[nodiscard]] static QByteArray password() { return qgetenv("HOOKKEYS_KEYRING_PASSWORD"); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_keyring.isThere(), "run this by with-keyring.sh locked");
        QVERIFY(m_prompter.isThere());
    }

    void init()
    {
        QVERIFY(Keyring::unlock());
        KeychainSecretStore store(u"HookKeysTest"_s, 60s);
        Outcome<void> written;
        store.write(u"org"_s, Secret("before"), this, written.callback());
        QVERIFY2(written.succeeded(), qPrintable(written.error().details()));
        QVERIFY(Keyring::lock());
    }

    void cleanup()
    {
        m_keyring.thaw();
        if (m_prompter.isAsking())
            m_prompter.dismiss();
    }

    void row81_answeredLateItSucceeds()
    {
        constexpr auto deadline = 6s;
        KeychainSecretStore store(u"HookKeysTest"_s, deadline);
        Outcome<Secret> read;
        Outcome<void> written;
        store.read(u"org"_s, this, read.callback());
        store.write(u"other"_s, Secret("after"), this, written.callback());
        TRY_VERIFY(m_prompter.isAsking());
        QTest::qWait(int(std::chrono::milliseconds(deadline).count()) * 3 / 2);
        QVERIFY2(m_prompter.isAsking(), "the prompt is gone");
        QCOMPARE(read.count(), 0);
        QCOMPARE(written.count(), 0);
        m_prompter.answer(password());
        QVERIFY2(read.succeeded(), qPrintable(read.error().details()));
        QCOMPARE(read.result()->bytes(), QByteArray("before"));
        QVERIFY2(written.succeeded(), qPrintable(written.error().details()));
    }

    void row81_savesAfterThePrompt()
    {
        KeychainSecretStore store(u"HookKeysTest"_s, 60s);
        Outcome<void> written;
        store.write(u"org"_s, Secret("after"), this, written.callback());
        TRY_VERIFY(m_prompter.isAsking());
        m_prompter.answer(password());
        QVERIFY2(written.succeeded(), qPrintable(written.error().details()));
        Outcome<Secret> read;
        store.read(u"org"_s, this, read.callback());
        QVERIFY(read.succeeded());
        QCOMPARE(read.result()->bytes(), QByteArray("after"));
    }

    void row81_dismissed()
    {
        KeychainSecretStore store(u"HookKeysTest"_s, 60s);
        Outcome<Secret> read;
        store.read(u"org"_s, this, read.callback());
        TRY_VERIFY(m_prompter.isAsking());
        m_prompter.dismiss();
        QVERIFY(read.failedWith(ErrorKind::SecretMissing));
        QVERIFY(read.error().summary.contains(u"locked"_s));
        Outcome<void> written;
        store.write(u"org"_s, Secret("after"), this, written.callback());
        TRY_VERIFY(m_prompter.isAsking());
        m_prompter.dismiss();
        QVERIFY(written.failedWith(ErrorKind::SecretDenied));
    }

    void row59_frozenWhileThePromptStands()
    {
        KeychainSecretStore store(u"HookKeysTest"_s, 1s);
        Outcome<Secret> read;
        store.read(u"org"_s, this, read.callback());
        TRY_VERIFY(m_prompter.isAsking());
        m_keyring.freeze();
        QVERIFY(read.failedWith(ErrorKind::SecretTimeout));
    }

    void row81_theProgramEndsMeanwhile()
    {
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(QCoreApplication::applicationFilePath(), {u"--wait"_s});
        TRY_VERIFY(m_prompter.isAsking());
        program.closeWriteChannel();
        TRY_COMPARE(program.state(), QProcess::NotRunning);
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
    }
};

namespace {

/// The program that ends, because its input does, while the keychain asks for its password.
int wait(QCoreApplication &application)
{
    KeychainSecretStore store(u"HookKeysTest"_s, 60s);
    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    store.read(u"org"_s, &application, [](const Result<Secret> &) { QCoreApplication::exit(1); });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().contains(u"--wait"_s))
        return wait(application);
    TestKeychainPrompt test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychainprompt.moc"
