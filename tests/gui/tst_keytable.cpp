// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guifixture.h"

#include "appearance.h"
#include "hookkeytablemodel.h"
#include "keymarks.h"
#include "keytableview.h"
#include "orgsession.h"
#include "samplekeys.h"
#include "waiting.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCollator>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QToolButton>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using Column = HookKeyTableModel::Column;

namespace {

void clickHeader(QHeaderView *header, int column)
{
    const QPoint middle(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                        header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle);
}

void askForContextMenu(QWidget *widget, QPoint at)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &event);
}

/// The entry @p text of @p menu, without its mnemonic.
QAction *entry(const QMenu *menu, const QString &text)
{
    const auto actions = menu->actions();
    const auto found = std::ranges::find_if(
        actions, [&](QAction *action) { return action->text().remove(u'&') == text; });
    return found == actions.end() ? nullptr : *found;
}

/// Opens the menu of the table's header and clicks each of @p texts in it.
bool clickInHeaderMenu(const KeyTableView *table, const QStringList &texts)
{
    askForContextMenu(table->horizontalHeader()->viewport(),
                      table->horizontalHeader()->rect().center());
    const auto open = [] {
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    };
    for (const QString &text : texts) {
        if (!waitUntil([&] { return open() != nullptr; }))
            return false;
        const MenuClick menu(text);
        if (!waitUntil([&menu] { return menu.entries().size() > 0; }))
            return false;
    }
    QTest::keyClick(open(), Qt::Key_Escape);
    return waitUntil([&] { return !open(); });
}

/// How the delegate of @p table draws a cell.
QStyleOptionViewItem drawn(const KeyTableView *table, int row, int column)
{
    struct Delegate final : QStyledItemDelegate
    {
        using QStyledItemDelegate::initStyleOption;
    };
    const QModelIndex cell = table->model()->index(row, column);
    const auto *delegate = qobject_cast<QStyledItemDelegate *>(table->itemDelegateForIndex(cell));
    QStyleOptionViewItem option;
    option.palette = table->palette();
    (delegate->*&Delegate::initStyleOption)(&option, cell);
    return option;
}

bool isSamePicture(const QIcon &a, const QIcon &b)
{
    const QSize size(16, 16);
    return a.pixmap(size).toImage() == b.pixmap(size).toImage();
}

/// What the column should be ordered by, from the keys themselves; invalid if there is no value.
QVariant orderOf(const OrgSession &session, const HookKey &key, int column)
{
    const QList<InlineHook> hooks = session.keys()->hooksUsing(key.id);
    switch (column) {
    case Column::Name:
        return key.name;
    case Column::Status:
        return hooks.isEmpty() ? 1 : 0;
    case Column::UsedBy:
        return hooks.isEmpty() ? QVariant() : hooks.first().name;
    case Column::KeyId:
        return key.keyId.toLatin1();
    case Column::Id:
        return key.id.toLatin1();
    case Column::Created:
        return key.created.toMSecsSinceEpoch();
    case Column::LastUpdated:
        return key.lastUpdated.toMSecsSinceEpoch();
    case Column::DaysLeft: // of all keys the same limit
        return key.created.toMSecsSinceEpoch();
    case Column::Thumbprint: // none was read
        return {};
    default:
        return -key.created.toMSecsSinceEpoch();
    }
}

/// Numbers and ids by their value, names as people order them.
bool isBefore(const QVariant &a, const QVariant &b)
{
    if (a.userType() != QMetaType::QString)
        return QVariant::compare(a, b) == QPartialOrdering::Less;
    QCollator collator{QLocale(u"en_US"_s)};
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator.compare(a.toString(), b.toString()) < 0;
}

} // namespace

class TestKeyTable final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void showsTheOrgsKeys();
    void marksWhatIsDueSoon();
    void marksTheAgeWhereTheNameSaysWorse();
    void sortsByEveryColumn_data();
    void sortsByEveryColumn();
    void sortsByKeyboard();    // U10
    void findsANameByTyping(); // U33
    void filters();
    void countsWhatIsShown();
    void saysWhatSeveralKeysCanDo();
    void remembersItsColumns();
    void copiesCells();
    void staysInPlaceOverARefresh();
    void refreshesWhenTheWindowComesBack();
    void offersTheKeysActions();
};

