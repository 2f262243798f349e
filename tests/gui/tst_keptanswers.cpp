// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The window of a saved org whose server takes its time: what an earlier start read is there first.

#include "guifixture.h"

#include "hookkeytablemodel.h"
#include "hooktableview.h"
#include "hostileserver.h"
#include "keypatrol.h"
#include "keytableview.h"
#include "orgcache.h"
#include "orgremoval.h"
#include "orgsession.h"
#include "outcome.h"
#include "preferencesdialog.h"
#include "samplekeys.h"
#include "waiting.h"

#include <QAbstractItemModel>
#include <QCheckBox>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

QJsonObject keyObject(int number, const QString &name)
{
    const HookKey key = sampleKey(number, name);
    return {{u"id"_s, key.id},
            {u"keyId"_s, key.keyId},
            {u"name"_s, key.name},
            {u"created"_s, key.createdText},
            {u"lastUpdated"_s, key.lastUpdatedText},
            {u"isUsed"_s, false}};
}

QJsonObject hookObject()
{
    return {
        {u"id"_s, u"cal1"_s},
        {u"name"_s, u"Token hook"_s},
        {u"status"_s, u"ACTIVE"_s},
        {u"type"_s, u"com.okta.oauth2.tokens.transform"_s},
        {u"channel"_s,
         QJsonObject{{u"type"_s, u"OAUTH"_s},
                     {u"config"_s, QJsonObject{{u"uri"_s, u"https://hooks.example.com/token"_s},
                                               {u"authType"_s, u"private_key_jwt"_s},
                                               {u"clientId"_s, u"0oa1"_s},
                                               {u"tokenUrl"_s, u"https://id.example.com/token"_s},
                                               {u"hookKeyId"_s, sampleKey(1, {}).id}}}}}};
}

/// An org that answers at once, or when the test says so.
class SlowOrg final
{
public:
    SlowOrg()
    {
        for (int i = 1; i <= hookKeyLimit - 1; ++i)
            names.append(u"key %1"_s.arg(i));
        m_server.answer([this](QTcpSocket *socket, const HostileServer::Request &request) {
            if (isHolding)
                m_held.append({socket, request});
            else
                answer(socket, request);
        });
    }

    [[nodiscard]] QUrl url() const { return m_server.url(); }
    [[nodiscard]] bool isAsked() const { return m_held.size() >= 2; }
    /// Answers what was asked, and from now on at once.
    void release()
    {
        isHolding = false;
        const auto held = std::exchange(m_held, {});
        for (const auto &[socket, request] : held) {
            if (socket)
                answer(socket, request);
        }
    }
    [[nodiscard]] int writes() const { return m_server.count("POST") + m_server.count("PUT"); }

    QStringList names;    ///< Of the keys, each with its number.
    bool hasHook = false; ///< Which signs with the first key.
    bool isHolding = false;
    int refusal = 0;       ///< The status of what is asked for a public key; 0: it is there.
    mutable int lists = 0; ///< How often the keys were asked for.
    mutable int reads = 0; ///< How often one of them was.

private:
    void answer(QTcpSocket *socket, const HostileServer::Request &request) const
    {
        const QByteArray path = request.target.split('?').constFirst();
        QByteArray body = "[]";
        int status = 200;
        if (path == "/api/v1/hook-keys") {
            ++lists;
            QJsonArray keys;
            for (int i = 0; i < names.size(); ++i)
                keys.append(keyObject(i + 1, names.at(i)));
            body = QJsonDocument(keys).toJson(QJsonDocument::Compact);
        } else if (path == "/api/v1/inlineHooks" && hasHook) {
            body = QJsonDocument(QJsonArray{hookObject()}).toJson();
        } else if (path.startsWith("/api/v1/hook-keys/public/")) {
            body = sampleJwk(QString::fromLatin1(path.mid(25)));
            status = refusal == 0 ? status : refusal;
            if (refusal != 0)
                body = R"({"errorCode":"E0000007","errorSummary":"Not found by the test."})";
        } else if (path.startsWith("/api/v1/hook-keys/HKY")) {
            ++reads;
            const int number = path.mid(21).toInt();
            body = QJsonDocument(keyObject(number, names.value(number - 1))).toJson();
        }
        HostileServer::json(status, body)(socket, request);
    }

    HostileServer m_server;
    QList<std::pair<QPointer<QTcpSocket>, HostileServer::Request>> m_held;
};

/// A saved org whose answers were kept by an earlier start.
struct Fixture
{
    Fixture() { gui.useCache(); }

