// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeoutsideapi.h"
#include "guifixture.h"
#include "hookkeytablemodel.h"
#include "hooktablemodel.h"
#include "hooktableview.h"
#include "knownhooks.h"
#include "orgsession.h"
#include "rotatefixture.h"
#include "waiting.h"

#include <QClipboard>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// What Okta would send for a hook, shown and sent, and the certificates of its servers.
class TestRehearsalDialog final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void showsWhatOktaWouldSendAndSendsNothing();
    void sendsItByKeyboard();
    void takesAnotherKey();
    void copiesAll();
    void isCancelled();
    void isOfferedWhereAHookSigns();
    void showsTheAnswerAsPlainText();
    void alarmsWhereTheKeyIsTaken();
    void closesWithTheOrg();
    void looksAtCertificates();
    void aLookAtCertificatesIsCancelled();
};

namespace {

QPushButton *buttonOf(const QObject *root, const char *name)
{
    return part<QPushButton>(root, name);
}

/// Turns to the page of hooks and selects the hook @p name; false if there is none.
bool selectHook(const GuiFixture &gui, const QString &name)
{
    auto *tabs = part<QTabBar>(gui.window.get(), "orgPages");
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
    const HookTableModel *hooks = gui.session->hooks()->table();
    for (int row = 0; row < hooks->rowCount(); ++row) {
        if (hooks->rowAt(row).hook.name == name)
            return part<HookTableView>(gui.window.get(), "hookTable")
                ->selectId(hooks->rowAt(row).hook.id);
    }
    return false;
}

/// The dialog for the hook that is selected, once it has made its specimen; null if it does not
/// come so far.
QDialog *openDialog(const GuiFixture &gui)
{
    click(buttonOf(gui.window.get(), "rehearseHook"));
    auto *dialog = awaitWindow("rehearsalDialog");
    if (!dialog || !awaitActive(dialog))
        return nullptr;
    const auto *send = buttonOf(dialog, "rehearsalSend");
    return waitUntil([send] { return send->isEnabled(); }) ? dialog : nullptr;
}

QString textIn(const QDialog *dialog, const char *name)
{
    return part<QPlainTextEdit>(dialog, name)->toPlainText();
}

QString verdictOf(const QDialog *dialog)
{
    const auto *label = part<QLabel>(dialog, "rehearsalVerdict");
    return label->isVisible() ? label->text() : QString();
}

/// How many requests to token endpoints were made.
int tokenRequests(const GuiFixture &gui)
{
    int count = 0;
    for (const RequestEntry &entry : gui.requests.entries())
        count += entry.url.path().endsWith(u"/v1/token"_s) ? 1 : 0;
    return count;
}

/// A key and a hook that signs with it.
bool openSigningHook(GuiFixture &gui, FakeOutsideApi &outside)
{
    HookKey key;
    key.id = u"HKY1"_s;
    key.keyId = u"uuid-1"_s;
    key.name = u"partner-api"_s;
    const InlineHook hook{.id = u"cal1"_s,
                          .name = u"Token hook"_s,
                          .status = u"ACTIVE"_s,
                          .type = u"com.okta.oauth2.tokens.transform"_s,
                          .uri = u"https://hooks.example.com/token"_s,
                          .hookKeyId = key.id,
                          .channel = u"OAUTH"_s,
                          .authType = u"private_key_jwt"_s,
                          .clientId = u"0oaclient"_s,
                          .tokenUrl = u"https://id.example.com/oauth2/v1/token"_s};
    if (!gui.openFake({key}, {hook}))
        return false;
    gui.fake->others.outside = &outside;
    return selectHook(gui, hook.name);
}

} // namespace

