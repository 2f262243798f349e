// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What assistive technology is told.

#include "announce.h"
#include "busybar.h"
#include "guifixture.h"
#include "messagebar.h"
#include "noticelabel.h"
#include "orgconnectionpage.h"
#include "orgsession.h"
#include "signindialog.h"
#include "spokenevents.h"
#include "waiting.h"

#include <QAccessible>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

QStringList inserted; ///< What was told as typed or pasted.
QStringList removed;  ///< What was told as taken away.
QStringList spoken;   ///< What a screen reader reads out.
QObjectList focused;  ///< What, or what in it, was told to have got the focus.
QStringList names;    ///< What these are called.

void record(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::TextInserted) {
        inserted.append(static_cast<QAccessibleTextInsertEvent *>(event)->textInserted());
    } else if (event->type() == QAccessible::TextRemoved) {
        removed.append(static_cast<QAccessibleTextRemoveEvent *>(event)->textRemoved());
    } else if (event->type() == QAccessible::TextUpdated) {
        inserted.append(static_cast<QAccessibleTextUpdateEvent *>(event)->textInserted());
        removed.append(static_cast<QAccessibleTextUpdateEvent *>(event)->textRemoved());
    } else if (event->type() == QAccessible::Focus) {
        focused.append(event->object());
        const QAccessibleInterface *part = event->accessibleInterface();
        names.append(part ? part->text(QAccessible::Name) : QString());
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    } else if (event->type() == QAccessible::Announcement) {
        spoken.append(static_cast<QAccessibleAnnouncementEvent *>(event)->message());
#endif
    } else if (event->type() == QAccessible::ObjectShow) {
        QAccessibleInterface *shown = QAccessible::queryAccessibleInterface(event->object());
        if (shown && shown->role() == QAccessible::Notification)
            spoken.append(shown->text(QAccessible::Name) + shown->text(QAccessible::Description));
    }
}

/// A person's way in that stands still with a code.
class StandingSignIn final : public SignIn
{
    Q_OBJECT

public:
    void start(QObject * /*context*/, Callback<Secret> /*done*/) override
    {
        QTimer::singleShot(0, this, [this] {
            Q_EMIT userCodeReady({u"RWKQ"_s,
                                  QUrl(u"https://acme.okta.com/activate"_s),
                                  {},
                                  QDateTime::currentDateTimeUtc().addSecs(600)});
        });
    }
    void cancel() override {}
};

} // namespace

class TestSpoken final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    static void initTestCase();
    static void init();

    void row73_tellsBulletsOfASecret();
    void row73_tellsBulletsOfASecretElsewhere_data();
    void row73_tellsBulletsOfASecretElsewhere();
    void tellsWhatIsTypedElsewhere();
    void tellsNoFocusWhereThereIsNone();
    void tellsTheColumnsThatAreShown();
    void announcesAsANotification(); // U3
    void readsOutNotices();          // U3
    void readsOutAMessageOnce();
    void readsOutWhatIsUnderWay();
    void readsOutARefresh();
    void readsOutHowManyKeysAreShown();
    void readsOutWhereAKeyWasSaved();
    void readsTheCodeAndItsPage(); // U2
};

void TestSpoken::initTestCase()
{
    if (qEnvironmentVariable("HOOKKEYS_OWN_BUS") != u"yes"_s)
        QSKIP("There is no accessibility bus here: accessibility.sh runs this test on one.");
    TRY_VERIFY(QAccessible::isActive());
    QAccessible::installUpdateHandler(record);
    filterSpokenEvents();
}

void TestSpoken::init()
{
    inserted.clear();
    removed.clear();
    spoken.clear();
    focused.clear();
    names.clear();
}

