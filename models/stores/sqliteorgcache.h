// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgcache.h"
#include "sqlitefile.h"

#include <QStringList>

namespace HookKeys {

/// What is kept of orgs, in one SqliteFile. A file that cannot be used is not asked again until the
/// next start, but for deleting; and what was deleted is overwritten, not only let go.
class SqliteOrgCache final : public OrgCache
{
    Q_OBJECT

public:
    /// @p path is the file; its folder is made when something is first kept.
    explicit SqliteOrgCache(const QString &path, QObject *parent = nullptr);

    [[nodiscard]] bool mayHaveAny() const override { return m_isEnabled && m_file.exists(); }
    [[nodiscard]] std::optional<KeptAnswers> find(const OrgProfile &org) override;
    void keep(const OrgProfile &org, const KeptAnswers &answers) override;
    bool forgetOrg(const QString &id) override;
    void forgetOthers(const QStringList &ids) override;
    Result<void> clear() override;
    void setEnabled(bool enabled) override;
    [[nodiscard]] bool isEnabled() const override { return m_isEnabled; }

    /// More than this many bytes are not kept of one org: it is to be there at once.
    static constexpr qsizetype most = 8'000'000;

private:
    [[nodiscard]] Result<void> keepIn(const OrgProfile &org, const KeptAnswers &answers);
    [[nodiscard]] Result<void> forget(const QString &where, const QVariantMap &values);
    void tellFailure(const Result<void> &forgotten);
    void tellProblem(const QString &problem);
    void removeAside();

    SqliteFile m_file;
    bool m_isEnabled = true;
    bool m_isUsable = true; ///< Until it was not.
    QStringList m_told;
};

} // namespace HookKeys
