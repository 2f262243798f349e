// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The snapshots of the orgs, and what two moments differ in.

#include "guifixture.h"

#include "keytableview.h"
#include "looks.h"
#include "orgsession.h"
#include "otherclient.h"
#include "screenfaults.h"
#include "snapshotcommands.h"
#include "snapshotjson.h"
#include "snapshotkeeper.h"
#include "sqlitesnapshots.h"
#include "waiting.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// The window with the snapshots of its orgs, as the program puts them together.
struct Snapshots
{
    Snapshots() : keeper(store)
    {
        QObject::connect(&gui.openOrgs, &OpenOrgs::sessionOpened, &keeper,
                         [this](OrgSession *session) {
                             if (!gui.registry.isUnsaved(session->profile().id))
                                 keeper.follow(session);
                         });
    }

    [[nodiscard]] bool showWindow()
    {
        if (!gui.showWindow())
            return false;
        gui.window->snapshots()->setKeeper(&keeper);
        return true;
    }
    /// Opens Acme, and waits for the snapshot that is taken of it by itself.
    [[nodiscard]] bool openOrg()
    {
        return showWindow() && gui.openOrg()
               && waitUntil([this] { return keeper.list()->size() == 1; });
    }
    /// The dialog, once it is active; null if it does not come.
    [[nodiscard]] QDialog *open() const
    {
        QTest::keyClick(gui.window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = awaitWindow("compareDialog");
        return dialog && awaitActive(dialog) ? dialog : nullptr;
    }
    /// What the org has now, changed by @p edit, as a file.
    [[nodiscard]] QString write(const std::function<void(Snapshot &)> &edit) const
    {
        Result<Snapshot> snapshot = snapshotOf(*gui.session, SnapshotOccasion::BeforeRotation);
        edit(*snapshot);
        const QString path = folder.filePath(u"snapshot.json"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(writeSnapshot(*snapshot)) < 0)
            return {};
        return path;
    }

    QTemporaryDir folder;
    SqliteSnapshots store{folder.filePath(u"snapshots.sqlite"_s)};
    SnapshotKeeper keeper;
    GuiFixture gui;
};

QListWidget *listOf(const QDialog *dialog)
{
    return part<QListWidget>(dialog, "snapshotList");
}

QString summaryOf(const QDialog *dialog)
{
    return part<QLabel>(dialog, "compareSummary")->text();
}

/// The cells of the first row of @p dialog's table that has @p object in its second.
QStringList rowOf(const QDialog *dialog, const QString &object)
{
    const QAbstractItemModel *model = part<QTableView>(dialog, "differenceTable")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells.append(model->index(row, column).data().toString());
        if (cells.at(1) == object)
            return cells;
    }
    return {};
}

/// Answers the question for a name with @p name; false if it does not come.
bool typeName(const QString &name)
{
    auto *dialog = awaitWindow<QInputDialog>("snapshotNameDialog");
    if (!dialog || !awaitActive(dialog))
        return false;
    auto *edit = dialog->findChild<QLineEdit *>();
    edit->selectAll();
    QTest::keyClicks(edit, name);
    QTest::keyClick(edit, Qt::Key_Return);
    return true;
}

/// Chooses the file @p path in the dialog that opens one.
bool openFile(const QString &path)
{
    auto *dialog = awaitWindow<QFileDialog>("importSnapshotDialog");
    if (!dialog)
        return false;
    part<QLineEdit>(dialog, "fileNameEdit")->setText(path);
    click(part<QDialogButtonBox>(dialog, "buttonBox")->button(QDialogButtonBox::Open));
    return true;
}

} // namespace

class TestCompareDialog final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void opensAndClosesByKeyboard();
    void takesOneByKeyboard();
    void showsWhatChangedSince();
    void u21_showsValuesWhole();
    void showsAlarms();
    void renamesAndDeletesByKeyboard();
    void exportsAndImports();
    void importsNothingHostile();
    void savesMarkdown();
    void comparesTwoOrgs();
    void takesNoneOfAnOrgForTheSession();
    void tellsThatTheFileCannotBeUsed();
};

