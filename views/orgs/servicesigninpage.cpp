// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicesigninpage.h"

#include "announce.h"
#include "appearance.h"
#include "appkey.h"
#include "copying.h"
#include "fieldnotice.h"
#include "fixedfont.h"
#include "passphrasedialog.h"
#include "plainlabel.h"
#include "signingkeyid.h"
#include "wrappingrow.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QThreadPool>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

ServiceSignInPage::ServiceSignInPage(QWidget *parent)
    : SignInPage(
        tr("HookKeys acts as an app of its own, without a person. Set the app up in the Admin "
           "Console, under Applications and Resources > Applications:"),
        {{tr("Choose Create App Integration > Classic experience, then API Services.")},
         {tr("Set the client authentication to Public key / Private key, and add the public key "
             "below.")},
         {tr("On the tab Okta API Scopes, grant:"), scopes()},
         {tr("On the tab Admin roles, give the app a role that may manage hooks.")},
         {tr("Copy the client ID of the app into the field below.")}},
        parent),
      m_keyId(new QLineEdit(this)), m_keyIdNotice(new FieldNotice(m_keyId, this)),
      m_keyText(new PlainLabel({}, this)), m_problem(new NoticeLabel(this)),
      m_readFile(new QPushButton(tr("Read from &file…"), this)),
      m_make(new QPushButton(tr("&Make a new key"), this)), m_publicJwk(new QPlainTextEdit(this))
{
    setObjectName(u"servicePage"_s);
    m_keyId->setObjectName(u"keyId"_s);
    m_keyId->setMaxLength(signingKeyIdLimit);
    m_keyId->setPlaceholderText(tr("The key’s KID in Okta, if it has one"));
    m_keyIdNotice->setObjectName(u"keyIdNotice"_s);
    m_keyText->setObjectName(u"keyText"_s);
    m_problem->setObjectName(u"keyProblem"_s);
    m_readFile->setObjectName(u"readKey"_s);
    m_readFile->setAutoDefault(false);
    m_readFile->setToolTip(tr("A PEM file or a private JWK"));
    m_make->setObjectName(u"makeKey"_s);
    m_make->setAutoDefault(false);

    auto *buttons = new WrappingRow;
    buttons->addWidget(m_readFile);
    buttons->addWidget(m_make);
    buttons->addStretch();
    auto *key = new QVBoxLayout; // the text may be long, and so may the buttons' words
    key->addLayout(buttons);
    key->addWidget(m_keyText);
    key->addWidget(m_problem);
    form()->addRow(tr("Private key:"), key);
    form()->addRow(tr("&Key ID:"), m_keyId);
    form()->addRow({}, m_keyIdNotice);

    m_publicJwk->setObjectName(u"publicJwk"_s);
    m_publicJwk->setAccessibleName(tr("Public key"));
    m_publicJwk->setReadOnly(true);
    m_publicJwk->setTabChangesFocus(true);
    m_publicJwk->setFont(fixedFont());
    m_publicJwk->setFixedHeight(fontMetrics().lineSpacing() * 6);
    auto *copy = new QPushButton(themedIcon(u"copy"_s), tr("Co&py public key"), this);
    copy->setObjectName(u"copyPublicJwk"_s);
    copy->setAutoDefault(false);
    copy->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(copy, &QPushButton::clicked, this,
            [this, copy] { copyText(m_publicJwk->toPlainText(), tr("public key"), copy); });
    auto *text = new PlainLabel(
        tr("The public key, to be added to the app in Okta. The private key stays here:"), this);
    m_public = {text, m_publicJwk, copy};
    for (QWidget *part : std::as_const(m_public))
        form()->addRow({}, part);
    addLastRows();

    connect(m_readFile, &QPushButton::clicked, this, &ServiceSignInPage::chooseFile);
    connect(m_make, &QPushButton::clicked, this, &ServiceSignInPage::makeKey);
    connect(m_keyId, &QLineEdit::textChanged, this, &ServiceSignInPage::showKey);
    showKey();
}

void ServiceSignInPage::load(const OrgProfile &profile)
{
    SignInPage::load(profile);
    m_hasOne = profile.signIn == SignInMethod::ServiceApp && !profile.id.isEmpty();
    m_loadedId = profile.signingKeyId;
    m_keyId->setText(m_loadedId);
    showKey();
}

void ServiceSignInPage::store(OrgProfile &profile) const
{
    SignInPage::store(profile);
    profile.signingKeyId = m_keyId->text().trimmed();
}

