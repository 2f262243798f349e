// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guifixture.h"
#include "orgremoval.h"

#include "appearance.h"
#include "keytableview.h"
#include "orgsession.h"
#include "waiting.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QSplitter>
#include <QStyle>
#include <QTextDocument>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestMainWindow final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }
    void cleanup() { applyColorScheme(ColorScheme::System); }

    void startsWithTwoWaysOn();
    void explainsAnEmptyOrg();
    void u17_offersNoWriteInAReadOnlyOrg_data();
    void u17_offersNoWriteInAReadOnlyOrg();
    void theTabKeyComesToTheStatusLineLast();
    void tooltipsShowNamesAsTheyAre();
    void noTooltipIsWhatAKeyIsCalled();
    void storesNothingOfAnUnsavedOrg();
    void saysWhatItIs();
    void keepsTheColours();
    void keepsTheLanguage();
    void keepsTheAgeLimit();
    void remembersItsState();
    void closesWithARequestUnderWay();
    void closesTheDialogsOfARemovedOrg();
};

void TestMainWindow::startsWithTwoWaysOn()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    QSignalSpy demo(gui.window.get(), &MainWindow::demoRequested);
    auto *tryDemo = part<QPushButton>(gui.window.get(), "tryDemo");
    QVERIFY(tryDemo->isVisible());
    QVERIFY(!gui.table());
    for (const QString &name : {u"newKey"_s, u"renameKey"_s, u"deleteKey"_s, u"openKey"_s,
                                u"exportKey"_s, u"refresh"_s, u"copyCells"_s, u"copyColumn"_s,
                                u"find"_s, u"editOrg"_s, u"removeOrg"_s, u"savePublicKey"_s})
        QVERIFY2(!gui.action(name)->isEnabled(), qPrintable(name));
    QVERIFY(!part<QLineEdit>(gui.window.get(), "filter")->isEnabled());

    TRY_VERIFY(tryDemo->hasFocus());
    QTest::keyClick(tryDemo, Qt::Key_Return);
    QCOMPARE(demo.size(), 1);
    gui.action(u"demoOrg"_s)->trigger();
    QCOMPARE(demo.size(), 2);
    click(part<QPushButton>(gui.window.get(), "startAddOrg"));
    QVERIFY(awaitWindow("orgDialog"));
}

void TestMainWindow::explainsAnEmptyOrg()
{
    DemoOrgOptions options;
    options.empty = true;
    GuiFixture gui(options);
    QVERIFY(gui.openOrg());
    auto *newKey = part<QPushButton>(gui.window.get(), "emptyNewKey");
    TRY_VERIFY(newKey->isVisible());
    QVERIFY(!gui.table()->isVisible());
    QVERIFY2(gui.statusText().startsWith(u"0 of 50 keys"_s), qPrintable(gui.statusText()));
    click(newKey);
    auto *dialog = awaitWindow("createDialog");
    QVERIFY(dialog);
    QTest::keyClicks(part<QLineEdit>(dialog, "name"), u"the first"_s);
    QTest::keyClick(part<QLineEdit>(dialog, "name"), Qt::Key_Return);
    TRY_COMPARE(gui.shownNames(), QStringList({u"the first"_s}));
    QVERIFY(gui.table()->isVisible());
    TRY_COMPARE(gui.selectedName(), u"the first"_s);
    if (QGuiApplication::platformName() == u"offscreen"_s)
        QSKIP("The platform offscreen makes no window active again when another one closes");
    TRY_VERIFY(gui.table()->hasFocus());
}

void TestMainWindow::u17_offersNoWriteInAReadOnlyOrg_data()
{
    QTest::addColumn<QString>("action");
    for (const char *action : {"newKey", "renameKey", "rotateKey", "deleteKey"})
        QTest::newRow(action) << QString::fromLatin1(action);
}

