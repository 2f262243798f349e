// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookbox.h"

#include "actionhint.h"
#include "announce.h"
#include "busybar.h"
#include "knownhooks.h"
#include "orgsession.h"
#include "plainlabel.h"
#include "wrappingrow.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace HookKeys {

LookBox::LookBox(const Words &words, QWidget *parent)
    : QWidget(parent), m_look(new QPushButton(words.look, this)),
      m_cancel(new QPushButton(tr("Cancel"), this)), m_busy(new BusyBar(words.looking, this)),
      m_needs(new PlainLabel({}, this)), m_seen(new PlainLabel({}, this))
{
    m_look->setObjectName(words.objectName);
    m_cancel->setObjectName(words.objectName + "Cancel"_L1);
    m_needs->setObjectName(words.objectName + "Needs"_L1);
    m_seen->setObjectName(words.seenName);
    m_seen->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *row = new WrappingRow;
    row->addWidget(m_look);
    row->addWidget(m_busy, 1);
    row->addWidget(m_cancel);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(row);
    layout->addWidget(m_needs);
    layout->addWidget(m_seen);
    connect(m_look, &QPushButton::clicked, this, &LookBox::look);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_call.cancel(); });
    hide();
}

void LookBox::showHook(OrgSession *session, const QString &id, const QString &type)
{
    if (session != m_session || id != m_id) {
        m_call.cancel();
        m_call = {};
        m_isLooking = false;
        m_failure.clear();
    }
    m_session = session;
    m_id = id;
    m_type = type;
    update();
}

OrgSession *LookBox::session() const
{
    return m_session;
}

void LookBox::look()
{
    if (!m_session || m_isLooking)
        return;
    m_isLooking = true;
    m_failure.clear();
    m_call = startLook([this, id = m_id](const Result<void> &outcome) {
        if (id == m_id && m_isLooking)
            end(outcome);
    });
    update();
    m_cancel->setFocus();
}

void LookBox::end(const Result<void> &outcome)
{
    const bool focused = m_cancel->hasFocus();
    m_isLooking = false;
    m_call = {};
    if (!outcome && outcome.error().kind != ErrorKind::Cancelled)
        m_failure = outcome.error().summary;
    update();
    if (focused)
        m_look->setFocus();
    announce(m_seen, m_seen->text());
}

void LookBox::update()
{
    const bool possible = m_session && !m_id.isEmpty() && canLook();
    setVisible(possible);
    if (!possible)
        return;
    setWidgetBlock(m_look, m_session->hooks()->keptBlock());
    m_look->setVisible(!m_isLooking);
    m_busy->setVisible(m_isLooking);
    m_cancel->setVisible(m_isLooking);
    m_needs->setText(needs());
    m_needs->setVisible(!m_needs->text().isEmpty());
    QStringList lines = seen();
    if (!m_failure.isEmpty())
        lines.prepend(m_failure);
    m_seen->setText(lines.join(u'\n'));
    m_seen->setVisible(!lines.isEmpty());
}

} // namespace HookKeys
