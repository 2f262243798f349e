// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demojwks.h"
#include "guifixture.h"
#include "orgsession.h"
#include "othersidebox.h"
#include "waiting.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// It is asked in the window whether the other side of a hook has its key.
class TestOtherSideBox final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void looksWhereItIsAsked();
    void remembersTheUrl();
    void asksAnotherOrgOfTheList();
    void isThereForHooksWithAKey();
};

namespace {

InlineHook hookOf(GuiFixture &gui, const QString &name)
{
    const auto hooks = gui.other().hooks();
    return *std::ranges::find(*hooks, name, &InlineHook::name);
}

/// The box in a window of its own, and what is in it.
struct Box
{
    explicit Box(GuiFixture &fixture) : gui(fixture) {}

    void show(const QString &hook)
    {
        box.showHook(gui.session, hookOf(gui, hook));
        box.show();
    }

    GuiFixture &gui;
    OtherSideBox box;
    QLineEdit *url = part<QLineEdit>(&box, "otherSideUrl");
    QPushButton *look = part<QPushButton>(&box, "otherSideLook");
    QLabel *seen = part<QLabel>(&box, "otherSideSeen");
};

} // namespace

void TestOtherSideBox::looksWhereItIsAsked()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    Box box(gui);
    box.show(u"Partner tokens"_s);
    QVERIFY(box.seen->text().isEmpty());
    click(box.look);
    TRY_VERIFY(box.seen->text().contains(u"holds the key “partner-api”, and it is active."));
    // What was seen of one hook is not said of another.
    box.show(u"Employee import"_s);
    QVERIFY(box.seen->text().isEmpty());
    click(box.look);
    TRY_VERIFY(box.seen->text().contains(u"type its JWKS URL"));
}

void TestOtherSideBox::remembersTheUrl()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    Box box(gui);
    box.show(u"Employee import"_s);
    box.url->setText(u"http://partner.example/jwks"_s);
    click(box.look);
    TRY_VERIFY(box.seen->text().contains(u"must begin with https://"));
    const QString url = gui.org->url().toString() + QLatin1StringView(DemoJwks::path);
    box.url->setText(url);
    click(box.look);
    TRY_VERIFY(box.seen->text().startsWith(u"The key “legacy-password-import” is there."));
    QVERIFY(box.seen->text().contains(u"may be kept for 5 minute"));
    box.show(u"Partner tokens"_s);
    QCOMPARE(box.url->text(), QString());
    box.show(u"Employee import"_s);
    QCOMPARE(box.url->text(), url);
    gui.org->jwks().setPage({.body = "{\"keys\":[]}"});
    click(box.look);
    TRY_VERIFY(box.seen->text().startsWith(u"The key “legacy-password-import” is not there."));
}

void TestOtherSideBox::asksAnotherOrgOfTheList()
{
    GuiFixture gui;
    DemoOrg other;
    QVERIFY(other.start());
    QVERIFY(gui.openOrg());
    OrgProfile preview = gui.acme();
    preview.id = u"preview"_s;
    preview.name = u"Acme <Preview>"_s;
    preview.url = other.url();
    gui.save(preview, Secret(other.token()));
    TRY_VERIFY(gui.session && gui.session->profile().id == preview.id);
    const QPointer<OrgSession> otherSession = gui.session;
    gui.openOrgs.open(gui.acme().id);
    TRY_VERIFY(gui.session && gui.session->profile().id == gui.acme().id);
    gui.openOrgs.close(preview.id);
    TRY_VERIFY(!otherSession);

    const auto hooks = OtherClient(other.url(), other.token()).hooks();
    const auto there = std::ranges::find(*hooks, u"Partner tokens"_s, &InlineHook::name);
    InlineHook hook = hookOf(gui, u"Partner tokens"_s);
    hook.tokenUrl = there->tokenUrl;
    hook.clientId = there->clientId;
    Box box(gui);
    const auto *org = part<QLabel>(&box.box, "otherSideOrg");
    box.box.showHook(gui.session, hook);
    box.box.show();
    QCOMPARE(org->text(), u"The other side is the org “Acme <Preview>”. It is asked with that "
                          "org's own sign-in."_s);
    QVERIFY(org->isVisible());
    QVERIFY(!gui.openOrgs.session(preview.id)); // not before it is asked for
    click(box.look);
    TRY_VERIFY(box.seen->text().startsWith(
        u"The other side is the org “Acme <Preview>”. The app “Partner tokens” does not hold"));
    QCOMPARE(gui.session->profile().id, gui.acme().id); // which the window goes on to show
    // It is nothing that another hook's panel says.
    box.show(u"Partner SAML attributes"_s);
    QVERIFY(!org->isVisible());
}

void TestOtherSideBox::isThereForHooksWithAKey()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    OtherSideBox box;
    box.showHook(gui.session, hookOf(gui, u"Fraud check"_s));
    QVERIFY(box.isHidden());
    box.showHook(gui.session, hookOf(gui, u"Partner tokens"_s));
    QVERIFY(!box.isHidden());
    box.showHook(nullptr, {});
    QVERIFY(box.isHidden());
}

QTEST_MAIN(TestOtherSideBox)
#include "tst_othersidebox.moc"
