// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guifixture.h"

#include "fakehookkeysapi.h"
#include "hookkeytablemodel.h"
#include "keytableview.h"
#include "orgsession.h"
#include "waiting.h"
#include "writedialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// The dialog for a new key, opened from the tool bar, and what is in it.
struct CreateDialog
{
    explicit CreateDialog(const GuiFixture &gui)
    {
        click(gui.toolButton(u"New key"_s));
        dialog = awaitWindow("createDialog");
        if (!dialog)
            qFatal("The dialog did not open.");
        name = part<QLineEdit>(dialog, "name");
        problem = part<QLabel>(dialog, "problem");
        create = part<QPushButton>(dialog, "send");
    }

    [[nodiscard]] bool isBusy() const { return dialog->findChild<QProgressBar *>()->isVisible(); }

    QPointer<QDialog> dialog;
    QLineEdit *name;
    QLabel *problem;
    QPushButton *create;
};

} // namespace

class TestCreateKey final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void saysWhatIsWrongWithAName_data();
    void saysWhatIsWrongWithAName();
    void row86_warnsOfANameThatNobodyCanType();
    void row86_takesNoNoticeOfASpaceBetweenTwoWords(); // U11
    void createsSelectsAndShows();
    void createsByKeyboardAlone();
    void keepsWhatTheServerRefused(); // U34
    void sendsOnce();
    void row79_tellsWhatWasDoneWhenClosed(); // U1
    void row77_aLeakyKeyRaisesTheAlarm();
    void row77_saysOfALeakyKeyWhenClosed();
    void tellsOfAFailureWhenClosed();
    void saysWhatBecameOfAnUnansweredCreate();
    void namesTheOrgOfAFailureElsewhere();
    void namesTheOrgOfAKeyElsewhere();
    void saysWhyThereCanBeNoMore();
};

void TestCreateKey::saysWhatIsWrongWithAName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("count");

    QTest::newRow("good") << u"Zürich 東京 <b>&"_s << QString() << u"14 of 255"_s;
    QTest::newRow("long") << QString(255, u'x') << QString() << u"255 of 255"_s;
    QTest::newRow("too long") << QString(256, u'x') << u"1 character too long"_s << u"256 of 255"_s;
    QTest::newRow("taken") << u"partner-api"_s << u"Another key of this org has this name"_s
                           << u"11 of 255"_s;
    QTest::newRow("blank") << u"  "_s << u"Type a name"_s << u"0 of 255"_s;
    QTest::newRow("emoji") << u"key 🔑"_s << u"U+1F511"_s << u"5 of 255"_s;
}

void TestCreateKey::saysWhatIsWrongWithAName()
{
    QFETCH(QString, name);
    QFETCH(QString, problem);
    QFETCH(QString, count);
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const CreateDialog dialog(gui);
    QCOMPARE(dialog.dialog->windowTitle(), u"New key"_s); // the org is below
    QCOMPARE(part<QLabel>(dialog.dialog, "environmentWord")->text(), u"PRODUCTION"_s);
    QCOMPARE(dialog.name->accessibleName(), u"Name"_s);
    QCOMPARE(dialog.create->text(), u"Create"_s);
    QVERIFY(!dialog.create->isEnabled());
    QVERIFY(!dialog.problem->isVisible());

    QGuiApplication::clipboard()->setText(name);
    QTest::keyClick(dialog.name, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(dialog.name->text(), name);
    QCOMPARE(dialog.problem->isVisible(), !problem.isEmpty());
    QVERIFY2(dialog.problem->text().contains(problem), qPrintable(dialog.problem->text()));
    QCOMPARE(dialog.name->accessibleDescription(), dialog.problem->text());
    QCOMPARE(dialog.create->isEnabled(), problem.isEmpty());
    QVERIFY(part<QLabel>(dialog.dialog, "count")->text().startsWith(count));

    // Gone with what was wrong.
    dialog.name->selectAll();
    QTest::keyClicks(dialog.name, u"fine"_s);
    QVERIFY(!dialog.problem->isVisible());
    QVERIFY(dialog.create->isEnabled());
}

void TestCreateKey::row86_warnsOfANameThatNobodyCanType()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const CreateDialog dialog(gui);
    dialog.name->setText(u"prod\u00A0token\u00A0hook"_s);
    QVERIFY(dialog.problem->isVisible());
    QVERIFY2(dialog.problem->text().contains(u"U+00A0"_s), qPrintable(dialog.problem->text()));
    QCOMPARE(dialog.name->accessibleDescription(), dialog.problem->text());
    QVERIFY(dialog.create->isEnabled()); // only a warning
    dialog.name->setText(u"prod token hook"_s);
    QVERIFY(!dialog.problem->isVisible());
}

