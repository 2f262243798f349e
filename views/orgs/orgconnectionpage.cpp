// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgconnectionpage.h"

#include "cafile.h"
#include "fieldnotice.h"
#include "proxytext.h"
#include "regularfile.h"
#include "spokenevents.h"
#include "wrappingform.h"
#include "wrappingrow.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// A row of a form, without margins of its own.
QWidget *row(const QList<QWidget *> &widgets, QWidget *parent)
{
    auto *holder = new QWidget(parent);
    auto *layout = new WrappingRow(holder);
    layout->setContentsMargins({});
    for (QWidget *widget : widgets)
        layout->addWidget(widget, qobject_cast<QLineEdit *>(widget) ? 1 : 0);
    return holder;
}

} // namespace

OrgConnectionPage::OrgConnectionPage(QWidget *parent)
    : QWidget(parent), m_caFile(new QLineEdit(this)),
      m_choose(new QPushButton(tr("C&hoose…"), this)), m_caNotice(new FieldNotice(m_caFile, this)),
      m_mode(new QComboBox(this)), m_host(new QLineEdit(this)), m_port(new QSpinBox(this)),
      m_proxyNotice(new FieldNotice(m_host, this)), m_user(new QLineEdit(this)),
      m_password(new QLineEdit(this)), m_userNotice(new FieldNotice(m_user, this))
{
    m_caFile->setObjectName(u"caFile"_s);
    m_caFile->setAccessibleName(tr("CA file")); // a buddy counts among siblings alone
    m_caFile->setPlaceholderText(tr("None: the system's authorities alone are trusted"));
    m_choose->setObjectName(u"chooseCaFile"_s);
    m_choose->setAutoDefault(false);
    m_caNotice->setObjectName(u"caNotice"_s);
    m_mode->setObjectName(u"proxyMode"_s);
    m_mode->addItem(tr("As the system has it"), int(ProxyMode::System));
    m_mode->addItem(tr("None"), int(ProxyMode::None));
    m_mode->addItem(tr("This one"), int(ProxyMode::Own));
    m_host->setObjectName(u"proxyHost"_s);
    m_host->setAccessibleName(tr("Proxy server"));
    m_host->setPlaceholderText(u"proxy.example.com"_s);
    hideSpokenPassword(*m_host);
    m_port->setObjectName(u"proxyPort"_s);
    m_port->setAccessibleName(tr("Proxy port"));
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("Port"));
    m_user->setObjectName(u"proxyUser"_s);
    m_user->setAccessibleName(tr("Proxy user name"));
    m_user->setPlaceholderText(tr("User name, if the proxy wants one"));
    m_password->setObjectName(u"proxyPassword"_s);
    m_password->setAccessibleName(tr("Proxy password"));
    m_password->setPlaceholderText(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoAutoUppercase
                                    | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_proxyNotice->setObjectName(u"proxyNotice"_s);
    m_userNotice->setObjectName(u"proxyUserNotice"_s);

    m_ownFields = row({m_host, m_port}, this);
    m_userFields = row({m_user, m_password}, this);
    auto *form = new WrappingForm(this);
    form->setContentsMargins({});
    form->addRow(tr("C&A file:"), row({m_caFile, m_choose}, this));
    qobject_cast<QLabel *>(form->labelForField(m_caFile->parentWidget()))->setBuddy(m_caFile);
    form->addRow({}, m_caNotice);
    form->addRow(tr("Pro&xy:"), m_mode);
    m_ownLabel = new QLabel(tr("Server and port:"), this);
    m_userLabel = new QLabel(tr("User and password:"), this);
    form->addRow(m_ownLabel, m_ownFields);
    form->addRow({}, m_proxyNotice);
    form->addRow(m_userLabel, m_userFields);
    form->addRow({}, m_userNotice);

    connect(m_choose, &QPushButton::clicked, this, &OrgConnectionPage::chooseFile);
    connect(m_caFile, &QLineEdit::textChanged, this, &OrgConnectionPage::checkFile);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &OrgConnectionPage::checkProxyFields);
    connect(m_port, &QSpinBox::valueChanged, this, &OrgConnectionPage::checkProxyFields);
    for (QLineEdit *field : {m_host, m_user, m_password})
        connect(field, &QLineEdit::textChanged, this, &OrgConnectionPage::checkProxyFields);
    connect(m_caFile, &QLineEdit::editingFinished, this, &OrgConnectionPage::checkFile);
    connect(m_host, &QLineEdit::editingFinished, this, &OrgConnectionPage::spreadAddress);
    connect(m_port, &QSpinBox::editingFinished, m_proxyNotice, &FieldNotice::leave);
    checkProxyFields();
}

