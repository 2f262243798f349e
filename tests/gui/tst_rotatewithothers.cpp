// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forbiddenapps.h"
#include "httptransport.h"
#include "meddledapi.h"
#include "messagebar.h"
#include "oktahookkeysapi.h"
#include "orgsaving.h"
#include "orgsession.h"
#include "outcome.h"
#include "problembox.h"
#include "rotatefixture.h"
#include "rotationplanning.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtTest>

using namespace HookKeys;

class TestRotateWithOthers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }
    void movesWhatOthersLeaveAlone_data();
    void movesWhatOthersLeaveAlone();
    void seesThatAHookWasPointedBack();
    void goesOnPastAnAppThatIsFull();
    void leavesAnAppToOthersThatIsForbiddenMeanwhile();
    void goesOnBehindAClosedDialog();
    void tellsWhatFailedBehindAClosedDialog();
    void isOneDialogForOneRotation();
    void tellsThatTheSessionWent();
    void tellsThatTheJournalFailed_data();
    void tellsThatTheJournalFailed();
    void makesAKeyAgainThatSomebodyDeleted();
    void asksAgainForAKeyThatWasMadeAgain();
    void staysWhereNobodySeesWhichKeyWasGiven();
    void endsBehindAnOldKeyThatIsGone();
    void triesToEndByItselfOnce();
};

namespace {

const QStringList partnerHooks{u"Partner tokens"_s, u"Partner SAML attributes"_s};

/// Another program that has the journal of @p gui open, and does @p sql with it, which lasts as
/// long as this lives.
class JournalBreaker final
{
public:
    JournalBreaker(const GuiFixture &gui, const QString &sql)
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        database.setDatabaseName(gui.folder.filePath(u"rotations.sqlite"_s));
        m_isBroken = database.open() && QSqlQuery(database).exec(sql);
    }
    ~JournalBreaker()
    {
        QSqlDatabase::database(m_name).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(JournalBreaker)

    [[nodiscard]] bool isBroken() const { return m_isBroken; }

private:
    const QString m_name = u"breaker"_s;
    bool m_isBroken = false;
};

/// Says that the other sides have the key called @p name, and that no JWKS URL is waited for.
void sayHandedOver(const RotateDialogParts &rotate, const QString &name)
{
    QTest::keyClicks(part<QLineEdit>(rotate.dialog, "handedOver"), name);
    part<QCheckBox>(rotate.dialog, "early")->setChecked(true);
}

/// Begins the rotation in @p rotate, and waits for both keys to be there for being given by hand.
bool beginByHand(RotateDialogParts &rotate)
{
    return rotate.press(u"Begin"_s) && waitUntil([&rotate] {
               const auto *keys = part<QPlainTextEdit>(rotate.dialog, "publicKeys");
               return keys->toPlainText().count(u"\"kid\""_s) == 2;
           });
}

} // namespace

void TestRotateWithOthers::movesWhatOthersLeaveAlone_data()
{
    QTest::addColumn<QString>("taken");
    for (const QString &hook : partnerHooks)
        QTest::newRow(qPrintable(hook)) << hook;
}

/// Somebody gives one of the hooks another key while it is being handed over: the other is moved.
void TestRotateWithOthers::movesWhatOthersLeaveAlone()
{
    QFETCH(QString, taken);
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.offers(u"Begin"_s));
    const QString next = rotate.newName();
    QVERIFY(rotate.handOver());
    QVERIFY(rotate.offers(u"Re-point the hooks"_s));
    const QString third = idOfKey(gui, u"qa-sandbox"_s);
    QVERIFY(gui.other().repoint(taken, third));
    QVERIFY(rotate.press(u"Re-point the hooks"_s));
    QVERIFY(rotate.offers(u"Switch the old key off"_s));
    for (const QString &hook : partnerHooks)
        QCOMPARE(keyOfHook(gui, hook), hook == taken ? third : idOfKey(gui, next));
    // It is said that one was not.
    const auto *said = rotate.dialog->findChild<ProblemBox *>();
    QVERIFY(said && said->isVisible());
    QVERIFY(said->findChild<QLabel *>()->text().contains(taken));
}

void TestRotateWithOthers::seesThatAHookWasPointedBack()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.offers(u"Begin"_s));
    const QString next = rotate.newName();
    QVERIFY(rotate.handOver());
    QVERIFY(rotate.press(u"Re-point the hooks"_s));
    QVERIFY(rotate.offers(u"Switch the old key off"_s));
    QVERIFY(gui.other().repoint(partnerHooks.first(), idOfKey(gui, u"partner-api"_s)));
    QVERIFY(rotate.press(u"Switch the old key off"_s));
    QVERIFY(rotate.press(u"Re-point the hooks"_s));
    QVERIFY(rotate.press(u"Switch the old key off"_s));
    TRY_VERIFY(part<QLineEdit>(rotate.dialog, "oldName")->isVisible());
    for (const QString &hook : partnerHooks)
        QCOMPARE(keyOfHook(gui, hook), idOfKey(gui, next));
}