void TestCreateKey::row86_takesNoNoticeOfASpaceBetweenTwoWords()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const CreateDialog dialog(gui);
    const QString name = u"HR Zurich "_s;
    for (const QChar c : name) {
        QTest::keyClicks(dialog.name, QString(c));
        QVERIFY2(!dialog.problem->isVisible(), qPrintable(dialog.problem->text()));
        QVERIFY(dialog.create->isEnabled());
    }
    click(dialog.create);
    TRY_VERIFY(!dialog.dialog);
    TRY_COMPARE(gui.selectedName(), u"HR Zurich"_s);
}

void TestCreateKey::createsSelectsAndShows()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QTest::keyClicks(part<QLineEdit>(gui.window.get(), "filter"), u"partner"_s);
    const CreateDialog dialog(gui);
    QTest::keyClicks(dialog.name, u"fresh"_s);
    click(dialog.create);
    TRY_VERIFY(!dialog.dialog);

    QCOMPARE(gui.shownNames().size(), 13); // the filter hides it no longer
    QCOMPARE(gui.selectedName(), u"fresh"_s);
    QVERIFY2(gui.message().startsWith(u"The key “fresh” was created."_s),
             qPrintable(gui.message()));
    auto *jwk = part<QPlainTextEdit>(gui.window.get(), "keyText-jwk");
    QVERIFY(jwk->isVisible()); // at once: it came with the answer
    const HookKey *key = gui.session->keys()->key(gui.table()->selectedId());
    QVERIFY(jwk->toPlainText().contains(key->keyId));
    QTest::qWait(400); // longer than the panel waits before it asks
    QVERIFY(std::ranges::none_of(gui.requests.entries(), [key](const RequestEntry &entry) {
        return entry.url.path().endsWith(key->id);
    }));
    const auto published = gui.other().publicKey(key->keyId);
    QVERIFY(published);
    QCOMPARE(key->publicJwk, *published);
}

void TestCreateKey::createsByKeyboardAlone()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QTest::keyClick(gui.window.get(), Qt::Key_N, Qt::ControlModifier);
    auto *dialog = awaitWindow("createDialog");
    QVERIFY(dialog);
    TRY_VERIFY(QApplication::focusWidget() == part<QLineEdit>(dialog, "name"));
    QTest::keyClicks(QApplication::focusWidget(), u"by hand"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    TRY_COMPARE(gui.selectedName(), u"by hand"_s);
    if (QGuiApplication::platformName() == u"offscreen"_s)
        QSKIP("The platform offscreen makes no window active again when another one closes");
    TRY_VERIFY(gui.table()->hasFocus());
}

void TestCreateKey::keepsWhatTheServerRefused()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const CreateDialog dialog(gui);
    QVERIFY(gui.other().create(u"contested"_s));
    QTest::keyClicks(dialog.name, u"contested"_s);
    QVERIFY(dialog.create->isEnabled());
    click(dialog.create);
    TRY_VERIFY(dialog.problem->isVisible());
    QVERIFY2(dialog.problem->text().contains(
                 u"An object with this field already exists in the current organization"_s),
             qPrintable(dialog.problem->text()));
    // What Okta's support asks for is there on request.
    QVERIFY2(!dialog.problem->text().contains(u"E0000001"_s), qPrintable(dialog.problem->text()));
    QVERIFY2(!dialog.problem->text().contains(u"HTTP"_s), qPrintable(dialog.problem->text()));
    const auto *details = part<QLabel>(dialog.dialog, "details");
    QVERIFY(!details->isVisible());
    click(part<QPushButton>(dialog.dialog, "detailsButton"));
    QVERIFY(details->isVisible());
    QVERIFY2(details->text().contains(u"E0000001"_s), qPrintable(details->text()));
    QCOMPARE(dialog.name->text(), u"contested"_s);
    QVERIFY(dialog.dialog->isVisible());
    // The key of the other one is on the list then.
    TRY_VERIFY(gui.shownNames().contains(u"contested"_s));
    dialog.name->setFocus(); // the details, which have it, go with the first letter
    QTest::keyClicks(dialog.name, u" no more"_s);
    QVERIFY(!dialog.problem->isVisible());
    click(dialog.create);
    TRY_COMPARE(gui.selectedName(), u"contested no more"_s);
}

