// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QtGlobal>

namespace HookKeys {

/// Something with an org that takes several steps, of which the program may end in the middle.
struct OrgStep
{
    enum class Kind {
        Adding,   ///< Its secrets are in the keychain before its profile is in the file.
        Removing, ///< Its profile is out of the file before its secrets are out of the keychain.
        Removed,  ///< It is; but another copy of the program may have kept something of it since.
    };
    QString id; ///< OrgProfile::id.
    Kind kind = Kind::Adding;
    QString name = {};     ///< The user's own word for it.
    bool signedIn = false; ///< Removing: its sign-in is still to be ended at the server.

    bool operator==(const OrgStep &) const = default;
};

/// What HookKeys wrote down about orgs for itself: what is under way, and in words what their
/// secrets were given for. Holds no secret. Where it cannot be read or written, nothing is known.
class OrgJournal
{
public:
    OrgJournal() = default;
    virtual ~OrgJournal() = default;
    Q_DISABLE_COPY_MOVE(OrgJournal)

    /// @p step is under way from now on, in place of any other with the same org.
    virtual void begin(const OrgStep &step) = 0;
    /// Nothing is under way with the org @p id any more.
    virtual void end(const QString &id) = 0;
    /// What was under way in programs that are gone.
    [[nodiscard]] virtual QList<OrgStep> left() = 0;

    /// The secret called @p name was given for what @p words say.
    virtual void noteTarget(const QString &name, const QByteArray &words) = 0;
    /// The words of noteTarget(); empty if there are none. Anybody may have written them.
    [[nodiscard]] virtual QByteArray target(const QString &name) = 0;
    /// Forgets them.
    virtual void forgetTarget(const QString &name) = 0;
};

} // namespace HookKeys