void TestRehearsalDialog::showsWhatOktaWouldSendAndSendsNothing()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(selectHook(gui, u"Token enrichment"_s));
    const InlineHook hook = *gui.session->hooks()->hook(
        part<HookTableView>(gui.window.get(), "hookTable")->selectedId());
    const QDialog *dialog = openDialog(gui);
    QVERIFY(dialog);
    QCOMPARE(part<QLabel>(dialog, "rehearsalHook")->text(), u"Token enrichment"_s);
    QVERIFY(textIn(dialog, "rehearsalRequest").startsWith(u"POST "_s + hook.tokenUrl + u'\n'));
    QVERIFY(textIn(dialog, "rehearsalRequest").contains(u"client_assertion="));
    const auto json = [dialog](const char *name) {
        return QJsonDocument::fromJson(textIn(dialog, name).toUtf8()).object();
    };
    QCOMPARE(json("rehearsalHeader")["kid"_L1].toString(),
             gui.session->keys()->key(hook.hookKeyId)->keyId);
    QCOMPARE(json("rehearsalHeader")["alg"_L1].toString(), u"RS256"_s);
    QCOMPARE(json("rehearsalClaims")["iss"_L1].toString(), hook.clientId);
    QCOMPARE(json("rehearsalClaims")["aud"_L1].toString(), hook.tokenUrl);
    QCOMPARE(textIn(dialog, "rehearsalAssertion").count(u'.'), 2);
    QVERIFY(part<QLabel>(dialog, "rehearsalWarning")
                ->text()
                .contains(u"really calls "_s + gui.org->url().authority()));
    QCOMPARE(tokenRequests(gui), 0);
    QCOMPARE(verdictOf(dialog), QString());
    // Return does not send, but closes, as Escape does.
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
        QVERIFY(qApp->focusWidget());
        QTest::keyClick(qApp->focusWidget(), key);
        TRY_VERIFY(!openWindow("rehearsalDialog"));
        if (key == Qt::Key_Return)
            QVERIFY(openDialog(gui));
    }
    QCOMPARE(tokenRequests(gui), 0);
}

void TestRehearsalDialog::sendsItByKeyboard()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(selectHook(gui, u"Token enrichment"_s));
    buttonOf(gui.window.get(), "rehearseHook")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Space);
    auto *dialog = awaitWindow("rehearsalDialog");
    QVERIFY(dialog);
    QVERIFY(awaitActive(dialog));
    auto *send = buttonOf(dialog, "rehearsalSend");
    TRY_VERIFY(send->isEnabled());
    const QString first = textIn(dialog, "rehearsalAssertion");
    QTest::keyClick(dialog, Qt::Key_S, Qt::AltModifier);
    TRY_VERIFY(verdictOf(dialog).startsWith(u"It refused the key, as it should"));
    QVERIFY(textIn(dialog, "rehearsalAnswer").startsWith(u"HTTP 401\n"));
    QVERIFY(
        textIn(dialog, "rehearsalAnswer").contains(u"The client_assertion signature is invalid."));
    QCOMPARE(tokenRequests(gui), 1);
    QVERIFY(textIn(dialog, "rehearsalAssertion") != first); // each is good for one use
    TRY_VERIFY(send->hasFocus());
    QTest::keyClick(send, Qt::Key_Space);
    TRY_COMPARE(tokenRequests(gui), 2);
    TRY_VERIFY(verdictOf(dialog).startsWith(u"It refused the key, as it should"));
}

/// What a hook is to sign with is tried before the hook gets it.
void TestRehearsalDialog::takesAnotherKey()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(selectHook(gui, u"Token enrichment"_s));
    const QDialog *dialog = openDialog(gui);
    QVERIFY(dialog);
    auto *keys = part<QComboBox>(dialog, "rehearsalKey");
    QVERIFY(!keys->accessibleName().isEmpty());
    QCOMPARE(keys->count(), gui.session->keys()->rowCount());
    QCOMPARE(keys->currentText(), u"token-enrichment-prod (its key now)"_s);
    click(buttonOf(dialog, "rehearsalSend"));
    TRY_VERIFY(verdictOf(dialog).startsWith(u"It refused the key, as it should"));
    keys->setCurrentText(u"qa-sandbox"_s);
    QCOMPARE(verdictOf(dialog), QString()); // that was about another key
    QVERIFY(!buttonOf(dialog, "rehearsalCopyAnswer")->isEnabled());
    const QJsonObject header =
        QJsonDocument::fromJson(textIn(dialog, "rehearsalHeader").toUtf8()).object();
    QCOMPARE(header["kid"_L1].toString(),
             gui.session->keys()->key(idOfKey(gui, u"qa-sandbox"_s))->keyId);
    click(buttonOf(dialog, "rehearsalSend"));
    TRY_VERIFY(verdictOf(dialog).contains(u"does not have the key “qa-sandbox”"));
    QVERIFY(keys->isEnabled());
}

