// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgform.h"

#include "apitokenpage.h"
#include "appearance.h"
#include "environmentbadge.h"
#include "fieldnotice.h"
#include "orgconnectionpage.h"
#include "orgdraft.h"
#include "orgurl.h"
#include "servicesigninpage.h"
#include "spokenevents.h"
#include "wrappingform.h"
#include "wrappingrow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {
OrgForm::OrgForm(bool withSignIn, QWidget *parent)
    : QWidget(parent), m_form(new WrappingForm), m_connection(new OrgConnectionPage(this))
{
    setObjectName(u"scrolled"_s);
    makeIdentityRows();
    makeEnvironmentRows();
    makeSignInRows(withSignIn);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(m_form);
    layout->addWidget(m_connection);
    layout->addStretch();
    fillEnvironments();
    alignLabels();
}

void OrgForm::makeIdentityRows()
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"name"_s);
    m_name->setPlaceholderText(tr("Your own word for the org"));
    m_name->setMaxLength(100);
    m_url = new QLineEdit(this);
    hideSpokenPassword(*m_url);
    m_url->setObjectName(u"url"_s);
    m_url->setPlaceholderText(u"https://acme.okta.com"_s);
    m_urlNotice = new FieldNotice(m_url, this);
    m_urlNotice->setObjectName(u"urlNotice"_s);
    m_useSuggestion = new QPushButton(this);
    m_useSuggestion->setObjectName(u"useSuggestion"_s);
    m_useSuggestion->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_useSuggestion->setAutoDefault(false);
    m_form->addRow(tr("&Name:"), m_name);
    m_form->addRow(tr("Org &URL:"), m_url);
    m_form->addRow({}, m_urlNotice);
    m_form->addRow({}, m_useSuggestion);
}

void OrgForm::makeEnvironmentRows()
{
    m_environment = new QComboBox(this);
    m_environment->setObjectName(u"environment"_s);
    m_word = new QLineEdit(this);
    m_word->setObjectName(u"word"_s);
    m_word->setPlaceholderText(tr("Staging"));
    m_word->setMaxLength(2 * environmentWordLimit);
    m_hue = new QComboBox(this);
    m_hue->setObjectName(u"hue"_s);
    m_hue->setAccessibleName(tr("Colour of the environment"));
    m_wordNotice = new FieldNotice(m_word, this);
    m_wordNotice->setObjectName(u"wordNotice"_s);
    m_readOnly = new QCheckBox(tr("&Read-only: HookKeys changes nothing in this org"), this);
    m_readOnly->setObjectName(u"readOnly"_s);
    auto *wordRow = new WrappingRow;
    wordRow->addWidget(m_word);
    wordRow->addWidget(m_hue);
    m_wordLabel = new QLabel(tr("Your &word for it:"), this);
    m_wordLabel->setBuddy(m_word);
    m_form->addRow(tr("&Environment:"), m_environment);
    m_form->addRow(m_wordLabel, wordRow);
    m_form->addRow({}, m_wordNotice);
    m_form->addRow({}, m_readOnly);
}

void OrgForm::makeSignInRows(bool withSignIn)
{
    m_method = new QComboBox(this);
    m_method->setObjectName(u"method"_s);
    m_signInPages = new QWidget(this);
    m_signInPages->setObjectName(u"signInPages"_s);
    m_tokenPage = new ApiTokenPage(this);
    auto *pages = new QVBoxLayout(m_signInPages);
    pages->setContentsMargins({});
    pages->addWidget(m_tokenPage);
    if (withSignIn) {
        m_method->addItem(tr("With a code in the browser (suggested)"), int(SignInMethod::Device));
        m_method->addItem(tr("In the browser"), int(SignInMethod::Browser));
        m_method->addItem(tr("As a service app with a key"), int(SignInMethod::ServiceApp));
        m_pages = {new DeviceSignInPage(this), new BrowserSignInPage(this),
                   new ServiceSignInPage(this)};
        for (SignInPage *page : std::as_const(m_pages))
            pages->addWidget(page);
    }
    m_method->addItem(tr("With an API token"), int(SignInMethod::ApiToken));
    m_sessionOnly = new QCheckBox(tr("On&ly for this session: save nothing in the keychain"), this);
    m_sessionOnly->setObjectName(u"sessionOnly"_s);
    m_advanced = new QPushButton(tr("Ad&vanced: CA file and proxy"), this);
    m_advanced->setObjectName(u"advanced"_s);
    m_advanced->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_advanced->setCheckable(true);
    m_advanced->setAutoDefault(false);
    m_form->addRow(tr("Si&gn in:"), m_method);
    m_form->addRow(m_signInPages);
    m_form->addRow({}, m_sessionOnly);
    m_form->addRow({}, m_advanced);
}

