// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlistmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

QStringList found(CommandListModel &model, const QString &query)
{
    model.setQuery(query);
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row).data().toString());
    return texts;
}

QList<Command> german()
{
    return {
        {.text = u"Schlüssel &exportieren…"_s,
         .source = u"E&xport keys…"_s,
         .place = u"&Schlüssel"_s,
         .shortcut = u"Ctrl+Shift+E"_s,
         .id = 1},
        {.text = u"&Löschen…"_s,
         .source = u"&Delete…"_s,
         .place = u"&Schlüssel"_s,
         .reason = u"Wählen Sie zuerst einen Schlüssel."_s,
         .id = 2},
        {.text = u"Org entfernen…"_s, .source = u"Remove org…"_s, .place = u"&Org"_s, .id = 3},
        {.text = u"Zürich-Schlüssel"_s, .words = u"HKY123 7fbc27fd-49fc"_s, .id = 4},
    };
}

} // namespace

class TestCommandListModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void listsAllAtFirst();
    static void findsInBothLanguages();
    static void accentsAndCaseDoNotMatter();
    static void findsByShortcutPlaceAndOtherWords();
    static void theBestComesFirst();
    static void whatCannotBeDoneComesAfterWhatCan();
    static void hasNoMarksOfMenus();
    static void saysWhyNot();
};

void TestCommandListModel::listsAllAtFirst()
{
    CommandListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setCommands(german());
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(0).data(CommandListModel::IdRole).toInt(), 1);
    QCOMPARE(found(model, u"nothing like it"_s), QStringList());
    QCOMPARE(found(model, u"  "_s).size(), 4);
}

void TestCommandListModel::findsInBothLanguages()
{
    CommandListModel model;
    model.setCommands(german());
    QCOMPARE(found(model, u"exportieren"_s), QStringList{u"Schlüssel exportieren"_s});
    QCOMPARE(found(model, u"export keys"_s), QStringList{u"Schlüssel exportieren"_s});
    QCOMPARE(found(model, u"delete"_s), QStringList{u"Löschen"_s});
}

void TestCommandListModel::accentsAndCaseDoNotMatter()
{
    CommandListModel model;
    model.setCommands(german());
    QCOMPARE(found(model, u"LOSCHEN"_s), QStringList{u"Löschen"_s});
    QCOMPARE(found(model, u"zurich"_s), QStringList{u"Zürich-Schlüssel"_s});
}

void TestCommandListModel::findsByShortcutPlaceAndOtherWords()
{
    CommandListModel model;
    model.setCommands(german());
    QCOMPARE(found(model, u"ctrl+shift+e"_s), QStringList{u"Schlüssel exportieren"_s});
    QCOMPARE(found(model, u"hky123"_s), QStringList{u"Zürich-Schlüssel"_s});
    // All words, wherever each of them is.
    QCOMPARE(found(model, u"schlussel delete"_s), QStringList{u"Löschen"_s});
}

void TestCommandListModel::theBestComesFirst()
{
    CommandListModel model;
    model.setCommands({{.text = u"Unopened"_s},
                       {.text = u"Keys to open"_s},
                       {.text = u"Open in a window"_s},
                       {.text = u"Offen"_s, .source = u"Open"_s}});
    QCOMPARE(found(model, u"open"_s),
             QStringList({u"Open in a window"_s, u"Offen"_s, u"Keys to open"_s, u"Unopened"_s}));
}

void TestCommandListModel::whatCannotBeDoneComesAfterWhatCan()
{
    CommandListModel model;
    model.setCommands({{.text = u"Rename key"_s, .reason = u"Select a key first."_s},
                       {.text = u"Rename org"_s},
                       {.text = u"Try to rename"_s}});
    QCOMPARE(found(model, u"rename"_s),
             QStringList({u"Rename org"_s, u"Rename key"_s, u"Try to rename"_s}));
}

void TestCommandListModel::hasNoMarksOfMenus()
{
    CommandListModel model;
    model.setCommands({{.text = u"Fish && &chips…"_s, .place = u"&Key › Copy &as"_s}});
    QCOMPARE(model.index(0).data().toString(), u"Fish & chips"_s);
    QCOMPARE(model.index(0).data(CommandListModel::PlaceRole).toString(), u"Key › Copy as"_s);
    QCOMPARE(found(model, u"chips"_s).size(), 1);
}

void TestCommandListModel::saysWhyNot()
{
    CommandListModel model;
    model.setCommands(german());
    const QModelIndex remove = model.index(1);
    QCOMPARE(remove.data(CommandListModel::ReasonRole).toString(),
             u"Wählen Sie zuerst einen Schlüssel."_s);
    QCOMPARE(remove.data(Qt::AccessibleTextRole).toString(),
             u"Löschen, Schlüssel, Wählen Sie zuerst einen Schlüssel."_s);
}

QTEST_APPLESS_MAIN(TestCommandListModel)

#include "tst_commandlistmodel.moc"
