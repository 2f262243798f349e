// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guifixture.h"

#include "appearance.h"
#include "callback.h"
#include "keychanges.h"
#include "orglistmodel.h"
#include "orgsession.h"
#include "orgtarget.h"
#include "proxydialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTcpServer>
#include <QTcpSocket>

#include <cmath>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// The dialog for an org, and what is in it.
struct Dialog
{
    explicit Dialog(const char *opener, const GuiFixture &gui)
    {
        if (auto *button = gui.window->findChild<QPushButton *>(QLatin1StringView(opener)))
            click(button);
        else
            gui.action(QLatin1StringView(opener))->trigger();
        find();
    }
    /// It is being opened already.
    Dialog() { find(); }

    void find()
    {
        dialog = awaitWindow("orgDialog");
        if (!dialog)
            qFatal("The dialog did not open.");
        name = part<QLineEdit>(dialog, "name");
        url = part<QLineEdit>(dialog, "url");
        token = part<QLineEdit>(dialog, "token");
        urlNotice = part<QLabel>(dialog, "urlNotice");
        tokenNotice = part<QLabel>(dialog, "tokenNotice");
        result = part<QLabel>(dialog, "result");
        test = part<QPushButton>(dialog, "test");
        save = part<QPushButton>(dialog, "save");
        saveForSession = part<QPushButton>(dialog, "saveForSession");
    }

    void fill(const QString &orgName, const QString &orgUrl, const QByteArray &apiToken) const
    {
        name->setText(orgName);
        url->setText(orgUrl);
        token->setText(QString::fromLatin1(apiToken));
    }

    QPointer<QDialog> dialog;
    QLineEdit *name;
    QLineEdit *url;
    QLineEdit *token;
    QLabel *urlNotice;
    QLabel *tokenNotice;
    QLabel *result;
    QPushButton *test;
    QPushButton *save;
    QPushButton *saveForSession;
};

/// Everything that was written to the settings folder.
QByteArray writtenFiles(const GuiFixture &gui)
{
    QByteArray all;
    const QDir folder(gui.folder.path());
    const QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names)
        all += fileContent(folder.filePath(name));
    return all;
}

/// What answers in the place of an org is the sign-in page of a network.
void answerLikeAHotel(QTcpServer &server)
{
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
                          "<html><body><h1>Welcome to the hotel</h1></body></html>");
            socket->disconnectFromHost();
        });
    });
}

} // namespace

class TestOrgDialog final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void checksTheUrl_data();
    void checksTheUrl();
    void offersTheRightUrl();
    void checksTheToken_data();
    void checksTheToken();
    void saysWhyItCannotConnect_data();
    void saysWhyItCannotConnect();
    void testsWithoutSaving();
    void savesAndOpens();
    void keepsTheTokenForTheSession();
    void offersTheSessionWhereTheKeychainFails();
    void edits();
    void undoesNothingOfAnotherCopy();
    void testsWhatIsKept();
    void savesWhereNothingCanBeTested();
    void wantsATokenForAnotherAddress();
    void cancels();
    void addsByKeyboardAlone();
    void takesAnEnvironmentOfOnesOwn();
    void keepsTheProxy();
    void row83_namesTheSystemsProxy();
    void refusesWritesInAReadOnlyOrg();
};

void TestOrgDialog::checksTheUrl_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("acceptable");

    QTest::newRow("plain") << u"https://acme.okta.com"_s << true;
    QTest::newRow("no scheme") << u"acme.okta.com"_s << true;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << true;
    QTest::newRow("http") << u"http://acme.okta.com"_s << false;
    QTest::newRow("user") << u"https://acme.okta.com@evil"_s << false;
    QTest::newRow("path") << u"https://acme.okta.com/app"_s << false;
    QTest::newRow("query") << u"https://acme.okta.com?x"_s << false;
    QTest::newRow("placeholder") << u"https://{yourOktaDomain}"_s << false;
    QTest::newRow("number") << u"http://2130706433"_s << false;
    QTest::newRow("console") << u"https://acme-admin.okta.com"_s << false;
}

