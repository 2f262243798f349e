// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program in this process, with a real keyring: only the display's user is missing.

#include "inprocess.h"

#include "auth/credential.h"
#include "auth/tokenclient.h"
#include "demoauth.h"
#include "demoorg.h"
#include "filependingchanges.h"
#include "hostileserver.h"
#include "keychainsecretstore.h"
#include "keyring.h"
#include "orgtarget.h"
#include "otherclient.h"
#include "unixsignals.h"
#include "waiting.h"

#include <QCheckBox>
#include <QDir>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <cerrno>
#include <csignal>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// Adds @p org with its API token, as a user does at the first start.
void addOrg(const Program &program, const DemoOrg &org)
{
    click(awaitPart<QPushButton>(program.window(), "startAddOrg"));
    auto *dialog = awaitWindow("orgDialog");
    QVERIFY(dialog);
    QTest::keyClicks(part<QLineEdit>(dialog, "name"), u"Acme"_s);
    QTest::keyClicks(part<QLineEdit>(dialog, "url"), org.url().toString());
    chooseSignIn(dialog, SignInMethod::ApiToken);
    QTest::keyClicks(part<QLineEdit>(dialog, "token"), QString::fromLatin1(org.token()));
    click(part<QPushButton>(dialog, "save"));
}

/// Asks to remove the org that is shown: the box that wants to be sure.
QDialog *removalBox(const Program &program)
{
    program.window()->findChild<QAction *>(u"removeOrg"_s)->trigger();
    return awaitWindow<QDialog>("removeOrgBox");
}

QPushButton *removeButton(const QDialog *box)
{
    const auto buttons = box->findChildren<QPushButton *>();
    const auto isIt = [](const QPushButton *button) {
        return button->text() == u"Remove"_s;
    };
    const auto found = std::ranges::find_if(buttons, isIt);
    return found == buttons.cend() ? nullptr : *found;
}

/// Whether the program would end now if it were told to. Where it would, nothing comes of it.
class QuitWatch final : public QObject
{
    Q_OBJECT

public:
    QuitWatch() { QCoreApplication::instance()->installEventFilter(this); }

    [[nodiscard]] static bool isLetThrough()
    {
        QEvent quit(QEvent::Quit);
        QCoreApplication::sendEvent(QCoreApplication::instance(), &quit);
        return quit.isAccepted();
    }

protected:
    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        return event->type() == QEvent::Quit; // accepted as it is
    }
};

} // namespace

class TestApplication final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init();

    void welcomes();
    void opensTheDemoOrg();
    void opensTheOrgOfTheEnvironment();
    void opensTheOrgOfTheEnvironmentWithAnAccessToken();
    void offersTheOrgOfOktaYaml();
    void saysWhyItDoesNotOpenTheOrgOfTheEnvironment_data();
    void saysWhyItDoesNotOpenTheOrgOfTheEnvironment();
    void saysThatTheEnvironmentHasHalfAnOrg();
    void opensTheLastOrgAgain();
    void endsOnceATokenIsRevoked();
    void saysThatANewSignInIsNotKept_data();
    void saysThatANewSignInIsNotKept();
    void startsWithDamagedFiles();
    void tellsEachProblemOfTheHistory();
    void row79_tellsWhatAnotherOrgWasAsked();
    void saysThatTheSettingsWereDamagedMeanwhile();
    static void aSignalLeavesTheErrorOfACallAlone();
};

void TestApplication::init()
{
    GuiFixture::failOnWarnings();
    qunsetenv("OKTA_CLIENT_ORGURL");
    qunsetenv("OKTA_CLIENT_TOKEN");
    qunsetenv("OKTA_CLIENT_AUTHORIZATIONMODE");
    qunsetenv("OKTA_CLIENT_PRIVATEKEY");
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
    QVERIFY(program.shows(12));
    QCOMPARE(program.window()->windowTitle(), u"Demo org (Demo)"_s);
}

