// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoorg.h"
#include "mainwindow.h"
#include "memorystores.h"
#include "openorgs.h"
#include "orgregistry.h"
#include "orgvault.h"
#include "preferences.h"
#include "requesttablemodel.h"
#include "snapshotkeeper.h"
#include "sqlitekeyhistory.h"
#include "sqliterotations.h"
#include "sqlitesnapshots.h"
#include "sqlitetimeline.h"

#include <QDialog>
#include <QPointer>
#include <QTemporaryDir>

#include <functional>
#include <memory>

class QAction;

namespace HookKeys {

class OrgSession;

/// A key of the demo org that hooks sign with, and one that can be deleted.
inline const QString usedKey = QStringLiteral("partner-api");
inline const QString unusedKey = QStringLiteral("payroll-sync");

/// The program from which every screen is taken: the real widgets, and what they talk to, which is
/// the demo org over HTTP. It ends the program where what it waits for does not come: to look at
/// something else would be worse than not to look.
class Stage final
{
public:
    /// Is given each screen, by its name.
    using Taker = std::function<void(const QString &name, QWidget *screen)>;

    explicit Stage(Taker taker);

    /// Gives @p screen to the taker, once it is laid out.
    void take(const QString &name, QWidget *screen);
    /// take(), and closes it.
    void takeDialog(const QString &name, QDialog *dialog);
    /// Saves @p org as @p name and opens it.
    void open(const DemoOrg &org, const QString &name, Environment environment, bool readOnly);
    /// The demo org with keys, as "Acme".
    void openOrg() { open(*org, QStringLiteral("Acme"), Environment::Production, false); }
    /// Puts a new demo org on the net.
    void startOrg();
    /// The action @p name of the window.
    [[nodiscard]] QAction *action(const QString &name);
    /// The dialog @p dialogName, which opens when the action @p actionName is triggered.
    [[nodiscard]] QDialog *dialogOf(const QString &actionName, const QString &dialogName);
    /// Selects the key @p name and waits for its public half.
    void select(const QString &name);
    /// Turns to the page @p page of the org: 0 has the keys.
    void showPage(int page);

    QTemporaryDir files;
    std::unique_ptr<DemoOrg> org = std::make_unique<DemoOrg>();
    DemoOrg emptyOrg{{.empty = true}};
    MemoryProfileStore profiles;
    MemorySecretStore keychain;
    MemorySecretStore sessionSecrets;
    SystemClock clock;
    RequestTableModel requests;
    Preferences preferences;
    SqliteKeyHistory history;
    SqliteSnapshots snapshots;
    SnapshotKeeper keeper;
    SqliteRotations rotations;
    SqliteTimeline timeline;
    bool browserWorks = true;
    OrgVault vault;
    OrgRegistry registry;
    OpenOrgs orgs;
    MainWindow window;
    QPointer<OrgSession> opened; ///< The org that was opened last.

private:
    Taker m_taker;
};

/// Waits until @p condition holds; ends the program where it does not come.
void waitFor(const char *what, const std::function<bool()> &condition);
/// Waits until the panel in @p window shows the public half of a key.
void waitForPublicKey(QWidget *window);

/// The part @p name of @p parent, which must have it.
template <typename T>
[[nodiscard]] T *child(QWidget *parent, const QString &name)
{
    auto *found = parent->findChild<T *>(name);
    if (!found)
        qFatal("There is no %s.", qPrintable(name));
    return found;
}

} // namespace HookKeys
