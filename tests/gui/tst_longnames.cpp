// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Names of 400 characters without a place where a line could be broken: of an org from a settings
// file, of a key and a hook from a server.

#include "guifixture.h"

#include "fakehookkeysapi.h"
#include "openorgs.h"
#include "samplekeys.h"
#include "waiting.h"

#include <QAbstractItemView>
#include <QScreen>
#include <QTabBar>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// As wide as 400 letters can be.
QString longName(char16_t letter)
{
    return QString(400, QChar(letter));
}

HookKey keyCalled(int number, const QString &name)
{
    HookKey key = sampleKey(number, name);
    key.publicJwk = R"({"kty":"RSA","e":"AQAB","n":"AA"})";
    return key;
}

/// The window that was opened beside the main one; null if there is none.
QWidget *otherWindow(const GuiFixture &gui)
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        const bool isWindow =
            window->windowType() == Qt::Window || window->windowType() == Qt::Dialog;
        if (window->isVisible() && isWindow && window != gui.window.get())
            return window;
    }
    return nullptr;
}

bool staysOnTheScreen(const QWidget *window)
{
    const QSize screen = window->screen()->availableSize();
    if (window->frameGeometry().width() <= screen.width()
        && window->minimumSizeHint().width() <= screen.width()
        && window->frameGeometry().height() <= screen.height())
        return true;
    qWarning("%s is %d×%d, and at least %d wide", qPrintable(window->objectName()),
             window->frameGeometry().width(), window->frameGeometry().height(),
             window->minimumSizeHint().width());
    return false;
}

struct Fixture
{
    /// Opens an org with a used and an unused key and a hook, all with long names.
    [[nodiscard]] bool open()
    {
        gui.useFakeApi();
        if (!gui.showWindow())
            return false;
        OrgProfile profile = gui.acme();
        profile.name = longName(u'W');
        gui.openOrgs.openUnsaved(profile, Secret(gui.options.token));
        if (!waitUntil([this] { return gui.fake && gui.fake->waitingCalls() == 2; }))
            return false;
        used.isUsed = true;
        unused.isUsed = false;
        hook.id = u"cal1"_s;
        hook.name = longName(u'M');
        hook.status = u"ACTIVE"_s;
        hook.type = u"com.okta.oauth2.tokens.transform"_s;
        hook.uri = u"https://service.example/"_s + longName(u'm');
        hook.hookKeyId = used.id;
        gui.fake->answerList(HookKeyListing{{used, unused}, {}});
        gui.fake->answerHooks(InlineHookListing{{hook}, {}});
        return waitUntil([this] { return gui.shownNames().size() == 2; });
    }

    GuiFixture gui;
    HookKey used = keyCalled(1, longName(u'W'));
    HookKey unused = keyCalled(2, longName(u'Q'));
    InlineHook hook;
};

} // namespace

class TestLongNames final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void row90_thePagesStayInTheWindow();
    void row90_windowsStayOnTheScreen_data();
    void row90_windowsStayOnTheScreen();
};

void TestLongNames::row90_thePagesStayInTheWindow()
{
    Fixture f;
    QVERIFY(f.open());
    GuiFixture &gui = f.gui;
    const QSize size = gui.window->size();
    QVERIFY(gui.clickRow(f.used.name));
    auto *tabs = part<QTabBar>(gui.window.get(), "orgPages");
    for (int page = 0; page < tabs->count(); ++page) {
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(page).center());
        if (page == 1) {
            auto *hooks = part<QAbstractItemView>(gui.window.get(), "hookTable");
            TRY_COMPARE(hooks->model()->rowCount(), 1);
            hooks->setCurrentIndex(hooks->model()->index(0, 0));
        }
        QCoreApplication::sendPostedEvents();
        QVERIFY2(staysOnTheScreen(gui.window.get()), qPrintable(tabs->tabText(page)));
        QCOMPARE(gui.window->size(), size);
    }
}

void TestLongNames::row90_windowsStayOnTheScreen_data()
{
    QTest::addColumn<bool>("inUse");
    for (const char *action :
         {"newKey", "renameKey", "deleteKey", "exportKeys", "openKey", "manageOrgs", "orgOverview",
          "requestLog", "checkToken", "preferences", "addOrg"})
        QTest::newRow(action) << false;
    QTest::newRow("rotateKey") << true;
}

void TestLongNames::row90_windowsStayOnTheScreen()
{
    QFETCH(const bool, inUse);
    Fixture f;
    QVERIFY(f.open());
    GuiFixture &gui = f.gui;
    QVERIFY(gui.clickRow(inUse ? f.used.name : f.unused.name));
    QAction *action = gui.action(QString::fromLatin1(QTest::currentDataTag()));
    TRY_VERIFY(action->isEnabled());
    action->trigger();
    QWidget *window = nullptr;
    TRY_VERIFY(window = otherWindow(gui));
    if (window->objectName() == u"deleteDialog"_s) {
        TRY_COMPARE(gui.fake->waitingCalls(), 2);
        gui.fake->answerRead(f.unused);
        gui.fake->answerHooks(InlineHookListing{{f.hook}, {}});
        TRY_VERIFY(part<QWidget>(window, "typedName")->isVisible());
    }
    QCoreApplication::sendPostedEvents();
    QVERIFY(staysOnTheScreen(window));
    QVERIFY(staysOnTheScreen(gui.window.get()));
}

QTEST_MAIN(TestLongNames)

#include "tst_longnames.moc"
