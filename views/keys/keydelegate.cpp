// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keydelegate.h"

#include "appearance.h"
#include "hookkeytablemodel.h"
#include "keymarks.h"

namespace HookKeys {

using Column = HookKeyTableModel::Column;

KeyDelegate::KeyDelegate(QAbstractItemView *view)
    : MarkDelegate(view, [](const QModelIndex &cell) {
          const std::optional<KeyStatus> mark = markOf(cell);
          return mark ? keyMark(*mark) : QIcon();
      })
{
    setHighlightRole(HookKeyTableModel::HighlightRole);
}

bool KeyDelegate::isStrong(const QModelIndex &cell)
{
    return (cell.column() == Column::Name || cell.column() == Column::Status)
           && cell.siblingAtColumn(Column::Status).data(HookKeyTableModel::InUseRole).toBool();
}

std::optional<KeyStatus> KeyDelegate::markOf(const QModelIndex &cell)
{
    const auto worst = KeyStatus(cell.data(HookKeyTableModel::MarkRole).toInt());
    if (cell.column() == Column::Name)
        return worst;
    if (cell.column() != Column::Age)
        return {};
    // Not by its colour alone, which not everybody sees; the name's mark may say what is worse.
    if (cell.data(HookKeyTableModel::DueSoonRole).toBool())
        return KeyStatus::DueSoon;
    if (worst != KeyStatus::TooOld && cell.data(HookKeyTableModel::TooOldRole).toBool())
        return KeyStatus::TooOld;
    return {};
}

void KeyDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    MarkDelegate::initStyleOption(option, index);
    const int column = index.column();
    if (column == Column::KeyId || column == Column::Id || column == Column::Thumbprint) {
        // No words: it is their end that is cut off, in whatever language.
        if (option->direction == Qt::RightToLeft)
            option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
        option->direction = Qt::LeftToRight;
    }
    const bool strong = isStrong(index);
    option->font.setBold(strong);
    Ink ink = Ink::Text;
    if (column == Column::Age || column == Column::DaysLeft) {
        const bool isAged = index.data(HookKeyTableModel::TooOldRole).toBool()
                            || index.data(HookKeyTableModel::DueSoonRole).toBool();
        ink = isAged ? Ink::Warning : Ink::Faint;
    } else if (column == Column::Status) {
        ink = strong ? Ink::Text : Ink::Faint;
    } else if (column != Column::Name) {
        const auto mark = KeyStatus(index.data(HookKeyTableModel::MarkRole).toInt());
        const bool isQuiet = mark == KeyStatus::Unused || mark == KeyStatus::Unknown;
        ink = isQuiet ? Ink::Faint : Ink::Text;
    }
    option->palette.setColor(QPalette::Text, inkColor(ink, option->palette));
}

} // namespace HookKeys
