// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "fixedclock.h"
#include "hookkeytablemodel.h"
#include "keymerge.h"
#include "keywatch.h"
#include "samplekeys.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

struct Fixture
{
    FixedClock clock;
    HookKeyTableModel keys{clock};
    KeyWatch watch{u"org"_s, keys, clock, nullptr};
    KeyMerge merge{keys, watch};
};

} // namespace

class TestKeyMerge final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void aReadAddsToItsRow();
    static void anOutdatedReadTellsOfTheKeyAlone();
    static void aReadMakesNoRow();
    static void aWriteBeginsAGeneration();
    static void row77_aRowIsMarkedThatComesLater();
};

void TestKeyMerge::aReadAddsToItsRow()
{
    Fixture f;
    HookKey key = sampleKey(1, u"one"_s);
    f.merge.mergeList({key});
    key.name = u"renamed"_s;
    key.publicJwk = sampleJwk(key.keyId);
    QCOMPARE(f.merge.mergeRead(key, f.merge.generation()), key);
    QCOMPARE(*f.keys.key(key.id), key);
}

void TestKeyMerge::anOutdatedReadTellsOfTheKeyAlone()
{
    Fixture f;
    HookKey key = sampleKey(1, u"one"_s);
    f.merge.mergeList({key});
    const quint64 before = f.merge.generation();
    HookKey renamed = key;
    renamed.name = u"uno"_s;
    f.merge.mergeWritten(renamed);
    key.publicJwk = sampleJwk(key.keyId);
    const HookKey merged = f.merge.mergeRead(key, before);
    QCOMPARE(merged.name, u"uno"_s);
    QCOMPARE(merged.publicJwk, key.publicJwk);
    QCOMPARE(*f.keys.key(key.id), merged);
}

void TestKeyMerge::aReadMakesNoRow()
{
    Fixture f;
    f.merge.mergeList({sampleKey(2, u"two"_s), sampleKey(2, u"twin"_s)});
    HookKey key = sampleKey(1, u"one"_s);
    key.privateMember = true;
    key.publicJwk = sampleJwk(key.keyId);
    const HookKey read = f.merge.mergeRead(key, f.merge.generation());
    QVERIFY(read.publicJwk.isEmpty());
    static_cast<void>(f.merge.mergeRead(sampleKey(2, u"which"_s), f.merge.generation()));
    QCOMPARE(f.keys.names(), QStringList({u"two"_s, u"twin"_s}));
}

void TestKeyMerge::aWriteBeginsAGeneration()
{
    Fixture f;
    const quint64 before = f.merge.generation();
    f.merge.mergeWritten(sampleKey(1, u"one"_s));
    QCOMPARE(f.merge.generation(), before + 1);
    f.merge.mergeDeleted(sampleKey(1, {}).id);
    QCOMPARE(f.merge.generation(), before + 2);
    QCOMPARE(f.keys.rowCount(), 0);
}

/// Private key material came with a key before there was a row for it.
void TestKeyMerge::row77_aRowIsMarkedThatComesLater()
{
    Fixture f;
    HookKey key = sampleKey(1, u"one"_s);
    f.merge.noteStray(key); // nothing came with it
    QVERIFY(f.watch.compromisedKeys().isEmpty());
    key.privateMember = true;
    f.merge.noteStray(key);
    QCOMPARE(f.watch.compromisedKeys().value(key.id), u"one"_s);
    f.merge.notePrivate();
    QCOMPARE(f.watch.compromisedKeys().size(), 2);
    f.merge.mergeList({sampleKey(1, u"one"_s), sampleKey(2, u"two"_s)});
    QVERIFY(f.keys.keyAt(0).privateMember);
    QVERIFY(!f.keys.keyAt(1).privateMember);
}

QTEST_GUILESS_MAIN(TestKeyMerge)

#include "tst_keymerge.moc"