void TestRehearsalDialog::copiesAll()
{
    GuiFixture gui;
    FakeOutsideApi outside;
    outside.answer =
        OutsideAnswer{.status = 401, .headers = {}, .body = R"({"error":"invalid_client"})"};
    QVERIFY(openSigningHook(gui, outside));
    const QDialog *dialog = openDialog(gui);
    QVERIFY(dialog);
    auto *tabs = part<QTabWidget>(dialog, "rehearsalParts");
    QCOMPARE(tabs->count(), 4);
    int tab = 0;
    for (const char *shown :
         {"rehearsalRequest", "rehearsalClaims", "rehearsalHeader", "rehearsalAssertion"}) {
        tabs->setCurrentIndex(tab++);
        click(buttonOf(dialog, "rehearsalCopy"));
        QCOMPARE(QGuiApplication::clipboard()->text(), textIn(dialog, shown));
        QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    }
    QVERIFY(!buttonOf(dialog, "rehearsalCopyAnswer")->isEnabled());
    click(buttonOf(dialog, "rehearsalSend"));
    TRY_VERIFY(!verdictOf(dialog).isEmpty());
    click(buttonOf(dialog, "rehearsalCopyAnswer"));
    QCOMPARE(QGuiApplication::clipboard()->text(),
             verdictOf(dialog) + u"\n\nHTTP 401\n\n{\"error\":\"invalid_client\"}"_s);
}

void TestRehearsalDialog::isCancelled()
{
    GuiFixture gui;
    FakeOutsideApi outside;
    outside.holds = true;
    QVERIFY(openSigningHook(gui, outside));
    const QDialog *dialog = openDialog(gui);
    QVERIFY(dialog);
    click(buttonOf(dialog, "rehearsalSend"));
    auto *cancel = buttonOf(dialog, "rehearsalCancel");
    TRY_VERIFY(cancel->hasFocus());
    QCOMPARE(outside.posted.size(), 1);
    QTest::keyClick(cancel, Qt::Key_Space);
    TRY_VERIFY(buttonOf(dialog, "rehearsalSend")->isVisible());
    QVERIFY(!cancel->isVisible());
    QVERIFY(buttonOf(dialog, "rehearsalSend")->hasFocus());
    QCOMPARE(verdictOf(dialog), QString());
    QVERIFY(!part<QPlainTextEdit>(dialog, "rehearsalAnswer")->isVisible());
    // Closing the dialog gives up as well.
    click(buttonOf(dialog, "rehearsalSend"));
    TRY_VERIFY(cancel->hasFocus());
    QTest::keyClick(cancel, Qt::Key_Escape);
    TRY_VERIFY(!openWindow("rehearsalDialog"));
}

void TestRehearsalDialog::isOfferedWhereAHookSigns()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(selectHook(gui, u"Token enrichment"_s));
    const auto *rehearse = buttonOf(gui.window.get(), "rehearseHook");
    TRY_VERIFY(rehearse->isVisible());
    QVERIFY(selectHook(gui, u"Fraud check"_s)); // has a client secret
    TRY_VERIFY(!rehearse->isVisible());
    QVERIFY(selectHook(gui, u"Session claims"_s));
    TRY_VERIFY(rehearse->isVisible());
}

void TestRehearsalDialog::showsTheAnswerAsPlainText()
{
    GuiFixture gui;
    FakeOutsideApi outside;
    outside.answer = OutsideAnswer{.status = 403,
                                   .headers = {{"Content-Type", "text/html"}},
                                   .body = "<html><b>No\x1b</b>\n<img src='x'>"};
    QVERIFY(openSigningHook(gui, outside));
    const QDialog *dialog = openDialog(gui);
    QVERIFY(dialog);
    click(buttonOf(dialog, "rehearsalSend"));
    TRY_VERIFY(verdictOf(dialog).startsWith(u"A web page came (HTTP status 403)"));
    QCOMPARE(textIn(dialog, "rehearsalAnswer"),
             u"HTTP 403\nContent-Type: text/html\n\n<html><b>No⟨U+001B⟩</b>\n<img src='x'>"_s);
    QCOMPARE(outside.posted, QList<QUrl>{QUrl(u"https://id.example.com/oauth2/v1/token"_s)});
    // Where none came, it is said why.
    outside.answer = failure(ErrorKind::Network, u"There is no host <b>id</b>."_s);
    click(buttonOf(dialog, "rehearsalSend"));
    TRY_COMPARE(verdictOf(dialog), u"There is no host <b>id</b>."_s);
    QCOMPARE(part<QLabel>(dialog, "rehearsalVerdict")->textFormat(), Qt::PlainText);
    QVERIFY(!part<QPlainTextEdit>(dialog, "rehearsalAnswer")->isVisible());
}

