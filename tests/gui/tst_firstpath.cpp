// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How far it is for somebody who starts the program for the first time, in clicks.

#include "demoauth.h"
#include "keytableview.h"
#include "orgsession.h"
#include "signinfixture.h"
#include "waiting.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestFirstPath final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init();

    void fromTheStartToAPublicKeyInFourClicks();
    void fromTheStartToAnOrgOfOnesOwnInSixClicks();

private:
    /// Clicks the part @p name of @p root, which must be to be seen, and counts it.
    void clickIn(const QObject *root, const char *name);
    /// Types @p text where the focus is; nothing else is typed.
    void type(const QString &text);

    int m_clicks = 0;
    QStringList m_typed;
};

void TestFirstPath::init()
{
    GuiFixture::failOnWarnings();
    m_clicks = 0;
    m_typed.clear();
}

void TestFirstPath::clickIn(const QObject *root, const char *name)
{
    QWidget *shown = nullptr;
    const auto all = root->findChildren<QWidget *>(QLatin1StringView(name));
    for (QWidget *each : all) {
        if (each->isVisible())
            shown = each;
    }
    if (!shown)
        qFatal("There is no %s to be seen.", name);
    click(shown);
    ++m_clicks;
}

void TestFirstPath::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
    m_typed.append(text);
}

void TestFirstPath::fromTheStartToAPublicKeyInFourClicks()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    // As Application does; the org itself is this test's own.
    QObject::connect(gui.window.get(), &MainWindow::demoRequested, gui.window.get(), [&gui] {
        gui.openOrgs.openUnsaved(
            {u"demo"_s, u"Demo org"_s, gui.org->url(), Environment::Demo, false},
            Secret(gui.options.token));
    });
    clickIn(gui.window.get(), "tryDemo");
    TRY_VERIFY(gui.shownNames().contains(u"partner-api"_s));
    QVERIFY(gui.clickRow(u"partner-api"_s));
    ++m_clicks;
    TRY_VERIFY(part<QPushButton>(gui.window.get(), "keyCopy")->isVisible());
    clickIn(gui.window.get(), "keyCopy");
    QVERIFY(QApplication::clipboard()->text().contains(u"\"kty\": \"RSA\""_s));
    QVERIFY2(m_clicks <= 4, qPrintable(QString::number(m_clicks)));
}

void TestFirstPath::fromTheStartToAnOrgOfOnesOwnInSixClicks()
{
    GuiFixture gui;
    QList<QUrl> pages;
    letSignIn(&gui, [&pages](const QUrl &page) {
        pages.append(page);
        return true;
    });
    QVERIFY(gui.showWindow());
    clickIn(gui.window.get(), "startAddOrg");
    QPointer<QDialog> dialog = awaitWindow("orgDialog");
    QVERIFY(dialog);
    QVERIFY(awaitActive(dialog));
    clickIn(dialog, "url");
    type(gui.org->url().toString());
    clickIn(dialog, "clientId");
    type(QLatin1StringView(DemoAuth::nativeClientId));
    clickIn(dialog, "save");
    QPointer<QDialog> signIn = awaitWindow("signInDialog");
    QVERIFY(signIn);
    auto *code = part<QLabel>(signIn, "userCode");
    TRY_VERIFY(code->isVisible());
    clickIn(signIn, "openBrowser");
    QCOMPARE(pages.size(), 1);
    // In the browser, which is not ours: the code is there already, and is allowed.
    QVERIFY(pages.first().query().contains(code->text()));
    QVERIFY(gui.org->auth().decideDeviceCode(code->text().toLatin1(), true));
    TRY_VERIFY(!dialog && gui.session && gui.session->state() == OrgSession::State::Current
               && !gui.shownNames().isEmpty());
    QVERIFY2(m_clicks <= 6, qPrintable(QString::number(m_clicks)));
    QCOMPARE(m_typed.size(), 2);
    QCOMPARE(gui.session->profile().name, gui.org->url().host());
    QCOMPARE(gui.message(),
             u"“%1” was added with 12 hook keys; what opens it is in the keychain."_s.arg(
                 gui.org->url().host()));
}

QTEST_MAIN(TestFirstPath)

#include "tst_firstpath.moc"
