// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyscreens.h"

#include "hookkeytablemodel.h"
#include "orgsession.h"
#include "snapshotjson.h"
#include "snapshotkeeper.h"
#include "stage.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// A token as if it were signed by a key that nobody knows.
QString strangeToken()
{
    const auto part = [](const QByteArray &bytes) {
        return QString::fromLatin1(
            bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    };
    return part(R"({"alg":"RS256","kid":"nobody","typ":"JWT"})") + u'.'
           + part(R"({"iss":"https://acme.okta.com","aud":"partner","exp":1700000000})") + u'.'
           + part(QByteArray(256, 'x'));
}

} // namespace

void KeyScreens::takeAll()
{
    m_stage.take(u"nothing-selected"_s, &m_stage.window);
    takeDueSoon();
    takeTable();
    takeMenus();
    takeWrites();
    takeWindows();
    takeToken();
    takeComparison();
    takeOthers();
}

/// With a limit that a key of the demo org is about to reach.
void KeyScreens::takeDueSoon()
{
    const int before = m_stage.preferences.ageLimit();
    m_stage.preferences.setAgeLimit(160);
    m_stage.take(u"due-soon"_s, &m_stage.window);
    m_stage.preferences.setAgeLimit(before);
}

void KeyScreens::takeTable()
{
    m_stage.select(usedKey);
    m_stage.take(u"main"_s, &m_stage.window);
    auto *tabs = child<QTabWidget>(&m_stage.window, u"keyTabs"_s);
    for (int tab = 1; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        m_stage.take(u"main-tab%1"_s.arg(tab), &m_stage.window);
    }
    tabs->setCurrentIndex(0);

    auto *filter = child<QLineEdit>(&m_stage.window, u"filter"_s);
    filter->setText(u"partner"_s);
    m_stage.take(u"filter"_s, &m_stage.window);
    filter->clear();

    filter->setText(u"no such thing"_s);
    m_stage.take(u"no-match"_s, &m_stage.window);
    filter->clear();
    child<QTableView>(&m_stage.window, u"keyTable"_s)->selectAll();
    m_stage.take(u"many-selected"_s, &m_stage.window);
    m_stage.select(usedKey);

    m_stage.action(u"deleteKey"_s)->trigger();
    m_stage.take(u"message-warning"_s, &m_stage.window);
}

void KeyScreens::takeMenus()
{
    takeMenu(u"menu-org"_s, child<QToolButton>(&m_stage.window, u"orgSwitcher"_s)->menu());
    takeMenu(u"menu-export"_s, child<QMenu>(&m_stage.window, u"exportMenu"_s));
    takeMenu(u"menu-copy"_s, child<QMenu>(&m_stage.window, u"copyAs"_s));
}

void KeyScreens::takeMenu(const QString &name, QMenu *menu)
{
    menu->popup(m_stage.window.mapToGlobal(QPoint(100, 100)));
    m_stage.take(name, menu);
    menu->close();
}

void KeyScreens::takeWrites()
{
    QDialog *create = m_stage.dialogOf(u"newKey"_s, u"createDialog"_s);
    m_stage.take(u"create"_s, create);
    auto *name = child<QLineEdit>(create, u"name"_s);
    name->setText(usedKey);
    m_stage.take(u"create-problem"_s, create);
    name->setText(u"billing-webhook"_s);
    child<QPushButton>(create, u"send"_s)->click();
    waitFor("the new key",
            [this] { return m_stage.opened->keys()->names().contains(u"billing-webhook"_s); });
    waitFor("the end of the dialog", [] { return !QApplication::activeModalWidget(); });
    m_stage.window.activateWindow();
    waitForPublicKey(&m_stage.window);
    m_stage.take(u"message-info"_s, &m_stage.window);

    m_stage.select(unusedKey);
    QDialog *rename = m_stage.dialogOf(u"renameKey"_s, u"renameDialog"_s);
    m_stage.takeDialog(u"rename"_s, rename);

    QDialog *remove = m_stage.dialogOf(u"deleteKey"_s, u"deleteDialog"_s);
    auto *typed = child<QLineEdit>(remove, u"typedName"_s);
    waitFor("the key that was read again", [typed] { return typed->isVisible(); });
    m_stage.take(u"delete"_s, remove);
    typed->setText(unusedKey);
    m_stage.takeDialog(u"delete-ready"_s, remove);
}

void KeyScreens::takeWindows()
{
    m_stage.select(usedKey);
    m_stage.action(u"openKey"_s)->trigger();
    auto *keyWindow = child<QWidget>(&m_stage.window, u"keyWindow"_s);
    waitForPublicKey(keyWindow);
    m_stage.take(u"key-window"_s, keyWindow);
    child<QTabWidget>(keyWindow, u"keyTabs"_s)->setCurrentIndex(1);
    m_stage.take(u"key-window-jwk"_s, keyWindow);
    keyWindow->close();
    m_stage.window.activateWindow();

    m_stage.action(u"requestLog"_s)->trigger();
    const QWidgetList windows = QApplication::topLevelWidgets();
    const auto requests = std::ranges::find(windows, u"requestLogWindow"_s, &QWidget::objectName);
    if (requests == windows.cend())
        qFatal("The request log did not open.");
    m_stage.take(u"request-log"_s, *requests);
    (*requests)->close();
    m_stage.window.activateWindow();
}

/// What became of the org since a snapshot that somebody took a month ago.
void KeyScreens::takeComparison()
{
    Snapshot before = *snapshotOf(*m_stage.opened, SnapshotOccasion::BeforeRotation);
    before.time = before.time.addDays(-30);
    before.keys.removeFirst();
    before.keys.first().name += u"-old"_s;
    before.keys.append(before.keys.first());
    before.keys.last().id = u"HKYgone"_s;
    before.keys.last().name = u"legacy-partner"_s;
    for (InlineHook &hook : *before.hooks) {
        if (hook.hookKeyId.isEmpty()) {
            hook.hookKeyId = before.keys.at(1).id;
            break;
        }
    }
    const Result<QString> kept = m_stage.snapshots.add({.id = {},
                                                        .org = m_stage.opened->profile().id,
                                                        .orgName = before.orgName,
                                                        .orgUrl = before.orgUrl,
                                                        .name = u"Before the audit"_s,
                                                        .time = before.time},
                                                       writeSnapshot(before));
    if (!kept)
        qFatal("The snapshot was not kept.");
    QDialog *dialog = m_stage.dialogOf(u"snapshots"_s, u"compareDialog"_s);
    m_stage.take(u"compare"_s, dialog);
    for (const auto &[screen, button, asked] :
         {std::tuple(u"snapshot-name"_s, u"renameSnapshot"_s, u"snapshotNameDialog"_s),
          std::tuple(u"snapshot-delete"_s, u"deleteSnapshot"_s, u"deleteSnapshotBox"_s)}) {
        dialog->activateWindow();
        child<QPushButton>(dialog, button)->click();
        waitFor("what is asked", [dialog, &name = asked] {
            const auto *found = dialog->findChild<QDialog *>(name);
            return found && found->isActiveWindow();
        });
        m_stage.takeDialog(screen, child<QDialog>(dialog, asked));
    }
    dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void KeyScreens::takeToken()
{
    QDialog *dialog = m_stage.dialogOf(u"checkToken"_s, u"tokenDialog"_s);
    m_stage.take(u"token"_s, dialog);
    child<QPlainTextEdit>(dialog, u"tokenText"_s)->setPlainText(strangeToken());
    m_stage.takeDialog(u"token-strange"_s, dialog);
}

void KeyScreens::takeOthers()
{
    m_stage.takeDialog(u"export"_s, m_stage.dialogOf(u"exportKeys"_s, u"exportDialog"_s));
    m_stage.takeDialog(u"org-edit"_s, m_stage.dialogOf(u"editOrg"_s, u"orgDialog"_s));
    m_stage.takeDialog(u"org-remove"_s, m_stage.dialogOf(u"removeOrg"_s, u"removeOrgBox"_s));
    m_stage.takeDialog(u"preferences"_s,
                       m_stage.dialogOf(u"preferences"_s, u"preferencesDialog"_s));
    m_stage.takeDialog(u"org-overview"_s, m_stage.dialogOf(u"orgOverview"_s, u"overviewDialog"_s));
    QDialog *commands = m_stage.dialogOf(u"searchCommands"_s, u"commandPalette"_s);
    child<QLineEdit>(commands, u"commandQuery"_s)->setText(u"key"_s);
    m_stage.takeDialog(u"commands"_s, commands);
    m_stage.action(u"help"_s)->trigger();
    auto *help = child<QWidget>(&m_stage.window, u"helpWindow"_s);
    m_stage.take(u"help"_s, help);
    auto *topics = child<QListWidget>(help, u"helpTopics"_s);
    topics->setCurrentRow(topics->count() - 2);
    m_stage.take(u"help-shortcuts"_s, help);
    topics->setCurrentRow(topics->count() - 1);
    m_stage.take(u"help-report"_s, help);
    help->close();
    m_stage.window.activateWindow();
    m_stage.takeDialog(u"about"_s, m_stage.dialogOf(u"about"_s, u"aboutDialog"_s));
}

} // namespace HookKeys
