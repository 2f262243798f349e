// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demojwks.h"
#include "rotatefixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QtTest>

using namespace HookKeys;

/// A rotation whose new key somebody carries to the other side, or publishes.
class TestRotateByHand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }
    void waitsForTheHandOverByHand();
    void waitsForAJwksUrl();
};

void TestRotateByHand::waitsForTheHandOverByHand()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"legacy-password-import"_s);
    const QString next = part<QLineEdit>(rotate.dialog, "name")->text();
    QVERIFY(rotate.press(u"Begin"_s));
    auto *keys = part<QPlainTextEdit>(rotate.dialog, "publicKeys");
    TRY_VERIFY(keys->isVisible() && keys->toPlainText().count(u"\"kid\""_s) == 2);
    // What is to be done stands first, and with three hooks it fits a small screen.
    const auto topOf = [&rotate](const char *name) {
        return part<QWidget>(rotate.dialog, name)->mapTo(rotate.dialog, QPoint()).y();
    };
    QVERIFY(topOf("copyKeys") < topOf("publicKeys") && topOf("publicKeys") < topOf("published"));
    const auto *page = rotate.dialog->findChild<QStackedWidget *>()->currentWidget();
    QVERIFY2(page->sizeHint().height() < page->fontMetrics().lineSpacing() * 45,
             qPrintable(QString::number(page->sizeHint().height())));
    // Who takes no JWK Set is given the new key alone, in any format.
    auto *formats = part<QToolButton>(rotate.dialog, "newKeyFormats");
    QVERIFY(formats->isEnabled());
    const QList<QAction *> actions = formats->menu()->actions();
    QVERIFY(actions.size() > 5);
    const auto pem = std::ranges::find_if(
        actions, [](const QAction *action) { return action->text().contains(u"PEM"); });
    QVERIFY(pem != actions.cend());
    (*pem)->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"-----BEGIN PUBLIC KEY-----"));
    auto *typed = part<QLineEdit>(rotate.dialog, "handedOver");
    QTest::keyClicks(typed, u"x"_s);
    QVERIFY(!rotate.send->isEnabled());
    typed->clear();
    QTest::keyClicks(typed, next);
    // That says nothing of the address that one hook's app names.
    QVERIFY(!rotate.send->isEnabled());
    auto *early = part<QCheckBox>(rotate.dialog, "early");
    QVERIFY(early->isVisible());
    early->click();
    QVERIFY(rotate.press(u"Hand over"_s));
    // Nothing was sent since, so there is a way back.
    QVERIFY(rotate.offers(u"Re-point the hooks"_s));
    click(part<QPushButton>(rotate.dialog, "previous"));
    QVERIFY(rotate.offers(u"Hand over"_s));
    QVERIFY(!part<QPushButton>(rotate.dialog, "previous")->isVisible());
    QVERIFY(rotate.press(u"Hand over"_s));
    // Whatever is typed, the address that one hook's app names is looked at.
    QVERIFY(rotate.press(u"Re-point the hooks"_s));
    auto *problem = part<QLabel>(rotate.dialog, "problem");
    TRY_VERIFY(problem->text().contains(u"“%1” is not there"_s.arg(next)));
    QVERIFY(rotate.offers(u"Hand over"_s)); // with the keys that are to be there
    QVERIFY(keys->isVisible());
    gui.org->jwks().setPage({.body = keys->toPlainText().toUtf8()});
    QVERIFY(rotate.press(u"Hand over"_s));
    QVERIFY(rotate.press(u"Re-point the hooks"_s));
    QVERIFY(rotate.offers(u"Retire the old key"_s));
    QCOMPARE(keyOfHook(gui, u"Employee import"_s), idOfKey(gui, next));

    // From here on somebody may have taken the old key away, which cannot be seen.
    QVERIFY(rotate.press(u"Retire the old key"_s));
    TRY_VERIFY(part<QLineEdit>(rotate.dialog, "oldName")->isVisible());
    click(part<QPushButton>(rotate.dialog, "pointBack"));
    auto *box = awaitWindow<QMessageBox>("pointBackBox");
    QVERIFY(box);
    QVERIFY2(box->text().contains(u"“Employee import”"_s), qPrintable(box->text()));
    QCOMPARE(keyOfHook(gui, u"Employee import"_s), idOfKey(gui, next));
    QVERIFY(pressInBox(box, u"Point back"_s));
    QVERIFY(rotate.offers(u"Re-point the hooks"_s));
    QCOMPARE(keyOfHook(gui, u"Employee import"_s), idOfKey(gui, u"legacy-password-import"_s));
}

void TestRotateByHand::waitsForAJwksUrl()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    RotateDialogParts rotate(gui, u"legacy-password-import"_s);
    const QString next = part<QLineEdit>(rotate.dialog, "name")->text();
    QVERIFY(rotate.press(u"Begin"_s));
    auto *keys = part<QPlainTextEdit>(rotate.dialog, "publicKeys");
    TRY_VERIFY(keys->isVisible() && keys->toPlainText().count(u"\"kid\""_s) == 2);
    QVERIFY(!rotate.send->isEnabled());
    QVERIFY(awaitActive(rotate.dialog));
    // One hook's app names the address, and the admin types it for the two others.
    static const QRegularExpression rows(u"^jwksUrl-"_s);
    const auto urls = rotate.dialog->findChildren<QLineEdit *>(rows);
    QCOMPARE(urls.size(), 3);
    const auto type = [](QLineEdit *field, const QString &text) {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Tab);
    };
    type(urls.at(0), u"http://partner.example/jwks.json"_s);
    // Below the field that it is about.
    const QString hook = urls.at(0)->objectName().section(u'-', 1);
    auto *problem = rotate.dialog->findChild<QLabel *>(u"jwksUrlNotice-"_s + hook);
    QVERIFY(problem);
    TRY_VERIFY(problem->isVisible() && problem->text().contains(u"must begin with https://"));
    QCOMPARE(urls.at(0)->accessibleDescription(), problem->text());

    gui.org->jwks().setPage({.body = keys->toPlainText().toUtf8(), .cacheControl = "max-age=0"});
    const QString url = gui.org->url().toString() + QLatin1StringView(DemoJwks::path);
    for (QLineEdit *field : urls)
        type(field, url);
    TRY_VERIFY(rotate.send->isEnabled());
    QVERIFY(part<QPlainTextEdit>(rotate.dialog, "published")
                ->toPlainText()
                .contains(u"It is safe to switch"));
    QVERIFY(!problem->isVisible());
    QVERIFY(rotate.press(u"Hand over"_s));
    QVERIFY(rotate.press(u"Re-point the hooks"_s));
    QVERIFY(rotate.offers(u"Retire the old key"_s));
    QCOMPARE(keyOfHook(gui, u"Session claims"_s), idOfKey(gui, next));
    QCOMPARE(keyOfHook(gui, u"Employee import"_s), idOfKey(gui, next));
    // The old key is gone here, and it is told where it may not be.
    QVERIFY(rotate.press(u"Retire the old key"_s));
    auto *old = part<QLineEdit>(rotate.dialog, "oldName");
    TRY_VERIFY(old->isVisible());
    QTest::keyClicks(old, u"legacy-password-import"_s);
    QVERIFY(rotate.press(u"Delete the old key"_s));
    TRY_VERIFY(!rotate.dialog);
    QVERIFY2(gui.message().contains(u"still gets in at the other side of “Legacy password import”"),
             qPrintable(gui.message()));
}

QTEST_MAIN(TestRotateByHand)
#include "tst_rotatebyhand.moc"
