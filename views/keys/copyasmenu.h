// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QPointer>

namespace HookKeys {

class KeysPage;
class MessageBar;
class OrgSession;
struct KeyDocument;

/// The menu that copies public keys: the one that is shown, in each format that is a text, or all
/// that are selected as a JWK Set.
class CopyAsMenu final : public QMenu
{
    Q_OBJECT

public:
    /// What it takes is said in @p messages, which must outlive this.
    CopyAsMenu(MessageBar *messages, QWidget *parent);

    /// Copies what is shown and selected in @p page from now on. Once.
    void setPage(KeysPage *page) { m_page = page; }
    /// Copies keys of @p session, which the page shows already; null: there is nothing to copy.
    void setSession(OrgSession *session);
    /// Follows the page and the session: what can be copied now. @p shownBlock is why the key that
    /// is shown cannot be; empty if it can.
    void follow(const QString &shownBlock);

Q_SIGNALS:
    /// Why what the user wants cannot be done.
    void blocked(const QString &reason);

private:
    void copySet();
    void copySetOf(const QList<KeyDocument> &documents);

    MessageBar *m_messages;
    QAction *m_set; ///< Copies all selected keys.
    KeysPage *m_page = nullptr;
    QPointer<OrgSession> m_session;
};

} // namespace HookKeys
