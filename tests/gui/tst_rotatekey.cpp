// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/makeauthorizer.h"
#include "demoauth.h"
#include "demohooktarget.h"
#include "demojwks.h"
#include "hookkeytablemodel.h"
#include "hooktrial.h"
#include "httptransport.h"
#include "keytableview.h"
#include "knownhooks.h"
#include "oktahookkeysapi.h"
#include "orgsession.h"
#include "outcome.h"
#include "privatekey.h"
#include "rehearsal.h"
#include "rotatefixture.h"
#include "rotation.h"
#include "rotationplanning.h"
#include "rotations.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QToolButton>
#include <QToolTip>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// A key is rotated in the window.
class TestRotateKey final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void takesSixClicksAndOneTypedName();
    void sendsNothingBeforeItBegins();
    void isResumedAfterItWasClosed();
    void isGivenUp();
    void offersEachThatWasCutOff();
    void offersNoneBeforeTheOrgWasRead();
    void goesOnByHandWhereTheAppMayNotBeChanged();
    void leavesTheOldKeyAtAnAppThatMayNotBeChanged();
    void pointsBack();
    void pointsOneBack();
    void repointsTheChosenHooks();
    void savesThePlan();
    void needsNoMouse();
    void watchesAndTriesHooks();
    void keepsTheOldKeyForAWhile();
    void keepsItNoMoreOnceItIsUsedAgain();
    void endsWhatIsDone();
    void waitsForNothingWhereAKeyHasLeaked();
};

void TestRotateKey::takesSixClicksAndOneTypedName()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"partner-api"_s);
    const QString next = part<QLineEdit>(rotate.dialog, "name")->text();
    QCOMPARE(next, u"partner-api"_s + gui.clock.now().toString(u"-yyyy-MM"_s));
    // Each step says which key it is about.
    auto *keys = part<QLabel>(rotate.dialog, "rotatedKeys");
    QCOMPARE(keys->text(), u"“%1” takes the place of “partner-api”."_s.arg(next));
    QVERIFY(keys->isVisible());
    QVERIFY(rotate.press(u"Begin"_s));
    // Which apps get the new key stands there before it is sent.
    auto *apps = part<QLabel>(rotate.dialog, "apps");
    TRY_VERIFY(apps->isVisible());
    QVERIFY(apps->text().contains(next));
    for (const QString &app : {u"“Partner tokens” ("_s, u"“Partner SAML attributes” ("_s})
        QCOMPARE(apps->text().count(app), 1);
    QVERIFY(rotate.press(u"Hand over"_s));
    QVERIFY(rotate.press(u"Re-point the hooks"_s));
    QVERIFY(rotate.press(u"Switch the old key off"_s));
    auto *typed = part<QLineEdit>(rotate.dialog, "oldName");
    TRY_VERIFY(typed->isVisible());
    QVERIFY(!rotate.send->isEnabled());
    QCOMPARE(keys->text(), u"“%1” takes the place of “partner-api”."_s.arg(next));
    QVERIFY(keys->isVisible());
    QCOMPARE(rotate.dialog->focusWidget(), typed); // and not at “Close”
    QTest::keyClicks(typed, u"partner-api"_s);
    QCOMPARE(rotate.dialog->focusWidget(), typed); // where one types one stays
    QVERIFY(rotate.press(u"Delete the old key"_s));
    TRY_VERIFY(!rotate.dialog);
    QCOMPARE(rotate.clicks, 6);
    QCOMPARE(gui.message(),
             u"“%1” took the place of the key “partner-api”, which is deleted."_s.arg(next));
    QCOMPARE(idOfKey(gui, u"partner-api"_s), QString());
    const QString made = idOfKey(gui, next);
    QVERIFY(!made.isEmpty());
    QCOMPARE(keyOfHook(gui, u"Partner tokens"_s), made);
    QCOMPARE(keyOfHook(gui, u"Partner SAML attributes"_s), made);
    TRY_VERIFY(gui.shownNames().contains(next) && !gui.shownNames().contains(u"partner-api"_s));
    QCOMPARE(gui.selectedName(), next); // one goes on with it
    TRY_COMPARE(part<QLabel>(gui.window.get(), "keyTitle")->text(), next);
}

