// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guifixture.h"

#include "fakehookkeysapi.h"
#include "hookkeytablemodel.h"
#include "keytableview.h"
#include "looks.h"
#include "orgsession.h"
#include "plainlabel.h"
#include "screenfaults.h"
#include "waiting.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <algorithm>
#include <optional>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// The modulus of the RSA key in @p pem as a JWK has it, read by OpenSSL itself.
QString modulusOf(const QByteArray &pem)
{
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> input(
        BIO_new_mem_buf(pem.constData(), int(pem.size())), &BIO_free_all);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        PEM_read_bio_PUBKEY(input.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    BIGNUM *number = nullptr;
    if (!key || EVP_PKEY_get_bn_param(key.get(), OSSL_PKEY_PARAM_RSA_N, &number) != 1)
        return {};
    QByteArray octets(BN_num_bytes(number), '\0');
    BN_bn2bin(number, reinterpret_cast<unsigned char *>(octets.data()));
    BN_free(number);
    return QString::fromLatin1(
        octets.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// What the server publishes of the key @p name.
QJsonObject published(GuiFixture &gui, const QString &name)
{
    const auto keys = gui.other().keys();
    const auto key = std::ranges::find(*keys, name, &HookKey::name);
    return object(gui.other().publicKey(key->keyId).value_or(QByteArray()));
}

/// How far below the top of @p window @p widget would be if nothing was scrolled.
int unscrolledY(const QWidget *widget, const QWidget *window)
{
    int y = 0;
    for (; widget != window; widget = widget->parentWidget())
        if (widget->parentWidget()->objectName() != u"qt_scrollarea_viewport"_s)
            y += widget->y();
    return y;
}

/// Presses @p button in the next message box, which has an event loop of its own.
class BoxAnswer final
{
public:
    explicit BoxAnswer(QMessageBox::StandardButton button)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, button] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box)
                return;
            m_timer.stop();
            m_text = box->text();
            click(box->button(button));
        });
        m_timer.start(10);
    }

    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QTimer m_timer;
    QString m_text;
};

/// A window on an org that answers when the test says so, with one key in its table.
class FakeOrg final
{
public:
    FakeOrg()
    {
        key.id = u"HKY1"_s;
        key.keyId = u"902775a2-49fc-4ebc-90ea-b15b9b30440b"_s;
        key.name = u"odd"_s;
        key.isUsed = false;
    }

    [[nodiscard]] bool open()
    {
        return gui.openFake({key}) && gui.clickRow(key.name)
               && waitUntil([this] { return gui.fake->waitingCalls() == 1; });
    }

    GuiFixture gui;
    HookKey key;
};

} // namespace

class TestKeyPanel final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void showsAndCopiesTheKey();
    void saysWhatWasCopied();   // U4
    void goesDownByTheTabKey(); // U14
    void hidesTabsFromAScreenReaderToo();
    void showsAnAlarmWholeInANarrowWindow_data();
    void showsAnAlarmWholeInANarrowWindow();
    void savesAndAsksBeforeItOverwrites();
    void opensAWindowOfItsOwn_data();
    void opensAWindowOfItsOwn();
    void keepsOneWindowOfAKey();
    void followsTheKeyInItsWindow();
    void asksOnlyForTheKeyAtWhichTheUserStays();
    void triesAgain();
    void followsTheKey();
    void raisesTheAlarmAboutPrivateMembers();
    void offersNothingDerivedFromABrokenKey();
    void u16_idsAreWholeInANarrowWindow();
    void whatStandsBesideATextIsWholeInALowWindow();
};

