// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestlogwindow.h"

#include "actionhint.h"
#include "announce.h"
#include "appearance.h"
#include "codeview.h"
#include "copying.h"
#include "displaytext.h"
#include "filewriter.h"
#include "messagebar.h"
#include "plainlabel.h"
#include "preferences.h"
#include "requesttablemodel.h"
#include "requesttext.h"
#include "rowtable.h"
#include "savequestion.h"
#include "windowsize.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStatusBar>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

RequestLogWindow::RequestLogWindow(RequestTableModel &log, Preferences &preferences,
                                   QWidget *parent)
    : QMainWindow(parent), m_log(log), m_preferences(preferences), m_bar(new MessageBar(this)),
      m_shown(new QSortFilterProxyModel(this)), m_table(new QTableView(this)),
      m_empty(new PlainLabel(m_table->viewport())),
      m_details(new CodeView(u"requestDetails"_s, tr("Request and answer"), false, this))
{
    setObjectName(u"requestLogWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Request log"));
    makeTools();
    makeTable();
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(m_details);
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(split, 1);
    setCentralWidget(centre);
    statusBar()->setSizeGripEnabled(false); // says what was copied
    resizeToText(this, 150, 40);

    for (const auto &keys : {QKeySequence(Qt::Key_Escape), QKeySequence(Qt::CTRL | Qt::Key_W)})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, &QWidget::close);
    m_table->setFocus();
    m_table->selectRow(0);
    showCurrent();
}

void RequestLogWindow::makeTools()
{
    QToolBar *bar = m_tools = addToolBar(tr("Tools"));
    bar->setObjectName(u"requestTools"_s);
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto add = [this, bar](const QString &name, const QString &text, const QString &icon,
                                 const QKeySequence &shortcut, auto function) {
        QAction *action = bar->addAction(themedIcon(icon), text);
        action->setObjectName(name);
        action->setShortcut(shortcut);
        setActionHint(action, action->iconText().remove(u'…'), {});
        connect(action, &QAction::triggered, this, function);
        if (QWidget *button = bar->widgetForAction(action))
            button->setFocusPolicy(Qt::TabFocus);
        return action;
    };
    m_curl = add(u"copyCurl"_s, tr("&Copy as curl"), u"copy"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_C,
                 &RequestLogWindow::copyCurl);
    m_again = add(u"sendAgain"_s, tr("Send &again"), u"refresh"_s, Qt::Key_F5,
                  &RequestLogWindow::sendAgain);
    m_history = add(u"requestHistory"_s, tr("Show in the &history"), u"requests"_s,
                    Qt::CTRL | Qt::SHIFT | Qt::Key_H, [this] {
                        if (const RequestEntry *entry = current())
                            Q_EMIT historyRequested(entry->requestId, entry->url);
                    });
    add(u"saveRequests"_s, tr("&Save…"), u"save"_s, QKeySequence::Save, &RequestLogWindow::save);
    add(u"clearRequests"_s, tr("C&lear"), u"clear"_s, Qt::CTRL | Qt::Key_L,
        [this] { m_log.clear(); });
    auto *spacer = new QWidget(bar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spacer);
    m_filter = new QLineEdit(bar);
    m_filter->setObjectName(u"requestFilter"_s);
    m_filter->setAccessibleName(tr("Filter requests"));
    m_filter->setPlaceholderText(tr("Filter requests"));
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 36);
    connect(m_filter, &QLineEdit::textChanged, this, &RequestLogWindow::setFilter);
    bar->addWidget(m_filter);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_filter,
            [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    // Qt's button for what finds no room has no name.
    for (auto *button : bar->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly))
        if (button->text().isEmpty() && button->accessibleName().isEmpty())
            button->setAccessibleName(tr("More tools"));
}

