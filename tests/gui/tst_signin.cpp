// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Every way in with OAuth, by clicking, at the demo org; the test is the browser.
#include "auth/credential.h"
#include "browse.h"
#include "encryptedpem.h"
#include "hookkeytablemodel.h"
#include "oauthapp.h"
#include "orglistmodel.h"
#include "orgsession.h"
#include "secretclipboard.h"
#include "signinfixture.h"
#include "waiting.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrlQuery>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// Types @p path into the file dialog @p dialog, which opens, and presses its button.
void openFile(QFileDialog *dialog, const QString &path)
{
    part<QLineEdit>(dialog, "fileNameEdit")->setText(path);
    click(part<QDialogButtonBox>(dialog, "buttonBox")->button(QDialogButtonBox::Open));
}

} // namespace

class TestSignIn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { GuiFixture::prepareProgram(); }
    void init();
    void cleanup() { m_gui.reset(); }
    void signsInByDevice();
    void signsInByDeviceBoundToAKey();
    void goesOnWithoutWhatIsNotAllowed();
    void triesAgainAfterADenial();
    void givesUp();
    void endsASignInThatIsNotSaved_data();
    void endsASignInThatIsNotSaved();
    void signsInByBrowser();
    void row68_movesAnOrgToRedirectUrisOfItsOwn();
    void signsInAnewToChangeSomething();
    void showsTheAddressWithoutABrowser();
    void signsInAsAServiceWithANewKey();
    void readsAKeyFromAFile();
    void readsAnEncryptedKey();
    void tellsThatAFileHasNoKey();
    void needsAnAppsId();
    void signsInAgain();
    void forgetsASecretInTheClipboard();

private:
    /// Opens the dialog for a new org and chooses the way to sign in.
    [[nodiscard]] bool openDialog(SignInMethod method);
    /// Presses "Test connection", signs in and waits for the result.
    [[nodiscard]] bool testBySigningIn();
    /// The part @p name of the page that is shown.
    template <typename T>
    [[nodiscard]] T *shown(const char *name) const
    {
        const QList<T *> all = m_dialog->findChildren<T *>(QLatin1StringView(name));
        for (T *each : all) {
            if (each->isVisible())
                return each;
        }
        qFatal("There is no %s to be seen.", name);
    }
    [[nodiscard]] bool opened() const;

    std::unique_ptr<GuiFixture> m_gui;
    QPointer<QDialog> m_dialog;
    QList<QUrl> m_pages; ///< What the browser was asked to open.
    bool m_browserWorks = true;
};

void TestSignIn::init()
{
    GuiFixture::failOnWarnings();
    m_pages.clear();
    m_browserWorks = true;
    m_gui = std::make_unique<GuiFixture>();
    letSignIn(m_gui.get(), [this](const QUrl &page) {
        m_pages.append(page);
        return m_browserWorks;
    });
    QVERIFY(m_gui->showWindow());
}

bool TestSignIn::openDialog(SignInMethod method)
{
    m_gui->action(u"addOrg"_s)->trigger();
    m_dialog = awaitWindow("orgDialog");
    if (!m_dialog)
        return false;
    part<QLineEdit>(m_dialog, "name")->setText(u"Acme"_s);
    part<QLineEdit>(m_dialog, "url")->setText(m_gui->org->url().toString());
    auto *methods = part<QComboBox>(m_dialog, "method");
    methods->setCurrentIndex(methods->findData(int(method)));
    return methods->currentData().toInt() == int(method);
}

bool TestSignIn::testBySigningIn()
{
    click(part<QPushButton>(m_dialog, "test"));
    const QDialog *signIn = awaitWindow("signInDialog");
    auto *code = signIn ? part<QLabel>(signIn, "userCode") : nullptr;
    if (!code || !waitUntil([code] { return code->isVisible(); })
        || !m_gui->org->auth().decideDeviceCode(code->text().toLatin1(), true))
        return false;
    auto *result = part<QLabel>(m_dialog, "result");
    return waitUntil([result] { return result->isVisible(); })
           && result->text().startsWith(u"The connection works."_s);
}

/// Whether the dialogs are closed and the org's keys are there.
bool TestSignIn::opened() const
{
    return waitUntil([this] {
        return !m_dialog && m_gui->session && m_gui->session->state() == OrgSession::State::Current
               && !m_gui->session->isRefreshing() && m_gui->session->keys()->rowCount() > 0;
    });
}

