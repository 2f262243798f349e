// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoorg.h"
#include "fakehookkeysapi.h"
#include "fileprofilestore.h"
#include "fixedclock.h"
#include "mainwindow.h"
#include "memorystores.h"
#include "openorgs.h"
#include "orgregistry.h"
#include "orgvault.h"
#include "otherclient.h"
#include "preferences.h"
#include "requesttablemodel.h"
#include "sourcewords.h"
#include "sqlitekeyhistory.h"
#include "sqliteorgcache.h"
#include "sqliterotations.h"
#include "sqlitetimeline.h"
#include "waiting.h"

#include <QApplication>
#include <QDialog>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTranslator>

#include <memory>

class QFileDialog;
class QToolButton;

namespace HookKeys {

class KeyTableView;
class WriteCheck;
class OrgSession;

/// The program's words and formats in a language, while this lives.
class Language final
{
public:
    explicit Language(const QString &code);
    ~Language();
    Q_DISABLE_COPY_MOVE(Language)

private:
    QTranslator m_qtWords;
    SourceWords m_words;
};

/// The main window on real parts: the demo org over HTTP, profiles and history in files of a
/// folder of its own, and a keychain in memory. What is set before showWindow() and openOrg()
/// counts. At the end a test fails where the window changed something in an org that is not one
/// line of the timeline.
class GuiFixture final
{
public:
    explicit GuiFixture(DemoOrgOptions options = {});
    ~GuiFixture();

    /// For initMain(): keeps the tests away from the user's files and native dialogs.
    static void prepareProgram();
    /// For init(): a test fails where the program warns.
    static void failOnWarnings();

    /// Shows the window; no org is open. Whether it became the active one.
    [[nodiscard]] bool showWindow();
    /// showWindow(), if need be, and opens the demo org as @p profile. Whether its keys came.
    [[nodiscard]] bool openOrg(const OrgProfile &profile);
    /// As "Acme", a production org.
    [[nodiscard]] bool openOrg() { return openOrg(acme()); }
    [[nodiscard]] OrgProfile acme() const;
    /// Saves @p profile with @p credential in the keychain, and opens it.
    void save(const OrgProfile &profile, const Secret &credential);
    /// From now on the answers of saved orgs are kept.
    void useCache() { openOrgs.setCache(&cache); }
    /// From now on an org that is opened answers when the test says so, through fake.
    void useFakeApi();
    /// Opens, with showWindow(), such an org that is not saved, and has it answer with @p keys and
    /// @p hooks. Whether it was asked for them.
    [[nodiscard]] bool openFake(const QList<HookKey> &keys, const QList<InlineHook> &hooks = {});
    /// Closes the window as the user does and makes another, as the next start does.
    [[nodiscard]] bool restart();

    /// Takes the org off the net; requests under way fail.
    void stopOrg() { org.reset(); }
    /// Puts an org of the same address and token, but with new keys, on the net.
    [[nodiscard]] bool startOrg();
    [[nodiscard]] OtherClient &other();
    /// How many requests of @p method the program made so far, such as POST.
    [[nodiscard]] int requestsOf(const QString &method) const;

    /// The button of the tool bar whose accessible name is @p name.
    [[nodiscard]] QToolButton *toolButton(const QString &name) const;
    [[nodiscard]] QAction *action(const QString &objectName) const;
    /// Null until an org was opened.
    [[nodiscard]] KeyTableView *table() const;
    /// The text of each row's name, from top to bottom.
    [[nodiscard]] QStringList shownNames() const;
    /// Clicks the row whose name is @p name; false if there is none.
    bool clickRow(const QString &name, Qt::KeyboardModifiers modifiers = {}) const;
    /// The name of the only selected row; empty if it is not just one.
    [[nodiscard]] QString selectedName() const;
    /// The text of the message bar, as it is seen; empty if it is not.
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString statusText() const;