void TestCreateKey::sendsOnce()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const CreateDialog dialog(gui);
    QTest::keyClicks(dialog.name, u"once"_s);
    gui.org->hold("POST ");
    QVERIFY(clickTwice(dialog.create));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(dialog.isBusy());
    QVERIFY(!dialog.create->isEnabled());
    QTest::keyClicks(dialog.name, u"x"_s);
    QCOMPARE(dialog.name->text(), u"once"_s);
    gui.org->release();
    TRY_VERIFY(!dialog.dialog);
    QCOMPARE(gui.requestsOf(u"POST"_s), 1);
    const auto keys = gui.other().keys();
    QVERIFY(keys);
    QCOMPARE(keys->size(), 13);
}

void TestCreateKey::row79_tellsWhatWasDoneWhenClosed()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const CreateDialog dialog(gui);
    QTest::keyClicks(dialog.name, u"in the background"_s);
    gui.org->hold("POST ");
    click(dialog.create);
    QVERIFY(dialog.isBusy());
    const auto *cancel =
        dialog.dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel);
    QCOMPARE(cancel->text(), u"Stop &waiting"_s);
    QTest::keyClick(dialog.name, Qt::Key_Escape);
    QVERIFY(!dialog.dialog->isVisible());
    QVERIFY(!gui.shownNames().contains(u"in the background"_s));
    gui.org->release();
    TRY_VERIFY(gui.shownNames().contains(u"in the background"_s));
    TRY_VERIFY(!dialog.dialog);
    TRY_COMPARE(gui.message(),
                u"It was done all the same: the key “in the background” was created. Hand over its "
                "public key, or delete it if it is not needed any more."_s);
}

void TestCreateKey::row77_aLeakyKeyRaisesTheAlarm()
{
    GuiFixture gui;
    QVERIFY(gui.openFake({}));
    const CreateDialog dialog(gui);
    QTest::keyClicks(dialog.name, u"leaky"_s);
    click(dialog.create);
    TRY_COMPARE(gui.fake->waitingCalls(), 1);
    HookKey made;
    made.id = u"HKY1"_s;
    made.keyId = u"kid"_s;
    made.name = u"leaky"_s;
    made.privateMember = true;
    gui.fake->answerCreate(made);
    TRY_VERIFY(!dialog.dialog);
    TRY_VERIFY(
        gui.message().startsWith(u"The server sent private key material with the key “leaky”."_s));
    // A clean list takes nothing back.
    made.privateMember = false;
    gui.session->refresh();
    TRY_COMPARE(gui.fake->waitingCalls(), 2);
    gui.fake->answerList(HookKeyListing{{made}, {}});
    gui.fake->answerHooks(InlineHookListing{});
    QVERIFY(gui.message().startsWith(u"The server sent private key material"_s));
    QVERIFY(gui.session->keys()->keyAt(0).privateMember);
}

void TestCreateKey::row77_saysOfALeakyKeyWhenClosed()
{
    GuiFixture gui;
    QVERIFY(gui.openFake({}));
    const CreateDialog dialog(gui);
    const QSignalSpy told(qobject_cast<WriteDialog *>(dialog.dialog.data()),
                          &WriteDialog::doneInBackground);
    QTest::keyClicks(dialog.name, u"leaky"_s);
    click(dialog.create);
    TRY_COMPARE(gui.fake->waitingCalls(), 1);
    QTest::keyClick(dialog.name, Qt::Key_Escape);
    HookKey made;
    made.id = u"HKY1"_s;
    made.keyId = u"kid"_s;
    made.name = u"leaky"_s;
    made.privateMember = true;
    gui.fake->answerCreate(made);
    TRY_COMPARE(told.count(), 1);
    QVERIFY(told.constFirst().constFirst().toString().endsWith(
        u"its private half is not secret. Delete it."_s));
}

void TestCreateKey::tellsOfAFailureWhenClosed()
{
    GuiFixture gui(readOnlyOrg());
    QVERIFY(gui.openOrg());
    const CreateDialog dialog(gui);
    QTest::keyClicks(dialog.name, u"refused"_s);
    click(dialog.create);
    QTest::keyClick(dialog.name, Qt::Key_Escape);
    QVERIFY(!dialog.dialog->isVisible());
    TRY_VERIFY(!gui.message().isEmpty());
    click(part<QToolButton>(gui.window.get(), "messageDetailsButton"));
    const QString details = part<QLabel>(gui.window.get(), "messageDetails")->text();
    QVERIFY2(details.contains(u"You do not have permission to perform the requested action"_s),
             qPrintable(details));
    TRY_VERIFY(!dialog.dialog);
}