    [[nodiscard]] OrgProfile profile() const
    {
        OrgProfile profile = gui.acme();
        profile.url = server.url();
        return profile;
    }
    /// Opens the org, looks at its first key, and ends the program once what was read is kept: the
    /// list, or the public key too.
    [[nodiscard]] bool useBefore(bool withPublicKey = false)
    {
        if (!gui.openOrg(profile()) || !gui.clickRow(u"key 1"_s))
            return false;
        const bool kept = waitUntil([this, withPublicKey] {
            const auto found = gui.cache.find(profile());
            return found && found->keys.size() == server.names.size()
                   && (!withPublicKey || !found->keys.first().publicJwk.isEmpty());
        });
        before = gui.session->updated();
        gui.openOrgs.close(profile().id);
        gui.window->close();
        gui.window.reset();
        return kept;
    }
    /// The next start, a day later, until the server was asked.
    [[nodiscard]] bool start()
    {
        gui.clock.advance(std::chrono::hours(24));
        server.isHolding = true;
        if (!gui.showWindow())
            return false;
        gui.openOrgs.open(profile().id);
        return waitUntil([this] { return gui.session && server.isAsked(); });
    }
    [[nodiscard]] QString beforeText() const
    {
        return QLocale().toString(before.toLocalTime(), QLocale::ShortFormat);
    }
    [[nodiscard]] QList<QAction *> writes() const
    {
        return {gui.action(u"newKey"_s), gui.action(u"renameKey"_s), gui.action(u"rotateKey"_s),
                gui.action(u"deleteKey"_s)};
    }

    GuiFixture gui;
    SlowOrg server;
    QDateTime before;
};

} // namespace

class TestKeptAnswers final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void showsRowsBeforeTheOrgAnswers();
    void doesNothingWithKeptHooks();
    void showsTheKeptPublicKey();
    void handsOutNoKeptPublicKey();
    void handsOutNoKeptKeyThatIsDeleted();
    void saysWhyAKeptPublicKeyWasNotRead_data();
    void saysWhyAKeptPublicKeyWasNotRead();
    void savesNoKeptPublicKeyBeforeADelete();
    void knowsNoKeysWhereNoneWereKept();
    void showsWhatChangedSince();
    void saysWhatIsGone();
    void keepsThemWhileTheOrgIsGone();
    void goWithTheOrg();
    void areClearedByAnAction();
    void canBeTurnedOff();
    void areNotKeptOfAnOrgThatIsNotSaved();
};

void TestKeptAnswers::showsRowsBeforeTheOrgAnswers()
{
    Fixture f;
    GuiFixture &gui = f.gui;
    QVERIFY(f.useBefore());
    QVERIFY(f.start());
    QCOMPARE(gui.session->state(), OrgSession::State::Cached);
    QCOMPARE(gui.shownNames().size(), f.server.names.size());
    QVERIFY2(gui.statusText().contains(u"as of "_s + f.beforeText()), qPrintable(gui.statusText()));
    QCOMPARE(part<QTabBar>(gui.window.get(), "orgPages")->tabText(0), u"Keys 49"_s);

    // Nothing acts on them, and each action says why.
    QVERIFY(gui.clickRow(u"key 2"_s));
    for (const QAction *write : f.writes()) {
        QVERIFY2(!write->isEnabled(), qPrintable(write->objectName()));
        QVERIFY2(write->statusTip().contains(f.beforeText()), qPrintable(write->objectName()));
        QVERIFY(write->toolTip().contains(u"must be read again"_s));
    }
    QVERIFY(!gui.action(u"exportKeys"_s)->isEnabled());
    QVERIFY(!gui.action(u"exportKeys"_s)->statusTip().isEmpty());
    const auto *copies = part<QMenu>(gui.window.get(), "copyAs");
    QVERIFY(!copies->isEnabled());
    QVERIFY(copies->menuAction()->statusTip().contains(f.beforeText()));

    f.server.release();
    TRY_COMPARE(gui.session->state(), OrgSession::State::Current);
    QCOMPARE(gui.selectedName(), u"key 2"_s);
    for (const QAction *write : f.writes()) {
        QVERIFY2(write->isEnabled(), qPrintable(write->objectName()));
        QCOMPARE(write->statusTip(), QString());
    }
    QVERIFY(gui.action(u"exportKeys"_s)->isEnabled());
    QVERIFY2(gui.statusText().contains(u" · updated "_s), qPrintable(gui.statusText()));
    QCOMPARE(gui.message(), QString());
    QCOMPARE(f.server.writes(), 0);
}

