// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hookpanel.h"

#include "actionhint.h"
#include "appearance.h"
#include "certificatesbox.h"
#include "consolepage.h"
#include "displaytext.h"
#include "findingslist.h"
#include "followfocus.h"
#include "hookkeytablemodel.h"
#include "hookplacesbox.h"
#include "hooktablemodel.h"
#include "knownhooks.h"
#include "linklabel.h"
#include "orgsession.h"
#include "othersidebox.h"
#include "plainlabel.h"
#include "rehearsal.h"
#include "valuelist.h"
#include "wrappingrow.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// In words, as the table shows it.
QString statusOf(const OrgSession &session, const InlineHook &hook)
{
    const HookTableModel *table = session.hooks()->table();
    return table->index(table->rowOf(hook.id), HookTableModel::Status).data().toString();
}

} // namespace

HookPanel::HookPanel(QWidget *parent)
    : QWidget(parent), m_nothing(new PlainLabel({}, this)), m_area(new QScrollArea(this)),
      m_content(new QWidget(m_area)), m_title(new PlainLabel({}, m_content)),
      m_status(new PlainLabel({}, m_content)),
      m_console(new QPushButton(themedIcon(u"open-window"_s), tr("Open in Ok&ta"), m_content)),
      m_rehearse(new QPushButton(tr("&Rehearse…"), m_content)),
      m_history(new QPushButton(tr("H&istory"), m_content)),
      m_findings(new FindingsList(m_content)), m_values(new ValueList(m_content)),
      m_places(new HookPlacesBox(m_content)), m_certificates(new CertificatesBox(m_content)),
      m_otherSide(new OtherSideBox(m_content))
{
    setObjectName(u"hookPanel"_s);
    setAccessibleName(tr("Inline hook"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setObjectName(u"hookTitle"_s);
    m_status->setObjectName(u"hookStatus"_s);
    m_console->setObjectName(u"hookInOkta"_s);
    m_rehearse->setObjectName(u"rehearseHook"_s);
    m_history->setObjectName(u"hookHistory"_s);
    m_history->setToolTip(tr("Shows what happened to the hook"));
    m_findings->setObjectName(u"hookFindings"_s);
    m_nothing->setObjectName(u"hookNothing"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *inner = new QVBoxLayout(m_content);
    inner->addWidget(m_title);
    inner->addWidget(m_status);
    auto *commands = new WrappingRow;
    commands->addWidget(m_console);
    commands->addWidget(m_rehearse);
    commands->addWidget(m_history);
    commands->addStretch();
    inner->addLayout(commands);
    inner->addWidget(m_findings);
    inner->addWidget(m_values);
    inner->addWidget(m_places);
    inner->addWidget(m_otherSide);
    inner->addWidget(m_certificates);
    inner->addStretch();
    m_area->setWidget(m_content);
    m_area->setWidgetResizable(true);
    followFocus(m_area);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_area, 1);
    connect(m_console, &QPushButton::clicked, this, [this] {
        if (m_row)
            Q_EMIT consoleRequested(m_row->hook.id);
    });
    connect(m_rehearse, &QPushButton::clicked, this, [this] {
        if (m_row)
            Q_EMIT rehearsalRequested(m_row->hook.id);
    });
    connect(m_history, &QPushButton::clicked, this, [this] {
        if (m_row)
            Q_EMIT historyRequested(m_row->hook.id);
    });
    connect(m_values, &ValueList::linkChosen, this, &HookPanel::keyRequested);
    showHook(nullptr, {});
}

void HookPanel::showHook(OrgSession *session, const QString &id)
{
    const HookTableModel *table = session ? session->hooks()->table() : nullptr;
    const int row = table ? table->rowOf(id) : -1;
    const std::optional<HookRow> now = row < 0 ? std::nullopt : std::optional(table->rowAt(row));
    const bool changed = session != m_session || now != m_row;
    m_session = session;
    m_row = now;
    m_area->setVisible(now.has_value());
    m_nothing->setVisible(!now);
    m_otherSide->showHook(now ? session : nullptr, now ? now->hook : InlineHook());
    for (LookBox *box :
         {static_cast<LookBox *>(m_places), static_cast<LookBox *>(m_certificates)}) {
        box->showHook(now ? session : nullptr, now ? now->hook.id : QString(),
                      now ? now->hook.type : QString());
    }
    m_rehearse->setVisible(now && Rehearsal::isPossible(*session, now->hook));
    setWidgetBlock(m_rehearse, now ? session->hooks()->keptBlockWithKeys() : QString(),
                   tr("Shows what Okta sends to the token URL, and how the other side takes it"));
    if (!now || !changed) // a selection in the texts, and a link that one is on, are to stay
        return;
    m_title->setText(displayText(now->hook.label()));
    QStringList status{now->type, statusOf(*session, now->hook), now->authentication};
    status.removeAll(QString());
    m_status->setText(status.join(u" · "_s));
    m_findings->setFindings(now->findings);
    m_findings->setVisible(!now->findings.isEmpty());
    updateConsole();
    m_history->setVisible(session->timeline() != nullptr);
    showValues();
}

void HookPanel::setSelectable(bool selectable)
{
    m_nothing->setText(selectable ? tr("Select a hook to see what it does.") : QString());
}

void HookPanel::updateConsole()
{
    const QUrl page =
        consoleUrl(m_session->profile().url, ConsolePage::InlineHooks, m_row->hook.id);
    setWidgetBlock(m_console, page.isEmpty() ? tr("This org has no Admin Console: it is not at an "
                                                  "https address.")
                                             : QString());
}

void HookPanel::showValues()
{
    const InlineHook &hook = m_row->hook;
    m_values->clear();
    m_values->setOwner(displayText(hook.label()));
    const auto add = [this](const QString &objectName, const QString &name, const QString &value) {
        m_values->add(objectName, name, displayText(value), value);
    };
    add(u"hookValue-name"_s, tr("Name"), hook.name);
    m_values->add(u"hookValue-id"_s, tr("ID"), displayText(hook.id), hook.id, true);
    add(u"hookValue-type"_s, tr("Type"), hook.type);
    m_values->add(u"hookValue-status"_s, tr("Status"), statusOf(*m_session, hook), hook.status);
    add(u"hookValue-uri"_s, tr("Calls"), hook.uri);
    m_values->add(u"hookValue-authentication"_s, tr("Authenticates"), m_row->authentication);
    if (m_session->keys()->key(hook.hookKeyId))
        m_values->addLinks(u"hookValue-key"_s, tr("Key"),
                           {{.id = hook.hookKeyId, .text = displayText(m_row->key)}}, m_row->key);
    else
        add(u"hookValue-key"_s, tr("Key"), hook.hookKeyId);
    add(u"hookValue-tokenUrl"_s, tr("Token URL"), hook.tokenUrl);
    add(u"hookValue-clientId"_s, tr("Client ID"), hook.clientId);
    m_values->add(u"hookValue-failure"_s, tr("If it fails"), m_row->failure);
    m_values->add(u"hookValue-lastUpdated"_s, tr("Last change"), hookTimeText(hook.lastUpdated),
                  hook.lastUpdated);
    // From the values the tab key goes on to what is below them, though they were made anew.
    QWidget *last = m_history;
    const auto widgets = m_content->findChildren<QWidget *>();
    for (const QWidget *list :
         {static_cast<QWidget *>(m_findings), static_cast<QWidget *>(m_values),
          static_cast<QWidget *>(m_places), static_cast<QWidget *>(m_otherSide),
          static_cast<QWidget *>(m_certificates)}) {
        for (QWidget *widget : widgets) {
            if (!list->isAncestorOf(widget) || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            setTabOrder(last, widget);
            last = widget;
        }
    }
}

} // namespace HookKeys
