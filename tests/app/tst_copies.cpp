// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Several copies of the program with one folder, one real keyring and one sign-in, whose refresh
// token the server replaces at each use.

#include "inprocess.h"

#include "auth/credential.h"
#include "auth/deviceflow.h"
#include "demoauth.h"
#include "demoorg.h"
#include "keychainsecretstore.h"
#include "keyring.h"
#include "orgsession.h"
#include "orgtarget.h"
#include "waiting.h"

#include <QAbstractProxyModel>
#include <QDir>
#include <QProcess>
#include <QPushButton>

#include <csignal>
#include <sys/types.h>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCopies final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init();
    void cleanup();

    void useWhatTheOtherStored();
    void waitForEachOther();
    void goOnWithWhatTheOtherSignedInAnew();
    void removeWhatTheOtherStored();
    void endsAfterTheNewTokenIsStored_data();
    void endsAfterTheNewTokenIsStored();

private:
    /// Signs in by a code and puts what came into the keyring, as the credential of the only org,
    /// which is in the settings at @p folder.
    [[nodiscard]] bool signIn(const QString &folder);
    [[nodiscard]] bool signIn() { return signIn(m_folder->path()); }
    /// Whether the server takes @p refreshToken.
    [[nodiscard]] bool isGood(const QByteArray &refreshToken);
    /// The refresh token in the keyring; empty if there is none.
    [[nodiscard]] QByteArray stored();
    /// Whether the copies' keys could be read anew after all access tokens were taken away.
    [[nodiscard]] bool refresh(const QList<const Program *> &programs);
    [[nodiscard]] int uses() const { return m_org->auth().tokenRequests(grant); }
    [[nodiscard]] int successes() const { return m_org->auth().tokensIssued(grant); }

    static constexpr auto grant = "refresh_token";
    static inline const QString secretName = u"token/acme"_s;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoOrg> m_org;
    std::unique_ptr<KeychainSecretStore> m_keyring;
};

void TestCopies::init()
{
    GuiFixture::failOnWarnings();
    QVERIFY(Keyring().isThere());
    m_folder = std::make_unique<QTemporaryDir>();
    m_org = std::make_unique<DemoOrg>(slowOrg(50ms));
    QVERIFY(m_org->start());
    m_org->auth().setDeviceInterval(1s);
    m_keyring = std::make_unique<KeychainSecretStore>(u"HookKeys"_s);
    QVERIFY(signIn());
}

void TestCopies::cleanup()
{
    m_keyring.reset();
    m_org.reset();
    m_folder.reset();
}

bool TestCopies::signIn(const QString &folder)
{
    OrgProfile profile{.id = u"acme"_s, .name = u"Acme"_s, .url = m_org->url()};
    profile.signIn = SignInMethod::Device;
    profile.clientId = QLatin1StringView(DemoAuth::nativeClientId);
    FileProfileStore profiles(folder + u"/orgs.json"_s);
    if (!profiles.save(profile) || !profiles.setLastOpened(profile.id))
        return false;

    DeviceFlow flow({.base = profile.url, .clientId = profile.clientId}, {});
    connect(&flow, &SignIn::userCodeReady, this, [this](const UserCode &code) {
        m_org->auth().decideDeviceCode(code.code.toLatin1(), true);
    });
    std::optional<Result<Secret>> credential;
    flow.start(this, [&credential](const Result<Secret> &result) { credential = result; });
    if (!waitUntil([&credential] { return credential.has_value(); }) || !*credential)
        return false;
    std::optional<Result<void>> written;
    m_keyring->write(
        secretName,
        entryText({.digest = targetDigest(credentialTarget(profile)), .secret = **credential}),
        this, [&written](const Result<void> &result) { written = result; });
    return waitUntil([&written] { return written.has_value(); }) && written->has_value();
}

QByteArray TestCopies::stored()
{
    std::optional<Result<Secret>> found;
    m_keyring->read(secretName, this, [&found](const Result<Secret> &result) { found = result; });
    (void)waitUntil([&found] { return found.has_value(); });
    if (!found || !*found)
        return {};
    const Result<OAuthCredential> credential = oauthCredential(entryFromText(**found).secret);
    return credential ? credential->refreshToken.bytes() : QByteArray();
}

