// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include "auth/oauthsignin.h"
#include "hookkeytablemodel.h"
#include "httptransport.h"
#include "keytableview.h"
#include "oktahookkeysapi.h"
#include "orgsaving.h"
#include "orgsession.h"
#include "snapshotcommands.h"
#include "waiting.h"

#include <QAction>
#include <QTabBar>
#include <QTabWidget>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace HookKeys {

Stage::Stage(Taker taker)
    : preferences(files.filePath(u"hookkeys.ini"_s)), history(files.filePath(u"history.sqlite"_s)),
      snapshots(files.filePath(u"snapshots.sqlite"_s)), keeper(snapshots),
      rotations(files.filePath(u"rotations.sqlite"_s)),
      timeline(files.filePath(u"timeline.sqlite"_s)), vault(keychain, sessionSecrets),
      registry(profiles),
      orgs(
          registry, vault,
          [this](const OrgProfile &profile, const OrgSecrets &secrets) {
              HttpTransportOptions options;
              options.log = &requests;
              return std::make_unique<OktaHookKeysApi>(
                  std::make_unique<HttpTransport>(profile.url, secrets.credential, options));
          },
          clock),
      window(&orgs, preferences), m_taker(std::move(taker))
{
    if (!org->start() || !emptyOrg.start())
        qFatal("The demo org could not be started.");
    orgs.setSignInFactory([this](const OrgProfile &profile, const OrgSecrets &secrets) {
        return makeSignIn(profile, secrets.credential, {.openBrowser = [this](const QUrl &) {
                              return browserWorks;
                          }});
    });
    orgs.setTimeline(&timeline);
    window.setRequestLog(&requests);
    window.snapshots()->setKeeper(&keeper);
    window.resize(1280, 720);
    window.show();
    window.showStart();
    window.activateWindow();
    waitFor("the main window", [this] { return window.isActiveWindow(); });
    QObject::connect(&orgs, &OpenOrgs::sessionOpened, &window,
                     [this](OrgSession *session) { opened = session; });
}

void Stage::take(const QString &name, QWidget *screen)
{
    // A dialog has its size once the window manager put it in its place.
    const QWidget *top = screen->window();
    waitFor("the window to have its place",
            [top] { return top->windowHandle() && top->windowHandle()->isExposed(); });
    // What was set is laid out, and what that changes is too.
    for (int rounds = 0; rounds < 3; ++rounds) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    m_taker(name, screen);
}

void Stage::takeDialog(const QString &name, QDialog *dialog)
{
    take(name, dialog);
    dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void Stage::open(const DemoOrg &demo, const QString &name, Environment environment, bool readOnly)
{
    opened = nullptr;
    OrgSaving::start(orgs,
                     {.profile = {name, name, demo.url(), environment, readOnly},
                      .credential = Secret(demo.token())},
                     &window, [](const Result<void> &) {});
    waitFor("the org's keys", [this] {
        return opened && opened->state() == OrgSession::State::Current && !opened->isRefreshing();
    });
}

void Stage::startOrg()
{
    org = std::make_unique<DemoOrg>();
    if (!org->start())
        qFatal("The demo org could not be started.");
}

QAction *Stage::action(const QString &name)
{
    return child<QAction>(&window, name);
}

QDialog *Stage::dialogOf(const QString &actionName, const QString &dialogName)
{
    action(actionName)->trigger();
    waitFor(qPrintable(dialogName), [this, &dialogName] {
        auto *dialog = window.findChild<QDialog *>(dialogName);
        return dialog && dialog->isActiveWindow();
    });
    return child<QDialog>(&window, dialogName);
}

void Stage::select(const QString &name)
{
    auto *table = child<KeyTableView>(&window, u"keyTable"_s);
    const HookKeyTableModel *keys = opened->keys();
    for (int row = 0; row < keys->rowCount(); ++row)
        if (keys->keyAt(row).name == name)
            table->selectId(keys->keyAt(row).id);
    waitForPublicKey(&window);
}

void Stage::showPage(int page)
{
    child<QTabBar>(&window, u"orgPages"_s)->setCurrentIndex(page);
}

void waitFor(const char *what, const std::function<bool()> &condition)
{
    if (!waitUntil(condition, 20'000))
        qFatal("Waited in vain for %s.", what);
}

void waitForPublicKey(QWidget *window)
{
    auto *tabs = child<QTabWidget>(window, u"keyTabs"_s);
    waitFor("the public key", [tabs] { return tabs->isVisible(); });
}

} // namespace HookKeys
