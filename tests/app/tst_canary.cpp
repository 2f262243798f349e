// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Signs in by every way with known secrets, has the program do its work while everything logs all
// it can, and then looks for the secrets in everything that was written. Only the keyring may hold
// them, and there they are encrypted.
//
// What a browser is handed is no secret that is kept: the code of a device, `state` and the hash of
// the PKCE verifier. The authorization code comes back over the loopback, and is good once and only
// with the verifier.

#include "inprocess.h"

#include "auth/credential.h"
#include "browse.h"
#include "demoauth.h"
#include "demoorg.h"
#include "encryptedpem.h"
#include "keychainsecretstore.h"
#include "keyring.h"
#include "oktaconfig.h"
#include "orgswitcher.h"
#include "orgtarget.h"
#include "secretsearch.h"
#include "testproxy.h"
#include "waiting.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QMutex>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QUuid>

#include <csignal>
#include <sys/types.h>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QFile *logFile = nullptr;
QtMessageHandler testHandler = nullptr;

/// Writes everything into the log, and hands on what a test should fail for.
void log(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static QRecursiveMutex mutex; // Qt's network and the demo org have threads of their own
    const QMutexLocker locker(&mutex);
    if (logFile) {
        logFile->write(context.category);
        logFile->write(": " + message.toUtf8() + '\n');
    }
    if (type != QtDebugMsg && type != QtInfoMsg && testHandler)
        testHandler(type, context, message);
}

bool write(const QString &path, const QByteArray &content,
           QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
           && file.setPermissions(permissions);
}

QByteArray newSecret()
{
    return QUuid::createUuid().toByteArray(QUuid::Id128);
}

} // namespace

class TestCanary final : public QObject
{
    Q_OBJECT

public:
    static void initMain(); // before there is an application object; only if it is public

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void findsWhatIsPlanted();
    void opensTheOrgOfTheEnvironment();
    void signsInByApiToken();
    void signsInByDevice_data();
    void signsInByDevice();
    void signsInByBrowser_data();
    void signsInByBrowser();
    void signsInWithAnEncryptedKey_data();
    void signsInWithAnEncryptedKey();
    void signsInWithAKeyMadeHere();
    void addsTheOrgOfOktaYaml();
    void goesThroughAProxy();
    void replacesTokens();
    void failsLoudly();
    void exportsProfiles();
    void exportsASnapshot();
    void savesTheRequestLog();
    void startsAgain();
    void crashes_data();
    void crashes();
    void leavesNothing();

private:
    [[nodiscard]] MainWindow *window() const { return m_program->window(); }
    [[nodiscard]] QDialog *openDialog(const QString &name, SignInMethod method) const;
    /// The part @p name of @p dialog that is shown.
    template <typename T>
    [[nodiscard]] static T *shown(const QDialog *dialog, const char *name)
    {
        const QList<T *> all = dialog->findChildren<T *>(QLatin1StringView(name));
        for (T *each : all) {
            if (each->isVisible())
                return each;
        }
        qFatal("There is no %s to be seen.", name);
    }
    /// Saves what is in @p dialog; whether the org @p name was opened.
    [[nodiscard]] bool save(QPointer<QDialog> dialog, const QString &name) const;
    [[nodiscard]] bool isOpen(const QString &name) const;
    /// The page that the browser was told to open; each once.
    [[nodiscard]] QUrl awaitPage();
    [[nodiscard]] static QString place(const QString &name) { return m_place->filePath(name); }
    void addKey(const QString &label, const Secret &stored);
    /// Adds what the keyring holds to what is looked for; whether there is something for each org.
    [[nodiscard]] bool addKeyring();

    static inline std::unique_ptr<QTemporaryDir> m_given; ///< What the user has: keys in files.
    static inline std::unique_ptr<QTemporaryDir> m_place; ///< Where everything is written.
    QFile m_log;
    std::unique_ptr<DemoOrg> m_org;
    std::unique_ptr<DemoOrg> m_yamlOrg;
    std::unique_ptr<Program> m_program;
    SecretSearch m_search;
    QByteArray m_passphrase = "open \"Sesame\" " + newSecret();
    QByteArray m_proxyPassword = "p%26 \"\\" + newSecret();
    QStringList m_seenPages;
};

