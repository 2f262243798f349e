// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingslist.h"

#include "appearance.h"
#include "displaytext.h"
#include "plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

constexpr int iconSize = 20;  // pixels
constexpr int lineMargin = 6; // pixels

/// A line whose ground shows its severity, in the colours of the moment.
class FindingLine final : public QWidget
{
public:
    FindingLine(Severity severity, QWidget *parent) : QWidget(parent), m_severity(severity) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), severityGround(m_severity, palette()));
    }

private:
    Severity m_severity;
};

} // namespace

FindingsList::FindingsList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout)
{
    m_layout->setContentsMargins({});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addLayout(m_layout, 1);
}

void FindingsList::setStep(QWidget *step, const QStringList &answers)
{
    m_step = step;
    m_answered = answers;
    auto *row = new QHBoxLayout;
    row->addSpacing(lineMargin + iconSize
                    + style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing));
    row->addWidget(step, 0, Qt::AlignTop);
    row->addStretch();
    auto *all = static_cast<QVBoxLayout *>(layout());
    all->addLayout(row);
}

void FindingsList::setFindings(const QList<Finding> &findings)
{
    m_findings = findings;
    rebuild();
}

void FindingsList::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *line = item->widget()) {
            line->hide();
            line->deleteLater();
        }
        delete item;
    }
    for (const Finding &finding : std::as_const(m_findings)) {
        auto *line = new FindingLine(finding.severity, this);
        auto *icon = new QLabel(line);
        icon->setTextFormat(Qt::PlainText);
        icon->setPixmap(
            severityIcon(finding.severity).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
        icon->setAccessibleName(severityName(finding.severity));
        const QString said = displayText(finding.text);
        auto *text = new PlainLabel(
            finding.rule.isEmpty() ? said : tr("%1 (%2)").arg(said, finding.rule), line);
        text->setObjectName(u"finding-"_s + finding.id);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(lineMargin, 4, lineMargin, 4);
        layout->addWidget(icon, 0, Qt::AlignTop);
        layout->addWidget(text, 1);
        m_layout->addWidget(line);
    }
    m_layout->addStretch(1); // no line is higher than its text, whatever room there is
}

/// The ground below the step: that of the finding which it answers.
void FindingsList::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_step && m_step->isVisible() && !m_findings.isEmpty()
        && m_answered.contains(m_findings.last().id))
        QPainter(this).fillRect(rect(), severityGround(m_findings.last().severity, palette()));
}

void FindingsList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace HookKeys
