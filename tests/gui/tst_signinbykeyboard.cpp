// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole of adding an org, by the keys that a user presses and nothing else: each goes to what
// has the focus. The browser's side is answered over HTTP.
#include "browse.h"
#include "encryptedpem.h"
#include "hookkeytablemodel.h"
#include "orgsession.h"
#include "signinfixture.h"
#include "waiting.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRegularExpression>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestSignInByKeyboard final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    static void initTestCase();
    void init();
    void cleanup() { m_gui.reset(); }

    void addsByToken();
    void addsByCode();
    void addsInTheBrowser();
    void addsAServiceWithANewKey();
    void addsAServiceWithAKeyOfAFile();
    void triesAgain();

private:
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    /// The name of what has the focus; empty if nothing has.
    [[nodiscard]] static QString focused();
    /// Presses the tab key until @p name has the focus; false if it never gets it.
    [[nodiscard]] static bool tabTo(const QString &name);
    /// Waits until @p name has the focus by itself.
    [[nodiscard]] static bool awaitFocus(const QString &name);
    /// Opens the dialog for a new org, fills in its name and URL, and chooses @p method.
    [[nodiscard]] bool begin(SignInMethod method);
    /// Types the ID of the app.
    [[nodiscard]] bool typeClientId(const char *id) const;
    /// Copies the public key that is shown and gives it to the org.
    [[nodiscard]] bool registerPublicKey();
    [[nodiscard]] QUrl page(const QString &path) const
    {
        return m_gui->org->url().resolved(QUrl(path));
    }
    /// Whether the dialogs are closed, the org's keys are there, and it opens @p method's way.
    [[nodiscard]] bool opened(SignInMethod method) const;

    std::unique_ptr<GuiFixture> m_gui;
    QPointer<QDialog> m_dialog;
    QList<QUrl> m_pages; ///< What the browser was asked to open.
};

void TestSignInByKeyboard::initTestCase()
{
    if (QGuiApplication::platformName() == u"offscreen"_s)
        QSKIP("The platform offscreen makes no window active again when another one closes");
}

void TestSignInByKeyboard::init()
{
    GuiFixture::failOnWarnings();
    m_pages.clear();
    QGuiApplication::clipboard()->clear();
    m_gui = std::make_unique<GuiFixture>();
    letSignIn(m_gui.get(), [this](const QUrl &page) {
        m_pages.append(page);
        return true;
    });
    QVERIFY(m_gui->showWindow());
}

QString TestSignInByKeyboard::focused()
{
    const QWidget *widget = QApplication::focusWidget();
    return widget ? widget->objectName() : QString();
}

bool TestSignInByKeyboard::tabTo(const QString &name)
{
    constexpr int most = 40; // more than a dialog has
    for (int presses = 0; presses < most && focused() != name; ++presses)
        press(Qt::Key_Tab);
    return focused() == name;
}

bool TestSignInByKeyboard::awaitFocus(const QString &name)
{
    return waitUntil([&name] { return focused() == name; });
}

bool TestSignInByKeyboard::begin(SignInMethod method)
{
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    m_dialog = awaitWindow("orgDialog");
    if (!m_dialog || !awaitFocus(u"name"_s))
        return false;
    type(u"Acme"_s);
    press(Qt::Key_Tab);
    if (focused() != u"url"_s)
        return false;
    type(m_gui->org->url().toString());
    if (!tabTo(u"method"_s))
        return false;
    // From the last to the first, so that each is really chosen.
    press(Qt::Key_End);
    const auto *methods = qobject_cast<QComboBox *>(QApplication::focusWidget());
    for (int step = 0; methods->currentData().toInt() != int(method); ++step) {
        if (step == methods->count())
            return false;
        press(Qt::Key_Up);
    }
    return true;
}

bool TestSignInByKeyboard::typeClientId(const char *id) const
{
    if (!tabTo(u"clientId"_s)) // past what is to be copied for the app
        return false;
    type(QString::fromLatin1(id));
    return true;
}

bool TestSignInByKeyboard::registerPublicKey()
{
    if (!tabTo(u"copyPublicJwk"_s))
        return false;
    press(Qt::Key_Space);
    const QString jwk = QGuiApplication::clipboard()->text();
    static const QRegularExpression formToken(u"name=\"form_token\" value=\"([^\"]*)\""_s);
    const QString form = QString::fromUtf8(browse(page(u"/demo/service-keys"_s)));
    return submit(page(u"/demo/service-keys"_s),
                  {{u"client_id"_s, QString::fromLatin1(DemoAuth::serviceClientId)},
                   {u"jwk"_s, jwk},
                   {u"form_token"_s, formToken.match(form).captured(1)}})
        .contains("Key added");
}

bool TestSignInByKeyboard::opened(SignInMethod method) const
{
    return waitUntil([this] {
               return !m_dialog && m_gui->session
                      && m_gui->session->state() == OrgSession::State::Current
                      && m_gui->session->keys()->rowCount() > 0;
           })
           && m_gui->session->profile().signIn == method;
}

void TestSignInByKeyboard::addsByToken()
{
    QVERIFY(begin(SignInMethod::ApiToken));
    press(Qt::Key_Tab);
    QCOMPARE(focused(), u"token"_s);
    type(QString::fromLatin1(m_gui->options.token));
    press(Qt::Key_Return);
    QVERIFY(opened(SignInMethod::ApiToken));
}

