// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quickfilters.h"

#include "hookkeytablemodel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

struct Choice
{
    std::optional<KeyStatus> status;
    const char *name; ///< The button's objectName.
    const char *text; ///< In the context of QuickFilters.
};

constexpr std::array choices{
    Choice{{}, "showAll", QT_TRANSLATE_NOOP("HookKeys::QuickFilters", "All")},
    Choice{KeyStatus::InUse, "showInUse", QT_TRANSLATE_NOOP("HookKeys::QuickFilters", "In use")},
    Choice{KeyStatus::Unused, "showUnused", QT_TRANSLATE_NOOP("HookKeys::QuickFilters", "Unused")},
    Choice{KeyStatus::TooOld, "showTooOld", QT_TRANSLATE_NOOP("HookKeys::QuickFilters", "Too old")},
};

} // namespace

QuickFilters::QuickFilters(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    setObjectName(u"quickFilters"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(4);
    for (size_t i = 0; i < choices.size(); ++i) {
        auto *button = new QPushButton(this);
        button->setObjectName(QLatin1StringView(choices[i].name));
        button->setCheckable(true);
        button->setAutoDefault(false);
        m_buttons->addButton(button, int(i));
        layout->addWidget(button);
    }
    layout->addStretch(1);
    m_buttons->button(0)->setChecked(true);
    updateCounts();
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int, bool down) {
        if (down)
            Q_EMIT chosen();
    });
}

void QuickFilters::setKeys(HookKeyTableModel *keys)
{
    if (m_keys)
        disconnect(m_keys, nullptr, this, nullptr);
    m_keys = keys;
    if (keys) {
        for (const auto signal :
             {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            connect(keys, signal, this, &QuickFilters::updateCounts);
        connect(keys, &QAbstractItemModel::dataChanged, this, &QuickFilters::updateCounts);
    }
    updateCounts();
    choose({});
}

std::optional<KeyStatus> QuickFilters::status() const
{
    return choices[size_t(m_buttons->checkedId())].status;
}

void QuickFilters::choose(std::optional<KeyStatus> status)
{
    for (size_t i = 0; i < choices.size(); ++i)
        if (choices[i].status == status)
            m_buttons->button(int(i))->setChecked(true);
}

void QuickFilters::updateCounts()
{
    for (size_t i = 0; i < choices.size(); ++i) {
        const std::optional<KeyStatus> status = choices[i].status;
        const int all = m_keys ? m_keys->rowCount() : 0;
        const int count = status && m_keys ? m_keys->count(*status) : all;
        m_buttons->button(int(i))->setText(
            tr("%1 (%2)", "a quick filter and how many keys it shows")
                .arg(tr(choices[i].text), locale().toString(count)));
    }
}

} // namespace HookKeys