void TestCanary::initMain()
{
    m_given = std::make_unique<QTemporaryDir>();
    m_place = std::make_unique<QTemporaryDir>();
    for (const QString &name : {u"config"_s, u"tmp"_s, u"bin"_s, u"told"_s, u"work"_s})
        QDir(m_place->path()).mkdir(name);
    qputenv("TMPDIR", place(u"tmp"_s).toLocal8Bit());
    qputenv("PATH", place(u"bin"_s).toLocal8Bit() + ':' + qgetenv("PATH"));
    qputenv("HOOKKEYS_TOLD", place(u"told"_s).toLocal8Bit());
    QDir::setCurrent(place(u"work"_s));
    GuiFixture::prepareProgram();
}

void TestCanary::initTestCase()
{
    GuiFixture::failOnWarnings();
    QVERIFY(Keyring().isThere());
    // The browser: writes down what it was told, and what its environment is.
    QVERIFY(write(place(u"bin/xdg-open"_s),
                  "#!/bin/sh\n"
                  "out=$(mktemp \"$HOOKKEYS_TOLD/child.XXXXXX\")\n"
                  "{ printf '%s\\n' \"$@\"; tr '\\0' '\\n' </proc/$$/cmdline; env; "
                  "tr '\\0' '\\n' </proc/$$/environ; } >\"$out\"\n"
                  "mv \"$out\" \"$out.txt\"\n",
                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    m_log.setFileName(place(u"log.txt"_s));
    QVERIFY(m_log.open(QIODevice::WriteOnly));
    logFile = &m_log;
    testHandler = qInstallMessageHandler(&log);
    QLoggingCategory::setFilterRules(u"*=true"_s);

    m_org = std::make_unique<DemoOrg>();
    QVERIFY(m_org->start());
    m_yamlOrg = std::make_unique<DemoOrg>();
    QVERIFY(m_yamlOrg->start());
    m_org->auth().setDeviceInterval(1s);
    m_org->auth().setAuthorizeDecision(DemoAuth::Decision::Allow);
    m_search.add(u"API token"_s, m_org->token());
    m_search.add(u"API token of okta.yaml"_s, m_yamlOrg->token());
    m_search.add(u"passphrase"_s, m_passphrase);
    m_search.add(u"proxy password"_s, m_proxyPassword);

    QVERIFY(QDir::home().mkpath(u".okta"_s));
    QVERIFY(write(oktaYamlPath(), "okta:\n  client:\n    orgUrl: " + m_yamlOrg->url().toEncoded()
                                      + "\n    token: " + m_yamlOrg->token() + '\n'));
    qputenv("OKTA_CLIENT_ORGURL", m_org->url().toEncoded());
    qputenv("OKTA_CLIENT_TOKEN", m_org->token());
    m_program = std::make_unique<Program>(place(u"config"_s));
}

void TestCanary::cleanupTestCase()
{
    m_program.reset();
    qInstallMessageHandler(testHandler);
    logFile = nullptr;
    QDir::setCurrent(u"/"_s);
}

/// That the search finds what is there, in each form and wherever it lies.
void TestCanary::findsWhatIsPlanted()
{
    const QByteArray secret = "planted/\"" + newSecret();
    SecretSearch search;
    search.add(u"canary"_s, secret);
    const QString hidden = place(u"tmp/.a"_s);
    QVERIFY(QDir().mkpath(hidden));
    const QList<QByteArray> forms = SecretSearch::forms(secret);
    QCOMPARE(forms.size(), 14);
    for (const QByteArray &form : forms) {
        QVERIFY(write(hidden + u"/.planted"_s, newSecret() + form + newSecret()));
        QCOMPARE(search.below(m_place->path()).size(), 1);
    }
    for (const qsizetype before : {3, 4, 5}) {
        QVERIFY(write(hidden + u"/.planted"_s,
                      (newSecret().left(before) + secret + newSecret()).toBase64()));
        QCOMPARE(search.below(m_place->path()).size(), 1);
    }
    qDebug().noquote() << "said" << QString::fromUtf8(secret);
    m_log.flush();
    QCOMPARE(search.below(m_place->path()).size(), 2); // the log too
    QVERIFY(QDir(hidden).removeRecursively());
    QVERIFY(m_search.below(m_place->path()).isEmpty());
}

QDialog *TestCanary::openDialog(const QString &name, SignInMethod method) const
{
    part<QAction>(window(), "addOrg")->trigger();
    auto *dialog = awaitWindow("orgDialog");
    if (!dialog)
        return nullptr;
    part<QLineEdit>(dialog, "name")->setText(name);
    part<QLineEdit>(dialog, "url")->setText(m_org->url().toString());
    chooseSignIn(dialog, method);
    return dialog;
}

bool TestCanary::isOpen(const QString &name) const
{
    return waitUntil([&] { return window()->windowTitle() == name + u" (Production)"_s; })
           && m_program->shows(12);
}

bool TestCanary::save(QPointer<QDialog> dialog, const QString &name) const
{
    click(part<QPushButton>(dialog, "save"));
    return waitUntil([&dialog] { return !dialog; }) && isOpen(name);
}

QUrl TestCanary::awaitPage()
{
    const QDir told(place(u"told"_s));
    QString newest;
    (void)waitUntil([this, &told, &newest] {
        const QStringList files = told.entryList({u"*.txt"_s}, QDir::Files);
        for (const QString &file : files) {
            if (!m_seenPages.contains(file))
                newest = file;
        }
        return !newest.isEmpty();
    });
    m_seenPages.append(newest);
    const QByteArray all = fileContent(told.filePath(newest));
    return QUrl::fromEncoded(all.left(all.indexOf('\n')));
}

void TestCanary::opensTheOrgOfTheEnvironment()
{
    QVERIFY(m_program->shows(12));
    QVERIFY(window()->windowTitle().startsWith(u"127.0.0.1"));
}

void TestCanary::signsInByApiToken()
{
    QDialog *dialog = openDialog(u"Token"_s, SignInMethod::ApiToken);
    QVERIFY(dialog);
    auto *token = part<QLineEdit>(dialog, "token");
    QGuiApplication::clipboard()->setText(QString::fromLatin1(m_org->token()));
    token->setFocus();
    QTest::keyClick(token, Qt::Key_V, Qt::ControlModifier); // as people do
    QCOMPARE(token->text().toLatin1(), m_org->token());
    click(part<QPushButton>(dialog, "test"));
    TRY_VERIFY(part<QLabel>(dialog, "result")->isVisible());
    QVERIFY(save(dialog, u"Token"_s));
    // A public key that is seen is remembered in the database.
    auto *table = part<KeyTableView>(window(), "keyTable");
    table->setCurrentIndex(table->model()->index(0, 0));
    TRY_VERIFY(QFileInfo(place(u"config/history.sqlite"_s)).size() > 0);
}

void TestCanary::signsInByDevice_data()
{
    QTest::addColumn<bool>("dpop");
    QTest::newRow("Bearer") << false;
    QTest::newRow("DPoP") << true;
}

void TestCanary::signsInByDevice()
{
    QFETCH(const bool, dpop);
    const QString name = dpop ? u"Device, bound"_s : u"Device"_s;
    QDialog *dialog = openDialog(name, SignInMethod::Device);
    QVERIFY(dialog);
    shown<QLineEdit>(dialog, "clientId")
        ->setText(QLatin1StringView(dpop ? DemoAuth::dpopClientId : DemoAuth::nativeClientId));
    if (dpop)
        click(shown<QCheckBox>(dialog, "dpop"));
    const QPointer<QDialog> pending = dialog;
    click(part<QPushButton>(dialog, "save"));
    QDialog *signIn = awaitWindow("signInDialog");
    QVERIFY(signIn);
    auto *code = part<QLabel>(signIn, "userCode");
    TRY_VERIFY(code->isVisible());
    click(part<QPushButton>(signIn, "copyCode"));
    click(part<QPushButton>(signIn, "openBrowser"));
    const QUrl page = awaitPage();
    QVERIFY(browse(page).contains(code->text().toLatin1()));
    QVERIFY(m_org->auth().decideDeviceCode(code->text().toLatin1(), true));
    TRY_VERIFY(!pending);
    QVERIFY(isOpen(name));
}

void TestCanary::signsInByBrowser_data()
{
    signsInByDevice_data();
}

void TestCanary::signsInByBrowser()
{
    QFETCH(const bool, dpop);
    const QString name = dpop ? u"Browser, bound"_s : u"Browser"_s;
    const QPointer<QDialog> dialog = openDialog(name, SignInMethod::Browser);
    QVERIFY(dialog);
    shown<QLineEdit>(dialog, "clientId")
        ->setText(QLatin1StringView(dpop ? DemoAuth::dpopClientId : DemoAuth::nativeClientId));
    if (dpop)
        click(shown<QCheckBox>(dialog, "dpop"));
    click(part<QPushButton>(dialog, "save"));
    const QUrl page = awaitPage();
    QVERIFY(page.toString().startsWith(m_org->url().toString()));
    QVERIFY(browse(page).contains("<h1>You are signed in</h1>"));
    TRY_VERIFY(!dialog);
    QVERIFY(isOpen(name));
}

void TestCanary::signsInWithAnEncryptedKey_data()
{
    QTest::addColumn<bool>("rsa");
    QTest::addColumn<bool>("dpop");
    QTest::newRow("RSA") << true << false;
    QTest::newRow("EC, DPoP") << false << true;
}

void TestCanary::signsInWithAnEncryptedKey()
{
    QFETCH(const bool, rsa);
    QFETCH(const bool, dpop);
    const PrivateKey key = rsa ? PrivateKey::generateRsa() : PrivateKey::generateEc();
    addKey(u"encrypted key"_s, *key.stored());
    const QString file = m_given->filePath(u"key-%1.pem"_s.arg(rsa));
    QVERIFY(write(file, encryptedPem(key, m_passphrase)));
    const char *client = dpop ? DemoAuth::dpopServiceClientId : DemoAuth::serviceClientId;
    const QString name = u"Service %1"_s.arg(rsa);
    QVERIFY(m_org->auth().registerServiceKey(client,
                                             QJsonDocument(key.publicJwk(u"given"_s)).toJson()));

    QDialog *dialog = openDialog(name, SignInMethod::ServiceApp);
    QVERIFY(dialog);
    shown<QLineEdit>(dialog, "clientId")->setText(QLatin1StringView(client));
    click(shown<QPushButton>(dialog, "readKey"));
    auto *chooser = awaitWindow<QFileDialog>("keyFileDialog");
    QVERIFY(chooser);
    part<QLineEdit>(chooser, "fileNameEdit")->setText(file);
    click(part<QDialogButtonBox>(chooser, "buttonBox")->button(QDialogButtonBox::Open));
    auto *asking = awaitWindow<QDialog>("passphraseDialog");
    QVERIFY(asking);
    QTest::keyClicks(asking->findChild<QLineEdit *>(), QString::fromLatin1(m_passphrase));
    QTest::keyClick(asking->findChild<QLineEdit *>(), Qt::Key_Return);
    TRY_VERIFY(part<QPlainTextEdit>(dialog, "publicJwk")->isVisible());
    shown<QLineEdit>(dialog, "keyId")->setText(u"given"_s);
    QVERIFY(save(dialog, name));
}

void TestCanary::signsInWithAKeyMadeHere()
{
    QDialog *dialog = openDialog(u"Service"_s, SignInMethod::ServiceApp);
    QVERIFY(dialog);
    shown<QLineEdit>(dialog, "clientId")->setText(QLatin1StringView(DemoAuth::serviceClientId));
    click(shown<QPushButton>(dialog, "makeKey"));
    TRY_VERIFY(part<QPlainTextEdit>(dialog, "publicJwk")->isVisible());
    click(shown<QPushButton>(dialog, "copyPublicJwk"));
    QVERIFY(m_org->auth().registerServiceKey(DemoAuth::serviceClientId,
                                             QGuiApplication::clipboard()->text().toUtf8()));
    QVERIFY(save(dialog, u"Service"_s));
}

void TestCanary::addsTheOrgOfOktaYaml()
{
    auto *offer = part<QAction>(window(), "addFoundOrg");
    QVERIFY(offer->isVisible());
    offer->trigger();
    auto *dialog = awaitWindow("orgDialog");
    QVERIFY(dialog);
    part<QLineEdit>(dialog, "name")->setText(u"Yaml"_s);
    QVERIFY(save(dialog, u"Yaml"_s));
    QVERIFY(QFile::remove(oktaYamlPath())); // its secret is not of our writing
}

void TestCanary::goesThroughAProxy()
{
    TestProxy proxy(quint16(m_org->url().port()), "alice", m_proxyPassword);
    QDialog *dialog = openDialog(u"Proxy"_s, SignInMethod::ApiToken);
    QVERIFY(dialog);
    part<QLineEdit>(dialog, "url")->setText(u"https://acme.example"_s);
    part<QLineEdit>(dialog, "token")->setText(QString::fromLatin1(m_org->token()));
    click(part<QPushButton>(dialog, "advanced"));
    auto *mode = part<QComboBox>(dialog, "proxyMode");
    mode->setCurrentIndex(mode->findData(int(ProxyMode::Own)));
    part<QLineEdit>(dialog, "proxyHost")->setText(u"127.0.0.1"_s);
    part<QSpinBox>(dialog, "proxyPort")->setValue(proxy.port());
    part<QLineEdit>(dialog, "proxyUser")->setText(u"alice"_s);
    part<QLineEdit>(dialog, "proxyPassword")->setText(QString::fromLatin1(m_proxyPassword));
    click(part<QPushButton>(dialog, "test"));
    TRY_VERIFY(part<QLabel>(dialog, "result")->isVisible()); // there is no TLS behind it
    QVERIFY(proxy.requests().contains(u"CONNECT acme.example:443 HTTP/1.1"_s));
    QVERIFY(proxy.seen().contains(("alice:" + m_proxyPassword).toBase64()));
    part<QLineEdit>(dialog, "url")->setText(m_org->url().toString());
    QVERIFY(save(dialog, u"Proxy"_s));
}

/// Each org gets another access token after a 401, and those that a person signed in to another
/// refresh token.
void TestCanary::replacesTokens()
{
    m_org->auth().revokeAccessTokens();
    for (const QString &name : {u"Device"_s, u"Device, bound"_s, u"Browser"_s, u"Browser, bound"_s,
                                u"Service 1"_s, u"Service 0"_s, u"Service"_s}) {
        const qsizetype before = m_org->auth().tokensHandedOut().size();
        const MenuClick menu(name + u" (Production)"_s);
        click(part<OrgSwitcher>(window(), "orgSwitcher"));
        QVERIFY(isOpen(name));
        part<QAction>(window(), "refresh")->trigger();
        const int expected = name.startsWith(u"Service") ? 1 : 2;
        TRY_COMPARE(m_org->auth().tokensHandedOut().size(), before + expected);
    }
}

/// What goes wrong is told and logged.
void TestCanary::failsLoudly()
{
    QVERIFY(isOpen(u"Service"_s));
    m_org->auth().removeServiceKeys(DemoAuth::serviceClientId);
    m_org->auth().revokeAccessTokens();
    part<QAction>(window(), "refresh")->trigger();
    TRY_VERIFY(window()->messages()->isVisible());
    QVERIFY(!window()->messages()->text().isEmpty());
    QVERIFY(m_search.in(window()->messages()->text().toUtf8(), u"message"_s).isEmpty());
}

void TestCanary::exportsProfiles()
{
    part<QAction>(window(), "manageOrgs")->trigger();
    auto *dialog = awaitWindow("orgsDialog");
    QVERIFY(dialog);
    click(part<QPushButton>(dialog, "exportOrgs"));
    auto *chooser = awaitWindow<QFileDialog>("exportOrgsDialog");
    QVERIFY(chooser);
    const QString path = place(u"work/exported.json"_s);
    chooseFile(chooser, path);
    TRY_VERIFY(fileContent(path).contains("Device, bound"));
    dialog->close();
}

void TestCanary::exportsASnapshot()
{
    TRY_VERIFY(QFileInfo(place(u"config/snapshots.sqlite"_s)).size() > 0);
    part<QAction>(window(), "snapshots")->trigger();
    auto *dialog = awaitWindow("compareDialog");
    QVERIFY(dialog);
    click(part<QPushButton>(dialog, "exportSnapshot"));
    auto *chooser = awaitWindow<QFileDialog>("exportSnapshotDialog");
    QVERIFY(chooser);
    const QString path = place(u"work/snapshot.json"_s);
    chooseFile(chooser, path);
    TRY_VERIFY(fileContent(path).contains("hookkeys-snapshot"));
    dialog->close();
}

/// It has had every request so far: each way in, the tokens that were replaced, and what failed.
void TestCanary::savesTheRequestLog()
{
    part<QAction>(window(), "requestLog")->trigger();
    auto *log = awaitWindow<QMainWindow>("requestLogWindow");
    QVERIFY(log);
    part<QAction>(log, "saveRequests")->trigger();
    auto *chooser = awaitWindow<QFileDialog>("saveRequestsDialog");
    QVERIFY(chooser);
    const QString path = place(u"work/requests.txt"_s);
    chooseFile(chooser, path);
    TRY_VERIFY(fileContent(path).contains("/oauth2/v1/token"));
    log->close();
}

/// The next start finds them all, with what was stored at last.
void TestCanary::startsAgain()
{
    window()->close();
    m_program.reset();
    m_program = std::make_unique<Program>(place(u"config"_s));
    TRY_VERIFY(m_program->rows() == 12 || window()->messages()->isVisible());
}

void TestCanary::crashes_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<int>("signal");
    QTest::newRow("API token") << QByteArray("SSWS") << SIGABRT;
    QTest::newRow("private key") << QByteArray("PrivateKey") << SIGSEGV;
}

/// The program itself, with secrets in its environment, dies in the middle of its work.
void TestCanary::crashes()
{
    QFETCH(const QByteArray, mode);
    QFETCH(const int, signal);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"OKTA_CLIENT_ORGURL"_s, m_org->url().toString());
    environment.insert(u"OKTA_CLIENT_AUTHORIZATIONMODE"_s, QString::fromLatin1(mode));
    if (mode == "PrivateKey") {
        const PrivateKey key = PrivateKey::generateEc();
        addKey(u"key of the environment"_s, *key.stored());
        QVERIFY(m_org->auth().registerServiceKey(DemoAuth::dpopServiceClientId,
                                                 QJsonDocument(key.publicJwk(u"env"_s)).toJson()));
        environment.insert(u"OKTA_CLIENT_CLIENTID"_s,
                           QLatin1StringView(DemoAuth::dpopServiceClientId));
        environment.insert(u"OKTA_CLIENT_PRIVATEKEYID"_s, u"env"_s);
        environment.insert(u"OKTA_CLIENT_PRIVATEKEY"_s,
                           QString::fromLatin1("-----BEGIN PRIVATE KEY-----\\n"
                                               + key.stored()->bytes()
                                               + "\\n-----END PRIVATE KEY-----\\n"));
    } else {
        environment.insert(u"OKTA_CLIENT_TOKEN"_s, QString::fromLatin1(m_org->token()));
    }
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    environment.insert(u"QT_DEBUG_PLUGINS"_s, u"1"_s);
    // A sanitizer would catch the signal and end the program by itself.
    environment.insert(u"ASAN_OPTIONS"_s,
                       environment.value(u"ASAN_OPTIONS"_s) + u":handle_segv=0:handle_abort=0"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, place(u"config-of-"_s + QString::fromLatin1(mode)));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(place(u"work"_s));
    process.setProcessChannelMode(QProcess::MergedChannels);
    const QString output = place(u"program-"_s + QString::fromLatin1(mode));
    process.setStandardOutputFile(output);
    OtherClient witness(m_org->url(), m_org->token());
    // What the org served but for the witness; it counts anew every minute.
    auto programAsked = [&witness, last = witness.requestsServed(), asked = 0]() mutable {
        const int served = witness.requestsServed();
        asked += served > last ? served - last - 1 : served;
        last = served;
        return asked >= 2;
    };
    process.start(QStringLiteral(HOOKKEYS_PROGRAM), QStringList());
    QVERIFY(process.waitForStarted());
    TRY_VERIFY(programAsked());
    const auto pid = pid_t(process.processId());
    const QByteArray limits = fileContent(u"/proc/%1/limits"_s.arg(pid));
    QVERIFY2(limits.simplified().contains("Max core file size 0 0 bytes"), limits.constData());
    QCOMPARE(::kill(pid, signal), 0);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QVERIFY(QDir(place(u"work"_s)).entryList({u"*core*"_s}, QDir::Files).isEmpty());
    QVERIFY(fileContent(output).size() > 1000); // it did say something
}

