// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hookplacesbox.h"

#include "announce.h"
#include "knownhooks.h"
#include "orgsession.h"
#include "plainlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace HookKeys {

HookPlacesBox::HookPlacesBox(QWidget *parent)
    : QWidget(parent), m_look(new QPushButton(tr("&Where does it hang?"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this)), m_busy(new QProgressBar(this)),
      m_needs(new PlainLabel({}, this)), m_seen(new PlainLabel({}, this))
{
    m_look->setObjectName(u"hookLook"_s);
    m_cancel->setObjectName(u"hookLookCancel"_s);
    m_busy->setRange(0, 0);
    m_busy->setAccessibleName(tr("Looking where the hook hangs"));
    m_needs->setObjectName(u"hookLookNeeds"_s);
    m_seen->setObjectName(u"hookPlaces"_s);
    m_seen->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *row = new QHBoxLayout;
    row->addWidget(m_look);
    row->addWidget(m_busy, 1);
    row->addWidget(m_cancel);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(row);
    layout->addWidget(m_needs);
    layout->addWidget(m_seen);
    connect(m_look, &QPushButton::clicked, this, &HookPlacesBox::look);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_call.cancel(); });
    update();
}

void HookPlacesBox::showHook(OrgSession *session, const QString &id, const QString &type)
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

void HookPlacesBox::look()
{
    if (!m_session || m_isLooking)
        return;
    m_isLooking = true;
    m_failure.clear();
    m_call = m_session->hooks()->lookForPlaces(m_id, this,
                                               [this, id = m_id](const Result<void> &outcome) {
                                                   if (id == m_id && m_isLooking)
                                                       end(outcome);
                                               });
    update();
    m_cancel->setFocus();
}

void HookPlacesBox::end(const Result<void> &outcome)
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

void HookPlacesBox::update()
{
    setVisible(m_session && !m_id.isEmpty() && m_session->hooks()->canLook());
    m_look->setVisible(!m_isLooking);
    m_busy->setVisible(m_isLooking);
    m_cancel->setVisible(m_isLooking);
    const QString scope = hookPlacesScope(m_type);
    m_needs->setVisible(!scope.isEmpty());
    m_needs->setText(tr("Looks at what in the org calls the hook and changes nothing. It takes the "
                        "scope %1, or a role that may see it.")
                         .arg(scope));
    const auto look =
        m_session ? m_session->hooks()->look(m_id) : std::optional<KnownHooks::Look>();
    QStringList lines;
    if (!m_failure.isEmpty())
        lines.append(m_failure);
    if (look) {
        lines += look->report.lines();
        lines.append(
            tr("Seen at %1.", "a time of the day")
                .arg(QLocale().toString(look->time.toLocalTime().time(), QLocale::ShortFormat)));
    }
    m_seen->setText(lines.join(u'\n'));
    m_seen->setVisible(!lines.isEmpty());
}

} // namespace HookKeys
