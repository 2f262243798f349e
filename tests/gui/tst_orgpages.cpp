// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of the org dialog make of inputs as people have them, without an org.
#include "oauthapp.h"
#include "orgconnectionpage.h"
#include "orgform.h"
#include "servicesigninpage.h"
#include "setupsteps.h"
#include "waiting.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

// RFC 7515, A.3.
const QByteArray ecMembers = R"("kty":"EC","crv":"P-256",)"
                             R"("x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
                             R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",)"
                             R"("d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI")";

QByteArray pemOf(const PrivateKey &key)
{
    return "-----BEGIN PRIVATE KEY-----\n" + key.stored()->bytes()
           + "\n-----END PRIVATE KEY-----\n";
}

template <typename T>
T *part(const QWidget &parent, const char *name)
{
    T *found = parent.findChild<T *>(QLatin1StringView(name));
    if (!found)
        qFatal("There is no %s.", name);
    return found;
}

/// The scopes that can be copied in @p page, as they are asked for.
QByteArray shownScopes(const QWidget &page)
{
    QStringList scopes;
    const auto buttons = page.findChildren<QToolButton *>(u"copyValue"_s);
    for (const QToolButton *button : buttons) {
        if (button->isVisible())
            scopes.append(button->accessibleName().section(u' ', 1));
    }
    return scopes.join(u' ').toLatin1();
}

} // namespace

class TestOrgPages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void row84_anotherKeyBringsItsOwnId();
    void row84_aKeyOfTheProfileTakesItsIdAlong();
    void row84_takesEveryId_data();
    void row84_takesEveryId();
    void row83_takesAProxyAsOneAddress_data();
    void row83_takesAProxyAsOneAddress();
    void row83_namesWhatIsNoProxyOfItsOwn();
    void row74_namesAPipeInThePlaceOfACaFile();
    void saysWhatIsWrongWithTheCaFile();
    void stepsTakeTheRoomTheyNeed();
    void stepsLeadToTheConsole();
    void scopesAreCopiedOneByOne();
    void stepsNameTheScopesThatAreAskedFor();
    void stepsFollowTheBoxForReadOnly();
    void redirectUrisAreCopiedOneByOne();
    void nothingIsWrongWhileItIsTyped();
    void noProxyIsWrongBeforeItIsTyped();
    void row83_keepsWhichOfTheSystemsProxiesIsMeant();
    void row85_takesThePathOfACaFileAsItIsPasted();
    void u19_eachFieldIsJudgedBesideIt();

private:
    /// Has @p page read a file with @p content; whether it took it.
    [[nodiscard]] bool read(const ServiceSignInPage &page, const QByteArray &content) const;

    QTemporaryDir m_folder;
};