void TestApplication::opensTheDemoOrg()
{
    const QTemporaryDir folder;
    {
        const Program program(folder, true);
        QVERIFY(program.shows(12));
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
        QVERIFY(program.shows(12));
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

void TestApplication::opensTheOrgOfTheEnvironmentWithAnAccessToken()
{
    DemoOrg org;
    QVERIFY(org.start());
    const PrivateKey key = PrivateKey::generateEc();
    QVERIFY(org.auth().registerServiceKey(DemoAuth::serviceClientId,
                                          QJsonDocument(key.publicJwk(u"k"_s)).toJson()));
    TokenClient client({.base = org.url(),
                        .clientId = QLatin1StringView(DemoAuth::serviceClientId),
                        .signingKey = key,
                        .signingKeyId = u"k"_s});
    std::optional<Result<TokenAnswer>> answer;
    client.requestToken({{"grant_type", QByteArray("client_credentials")},
                         {"scope", QByteArray("okta.inlineHooks.read")}},
                        this, [&answer](const Result<TokenAnswer> &result) { answer = result; });
    TRY_VERIFY(answer);
    QVERIFY(answer->has_value());
    qputenv("OKTA_CLIENT_ORGURL", org.url().toString().toLatin1());
    qputenv("OKTA_CLIENT_AUTHORIZATIONMODE", "Bearer");
    qputenv("OKTA_CLIENT_TOKEN", (*answer)->accessToken.bytes());
    const QTemporaryDir folder;
    const Program program(folder);
    QVERIFY(program.shows(12));
    QVERIFY(!qEnvironmentVariableIsSet("OKTA_CLIENT_TOKEN"));

    org.auth().revokeAccessTokens();
    program.window()->findChild<QAction *>(u"refresh"_s)->trigger();
    TRY_VERIFY(program.window()->messages()->isVisible());
    const QString message = program.window()->messages()->text();
    QVERIFY2(message.contains(u"a new one in OKTA_CLIENT_TOKEN"), qPrintable(message));
}

void TestApplication::offersTheOrgOfOktaYaml()
{
    DemoOrg org;
    QVERIFY(org.start());
    const PrivateKey key = PrivateKey::generateRsa();
    QVERIFY(org.auth().registerServiceKey(DemoAuth::serviceClientId,
                                          QJsonDocument(key.publicJwk(u"k"_s)).toJson()));
    QVERIFY(QDir::home().mkpath(u".okta"_s)); // of the keyring's home, which is this test's own
    const QString path = QDir::home().filePath(u".okta/okta.yaml"_s);
    const QByteArray client = "okta:\n  client:\n    orgUrl: " + org.url().toEncoded()
                              + "\n    authorizationMode: PrivateKey\n    clientId: "
                              + DemoAuth::serviceClientId + "\n    privateKeyId: k\n"
                              + "    proxy:\n      host: proxy.example\n      port: 3128\n"
                                "      username: anna\n      password: päss\n";
    QVERIFY(write(path, client + "    privateKey: none\n"));
    const QTemporaryDir folder;
    const Program program(folder);
    QVERIFY(awaitPart<QPushButton>(program.window(), "tryDemo"));
    auto *offer = program.window()->findChild<QAction *>(u"addFoundOrg"_s);
    QVERIFY(offer->isVisible());
    QVERIFY2(offer->text().contains(u"127.0.0.1"), qPrintable(offer->text()));

    // A key that is none is told of when it is wanted.
    QVERIFY(!program.window()->messages()->isVisible());
    offer->trigger();
    TRY_VERIFY(program.window()->messages()->isVisible());
    QVERIFY(!openWindow("orgDialog"));

    QVERIFY(write(path, client + "    privateKey: |\n      -----BEGIN PRIVATE KEY-----\n      "
                            + key.stored()->bytes() + "\n      -----END PRIVATE KEY-----\n"));
    offer->trigger();
    auto *dialog = awaitWindow("orgDialog");
    QVERIFY(dialog);
    QCOMPARE(part<QLineEdit>(dialog, "url")->text(), org.url().toString());
    // With the proxy, whose password goes to the keychain and to no file.
    QCOMPARE(part<QLineEdit>(dialog, "proxyHost")->text(), u"proxy.example"_s);
    QCOMPARE(part<QLineEdit>(dialog, "proxyPassword")->text(), u"päss"_s);
    QCOMPARE(part<QLineEdit>(dialog, "proxyPassword")->echoMode(), QLineEdit::Password);
    click(part<QPushButton>(dialog, "save"));
    QVERIFY(program.shows(12));
    QFile orgs(folder.filePath(u"orgs.json"_s));
    QVERIFY(orgs.open(QIODevice::ReadOnly));
    const QByteArray file = orgs.readAll();
    QVERIFY2(file.contains("proxy.example"), file.constData());
    QVERIFY(!file.contains(QStringLiteral("päss").toUtf8()));
    QVERIFY(QFile::remove(path));
}

void TestApplication::saysWhyItDoesNotOpenTheOrgOfTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("mode");
    QTest::newRow("URL") << QByteArray("https://acme-admin.okta.com") << QByteArray("00abc")
                         << QByteArray();
    QTest::newRow("token") << QByteArray("https://acme.okta.com") << QByteArray("00a\r\nX: y")
                           << QByteArray("SSWS");
    QTest::newRow("key") << QByteArray("https://acme.okta.com") << QByteArray("canary")
                         << QByteArray("PrivateKey");
}

void TestApplication::saysWhyItDoesNotOpenTheOrgOfTheEnvironment()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, token);
    qputenv("OKTA_CLIENT_ORGURL", url);
    QFETCH(QByteArray, mode);
    const bool byKey = mode == "PrivateKey";
    qputenv("OKTA_CLIENT_AUTHORIZATIONMODE", mode);
    qputenv(byKey ? "OKTA_CLIENT_PRIVATEKEY" : "OKTA_CLIENT_TOKEN", token);
    const QTemporaryDir folder;
    const Program program(folder);
    TRY_VERIFY(program.window()->messages()->isVisible());
    const QString message = program.window()->messages()->text();
    QVERIFY2(message.startsWith(u"The org of OKTA_CLIENT_ORGURL and %1 cannot be opened. "_s.arg(
                 byKey ? u"OKTA_CLIENT_PRIVATEKEY"_s : u"OKTA_CLIENT_TOKEN"_s)),
             qPrintable(message));
    QVERIFY(!message.contains(QString::fromLatin1(token)));
    QVERIFY(awaitPart<QPushButton>(program.window(), "tryDemo"));
}