void TestKeyTable::showsTheOrgsKeys()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QCOMPARE(gui.table()->accessibleName(), u"Hook keys"_s);
    QCOMPARE(gui.shownNames().size(), 12);
    const auto keys = gui.other().keys();
    QVERIFY(keys);
    const QStringList shown = gui.shownNames();
    for (const HookKey &key : *keys)
        QVERIFY2(shown.contains(key.name), qPrintable(key.name));

    const QAbstractItemModel *model = gui.table()->model();
    const int row = int(shown.indexOf(u"partner-api"_s));
    QCOMPARE(model->headerData(0, Qt::Horizontal).toString(), u"Name"_s);
    QCOMPARE(model->index(row, Column::Status).data().toString(), u"In use"_s);
    QCOMPARE(model->index(row, Column::UsedBy).data().toString(), u"Partner tokens +1"_s);
    QCOMPARE(model->index(row, Column::Age).data().toString(), u"3 years"_s);
    QVERIFY2(gui.statusText().startsWith(u"12 of 50 keys · 9 unused · 8 too old · updated "_s),
             qPrintable(gui.statusText()));
    QVERIFY2(gui.statusText().endsWith(u" of 600 requests left"_s), qPrintable(gui.statusText()));
}

/// Its age stands out before it is too late, and by more than its colour.
void TestKeyTable::marksWhatIsDueSoon()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const auto age = [&gui](const QString &name) {
        return drawn(gui.table(), int(gui.shownNames().indexOf(name)), Column::Age);
    };
    const auto ink = [&age](const QString &name) {
        return age(name).palette.color(QPalette::Text);
    };
    const QString fourMonths = u"data-warehouse"_s;
    const QString fewDays = u"qa-sandbox"_s;
    const QColor quiet = inkColor(Ink::Faint, gui.table()->palette());
    const QColor warning = inkColor(Ink::Warning, gui.table()->palette());
    QVERIFY(quiet != warning);
    gui.preferences.setAgeLimit(365);
    TRY_COMPARE(ink(fourMonths), quiet);
    QVERIFY(age(fourMonths).icon.isNull());
    gui.preferences.setAgeLimit(160);
    TRY_COMPARE(ink(fourMonths), warning);
    QCOMPARE(ink(fewDays), quiet);
    QVERIFY(age(fewDays).icon.isNull());
    QVERIFY(isSamePicture(age(fourMonths).icon, keyMark(KeyStatus::DueSoon)));
    QVERIFY(!isSamePicture(keyMark(KeyStatus::DueSoon), keyMark(KeyStatus::TooOld)));
}

/// The name's mark says that a key is too old, unless there is something worse about it.
void TestKeyTable::marksTheAgeWhereTheNameSaysWorse()
{
    GuiFixture gui;
    QList<HookKey> keys{sampleKey(1, u"old"_s), sampleKey(2, u"old and odd"_s),
                        sampleKey(3, u"young"_s)};
    for (HookKey &key : keys)
        key.created = gui.clock.now().addDays(key.name == u"young"_s ? -130 : -400);
    keys[1].warnings = {u"odd"_s};
    QVERIFY(gui.openFake(keys));
    TRY_COMPARE(gui.shownNames(), QStringList({u"old"_s, u"old and odd"_s, u"young"_s}));
    const auto shown = [&gui](int row, int column) {
        return drawn(gui.table(), row, column).icon;
    };
    QVERIFY(isSamePicture(shown(0, Column::Name), keyMark(KeyStatus::TooOld)));
    QVERIFY(shown(0, Column::Age).isNull());
    QVERIFY(isSamePicture(shown(1, Column::Name), keyMark(KeyStatus::Warned)));
    QVERIFY(isSamePicture(shown(1, Column::Age), keyMark(KeyStatus::TooOld)));
    // The column has room for it, though the longest of the texts is in another cell.
    const QAbstractItemView *view = gui.table();
    TRY_VERIFY(gui.table()->columnWidth(Column::Age) >= view->sizeHintForColumn(Column::Age));
}