void TestRotateKey::sendsNothingBeforeItBegins()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const qsizetype before = gui.other().keys()->size();
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.offers(u"Begin"_s));
    const QString steps = part<QPlainTextEdit>(rotate.dialog, "steps")->toPlainText();
    static const QRegularExpression numbered(u"^\\d+\\. "_s, QRegularExpression::MultilineOption);
    QCOMPARE(steps.count(numbered), 10);
    QVERIFY2(steps.startsWith("In the org\n1. "_L1) && steps.contains("\n\nAt the apps\n2. "_L1),
             qPrintable(steps));
    // Another name is planned anew, and a taken one is refused.
    auto *name = part<QLineEdit>(rotate.dialog, "name");
    name->selectAll();
    QTest::keyClicks(name, u"qa-sandbox"_s);
    QCOMPARE(part<QLabel>(rotate.dialog, "rotatedKeys")->text(),
             u"“qa-sandbox” takes the place of “partner-api”."_s);
    QVERIFY(!rotate.send->isEnabled());
    const auto *problem = part<QLabel>(rotate.dialog, "nameNotice");
    QVERIFY(!problem->isVisible() || !name->hasFocus()); // while it is typed
    QTest::keyClick(name, Qt::Key_Return);
    TRY_VERIFY(problem->isVisible() && !problem->text().isEmpty());
    rotate.dialog->reject();
    TRY_VERIFY(!rotate.dialog);
    QCOMPARE(gui.other().keys()->size(), before);
    QCOMPARE(gui.rotations.open(orgPlace(gui.session->profile()))->size(), 0);
}

void TestRotateKey::isResumedAfterItWasClosed()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"partner-api"_s);
    const QString next = part<QLineEdit>(rotate.dialog, "name")->text();
    QVERIFY(rotate.press(u"Begin"_s));
    QVERIFY(rotate.offers(u"Hand over"_s));
    rotate.dialog->reject();
    TRY_VERIFY(!rotate.dialog);
    QCOMPARE(gui.message(), u"The rotation of the key “partner-api” is not finished."_s);
    const QString made = idOfKey(gui, next);

    QVERIFY(gui.restart()); // opens the org again: saving it anew would close what is open in it
    QVERIFY(clickInMessage(gui.window.get(), u"Resume"_s));
    rotate.find();
    QVERIFY(rotate.press(u"Hand over"_s));
    QVERIFY(rotate.press(u"Re-point the hooks"_s));
    QVERIFY(rotate.offers(u"Switch the old key off"_s));
    QCOMPARE(keyOfHook(gui, u"Partner tokens"_s), made);
    QCOMPARE(idOfKey(gui, next), made);
}

void TestRotateKey::isGivenUp()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.press(u"Begin"_s));
    QVERIFY(rotate.offers(u"Hand over"_s));
    rotate.dialog->reject();
    TRY_VERIFY(!rotate.dialog);
    const QString question = u"The rotation of the key “partner-api” is not finished."_s;
    QVERIFY(clickInMessage(gui.window.get(), u"Give up"_s));
    auto *box = awaitWindow<QMessageBox>("giveUpBox");
    QVERIFY(box);
    // What stays as it is is said before.
    for (const QString &said : {u"“Partner tokens” signs with the old key."_s,
                                u"The new key “partner-api-"_s, u"resume it to do that"_s})
        QVERIFY2(box->informativeText().contains(said), qPrintable(box->informativeText()));
    QTest::keyClick(box, Qt::Key_Return); // the default does nothing
    TRY_VERIFY(!openWindow<QMessageBox>("giveUpBox"));
    QCOMPARE(gui.message(), question);
    QVERIFY(giveUp(gui));
    TRY_COMPARE(gui.message(), QString());
    QCOMPARE(gui.rotations.open(orgPlace(gui.session->profile()))->size(), 0);
    // The key that was left over blocks nothing: the next one has another name.
    const RotateDialogParts next(gui, u"partner-api"_s);
    QVERIFY(next.offers(u"Begin"_s));
    QVERIFY(part<QLineEdit>(next.dialog, "name")->text().endsWith(u"-2"_s));
}