void TestApplication::saysThatTheEnvironmentHasHalfAnOrg()
{
    qputenv("OKTA_CLIENT_TOKEN", "canary");
    const QTemporaryDir folder;
    const Program program(folder);
    TRY_VERIFY(program.window()->messages()->isVisible());
    const QString message = program.window()->messages()->text();
    QVERIFY2(message.contains(u"set OKTA_CLIENT_ORGURL as well"_s), qPrintable(message));
    QVERIFY(!message.contains(u"canary"_s));
    QVERIFY(!qEnvironmentVariableIsSet("OKTA_CLIENT_TOKEN"));
}

void TestApplication::opensTheLastOrgAgain()
{
    DemoOrg org;
    QVERIFY(org.start());
    const QTemporaryDir folder;
    {
        const Program program(folder);
        addOrg(program, org);
        QVERIFY(program.shows(12));
        program.window()->close();
    }
    QVERIFY(contentOf(folder).contains("Acme"));
    QVERIFY(!contentOf(folder).contains(org.token()));

    const auto keepsAnswers = [&folder] {
        return (fileContent(folder.filePath(u"cache.sqlite"_s))
                + fileContent(folder.filePath(u"cache.sqlite-wal"_s)))
            .contains("partner-api");
    };
    QVERIFY(keepsAnswers());
    const Program program(folder);
    // What was kept is in the window before anything else was done.
    QVERIFY(program.session());
    QCOMPARE(program.session()->state(), OrgSession::State::Cached);
    QCOMPARE(part<KeyTableView>(program.window(), "keyTable")->model()->rowCount(), 12);
    QVERIFY(part<KeyTableView>(program.window(), "keyTable")->isVisible());
    QVERIFY(program.shows(12));
    QCOMPARE(program.session()->state(), OrgSession::State::Current);
    QCOMPARE(program.window()->windowTitle(), u"Acme (Production)"_s);
    part<QAction>(program.window(), "preferences")->trigger();
    QDialog *preferences = awaitWindow("preferencesDialog");
    QVERIFY(preferences);
    click(part<QCheckBox>(preferences, "keepsAnswers"));
    QVERIFY(!keepsAnswers());
    click(part<QCheckBox>(preferences, "keepsAnswers"));
    preferences->close();
    part<QAction>(program.window(), "refresh")->trigger();
    TRY_VERIFY(keepsAnswers());
    // What was entered is gone with the org, from the keyring too.
    const QDialog *box = removalBox(program);
    QVERIFY(box);
    click(removeButton(box));
    QVERIFY(awaitPart<QPushButton>(program.window(), "tryDemo"));
    // Snapshots stay until somebody deletes them.
    TRY_VERIFY(!contentOf(folder, u"snapshots.sqlite"_s).contains("Acme"));
    QVERIFY(!keepsAnswers());
    TRY_COMPARE(program.window()->messages()->text(),
                u"“Acme” was removed, and what opened it is gone from the keychain."_s);
}