void TestCompareDialog::opensAndClosesByKeyboard()
{
    Snapshots s;
    QVERIFY(s.openOrg());
    const QPointer<QDialog> dialog = s.open();
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), u"Snapshots and differences"_s);
    QCOMPARE(listOf(dialog)->accessibleName(), u"Snapshots"_s);
    QCOMPARE(part<QTableView>(dialog, "differenceTable")->accessibleName(), u"Differences"_s);
    QCOMPARE(listOf(dialog)->count(), 2);
    QVERIFY(listOf(dialog)->hasFocus());
    // The last one stands beside the present.
    QCOMPARE(listOf(dialog)->currentRow(), 1);
    QCOMPARE(part<QComboBox>(dialog, "compareWith")->currentText(), u"Acme, now"_s);
    QVERIFY(summaryOf(dialog).startsWith(u"There is no difference."_s));
    QTest::keyClick(listOf(dialog), Qt::Key_Up);
    QVERIFY(summaryOf(dialog).startsWith(u"Choose another moment"_s));
    QVERIFY(!part<QPushButton>(dialog, "exportDifferences")->isEnabled());
    QCOMPARE(unexplained(dialog), QStringList()); // those faint buttons say why they are
    QVERIFY(!part<QPushButton>(dialog, "deleteSnapshot")->isEnabled());
    QCOMPARE(part<QPushButton>(dialog, "deleteSnapshot")->toolTip(),
             u"This is what the org has now, and no snapshot."_s);
    QTest::keyClick(listOf(dialog), Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    TRY_VERIFY(!dialog);
}

void TestCompareDialog::takesOneByKeyboard()
{
    Snapshots s;
    QVERIFY(s.openOrg());
    QDialog *dialog = s.open();
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_T, Qt::AltModifier);
    QVERIFY(typeName(u"Before the audit"_s));
    TRY_COMPARE(listOf(dialog)->count(), 3);
    TRY_COMPARE(part<QLabel>(dialog, "snapshotResult")->text(), u"The snapshot was taken."_s);
    QVERIFY(listOf(dialog)->currentItem()->text().startsWith(u"Before the audit\nAcme, "_s));
    QVERIFY(listOf(dialog)->currentItem()->text().endsWith(u"by hand"_s));
    QVERIFY(summaryOf(dialog).startsWith(u"There is no difference."_s));
}

void TestCompareDialog::showsWhatChangedSince()
{
    Snapshots s;
    QVERIFY(s.openOrg());
    QVERIFY(s.gui.other().create(u"<b>new</b>"_s));
    const auto keys = s.gui.other().keys();
    QVERIFY(keys);
    const auto partner = std::ranges::find(*keys, u"partner-api"_s, &HookKey::name);
    QVERIFY(s.gui.other().rename(partner->id, u"partner-2"_s));
    QDialog *dialog = s.open();
    QVERIFY(dialog);
    QVERIFY(summaryOf(dialog).startsWith(u"There is no difference."_s));
    s.gui.session->refresh(); // the dialog follows
    TRY_VERIFY(summaryOf(dialog).startsWith(u"1 added, 0 gone, 1 changed."_s));
    QCOMPARE(rowOf(dialog, u"Key <b>new</b>"_s).first(), u"Added"_s);
    QCOMPARE(rowOf(dialog, u"Key partner-2"_s).mid(2),
             (QStringList{u"Name"_s, u"partner-api"_s, u"partner-2"_s}));
    const auto *table = part<QTableView>(dialog, "differenceTable");
    QCOMPARE(table->model()->headerData(4, Qt::Horizontal).toString(), u"Acme, now"_s);
    QVERIFY(table->currentIndex().isValid());
}

void TestCompareDialog::u21_showsValuesWhole()
{
    const LargeFont large;
    Snapshots s;
    QVERIFY(s.openOrg());
    QVERIFY(s.gui.other().create(u"<b>a new one</b>"_s));
    QDialog *dialog = s.open();
    QVERIFY(dialog);
    s.gui.session->refresh();
    const auto *table = part<QTableView>(dialog, "differenceTable");
    TRY_COMPARE(table->model()->rowCount(), 1);
    for (int column = 0; column < table->model()->columnCount(); ++column)
        QVERIFY(table->columnWidth(column) >= 14 * table->fontMetrics().averageCharWidth());
    const QAbstractItemView *view = table;
    TRY_COMPARE(table->rowHeight(0), view->sizeHintForRow(0)); // in as many lines as they need
    QCOMPARE(table->model()->index(0, 1).data(Qt::ToolTipRole).toString(),
             u"<p>Key &lt;b&gt;a new one&lt;/b&gt;</p>"_s);
    QCOMPARE(table->model()->headerData(4, Qt::Horizontal, Qt::ToolTipRole).toString(),
             u"<p>Acme, now</p>"_s);
}