void TestKeyTable::sortsByEveryColumn_data()
{
    QTest::addColumn<int>("column");
    for (int column = 0; column < Column::ColumnCount; ++column)
        QTest::addRow("%s", QMetaEnum::fromType<Column>().key(column)) << column;
}

void TestKeyTable::sortsByEveryColumn()
{
    QFETCH(int, column);
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QHeaderView *header = gui.table()->horizontalHeader();
    for (int i = 0; i < Column::ColumnCount; ++i) {
        gui.table()->setColumnHidden(i, false);
        header->resizeSection(i, 40);
    }
    for (const int times : {1, 2}) {
        clickHeader(header, column);
        QCOMPARE(header->sortIndicatorSection(), column);
        const bool ascending = header->sortIndicatorOrder() == Qt::AscendingOrder;
        // The table begins with its names ascending, so a click there turns them round.
        QCOMPARE(ascending, (times == 1) != (column == Column::Name));

        QVariant before;
        for (int row = 0; row < 12; ++row) {
            const QModelIndex index = gui.table()->model()->index(row, 0);
            const HookKey *key =
                gui.session->keys()->key(index.data(HookKeyTableModel::IdRole).toString());
            const QVariant value = orderOf(*gui.session, *key, column);
            QVERIFY2(row == 0 || before.isValid() || !value.isValid(), "no value comes last");
            if (before.isValid() && value.isValid())
                QVERIFY(!(ascending ? isBefore(value, before) : isBefore(before, value)));
            before = value;
        }
    }
}

void TestKeyTable::sortsByKeyboard()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    auto *menu = part<QMenu>(gui.window.get(), "sortBy");
    const auto choose = [menu](const QString &text) {
        menu->popup(QPoint(50, 50));
        const auto actions = menu->actions();
        const auto found = std::ranges::find(
            actions, text, [](const QAction *action) { return action->text().remove(u'&'); });
        if (found == actions.end())
            return false;
        menu->setActiveAction(*found);
        QTest::keyClick(menu, Qt::Key_Return);
        return true;
    };
    const QStringList names = gui.shownNames();
    QVERIFY(choose(u"Descending"_s));
    QCOMPARE(gui.shownNames(), QStringList(names.rbegin(), names.rend()));
    QVERIFY(choose(u"Created"_s));
    const QHeaderView *header = gui.table()->horizontalHeader();
    QCOMPARE(header->sortIndicatorSection(), int(Column::Created));
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    QVERIFY(choose(u"Name"_s));
    QVERIFY(choose(u"Ascending"_s));
    QCOMPARE(gui.shownNames(), names);
    QVERIFY(!choose(u"ID"_s)); // which is hidden
    menu->close();
}

void TestKeyTable::findsANameByTyping()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    const QModelIndex cell = gui.table()->currentIndex().siblingAtColumn(Column::Status);
    gui.table()->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
    gui.table()->keyboardSearch(u"tele"_s); // what quick key presses become
    QCOMPARE(gui.selectedName(), u"telephony-gateway"_s);
}

