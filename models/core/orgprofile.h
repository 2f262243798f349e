// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QUrl>

namespace HookKeys {

/// What an org is for. Decides the colour and the word that every window about it shows.
enum class Environment { Production, Preview, Development, Demo };

/// An org the user works with; holds no credential.
struct OrgProfile
{
    QString id;   ///< Made by HookKeys once, never changes: names the org's secrets.
    QString name; ///< The user's own word for the org.
    QUrl url;     ///< Canonical, as checkOrgUrl() returns it.
    Environment environment = Environment::Production;
    bool readOnly = false;

    bool operator==(const OrgProfile &) const = default;
};

/// A new random profile id.
[[nodiscard]] QString newProfileId();

/// The stable word that the settings file has for @p environment.
[[nodiscard]] QString environmentKey(Environment environment);

/// The environment that @p key stands for; Production, the most careful one, if none.
[[nodiscard]] Environment environmentFromKey(const QString &key);

/// The name that the user sees for @p environment, translated.
[[nodiscard]] QString environmentName(Environment environment);

} // namespace HookKeys

Q_DECLARE_METATYPE(HookKeys::OrgProfile)
