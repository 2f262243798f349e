// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "problembox.h"
#include "rotatefixture.h"

#include <QLabel>
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
};

namespace {

const QStringList partnerHooks{u"Partner tokens"_s, u"Partner SAML attributes"_s};

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

QTEST_MAIN(TestRotateWithOthers)

#include "tst_rotatewithothers.moc"