bool TestOrgPages::read(const ServiceSignInPage &page, const QByteArray &content) const
{
    QFile file(m_folder.filePath(u"key"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return false;
    file.close();
    part<QPushButton>(page, "readKey")->click();
    auto *dialog = part<QFileDialog>(page, "keyFileDialog");
    part<QLineEdit>(*dialog, "fileNameEdit")->setText(file.fileName());
    part<QDialogButtonBox>(*dialog, "buttonBox")->button(QDialogButtonBox::Open)->click();
    delete dialog;
    return part<QLabel>(page, "keyProblem")->text().isEmpty() && !page.key().isEmpty();
}

void TestOrgPages::row84_anotherKeyBringsItsOwnId()
{
    const PrivateKey other = PrivateKey::generateEc();
    ServiceSignInPage page;
    page.show();
    auto *id = part<QLineEdit>(page, "keyId");
    QVERIFY(read(page, R"({"kid":"kid-two-2026",)" + ecMembers + '}'));
    QCOMPARE(id->text(), u"kid-two-2026"_s);
    QVERIFY(read(page, pemOf(other)));
    QCOMPARE(id->text(), QString());
    QCOMPARE(page.key(), *other.stored());
    QVERIFY(!part<QPlainTextEdit>(page, "publicJwk")->toPlainText().contains(u"kid-two"));
    // Not within the macro: moc takes what is behind "//" for a comment there.
    const QByteArray withUrl = R"({"kid":"https://v.example.com/k/1",)" + ecMembers + '}';
    QVERIFY(read(page, withUrl));
    QCOMPARE(id->text(), u"https://v.example.com/k/1"_s);
    QVERIFY(read(page, R"({"kid":"third",)" + ecMembers + '}'));
    QCOMPARE(id->text(), u"third"_s);
    // What is no key changes nothing.
    QVERIFY(!read(page, "no key"));
    QCOMPARE(id->text(), u"third"_s);

    // Typed first, and the key read then.
    const ServiceSignInPage fresh;
    part<QLineEdit>(fresh, "keyId")->setText(u"typed"_s);
    QVERIFY(read(fresh, pemOf(other)));
    QCOMPARE(part<QLineEdit>(fresh, "keyId")->text(), u"typed"_s);
}

void TestOrgPages::row84_aKeyOfTheProfileTakesItsIdAlong()
{
    OrgProfile profile;
    profile.id = u"p"_s;
    profile.signIn = SignInMethod::ServiceApp;
    profile.signingKeyId = u"of the old key"_s;
    ServiceSignInPage page;
    page.load(profile);
    QVERIFY(read(page, pemOf(PrivateKey::generateEc())));
    QCOMPARE(part<QLineEdit>(page, "keyId")->text(), QString());

    // With what was found elsewhere, the profile has the ID of the key that is set.
    profile.id.clear();
    ServiceSignInPage found;
    found.load(profile);
    found.setKey(*PrivateKey::generateEc().stored());
    QCOMPARE(part<QLineEdit>(found, "keyId")->text(), u"of the old key"_s);
}

void TestOrgPages::row84_takesEveryId_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id :
         {"sig-2026-03-14T09:26:53Z", "my.service.key",
          "Q7k+A1bC2dE3fG4hJ5kL6mN7pQ8/rS9tUv0WxYz1234=", "https://vault.example.com/keys/svc/1"})
        QTest::newRow(id) << QString::fromLatin1(id);
    QTest::newRow("200 characters") << QString(200, u'k');
    QTest::newRow("none") << QString(); // RFC 7515, 4.1.4: optional
}

void TestOrgPages::row84_takesEveryId()
{
    QFETCH(const QString, id);
    ServiceSignInPage page;
    part<QLineEdit>(page, "clientId")->setText(u"0oa1"_s);
    QVERIFY(!page.isComplete()); // the key is missing
    QVERIFY(read(page, pemOf(PrivateKey::generateEc())));
    part<QLineEdit>(page, "keyId")->setText(id);
    QVERIFY2(page.isComplete(), qPrintable(part<QLabel>(page, "keyIdNotice")->text()));
    OrgProfile profile;
    page.store(profile);
    QCOMPARE(profile.signingKeyId, id);
    QCOMPARE(page.missing(), QStringList());
}

void TestOrgPages::row83_takesAProxyAsOneAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("host and port")
        << u"p.example.com:3128"_s << u"p.example.com"_s << QString() << QByteArray();
    QTest::newRow("URL") << u"http://me:p%40ss@p.example.com:3128/"_s << u"p.example.com"_s
                         << u"me"_s << QByteArray("p@ss");
    QTest::newRow("IPv6") << u"[::1]:3128"_s << u"::1"_s << QString() << QByteArray();
}

void TestOrgPages::row83_takesAProxyAsOneAddress()
{
    QFETCH(const QString, text);
    QFETCH(const QString, host);
    OrgConnectionPage page;
    page.show();
    auto *mode = part<QComboBox>(page, "proxyMode");
    mode->setCurrentIndex(mode->findData(int(ProxyMode::Own)));
    auto *field = part<QLineEdit>(page, "proxyHost");
    const auto check = [&] {
        QVERIFY2(page.isAcceptable(), qPrintable(part<QLabel>(page, "proxyNotice")->text()));
        OrgProfile profile;
        page.store(profile);
        QCOMPARE(profile.proxy.host, host);
        QCOMPARE(profile.proxy.port, 3128);
        QTEST(profile.proxy.user, "user");
        QTEST(page.password().bytes(), "password");
    };
    field->setText(text);
    check();
    // Once the field is left, each part is where it belongs, and no password is in sight.
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(field->text(), host);
    QCOMPARE(part<QSpinBox>(page, "proxyPort")->value(), 3128);
    check();
}