void OrgForm::fillEnvironments()
{
    for (const Environment environment : {Environment::Production, Environment::Preview,
                                          Environment::Development, Environment::Other}) {
        m_environment->addItem(environmentMark(environment, environmentColor(environment)),
                               environmentName(environment), environmentKey(environment));
    }
    const auto addHue = [this](EnvironmentHue hue, const QString &name) {
        m_hue->addItem(environmentMark(Environment::Other, hueColor(hue)), name, int(hue));
    };
    addHue(EnvironmentHue::Blue, tr("Blue"));
    addHue(EnvironmentHue::Teal, tr("Teal"));
    addHue(EnvironmentHue::Purple, tr("Purple"));
    addHue(EnvironmentHue::Magenta, tr("Magenta"));
    addHue(EnvironmentHue::Brown, tr("Brown"));
    addHue(EnvironmentHue::Slate, tr("Slate"));
}

/// Makes one column of the labels of all forms: each page has its own.
void OrgForm::alignLabels()
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

void OrgForm::load(const OrgProfile &profile, bool isKnown)
{
    m_name->setText(profile.name);
    m_url->setText(orgUrlText(profile.url));
    m_readOnly->setChecked(profile.readOnly);
    m_word->setText(profile.environmentWord);
    m_hue->setCurrentIndex(m_hue->findData(int(profile.environmentHue)));
    m_connection->load(profile);
    m_advanced->setChecked(!profile.caFile.isEmpty() || profile.proxy != ProxyChoice());
    for (SignInPage *page : std::as_const(m_pages))
        page->load(profile);
    if (isKnown)
        m_tokenPage->showUnchanged();
    if (isKnown || !profile.url.isEmpty()) {
        m_environmentChosen = true;
        m_environment->setCurrentIndex(
            m_environment->findData(environmentKey(profile.environment)));
        m_method->setCurrentIndex(std::max(0, m_method->findData(int(profile.signIn))));
    }
    connectFields();
    showMethod();
    checkUrl();
}

void OrgForm::connectFields()
{
    for (const QLineEdit *field : {m_name, m_word})
        connect(field, &QLineEdit::textChanged, this, &OrgForm::changed);
    const auto notices = findChildren<FieldNotice *>();
    for (const FieldNotice *notice : notices)
        connect(notice, &FieldNotice::shownChanged, this, &OrgForm::rowsChanged);
    connect(m_url, &QLineEdit::textChanged, this, &OrgForm::checkUrl);
    connect(m_tokenPage, &ApiTokenPage::consoleRequested, this, [this] {
        Q_EMIT consoleRequested(consoleUrl(m_checkedUrl, ConsolePage::ApiTokens), m_checkedUrl);
    });
    connect(m_tokenPage, &ApiTokenPage::changed, this, &OrgForm::changed);
    connect(m_connection, &OrgConnectionPage::changed, this, &OrgForm::changed);
    connect(m_advanced, &QPushButton::toggled, this, &OrgForm::changed);
    for (SignInPage *page : std::as_const(m_pages)) {
        connect(page, &SignInPage::changed, this, &OrgForm::changed);
        connect(page, &SignInPage::rowsChanged, this, &OrgForm::rowsChanged);
        connect(m_readOnly, &QCheckBox::toggled, page, &SignInPage::setReadOnly);
        connect(page, &SignInPage::consoleRequested, this, [this](ConsolePage wanted) {
            Q_EMIT consoleRequested(consoleUrl(m_checkedUrl, wanted), m_checkedUrl);
        });
    }
    connect(m_method, &QComboBox::currentIndexChanged, this, &OrgForm::showMethod);
    connect(m_environment, &QComboBox::activated, this, [this] { m_environmentChosen = true; });
    connect(m_environment, &QComboBox::currentIndexChanged, this, &OrgForm::changed);
    connect(m_useSuggestion, &QPushButton::clicked, this, [this] {
        m_url->setText(orgUrlText(m_suggestion));
        m_url->setFocus();
    });
}

void OrgForm::store(OrgProfile &profile) const
{
    profile.name = m_name->text().trimmed();
    profile.url = m_checkedUrl;
    profile.environment = environmentFromKey(m_environment->currentData().toString());
    profile.readOnly = m_readOnly->isChecked();
    profile.environmentWord.clear();
    if (profile.environment == Environment::Other) {
        profile.environmentWord = m_word->text().trimmed();
        profile.environmentHue = EnvironmentHue(m_hue->currentData().toInt());
    }
    profile.signIn = method();
    profile.redirect = RedirectPath::Own;
    if (const SignInPage *shown = page())
        shown->store(profile);
    m_connection->store(profile);
}

void OrgForm::setSecrets(const OrgSecrets &secrets)
{
    if (SignInPage *shown = page())
        shown->setKey(secrets.credential);
    else
        m_tokenPage->setToken(secrets.credential);
    m_connection->setPassword(secrets.proxyPassword);
}

