// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgjournal.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace HookKeys {

class OpenOrgs;
class OrgRegistry;
class OrgVault;

/// Ends what programs that are gone began with orgs and did not end: removes the secrets that no
/// org has, and what was kept of orgs that were being removed, by what was written down then.
/// Deletes itself.
class OrgSweep final : public QObject
{
    Q_OBJECT

public:
    /// After the profiles of @p orgs were read without a warning. @p done gets what the user should
    /// know, a translated sentence each: which secrets may be left. It is never called inside the
    /// call, and not at all once @p context dies.
    static void start(OpenOrgs &orgs, QObject *context,
                      std::function<void(const QStringList &)> done);

private:
    OrgSweep(OpenOrgs &orgs, std::function<void(const QStringList &)> done);

    void next();
    void remove(const OrgStep &step);

    OpenOrgs &m_orgs;
    OrgRegistry &m_registry;
    OrgVault &m_vault;
    std::function<void(const QStringList &)> m_done;
    QList<OrgStep> m_waiting;
    QStringList m_told;
};

} // namespace HookKeys