void TestKeyTable::filters()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    auto *filter = part<QLineEdit>(gui.window.get(), "filter");
    QCOMPARE(filter->accessibleName(), u"Filter keys"_s);
    QTest::keyClick(gui.table(), Qt::Key_F, Qt::ControlModifier);
    TRY_VERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"PARTNER"_s);
    QCOMPARE(gui.shownNames(), QStringList({u"partner-api"_s, u"partner-api-next"_s}));
    QVERIFY2(gui.statusText().contains(u" · 2 shown · "_s), qPrintable(gui.statusText()));
    QTest::keyClicks(filter, u" saml"_s); // by the hook that uses the key
    QCOMPARE(gui.shownNames(), QStringList({u"partner-api"_s}));
    QTest::keyClicks(filter, u" nothing like it"_s);
    QCOMPARE(gui.shownNames(), QStringList());
    QVERIFY2(gui.statusText().contains(u" · 0 shown · "_s), qPrintable(gui.statusText()));
    auto *why = part<QLabel>(gui.window.get(), "noMatch");
    QVERIFY(why->isVisible());
    QVERIFY(!gui.table()->isVisible());
    QCOMPARE(why->text(), u"No key matches “PARTNER saml nothing like it”."_s);
    QTest::keyClicks(filter, u"!"_s);
    QCOMPARE(why->text(), u"No key matches “PARTNER saml nothing like it!”."_s);
    click(part<QPushButton>(gui.window.get(), "noMatchClear"));
    QVERIFY(gui.table()->isVisible());
    TRY_VERIFY(gui.table()->hasFocus());
    QVERIFY(filter->text().isEmpty());
    QCOMPARE(gui.shownNames().size(), 12);
    QVERIFY2(!gui.statusText().contains(u"shown"_s), qPrintable(gui.statusText()));

    // A condition that makes no sense is left out, and that is said.
    auto *problem = part<QLabel>(gui.window.get(), "filterProblem");
    QVERIFY(!problem->isVisible());
    QTest::keyClicks(filter, u"status:lost"_s);
    TRY_VERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(u"too-old"_s), qPrintable(problem->text()));
    QCOMPARE(gui.shownNames().size(), 12);
    filter->clear();
    QVERIFY(!problem->isVisible());
}

void TestKeyTable::countsWhatIsShown()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    part<QLineEdit>(gui.window.get(), "filter")->setText(u"partner"_s);
    QVERIFY2(gui.statusText().contains(u" · 2 shown · "_s), qPrintable(gui.statusText()));
    const auto keys = gui.other().keys();
    const auto shown = std::ranges::find(*keys, u"partner-api-next"_s, &HookKey::name);
    const auto hidden = std::ranges::find(*keys, u"qa-sandbox"_s, &HookKey::name);
    QVERIFY(gui.other().rename(shown->id, u"another"_s));
    QTest::keyClick(gui.table(), Qt::Key_F5);
    TRY_COMPARE(gui.shownNames(), QStringList({u"partner-api"_s}));
    QVERIFY2(gui.statusText().contains(u" · 1 shown · "_s), qPrintable(gui.statusText()));
    TRY_VERIFY(!gui.session->isRefreshing());
    QVERIFY(gui.other().rename(hidden->id, u"partner-qa"_s));
    QTest::keyClick(gui.table(), Qt::Key_F5);
    TRY_COMPARE(gui.shownNames().size(), 2);
    QVERIFY2(gui.statusText().contains(u" · 2 shown · "_s), qPrintable(gui.statusText()));
}

void TestKeyTable::saysWhatSeveralKeysCanDo()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const auto *notice = part<QLabel>(gui.window.get(), "keyNotice");
    const auto reason = [&gui](const char *name) {
        return gui.action(QLatin1StringView(name))->toolTip();
    };
    QCOMPARE(notice->text(), u"Select a key to see its public half."_s);
    for (const char *name : {"renameKey", "deleteKey"})
        QCOMPARE(reason(name), u"Select a key first"_s);
    QVERIFY(gui.clickRow(u"telephony-gateway"_s));
    for (const char *name : {"renameKey", "deleteKey"})
        QVERIFY(!reason(name).contains(u"Select"_s));
    QVERIFY(gui.action(u"renameKey"_s)->statusTip().isEmpty());
    QVERIFY(gui.clickRow(u"partner-api"_s, Qt::ControlModifier));
    QVERIFY2(notice->text().startsWith(u"2 keys are selected."_s), qPrintable(notice->text()));
    QVERIFY(gui.clickRow(u"qa-sandbox"_s, Qt::ControlModifier));
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().startsWith(u"3 keys are selected."_s), qPrintable(notice->text()));
    for (const char *name : {"renameKey", "deleteKey"}) {
        QVERIFY(!gui.action(QLatin1StringView(name))->isEnabled());
        QCOMPARE(reason(name), u"Several keys are selected, and this takes one at a time"_s);
    }
    QCOMPARE(gui.action(u"deleteKey"_s)->statusTip(), reason("deleteKey"));
    gui.table()->clearSelection();
    QCOMPARE(notice->text(), u"Select a key to see its public half."_s);
}

