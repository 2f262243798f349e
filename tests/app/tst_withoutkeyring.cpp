// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program where there is no keyring, or it is locked, or it does not answer.

#include "inprocess.h"

#include "demoorg.h"
#include "keyring.h"
#include "waiting.h"

#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestWithoutKeyring final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void offersTheSession();
};

void TestWithoutKeyring::offersTheSession()
{
    Keyring keyring;
    if (QByteArrayLiteral(KEYRING) == "frozen") {
        QVERIFY(keyring.isThere());
        keyring.freeze();
    }
    DemoOrg org;
    QVERIFY(org.start());
    const QTemporaryDir folder;
    {
        const Program program(folder);
        click(awaitPart<QPushButton>(program.window(), "startAddOrg"));
        auto *dialog = awaitWindow("orgDialog");
        QVERIFY(dialog);
        part<QLineEdit>(dialog, "name")->setText(u"Acme"_s);
        part<QLineEdit>(dialog, "url")->setText(org.url().toString());
        chooseSignIn(dialog, SignInMethod::ApiToken);
        part<QLineEdit>(dialog, "token")->setText(QString::fromLatin1(org.token()));
        click(part<QPushButton>(dialog, "save"));
        auto *forSession = part<QPushButton>(dialog, "saveForSession");
        TRY_VERIFY(forSession->isVisible());
        QVERIFY(!part<QLabel>(dialog, "result")->text().isEmpty());
        QCOMPARE(program.rows(), 0);
        click(forSession);
        QVERIFY(program.shows(12));
        program.window()->close();
    }
    QVERIFY(contentOf(folder).contains("Acme"));
    QVERIFY(!contentOf(folder).contains(org.token()));

    // The next start finds the org, but not its token.
    const Program program(folder);
    QVERIFY(program.window()->isVisible());
    QVERIFY(clickInMessage(program.window(), u"Only for this session…"_s));
    auto *dialog = awaitWindow<QInputDialog>("tokenDialog");
    QVERIFY(dialog);
    auto *token = dialog->findChild<QLineEdit *>();
    token->setText(QString::fromLatin1(org.token()));
    QTest::keyClick(token, Qt::Key_Return);
    QVERIFY(program.shows(12));
    QVERIFY(!program.window()->messages()->isVisible());
    QVERIFY(!contentOf(folder).contains(org.token()));
}

QTEST_MAIN(TestWithoutKeyring)

#include "tst_withoutkeyring.moc"