void TestOrgDialog::checksTheUrl()
{
    QFETCH(QString, url);
    QFETCH(bool, acceptable);
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    const Dialog dialog("startAddOrg", gui);
    QVERIFY(!dialog.save->isEnabled());
    QVERIFY(!dialog.urlNotice->isVisible());
    dialog.fill(u"Acme"_s, {}, "00abcdefghijklmnopqrstuvwxyz0123456789ABCD");
    QTest::keyClicks(dialog.url, url);
    QCOMPARE(dialog.urlNotice->isVisible(), !acceptable);
    QCOMPARE(dialog.url->accessibleDescription(), dialog.urlNotice->text());
    QCOMPARE(dialog.save->isEnabled(), acceptable);
    QCOMPARE(dialog.test->isEnabled(), acceptable);
}

void TestOrgDialog::offersTheRightUrl()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    const Dialog dialog("startAddOrg", gui);
    auto *suggestion = part<QPushButton>(dialog.dialog, "useSuggestion");
    QVERIFY(!suggestion->isVisible());
    QTest::keyClicks(dialog.url, u"https://acme-admin.oktapreview.com/admin/dashboard"_s);
    QVERIFY(suggestion->isVisible());
    QVERIFY2(suggestion->text().contains(u"https://acme.oktapreview.com"_s),
             qPrintable(suggestion->text()));
    click(suggestion);
    QCOMPARE(dialog.url->text(), u"https://acme.oktapreview.com"_s);
    QVERIFY(!suggestion->isVisible());
    QVERIFY(!dialog.urlNotice->isVisible());
    // A preview org, as the address says, until the user says otherwise.
    auto *environment = part<QComboBox>(dialog.dialog, "environment");
    QCOMPARE(environment->currentText(), u"Preview"_s);
    dialog.url->setText(u"https://acme.okta.com"_s);
    QCOMPARE(environment->currentText(), u"Production"_s);
    dialog.url->setText(u"https://acme.oktapreview.com"_s);
    QCOMPARE(environment->currentText(), u"Preview"_s);
    QTest::keyClick(environment, Qt::Key_Down);
    const QString chosen = environment->currentText();
    QVERIFY(chosen != u"Preview"_s);
    QTest::keyClicks(dialog.url, u"/"_s);
    QTest::keyClick(dialog.url, Qt::Key_Backspace);
    QCOMPARE(environment->currentText(), chosen);
}

void TestOrgDialog::checksTheToken_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<bool>("acceptable");

    QTest::newRow("good") << u"00abcdefghijklmnopqrstuvwxyz0123456789ABCD"_s << true;
    QTest::newRow("pasted with blanks around")
        << u" 00abcdefghijklmnopqrstuvwxyz0123456789ABCD "_s << true;
    QTest::newRow("blank inside") << u"00abc def"_s << false;
    QTest::newRow("no ASCII") << u"00abcdéf"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestOrgDialog::checksTheToken()
{
    QFETCH(QString, token);
    QFETCH(bool, acceptable);
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    const Dialog dialog("startAddOrg", gui);
    QCOMPARE(dialog.token->echoMode(), QLineEdit::Password);
    QVERIFY(part<QLabel>(dialog.dialog, "tokenHint")->isVisible()); // where a token is to be had
    dialog.fill(u"Acme"_s, u"acme.okta.com"_s, {});
    dialog.token->setFocus();
    TRY_VERIFY(dialog.token->hasFocus());
    dialog.token->insert(token);
    QVERIFY(!dialog.tokenNotice->isVisible()); // nothing is wrong while it is typed
    if (!acceptable)
        QTest::keyClick(dialog.token, Qt::Key_Return);
    QCOMPARE(dialog.tokenNotice->isVisible(), !acceptable && !token.isEmpty());
    QCOMPARE(dialog.save->isEnabled(), acceptable);
}

void TestOrgDialog::saysWhyItCannotConnect_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("words");
    QTest::newRow("wrong token") << u"token"_s << u"token"_s;
    QTest::newRow("no Okta") << u"html"_s << u"127.0.0.1"_s;
    QTest::newRow("nobody there") << u"closed"_s << u"127.0.0.1"_s;
}

