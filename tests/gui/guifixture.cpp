// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guifixture.h"

#include "hookkeytablemodel.h"
#include "httptransport.h"
#include "keytableview.h"
#include "messagebar.h"
#include "oktahookkeysapi.h"
#include "orgsaving.h"
#include "orgsession.h"
#include "statusline.h"
#include "waiting.h"
#include "writecheck.h"

#include <QAccessible>
#include <QComboBox>
#include <QDeadlineTimer>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {
Language::Language(const QString &code)
{
    const QLocale locale(code);
    QLocale::setDefault(locale);
    QGuiApplication::setLayoutDirection(locale.textDirection());
    m_words.setParent(QCoreApplication::instance()); // as in the program
    if (m_qtWords.load(locale, u"qtbase"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&m_qtWords);
    if (m_words.load(locale, u"hookkeys"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&m_words);
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
    QLocale::setDefault(QLocale(u"en_US"_s));
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void GuiFixture::prepareProgram()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    // Where Qt's own dialogs keep what they remember.
    static const QTemporaryDir qtSettings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, qtSettings.path());
}

void GuiFixture::failOnWarnings()
{
    // But for what is said of the offscreen platform by itself; by Qt for Windows, which gives a
    // window the height that its wrapped text needs and then warns that it is not the one it was
    // asked for; and by Wine, whose windows have no dark border.
    QTest::failOnWarning(QRegularExpression(
        u"^(?!This plugin does not support |setGeometry: Unable to set geometry |"
        "queryDarkBorder: Unable to retrieve dark window border setting.$)"_s));
}

GuiFixture::GuiFixture(DemoOrgOptions demoOptions)
    : options(std::move(demoOptions)), clock(QDateTime::currentDateTimeUtc()),
      profiles(folder.filePath(u"orgs.json"_s)), preferences(folder.filePath(u"hookkeys.ini"_s)),
      history(folder.filePath(u"history.sqlite"_s)), cache(folder.filePath(u"cache.sqlite"_s)),
      rotations(folder.filePath(u"rotations.sqlite"_s)),
      timeline(folder.filePath(u"timeline.sqlite"_s)), vault(keychain, sessionSecrets),
      registry(profiles),
      openOrgs(
          registry, vault,
          [this](const OrgProfile &profile,
                 const OrgSecrets &secrets) -> std::unique_ptr<HookKeysApi> {
              if (makeApi)
                  return makeApi(profile, secrets);
              HttpTransportOptions transport;
              transport.log = &requests;
              return std::make_unique<OktaHookKeysApi>(
                  std::make_unique<HttpTransport>(profile.url, secrets.credential, transport));
          },
          clock),
      m_language(u"en_US"_s)
{
    org = std::make_unique<DemoOrg>(options);
    if (!org->start())
        qFatal("The demo org could not be started.");
    options.port = quint16(org->url().port());
    options.token = org->token();
    openOrgs.setHistory(&history);
    openOrgs.setLinkOpener([this](const QUrl &page) {
        openedLinks.append(page);
        return browserWorks;
    });
    openOrgs.setRotations(&rotations);
    openOrgs.setTimeline(&timeline);
    m_writes = std::make_unique<WriteCheck>(openOrgs, requests);
    QObject::connect(&openOrgs, &OpenOrgs::sessionOpened, &openOrgs,
                     [this](OrgSession *opened) { session = opened; });
}

/// Whatever a test is about: each write of the window is in the timeline with its request, once.
void GuiFixture::checkWrites()
{
    if (QTest::currentTestFailed())
        return;
    const QStringList problems = m_writes->problems(org ? org->url() : QUrl(), options.token,
                                                    m_other ? &m_other->requests() : nullptr);
    if (!problems.isEmpty())
        QTest::qFail(qPrintable(problems.join(u'\n')), __FILE__, __LINE__);
}

GuiFixture::~GuiFixture()
{
    checkWrites();
    // As in the program: first the window, then what it shows.
    window.reset();
}

int GuiFixture::requestsOf(const QString &method) const
{
    const QList<RequestEntry> entries = requests.entries();
    return int(std::ranges::count(entries, method, &RequestEntry::method));
}

bool GuiFixture::showWindow()
{
    window = std::make_unique<MainWindow>(&openOrgs, preferences);
    window->setRequestLog(&requests);
    window->show();
    window->showStart();
    window->activateWindow();
    return QTest::qWaitForWindowActive(window.get(), patience);
}

void GuiFixture::useFakeApi()
{
    makeApi = [this](const OrgProfile &, const OrgSecrets &) {
        auto made = std::make_unique<FakeHookKeysApi>();
        fake = made.get();
        return made;
    };
}

bool GuiFixture::openFake(const QList<HookKey> &keys, const QList<InlineHook> &hooks)
{
    useFakeApi();
    if (!showWindow())
        return false;
    openOrgs.openUnsaved(acme(), Secret(options.token));
    if (!waitUntil([this] { return fake && fake->waitingCalls() == 2; }, patience))
        return false;
    fake->answerList(HookKeyListing{keys, {}});
    fake->answerHooks(InlineHookListing{hooks, {}});
    return true;
}

OrgProfile GuiFixture::acme() const
{
    return {u"acme"_s, u"Acme"_s, org->url(), Environment::Production, false};
}

void GuiFixture::save(const OrgProfile &profile, const Secret &credential)
{
    OrgSaving::start(openOrgs, {.profile = profile, .credential = credential}, window.get(),
                     [](const Result<void> &) {});
}

bool GuiFixture::openOrg(const OrgProfile &profile)
{
    if (!window && !showWindow())
        return false;
    save(profile, Secret(options.token));
    return waitUntil(
        [this, &profile] {
            return session && session->profile().id == profile.id && !session->isRefreshing()
                   && session->state() == OrgSession::State::Current;
        },
        patience);
}

bool GuiFixture::restart()
{
    const QString id = session ? session->profile().id : QString();
    if (!window->close())
        return false;
    window.reset();
    if (!showWindow())
        return false;
    if (id.isEmpty())
        return true;
    session.clear();
    openOrgs.open(id);
    return waitUntil([this] { return session && !session->isRefreshing(); }, patience);
}

bool GuiFixture::startOrg()
{
    org = std::make_unique<DemoOrg>(options);
    return org->start();
}

OtherClient &GuiFixture::other()
{
    if (!m_other)
        m_other = std::make_unique<OtherClient>(org->url(), options.token);
    return *m_other;
}

QToolButton *GuiFixture::toolButton(const QString &name) const
{
    const auto buttons = part<QToolBar>(window.get(), "toolBar")->findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(button);
        if (accessible && accessible->text(QAccessible::Name) == name)
            return button;
    }
    qFatal("The tool bar has no button %s.", qPrintable(name));
    return nullptr;
}

