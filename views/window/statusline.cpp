// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusline.h"

#include "announce.h"
#include "appearance.h"
#include "busybar.h"
#include "hookkeytablemodel.h"
#include "linkcolours.h"
#include "momenttext.h"
#include "orgsession.h"
#include "plainlabel.h"

#include <QAction>
#include <QHelpEvent>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>

#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

const auto separator = u" · "_s;

/// Shows @p text, which @p label has no room for, where the pointer is.
void showWhole(const QLabel *label, const QString &text, QPoint at)
{
    if (label->fontMetrics().horizontalAdvance(text) > label->contentsRect().width())
        QToolTip::showText(at, plainToolTip(text));
    else
        QToolTip::hideText(); // it would say what stands there already
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_text(new QLabel(this)), m_activity(new PlainLabel({}, this)),
      m_progress(new BusyBar(tr("Waiting for the org's answer"), this)),
      m_cancel(new QToolButton(this)), m_countdown(new QTimer(this))
{
    setObjectName(u"statusLine"_s);
    m_text->setObjectName(u"statusText"_s);
    m_text->setContentsMargins(4, 0, 0, 0);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    keepLinkColours(m_text);
    connect(m_text, &QLabel::linkActivated, this, &StatusLine::filterRequested);
    m_activity->setObjectName(u"statusActivity"_s);
    for (QLabel *label : {m_text, m_activity}) {
        label->setWordWrap(false);
        // No name and no number makes the window wider: what has no room is on a line of its own,
        // and what is cut off there is in the tooltip.
        label->setMinimumWidth(fontMetrics().averageCharWidth() * 10);
        label->installEventFilter(this);
    }
    m_progress->setMaximumSize(fontMetrics().averageCharWidth() * 16, fontMetrics().height());
    m_cancel->setObjectName(u"cancelRefresh"_s);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setIcon(themedIcon(u"cancel"_s));
    m_cancel->setToolTip(tr("Cancel reading the keys"));
    m_cancel->setAutoRaise(true);
    addWidget(m_text, 1);
    addPermanentWidget(m_activity);
    addPermanentWidget(m_progress);
    addPermanentWidget(m_cancel);
    m_countdown->setInterval(std::chrono::seconds(1));
    connect(m_countdown, &QTimer::timeout, this, [this] {
        if (--m_waitLeft <= 0)
            m_countdown->stop();
        refresh();
    });
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_session)
            m_session->cancelRefresh();
    });
    setSession(nullptr);
}

void StatusLine::offerSearch(QAction *search)
{
    const QString text = tr("Find anything");
    m_search = new QToolButton(this);
    m_search->setObjectName(u"offerSearch"_s);
    //: the keys that open a search; what it is for
    m_search->setText(
        tr("%1  %2").arg(search->shortcut().toString(QKeySequence::NativeText), text));
    m_search->setAccessibleName(text);
    m_search->setToolTip(tr("Search every command, key, hook, org and preference"));
    m_search->setAutoRaise(true);
    connect(m_search, &QToolButton::clicked, search, &QAction::trigger);
    addPermanentWidget(m_search);
    showSearch();
}

/// It is in a menu too: where there is little room, the rest of the line has it.
void StatusLine::showSearch()
{
    if (m_search)
        m_search->setVisible(width() >= fontMetrics().averageCharWidth() * 150);
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    showSearch();
}

void StatusLine::setSession(OrgSession *session)
{
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(m_session->keys(), nullptr, this, nullptr);
    }
    m_session = session;
    m_countdown->stop();
    m_waitLeft = 0;
    m_isBusy = false;
    setActivity({});
    if (session) {
        connect(session, &OrgSession::stateChanged, this, &StatusLine::refresh);
        connect(session, &OrgSession::rateLimitChanged, this, &StatusLine::refresh);
        connect(session, &OrgSession::waiting, this, &StatusLine::wait);
        connect(session->keys(), &QAbstractItemModel::rowsInserted, this, &StatusLine::refresh);
        connect(session->keys(), &QAbstractItemModel::rowsRemoved, this, &StatusLine::refresh);
        connect(session->keys(), &QAbstractItemModel::dataChanged, this, &StatusLine::refresh);
    }
    refresh();
}

void StatusLine::standLast()
{
    QWidget *last = nullptr;
    for (QWidget *each = window()->nextInFocusChain(); each != window();
         each = each->nextInFocusChain()) {
        if ((each->focusPolicy() & Qt::TabFocus) && !isAncestorOf(each))
            last = each;
    }
    if (!last)
        return;
    setTabOrder(last, m_text);
    setTabOrder(m_text, m_cancel);
    if (m_search)
        setTabOrder(m_cancel, m_search);
}