/// What acts on a hook says beforehand why it cannot yet.
void TestKeptAnswers::doesNothingWithKeptHooks()
{
    Fixture f;
    f.server.hasHook = true;
    GuiFixture &gui = f.gui;
    QVERIFY(f.useBefore());
    QVERIFY(f.start());
    const auto *window = gui.window.get();
    part<QTabBar>(window, "orgPages")->setCurrentIndex(1);
    part<HookTableView>(window, "hookTable")->selectRow(0);
    const QList<const QWidget *> parts{
        part<QWidget>(window, "rehearseHook"), part<QWidget>(window, "hookLook"),
        part<QWidget>(window, "certificatesLook"), part<QWidget>(window, "otherSideLook"),
        part<QWidget>(window, "otherSideUrl")};
    const QList<QAction *> actions{gui.action(u"hookRehearse"_s), gui.action(u"exportReminders"_s)};
    for (const QWidget *each : parts) {
        TRY_VERIFY(each->isVisible());
        QVERIFY2(!each->isEnabled(), qPrintable(each->objectName()));
        QVERIFY2(each->toolTip().contains(f.beforeText()), qPrintable(each->objectName()));
        QCOMPARE(each->accessibleDescription(), each->toolTip());
    }
    for (const QAction *each : actions) {
        QVERIFY2(!each->isEnabled(), qPrintable(each->objectName()));
        QVERIFY2(each->statusTip().contains(f.beforeText()), qPrintable(each->objectName()));
    }
    QVERIFY(gui.action(u"historyOfHook"_s)->isEnabled()); // which shows, and does nothing

    f.server.release();
    TRY_COMPARE(gui.session->state(), OrgSession::State::Current);
    TRY_VERIFY(!gui.session->isRefreshing());
    for (const QWidget *each : parts) {
        QVERIFY2(each->isEnabled(), qPrintable(each->objectName()));
        QVERIFY(!each->toolTip().contains(f.beforeText()));
        QCOMPARE(each->accessibleDescription(), QString());
    }
    for (const QAction *each : actions) {
        QVERIFY2(each->isEnabled(), qPrintable(each->objectName()));
        QCOMPARE(each->statusTip(), QString());
    }
}

void TestKeptAnswers::showsTheKeptPublicKey()
{
    Fixture f;
    GuiFixture &gui = f.gui;
    QVERIFY(f.useBefore(true));
    QVERIFY(f.start());
    QVERIFY(gui.clickRow(u"key 1"_s));
    QCOMPARE(part<QLabel>(gui.window.get(), "keyTitle")->text(), u"key 1"_s);
    QVERIFY(clickTab(gui.window.get(), u"JWK"_s));
    const HookKey *key = gui.session->keys()->key(sampleKey(1, {}).id);
    QVERIFY(key && key->keptSince.isValid());
    // It is read again with the list, though nobody asks.
    gui.session->patrol()->start();
    f.server.release();
    TRY_VERIFY(gui.session->keys()->key(sampleKey(1, {}).id)->hasReadJwk());
}