void TestCanary::addKey(const QString &label, const Secret &stored)
{
    m_search.add(label, stored.bytes());
    // Whatever the encoding around it: some bytes of the private part.
    const QByteArray der = QByteArray::fromBase64(stored.bytes());
    const qsizetype scalar = der.indexOf(QByteArray::fromHex("0420")); // EC: 32 bytes follow
    if (der.size() < 400 && scalar > 0) {
        m_search.add(label + u" (d)"_s, der.mid(scalar + 2, 32));
        return;
    }
    for (const int percent : {40, 55, 70, 85})
        m_search.add(label + u" (part)"_s, der.mid(der.size() * percent / 100, 24));
}

bool TestCanary::addKeyring()
{
    KeychainSecretStore keyring(u"HookKeys"_s);
    FileProfileStore profiles(place(u"config/orgs.json"_s));
    const auto read = [this, &keyring](const QString &name) {
        std::optional<Result<Secret>> found;
        keyring.read(name, this, [&found](const Result<Secret> &result) { found = result; });
        (void)waitUntil([&found] { return found.has_value(); });
        return found && *found ? entryFromText(**found).secret : Secret();
    };
    const auto listing = profiles.load();
    if (!listing || listing->profiles.size() != 10)
        return false;
    const QList<QByteArray> handedOut = m_org->auth().tokensHandedOut();
    for (const OrgProfile &profile : listing->profiles) {
        const Secret held = read(u"token/"_s + profile.id);
        if (held.isEmpty())
            return false;
        if (profile.signIn == SignInMethod::ServiceApp) {
            addKey(profile.name, held);
        } else if (profile.signIn != SignInMethod::ApiToken) {
            const Result<OAuthCredential> credential = oauthCredential(held);
            if (!credential || !handedOut.contains(credential->refreshToken.bytes())
                || credential->dpopKey.isNull() == profile.dpop)
                return false;
            if (profile.dpop)
                addKey(profile.name, *credential->dpopKey.stored());
        } else if (held.bytes() != m_org->token() && held.bytes() != m_yamlOrg->token()) {
            return false;
        }
        if (profile.name == u"Proxy" && read(u"proxy/"_s + profile.id).bytes() != m_proxyPassword)
            return false;
    }
    return true;
}