bool ServiceSignInPage::isComplete() const
{
    const QString id = m_keyId->text().trimmed();
    return SignInPage::isComplete() && checkSigningKeyId(id).isEmpty()
           && (!m_key.isNull() || m_hasOne) && m_problem->text().isEmpty();
}

QStringList ServiceSignInPage::missing() const
{
    QStringList missing = SignInPage::missing();
    if (m_key.isNull() && !m_hasOne)
        missing.append(tr("Private key"));
    return missing;
}

Secret ServiceSignInPage::key() const
{
    return m_key.isNull() ? Secret() : m_key.stored().value_or(Secret());
}

void ServiceSignInPage::setKey(const Secret &key)
{
    // Its ID came with the profile.
    if (const Result<PrivateKey> read = PrivateKey::fromStored(key))
        useKey(*read, m_keyId->text());
}

void ServiceSignInPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Private key"));
    dialog->setObjectName(u"keyFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ServiceSignInPage::readFile);
    dialog->open();
}

void ServiceSignInPage::readFile(const QString &path)
{
    if (const Result<Secret> text = readAppKeyFile(path))
        read(*text, {});
    else
        showProblem(text.error().summary);
}

void ServiceSignInPage::read(const Secret &text, const Secret &passphrase)
{
    showProblem({});
    const Result<AppPrivateKey> read = readAppKey(text, passphrase);
    if (read)
        useKey(read->key, read->id);
    else if (read.error().kind == ErrorKind::PassphraseMissing
             || read.error().kind == ErrorKind::PassphraseWrong)
        askPassphrase(text, read.error().summary);
    else
        showProblem(read.error().summary);
}

void ServiceSignInPage::askPassphrase(const Secret &text, const QString &problem)
{
    auto *dialog = new PassphraseDialog(problem, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PassphraseDialog::entered, this,
            [this, text](const Secret &passphrase) { read(text, passphrase); });
    dialog->open();
}

void ServiceSignInPage::makeKey()
{
    // The button stays as it is meanwhile: if it were disabled it would lose the focus.
    if (std::exchange(m_making, true))
        return;
    showProblem({});
    showKey();
    announce(m_keyText, m_keyText->text());
    // It takes too long for the thread of the window.
    QThreadPool::globalInstance()->start([page = QPointer<ServiceSignInPage>(this)] {
        const PrivateKey key = PrivateKey::generateRsa();
        QMetaObject::invokeMethod(QCoreApplication::instance(), [page, key] {
            if (!page)
                return;
            page->m_making = false;
            if (key.isNull()) {
                page->showKey();
                page->showProblem(tr("No key could be made."));
                return;
            }
            page->useKey(key, QString::fromLatin1(key.thumbprint()));
            announce(page->m_keyText, page->m_keyText->text());
        });
    });
}

void ServiceSignInPage::useKey(const PrivateKey &key, const QString &keyId)
{
    // Without an ID too: that of the key before would be the wrong one. What was typed while there
    // was no key is meant for this one.
    const bool typedForIt = m_key.isNull() && m_keyId->text() != m_loadedId;
    if (!keyId.isEmpty() || !typedForIt)
        m_keyId->setText(keyId);
    m_key = key;
    showKey();
}

void ServiceSignInPage::showKey()
{
    if (m_making)
        m_keyText->setText(tr("A key is being made…"));
    else if (!m_key.isNull())
        m_keyText->setText(m_key.algorithm() == "RS256" ? tr("RSA, %1 bits").arg(m_key.bits())
                                                        : tr("EC, P-256"));
    else
        m_keyText->setText(m_hasOne ? tr("The key in the keychain") : tr("None yet"));
    const bool others = m_publicJwk->isHidden() != m_key.isNull();
    for (QWidget *part : std::as_const(m_public))
        part->setVisible(!m_key.isNull());
    if (others)
        Q_EMIT rowsChanged();
    if (!m_key.isNull()) {
        m_publicJwk->setPlainText(QString::fromUtf8(
            QJsonDocument(m_key.publicJwk(m_keyId->text().trimmed())).toJson().trimmed()));
    }
    m_keyIdNotice->judge(checkSigningKeyId(m_keyId->text().trimmed()));
    Q_EMIT changed();
}

/// Says beside the private key why there is none; nothing where @p text is empty.
void ServiceSignInPage::showProblem(const QString &text)
{
    const bool others = m_problem->isHidden() != text.isEmpty();
    m_problem->showText(text);
    if (others)
        Q_EMIT rowsChanged();
    m_readFile->setAccessibleDescription(text);
    Q_EMIT changed();
}

} // namespace HookKeys
