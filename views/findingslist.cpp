// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingslist.h"

#include "appearance.h"
#include "displaytext.h"
#include "plainlabel.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

FindingsList::FindingsList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
}

void FindingsList::setFindings(const QList<Finding> &findings)
{
    m_findings = findings;
    rebuild();
}

void FindingsList::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Finding &finding : std::as_const(m_findings)) {
        auto *line = new QWidget(this);
        line->setAutoFillBackground(true);
        // The window has its own new palette only after its children were told of the change.
        QPalette colours = QApplication::palette();
        colours.setColor(QPalette::Window, severityGround(finding.severity, colours));
        line->setPalette(colours);
        auto *icon = new QLabel(line);
        icon->setPixmap(severityIcon(finding.severity).pixmap(QSize(20, 20), devicePixelRatioF()));
        const QString said = displayText(finding.text);
        auto *text = new PlainLabel(
            finding.rule.isEmpty() ? said : tr("%1 (%2)").arg(said, finding.rule), line);
        text->setObjectName(u"finding-"_s + finding.id);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(6, 4, 6, 4);
        layout->addWidget(icon, 0, Qt::AlignTop);
        layout->addWidget(text, 1);
        m_layout->addWidget(line);
    }
}

bool FindingsList::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    // This one does not come to changeEvent().
    if (event->type() == QEvent::ApplicationPaletteChange)
        rebuild();
    return handled;
}

} // namespace HookKeys