/// It may be another one by now, and who hands it out locks the other side out.
void TestKeptAnswers::handsOutNoKeptPublicKey()
{
    Fixture f;
    GuiFixture &gui = f.gui;
    QVERIFY(f.useBefore(true));
    QVERIFY(f.start());
    QVERIFY(gui.clickRow(u"key 1"_s));
    QClipboard *clipboard = QGuiApplication::clipboard();
    clipboard->setText(u"before"_s);
    const auto *window = gui.window.get();
    auto *copy = part<QPushButton>(window, "keyCopy");
    for (const char *name : {"keyCopy", "keyFormats", "keySave"}) {
        const auto *button = part<QAbstractButton>(window, name);
        QVERIFY2(!button->isEnabled() && button->toolTip().contains(f.beforeText()), name);
        QVERIFY2(button->accessibleDescription().contains(u"read again"_s), name);
    }
    for (const QString &name : {u"savePublicKey"_s, u"copyAs-jwk-received"_s, u"copyAs-set"_s}) {
        QVERIFY2(!gui.action(name)->isEnabled(), qPrintable(name));
        QVERIFY2(gui.action(name)->statusTip().contains(f.beforeText()), qPrintable(name));
    }
    QVERIFY(clickTab(window, u"JWK"_s));
    auto *jwk = part<QPlainTextEdit>(window, "keyText-jwk");
    jwk->setFocus();
    QTest::keySequence(jwk, QKeySequence::SelectAll);
    QTest::keySequence(jwk, QKeySequence::Copy);
    QVERIFY(jwk->toPlainText().contains(u"RSA"_s)); // but it can be read
    Q_EMIT jwk->customContextMenuRequested({1, 1});
    auto *menu = awaitPart<QMenu>(window, "codeMenu");
    QVERIFY(menu);
    menu->close();
    // A window of its own saves without a button.
    gui.action(u"openKey"_s)->trigger();
    auto *keyWindow = awaitWindow<QMainWindow>("keyWindow");
    QVERIFY(keyWindow && awaitActive(keyWindow));
    QTest::keySequence(keyWindow, QKeySequence::Save);
    TRY_VERIFY(part<QLabel>(keyWindow, "messageText")->text().contains(f.beforeText()));
    keyWindow->close();
    QCOMPARE(clipboard->text(), u"before"_s);
    // What a row is called is no key.
    QVERIFY(gui.action(u"copyCells"_s)->isEnabled());

    f.server.release();
    TRY_COMPARE(gui.session->state(), OrgSession::State::Current);
    QVERIFY(gui.action(u"copyAs-set"_s)->isEnabled()); // reads what it needs
    QVERIFY(!gui.action(u"copyAs-jwk-received"_s)->isEnabled());
    // It is shown, and so it is read again with the list.
    TRY_VERIFY(part<QPushButton>(window, "keySave")->isEnabled());
    QVERIFY(gui.session->keys()->key(sampleKey(1, {}).id)->hasReadJwk());
    QVERIFY(gui.action(u"savePublicKey"_s)->isEnabled());
    QCOMPARE(gui.action(u"savePublicKey"_s)->statusTip(), QString());
    QVERIFY(gui.action(u"copyAs-jwk-received"_s)->isEnabled());
    QVERIFY(clickTab(window, u"JWK"_s));
    QVERIFY(copy->isEnabled() && !copy->toolTip().contains(f.beforeText()));
    click(copy);
    QVERIFY(clipboard->text().contains(u"RSA"_s));
}

void TestKeptAnswers::handsOutNoKeptKeyThatIsDeleted()
{
    Fixture f;
    GuiFixture &gui = f.gui;
    QVERIFY(f.useBefore(true));
    QVERIFY(f.start());
    QVERIFY(gui.clickRow(u"key 1"_s));
    gui.action(u"openKey"_s)->trigger();
    auto *keyWindow = awaitWindow<QMainWindow>("keyWindow");
    QVERIFY(keyWindow && awaitActive(keyWindow));
    f.server.names.clear();
    f.server.release();
    TRY_VERIFY(part<QLabel>(keyWindow, "messageText")->text().contains(u"is deleted"_s));
    const auto *save = part<QAbstractButton>(keyWindow, "keySave");
    QVERIFY(!save->isEnabled());
    QVERIFY(save->accessibleDescription().contains(u"neither copied nor saved"_s));
    QCOMPARE(part<QLabel>(keyWindow, "messageText")->text(), save->accessibleDescription());
    keyWindow->close();
}

void TestKeptAnswers::saysWhyAKeptPublicKeyWasNotRead_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("missing") << 404;
    QTest::newRow("refused") << 403;
}

/// It stays shown, and is asked for once for each list; where Okta lacks it, not even that: a list
/// is read again then.
void TestKeptAnswers::saysWhyAKeptPublicKeyWasNotRead()
{
    QFETCH(const int, status);
    Fixture f;
    GuiFixture &gui = f.gui;
    QVERIFY(f.useBefore(true));
    QVERIFY(f.start());
    QVERIFY(gui.clickRow(u"key 1"_s));
    f.server.refusal = status;
    f.server.reads = 0;
    f.server.release();
    TRY_VERIFY(!gui.message().isEmpty());
    const auto *save = part<QPushButton>(gui.window.get(), "keySave");
    QVERIFY(save->isVisible() && !save->isEnabled());
    QVERIFY(save->accessibleDescription().contains(u"read again"_s));
    TRY_VERIFY(!gui.session->isRefreshing());
    const auto timers = part<QWidget>(gui.window.get(), "keyPanel")
                            ->findChildren<QTimer *>(QString(), Qt::FindDirectChildrenOnly);
    int asked = 0; // how often the panel was about to ask for it
    const auto look = [&timers, &asked] {
        asked += std::ranges::any_of(timers, &QTimer::isActive) ? 1 : 0;
    };
    QObject context;
    connect(gui.session, &OrgSession::stateChanged, &context, look); // after the panel
    for (int i = 0; i < 3; ++i) {
        TRY_VERIFY(!gui.session->isRefreshing());
        const int before = f.server.lists;
        const int askedBefore = asked;
        gui.action(u"refresh"_s)->trigger();
        TRY_VERIFY(f.server.lists > before && !gui.session->isRefreshing());
        QCOMPARE(asked > askedBefore, status == 403);
    }
    if (status == 404)
        QCOMPARE(f.server.reads, 1);
    f.server.refusal = 0;
    QVERIFY(gui.clickRow(u"key 2"_s));
    QVERIFY(gui.clickRow(u"key 1"_s));
    TRY_VERIFY(part<QPushButton>(gui.window.get(), "keySave")->isEnabled());
}

