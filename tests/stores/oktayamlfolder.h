// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oktayaml.h"

#include <QFile>
#include <QTemporaryDir>

namespace HookKeys {

/// A token that no error may have.
inline const QByteArray token = "00canaryCanaryCanaryCanaryCanary";

/// Where the tests of what is configured for Okta's SDKs have their file.
class OktaYamlFolder
{
protected:
    /// What a file says that has @p yaml.
    [[nodiscard]] Result<std::optional<OktaConfig>> read(const QByteArray &yaml) const
    {
        const QString path = m_folder.filePath(QStringLiteral("okta.yaml"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(yaml) != yaml.size())
            qFatal("The file could not be written.");
        file.close();
        return readOktaYaml(path);
    }

    QTemporaryDir m_folder;
};

} // namespace HookKeys