void TestOrgDialog::saysWhyItCannotConnect()
{
    QFETCH(QString, what);
    QFETCH(QString, words);
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    answerLikeAHotel(server);
    const QString other = u"http://127.0.0.1:%1"_s.arg(server.serverPort());
    if (what == u"closed"_s)
        server.close();
    const Dialog dialog("startAddOrg", gui);
    if (what == u"token"_s)
        dialog.fill(u"Acme"_s, gui.org->url().toString(),
                    "00wrongwrongwrongwrongwrongwrongwrongwrong");
    else
        dialog.fill(u"Acme"_s, other, gui.options.token);
    for (QPushButton *button : {dialog.test, dialog.save}) {
        click(button);
        QVERIFY(!button->isEnabled());
        TRY_VERIFY(dialog.result->isVisible());
        QVERIFY2(dialog.result->text().contains(words), qPrintable(dialog.result->text()));
        QVERIFY2(!dialog.result->text().contains(u"<h1>"_s), qPrintable(dialog.result->text()));
        // What Okta's support asks for does not pour into the sentence.
        QVERIFY2(!dialog.result->text().contains(u"E0000011"_s), qPrintable(dialog.result->text()));
        auto *more = part<QPushButton>(dialog.dialog, "detailsButton");
        QVERIFY(what != u"token"_s || more->isVisible());
        if (what == u"token"_s) {
            more->click(); // not by the mouse, which would take the focus along
            const auto *details = part<QLabel>(dialog.dialog, "details");
            QVERIFY2(details->isVisible() && details->text().contains(u"E0000011"_s),
                     qPrintable(details->text()));
        }
        QCOMPARE(dialog.result->textFormat(), Qt::PlainText);
        QVERIFY(!dialog.result->text().contains(dialog.token->text()));
        QVERIFY(button->isEnabled());
        QVERIFY(!dialog.saveForSession->isVisible()); // the keychain is not what failed
        // One can go on typing.
        const QWidget *focused = dialog.dialog->focusWidget();
        QVERIFY(focused && focused->isEnabled());
        QCOMPARE(focused == dialog.token, what == u"token"_s);
        QCOMPARE(dialog.token->hasSelectedText(), what == u"token"_s);
    }
    QVERIFY(dialog.dialog->isVisible());
    QVERIFY(!dialog.token->text().isEmpty());
    QCOMPARE(gui.registry.orgs()->rowCount(), 0);
    QVERIFY(gui.keychain.secrets.isEmpty());
    QVERIFY(!gui.session);

    // The right one at last.
    dialog.fill(u"Acme"_s, gui.org->url().toString(), gui.options.token);
    click(dialog.save);
    TRY_COMPARE(gui.shownNames().size(), 12);
    QVERIFY(!dialog.dialog);
}

void TestOrgDialog::testsWithoutSaving()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    const Dialog dialog("startAddOrg", gui);
    dialog.fill(u"Acme"_s, gui.org->url().toString(), gui.options.token);
    click(dialog.test);
    TRY_VERIFY(dialog.result->isVisible());
    QCOMPARE(dialog.result->text(), u"The connection works. The org has 12 hook keys."_s);
    QVERIFY(dialog.dialog->isVisible());
    QCOMPARE(gui.registry.orgs()->rowCount(), 0);
    QVERIFY(gui.keychain.log.isEmpty());
    QVERIFY(!gui.session);
}

void TestOrgDialog::savesAndOpens()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    const Dialog dialog("addOrg", gui);
    QCOMPARE(dialog.dialog->windowTitle(), u"Add org"_s);
    QTest::keyClicks(dialog.name, u"  Acme & <b>Sons</b> "_s);
    QTest::keyClicks(dialog.url, gui.org->url().toString());
    QTest::keyClicks(dialog.token, QString::fromLatin1(gui.options.token));
    part<QComboBox>(dialog.dialog, "environment")->setCurrentIndex(2);
    QTest::keyClick(dialog.token, Qt::Key_Return);
    TRY_COMPARE(gui.shownNames().size(), 12);
    TRY_VERIFY(!dialog.dialog);
    QCOMPARE(gui.window->windowTitle(), u"Acme & <b>Sons</b> (Development)"_s);
    QCOMPARE(gui.keychain.secrets.size(), 1);
    QCOMPARE(entryFromText(*gui.keychain.secrets.begin()).secret.bytes(), gui.options.token);
    QVERIFY(gui.sessionSecrets.secrets.isEmpty());

    // The next start finds it all.
    const auto listing = gui.profiles.load();
    QVERIFY(listing);
    QCOMPARE(listing->profiles.size(), 1);
    QCOMPARE(listing->profiles.first().name, u"Acme & <b>Sons</b>"_s);
    QCOMPARE(listing->profiles.first().url, gui.org->url());
    QCOMPARE(listing->lastOpened, listing->profiles.first().id);
    gui.window->close();
    gui.preferences.sync();
    QVERIFY(!writtenFiles(gui).isEmpty());
    QVERIFY(!writtenFiles(gui).contains(gui.options.token));
}