/// It could be another one than the one that is deleted.
void TestKeptAnswers::savesNoKeptPublicKeyBeforeADelete()
{
    Fixture f;
    GuiFixture &gui = f.gui;
    QVERIFY(f.useBefore(true));
    QVERIFY(f.start());
    QVERIFY(gui.clickRow(u"key 1"_s));
    f.server.refusal = 403;
    f.server.release();
    TRY_COMPARE(gui.session->state(), OrgSession::State::Current);
    gui.action(u"deleteKey"_s)->trigger();
    QDialog *dialog = awaitWindow("deleteDialog");
    QVERIFY(dialog);
    const auto *save = part<QPushButton>(dialog, "savePublicKey");
    TRY_VERIFY(save->isVisible());
    QVERIFY(!save->isEnabled());
    QVERIFY2(save->toolTip().contains(u"must be read again"_s), qPrintable(save->toolTip()));
    QCOMPARE(save->accessibleDescription(), save->toolTip());
    dialog->reject();
}

void TestKeptAnswers::knowsNoKeysWhereNoneWereKept()
{
    GuiFixture gui;
    gui.useFakeApi();
    QVERIFY(gui.showWindow());
    gui.openOrgs.openUnsaved(gui.acme(), Secret(gui.options.token));
    TRY_VERIFY(gui.session && gui.fake && gui.fake->waitingCalls() == 2);
    KeptAnswers kept;
    kept.time = gui.clock.now();
    kept.hooks = QList<InlineHook>{sampleHook(u"Token"_s, {})};
    gui.session->showKept(kept);
    QCOMPARE(gui.session->state(), OrgSession::State::Cached);
    QCOMPARE(part<QTabBar>(gui.window.get(), "orgPages")->tabText(0), u"Keys"_s);
    gui.fake->answerList(failure(ErrorKind::Timeout, u"It took too long."_s));
    gui.fake->answerHooks(failure(ErrorKind::Timeout, u"It took too long."_s));
    TRY_COMPARE(gui.message(), u"It took too long."_s);
    QVERIFY2(!gui.statusText().contains(u"0 of"_s), qPrintable(gui.statusText()));
    QVERIFY(part<QPushButton>(gui.window.get(), "unreadTryAgain")->isVisible());
}

void TestKeptAnswers::showsWhatChangedSince()
{
    Fixture f;
    GuiFixture &gui = f.gui;
    QVERIFY(f.useBefore());
    f.server.names[2] = u"renamed"_s;
    f.server.names.append(u"made since"_s);
    QVERIFY(f.start());
    QVERIFY(gui.shownNames().contains(u"key 3"_s));
    f.server.release();
    TRY_COMPARE(gui.session->state(), OrgSession::State::Current);
    QStringList changed;
    const QAbstractItemModel *rows = gui.table()->model();
    for (int row = 0; row < rows->rowCount(); ++row) {
        const QModelIndex index = rows->index(row, HookKeyTableModel::Name);
        if (index.data(HookKeyTableModel::HighlightRole).toBool())
            changed.append(index.data().toString());
    }
    changed.sort();
    QCOMPARE(changed, QStringList({u"made since"_s, u"renamed"_s}));
}