bool TestCopies::isGood(const QByteArray &refreshToken)
{
    TokenClient client(
        {.base = m_org->url(), .clientId = QLatin1StringView(DemoAuth::nativeClientId)});
    std::optional<Result<TokenAnswer>> answer;
    client.requestToken(
        {{"grant_type", QByteArray(grant)}, {"refresh_token", Secret(QByteArray(refreshToken))}},
        this, [&answer](const Result<TokenAnswer> &result) { answer = result; });
    return waitUntil([&answer] { return answer.has_value(); }) && answer->has_value();
}

bool TestCopies::refresh(const QList<const Program *> &programs)
{
    m_org->auth().revokeAccessTokens();
    for (const Program *program : programs)
        program->session()->refresh();
    return waitUntil([&programs] {
        return std::ranges::none_of(programs, [](const Program *program) {
            return program->session()->isRefreshing() || program->session()->problem()
                   || program->session()->patrol()->isReading();
        });
    });
}

void TestCopies::useWhatTheOtherStored()
{
    const Program one(*m_folder);
    QVERIFY(one.shows(12));
    const Program other(*m_folder);
    QVERIFY(other.shows(12));
    for (const Program *program : {&one, &other, &one, &one, &other})
        QVERIFY(refresh({program}));
    QCOMPARE(successes(), 7);
    QCOMPARE(uses(), 7); // none was a token that had been used before
    QVERIFY(isGood(stored()));
}

void TestCopies::waitForEachOther()
{
    const Program one(*m_folder);
    QVERIFY(one.shows(12));
    const Program other(*m_folder);
    QVERIFY(other.shows(12));
    for (int round = 0; round < 5; ++round)
        QVERIFY(refresh({&one, &other}));
    QCOMPARE(uses(), successes());
    QCOMPARE(uses(), 12);
    QVERIFY(isGood(stored()));
}

void TestCopies::goOnWithWhatTheOtherSignedInAnew()
{
    const Program program(*m_folder);
    QVERIFY(program.shows(12));
    m_org->auth().revokeAllTokens();
    QVERIFY(signIn()); // as another copy does
    QVERIFY(refresh({&program}));
    QVERIFY(!program.window()->messages()->isVisible());
    QVERIFY(isGood(stored()));
}

void TestCopies::removeWhatTheOtherStored()
{
    const Program program(*m_folder);
    QVERIFY(program.shows(12));
    QVERIFY(signIn()); // as another copy does
    const QByteArray newest = stored();
    QVERIFY(!newest.isEmpty());
    program.window()->findChild<QAction *>(u"removeOrg"_s)->trigger();
    auto *box = awaitWindow<QDialog>("removeOrgBox");
    QVERIFY(box);
    const auto buttons = box->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == u"Remove"_s)
            click(button);
    }
    TRY_VERIFY(m_org->auth().revocations() >= 3); // the old two and the newest
    QCOMPARE(stored(), QByteArray());
    QVERIFY(!isGood(newest));
}

void TestCopies::endsAfterTheNewTokenIsStored_data()
{
    QTest::addColumn<bool>("frozen");
    QTest::newRow("keyring that answers") << false;
    QTest::newRow("keyring that does not") << true;
}

void TestCopies::endsAfterTheNewTokenIsStored()
{
    QFETCH(const bool, frozen);
    m_org = std::make_unique<DemoOrg>();
    QVERIFY(m_org->start());
    m_org->auth().setDeviceInterval(1s);
    const QDir folder(m_folder->filePath(u"hookkeys"_s));
    QVERIFY(signIn(folder.path()));
    const QByteArray before = stored();
    m_org->hold("POST /oauth2/v1/token");

    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->path());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(HOOKKEYS_PROGRAM), QStringList());
    QVERIFY(process.waitForStarted());
    TRY_COMPARE(m_org->held(), 1);
    QVERIFY(!folder.entryList({u"????????????????????????.lock"_s}, QDir::Files).isEmpty());
    Keyring keyring;
    if (frozen)
        keyring.freeze();
    QCOMPARE(::kill(pid_t(process.processId()), SIGTERM), 0);
    m_org->release();
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(successes(), 1);
    keyring.thaw();
    if (frozen)
        return; // that it ended was all there was to see
    QVERIFY(stored() != before);
    QVERIFY(isGood(stored()));
}

QTEST_MAIN(TestCopies)
#include "tst_copies.moc"
