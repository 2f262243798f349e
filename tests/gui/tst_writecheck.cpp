// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guifixture.h"

#include "keychanges.h"
#include "orgsession.h"
#include "outcome.h"
#include "writecheck.h"

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// That what every GUI test is checked for at its end is found where it is wrong.
class TestWriteCheck final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    static void isContentWithWhatIsWrittenDown();
    static void findsWhatIsNotWrittenDown();
    static void findsWhatTheWindowDidNotSend();
};

namespace {

bool create(const GuiFixture &gui, const QString &name)
{
    Outcome<HookKey> made;
    gui.session->changes()->createKey(name, gui.window.get(), made.callback());
    return made.succeeded();
}

} // namespace

void TestWriteCheck::isContentWithWhatIsWrittenDown()
{
    GuiFixture gui;
    WriteCheck check(gui.openOrgs, gui.requests);
    QVERIFY(gui.openOrg());
    QVERIFY(create(gui, u"mine"_s));
    QVERIFY(gui.other().create(u"theirs"_s));
    QCOMPARE(check.problems(gui.org->url(), gui.options.token, &gui.other().requests()),
             QStringList());
}

void TestWriteCheck::findsWhatIsNotWrittenDown()
{
    GuiFixture gui;
    gui.openOrgs.setTimeline(nullptr);
    WriteCheck check(gui.openOrgs, gui.requests);
    QVERIFY(gui.openOrg());
    QVERIFY(create(gui, u"mine"_s));
    // By what the window sent, and by what the org says of it.
    QCOMPARE(check.problems(gui.org->url(), gui.options.token, nullptr).size(), 2);
    gui.requests.clear(); // this test is about nothing else
}

void TestWriteCheck::findsWhatTheWindowDidNotSend()
{
    GuiFixture gui;
    WriteCheck check(gui.openOrgs, gui.requests);
    QVERIFY(gui.openOrg());
    QVERIFY(create(gui, u"mine"_s));
    QVERIFY(gui.other().create(u"nobody's"_s));
    QCOMPARE(check.problems(gui.org->url(), gui.options.token, nullptr).size(), 1);
}

QTEST_MAIN(TestWriteCheck)
#include "tst_writecheck.moc"
