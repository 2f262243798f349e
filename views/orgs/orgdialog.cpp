// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgdialog.h"

#include "announce.h"
#include "appearance.h"
#include "orgconnectionpage.h"
#include "orgurl.h"
#include "signindialog.h"
#include "signinservicepage.h"
#include "ui_orgdialog.h"

#include <QFormLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// What the tab key goes to in @p layout, in the order in which it is seen: its pages come from
/// elsewhere, and after all the rest.
void collectFields(QLayout *layout, QList<QWidget *> &fields)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        QWidget *widget = item->widget();
        if (const auto *area = qobject_cast<QScrollArea *>(widget))
            widget = area->widget();
        if (widget && (widget->focusPolicy() & Qt::TabFocus))
            fields.append(widget);
        else if (QLayout *inner = widget ? widget->layout() : item->layout())
            collectFields(inner, fields);
    }
}

/// Whether a person has to grant more for @p now than was asked of them for @p before.
bool grantsMore(const OrgProfile &now, const OrgProfile &before)
{
    const bool byPerson = now.signIn == SignInMethod::Device || now.signIn == SignInMethod::Browser;
    return byPerson && before.readOnly && !now.readOnly;
}

/// Whether the keychain is why something failed.
bool isOfSecrets(const Error &error)
{
    return error.kind == ErrorKind::SecretMissing || error.kind == ErrorKind::SecretDenied
           || error.kind == ErrorKind::SecretStore || error.kind == ErrorKind::SecretTimeout;
}

} // namespace

OrgDialog::OrgDialog(OrgRegistry *registry, QWidget *parent) : OrgDialog(registry, {}, parent) {}