void TestRotateKey::offersEachThatWasCutOff()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QStringList keys{u"partner-api"_s, u"token-enrichment-prod"_s};
    for (const QString &key : keys) {
        RotateDialogParts rotate(gui, key);
        QVERIFY(rotate.press(u"Begin"_s));
        QVERIFY(rotate.offers(u"Hand over"_s));
        rotate.dialog->reject();
        TRY_VERIFY(!rotate.dialog);
    }
    QVERIFY(gui.restart());
    const QString first = u"The rotation of the key “partner-api” is not finished."_s;
    const QString second = u"The rotation of the key “token-enrichment-prod” is not finished."_s;
    const auto shown = [&gui](const QString &text) {
        for (int i = 0; i < 4; ++i) {
            if (gui.message() == text)
                return true;
            click(part<QToolButton>(gui.window.get(), "messageNext"));
        }
        return false;
    };
    TRY_VERIFY(!gui.message().isEmpty());
    QVERIFY(shown(first));
    QVERIFY(shown(second));
    // Each is resumed for itself, and given up for itself.
    QVERIFY(clickInMessage(gui.window.get(), u"Resume"_s));
    QPointer<QDialog> dialog = awaitWindow("rotateDialog");
    QVERIFY(dialog);
    TRY_VERIFY(part<QPlainTextEdit>(dialog, "places")->toPlainText().contains(u"Token enrichment"));
    dialog->reject();
    TRY_VERIFY(!dialog);
    QVERIFY(shown(first));
    QVERIFY(giveUp(gui));
    TRY_COMPARE(gui.message(), second);
    QCOMPARE(gui.rotations.open(orgPlace(gui.session->profile()))->size(), 1);
}

void TestRotateKey::offersNoneBeforeTheOrgWasRead()
{
    GuiFixture gui;
    gui.useCache();
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.press(u"Begin"_s));
    QVERIFY(rotate.offers(u"Hand over"_s));
    rotate.dialog->reject();
    TRY_VERIFY(!rotate.dialog);
    const QString offer = u"The rotation of the key “partner-api” is not finished."_s;
    QCOMPARE(gui.message(), offer);
    const auto hooks = gui.other().hooks();
    const InlineHook hook = *std::ranges::find(*hooks, u"Partner tokens"_s, &InlineHook::name);
    QVERIFY(Rehearsal::isPossible(*gui.session, hook));

    const QString acme = gui.session->profile().id;
    gui.stopOrg();
    gui.openOrgs.close(acme);
    QVERIFY(gui.restart());
    gui.openOrgs.open(acme);
    TRY_VERIFY(gui.session && gui.session->state() == OrgSession::State::Cached
               && !gui.session->isRefreshing());
    QVERIFY2(!gui.message().contains(u"not finished"), qPrintable(gui.message()));
    // Nor is anything done on the strength of what was kept.
    QVERIFY(!gui.session->hooks()->keptBlockWithKeys().isEmpty());
    Outcome<HookTrialOutcome> trial;
    gui.session->rotations()->tryHook(hook.id, "{}", gui.session, trial.callback());
    QVERIFY(trial.failedWith(ErrorKind::Conflict));
    QVERIFY(!gui.session->rotations()->begin({}));

    QVERIFY(gui.startOrg());
    gui.session->refresh();
    TRY_COMPARE(gui.message(), offer);
}

namespace {

/// Opens the org as a service app that asks for all that a rotation needs and is given @p scopes.
bool openAsService(GuiFixture &gui, const QList<QByteArray> &scopes)
{
    gui.makeApi = [&gui](const OrgProfile &profile, const OrgSecrets &secrets) {
        return std::make_unique<OktaHookKeysApi>(std::make_unique<HttpTransport>(
            profile.url, makeAuthorizer(profile, secrets.credential,
                                        gui.vault.keeper(profile, secrets.credential), gui.clock)));
    };
    OrgProfile service = gui.acme();
    service.signIn = SignInMethod::ServiceApp;
    service.clientId = QLatin1StringView(DemoAuth::serviceClientId);
    service.signingKeyId = u"key-1"_s;
    service.access = {.apps = true, .appKeys = true};
    const PrivateKey key = PrivateKey::generateRsa();
    QJsonObject jwk = key.publicJwk();
    jwk[u"kid"_s] = service.signingKeyId;
    if (!gui.org->auth().registerServiceKey(DemoAuth::serviceClientId,
                                            QJsonDocument(jwk).toJson(QJsonDocument::Compact)))
        return false;
    gui.org->auth().setScopes(DemoAuth::serviceClientId, scopes);
    if (!gui.showWindow())
        return false;
    gui.save(service, *key.stored());
    return waitUntil(
        [&gui] { return gui.session && gui.session->state() == OrgSession::State::Current; });
}

const QList<QByteArray> reading{"okta.inlineHooks.read", "okta.inlineHooks.manage",
                                "okta.apps.read"};

} // namespace

