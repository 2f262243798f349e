// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakehookkeysapi.h"
#include "guifixture.h"
#include "hookkeytablemodel.h"
#include "keytableview.h"
#include "orgsaving.h"
#include "orgsession.h"
#include "waiting.h"

#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// The dialog that deletes the key @p key, and what is in it.
struct DeleteDialog
{
    DeleteDialog(const GuiFixture &gui, const QString &key)
    {
        if (!gui.clickRow(key))
            qFatal("There is no such key.");
        gui.action(u"deleteKey"_s)->trigger();
        dialog = awaitWindow("deleteDialog");
        if (!dialog)
            qFatal("The dialog did not open.");
        explanation = part<QLabel>(dialog, "explanation");
        problem = part<QLabel>(dialog, "problem");
        typed = part<QLineEdit>(dialog, "typedName");
        remove = part<QPushButton>(dialog, "send");
    }

    /// Waits until the key was read again.
    [[nodiscard]] bool isReady() const
    {
        return waitUntil([this] { return typed->isVisible(); });
    }

    QPointer<QDialog> dialog;
    QLabel *explanation;
    QLabel *problem;
    QLineEdit *typed;
    QPushButton *remove;
};

/// The label that asks for the text to type.
QLabel *promptOf(const DeleteDialog &dialog)
{
    const auto labels = dialog.dialog->findChildren<QLabel *>();
    const auto found = std::ranges::find_if(
        labels, [](const QLabel *label) { return label->text().contains(u"To delete it,"_s); });
    return found == labels.end() ? nullptr : *found;
}

bool isOnServer(GuiFixture &gui, const QString &name)
{
    const auto keys = gui.other().keys();
    return std::ranges::find(*keys, name, &HookKey::name) != keys->end();
}

} // namespace

class TestDeleteKey final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void refusesAKeyInUse();
    void deletesAfterTheNameWasTyped(); // U30, U36
    void selectsTheNextOne_data();
    void selectsTheNextOne();
    void savesThePublicKeyBefore();
    void row46_showsNamesLiterally_data();
    void row46_showsNamesLiterally();
    void row47_row86_asksForTheIdWhereTheNameCannotBeTyped();
    void row86_asksForTheIdWhereSpacesAreNoSpaces();
    void noticesThatTheKeyIsGone();
    void noticesThatAHookUsesTheKey();
    void triesAgain();
    void row79_tellsWhatWasDoneWhenClosed(); // U1
    void row13_goneMeansThatNoDeleteIsLeft();
    void sendsOnce();
    void tellsThatTheSessionWent_data();
    void tellsThatTheSessionWent();
};

void TestDeleteKey::refusesAKeyInUse()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    gui.action(u"deleteKey"_s)->trigger();
    QCOMPARE(gui.message(), u"2 inline hooks sign with the key “partner-api”: “Partner tokens” "
                            u"and “Partner SAML attributes”. Give "
                            "them another key before you delete this one."_s);
    QVERIFY(!openWindow("deleteDialog"));
    QCOMPARE(gui.action(u"deleteKey"_s)->toolTip(), gui.message());
    QVERIFY(isOnServer(gui, u"partner-api"_s));
}