/// Whoever removes an org and quits at once has its token revoked all the same.
void TestApplication::endsOnceATokenIsRevoked()
{
    const QuitWatch quits; // installed before the program's own, so asked after it
    DemoOrg org;
    QVERIFY(org.start());
    const QTemporaryDir folder;
    const Program program(folder);
    addOrg(program, org);
    QVERIFY(program.shows(12));
    QVERIFY(quits.isLetThrough());
    const QDialog *box = removalBox(program);
    QVERIFY(box);
    click(part<QCheckBox>(box, "revokeApiToken"));
    QPushButton *remove = removeButton(box);
    QVERIFY(remove);
    remove->click(); // without a turn of the event loop
    QVERIFY(!quits.isLetThrough());
    TRY_VERIFY(quits.isLetThrough());
    OtherClient other(org.url(), org.token());
    QCOMPARE(other.keys().error().kind, ErrorKind::Unauthorized);
}

void TestApplication::saysThatANewSignInIsNotKept_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("frozen");
    QTest::newRow("too long") << 3000 << false;
    QTest::newRow("keyring that does not answer") << 50 << true;
}

void TestApplication::saysThatANewSignInIsNotKept()
{
    QFETCH(const int, length);
    QFETCH(const bool, frozen);
    const Keyring daemon;
    QVERIFY(daemon.isThere());
    HostileServer server;
    server.answer([length, frozen, &daemon](QTcpSocket *socket,
                                            const HostileServer::Request &request) {
        if (request.target != "/oauth2/v1/token") {
            HostileServer::json(200, "[]")(socket, request);
            return;
        }
        if (frozen)
            daemon.freeze(); // after the old one was read
        HostileServer::json(200, R"({"token_type":"Bearer","expires_in":3600,"access_token":"a",)"
                                 R"("refresh_token":")"
                                     + QByteArray(length, 'r') + "\"}")(socket, request);
    });
    const QTemporaryDir folder;
    OrgProfile profile{.id = u"acme"_s, .name = u"Acme"_s, .url = server.url()};
    profile.signIn = SignInMethod::Device;
    profile.clientId = u"0oaClient"_s;
    FileProfileStore profiles(folder.filePath(u"orgs.json"_s));
    QVERIFY(profiles.save(profile) && profiles.setLastOpened(profile.id));
    std::optional<Result<void>> written;
    KeychainSecretStore keyring(u"HookKeys"_s);
    keyring.write(u"token/acme"_s,
                  entryText({.digest = targetDigest(credentialTarget(profile)),
                             .secret = *storedCredential({.refreshToken = Secret("first")})}),
                  this, [&written](const Result<void> &result) { written = result; });
    TRY_VERIFY(written);
    QVERIFY(written->has_value());

    const Program program(folder);
    const MessageBar *bar = program.window()->messages();
    TRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(u"The new sign-in of “Acme” could not be kept"_s),
             qPrintable(bar->text()));
    QVERIFY(!bar->text().contains(u"rrr"_s));
    // It is used for now.
    TRY_VERIFY(program.window()->findChild<QWidget *>(u"keyTable"_s));
    TRY_COMPARE(server.requests().last().headers.value("authorization"), QByteArray("Bearer a"));
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