OrgDialog::OrgDialog(OrgRegistry *registry, const OrgProfile &profile, QWidget *parent)
    : FittingDialog(parent), m_ui(std::make_unique<Ui::OrgDialog>()), m_registry(registry),
      m_profile(profile), m_connection(new OrgConnectionPage(this)), m_isNew(profile.id.isEmpty())
{
    m_ui->setupUi(this);
    setWindowTitle(m_isNew ? tr("Add org") : tr("Edit org"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 88);
    m_ui->advancedPlace->addWidget(m_connection);
    fillChoices();
    load(profile);
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
    alignLabels();
    QList<QWidget *> fields;
    collectFields(layout(), fields);
    for (qsizetype i = 1; i < fields.size(); ++i)
        setTabOrder(fields[i - 1], fields[i]);
    connectFields();
    showMethod();
    checkUrl();
}

OrgDialog::~OrgDialog() = default;

/// Makes one column of the labels of all forms: each page has its own.
void OrgDialog::alignLabels()
{
    QList<QLabel *> labels;
    int widest = 0;
    const auto forms = findChildren<QFormLayout *>();
    for (const QFormLayout *form : forms) {
        for (int row = 0; row < form->rowCount(); ++row) {
            const QLayoutItem *item = form->itemAt(row, QFormLayout::LabelRole);
            auto *label = item ? qobject_cast<QLabel *>(item->widget()) : nullptr;
            if (!label)
                continue;
            labels.append(label);
            widest = std::max(widest, label->sizeHint().width());
        }
    }
    // The stroke under a letter takes away the kerning that the width of a label counts on.
    for (QLabel *label : std::as_const(labels))
        label->setMinimumWidth(widest + fontMetrics().averageCharWidth());
}

void OrgDialog::fillChoices()
{
    const auto coloured = [](const QColor &colour) {
        QPixmap pixmap(16, 16);
        pixmap.fill(colour);
        return pixmap;
    };
    for (const Environment environment : {Environment::Production, Environment::Preview,
                                          Environment::Development, Environment::Other}) {
        m_ui->environment->addItem(coloured(environmentColor(environment)),
                                   environmentName(environment), environmentKey(environment));
    }
    const auto addHue = [&](EnvironmentHue hue, const QString &name) {
        m_ui->hue->addItem(coloured(hueColor(hue)), name, int(hue));
    };
    addHue(EnvironmentHue::Blue, tr("Blue"));
    addHue(EnvironmentHue::Teal, tr("Teal"));
    addHue(EnvironmentHue::Purple, tr("Purple"));
    addHue(EnvironmentHue::Magenta, tr("Magenta"));
    addHue(EnvironmentHue::Brown, tr("Brown"));
    addHue(EnvironmentHue::Slate, tr("Slate"));
    m_ui->word->setMaxLength(2 * environmentWordLimit);

    const auto addMethod = [this](SignInMethod method, const QString &name) {
        m_ui->method->addItem(name, int(method));
    };
    if (m_registry->signInFactory()) {
        addMethod(SignInMethod::Device, tr("With a code in the browser (suggested)"));
        addMethod(SignInMethod::Browser, tr("In the browser"));
        addMethod(SignInMethod::ServiceApp, tr("As a service app with a key"));
        m_pages = {new DeviceSignInPage(this), new BrowserSignInPage(this),
                   new ServiceSignInPage(this)};
        for (SignInPage *page : std::as_const(m_pages))
            m_ui->signInLayout->addWidget(page);
    }
    addMethod(SignInMethod::ApiToken, tr("With an API token"));
}

void OrgDialog::load(const OrgProfile &profile)
{
    m_ui->name->setText(profile.name);
    m_ui->url->setText(orgUrlText(profile.url));
    m_ui->readOnly->setChecked(profile.readOnly);
    m_ui->word->setText(profile.environmentWord);
    m_ui->hue->setCurrentIndex(m_ui->hue->findData(int(profile.environmentHue)));
    m_connection->load(profile);
    m_ui->advanced->setChecked(!profile.caFile.isEmpty() || profile.proxy != ProxyChoice());
    for (SignInPage *page : std::as_const(m_pages))
        page->load(profile);
    const bool isCopy = m_isNew && !profile.url.isEmpty();
    if (m_isNew)
        m_profile.id = newProfileId();
    else
        m_ui->token->setPlaceholderText(tr("Unchanged"));
    if (!m_isNew || isCopy) {
        m_environmentChosen = true;
        m_ui->environment->setCurrentIndex(
            m_ui->environment->findData(environmentKey(profile.environment)));
        m_ui->method->setCurrentIndex(std::max(0, m_ui->method->findData(int(profile.signIn))));
    }
    m_registry->readProxyPassword(m_profile);
}

void OrgDialog::connectFields()
{
    connect(m_ui->name, &QLineEdit::textChanged, this, &OrgDialog::updateState);
    connect(m_ui->url, &QLineEdit::textChanged, this, &OrgDialog::checkUrl);
    connect(m_ui->token, &QLineEdit::textChanged, this, &OrgDialog::updateState);
    connect(m_ui->word, &QLineEdit::textChanged, this, &OrgDialog::updateState);
    connect(m_connection, &OrgConnectionPage::changed, this, &OrgDialog::updateState);
    connect(m_ui->advanced, &QPushButton::toggled, this, [this] {
        updateState();
        shrink();
    });
    for (SignInPage *page : std::as_const(m_pages))
        connect(page, &SignInPage::changed, this, &OrgDialog::updateState);
    connect(m_ui->method, &QComboBox::currentIndexChanged, this, &OrgDialog::showMethod);
    connect(m_ui->environment, &QComboBox::activated, this, [this] { m_environmentChosen = true; });
    connect(m_ui->environment, &QComboBox::currentIndexChanged, this, &OrgDialog::updateState);
    connect(m_ui->useSuggestion, &QPushButton::clicked, this, [this] {
        m_ui->url->setText(orgUrlText(m_suggestion));
        m_ui->url->setFocus();
    });
    connect(m_test, &QPushButton::clicked, this, [this] { begin(false); });
    connect(m_save, &QPushButton::clicked, this, [this] { begin(true); });
    connect(m_saveForSession, &QPushButton::clicked, this,
            [this] { save(OrgRegistry::Keep::Session); });
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void OrgDialog::setFoundSecret(const Secret &secret)
{
    if (SignInPage *shown = page())
        shown->setKey(secret);
    else
        m_ui->token->setText(QString::fromLatin1(secret.bytes()));
}

void OrgDialog::done(int result)
{
    m_call.cancel();
    // Else it would stay valid at the server, and nobody would know of it.
    if (result == Accepted ? !isSignedIn() : !m_saving)
        dropSignIn();
    m_ui->token->clear();
    m_connection->wipe();
    if (result != Accepted)
        m_registry->dropProxyPassword(m_profile.id);
    FittingDialog::done(result);
}

OrgProfile OrgDialog::profile() const
{
    OrgProfile profile = m_profile;
    profile.name = m_ui->name->text().trimmed();
    profile.url = m_url;
    profile.environment = environmentFromKey(m_ui->environment->currentData().toString());
    profile.readOnly = m_ui->readOnly->isChecked();
    profile.environmentWord.clear();
    if (profile.environment == Environment::Other) {
        profile.environmentWord = m_ui->word->text().trimmed();
        profile.environmentHue = EnvironmentHue(m_ui->hue->currentData().toInt());
    }
    profile.signIn = method();
    profile.redirect = RedirectPath::Own;
    if (const SignInPage *shown = page())
        shown->store(profile);
    m_connection->store(profile);
    return profile;
}

SignInMethod OrgDialog::method() const
{
    return SignInMethod(m_ui->method->currentData().toInt());
}

SignInPage *OrgDialog::page() const
{
    const SignInMethod shown = method();
    return shown == SignInMethod::ApiToken ? nullptr
                                           : m_pages.at(int(shown) - int(SignInMethod::Device));
}

Secret OrgDialog::token() const
{
    return Secret(m_ui->token->text().trimmed().toUtf8());
}

Secret OrgDialog::credential() const
{
    if (method() == SignInMethod::ApiToken)
        return token();
    return isSignedIn() ? m_signedIn : Secret();
}

bool OrgDialog::needsCredential() const
{
    // What opens an org is never sent to another host than the one it was given for, nor kept for
    // another way of signing in.
    const OrgProfile now = profile();
    return m_isNew || now.url != m_profile.url || now.signIn != m_profile.signIn
           || (page() && now.clientId != m_profile.clientId) || now.redirect != m_profile.redirect
           || grantsMore(now, m_profile);
}

bool OrgDialog::mustSignIn() const
{
    const SignInPage *shown = page();
    if (!shown)
        return false;
    if (isSignedIn() && shown->key().isEmpty())
        return false;
    return needsCredential() || !shown->key().isEmpty();
}

bool OrgDialog::isSignedIn() const
{
    const OrgProfile now = profile();
    return !m_signedIn.isEmpty() && now.url == m_signedInFor.url
           && now.signIn == m_signedInFor.signIn && now.clientId == m_signedInFor.clientId
           && now.dpop == m_signedInFor.dpop && now.signingKeyId == m_signedInFor.signingKeyId
           && now.redirect == m_signedInFor.redirect && !grantsMore(now, m_signedInFor);
}

/// Ends at the server what signing in brought, for it is not saved.
void OrgDialog::dropSignIn()
{
    m_registry->dropSignIn(m_signedInFor, std::exchange(m_signedIn, {}));
}

bool OrgDialog::changesConnection() const
{
    const OrgProfile now = profile();
    return now.caFile != m_profile.caFile || now.proxy != m_profile.proxy
           || now.dpop != m_profile.dpop || now.signingKeyId != m_profile.signingKeyId
           || !m_connection->password().isEmpty();
}

void OrgDialog::checkUrl()
{
    const QString text = m_ui->url->text();
    const OrgUrlCheck check = text.isEmpty() ? OrgUrlCheck() : checkOrgUrl(text);
    m_url = check.url;
    for (SignInPage *each : std::as_const(m_pages))
        each->setUrl(m_url);
    m_suggestion = check.suggestion;
    const QString notice = check.problem.isEmpty() ? check.warning : check.problem;
    m_ui->urlNotice->setText(notice);
    m_ui->urlNotice->setVisible(!notice.isEmpty());
    m_ui->url->setAccessibleDescription(notice);
    m_ui->useSuggestion->setVisible(!m_suggestion.isEmpty());
    m_ui->useSuggestion->setText(tr("Use %1").arg(orgUrlText(m_suggestion)));
    announce(m_ui->urlNotice, notice);
    if (!m_environmentChosen && !m_url.isEmpty())
        m_ui->environment->setCurrentIndex(
            m_ui->environment->findData(environmentKey(environmentOf(m_url))));
    updateState();
}

void OrgDialog::showMethod()
{
    m_ui->tokenPage->setVisible(method() == SignInMethod::ApiToken);
    for (SignInPage *each : std::as_const(m_pages))
        each->setVisible(each == page());
    m_ui->result->hide();
    updateState();
    if (isVisible())
        shrink();
}

void OrgDialog::updateState()
{
    const bool other =
        m_ui->environment->currentData().toString() == environmentKey(Environment::Other);
    m_ui->form->setRowVisible(m_ui->wordRow, other);
    const QString wordProblem =
        other ? checkEnvironmentWord(m_ui->word->text().trimmed()) : QString();
    m_ui->wordNotice->setText(wordProblem);
    m_ui->wordNotice->setVisible(!wordProblem.isEmpty());
    m_ui->word->setAccessibleDescription(wordProblem);
    m_connection->setVisible(m_ui->advanced->isChecked());

    const Secret given = token();
    const bool byToken = method() == SignInMethod::ApiToken;
    const QString problem = given.isEmpty() || !byToken ? QString() : checkApiToken(given.bytes());
    const QString hint = needsCredential()
                             ? tr("Made in the Admin Console under Security > API > Tokens. It "
                                  "does all that you may do, so prefer another way to sign in.")
                             : QString();
    m_ui->tokenNotice->setText(problem.isEmpty() ? hint : problem);
    m_ui->tokenNotice->setVisible(!m_ui->tokenNotice->text().isEmpty());
    m_ui->token->setAccessibleDescription(problem);

    const bool signInKnown = byToken ? problem.isEmpty() && (!given.isEmpty() || !needsCredential())
                                     : page()->isComplete();
    const bool complete = !m_ui->name->text().trimmed().isEmpty() && !m_url.isEmpty()
                          && wordProblem.isEmpty() && m_connection->isAcceptable() && signInKnown;
    m_save->setEnabled(complete && !m_busy);
    m_test->setEnabled(complete && !m_busy);
    m_saveForSession->setEnabled(complete && !m_busy);
    for (QWidget *field : QList<QWidget *>{
             m_ui->name, m_ui->url, m_ui->environment, m_ui->word, m_ui->hue, m_ui->readOnly,
             m_ui->method, m_ui->signInPages, m_ui->sessionOnly, m_ui->useSuggestion, m_connection})
        field->setEnabled(!m_busy);
}

/// Whether the org is still what the dialog was opened with; if not, says so.
bool OrgDialog::isUnchanged()
{
    const Result<void> same = m_isNew ? Result<void>() : m_registry->checkUnchanged(m_profile);
    if (!same)
        showResult(same.error().details(), false);
    return same.has_value();
}

void OrgDialog::begin(bool thenSave)
{
    m_ui->result->hide();
    if (!isUnchanged())
        return;
    if (const Secret password = m_connection->password(); !password.isEmpty())
        m_registry->setProxyPassword(m_profile.id, password);
    if (mustSignIn())
        signIn(thenSave);
    else if (thenSave && credential().isEmpty() && !changesConnection())
        save(OrgRegistry::Keep::Keychain); // nothing that a test would show
    else
        test(thenSave);
}

void OrgDialog::signIn(bool thenSave)
{
    const OrgProfile asked = profile();
    auto *dialog = new SignInDialog(asked, page()->key(), m_registry->signInFactory(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SignInDialog::signedIn, this, [this, thenSave, asked](const Secret &brought) {
        dropSignIn();
        m_signedInFor = asked;
        m_signedIn = brought;
        test(thenSave);
    });
    dialog->open();
}

void OrgDialog::setBusy(bool busy)
{
    // What is disabled loses the focus, and nobody gives it back.
    if (busy)
        m_focused = focusWidget();
    m_busy = busy;
    m_ui->progress->setVisible(busy);
    if (busy)
        m_ui->result->hide();
    updateState();
    if (!busy && m_focused && m_focused->isEnabled())
        m_focused->setFocus();
}

void OrgDialog::showResult(const QString &text, bool good)
{
    m_ui->result->tell(text, good ? Severity::Info : Severity::Problem);
    shrink();
}

void OrgDialog::test(bool thenSave)
{
    m_saveForSession->hide();
    setBusy(true);
    m_call = m_registry->testConnection(
        profile(), credential(), this, [this, thenSave](const Result<HookKeyListing> &listing) {
            setBusy(false);
            if (!listing && thenSave && credential().isEmpty() && isOfSecrets(listing.error())) {
                // Nothing to test it with: that is told, and mended, when the org is opened.
                save(OrgRegistry::Keep::Keychain);
                return;
            }
            if (!listing) {
                showResult(listing.error().details(), false);
                if (listing.error().kind == ErrorKind::Unauthorized && m_ui->token->isVisible()) {
                    m_ui->token->setFocus();
                    m_ui->token->selectAll();
                }
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
    if (!isUnchanged()) // a test or a sign-in may have taken long
        return;
    setBusy(true);
    m_saving = true;
    m_registry->saveOrg(profile(), credential(), keep, this,
                        [this, keep](const Result<void> &saved) {
                            setBusy(false);
                            m_saving = false;
                            if (saved) {
                                accept();
                                return;
                            }
                            showResult(saved.error().details(), false);
                            // The keychain is the one part that has another way.
                            m_saveForSession->setVisible(keep == OrgRegistry::Keep::Keychain
                                                         && saved.error().kind != ErrorKind::File
                                                         && !credential().isEmpty());
                        });
}

} // namespace HookKeys