void TestDeleteKey::deletesAfterTheNameWasTyped()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const DeleteDialog dialog(gui, u"HR Zürich"_s);
    QVERIFY(!dialog.remove->isEnabled());
    QVERIFY(dialog.isReady());
    QCOMPARE(dialog.dialog->windowTitle(), u"Delete"_s); // the org is below
    QCOMPARE(part<QLabel>(dialog.dialog, "environmentWord")->text(), u"PRODUCTION"_s);
    QCOMPARE(dialog.remove->text(), u"Delete"_s);
    for (const QString &word : {u"Acme (Production)"_s, u"for ever"_s})
        QVERIFY2(dialog.explanation->text().contains(word), qPrintable(dialog.explanation->text()));

    // The object in bold, its ID in one piece, and few words besides.
    const auto *name = part<QLabel>(dialog.dialog, "deleteName");
    QVERIFY(name->isVisible() && name->font().bold());
    QCOMPARE(name->text(), u"HR Zürich"_s);
    const auto *keyId = part<QLabel>(dialog.dialog, "deleteKeyId");
    QVERIFY(!keyId->text().isEmpty());
    QVERIFY(keyId->fontMetrics().horizontalAdvance(keyId->text()) <= keyId->width());
    QVERIFY(!part<QLabel>(dialog.dialog, "deleteIcon")->pixmap().isNull());
    QVERIFY(!dialog.remove->icon().isNull());
    QVERIFY(dialog.explanation->text().size() < 120);

    QVERIFY(!dialog.remove->isEnabled());
    for (const QString &wrong : {u"HR"_s, u"hr zürich"_s, u"HR Zürich "_s, u" HR Zürich"_s}) {
        dialog.typed->setText(wrong);
        QVERIFY2(!dialog.remove->isEnabled(), qPrintable(wrong));
        QTest::keyClick(dialog.typed, Qt::Key_Return);
    }
    dialog.typed->setText(u"HR Zürich"_s);
    QVERIFY(isOnServer(gui, u"HR Zürich"_s));
    click(dialog.remove);
    TRY_VERIFY(!dialog.dialog);
    QVERIFY(!gui.shownNames().contains(u"HR Zürich"_s));
    QCOMPARE(gui.shownNames().size(), 11);
    QCOMPARE(gui.message(), u"The key “HR Zürich” was deleted."_s);
    QVERIFY(!isOnServer(gui, u"HR Zürich"_s));
}

void TestDeleteKey::selectsTheNextOne_data()
{
    QTest::addColumn<QString>("gone");
    QTest::addColumn<QString>("next");
    QTest::newRow("the one below") << u"HR Zürich"_s << u"legacy-password-import"_s;
    QTest::newRow("the last one") << u"token-enrichment-staging"_s << u"token-enrichment-prod"_s;
}

void TestDeleteKey::selectsTheNextOne()
{
    QFETCH(const QString, gone);
    QFETCH(const QString, next);
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QStringList names = gui.shownNames();
    const qsizetype at = names.indexOf(gone);
    QCOMPARE(names.value(at + 1 < names.size() ? at + 1 : at - 1), next);
    const DeleteDialog dialog(gui, gone);
    QVERIFY(dialog.isReady());
    dialog.typed->setText(gone);
    click(dialog.remove);
    TRY_VERIFY(!dialog.dialog);
    QCOMPARE(gui.selectedName(), next);
    TRY_COMPARE(part<QLabel>(gui.window.get(), "keyTitle")->text(), next);
}

void TestDeleteKey::savesThePublicKeyBefore()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const DeleteDialog dialog(gui, u"payroll-sync"_s);
    QVERIFY(dialog.isReady());
    click(part<QPushButton>(dialog.dialog, "savePublicKey"));
    auto *files = awaitWindow<QFileDialog>("saveKeyDialog");
    QVERIFY(files);
    QCOMPARE(part<QLineEdit>(files, "fileNameEdit")->text(), u"payroll-sync.jwk"_s);
    const QString path = gui.folder.filePath(u"kept.jwk"_s);
    chooseFile(files, path);
    auto *notice = part<QLabel>(dialog.dialog, "savedNotice");
    TRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(QDir::toNativeSeparators(path)), qPrintable(notice->text()));

    const auto keys = gui.other().keys();
    const auto key = std::ranges::find(*keys, u"payroll-sync"_s, &HookKey::name);
    const auto published = gui.other().publicKey(key->keyId);
    QVERIFY(published);
    const QJsonObject saved = QJsonDocument::fromJson(fileContent(path)).object();
    const QJsonObject sent = QJsonDocument::fromJson(*published).object();
    QCOMPARE(saved[u"kid"_s], sent[u"kid"_s]);
    QCOMPARE(saved[u"n"_s], sent[u"n"_s]);
    // It was an offer: the key is there still, and goes only when its name is typed.
    QVERIFY(!dialog.remove->isEnabled());
    dialog.typed->setText(u"payroll-sync"_s);
    click(dialog.remove);
    TRY_VERIFY(!gui.shownNames().contains(u"payroll-sync"_s));
}

