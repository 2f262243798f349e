// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The main window's frame, and what the panel says.

#include "guifixture.h"

#include "attentionlist.h"
#include "hookkeytablemodel.h"
#include "keytableview.h"
#include "orgpages.h"
#include "orgsession.h"
#include "rotatefixture.h"
#include "statusline.h"
#include "waiting.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QHeaderView>
#include <QHelpEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStatusBar>
#include <QTabBar>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using Column = HookKeyTableModel::Column;

namespace {

QPoint placeOf(const GuiFixture &gui, const QWidget *widget)
{
    return widget->mapTo(gui.window.get(), QPoint());
}

/// Remembers which folder was to be shown.
class FolderViewer final : public QObject
{
    Q_OBJECT

public:
    FolderViewer() { QDesktopServices::setUrlHandler(u"file"_s, this, "show"); }
    ~FolderViewer() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    Q_DISABLE_COPY_MOVE(FolderViewer)

    QList<QUrl> shown;

public Q_SLOTS:
    void show(const QUrl &url) { shown.append(url); }
};

} // namespace

class TestFrame final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void u22_toolsKeepTheirPlaces();
    void pagesSayHowMuchThereIs();
    void takesAnotherPage();
    void turnsToItsPagesByKeyboard();
    void turnsToItsPagesOnAFrenchKeyboard();
    void thePanelIsMadeWiderByKeyboard();
    void f9HidesThePanel();
    void u29_tooltipsSayMoreThanTheButtons();
    void u21_columnsFitWhatIsInThem();
    void u10_columnsByKeyboard();
    void fingerprintsHaveAColumn();
    void saysWhatNeedsAttention();
    void u4_showsWhereItSaved();
    void copiesInAnyFormat();
    void copiesTheSelectionAsOneSet();
    void adviceFitsTheKey();
    void adviceFitsAnUnfinishedRotation();
    void u32_severityIsHeard();
};

void TestFrame::u22_toolsKeepTheirPlaces()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QStringList names{u"New key"_s, u"Export"_s, u"Refresh"_s};
    QList<QPoint> before;
    int x = -1;
    for (const QString &name : names) {
        before.append(placeOf(gui, gui.toolButton(name)));
        QVERIFY(before.last().x() > x);
        x = before.last().x();
    }
    const auto *filter = part<QLineEdit>(gui.window.get(), "filter");
    QVERIFY(placeOf(gui, filter).x() > before.at(1).x());
    QVERIFY(placeOf(gui, filter).x() < before.at(2).x());

    OrgProfile other = gui.acme();
    other.id = u"other"_s;
    other.name = u"A far longer name than the first one had"_s;
    other.environment = Environment::Preview;
    other.readOnly = true;
    gui.save(other, Secret(gui.options.token));
    const auto *switcher = part<QToolButton>(gui.window.get(), "orgSwitcher");
    TRY_VERIFY(switcher->text().contains(u"PREVIEW"_s));
    QVERIFY2(switcher->text().contains(u"READ-ONLY"_s), qPrintable(switcher->text()));
    QCoreApplication::sendPostedEvents();
    for (qsizetype i = 0; i < names.size(); ++i)
        QCOMPARE(placeOf(gui, gui.toolButton(names.at(i))), before.at(i));
}

void TestFrame::pagesSayHowMuchThereIs()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const auto *tabs = part<QTabBar>(gui.window.get(), "orgPages");
    QVERIFY(tabs->isVisible());
    QVERIFY(tabs->count() > 1);
    TRY_COMPARE(tabs->tabText(0), u"Keys 12"_s);
    QVERIFY(gui.other().create(u"one more"_s));
    QTest::keyClick(gui.table(), Qt::Key_F5);
    TRY_COMPARE(tabs->tabText(0), u"Keys 13"_s);
    // Below the tool bar and the messages, above the table.
    QVERIFY(placeOf(gui, tabs).y() < placeOf(gui, gui.table()).y());
    QVERIFY(placeOf(gui, tabs).y() > placeOf(gui, gui.toolButton(u"New key"_s)).y());
}

