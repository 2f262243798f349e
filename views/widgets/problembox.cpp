// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "problembox.h"

#include "detailsbox.h"
#include "error.h"
#include "noticelabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

ProblemBox::ProblemBox(QWidget *parent)
    : QWidget(parent), m_text(new NoticeLabel(this)), m_details(new DetailsBox(this))
{
    m_text->setObjectName(u"problem"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    layout->addWidget(m_details);
    showText({});
}

void ProblemBox::showText(const QString &text)
{
    setVisible(!text.isEmpty()); // first, for what is hidden is not said
    m_text->showText(text);
    m_details->setDetails({});
}

void ProblemBox::showError(const Error &error)
{
    showText(error.summary.isEmpty() ? QString() : error.explanation());
    m_details->setDetails(error.reference());
}

} // namespace HookKeys