void TestMainWindow::u17_offersNoWriteInAReadOnlyOrg()
{
    QFETCH(QString, action);
    GuiFixture gui;
    OrgProfile profile = gui.acme();
    profile.readOnly = true;
    QVERIFY(gui.openOrg(profile));
    QCOMPARE(gui.window->windowTitle(), u"Acme (Production, read-only)"_s);
    QVERIFY(gui.clickRow(u"payroll-sync"_s));
    const int served = gui.other().requestsServed();
    const QString reason =
        u"“Acme” is marked as read-only in HookKeys, so nothing can be changed in it."_s;
    QVERIFY(!gui.action(action)->isEnabled());
    QCOMPARE(gui.action(action)->toolTip(), reason); // also where a menu shows it
    QCOMPARE(gui.action(action)->statusTip(), reason);
    gui.action(action)->trigger();
    for (const char *dialog : {"createDialog", "renameDialog", "deleteDialog"})
        QVERIFY(!openWindow(dialog));
    QVERIFY(gui.other().requestsServed() <= served + 2); // the panel may have asked for the key
    QCOMPARE(gui.shownNames().size(), 12);
}

/// Also where a page was made long after it.
void TestMainWindow::theTabKeyComesToTheStatusLineLast()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    auto *bar = part<QToolBar>(gui.window.get(), "toolBar");
    const auto *status = part<QWidget>(gui.window.get(), "statusLine");
    for (const QString &page : {u"goToHooks"_s, u"goToKeys"_s}) {
        gui.action(page)->trigger();
        QWidget *refresh = bar->widgetForAction(gui.action(u"refresh"_s));
        refresh->setFocus();
        QList<int> places; // 0: the page, 1: the status line, 2: the tool bar once more
        for (int steps = 0; steps < 60 && (places.isEmpty() || places.last() < 2); ++steps) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            const QWidget *stop = QApplication::focusWidget();
            places.append(status->isAncestorOf(stop) ? 1 : bar->isAncestorOf(stop) ? 2 : 0);
        }
        QVERIFY2(std::ranges::is_sorted(places), qPrintable(page));
        for (int place = 0; place < 3; ++place)
            QVERIFY2(places.contains(place), qPrintable(page + QString::number(place)));
    }
}

void TestMainWindow::tooltipsShowNamesAsTheyAre()
{
    GuiFixture gui;
    OrgProfile profile = gui.acme();
    profile.readOnly = true;
    profile.name = u"<img src=\"file:///etc/hostname\">"_s;
    QVERIFY(gui.openOrg(profile));
    const QString tip = gui.toolButton(u"New key"_s)->toolTip();
    QVERIFY(Qt::mightBeRichText(tip));
    QTextDocument shown;
    shown.setHtml(tip);
    QVERIFY2(shown.toPlainText().contains(profile.name), qPrintable(tip));
}

/// Wherever the name of a key stands.
void TestMainWindow::noTooltipIsWhatAKeyIsCalled()
{
    GuiFixture gui;
    const QString name = u"<img src=\"file:///etc/hostname\">"_s;
    QVERIFY(gui.other().create(name));
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(name));
    const auto tips = [&gui] {
        QStringList found;
        for (const auto *widget : gui.window->findChildren<QWidget *>())
            found += widget->toolTip();
        for (const auto *action : gui.window->findChildren<QAction *>())
            found += action->toolTip();
        return found.join(u'\n');
    };
    TRY_VERIFY(tips().contains(u"&lt;img src="_s));
    QVERIFY2(!tips().contains(name), qPrintable(tips()));
}

void TestMainWindow::storesNothingOfAnUnsavedOrg()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    OrgProfile profile = gui.acme();
    profile.environment = Environment::Demo;
    gui.openOrgs.openUnsaved(profile, Secret(gui.options.token));
    TRY_COMPARE(gui.shownNames().size(), 12);
    QCOMPARE(gui.window->windowTitle(), u"Acme (Demo)"_s);
    QVERIFY(!gui.action(u"editOrg"_s)->isEnabled());
    QVERIFY(!gui.action(u"removeOrg"_s)->isEnabled());
    gui.window->close();
    QVERIFY(!QFile::exists(gui.folder.filePath(u"orgs.json"_s)));
    QVERIFY(gui.keychain.secrets.isEmpty());
    gui.preferences.sync();
    const QByteArray settings = fileContent(gui.folder.filePath(u"hookkeys.ini"_s));
    QVERIFY(!settings.isEmpty());
    QVERIFY(!settings.contains(gui.options.token));
    QVERIFY(!settings.contains(QByteArray::number(gui.options.port)));
}

