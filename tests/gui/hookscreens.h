// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QByteArray;
class QDialog;

namespace HookKeys {

class PrivateKey;
class Stage;

/// A hook that was looked at, one with a finding, and a token that is accepted and one that is
/// refused.
class HookScreens final
{
public:
    explicit HookScreens(Stage &stage) : m_stage(stage) {}

    void takeAll();

private:
    void selectHook(const QString &name);
    void look();
    void takeTokens();
    void openKeySet(QDialog *dialog, const PrivateKey &key) const;

    Stage &m_stage;
};

} // namespace HookKeys