/// Whoever may change the app's keys at first may not any more: the rest is left to others.
void TestRotateKey::leavesTheOldKeyAtAnAppThatMayNotBeChanged()
{
    GuiFixture gui;
    QVERIFY(openAsService(gui, reading + QList<QByteArray>{"okta.apps.manage"}));
    const QString old = idOfKey(gui, u"partner-api"_s);
    RotateDialogParts rotate(gui, u"partner-api"_s);
    for (const auto &text : {u"Begin"_s, u"Hand over"_s, u"Re-point the hooks"_s})
        QVERIFY(rotate.press(text));
    QVERIFY(rotate.offers(u"Switch the old key off"_s));
    gui.org->auth().setScopes(DemoAuth::serviceClientId, reading);
    gui.org->auth().revokeAccessTokens();
    QVERIFY(rotate.press(u"Switch the old key off"_s));
    auto *problem = part<QLabel>(rotate.dialog, "problem");
    TRY_VERIFY(
        problem->text().contains(u"by somebody who may change the keys of “Partner tokens”"_s));
    QVERIFY(rotate.press(u"Retire the old key"_s));
    auto *typed = part<QLineEdit>(rotate.dialog, "oldName");
    TRY_VERIFY(typed->isVisible());
    TRY_COMPARE(rotate.dialog->focusWidget(), typed); // after it was resumed, too
    QTest::keyClicks(typed, u"partner-api"_s);
    QVERIFY(rotate.press(u"Delete the old key"_s));
    TRY_VERIFY(!rotate.dialog);
    QVERIFY(!old.isEmpty());
    QCOMPARE(idOfKey(gui, u"partner-api"_s), QString());
}

void TestRotateKey::goesOnByHandWhereTheAppMayNotBeChanged()
{
    GuiFixture gui;
    QVERIFY(openAsService(gui, reading));
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.press(u"Begin"_s));
    QVERIFY(rotate.press(u"Hand over"_s));
    auto *typed = part<QLineEdit>(rotate.dialog, "handedOver");
    TRY_VERIFY(typed->isVisible());
    const QString problem = part<QLabel>(rotate.dialog, "problem")->text();
    QVERIFY2(
        problem.contains(u"okta.apps.manage")
            && problem.contains(u"So give the keys to somebody who may change those of “Partner"),
        qPrintable(problem));
    TRY_VERIFY(part<QPlainTextEdit>(rotate.dialog, "publicKeys")->toPlainText().contains(u"kid"));
    QVERIFY(!rotate.send->isEnabled());
    QTest::keyClicks(typed, rotate.newName());
    QVERIFY(rotate.press(u"Hand over"_s));
    QVERIFY(rotate.press(u"Re-point the hooks"_s));
    QVERIFY(rotate.offers(u"Retire the old key"_s));
    QCOMPARE(keyOfHook(gui, u"Partner tokens"_s), idOfKey(gui, rotate.newName()));
}

void TestRotateKey::pointsBack()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QString old = idOfKey(gui, u"partner-api"_s);
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.switchOff());
    TRY_VERIFY(part<QLineEdit>(rotate.dialog, "oldName")->isVisible());
    QVERIFY(keyOfHook(gui, u"Partner tokens"_s) != old);
    click(part<QPushButton>(rotate.dialog, "pointBack"));
    QVERIFY(rotate.offers(u"Re-point the hooks"_s));
    QCOMPARE(keyOfHook(gui, u"Partner tokens"_s), old);
    QCOMPARE(part<QPlainTextEdit>(rotate.dialog, "places")->toPlainText(),
             u"“Partner tokens” signs with the old key.\n"
             "“Partner SAML attributes” signs with the old key."_s);
}

