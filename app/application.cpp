// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "appearance.h"
#include "displaytext.h"
#include "filewatch.h"
#include "foundorgs.h"
#include "keyhistory.h"
#include "keypatrol.h"
#include "mainwindow.h"
#include "orgcache.h"
#include "orglistmodel.h"
#include "orgsession.h"
#include "rotationjournal.h"
#include "settingsfile.h"
#include "snapshotcommands.h"
#include "timeline.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QProcess>
#include <QWindow>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// Of the org that the environment names.
const auto environmentId = u"environment"_s;

} // namespace

Application::Application(const QString &folder, QString warning)
    : m_warning(std::move(warning)), m_preferences(settingsPath(folder + u"/hookkeys.ini"_s)),
      m_parts({.folder = folder, .openBrowser = &QDesktopServices::openUrl})
{
    applyColorScheme(colorSchemeFromKey(m_preferences.colorScheme()));
    m_window = std::make_unique<MainWindow>(&m_parts.orgs(), m_preferences);
    m_window->setRequestLog(&m_parts.requests());
    m_window->snapshots()->setKeeper(&m_parts.snapshots());
    connect(&m_parts.orgs(), &OpenOrgs::sessionOpened, this,
            [](OrgSession *session) { session->patrol()->start(); });
    // Each of them is told once, so none takes the place of another.
    const auto tellProblem = [this](const QString &problem) {
        m_window->messages()->show({u"store/"_s + problem, Severity::Warning, problem, {}, {}});
    };
    connect(&m_parts.history(), &KeyHistory::failed, m_window.get(), tellProblem);
    connect(&m_parts.timeline(), &Timeline::failed, m_window.get(), tellProblem);
    connect(&m_parts.rotations(), &RotationJournal::failed, m_window.get(), tellProblem);
    connect(&m_parts.cache(), &OrgCache::failed, m_window.get(), tellProblem);
    connect(&m_preferences, &Preferences::keepsAnswersChanged, this,
            [this] { m_parts.cache().setEnabled(m_preferences.keepsAnswers()); });
    connect(m_window.get(), &MainWindow::demoRequested, this, &Application::openDemo);
    connect(m_window.get(), &MainWindow::foundOrgRequested, this, &Application::addOrgOfOktaYaml);
    connect(m_window.get(), &MainWindow::windowRequested, this, &Application::openWindow);
    connect(&m_parts.vault(), &OrgVault::adopted, this, [this](const OrgProfile &profile) {
        m_window->messages()->show(
            {u"adopted/"_s + profile.id,
             Severity::Info,
             tr("From now on HookKeys knows for which address, way to sign in, proxy and CA file "
                "what opens “%1” was given, and asks before it is used for others.")
                 .arg(displayText(profile.name)),
             {},
             {}});
    });
    connect(&m_parts.vault(), &OrgVault::credentialNotSaved, this,
            [this](const OrgProfile &profile, const Error &error) {
                m_window->messages()->show(u"credential/"_s + profile.id, error);
            });
    followUntoldChanges();
    m_quit.setSingleShot(true);
    connect(&m_quit, &QTimer::timeout, this, [this] {
        m_quitAnyway = true;
        QCoreApplication::quit();
    });
    QCoreApplication::instance()->installEventFilter(this);
}

Application::~Application() = default;

void Application::followUntoldChanges()
{
    const auto topic = [](const QString &id) {
        return u"untold/"_s + id;
    };
    const UntoldChanges *changes = &m_parts.untoldChanges();
    connect(changes, &UntoldChanges::waiting, this,
            [this, topic](const OrgProfile &profile, const QString &text) {
                QList<MessageBar::Action> ways;
                if (!m_parts.orgs().session(profile.id)) { // else its page offers to try again
                    ways.append(
                        {tr("Open “%1”").arg(displayText(profile.name)), [this, id = profile.id] {
                             m_parts.orgs().open(id);
                         }});
                }
                m_window->messages()->show({topic(profile.id), Severity::Warning, text, {}, ways});
            });
    connect(changes, &UntoldChanges::settled, this,
            [this, topic](const QString &id) { m_window->messages()->clear(topic(id)); });
    connect(changes, &UntoldChanges::lost, this, [this](const QString &text) {
        m_window->messages()->showUntilClosed(Severity::Warning, text, {});
    });
}

