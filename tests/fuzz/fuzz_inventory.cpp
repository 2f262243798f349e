// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's entry for the inventories: whatever the names of keys and hooks are, a row stays one
// row, a cell one cell, and none becomes a formula.

#include "clock.h"
#include "hookkeytablemodel.h"
#include "keyinventory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdint>
#include <cstdlib>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 8;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// The cells of a line of CSV, each of which is quoted (RFC 4180).
QStringList csvCells(const QString &line)
{
    QStringList cells;
    qsizetype at = 0;
    while (at < line.size()) {
        require(line[at] == u'"');
        QString cell;
        for (++at; at < line.size(); ++at) {
            if (line[at] != u'"')
                cell += line[at];
            else if (at + 1 < line.size() && line[at + 1] == u'"')
                cell += line[++at];
            else
                break;
        }
        require(at < line.size());
        ++at;
        require(at == line.size() || line[at] == u',');
        ++at;
        cells.append(cell);
    }
    return cells;
}

void checkCsv(const QByteArray &csv, qsizetype rows)
{
    const QStringList lines = QString::fromUtf8(csv.mid(3)).split(u"\r\n"_s);
    require(lines.size() == rows + 2 && lines.last().isEmpty());
    for (const QString &line : lines.first(rows + 1)) {
        const QStringList cells = csvCells(line);
        require(cells.size() == columns);
        for (const QString &cell : cells)
            require(cell.isEmpty() || !u"=+-@\t\r\n"_s.contains(cell.front()));
    }
}

void checkMarkdown(const QByteArray &markdown, qsizetype rows)
{
    const QStringList lines = QString::fromUtf8(markdown).split(u'\n');
    require(lines.size() == rows + 3);
    for (const QString &line : lines.first(rows + 2)) {
        int bars = 0;
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (line[i] == u'\\')
                ++i;
            else if (line[i] == u'|')
                ++bars;
        }
        require(bars == columns + 1);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    // Texts one after the other, as the server might send them.
    const QByteArrayList parts =
        QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)).split('\0');
    QList<HookKey> keys;
    QList<InlineHook> hooks;
    QStringList ids;
    for (const QByteArray &part : parts.first(std::min<qsizetype>(parts.size(), 50))) {
        HookKey key;
        key.id = u"HKY%1"_s.arg(keys.size());
        key.keyId = QString::fromUtf8(part);
        key.name = key.keyId;
        key.createdText = key.keyId;
        keys.append(key);
        ids.append(key.id);
        InlineHook hook;
        hook.name = key.name;
        hook.hookKeyId = key.id;
        hooks.append(hook);
    }
    const SystemClock clock;
    HookKeyTableModel model(clock);
    model.mergeKeys(keys);
    model.setHooks(hooks);
    OrgProfile org;
    org.name = QString::fromUtf8(parts.first());
    const QDateTime time({2026, 3, 2}, {8, 30}, Qt::UTC);
    checkCsv(writeInventory(model, ids, org, time, InventoryFormat::Csv), keys.size());
    checkMarkdown(writeInventory(model, ids, org, time, InventoryFormat::Markdown), keys.size());
    const QJsonDocument json =
        QJsonDocument::fromJson(writeInventory(model, ids, org, time, InventoryFormat::Json));
    require(json["keys"_L1].toArray().size() == keys.size());
    return 0;
}