void TestSignInByKeyboard::addsByCode()
{
    QVERIFY(begin(SignInMethod::Device));
    QVERIFY(typeClientId(DemoAuth::nativeClientId));
    press(Qt::Key_Return);
    QVERIFY(awaitFocus(u"openBrowser"_s));
    press(Qt::Key_Space);
    QCOMPARE(m_pages.size(), 1);
    QVERIFY(tabTo(u"copyCode"_s));
    press(Qt::Key_Space);
    const QString code = QGuiApplication::clipboard()->text();
    QCOMPARE(code, part<QLabel>(openWindow("signInDialog"), "userCode")->text());
    QVERIFY(browse(m_pages.first()).contains(code.toLatin1()));
    QVERIFY(submit(page(u"/activate"_s), {{u"user_code"_s, code}, {u"decision"_s, u"allow"_s}})
                .contains("Device activated"));
    QVERIFY(opened(SignInMethod::Device));
    TRY_VERIFY(m_gui->window->isActiveWindow());
}

void TestSignInByKeyboard::addsInTheBrowser()
{
    m_gui->org->auth().setAuthorizeDecision(DemoAuth::Decision::Allow);
    QVERIFY(begin(SignInMethod::Browser));
    QVERIFY(typeClientId(DemoAuth::nativeClientId));
    // What is to be registered in Okta can be taken along.
    QVERIFY(tabTo(u"copyRedirectUris"_s));
    press(Qt::Key_Space);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"http://127.0.0.1:8899/callback"_s));
    press(Qt::Key_S, Qt::AltModifier);
    TRY_COMPARE(m_pages.size(), 1);
    // Somebody closed it.
    QVERIFY(awaitFocus(u"openBrowserAgain"_s));
    press(Qt::Key_Space);
    QCOMPARE(m_pages.size(), 2);
    QVERIFY(browse(m_pages.last()).contains("<h1>You are signed in</h1>"));
    QVERIFY(opened(SignInMethod::Browser));
}

void TestSignInByKeyboard::addsAServiceWithANewKey()
{
    QVERIFY(begin(SignInMethod::ServiceApp));
    QVERIFY(typeClientId(DemoAuth::serviceClientId));
    QVERIFY(tabTo(u"makeKey"_s));
    press(Qt::Key_Space);
    TRY_VERIFY(part<QPlainTextEdit>(m_dialog, "publicJwk")->isVisible());
    QCOMPARE(focused(), u"makeKey"_s); // it stays where it was
    QVERIFY(registerPublicKey());
    press(Qt::Key_S, Qt::AltModifier);
    QVERIFY(opened(SignInMethod::ServiceApp));
}

void TestSignInByKeyboard::addsAServiceWithAKeyOfAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"key.pem"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(encryptedPem(PrivateKey::generateRsa(), "open Sesame"));
    file.close();

    QVERIFY(begin(SignInMethod::ServiceApp));
    QVERIFY(typeClientId(DemoAuth::serviceClientId));
    QVERIFY(tabTo(u"readKey"_s));
    press(Qt::Key_Space);
    QVERIFY(awaitWindow<QFileDialog>("keyFileDialog"));
    QVERIFY(awaitFocus(u"fileNameEdit"_s));
    type(path);
    press(Qt::Key_Return);
    const QPointer<QDialog> asking = awaitWindow<QDialog>("passphraseDialog");
    QVERIFY(asking);
    TRY_VERIFY(asking->isActiveWindow() && QApplication::focusWidget());
    type(u"open Sesame"_s);
    press(Qt::Key_Return);
    TRY_VERIFY(!asking);
    TRY_VERIFY(m_dialog->isActiveWindow());
    QCOMPARE(focused(), u"readKey"_s);
    QVERIFY(tabTo(u"keyId"_s));
    type(u"kid1"_s);
    QVERIFY(registerPublicKey());
    press(Qt::Key_S, Qt::AltModifier);
    QVERIFY(opened(SignInMethod::ServiceApp));
}

void TestSignInByKeyboard::triesAgain()
{
    QVERIFY(begin(SignInMethod::Device));
    QVERIFY(typeClientId(DemoAuth::nativeClientId));
    press(Qt::Key_Return);
    QVERIFY(awaitFocus(u"openBrowser"_s));
    const QDialog *signIn = openWindow("signInDialog");
    const auto code = [signIn] {
        return part<QLabel>(signIn, "userCode")->text();
    };
    const QString first = code();
    QVERIFY(submit(page(u"/activate"_s), {{u"user_code"_s, first}, {u"decision"_s, u"deny"_s}})
                .contains("Access denied"));
    QVERIFY(awaitFocus(u"signInAgain"_s));
    press(Qt::Key_Return);
    QVERIFY(awaitFocus(u"openBrowser"_s));
    QVERIFY(code() != first);
    press(Qt::Key_Escape);
    TRY_VERIFY(m_dialog->isActiveWindow() && focused() == u"clientId"_s);
    press(Qt::Key_Escape);
    TRY_VERIFY(!m_dialog);
    QVERIFY(!m_gui->session);
}

QTEST_MAIN(TestSignInByKeyboard)
#include "tst_signinbykeyboard.moc"