void TestKeyTable::remembersItsColumns()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(clickInHeaderMenu(gui.table(), {u"Age"_s, u"ID"_s})); // which stays open in between
    QVERIFY(gui.table()->isColumnHidden(Column::Age));
    QVERIFY(!gui.table()->isColumnHidden(Column::Id));
    QHeaderView *header = gui.table()->horizontalHeader();
    header->moveSection(header->visualIndex(Column::Created), 0);
    header->resizeSection(Column::Name, 222);
    clickHeader(header, Column::Created);

    QVERIFY(gui.restart());
    header = gui.table()->horizontalHeader();
    QVERIFY(gui.table()->isColumnHidden(Column::Age));
    QVERIFY(!gui.table()->isColumnHidden(Column::Id));
    QCOMPARE(header->visualIndex(Column::Created), 0);
    QCOMPARE(header->sectionSize(Column::Name), 222);
    QCOMPARE(header->sortIndicatorSection(), int(Column::Created));
    QCOMPARE(gui.shownNames().first(), u"token-enrichment-prod"_s);

    // The menu of the menu bar offers the same, and the name cannot be hidden.
    QMenu *columns = nullptr;
    const auto menus = gui.window->findChildren<QMenu *>();
    for (QMenu *menu : menus) {
        if (menu->title().remove(u'&') == u"Columns"_s)
            columns = menu;
    }
    QVERIFY(columns);
    Q_EMIT columns->aboutToShow();
    QVERIFY(!entry(columns, u"Name"_s));
    QVERIFY(!entry(columns, u"Age"_s)->isChecked());
    entry(columns, u"Age"_s)->trigger();
    QVERIFY(!gui.table()->isColumnHidden(Column::Age));
}

void TestKeyTable::copiesCells()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    for (const Column column : {Column::UsedBy, Column::KeyId, Column::Age})
        gui.table()->setColumnHidden(column, true);
    QHeaderView *header = gui.table()->horizontalHeader();
    header->moveSection(header->visualIndex(Column::Status), 0);
    QVERIFY(gui.clickRow(u"telephony-gateway"_s));
    QVERIFY(gui.clickRow(u"partner-api"_s, Qt::ControlModifier));
    QTest::keyClick(gui.table(), Qt::Key_C, Qt::ControlModifier);

    const auto keys = gui.other().keys();
    QVERIFY(keys);
    const auto created = [&](const QString &name) {
        return std::ranges::find(*keys, name, &HookKey::name)->createdText;
    };
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"In use\tpartner-api\t%1\nUnused\ttelephony-gateway\t%2"_s.arg(
                 created(u"partner-api"_s), created(u"telephony-gateway"_s)));
    // One column alone: the current one, which the action names.
    gui.table()->setColumnHidden(Column::KeyId, false);
    const QModelIndex cell = gui.table()->currentIndex().siblingAtColumn(Column::KeyId);
    QTest::mouseClick(gui.table()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      gui.table()->visualRect(cell).center()); // which takes it out again
    QCOMPARE(gui.action(u"copyColumn"_s)->text(), u"Cop&y “Key ID”"_s);
    QTest::keyClick(gui.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             std::ranges::find(*keys, u"telephony-gateway"_s, &HookKey::name)->keyId);
    QTest::mouseClick(gui.table()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      gui.table()->visualRect(cell).center());
    QTest::keyClick(gui.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 1);

    // Elsewhere it copies what is selected there.
    QVERIFY(gui.clickRow(u"partner-api"_s));
    gui.action(u"deleteKey"_s)->trigger(); // which says why not
    auto *message = part<QWidget>(gui.window.get(), "messageText");
    TRY_VERIFY(message->isVisible());
    QTest::mouseDClick(message, Qt::LeftButton, {},
                       {message->fontMetrics().horizontalAdvance(u"2 inline ho"_s), 8});
    QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"hooks"_s);

    QVERIFY(gui.clickRow(u"telephony-gateway"_s, Qt::ControlModifier));
    // Several keys at once: copying is all that is offered.
    QVERIFY(!gui.action(u"renameKey"_s)->isEnabled());
    QVERIFY(!gui.action(u"deleteKey"_s)->isEnabled());
    QVERIFY(!gui.action(u"openKey"_s)->isEnabled());
}

