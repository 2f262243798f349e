// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guifixture.h"

#include "keytableview.h"
#include "orglistmodel.h"
#include "orgsession.h"
#include "orgswitcher.h"
#include "waiting.h"

#include <QAccessible>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

OrgProfile preview(const DemoOrg &org)
{
    return {u"preview"_s, u"R&D <b>lab</b>"_s, org.url(), Environment::Preview, false};
}

/// Has both orgs known and @p second open.
bool openBoth(GuiFixture &gui, const DemoOrg &second)
{
    if (!gui.openOrg())
        return false;
    gui.save(preview(second), Secret(second.token()));
    return waitUntil([&gui] {
        return gui.session && gui.session->profile().id == u"preview"_s
               && !gui.session->isRefreshing();
    });
}

QStringList switchTo(const GuiFixture &gui, const QString &entry, QStringList *ticked = nullptr)
{
    const MenuClick menu(entry);
    click(part<OrgSwitcher>(gui.window.get(), "orgSwitcher"));
    if (ticked)
        *ticked = menu.ticked();
    return menu.entries();
}

} // namespace

class TestOrgSwitcher final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void switchesAndComesBackAtOnce();
    void saysWhichOrgIsOpen();
    void row90_elidesALongName();
    void removesAnOrg();
    void tellsThatATokenMayStay();
    void goesOnWithoutTheKeychain();
    void saysThatItWaitsForTheKeychain();
};

void TestOrgSwitcher::switchesAndComesBackAtOnce()
{
    GuiFixture gui;
    DemoOrgOptions options;
    options.empty = true;
    DemoOrg second(options);
    QVERIFY(second.start());
    OtherClient there(second.url(), second.token());
    QVERIFY(there.create(u"only there"_s));
    QVERIFY(openBoth(gui, second));
    QCOMPARE(gui.shownNames(), QStringList({u"only there"_s}));
    QCOMPARE(gui.window->windowTitle(), u"R&D <b>lab</b> (Preview)"_s);
    QTest::keyClicks(part<QLineEdit>(gui.window.get(), "filter"), u"there"_s);

    const int served = gui.other().requestsServed();
    QStringList ticked;
    const QStringList entries = switchTo(gui, u"Acme (Production)"_s, &ticked);
    QCOMPARE(entries, QStringList({u"Acme (Production)"_s, u"RD <b>lab</b> (Preview)"_s, QString(),
                                   u"Manage orgs…"_s, u"Overview of all orgs…"_s, u"Add org…"_s,
                                   u"Try the demo org"_s}));
    QCOMPARE(ticked, QStringList({u"RD <b>lab</b> (Preview)"_s}));
    TRY_COMPARE(gui.window->windowTitle(), u"Acme (Production)"_s);
    QCOMPARE(gui.shownNames().size(), 12);
    QVERIFY(part<QLineEdit>(gui.window.get(), "filter")->text().isEmpty());
    QVERIFY(!gui.session->isRefreshing());
    QCOMPARE(gui.other().requestsServed(), served + 1);

    // The keyboard goes there and back as fast.
    QTest::keyClick(gui.window.get(), Qt::Key_2, Qt::ControlModifier);
    TRY_COMPARE(gui.window->windowTitle(), u"R&D <b>lab</b> (Preview)"_s);
    QTest::keyClick(gui.window.get(), Qt::Key_9, Qt::ControlModifier); // there is no ninth
    QTest::keyClick(gui.window.get(), Qt::Key_1, Qt::ControlModifier);
    TRY_COMPARE(gui.window->windowTitle(), u"Acme (Production)"_s);

    // After a minute, what is shown at once is read again.
    gui.clock.advance(std::chrono::seconds(61));
    QVERIFY(there.create(u"another one there"_s));
    switchTo(gui, u"RD <b>lab</b> (Preview)"_s);
    TRY_COMPARE(gui.shownNames().size(), 2);
}

void TestOrgSwitcher::saysWhichOrgIsOpen()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    auto *switcher = part<OrgSwitcher>(gui.window.get(), "orgSwitcher");
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(switcher);
    QCOMPARE(switcher->text(), u"No org"_s);
    QCOMPARE(accessible->text(QAccessible::Name), u"No org is open"_s);
    OrgProfile profile = preview(*gui.org);
    profile.readOnly = true;
    QVERIFY(gui.openOrg(profile));
    // The button is as wide for every org; what one must not overlook is whole.
    QVERIFY2(switcher->text().startsWith(u'R'), qPrintable(switcher->text()));
    QVERIFY2(switcher->text().endsWith(u"  PREVIEW  READ-ONLY"_s), qPrintable(switcher->text()));
    QCOMPARE(accessible->text(QAccessible::Name), u"Org: R&D <b>lab</b> (Preview, read-only)"_s);
    const QImage picture = switcher->grab().toImage();
    QCOMPARE(picture.pixelColor(picture.width() / 2, 3), QColor(0x8a5300)); // the preview's colour
}