void TestCreateKey::saysWhatBecameOfAnUnansweredCreate()
{
    GuiFixture gui;
    QVERIFY(gui.openFake({}));
    const CreateDialog dialog(gui);
    QTest::keyClicks(dialog.name, u"x"_s);
    click(dialog.create);
    TRY_COMPARE(gui.fake->waitingCalls(), 1);
    Error error;
    error.kind = ErrorKind::OutcomeUnknown;
    gui.fake->answerCreate(tl::unexpected(error));
    TRY_COMPARE(gui.fake->waitingCalls(), 2); // the lists are read again
    HookKey made;
    made.id = u"HKY1"_s;
    made.name = u"x"_s;
    gui.fake->answerList(HookKeyListing{{made}, {}});
    gui.fake->answerHooks(InlineHookListing{});
    // Not that the name is taken: who read that would make a second key.
    TRY_VERIFY(dialog.problem->text().startsWith(
        u"Okta did not answer whether the key “x” was created. The list now has a key"_s));
    QVERIFY(!dialog.create->isEnabled());
    QTest::keyClicks(dialog.name, u"y"_s);
    QVERIFY(dialog.create->isEnabled());
    QTest::keyClick(dialog.name, Qt::Key_Escape);
}

void TestCreateKey::namesTheOrgOfAFailureElsewhere()
{
    GuiFixture gui(readOnlyOrg());
    QVERIFY(gui.openOrg());
    gui.org->hold("POST ");
    const CreateDialog dialog(gui);
    QTest::keyClicks(dialog.name, u"refused"_s);
    click(dialog.create);
    TRY_COMPARE(gui.org->held(), 1);
    QTest::keyClick(dialog.name, Qt::Key_Escape);
    OrgProfile other = gui.acme();
    other.id = u"other"_s;
    other.name = u"Other"_s;
    gui.openOrgs.openUnsaved(other, Secret(gui.options.token));
    gui.org->release();
    TRY_VERIFY(gui.message().startsWith(u"Acme (Production): "_s));
}

/// The window went on to another org while the key was made.
void TestCreateKey::namesTheOrgOfAKeyElsewhere()
{
    GuiFixture gui;
    QVERIFY(gui.openFake({}));
    FakeHookKeysApi *first = gui.fake;
    const CreateDialog dialog(gui);
    QTest::keyClicks(dialog.name, u"x"_s);
    click(dialog.create);
    TRY_COMPARE(first->waitingCalls(), 1);
    OrgProfile other = gui.acme();
    other.id = u"other"_s;
    other.name = u"Other"_s;
    gui.openOrgs.openUnsaved(other, Secret(gui.options.token));
    TRY_COMPARE(gui.window->windowTitle(), u"Other (Production)"_s);
    part<QLineEdit>(gui.window.get(), "filter")->setText(u"pay"_s);
    HookKey made;
    made.id = u"HKY1"_s;
    made.name = u"x"_s;
    first->answerCreate(made);
    TRY_VERIFY(gui.message().startsWith(u"Acme (Production): The key “x” was created."_s));
    TRY_VERIFY(!dialog.dialog);
    QCOMPARE(part<QLineEdit>(gui.window.get(), "filter")->text(), u"pay"_s);
}

void TestCreateKey::saysWhyThereCanBeNoMore()
{
    GuiFixture gui;
    QList<HookKey> keys;
    for (int i = 0; i < hookKeyLimit; ++i) {
        HookKey key;
        key.id = u"HKY%1"_s.arg(i);
        key.name = u"filler %1"_s.arg(i);
        keys.append(key);
    }
    QVERIFY(gui.openFake(keys));
    TRY_COMPARE(gui.shownNames().size(), 50);
    TRY_VERIFY(!gui.session->isRefreshing());
    click(gui.toolButton(u"New key"_s));
    const QString reason =
        u"Okta allows 50 hook keys in an org, and this org has them all. Delete one that no "
        "hook uses first."_s;
    QCOMPARE(gui.message(), reason);
    QCOMPARE(gui.toolButton(u"New key"_s)->toolTip(), reason);
    QVERIFY(!openWindow("createDialog"));
}

QTEST_MAIN(TestCreateKey)

#include "tst_createkey.moc"
