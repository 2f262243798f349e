// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace HookKeys {

/// How much something that is told matters.
enum class Severity {
    Info,    ///< Ordinary, worth a line.
    Warning, ///< The other side may stumble over it.
    Problem, ///< It cannot or should not be used.
    Alarm,   ///< Private key material, or the wrong key: stop.
};

/// One thing that is to be known about a key.
struct Finding
{
    Severity severity = Severity::Info;
    QString id;   ///< Stable, for tests and code: for example "alg-rsa".
    QString text; ///< A translated sentence for the user.
    QString rule; ///< Where it says so: for example "RFC 7518, 6.3.1.1".

    bool operator==(const Finding &) const = default;
};

} // namespace HookKeys