void TestKeyPanel::showsAndCopiesTheKey()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QWidget *window = gui.window.get();
    QVERIFY(!clickTab(window, u"JWK"_s));
    QVERIFY(!part<QMenu>(window, "copyAs")->isEnabled());
    QVERIFY(!gui.action(u"savePublicKey"_s)->isEnabled());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    TRY_VERIFY(clickTab(window, u"JWK"_s));
    auto *jwk = part<QPlainTextEdit>(window, "keyText-jwk");
    auto *pem = part<QPlainTextEdit>(window, "keyText-spki-pem");
    QVERIFY(jwk->isVisible());
    QVERIFY(gui.action(u"savePublicKey"_s)->isEnabled());

    const QJsonObject sent = published(gui, u"partner-api"_s);
    const QJsonObject shown = object(jwk->toPlainText().toUtf8());
    for (const QString &member : {u"kty"_s, u"kid"_s, u"n"_s, u"e"_s})
        QCOMPARE(shown[member], sent[member]);
    QCOMPARE(shown[u"alg"_s].toString(), u"RS256"_s); // as verifiers want it
    QVERIFY(jwk->toPlainText().contains(u"\n  \"n\": "_s));
    QCOMPARE(modulusOf(pem->toPlainText().toLatin1()), sent[u"n"_s].toString());

    auto *copy = part<QPushButton>(window, "keyCopy");
    click(copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), jwk->toPlainText());
    QCOMPARE(copy->text(), u"&Copy JWK"_s);
    QGuiApplication::clipboard()->clear();
    QVERIFY(clickTab(window, u"Overview"_s)); // which the panel opens with
    QCOMPARE(copy->text(), u"&Copy JWK"_s);
    click(copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), jwk->toPlainText());
    QVERIFY(clickTab(window, u"Fingerprints"_s));
    QCOMPARE(copy->text(), u"&Copy JWK"_s); // each fingerprint has a button of its own
    QVERIFY(clickTab(window, u"JWK"_s));
    QTest::keyClick(part<QCheckBox>(window, "asReceived"), Qt::Key_Space);
    QCOMPARE(object(jwk->toPlainText().toUtf8()), sent);
    click(copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), jwk->toPlainText());
    QVERIFY(clickTab(window, u"PEM"_s));
    QVERIFY(pem->isVisible());
    click(copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), pem->toPlainText());
    gui.action(u"copyAs-der-base64"_s)->trigger();
    const QString base64 = QGuiApplication::clipboard()->text();
    QVERIFY(!base64.isEmpty());
    QVERIFY(pem->toPlainText().remove(u'\n').contains(base64));
}

void TestKeyPanel::saysWhatWasCopied()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QWidget *window = gui.window.get();
    auto *status = part<QStatusBar>(window, "statusLine");
    auto *copy = part<QPushButton>(window, "keyCopy");
    QVERIFY(gui.clickRow(u"partner-api"_s));
    TRY_VERIFY(copy->isVisible());
    QCOMPARE(copy->text(), u"&Copy JWK"_s); // which is not what stands there
    const qint64 icon = copy->icon().cacheKey();
    click(copy);
    QCOMPARE(status->currentMessage(), u"Copied: JWK of partner-api"_s);
    QVERIFY(copy->icon().cacheKey() != icon); // a tick, for a while
    TRY_COMPARE(copy->icon().cacheKey(), icon);
    QVERIFY(clickTab(window, u"PEM"_s));
    QCOMPARE(copy->text(), u"&Copy PEM"_s);
    click(copy);
    QCOMPARE(status->currentMessage(), u"Copied: PEM of partner-api"_s);
    gui.action(u"copyAs-jwk-received"_s)->trigger();
    QCOMPARE(status->currentMessage(), u"Copied: JWK exactly as Okta sent it of partner-api"_s);
    auto *formats = part<QToolButton>(window, "keyFormats");
    TRY_VERIFY(!formats->findChild<QTimer *>(u"copiedTick"_s));
    formats->menu()->actions().last()->trigger();
    QVERIFY(formats->findChild<QTimer *>(u"copiedTick"_s)); // it has the tick
    gui.action(u"copyColumn"_s)->trigger();
    QVERIFY(status->currentMessage().startsWith(u"Copied: “Name” of 1 "_s));

    gui.action(u"openKey"_s)->trigger();
    auto *keyWindow = awaitWindow<QMainWindow>("keyWindow");
    QVERIFY(keyWindow);
    auto *there = part<QPushButton>(keyWindow, "keyCopy");
    TRY_VERIFY(there->isVisible());
    click(there);
    QCOMPARE(keyWindow->statusBar()->currentMessage(), u"Copied: JWK of partner-api"_s);
    keyWindow->close();
}

