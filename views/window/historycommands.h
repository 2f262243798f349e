// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timelineexport.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

class QAction;

namespace HookKeys {

class HistoryPage;
class HookCommands;
class HooksPage;
class KeyCommands;
class KeysPage;
class MessageBar;
class ObjectHistory;
class OrgPages;
class OrgSession;
class Preferences;

/// The page of the history in the window, the ways that lead to it and from it, and its export.
class HistoryCommands final : public QObject
{
    Q_OBJECT

public:
    /// What came of an export is shown in @p messages. @p window owns the commands; the others must
    /// live as long.
    HistoryCommands(KeyCommands *keys, HookCommands *hooks, Preferences &preferences,
                    MessageBar *messages, QWidget *window);

    /// Shows the history of the key that is selected; for menus.
    [[nodiscard]] QAction *keyAction() const { return m_keyAction; }

    /// Adds the page of the history, which is made when it is first needed, to @p pages, which have
    /// @p keysPage already. Once.
    void addPage(OrgPages *pages, KeysPage *keysPage);
    /// Shows the history of @p session, which may be null.
    void setSession(OrgSession *session);
    /// Gives the filter of the page the focus; false if the page is not the one that is shown.
    [[nodiscard]] bool goToFilter() const;
    /// Shows what came of the request to @p url that Okta calls @p id, if that is the open org.
    void showRequest(const QString &id, const QUrl &url);

Q_SIGNALS:
    /// The public half of a key was opened in @p window, which should know the program's actions.
    void windowOpened(QWidget *window);

private:
    [[nodiscard]] QWidget *makePage();
    void addKeyTab();
    void showSelectedKey();
    void addHookTab(HooksPage *page);
    void showKeyHistory();
    void showHookHistory(const QString &id);
    void followKey();
    void showKey(const QString &id);
    void showPastKey(const QString &id, const QByteArray &thumbprint);
    void updateAction();
    void updateCount();
    void makeExport(const QString &objectName, const QString &text, TimelineFormat format);
    void exportShown(TimelineFormat format);
    void writeOnceRead(OrgSession *session, const QString &path, TimelineFormat format);
    [[nodiscard]] static QString waitingText();
    void write(OrgSession *session, const QString &path, TimelineFormat format);

    KeyCommands *m_keyCommands;
    HookCommands *m_hooks;
    Preferences &m_preferences;
    MessageBar *m_messages;
    QWidget *m_window;
    QAction *m_keyAction;
    QList<QAction *> m_exports; ///< As CSV, as JSON.
    QPointer<OrgSession> m_session;
    OrgPages *m_pages = nullptr;           ///< Null until an org was opened,
    KeysPage *m_keysPage = nullptr;        ///< as is this
    ObjectHistory *m_keyHistory = nullptr; ///< and this.
    HistoryPage *m_page = nullptr;         ///< Null until it was needed.
};

} // namespace HookKeys