void TestSignIn::signsInByDevice()
{
    QVERIFY(openDialog(SignInMethod::Device));
    auto *save = part<QPushButton>(m_dialog, "save");
    QVERIFY(!save->isEnabled());
    shown<QLineEdit>("clientId")->setText(QLatin1StringView(DemoAuth::nativeClientId));
    QVERIFY(save->isEnabled());
    click(save);
    QDialog *signIn = awaitWindow("signInDialog");
    QVERIFY(signIn);
    auto *code = part<QLabel>(signIn, "userCode");
    TRY_VERIFY(code->isVisible());
    const QString text = code->text();
    QCOMPARE(text.size(), 8);
    QVERIFY(part<QLabel>(signIn, "userCodePage")->text().startsWith(m_gui->org->url().toString()));
    QVERIFY(part<QLabel>(signIn, "timeLeft")->text().contains(u':'));

    click(part<QPushButton>(signIn, "copyCode"));
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
    const auto *forgetting = qGuiApp->findChild<QTimer *>(u"forgetting"_s);
    QVERIFY(forgetting && forgetting->isActive());
    QCOMPARE(forgetting->intervalAsDuration(), std::chrono::seconds(30));
    click(part<QPushButton>(signIn, "openBrowser"));
    QCOMPARE(m_pages.size(), 1);
    QVERIFY(browse(m_pages.first()).contains(text.toLatin1()));
    QVERIFY(m_gui->org->auth().decideDeviceCode(text.toLatin1(), true));
    QVERIFY(opened());
    QCOMPARE(m_gui->org->auth().revocations(), 0);

    const OrgProfile &profile = m_gui->session->profile();
    QCOMPARE(profile.signIn, SignInMethod::Device);
    QCOMPARE(profile.clientId, QLatin1StringView(DemoAuth::nativeClientId));
    // It goes on with what is kept, as after the next start.
    m_gui->session->refresh();
    TRY_VERIFY(!m_gui->session->isRefreshing());
    QVERIFY(!m_gui->session->problem());
    QVERIFY(m_gui->restart());
    m_gui->openOrgs.open(profile.id);
    QVERIFY(opened());
}

void TestSignIn::signsInByDeviceBoundToAKey()
{
    QVERIFY(openDialog(SignInMethod::Device));
    shown<QLineEdit>("clientId")->setText(QLatin1StringView(DemoAuth::dpopClientId));
    click(part<QPushButton>(m_dialog, "save"));
    QDialog *signIn = awaitWindow("signInDialog");
    QVERIFY(signIn);
    auto *code = part<QLabel>(signIn, "userCode");
    TRY_VERIFY(code->isVisible());
    QVERIFY(m_gui->org->auth().decideDeviceCode(code->text().toLatin1(), true));
    QVERIFY(opened());
}

void TestSignIn::goesOnWithoutWhatIsNotAllowed()
{
    m_gui->org->auth().setScopes(DemoAuth::nativeClientId,
                                 {"openid", "offline_access", "okta.inlineHooks.read",
                                  "okta.inlineHooks.manage", "okta.apps.read"});
    QVERIFY(openDialog(SignInMethod::Device));
    shown<QLineEdit>("clientId")->setText(QLatin1StringView(DemoAuth::nativeClientId));
    shown<QCheckBox>("seeApps")->setChecked(true);
    shown<QCheckBox>("readLog")->setChecked(true);
    click(part<QPushButton>(m_dialog, "save"));
    QPointer<QDialog> signIn = awaitWindow("signInDialog");
    QVERIFY(signIn);
    auto *code = part<QLabel>(signIn, "userCode");
    TRY_VERIFY(code->isVisible());
    QVERIFY(m_gui->org->auth().decideDeviceCode(code->text().toLatin1(), true));
    auto *next = part<QPushButton>(signIn, "signInContinue");
    TRY_VERIFY(next->isVisible());
    const auto *told = part<QLabel>(signIn, "signInProblem");
    QVERIFY2(told->text().startsWith(
                 u"You are signed in. The org did not allow okta.logs.read, so what needs that"),
             qPrintable(told->text()));
    QCOMPARE(m_gui->keychain.secrets.size(), 0); // nothing is kept before that is read
    QVERIFY(awaitActive(signIn));
    QTest::keyClick(signIn.data(), Qt::Key_Escape); // what was given is not thrown away
    QVERIFY(opened());
    QCOMPARE(m_gui->org->auth().revocations(), 0);
    m_gui->session->refresh(); // with what was granted
    TRY_VERIFY(!m_gui->session->isRefreshing());
    QVERIFY(!m_gui->session->problem());
}

