// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgcommands.h"

#include "actionhint.h"
#include "appearance.h"
#include "displaytext.h"
#include "environmentbadge.h"
#include "messagebar.h"
#include "openorgs.h"
#include "orgcache.h"
#include "orgdialog.h"
#include "orglistmodel.h"
#include "orgregistry.h"
#include "orgremoval.h"
#include "orgsaving.h"
#include "orgsdialog.h"
#include "orgsession.h"
#include "proxydialog.h"
#include "signindialog.h"
#include "warningbox.h"

#include <QAction>
#include <QCheckBox>
#include <QInputDialog>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

// The topic of what came of opening an org.
const auto openTopic = u"open"_s;
// That of an org that was saved.
const auto savedTopic = u"saved"_s;

} // namespace

OrgCommands::OrgCommands(OpenOrgs *orgs, Preferences &preferences, MessageBar *messages,
                         QWidget *window)
    : QObject(window), m_orgs(orgs), m_registry(orgs->registry()), m_preferences(preferences),
      m_messages(messages), m_window(window)
{
    makeActions();
    connectActions();
    updateSession();
    connect(orgs, &OpenOrgs::opening, this, [this] { m_messages->clear(openTopic); });
    connect(&m_registry, &OrgRegistry::saveFailed, this,
            [this](const OrgProfile &profile, Error error) {
                error.summary =
                    tr("“%1” was not saved. %2").arg(displayText(profile.name), error.summary);
                m_messages->showUntilClosed(error);
            });
}

void OrgCommands::makeActions()
{
    const auto make = [this](QAction *&action, const QString &name, const QString &text,
                             const QString &icon, const QKeySequence &shortcut) {
        action = new QAction(themedIcon(icon), text, this);
        action->setObjectName(name);
        action->setShortcut(shortcut);
    };
    make(m_actions.manage, u"manageOrgs"_s, tr("&Manage orgs…"), u"org"_s,
         Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    make(m_actions.overview, u"orgOverview"_s, tr("O&verview of all orgs…"), u"columns"_s,
         Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    make(m_actions.add, u"addOrg"_s, tr("&Add org…"), u"org-add"_s,
         Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    make(m_actions.addFound, u"addFoundOrg"_s, tr("Add the org of okta.yaml…"), u"org-add"_s,
         Qt::CTRL | Qt::SHIFT | Qt::Key_Y);
    m_actions.addFound->setVisible(false);
    make(m_actions.edit, u"editOrg"_s, tr("&Edit org…"), u"org"_s, Qt::ALT | Qt::Key_Return);
    make(m_actions.remove, u"removeOrg"_s, tr("&Remove org…"), u"clear"_s,
         Qt::CTRL | Qt::SHIFT | Qt::Key_Delete);
    make(m_actions.clearKept, u"clearKept"_s, tr("C&lear kept answers"), u"clear"_s,
         Qt::CTRL | Qt::ALT | Qt::Key_K);
    m_actions.clearKept->setEnabled(m_orgs->cache() != nullptr);
    make(m_actions.demo, u"demoOrg"_s, tr("Try the &demo org"), u"demo"_s,
         Qt::CTRL | Qt::SHIFT | Qt::Key_D);
}

void OrgCommands::connectActions()
{
    connect(m_actions.manage, &QAction::triggered, this, &OrgCommands::manageOrgs);
    connect(m_actions.overview, &QAction::triggered, this, &OrgCommands::overviewRequested);
    connect(m_actions.add, &QAction::triggered, this, &OrgCommands::addOrg);
    connect(m_actions.addFound, &QAction::triggered, this, &OrgCommands::foundOrgRequested);
    connect(m_actions.edit, &QAction::triggered, this, [this] {
        if (m_session)
            editOrg(m_session->profile());
    });
    connect(m_actions.remove, &QAction::triggered, this, [this] {
        if (m_session)
            removeOrg(m_session->profile(), m_window);
    });
    connect(m_actions.clearKept, &QAction::triggered, this, &OrgCommands::clearKept);
    connect(m_actions.demo, &QAction::triggered, this, &OrgCommands::demoRequested);
    for (int row = 0; row < 9; ++row) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + row)), m_window);
        connect(shortcut, &QShortcut::activated, this, [this, row] { switchTo(row); });
    }
}

void OrgCommands::clearKept()
{
    OrgCache *cache = m_orgs->cache();
    if (const Result<void> cleared = cache->clear(); !cleared) {
        m_messages->show(MessageBar::answerTopic, cleared.error());
        return;
    }
    m_messages->show({MessageBar::answerTopic,
                      Severity::Info,
                      cache->isEnabled()
                          ? tr("The kept answers of all orgs are deleted. The next ones are kept "
                               "again unless you turn that off in the preferences.")
                          : tr("The kept answers of all orgs are deleted."),
                      {},
                      {}});
}

void OrgCommands::setSession(OrgSession *session)
{
    m_session = session;
    if (!session || session->profile().id != m_savedId)
        m_messages->clear(savedTopic);
    m_messages->clear(openTopic); // what was to be opened is another org than the one shown now
    updateSession();
}

void OrgCommands::updateSession()
{
    const bool saved = m_session && !m_registry.isUnsaved(m_session->profile().id);
    QString block;
    if (!m_session)
        block = tr("Open an org first.");
    else if (!saved)
        block = tr("This org is there for this session alone: there is nothing to edit or remove.");
    for (QAction *action : {m_actions.edit, m_actions.remove})
        setActionBlock(action, action->iconText(), block);
}

/// @p profile as it is now: a message offers what can be done for long.
OrgProfile OrgCommands::newest(const OrgProfile &profile) const
{
    const OrgProfile *now = m_registry.profile(profile.id);
    return now ? *now : profile;
}