QAction *GuiFixture::action(const QString &objectName) const
{
    return part<QAction>(window.get(), qPrintable(objectName));
}

KeyTableView *GuiFixture::table() const
{
    return window->findChild<KeyTableView *>(u"keyTable"_s);
}

QStringList GuiFixture::shownNames() const
{
    QStringList names;
    if (!table())
        return names;
    const QAbstractItemModel *model = table()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        names.append(model->index(row, HookKeyTableModel::Name).data().toString());
    return names;
}

bool GuiFixture::clickRow(const QString &name, Qt::KeyboardModifiers modifiers) const
{
    const qsizetype row = shownNames().indexOf(name);
    if (row < 0)
        return false;
    const QModelIndex index = table()->model()->index(int(row), HookKeyTableModel::Name);
    table()->scrollTo(index);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers,
                      table()->visualRect(index).center());
    return true;
}

QString GuiFixture::selectedName() const
{
    const QModelIndexList rows = table()->selectionModel()->selectedRows();
    return rows.size() == 1 ? rows.first().data().toString() : QString();
}

QString GuiFixture::message() const
{
    return window->messages()->isVisible() ? window->messages()->text() : QString();
}

QString GuiFixture::statusText() const
{
    return part<StatusLine>(window.get(), "statusLine")->text();
}

