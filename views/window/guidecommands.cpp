// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidecommands.h"

#include "appearance.h"
#include "displaytext.h"
#include "environmentbadge.h"
#include "helppages.h"
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
#include <QApplication>
#include <QHash>
#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

// A menu takes "&" for a mnemonic, and so does a command; a name is data.
QString asCommand(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

/// What the help says first of what @p window is for; nothing where it says all.
std::optional<HelpTopic> topicOf(const QWidget *window)
{
    static const QHash<QString, HelpTopic> topics{{u"orgDialog"_s, HelpTopic::SigningIn},
                                                  {u"signInDialog"_s, HelpTopic::SigningIn},
                                                  {u"keyWindow"_s, HelpTopic::HandingOver},
                                                  {u"exportDialog"_s, HelpTopic::HandingOver},
                                                  {u"rotateDialog"_s, HelpTopic::Rotation}};
    const auto found = topics.constFind(window ? window->objectName() : QString());
    return found == topics.cend() ? std::nullopt : std::optional(*found);
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
    qApp->installEventFilter(this);
}

/// The help's shortcut is there in every window and dialog, also where one of them blocks the main
/// window.
bool GuideCommands::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate && watched->isWidgetType()) {
        auto *window = static_cast<QWidget *>(watched);
        if (window->isWindow() && window != m_window && !window->actions().contains(m_actions.help))
            window->addAction(m_actions.help);
    }
    return QObject::eventFilter(watched, event);
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
    QWidget *active = QApplication::activeWindow();
    const std::optional<HelpTopic> topic = topicOf(active);
    // A modal dialog blocks all windows but its own, so that it has a help of its own, too.
    QWidget *owner = active && active->isModal() ? active : m_window;
    auto *window = owner->findChild<HelpWindow *>({}, Qt::FindDirectChildrenOnly);
    if (!window)
        window = new HelpWindow(shortcuts(), owner);
    if (topic)
        window->showTopic(*topic);
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

QList<HelpShortcut> GuideCommands::shortcuts() const
{
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
    return shortcuts;
}

} // namespace HookKeys