void TestKeyTable::staysInPlaceOverARefresh()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    KeyTableView *table = gui.table();
    clickHeader(table->horizontalHeader(), Column::Created);
    table->setFixedHeight(table->horizontalHeader()->height() * 5);
    TRY_VERIFY(table->verticalScrollBar()->maximum() > 4);
    QVERIFY(gui.clickRow(u"telephony-gateway"_s));
    table->verticalScrollBar()->setValue(4);
    const QString id = table->selectedId();

    const auto keys = gui.other().keys();
    const auto gone = std::ranges::find(*keys, u"qa-sandbox"_s, &HookKey::name);
    const auto renamed = std::ranges::find(*keys, u"CRM webhook"_s, &HookKey::name);
    QVERIFY(gui.other().remove(gone->id));
    QVERIFY(gui.other().rename(renamed->id, u"CRM hook"_s));
    QVERIFY(gui.other().create(u"brand-new"_s));
    QTest::keyClick(table, Qt::Key_F5);
    TRY_VERIFY(gui.shownNames().contains(u"brand-new"_s));

    QCOMPARE(gui.shownNames().size(), 12);
    QVERIFY(!gui.shownNames().contains(u"qa-sandbox"_s));
    QCOMPARE(table->selectedId(), id);
    QCOMPARE(gui.selectedName(), u"telephony-gateway"_s);
    QCOMPARE(table->verticalScrollBar()->value(), 4);
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), int(Column::Created));
    QCOMPARE(gui.shownNames().last(), u"brand-new"_s);

    // What changed is shown as changed for a moment, and nothing else is.
    const auto ground = [&](const QString &name) {
        const QModelIndex index =
            table->model()->index(int(gui.shownNames().indexOf(name)), Column::Name);
        table->scrollTo(index);
        const QImage cell = table->viewport()->grab(table->visualRect(index)).toImage();
        return cell.pixelColor(cell.width() - 3, 2);
    };
    const QColor changed = severityGround(Severity::Info, table->palette());
    QCOMPARE(ground(u"CRM hook"_s), changed);
    QCOMPARE(ground(u"brand-new"_s), changed);
    QVERIFY(ground(u"payroll-sync"_s) != changed);
    TRY_VERIFY(ground(u"CRM hook"_s) != changed);
    QVERIFY(ground(u"brand-new"_s) != changed);
}

void TestKeyTable::refreshesWhenTheWindowComesBack()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const auto goAndComeBack = [&gui] {
        QWidget elsewhere;
        elsewhere.show();
        elsewhere.activateWindow();
        const bool went = QTest::qWaitForWindowActive(&elsewhere, 30'000);
        gui.window->activateWindow();
        return went && QTest::qWaitForWindowActive(gui.window.get(), 30'000);
    };
    QVERIFY(gui.other().create(u"from elsewhere"_s));
    const int served = gui.other().requestsServed();
    gui.clock.advance(std::chrono::seconds(59));
    QVERIFY(goAndComeBack());
    QVERIFY(!gui.session->isRefreshing());
    QCOMPARE(gui.other().requestsServed(), served + 1);
    QVERIFY(!gui.shownNames().contains(u"from elsewhere"_s));

    gui.clock.advance(std::chrono::seconds(2));
    QVERIFY(goAndComeBack());
    TRY_VERIFY(gui.shownNames().contains(u"from elsewhere"_s));
}

void TestKeyTable::offersTheKeysActions()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"data-warehouse"_s));
    const MenuClick menu(u"Rename"_s);
    const QPoint at = gui.table()->visualRect(gui.table()->currentIndex()).center();
    askForContextMenu(gui.table()->viewport(), at);
    QCOMPARE(menu.entries(),
             QStringList({u"Open in a window"_s, u"Rename"_s, u"Rotate…"_s, u"Delete"_s, QString(),
                          u"Copy as"_s, u"Save public key as…"_s, u"Export keys…"_s,
                          u"Copy cells"_s, u"Copy “Name”"_s, QString(), u"History of this key"_s}));
    QVERIFY(awaitWindow("renameDialog"));
}

QTEST_MAIN(TestKeyTable)

#include "tst_keytable.moc"