void TestFrame::takesAnotherPage()
{
    OrgPages pages(nullptr);
    int made = 0;
    const auto make = [&made] {
        ++made;
        return new QLabel(u"page"_s);
    };
    pages.addPage(u"Keys"_s, make);
    pages.addPage(u"Hooks"_s, make);
    pages.setCount(OrgPages::Hooks, 5);
    pages.show();
    QCOMPARE(made, 1); // the other one when it is needed
    auto *tabs = part<QTabBar>(&pages, "orgPages");
    QCOMPARE(tabs->tabText(0), u"Keys"_s);
    QCOMPARE(tabs->tabText(1), u"Hooks 5"_s);
    QCOMPARE(pages.currentPlace(), int(OrgPages::Keys));
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
    QCOMPARE(pages.currentPlace(), int(OrgPages::Hooks));
    QCOMPARE(made, 2);
    pages.showPage(OrgPages::Keys);
    QCOMPARE(tabs->currentIndex(), 0);
    pages.showPage(OrgPages::Hooks);
    QCOMPARE(made, 2);
    pages.setCount(OrgPages::Hooks, -1);
    QCOMPARE(tabs->tabText(1), u"Hooks"_s);
}

void TestFrame::turnsToItsPagesByKeyboard()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    QVERIFY(!gui.action(u"goToHooks"_s)->isEnabled());
    QVERIFY(gui.openOrg());
    const auto *tabs = part<QTabBar>(gui.window.get(), "orgPages");
    int page = 1;
    for (const auto &[key, table] :
         {std::pair(Qt::Key_2, "hookTable"), std::pair(Qt::Key_3, "historyTable"),
          std::pair(Qt::Key_1, "keyTable")}) {
        QTest::keyClick(QApplication::focusWidget(), key, Qt::AltModifier);
        QCOMPARE(tabs->currentIndex(), page);
        TRY_VERIFY(part<QWidget>(gui.window.get(), table)->hasFocus()
                   || !part<QWidget>(gui.window.get(), table)->isVisible());
        page = (page + 1) % 3;
    }
}

/// Their digits take Shift, so that Alt and the key of the 2 is Alt and “é”.
void TestFrame::turnsToItsPagesOnAFrenchKeyboard()
{
#ifdef Q_OS_WIN
    constexpr quint32 keyOfTheOne = 2;
#else
    constexpr quint32 keyOfTheOne = 10;
#endif
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const auto *tabs = part<QTabBar>(gui.window.get(), "orgPages");
    const auto press = [](int key, quint32 code, Qt::KeyboardModifiers with) {
        QKeyEvent event(QEvent::KeyPress, key, with, code, 0, 0);
        QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
    };
    press(Qt::Key_Eacute, keyOfTheOne + 1, Qt::AltModifier);
    TRY_COMPARE(tabs->currentIndex(), 1);
    press(Qt::Key_QuoteDbl, keyOfTheOne + 2, Qt::AltModifier);
    TRY_COMPARE(tabs->currentIndex(), 2);
    // What it is without Alt is text, and another key is another key.
    press(Qt::Key_Ampersand, keyOfTheOne, Qt::NoModifier);
    press(Qt::Key_Ampersand, keyOfTheOne + 20, Qt::AltModifier);
    QCOMPARE(tabs->currentIndex(), 2);
    press(Qt::Key_Ampersand, keyOfTheOne, Qt::AltModifier);
    TRY_COMPARE(tabs->currentIndex(), 0);
}

void TestFrame::thePanelIsMadeWiderByKeyboard()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    const auto *panel = part<QWidget>(gui.window.get(), "keyPanel");
    TRY_VERIFY(panel->isVisible());
    const int width = panel->width();
    QTest::keyClick(gui.table(), Qt::Key_F9, Qt::ControlModifier);
    QVERIFY(panel->width() > width);
    QTest::keyClick(gui.table(), Qt::Key_F9, Qt::ShiftModifier);
    QCOMPARE(panel->width(), width);
}

void TestFrame::f9HidesThePanel()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    auto *panel = part<QWidget>(gui.window.get(), "keyPanel");
    auto *copy = part<QPushButton>(gui.window.get(), "keyCopy");
    TRY_VERIFY(copy->isVisible());
    copy->setFocus();
    QTest::keyClick(copy, Qt::Key_F9);
    QVERIFY(!panel->isVisible());
    QVERIFY(!gui.action(u"showPanel"_s)->isChecked());
    TRY_VERIFY(gui.table()->hasFocus()); // which is not lost
    QTest::keyClick(gui.table(), Qt::Key_F9);
    QVERIFY(panel->isVisible());
}

