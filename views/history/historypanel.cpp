// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historypanel.h"

#include "displaytext.h"
#include "followfocus.h"
#include "hookkeytablemodel.h"
#include "hooktablemodel.h"
#include "keywatch.h"
#include "knownhooks.h"
#include "orgsession.h"
#include "plainlabel.h"
#include "timelinemodel.h"
#include "timelinesentence.h"
#include "valuelist.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

// What a link leads to.
const auto toKey = u"key:"_s;
const auto toPastKey = u"past:"_s; // the thumbprint, and behind a colon the id
const auto toHook = u"hook:"_s;
const auto toObject = u"object:"_s;

QString signInText(const QString &word)
{
    const QString client = displayText(word.section(u' ', 1));
    if (word == u"apiToken"_s)
        return HistoryPanel::tr("An API token");
    if (word.startsWith(u"serviceApp"_s))
        return HistoryPanel::tr("The service app %1").arg(client);
    return word.isEmpty() ? QString()
                          : HistoryPanel::tr("Somebody who signed in to the app %1").arg(client);
}

} // namespace

HistoryPanel::HistoryPanel(QWidget *parent)
    : QWidget(parent), m_nothing(new PlainLabel({}, this)), m_area(new QScrollArea(this)),
      m_content(new QWidget(m_area)), m_title(new PlainLabel({}, m_content)),
      m_what(new PlainLabel({}, m_content)), m_values(new ValueList(m_content))
{
    setObjectName(u"historyPanel"_s);
    setAccessibleName(tr("Change"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setObjectName(u"historyTitle"_s);
    m_what->setObjectName(u"historyWhat"_s);
    m_nothing->setObjectName(u"historyNothing"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *inner = new QVBoxLayout(m_content);
    inner->addWidget(m_title);
    inner->addWidget(m_what);
    inner->addWidget(m_values);
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
    connect(m_values, &ValueList::linkChosen, this, &HistoryPanel::followLink);
    showLine(nullptr, nullptr);
}

void HistoryPanel::setSelectable(bool selectable)
{
    m_nothing->setText(selectable ? tr("Select a change to see all that is known of it.")
                                  : QString());
}

void HistoryPanel::showLine(const OrgSession *session, const TimelineLine *line)
{
    const auto now = session && line ? std::optional(*line) : std::nullopt;
    const Links links = now ? linksOf(*session, now->entry) : Links();
    const bool changed = now != m_line || links != m_links;
    m_line = now;
    m_links = links;
    m_area->setVisible(now.has_value());
    m_nothing->setVisible(!now);
    if (!now || !changed) // a selection in the texts, and a link that one is on, are to stay
        return;
    const TimelineEntry &entry = now->entry;
    m_title->setText(
        displayText(entry.name.isEmpty() ? TimelineModel::kindText(entry.kind) : entry.name));
    m_what->setText(timelineSentence(entry));
    showValues();
}

void HistoryPanel::showValues()
{
    const TimelineEntry &entry = m_line->entry;
    m_values->clear();
    m_values->setOwner(m_title->text());
    const auto add = [this](const QString &objectName, const QString &name, const QString &value) {
        m_values->add(objectName, name, displayText(value), value);
    };
    QList<LinkLabel::Link> links;
    for (const auto &[id, name] : std::as_const(m_links))
        links.append({.id = id, .text = displayText(name)});
    m_values->addLinks(u"historyValue-object"_s, tr("Show"), links,
                       links.isEmpty() ? QString() : m_links.first().second);
    add(u"historyValue-time"_s, tr("Time"), timelineMoment(entry.time));
    add(u"historyValue-outcome"_s, tr("Outcome"), TimelineModel::outcomeText(*m_line));
    add(u"historyValue-problem"_s, tr("Why"), entry.problem);
    showPerson();
    QStringList sources;
    if (m_line->isOwn)
        sources += tr("HookKeys made it");
    if (m_line->isFound)
        sources += tr("a refresh found it");
    if (m_line->isLogged)
        sources += tr("Okta's System Log has it");
    add(u"historyValue-sources"_s, tr("Known because"), sources.join(u", "_s));
    add(u"historyValue-signIn"_s, tr("Signed in"), signInText(entry.signIn));
    m_values->add(u"historyValue-id"_s, tr("ID"), displayText(entry.id), entry.id, true);
    m_values->add(u"historyValue-requestId"_s, tr("Request ID"), displayText(entry.requestId),
                  entry.requestId, true);
    add(u"historyValue-event"_s, tr("Event"), m_line->events.join(u", "_s));
}

void HistoryPanel::showPerson()
{
    const TimelinePerson &person = m_line->entry.person;
    const auto add = [this](const QString &objectName, const QString &name, const QString &value) {
        m_values->add(objectName, name, displayText(value), value);
    };
    add(u"historyValue-person"_s, tr("Who"), person.name);
    add(u"historyValue-login"_s, tr("User name"), person.login);
    add(u"historyValue-address"_s, tr("From"), person.address);
    add(u"historyValue-place"_s, tr("Place"), person.place);
    add(u"historyValue-client"_s, tr("With"), person.client);
    if (m_line->entry.wasPersonal)
        add(u"historyValue-person"_s, tr("Who"),
            tr("Deleted, as it is older than such data is kept."));
}

/// What @p entry is about and is there still: the object itself first.
HistoryPanel::Links HistoryPanel::linksOf(const OrgSession &session,
                                          const TimelineEntry &entry) const
{
    Links links;
    const HookTableModel *hooks = session.hooks()->table();
    if (const int row = hooks->rowOf(entry.id); row >= 0 && entry.object == TimelineObject::Hook)
        links.append({toHook + entry.id, tr("Hook %1").arg(hooks->rowAt(row).hook.label())});
    const HookKeyTableModel *keys = session.keys();
    for (int row = 0; row < keys->rowCount(); ++row) {
        const HookKey &key = keys->keyAt(row);
        const bool isIt = entry.object == TimelineObject::Key && entry.id == key.id;
        if (isIt || entry.keys.contains(key.id) || entry.keys.contains(key.keyId))
            links.insert(isIt ? 0 : links.size(), {toKey + key.id, tr("Key %1").arg(key.name)});
    }
    const QList<KeptKey> past = session.pastKeys();
    for (const KeptKey &key : past) {
        const bool isIt = entry.object == TimelineObject::Key && entry.id == key.id;
        if (!isIt && !entry.keys.contains(key.id) && !entry.keys.contains(key.keyId))
            continue;
        const QString text = key.isFormer ? tr("Earlier public key of %1, as it was read on %2")
                                                .arg(key.name, timelineMoment(key.lastSeen))
                                          : tr("Public half of %1").arg(key.name);
        links.insert(isIt && !key.isFormer ? 0 : links.size(),
                     {toPastKey + QString::fromLatin1(key.thumbprint) + u':' + key.id, text});
    }
    if (!entry.id.isEmpty())
        links.append({toObject + entry.id, tr("All that happened to it")});
    return links;
}

void HistoryPanel::follow()
{
    if (!m_links.isEmpty())
        followLink(m_links.first().first);
}

void HistoryPanel::followLink(const QString &link)
{
    if (link.startsWith(toKey))
        Q_EMIT keyRequested(link.mid(toKey.size()));
    else if (link.startsWith(toPastKey))
        Q_EMIT pastKeyRequested(link.section(u':', 2), link.section(u':', 1, 1).toLatin1());
    else if (link.startsWith(toHook))
        Q_EMIT hookRequested(link.mid(toHook.size()));
    else if (link.startsWith(toObject))
        Q_EMIT objectRequested(link.mid(toObject.size()), m_title->text());
}

} // namespace HookKeys