/// One of the two apps takes no further key: the hook of the other is moved all the same.
void TestRotateWithOthers::goesOnPastAnAppThatIsFull()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const auto hooks = gui.other().hooks();
    const auto full = std::ranges::find(*hooks, partnerHooks.first(), &InlineHook::name);
    QVERIFY(full != hooks->end());
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.offers(u"Begin"_s));
    const QString next = rotate.newName();
    const auto own = gui.other().publicKey(gui.other().keys()->constFirst().keyId);
    QVERIFY(own);
    QJsonObject jwk = QJsonDocument::fromJson(*own).object();
    constexpr int limit = 50;         // of keys at an app
    for (int i = 1; i < limit; ++i) { // it has one
        jwk[u"kid"_s] = u"filler-%1"_s.arg(i);
        QVERIFY(gui.other().addAppKey(full->clientId, QJsonDocument(jwk).toJson()));
    }
    QVERIFY(rotate.handOver());
    QVERIFY(rotate.press(u"Re-point the hooks"_s));
    const auto *said = rotate.dialog->findChild<ProblemBox *>()->findChild<QLabel *>();
    QVERIFY(rotate.offers(u"Re-point the hooks"_s));
    QVERIFY2(said->text().contains(u"50"), qPrintable(said->text()));
    QCOMPARE(keyOfHook(gui, partnerHooks.first()), idOfKey(gui, u"partner-api"_s));
    QCOMPARE(keyOfHook(gui, partnerHooks.last()), idOfKey(gui, next));
}

/// Somebody switches the new key off at an app and takes the right to change that: its hook goes on
/// with the old key until others have seen to it, and the other hook has the new one.
void TestRotateWithOthers::leavesAnAppToOthersThatIsForbiddenMeanwhile()
{
    GuiFixture gui;
    ForbiddenApps *apps = nullptr;
    gui.makeApi = [&apps](const OrgProfile &profile, const OrgSecrets &secrets) {
        auto org = std::make_unique<OktaHookKeysApi>(
            std::make_unique<HttpTransport>(profile.url, secrets.credential));
        auto made = std::make_unique<ForbiddenApps>(*org->connection().apps);
        apps = made.get();
        apps->forbids = false;
        auto api = std::make_unique<MeddledApi>(std::move(org));
        api->apps = std::move(made);
        return api;
    };
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.offers(u"Begin"_s));
    const QString next = rotate.newName();
    QVERIFY(rotate.handOver());
    QVERIFY(rotate.offers(u"Re-point the hooks"_s));
    const auto hooks = gui.other().hooks();
    const auto hook = std::ranges::find(*hooks, partnerHooks.first(), &InlineHook::name);
    QVERIFY(hook != hooks->end());
    Outcome<QList<AppKey>> keys;
    apps->listAppKeys(hook->clientId, this, keys.callback());
    QVERIFY(keys.succeeded());
    Outcome<AppKey> off; // the one that was added last
    apps->setAppKeyActive(hook->clientId, keys.value().constLast().id, false, this, off.callback());
    QVERIFY(off.succeeded());
    apps->forbids = true;
    QVERIFY(rotate.press(u"Re-point the hooks"_s));
    const auto *typed = part<QLineEdit>(rotate.dialog, "handedOver");
    TRY_VERIFY(typed->isVisible());
    const auto *said = rotate.dialog->findChild<ProblemBox *>()->findChild<QLabel *>();
    TRY_VERIFY(said->text().contains(
        u"So give the keys to somebody who may change those of “Partner tokens”"));
    QVERIFY(!rotate.send->isEnabled());
    QCOMPARE(keyOfHook(gui, partnerHooks.first()), idOfKey(gui, u"partner-api"_s));
    QCOMPARE(keyOfHook(gui, partnerHooks.last()), idOfKey(gui, next));
}

/// Who closes the dialog stops waiting: what was sent is not cut off, and what came of it is told.
void TestRotateWithOthers::goesOnBehindAClosedDialog()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"partner-api"_s);
    const QString next = rotate.newName();
    QVERIFY(rotate.handOver());
    QVERIFY(rotate.press(u"Re-point the hooks"_s));
    auto *close = rotate.dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close);
    QCOMPARE(close->text(), u"Stop wa&iting"_s);
    click(close);
    QVERIFY(rotate.dialog && rotate.dialog->isHidden());
    TRY_VERIFY(!rotate.dialog);
    for (const QString &hook : partnerHooks)
        QCOMPARE(keyOfHook(gui, hook), idOfKey(gui, next));
    QCOMPARE(gui.message(), u"What was begun in the rotation of the key “partner-api” is done. The "
                            "rotation itself is not finished."_s);
    QVERIFY(clickInMessage(gui.window.get(), u"Resume"_s));
    rotate.find();
    QVERIFY(rotate.offers(u"Switch the old key off"_s));
}