void TestKeptAnswers::saysWhatIsGone()
{
    Fixture f;
    GuiFixture &gui = f.gui;
    QVERIFY(f.useBefore());
    f.server.names.removeLast();
    QVERIFY(f.start());
    QCOMPARE(gui.message(), QString());
    f.server.release();
    TRY_VERIFY(gui.message().contains(u"“key 49”"_s));
    QVERIFY2(gui.message().contains(u"1 key that “Acme” had on "_s + f.beforeText()),
             qPrintable(gui.message()));
    click(part<QToolButton>(gui.window.get(), "messageClose"));
    QCOMPARE(gui.message(), QString());
    // Once, and not of what somebody saw go.
    f.server.names.removeLast();
    gui.action(u"refresh"_s)->trigger();
    TRY_COMPARE(gui.session->keys()->rowCount(), f.server.names.size());
    TRY_VERIFY(!gui.session->isRefreshing());
    QCOMPARE(gui.message(), QString());
}

void TestKeptAnswers::keepsThemWhileTheOrgIsGone()
{
    Fixture f;
    GuiFixture &gui = f.gui;
    QVERIFY(f.useBefore());
    QVERIFY(f.start());
    click(part<QWidget>(gui.window.get(), "cancelRefresh"));
    TRY_VERIFY(!gui.session->isRefreshing());
    QCOMPARE(gui.session->state(), OrgSession::State::Cached);
    QCOMPARE(gui.shownNames().size(), f.server.names.size());
    QVERIFY2(gui.statusText().contains(u"not current, from "_s + f.beforeText()),
             qPrintable(gui.statusText()));
    QVERIFY(!gui.action(u"newKey"_s)->isEnabled());
    f.server.release();
    gui.action(u"refresh"_s)->trigger();
    TRY_COMPARE(gui.session->state(), OrgSession::State::Current);
    QVERIFY(gui.action(u"newKey"_s)->isEnabled());
}

void TestKeptAnswers::goWithTheOrg()
{
    Fixture f;
    GuiFixture &gui = f.gui;
    QVERIFY(f.useBefore());
    QVERIFY(f.start());
    Outcome<void> removed;
    OrgRemoval::start(gui.openOrgs, f.profile().id, gui.window.get(), removed.callback());
    QVERIFY(removed.succeeded());
    QCOMPARE(gui.cache.find(f.profile()), std::nullopt);
    f.server.release(); // what comes late brings nothing back
    QVERIFY(gui.openOrg());
    QCOMPARE(gui.cache.find(f.profile()), std::nullopt);
}

void TestKeptAnswers::areClearedByAnAction()
{
    Fixture f;
    GuiFixture &gui = f.gui;
    QVERIFY(f.useBefore());
    QVERIFY(f.start());
    QAction *clear = gui.action(u"clearKept"_s);
    QVERIFY(clear->isEnabled());
    clear->trigger();
    QVERIFY2(gui.message().contains(u"are deleted"_s), qPrintable(gui.message()));
    QCOMPARE(gui.cache.find(f.profile()), std::nullopt);
    f.server.release();
    TRY_VERIFY(gui.cache.find(f.profile())); // from now on anew
}

void TestKeptAnswers::canBeTurnedOff()
{
    Fixture f;
    GuiFixture &gui = f.gui;
    QVERIFY(gui.showWindow());
    QObject::connect(&gui.preferences, &Preferences::keepsAnswersChanged, gui.window.get(),
                     [&gui] { gui.cache.setEnabled(gui.preferences.keepsAnswers()); });
    QVERIFY(gui.openOrg(f.profile()));
    TRY_VERIFY(gui.cache.find(f.profile()));
    gui.action(u"preferences"_s)->trigger();
    auto *dialog = awaitWindow("preferencesDialog");
    QVERIFY(dialog);
    auto *keeps = part<QCheckBox>(dialog, "keepsAnswers");
    QVERIFY(keeps->isChecked());
    click(keeps);
    QVERIFY(!gui.preferences.keepsAnswers());
    QCOMPARE(gui.cache.find(f.profile()), std::nullopt);
    click(keeps);
    QVERIFY(gui.preferences.keepsAnswers());
    dialog->close();
}

void TestKeptAnswers::areNotKeptOfAnOrgThatIsNotSaved()
{
    Fixture f;
    GuiFixture &gui = f.gui;
    QVERIFY(gui.showWindow());
    gui.openOrgs.openUnsaved(f.profile(), Secret(gui.options.token));
    TRY_VERIFY(gui.session && gui.session->state() == OrgSession::State::Current);
    gui.openOrgs.close(f.profile().id);
    QCOMPARE(gui.cache.find(f.profile()), std::nullopt);
    QVERIFY(!QFile::exists(gui.folder.filePath(u"cache.sqlite"_s)));
}

QTEST_MAIN(TestKeptAnswers)

#include "tst_keptanswers.moc"
