// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgconnectionpage.h"

#include "announce.h"
#include "cafile.h"
#include "noticelabel.h"
#include "proxytext.h"
#include "regularfile.h"
#include "spokenevents.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

void showNotice(QLabel *notice, QWidget *field, const QString &text)
{
    field->setAccessibleDescription(text);
    if (text == notice->text())
        return;
    notice->setText(text);
    notice->setVisible(!text.isEmpty());
    announce(notice, text);
}

/// A row of a form, without margins of its own.
QWidget *row(const QList<QWidget *> &widgets, QWidget *parent)
{
    auto *holder = new QWidget(parent);
    auto *layout = new QHBoxLayout(holder);
    layout->setContentsMargins({});
    for (QWidget *widget : widgets)
        layout->addWidget(widget, qobject_cast<QLineEdit *>(widget) ? 1 : 0);
    return holder;
}

} // namespace

OrgConnectionPage::OrgConnectionPage(QWidget *parent)
    : QWidget(parent), m_caFile(new QLineEdit(this)),
      m_choose(new QPushButton(tr("C&hoose…"), this)), m_caNotice(new NoticeLabel(this)),
      m_mode(new QComboBox(this)), m_host(new QLineEdit(this)), m_port(new QSpinBox(this)),
      m_user(new QLineEdit(this)), m_password(new QLineEdit(this)),
      m_proxyNotice(new NoticeLabel(this))
{
    m_caFile->setObjectName(u"caFile"_s);
    m_caFile->setAccessibleName(tr("CA file")); // a buddy counts among siblings alone
    m_caFile->setPlaceholderText(tr("None: the system's authorities alone are trusted"));
    m_choose->setObjectName(u"chooseCaFile"_s);
    m_choose->setAutoDefault(false);
    m_caNotice->setObjectName(u"caNotice"_s);
    m_caNotice->hide();
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
    m_proxyNotice->hide();

    m_ownFields = row({m_host, m_port}, this);
    m_userFields = row({m_user, m_password}, this);
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->addRow(tr("C&A file:"), row({m_caFile, m_choose}, this));
    qobject_cast<QLabel *>(form->labelForField(m_caFile->parentWidget()))->setBuddy(m_caFile);
    form->addRow({}, m_caNotice);
    form->addRow(tr("Pro&xy:"), m_mode);
    m_ownLabel = new QLabel(tr("Server and port:"), this);
    m_userLabel = new QLabel(tr("User and password:"), this);
    form->addRow(m_ownLabel, m_ownFields);
    form->addRow(m_userLabel, m_userFields);
    form->addRow({}, m_proxyNotice);

    connect(m_choose, &QPushButton::clicked, this, &OrgConnectionPage::chooseFile);
    connect(m_caFile, &QLineEdit::textChanged, this, &OrgConnectionPage::checkFile);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &OrgConnectionPage::checkProxyFields);
    connect(m_port, &QSpinBox::valueChanged, this, &OrgConnectionPage::checkProxyFields);
    for (QLineEdit *field : {m_host, m_user, m_password})
        connect(field, &QLineEdit::textChanged, this, &OrgConnectionPage::checkProxyFields);
    connect(m_caFile, &QLineEdit::editingFinished, this, [this] {
        m_fileLeft = true;
        checkFile();
    });
    connect(m_host, &QLineEdit::editingFinished, this, &OrgConnectionPage::spreadAddress);
    const auto leaveProxy = [this] {
        m_proxyLeft = true;
        checkProxyFields();
    };
    for (QLineEdit *field : {m_host, m_user, m_password})
        connect(field, &QLineEdit::editingFinished, this, leaveProxy);
    connect(m_port, &QSpinBox::editingFinished, this, leaveProxy);
    checkProxyFields();
}

void OrgConnectionPage::load(const OrgProfile &profile)
{
    m_fileLeft = !profile.caFile.isEmpty(); // what was saved is checked at once
    m_proxyLeft = profile.proxy != ProxyChoice();
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
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_fileLeft = true;
        m_caFile->setText(path);
    });
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
    showNotice(m_caNotice, m_caFile, m_fileLeft ? problem : QString());
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
    QString problem;
    if (choice.mode == ProxyMode::Own)
        problem = readProxyText(m_host->text()).problem;
    if (problem.isEmpty())
        problem = checkProxy(choice);
    m_proxyGood = problem.isEmpty();
    // What is not typed yet is missing, and not wrong.
    showNotice(m_proxyNotice, m_host, m_proxyLeft ? problem : QString());
    Q_EMIT changed();
}

} // namespace HookKeys