void RequestLogWindow::makeTable()
{
    m_shown->setSourceModel(&m_log);
    m_shown->setFilterKeyColumn(-1);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(u"requestTable"_s);
    m_table->setAccessibleName(tr("Requests"));
    m_table->setModel(m_shown);
    showAsRows(m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    for (const auto &[column, letters] :
         {std::pair(RequestTableModel::Request, 44), std::pair(RequestTableModel::Host, 20),
          std::pair(RequestTableModel::Time, 15), std::pair(RequestTableModel::Status, 11),
          std::pair(RequestTableModel::Duration, 12), std::pair(RequestTableModel::Remaining, 18),
          std::pair(RequestTableModel::Repeat, 9)})
        m_table->setColumnWidth(
            column,
            std::max(letter * letters, m_table->horizontalHeader()->sectionSizeHint(column)));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RequestLogWindow::showCurrent);
    connect(m_shown, &QAbstractItemModel::modelReset, this, &RequestLogWindow::showCurrent);
    m_empty->setObjectName(u"noRequests"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *middle = new QVBoxLayout(m_table->viewport());
    middle->addWidget(m_empty);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_shown, signal, this, &RequestLogWindow::showEmpty);
    connect(m_shown, &QAbstractItemModel::modelReset, this, &RequestLogWindow::showEmpty);
    showEmpty();
}

/// Says why there is no row, where there is none.
void RequestLogWindow::showEmpty()
{
    const bool empty = m_shown->rowCount() == 0;
    const QString filter = displayText(m_filter->text().trimmed());
    const QString text =
        m_log.rowCount() > 0
            ? tr("No request has “%1” in it. Clear the filter to see all of them.").arg(filter)
            : tr("HookKeys has sent nothing since it was started, or since this list was cleared. "
                 "Each request will stand here, without credentials.");
    if (empty && m_empty->text() != text)
        announce(m_empty, text);
    m_empty->setText(empty ? text : QString());
    m_empty->setVisible(empty);
}

const RequestEntry *RequestLogWindow::current() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_log.entryAt(m_shown->mapToSource(rows.first()).row());
}

void RequestLogWindow::setFilter(const QString &text)
{
    m_shown->setFilterFixedString(text.trimmed());
    showEmpty();
}

void RequestLogWindow::showCurrent()
{
    const RequestEntry *entry = current();
    const auto allow = [entry](QAction *action, bool can, const QString &reason) {
        const QString block = !entry ? tr("Select a request first.") : can ? QString() : reason;
        setActionBlock(action, action->iconText(), block);
    };
    const QString curlBlock = entry ? requestCurlBlock(*entry) : QString();
    allow(m_curl, curlBlock.isEmpty(), curlBlock);
    allow(m_again, entry && entry->sendAgain,
          tr("Only what reads is sent again: nothing is written twice."));
    // What only signs in changes nothing, and has no line there.
    allow(m_history,
          entry && entry->method != "GET"_L1 && !entry->requestId.isEmpty()
              && entry->url.path().startsWith("/api/v1/"_L1),
          tr("Only a change that Okta answered stands in the history."));
    m_details->setText(entry ? requestText(*entry) : QString());
}

void RequestLogWindow::copyCurl()
{
    const RequestEntry *entry = current();
    if (!entry)
        return;
    // Where the tool bar has no room for the button, there is none that could have a tick.
    QWidget *button = m_tools->widgetForAction(m_curl);
    copyText(QString::fromUtf8(requestCurl(*entry)), tr("The curl command"),
             button && button->isVisible() ? button : this);
}

void RequestLogWindow::sendAgain()
{
    const RequestEntry *entry = current();
    if (!entry || !entry->sendAgain)
        return;
    if (entry->sendAgain()) {
        m_bar->clear(MessageBar::answerTopic);
    } else {
        m_bar->show({MessageBar::answerTopic,
                     Severity::Warning,
                     tr("Nothing was sent, because the org of this request is closed."),
                     {},
                     {}});
    }
}

void RequestLogWindow::save()
{
    const SaveQuestion question{tr("Save the request log"),
                                u"saveRequestsDialog"_s,
                                u"hookkeys-requests.txt"_s,
                                {tr("Text (*.txt)")}};
    askWhereToSave(this, m_preferences, question, this,
                   [this](const QString &path) { return write(path); });
}

/// Whether the log is in the file @p path now.
bool RequestLogWindow::write(const QString &path)
{
    const Result<void> result =
        writeFile(path, requestLogText(m_log.entries()), FileAccess::OwnerOnly);
    if (!result) {
        m_bar->show(MessageBar::answerTopic, result.error());
        return false;
    }
    m_bar->show({MessageBar::answerTopic,
                 Severity::Info,
                 tr("The request log was saved as “%1”.").arg(displayPath(path)),
                 {},
                 {showInFolder(path)}});
    return true;
}

} // namespace HookKeys