void TestKeyPanel::goesDownByTheTabKey()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    auto *copy = part<QPushButton>(gui.window.get(), "keyCopy");
    TRY_VERIFY(copy->isVisible());
    gui.table()->setFocus();
    QList<QWidget *> stops;
    const auto *panel = part<QWidget>(gui.window.get(), "keyPanel");
    do {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        stops.append(QApplication::focusWidget());
    } while (panel->isAncestorOf(stops.last()) && stops.size() < 40);
    stops.removeLast(); // outside
    // From the table to the buttons, to the tabs below them, and through the values.
    QStringList names;
    for (const QWidget *stop : std::as_const(stops))
        names.append(QLatin1StringView(stop->metaObject()->className()) + u' '
                     + stop->objectName());
    QVERIFY2(stops.size() > 6, qPrintable(names.join(u'\n')));
    QCOMPARE(stops.first(), copy);
    QCOMPARE(stops.at(2), part<QPushButton>(gui.window.get(), "keySave"));
    QVERIFY(std::ranges::any_of(
        stops, [](const QWidget *stop) { return stop->objectName() == u"qt_tabwidget_tabbar"_s; }));
    int above = 0;
    for (const QWidget *stop : std::as_const(stops)) {
        const int y = unscrolledY(stop, gui.window.get());
        QStringList all;
        for (const QWidget *each : std::as_const(stops))
            all.append(
                u"%1 %2 %3"_s
                    .arg(QString::fromLatin1(each->metaObject()->className()), each->objectName())
                    .arg(unscrolledY(each, gui.window.get())));
        QVERIFY2(y + stop->height() > above, qPrintable(all.join(u'\n')));
        QVERIFY2(!QAccessible::queryAccessibleInterface(const_cast<QWidget *>(stop))
                         ->text(QAccessible::Name)
                         .isEmpty()
                     || stop->inherits("QTabBar"),
                 stop->metaObject()->className());
        above = y;
    }
}

void TestKeyPanel::hidesTabsFromAScreenReaderToo()
{
    FakeOrg fake;
    QVERIFY(fake.open());
    HookKey leaked = fake.key;
    leaked.privateMember = true;
    fake.gui.fake->answerRead(leaked);
    QVERIFY(awaitPart<QLabel>(fake.gui.window.get(), "finding-private-member"));
    // Its age is not what matters now.
    QVERIFY(!part<QPushButton>(fake.gui.window.get(), "keyNextStep")->isVisible());
    // Pressing one would take away the alarm.
    auto *tabs = part<QTabWidget>(fake.gui.window.get(), "keyTabs");
    for (int tab = 0; tab < tabs->count(); ++tab)
        QCOMPARE(tabs->isTabEnabled(tab), tabs->isTabVisible(tab));
    QCOMPARE(tabs->currentIndex(), 0);
}

void TestKeyPanel::showsAnAlarmWholeInANarrowWindow_data()
{
    QTest::addColumn<bool>("large");
    QTest::newRow("letters as usual") << false;
    QTest::newRow("letters of twice the size") << true;
}

/// Its words take many lines there, of which the last ones are not to be cut off.
void TestKeyPanel::showsAnAlarmWholeInANarrowWindow()
{
    QFETCH(const bool, large);
    const Language words(u"de_DE"_s);
    std::optional<LargeFont> letters;
    if (large)
        letters.emplace();
    FakeOrg fake;
    QVERIFY(fake.open());
    HookKey leaked = fake.key;
    leaked.privateMember = true;
    leaked.warnings = {u"Eine ausnehmend lange Warnung über diesen Schlüssel. "_s.repeated(8)};
    fake.gui.fake->answerRead(leaked);
    auto *text = awaitPart<QLabel>(fake.gui.window.get(), "finding-private-member");
    QVERIFY(text);
    fake.gui.window->resize(400, 560);
    auto *panel = part<QWidget>(fake.gui.window.get(), "keyPanel");
    TRY_VERIFY(panel->width() < 640);
    TRY_VERIFY(text->height() > 2 * text->fontMetrics().height());
    TRY_COMPARE(cutOff(panel), QStringList());
    QVERIFY(part<QWidget>(panel, "keyTabs")->height() > 5 * text->fontMetrics().height());
}

