// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidecommands.h"

#include "appearance.h"
#include "displaytext.h"
#include "environmentbadge.h"
#include "helpwindow.h"
#include "hookcommands.h"
#include "hookkeytablemodel.h"
#include "hooktablemodel.h"
#include "keycommands.h"
#include "knownhooks.h"
#include "openorgs.h"
#include "orglistmodel.h"
#include "orgregistry.h"
#include "orgsession.h"
#include "orgurl.h"
#include "preferencesdialog.h"
#include "sourcewords.h"

#include <QAction>
#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

// A menu takes "&" for a mnemonic, and so does a command; a name is data.
QString asCommand(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

QString withoutMarks(QString text)
{
    text.replace(u"&&"_s, u"\u0001"_s);
    text.remove(u'&');
    return text.replace(u'\u0001', u'&').remove(u'…');
}

} // namespace

GuideCommands::GuideCommands(OpenOrgs *orgs, KeyCommands *keys, HookCommands *hooks,
                             Preferences &preferences, QMainWindow *window)
    : QObject(window), m_orgs(orgs), m_keys(keys), m_hooks(hooks), m_preferences(preferences),
      m_window(window), m_search(new CommandSearch(window))
{
    m_actions.search = new QAction(themedIcon(u"find"_s), tr("&Search commands…"), this);
    m_actions.search->setObjectName(u"searchCommands"_s);
    m_actions.search->setShortcut(Qt::CTRL | Qt::Key_K);
    m_actions.help = new QAction(themedIcon(u"help"_s), tr("HookKeys &help"), this);
    m_actions.help->setObjectName(u"help"_s);
    m_actions.help->setShortcut(QKeySequence::HelpContents);
    connect(m_actions.search, &QAction::triggered, this, &GuideCommands::openSearch);
    connect(m_actions.help, &QAction::triggered, this, &GuideCommands::openHelp);
}

void GuideCommands::setSession(OrgSession *session)
{
    m_session = session;
}

void GuideCommands::openSearch()
{
    m_search->open(keyEntries() + hookEntries() + orgEntries() + preferenceEntries(),
                   m_session ? tr("This cannot be used now.") : tr("Open an org first."));
}

QList<CommandSearch::Entry> GuideCommands::keyEntries() const
{
    QList<CommandSearch::Entry> entries;
    const int count = m_session ? m_session->keys()->rowCount() : 0;
    for (int row = 0; row < count; ++row) {
        const HookKey &key = m_session->keys()->keyAt(row);
        entries.append({{.text = asCommand(displayText(key.name)),
                         .place = tr("Key", "where a command is found"),
                         .words = key.keyId + u' ' + key.id},
                        [this, id = key.id] {
                            if (m_session && m_session->keys()->key(id))
                                m_keys->showKey(id);
                        }});
    }
    return entries;
}

QList<CommandSearch::Entry> GuideCommands::hookEntries() const
{
    QList<CommandSearch::Entry> entries;
    const HookTableModel *hooks = m_session ? m_session->hooks()->table() : nullptr;
    const int count = hooks ? hooks->rowCount() : 0;
    for (int row = 0; row < count; ++row) {
        const InlineHook hook = hooks->rowAt(row).hook;
        entries.append({{.text = asCommand(displayText(hook.label())),
                         .place = tr("Inline hook", "where a command is found"),
                         .words = hook.id},
                        [this, id = hook.id] {
                            m_hooks->showHook(id);
                        }});
    }
    return entries;
}

QList<CommandSearch::Entry> GuideCommands::orgEntries() const
{
    QList<CommandSearch::Entry> entries;
    for (const OrgProfile &profile : m_orgs->registry().orgs()->profiles()) {
        entries.append({{.text = asCommand(orgCaption(profile)),
                         .place = tr("Org", "where a command is found"),
                         .words = orgUrlText(profile.url)},
                        [this, id = profile.id] {
                            m_orgs->open(id);
                        }});
    }
    return entries;
}

QList<CommandSearch::Entry> GuideCommands::preferenceEntries() const
{
    QList<CommandSearch::Entry> entries;
    const QList<PreferencesDialog::Field> fields = PreferencesDialog::fields();
    for (const PreferencesDialog::Field &field : fields) {
        entries.append({{.text = field.text,
                         .source = SourceWords::sourceOf(field.text),
                         .place = tr("Preferences", "where a command is found")},
                        [this, name = field.name] {
                            auto *dialog = new PreferencesDialog(m_preferences, m_window);
                            dialog->open();
                            if (auto *widget = dialog->findChild<QWidget *>(name))
                                widget->setFocus(Qt::ShortcutFocusReason);
                        }});
    }
    return entries;
}

void GuideCommands::openHelp()
{
    if (auto *open = m_window->findChild<HelpWindow *>()) {
        open->setWindowState(open->windowState() & ~Qt::WindowMinimized);
        open->raise();
        open->activateWindow();
        return;
    }
    QList<HelpShortcut> shortcuts;
    const QList<QAction *> actions = CommandSearch::actionsOf(m_window);
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            shortcuts.append({withoutMarks(action->text()),
                              action->shortcut().toString(QKeySequence::NativeText)});
    }
    const auto native = [](const QKeySequence &keys) {
        return keys.toString(QKeySequence::NativeText);
    };
    shortcuts.append({tr("Choose an org"), native(Qt::CTRL | Qt::Key_O)});
    shortcuts.append({tr("Open the first to the ninth org"),
                      tr("%1 to %2", "two keys")
                          .arg(native(Qt::CTRL | Qt::Key_1), native(Qt::CTRL | Qt::Key_9))});
    auto *window = new HelpWindow(shortcuts, m_window);
    window->show();
    window->activateWindow();
}

} // namespace HookKeys
