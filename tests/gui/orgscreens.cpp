// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgscreens.h"

#include "demoauth.h"
#include "encryptedpem.h"
#include "hookkeytablemodel.h"
#include "openorgs.h"
#include "orgregistry.h"
#include "orgremoval.h"
#include "orgsession.h"
#include "proxydialog.h"
#include "stage.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

void chooseMethod(QDialog *dialog, SignInMethod method)
{
    auto *methods = child<QComboBox>(dialog, u"method"_s);
    methods->setCurrentIndex(methods->findData(int(method)));
}

} // namespace

void OrgScreens::takeFirst()
{
    m_stage.take(u"start"_s, &m_stage.window);
    m_stage.takeDialog(u"orgs-none"_s, m_stage.dialogOf(u"manageOrgs"_s, u"orgsDialog"_s));
    takeAddOrg();
    takeSignIn();
    m_stage.open(m_stage.emptyOrg, u"Acme sandbox"_s, Environment::Development, false);
    m_stage.take(u"empty"_s, &m_stage.window);
}

void OrgScreens::takeTroubles()
{
    takeReadOnly();
    takeFailure();
    takeAlarm();
}

void OrgScreens::takeAddOrg()
{
    QDialog *dialog = m_stage.dialogOf(u"addOrg"_s, u"orgDialog"_s);
    m_stage.take(u"org"_s, dialog);
    child<QLineEdit>(dialog, u"name"_s)->setText(u"Acme"_s);
    child<QLineEdit>(dialog, u"url"_s)->setText(u"https://acme-admin.okta.com"_s);
    m_stage.take(u"org-url"_s, dialog);
    auto *environment = child<QComboBox>(dialog, u"environment"_s);
    environment->setCurrentIndex(environment->count() - 1); // one with the user's own word
    m_stage.take(u"org-word"_s, dialog);
    child<QLineEdit>(dialog, u"url"_s)->setText(m_stage.org->url().toString());
    chooseMethod(dialog, SignInMethod::ApiToken);
    child<QLineEdit>(dialog, u"token"_s)->setText(u"00wrongwrongwrongwrongwrongwrong"_s);
    child<QPushButton>(dialog, u"test"_s)->click();
    auto *result = child<QLabel>(dialog, u"result"_s);
    waitFor("the refusal of the token", [result] { return result->isVisible(); });
    m_stage.take(u"org-wrong-token"_s, dialog);

    child<QLineEdit>(dialog, u"token"_s)->setText(QString::fromLatin1(m_stage.org->token()));
    m_stage.keychain.writeError = ErrorKind::SecretDenied;
    child<QPushButton>(dialog, u"save"_s)->click();
    auto *forSession = child<QPushButton>(dialog, u"saveForSession"_s);
    waitFor("the refusal of the keychain", [forSession] { return forSession->isVisible(); });
    m_stage.keychain.writeError.reset();
    m_stage.takeDialog(u"org-keychain"_s, dialog);
}

/// Each way in with OAuth: the dialog's page, and what signing in looks like.
void OrgScreens::takeSignIn()
{
    m_stage.org->auth().setDeviceInterval(std::chrono::seconds(1));
    takeWayIn(SignInMethod::Device, u"device"_s, "userCode");
    takeWayIn(SignInMethod::Browser, u"browser"_s, "browserText");
    m_stage.browserWorks = false;
    takeWayIn(SignInMethod::Browser, u"no-browser"_s, "browserText");
    takeWayIn(SignInMethod::ServiceApp, u"service"_s, "signInProblem");
    takePassphrase();
}

