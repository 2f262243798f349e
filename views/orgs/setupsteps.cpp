// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setupsteps.h"

#include "actionhint.h"
#include "appearance.h"
#include "copying.h"
#include "fixedfont.h"
#include "plainlabel.h"
#include "wrappingrow.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

SetupSteps::SetupSteps(const QString &intro, const QString &button, const QList<Step> &steps,
                       QWidget *parent)
    : QWidget(parent), m_console(new QPushButton(themedIcon(u"open-window"_s), button, this))
{
    m_console->setObjectName(u"openConsole"_s);
    m_console->setAutoDefault(false);
    m_console->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_console, &QPushButton::clicked, this, &SetupSteps::consoleRequested);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(new PlainLabel(intro, this));
    column->addWidget(m_console);
    int number = 0;
    for (const Step &step : steps) {
        // The number is a part of the text: a screen reader says it too.
        column->addWidget(new PlainLabel(
            tr("%1. %2", "a numbered step").arg(QString::number(++number), step.text), this));
        for (const QString &value : step.values)
            addValue(column, value);
    }
    column->addStretch(1); // a form gives more room than they take
}

void SetupSteps::addValue(QVBoxLayout *column, const QString &value)
{
    auto *line = new QWidget(this);
    auto *label = new PlainLabel(value, line);
    label->breakAnywhere();
    label->setFont(fixedFont());
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *copy = new QToolButton(line);
    copy->setObjectName(u"copyValue"_s);
    copy->setIcon(themedIcon(u"copy"_s));
    copy->setAutoRaise(true);
    copy->setFocusPolicy(Qt::TabFocus);
    copy->setAccessibleName(tr("Copy %1").arg(value));
    copy->setToolTip(plainToolTip(copy->accessibleName()));
    connect(copy, &QToolButton::clicked, this, [copy, value] { copyText(value, value, copy); });
    auto *row = new WrappingRow(line);
    row->setContentsMargins({});
    row->addSpacing(fontMetrics().averageCharWidth() * 3);
    row->addWidget(copy);
    row->addWidget(label, 1);
    column->addWidget(line);
    m_values.insert(value, line);
}

bool SetupSteps::showValues(const QStringList &values)
{
    bool others = false;
    for (auto [value, line] : m_values.asKeyValueRange()) {
        const bool shown = values.contains(value);
        others = others || line->isHidden() == shown;
        line->setVisible(shown);
    }
    return others;
}

QSize SetupSteps::sizeHint() const
{
    // A form keeps the height of the hint where less is needed. That of a widget is as high as it
    // has to be where it is as narrow as it likes; so this is of lines that are read at ease.
    return {QWidget::sizeHint().width(), heightForWidth(fontMetrics().averageCharWidth() * 80)};
}

void SetupSteps::setConsoleBlock(const QString &block)
{
    setWidgetBlock(m_console, block);
}

} // namespace HookKeys
