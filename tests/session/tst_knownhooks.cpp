// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "hooktablemodel.h"
#include "hooktrial.h"
#include "knownhooks.h"
#include "othersidecheck.h"
#include "outcome.h"
#include "rotations.h"
#include "sessionfixture.h"
#include "waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// What a session knows of its hooks, and how that follows hooks and keys.
class TestKnownHooks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void followsEachRefresh();
    static void followsTheKeys();
    static void whoMayNotReadHooksSeesNone();
    static void staysWhereNoAnswerCame();
    void cannotLookWhereNoClientCan();
    void doesNothingWithKeptHooks();
};

namespace {

InlineHook signingHook(const QString &name)
{
    InlineHook hook = sampleHook(name, sampleKey(1, {}).id);
    hook.authType = u"private_key_jwt"_s;
    hook.channel = u"OAUTH"_s;
    return hook;
}

HookKey usedKey(const QString &name)
{
    HookKey key = sampleKey(1, name);
    key.isUsed = true;
    return key;
}

} // namespace

void TestKnownHooks::followsEachRefresh()
{
    SessionFixture f;
    const KnownHooks *hooks = f.session->hooks();
    const QAbstractItemModelTester tester(hooks->table());
    const QSignalSpy changed(hooks, &KnownHooks::changed);
    QVERIFY(!hooks->isRead());
    f.load({usedKey(u"one"_s)}, {signingHook(u"a"_s), signingHook(u"b"_s)});
    QVERIFY(hooks->isRead());
    QVERIFY(!hooks->problem());
    QCOMPARE(hooks->table()->rowCount(), 2);
    QCOMPARE(hooks->table()->rowAt(0).key, u"one"_s);
    QCOMPARE(hooks->table()->rowAt(0).type, u"Token"_s);
    QVERIFY(!hooks->table()->rowAt(0).failure.isEmpty());
    QVERIFY(hooks->table()->rowAt(0).findings.isEmpty());
    QCOMPARE(changed.count(), 1);
    f.load({usedKey(u"one"_s)}, {signingHook(u"b"_s)});
    QCOMPARE(hooks->table()->rowCount(), 1);
    f.load({usedKey(u"one"_s)});
    QCOMPARE(hooks->table()->rowCount(), 0);
    QVERIFY(hooks->isRead());
}

void TestKnownHooks::followsTheKeys()
{
    SessionFixture f;
    const KnownHooks *hooks = f.session->hooks();
    f.load({usedKey(u"one"_s)}, {signingHook(u"a"_s)});
    // The age limit is the window's, and comes at any time.
    f.session->keys()->setAgeLimit(180);
    TRY_VERIFY(!hooks->table()->rowAt(0).findings.isEmpty());
    QCOMPARE(hooks->table()->rowAt(0).findings.first().id, u"key-old"_s);
    // Its key is gone, though the hooks came first.
    f.session->refresh();
    f.api->answerHooks(InlineHookListing{.hooks = {signingHook(u"a"_s)}, .warnings = {}});
    f.api->answerList(HookKeyListing{});
    QCOMPARE(hooks->table()->rowAt(0).findings.first().id, u"key-missing"_s);
    QCOMPARE(hooks->table()->rowAt(0).key, sampleKey(1, {}).id);
}

void TestKnownHooks::whoMayNotReadHooksSeesNone()
{
    SessionFixture f;
    const KnownHooks *hooks = f.session->hooks();
    f.load({usedKey(u"one"_s)}, {signingHook(u"a"_s)});
    f.session->refresh();
    f.api->answerList(HookKeyListing{.keys = {usedKey(u"one"_s)}, .warnings = {}});
    f.api->answerHooks(failure(ErrorKind::Forbidden, u"The role lacks a permission."_s));
    QVERIFY(!hooks->isRead());
    QCOMPARE(hooks->problem()->summary, u"The role lacks a permission."_s);
    QCOMPARE(hooks->table()->rowCount(), 0);
    QCOMPARE(f.names(), QStringList(u"one"_s));
}

void TestKnownHooks::staysWhereNoAnswerCame()
{
    SessionFixture f;
    const KnownHooks *hooks = f.session->hooks();
    f.load({usedKey(u"one"_s)}, {signingHook(u"a"_s)});
    f.session->refresh();
    f.api->answerList(HookKeyListing{.keys = {usedKey(u"one"_s)}, .warnings = {}});
    f.api->answerHooks(failure(ErrorKind::Timeout, u"It took too long."_s));
    QVERIFY(hooks->isRead());
    QCOMPARE(hooks->problem()->kind, ErrorKind::Timeout);
    QCOMPARE(hooks->table()->rowCount(), 1);
    f.load({usedKey(u"one"_s)}, {signingHook(u"a"_s)});
    QVERIFY(!hooks->problem());
}

void TestKnownHooks::cannotLookWhereNoClientCan()
{
    SessionFixture f;
    f.load({usedKey(u"one"_s)}, {signingHook(u"a"_s)});
    QVERIFY(!f.session->hooks()->canLook());
    Outcome<void> outcome;
    (void)f.session->hooks()->lookForPlaces(u"cal-a"_s, this, outcome.callback());
    QVERIFY(outcome.failedWith(ErrorKind::NotFound));
    QVERIFY(!f.session->hooks()->look(u"cal-a"_s));
}

/// They may be other ones by now.
void TestKnownHooks::doesNothingWithKeptHooks()
{
    SessionFixture f;
    f.load({usedKey(u"one"_s)}, {signingHook(u"a"_s)});
    KnownHooks *hooks = f.session->hooks();
    hooks->noteKept(f.clock.now().addDays(-1));
    Outcome<void> places;
    (void)hooks->lookForPlaces(u"cal-a"_s, this, places.callback());
    Outcome<void> certificates;
    (void)hooks->lookAtCertificates(u"cal-a"_s, this, certificates.callback());
    Outcome<HookTrialOutcome> trial;
    f.session->rotations()->tryHook(u"cal-a"_s, "{}", this, trial.callback());
    Outcome<OtherSideReport> otherSide;
    f.session->rotations()->checkOtherSide(signingHook(u"a"_s), {}, this, otherSide.callback());
    QVERIFY(places.failedWith(ErrorKind::Conflict));
    QVERIFY(certificates.failedWith(ErrorKind::Conflict));
    QVERIFY(trial.failedWith(ErrorKind::Conflict));
    QVERIFY(otherSide.failedWith(ErrorKind::Conflict));
    QVERIFY(places.error().summary.startsWith(u"What is shown of the inline hooks of “Acme” is"));
    // The org answers.
    f.load({usedKey(u"one"_s)}, {signingHook(u"a"_s)});
    Outcome<void> again;
    (void)hooks->lookForPlaces(u"cal-a"_s, this, again.callback());
    QVERIFY(again.failedWith(ErrorKind::NotFound)); // no client can look
}

QTEST_GUILESS_MAIN(TestKnownHooks)
#include "tst_knownhooks.moc"
