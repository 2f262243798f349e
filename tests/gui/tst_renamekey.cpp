// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guifixture.h"

#include "keytableview.h"
#include "orgsession.h"
#include "waiting.h"

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// The dialog that renames the key @p key, and what is in it.
struct RenameDialog
{
    RenameDialog(const GuiFixture &gui, const QString &key)
    {
        if (!gui.clickRow(key))
            qFatal("There is no such key.");
        gui.action(u"renameKey"_s)->trigger();
        dialog = awaitWindow("renameDialog");
        if (!dialog)
            qFatal("The dialog did not open.");
        name = part<QLineEdit>(dialog, "name");
        problem = part<QLabel>(dialog, "problem");
        rename = part<QPushButton>(dialog, "send");
    }

    QPointer<QDialog> dialog;
    QLineEdit *name;
    QLabel *problem;
    QPushButton *rename;
};

QString nameOnServer(GuiFixture &gui, const QString &id)
{
    const auto keys = gui.other().keys();
    const auto found = std::ranges::find(*keys, id, &HookKey::id);
    return found == keys->end() ? QString() : found->name;
}

} // namespace

class TestRenameKey final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void renames();
    void checksTheName();
    void noticesARenamedKey();
    void noticesADeletedKey();
    void noticesAnUnreachableOrg();
    void cancelsWhatWasNotSent();
    void showsTheKeyThatTheFilterWouldHide();
    void showsNamesLiterally();
};

void TestRenameKey::renames()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"payroll-sync"_s));
    const QString id = gui.table()->selectedId();
    auto *title = part<QLabel>(gui.window.get(), "keyTitle");
    QCOMPARE(title->text(), u"payroll-sync"_s);

    QTest::keyClick(gui.table(), Qt::Key_F2);
    auto *dialog = awaitWindow("renameDialog");
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), u"Rename"_s); // the org is below
    auto *name = part<QLineEdit>(dialog, "name");
    QCOMPARE(name->accessibleName(), u"Name"_s);
    QCOMPARE(name->selectedText(), u"payroll-sync"_s);
    QTest::keyClicks(name, u"A payroll"_s);
    QCOMPARE(part<QPushButton>(dialog, "send")->text(), u"Rename"_s);
    click(part<QPushButton>(dialog, "send"));
    TRY_VERIFY(!openWindow("renameDialog"));

    QCOMPARE(gui.shownNames().first(), u"A payroll"_s); // sorted to its new place
    QCOMPARE(gui.table()->selectedId(), id);
    QCOMPARE(gui.selectedName(), u"A payroll"_s);
    TRY_COMPARE(title->text(), u"A payroll"_s);
    QCOMPARE(nameOnServer(gui, id), u"A payroll"_s);
    QCOMPARE(gui.message(), u"The key “payroll-sync” is called “A payroll” now."_s);
}

void TestRenameKey::checksTheName()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const RenameDialog dialog(gui, u"payroll-sync"_s);
    QVERIFY(!dialog.rename->isEnabled()); // nothing to do yet
    QVERIFY(!dialog.problem->isVisible());
    QTest::keyClicks(dialog.name, u"partner-api"_s);
    QVERIFY(dialog.problem->isVisible());
    QVERIFY(!dialog.rename->isEnabled());
    QTest::keyClicks(dialog.name, u"-2"_s);
    QVERIFY(!dialog.problem->isVisible());
    QVERIFY(dialog.rename->isEnabled());
    QTest::keyClick(dialog.name, Qt::Key_Escape);
    TRY_VERIFY(!dialog.dialog);
    QVERIFY(gui.shownNames().contains(u"payroll-sync"_s));
}

void TestRenameKey::noticesARenamedKey()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const RenameDialog dialog(gui, u"payroll-sync"_s);
    const QString id = gui.table()->selectedId();
    QVERIFY(gui.other().rename(id, u"theirs"_s));
    QTest::keyClicks(dialog.name, u"ours"_s);
    click(dialog.rename);
    TRY_VERIFY(dialog.problem->isVisible());
    QVERIFY2(dialog.problem->text().contains(u"“theirs”"_s), qPrintable(dialog.problem->text()));
    QCOMPARE(dialog.name->text(), u"ours"_s);
    QCOMPARE(part<QLabel>(dialog.dialog, "oldName")->text(), u"theirs"_s);
    QCOMPARE(nameOnServer(gui, id), u"theirs"_s);
    QVERIFY(gui.shownNames().contains(u"theirs"_s));

    click(dialog.rename); // knowing it now
    TRY_VERIFY(!dialog.dialog);
    QCOMPARE(nameOnServer(gui, id), u"ours"_s);
    QCOMPARE(gui.selectedName(), u"ours"_s);
}

