// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "objecthistory.h"

#include "actionhint.h"
#include "keywatch.h"
#include "orgsession.h"
#include "orgtimeline.h"
#include "plainlabel.h"
#include "timelinemodel.h"
#include "timelinesentence.h"
#include "valuelist.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

ObjectHistory::ObjectHistory(QWidget *parent)
    : QWidget(parent), m_nothing(new PlainLabel({}, this)), m_values(new ValueList(this)),
      m_all(new QPushButton(tr("Show in the h&istory"), this))
{
    setObjectName(u"objectHistory"_s);
    m_nothing->setObjectName(u"objectHistoryNothing"_s);
    m_all->setObjectName(u"objectHistoryAll"_s);
    m_all->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_nothing);
    layout->addWidget(m_values);
    layout->addWidget(m_all, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_all, &QPushButton::clicked, this, &ObjectHistory::allRequested);
    connect(m_values, &ValueList::linkChosen, this, [this](const QString &thumbprint) {
        Q_EMIT pastKeyRequested(m_id, thumbprint.toLatin1());
    });
}

void ObjectHistory::showObject(OrgSession *session, const QString &id)
{
    if (m_session && m_session->timeline())
        disconnect(m_session->timeline(), nullptr, this, nullptr);
    m_session = session;
    m_id = id;
    if (session && session->timeline()) {
        connect(session->timeline(), &OrgTimeline::changed, this, &ObjectHistory::update);
        if (isVisible())
            session->timeline()->look();
    }
    update();
}

void ObjectHistory::showEvent(QShowEvent *event)
{
    if (m_session && m_session->timeline())
        m_session->timeline()->look();
    update();
    QWidget::showEvent(event);
}

/// What nobody looks at is not read.
void ObjectHistory::update()
{
    if (!isVisible())
        return;
    const OrgTimeline *timeline = m_session ? m_session->timeline() : nullptr;
    QList<TimelineLine> lines;
    if (timeline && !m_id.isEmpty())
        lines = timeline->table()->linesAbout(m_id, most);
    QStringList texts{m_id};
    for (const TimelineLine &line : std::as_const(lines)) {
        QStringList parts{timelineSentence(line.entry), TimelineModel::whoText(line),
                          TimelineModel::outcomeText(line)};
        parts.removeAll(QString());
        texts += {timelineMoment(line.entry.time), parts.join(u" · "_s)};
    }
    QList<KeptKey> past = m_session ? m_session->watch()->formerKeys() : QList<KeptKey>();
    past.removeIf([this](const KeptKey &key) { return key.id != m_id; });
    const qsizetype shown = texts.size();
    for (const KeptKey &key : std::as_const(past))
        texts += QString::fromLatin1(key.thumbprint);
    const std::optional<Error> problem = timeline ? timeline->problem() : std::nullopt;
    m_nothing->setText(problem
                           ? tr("The history could not be read. %1").arg(problem->summary)
                           : tr("Nothing happened to it since HookKeys writes down what happens."));
    m_nothing->setVisible(timeline && (problem || (lines.isEmpty() && timeline->isRead())));
    setWidgetBlock(m_all, lines.isEmpty() ? m_nothing->text() : QString());
    if (texts == std::exchange(m_texts, texts)) // what is selected in there is to stay
        return;
    m_values->clear();
    addPastKeys(past);
    for (qsizetype i = 1; i + 1 < shown; i += 2)
        m_values->add(u"objectHistoryLine"_s, texts[i], texts[i + 1]);
}

void ObjectHistory::addPastKeys(const QList<KeptKey> &past)
{
    QList<LinkLabel::Link> links;
    QStringList copied;
    for (const KeptKey &key : past) {
        const QString thumbprint = QString::fromLatin1(key.thumbprint);
        links.append(
            {.id = thumbprint, .text = tr("Read on %1").arg(timelineMoment(key.lastSeen))});
        copied.append(thumbprint);
    }
    m_values->addLinks(u"objectHistoryPast"_s, tr("Earlier public keys"), links,
                       copied.join(u'\n'));
}

} // namespace HookKeys