void TestRotateKey::pointsOneBack()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QString old = idOfKey(gui, u"partner-api"_s);
    RotateDialogParts rotate(gui, u"partner-api"_s);
    auto *one = part<QPushButton>(rotate.dialog, "pointOneBack");
    QVERIFY(rotate.press(u"Begin"_s));
    QVERIFY(rotate.offers(u"Hand over"_s));
    QVERIFY(!one->isVisible()); // no hook has the new key yet
    for (const auto &text : {u"Hand over"_s, u"Re-point the hooks"_s})
        QVERIFY(rotate.press(text));
    QVERIFY(rotate.offers(u"Switch the old key off"_s));
    auto *hook = part<QComboBox>(rotate.dialog, "rotatedHook");
    hook->setCurrentText(u"Partner SAML attributes"_s);
    click(one);
    QVERIFY(rotate.offers(u"Re-point the hooks"_s));
    QCOMPARE(keyOfHook(gui, u"Partner SAML attributes"_s), old);
    const QString made = keyOfHook(gui, u"Partner tokens"_s);
    QVERIFY(made != old);
    // The other one still can be, also after the rotation was cut off.
    rotate.dialog->reject();
    TRY_VERIFY(!rotate.dialog);
    QVERIFY(clickInMessage(gui.window.get(), u"Resume"_s));
    rotate.find();
    QVERIFY(rotate.offers(u"Hand over"_s));
    click(part<QPushButton>(rotate.dialog, "pointBack"));
    QVERIFY(rotate.offers(u"Re-point the hooks"_s));
    QCOMPARE(keyOfHook(gui, u"Partner tokens"_s), old);
}

void TestRotateKey::repointsTheChosenHooks()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QString old = idOfKey(gui, u"partner-api"_s);
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.offers(u"Begin"_s));
    auto *hooks = part<QListWidget>(rotate.dialog, "hooksToRepoint");
    QCOMPARE(hooks->count(), 2);
    for (int row = 0; row < hooks->count(); ++row)
        hooks->item(row)->setCheckState(Qt::Unchecked);
    QVERIFY(!rotate.send->isEnabled()); // nothing would be done
    const auto saml = hooks->findItems(u"Partner SAML attributes"_s, Qt::MatchExactly);
    QCOMPARE(saml.size(), 1);
    saml.constFirst()->setCheckState(Qt::Checked);
    const QString steps = part<QPlainTextEdit>(rotate.dialog, "steps")->toPlainText();
    QVERIFY(steps.contains(u"“Partner tokens” keeps the old key. You chose to leave it."));
    QVERIFY(!steps.contains(u"Delete the hook key"));
    for (const auto &text : {u"Begin"_s, u"Hand over"_s, u"Re-point the hooks"_s})
        QVERIFY(rotate.press(text));
    // The old key cannot go, so that is how it ends.
    QVERIFY(rotate.offers(u"Finish"_s));
    const auto labels = rotate.dialog->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"sign with it: “Partner tokens”.");
    }));
    QVERIFY(rotate.press(u"Finish"_s));
    TRY_VERIFY(!rotate.dialog);
    QVERIFY2(gui.message().contains(u"The old key stays, for 1 hook signs with it."),
             qPrintable(gui.message()));
    QCOMPARE(keyOfHook(gui, u"Partner tokens"_s), old);
    QVERIFY(keyOfHook(gui, u"Partner SAML attributes"_s) != old);
    const Result<QList<RotationPlan>> left = gui.session->rotations()->open();
    QVERIFY(left && left->isEmpty());
}

void TestRotateKey::savesThePlan()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    gui.preferences.setExportFolder(gui.folder.path());
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.offers(u"Begin"_s));
    click(part<QPushButton>(rotate.dialog, "savePlan"));
    auto *files = awaitWindow<QFileDialog>("savePlanDialog");
    QVERIFY(files);
    QCOMPARE(files->directory().path(), gui.folder.path());
    const QString path = gui.folder.filePath(u"plan.md"_s);
    chooseFile(files, path);
    TRY_VERIFY(fileContent(path).startsWith("# Rotation of the hook key"));
    TRY_COMPARE(QToolTip::text(), u"Saved: "_s + path); // where there is no status bar
    const auto folders = rotate.dialog->findChildren<QPushButton *>(u"showInFolder"_s);
    QVERIFY(std::ranges::any_of(folders, &QWidget::isVisible));
}