void TestOrgPages::row83_namesWhatIsNoProxyOfItsOwn()
{
    OrgConnectionPage page;
    auto *mode = part<QComboBox>(page, "proxyMode");
    mode->setCurrentIndex(mode->findData(int(ProxyMode::Own)));
    auto *field = part<QLineEdit>(page, "proxyHost");
    for (const QString &text :
         {u"socks5://p:1080"_s, u"http://wpad/wpad.dat"_s, u"https://p:1"_s}) {
        field->setText(text);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!page.isAcceptable());
        QCOMPARE(field->text(), text);
        QVERIFY(!part<QLabel>(page, "proxyNotice")->text().isEmpty());
    }
}

void TestOrgPages::row74_namesAPipeInThePlaceOfACaFile()
{
#ifdef Q_OS_UNIX
    const QString path = m_folder.filePath(u"ca.pem"_s);
    QVERIFY(::mkfifo(QFile::encodeName(path).constData(), 0600) == 0);
    const OrgConnectionPage page;
    auto *field = part<QLineEdit>(page, "caFile");
    field->setText(path);
    QVERIFY(!page.isAcceptable());
    QTest::keyClick(field, Qt::Key_Return);
    const QString said = part<QLabel>(page, "caNotice")->text();
    QVERIFY2(said.contains(u"named pipe"), qPrintable(said));
#endif
}

void TestOrgPages::saysWhatIsWrongWithTheCaFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ca.pem"_s);
    const OrgConnectionPage page;
    auto *field = part<QLineEdit>(page, "caFile");
    const auto *notice = part<QLabel>(page, "caNotice");
    for (const auto &[data, words] :
         QList<QPair<QByteArray, QString>>{{"", u"is empty"_s},
                                           {"-----BEGIN PRIVATE KEY-----\nx\n", u"private key"_s},
                                           {QByteArray(10'000'000, 'x'), u"1 MiB"_s}}) {
        QFile ca(path);
        QVERIFY(ca.open(QIODevice::WriteOnly) && ca.write(data) == data.size());
        ca.close();
        field->clear();
        QVERIFY(page.isAcceptable());
        field->setText(path);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!notice->isHidden());
        QVERIFY2(notice->text().contains(words), qPrintable(notice->text()));
        QCOMPARE(field->accessibleDescription(), notice->text());
        QVERIFY(!page.isAcceptable());
    }
    field->setText(u"ca.pem"_s);
    QVERIFY(notice->text().contains(u"whole path"_s));
}

/// What stands below the steps follows them at once.
void TestOrgPages::stepsTakeTheRoomTheyNeed()
{
    DeviceSignInPage page;
    page.resize(500, page.heightForWidth(500));
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto *steps = page.findChild<SetupSteps *>();
    QVERIFY(steps);
    QCOMPARE(steps->height(), steps->heightForWidth(steps->width()));
}

void TestOrgPages::stepsLeadToTheConsole()
{
    DeviceSignInPage page;
    QList<ConsolePage> wanted;
    connect(&page, &SignInPage::consoleRequested, this,
            [&wanted](ConsolePage which) { wanted.append(which); });
    auto *console = part<QPushButton>(page, "openConsole");
    QVERIFY(!console->isEnabled());
    QVERIFY(console->accessibleDescription().contains(u"URL first"_s));
    page.setUrl(QUrl(u"http://127.0.0.1:1"_s)); // a demo org has none
    QVERIFY(!console->isEnabled());
    page.setUrl(QUrl(u"https://acme.okta.com"_s));
    QVERIFY(console->isEnabled());
    console->click();
    QCOMPARE(wanted, QList<ConsolePage>{ConsolePage::Applications});
    // Numbered, in the words of Okta's menus.
    QStringList texts;
    const auto labels = page.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts.append(label->text());
    const QString all = texts.join(u'\n');
    QVERIFY(all.contains(u"\n1. Choose Create App Integration > Classic experience"_s));
    QVERIFY(all.contains(u"\n5. Copy the client ID"_s));
    QVERIFY(all.contains(u"Applications and Resources > Applications"_s));
}

void TestOrgPages::scopesAreCopiedOneByOne()
{
    ServiceSignInPage page;
    page.show();
    QStringList copied;
    const auto buttons = page.findChildren<QToolButton *>(u"copyValue"_s);
    for (QToolButton *button : buttons) {
        if (!button->isVisible())
            continue;
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        button->click();
        copied.append(QGuiApplication::clipboard()->text());
        QCOMPARE(button->accessibleName(), u"Copy "_s + copied.last());
    }
    QCOMPARE(copied, QStringList({u"okta.inlineHooks.read"_s, u"okta.inlineHooks.manage"_s}));
}

