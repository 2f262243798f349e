// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "hostileserver.h"
#include "orgsaving.h"
#include "orgsession.h"
#include "outcome.h"
#include "restartedprogram.h"
#include "testauthority.h"
#include "testproxy.h"
#include "waiting.h"

#include <QFile>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

constexpr auto variable = "https_proxy";
constexpr auto user = "anna";
constexpr auto password = "proxy-canary";

} // namespace

/// The whole program without a window, behind a proxy that the system names: now this one, now
/// that one, as whoever answers to WPAD wants it.
class TestSystemProxy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void row83_givesThePasswordToNoOtherProxy();
    void row83_givesAnOldPasswordToNone();
    void row83_namesNoProxyWhereTheSystemHasNone();
    void row67_row83_sendsNothingWhereTheFileNamesAnother();

private:
    void start();
    [[nodiscard]] bool save(const OrgProfile &profile);
    [[nodiscard]] bool listed();
    [[nodiscard]] static bool hasPassword(const TestProxy &proxy);
    static void systemNames(const TestProxy &proxy);

    const TestAuthority m_authority;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<TestProxy> m_first;
    std::unique_ptr<TestProxy> m_second;
    OrgProfile m_profile;
    QByteArray m_before;
    std::unique_ptr<RestartedProgram> m_program;
    Wiring *m_parts = nullptr;    ///< Of the program that runs.
    std::optional<Error> m_error; ///< Of the last list, or of the opening.
};

void TestSystemProxy::init()
{
    failOnWarning();
    m_before = qgetenv(variable);
    m_program = std::make_unique<RestartedProgram>();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_server = std::make_unique<HostileServer>(
        m_authority.server("acme.example", now.addDays(-1), now.addDays(1)));
    m_server->answer(HostileServer::json(200, "[]"));
    const auto port = quint16(m_server->url().port());
    m_first = std::make_unique<TestProxy>(port, user, password);
    m_second = std::make_unique<TestProxy>(port, user, password);
    QFile ca(m_program->folder().filePath(u"ca.pem"_s));
    QVERIFY(ca.open(QIODevice::WriteOnly) && ca.write(m_authority.certificate().toPem()) > 0);
    m_profile = {.id = u"a"_s, .name = u"Acme"_s, .url = QUrl(u"https://acme.example"_s)};
    m_profile.caFile = ca.fileName();
    m_profile.proxy.user = QString::fromLatin1(user);
    start();
}

void TestSystemProxy::cleanup()
{
    m_program.reset();
    if (m_before.isNull())
        qunsetenv(variable);
    else
        qputenv(variable, m_before);
}

/// Starts the program with what the last one left.
void TestSystemProxy::start()
{
    m_parts = &m_program->start();
    connect(&m_parts->orgs(), &OpenOrgs::openFailed, this,
            [this](const OrgProfile &, const Error &error) { m_error = error; });
    QVERIFY(m_parts->registry().load());
}

void TestSystemProxy::systemNames(const TestProxy &proxy)
{
    qputenv(variable, "http://127.0.0.1:" + QByteArray::number(proxy.port()));
}

/// Saves @p profile with the password, as a dialog does it; whether that succeeded.
bool TestSystemProxy::save(const OrgProfile &profile)
{
    OpenOrgs &orgs = m_parts->orgs();
    Outcome<OrgDraft> named;
    nameSystemProxy(
        {.profile = profile, .credential = Secret("00CANARY"), .proxyPassword = Secret(password)},
        orgs.systemProxyFinder(), this, named.callback());
    if (!named.succeeded()) {
        m_error = named.error();
        return false;
    }
    Outcome<void> saved;
    OrgSaving::start(orgs, named.value(), this, saved.callback());
    return saved.succeeded();
}