/// None takes the place of another.
void TestApplication::tellsEachProblemOfTheHistory()
{
    const QTemporaryDir folder;
    for (const QString &name : {u"timeline.sqlite.damaged-1"_s, u"timeline.sqlite.damaged-2"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1 && file.flush());
        QVERIFY(file.setFileTime(QDateTime({2001, 2, 3}, {4, 5}), QFile::FileModificationTime));
    }
    const Program program(folder);
    const auto *text = part<QLabel>(program.window(), "messageText");
    TRY_VERIFY(text->isVisible());
    auto *next = part<QToolButton>(program.window(), "messageNext");
    TRY_VERIFY(next->isVisible());
    const QString first = text->text();
    click(next);
    for (const QString &each : {first, text->text()})
        QVERIFY2(each.contains(u"timeline.sqlite.damaged-"_s), qPrintable(each));
    QVERIFY(first != text->text());
}

void TestApplication::saysThatTheSettingsWereDamagedMeanwhile()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder.filePath(u"orgs.json"_s), "{}"));
    const Program program(folder);
    TRY_VERIFY(program.window()->findChild<QWidget *>(u"tryDemo"_s));
    QVERIFY(!program.window()->messages()->isVisible());
    QVERIFY(write(folder.filePath(u"orgs.json"_s), "{\"profiles\": [tru"));
    TRY_VERIFY(program.window()->messages()->isVisible());
    const QString message = program.window()->messages()->text();
    QVERIFY2(message.contains(u"orgs.json"_s), qPrintable(message));
    QVERIFY(contentOf(folder).contains("[tru"));
}

/// While another org is open nobody reads the keys of the one that was asked.
void TestApplication::row79_tellsWhatAnotherOrgWasAsked()
{
    DemoOrg org;
    QVERIFY(org.start());
    const QTemporaryDir folder;
    OrgProfile acme;
    {
        const Program program(folder);
        addOrg(program, org);
        QVERIFY(program.shows(12));
        acme = program.session()->profile();
        program.window()->close();
    }
    const auto name = u"key-of-an-earlier-start"_s;
    FilePendingChanges(folder.path())
        .begin(orgPlace(acme), {.kind = PendingChange::Kind::Delete,
                                .id = u"HKYgone"_s,
                                .name = name,
                                .nameBefore = {},
                                .idsBefore = {},
                                .time = QDateTime::currentDateTimeUtc().addSecs(-3600)});
    QVERIFY(contentOf(folder).contains(name.toUtf8()));

    const Program program(folder, true);
    const MessageBar *messages = program.window()->messages();
    TRY_VERIFY(messages->text().contains(name));
    QVERIFY2(messages->text().contains(u"“Acme”"_s), qPrintable(messages->text()));
    QVERIFY(clickInMessage(program.window(), u"Open “Acme”"_s));
    TRY_COMPARE(program.window()->windowTitle(), u"Acme (Production)"_s);
    QVERIFY(program.shows(12));
    TRY_VERIFY(messages->text().contains(u"It was deleted"_s));
    TRY_VERIFY(!contentOf(folder).contains(name.toUtf8()));
    QVERIFY(!part<QToolButton>(program.window(), "messageNext")->isVisible()); // nor the first one
}

/// It may come into any call of any thread.
void TestApplication::aSignalLeavesTheErrorOfACallAlone()
{
    QWidget window;
    const UnixSignals signals_(&window);
    constexpr int more = 70'000; // than its pipe has room for, so that its own call fails
    errno = 0;
    for (int i = 0; i < more && errno == 0; ++i)
        ::raise(SIGHUP);
    const int error = errno;
    QCOMPARE(error, 0);
}

QTEST_MAIN(TestApplication)

#include "tst_application.moc"
