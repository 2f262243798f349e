// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window does with orgs: add, edit, sign in to, switch and remove them.

#include "displaytext.h"
#include "environmentbadge.h"
#include "mainwindow.h"
#include "orgdialog.h"
#include "orglistmodel.h"
#include "orgregistry.h"
#include "orgsdialog.h"
#include "signindialog.h"
#include "statusline.h"

#include <QAction>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace HookKeys {

void MainWindow::tellOpenFailure(const OrgProfile &profile, const Error &error)
{
    showStart();
    m_status->setActivity({});
    if (error.kind == ErrorKind::NotFound) { // it is not known any more
        m_messages->show(openTopic, error);
        return;
    }
    QList<MessageBar::Action> ways{{tr("Try again"), [this, id = profile.id] {
                                        m_registry->open(id);
                                    }}};
    if (profile.signIn == SignInMethod::ApiToken) {
        ways.append({tr("Only for this session…"), [this, profile] {
                         askForToken(profile);
                     }});
    } else {
        ways.append({tr("Sign in again…"), [this, profile] {
                         signInAgain(profile);
                     }});
    }
    ways.append({tr("Edit org…"), [this, profile] {
                     editOrg(profile);
                 }});
    Error told = error;
    // The org that is in the window may be another one.
    if (!profile.name.isEmpty())
        told.summary = tr("“%1” was not opened. %2").arg(displayText(profile.name), error.summary);
    m_messages->show(openTopic, told, ways);
}

void MainWindow::askForToken(const OrgProfile &profile)
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"tokenDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("API token for %1").arg(orgCaption(profile)));
    dialog->setLabelText(tr("API token, kept for this session only:"));
    dialog->setTextEchoMode(QLineEdit::Password);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, profile](const QString &text) {
        m_registry->openWithToken(profile.id, Secret(text.trimmed().toUtf8()));
    });
    dialog->open();
}

void MainWindow::addOrg()
{
    auto *dialog = new OrgDialog(m_registry, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::offerFoundOrg(const QString &name)
{
    m_actions.addFoundOrg->setText(tr("Add %1 of okta.yaml…").arg(displayText(name)));
    m_actions.addFoundOrg->setVisible(true);
}

void MainWindow::addFoundOrg(const OrgProfile &profile, const Secret &secret)
{
    auto *dialog = new OrgDialog(m_registry, profile, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFoundSecret(secret);
    dialog->open();
}

void MainWindow::editOrg(const OrgProfile &profile)
{
    // As it is now: a message offers this for long.
    const OrgProfile *now = m_registry->orgs()->profile(profile.id);
    auto *dialog = new OrgDialog(m_registry, now ? *now : profile, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::manageOrgs()
{
    m_orgsDialog = new OrgsDialog(m_registry, this);
    m_orgsDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_orgsDialog, &OrgsDialog::removalRequested, this,
            [this](const OrgProfile &profile) { removeOrg(profile, m_orgsDialog); });
    m_orgsDialog->open();
}

void MainWindow::switchTo(int row)
{
    const QList<OrgProfile> &orgs = m_registry->orgs()->profiles();
    if (row < orgs.size())
        m_registry->open(orgs.at(row).id);
}

void MainWindow::signInAgain(const OrgProfile &profile)
{
    const bool byPerson =
        profile.signIn == SignInMethod::Device || profile.signIn == SignInMethod::Browser;
    if (!byPerson || !m_registry->signInFactory()) {
        editOrg(profile);
        return;
    }
    auto *dialog = new SignInDialog(profile, {}, m_registry->signInFactory(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SignInDialog::signedIn, this, [this, profile](const Secret &credential) {
        m_registry->renewSignIn(profile, credential, this,
                                [this, profile, credential](const Result<void> &saved) {
                                    if (saved)
                                        return;
                                    m_registry->dropSignIn(profile, credential);
                                    m_messages->show(openTopic, saved.error());
                                });
    });
    dialog->open();
}

void MainWindow::removeOrg(const OrgProfile &profile, QWidget *parent)
{
    auto *box = new QMessageBox(parent);
    box->setObjectName(u"removeOrgBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Remove org"));
    box->setText(tr("Remove the org %1 from HookKeys?").arg(orgCaption(profile)));
    box->setInformativeText(tr("What opens it is removed from the keychain. Nothing changes in "
                               "the org itself."));
    QPushButton *remove = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(remove, &QPushButton::clicked, this, [this, profile] {
        m_registry->removeOrg(profile.id, this, [this, profile](const Result<void> &removed) {
            tellRemoval(profile, removed);
        });
    });
    box->open();
}

void MainWindow::tellRemoval(const OrgProfile &profile, const Result<void> &removed)
{
    const QString text = removed ? tr("“%1” was removed, and what opened it is gone from the "
                                      "keychain.")
                                       .arg(displayText(profile.name))
                                 : removed.error().summary;
    if (m_orgsDialog)
        m_orgsDialog->tell(text, removed ? Severity::Info : Severity::Problem);
    if (removed)
        m_messages->show({MessageBar::answerTopic, Severity::Info, text, {}, {}});
    else
        m_messages->show(MessageBar::answerTopic, removed.error());
}

} // namespace HookKeys