void TestOrgDialog::keepsTheTokenForTheSession()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    const Dialog dialog("startAddOrg", gui);
    dialog.fill(u"Acme"_s, gui.org->url().toString(), gui.options.token);
    click(part<QCheckBox>(dialog.dialog, "sessionOnly"));
    click(dialog.save);
    TRY_COMPARE(gui.shownNames().size(), 12);
    QVERIFY(gui.message().endsWith(u"12 hook keys; what opens it is kept for this session only."));
    QVERIFY(gui.keychain.secrets.isEmpty());
    QCOMPARE(gui.sessionSecrets.secrets.size(), 1);
}

void TestOrgDialog::offersTheSessionWhereTheKeychainFails()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    gui.keychain.writeError = ErrorKind::SecretDenied;
    const Dialog dialog("startAddOrg", gui);
    dialog.fill(u"Acme"_s, gui.org->url().toString(), gui.options.token);
    QVERIFY(!dialog.saveForSession->isVisible());
    click(dialog.save);
    TRY_VERIFY(dialog.saveForSession->isVisible());
    QVERIFY(dialog.result->isVisible());
    QVERIFY(!dialog.result->text().isEmpty());
    QCOMPARE(gui.registry.orgs()->rowCount(), 0);
    QVERIFY(!gui.session);
    click(dialog.saveForSession);
    TRY_COMPARE(gui.shownNames().size(), 12);
    TRY_VERIFY(!dialog.dialog);
    QVERIFY(gui.keychain.secrets.isEmpty());
}

void TestOrgDialog::edits()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const Dialog dialog("editOrg", gui);
    QCOMPARE(dialog.dialog->windowTitle(), u"Edit org"_s);
    QCOMPARE(dialog.name->text(), u"Acme"_s);
    QCOMPARE(dialog.url->text(), gui.org->url().toString());
    QCOMPARE(dialog.token->text(), QString());
    QVERIFY(dialog.save->isEnabled());
    dialog.name->setText(u"Acme Ltd"_s);
    click(part<QCheckBox>(dialog.dialog, "readOnly"));
    click(dialog.save);
    TRY_COMPARE(gui.window->windowTitle(), u"Acme Ltd (Production, read-only)"_s);
    TRY_COMPARE(gui.shownNames().size(), 12);
    QCOMPARE(gui.registry.orgs()->rowCount(), 1);
    QCOMPARE(entryFromText(*gui.keychain.secrets.begin()).secret.bytes(), gui.options.token);
    const auto listing = gui.profiles.load();
    QVERIFY(listing);
    QCOMPARE(listing->profiles.size(), 1);
    QVERIFY(listing->profiles.first().readOnly);
}

void TestOrgDialog::undoesNothingOfAnotherCopy()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const Dialog dialog("editOrg", gui);
    OrgProfile changed = gui.acme();
    changed.readOnly = true;
    QVERIFY(gui.profiles.save(changed));
    QVERIFY(gui.registry.load());
    dialog.name->setText(u"Acme Ltd"_s);
    click(dialog.save);
    QVERIFY(dialog.result->isVisible());
    QCOMPARE(dialog.result->text(), u"“Acme” was changed or removed meanwhile by another copy of "
                                    "HookKeys. Close this and begin again."_s);
    QCOMPARE(gui.profiles.load()->profiles, QList{changed});
    QTest::keyClick(dialog.dialog.data(), Qt::Key_Escape);
    TRY_VERIFY(!dialog.dialog);
    TRY_COMPARE(gui.window->windowTitle(), u"Acme (Production, read-only)"_s);
    const Dialog again("editOrg", gui);
    QVERIFY(part<QCheckBox>(again.dialog, "readOnly")->isChecked());
    click(again.save);
    TRY_VERIFY(!again.dialog);
}