SignInMethod OrgForm::method() const
{
    return SignInMethod(m_method->currentData().toInt());
}

SignInPage *OrgForm::page() const
{
    const SignInMethod shown = method();
    return shown == SignInMethod::ApiToken ? nullptr
                                           : m_pages.at(int(shown) - int(SignInMethod::Device));
}

Secret OrgForm::token() const
{
    return m_tokenPage->token();
}

Secret OrgForm::key() const
{
    const SignInPage *shown = page();
    return shown ? shown->key() : Secret();
}

Secret OrgForm::proxyPassword() const
{
    return m_connection->password();
}

void OrgForm::setSystemProxy(const ProxyChoice &proxy)
{
    m_connection->setSystemProxy(proxy);
}

bool OrgForm::isSessionOnly() const
{
    return m_sessionOnly->isChecked();
}

bool OrgForm::isComplete() const
{
    const SignInPage *shown = page();
    OrgProfile profile;
    store(profile);
    return checkNaming(profile) && m_connection->isAcceptable()
           && (shown ? shown->isComplete() : m_tokenPage->isComplete());
}

QStringList OrgForm::missing() const
{
    QStringList missing;
    if (m_name->text().trimmed().isEmpty())
        missing.append(tr("Name"));
    if (m_url->text().trimmed().isEmpty())
        missing.append(tr("Org URL"));
    if (isOtherEnvironment() && m_word->text().trimmed().isEmpty())
        missing.append(tr("Your word for the environment"));
    if (const SignInPage *shown = page())
        missing += shown->missing();
    else if (m_tokenPage->isMissing())
        missing.append(tr("API token"));
    return missing + m_connection->missing();
}

bool OrgForm::isOtherEnvironment() const
{
    return m_environment->currentData().toString() == environmentKey(Environment::Other);
}

QString OrgForm::wordProblem() const
{
    return isOtherEnvironment() ? checkEnvironmentWord(m_word->text().trimmed()) : QString();
}

void OrgForm::checkUrl()
{
    const QString text = m_url->text();
    const OrgUrlCheck check = text.isEmpty() ? OrgUrlCheck() : checkOrgUrl(text);
    m_checkedUrl = check.url;
    for (SignInPage *each : std::as_const(m_pages))
        each->setUrl(m_checkedUrl);
    m_tokenPage->setUrl(m_checkedUrl);
    m_suggestion = check.suggestion;
    if (check.problem.isEmpty())
        m_urlNotice->judge(check.warning, Severity::Warning);
    else
        m_urlNotice->judge(check.problem);
    m_useSuggestion->setVisible(!m_suggestion.isEmpty());
    m_useSuggestion->setText(tr("Use %1").arg(orgUrlText(m_suggestion)));
    if (!m_environmentChosen && !m_checkedUrl.isEmpty())
        m_environment->setCurrentIndex(
            m_environment->findData(environmentKey(environmentOf(m_checkedUrl))));
    if (m_name->text() == m_suggestedName) {
        m_suggestedName = suggestedOrgName(m_checkedUrl);
        m_name->setText(m_suggestedName);
    }
    Q_EMIT changed();
}

void OrgForm::showMethod()
{
    m_tokenPage->setVisible(method() == SignInMethod::ApiToken);
    for (SignInPage *each : std::as_const(m_pages))
        each->setVisible(each == page());
    Q_EMIT methodChanged();
    Q_EMIT changed();
    Q_EMIT rowsChanged();
}

void OrgForm::updateState(bool credentialNeeded)
{
    // Not QFormLayout::setRowVisible(), which takes the room of other rows for a hidden one.
    for (QWidget *part : std::initializer_list<QWidget *>{m_wordLabel, m_word, m_hue})
        part->setVisible(isOtherEnvironment());
    m_wordNotice->judge(wordProblem());
    m_connection->setVisible(m_advanced->isChecked());
    m_tokenPage->setNeeded(credentialNeeded);
    // Layouts remember what a row needs that was not there, and give it no room.
    if (QList<bool> rows = shownRows(); rows != m_shownRows) {
        m_shownRows = std::move(rows);
        Q_EMIT rowsChanged();
    }
}

QList<bool> OrgForm::shownRows() const
{
    return {m_useSuggestion->isHidden(), isOtherEnvironment(), m_connection->isHidden()};
}

void OrgForm::setBusy(bool busy)
{
    for (QWidget *field :
         QList<QWidget *>{m_name, m_url, m_environment, m_word, m_hue, m_readOnly, m_method,
                          m_signInPages, m_sessionOnly, m_useSuggestion, m_connection})
        field->setEnabled(!busy);
}

void OrgForm::retypeToken()
{
    m_tokenPage->retype();
}

void OrgForm::wipe()
{
    m_tokenPage->wipe();
    m_connection->wipe();
}

} // namespace HookKeys
