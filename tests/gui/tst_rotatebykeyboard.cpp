// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keytableview.h"
#include "rotatefixture.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// A key is rotated without a mouse, and by who sees nothing.
class TestRotateByKeyboard final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    static void initTestCase();
    void init() { GuiFixture::failOnWarnings(); }

    static void rotatesByKeyboardAlone();
    static void goesBackByKeyboard();
    static void namesWhatIsOnEachPage_data();
    static void namesWhatIsOnEachPage();
};

namespace {

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

QString focused()
{
    const QWidget *widget = QApplication::focusWidget();
    return widget ? widget->objectName() : QString();
}

/// Presses the tab key until @p name has the focus; false if it never gets it.
bool tabTo(const QString &name)
{
    constexpr int most = 40; // more than a dialog has
    for (int presses = 0; presses < most && focused() != name; ++presses)
        press(Qt::Key_Tab);
    return focused() == name;
}

/// Opens the dialog for @p key from the table, as the keyboard does.
QDialog *openByKeyboard(GuiFixture &gui, const QString &key)
{
    gui.table()->setFocus(); // as it has after the org was opened
    press(Qt::Key_Home, Qt::ControlModifier);
    for (int row = 0; row < gui.shownNames().size() && gui.selectedName() != key; ++row)
        press(Qt::Key_Down);
    if (gui.selectedName() != key)
        return nullptr;
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = awaitWindow("rotateDialog");
    return dialog && awaitActive(dialog) ? dialog : nullptr;
}

/// Waits for the button of @p dialog to say @p text, and presses Return, wherever the focus is.
bool enter(const QDialog *dialog, const QString &text)
{
    if (!RotateDialogParts::offers(part<QPushButton>(dialog, "send"), text))
        return false;
    if (!dialog->isAncestorOf(QApplication::focusWidget()))
        return false;
    press(Qt::Key_Return);
    return true;
}

/// What of @p dialog can be reached now and has no name that a screen reader could say.
QStringList unnamed(const QDialog *dialog)
{
    QStringList found;
    const auto widgets = dialog->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const bool isReached = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
        const bool isProgress = widget->inherits("QProgressBar");
        if (!widget->isVisible() || (!isReached && !isProgress))
            continue;
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
        if (!seen || seen->text(QAccessible::Name).isEmpty())
            found.append(QLatin1StringView(widget->metaObject()->className()) + u' '
                         + widget->objectName());
    }
    return found;
}

} // namespace

void TestRotateByKeyboard::initTestCase()
{
    if (QGuiApplication::platformName() == u"offscreen"_s)
        QSKIP("The platform offscreen makes no window active again when another one closes");
}

void TestRotateByKeyboard::rotatesByKeyboardAlone()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QPointer<QDialog> dialog = openByKeyboard(gui, u"partner-api"_s);
    QVERIFY(dialog);
    const QString next = part<QLineEdit>(dialog, "name")->text();
    for (const QString &step :
         {u"Begin"_s, u"Hand over"_s, u"Re-point the hooks"_s, u"Switch the old key off"_s})
        QVERIFY2(enter(dialog, step), qPrintable(step));
    TRY_VERIFY(part<QLineEdit>(dialog, "oldName")->isVisible());
    QCOMPARE(focused(), u"oldName"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"partner-api"_s);
    QVERIFY(enter(dialog, u"Delete the old key"_s));
    TRY_VERIFY(!dialog);
    QCOMPARE(idOfKey(gui, u"partner-api"_s), QString());
    QCOMPARE(keyOfHook(gui, u"Partner tokens"_s), idOfKey(gui, next));
    QCOMPARE(keyOfHook(gui, u"Partner SAML attributes"_s), idOfKey(gui, next));
}

void TestRotateByKeyboard::goesBackByKeyboard()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QString old = idOfKey(gui, u"partner-api"_s);
    const QPointer<QDialog> dialog = openByKeyboard(gui, u"partner-api"_s);
    QVERIFY(dialog);
    for (const QString &step : {u"Begin"_s, u"Hand over"_s, u"Re-point the hooks"_s})
        QVERIFY2(enter(dialog, step), qPrintable(step));
    auto *send = part<QPushButton>(dialog, "send");
    QVERIFY(RotateDialogParts::offers(send, u"Switch the old key off"_s));
    QVERIFY(tabTo(u"pointBack"_s));
    press(Qt::Key_Space);
    QVERIFY(RotateDialogParts::offers(send, u"Re-point the hooks"_s));
    QCOMPARE(keyOfHook(gui, u"Partner tokens"_s), old);
    press(Qt::Key_Escape); // it stays open in the journal
    TRY_VERIFY(!dialog);
    QCOMPARE(gui.message(), u"The rotation of the key “partner-api” is not finished."_s);
}

void TestRotateByKeyboard::namesWhatIsOnEachPage_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("in an app") << u"partner-api"_s;
    QTest::newRow("by a URL and by hand") << u"legacy-password-import"_s;
}

void TestRotateByKeyboard::namesWhatIsOnEachPage()
{
    QFETCH(const QString, key);
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, key);
    QVERIFY(rotate.offers(u"Begin"_s));
    const QString next = rotate.newName();
    QCOMPARE(unnamed(rotate.dialog), QStringList());
    QVERIFY(rotate.press(u"Begin"_s));
    if (key == u"legacy-password-import"_s) {
        auto *keys = part<QPlainTextEdit>(rotate.dialog, "publicKeys");
        TRY_VERIFY(keys->toPlainText().contains(u"\"kid\""_s));
        QCOMPARE(unnamed(rotate.dialog), QStringList());
        return; // what follows is the same
    }
    for (const QString &step :
         {u"Hand over"_s, u"Re-point the hooks"_s, u"Switch the old key off"_s}) {
        QVERIFY(rotate.offers(step));
        QCOMPARE(unnamed(rotate.dialog), QStringList());
        if (step == u"Switch the old key off"_s) {
            click(part<QPushButton>(rotate.dialog, "tryHook"));
            const QPointer<QDialog> trial = awaitWindow("hookTrialDialog");
            QVERIFY(trial);
            QCOMPARE(unnamed(trial), QStringList());
            trial->reject();
            TRY_VERIFY(!trial);
        }
        QVERIFY(rotate.press(step));
    }
    TRY_VERIFY(part<QLineEdit>(rotate.dialog, "oldName")->isVisible());
    TRY_VERIFY(part<QPushButton>(rotate.dialog, "keepOldKey")->isEnabled());
    QCOMPARE(unnamed(rotate.dialog), QStringList());
}

QTEST_MAIN(TestRotateByKeyboard)
#include "tst_rotatebykeyboard.moc"