void TestKeyPanel::savesAndAsksBeforeItOverwrites()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"CRM webhook"_s));
    auto *save = part<QPushButton>(gui.window.get(), "keySave");
    TRY_VERIFY(save->isVisible());
    click(save);
    auto *files = awaitWindow<QFileDialog>("saveKeyDialog");
    QVERIFY(files);
    QCOMPARE(part<QLineEdit>(files, "fileNameEdit")->text(), u"CRM webhook.jwk"_s);
    const QStringList filters = files->nameFilters();
    const auto pemFilter = std::ranges::find_if(
        filters, [](const QString &filter) { return filter.startsWith(u"PEM (SPKI)"_s); });
    QVERIFY(pemFilter != filters.end());
    files->selectNameFilter(*pemFilter);
    Q_EMIT files->filterSelected(*pemFilter); // as the box does when the user chooses
    QCOMPARE(part<QLineEdit>(files, "fileNameEdit")->text(), u"CRM webhook.pem"_s);
    chooseFile(files, gui.folder.filePath(u"key"_s)); // the format gives it its ending

    const QString path = gui.folder.filePath(u"key.pem"_s);
    TRY_VERIFY(gui.message().contains(QDir::toNativeSeparators(path)));
    QCOMPARE(modulusOf(fileContent(path)), published(gui, u"CRM webhook"_s)[u"n"_s].toString());

    // Another key under the same name: only after asking. The format and the folder were kept.
    QVERIFY(gui.clickRow(u"data-warehouse"_s));
    TRY_VERIFY(part<QLabel>(gui.window.get(), "keyTitle")->text() == u"data-warehouse"_s);
    TRY_VERIFY(save->isVisible());
    for (const auto answer : {QMessageBox::No, QMessageBox::Yes}) {
        gui.window->activateWindow(); // what the platform offscreen leaves to it
        // On Windows isActiveWindow() is true before shortcuts know it.
        TRY_VERIFY(QApplication::activeWindow() == gui.window.get());
        const QByteArray before = fileContent(path);
        QTest::keyClick(gui.table(), Qt::Key_S, Qt::ControlModifier);
        files = awaitWindow<QFileDialog>("saveKeyDialog");
        QVERIFY(files);
        QCOMPARE(QDir(files->directory()).canonicalPath(), QDir(gui.folder.path()).canonicalPath());
        QCOMPARE(part<QLineEdit>(files, "fileNameEdit")->text(), u"data-warehouse.pem"_s);
        const BoxAnswer box(answer);
        chooseFile(files, path);
        QVERIFY2(box.text().contains(u"already exists"_s), qPrintable(box.text()));
        QCOMPARE(fileContent(path) == before, answer == QMessageBox::No);
        if (answer == QMessageBox::No)
            files->reject();
        TRY_VERIFY(!openWindow<QFileDialog>("saveKeyDialog"));
    }
    QCOMPARE(modulusOf(fileContent(path)), published(gui, u"data-warehouse"_s)[u"n"_s].toString());
}