void OrgConnectionPage::load(const OrgProfile &profile)
{
    m_caFile->setText(profile.caFile);
    m_mode->setCurrentIndex(m_mode->findData(int(profile.proxy.mode)));
    if (profile.proxy.mode == ProxyMode::System) {
        m_systemProxy = profile.proxy;
    } else {
        m_host->setText(profile.proxy.host);
        m_port->setValue(profile.proxy.port);
    }
    m_user->setText(profile.proxy.user);
    if (!profile.id.isEmpty() && usesProxyPassword(profile))
        m_password->setPlaceholderText(tr("Password (unchanged)"));
}

void OrgConnectionPage::store(OrgProfile &profile) const
{
    profile.caFile = typedPath(m_caFile->text());
    profile.proxy = proxy();
}

bool OrgConnectionPage::isAcceptable() const
{
    return m_fileGood && m_proxyGood;
}

QStringList OrgConnectionPage::missing() const
{
    QStringList missing;
    const ProxyChoice choice = proxy();
    if (choice.mode == ProxyMode::Own && choice.host.isEmpty())
        missing.append(m_host->accessibleName());
    if (choice.mode == ProxyMode::Own && choice.port == 0)
        missing.append(m_port->accessibleName());
    return missing;
}

Secret OrgConnectionPage::password() const
{
    const Secret inAddress = readProxyText(m_host->text()).password;
    return inAddress.isEmpty() ? Secret(m_password->text().toUtf8()) : inAddress;
}

void OrgConnectionPage::setPassword(const Secret &password)
{
    m_password->setText(QString::fromUtf8(password.bytes()));
}

void OrgConnectionPage::wipe()
{
    m_password->clear();
}

ProxyChoice OrgConnectionPage::proxy() const
{
    const auto mode = ProxyMode(m_mode->currentData().toInt());
    ProxyChoice proxy{.mode = mode, .host = {}, .port = 0, .user = {}};
    if (mode != ProxyMode::None)
        proxy.user = m_user->text().trimmed();
    if (mode == ProxyMode::System && !proxy.user.isEmpty()) {
        proxy.host = m_systemProxy.host;
        proxy.port = m_systemProxy.port;
    }
    if (mode == ProxyMode::Own) {
        const ProxyText address = readProxyText(m_host->text());
        proxy.host = address.host;
        proxy.port = address.port == 0 ? quint16(m_port->value()) : address.port;
        if (!address.user.isEmpty())
            proxy.user = address.user;
    }
    return proxy;
}

/// Puts the parts of an address that was typed or pasted as a whole where they belong.
void OrgConnectionPage::spreadAddress()
{
    const ProxyText address = readProxyText(m_host->text());
    if (!address.problem.isEmpty())
        return;
    if (address.port != 0)
        m_port->setValue(address.port);
    if (!address.user.isEmpty())
        m_user->setText(address.user);
    if (!address.password.isEmpty())
        m_password->setText(QString::fromUtf8(address.password.bytes()));
    m_host->setText(address.host);
}

void OrgConnectionPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose the authority's certificate"));
    dialog->setObjectName(u"caFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Certificates (*.pem *.crt *.cer *.der *.p7b *.p7c)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    dialog->open();
}

void OrgConnectionPage::checkFile()
{
    const QString path = typedPath(m_caFile->text());
    QString problem;
    if (!path.isEmpty() && QDir::isRelativePath(path)) {
        problem = tr("Give the whole path of the file.");
    } else if (!path.isEmpty()) {
        if (const Result<QByteArray> read = readCaFile(path); !read)
            problem = read.error().summary;
    }
    m_fileGood = problem.isEmpty();
    m_caNotice->judge(problem);
    Q_EMIT changed();
}

void OrgConnectionPage::checkProxyFields()
{
    const ProxyChoice choice = proxy();
    for (QWidget *part : std::initializer_list<QWidget *>{m_ownLabel, m_ownFields})
        part->setVisible(choice.mode == ProxyMode::Own);
    for (QWidget *part : std::initializer_list<QWidget *>{m_userLabel, m_userFields})
        part->setVisible(choice.mode != ProxyMode::None);
    m_password->setEnabled(!choice.user.isEmpty());
    ProxyChoice server = choice;
    server.user.clear();
    QString problem;
    if (choice.mode == ProxyMode::Own)
        problem = readProxyText(m_host->text()).problem;
    if (problem.isEmpty())
        problem = checkProxy(server);
    const QString userProblem =
        checkProxy({.mode = ProxyMode::System, .host = {}, .port = 0, .user = choice.user});
    m_proxyGood = problem.isEmpty() && userProblem.isEmpty();
    m_proxyNotice->judge(problem);
    m_userNotice->judge(userProblem);
    Q_EMIT changed();
}

} // namespace HookKeys