void TestRotateWithOthers::tellsWhatFailedBehindAClosedDialog()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.offers(u"Begin"_s));
    QVERIFY(gui.other().create(rotate.newName()));
    QVERIFY(rotate.press(u"Begin"_s));
    rotate.dialog->close(); // as its frame does
    QVERIFY(rotate.dialog && rotate.dialog->isHidden());
    TRY_VERIFY(!rotate.dialog);
    QVERIFY(gui.message().contains(u"Somebody else made a key called"_s));
}

/// What is still under way behind a closed dialog is neither begun a second time nor given up.
void TestRotateWithOthers::isOneDialogForOneRotation()
{
    GuiFixture gui(slowOrg(std::chrono::milliseconds(50)));
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.press(u"Begin"_s));
    QVERIFY(rotate.offers(u"Hand over"_s));
    rotate.dialog->reject();
    TRY_VERIFY(!rotate.dialog);
    QVERIFY(clickInMessage(gui.window.get(), u"Resume"_s));
    rotate.find();
    QVERIFY(rotate.press(u"Hand over"_s));
    rotate.dialog->reject();
    QVERIFY(rotate.dialog && rotate.dialog->isHidden());
    const QPointer<QDialog> hidden = rotate.dialog;
    QVERIFY(clickInMessage(gui.window.get(), u"Give up"_s));
    QVERIFY2(gui.message().startsWith(u"Something of the rotation of the key “partner-api” is"),
             qPrintable(gui.message()));
    QCOMPARE(gui.rotations.open(orgPlace(gui.session->profile()))->size(), 1);
    gui.window->messages()->clear(MessageBar::answerTopic);
    QVERIFY(clickInMessage(gui.window.get(), u"Resume"_s));
    rotate.find();
    QCOMPARE(rotate.dialog, hidden);
    QVERIFY(rotate.offers(u"Re-point the hooks"_s));
    QVERIFY(rotate.dialog->isVisible());
}

void TestRotateWithOthers::tellsThatTheSessionWent()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.press(u"Begin"_s));
    OrgProfile edited = gui.session->profile();
    edited.name = u"Acme & more"_s;
    OrgSaving::start(gui.openOrgs, {.profile = edited}, gui.window.get(),
                     [](const Result<void> &) {});
    TRY_VERIFY(!rotate.dialog);
    TRY_VERIFY(gui.message().contains(u"no longer waits for the answer in the rotation"));
}

void TestRotateWithOthers::tellsThatTheJournalFailed_data()
{
    QTest::addColumn<bool>("mayChangeApps");
    QTest::addColumn<QString>("sql");
    QTest::newRow("locked, before a write") << true << u"BEGIN EXCLUSIVE"_s;
    const QString full = u"CREATE TRIGGER full BEFORE %1 BEGIN SELECT RAISE(ABORT, 'full'); END"_s;
    QTest::newRow("full, behind a write")
        << true << full.arg(u"INSERT ON notes WHEN NEW.kind <> 0"_s);
    QTest::newRow("full, where the plan is another one now")
        << false << full.arg(u"UPDATE ON rotations"_s);
}

/// What is under way behind a closed dialog cannot be written down: that is not lost with it.
void TestRotateWithOthers::tellsThatTheJournalFailed()
{
    QFETCH(const bool, mayChangeApps);
    QFETCH(const QString, sql);
    GuiFixture gui;
    if (!mayChangeApps) {
        gui.makeApi = [](const OrgProfile &profile, const OrgSecrets &secrets) {
            auto org = std::make_unique<OktaHookKeysApi>(
                std::make_unique<HttpTransport>(profile.url, secrets.credential));
            auto apps = std::make_unique<ForbiddenApps>(*org->connection().apps);
            auto api = std::make_unique<MeddledApi>(std::move(org));
            api->apps = std::move(apps);
            return api;
        };
    }
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.press(u"Begin"_s));
    QVERIFY(rotate.offers(u"Hand over"_s));
    {
        const JournalBreaker breaker(gui, sql);
        QVERIFY(breaker.isBroken());
        QVERIFY(rotate.press(u"Hand over"_s));
        rotate.dialog->close();
        QVERIFY(rotate.dialog && rotate.dialog->isHidden());
        TRY_VERIFY(!rotate.dialog);
    }
    QVERIFY2(gui.message().contains(u"rotations.sqlite"), qPrintable(gui.message()));
}