void TestKeyPanel::opensAWindowOfItsOwn_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"double click", "Enter", "menu"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TestKeyPanel::opensAWindowOfItsOwn()
{
    QFETCH(QString, way);
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"qa-sandbox"_s));
    if (way == u"Enter"_s) {
        QTest::keyClick(gui.table(), Qt::Key_Return);
    } else if (way == u"menu"_s) {
        gui.action(u"openKey"_s)->trigger();
    } else {
        const QPoint at = gui.table()->visualRect(gui.table()->currentIndex()).center();
        QTest::mouseDClick(gui.table()->viewport(), Qt::LeftButton, {}, at);
    }
    QPointer<QWidget> window = awaitWindow<QWidget>("keyWindow");
    QVERIFY(window);
    QCOMPARE(window->windowTitle(), u"qa-sandbox – Acme (Production)"_s);
    QCOMPARE(part<QLabel>(window, "environmentWord")->text(), u"PRODUCTION"_s);
    TRY_VERIFY(clickTab(window, u"JWK"_s));
    QCOMPARE(object(part<QPlainTextEdit>(window, "keyText-jwk")->toPlainText().toUtf8())[u"n"_s],
             published(gui, u"qa-sandbox"_s)[u"n"_s]);

    // It stays with its key, whatever is selected in the main window.
    QVERIFY(gui.clickRow(u"partner-api"_s));
    QCOMPARE(part<QLabel>(window, "keyTitle")->text(), u"qa-sandbox"_s);
    window->activateWindow();
    QVERIFY(awaitActive(window));
    QTest::keyClick(window, Qt::Key_Escape);
    TRY_VERIFY(!window);
}

void TestKeyPanel::keepsOneWindowOfAKey()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const auto open = [&gui](const QString &name) {
        gui.window->activateWindow();
        return QTest::qWaitForWindowActive(gui.window.get(), 30'000) && gui.clickRow(name)
               && (QTest::keyClick(gui.table(), Qt::Key_Return), true) && waitUntil([&] {
                      const QWidget *active = QApplication::activeWindow();
                      return active && active->windowTitle().startsWith(name);
                  });
    };
    const auto windows = [&gui] {
        return gui.window->findChildren<QWidget *>(u"keyWindow"_s).size();
    };
    QVERIFY(open(u"qa-sandbox"_s));
    QVERIFY(open(u"partner-api"_s));
    QCOMPARE(windows(), 2);
    QVERIFY(open(u"qa-sandbox"_s)); // comes to the front
    QCOMPARE(windows(), 2);
    QWidget *window = QApplication::activeWindow();
    QTest::keyClick(window, Qt::Key_W, Qt::ControlModifier);
    TRY_COMPARE(windows(), 1);
    QVERIFY(open(u"qa-sandbox"_s));
    QCOMPARE(windows(), 2);

    TRY_VERIFY(clickTab(QApplication::activeWindow(), u"JWK"_s));
    QTest::keyClick(QApplication::activeWindow(), Qt::Key_S, Qt::ControlModifier);
    auto *files = awaitWindow<QFileDialog>("saveKeyDialog");
    QVERIFY(files);
    QCOMPARE(part<QLineEdit>(files, "fileNameEdit")->text(), u"qa-sandbox.jwk"_s);
    files->reject();
    TRY_VERIFY(!openWindow<QFileDialog>("saveKeyDialog"));
    gui.action(u"quit"_s)->setShortcut(Qt::CTRL | Qt::Key_Q); // which not every platform has
    QTest::keyClick(openWindow<QWidget>("keyWindow"), Qt::Key_Q, Qt::ControlModifier);
    TRY_VERIFY(!gui.window->isVisible());
}

void TestKeyPanel::followsTheKeyInItsWindow()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"payroll-sync"_s));
    const QString id = gui.table()->selectedId();
    gui.action(u"openKey"_s)->trigger();
    QPointer<QWidget> window = awaitWindow<QWidget>("keyWindow");
    QVERIFY(window);
    TRY_VERIFY(clickTab(window, u"JWK"_s));
    QVERIFY(gui.other().rename(id, u"wages"_s));
    click(gui.toolButton(u"Refresh"_s));
    TRY_COMPARE(window->windowTitle(), u"wages – Acme (Production)"_s);
    TRY_VERIFY(!gui.session->isRefreshing());

    const auto *bar = part<QWidget>(window, "messageBar");
    const auto *jwk = part<QPlainTextEdit>(window, "keyText-jwk");
    const QString shown = jwk->toPlainText();
    QVERIFY(!bar->isVisible());
    QVERIFY(gui.other().remove(id));
    click(gui.toolButton(u"Refresh"_s));
    TRY_VERIFY(bar->isVisible());
    const QString told = part<QLabel>(window, "messageText")->text();
    QVERIFY2(told.startsWith(u"The key “wages” is deleted."_s), qPrintable(told));
    QVERIFY(jwk->isVisible());
    QCOMPARE(jwk->toPlainText(), shown);
    QGuiApplication::clipboard()->clear();
    click(part<QPushButton>(window, "keyCopy"));
    QCOMPARE(QGuiApplication::clipboard()->text(), shown);
    QVERIFY(part<QPushButton>(window, "keySave")->isEnabled());
}

