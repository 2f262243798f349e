// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgjournal.h"

#include <functional>
#include <memory>
#include <optional>

class QJsonObject;
class QLockFile;

namespace HookKeys {

/// The journal in one JSON file, 0600, written whole or not at all; one that cannot be read is not
/// written over. What a running copy of the program has under way is known by a lock that it holds:
/// without one nothing is.
class FileOrgJournal final : public OrgJournal
{
public:
    /// The file is in @p folder, which is made when something is first written.
    explicit FileOrgJournal(QString folder);
    ~FileOrgJournal() override;
    Q_DISABLE_COPY_MOVE(FileOrgJournal)

    void begin(const OrgStep &step) override;
    void end(const QString &id) override;
    [[nodiscard]] QList<OrgStep> left() override;
    void noteTarget(const QString &name, const QByteArray &words) override;
    [[nodiscard]] QByteArray target(const QString &name) override;
    void forgetTarget(const QString &name) override;

private:
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString lockPath(const QString &owner) const;
    [[nodiscard]] std::optional<QJsonObject> read() const;
    void change(const std::function<void(QJsonObject &)> &edit);

    QString m_folder;
    QString m_owner;                   ///< This program, in the file.
    std::unique_ptr<QLockFile> m_lock; ///< Held from the first step on; null before.
};

} // namespace HookKeys