void TestRotateKey::needsNoMouse()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    QCOMPARE(gui.action(u"rotateKey"_s)->iconText(), u"Rotate"_s);
    QTest::keyClick(gui.table(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = awaitWindow("rotateDialog");
    QVERIFY(dialog);
    for (const char *name : {"name", "steps", "publicKeys", "handedOver", "places", "oldName"})
        QVERIFY2(!part<QWidget>(dialog, name)->accessibleName().isEmpty(), name);
    auto *send = part<QPushButton>(dialog, "send");
    TRY_VERIFY(send->isEnabled());
    QVERIFY(awaitActive(dialog));
    QTest::keyClick(part<QLineEdit>(dialog, "name"), Qt::Key_Return);
    TRY_VERIFY(QString(send->text()).remove(u'&') == u"Hand over"_s && send->isEnabled());
    TRY_VERIFY(send->hasFocus()); // and not "Close", though the field and the button were away
}

void TestRotateKey::watchesAndTriesHooks()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"partner-api"_s);
    for (const auto &text : {u"Begin"_s, u"Hand over"_s, u"Re-point the hooks"_s})
        QVERIFY(rotate.press(text));
    QVERIFY(rotate.offers(u"Switch the old key off"_s));
    auto *watched = part<QPlainTextEdit>(rotate.dialog, "watched");
    auto *watch = part<QPushButton>(rotate.dialog, "watch");
    click(watch);
    TRY_VERIFY(watched->toPlainText().contains(u"has no failure of these hooks"));
    click(watch);
    QCOMPARE(watch->text().remove(u'&'), u"Watch the System Log"_s);

    gui.org->hookTarget().setBehaviour(DemoHookTarget::Behaviour::Refuse);
    // One hook is chosen for all that can be done with it.
    static const QRegularExpression ofHooks(u"[Hh]ook"_s);
    QCOMPARE(rotate.dialog->findChildren<QComboBox *>(ofHooks).size(), 1);
    QVERIFY(part<QPushButton>(rotate.dialog, "pointOneBack")->isVisible());
    click(part<QPushButton>(rotate.dialog, "tryHook"));
    QPointer<QDialog> trial = awaitWindow("hookTrialDialog");
    QVERIFY(trial);
    QVERIFY(part<QPlainTextEdit>(trial, "payload")->toPlainText().contains(u"eventType"));
    auto *outcome = part<QLabel>(trial, "outcome");
    click(part<QPushButton>(trial, "call"));
    TRY_VERIFY(outcome->text().contains(u"The service refused the call."));
    gui.org->hookTarget().setBehaviour(DemoHookTarget::Behaviour::Answer);
    TRY_VERIFY(part<QPushButton>(trial, "call")->isEnabled());
    click(part<QPushButton>(trial, "call"));
    TRY_VERIFY(outcome->text().startsWith(u"The service answered "));
    QVERIFY(part<QPlainTextEdit>(trial, "answer")->toPlainText().contains(u"commands"));
    trial->reject();
    TRY_VERIFY(!trial);

    click(watch);
    TRY_VERIFY(watched->toPlainText().contains(u"has 1 failure"));
}

void TestRotateKey::keepsTheOldKeyForAWhile()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QString old = idOfKey(gui, u"partner-api"_s);
    RotateDialogParts rotate(gui, u"partner-api"_s);
    const QString next = rotate.newName();
    QVERIFY(rotate.switchOff());
    auto *day = part<QDateEdit>(rotate.dialog, "keepUntil");
    TRY_VERIFY(day->isVisible() && day->isEnabled());
    const QDate today = gui.clock.now().toLocalTime().date();
    day->setDate(today.addDays(10));
    click(part<QPushButton>(rotate.dialog, "saveReminder"));
    auto *files = awaitWindow<QFileDialog>("reminderDialog");
    QVERIFY(files);
    const QString path = gui.folder.filePath(u"reminder.ics"_s);
    chooseFile(files, path);
    const QByteArray starts =
        "DTSTART;VALUE=DATE:" + today.addDays(10).toString(u"yyyyMMdd"_s).toLatin1() + "\r\n";
    TRY_VERIFY(fileContent(path).contains(starts));
    TRY_VERIFY(!openWindow<QFileDialog>("reminderDialog"));
    QCOMPARE(gui.preferences.exportFolder(), gui.folder.path());
    click(part<QPushButton>(rotate.dialog, "keepOldKey"));
    TRY_VERIFY(!rotate.dialog);
    TRY_COMPARE(gui.selectedName(), next);
    QCOMPARE(idOfKey(gui, u"partner-api"_s), old);
    QVERIFY2(gui.message().startsWith(u"The key “partner-api” has a successor, and is kept until"),
             qPrintable(gui.message()));

    QVERIFY(clickInMessage(gui.window.get(), u"Resume"_s));
    rotate.find();
    // It was switched off before.
    TRY_COMPARE(QString(rotate.send->text()).remove(u'&'), u"Delete the old key"_s);
    auto *typed = part<QLineEdit>(rotate.dialog, "oldName");
    TRY_VERIFY(typed->isVisible());
    QTest::keyClicks(typed, u"partner-api"_s);
    QVERIFY(rotate.press(u"Delete the old key"_s));
    TRY_VERIFY(!rotate.dialog);
    QCOMPARE(idOfKey(gui, u"partner-api"_s), QString());
}

