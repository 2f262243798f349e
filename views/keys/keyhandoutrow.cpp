// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyhandoutrow.h"

#include "actionhint.h"
#include "appearance.h"
#include "displaytext.h"
#include "formatsbutton.h"
#include "keysaver.h"
#include "plainfusion.h"
#include "wrappingrow.h"

#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace HookKeys {

KeyHandoutRow::KeyHandoutRow(QWidget *parent)
    : QWidget(parent), m_copy(new QPushButton(themedIcon(u"copy"_s), tr("&Copy JWK"), this)),
      m_formats(new FormatsButton(this)),
      m_save(new QPushButton(themedIcon(u"save"_s), tr("&Save as…"), this))
{
    m_copy->setObjectName(u"keyCopy"_s);
    m_copy->setProperty(primaryProperty, true);
    m_formats->setObjectName(u"keyFormats"_s);
    m_save->setObjectName(u"keySave"_s);
    for (QWidget *button : QList<QWidget *>{m_copy, m_formats, m_save})
        button->setMinimumHeight(fontMetrics().height() * 2);
    auto *layout = new WrappingRow(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addWidget(m_copy);
    layout->addWidget(m_formats);
    layout->addSpacing(8);
    layout->addWidget(m_save);
    layout->addStretch();
    connect(m_copy, &QPushButton::clicked, this, &KeyHandoutRow::copyRequested);
    connect(m_formats, &FormatsButton::chosen, this, &KeyHandoutRow::formatChosen);
    connect(m_save, &QPushButton::clicked, this, &KeyHandoutRow::saveRequested);
}

void KeyHandoutRow::offer(const std::optional<KeyDocument> &document, Copies copies,
                          const QString &block)
{
    if (copies == Copies::Program)
        m_copy->setText(tr("&Copy program"));
    else
        m_copy->setText(copies == Copies::Pem ? tr("&Copy PEM") : tr("&Copy JWK"));
    const QString use = copies == Copies::Program
                            ? tr("Copy the program shown")
                            : tr("Copy the public key of %1")
                                  .arg(displayText(document ? document->name : QString()));
    const auto unless = [&block](bool possible) {
        return !block.isEmpty() || possible ? block
                                            : tr("No public key came that could be handed out.");
    };
    setWidgetBlock(m_copy, unless(copies != Copies::Nothing), use);
    m_formats->setDocument(document);
    setWidgetBlock(m_formats, unless(!m_formats->menu()->isEmpty()), m_formats->text());
    setWidgetBlock(m_save, unless(document && !writableFormats(*document).isEmpty()));
}

QWidget *KeyHandoutRow::copyButton() const
{
    return m_copy;
}

QWidget *KeyHandoutRow::formatsButton() const
{
    return m_formats;
}

QWidget *KeyHandoutRow::orderFocus() const
{
    setTabOrder(m_copy, m_formats);
    setTabOrder(m_formats, m_save);
    return m_save;
}

} // namespace HookKeys