void TestRehearsalDialog::alarmsWhereTheKeyIsTaken()
{
    GuiFixture gui;
    FakeOutsideApi outside;
    outside.answer = OutsideAnswer{.status = 200,
                                   .headers = {{"Content-Type", "application/json"}},
                                   .body = R"({"access_token":"canary"})"};
    QVERIFY(openSigningHook(gui, outside));
    const QDialog *dialog = openDialog(gui);
    QVERIFY(dialog);
    click(buttonOf(dialog, "rehearsalSend"));
    TRY_VERIFY(verdictOf(dialog).contains(u"does not verify signatures"));
    QVERIFY(!textIn(dialog, "rehearsalAnswer").contains(u"canary"));
}

void TestRehearsalDialog::closesWithTheOrg()
{
    GuiFixture gui;
    FakeOutsideApi outside;
    QVERIFY(openSigningHook(gui, outside));
    const QDialog *dialog = openDialog(gui);
    QVERIFY(dialog);
    gui.openOrgs.close(gui.session->profile().id);
    TRY_VERIFY(!openWindow("rehearsalDialog"));
}

void TestRehearsalDialog::looksAtCertificates()
{
    GuiFixture gui;
    FakeOutsideApi outside;
    outside.certificate = ServerCertificate{.from = gui.clock.now().addDays(-60),
                                            .to = gui.clock.now().addDays(9),
                                            .issuer = u"<b>Some CA</b>"_s};
    QVERIFY(openSigningHook(gui, outside));
    auto *look = buttonOf(gui.window.get(), "certificatesLook");
    TRY_VERIFY(look->isVisible());
    QCOMPARE(part<QLabel>(gui.window.get(), "certificatesLookNeeds")->text(),
             u"Makes a secure connection from this computer to id.example.com and "
             "hooks.example.com, and sends nothing over it."_s);
    QVERIFY(outside.lookedAt.isEmpty());
    QVERIFY(!gui.window->findChild<QLabel *>(u"finding-certificate-ends"_s));
    look->setFocus(Qt::TabFocusReason);
    QTest::keyClick(look, Qt::Key_Space);
    const auto *seen = part<QLabel>(gui.window.get(), "certificatesSeen");
    TRY_VERIFY(seen->text().contains(u"id.example.com, issued by “<b>Some CA</b>”"));
    QCOMPARE(seen->textFormat(), Qt::PlainText);
    QCOMPARE(outside.lookedAt.size(), 2);
    QVERIFY(outside.posted.isEmpty());
    const auto *finding = awaitPart<QLabel>(gui.window.get(), "finding-certificate-ends");
    QVERIFY(finding);
    QVERIFY2(finding->text().contains(u"in 9 day"), qPrintable(finding->text()));
    TRY_VERIFY(look->hasFocus());
}

void TestRehearsalDialog::aLookAtCertificatesIsCancelled()
{
    GuiFixture gui;
    FakeOutsideApi outside;
    outside.holds = true;
    QVERIFY(openSigningHook(gui, outside));
    click(buttonOf(gui.window.get(), "certificatesLook"));
    auto *cancel = buttonOf(gui.window.get(), "certificatesLookCancel");
    TRY_VERIFY(cancel->hasFocus());
    QTest::keyClick(cancel, Qt::Key_Space);
    TRY_VERIFY(buttonOf(gui.window.get(), "certificatesLook")->hasFocus());
    QVERIFY(!cancel->isVisible());
    QVERIFY(!part<QLabel>(gui.window.get(), "certificatesSeen")->isVisible());
    QCOMPARE(outside.lookedAt.size(), 1);
}

QTEST_MAIN(TestRehearsalDialog)
#include "tst_rehearsaldialog.moc"
