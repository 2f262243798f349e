// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "appearance.h"
#include "auth/makeauthorizer.h"
#include "demoorg.h"
#include "fileprofilestore.h"
#include "httptransport.h"
#include "keychainsecretstore.h"
#include "mainwindow.h"
#include "oktahookkeysapi.h"
#include "orgregistry.h"
#include "orgurl.h"
#include "preferencesdialog.h"
#include "sessionsecretstore.h"
#include "settingsfile.h"

#include <QWindow>

using namespace Qt::StringLiterals;

namespace HookKeys {

Application::Application(const QString &folder)
    : m_settingsWarning(repairSettings(folder + u"/hookkeys.ini"_s)),
      m_settings(folder + u"/hookkeys.ini"_s, QSettings::IniFormat),
      m_profiles(std::make_unique<FileProfileStore>(folder + u"/orgs.json"_s)),
      m_keychain(std::make_unique<KeychainSecretStore>(u"HookKeys"_s)),
      m_sessionSecrets(std::make_unique<SessionSecretStore>()),
      m_registry(std::make_unique<OrgRegistry>(
          *m_profiles, *m_keychain, *m_sessionSecrets,
          [this](const OrgProfile &profile, const Secret &credential) {
              return makeApi(profile, credential);
          },
          m_clock))
{
    applyColorScheme(
        colorSchemeFromKey(m_settings.value(QLatin1StringView(colorSchemeSetting)).toString()));
    m_window = std::make_unique<MainWindow>(m_registry.get(), m_settings);
    connect(m_window.get(), &MainWindow::demoRequested, this, &Application::openDemo);
    connect(m_registry.get(), &OrgRegistry::credentialNotSaved, this,
            [this](const OrgProfile &, const Error &error) {
                m_window->messages()->show(u"credential"_s, error);
            });
}

Application::~Application() = default;

std::unique_ptr<HookKeysApi> Application::makeApi(const OrgProfile &profile,
                                                  const Secret &credential)
{
    const auto keep = [this, id = profile.id, credential](const Secret &next, QObject *context,
                                                          Callback<void> done) {
        m_registry->replaceCredential(id, credential, next, context, std::move(done));
    };
    return std::make_unique<OktaHookKeysApi>(std::make_unique<HttpTransport>(
        profile.url, makeAuthorizer(profile, credential, keep, m_clock)));
}

void Application::start(const CommandLine &line)
{
    // The window is drawn first; only then come files, keychain and network. One that never comes
    // to be drawn (it was started minimised) is not waited for.
    m_begin.setSingleShot(true);
    connect(&m_begin, &QTimer::timeout, this, [this, demo = line.demo] { openFirstOrg(demo); });
    m_window->show();
    m_window->windowHandle()->installEventFilter(this);
    m_begin.start(std::chrono::seconds(1));
}

bool Application::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Expose && static_cast<QWindow *>(watched)->isExposed()) {
        watched->removeEventFilter(this);
        if (m_begin.isActive())
            m_begin.start(0); // this event is what draws the window
    }
    return QObject::eventFilter(watched, event);
}

void Application::openFirstOrg(bool demo)
{
    const Result<ProfileListing> listing = m_registry->load();
    if (!listing)
        m_window->messages()->show(u"profiles"_s, listing.error());
    QStringList warnings = listing ? listing->warnings : QStringList();
    if (!m_settingsWarning.isEmpty())
        warnings.append(m_settingsWarning);

    if (demo)
        openDemo();
    else if (!openOrgOfEnvironment() && listing && !listing->lastOpened.isEmpty())
        m_registry->open(listing->lastOpened);

    if (!warnings.isEmpty())
        m_window->messages()->show({u"profiles"_s, Severity::Warning, warnings.join(u' '), {}, {}});
}

bool Application::openOrgOfEnvironment()
{
    // The names that Okta's own SDKs read.
    const QString url = qEnvironmentVariable("OKTA_CLIENT_ORGURL");
    const Secret token(qgetenv("OKTA_CLIENT_TOKEN"));
    // No child process of ours is to inherit the credential.
    qunsetenv("OKTA_CLIENT_TOKEN");
    if (url.isEmpty() || token.isEmpty())
        return false;
    const OrgUrlCheck check = checkOrgUrl(url);
    const QString problem = check.problem.isEmpty() ? checkApiToken(token.bytes()) : check.problem;
    if (!problem.isEmpty()) {
        m_window->messages()->show(
            {u"environment"_s,
             Severity::Problem,
             tr("The org of OKTA_CLIENT_ORGURL and OKTA_CLIENT_TOKEN cannot be opened. %1")
                 .arg(problem),
             {},
             {}});
        return true;
    }
    const bool preview = check.url.host().endsWith(u".oktapreview.com");
    m_registry->openUnsaved({u"environment"_s, check.url.host(QUrl::FullyEncoded), check.url,
                             preview ? Environment::Preview : Environment::Production, false},
                            token);
    return true;
}

void Application::openDemo()
{
    if (!m_demo) {
        auto demo = std::make_unique<DemoOrg>();
        if (!demo->start()) {
            m_window->messages()->show(
                {u"demo"_s,
                 Severity::Problem,
                 tr("The demo org could not be started: no port on this computer's own address "
                    "127.0.0.1 could be opened."),
                 {},
                 {}});
            return;
        }
        m_demo = std::move(demo);
    }
    m_registry->openUnsaved({u"demo"_s, tr("Demo org"), m_demo->url(), Environment::Demo, false},
                            Secret(m_demo->token()));
}

} // namespace HookKeys