void TestOrgPages::stepsNameTheScopesThatAreAskedFor()
{
    DeviceSignInPage page;
    page.show();
    const auto asked = [&page] {
        OrgProfile profile;
        page.store(profile);
        return profile;
    };
    QCOMPARE(shownScopes(page), apiScopes(asked()));
    for (const char *box : {"seeApps", "changeAppKeys", "readLog", "seePlaces"}) {
        part<QCheckBox>(page, box)->click();
        QCOMPARE(shownScopes(page), apiScopes(asked()));
    }
    QCOMPARE(shownScopes(page).split(' ').size(), 7);
    page.setReadOnly(true);
    QCOMPARE(shownScopes(page), "okta.inlineHooks.read okta.apps.read okta.logs.read "
                                "okta.authorizationServers.read okta.policies.read");
    part<QCheckBox>(page, "seePlaces")->click();
    QCOMPARE(shownScopes(page), "okta.inlineHooks.read okta.apps.read okta.logs.read");
    // An org that was found may ask for less.
    OrgProfile limited;
    limited.scopeLimit = {u"okta.inlineHooks.read"_s, u"okta.logs.read"_s};
    limited.access.log = true;
    limited.access.apps = true;
    page.load(limited);
    QCOMPARE(shownScopes(page), apiScopes(limited));
    QCOMPARE(shownScopes(page), "okta.inlineHooks.read okta.logs.read");
}

void TestOrgPages::stepsFollowTheBoxForReadOnly()
{
    OrgForm form(true);
    OrgProfile profile;
    profile.readOnly = true;
    form.load(profile, false);
    form.show();
    const QSignalSpy rows(&form, &OrgForm::rowsChanged);
    QCOMPARE(shownScopes(form), "okta.inlineHooks.read");
    part<QCheckBox>(form, "readOnly")->click();
    QCOMPARE(shownScopes(form), "okta.inlineHooks.read okta.inlineHooks.manage");
    QVERIFY(!rows.isEmpty()); // so that they get room
}

void TestOrgPages::redirectUrisAreCopiedOneByOne()
{
    BrowserSignInPage page;
    page.show();
    QVERIFY(!part<QPushButton>(page, "copyRedirectUri1")->isEnabled());
    page.setUrl(QUrl(u"https://acme.okta.com"_s));
    const QStringList uris = part<QLabel>(page, "redirectUris")->text().split(u'\n');
    QCOMPARE(uris.size(), 3);
    for (int i = 0; i < uris.size(); ++i) {
        auto *copy = page.findChild<QPushButton *>(u"copyRedirectUri%1"_s.arg(i + 1));
        QVERIFY(copy);
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), uris[i]);
        QCOMPARE(copy->accessibleName(), u"Copy "_s + uris[i]);
    }
}

void TestOrgPages::nothingIsWrongWhileItIsTyped()
{
    DeviceSignInPage page;
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page, 30'000));
    auto *id = part<QLineEdit>(page, "clientId");
    const auto *notice = part<QLabel>(page, "signInNotice");
    id->setFocus();
    TRY_VERIFY(id->hasFocus());
    QTest::keyClicks(id, u"0oa 1 2"_s);
    QVERIFY(!page.isComplete());
    QVERIFY(!notice->isVisible());
    // Once it was left, or tried, it is said, and until it is right.
    QTest::keyClick(id, Qt::Key_Return);
    QVERIFY(notice->isVisible());
    QCOMPARE(id->accessibleDescription(), notice->text());
    QTest::keyClick(id, Qt::Key_Backspace);
    QVERIFY(notice->isVisible());
    id->selectAll();
    QTest::keyClick(id, Qt::Key_X);
    QVERIFY(!notice->isVisible());
    QVERIFY(page.isComplete());
}

void TestOrgPages::noProxyIsWrongBeforeItIsTyped()
{
    OrgConnectionPage page;
    page.show();
    auto *mode = part<QComboBox>(page, "proxyMode");
    mode->setCurrentIndex(mode->findData(int(ProxyMode::Own)));
    const auto *notice = part<QLabel>(page, "proxyNotice");
    QVERIFY(!page.isAcceptable());
    QVERIFY(!notice->isVisible());
    auto *host = part<QLineEdit>(page, "proxyHost");
    QTest::keyClick(host, Qt::Key_Return);
    QVERIFY(notice->isVisible());
    QCOMPARE(host->accessibleDescription(), notice->text());
}