/// Somebody deletes the new key before a hook signs with it: the way leads to where it is made.
void TestRotateWithOthers::makesAKeyAgainThatSomebodyDeleted()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.offers(u"Begin"_s));
    const QString next = rotate.newName();
    QVERIFY(rotate.handOver());
    QVERIFY(rotate.offers(u"Re-point the hooks"_s));
    QVERIFY(gui.other().remove(idOfKey(gui, next)));
    QVERIFY(rotate.press(u"Re-point the hooks"_s));
    QVERIFY(rotate.offers(u"Hand over"_s));
    const auto *said = rotate.dialog->findChild<ProblemBox *>()->findChild<QLabel *>();
    QVERIFY2(said->text().contains(u"somebody else may have deleted it"), qPrintable(said->text()));
    QVERIFY(rotate.press(u"Hand over"_s));
    QVERIFY(rotate.press(u"Re-point the hooks"_s));
    QVERIFY(rotate.offers(u"Switch the old key off"_s));
    QVERIFY(!idOfKey(gui, next).isEmpty());
    for (const QString &hook : partnerHooks)
        QCOMPARE(keyOfHook(gui, hook), idOfKey(gui, next));
}

/// What was carried to the other side is not the key that is made in the place of a deleted one.
void TestRotateWithOthers::asksAgainForAKeyThatWasMadeAgain()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"legacy-password-import"_s);
    QVERIFY(rotate.offers(u"Begin"_s));
    const QString next = rotate.newName();
    QVERIFY(beginByHand(rotate));
    const auto *keys = part<QPlainTextEdit>(rotate.dialog, "publicKeys");
    const QString carried = keys->toPlainText();
    const auto *typed = part<QLineEdit>(rotate.dialog, "handedOver");
    sayHandedOver(rotate, next);
    QVERIFY(gui.other().remove(idOfKey(gui, next)));
    QVERIFY(rotate.press(u"Hand over"_s));
    TRY_VERIFY(keys->toPlainText().count(u"\"kid\""_s) == 2 && keys->toPlainText() != carried);
    TRY_VERIFY(typed->text().isEmpty());
    QVERIFY(typed->isVisible() && !rotate.send->isEnabled());
    sayHandedOver(rotate, next);
    QVERIFY(rotate.press(u"Hand over"_s));
    QVERIFY(rotate.offers(u"Re-point the hooks"_s));
}

/// A key that is not seen is not taken for the one that was given.
void TestRotateWithOthers::staysWhereNobodySeesWhichKeyWasGiven()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"legacy-password-import"_s);
    QVERIFY(rotate.offers(u"Begin"_s));
    const QString next = rotate.newName();
    QVERIFY(beginByHand(rotate));
    sayHandedOver(rotate, next);
    QVERIFY(gui.other().remove(idOfKey(gui, next)));
    gui.org->hold("POST ");
    QVERIFY(rotate.press(u"Hand over"_s));
    TRY_COMPARE(gui.org->held(), 1);
    gui.org->hold("GET ");
    TRY_VERIFY(gui.org->held() > 0); // it is made, and looked for
    gui.stopOrg();
    QVERIFY(rotate.offers(u"Hand over"_s));
}

/// Somebody deletes the old key while the hooks are watched: what is left is done.
void TestRotateWithOthers::endsBehindAnOldKeyThatIsGone()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.handOver());
    QVERIFY(rotate.press(u"Re-point the hooks"_s));
    QVERIFY(rotate.offers(u"Switch the old key off"_s));
    QVERIFY(gui.other().remove(idOfKey(gui, u"partner-api"_s)));
    QVERIFY(rotate.press(u"Switch the old key off"_s));
    TRY_VERIFY(!rotate.dialog);
    QCOMPARE(gui.rotations.open(orgPlace(gui.session->profile()))->size(), 0);
}

/// The org that has the apps was removed from HookKeys, and the old key from this org.
void TestRotateWithOthers::triesToEndByItselfOnce()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.handOver());
    QVERIFY(rotate.press(u"Re-point the hooks"_s));
    QVERIFY(rotate.offers(u"Switch the old key off"_s));
    rotate.dialog->reject();
    TRY_VERIFY(!rotate.dialog);
    RotationPlan plan = gui.rotations.open(orgPlace(gui.session->profile()))->first();
    for (RotationHook &hook : plan.hooks)
        hook.appOrg = u"gone"_s;
    QVERIFY(gui.rotations.amend(plan));
    QVERIFY(gui.other().remove(idOfKey(gui, u"partner-api"_s)));
    QVERIFY(clickInMessage(gui.window.get(), u"Resume"_s));
    rotate.find();
    QVERIFY(rotate.offers(u"Switch the old key off"_s));
    const int served = gui.other().requestsServed();
    QVERIFY(gui.other().keys());
    // These questions, and not one after the other; the panel may ask for a key.
    QVERIFY(gui.other().requestsServed() <= served + 4);
}

QTEST_MAIN(TestRotateWithOthers)

#include "tst_rotatewithothers.moc"
