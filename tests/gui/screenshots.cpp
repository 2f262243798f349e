// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes pictures of every window and dialog, in light and dark and in every embedded language, for
// people to look at:
//
//     hookkeys-screenshots FOLDER [WHAT]
//
// The widgets are the real ones, and so is what they talk to: the demo org over HTTP. A file is
// called <what>-<light|dark>-<language>.png, and the words in it are in a file beside it (.txt).
// With WHAT, all windows are walked through and the pictures of that name alone are kept.

#include "appearance.h"
#include "auth/oauthsignin.h"
#include "demoauth.h"
#include "demoorg.h"
#include "encryptedpem.h"
#include "hookkeytablemodel.h"
#include "hookpictures.h"
#include "httptransport.h"
#include "keytableview.h"
#include "mainwindow.h"
#include "memorystores.h"
#include "oktahookkeysapi.h"
#include "openorgs.h"
#include "orgregistry.h"
#include "orgremoval.h"
#include "orgsaving.h"
#include "orgsession.h"
#include "preferences.h"
#include "proxydialog.h"
#include "requesttablemodel.h"
#include "snapshotcommands.h"
#include "snapshotjson.h"
#include "snapshotkeeper.h"
#include "sqlitekeyhistory.h"
#include "sqliterotations.h"
#include "sqlitesnapshots.h"
#include "waiting.h"
#include "windowwords.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyleHints>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// The name of a key that hooks use, and of one that can be deleted.
const auto usedKey = u"partner-api"_s;
const auto unusedKey = u"payroll-sync"_s;