void TestSpoken::row73_tellsBulletsOfASecret()
{
    QLineEdit field;
    field.setEchoMode(QLineEdit::Password);
    field.show();
    QVERIFY(QTest::qWaitForWindowExposed(&field, 30'000));
    QTest::keyClicks(&field, u"00CANARY"_s);
    QCOMPARE(field.text(), u"00CANARY"_s);
    field.selectAll();
    field.insert(u"00CANARY"_s); // as by pasting
    field.clear();
    const QString told = (inserted + removed).join(QString());
    QVERIFY(!told.isEmpty());
    QCOMPARE(told, QString(told.size(), QChar(0x25CF)));
}

void TestSpoken::row73_tellsBulletsOfASecretElsewhere_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::newRow("API token") << u"00CANARYCANARYCANARYCANARYCANARYCANARYCANA"_s;
    QTest::newRow("private key") << u"-----BEGIN PRIVATE KEY----- CANARY"_s;
}

void TestSpoken::row73_tellsBulletsOfASecretElsewhere()
{
    QFETCH(const QString, pasted);
    QLineEdit field;
    field.show();
    QVERIFY(QTest::qWaitForWindowExposed(&field, 30'000));
    field.insert(pasted);
    QCOMPARE(inserted, QStringList{QString(pasted.size(), QChar(0x25CF))});
    field.clear();
    QVERIFY(!removed.join(QString()).contains(u"CANARY"));

    // What is typed into an address before its host may be a password.
    OrgConnectionPage page;
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page, 30'000));
    auto *host = page.findChild<QLineEdit *>(u"proxyHost"_s);
    inserted.clear();
    QTest::keyClicks(host, u"http://anna:CANARY@proxy"_s);
    QVERIFY(inserted.join(QString()).startsWith(u"http"));
    QVERIFY(!inserted.join(QString()).contains(u"CANARY"));
    QTest::keyClick(host, Qt::Key_Return); // its parts go where they belong
    QCOMPARE(host->text(), u"proxy"_s);
    host->clear();
    host->insert(u"http://anna:CANARY@proxy"_s); // as by pasting
    host->clear();
    QVERIFY(!(inserted + removed).join(QString()).contains(u"CANARY"));
    inserted.clear();
    QTest::keyClicks(host, u"proxy.example.com"_s);
    QCOMPARE(inserted.join(QString()), u"proxy.example.com"_s);

    inserted.clear();
    QPlainTextEdit wide;
    hideSpokenText(wide);
    wide.show();
    QVERIFY(QTest::qWaitForWindowExposed(&wide, 30'000));
    wide.insertPlainText(u"CANARY"_s);
    QVERIFY(!inserted.isEmpty());
    QVERIFY(!inserted.join(QString()).contains(u"CANARY"));
}

void TestSpoken::tellsWhatIsTypedElsewhere()
{
    QLineEdit field;
    field.show();
    QVERIFY(QTest::qWaitForWindowExposed(&field, 30'000));
    QTest::keyClicks(&field, u"Acme"_s);
    QCOMPARE(inserted.join(QString()), u"Acme"_s);
}

/// Qt 6.4 tells of a focus in the table when its current row goes, though somebody types elsewhere.
void TestSpoken::tellsNoFocusWhereThereIsNone()
{
    QWidget window;
    QStandardItemModel rows(3, 1);
    auto *field = new QLineEdit(&window);
    auto *table = new QTableView(&window);
    table->setModel(&rows);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window, 30'000));
    table->setFocus();
    focused.clear();
    table->setCurrentIndex(rows.index(1, 0));
    QVERIFY(focused.contains(table));
    field->setFocus();
    focused.clear();
    rows.removeRow(1);
    table->setCurrentIndex(rows.index(0, 0));
    QVERIFY(!focused.contains(table));
}

void TestSpoken::tellsTheColumnsThatAreShown()
{
    QStandardItemModel rows(3, 4);
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 4; ++column)
            rows.setItem(row, column, new QStandardItem(u"%1/%2"_s.arg(row).arg(column)));
    }
    rows.setHorizontalHeaderLabels({u"A"_s, u"B"_s, u"C"_s, u"D"_s});
    QTableView table;
    table.setModel(&rows);
    table.verticalHeader()->hide();
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.hideColumn(1);
    table.horizontalHeader()->moveSection(3, 0);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table, 30'000) && awaitActive(&table));
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(&table);
    QAccessibleTableInterface *cells = told->tableInterface();
    QVERIFY(cells);
    QCOMPARE(cells->columnCount(), 3);
    QCOMPARE(cells->rowCount(), 3);
    const QStringList heads{u"D"_s, u"A"_s, u"C"_s};
    for (int column = 0; column < 3; ++column) {
        QCOMPARE(cells->columnDescription(column), heads.at(column));
        QCOMPARE(told->child(column)->text(QAccessible::Name), heads.at(column));
    }
    QCOMPARE(cells->cellAt(1, 0)->text(QAccessible::Name), u"1/3"_s);
    QVERIFY(!cells->cellAt(3, 0) && !cells->cellAt(0, 3));
    // Each child is at the place that it says.
    QCOMPARE(told->childCount(), 12);
    for (int i = 0; i < told->childCount(); ++i) {
        QAccessibleInterface *child = told->child(i);
        QCOMPARE(told->indexOfChild(child), i);
        QCOMPARE(child->parent(), told);
        QVERIFY(child->isValid() && child->rect().isValid());
    }
    // The focus is told to be where it is.
    table.setFocus();
    table.setCurrentIndex(rows.index(0, 0));
    names.clear();
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_Down, Qt::Key_Up})
        QTest::keyClick(&table, key);
    // Also in the last rows, whose numbers are higher by Qt's count than by this one.
    QCOMPARE(names, (QStringList{u"1/0"_s, u"1/2"_s, u"2/2"_s, u"1/2"_s}));
    QCOMPARE(told->focusChild()->text(QAccessible::Name), u"1/2"_s);
    QVERIFY(told->focusChild()->state().focused && told->focusChild()->state().selected);
    QCOMPARE(cells->selectedRows(), QList<int>{1});
    QCOMPARE(cells->selectedCellCount(), 3);
    QVERIFY(cells->selectRow(2) && cells->isRowSelected(2));

    table.setSelectionMode(QAbstractItemView::SingleSelection);
    QVERIFY(cells->selectRow(0));
    QCOMPARE(cells->selectedRows(), QList<int>{0});
    QVERIFY(!cells->unselectRow(0));
    const QAccessibleInterface *kept = cells->cellAt(2, 0);

    table.showColumn(1);
    QCOMPARE(cells->columnCount(), 4);
    rows.removeRow(0);
    QCOMPARE(cells->cellAt(1, 0), kept); // it is the same cell, in another row
    QCOMPARE(cells->rowCount(), 2);
    QCOMPARE(cells->cellAt(0, 0)->text(QAccessible::Name), u"1/3"_s);
}

void TestSpoken::announcesAsANotification()
{
    QWidget window;
    auto *label = new QLabel(u"No key matches."_s, &window);
    auto *text = new QPlainTextEdit(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window, 30'000));
    announce(label, u"No key matches."_s);
    announce(text, u"Two lines."_s);
    announce(label, {});
    QCOMPARE(spoken, QStringList({u"No key matches."_s, u"Two lines."_s}));
}

void TestSpoken::readsOutNotices()
{
    QDialog dialog;
    auto *notice = new NoticeLabel(&dialog);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog, 30'000));
    notice->showText(u"Another key of this org has this name."_s);
    TRY_COMPARE(spoken, QStringList({u"Another key of this org has this name."_s}));
}

/// Of a bar that appears Qt itself tells, and it is not to be told twice.
void TestSpoken::readsOutAMessageOnce()
{
    QWidget window;
    auto *bar = new MessageBar(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window, 30'000));
    for (const auto &text : {u"It could not be read."_s, u"It could not be read again."_s}) {
        spoken.clear();
        bar->show({u"topic"_s, Severity::Problem, text, {}, {}});
        QCOMPARE(spoken, QStringList(u"Message"_s + text));
    }
}

void TestSpoken::readsOutWhatIsUnderWay()
{
    QWidget window;
    auto *bar = new BusyBar(u"Reading the public key"_s, &window);
    bar->hide();
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window, 30'000));
    QVERIFY(spoken.isEmpty());
    for (int times = 0; times < 2; ++times) {
        spoken.clear();
        bar->show();
        TRY_COMPARE(spoken, QStringList(u"Reading the public key"_s));
        bar->hide();
    }
    // And so does all that takes long: there is one way to say that something is under way.
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const auto bars = gui.window->findChildren<QProgressBar *>();
    QVERIFY(!bars.isEmpty());
    for (const QProgressBar *each : bars)
        QVERIFY2(qobject_cast<const BusyBar *>(each), qPrintable(each->accessibleName()));
}

void TestSpoken::readsOutARefresh()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    TRY_VERIFY(spoken.join(u'\n').contains(u"12 of 50 keys · updated"_s));
    spoken.clear();
    gui.action(u"refresh"_s)->trigger();
    TRY_VERIFY(spoken.join(u'\n').contains(u"12 of 50 keys · updated"_s));
    QVERIFY(spoken.join(u'\n').contains(u"Waiting for the org's answer"_s));
    // What is selected is read when it is needed.
    spoken.clear();
    QVERIFY(gui.clickRow(u"partner-api"_s));
    TRY_VERIFY(spoken.join(u'\n').contains(u"RSA"_s));
}

/// Once one stops typing.
void TestSpoken::readsOutHowManyKeysAreShown()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    auto *filter = part<QLineEdit>(gui.window.get(), "filter");
    spoken.clear();
    QTest::keyClicks(filter, u"partner"_s);
    TRY_VERIFY(spoken.contains(u"2 keys shown"_s));
    spoken.clear();
    filter->clear();
    TRY_VERIFY(spoken.contains(u"12 keys shown"_s));
    spoken.clear();
    filter->setText(u"nothing"_s);
    TRY_VERIFY(spoken.join(u'\n').contains(u"No key matches “nothing”."_s));
    // And so it is with hooks.
    part<QTabBar>(gui.window.get(), "orgPages")->setCurrentIndex(1);
    QTest::keyClicks(part<QLineEdit>(gui.window.get(), "hookFilter"), u"import active"_s);
    TRY_VERIFY(spoken.contains(u"3 inline hooks shown"_s));
}

void TestSpoken::readsOutWhereAKeyWasSaved()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"payroll-sync"_s));
    gui.action(u"deleteKey"_s)->trigger();
    auto *dialog = awaitWindow("deleteDialog");
    QVERIFY(dialog);
    auto *save = part<QPushButton>(dialog, "savePublicKey");
    TRY_VERIFY(save->isVisible() && save->isEnabled());
    click(save);
    auto *files = awaitWindow<QFileDialog>("saveKeyDialog");
    QVERIFY(files);
    spoken.clear();
    chooseFile(files, gui.folder.filePath(u"kept.jwk"_s));
    TRY_VERIFY(spoken.join(u'\n').contains(u"The public key was saved as “"_s));
    dialog->reject();
}

void TestSpoken::readsTheCodeAndItsPage()
{
    OrgProfile profile;
    profile.id = u"acme"_s;
    profile.name = u"Acme"_s;
    profile.url = QUrl(u"https://acme.okta.com"_s);
    profile.signIn = SignInMethod::Device;
    const FixedClock clock(QDateTime::currentDateTimeUtc());
    SignInDialog dialog(
        profile, {},
        [](const OrgProfile &, const OrgSecrets &) { return std::make_unique<StandingSignIn>(); },
        clock, nullptr);
    dialog.open();
    auto *code = part<QLabel>(&dialog, "userCode");
    TRY_COMPARE(code->text(), u"RWKQ"_s);
    const auto nameOf = [](QWidget *widget) {
        return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
    };
    QCOMPARE(nameOf(code), u"Code: R W K Q"_s);
    QCOMPARE(nameOf(part<QLabel>(&dialog, "userCodePage")),
             u"Page: https://acme.okta.com/activate"_s);
    TRY_VERIFY(spoken.join(u'\n').contains(u"The code is R W K Q."_s));
    QVERIFY(code->focusPolicy() & Qt::TabFocus);
}

QTEST_MAIN(TestSpoken)

#include "tst_spoken.moc"
