// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "keyfacts.h"
#include "messagebar.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QKeySequence;
class QMenu;
class QUrl;

namespace HookKeys {

class CopyAsMenu;
class KeySaver;
class KeysPage;
class OrgSession;
class Preferences;
class RotationCommands;
class WriteDialog;
struct HookKey;
struct KeyDocument;

/// What can be done with the open org's keys: the actions, when each of them can be used, and the
/// dialogs that they open. Menus and tool bar are put together from actions().
class KeyCommands final : public QObject
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction *create;
        QAction *open;
        QAction *rename;
        QAction *remove;
        QAction *rotate;
        QAction *exportKey; ///< For a tool bar, with exportMenu as its menu.
        QAction *save;
        QAction *exportMany;
        QAction *copyCells;
        QAction *copyColumn;
        QMenu *copyAs;
        QMenu *exportMenu;
    };

    /// What came of an action is shown in @p messages; dialogs belong to @p window, which owns the
    /// commands. @p preferences must outlive it.
    KeyCommands(Preferences &preferences, MessageBar *messages, QWidget *window);

    [[nodiscard]] const Actions &actions() const { return m_actions; }
    /// Those of a row, a null one standing for a separator.
    [[nodiscard]] QList<QAction *> rowActions() const;

    /// Acts on what is selected in @p page from now on. Once.
    void setPage(KeysPage *page);
    /// Acts in @p session, which the page shows already; null: there is nothing to act on.
    void setSession(OrgSession *session);
    /// Follows the session: what can be done in it now.
    void updateSession();

    /// Whether the page is to be seen, as at first: what is not can be neither changed nor deleted.
    void setPageShown(bool shown);

    /// Shows the key @p id in the table, whatever the filter says.
    void showKey(const QString &id);
    /// Shows @p text about a change that nobody waits for any more, in the org called @p org
    /// (empty: in the one that is shown), with @p ways to go on. It stays until somebody has seen
    /// it.
    void showOutcome(const QString &org, const QString &text,
                     const QList<MessageBar::Action> &ways = {});

Q_SIGNALS:
    /// A key was opened in @p window, which is of this program and should know its actions.
    void windowOpened(QWidget *window);
    /// The page is to be shown.
    void pageRequested();
    /// The inline hook @p id is to be shown.
    void hookRequested(const QString &id);

private:
    void makeActions();
    void makeMenus();
    void connectActions();
    [[nodiscard]] QString selectionBlock() const;
    [[nodiscard]] QString documentBlock() const;
    void updateSelection();
    void updateColumn();
    void updateExport();

    void createKey();
    void renameKey();
    void deleteKey();
    void rotateKey();
    void selectListed(OrgSession *session, const QString &id);
    void doStep(KeyFacts::Step step);
    void openKey(const QString &id);
    void exportMany();
    void openWriteDialog(WriteDialog *dialog);
    void showBlock(const QString &reason, const QString &id = {});
    void showSaved(const QString &path);
    void showDeleted(const QString &org, const HookKey &key, const QUrl &url);
    void savePublicKey(const KeyDocument &document);
    [[nodiscard]] std::function<bool(const QString &)> answerFor(OrgSession *session);

    Preferences &m_preferences;
    MessageBar *m_messages;
    QWidget *m_window;
    KeySaver *m_saver;
    RotationCommands *m_rotations;
    CopyAsMenu *m_copyAs = nullptr;
    Actions m_actions{};
    KeysPage *m_page = nullptr; ///< Null until an org was opened.
    bool m_isPageShown = true;
    QPointer<OrgSession> m_session;
    QString m_block;     ///< The last one that was shown.
    QString m_blockedId; ///< The key that it is about, if it is about one.
};

} // namespace HookKeys
