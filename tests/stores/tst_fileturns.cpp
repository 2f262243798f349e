// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileturns.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Two of them in one folder are two running copies of the program.
class TestFileTurns final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsOneAfterTheOther();
    void letsOtherNamesAlone();
    void waitsNoLongerThanItsLimit();
    void goesOnWithoutAFolder();
    void forgetsWhoIsGone();
};

namespace {

/// Counts turns and holds them.
struct Held
{
    [[nodiscard]] auto callback()
    {
        return [this](Turns::Turn turn) {
            turns.append(std::move(turn));
        };
    }
    [[nodiscard]] bool came() const
    {
        return QTest::qWaitFor([this] { return !turns.isEmpty(); }, 30'000);
    }

    QList<Turns::Turn> turns;
};

QStringList files(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

void TestFileTurns::letsOneAfterTheOther()
{
    const QTemporaryDir folder;
    FileTurns one(folder.path(), 1h);
    FileTurns other(folder.path(), 1h);
    Held first;
    Held second;
    one.take(u"token/1"_s, this, first.callback());
    QVERIFY(first.turns.isEmpty());
    QVERIFY(first.came());
    other.take(u"token/1"_s, this, second.callback());
    QTest::qWait(300);
    QVERIFY(second.turns.isEmpty());
    first.turns.clear();
    QVERIFY(second.came());
    QCOMPARE(first.turns.size(), 0);
    second.turns.clear();
    QCOMPARE(files(folder), QStringList());
}

void TestFileTurns::letsOtherNamesAlone()
{
    const QTemporaryDir folder;
    FileTurns turns(folder.path(), 1h);
    Held first;
    Held second;
    turns.take(u"token/1"_s, this, first.callback());
    turns.take(u"token/../2"_s, this, second.callback());
    QVERIFY(first.came());
    QVERIFY(second.came());
    QCOMPARE(files(folder).size(), 2);
}

void TestFileTurns::waitsNoLongerThanItsLimit()
{
    const QTemporaryDir folder;
    FileTurns one(folder.path(), 1h);
    FileTurns other(folder.path(), 100ms);
    Held first;
    Held second;
    one.take(u"token/1"_s, this, first.callback());
    QVERIFY(first.came());
    other.take(u"token/1"_s, this, second.callback());
    QVERIFY(second.came());
    // Who did without leaves the other one's.
    second.turns.clear();
    QCOMPARE(files(folder).size(), 1);
}

void TestFileTurns::goesOnWithoutAFolder()
{
    FileTurns turns(u"/proc/no/such"_s, 1h);
    Held held;
    turns.take(u"token/1"_s, this, held.callback());
    QVERIFY(held.came());
}

void TestFileTurns::forgetsWhoIsGone()
{
    const QTemporaryDir folder;
    FileTurns turns(folder.path(), 1h);
    Held first;
    turns.take(u"token/1"_s, this, first.callback());
    QVERIFY(first.came());
    Held second;
    {
        QObject context;
        turns.take(u"token/1"_s, &context, second.callback());
        QTest::qWait(100);
    }
    first.turns.clear();
    Held third;
    turns.take(u"token/1"_s, this, third.callback());
    QVERIFY(third.came());
    QVERIFY(second.turns.isEmpty());
}

QTEST_GUILESS_MAIN(TestFileTurns)
#include "tst_fileturns.moc"
