// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace HookKeys {

/// What the command line asks for.
struct CommandLine
{
    bool demo = false; ///< Open the demo org.
    QString org;       ///< Open the org with this OrgProfile::id; empty: what was open last.
    QString output;    ///< Print this and end; empty: go on.
    QString error;     ///< The command line is wrong: print this and end; empty: it is fine.
};

/// Reads @p arguments, the program's name first. Needs no application object and no display.
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments);

} // namespace HookKeys