void TestKeyPanel::asksOnlyForTheKeyAtWhichTheUserStays()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(gui.shownNames().at(0)));
    TRY_VERIFY(clickTab(gui.window.get(), u"JWK"_s));
    auto *jwk = part<QPlainTextEdit>(gui.window.get(), "keyText-jwk");
    const int served = gui.other().requestsServed();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(gui.table(), Qt::Key_Down);
    const QString name = gui.shownNames().at(4);
    QCOMPARE(gui.selectedName(), name);
    QVERIFY(!jwk->isVisible()); // the key before is not shown as if it were this one
    TRY_VERIFY(jwk->isVisible());
    QCOMPARE(gui.other().requestsServed(), served + 2);
    QCOMPARE(object(jwk->toPlainText().toUtf8())[u"n"_s], published(gui, name)[u"n"_s]);

    // What was read once is not asked for again.
    const int then = gui.other().requestsServed();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(gui.table(), Qt::Key_Up);
    TRY_VERIFY(jwk->isVisible());
    QTest::qWait(400); // longer than the panel waits before it asks
    QCOMPARE(gui.other().requestsServed(), then + 1);
}

void TestKeyPanel::triesAgain()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    gui.stopOrg();
    QVERIFY(gui.clickRow(u"partner-api"_s));
    auto *retry = part<QPushButton>(gui.window.get(), "keyRetry");
    TRY_VERIFY(retry->isVisible());
    QVERIFY(!part<QLabel>(gui.window.get(), "keyNotice")->text().isEmpty());
    QVERIFY(!gui.action(u"savePublicKey"_s)->isEnabled());

    QVERIFY(gui.startOrg());
    click(gui.toolButton(u"Refresh"_s));
    TRY_VERIFY(!gui.session->isRefreshing());
    QVERIFY(gui.clickRow(u"partner-api"_s)); // the new org's
    TRY_VERIFY(clickTab(gui.window.get(), u"PEM"_s));
    QVERIFY(part<QPlainTextEdit>(gui.window.get(), "keyText-spki-pem")->isVisible());
}

void TestKeyPanel::followsTheKey()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"payroll-sync"_s));
    auto *title = part<QLabel>(gui.window.get(), "keyTitle");
    TRY_VERIFY(clickTab(gui.window.get(), u"JWK"_s));
    auto *jwk = part<QPlainTextEdit>(gui.window.get(), "keyText-jwk");
    const QString id = gui.table()->selectedId();
    const QString kid = gui.session->keys()->key(id)->keyId;
    QVERIFY(jwk->toPlainText().contains(kid));
    QVERIFY(gui.other().rename(id, u"called otherwise"_s));
    click(gui.toolButton(u"Refresh"_s));
    TRY_COMPARE(title->text(), u"called otherwise"_s);
    QVERIFY(jwk->isVisible());
    TRY_VERIFY(!gui.session->isRefreshing());

    QVERIFY(gui.other().remove(id));
    click(gui.toolButton(u"Refresh"_s));
    TRY_COMPARE(gui.shownNames().size(), 11);
    TRY_VERIFY(title->text() != u"called otherwise"_s || !title->isVisible());
    QVERIFY(!jwk->isVisible() || !jwk->toPlainText().contains(kid));
}

