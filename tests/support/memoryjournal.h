// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgjournal.h"

#include <QHash>

namespace HookKeys {

/// A journal in memory, of a program that may have gone.
class MemoryJournal final : public OrgJournal
{
public:
    void begin(const OrgStep &step) override
    {
        end(step.id);
        steps.append(step);
    }
    void end(const QString &id) override
    {
        steps.removeIf([&id](const OrgStep &step) { return step.id == id; });
    }
    [[nodiscard]] QList<OrgStep> left() override { return steps; }
    void noteTarget(const QString &name, const QByteArray &words) override
    {
        targets.insert(name, words);
    }
    [[nodiscard]] QByteArray target(const QString &name) override { return targets.value(name); }
    void forgetTarget(const QString &name) override { targets.remove(name); }

    QList<OrgStep> steps;
    QHash<QString, QByteArray> targets;
};

} // namespace HookKeys
