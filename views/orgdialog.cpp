// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgdialog.h"

#include "announce.h"
#include "appearance.h"
#include "orgurl.h"
#include "ui_orgdialog.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace HookKeys {

OrgDialog::OrgDialog(OrgRegistry *registry, QWidget *parent) : OrgDialog(registry, {}, parent) {}

OrgDialog::OrgDialog(OrgRegistry *registry, const OrgProfile &profile, QWidget *parent)
    : FittingDialog(parent), m_ui(std::make_unique<Ui::OrgDialog>()), m_registry(registry),
      m_profile(profile), m_isNew(profile.id.isEmpty())
{
    m_ui->setupUi(this);
    setWindowTitle(m_isNew ? tr("Add org") : tr("Edit org"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 76);
    for (const Environment environment :
         {Environment::Production, Environment::Preview, Environment::Development}) {
        QPixmap colour(16, 16);
        colour.fill(environmentColor(environment));
        m_ui->environment->addItem(colour, environmentName(environment),
                                   environmentKey(environment));
    }
    m_ui->name->setText(profile.name);
    m_ui->url->setText(orgUrlText(profile.url));
    m_ui->readOnly->setChecked(profile.readOnly);
    if (m_isNew) {
        m_profile.id = newProfileId();
    } else {
        m_environmentChosen = true;
        m_ui->environment->setCurrentIndex(
            m_ui->environment->findData(environmentKey(profile.environment)));
        m_ui->token->setPlaceholderText(tr("Unchanged"));
    }
    m_ui->result->hide();
    m_ui->progress->hide();

    m_test = m_ui->buttons->addButton(tr("Test &connection"), QDialogButtonBox::ActionRole);
    m_test->setObjectName(u"test"_s);
    m_test->setAutoDefault(false);
    m_saveForSession =
        m_ui->buttons->addButton(tr("Only &for this session"), QDialogButtonBox::ActionRole);
    m_saveForSession->setObjectName(u"saveForSession"_s);
    m_saveForSession->setAutoDefault(false);
    m_save = m_ui->buttons->addButton(tr("&Save"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(u"save"_s);
    m_save->setDefault(true);
    m_saveForSession->hide(); // only now: the box shows all its buttons when one is added

    connect(m_ui->name, &QLineEdit::textChanged, this, &OrgDialog::updateState);
    connect(m_ui->url, &QLineEdit::textChanged, this, &OrgDialog::checkUrl);
    connect(m_ui->token, &QLineEdit::textChanged, this, &OrgDialog::updateState);
    connect(m_ui->environment, &QComboBox::activated, this, [this] { m_environmentChosen = true; });
    connect(m_ui->useSuggestion, &QPushButton::clicked, this, [this] {
        m_ui->url->setText(orgUrlText(m_suggestion));
        m_ui->url->setFocus();
    });
    connect(m_test, &QPushButton::clicked, this, [this] { test(false); });
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (token().isEmpty())
            save(OrgRegistry::Keep::Keychain); // nothing but the profile changes
        else
            test(true);
    });
    connect(m_saveForSession, &QPushButton::clicked, this,
            [this] { save(OrgRegistry::Keep::Session); });
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    checkUrl();
}

OrgDialog::~OrgDialog() = default;

void OrgDialog::done(int result)
{
    m_call.cancel();
    m_ui->token->clear();
    FittingDialog::done(result);
}

OrgProfile OrgDialog::profile() const
{
    OrgProfile profile = m_profile;
    profile.name = m_ui->name->text().trimmed();
    profile.url = m_url;
    profile.environment = environmentFromKey(m_ui->environment->currentData().toString());
    profile.readOnly = m_ui->readOnly->isChecked();
    return profile;
}

Secret OrgDialog::token() const
{
    return Secret(m_ui->token->text().trimmed().toUtf8());
}

bool OrgDialog::needsToken() const
{
    // A token is never sent to another host than the one it was given for.
    return m_isNew || m_url != m_profile.url;
}

void OrgDialog::checkUrl()
{
    const QString text = m_ui->url->text();
    const OrgUrlCheck check = text.isEmpty() ? OrgUrlCheck() : checkOrgUrl(text);
    m_url = check.url;
    m_suggestion = check.suggestion;
    const QString notice = check.problem.isEmpty() ? check.warning : check.problem;
    m_ui->urlNotice->setText(notice);
    m_ui->urlNotice->setVisible(!notice.isEmpty());
    m_ui->url->setAccessibleDescription(notice);
    m_ui->useSuggestion->setVisible(!m_suggestion.isEmpty());
    m_ui->useSuggestion->setText(tr("Use %1").arg(orgUrlText(m_suggestion)));
    announce(m_ui->urlNotice, notice);
    if (!m_environmentChosen && m_url.host().endsWith(u".oktapreview.com"))
        m_ui->environment->setCurrentIndex(
            m_ui->environment->findData(environmentKey(Environment::Preview)));
    updateState();
}

void OrgDialog::updateState()
{
    const Secret given = token();
    const QString problem = given.isEmpty() ? QString() : checkApiToken(given.bytes());
    const QString hint =
        needsToken() ? tr("Made in the Admin Console under Security > API > Tokens.") : QString();
    m_ui->tokenNotice->setText(problem.isEmpty() ? hint : problem);
    m_ui->tokenNotice->setVisible(!m_ui->tokenNotice->text().isEmpty());
    m_ui->token->setAccessibleDescription(problem);

    const bool complete = !m_ui->name->text().trimmed().isEmpty() && !m_url.isEmpty()
                          && problem.isEmpty() && (!given.isEmpty() || !needsToken());
    m_save->setEnabled(complete && !m_busy);
    m_test->setEnabled(complete && !m_busy && !given.isEmpty());
    m_saveForSession->setEnabled(complete && !m_busy);
    for (QWidget *field : QList<QWidget *>{m_ui->name, m_ui->url, m_ui->token, m_ui->environment,
                                           m_ui->readOnly, m_ui->sessionOnly, m_ui->useSuggestion})
        field->setEnabled(!m_busy);
}

void OrgDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->progress->setVisible(busy);
    if (busy)
        m_ui->result->hide();
    updateState();
}