void TestOrgPages::row83_keepsWhichOfTheSystemsProxiesIsMeant()
{
    OrgConnectionPage page;
    OrgProfile profile;
    profile.proxy = {ProxyMode::System, u"proxy.example"_s, 3128, u"anna"_s};
    page.load(profile);
    const auto stored = [&page] {
        OrgProfile typed;
        page.store(typed);
        return typed.proxy;
    };
    QCOMPARE(stored(), profile.proxy);
    QVERIFY(part<QLineEdit>(page, "proxyHost")->text().isEmpty());
    profile.proxy.host = u"other.example"_s;
    page.setSystemProxy(profile.proxy);
    QCOMPARE(stored(), profile.proxy);
    part<QLineEdit>(page, "proxyUser")->clear(); // nobody signs in to any
    QCOMPARE(stored(), ProxyChoice());
}

void TestOrgPages::row85_takesThePathOfACaFileAsItIsPasted()
{
    OrgConnectionPage page;
    const QString path = QDir::tempPath() + u"/no such file.pem"_s;
    part<QLineEdit>(page, "caFile")->setText(u"\"%1\""_s.arg(path));
    OrgProfile profile;
    page.store(profile);
    QCOMPARE(profile.caFile, path);
}

/// What is wrong with a field stands right below it, once it was left, and nowhere else.
void TestOrgPages::u19_eachFieldIsJudgedBesideIt()
{
    ServiceSignInPage page;
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page, 30'000));
    const auto isBelow = [&page](const QWidget *notice, const QWidget *field) {
        const auto fields = page.findChildren<QLineEdit *>();
        const int top = notice->mapTo(&page, QPoint()).y();
        const int bottom = field->mapTo(&page, QPoint()).y() + field->height();
        return top >= bottom && std::ranges::none_of(fields, [&](const QLineEdit *other) {
                   const int y = other->mapTo(&page, QPoint()).y();
                   return other->isVisible() && y >= bottom && y < top;
               });
    };
    for (const auto &[name, notice, other, wrong] :
         {std::tuple("clientId", "signInNotice", "keyIdNotice", u"0oa 1"_s),
          std::tuple("keyId", "keyIdNotice", "signInNotice", u"a\tb"_s)}) {
        auto *field = part<QLineEdit>(page, name);
        const auto *words = part<QLabel>(page, notice);
        const auto *others = part<QLabel>(page, other);
        field->setFocus();
        TRY_VERIFY(field->hasFocus());
        field->insert(wrong); // as it is typed
        QVERIFY(!page.isComplete());
        QVERIFY(!words->isVisible());
        QTest::keyClick(field, Qt::Key_Tab);
        TRY_VERIFY(words->isVisible() && !words->text().isEmpty());
        QVERIFY(!others->isVisible());
        TRY_VERIFY(isBelow(words, field));
        QCOMPARE(field->accessibleDescription(), words->text());
        field->clear();
        QVERIFY(!words->isVisible());
    }
    // A file that has no key is told of where the key is, and it is no field's fault.
    QVERIFY(!read(page, "no key"));
    const auto *problem = part<QLabel>(page, "keyProblem");
    QVERIFY(problem->isVisible());
    TRY_VERIFY(problem->mapTo(&page, QPoint()).y()
                   > part<QPushButton>(page, "readKey")->mapTo(&page, QPoint()).y()
               && problem->mapTo(&page, QPoint()).y()
                      < part<QLineEdit>(page, "keyId")->mapTo(&page, QPoint()).y());
    QVERIFY(!part<QLabel>(page, "signInNotice")->isVisible());
    QVERIFY(!part<QLabel>(page, "keyIdNotice")->isVisible());

    // Of the proxy too, the server and the user each have their own.
    OrgConnectionPage connection;
    connection.show();
    auto *mode = part<QComboBox>(connection, "proxyMode");
    mode->setCurrentIndex(mode->findData(int(ProxyMode::System)));
    part<QLineEdit>(connection, "proxyUser")->setText(u"an\u202ena"_s);
    QVERIFY(!connection.isAcceptable());
    QVERIFY(part<QLabel>(connection, "proxyUserNotice")->isVisible());
    QVERIFY(!part<QLabel>(connection, "proxyNotice")->isVisible());
}

QTEST_MAIN(TestOrgPages)
#include "tst_orgpages.moc"