void StatusLine::setActivity(const QString &text)
{
    showActivity(text);
    announce(m_activity, text);
}

void StatusLine::showActivity(const QString &text)
{
    m_activity->setText(text);
    m_activity->setVisible(!text.isEmpty()); // some styles frame it
}

bool StatusLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const QPoint at = static_cast<QHelpEvent *>(event)->globalPos();
        if (watched == m_text)
            showWhole(m_text, m_plain, at);
        else
            showWhole(m_activity, m_activity->text(), at);
        return true;
    }
    if (event->type() == QEvent::Resize && watched == m_text)
        layOutText();
    return QStatusBar::eventFilter(watched, event);
}

void StatusLine::setShown(int shown)
{
    m_shown = shown;
    refresh();
}

/// Shows @p parts; those that @p links has a filter for can be pressed.
void StatusLine::showText(const QStringList &parts, const QHash<QString, QString> &links)
{
    m_plain = parts.join(separator);
    m_parts = parts;
    m_links = links;
    layOutText();
    m_text->setAccessibleName(m_plain);
    // Without a link it is no stop on the Tab key's way.
    m_text->setFocusPolicy(links.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
}

/// Puts as many of the parts into each line as it has room for.
void StatusLine::layOutText()
{
    const int room = m_text->contentsRect().width();
    QString rich;
    QString line; // the last one, without links
    for (const QString &part : std::as_const(m_parts)) {
        const QString longer = line.isEmpty() ? part : line + separator + part;
        const bool fits = m_text->fontMetrics().horizontalAdvance(longer + u" ·"_s) <= room;
        if (!line.isEmpty())
            rich += fits ? separator : u" ·<br/>"_s;
        line = fits ? longer : part;
        const QString shown = part.toHtmlEscaped();
        rich +=
            m_links.contains(part) ? u"<a href=\"%1\">%2</a>"_s.arg(m_links[part], shown) : shown;
    }
    if (rich == m_text->text())
        return;                  // else one loses the link that one is on
    m_text->setMinimumHeight(0); // which its size hint never goes below
    m_text->setText(rich);
    m_text->setMinimumHeight(m_text->sizeHint().height()); // a status bar goes by that alone
}

void StatusLine::wait(std::chrono::seconds duration)
{
    m_waitLeft = int(duration.count());
    m_countdown->start();
    refresh();
    announce(m_activity, m_activity->text()); // once, and not each second
}

void StatusLine::refresh()
{
    const bool busy = m_session && m_session->isRefreshing();
    const bool ended = std::exchange(m_isBusy, busy) && !busy;
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy);
    if (m_session) {
        showActivity(busy && m_waitLeft > 0
                         ? tr("Rate limit of the org reached: trying again in %n second(s)",
                              nullptr, m_waitLeft)
                         : QString());
    }
    if (!m_session || !m_session->areKeysKnown()) {
        showText(busy ? QStringList(tr("Reading the hook keys…")) : QStringList());
        return;
    }
    const HookKeyTableModel *keys = m_session->keys();
    const QDateTime updated = m_session->updated();
    const QString time = clockText(updated, m_session->clock().now());
    const QString count = tr("%1 of %2 keys").arg(keys->rowCount()).arg(hookKeyLimit);
    QStringList parts;
    if (m_session->profile().readOnly)
        parts.append(tr("Read-only"));
    parts.append(count);
    if (m_shown >= 0)
        parts.append(tr("%n shown", nullptr, m_shown));
    QHash<QString, QString> links;
    const auto appendLinked = [&](const QString &text, KeyStatus status) {
        parts.append(text);
        links.insert(text, KeyFilter::textFor(status));
    };
    appendLinked(tr("%n unused", nullptr, keys->count(KeyStatus::Unused)), KeyStatus::Unused);
    if (const int tooOld = keys->count(KeyStatus::TooOld); tooOld > 0)
        appendLinked(tr("%n too old", nullptr, tooOld), KeyStatus::TooOld);
    QString age;
    if (m_session->state() == OrgSession::State::Cached) { // perhaps of another day
        const QString day = momentText(updated);
        age =
            busy ? tr("as of %1, being read again").arg(day) : tr("not current, from %1").arg(day);
    } else {
        age = m_session->state() == OrgSession::State::Stale ? tr("not current, from %1").arg(time)
                                                             : tr("updated %1").arg(time);
    }
    parts.append(age);
    if (const RateLimit &rate = m_session->rateLimit(); rate.limit >= 0 && rate.remaining >= 0)
        parts.append(tr("%1 of %2 requests left").arg(rate.remaining).arg(rate.limit));
    showText(parts, links);
    if (ended)
        announce(m_text, count + u" · "_s + age);
}

} // namespace HookKeys
