// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profilestore.h"

#include <QObject>

namespace HookKeys {

class OrgListModel;

/// The profiles of the orgs that the user knows, as a list that follows what is stored, and of
/// those that are known for this session alone.
class OrgRegistry final : public QObject
{
    Q_OBJECT

public:
    /// @p profiles must outlive the registry.
    explicit OrgRegistry(ProfileStore &profiles, QObject *parent = nullptr);
    ~OrgRegistry() override;
    Q_DISABLE_COPY_MOVE(OrgRegistry)

    [[nodiscard]] OrgListModel *orgs() const { return m_orgs; }
    /// The org with @p id; null if there is none. Valid until the list changes.
    [[nodiscard]] const OrgProfile *profile(const QString &id) const;
    /// The org @p id is not stored, and forgotten at the end of the program.
    [[nodiscard]] bool isUnsaved(const QString &id) const;

    /// Reads the profiles from the store, at the start and whenever another copy of the program may
    /// have changed them; loaded() says so. Returns what the user should be told, and the id of the
    /// org that was open last. Fails with File.
    Result<ProfileListing> load();
    /// Whether the last load() had all that are stored: only then what is not in the list is not
    /// known.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

    /// Conflict if the known org that @p seen shows is another one by now, or gone: what another
    /// copy of the program did must not be undone unseen.
    [[nodiscard]] Result<void> checkUnchanged(const OrgProfile &seen) const;

    /// Brings the orgs into the order of @p ids, here and in the store. Fails with File.
    [[nodiscard]] Result<void> reorder(const QStringList &ids);

    /// Adds @p profiles, which must have new ids. Fails with File.
    [[nodiscard]] Result<void> addOrgs(const QList<OrgProfile> &profiles);
    /// Adds @p profile, or replaces the one with its id, for this session alone.
    void addUnsaved(const OrgProfile &profile);
    /// Adds @p profile, or replaces the one with its id, here and in the store. Fails with File.
    [[nodiscard]] Result<void> save(const OrgProfile &profile);

    /// Takes the org @p id out of the store, while it stays in the list. Fails with File.
    [[nodiscard]] Result<void> removeFromStore(const QString &id);
    /// Takes the org @p id out of the list.
    void removeFromList(const QString &id);

    /// Remembers @p id as the org to open at the next start. Where that cannot be, the next start
    /// shows another org: nothing to trouble people with.
    void setLastOpened(const QString &id);

Q_SIGNALS:
    /// The profiles were read; @p before is what they were.
    void loaded(const QList<HookKeys::OrgProfile> &before);
    /// @p profile could not be saved, and who asked for it is gone.
    void saveFailed(const HookKeys::OrgProfile &profile, const HookKeys::Error &error);

private:
    ProfileStore &m_profiles;
    OrgListModel *m_orgs;
    bool m_isWhole = false;
    QList<OrgProfile> m_unsaved; ///< Orgs that are known for this session alone.
};

} // namespace HookKeys
