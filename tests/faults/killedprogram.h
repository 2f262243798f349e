// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"
#include "secretstore.h"
#include "wiring.h"

#include <QByteArrayList>
#include <QObject>

#include <random>

namespace HookKeys {

class OrgSession;

/// The keychain of a real service, if one runs for this test (see with-keyring.sh), else one of
/// files in @p folder.
[[nodiscard]] std::unique_ptr<SecretStore> testKeychain(const QString &folder);

/// The program's parts on @p folder, with testKeychain().
[[nodiscard]] std::unique_ptr<Wiring> testParts(const QString &folder);

/// The org that is opened with a refresh token, and is never edited.
[[nodiscard]] OrgProfile rotatingOrg(const QUrl &url);

/// The ids of the orgs that are added, edited and removed.
[[nodiscard]] QStringList editedOrgs();

/// A program without a window that adds, moves, renews, renames, opens and removes orgs, one after
/// the other, until it is killed. Says of each what is about to be done ("begin KIND ID LETTER
/// CREDENTIAL"), and what came of it ("told ok", or "told" and why not), and which public key is
/// remembered ("seen ID"), a line each.
class KilledProgram final : public QObject
{
    Q_OBJECT

public:
    /// @p a and @p b are where the orgs A and B are.
    KilledProgram(const QString &folder, const QUrl &a, const QUrl &b, quint32 seed);
    ~KilledProgram() override;

    /// Reads the orgs, ends what the last program left, says "ready", and goes on.
    void start();

private:
    void next();
    void save(const char *kind, const OrgProfile &profile, char letter, bool withCredential);
    void remove(const QString &id);
    void told(const Result<void> &result);
    void use(OrgSession *session);
    [[nodiscard]] int random(int below);
    [[nodiscard]] const QUrl &url(char letter) const { return letter == 'A' ? m_a : m_b; }

    std::unique_ptr<Wiring> m_parts;
    QUrl m_a;
    QUrl m_b;
    std::mt19937 m_random;
    quint32 m_seed;
    int m_credentials = 0;
};

} // namespace HookKeys