void OrgDialog::showResult(const QString &text, bool good)
{
    m_ui->result->setText(text);
    m_ui->result->show();
    QPalette colours = palette();
    colours.setColor(QPalette::Window,
                     severityGround(good ? Severity::Info : Severity::Problem, colours));
    m_ui->result->setPalette(colours);
    announce(m_ui->result, text);
}

void OrgDialog::test(bool thenSave)
{
    m_saveForSession->hide();
    setBusy(true);
    m_call = m_registry->testConnection(
        profile(), token(), this, [this, thenSave](const Result<HookKeyListing> &listing) {
            setBusy(false);
            if (!listing) {
                showResult(listing.error().details(), false);
                return;
            }
            if (thenSave) {
                save(m_ui->sessionOnly->isChecked() ? OrgRegistry::Keep::Session
                                                    : OrgRegistry::Keep::Keychain);
                return;
            }
            showResult(tr("The connection works. The org has %n hook key(s).", nullptr,
                          int(listing->keys.size())),
                       true);
        });
}

void OrgDialog::save(OrgRegistry::Keep keep)
{
    setBusy(true);
    m_registry->saveOrg(profile(), token(), keep, this, [this, keep](const Result<void> &saved) {
        setBusy(false);
        if (saved) {
            accept();
            return;
        }
        showResult(saved.error().details(), false);
        // The keychain is the one part that has another way.
        m_saveForSession->setVisible(keep == OrgRegistry::Keep::Keychain
                                     && saved.error().kind != ErrorKind::File
                                     && !token().isEmpty());
    });
}

} // namespace HookKeys