void TestRenameKey::noticesADeletedKey()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const RenameDialog dialog(gui, u"payroll-sync"_s);
    QVERIFY(gui.other().remove(gui.table()->selectedId()));
    QTest::keyClicks(dialog.name, u"too late"_s);
    click(dialog.rename);
    TRY_VERIFY(dialog.problem->isVisible());
    QVERIFY(part<QLabel>(dialog.dialog, "details")->text().contains(u"E0000007"_s));
    QCOMPARE(dialog.name->text(), u"too late"_s);
    TRY_VERIFY(!gui.shownNames().contains(u"payroll-sync"_s));
}

void TestRenameKey::noticesAnUnreachableOrg()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const RenameDialog dialog(gui, u"payroll-sync"_s);
    gui.stopOrg();
    QTest::keyClicks(dialog.name, u"nowhere"_s);
    click(dialog.rename);
    TRY_VERIFY(dialog.problem->isVisible());
    QCOMPARE(dialog.name->text(), u"nowhere"_s);
    QVERIFY(dialog.rename->isEnabled()); // to try again
    QVERIFY(gui.shownNames().contains(u"payroll-sync"_s));
}

void TestRenameKey::cancelsWhatWasNotSent()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const RenameDialog dialog(gui, u"payroll-sync"_s);
    const QString id = gui.table()->selectedId();
    QTest::keyClicks(dialog.name, u"not wanted"_s);
    gui.org->hold("GET /api/v1/hook-keys/");
    click(dialog.rename); // reads the key first
    TRY_COMPARE(gui.org->held(), 1);
    QTest::keyClick(dialog.name, Qt::Key_Escape);
    QVERIFY(dialog.dialog->isHidden());
    TRY_VERIFY(!dialog.dialog);
    QCOMPARE(nameOnServer(gui, id), u"payroll-sync"_s);
    QCOMPARE(gui.message(), u"It was cancelled; nothing was renamed."_s);
    QVERIFY(gui.shownNames().contains(u"payroll-sync"_s));
    QVERIFY(!gui.session->isRefreshing());
}

void TestRenameKey::showsTheKeyThatTheFilterWouldHide()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    auto *filter = part<QLineEdit>(gui.window.get(), "filter");
    filter->setText(u"payroll"_s);
    {
        const RenameDialog dialog(gui, u"payroll-sync"_s);
        QTest::keyClicks(dialog.name, u"payroll once more"_s);
        click(dialog.rename);
        TRY_VERIFY(!dialog.dialog);
    }
    QCOMPARE(gui.selectedName(), u"payroll once more"_s);
    QCOMPARE(filter->text(), u"payroll"_s); // lets it through as before
    QVERIFY2(gui.statusText().contains(u" · 1 shown · "_s), qPrintable(gui.statusText()));
    {
        const RenameDialog dialog(gui, u"payroll once more"_s);
        QTest::keyClicks(dialog.name, u"wages"_s);
        click(dialog.rename);
        TRY_VERIFY(!dialog.dialog);
    }
    QCOMPARE(gui.selectedName(), u"wages"_s);
    QVERIFY(filter->text().isEmpty());
    QVERIFY2(!gui.statusText().contains(u"shown"_s), qPrintable(gui.statusText()));
}

void TestRenameKey::showsNamesLiterally()
{
    GuiFixture gui;
    QVERIFY(gui.other().create(u"<b>bold</b> & \u202Eod"_s));
    QVERIFY(gui.openOrg());
    const QString shown = u"<b>bold</b> & ⟨U+202E⟩od"_s;
    const RenameDialog dialog(gui, shown);
    const auto labels = dialog.dialog->findChildren<QLabel *>();
    const auto old = std::ranges::find(labels, shown, &QLabel::text);
    QVERIFY(old != labels.end());
    QCOMPARE((*old)->textFormat(), Qt::PlainText);
    QCOMPARE(dialog.name->text(), u"<b>bold</b> & \u202Eod"_s); // raw, to be edited
}

QTEST_MAIN(TestRenameKey)

#include "tst_renamekey.moc"