/// Waits until @p condition holds. A picture of something else would be worse than none.
void waitFor(const char *what, const std::function<bool()> &condition)
{
    if (!waitUntil(condition, 20'000))
        qFatal("Waited in vain for %s.", what);
}

template <typename T>
T *child(QWidget *parent, const QString &name)
{
    auto *found = parent->findChild<T *>(name);
    if (!found)
        qFatal("There is no %s.", qPrintable(name));
    return found;
}

/// The program in one language and one colour scheme, walked from window to window.
class Walk final
{
public:
    Walk(QString folder, QString only, QString suffix)
        : m_folder(std::move(folder)), m_only(std::move(only)), m_suffix(std::move(suffix)),
          m_preferences(m_files.filePath(u"hookkeys.ini"_s)), m_vault(m_keychain, m_session),
          m_registry(m_profiles),
          m_orgs(
              m_registry, m_vault,
              [this](const OrgProfile &profile, const OrgSecrets &secrets) {
                  HttpTransportOptions options;
                  options.log = &m_requests;
                  return std::make_unique<OktaHookKeysApi>(
                      std::make_unique<HttpTransport>(profile.url, secrets.credential, options));
              },
              m_clock),
          m_window(&m_orgs, m_preferences)
    {
        if (!m_org->start() || !m_emptyOrg.start())
            qFatal("The demo org could not be started.");
        m_orgs.setSignInFactory([this](const OrgProfile &profile, const OrgSecrets &secrets) {
            return makeSignIn(profile, secrets.credential, {.openBrowser = [this](const QUrl &) {
                                  return m_browserWorks;
                              }});
        });
        m_window.setRequestLog(&m_requests);
        m_window.snapshots()->setKeeper(&m_keeper);
        m_window.resize(1280, 720);
        m_window.show();
        m_window.showStart();
        m_window.activateWindow();
        waitFor("the main window", [this] { return m_window.isActiveWindow(); });
        QObject::connect(&m_orgs, &OpenOrgs::sessionOpened, &m_window,
                         [this](OrgSession *session) { m_open = session; });
    }

    void takeAll()
    {
        take(u"start"_s, &m_window);
        takeAddOrg();
        takeSignIn();
        openEmptyOrg();
        openOrg();
        takeTable();
        takeMenus();
        takeHookPictures(m_window,
                         [this](const QString &name, QWidget *widget) { take(name, widget); });
        takeWrites();
        takeOthers();
        takeReadOnly();
        takeFailure();
        takeAlarm();
        takeRotation();
    }

private:
    void take(const QString &name, QWidget *widget)
    {
        QTest::qWait(50); // what was set is laid out and painted
        if (!m_only.isEmpty() && name != m_only)
            return;
        const QString file = m_folder + u'/' + name + m_suffix;
        QFile words(file + u".txt"_s);
        if (!widget->grab().save(file + u".png"_s) || !words.open(QIODevice::WriteOnly)
            || words.write(windowWords(widget).toUtf8()) < 0)
            qFatal("%s could not be written.", qPrintable(file));
    }

    void open(const DemoOrg &org, const QString &name, Environment environment, bool readOnly)
    {
        m_open = nullptr;
        OrgSaving::start(m_orgs,
                         {.profile = {name, name, org.url(), environment, readOnly},
                          .credential = Secret(org.token())},
                         &m_window, [](const Result<void> &) {});
        waitFor("the org's keys", [this] {
            return m_open && m_open->state() == OrgSession::State::Current
                   && !m_open->isRefreshing();
        });
    }

    void openEmptyOrg()
    {
        open(m_emptyOrg, u"Acme sandbox"_s, Environment::Development, false);
        take(u"empty"_s, &m_window);
    }

    void openOrg() { open(*m_org, u"Acme"_s, Environment::Production, false); }

    QAction *action(const QString &name) { return child<QAction>(&m_window, name); }

    /// The dialog that opens when the action @p name is triggered.
    QDialog *dialogOf(const QString &actionName, const QString &dialogName)
    {
        action(actionName)->trigger();
        waitFor(qPrintable(dialogName), [this, &dialogName] {
            auto *dialog = m_window.findChild<QDialog *>(dialogName);
            return dialog && dialog->isActiveWindow();
        });
        return child<QDialog>(&m_window, dialogName);
    }

    void takeDialog(const QString &name, QDialog *dialog)
    {
        take(name, dialog);
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void select(const QString &name)
    {
        auto *table = child<KeyTableView>(&m_window, u"keyTable"_s);
        const HookKeyTableModel *keys = m_open->keys();
        for (int row = 0; row < keys->rowCount(); ++row)
            if (keys->keyAt(row).name == name)
                table->selectId(keys->keyAt(row).id);
        waitForPublicKey(&m_window);
    }

    static void waitForPublicKey(QWidget *window)
    {
        auto *tabs = child<QTabWidget>(window, u"keyTabs"_s);
        waitFor("the public key", [tabs] { return tabs->isVisible(); });
    }

    void takeAddOrg()
    {
        QDialog *dialog = dialogOf(u"addOrg"_s, u"orgDialog"_s);
        take(u"org"_s, dialog);
        child<QLineEdit>(dialog, u"name"_s)->setText(u"Acme"_s);
        child<QLineEdit>(dialog, u"url"_s)->setText(u"https://acme-admin.okta.com"_s);
        take(u"org-url"_s, dialog);
        auto *environment = child<QComboBox>(dialog, u"environment"_s);
        environment->setCurrentIndex(environment->count() - 1); // one with the user's own word
        take(u"org-word"_s, dialog);
        child<QLineEdit>(dialog, u"url"_s)->setText(m_org->url().toString());
        chooseMethod(dialog, SignInMethod::ApiToken);
        child<QLineEdit>(dialog, u"token"_s)->setText(u"00wrongwrongwrongwrongwrongwrong"_s);
        child<QPushButton>(dialog, u"test"_s)->click();
        auto *result = child<QLabel>(dialog, u"result"_s);
        waitFor("the refusal of the token", [result] { return result->isVisible(); });
        take(u"org-wrong-token"_s, dialog);

        child<QLineEdit>(dialog, u"token"_s)->setText(QString::fromLatin1(m_org->token()));
        m_keychain.writeError = ErrorKind::SecretDenied;
        child<QPushButton>(dialog, u"save"_s)->click();
        auto *forSession = child<QPushButton>(dialog, u"saveForSession"_s);
        waitFor("the refusal of the keychain", [forSession] { return forSession->isVisible(); });
        m_keychain.writeError.reset();
        takeDialog(u"org-keychain"_s, dialog);
    }

    /// Each way in with OAuth: the dialog's page, and what signing in looks like.
    void takeSignIn()
    {
        m_org->auth().setDeviceInterval(std::chrono::seconds(1));
        takeWayIn(SignInMethod::Device, u"device"_s, "userCode");
        takeWayIn(SignInMethod::Browser, u"browser"_s, "browserText");
        m_browserWorks = false;
        takeWayIn(SignInMethod::Browser, u"no-browser"_s, "browserText");
        takeWayIn(SignInMethod::ServiceApp, u"service"_s, "signInProblem");
        takePassphrase();
    }

    /// What is asked before an encrypted key is read.
    void takePassphrase()
    {
        const QString path = m_files.filePath(u"key.pem"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)
            || file.write(encryptedPem(PrivateKey::generateEc(), "open Sesame")) < 0)
            qFatal("The key could not be written.");
        file.close();
        QDialog *dialog = dialogOf(u"addOrg"_s, u"orgDialog"_s);
        chooseMethod(dialog, SignInMethod::ServiceApp);
        child<QPushButton>(dialog, u"readKey"_s)->click();
        auto *choice = child<QFileDialog>(dialog, u"keyFileDialog"_s);
        child<QLineEdit>(choice, u"fileNameEdit"_s)->setText(path);
        QTest::keyClick(child<QLineEdit>(choice, u"fileNameEdit"_s), Qt::Key_Return);
        const QString name = u"passphraseDialog"_s;
        waitFor("the question", [dialog, &name] {
            const auto *asking = dialog->findChild<QDialog *>(name);
            return asking && asking->isActiveWindow();
        });
        takeDialog(u"passphrase"_s, child<QDialog>(dialog, name));
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    static void chooseMethod(QDialog *dialog, SignInMethod method)
    {
        auto *methods = child<QComboBox>(dialog, u"method"_s);
        methods->setCurrentIndex(methods->findData(int(method)));
    }

    void takeWayIn(SignInMethod method, const QString &name, const char *sign)
    {
        QDialog *dialog = dialogOf(u"addOrg"_s, u"orgDialog"_s);
        child<QLineEdit>(dialog, u"name"_s)->setText(u"Acme"_s);
        child<QLineEdit>(dialog, u"url"_s)->setText(m_org->url().toString());
        chooseMethod(dialog, method);
        const bool service = method == SignInMethod::ServiceApp;
        const QList<QLineEdit *> ids = dialog->findChildren<QLineEdit *>(u"clientId"_s);
        for (QLineEdit *id : ids)
            id->setText(
                QLatin1StringView(service ? DemoAuth::serviceClientId : DemoAuth::nativeClientId));
        if (service) {
            child<QPushButton>(dialog, u"makeKey"_s)->click();
            waitFor("the key",
                    [dialog] { return child<QWidget>(dialog, u"publicJwk"_s)->isVisible(); });
        }
        take(u"org-"_s + name, dialog);
        child<QPushButton>(dialog, u"save"_s)->click();
        auto *signIn = child<QDialog>(dialog, u"signInDialog"_s);
        auto *shown = child<QWidget>(signIn, QLatin1StringView(sign));
        waitFor(sign, [shown] { return shown->isVisible(); });
        take(u"sign-in-"_s + name, signIn);
        if (method == SignInMethod::Device) {
            const QByteArray code = child<QLabel>(signIn, u"userCode"_s)->text().toLatin1();
            if (!m_org->auth().decideDeviceCode(code, false))
                qFatal("The code is not known.");
            auto *problem = child<QLabel>(signIn, u"signInProblem"_s);
            waitFor("the denial", [problem] { return problem->isVisible(); });
            take(u"sign-in-denied"_s, signIn);
        }
        signIn->close();
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void takeTable()
    {
        select(usedKey);
        take(u"main"_s, &m_window);
        auto *tabs = child<QTabWidget>(&m_window, u"keyTabs"_s);
        for (int tab = 1; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            take(u"main-tab%1"_s.arg(tab), &m_window);
        }
        tabs->setCurrentIndex(0);

        auto *filter = child<QLineEdit>(&m_window, u"filter"_s);
        filter->setText(u"partner"_s);
        take(u"filter"_s, &m_window);
        filter->clear();

        action(u"deleteKey"_s)->trigger();
        take(u"message-warning"_s, &m_window);
    }

    void takeMenus()
    {
        takeMenu(u"menu-org"_s, child<QToolButton>(&m_window, u"orgSwitcher"_s)->menu());
        takeMenu(u"menu-export"_s, child<QMenu>(&m_window, u"exportMenu"_s));
        takeMenu(u"menu-copy"_s, child<QMenu>(&m_window, u"copyAs"_s));
    }

    void takeMenu(const QString &name, QMenu *menu)
    {
        menu->popup(m_window.mapToGlobal(QPoint(100, 100)));
        take(name, menu);
        menu->close();
    }

    void takeWrites()
    {
        QDialog *create = dialogOf(u"newKey"_s, u"createDialog"_s);
        take(u"create"_s, create);
        auto *name = child<QLineEdit>(create, u"name"_s);
        name->setText(usedKey);
        take(u"create-problem"_s, create);
        name->setText(u"billing-webhook"_s);
        child<QPushButton>(create, u"send"_s)->click();
        waitFor("the new key",
                [this] { return m_open->keys()->names().contains(u"billing-webhook"_s); });
        waitFor("the end of the dialog", [] { return !QApplication::activeModalWidget(); });
        m_window.activateWindow();
        waitForPublicKey(&m_window);
        take(u"message-info"_s, &m_window);

        select(unusedKey);
        QDialog *rename = dialogOf(u"renameKey"_s, u"renameDialog"_s);
        takeDialog(u"rename"_s, rename);

        QDialog *remove = dialogOf(u"deleteKey"_s, u"deleteDialog"_s);
        auto *typed = child<QLineEdit>(remove, u"typedName"_s);
        waitFor("the key that was read again", [typed] { return typed->isVisible(); });
        take(u"delete"_s, remove);
        typed->setText(unusedKey);
        takeDialog(u"delete-ready"_s, remove);
    }

    void takeOthers()
    {
        select(usedKey);
        action(u"openKey"_s)->trigger();
        auto *keyWindow = child<QWidget>(&m_window, u"keyWindow"_s);
        waitForPublicKey(keyWindow);
        take(u"key-window"_s, keyWindow);
        child<QTabWidget>(keyWindow, u"keyTabs"_s)->setCurrentIndex(1);
        take(u"key-window-jwk"_s, keyWindow);
        keyWindow->close();
        m_window.activateWindow();

        action(u"requestLog"_s)->trigger();
        auto *requests = child<QMainWindow>(&m_window, u"requestLogWindow"_s);
        take(u"request-log"_s, requests);
        requests->close();
        m_window.activateWindow();

        takeComparison();
        takeDialog(u"export"_s, dialogOf(u"exportKeys"_s, u"exportDialog"_s));
        takeDialog(u"org-edit"_s, dialogOf(u"editOrg"_s, u"orgDialog"_s));
        takeOrgs();
        takeDialog(u"org-remove"_s, dialogOf(u"removeOrg"_s, u"removeOrgBox"_s));
        takeDialog(u"preferences"_s, dialogOf(u"preferences"_s, u"preferencesDialog"_s));
        takeDialog(u"org-overview"_s, dialogOf(u"orgOverview"_s, u"overviewDialog"_s));
        QDialog *commands = dialogOf(u"searchCommands"_s, u"commandPalette"_s);
        child<QLineEdit>(commands, u"commandQuery"_s)->setText(u"key"_s);
        takeDialog(u"commands"_s, commands);
        action(u"help"_s)->trigger();
        auto *help = child<QWidget>(&m_window, u"helpWindow"_s);
        take(u"help"_s, help);
        auto *topics = child<QListWidget>(help, u"helpTopics"_s);
        topics->setCurrentRow(topics->count() - 2);
        take(u"help-shortcuts"_s, help);
        topics->setCurrentRow(topics->count() - 1);
        take(u"help-report"_s, help);
        help->close();
        m_window.activateWindow();
        takeDialog(u"about"_s, dialogOf(u"about"_s, u"aboutDialog"_s));
    }

    /// What became of the org since a snapshot that somebody took a month ago.
    void takeComparison()
    {
        Snapshot before = *snapshotOf(*m_open, SnapshotOccasion::BeforeRotation);
        before.time = before.time.addDays(-30);
        before.keys.removeFirst();
        before.keys.first().name += u"-old"_s;
        before.keys.append(before.keys.first());
        before.keys.last().id = u"HKYgone"_s;
        before.keys.last().name = u"legacy-partner"_s;
        for (InlineHook &hook : *before.hooks) {
            if (hook.hookKeyId.isEmpty()) {
                hook.hookKeyId = before.keys.at(1).id;
                break;
            }
        }
        const Result<QString> kept = m_snapshots.add({.id = {},
                                                      .org = m_open->profile().id,
                                                      .orgName = before.orgName,
                                                      .orgUrl = before.orgUrl,
                                                      .name = u"Before the audit"_s,
                                                      .time = before.time},
                                                     writeSnapshot(before));
        if (!kept)
            qFatal("The snapshot was not kept.");
        takeDialog(u"compare"_s, dialogOf(u"snapshots"_s, u"compareDialog"_s));
    }

    void takeOrgs()
    {
        OrgProfile staging{u"staging"_s, u"Acme staging"_s,
                           QUrl(u"https://acme-staging.okta.com"_s), Environment::Other, true};
        staging.environmentWord = u"Staging"_s;
        staging.environmentHue = EnvironmentHue::Purple;
        staging.caFile = u"/etc/acme/missing.pem"_s;
        staging.proxy = {ProxyMode::Own, u"proxy.acme.example"_s, 3128, u"anna"_s};
        if (!m_registry.addOrgs({staging}))
            qFatal("The org was not added.");
        QDialog *orgs = dialogOf(u"manageOrgs"_s, u"orgsDialog"_s);
        auto *list = child<QListWidget>(orgs, u"orgList"_s);
        list->setCurrentRow(list->count() - 1);
        take(u"orgs"_s, orgs);
        child<QPushButton>(orgs, u"editThisOrg"_s)->click();
        waitFor("the dialog for the org",
                [orgs] { return orgs->findChild<QDialog *>(u"orgDialog"_s); });
        takeDialog(u"org-advanced"_s, child<QDialog>(orgs, u"orgDialog"_s));
        orgs->close();
        auto *proxy = new ProxyDialog(&m_orgs, staging, &m_window);
        proxy->setAttribute(Qt::WA_DeleteOnClose);
        proxy->open();
        takeDialog(u"proxy"_s, proxy);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        OrgRemoval::start(m_orgs, staging.id, &m_window, [](const Result<void> &) {});
        m_window.activateWindow();
    }

    void takeReadOnly()
    {
        open(*m_org, u"Acme"_s, Environment::Production, true);
        select(usedKey);
        action(u"newKey"_s)->trigger();
        take(u"read-only"_s, &m_window);
    }

    void takeFailure()
    {
        openOrg();
        select(usedKey);
        m_org.reset();
        m_open->refresh();
        waitFor("the failure", [this] { return m_open->state() == OrgSession::State::Stale; });
        take(u"message-error"_s, &m_window);
        child<QToolButton>(&m_window, u"messageDetailsButton"_s)->click();
        take(u"message-error-details"_s, &m_window);

        const OrgProfile nobody{u"nobody"_s, u"Acme"_s, QUrl(u"http://127.0.0.1:1"_s),
                                Environment::Production, false};
        m_orgs.openUnsaved(nobody, Secret("00any"));
        waitFor("the other failure", [this] {
            return m_open && m_open->profile().id == u"nobody" && m_open->problem();
        });
        take(u"unread"_s, &m_window);
    }

    /// A keychain that does not let in, and then a key that is not the one from before.
    void takeAlarm()
    {
        m_org = std::make_unique<DemoOrg>();
        if (!m_org->start())
            qFatal("The demo org could not be started.");
        OrgProfile partner{u"partner"_s, u"Acme partners"_s, m_org->url(), Environment::Preview,
                           false};
        if (!m_registry.addOrgs({partner}))
            qFatal("The org was not added.");
        m_keychain.readError = ErrorKind::SecretTimeout;
        bool failed = false;
        QObject watch;
        QObject::connect(&m_orgs, &OpenOrgs::openFailed, &watch, [&failed] { failed = true; });
        m_orgs.open(partner.id);
        waitFor("the keychain's failure", [&failed] { return failed; });
        take(u"message-keychain"_s, &m_window);
        m_keychain.readError.reset();

        openOrg();
        select(usedKey);
        const HookKeyTableModel *keys = m_open->keys();
        for (int row = 0; row < keys->rowCount(); ++row)
            m_history.replace(m_open->profile().id, keys->keyAt(row).id, QByteArray(43, 'A'),
                              m_clock.now().addDays(-90));
        m_orgs.setHistory(&m_history);
        openOrg();
        select(usedKey);
        child<QTabWidget>(&m_window, u"keyTabs"_s)->setCurrentIndex(0);
        take(u"alarm"_s, &m_window);
    }

    /// A picture of each page of a rotation, in an org of its own.
    void takeRotation()
    {
        m_org = std::make_unique<DemoOrg>();
        if (!m_org->start())
            qFatal("The demo org could not be started.");
        m_orgs.setRotations(&m_rotations);
        openOrg();
        QDialog *dialog = dialogOfRotation(usedKey);
        for (const auto &name :
             {u"rotate-plan"_s, u"rotate-hand-over"_s, u"rotate-hooks"_s, u"rotate-watch"_s})
            takePage(name, dialog);
        auto *day = child<QWidget>(dialog, u"keepUntil"_s);
        waitFor("the end of the old key", [day] { return day->isVisible() && day->isEnabled(); });
        takeDialog(u"rotate-retire"_s, dialog);

        dialog = dialogOfRotation(u"legacy-password-import"_s);
        takePage(u"rotate-other-plan"_s, dialog);
        auto *keys = child<QPlainTextEdit>(dialog, u"publicKeys"_s);
        auto *seen = child<QPlainTextEdit>(dialog, u"published"_s);
        waitFor("the keys to hand over", [keys, seen] {
            return keys->isVisible() && !keys->document()->isEmpty()
                   && !seen->document()->isEmpty();
        });
        takeDialog(u"rotate-by-hand"_s, dialog);
    }

    QDialog *dialogOfRotation(const QString &key)
    {
        m_window.activateWindow();
        select(key);
        return dialogOf(u"rotateKey"_s, u"rotateDialog"_s);
    }

    /// Takes the page that @p dialog shows once it can go on, and has it go on to the next.
    void takePage(const QString &name, QDialog *dialog)
    {
        auto *send = child<QPushButton>(dialog, u"send"_s);
        const auto *pages = dialog->findChild<QStackedWidget *>();
        waitFor("the rotation", [send] { return send->isEnabled(); });
        take(name, dialog);
        const int before = pages->currentIndex();
        send->click();
        waitFor("the next page", [=] { return pages->currentIndex() != before; });
    }

    QString m_folder;
    QString m_only;
    QString m_suffix;
    QTemporaryDir m_files;
    std::unique_ptr<DemoOrg> m_org = std::make_unique<DemoOrg>();
    DemoOrg m_emptyOrg{{.empty = true}};
    MemoryProfileStore m_profiles;
    MemorySecretStore m_keychain;
    MemorySecretStore m_session;
    SystemClock m_clock;
    RequestTableModel m_requests;
    Preferences m_preferences;
    SqliteKeyHistory m_history{m_files.filePath(u"history.sqlite"_s)};
    SqliteSnapshots m_snapshots{m_files.filePath(u"snapshots.sqlite"_s)};
    SnapshotKeeper m_keeper{m_snapshots};
    SqliteRotations m_rotations{m_files.filePath(u"rotations.sqlite"_s)};
    bool m_browserWorks = true;
    OrgVault m_vault;
    OrgRegistry m_registry;
    OpenOrgs m_orgs;
    MainWindow m_window;
    QPointer<OrgSession> m_open;
};

void takeLanguage(const QString &folder, const QString &only, const QString &language)
{
    const QLocale locale(language);
    QLocale::setDefault(locale);
    QTranslator qtWords;
    QTranslator words;
    if (qtWords.load(locale, u"qtbase"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&qtWords);
    if (words.load(locale, u"hookkeys"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&words);
    QGuiApplication::setLayoutDirection(locale.textDirection());

    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        applyColorScheme(scheme);
        const QString suffix = u"-%1-%2"_s.arg(colorSchemeKey(scheme), language);
        Walk(folder, only, suffix).takeAll();
    }
}

} // namespace
} // namespace HookKeys

int main(int argc, char *argv[])
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"hookkeys"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HOOKKEYS_VERSION));
    QGuiApplication::setApplicationDisplayName(u"HookKeys"_s);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    QGuiApplication::styleHints()->setCursorFlashTime(0);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2 || arguments.size() > 3 || !QDir().mkpath(arguments.at(1))) {
        std::fputs("Usage: hookkeys-screenshots FOLDER [WHAT]\n", stderr);
        return 2;
    }
    const QStringList files = QDir(u":/i18n"_s).entryList({u"hookkeys_*.qm"_s});
    for (const QString &file : files)
        HookKeys::takeLanguage(arguments.at(1), arguments.value(2),
                               file.section(u'_', 1).section(u'.', 0, 0));
    return 0;
}
