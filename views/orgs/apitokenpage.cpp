// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apitokenpage.h"

#include "orgurl.h"
#include "plainlabel.h"

#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace HookKeys {

ApiTokenPage::ApiTokenPage(QWidget *parent)
    : QWidget(parent), m_token(new QLineEdit(this)), m_notice(new PlainLabel({}, this))
{
    setObjectName(u"tokenPage"_s);
    m_token->setObjectName(u"token"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoAutoUppercase
                                 | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_notice->setObjectName(u"tokenNotice"_s);
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->addRow(tr("API &token:"), m_token);
    form->addRow({}, m_notice);
    connect(m_token, &QLineEdit::textChanged, this, &ApiTokenPage::changed);
}

void ApiTokenPage::showUnchanged()
{
    m_token->setPlaceholderText(tr("Unchanged"));
}

void ApiTokenPage::setNeeded(bool needed)
{
    m_needed = needed;
    const QString wrong = problem();
    const QString hint = needed ? tr("Made in the Admin Console under Security > API > Tokens. It "
                                     "does all that you may do, so prefer another way to sign in.")
                                : QString();
    m_notice->setText(wrong.isEmpty() ? hint : wrong);
    m_notice->setVisible(!m_notice->text().isEmpty());
    m_token->setAccessibleDescription(wrong);
}

Secret ApiTokenPage::token() const
{
    return Secret(m_token->text().trimmed().toUtf8());
}

void ApiTokenPage::setToken(const Secret &token)
{
    m_token->setText(QString::fromLatin1(token.bytes()));
}

QString ApiTokenPage::problem() const
{
    const Secret typed = token();
    return typed.isEmpty() || isHidden() ? QString() : checkApiToken(typed.bytes());
}

bool ApiTokenPage::isComplete() const
{
    return problem().isEmpty() && (!m_needed || !token().isEmpty());
}

void ApiTokenPage::retype()
{
    if (!isVisible())
        return;
    m_token->setFocus();
    m_token->selectAll();
}

void ApiTokenPage::wipe()
{
    m_token->clear();
}

} // namespace HookKeys