void TestCompareDialog::showsAlarms()
{
    Snapshots s;
    QVERIFY(s.openOrg());
    QString name;
    const QString path = s.write([&name](Snapshot &snapshot) {
        InlineHook &hook = *std::ranges::find_if(
            *snapshot.hooks, [](const InlineHook &one) { return one.hookKeyId.isEmpty(); });
        name = hook.name;
        hook.hookKeyId = snapshot.keys.first().id;
        hook.authType = u"private_key_jwt"_s;
        hook.channel = u"OAUTH"_s;
        snapshot.time = snapshot.time.addDays(-30);
    });
    QDialog *dialog = s.open();
    QVERIFY(dialog);
    click(part<QPushButton>(dialog, "importSnapshot"));
    QVERIFY(openFile(path));
    TRY_COMPARE(listOf(dialog)->count(), 3);
    TRY_VERIFY(part<QWidget>(dialog, "alarmArea")->isVisible());
    QVERIFY(part<QLabel>(dialog, "finding-hook-key-lost")
                ->text()
                .startsWith(u"The hook “%1” lost its key"_s.arg(name)));
    QVERIFY(part<QLabel>(dialog, "finding-hook-authentication")->isVisible());
    // Beside room that is left over, a line is no higher than its text.
    dialog->resize(1200, 900);
    const auto *lost = part<QLabel>(dialog, "finding-hook-key-lost");
    TRY_VERIFY(lost->height() <= lost->sizeHint().height() + lost->fontMetrics().lineSpacing());
    QCOMPARE(rowOf(dialog, u"Hook "_s + name).first(), u"Changed"_s);
}

void TestCompareDialog::renamesAndDeletesByKeyboard()
{
    Snapshots s;
    QVERIFY(s.openOrg());
    QDialog *dialog = s.open();
    QVERIFY(dialog);
    QTest::keyClick(listOf(dialog), Qt::Key_F2);
    QVERIFY(typeName(u"Mine"_s));
    TRY_COMPARE(s.keeper.list()->first().name, u"Mine"_s);
    TRY_VERIFY(listOf(dialog)->currentItem()->text().startsWith(u"Mine\n"_s));
    QVERIFY(awaitActive(dialog));
    QTest::keyClick(listOf(dialog), Qt::Key_Delete);
    auto *box = awaitWindow<QMessageBox>("deleteSnapshotBox");
    QVERIFY(box && awaitActive(box));
    QVERIFY(box->text().contains(u"“Mine ("_s));
    QTest::keyClick(box, Qt::Key_Return); // cancels
    TRY_VERIFY(!openWindow<QMessageBox>("deleteSnapshotBox"));
    QCOMPARE(s.keeper.list()->size(), 1);
    QVERIFY(awaitActive(dialog));
    QTest::keyClick(listOf(dialog), Qt::Key_Delete);
    box = awaitWindow<QMessageBox>("deleteSnapshotBox");
    QVERIFY(box && awaitActive(box));
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (button->text() == u"Delete"_s)
            click(button);
    }
    TRY_VERIFY(s.keeper.list()->isEmpty());
    QCOMPARE(listOf(dialog)->count(), 1);
    QVERIFY(summaryOf(dialog).startsWith(u"There is no snapshot yet."_s));
    QVERIFY(!part<QPushButton>(dialog, "deleteSnapshot")->isEnabled());
}

void TestCompareDialog::exportsAndImports()
{
    Snapshots s;
    QVERIFY(s.openOrg());
    QDialog *dialog = s.open();
    QVERIFY(dialog);
    click(part<QPushButton>(dialog, "exportSnapshot"));
    auto *chooser = awaitWindow<QFileDialog>("exportSnapshotDialog");
    QVERIFY(chooser);
    const QString path = s.folder.filePath(u"handed on.json"_s);
    chooseFile(chooser, path);
    TRY_VERIFY(QFile::exists(path));
    QVERIFY(part<QLabel>(dialog, "snapshotResult")->text().contains(u"handed on.json"_s));
    const Result<Snapshot> written = readSnapshot(fileContent(path));
    QVERIFY(written);
    QCOMPARE(written->keys.size(), 12);
    QVERIFY(!fileContent(path).contains(s.gui.options.token));
    click(part<QPushButton>(dialog, "importSnapshot"));
    QVERIFY(openFile(path));
    TRY_COMPARE(listOf(dialog)->count(), 3);
    QVERIFY(listOf(dialog)->currentItem()->text().endsWith(u"imported"_s));
}

