// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "othersidebox.h"

#include "actionhint.h"
#include "announce.h"
#include "busybar.h"
#include "displaytext.h"
#include "knownhooks.h"
#include "orgsession.h"
#include "plainlabel.h"
#include "rotations.h"
#include "spokenevents.h"
#include "wrappingrow.h"

#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace HookKeys {

OtherSideBox::OtherSideBox(QWidget *parent)
    : QWidget(parent), m_url(new QLineEdit(this)),
      m_check(new QPushButton(tr("Does it have the key?"), this)),
      m_busy(new BusyBar(tr("Looking whether the other side has the key"), this)),
      m_org(new PlainLabel({}, this)), m_seen(new PlainLabel({}, this))
{
    m_url->setObjectName(u"otherSideUrl"_s);
    m_url->setAccessibleName(tr("JWKS URL of the other side"));
    m_url->setPlaceholderText(tr("JWKS URL of the other side, if it has one"));
    hideSpokenPassword(*m_url);
    m_check->setObjectName(u"otherSideLook"_s);
    m_org->setObjectName(u"otherSideOrg"_s);
    m_seen->setObjectName(u"otherSideSeen"_s);
    m_seen->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *row = new WrappingRow;
    row->addWidget(m_check);
    row->addWidget(m_busy, 1);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(row);
    layout->addWidget(m_org);
    layout->addWidget(m_url);
    layout->addWidget(m_seen);
    connect(m_check, &QPushButton::clicked, this, &OtherSideBox::look);
    connect(m_url, &QLineEdit::returnPressed, this, &OtherSideBox::look);
    update();
}

void OtherSideBox::showHook(OrgSession *session, const InlineHook &hook)
{
    if (session == m_session && hook == m_hook) {
        updateBlock(); // the org may have answered since
        return;
    }
    const bool other = session != m_session || hook.id != m_hook.id;
    m_session = session;
    m_hook = hook;
    m_look.reset();
    m_seen->clear(); // it was about the hook as it was
    if (other)
        m_url->setText(session ? session->rotations()->jwksUrl(hook.id) : QString());
    update();
}

void OtherSideBox::look()
{
    if (!m_session || m_look)
        return;
    const QString url = m_url->text().trimmed();
    const Result<void> kept = m_session->rotations()->setJwksUrl(m_hook.id, url);
    if (!kept) {
        end(tl::unexpected(kept.error()));
        return;
    }
    m_look = std::make_unique<QObject>();
    m_session->rotations()->checkOtherSide(
        m_hook, url, m_look.get(), [this](const Result<OtherSideReport> &report) { end(report); });
    update();
}

void OtherSideBox::end(const Result<OtherSideReport> &report)
{
    if (m_look)
        m_look.release()->deleteLater(); // it is what calls this
    m_seen->setText(report ? report->lines().join(u'\n') : report.error().explanation());
    update();
    announce(m_seen, m_seen->text());
}

void OtherSideBox::update()
{
    setVisible(m_session && m_hook.signsWithKey());
    m_busy->setVisible(m_look != nullptr);
    m_seen->setVisible(!m_seen->text().isEmpty());
    const QString org = m_session ? OtherSideCheck::otherOrgOf(*m_session, m_hook) : QString();
    m_org->setText(tr("The other side is the org “%1”. It is asked with that org's own sign-in.")
                       .arg(displayText(org)));
    m_org->setVisible(!org.isEmpty());
    updateBlock();
}

void OtherSideBox::updateBlock()
{
    const QString block = m_session ? m_session->hooks()->keptBlockWithKeys() : QString();
    setWidgetBlock(m_check, block,
                   tr("Compares the key with those of the app that serves the hook, or with those "
                      "at the JWKS URL, which is asked without a credential"));
    setWidgetBlock(m_url, block);
}

} // namespace HookKeys