void TestOrgSwitcher::row90_elidesALongName()
{
    GuiFixture gui;
    OrgProfile profile = gui.acme();
    profile.name = QString(400, u'W');
    QVERIFY(gui.openOrg(profile));
    const auto *switcher = part<OrgSwitcher>(gui.window.get(), "orgSwitcher");
    QVERIFY(gui.window->width() <= gui.window->screen()->availableSize().width());
    QVERIFY(gui.window->minimumSizeHint().width() <= gui.window->screen()->availableSize().width());
    QVERIFY(switcher->width() < gui.window->width() / 2);
    QVERIFY(part<QWidget>(gui.window.get(), "filter")->isVisible());
    QVERIFY(switcher->accessibleName().contains(profile.name));
    // Nor does its menu, and the end is seen there too.
    Q_EMIT switcher->menu()->aboutToShow();
    QVERIFY(switcher->menu()->sizeHint().width() < gui.window->screen()->availableSize().width());
    QVERIFY(switcher->menu()->actions().constFirst()->text().endsWith(u"(Production)"_s));
}

void TestOrgSwitcher::removesAnOrg()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    gui.action(u"removeOrg"_s)->trigger();
    auto *box = awaitWindow<QMessageBox>("removeOrgBox");
    QVERIFY(box);
    QVERIFY2(box->text().contains(u"Acme (Production)"_s), qPrintable(box->text()));
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QTest::keyClick(box, Qt::Key_Return); // the default does nothing
    TRY_VERIFY(!openWindow<QMessageBox>("removeOrgBox"));
    QCOMPARE(gui.registry.orgs()->rowCount(), 1);
    QVERIFY(gui.session);

    gui.action(u"removeOrg"_s)->trigger();
    box = awaitWindow<QMessageBox>("removeOrgBox");
    QVERIFY(box);
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            click(button);
    }
    TRY_VERIFY(!gui.session);
    QVERIFY(part<QPushButton>(gui.window.get(), "tryDemo")->isVisible());
    TRY_VERIFY(gui.keychain.secrets.isEmpty());
    const auto listing = gui.profiles.load();
    QVERIFY(listing);
    QVERIFY(listing->profiles.isEmpty());
    QVERIFY(!gui.action(u"newKey"_s)->isEnabled());
    TRY_COMPARE(gui.message(),
                u"“Acme” was removed, and what opened it is gone from the keychain."_s);
    const auto there = gui.other().keys();
    QVERIFY(there);
    QCOMPARE(there->size(), 12); // nothing changed in the org itself
}

void TestOrgSwitcher::tellsThatATokenMayStay()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    gui.keychain.removeError = ErrorKind::SecretDenied;
    gui.action(u"removeOrg"_s)->trigger();
    auto *box = awaitWindow<QMessageBox>("removeOrgBox");
    QVERIFY(box);
    click(box->buttons().first()->text() == u"Remove"_s ? box->buttons().first()
                                                        : box->buttons().last());
    TRY_VERIFY(!gui.message().isEmpty());
    QVERIFY2(gui.message().startsWith(u"The token of the org may still be in the keychain."_s),
             qPrintable(gui.message()));
    QVERIFY(!gui.session);
}

void TestOrgSwitcher::goesOnWithoutTheKeychain()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    QVERIFY(gui.profiles.save(gui.acme()));
    QVERIFY(gui.registry.load());
    gui.keychain.readError = ErrorKind::SecretTimeout;
    gui.openOrgs.open(u"acme"_s);
    TRY_VERIFY(gui.message().startsWith(u"“Acme” was not opened. "_s));
    QVERIFY(!gui.session);
    QVERIFY(clickInMessage(gui.window.get(), u"Try again"_s));
    TRY_COMPARE(gui.keychain.log.size(), 2); // the reason stays until it is solved
    TRY_VERIFY(!gui.message().isEmpty());

    QVERIFY(clickInMessage(gui.window.get(), u"Only for this session…"_s));
    auto *dialog = awaitWindow<QInputDialog>("tokenDialog");
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), u"API token for Acme (Production)"_s);
    auto *token = dialog->findChild<QLineEdit *>();
    QCOMPARE(token->echoMode(), QLineEdit::Password);
    QTest::keyClicks(token, QString::fromLatin1(gui.options.token));
    QTest::keyClick(token, Qt::Key_Return);
    TRY_COMPARE(gui.shownNames().size(), 12);
    QCOMPARE(gui.message(), QString());
    QVERIFY(gui.keychain.secrets.isEmpty());
}

void TestOrgSwitcher::saysThatItWaitsForTheKeychain()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    QVERIFY(gui.profiles.save(gui.acme()));
    QVERIFY(gui.registry.load());
    gui.keychain.holding = true;
    gui.openOrgs.open(u"acme"_s);
    auto *activity = part<QLabel>(gui.window.get(), "statusActivity");
    TRY_COMPARE(activity->text(), u"Asking the keychain for the token of Acme…"_s);
    gui.keychain.readError = ErrorKind::SecretMissing;
    gui.keychain.release();
    TRY_VERIFY(!gui.message().isEmpty());
    QCOMPARE(activity->text(), QString());
}

QTEST_MAIN(TestOrgSwitcher)

#include "tst_orgswitcher.moc"