void TestFrame::u21_columnsFitWhatIsInThem()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    gui.window->resize(1300, 700);
    KeyTableView *table = gui.table();
    const QHeaderView *header = table->horizontalHeader();
    const auto used = [&] {
        int width = 0;
        for (int column = 0; column < Column::ColumnCount; ++column)
            width += header->sectionSize(column);
        return width;
    };
    TRY_VERIFY(used() <= table->viewport()->width() || header->sectionSize(Column::Name) < 300);
    // What is short is narrow, and what is long gets the room.
    QVERIFY(header->sectionSize(Column::Age) < header->sectionSize(Column::Name));
    QVERIFY(header->sectionSize(Column::Status) < header->sectionSize(Column::UsedBy));
    const int name = header->sectionSize(Column::Name);
    gui.action(u"showPanel"_s)->trigger();
    TRY_VERIFY(header->sectionSize(Column::Name) > name);
    QVERIFY(table->viewport()->width() - used() < 10);
    // No ID is cut off beside room that is empty.
    for (int row = 0; row < table->model()->rowCount(); ++row)
        QVERIFY(header->sectionSize(Column::KeyId)
                >= table->sizeHintForIndex(table->model()->index(row, Column::KeyId)).width());
    // Whoever sets a width keeps it.
    table->setColumnWidth(Column::Name, 150);
    gui.action(u"showPanel"_s)->trigger();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(header->sectionSize(Column::Name), 150);
}

void TestFrame::u10_columnsByKeyboard()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    KeyTableView *table = gui.table();
    QVERIFY(gui.clickRow(u"partner-api"_s));
    table->selectionModel()->setCurrentIndex(table->currentIndex().siblingAtColumn(Column::Status),
                                             QItemSelectionModel::NoUpdate);
    auto *menu = part<QMenu>(gui.window.get(), "currentColumn");
    const auto choose = [menu](const char *name) {
        Q_EMIT menu->aboutToShow();
        part<QAction>(menu, name)->trigger();
    };
    QHeaderView *header = table->horizontalHeader();
    const int width = header->sectionSize(Column::Status);
    choose("columnWider");
    QVERIFY(header->sectionSize(Column::Status) > width);
    choose("columnNarrower");
    QCOMPARE(header->sectionSize(Column::Status), width);
    const int place = header->visualIndex(Column::Status);
    choose("columnOn");
    QCOMPARE(header->visualIndex(Column::Status), place + 1);
    choose("columnBack");
    QCOMPARE(header->visualIndex(Column::Status), place);
    choose("columnBack");
    QCOMPARE(header->visualIndex(Column::Status), 0);
    choose("columnBack"); // there is no further back
    QCOMPARE(header->visualIndex(Column::Status), 0);
    QVERIFY(!header->isSectionHidden(Column::Name));
}

void TestFrame::fingerprintsHaveAColumn()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.table()->isColumnHidden(Column::Thumbprint));
    QVERIFY(gui.table()->isColumnHidden(Column::DaysLeft));
    gui.table()->setColumnHidden(Column::Thumbprint, false);
    QVERIFY(gui.clickRow(u"partner-api"_s));
    const auto shown = [&gui] {
        return gui.table()->currentIndex().siblingAtColumn(Column::Thumbprint).data().toString();
    };
    TRY_VERIFY(!shown().isEmpty());
    QVERIFY(clickTab(gui.window.get(), u"Fingerprints"_s));
    const auto *thumbprint = part<QLabel>(gui.window.get(), "value-thumbprint");
    QCOMPARE(thumbprint->text().remove(u' ').remove(u'\n'), shown());
    // No line ends with a letter of it by chance, as with a "-" that would look like a hyphen.
    const QStringList lines = thumbprint->text().split(u'\n');
    QVERIFY(lines.size() > 1);
    for (const QString &line : lines)
        QVERIFY(thumbprint->fontMetrics().horizontalAdvance(line) <= thumbprint->width());
}

