// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apitokenpage.h"

#include "actionhint.h"
#include "appearance.h"
#include "consolepage.h"
#include "fieldnotice.h"
#include "orgurl.h"
#include "wrappingform.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace HookKeys {

ApiTokenPage::ApiTokenPage(QWidget *parent)
    : QWidget(parent), m_token(new QLineEdit(this)), m_notice(new FieldNotice(m_token, this)),
      m_hint(new NoticeLabel(this)),
      m_console(new QPushButton(themedIcon(u"open-window"_s), tr("Open tokens in O&kta"), this))
{
    setObjectName(u"tokenPage"_s);
    m_token->setObjectName(u"token"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoAutoUppercase
                                 | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_notice->setObjectName(u"tokenNotice"_s);
    m_hint->setObjectName(u"tokenHint"_s);
    m_hint->setSeverity(Severity::Info);
    m_hint->setText(tr("Made in the Admin Console under Security > API > Tokens. It does all that "
                       "you may do, so prefer another way to sign in."));
    m_console->setObjectName(u"openConsole"_s);
    m_console->setAutoDefault(false);
    m_console->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_console, &QPushButton::clicked, this, &ApiTokenPage::consoleRequested);
    setUrl({});
    auto *form = new WrappingForm(this);
    form->setContentsMargins({});
    form->addRow(tr("API &token:"), m_token);
    form->addRow({}, m_notice);
    form->addRow({}, m_hint);
    form->addRow({}, m_console);
    connect(m_token, &QLineEdit::textChanged, this, [this] {
        m_notice->judge(problem());
        Q_EMIT changed();
    });
}

void ApiTokenPage::setUrl(const QUrl &url)
{
    QString block;
    if (consoleUrl(url, ConsolePage::ApiTokens).isEmpty()) {
        block = url.isEmpty() ? tr("Type the org's URL first.")
                              : tr("This org has no Admin Console: it is not at an https address.");
    }
    setWidgetBlock(m_console, block);
}

void ApiTokenPage::showUnchanged()
{
    m_token->setPlaceholderText(tr("Unchanged"));
}

void ApiTokenPage::setNeeded(bool needed)
{
    m_needed = needed;
    m_hint->setVisible(needed);
    m_notice->judge(problem()); // for what is hidden it may have changed
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
    return typed.isEmpty() || isHidden() ? QString() : checkNewApiToken(typed.bytes());
}

bool ApiTokenPage::isMissing() const
{
    return m_needed && token().isEmpty();
}

bool ApiTokenPage::isComplete() const
{
    return problem().isEmpty() && !isMissing();
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