void TestDeleteKey::row46_showsNamesLiterally_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("markup") << u"<b>bold</b><img src=x>"_s;
    QTest::newRow("ampersand") << u"R&D && you"_s;
    QTest::newRow("entity") << u"&lt;b&gt;"_s;
    QTest::newRow("placeholder") << u"%1 %2 %n"_s;
}

void TestDeleteKey::row46_showsNamesLiterally()
{
    QFETCH(QString, name);
    GuiFixture gui;
    QVERIFY(gui.other().create(name));
    QVERIFY(gui.openOrg());
    const DeleteDialog dialog(gui, name);
    QVERIFY(dialog.isReady());
    const auto *heading = part<QLabel>(dialog.dialog, "deleteName");
    QCOMPARE(heading->text(), name);
    QCOMPARE(heading->textFormat(), Qt::PlainText);
    QLabel *prompt = promptOf(dialog);
    QVERIFY(prompt);
    QVERIFY2(prompt->text().endsWith(u":\n"_s + name), qPrintable(prompt->text()));

    // What is to be typed has to be seen, so compare with a label that knows no mnemonics.
    QLabel literal(prompt->text());
    literal.setTextFormat(Qt::PlainText);
    literal.setWordWrap(true);
    literal.setTextInteractionFlags(prompt->textInteractionFlags()); // painted the same way
    literal.setGeometry(prompt->geometry());
    const auto picture = [](QLabel &label) {
        QImage image(label.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        label.render(&image, {}, {}, QWidget::DrawChildren);
        return image;
    };
    QCOMPARE(picture(*prompt), picture(literal));

    QTest::keyClicks(dialog.typed, name);
    click(dialog.remove);
    TRY_VERIFY(!dialog.dialog);
    QCOMPARE(gui.message(), u"The key “%1” was deleted."_s.arg(name));
}

void TestDeleteKey::row47_row86_asksForTheIdWhereTheNameCannotBeTyped()
{
    GuiFixture gui;
    const auto key = gui.other().create(u"safe\u202Eevil\u200B"_s);
    QVERIFY(key);
    QVERIFY(gui.openOrg());
    const DeleteDialog dialog(gui, u"safe⟨U+202E⟩evil⟨U+200B⟩"_s);
    QVERIFY(dialog.isReady());
    QCOMPARE(part<QLabel>(dialog.dialog, "deleteName")->text(), u"safe⟨U+202E⟩evil⟨U+200B⟩"_s);
    QVERIFY(promptOf(dialog)->text().endsWith(key->id));
    for (const QString &wrong : {u"safeevil"_s, u"safe⟨U+202E⟩evil⟨U+200B⟩"_s, key->keyId}) {
        dialog.typed->setText(wrong);
        QVERIFY2(!dialog.remove->isEnabled(), qPrintable(wrong));
    }
    dialog.typed->setText(key->id);
    click(dialog.remove);
    TRY_VERIFY(!dialog.dialog);
    QVERIFY(!isOnServer(gui, key->name));
}

void TestDeleteKey::row86_asksForTheIdWhereSpacesAreNoSpaces()
{
    GuiFixture gui;
    const QString name = u"prod\u00A0token\u00A0hook"_s; // as a text processor hands it out
    const auto key = gui.other().create(name);
    QVERIFY(key);
    QVERIFY(gui.openOrg());
    const DeleteDialog dialog(gui, name);
    QVERIFY(dialog.isReady());
    QVERIFY(promptOf(dialog)->text().endsWith(key->id));
    dialog.typed->setText(u"prod token hook"_s);
    QVERIFY(!dialog.remove->isEnabled());
    dialog.typed->setText(key->id);
    click(dialog.remove);
    TRY_VERIFY(!dialog.dialog);
    QVERIFY(!isOnServer(gui, name));
}

void TestDeleteKey::noticesThatTheKeyIsGone()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"payroll-sync"_s));
    QVERIFY(gui.other().remove(gui.table()->selectedId()));
    const DeleteDialog dialog(gui, u"payroll-sync"_s);
    TRY_VERIFY(dialog.problem->isVisible());
    QCOMPARE(dialog.explanation->text(), u"Nothing was deleted."_s);
    QVERIFY(!dialog.typed->isVisible());
    QVERIFY(!dialog.remove->isEnabled());
    TRY_VERIFY(!gui.shownNames().contains(u"payroll-sync"_s));
    QTest::keyClick(dialog.dialog, Qt::Key_Escape);
    TRY_VERIFY(!dialog.dialog);
}