void TestFrame::saysWhatNeedsAttention()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    auto *list = part<AttentionList>(gui.window.get(), "attention");
    TRY_VERIFY(list->isVisible());
    QVERIFY(!list->accessibleName().contains(u'<'));
    QVERIFY2(list->accessibleName().contains(u"too old"_s), qPrintable(list->accessibleName()));
    Q_EMIT list->linkActivated(u"status:too-old status:unused"_s);
    const QStringList found = gui.shownNames();
    QVERIFY(!found.isEmpty() && found.size() < 12);
    QVERIFY(list->accessibleName().contains(QString::number(found.size()) + u" unused"_s));
    QVERIFY(gui.clickRow(found.first()));
    TRY_VERIFY(!list->isVisible());
}

void TestFrame::u4_showsWhereItSaved()
{
    GuiFixture gui;
    FolderViewer viewer;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    auto *save = part<QPushButton>(gui.window.get(), "keySave");
    TRY_VERIFY(save->isVisible());
    click(save);
    auto *dialog = awaitWindow<QFileDialog>("saveKeyDialog");
    QVERIFY(dialog);
    chooseFile(dialog, gui.folder.filePath(u"key.json"_s));
    TRY_VERIFY(gui.message().contains(u"key.json"_s));
    QVERIFY(viewer.shown.isEmpty());
    QVERIFY(clickInMessage(gui.window.get(), u"Show in folder"_s));
    QCOMPARE(viewer.shown, QList{QUrl::fromLocalFile(gui.folder.path())});
}

void TestFrame::copiesInAnyFormat()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    const auto *formats = part<QToolButton>(gui.window.get(), "keyFormats");
    TRY_VERIFY(formats->isVisible());
    const auto actions = formats->menu()->actions();
    QVERIFY(actions.size() > 3);
    QSet<QString> copied;
    for (QAction *action : actions) {
        action->trigger();
        copied.insert(QGuiApplication::clipboard()->text());
    }
    QCOMPARE(copied.size(), actions.size());
}

void TestFrame::copiesTheSelectionAsOneSet()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(!gui.action(u"copyAs-set"_s)->isEnabled());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    QVERIFY(gui.clickRow(u"payroll-sync"_s, Qt::ControlModifier));
    QVERIFY(gui.action(u"copyAs-set"_s)->isEnabled());
    QVERIFY(!gui.action(u"copyAs-jwk"_s)->isEnabled()); // of which key?
    QGuiApplication::clipboard()->clear();
    gui.action(u"copyAs-set"_s)->trigger();
    TRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    const QByteArray set = QGuiApplication::clipboard()->text().toUtf8();
    QCOMPARE(QJsonDocument::fromJson(set)["keys"_L1].toArray().size(), 2);
    QVERIFY(part<QStatusBar>(gui.window.get(), "statusLine")
                ->currentMessage()
                .startsWith(u"Copied: JWK Set of 2 key"_s));
}

void TestFrame::adviceFitsTheKey()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    auto *next = part<QPushButton>(gui.window.get(), "keyNextStep");
    QVERIFY(gui.clickRow(u"partner-api"_s)); // in use, and too old
    TRY_VERIFY(part<QPushButton>(gui.window.get(), "keyCopy")->isVisible());
    QVERIFY(next->isVisible());
    QCOMPARE(next->text(), u"Rotate this key…"_s);
    click(next);
    QPointer<QDialog> rotation = awaitWindow("rotateDialog");
    QVERIFY(rotation && awaitActive(rotation));
    QTest::keyClick(rotation, Qt::Key_Escape);
    TRY_VERIFY(!rotation || !rotation->isVisible());
    const auto *status = part<QLabel>(gui.window.get(), "keyStatus");
    QVERIFY2(status->accessibleName().startsWith(u"In use by 2 hook"_s)
                 && status->accessibleName().contains(u" · too old: "_s),
             qPrintable(status->accessibleName()));
    QCOMPARE(status->text().count(u"<img "_s), 2); // each of the two has its mark
    QVERIFY(gui.clickRow(u"payroll-sync"_s));      // unused, and too old
    TRY_VERIFY(status->accessibleName().startsWith(u"Unused · too old: "_s));
    QCOMPARE(status->text().count(u"<img "_s), 1); // what is common is quiet
    TRY_COMPARE(next->text(), u"Delete this key…"_s);
    click(next);
    auto *remove = awaitWindow("deleteDialog");
    QVERIFY(remove && awaitActive(remove));
    QTest::keyClick(remove, Qt::Key_Escape);
    QVERIFY(gui.clickRow(u"qa-sandbox"_s)); // neither
    TRY_VERIFY(!next->isVisible());
}

