// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attentionlist.h"

#include "keycounts.h"
#include "linkcolours.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

AttentionList::AttentionList(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setAlignment(Qt::AlignCenter);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    keepLinkColours(this);
    hide();
}

void AttentionList::setCounts(const KeyCounts *counts)
{
    if (m_counts == counts)
        return;
    if (m_counts)
        disconnect(m_counts, nullptr, this, nullptr);
    m_counts = counts;
    if (counts)
        connect(counts, &KeyCounts::countsChanged, this, &AttentionList::update);
    update();
}

void AttentionList::setWanted(bool wanted)
{
    m_wanted = wanted;
    update();
}

void AttentionList::update()
{
    const QList<KeyCounts::Matter> matters =
        m_wanted && m_counts ? m_counts->matters() : QList<KeyCounts::Matter>();
    setVisible(!matters.isEmpty());
    QStringList plain{tr("What needs attention:")};
    QStringList rich{u"<b>%1</b>"_s.arg(plain.first().toHtmlEscaped())};
    for (const KeyCounts::Matter &matter : matters) {
        plain.append(matter.text);
        rich.append(u"<a href=\"%1\">%2</a>"_s.arg(matter.filter.toHtmlEscaped(),
                                                   matter.text.toHtmlEscaped()));
    }
    if (const QString shown = rich.join(u"<br>"_s); shown != text())
        setText(shown); // else one loses the link that one is on
    setAccessibleName(plain.join(u'\n'));
}

} // namespace HookKeys