void TestDeleteKey::noticesThatAHookUsesTheKey()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const DeleteDialog dialog(gui, u"payroll-sync"_s);
    QVERIFY(dialog.isReady());
    dialog.typed->setText(u"payroll-sync"_s);
    QVERIFY(dialog.remove->isEnabled());
    // As a refusal of the server has the hooks be read again.
    InlineHook hook;
    hook.id = u"cal1"_s;
    hook.name = u"New hook"_s;
    hook.hookKeyId = gui.table()->selectedId();
    gui.session->keys()->setHooks(QList<InlineHook>{hook});
    Q_EMIT gui.session->stateChanged();
    QVERIFY(dialog.problem->isVisible());
    QVERIFY2(dialog.problem->text().contains(u"“New hook”"_s), qPrintable(dialog.problem->text()));
    QCOMPARE(dialog.explanation->text(), u"Nothing was deleted."_s);
    QVERIFY(!dialog.remove->isEnabled());
}

void TestDeleteKey::triesAgain()
{
    GuiFixture gui(readOnlyOrg());
    QVERIFY(gui.openOrg());
    const DeleteDialog dialog(gui, u"payroll-sync"_s);
    QVERIFY(dialog.isReady());
    dialog.typed->setText(u"payroll-sync"_s);
    click(dialog.remove);
    TRY_VERIFY(dialog.problem->isVisible());
    QVERIFY(part<QLabel>(dialog.dialog, "details")->text().contains(u"E0000006"_s));
    QCOMPARE(dialog.typed->text(), u"payroll-sync"_s);
    QVERIFY(gui.shownNames().contains(u"payroll-sync"_s));

    gui.options.readOnly = false;
    TRY_VERIFY(!gui.session->isRefreshing()); // which would say that the org is gone
    gui.stopOrg();
    QVERIFY(gui.startOrg());
    click(dialog.remove); // the new org knows the key no more: then it is gone
    TRY_VERIFY(!dialog.dialog);
    QCOMPARE(gui.message(), u"The key “payroll-sync” was deleted."_s);
}

void TestDeleteKey::row79_tellsWhatWasDoneWhenClosed()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const DeleteDialog dialog(gui, u"payroll-sync"_s);
    QVERIFY(dialog.isReady());
    dialog.typed->setText(u"payroll-sync"_s);
    gui.org->hold("DELETE ");
    click(dialog.remove);
    TRY_COMPARE(gui.org->held(), 1);
    QTest::keyClick(dialog.dialog, Qt::Key_Escape);
    QVERIFY(dialog.dialog->isHidden());
    gui.org->release();
    TRY_COMPARE(gui.message(),
                u"It was done all the same: the key “payroll-sync” was deleted, and cannot be "
                "brought back. Create a new one if it is still needed."_s);
    QVERIFY(!isOnServer(gui, u"payroll-sync"_s));
    // What is left of it can still be kept.
    QVERIFY(clickInMessage(gui.window.get(), u"Save public key…"_s));
    auto *files = awaitWindow<QFileDialog>("saveKeyDialog");
    QVERIFY(files);
    files->reject();
}

