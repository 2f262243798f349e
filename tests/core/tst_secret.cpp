// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secret.h"

#include <QFile>
#include <QTest>

#include <type_traits>

using namespace HookKeys;

// Nothing but bytes() leads out.
static_assert(!std::is_convertible_v<Secret, QByteArray>);
static_assert(!std::is_convertible_v<QByteArray, Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret>);
static_assert(std::is_nothrow_move_assignable_v<Secret>);

namespace {

/// A fresh, unshared text of 64 random-looking bytes that stands in no constant of the program.
QByteArray makeText(char seed = 1)
{
    QByteArray text(64, '\0');
    int value = seed * 11;
    for (char &c : text)
        c = char('!' + (value += 37) % 90);
    return text;
}

/// The process's memory at @p address, freed or not, as the kernel sees it.
QByteArray memoryAt(const char *address, qsizetype size)
{
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered)
        || !memory.seek(qint64(reinterpret_cast<quintptr>(address))))
        return {};
    return memory.read(size);
}

} // namespace

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAndCompares()
    {
        const Secret empty;
        QVERIFY(empty.isEmpty());
        const Secret one(makeText());
        QVERIFY(!one.isEmpty());
        QCOMPARE(one.bytes(), makeText());
        QVERIFY(one == Secret(makeText()));
        QVERIFY(!(one == Secret(makeText(2))));
        QVERIFY(!(one == empty));
    }

    void copies()
    {
        Secret copy;
        {
            const Secret original(makeText());
            copy = original;
            const Secret another(original); // NOLINT(performance-unnecessary-copy-initialization)
            QCOMPARE(another.bytes(), makeText());
        }
        QCOMPARE(copy.bytes(), makeText());
        const Secret &same = copy;
        copy = same;
        QCOMPARE(copy.bytes(), makeText());
    }

    void aMoveLeavesNothingBehind()
    {
        Secret from(makeText());
        Secret to(std::move(from));
        QVERIFY(from.isEmpty()); // NOLINT(bugprone-use-after-move): that is the question
        QCOMPARE(to.bytes(), makeText());
        Secret last(makeText(2));
        last = std::move(to);
        QVERIFY(to.isEmpty()); // NOLINT(bugprone-use-after-move)
        QCOMPARE(last.bytes(), makeText());
    }

    void theLastCopyWipesTheBytes_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("destroyed") << 0;
        QTest::newRow("another assigned") << 1;
        QTest::newRow("another moved in") << 2;
    }

    void theLastCopyWipesTheBytes()
    {
#ifndef Q_OS_LINUX
        QSKIP("Freed memory can be looked at through /proc only");
#endif
        QFETCH(const int, way);
        auto secret = std::make_unique<Secret>(makeText());
        const char *address = secret->bytes().constData();
        const qsizetype size = secret->bytes().size();
        auto copy = std::make_unique<Secret>(*secret);
        QCOMPARE(static_cast<const void *>(copy->bytes().constData()),
                 static_cast<const void *>(address));
        copy.reset();
        // A copy that goes must not harm the rest.
        QCOMPARE(memoryAt(address, size), makeText());

        const Secret other(makeText(2));
        if (way == 0) {
            secret.reset();
        } else if (way == 1) {
            *secret = other;
        } else {
            *secret = Secret(makeText(3));
        }
        // The allocator may have written into what it got back, so look for any part that is left.
        const QByteArray left = memoryAt(address, size);
        const QByteArray text = makeText();
        for (qsizetype i = 0; i + 4 <= left.size(); i += 4)
            QVERIFY2(left.mid(i, 4) != text.mid(i, 4), "part of the secret is still in memory");
    }
};

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"
