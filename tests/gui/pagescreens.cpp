// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagescreens.h"

#include "hooktablemodel.h"
#include "hooktableview.h"
#include "knownhooks.h"
#include "orgsession.h"
#include "stage.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace HookKeys {

void PageScreens::takeAll()
{
    takeHooks();
    takeHistory();
    m_stage.showPage(0);
}

void PageScreens::takeHooks()
{
    m_stage.showPage(1);
    m_stage.take(u"hooks"_s, &m_stage.window);
    const HookTableModel *hooks = m_stage.opened->hooks()->table();
    auto *table = child<HookTableView>(&m_stage.window, u"hookTable"_s);
    for (int row = 0; row < hooks->rowCount(); ++row) {
        if (hooks->rowAt(row).hook.name == u"Partner tokens")
            table->selectId(hooks->rowAt(row).hook.id);
    }
    auto *rehearse = child<QPushButton>(&m_stage.window, u"rehearseHook"_s);
    waitFor("the hook", [rehearse] { return rehearse->isVisible(); });
    m_stage.take(u"hook"_s, &m_stage.window);
    auto *tabs = child<QTabWidget>(&m_stage.window, u"hookTabs"_s);
    tabs->setCurrentIndex(1);
    m_stage.take(u"hook-history"_s, &m_stage.window);
    tabs->setCurrentIndex(0);
    rehearse->click();
    const auto dialog = [this] {
        return m_stage.window.findChild<QDialog *>(u"rehearsalDialog"_s);
    };
    waitFor("the rehearsal", [&dialog] { return dialog() && dialog()->isActiveWindow(); });
    auto *send = child<QPushButton>(dialog(), u"rehearsalSend"_s);
    waitFor("what is to be sent", [send] { return send->isEnabled(); });
    m_stage.take(u"rehearsal"_s, dialog());
    send->click();
    auto *verdict = child<QWidget>(dialog(), u"rehearsalVerdict"_s);
    waitFor("the answer", [verdict] { return verdict->isVisible(); });
    m_stage.takeDialog(u"rehearsal-answer"_s, dialog());

    auto *filter = child<QLineEdit>(&m_stage.window, u"hookFilter"_s);
    filter->setText(u"no such thing"_s);
    m_stage.take(u"hooks-no-match"_s, &m_stage.window);
    filter->clear();
}

void PageScreens::takeHistory()
{
    m_stage.showPage(2);
    auto *table = child<QTableView>(&m_stage.window, u"historyTable"_s);
    waitFor("the history", [table] { return table->model()->rowCount() > 0; });
    m_stage.take(u"history"_s, &m_stage.window);
    table->selectRow(0);
    m_stage.take(u"change"_s, &m_stage.window);
    auto *when = child<QComboBox>(&m_stage.window, u"historyTime"_s);
    when->setCurrentIndex(when->count() - 1);
    m_stage.take(u"history-days"_s, &m_stage.window);
    when->setCurrentIndex(0);
}

} // namespace HookKeys