void TestMainWindow::saysWhatItIs()
{
    QCoreApplication::setApplicationVersion(u"1.2.3"_s);
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    gui.action(u"about"_s)->trigger();
    auto *about = awaitWindow("aboutDialog");
    QVERIFY(about);
    QCOMPARE(part<QLabel>(about, "version")->text(), u"HookKeys 1.2.3"_s);
    QString text;
    const auto labels = about->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        text += label->text() + u'\n';
    for (const QString &word : {u"GNU General Public License"_s, u"Not a product of Okta"_s,
                                QString::fromLatin1(qVersion())})
        QVERIFY2(text.contains(word), qPrintable(word));
    QTest::keyClick(about, Qt::Key_Escape);
    TRY_VERIFY(!openWindow("aboutDialog"));
}

void TestMainWindow::keepsTheColours()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const bool before = isDark(gui.window->palette());
    const QString style = QString::fromLatin1(QApplication::style()->metaObject()->className());
    gui.action(u"preferences"_s)->trigger();
    auto *dialog = awaitWindow("preferencesDialog");
    QVERIFY(dialog);
    auto *colours = part<QComboBox>(dialog, "colors");
    QCOMPARE(colours->currentText(), u"As the system has it"_s);
    for (const bool dark : {true, false}) {
        colours->setCurrentText(dark ? u"Dark"_s : u"Light"_s);
        TRY_COMPARE(isDark(gui.window->palette()), dark);
        const QImage picture = gui.table()->grab().toImage();
        QCOMPARE(picture.pixelColor(picture.rect().center()).lightness() < 128, dark);
        QCOMPARE(gui.preferences.colorScheme(), dark ? u"dark"_s : u"light"_s);
    }
    colours->setCurrentText(u"As the system has it"_s);
    TRY_COMPARE(isDark(gui.window->palette()), before);
    QCOMPARE(QString::fromLatin1(QApplication::style()->metaObject()->className()), style);
    QCOMPARE(gui.preferences.colorScheme(), u"system"_s);
}

void TestMainWindow::keepsTheLanguage()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    gui.action(u"preferences"_s)->trigger();
    auto *dialog = awaitWindow("preferencesDialog");
    QVERIFY(dialog);
    auto *language = part<QComboBox>(dialog, "language");
    QStringList names;
    for (int i = 0; i < language->count(); ++i)
        names.append(language->itemText(i));
    QCOMPARE(names.first(), u"The system's language"_s);
    QVERIFY2(names.contains(u"Deutsch"_s), qPrintable(names.join(u',')));
    language->setCurrentText(u"Deutsch"_s);
    QCOMPARE(gui.preferences.language(), u"de"_s);
    auto *buttons = dialog->findChild<QDialogButtonBox *>();
    TRY_COMPARE(buttons->y() + buttons->height() + dialog->layout()->contentsMargins().bottom(),
                dialog->height()); // no room is left over below
    click(buttons->button(QDialogButtonBox::Close));
    TRY_VERIFY(!openWindow("preferencesDialog"));

    gui.action(u"preferences"_s)->trigger();
    dialog = awaitWindow("preferencesDialog");
    QVERIFY(dialog);
    QCOMPARE(part<QComboBox>(dialog, "language")->currentText(), u"Deutsch"_s);
}

