// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memorystores.h"
#include "wiring.h"

#include <QTemporaryDir>

#include <memory>
#include <utility>

namespace HookKeys {

/// The program without a window, whose folder and keychain last from start to start.
class RestartedProgram final
{
public:
    /// Ends the one that runs, if any, and starts the next with what it left. Nothing is read yet.
    Wiring &start()
    {
        auto keychain = std::make_unique<MemorySecretStore>();
        if (m_parts)
            keychain->secrets = m_keychain->secrets;
        m_parts.reset();
        m_keychain = keychain.get();
        WiringOptions options;
        options.folder = m_folder.path();
        options.keychain = std::move(keychain);
        m_parts = std::make_unique<Wiring>(std::move(options));
        return *m_parts;
    }

    [[nodiscard]] const QTemporaryDir &folder() const { return m_folder; }
    [[nodiscard]] const MemorySecretStore &keychain() const { return *m_keychain; }

private:
    QTemporaryDir m_folder;
    MemorySecretStore *m_keychain = nullptr;
    std::unique_ptr<Wiring> m_parts;
};

} // namespace HookKeys