void TestSignIn::triesAgainAfterADenial()
{
    QVERIFY(openDialog(SignInMethod::Device));
    shown<QLineEdit>("clientId")->setText(QLatin1StringView(DemoAuth::nativeClientId));
    click(part<QPushButton>(m_dialog, "save"));
    QDialog *signIn = awaitWindow("signInDialog");
    QVERIFY(signIn);
    auto *code = part<QLabel>(signIn, "userCode");
    auto *problem = part<QLabel>(signIn, "signInProblem");
    TRY_VERIFY(code->isVisible());
    const QString first = code->text();
    QVERIFY(m_gui->org->auth().decideDeviceCode(first.toLatin1(), false));
    TRY_VERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"refused"));
    QVERIFY(!code->isVisible());
    click(part<QPushButton>(signIn, "signInAgain"));
    TRY_VERIFY(code->isVisible());
    QVERIFY(!problem->isVisible());
    QVERIFY(code->text() != first);
    QVERIFY(m_gui->org->auth().decideDeviceCode(code->text().toLatin1(), true));
    QVERIFY(opened());
}

void TestSignIn::givesUp()
{
    QVERIFY(openDialog(SignInMethod::Device));
    shown<QLineEdit>("clientId")->setText(QLatin1StringView(DemoAuth::nativeClientId));
    click(part<QPushButton>(m_dialog, "test"));
    QPointer<QDialog> signIn = awaitWindow("signInDialog");
    QVERIFY(signIn);
    TRY_VERIFY(part<QLabel>(signIn, "userCode")->isVisible());
    QTest::keyClick(signIn.data(), Qt::Key_Escape);
    TRY_VERIFY(!signIn);
    QVERIFY(m_dialog);
    QVERIFY(part<QPushButton>(m_dialog, "save")->isEnabled());
    const int polls =
        m_gui->org->auth().tokenRequests("urn:ietf:params:oauth:grant-type:device_code");
    QTest::qWait(1500); // longer than the interval
    QCOMPARE(m_gui->org->auth().tokenRequests("urn:ietf:params:oauth:grant-type:device_code"),
             polls);
    m_dialog->close();
}

void TestSignIn::endsASignInThatIsNotSaved_data()
{
    QTest::addColumn<QString>("then");
    QTest::newRow("cancelled") << u"cancel"_s;
    QTest::newRow("another app") << u"other app"_s;
    QTest::newRow("an API token instead") << u"token"_s;
}

void TestSignIn::endsASignInThatIsNotSaved()
{
    QFETCH(const QString, then);
    const DemoAuth &auth = m_gui->org->auth();
    QVERIFY(openDialog(SignInMethod::Device));
    auto *id = shown<QLineEdit>("clientId");
    id->setText(QLatin1StringView(DemoAuth::nativeClientId));
    QVERIFY(testBySigningIn());
    QCOMPARE(auth.revocations(), 0);
    if (then == u"cancel"_s) {
        QTest::keyClick(m_dialog.data(), Qt::Key_Escape);
    } else if (then == u"token"_s) {
        auto *methods = part<QComboBox>(m_dialog, "method");
        methods->setCurrentIndex(methods->findData(int(SignInMethod::ApiToken)));
        part<QLineEdit>(m_dialog, "token")->setText(QString::fromLatin1(m_gui->options.token));
        click(part<QPushButton>(m_dialog, "save"));
        QVERIFY(opened());
    } else {
        id->setText(QLatin1StringView(DemoAuth::dpopClientId));
        // What was brought for the first app is not taken for the second, for which nobody signed
        // in.
        for (int i = 0; i < 2; ++i) {
            click(part<QPushButton>(m_dialog, "save"));
            const QPointer<QDialog> signIn = awaitWindow("signInDialog");
            QVERIFY(signIn);
            QTest::keyClick(signIn.data(), Qt::Key_Escape);
            TRY_VERIFY(!signIn);
        }
        QCOMPARE(auth.revocations(), 0);
        QVERIFY(testBySigningIn());
        TRY_COMPARE(auth.revocations(), 1);
        click(part<QPushButton>(m_dialog, "save"));
        QVERIFY(opened());
    }
    TRY_COMPARE(auth.revocations(), 1);
    TRY_VERIFY(!m_dialog);
}