void TestRotateKey::keepsItNoMoreOnceItIsUsedAgain()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QString old = idOfKey(gui, u"partner-api"_s);
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.switchOff());
    auto *keep = part<QPushButton>(rotate.dialog, "keepOldKey");
    TRY_VERIFY(keep->isVisible() && keep->isEnabled());
    click(keep);
    TRY_VERIFY(!rotate.dialog);
    QVERIFY(clickInMessage(gui.window.get(), u"Resume"_s));
    rotate.find();
    QVERIFY(waitUntil([&] { return part<QLineEdit>(rotate.dialog, "oldName")->isVisible(); }));
    click(part<QPushButton>(rotate.dialog, "pointBack"));
    QVERIFY(rotate.offers(u"Re-point the hooks"_s));
    QCOMPARE(keyOfHook(gui, u"Partner tokens"_s), old);
    // And the hooks are seen to work once more, before it is switched off anew.
    QVERIFY(rotate.press(u"Re-point the hooks"_s));
    QVERIFY(rotate.offers(u"Switch the old key off"_s));
    rotate.dialog->reject();
    TRY_VERIFY(!rotate.dialog);
    QCOMPARE(gui.message(), u"The rotation of the key “partner-api” is not finished."_s);
}

/// The program may end between the last request and the word that all is done.
void TestRotateKey::endsWhatIsDone()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QString old = idOfKey(gui, u"partner-api"_s);
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.switchOff());
    TRY_VERIFY(part<QLineEdit>(rotate.dialog, "oldName")->isVisible());
    rotate.dialog->reject();
    QVERIFY(gui.other().remove(old));
    TRY_VERIFY(!rotate.dialog);
    QVERIFY(clickInMessage(gui.window.get(), u"Resume"_s));
    TRY_VERIFY(gui.message().contains(u"which is deleted"));
    TRY_VERIFY(!openWindow<QDialog>("rotateDialog"));
    const Result<QList<RotationPlan>> left = gui.session->rotations()->open();
    QVERIFY(left && left->isEmpty());
}

void TestRotateKey::waitsForNothingWhereAKeyHasLeaked()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"partner-api"_s);
    QVERIFY(rotate.offers(u"Begin"_s));
    part<QCheckBox>(rotate.dialog, "leaked")->click();
    const QString steps = part<QPlainTextEdit>(rotate.dialog, "steps")->toPlainText();
    QVERIFY(steps.contains(u"What it costs not to wait:\nThe old key is switched off at the apps"));
    for (const auto &text : {u"Begin"_s, u"Hand over"_s, u"Re-point the hooks"_s})
        QVERIFY(rotate.press(text));
    // The old key is switched off without another word.
    TRY_VERIFY(part<QLineEdit>(rotate.dialog, "oldName")->isVisible());
    QVERIFY(!part<QDateEdit>(rotate.dialog, "keepUntil")->isVisible()); // nobody is to keep it
    QVERIFY(part<QLabel>(rotate.dialog, "rotatedKeys")->text().endsWith(u"which has leaked."));
    QCOMPARE(rotate.clicks, 4);
}

QTEST_MAIN(TestRotateKey)
#include "tst_rotatekey.moc"
