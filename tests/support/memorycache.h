// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgcache.h"

namespace HookKeys {

/// A cache in memory, which has the same of every org.
class MemoryCache final : public OrgCache
{
public:
    using OrgCache::OrgCache;

    [[nodiscard]] bool mayHaveAny() const override { return kept.has_value(); }
    [[nodiscard]] std::optional<KeptAnswers> find(const OrgProfile & /*org*/) override
    {
        return isOn ? kept : std::nullopt;
    }
    void keep(const OrgProfile & /*org*/, const KeptAnswers &answers) override
    {
        kept = answers;
        ++keeps;
    }
    bool forgetOrg(const QString & /*id*/) override
    {
        kept.reset();
        return true;
    }
    void forgetOthers(const QStringList & /*ids*/) override {}
    Result<void> clear() override { return {}; }
    void setEnabled(bool enabled) override { isOn = enabled; }
    [[nodiscard]] bool isEnabled() const override { return isOn; }

    std::optional<KeptAnswers> kept;
    int keeps = 0;
    bool isOn = true;
};

} // namespace HookKeys