void TestSignIn::signsInByBrowser()
{
    m_gui->org->auth().setAuthorizeDecision(DemoAuth::Decision::Allow);
    QVERIFY(openDialog(SignInMethod::Browser));
    auto *uris = shown<QLabel>("redirectUris");
    const QString uri =
        u"http://127.0.0.1:8899/callback/127.0.0.1:%1"_s.arg(m_gui->org->url().port());
    QVERIFY(uris->text().contains(uri));
    QVERIFY(uris->accessibleName().contains(uri)); // where a screen reader finds it
    // They follow the URL.
    auto *url = part<QLineEdit>(m_dialog, "url");
    const QString typed = url->text();
    url->setText(u"https://acme.okta.com"_s);
    QCOMPARE(uris->text().split(u'\n').constFirst(),
             u"http://127.0.0.1:8899/callback/acme.okta.com"_s);
    url->clear();
    QVERIFY(!uris->text().contains(u"callback"));
    QVERIFY(!shown<QPushButton>("copyRedirectUris")->isEnabled());
    url->setText(typed);
    QVERIFY(!part<QCheckBox>(m_dialog, "ownRedirect")->isVisible()); // it has no other
    shown<QLineEdit>("clientId")->setText(QLatin1StringView(DemoAuth::nativeClientId));
    click(part<QPushButton>(m_dialog, "save"));
    TRY_COMPARE(m_pages.size(), 1);
    QDialog *signIn = awaitWindow("signInDialog");
    QVERIFY(signIn);
    QVERIFY(part<QLabel>(signIn, "browserText")->isVisible());
    // Okta tells a redirect URI that is not registered in the browser alone.
    QVERIFY(part<QLabel>(signIn, "redirectHint")->text().contains(uri));
    QVERIFY(browse(m_pages.first()).contains("<h1>You are signed in</h1>"));
    QVERIFY(opened());
    QCOMPARE(m_gui->session->profile().signIn, SignInMethod::Browser);
}

void TestSignIn::row68_movesAnOrgToRedirectUrisOfItsOwn()
{
    // Of an earlier version, where all orgs had the same.
    OrgProfile profile{u"acme"_s, u"Acme"_s, m_gui->org->url()};
    profile.signIn = SignInMethod::Browser;
    profile.clientId = QLatin1StringView(DemoAuth::nativeClientId);
    profile.redirect = RedirectPath::Shared;
    m_gui->org->auth().setAuthorizeDecision(DemoAuth::Decision::Allow);
    QVERIFY(m_gui->profiles.save(profile));
    QVERIFY(m_gui->registry.load());
    QCOMPARE(m_gui->registry.orgs()->profiles().first().redirect, RedirectPath::Shared);
    const auto path = [this] {
        const QUrlQuery query(m_pages.last());
        return QUrl(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded)).path();
    };

    m_gui->openOrgs.open(profile.id);
    QVERIFY(clickInMessage(m_gui->window.get(), u"Sign in again…"_s));
    QDialog *signIn = awaitWindow("signInDialog");
    QVERIFY(signIn);
    TRY_COMPARE(m_pages.size(), 1);
    QCOMPARE(path(), u"/callback"_s);
    const QString own = redirectPath(profile.url, RedirectPath::Own);
    QVERIFY(part<QLabel>(signIn, "redirectHint")->text().contains(own));
    QVERIFY(browse(m_pages.last()).contains("<h1>You are signed in</h1>"));
    QVERIFY(opened());

    m_gui->action(u"editOrg"_s)->trigger();
    m_dialog = awaitWindow("orgDialog");
    QVERIFY(m_dialog);
    auto *move = part<QCheckBox>(m_dialog, "ownRedirect");
    QVERIFY(move->isVisible());
    QVERIFY(!move->isChecked());
    QVERIFY(shown<QLabel>("redirectUris")->text().contains(own));
    click(move);
    click(part<QPushButton>(m_dialog, "save"));
    // It is not believed that they are registered before they work.
    TRY_COMPARE(m_pages.size(), 2);
    QCOMPARE(path(), own);
    QVERIFY(browse(m_pages.last()).contains("<h1>You are signed in</h1>"));
    QVERIFY(opened());
    QCOMPARE(m_gui->session->profile().redirect, RedirectPath::Own);
    const Result<ProfileListing> kept = m_gui->profiles.load();
    QVERIFY(kept);
    QCOMPARE(kept->profiles.first().redirect, RedirectPath::Own);
}

