// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "fixedclock.h"
#include "hookkeytablemodel.h"
#include "keywatch.h"
#include "memorykeyhistory.h"
#include "usablekeys.h"

#include <QSignalSpy>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// One that cannot be read, or that begins anew each time.
class ForgetfulHistory final : public KeyHistory
{
public:
    std::optional<KeyMemory> see(const QString & /*org*/, const QString & /*id*/,
                                 const QByteArray &thumbprint, const QDateTime &time) override
    {
        return beginsAnew ? std::optional(KeyMemory{thumbprint, time, time}) : std::nullopt;
    }
    void replace(const QString & /*org*/, const QString & /*id*/, const QByteArray & /*thumbprint*/,
                 const QDateTime & /*time*/) override
    {
    }
    void keep(const QString & /*org*/, const KeptKey & /*key*/) override {}
    [[nodiscard]] QList<KeptKey> kept(const QString & /*org*/) override { return {}; }
    bool forgetOrg(const QString & /*org*/) override { return true; }

    bool beginsAnew = false;
};

struct Fixture
{
    Fixture()
    {
        keys.mergeKeys({sampleKey(1, u"key 1"_s), sampleKey(2, u"key 2"_s)});
        watch.setHistory(&history);
    }

    FixedClock clock;
    HookKeyTableModel keys{clock};
    MemoryKeyHistory history;
    KeyWatch watch{u"org"_s, keys, clock, nullptr};
};

} // namespace

class TestKeyWatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void remembersWhatItSees();
    static void row45_noticesAnotherKey();
    static void anAcknowledgedKeyIsTheNewOne();
    static void row78_aKeyThatIsAsItWasAgainStaysMarked();
    static void looksAtUsableKeysAlone();
    static void row78_noticesWithoutAHistoryToo();
    static void row78_noticesWhereTheHistoryForgets();
    static void row77_privateMaterialIsNotForgotten();
    static void keepsThePublicHalfOfDeletedKeys();
    static void offersTheEarlierHalvesOfChangedKeys();
    static void keepsNothingPrivate();
};

void TestKeyWatch::remembersWhatItSees()
{
    Fixture f;
    const QSignalSpy told(&f.watch, &KeyWatch::keySeen);
    const HookKey key = usableKey(1, u"key 1"_s);
    QVERIFY(!f.watch.seen(key.id));
    f.watch.look(key);
    QCOMPARE(told.count(), 1);
    QVERIFY(f.watch.seen(key.id));
    QVERIFY(!f.watch.seen(key.id)->before);
    QCOMPARE(f.history.keys.value({u"org"_s, key.id}).thumbprint, f.watch.seen(key.id)->thumbprint);
    f.watch.look(key);
    QCOMPARE(told.count(), 1);
    QCOMPARE(f.watch.changedKeys(), QStringList());
}

void TestKeyWatch::row45_noticesAnotherKey()
{
    Fixture f;
    const HookKey key = usableKey(1, u"key 1"_s);
    f.watch.look(key);
    const QDateTime first = f.clock.now();
    f.clock.advance(24h);

    KeyWatch next(u"org"_s, f.keys, f.clock, nullptr); // as after another start
    next.setHistory(&f.history);
    const QSignalSpy told(&next, &KeyWatch::keySeen);
    next.look(usableKey(1, u"key 1"_s, 1));
    QCOMPARE(told.count(), 1);
    QVERIFY(next.seen(key.id)->isChanged());
    QCOMPARE(next.seen(key.id)->before->firstSeen, first);
    QCOMPARE(next.changedKeys(), QStringList(key.id));
    f.keys.removeKey(key.id);
    QCOMPARE(next.changedKeys(), QStringList());
}

void TestKeyWatch::anAcknowledgedKeyIsTheNewOne()
{
    Fixture f;
    const HookKey key = usableKey(1, u"key 1"_s);
    f.watch.look(key);
    f.watch.look(usableKey(1, u"key 1"_s, 1));
    QCOMPARE(f.watch.changedKeys(), QStringList(key.id));
    f.watch.trustChangedKey(sampleKey(2, {}).id); // which did not change
    QCOMPARE(f.watch.changedKeys(), QStringList(key.id));
    const QSignalSpy told(&f.watch, &KeyWatch::keySeen);
    f.watch.trustChangedKey(key.id);
    QCOMPARE(told.count(), 1);
    QCOMPARE(f.watch.changedKeys(), QStringList());
    QCOMPARE(f.history.keys.value({u"org"_s, key.id}).thumbprint, f.watch.seen(key.id)->thumbprint);
}

void TestKeyWatch::row78_aKeyThatIsAsItWasAgainStaysMarked()
{
    Fixture f;
    const HookKey key = usableKey(1, u"key 1"_s);
    f.watch.look(key);
    f.watch.look(usableKey(1, u"key 1"_s, 1));
    const QByteArray other = f.watch.seen(key.id)->thumbprint;
    f.watch.look(key);
    f.watch.look(key);
    QCOMPARE(f.watch.changedKeys(), QStringList(key.id));
    QCOMPARE(f.watch.seen(key.id)->before->thumbprint, other);
    f.watch.trustChangedKey(key.id);
    QCOMPARE(f.watch.changedKeys(), QStringList());
    f.watch.look(key);
    QCOMPARE(f.watch.changedKeys(), QStringList());
    QCOMPARE(f.history.keys.value({u"org"_s, key.id}).thumbprint, f.watch.seen(key.id)->thumbprint);
}

