// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "hookkeysapi.h"
#include "rotationjournal.h"

#include <memory>

namespace HookKeys {

class OrgSession;
class Rotation;
struct RotationProposal;

/// A program that rotates one key of a demo org and may be killed at any moment: what is open in
/// its journal it resumes. Says on its standard output, a line each, "hook ID APP" for each hook of
/// the plan, "told STEP SUBJECT" for what it was told as done, and "refused WHY"; quits when it is
/// over.
class RotatingProgram final : public QObject
{
    Q_OBJECT

public:
    /// To put the key called @p newName in the place of the one called @p oldName in the org at
    /// @p url, which takes @p token; the journal is in @p folder.
    RotatingProgram(const QUrl &url, const QByteArray &token, const QString &folder,
                    QString oldName, QString newName);
    ~RotatingProgram() override;
    Q_DISABLE_COPY_MOVE(RotatingProgram)

    void start();

private:
    void plan(const QString &oldId);
    void goOn(const RotationPlan &plan);
    void repoint(qsizetype hook);
    void retire();
    [[nodiscard]] Callback<void> told(const QString &step, std::function<void()> then);

    QString m_oldName;
    QString m_newName;
    SystemClock m_clock;
    std::unique_ptr<RotationJournal> m_journal;
    HookKeysApi *m_api = nullptr;
    std::unique_ptr<OrgSession> m_session;
    std::unique_ptr<Rotation> m_rotation;
};

} // namespace HookKeys