void TestOrgDialog::testsWhatIsKept()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const Dialog dialog("editOrg", gui);
    click(dialog.test);
    TRY_VERIFY(dialog.result->isVisible());
    QCOMPARE(dialog.result->text(), u"The connection works. The org has 12 hook keys."_s);
    const OrgProfile before = gui.profiles.load()->profiles.first();
    gui.org.reset();
    // Another way to the org is tried before it is saved,
    click(part<QPushButton>(dialog.dialog, "advanced"));
    part<QComboBox>(dialog.dialog, "proxyMode")->setCurrentText(u"None"_s);
    click(dialog.save);
    TRY_VERIFY(dialog.result->isVisible());
    QVERIFY2(dialog.result->text().contains(u"127.0.0.1"_s), qPrintable(dialog.result->text()));
    QVERIFY(dialog.dialog->isVisible());
    QCOMPARE(gui.profiles.load()->profiles.first(), before);

    // but a name can be changed while the network is away.
    part<QComboBox>(dialog.dialog, "proxyMode")->setCurrentIndex(0);
    dialog.name->setText(u"Acme Ltd"_s);
    click(dialog.save);
    TRY_VERIFY(!dialog.dialog);
    QCOMPARE(gui.profiles.load()->profiles.first().name, u"Acme Ltd"_s);
}

void TestOrgDialog::savesWhereNothingCanBeTested()
{
    // An org of a colleague's list, which came without a token.
    GuiFixture gui;
    OrgProfile imported;
    imported.id = newProfileId();
    imported.name = u"Acme"_s;
    imported.url = gui.org->url();
    QVERIFY(gui.profiles.save(imported));
    QVERIFY(gui.registry.load());
    QVERIFY(gui.showWindow());
    gui.action(u"manageOrgs"_s)->trigger();
    QPointer<QDialog> orgs = awaitWindow("orgsDialog");
    QVERIFY(orgs);
    QTest::keyClick(part<QListWidget>(orgs, "orgList"), Qt::Key_F2);
    const Dialog dialog;
    click(dialog.test);
    TRY_VERIFY(dialog.result->isVisible());
    QCOMPARE(dialog.result->text(), u"There is no such secret."_s); // the words of the store
    click(part<QPushButton>(dialog.dialog, "advanced"));
    part<QComboBox>(dialog.dialog, "proxyMode")->setCurrentText(u"None"_s);
    click(dialog.save);
    TRY_VERIFY(!dialog.dialog);
    QCOMPARE(gui.profiles.load()->profiles.first().proxy.mode, ProxyMode::None);
}

void TestOrgDialog::wantsATokenForAnotherAddress()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    DemoOrg other;
    QVERIFY(other.start());
    const Dialog dialog("editOrg", gui);
    const auto *hint = part<QLabel>(dialog.dialog, "tokenHint");
    QVERIFY(!hint->isVisible());
    dialog.url->setText(other.url().toString());
    QVERIFY(!dialog.save->isEnabled()); // the old token is not for this host
    QVERIFY(hint->isVisible());
    dialog.token->setText(QString::fromLatin1(other.token()));
    click(dialog.save);
    TRY_VERIFY(gui.session && gui.session->profile().url == other.url());
    TRY_COMPARE(gui.shownNames().size(), 12);
    QCOMPARE(entryFromText(*gui.keychain.secrets.begin()).secret.bytes(), other.token());
}

void TestOrgDialog::cancels()
{
    GuiFixture gui;
    gui.org->hold("GET ");
    QVERIFY(gui.showWindow());
    const Dialog dialog("startAddOrg", gui);
    dialog.fill(u"Acme"_s, gui.org->url().toString(), gui.options.token);
    click(dialog.save);
    QVERIFY(!dialog.save->isEnabled());
    QTest::keyClick(dialog.dialog, Qt::Key_Escape);
    TRY_VERIFY(!dialog.dialog);
    gui.org->release();
    QVERIFY(gui.other().keys());
    QCOMPARE(gui.registry.orgs()->rowCount(), 0);
    QVERIFY(!gui.session && gui.keychain.log.isEmpty());
}

