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