/// A rotation that was begun is ended first: nobody is told to delete its keys before that.
void TestFrame::adviceFitsAnUnfinishedRotation()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    auto *next = part<QPushButton>(gui.window.get(), "keyNextStep");
    QVERIFY(gui.clickRow(u"payroll-sync"_s)); // unused, and too old
    TRY_VERIFY(part<QPushButton>(gui.window.get(), "keyCopy")->isVisible());
    TRY_COMPARE(next->text(), u"Delete this key…"_s);
    RotateDialogParts rotate(gui, u"payroll-sync"_s);
    const QString made = rotate.newName();
    QVERIFY(rotate.press(u"Begin"_s));
    QVERIFY(rotate.offers(u"Retire the old key"_s));
    rotate.dialog->reject();
    TRY_VERIFY(!rotate.dialog);
    TRY_COMPARE(next->text(), u"Resume the rotation…"_s);
    const auto *said = part<QLabel>(gui.window.get(), "finding-rotation");
    QCOMPARE(said->text(), u"The rotation of the key “payroll-sync” is not finished."_s);
    TRY_VERIFY(gui.shownNames().contains(made));
    QVERIFY(gui.clickRow(made));
    TRY_VERIFY(part<QLabel>(gui.window.get(), "keyTitle")->text() == made && next->isVisible());
    QCOMPARE(next->text(), u"Resume the rotation…"_s);
    click(next);
    rotate.find();
    QVERIFY(rotate.offers(u"Retire the old key"_s));
    rotate.dialog->reject();
    TRY_VERIFY(!rotate.dialog);
    QVERIFY(giveUp(gui));
    TRY_VERIFY(!next->isVisible()); // it is a new key
    QVERIFY(gui.clickRow(u"payroll-sync"_s));
    TRY_COMPARE(next->text(), u"Delete this key…"_s);
}

void TestFrame::u29_tooltipsSayMoreThanTheButtons()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"payroll-sync"_s));
    QCOMPARE(gui.toolButton(u"Refresh"_s)->toolTip(), u"Read the list of keys again (F5)"_s);
    for (const QString &name :
         {u"New key"_s, u"Rotate"_s, u"Check a token"_s, u"Export"_s, u"Refresh"_s}) {
        const QString tip = gui.toolButton(name)->toolTip();
        QVERIFY2(tip.endsWith(u')') && tip.size() > name.size() + 8, qPrintable(tip));
    }
    // What can be read in the status line need not be read again beside it.
    auto *status = part<StatusLine>(gui.window.get(), "statusLine");
    const auto hover = [&gui](const char *name) {
        auto *label = part<QLabel>(gui.window.get(), name);
        QHelpEvent event(QEvent::ToolTip, {}, label->mapToGlobal(QPoint()));
        QCoreApplication::sendEvent(label, &event);
        return label->toolTip();
    };
    QCOMPARE(hover("statusText"), QString());
    QVERIFY2(QToolTip::text().isEmpty(), qPrintable(QToolTip::text()));
    const QString wide(1000, u'W');
    status->setActivity(wide);
    QCOMPARE(hover("statusActivity"), QString());
    QCOMPARE(QToolTip::text(), wide);
    QToolTip::hideText();
}

void TestFrame::u32_severityIsHeard()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s)); // too old
    const QLabel *text = nullptr;
    TRY_VERIFY(text = gui.window->findChild<QLabel *>(u"finding-too-old"_s));
    QStringList names;
    const auto labels = text->parentWidget()->findChildren<QLabel *>(Qt::FindDirectChildrenOnly);
    for (const QLabel *label : labels)
        names.append(label->accessibleName());
    QVERIFY2(names.contains(u"Warning"_s), qPrintable(names.join(u", "_s)));
    gui.action(u"deleteKey"_s)->trigger(); // which says why not
    TRY_VERIFY(!gui.message().isEmpty());
    const auto inBar = part<QWidget>(gui.window.get(), "messageBar")->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        inBar, [](const QLabel *label) { return label->accessibleName() == u"Warning"_s; }));
    // A caption belongs to its value.
    auto *value = part<QWidget>(gui.window.get(), "value-keyId");
    const auto captions = value->parentWidget()->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(captions,
                                [value](const QLabel *label) { return label->buddy() == value; }));
}

QTEST_MAIN(TestFrame)

#include "tst_frame.moc"