DemoOrgOptions slowOrg(std::chrono::milliseconds latency)
{
    DemoOrgOptions options;
    options.latency = latency;
    return options;
}

DemoOrgOptions readOnlyOrg()
{
    DemoOrgOptions options;
    options.readOnly = true;
    return options;
}

MenuClick::MenuClick(QString text) : m_text(std::move(text))
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { clickIfOpen(); });
    m_timer.start(10);
}

void MenuClick::clickIfOpen()
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (!menu)
        return;
    m_timer.stop();
    QRect place;
    const auto actions = menu->actions();
    for (QAction *action : actions) {
        if (!action->isVisible())
            continue;
        m_entries.append(QString(action->text()).remove(u'&'));
        if (action->isChecked())
            m_ticked.append(m_entries.last());
        if (m_entries.last() == m_text)
            place = menu->actionGeometry(action);
    }
    if (place.isEmpty()) {
        menu->close();
    } else {
        // Newer versions of Qt take a click for an accident if the mouse hardly moved before it.
        for (int x = place.left(); x < place.center().x(); x += 2)
            QTest::mouseMove(menu, {x, place.center().y()});
        QTest::mouseClick(menu, Qt::LeftButton, {}, place.center());
    }
}

void chooseFile(QFileDialog *dialog, const QString &path)
{
    auto *name = part<QLineEdit>(dialog, "fileNameEdit");
    const bool opens = dialog->acceptMode() == QFileDialog::AcceptOpen;
    auto *box = part<QDialogButtonBox>(dialog, "buttonBox");
    QPushButton *button = box->button(opens ? QDialogButtonBox::Open : QDialogButtonBox::Save);
    // It is read in a thread of its own what is in the folder, and a file that is opened must be.
    const auto takes = [=] {
        name->setText(path);
        return button->isVisible() && button->isEnabled();
    };
    if (!waitUntil(takes, patience))
        qFatal("The file dialog does not take %s.", qPrintable(path));
    click(button);
}

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool clickTab(const QObject *root, const QString &title)
{
    auto *bar = part<QTabWidget>(root, "keyTabs")->tabBar();
    for (int tab = 0; tab < bar->count(); ++tab) {
        if (bar->tabText(tab) == title && bar->isTabVisible(tab) && bar->isVisible()) {
            QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
            return true;
        }
    }
    return false;
}

bool awaitActive(QWidget *window)
{
    using namespace std::chrono_literals;
    QDeadlineTimer next(1s);
    const auto isActive = [window, &next] {
        if (QApplication::activeWindow() == window)
            return true;
        if (next.hasExpired()) {
            window->activateWindow();
            next.setRemainingTime(1s);
        }
        return false;
    };
    return waitUntil(isActive, patience);
}

bool clickInMessage(const MainWindow *window, const QString &text)
{
    QPushButton *found = nullptr;
    const auto look = [&] {
        const auto buttons = window->messages()->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->isVisible() && button->text() == text)
                found = button;
        }
        return found != nullptr;
    };
    if (waitUntil(look, patience))
        click(found);
    return found;
}

void chooseSignIn(const QDialog *dialog, SignInMethod method)
{
    auto *methods = part<QComboBox>(dialog, "method");
    methods->setCurrentIndex(methods->findData(int(method)));
}

void click(QWidget *widget)
{
    if (!widget->isVisible() || !widget->isEnabled())
        qFatal("%s cannot be clicked.", qPrintable(widget->objectName()));
    QTest::mouseClick(widget, Qt::LeftButton);
}

bool clickTwice(QWidget *widget)
{
    QWidget *window = widget->window();
    if (!awaitActive(window))
        return false;
    QTest::mouseDClick(window->windowHandle(), Qt::LeftButton, {},
                       widget->mapTo(window, widget->rect().center()));
    return true;
}

} // namespace HookKeys
