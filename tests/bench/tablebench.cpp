// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long the table takes to merge, sort and filter 50 and 10,000 rows. Asserts nothing.

#include "clock.h"
#include "hookkeyfiltermodel.h"
#include "hookkeytablemodel.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTextStream>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

QList<HookKey> makeKeys(int count)
{
    QRandomGenerator random(1);
    const QDateTime start({2019, 1, 1}, {0, 0}, Qt::UTC);
    QList<HookKey> keys;
    keys.reserve(count);
    for (int i = 0; i < count; ++i) {
        HookKey key;
        key.id = u"HKY%1"_s.arg(i, 17, 36, QLatin1Char('0'));
        key.keyId =
            u"%1-49fc-4ebc-90ea-b15b9b30440b"_s.arg(random.generate(), 8, 16, QLatin1Char('0'));
        key.name = u"Partner API %1 of team %2"_s.arg(random.bounded(count)).arg(i % 17);
        key.created = start.addSecs(random.bounded(200'000'000));
        key.createdText = key.created.toString(Qt::ISODateWithMs);
        key.lastUpdated = key.created;
        key.lastUpdatedText = key.createdText;
        key.isUsed = i % 3 == 0;
        keys += key;
    }
    return keys;
}

void print(const QString &what, QList<double> milliseconds)
{
    std::ranges::sort(milliseconds);
    QTextStream(stdout) << u"%1 %2 ms\n"_s.arg(what, -44).arg(
        milliseconds.at(milliseconds.size() / 2), 9, 'f', 3);
}

/// Runs @p prepare and @p work in turn and prints the median time of the work.
void measure(const QString &what, const std::function<void()> &prepare,
             const std::function<void()> &work)
{
    QList<double> times;
    for (int i = 0; i < 11; ++i) {
        prepare();
        QElapsedTimer timer;
        timer.start();
        work();
        times += static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    print(what, times);
}

void run(int count)
{
    const SystemClock clock;
    const QList<HookKey> keys = makeKeys(count);
    QList<HookKey> changed = keys;
    for (qsizetype i = 0; i < changed.size(); i += 10)
        changed[i].name += u" renamed"_s;

    measure(
        u"%1 rows: first load"_s.arg(count), [] {},
        [&] {
            HookKeyTableModel fresh(clock);
            fresh.mergeKeys(keys);
        });

    HookKeyTableModel table(clock);
    HookKeyFilterModel view;
    view.setSourceModel(&table);
    const auto load = [&] {
        view.setFilterText({});
        table.mergeKeys(keys);
        view.sort(HookKeyTableModel::Name);
        static_cast<void>(view.rowCount());
    };
    measure(u"%1 rows: merge, nothing changed"_s.arg(count), load, [&] { table.mergeKeys(keys); });
    measure(u"%1 rows: merge, each tenth changed"_s.arg(count), load,
            [&] { table.mergeKeys(changed); });
    for (const auto column : {HookKeyTableModel::Name, HookKeyTableModel::Created}) {
        measure(
            u"%1 rows: sort by %2"_s.arg(count).arg(
                table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()),
            [&] { view.sort(HookKeyTableModel::Id, Qt::DescendingOrder); },
            [&] { view.sort(column); });
    }
    const QStringList filters{u"team 7"_s, u"in use"_s, u"1"_s, u"no such key"_s};
    for (const QString &filter : filters) {
        qsizetype shown = 0;
        measure(u"%1 rows: filter \"%2\""_s.arg(count).arg(filter), load, [&] {
            view.setFilterText(filter);
            shown = view.rowCount();
        });
        measure(
            u"   %1 shown; filter cleared"_s.arg(shown),
            [&] {
                load();
                view.setFilterText(filter);
                static_cast<void>(view.rowCount());
            },
            [&] {
                view.setFilterText({});
                static_cast<void>(view.rowCount());
            });
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English));
    run(50);
    run(10'000);
    return 0;
}