/// Nothing here but the keys that the user presses.
void TestOrgDialog::addsByKeyboardAlone()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    const auto press = [](int key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key(key), modifiers);
    };
    const auto type = [](const QString &text) {
        QTest::keyClicks(QApplication::focusWidget(), text);
    };
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QPointer<QDialog> dialog = awaitWindow("orgDialog");
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog, 30'000));
    TRY_VERIFY(part<QLineEdit>(dialog, "name")->hasFocus());
    type(u"Keyboard"_s);
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"url"_s);
    type(gui.org->url().toString());
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"environment"_s);
    press(Qt::Key_End); // one of my own
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"word"_s);
    type(u"Lab"_s);
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"hue"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"readOnly"_s);
    press(Qt::Key_Space);
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"method"_s);
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"token"_s);
    type(QString::fromLatin1(gui.options.token));
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"sessionOnly"_s);
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"advanced"_s);
    press(Qt::Key_Space);
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"caFile"_s);
    press(Qt::Key_O, Qt::AltModifier); // tests it
    auto *result = part<QLabel>(dialog, "result");
    TRY_VERIFY(result->isVisible());
    QCOMPARE(result->text(), u"The connection works. The org has 12 hook keys."_s);
    press(Qt::Key_S, Qt::AltModifier);
    TRY_COMPARE(gui.window->windowTitle(), u"Keyboard (Lab, read-only)"_s);
    TRY_VERIFY(!dialog);
}

void TestOrgDialog::takesAnEnvironmentOfOnesOwn()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    const Dialog dialog("startAddOrg", gui);
    auto *word = part<QLineEdit>(dialog.dialog, "word");
    QVERIFY(!word->isVisible());
    dialog.fill(u"Acme"_s, gui.org->url().toString(), gui.options.token);
    part<QComboBox>(dialog.dialog, "environment")->setCurrentText(u"Another one"_s);
    QVERIFY(word->isVisible());
    QVERIFY(!dialog.save->isEnabled()); // it has no name yet
    word->setFocus();
    TRY_VERIFY(word->hasFocus());
    word->setText(u"Stag\u202eing"_s);
    QVERIFY(!dialog.save->isEnabled());
    auto *notice = part<QLabel>(dialog.dialog, "wordNotice");
    QVERIFY(!notice->isVisible()); // while it is typed
    QTest::keyClick(word, Qt::Key_Return);
    QVERIFY(!word->accessibleDescription().isEmpty());
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->text(), word->accessibleDescription());
    word->setText(u"Staging"_s);
    QVERIFY(!notice->isVisible());
    part<QComboBox>(dialog.dialog, "hue")->setCurrentText(u"Purple"_s);
    click(dialog.save);
    TRY_COMPARE(gui.window->windowTitle(), u"Acme (Staging)"_s);
    auto *switcher = part<QWidget>(gui.window.get(), "orgSwitcher");
    const QImage picture = switcher->grab().toImage();
    QCOMPARE(picture.pixelColor(picture.width() / 2, 3), QColor(0x7b1fa2));
    // And in what writes to it.
    gui.action(u"newKey"_s)->trigger();
    auto *create = awaitWindow("createDialog");
    QVERIFY(create);
    QCOMPARE(part<QLabel>(create, "environmentWord")->text(), u"STAGING"_s);
}