void TestKeyWatch::looksAtUsableKeysAlone()
{
    Fixture f;
    f.watch.look(sampleKey(1, u"key 1"_s));
    HookKey broken = usableKey(1, u"key 1"_s);
    broken.publicJwk.replace('"', '`');
    f.watch.look(broken);
    QVERIFY(f.history.keys.isEmpty());
    f.keys.mergeKeys({sampleKey(1, u"key 1"_s), sampleKey(1, u"twin"_s)});
    f.watch.look(usableKey(1, u"key 1"_s)); // of which of the two?
    QVERIFY(f.history.keys.isEmpty());
}

void TestKeyWatch::row78_noticesWithoutAHistoryToo()
{
    Fixture f;
    f.watch.setHistory(nullptr); // as for the org of the environment
    f.watch.look(usableKey(1, u"key 1"_s));
    f.watch.look(usableKey(1, u"key 1"_s, 1));
    QCOMPARE(f.watch.changedKeys(), QStringList(sampleKey(1, {}).id));
    QVERIFY(f.history.keys.isEmpty());
    f.watch.trustChangedKey(sampleKey(1, {}).id);
    QCOMPARE(f.watch.changedKeys(), QStringList());
}

void TestKeyWatch::row78_noticesWhereTheHistoryForgets()
{
    for (const bool beginsAnew : {false, true}) {
        Fixture f;
        ForgetfulHistory history;
        history.beginsAnew = beginsAnew;
        f.watch.setHistory(&history);
        const HookKey key = usableKey(1, u"key 1"_s);
        f.watch.look(key);
        QCOMPARE(f.watch.changedKeys(), QStringList());
        const QByteArray first = f.watch.seen(key.id)->thumbprint;
        f.watch.look(usableKey(1, u"key 1"_s, 1));
        QCOMPARE(f.watch.changedKeys(), QStringList(key.id));
        QCOMPARE(f.watch.seen(key.id)->before->thumbprint, first);
        f.watch.trustChangedKey(key.id);
        QCOMPARE(f.watch.changedKeys(), QStringList());
    }
}

void TestKeyWatch::row77_privateMaterialIsNotForgotten()
{
    Fixture f;
    const QSignalSpy told(&f.watch, &KeyWatch::privateMaterialSeen);
    HookKey leaky = sampleKey(1, u"leaky"_s);
    leaky.privateMember = true;
    f.watch.look(leaky);
    f.watch.look(leaky);
    f.watch.look(usableKey(1, u"clean"_s));
    QCOMPARE(told.count(), 1);
    QCOMPARE(f.watch.compromisedKeys().value(leaky.id), u"leaky"_s);
}

void TestKeyWatch::keepsThePublicHalfOfDeletedKeys()
{
    Fixture f;
    const HookKey key = usableKey(1, u"key 1"_s);
    f.watch.look(key);
    QCOMPARE(f.watch.goneKeys().size(), 0);
    HookKey renamed = key;
    renamed.name = u"renamed"_s;
    f.watch.look(renamed);
    f.keys.removeKey(key.id);
    QCOMPARE(f.watch.goneKeys().size(), 1);
    QCOMPARE(f.watch.goneKeys().first().name, u"renamed"_s);
    QCOMPARE(f.watch.goneKeys().first().publicJwk, key.publicJwk);
    // From start to start, too.
    KeyWatch next(u"org"_s, f.keys, f.clock, nullptr);
    next.setHistory(&f.history);
    QCOMPARE(next.goneKeys().size(), 1);
    QCOMPARE(next.goneKeys().first().keyId, key.keyId);
    KeyWatch other(u"another org"_s, f.keys, f.clock, nullptr);
    other.setHistory(&f.history);
    QCOMPARE(other.goneKeys().size(), 0);
}

void TestKeyWatch::offersTheEarlierHalvesOfChangedKeys()
{
    Fixture f;
    const HookKey key = usableKey(1, u"key 1"_s);
    const HookKey changed = usableKey(1, u"key 1"_s, 1);
    f.watch.look(key);
    f.watch.look(usableKey(2, u"key 2"_s));
    QCOMPARE(f.watch.formerKeys().size(), 0);
    const QByteArray thumbprint = f.watch.seen(key.id)->thumbprint;
    f.clock.advance(24h);
    f.watch.look(changed);
    f.watch.trustChangedKey(key.id);
    const auto isTheFirst = [&](const KeyWatch &watch) {
        const QList<KeptKey> former = watch.formerKeys();
        return former.size() == 1 && former.first().thumbprint == thumbprint
               && former.first().publicJwk == key.publicJwk && former.first().isFormer;
    };
    QVERIFY(isTheFirst(f.watch));
    KeyWatch next(u"org"_s, f.keys, f.clock, nullptr); // as after another start
    next.setHistory(&f.history);
    QVERIFY(isTheFirst(next));
    next.look(changed);
    QVERIFY(isTheFirst(next));
    f.keys.removeKey(key.id); // then the last one is that of a deleted key
    QVERIFY(isTheFirst(next));
    QCOMPARE(next.goneKeys().size(), 1);
    QCOMPARE(next.goneKeys().first().publicJwk, changed.publicJwk);
    QVERIFY(!next.goneKeys().first().isFormer);
    next.look(key); // and it is as it was again
    QCOMPARE(next.formerKeys().first().publicJwk, changed.publicJwk);
}

void TestKeyWatch::keepsNothingPrivate()
{
    Fixture f;
    HookKey key = usableKey(1, u"key 1"_s);
    key.privateMember = true;
    f.watch.look(key);
    QCOMPARE(f.history.kept(u"org"_s).size(), 0);
}

QTEST_GUILESS_MAIN(TestKeyWatch)

#include "tst_keywatch.moc"
