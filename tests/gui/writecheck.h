// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requesttablemodel.h"

#include <QMap>
#include <QObject>

namespace HookKeys {

class OpenOrgs;
class OrgSession;

/// Sees that whatever a test had the window change is in the timeline, once, by Okta's id of the
/// request; for the end of every test.
class WriteCheck final : public QObject
{
    Q_OBJECT

public:
    /// @p sent is what the window sends. Both must outlive this.
    WriteCheck(OpenOrgs &orgs, const RequestTableModel &sent);

    /// What is wrong: nothing if every write of the window is one line, and so is every event in
    /// the System Log of the org at @p url, which @p token opens, but those of @p others. An empty
    /// @p url is not asked.
    [[nodiscard]] QStringList problems(const QUrl &url, const QByteArray &token,
                                       const RequestTableModel *others);

private:
    void collect(const OrgSession *session);
    [[nodiscard]] QStringList sentWrites() const;

    OpenOrgs &m_orgs;
    const RequestTableModel &m_sent;
    QDateTime m_since;
    QMap<QString, int> m_lines; ///< How many there are of a request.
};

} // namespace HookKeys