void Application::start(const CommandLine &line)
{
    // The window is drawn first, with what was kept of the org that comes first; only then come
    // other files, keychain and network. One that never comes to be drawn (it was started
    // minimised) is not waited for.
    showKept(line);
    m_begin.setSingleShot(true);
    connect(&m_begin, &QTimer::timeout, this, [this, line] { openFirstOrg(line); });
    m_window->show();
    m_begin.start(std::chrono::seconds(1));
}

/// Shows the rows that an earlier start kept, so that they are in the first frame.
void Application::showKept(const CommandLine &line)
{
    // What the environment asks for is no saved org.
    if (line.demo || !m_preferences.keepsAnswers() || !m_parts.cache().mayHaveAny()
        || environmentNamesOrg())
        return;
    m_listing = m_parts.registry().load();
    if (*m_listing)
        (void)m_parts.orgs().showKept(line.org.isEmpty() ? (*m_listing)->lastOpened : line.org);
}

bool Application::eventFilter(QObject *watched, QEvent *event)
{
    // This event is what draws the window.
    if (event->type() == QEvent::Expose && m_begin.isActive() && watched == m_window->windowHandle()
        && m_window->windowHandle()->isExposed())
        m_begin.start(0);
    // However the program is told to end, this is how Qt does it.
    if (event->type() == QEvent::Quit && !mayQuit()) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

bool Application::mayQuit()
{
    // As long as the keychain gets for one thing.
    constexpr auto limit = std::chrono::seconds(10);
    const auto isBusy = [this] {
        return m_parts.vault().isReplacingCredentials() || m_parts.orgs().isBusy();
    };
    if (m_quitAnyway || !isBusy())
        return true;
    if (!m_quit.isActive()) {
        m_quit.start(limit);
        const auto goOn = [this, isBusy] {
            if (!isBusy())
                m_quit.start(0); // as soon as what led here is done
        };
        connect(&m_parts.vault(), &OrgVault::credentialsSettled, &m_quit, goOn);
        connect(&m_parts.orgs(), &OpenOrgs::settled, &m_quit, goOn);
    }
    return false;
}

void Application::openFirstOrg(const CommandLine &line)
{
    m_parts.cache().setEnabled(m_preferences.keepsAnswers());
    const Result<ProfileListing> listing = m_listing ? *m_listing : m_parts.registry().load();
    m_listing.reset();
    offerOrgOfOktaYaml();
    const QString half = line.demo || !line.org.isEmpty() ? QString() : halfAnOrg();
    // Also if it is not wanted now: it takes the secrets out of the environment.
    const Result<std::optional<FoundOrg>> environment = orgOfEnvironment();
    QString opening;
    if (line.demo) {
        openDemo();
    } else if (!line.org.isEmpty()) {
        opening = line.org;
        m_parts.orgs().open(opening);
    } else if (openOrgOfEnvironment(environment)) {
        opening = environmentId;
    } else if (listing && !listing->lastOpened.isEmpty()) {
        opening = listing->lastOpened;
        m_parts.orgs().open(opening);
    } else {
        m_window->showStart();
    }

    tellProfiles(listing);
    m_parts.untoldChanges().start(opening);
    if (!half.isEmpty())
        m_window->messages()->show({u"half"_s, Severity::Info, half, {}, {}});
    // Only where all orgs are known is it known what belongs to none.
    if (listing && listing->warnings.isEmpty()) {
        m_parts.sweep(this, [this](const QStringList &told) {
            if (!told.isEmpty())
                m_window->messages()->show(
                    {u"sweep"_s, Severity::Warning, told.join(u' '), {}, {}});
        });
    }

    // From now on another copy of the program may change them.
    m_profileWatch = std::make_unique<FileWatch>(m_parts.profileFile());
    connect(m_profileWatch.get(), &FileWatch::changed, this,
            [this] { tellProfiles(m_parts.registry().load()); });
    tendTimeline();
}

/// Has the history looked through and what is too old deleted, now and once a day.
void Application::tendTimeline()
{
    m_tend.callOnTimeout(this, [this] {
        m_parts.tendTimeline(
            {.rowDays = m_preferences.historyDays(), .personDays = m_preferences.personDays()});
        m_tend.start(std::chrono::hours(24));
    });
    m_tend.start(0);
}

/// Tells what was odd about the settings, unless it was told the last time.
void Application::tellProfiles(const Result<ProfileListing> &listing)
{
    QStringList warnings = listing ? listing->warnings : QStringList();
    if (std::exchange(m_toldOfProfiles, warnings) == warnings)
        warnings.clear();
    if (!m_warning.isEmpty())
        warnings.append(std::exchange(m_warning, {}));
    if (!warnings.isEmpty())
        m_window->messages()->show({u"settings"_s, Severity::Warning, warnings.join(u' '), {}, {}});
    if (listing)
        m_window->messages()->clear(u"profiles"_s);
    else
        m_window->messages()->show(u"profiles"_s, listing.error());
}

bool Application::openOrgOfEnvironment(const Result<std::optional<FoundOrg>> &found)
{
    if (!found) {
        m_window->showStart();
        m_window->messages()->show(
            {u"environment"_s, Severity::Problem, found.error().summary, {}, {}});
        return true;
    }
    if (!*found)
        return false;
    OrgProfile profile = (*found)->profile;
    profile.id = environmentId;
    m_parts.setAccessToken((*found)->isAccessToken ? (*found)->secret : Secret());
    if (usesProxyPassword(profile))
        m_parts.vault().holdProxyPassword(profile, (*found)->proxyPassword);
    m_parts.orgs().openUnsaved(profile, (*found)->secret);
    return true;
}

void Application::offerOrgOfOktaYaml()
{
    const Result<std::optional<OrgProfile>> found = profileOfOktaYaml();
    const QList<OrgProfile> &known = m_parts.registry().orgs()->profiles();
    // What is wrong with a file of another program is told only to who has no org yet, and so may
    // wonder why none is offered.
    if (!found && known.isEmpty())
        m_window->messages()->show({u"oktaYaml"_s, Severity::Info, found.error().summary, {}, {}});
    if (!found || !*found)
        return;
    const QUrl url = (*found)->url;
    if (std::ranges::find(known, url, &OrgProfile::url) == known.end())
        m_window->offerFoundOrg((*found)->name);
}

void Application::addOrgOfOktaYaml()
{
    // Read again: nothing of it was kept meanwhile.
    const Result<std::optional<FoundOrg>> found = orgOfOktaYaml();
    if (!found)
        m_window->messages()->show(u"oktaYaml"_s, found.error());
    else if (*found)
        m_window->addFoundOrg((*found)->profile, {.credential = (*found)->secret,
                                                  .proxyPassword = (*found)->proxyPassword});
}

void Application::openWindow(const QString &id)
{
    if (QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--org"_s, id}))
        return;
    m_window->messages()->show({u"window"_s,
                                Severity::Problem,
                                tr("HookKeys could not be started once more for another window."),
                                {},
                                {}});
}

void Application::openDemo()
{
    if (m_parts.openDemo())
        return;
    m_window->showStart();
    m_window->messages()->show(
        {u"demo"_s,
         Severity::Problem,
         tr("The demo org could not be started: no port on this computer's own address "
            "127.0.0.1 could be opened."),
         {},
         {}});
}

} // namespace HookKeys
