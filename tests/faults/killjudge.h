// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"
#include "result.h"
#include "secret.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>

class QSqlDatabase;

namespace HookKeys {

class OrgVault;
class SecretStore;
class TwoOrgs;
class Wiring;

/// Knows what a program that was killed had said, and judges what the next one finds.
class KillJudge final
{
public:
    struct Counts
    {
        int begun = 0;   ///< Changes that a program began.
        int told = 0;    ///< Those that were told as done.
        int failed = 0;  ///< Those that were told as not done.
        int asks = 0;    ///< Orgs killed half way, of which the next program asks.
        int seen = 0;    ///< Public keys that were told as remembered.
        int lost = 0;    ///< What was told as saved and is not there: orgs, what opens them, keys.
        int orphans = 0; ///< Secrets without an org.
        int damaged = 0; ///< Files that are not whole.
    };

    /// @p orgs must outlive this.
    KillJudge(QString folder, const TwoOrgs &orgs);

    /// Takes note of what a program said until it was killed.
    void hear(const QByteArray &said);
    /// Starts anew, as the next program does, and looks at everything. Says what is wrong.
    void judge();

    [[nodiscard]] const Counts &counts() const { return m_counts; }

private:
    /// How an org may be found.
    struct Known
    {
        bool exists = false;
        char letter = '-';
        QByteArray credential; ///< Empty: any, or one that is asked about.

        bool operator==(const Known &) const = default;
    };

    void begin(const QByteArrayList &words);
    void end(bool done);
    void judgeOrg(Wiring &parts, const QString &id);
    void judgeRotation(Wiring &parts);
    void judgeOrphans(SecretStore &keychain, const QString &id);
    void judgeFiles();
    void judgeHistory(QSqlDatabase &history);
    [[nodiscard]] Result<Secret> credentialOf(Wiring &parts, const OrgProfile &profile);
    void complain(int &count, const QString &what);

    QString m_folder;
    const TwoOrgs &m_orgs;
    QHash<QString, QList<Known>> m_known; ///< By id; which of them it is, is not known.
    std::optional<std::pair<QString, QList<Known>>>
        m_begun;          ///< What the change under way leads to.
    QSet<QString> m_seen; ///< The ids of the keys that are remembered of the rotating org.
    Counts m_counts;
};

} // namespace HookKeys