void TestOrgDialog::keepsTheProxy()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    const Dialog dialog("startAddOrg", gui);
    dialog.fill(u"Acme"_s, gui.org->url().toString(), gui.options.token);
    click(part<QPushButton>(dialog.dialog, "advanced"));
    auto *host = part<QLineEdit>(dialog.dialog, "proxyHost");
    QVERIFY(!host->isVisible());
    part<QComboBox>(dialog.dialog, "proxyMode")->setCurrentText(u"This one"_s);
    QVERIFY(host->isVisible());
    QVERIFY(!dialog.save->isEnabled());
    host->setFocus();
    TRY_VERIFY(host->hasFocus());
    host->setText(u"http://proxy.example/x"_s);
    part<QSpinBox>(dialog.dialog, "proxyPort")->setValue(3128);
    auto *notice = part<QLabel>(dialog.dialog, "proxyNotice");
    QVERIFY(!notice->isVisible()); // while it is typed
    QTest::keyClick(host, Qt::Key_Return);
    QVERIFY2(notice->text().contains(u"without http://"_s), qPrintable(notice->text()));
    host->setText(u"proxy.example"_s);
    QVERIFY(!notice->isVisible());
    part<QLineEdit>(dialog.dialog, "proxyUser")->setText(u"anna"_s);
    auto *password = part<QLineEdit>(dialog.dialog, "proxyPassword");
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    password->setText(u"proxy-canary"_s);
    click(dialog.save);
    TRY_VERIFY(!dialog.dialog);
    TRY_COMPARE(gui.shownNames().size(), 12); // the demo org is on this computer: no proxy there
    const OrgProfile saved = gui.profiles.load()->profiles.first();
    QCOMPARE(saved.proxy, ProxyChoice({ProxyMode::Own, u"proxy.example"_s, 3128, u"anna"_s}));
    QCOMPARE(entryFromText(gui.keychain.secrets.value(u"proxy/"_s + saved.id)).secret,
             Secret("proxy-canary"));
    QCOMPARE(gui.vault.proxyPassword(saved), Secret("proxy-canary"));
    QVERIFY(!writtenFiles(gui).contains("canary"));

    // What is given up changes nothing.
    const Dialog again("editOrg", gui);
    QVERIFY(part<QLineEdit>(again.dialog, "proxyHost")->isVisible());
    part<QLineEdit>(again.dialog, "proxyPassword")->setText(u"other"_s);
    QTest::keyClick(again.dialog, Qt::Key_Escape);
    TRY_VERIFY(!again.dialog);
    QCOMPARE(entryFromText(gui.keychain.secrets.value(u"proxy/"_s + saved.id)).secret,
             Secret("proxy-canary"));
}

void TestOrgDialog::row83_namesTheSystemsProxy()
{
    GuiFixture gui;
    gui.openOrgs.setSystemProxyFinder([](const QUrl &, QObject *context, const auto &done) {
        post<ProxyChoice>(context, done, ProxyChoice{ProxyMode::System, u"p.example"_s, 80, {}});
    });
    QVERIFY(gui.showWindow());
    const Dialog dialog("startAddOrg", gui);
    dialog.fill(u"Acme"_s, gui.org->url().toString(), gui.options.token);
    click(part<QPushButton>(dialog.dialog, "advanced"));
    part<QLineEdit>(dialog.dialog, "proxyUser")->setText(u"anna"_s);
    part<QLineEdit>(dialog.dialog, "proxyPassword")->setText(u"proxy-canary"_s);
    click(dialog.save);
    TRY_VERIFY(!dialog.dialog);
    const OrgProfile saved = gui.profiles.load()->profiles.first();
    QCOMPARE(saved.proxy, ProxyChoice({ProxyMode::System, u"p.example"_s, 80, u"anna"_s}));
    ProxyDialog proxy(&gui.openOrgs, saved, gui.window.get());
    TRY_VERIFY(part<QLabel>(&proxy, "proxyPrompt")->text().contains(u"p.example:80"_s));
}

void TestOrgDialog::refusesWritesInAReadOnlyOrg()
{
    GuiFixture gui;
    OrgProfile profile = gui.acme();
    profile.readOnly = true;
    QVERIFY(gui.openOrg(profile));
    QVERIFY(gui.window->windowTitle().contains(u"read-only"_s));
    QVERIFY2(gui.statusText().startsWith(u"Read-only"_s), qPrintable(gui.statusText()));
    const QAction *create = gui.action(u"newKey"_s);
    QVERIFY(!create->isEnabled());
    QVERIFY2(create->toolTip().contains(u"read-only"_s), qPrintable(create->toolTip()));
    // Below the windows, too.
    std::optional<Result<HookKey>> answer;
    gui.session->changes()->createKey(
        u"x"_s, gui.window.get(), [&answer](const Result<HookKey> &result) { answer = result; });
    TRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().kind, ErrorKind::ReadOnly);
    const auto there = gui.other().keys();
    QVERIFY(there);
    QCOMPARE(there->size(), 12);
}

QTEST_MAIN(TestOrgDialog)

#include "tst_orgdialog.moc"