void TestMainWindow::keepsTheAgeLimit()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"HR Zürich"_s)); // eight months old
    QVERIFY(awaitPart<QLabel>(gui.window.get(), "finding-too-old"));
    gui.action(u"preferences"_s)->trigger();
    auto *dialog = awaitWindow("preferencesDialog");
    QVERIFY(dialog);
    auto *limit = part<QSpinBox>(dialog, "ageLimit");
    QCOMPARE(limit->text(), u"180"_s);
    QVERIFY2(gui.statusText().contains(u" 8 too old "_s), qPrintable(gui.statusText()));

    QVERIFY(gui.clickRow(u"partner-api"_s)); // three years: too old before and after
    QVERIFY(awaitPart<QLabel>(gui.window.get(), "finding-too-old"));
    dialog->activateWindow();
    QVERIFY(awaitActive(dialog));
    limit->setFocus();
    limit->selectAll();
    QTest::keyClicks(limit, u"36"_s);
    QCOMPARE(gui.preferences.ageLimit(), 180); // it is being typed
    QTest::keyClicks(limit, u"5"_s);
    QTest::keyClick(limit, Qt::Key_Tab);
    TRY_VERIFY(awaitPart<QLabel>(gui.window.get(), "finding-too-old")->text().contains(u" 365 "_s));
    QVERIFY(gui.clickRow(u"HR Zürich"_s));
    QVERIFY2(gui.statusText().contains(u" 7 too old "_s), qPrintable(gui.statusText()));
    TRY_VERIFY(!gui.window->findChild<QLabel *>(u"finding-too-old"_s));
    QCOMPARE(gui.preferences.ageLimit(), 365);
    auto *filter = part<QLineEdit>(gui.window.get(), "filter");
    filter->setText(u"\"too old\""_s);
    QCOMPARE(gui.shownNames().size(), 7);
    filter->clear();

    limit->setValue(0);
    QCOMPARE(limit->text(), u"Never"_s);
    QVERIFY2(!gui.statusText().contains(u"too old"_s), qPrintable(gui.statusText()));
    click(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close));
    TRY_VERIFY(!openWindow("preferencesDialog"));

    // What was written by hand is offered, too; what is no number is not heeded.
    for (const auto &[written, shown] :
         {std::pair(u"100"_s, u"100"_s), std::pair(u"-1"_s, u"180"_s),
          std::pair(u"soon"_s, u"180"_s), std::pair(u"0"_s, u"Never"_s)}) {
        QSettings(gui.folder.filePath(u"hookkeys.ini"_s), QSettings::IniFormat)
            .setValue(u"keyAgeLimit"_s, written);
        gui.action(u"preferences"_s)->trigger();
        dialog = awaitWindow("preferencesDialog");
        QVERIFY(dialog);
        QCOMPARE(part<QSpinBox>(dialog, "ageLimit")->text(), shown);
        QTest::keyClick(dialog, Qt::Key_Escape);
        TRY_VERIFY(!openWindow("preferencesDialog"));
    }
}

void TestMainWindow::remembersItsState()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    if (gui.window->screen()->availableSize().width() < 1280) // as that of the platform offscreen
        QSKIP("A window becomes no larger than the screen again");
    gui.window->resize(913, 571);
    TRY_COMPARE(gui.window->size(), QSize(913, 571));
    auto *splitter = part<QSplitter>(gui.window.get(), "splitter");
    splitter->setSizes({600, 300});
    const QList<int> sizes = splitter->sizes();
    QVERIFY(gui.restart());
    TRY_COMPARE(gui.window->size(), QSize(913, 571));
    TRY_COMPARE(part<QSplitter>(gui.window.get(), "splitter")->sizes(), sizes);
}

void TestMainWindow::closesWithARequestUnderWay()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    gui.org->hold("POST ");
    click(gui.toolButton(u"New key"_s));
    QPointer<QDialog> dialog = awaitWindow("createDialog");
    QVERIFY(dialog);
    QTest::keyClicks(part<QLineEdit>(dialog, "name"), u"late"_s);
    click(part<QPushButton>(dialog, "send"));
    TRY_COMPARE(gui.org->held(), 1);
    gui.window->close();
    gui.window.reset();
    QVERIFY(!dialog);
    gui.org->release(); // what was sent is sent
    TRY_VERIFY(gui.session->keys() && gui.other().keys()->size() == 13);
}

void TestMainWindow::closesTheDialogsOfARemovedOrg()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"payroll-sync"_s));
    gui.action(u"openKey"_s)->trigger();
    QPointer<QWidget> keyWindow = awaitWindow<QWidget>("keyWindow");
    QVERIFY(keyWindow);
    gui.action(u"renameKey"_s)->trigger();
    QPointer<QDialog> dialog = awaitWindow("renameDialog");
    QVERIFY(dialog);
    OrgRemoval::start(gui.openOrgs, u"acme"_s, gui.window.get(), [](const Result<void> &) {});
    TRY_VERIFY(!dialog);
    TRY_VERIFY(!keyWindow);
    QVERIFY(part<QPushButton>(gui.window.get(), "tryDemo")->isVisible());
}

QTEST_MAIN(TestMainWindow)

#include "tst_mainwindow.moc"