void TestCanary::leavesNothing()
{
    QVERIFY(addKeyring());
    const QList<QByteArray> handedOut = m_org->auth().tokensHandedOut();
    for (const QByteArray &token : handedOut)
        m_search.add(u"token of the server"_s, token);
    QVERIFY(m_search.secrets() > 40);
    part<QAction>(window(), "historyAsJson")->trigger();
    auto *chooser = awaitWindow<QFileDialog>("exportHistoryDialog");
    QVERIFY(chooser);
    part<QLineEdit>(chooser, "fileNameEdit")->setText(place(u"exported.json"_s));
    click(part<QDialogButtonBox>(chooser, "buttonBox")->button(QDialogButtonBox::Save));
    TRY_VERIFY(fileContent(place(u"exported.json"_s)).contains("\"changes\""));
    m_log.flush();
    QVERIFY(QFileInfo(m_log).size() > 10'000);
    // While the program runs, and afterwards.
    const QString written = m_place->path();
    for (int round = 0; round < 2; ++round) {
        for (const QString &folder :
             {written, QDir::homePath(), qEnvironmentVariable("XDG_RUNTIME_DIR")}) {
            const QStringList found = m_search.below(folder);
            QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        }
        if (round == 0) {
            window()->close();
            m_program.reset();
        }
        m_log.flush();
    }
    // It was not for nothing: there is what ought to be there.
    QVERIFY(QFileInfo(place(u"config/hookkeys.ini"_s)).size() > 0);
    QVERIFY(fileContent(place(u"config/orgs.json"_s)).contains("Device, bound"));
    QVERIFY(QFileInfo(place(u"config/history.sqlite"_s)).size() > 0);
    QVERIFY(QFileInfo(place(u"config/timeline.sqlite"_s)).size() > 0);
    QVERIFY(fileContent(place(u"config/cache.sqlite"_s)).contains("partner-api"));
    QCOMPARE(QDir(place(u"told"_s)).entryList({u"*.txt"_s}, QDir::Files).size(), 4);
    QVERIFY(QDir(QDir::homePath() + u"/.local/share/keyrings"_s)
                .entryList({u"*.keyring"_s}, QDir::Files)
                .size()
            > 0);
}

QTEST_MAIN(TestCanary)
#include "tst_canary.moc"