    QTemporaryDir folder;
    DemoOrgOptions options;
    FixedClock clock;
    std::unique_ptr<DemoOrg> org;
    FileProfileStore profiles;
    MemorySecretStore keychain;
    MemorySecretStore sessionSecrets;
    Preferences preferences;
    SqliteKeyHistory history;
    SqliteOrgCache cache; ///< Used from useCache() on.
    RequestTableModel requests;
    SqliteRotations rotations;
    SqliteTimeline timeline;
    ApiFactory makeApi;             ///< The client of the real program, unless set.
    QPointer<FakeHookKeysApi> fake; ///< Of the org that was opened last, after useFakeApi().
    OrgVault vault;
    OrgRegistry registry;
    OpenOrgs openOrgs;
    std::unique_ptr<MainWindow> window;
    QPointer<OrgSession> session; ///< The one that the window shows.
    QList<QUrl> openedLinks;      ///< What the browser was asked to open, instead of a browser.
    bool browserWorks = true;

private:
    void checkWrites();

    Language m_language;
    std::unique_ptr<WriteCheck> m_writes; ///< Goes first: it follows the orgs.
    std::unique_ptr<OtherClient> m_other;
};

/// Clicks the tab @p title of the key panel in @p root; false if there is none that is visible.
bool clickTab(const QObject *root, const QString &title);

/// Waits until @p window is the active one, so that its shortcuts answer. To Qt a window is active
/// as soon as the one that it belongs to is: QTest::qWaitForWindowActive() does not wait for it.
/// Asks for it now and then: where windows come and go quickly, a window manager on a busy machine
/// may leave none active.
[[nodiscard]] bool awaitActive(QWidget *window);

/// Waits for the button @p text in the message bar of @p window and clicks it; false if it does
/// not come.
[[nodiscard]] bool clickInMessage(const MainWindow *window, const QString &text);

/// Chooses @p method in the dialog for an org.
void chooseSignIn(const QDialog *dialog, SignInMethod method);

/// Clicks @p widget with the left button, as a user who sees it.
void click(QWidget *widget);
/// The same twice, as the system hands a double click out: once @p widget is disabled by the first
/// click it gets no second one. Waits until its window is the active one, and so has the keys that
/// are pressed next. Whether it became that.
[[nodiscard]] bool clickTwice(QWidget *widget);

/// A demo org that answers after @p latency.
[[nodiscard]] DemoOrgOptions slowOrg(std::chrono::milliseconds latency);
/// A demo org in which the token's role may read and not change.
[[nodiscard]] DemoOrgOptions readOnlyOrg();

/// Clicks an entry in the next menu that opens, which may have an event loop of its own.
class MenuClick final
{
public:
    /// @p text is the entry's, without its mnemonic.
    explicit MenuClick(QString text);

    /// All entries of the menu, once it was open; a separator is empty.
    [[nodiscard]] const QStringList &entries() const { return m_entries; }
    /// Those of them that have a tick.
    [[nodiscard]] const QStringList &ticked() const { return m_ticked; }

private:
    void clickIfOpen();

    QString m_text;
    QStringList m_entries;
    QStringList m_ticked;
    QTimer m_timer;
};

/// Types @p path into the file dialog @p dialog and presses its button once it can be.
void chooseFile(QFileDialog *dialog, const QString &path);

/// What is in the file @p path; empty if it cannot be read.
[[nodiscard]] QByteArray fileContent(const QString &path);

/// The part @p objectName of @p root, which must have it.
template <typename T>
[[nodiscard]] T *part(const QObject *root, const char *objectName)
{
    T *found = root->findChild<T *>(QLatin1StringView(objectName));
    if (!found)
        qFatal("There is no %s in %s.", objectName, qPrintable(root->objectName()));
    return found;
}

/// Waits for the part @p objectName of @p root; null if it does not come.
template <typename T>
[[nodiscard]] T *awaitPart(const QObject *root, const char *objectName)
{
    const QLatin1StringView name(objectName);
    (void)waitUntil([=] { return root->findChild<T *>(name) != nullptr; });
    return root->findChild<T *>(name);
}

/// The visible window called @p objectName; null if there is none.
template <typename T = QDialog>
[[nodiscard]] T *openWindow(const char *objectName)
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window->isVisible() && window->objectName() == QLatin1StringView(objectName))
            return qobject_cast<T *>(window);
    }
    return nullptr;
}

/// Waits for the window called @p objectName; null if it does not come.
template <typename T = QDialog>
[[nodiscard]] T *awaitWindow(const char *objectName)
{
    (void)waitUntil([=] { return openWindow<T>(objectName) != nullptr; });
    return openWindow<T>(objectName);
}

} // namespace HookKeys
