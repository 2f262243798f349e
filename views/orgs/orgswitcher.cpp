// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgswitcher.h"

#include "appearance.h"
#include "displaytext.h"
#include "environmentbadge.h"
#include "orglistmodel.h"
#include "orgurl.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

// In average letters.
constexpr int buttonWidth = 46;
constexpr int leastWidth = 20;
// In pixels.
constexpr int markSize = 16;
constexpr int besidesText = 32 + markSize + 4; // what the style sheet below leaves, and the mark

// A menu and a button take "&" for a mnemonic; a name is data.
QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

OrgSwitcher::OrgSwitcher(OrgListModel *orgs, const QList<QAction *> &actions, QWidget *parent)
    : QToolButton(parent), m_orgs(orgs), m_actions(actions)
{
    setObjectName(u"orgSwitcher"_s);
    setPopupMode(InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({markSize, markSize});
    setFocusPolicy(Qt::TabFocus);
    setShortcut(Qt::CTRL | Qt::Key_O);
    auto *menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &OrgSwitcher::fillMenu);
    window()->installEventFilter(this);
    fit(window()->width());
    setCurrent(nullptr);
}

/// As wide for one org as for another, so that what stands beside it stays in its place: less only
/// in a window that is @p width pixels wide and has no room for that.
void OrgSwitcher::fit(int width)
{
    const int wanted = std::min(fontMetrics().averageCharWidth() * buttonWidth, width * 2 / 5);
    if (wanted == maximumWidth())
        return;
    setFixedWidth(wanted);
    if (m_current)
        showProfile(*m_current);
}

QSize OrgSwitcher::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * leastWidth, QToolButton::minimumSizeHint().height()};
}

bool OrgSwitcher::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != this && watched == window() && event->type() == QEvent::Resize)
        fit(window()->width());
    return QToolButton::eventFilter(watched, event);
}

void OrgSwitcher::setCurrent(const OrgProfile *profile)
{
    m_current = profile ? std::optional(*profile) : std::nullopt;
    if (!profile) {
        setText(tr("No org"));
        setIcon({});
        setStyleSheet({});
        setAccessibleName(tr("No org is open"));
        setToolTip(tr("Choose an org"));
        return;
    }
    showProfile(*m_current);
}

void OrgSwitcher::showProfile(const OrgProfile &profile)
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    // Whole in the accessible name: the button has no more room. The environment goes before the
    // name, for a slip there is the worse.
    const int room = maximumWidth() - besidesText - metrics.horizontalAdvance(u"  "_s);
    const QString word = environmentName(profile).toUpper();
    QString pattern = profile.readOnly ? tr("%1  READ-ONLY") : u"%1"_s;
    // Where there is no room for both words, the lock in the mark says the second one.
    if (metrics.horizontalAdvance(pattern.arg(word) + u"MMM…"_s) > room)
        pattern = u"%1"_s;
    // And in a narrow window the word has all of it.
    const bool alone = metrics.horizontalAdvance(word + u"MMM…"_s) > room;
    const int besidesWord = metrics.horizontalAdvance(pattern.arg(QString()))
                            + (alone ? 0 : metrics.horizontalAdvance(u"M…"_s));
    const QString environment =
        pattern.arg(metrics.elidedText(word, Qt::ElideRight, room - besidesWord));
    const QString name = metrics.elidedText(displayText(profile.name), Qt::ElideRight,
                                            room - metrics.horizontalAdvance(environment));
    //: an org; its environment
    setText(menuText(alone ? environment : tr("%1  %2").arg(name, environment)));
    setIcon(environmentMarkOnColor(profile));
    // A style sheet mirrors the place of the arrow, and not the room for it.
    const QString padding = isRightToLeft() ? u"4px 8px 4px 20px"_s : u"4px 20px 4px 8px"_s;
    setStyleSheet(
        u"QToolButton { background:%1; color:white; font-weight:bold; border-radius:4px;"
        "padding:%2; } QToolButton:focus { border:2px solid palette(text); }"
        "QToolButton::menu-indicator { subcontrol-origin:padding; subcontrol-position:right center;"
        "right:6px; }"_s.arg(environmentColor(profile).name(), padding));
    setAccessibleName(tr("Org: %1").arg(orgCaption(profile)));
    setToolTip(tr("%1, press to switch").arg(orgUrlText(profile.url)));
}

void OrgSwitcher::fillMenu()
{
    menu()->clear();
    auto *group = new QActionGroup(menu());
    for (int row = 0; row < m_orgs->rowCount(); ++row) {
        const auto profile = m_orgs->index(row).data(OrgListModel::ProfileRole).value<OrgProfile>();
        // The end, which says the environment, is seen of the longest name too.
        const QString caption = menu()->fontMetrics().elidedText(
            orgCaption(profile), Qt::ElideMiddle, menu()->fontMetrics().averageCharWidth() * 60);
        QAction *action = menu()->addAction(environmentMark(profile), menuText(caption));
        if (row < 9) { // for show: the window has the shortcut itself, see MainWindow
            action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + row)));
            action->setShortcutContext(Qt::WidgetShortcut);
        }
        action->setCheckable(true);
        action->setChecked(m_current && profile.id == m_current->id);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = profile.id] { Q_EMIT chosen(id); });
    }
    menu()->addSeparator();
    menu()->addActions(m_actions);
}

} // namespace HookKeys