void TestSignIn::signsInAnewToChangeSomething()
{
    m_gui->org->auth().setAuthorizeDecision(DemoAuth::Decision::Allow);
    QVERIFY(openDialog(SignInMethod::Browser));
    shown<QLineEdit>("clientId")->setText(QLatin1StringView(DemoAuth::nativeClientId));
    part<QCheckBox>(m_dialog, "readOnly")->setChecked(true);
    click(part<QPushButton>(m_dialog, "save"));
    TRY_COMPARE(m_pages.size(), 1);
    QVERIFY(!m_pages.last().query(QUrl::FullyDecoded).contains(u"inlineHooks.manage"));
    static_cast<void>(browse(m_pages.last()));
    QVERIFY(opened());

    m_gui->action(u"editOrg"_s)->trigger();
    m_dialog = awaitWindow("orgDialog");
    QVERIFY(m_dialog);
    part<QCheckBox>(m_dialog, "readOnly")->setChecked(false);
    click(part<QPushButton>(m_dialog, "save"));
    TRY_COMPARE(m_pages.size(), 2);
    QVERIFY(m_pages.last().query(QUrl::FullyDecoded).contains(u"inlineHooks.manage"));
    static_cast<void>(browse(m_pages.last()));
    QVERIFY(opened());
    QVERIFY(!m_gui->session->profile().readOnly);
}

void TestSignIn::showsTheAddressWithoutABrowser()
{
    m_browserWorks = false;
    m_gui->org->auth().setAuthorizeDecision(DemoAuth::Decision::Allow);
    QVERIFY(openDialog(SignInMethod::Browser));
    shown<QLineEdit>("clientId")->setText(QLatin1StringView(DemoAuth::nativeClientId));
    click(part<QPushButton>(m_dialog, "save"));
    QDialog *signIn = awaitWindow("signInDialog");
    QVERIFY(signIn);
    auto *address = part<QLineEdit>(signIn, "browserPage");
    TRY_VERIFY(address->isVisible());
    QVERIFY(part<QLabel>(signIn, "browserText")->text().contains(u"No browser could be opened"));
    click(part<QPushButton>(signIn, "copyPage"));
    QVERIFY(
        browse(QUrl(QGuiApplication::clipboard()->text())).contains("<h1>You are signed in</h1>"));
    QVERIFY(opened());
}

void TestSignIn::signsInAsAServiceWithANewKey()
{
    QVERIFY(openDialog(SignInMethod::ServiceApp));
    shown<QLineEdit>("clientId")->setText(QLatin1StringView(DemoAuth::serviceClientId));
    auto *save = part<QPushButton>(m_dialog, "save");
    QVERIFY(!save->isEnabled());
    click(shown<QPushButton>("makeKey"));
    TRY_VERIFY(part<QPlainTextEdit>(m_dialog, "publicJwk")->isVisible());
    QVERIFY(!shown<QLineEdit>("keyId")->text().isEmpty());
    QVERIFY(save->isEnabled());
    click(shown<QPushButton>("copyPublicJwk"));
    const QByteArray jwk = QGuiApplication::clipboard()->text().toUtf8();
    QVERIFY(!jwk.contains("\"d\""));

    // Before Okta knows the key.
    click(save);
    QDialog *signIn = awaitWindow("signInDialog");
    QVERIFY(signIn);
    TRY_VERIFY(part<QLabel>(signIn, "signInProblem")->isVisible());
    QVERIFY(m_gui->org->auth().registerServiceKey(DemoAuth::serviceClientId, jwk));
    click(part<QPushButton>(signIn, "signInAgain"));
    QVERIFY(opened());
    QCOMPARE(m_gui->session->profile().signIn, SignInMethod::ServiceApp);
}

