// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole program in this process, with a real keyring: only the display's user is missing.

#include "inprocess.h"

#include "demoorg.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

class TestApplication final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initMain() { GuiFixture::prepareProgram(); }

    void init();

    void welcomes();
    void opensTheDemoOrg();
    void opensTheOrgOfTheEnvironment();
    void saysWhyItDoesNotOpenTheOrgOfTheEnvironment_data();
    void saysWhyItDoesNotOpenTheOrgOfTheEnvironment();
    void opensTheLastOrgAgain();
    void startsWithDamagedFiles();
};

void TestApplication::init()
{
    GuiFixture::failOnWarnings();
    qunsetenv("OKTA_CLIENT_ORGURL");
    qunsetenv("OKTA_CLIENT_TOKEN");
}

void TestApplication::welcomes()
{
    const QTemporaryDir folder;
    const Program program(folder);
    QVERIFY(program.window()->isVisible());
    auto *tryDemo = awaitPart<QPushButton>(program.window(), "tryDemo");
    QVERIFY(tryDemo);
    QVERIFY(part<QPushButton>(program.window(), "startAddOrg")->isVisible());
    click(tryDemo);
    TRY_COMPARE(program.rows(), 12);
    QCOMPARE(program.window()->windowTitle(), u"Demo org (Demo)"_s);
}

void TestApplication::opensTheDemoOrg()
{
    const QTemporaryDir folder;
    {
        const Program program(folder, true);
        TRY_COMPARE(program.rows(), 12);
        program.window()->close();
    }
    QVERIFY(!QFile::exists(folder.filePath(u"orgs.json"_s)));
    QVERIFY(!contentOf(folder).contains("127.0.0.1"));
    // The next start knows nothing of it.
    const Program program(folder);
    QVERIFY(awaitPart<QPushButton>(program.window(), "tryDemo"));
}

void TestApplication::opensTheOrgOfTheEnvironment()
{
    DemoOrg org;
    QVERIFY(org.start());
    qputenv("OKTA_CLIENT_ORGURL", org.url().toString().toLatin1());
    qputenv("OKTA_CLIENT_TOKEN", org.token());
    const QTemporaryDir folder;
    {
        const Program program(folder);
        TRY_COMPARE(program.rows(), 12);
        QCOMPARE(program.window()->windowTitle(), u"127.0.0.1 (Production)"_s);
        // No child process gets the credential.
        QVERIFY(!qEnvironmentVariableIsSet("OKTA_CLIENT_TOKEN"));
        program.window()->close();
    }
    const QByteArray written = contentOf(folder);
    QVERIFY(!written.isEmpty());
    QVERIFY(!written.contains(org.token()));
    QVERIFY(!written.contains("127.0.0.1"));
}

void TestApplication::saysWhyItDoesNotOpenTheOrgOfTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("URL") << QByteArray("https://acme-admin.okta.com") << QByteArray("00abc");
    QTest::newRow("token") << QByteArray("https://acme.okta.com") << QByteArray("00a\r\nX: y");
}

void TestApplication::saysWhyItDoesNotOpenTheOrgOfTheEnvironment()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, token);
    qputenv("OKTA_CLIENT_ORGURL", url);
    qputenv("OKTA_CLIENT_TOKEN", token);
    const QTemporaryDir folder;
    const Program program(folder);
    TRY_VERIFY(program.window()->messages()->isVisible());
    const QString message = program.window()->messages()->text();
    QVERIFY2(message.startsWith(u"The org of OKTA_CLIENT_ORGURL and OKTA_CLIENT_TOKEN cannot be "
                                "opened. "_s),
             qPrintable(message));
    QVERIFY(!message.contains(QString::fromLatin1(token)));
    QVERIFY(awaitPart<QPushButton>(program.window(), "tryDemo"));
}

void TestApplication::opensTheLastOrgAgain()
{
    DemoOrg org;
    QVERIFY(org.start());
    const QTemporaryDir folder;
    {
        const Program program(folder);
        click(awaitPart<QPushButton>(program.window(), "startAddOrg"));
        auto *dialog = awaitWindow("orgDialog");
        QVERIFY(dialog);
        QTest::keyClicks(part<QLineEdit>(dialog, "name"), u"Acme"_s);
        QTest::keyClicks(part<QLineEdit>(dialog, "url"), org.url().toString());
        chooseSignIn(dialog, SignInMethod::ApiToken);
        QTest::keyClicks(part<QLineEdit>(dialog, "token"), QString::fromLatin1(org.token()));
        click(part<QPushButton>(dialog, "save"));
        TRY_COMPARE(program.rows(), 12);
        program.window()->close();
    }
    QVERIFY(contentOf(folder).contains("Acme"));
    QVERIFY(!contentOf(folder).contains(org.token()));

    const Program program(folder);
    TRY_COMPARE(program.rows(), 12);
    QCOMPARE(program.window()->windowTitle(), u"Acme (Production)"_s);
    // What was entered is gone with the org, from the keyring too.
    program.window()->findChild<QAction *>(u"removeOrg"_s)->trigger();
    auto *box = awaitWindow<QDialog>("removeOrgBox");
    QVERIFY(box);
    const auto buttons = box->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == u"Remove"_s)
            click(button);
    }
    QVERIFY(awaitPart<QPushButton>(program.window(), "tryDemo"));
    TRY_VERIFY(!contentOf(folder).contains("Acme"));
    QVERIFY(!program.window()->messages()->isVisible());
}

void TestApplication::startsWithDamagedFiles()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder.filePath(u"hookkeys.ini"_s), "[window\n\x01 no settings file\n"));
    QVERIFY(write(folder.filePath(u"orgs.json"_s), "{\"profiles\": [tru"));
    const Program program(folder);
    TRY_VERIFY(program.window()->messages()->isVisible());
    const QString message = program.window()->messages()->text();
    for (const QString &name : {u"hookkeys.ini"_s, u"orgs.json"_s})
        QVERIFY2(message.contains(name), qPrintable(message));
    // Both are kept aside as they were.
    const QStringList files = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    QVERIFY2(files.filter(u"hookkeys.ini."_s).size() == 1, qPrintable(files.join(u' ')));
    QVERIFY2(files.filter(u"orgs.json"_s).size() == 1, qPrintable(files.join(u' ')));
    QVERIFY(contentOf(folder).contains("[tru"));
}

QTEST_MAIN(TestApplication)

#include "tst_application.moc"
