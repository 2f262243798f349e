// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxydialog.h"

#include "actionhint.h"
#include "buttonbox.h"
#include "displaytext.h"
#include "environmentbadge.h"
#include "noticelabel.h"
#include "openorgs.h"
#include "orgregistry.h"
#include "orgsaving.h"
#include "plainlabel.h"
#include "wrappingform.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

ProxyDialog::ProxyDialog(OpenOrgs *orgs, const OrgProfile &profile, QWidget *parent)
    : FittingDialog(parent), m_orgs(orgs), m_profile(profile), m_proxy(profile.proxy),
      m_prompt(new PlainLabel({}, this)), m_user(new QLineEdit(profile.proxy.user, this)),
      m_password(new QLineEdit(this)),
      m_sessionOnly(
          new QCheckBox(tr("Only &for this session: save nothing in the keychain"), this)),
      m_problem(new NoticeLabel(this))
{
    setObjectName(u"proxyDialog"_s);
    setWindowTitle(tr("Sign in to the proxy"));
    setUsualWidth(64);
    m_user->setObjectName(u"proxyUser"_s);
    m_password->setObjectName(u"proxyPassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_sessionOnly->setObjectName(u"proxySessionOnly"_s);
    m_problem->setObjectName(u"proxyProblem"_s);

    auto *form = new WrappingForm;
    form->addRow(tr("&User name:"), m_user);
    form->addRow(tr("&Password:"), m_password);
    form->addRow({}, m_sessionOnly);
    auto *buttons = new ButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Sign in"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(u"proxySave"_s);
    m_save->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new EnvironmentBadge(profile, this));
    layout->addWidget(m_prompt);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    (profile.proxy.user.isEmpty() ? m_user : m_password)->setFocus();

    connect(m_user, &QLineEdit::textChanged, this, &ProxyDialog::updateState);
    connect(m_password, &QLineEdit::textChanged, this, &ProxyDialog::updateState);
    connect(m_save, &QPushButton::clicked, this, &ProxyDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_prompt->setObjectName(u"proxyPrompt"_s);
    m_prompt->setText(
        profile.proxy.mode == ProxyMode::Own
            ? tr("The proxy %1 on the way to this org wants a user name and a password.")
                  .arg(u"%1:%2"_s.arg(displayText(profile.proxy.host),
                                      QString::number(profile.proxy.port)))
            : tr("The system's proxy on the way to this org wants a user name and a password."));
    if (profile.proxy.mode == ProxyMode::System && orgs->systemProxyFinder())
        findProxy();
    updateState();
}

/// The system may name another proxy by the time that the password is used: it is for this one.
void ProxyDialog::findProxy()
{
    m_named = false;
    m_orgs->systemProxyFinder()(m_profile.url, this, [this](const Result<ProxyChoice> &found) {
        if (!found) {
            m_problem->showText(found.error().explanation());
            return;
        }
        m_proxy = *found;
        m_named = true;
        m_prompt->setText(
            tr("The proxy %1, which the system names on the way to this org, "
               "wants a user name and a password. No other proxy gets them.")
                .arg(u"%1:%2"_s.arg(displayText(found->host), QString::number(found->port))));
        updateState();
    });
}

void ProxyDialog::done(int result)
{
    m_password->clear();
    FittingDialog::done(result);
}

void ProxyDialog::updateState()
{
    const bool typed = !m_user->text().trimmed().isEmpty() && !m_password->text().isEmpty();
    setWidgetBlock(m_save, m_busy     ? tr("It is being saved.")
                           : !m_named ? tr("It is not known yet which proxy the system names.")
                           : typed    ? QString()
                                      : tr("Type the user name and the password first."));
}

void ProxyDialog::save()
{
    if (const Result<void> same = m_orgs->registry().checkUnchanged(m_profile); !same) {
        m_problem->showText(same.error().explanation());
        return;
    }
    OrgProfile profile = m_profile;
    profile.proxy = m_proxy;
    profile.proxy.user = m_user->text().trimmed();
    m_busy = true;
    updateState();
    OrgSaving::start(*m_orgs,
                     {.profile = profile,
                      .proxyPassword = Secret(m_password->text().toUtf8()),
                      .keep = m_sessionOnly->isChecked() ? Keep::Session : Keep::Keychain},
                     this, [this](const Result<void> &saved) {
                         m_busy = false;
                         updateState();
                         if (saved) {
                             accept();
                             return;
                         }
                         m_problem->showText(saved.error().explanation());
                     });
}

} // namespace HookKeys