/// Whether the open org lists its keys.
bool TestSystemProxy::listed()
{
    const OrgProfile profile = *m_parts->registry().profile(u"a"_s);
    Outcome<Secret> proxyPassword;
    m_parts->vault().findProxyPassword(profile, this, proxyPassword.callback());
    if (!proxyPassword.succeeded())
        return false;
    const auto api = m_parts->orgs().makeApi(
        profile, {.credential = Secret("00CANARY"), .proxyPassword = proxyPassword.value()});
    Outcome<HookKeyListing> keys;
    api->listKeys(this, keys.callback());
    m_error = keys.failed() ? std::optional(keys.error()) : std::nullopt;
    return !m_error;
}

bool TestSystemProxy::hasPassword(const TestProxy &proxy)
{
    const QByteArray text = QByteArray(user) + ':' + password;
    return proxy.seen().contains(text.toBase64()) || proxy.seen().contains(user);
}

void TestSystemProxy::row83_givesThePasswordToNoOtherProxy()
{
    systemNames(*m_first);
    QVERIFY2(save(m_profile), m_error ? qPrintable(m_error->summary) : "");
    QVERIFY2(listed(), m_error ? qPrintable(m_error->summary) : "");
    QVERIFY(hasPassword(*m_first));

    systemNames(*m_second);
    QVERIFY(!listed());
    QCOMPARE(m_error->kind, ErrorKind::ProxySignIn); // which asks for it
    for (const TestProxy *proxy : {m_first.get(), m_second.get()})
        QVERIFY2(m_error->summary.contains(u"127.0.0.1:%1"_s.arg(proxy->port())),
                 qPrintable(m_error->summary));
    QVERIFY(m_second->refused() > 0);
    QVERIFY(!hasPassword(*m_second));

    // The user knows it, and says so.
    QVERIFY(save(*m_parts->registry().profile(u"a"_s)));
    QVERIFY2(listed(), m_error ? qPrintable(m_error->summary) : "");
    QVERIFY(hasPassword(*m_second));
}

/// Of before it was written down which proxy that was.
void TestSystemProxy::row83_givesAnOldPasswordToNone()
{
    systemNames(*m_first);
    Outcome<void> saved;
    OrgSaving::start(
        m_parts->orgs(),
        {.profile = m_profile, .credential = Secret("00CANARY"), .proxyPassword = Secret(password)},
        this, saved.callback());
    QVERIFY(saved.succeeded());
    QVERIFY(!listed());
    QCOMPARE(m_error->kind, ErrorKind::ProxySignIn);
    QVERIFY2(m_error->summary.contains(u"not known"), qPrintable(m_error->summary));
    QVERIFY(m_first->refused() > 0);
    QVERIFY(!hasPassword(*m_first));
}

void TestSystemProxy::row83_namesNoProxyWhereTheSystemHasNone()
{
    const TestProxy proxy(1);
    systemNames(proxy);
    m_profile.url = m_server->url(); // on this computer, to which no proxy leads
    QVERIFY(!save(m_profile));
    QCOMPARE(m_error->kind, ErrorKind::NotFound);
    QVERIFY(m_program->keychain().secrets.isEmpty());
}

/// Whoever writes the file and names the proxies does not get it either.
void TestSystemProxy::row67_row83_sendsNothingWhereTheFileNamesAnother()
{
    systemNames(*m_first);
    QVERIFY(save(m_profile));
    QVERIFY(listed());
    QFile file(m_parts->profileFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    const QByteArray port = QByteArray::number(m_first->port());
    QVERIFY(text.contains(port));
    text.replace(port, QByteArray::number(m_second->port()));
    QVERIFY(file.resize(0) && file.seek(0) && file.write(text) > 0);
    file.close();
    m_error.reset();
    systemNames(*m_second);
    start();
    m_parts->orgs().open(u"a"_s);
    TRY_VERIFY(m_error.has_value());
    QCOMPARE(m_error->kind, ErrorKind::TargetChanged);
    for (const TestProxy *proxy : {m_first.get(), m_second.get()})
        QVERIFY2(m_error->summary.contains(u"127.0.0.1:%1"_s.arg(proxy->port())),
                 qPrintable(m_error->summary));
    QCOMPARE(m_second->requests().size(), 0);
}

QTEST_GUILESS_MAIN(TestSystemProxy)

#include "tst_systemproxy.moc"