void TestSignIn::readsAKeyFromAFile()
{
    const PrivateKey key = PrivateKey::generateEc();
    QTemporaryDir folder;
    const QString path = folder.filePath(u"key.pem"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("-----BEGIN PRIVATE KEY-----\n" + key.stored()->bytes()
               + "\n-----END PRIVATE KEY-----\n");
    file.close();

    QVERIFY(openDialog(SignInMethod::ServiceApp));
    shown<QLineEdit>("clientId")->setText(QLatin1StringView(DemoAuth::serviceClientId));
    click(shown<QPushButton>("readKey"));
    auto *dialog = awaitWindow<QFileDialog>("keyFileDialog");
    QVERIFY(dialog);
    openFile(dialog, path);
    TRY_VERIFY(part<QPlainTextEdit>(m_dialog, "publicJwk")->isVisible());
    QCOMPARE(shown<QLabel>("keyText")->text(), u"EC, P-256"_s);
    QVERIFY(part<QPushButton>(m_dialog, "save")->isEnabled()); // it may have no ID
    shown<QLineEdit>("keyId")->setText(u"kid1"_s);
    QVERIFY(part<QPushButton>(m_dialog, "save")->isEnabled());
    const QByteArray jwk = shown<QPlainTextEdit>("publicJwk")->toPlainText().toUtf8();
    QVERIFY(jwk.contains("\"kid1\""));
    QVERIFY(m_gui->org->auth().registerServiceKey(DemoAuth::serviceClientId, jwk));
    click(part<QPushButton>(m_dialog, "save"));
    QVERIFY(opened());
}

void TestSignIn::readsAnEncryptedKey()
{
    const PrivateKey key = PrivateKey::generateRsa();
    QTemporaryDir folder;
    const QString path = folder.filePath(u"key.pem"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(encryptedPem(key, "open Sesame"));
    file.close();
    QVERIFY(m_gui->org->auth().registerServiceKey(DemoAuth::serviceClientId,
                                                  QJsonDocument(key.publicJwk(u"k"_s)).toJson()));

    QVERIFY(openDialog(SignInMethod::ServiceApp));
    shown<QLineEdit>("clientId")->setText(QLatin1StringView(DemoAuth::serviceClientId));
    shown<QLineEdit>("keyId")->setText(u"k"_s);
    click(shown<QPushButton>("readKey"));
    auto *dialog = awaitWindow<QFileDialog>("keyFileDialog");
    QVERIFY(dialog);
    openFile(dialog, path);
    QPointer<QDialog> asking = awaitWindow<QDialog>("passphraseDialog");
    QVERIFY(asking);
    QCOMPARE(part<QLineEdit>(asking, "passphrase")->echoMode(), QLineEdit::Password);

    // A wrong one is asked for again, and no one at all is a way out.
    QTest::keyClicks(asking->findChild<QLineEdit *>(), u"open barley"_s);
    QTest::keyClick(asking->findChild<QLineEdit *>(), Qt::Key_Return);
    TRY_VERIFY(!asking);
    asking = awaitWindow<QDialog>("passphraseDialog");
    QVERIFY(asking);
    const QString why = part<QLabel>(asking, "passphraseProblem")->text();
    QVERIFY2(why.contains(u"or the key is damaged"), qPrintable(why));
    QTest::keyClick(asking->findChild<QLineEdit *>(), Qt::Key_Escape);
    TRY_VERIFY(!asking);
    QVERIFY(!part<QPlainTextEdit>(m_dialog, "publicJwk")->isVisible());
    QVERIFY(!part<QPushButton>(m_dialog, "save")->isEnabled());

    click(shown<QPushButton>("readKey"));
    dialog = awaitWindow<QFileDialog>("keyFileDialog");
    QVERIFY(dialog);
    openFile(dialog, path);
    asking = awaitWindow<QDialog>("passphraseDialog");
    QVERIFY(asking);
    QTest::keyClicks(asking->findChild<QLineEdit *>(), u"open Sesame"_s);
    QTest::keyClick(asking->findChild<QLineEdit *>(), Qt::Key_Return);
    TRY_VERIFY(part<QPlainTextEdit>(m_dialog, "publicJwk")->isVisible());
    QCOMPARE(shown<QLabel>("keyText")->text(), u"RSA, 2048 bits"_s);
    click(part<QPushButton>(m_dialog, "save"));
    QVERIFY(opened());
}

void TestSignIn::tellsThatAFileHasNoKey()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"key.pem"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no key");
    file.close();
    QVERIFY(openDialog(SignInMethod::ServiceApp));
    click(shown<QPushButton>("readKey"));
    auto *dialog = awaitWindow<QFileDialog>("keyFileDialog");
    QVERIFY(dialog);
    openFile(dialog, path);
    TRY_VERIFY(!shown<QLabel>("keyText")->text().isEmpty());
    TRY_VERIFY(
        part<QWidget>(m_dialog, "servicePage")->findChild<QLabel *>(u"keyProblem"_s)->isVisible());
    m_dialog->close();
}

void TestSignIn::needsAnAppsId()
{
    QVERIFY(openDialog(SignInMethod::Browser));
    auto *id = shown<QLineEdit>("clientId");
    id->setText(u"not an id"_s);
    QVERIFY(shown<QLabel>("signInNotice")->isVisible());
    QVERIFY(!part<QPushButton>(m_dialog, "save")->isEnabled());
    QVERIFY(!id->accessibleDescription().isEmpty());
    m_dialog->close();
}

void TestSignIn::signsInAgain()
{
    QVERIFY(openDialog(SignInMethod::Device));
    shown<QLineEdit>("clientId")->setText(QLatin1StringView(DemoAuth::nativeClientId));
    click(part<QPushButton>(m_dialog, "save"));
    QDialog *signIn = awaitWindow("signInDialog");
    QVERIFY(signIn);
    TRY_VERIFY(part<QLabel>(signIn, "userCode")->isVisible());
    QVERIFY(m_gui->org->auth().decideDeviceCode(part<QLabel>(signIn, "userCode")->text().toLatin1(),
                                                true));
    QVERIFY(opened());

    m_gui->org->auth().revokeAllTokens();
    const QPointer<OrgSession> ended = m_gui->session;
    ended->refresh();
    QVERIFY(clickInMessage(m_gui->window.get(), u"Sign in again…"_s));
    signIn = awaitWindow("signInDialog");
    QVERIFY(signIn);
    TRY_VERIFY(part<QLabel>(signIn, "userCode")->isVisible());
    QVERIFY(m_gui->org->auth().decideDeviceCode(part<QLabel>(signIn, "userCode")->text().toLatin1(),
                                                true));
    TRY_VERIFY(m_gui->session && m_gui->session != ended);
    QVERIFY(opened());
    QVERIFY(m_gui->message().isEmpty());
}

void TestSignIn::forgetsASecretInTheClipboard()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    copySecret(u"RGTCFDTL"_s, std::chrono::milliseconds(50));
    QCOMPARE(clipboard->text(), u"RGTCFDTL"_s);
    // What the histories of KDE, Windows and macOS look for, under the names that Qt maps there.
    const auto hint = [data = clipboard->mimeData()](const QString &name) {
        return data->data(name);
    };
    const auto windows = u"application/x-qt-windows-mime;value=\"%1\""_s;
    const QByteArray no(4, '\0'); // a DWORD
    QCOMPARE(hint(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
    QCOMPARE(hint(windows.arg(u"CanIncludeInClipboardHistory"_s)), no);
    QCOMPARE(hint(windows.arg(u"CanUploadToCloudClipboard"_s)), no);
    QVERIFY(!hint(windows.arg(u"ExcludeClipboardContentFromMonitorProcessing"_s)).isEmpty());
    QVERIFY(!hint(u"application/x-nspasteboard-concealed-type"_s).isEmpty());
    TRY_VERIFY(clipboard->text().isEmpty());
    const QMimeData *left = clipboard->mimeData(); // none on some platforms
    QVERIFY(!left || left->formats().isEmpty());

    // The newest copy decides when.
    copySecret(u"RGTCFDTL"_s, std::chrono::milliseconds(50));
    copySecret(u"RGTCFDTL"_s, std::chrono::hours(1));
    QTest::qWait(150);
    QCOMPARE(clipboard->text(), u"RGTCFDTL"_s);

    copySecret(u"RGTCFDTL"_s, std::chrono::milliseconds(50));
    clipboard->setText(u"something else"_s);
    QTest::qWait(150);
    QCOMPARE(clipboard->text(), u"something else"_s);
}

QTEST_MAIN(TestSignIn)
#include "tst_signin.moc"