void OrgCommands::showOpenFailure(const OrgProfile &profile, const Error &error)
{
    if (error.kind == ErrorKind::NotFound) { // it is not known any more
        m_messages->show(openTopic, error);
        return;
    }
    QList<MessageBar::Action> ways{{tr("Try again"), [this, id = profile.id] {
                                        m_orgs->open(id);
                                    }}};
    if (error.kind == ErrorKind::TargetChanged) {
        ways = {{tr("Go on with the change"), [this, profile] {
                     m_orgs->confirmTarget(profile);
                 }}};
    } else if (profile.signIn == SignInMethod::ApiToken) {
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

void OrgCommands::askForToken(const OrgProfile &profile)
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(u"tokenDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("API token for %1").arg(orgCaption(profile)));
    dialog->setLabelText(tr("API token, kept for this session only:"));
    dialog->setTextEchoMode(QLineEdit::Password);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, profile](const QString &text) {
        m_orgs->openWithToken(profile.id, Secret(text.trimmed().toUtf8()));
    });
    dialog->open();
}

void OrgCommands::addOrg()
{
    openDialog(new OrgDialog(m_orgs, m_window));
}

/// Opens @p dialog, and has it said what of the org was saved.
void OrgCommands::openDialog(OrgDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OrgDialog::saved, this, [this](const QString &id, const QString &text) {
        m_savedId = id; // of which it is said while it opens, too
        m_messages->show({savedTopic, Severity::Info, text, {}, {}, true});
    });
    dialog->open();
}

void OrgCommands::offerFoundOrg(const QString &name)
{
    m_actions.addFound->setText(tr("Add %1 of okta.yaml…").arg(displayText(name)));
    m_actions.addFound->setVisible(true);
}

void OrgCommands::addFoundOrg(const OrgProfile &profile, const OrgSecrets &secrets)
{
    auto *dialog = new OrgDialog(m_orgs, profile, m_window);
    dialog->setFoundSecrets(secrets);
    openDialog(dialog);
}

void OrgCommands::editOrg(const OrgProfile &profile)
{
    openDialog(new OrgDialog(m_orgs, newest(profile), m_window));
}

void OrgCommands::manageOrgs()
{
    m_orgsDialog = new OrgsDialog(m_orgs, m_session ? m_session->profile().id : QString(),
                                  m_preferences, m_window);
    m_orgsDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_orgsDialog, &OrgsDialog::removalRequested, this,
            [this](const OrgProfile &profile) { removeOrg(profile, m_orgsDialog); });
    m_orgsDialog->open();
}

void OrgCommands::switchTo(int row)
{
    const QList<OrgProfile> &orgs = m_registry.orgs()->profiles();
    if (row < orgs.size())
        m_orgs->open(orgs.at(row).id);
}

void OrgCommands::signInAgain(const OrgProfile &profile)
{
    if (!isPersonal(profile) || !m_orgs->signInFactory()) {
        editOrg(profile);
        return;
    }
    auto *dialog = new SignInDialog(profile, {{}, m_orgs->vault().proxyPassword(profile)},
                                    m_orgs->signInFactory(), m_orgs->clock(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SignInDialog::signedIn, this, [this, profile](const Secret &credential) {
        OrgSaving::renew(*m_orgs, profile, credential, this,
                         [this, profile, credential](const Result<void> &saved) {
                             if (saved)
                                 return;
                             m_orgs->drop(profile, credential);
                             m_messages->show(openTopic, saved.error());
                         });
    });
    dialog->open();
}

void OrgCommands::signInToProxy(const OrgProfile &profile)
{
    auto *dialog = new ProxyDialog(m_orgs, newest(profile), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void OrgCommands::removeOrg(const OrgProfile &profile, QWidget *parent)
{
    QMessageBox *box = makeWarningBox(u"removeOrgBox"_s, tr("Remove org"), parent);
    box->setText(tr("Remove the org %1 from HookKeys?").arg(orgCaption(profile)));
    box->setInformativeText(
        tr("What opens it is removed from the keychain. On this computer its history, the public "
           "keys of its deleted keys and its kept answers are deleted: export the history first if "
           "you want to keep it. Its snapshots stay until you delete them under “Snapshots and "
           "differences”. Nothing changes in the org itself."));
    QCheckBox *revoke = nullptr;
    if (profile.signIn == SignInMethod::ApiToken) {
        revoke = new QCheckBox(tr("Also re&voke the API token at Okta"), box);
        revoke->setObjectName(u"revokeApiToken"_s);
        box->setCheckBox(revoke);
    }
    QPushButton *remove = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    connect(remove, &QPushButton::clicked, this, [this, profile, revoke] {
        OrgRemoval::start(
            *m_orgs, profile.id, this,
            [this, profile](const Result<void> &removed) { showRemoval(profile, removed); },
            revoke && revoke->isChecked() ? OrgRemoval::ApiToken::Revoke
                                          : OrgRemoval::ApiToken::Keep);
    });
    openWarningBox(box);
}

void OrgCommands::showRemoval(const OrgProfile &profile, const Result<void> &removed)
{
    const QString text = removed ? tr("“%1” was removed, and what opened it is gone from the "
                                      "keychain.")
                                       .arg(displayText(profile.name))
                                 : removed.error().summary;
    if (m_orgsDialog)
        m_orgsDialog->showResult(text, removed ? Severity::Info : Severity::Problem);
    if (removed)
        m_messages->show({MessageBar::answerTopic, Severity::Info, text, {}, {}});
    else
        m_messages->show(MessageBar::answerTopic, removed.error());
}

} // namespace HookKeys