void TestCompareDialog::importsNothingHostile()
{
    Snapshots s;
    QVERIFY(s.openOrg());
    const QString path = s.folder.filePath(u"x.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<html>");
    file.close();
    QDialog *dialog = s.open();
    QVERIFY(dialog);
    click(part<QPushButton>(dialog, "importSnapshot"));
    QVERIFY(openFile(path));
    TRY_COMPARE(part<QLabel>(dialog, "snapshotResult")->text(),
                u"This is no snapshot that HookKeys wrote."_s);
    QCOMPARE(listOf(dialog)->count(), 2);
}

void TestCompareDialog::savesMarkdown()
{
    Snapshots s;
    QVERIFY(s.openOrg());
    QVERIFY(s.gui.other().create(u"a|b"_s));
    s.gui.session->refresh();
    TRY_COMPARE(s.gui.table()->model()->rowCount(), 13);
    TRY_VERIFY(!s.gui.session->isRefreshing());
    QDialog *dialog = s.open();
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_M, Qt::AltModifier);
    auto *chooser = awaitWindow<QFileDialog>("exportDifferencesDialog");
    QVERIFY(chooser);
    const QString path = s.folder.filePath(u"differences.md"_s);
    chooseFile(chooser, path);
    TRY_VERIFY(QFile::exists(path));
    QVERIFY2(fileContent(path).contains("| Added | Key a\\|b |  |  | Key ID "),
             fileContent(path).constData());
    QVERIFY(part<QLabel>(dialog, "snapshotResult")->text().contains(u"differences.md"_s));
}

void TestCompareDialog::comparesTwoOrgs()
{
    Snapshots s;
    QVERIFY(s.openOrg());
    DemoOrg sandbox;
    QVERIFY(sandbox.start());
    OtherClient other(sandbox.url(), sandbox.token());
    QVERIFY(other.create(u"only-here"_s));
    s.gui.save({u"sandbox"_s, u"Sandbox"_s, sandbox.url(), Environment::Preview, false},
               Secret(sandbox.token()));
    TRY_COMPARE(s.keeper.list()->size(), 2);
    QDialog *dialog = s.open();
    QVERIFY(dialog);
    // The one in the window comes first, then the other one that is open, then what is kept.
    QCOMPARE(listOf(dialog)->count(), 4);
    QCOMPARE(listOf(dialog)->item(0)->text(), u"Sandbox, now"_s);
    QCOMPARE(listOf(dialog)->item(1)->text(), u"Acme, now"_s);
    QVERIFY(listOf(dialog)->item(2)->text().contains(u"Sandbox"_s));
    listOf(dialog)->setCurrentRow(1);
    // Their hooks call services of their own, each at another port.
    QVERIFY2(summaryOf(dialog).startsWith(u"1 added, 0 gone, "_s), qPrintable(summaryOf(dialog)));
    QCOMPARE(rowOf(dialog, u"Key only-here"_s).first(), u"Added"_s);
    QVERIFY(!part<QWidget>(dialog, "alarmArea")->isVisible());
}

void TestCompareDialog::takesNoneOfAnOrgForTheSession()
{
    Snapshots s;
    QVERIFY(s.showWindow());
    s.gui.openOrgs.openUnsaved(s.gui.acme(), Secret(s.gui.options.token));
    TRY_VERIFY(s.gui.session && s.gui.session->state() == OrgSession::State::Current
               && !s.gui.session->isRefreshing());
    QDialog *dialog = s.open();
    QVERIFY(dialog);
    const auto *take = part<QPushButton>(dialog, "takeSnapshot");
    QVERIFY(!take->isEnabled());
    QVERIFY(take->toolTip().contains(u"for this session alone"_s));
    QCOMPARE(take->accessibleDescription(), take->toolTip());
    QCOMPARE(listOf(dialog)->count(), 1);
    QVERIFY(s.keeper.list()->isEmpty());
}

void TestCompareDialog::tellsThatTheFileCannotBeUsed()
{
    Snapshots s;
    QVERIFY(QDir(s.folder.path()).mkdir(u"snapshots.sqlite"_s));
    QVERIFY(s.showWindow());
    QVERIFY(s.gui.openOrg());
    TRY_VERIFY(s.gui.message().startsWith(u"The weekly snapshot was not taken."_s));
    QDialog *dialog = s.open();
    QVERIFY(dialog);
    QVERIFY(part<QLabel>(dialog, "snapshotResult")->text().contains(u"snapshots.sqlite"_s));
    QCOMPARE(listOf(dialog)->count(), 1);
}

QTEST_MAIN(TestCompareDialog)
#include "tst_comparedialog.moc"