/// What is asked before an encrypted key is read.
void OrgScreens::takePassphrase()
{
    const QString path = m_stage.files.filePath(u"key.pem"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(encryptedPem(PrivateKey::generateEc(), "open Sesame")) < 0)
        qFatal("The key could not be written.");
    file.close();
    QDialog *dialog = m_stage.dialogOf(u"addOrg"_s, u"orgDialog"_s);
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
    m_stage.takeDialog(u"passphrase"_s, child<QDialog>(dialog, name));
    dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void OrgScreens::takeWayIn(SignInMethod method, const QString &name, const char *sign)
{
    QDialog *dialog = m_stage.dialogOf(u"addOrg"_s, u"orgDialog"_s);
    child<QLineEdit>(dialog, u"name"_s)->setText(u"Acme"_s);
    child<QLineEdit>(dialog, u"url"_s)->setText(m_stage.org->url().toString());
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
    m_stage.take(u"org-"_s + name, dialog);
    child<QPushButton>(dialog, u"save"_s)->click();
    auto *signIn = child<QDialog>(dialog, u"signInDialog"_s);
    auto *shown = child<QWidget>(signIn, QLatin1StringView(sign));
    waitFor(sign, [shown] { return shown->isVisible(); });
    m_stage.take(u"sign-in-"_s + name, signIn);
    if (method == SignInMethod::Device) {
        const QByteArray code = child<QLabel>(signIn, u"userCode"_s)->text().toLatin1();
        if (!m_stage.org->auth().decideDeviceCode(code, false))
            qFatal("The code is not known.");
        auto *problem = child<QLabel>(signIn, u"signInProblem"_s);
        waitFor("the denial", [problem] { return problem->isVisible(); });
        m_stage.take(u"sign-in-denied"_s, signIn);
    }
    signIn->close();
    dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void OrgScreens::takeOrgs()
{
    OrgProfile staging{u"staging"_s, u"Acme staging"_s, QUrl(u"https://acme-staging.okta.com"_s),
                       Environment::Other, true};
    staging.environmentWord = u"Staging"_s;
    staging.environmentHue = EnvironmentHue::Purple;
    staging.caFile = u"/etc/acme/missing.pem"_s;
    staging.proxy = {ProxyMode::Own, u"proxy.acme.example"_s, 3128, u"anna"_s};
    if (!m_stage.registry.addOrgs({staging}))
        qFatal("The org was not added.");
    QDialog *orgs = m_stage.dialogOf(u"manageOrgs"_s, u"orgsDialog"_s);
    auto *list = child<QListWidget>(orgs, u"orgList"_s);
    list->setCurrentRow(list->count() - 1);
    m_stage.take(u"orgs"_s, orgs);
    child<QPushButton>(orgs, u"editThisOrg"_s)->click();
    waitFor("the dialog for the org",
            [orgs] { return orgs->findChild<QDialog *>(u"orgDialog"_s); });
    m_stage.takeDialog(u"org-advanced"_s, child<QDialog>(orgs, u"orgDialog"_s));
    orgs->close();
    auto *proxy = new ProxyDialog(&m_stage.orgs, staging, &m_stage.window);
    proxy->setAttribute(Qt::WA_DeleteOnClose);
    proxy->open();
    m_stage.takeDialog(u"proxy"_s, proxy);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    OrgRemoval::start(m_stage.orgs, staging.id, &m_stage.window, [](const Result<void> &) {});
    m_stage.window.activateWindow();
}

void OrgScreens::takeReadOnly()
{
    m_stage.open(*m_stage.org, u"Acme"_s, Environment::Production, true);
    m_stage.select(usedKey);
    m_stage.action(u"newKey"_s)->trigger();
    m_stage.take(u"read-only"_s, &m_stage.window);
}

void OrgScreens::takeFailure()
{
    m_stage.openOrg();
    m_stage.select(usedKey);
    m_stage.org.reset();
    m_stage.opened->refresh();
    waitFor("the failure", [this] { return m_stage.opened->state() == OrgSession::State::Stale; });
    m_stage.take(u"message-error"_s, &m_stage.window);
    child<QToolButton>(&m_stage.window, u"messageDetailsButton"_s)->click();
    m_stage.take(u"message-error-details"_s, &m_stage.window);

    const OrgProfile nobody{u"nobody"_s, u"Acme"_s, QUrl(u"http://127.0.0.1:1"_s),
                            Environment::Production, false};
    m_stage.orgs.openUnsaved(nobody, Secret("00any"));
    waitFor("the other failure", [this] {
        return m_stage.opened && m_stage.opened->profile().id == u"nobody"
               && m_stage.opened->problem();
    });
    m_stage.take(u"unread"_s, &m_stage.window);
}

/// A keychain that does not let in, and then a key that is not the one from before.
void OrgScreens::takeAlarm()
{
    m_stage.startOrg();
    OrgProfile partner{u"partner"_s, u"Acme partners"_s, m_stage.org->url(), Environment::Preview,
                       false};
    if (!m_stage.registry.addOrgs({partner}))
        qFatal("The org was not added.");
    m_stage.keychain.readError = ErrorKind::SecretTimeout;
    bool failed = false;
    QObject watch;
    QObject::connect(&m_stage.orgs, &OpenOrgs::openFailed, &watch, [&failed] { failed = true; });
    m_stage.orgs.open(partner.id);
    waitFor("the keychain's failure", [&failed] { return failed; });
    m_stage.take(u"message-keychain"_s, &m_stage.window);
    m_stage.keychain.readError.reset();

    m_stage.openOrg();
    m_stage.select(usedKey);
    const HookKeyTableModel *keys = m_stage.opened->keys();
    for (int row = 0; row < keys->rowCount(); ++row)
        m_stage.history.replace(m_stage.opened->profile().id, keys->keyAt(row).id,
                                QByteArray(43, 'A'), m_stage.clock.now().addDays(-90));
    m_stage.orgs.setHistory(&m_stage.history);
    m_stage.openOrg();
    m_stage.select(usedKey);
    child<QTabWidget>(&m_stage.window, u"keyTabs"_s)->setCurrentIndex(0);
    m_stage.take(u"alarm"_s, &m_stage.window);
}

} // namespace HookKeys