void TestKeyPanel::raisesTheAlarmAboutPrivateMembers()
{
    FakeOrg fake;
    QVERIFY(fake.open());
    HookKey leaked = fake.key;
    leaked.privateMember = true; // the client threw the rest away
    fake.gui.fake->answerRead(leaked);

    const QWidget *window = fake.gui.window.get();
    auto *alarm = awaitPart<QLabel>(window, "finding-private-member");
    QVERIFY(alarm && alarm->isVisible());
    QVERIFY2(alarm->text().startsWith(u"The server sent private key material"_s),
             qPrintable(alarm->text()));
    for (const QString &tab : {u"JWK"_s, u"PEM"_s, u"Fingerprints"_s})
        QVERIFY2(!clickTab(window, tab), qPrintable(tab));
    for (const char *name : {"keyCopy", "keyFormats", "keySave"}) {
        const auto *button = part<QAbstractButton>(window, name);
        QVERIFY2(!button->isEnabled(), name);
        QCOMPARE(button->accessibleDescription(),
                 u"No public key came that could be handed out."_s);
    }
    for (const QString &name :
         {u"savePublicKey"_s, u"copyAs-jwk"_s, u"copyAs-jwk-received"_s, u"copyAs-spki-pem"_s})
        QVERIFY2(!fake.gui.action(name)->isEnabled(), qPrintable(name));
}

void TestKeyPanel::offersNothingDerivedFromABrokenKey()
{
    FakeOrg fake;
    QVERIFY(fake.open());
    HookKey broken = fake.key;
    broken.publicJwk = R"({"kty":"RSA","alg":"RSA","kid":")" + broken.keyId.toLatin1()
                       + R"(","use":null,"e":"AQAB","n":"35Z8DIHm`"})";
    fake.gui.fake->answerRead(broken);

    const QWidget *window = fake.gui.window.get();
    TRY_VERIFY(clickTab(window, u"JWK"_s));
    for (const QString &tab : {u"PEM"_s, u"Fingerprints"_s})
        QVERIFY2(!clickTab(window, tab), qPrintable(tab));
    QVERIFY(part<QPushButton>(window, "keySave")->isEnabled());
    QVERIFY(!fake.gui.action(u"copyAs-jwk"_s)->isEnabled());
    QVERIFY(!fake.gui.action(u"copyAs-spki-pem"_s)->isEnabled());
    QVERIFY(fake.gui.action(u"copyAs-jwk-received"_s)->isEnabled());
    click(part<QPushButton>(window, "keyCopy"));
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), broken.publicJwk);
}

void TestKeyPanel::u16_idsAreWholeInANarrowWindow()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    TRY_VERIFY(clickTab(gui.window.get(), u"Overview"_s));
    gui.window->resize(400, gui.window->height());
    const auto keys = gui.other().keys();
    const HookKey key = *std::ranges::find(*keys, u"partner-api"_s, &HookKey::name);
    for (const auto &[name, text] : {std::pair("value-keyId", key.keyId), {"value-id", key.id}}) {
        const auto *value = qobject_cast<QLabel *>(part<QWidget>(gui.window.get(), name));
        QVERIFY(value);
        QCOMPARE(value->text(), text);
        TRY_VERIFY(gui.window->width() == 400
                   && value->height() >= value->heightForWidth(value->width()));
    }
}

void TestKeyPanel::whatStandsBesideATextIsWholeInALowWindow()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    for (const auto &[tab, code] :
         {std::pair(u"JWK"_s, "keyText-jwk"), {u"Use this key"_s, "keyText-use"}}) {
        TRY_VERIFY(clickTab(gui.window.get(), tab));
        gui.window->resize(400, 1); // as low as it gets
        const auto *page = part<QWidget>(gui.window.get(), code)->parentWidget()->parentWidget();
        const auto labels = page->findChildren<PlainLabel *>();
        QVERIFY(!labels.isEmpty());
        for (const PlainLabel *label : labels)
            TRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
    }
}

QTEST_MAIN(TestKeyPanel)

#include "tst_keypanel.moc"