void TestDeleteKey::row13_goneMeansThatNoDeleteIsLeft()
{
    GuiFixture gui;
    HookKey key;
    key.id = u"HKY1"_s;
    key.keyId = u"kid"_s;
    key.name = u"lost"_s;
    key.isUsed = false;
    QVERIFY(gui.openFake({key}));
    const DeleteDialog dialog(gui, u"lost"_s);
    const auto wasAsked = [&gui](const QString &call) {
        return gui.fake->log().contains(call);
    };
    TRY_VERIFY(wasAsked(u"read HKY1"_s));
    key.privateMember = true; // so that nothing else is asked for
    gui.fake->answerRead(key);
    gui.fake->answerHooks(InlineHookListing{});
    QVERIFY(dialog.isReady());
    dialog.typed->setText(u"lost"_s);
    click(dialog.remove);
    TRY_VERIFY(wasAsked(u"delete HKY1"_s));
    gui.fake->answerDelete(tl::unexpected(errorOf(ErrorKind::OutcomeUnknown, {})));
    gui.fake->answerList(HookKeyListing{});
    gui.fake->answerHooks(InlineHookListing{});
    TRY_VERIFY(!dialog.dialog);
    QCOMPARE(gui.fake->log().filter(u"delete"_s).size(), 1);
}

void TestDeleteKey::sendsOnce()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const DeleteDialog dialog(gui, u"payroll-sync"_s);
    QVERIFY(dialog.isReady());
    dialog.typed->setText(u"payroll-sync"_s);
    gui.org->hold("DELETE ");
    QVERIFY(clickTwice(dialog.remove));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!dialog.remove->isEnabled());
    QVERIFY(dialog.dialog->isVisible());
    gui.org->release();
    TRY_VERIFY(!dialog.dialog);
    QCOMPARE(gui.requestsOf(u"DELETE"_s), 1);
    QCOMPARE(gui.shownNames().size(), 11);
}

void TestDeleteKey::tellsThatTheSessionWent_data()
{
    QTest::addColumn<bool>("sent");
    QTest::addColumn<bool>("hidden");
    QTest::addColumn<QString>("told");
    const QString unknown =
        u"HookKeys no longer waits for the answer of “Acme”, for the org was edited or removed "
        "meanwhile. Look at its list of keys to see whether what you asked for was done."_s;
    QTest::newRow("in the background") << true << true << unknown;
    QTest::newRow("in sight") << true << false << unknown;
    QTest::newRow("nothing was sent") << false << true << QString();
    QTest::newRow("nothing was sent, in sight")
        << false << false
        << u"The dialog was closed, for the org “Acme” was edited or removed meanwhile. Look at "
           "what is there before you begin again."_s;
}

void TestDeleteKey::tellsThatTheSessionWent()
{
    QFETCH(const bool, sent);
    QFETCH(const bool, hidden);
    QFETCH(const QString, told);
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    gui.org->hold(sent ? "DELETE " : "GET /api/v1/hook-keys/");
    const DeleteDialog dialog(gui, u"payroll-sync"_s);
    if (sent) {
        QVERIFY(dialog.isReady());
        dialog.typed->setText(u"payroll-sync"_s);
        click(dialog.remove);
    }
    TRY_COMPARE(gui.org->held(), 1);
    if (hidden)
        QTest::keyClick(dialog.dialog.data(), Qt::Key_Escape);
    QCOMPARE(dialog.dialog->isHidden(), hidden);

    OrgProfile edited = gui.session->profile();
    edited.name = u"Acme & more"_s;
    bool saved = false;
    OrgSaving::start(gui.openOrgs, {.profile = edited}, gui.window.get(),
                     [&saved](const Result<void> &result) { saved = result.has_value(); });
    TRY_VERIFY(!dialog.dialog);
    QVERIFY(saved);
    QCOMPARE(gui.message().isEmpty(), told.isEmpty());
    QVERIFY2(gui.message().endsWith(told), qPrintable(gui.message()));
}

QTEST_MAIN(TestDeleteKey)

#include "tst_deletekey.moc"
