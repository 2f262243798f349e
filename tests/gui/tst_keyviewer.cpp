// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guifixture.h"
#include "orgremoval.h"

#include "appearance.h"
#include "fakehookkeysapi.h"
#include "fingerprint.h"
#include "hookkeytablemodel.h"
#include "keyformat.h"
#include "keytableview.h"
#include "orgsession.h"
#include "rsatestkey.h"
#include "valuelist.h"
#include "verifysnippet.h"
#include "waiting.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// The document of the key @p name in the table of @p gui, whose public key is there.
KeyDocument documentOf(const GuiFixture &gui, const QString &name)
{
    const HookKeyTableModel *keys = gui.session->keys();
    for (int row = 0; row < keys->rowCount(); ++row) {
        const HookKey &key = keys->keyAt(row);
        if (key.name == name)
            return KeyDocument::of(key, gui.session->profile().url);
    }
    return {};
}

/// Opens the org and the tab @p tab of the key partner-api; false if they do not come.
[[nodiscard]] bool openTab(GuiFixture &gui, const QString &tab)
{
    return gui.openOrg() && gui.clickRow(u"partner-api"_s)
           && waitUntil([&] { return clickTab(gui.window.get(), tab); });
}

/// The label @p objectName that is seen; null if there is none. Those of the key before may still
/// be there, hidden.
QLabel *visibleLabel(const QWidget *window, const char *objectName)
{
    const auto labels = window->findChildren<QLabel *>(QLatin1StringView(objectName));
    const auto found = std::find_if(labels.begin(), labels.end(),
                                    [](const QLabel *label) { return label->isVisible(); });
    return found == labels.end() ? nullptr : *found;
}

/// An org whose answers the test gives, opened as one that is saved.
class SavedOrg final
{
public:
    SavedOrg()
    {
        gui.useFakeApi();
        key.id = u"HKY1"_s;
        key.keyId = u"902775a2-49fc-4ebc-90ea-b15b9b30440b"_s;
        key.name = u"partner-api"_s;
        key.isUsed = false;
    }

    /// Opens the org as the next start does and shows its key with the public half @p pair.
    [[nodiscard]] bool start(const RsaTestKey &pair)
    {
        if (!gui.window && !gui.showWindow())
            return false;
        gui.save(gui.acme(), Secret(gui.options.token));
        if (!waitUntil([this] { return gui.fake && gui.fake->waitingCalls() == 2; }))
            return false;
        gui.fake->answerList(HookKeyListing{{key}, {}});
        gui.fake->answerHooks(InlineHookListing{});
        if (!gui.clickRow(key.name) || !waitUntil([this] { return gui.fake->waitingCalls() == 1; }))
            return false;
        HookKey whole = key;
        whole.publicJwk = pair.oktaJwk(key.keyId.toLatin1());
        gui.fake->answerRead(whole);
        return visibleLabel(gui.window.get(), "value-org");
    }

    GuiFixture gui;
    HookKey key;
};

QByteArray thumbprint(const RsaTestKey &pair)
{
    return jwkThumbprint(Jwk::read(pair.oktaJwk("k")));
}

} // namespace

class TestKeyViewer final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void coloursTheJwkAnew();
    void findsInTheText(); // U23
    void zooms();          // U23
    void offersAllOfThatInAMenu();
    void copiesEveryFormat();
    void theUsualPanelShowsAPemWhole();
    void copiesEveryValue();
    void savesEveryFormat_data();
    void savesEveryFormat();
    void saysWhereThePartsComeFrom();
    void showsProgramsForTheOtherSide(); // U35
    static void u16_breaksFingerprintsWhereALineIsFull();
    static void u16_copiesBesideTheValue();
    void u16_keepsLinesAndFingerprintsWhole();
    void raisesTheAlarmAboutAChangedKey();
    void endsTheAlarmWithTheKey();
    void remembersAChangedKeyWhenTold();
    void forgetsTheKeysOfAnOrgThatIsRemoved();
    void remembersNothingOfAnOrgThatIsNotSaved();
};

void TestKeyViewer::coloursTheJwkAnew()
{
    GuiFixture gui;
    QVERIFY(openTab(gui, u"JWK"_s));
    auto *text = part<QPlainTextEdit>(gui.window.get(), "keyText-jwk");
    const auto ink = [text] {
        const QTextBlock line = text->document()->findBlockByNumber(1);
        const auto formats = line.layout()->formats();
        return formats.isEmpty() ? QColor() : formats.first().format.foreground().color();
    };
    const QColor light = ink();
    QVERIFY(light.isValid());
    applyColorScheme(ColorScheme::Dark);
    const bool followed = waitUntil([&] { return ink() != light; });
    const QColor dark = ink();
    applyColorScheme(ColorScheme::System);
    QVERIFY(followed);
    QVERIFY(dark.lightness() > light.lightness());
    TRY_COMPARE(ink(), light);
}

void TestKeyViewer::findsInTheText()
{
    GuiFixture gui;
    QVERIFY(openTab(gui, u"JWK"_s));
    auto *text = part<QPlainTextEdit>(gui.window.get(), "keyText-jwk");
    auto *find = part<QLineEdit>(text->parentWidget(), "findText");
    QVERIFY(!find->isVisible());
    QTest::mouseClick(text->viewport(), Qt::LeftButton);
    TRY_VERIFY(text->hasFocus());
    QTest::keyClick(text, Qt::Key_F, Qt::ControlModifier); // not the filter of the table
    QVERIFY(find->isVisible());
    TRY_VERIFY(find->hasFocus());
    QTest::keyClicks(find, u"\"kty"_s);
    QCOMPARE(text->textCursor().selectedText(), u"\"kty"_s);
    find->clear();
    QTest::keyClicks(find, u"\": \""_s); // is there several times
    const int first = text->textCursor().position();
    QTest::keyClick(find, Qt::Key_Return);
    const int second = text->textCursor().position();
    QVERIFY(second > first);
    click(part<QToolButton>(text->parentWidget(), "findPrevious"));
    QCOMPARE(text->textCursor().position(), first);
    click(part<QToolButton>(text->parentWidget(), "findPrevious")); // round to the end
    const int last = text->textCursor().position();
    QVERIFY(last > second);
    click(part<QToolButton>(text->parentWidget(), "findNext"));
    QCOMPARE(text->textCursor().position(), first);
    find->setText(u"not in there"_s);
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(text->textCursor().position(), first);
    QTest::keyClick(find, Qt::Key_Escape);
    QVERIFY(!find->isVisible());
    QVERIFY(text->hasFocus());
    QTest::keyClick(text, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(find->isVisible());
    click(part<QToolButton>(text->parentWidget(), "findClose"));
    QVERIFY(!find->isVisible());
    QVERIFY(text->hasFocus());
}

void TestKeyViewer::zooms()
{
    GuiFixture gui;
    QVERIFY(openTab(gui, u"PEM"_s));
    auto *text = part<QPlainTextEdit>(gui.window.get(), "keyText-spki-pem");
    QTest::mouseClick(text->viewport(), Qt::LeftButton);
    TRY_VERIFY(text->hasFocus());
    const double size = text->font().pointSizeF();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(text, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(text->font().pointSizeF(), size + 3);
    QTest::keyClick(text, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(text->font().pointSizeF(), size + 2);
    const QPointF middle = text->viewport()->rect().center();
    QWheelEvent wheel(middle, text->viewport()->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(text->viewport(), &wheel);
    QCOMPARE(text->font().pointSizeF(), size + 3);
    QTest::keyClick(text, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(text->font().pointSizeF(), size);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(text, Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(text->font().pointSizeF() >= size - 4); // it can still be read
}

void TestKeyViewer::offersAllOfThatInAMenu()
{
    GuiFixture gui;
    QVERIFY(openTab(gui, u"JWK"_s));
    auto *text = part<QPlainTextEdit>(gui.window.get(), "keyText-jwk");
    const double size = text->font().pointSizeF();
    {
        const MenuClick menu(u"Larger"_s);
        Q_EMIT text->customContextMenuRequested({10, 10});
        TRY_COMPARE(text->font().pointSizeF(), size + 1);
        QVERIFY(menu.entries().filter(u"Copy"_s).size() == 1);
    }
    const MenuClick menu(u"Find…"_s);
    Q_EMIT text->customContextMenuRequested({10, 10});
    TRY_VERIFY(part<QLineEdit>(text->parentWidget(), "findText")->isVisible());
}

void TestKeyViewer::copiesEveryFormat()
{
    GuiFixture gui;
    QVERIFY(openTab(gui, u"Overview"_s));
    const KeyDocument document = documentOf(gui, u"partner-api"_s);
    auto *menu = part<QMenu>(gui.window.get(), "copyAs");
    int copied = 0;
    for (const KeyFormat &format : keyFormats()) {
        if (format.binary)
            continue;
        QGuiApplication::clipboard()->clear();
        const MenuClick click(format.name());
        menu->popup(gui.window->mapToGlobal(QPoint(50, 50)));
        TRY_COMPARE(QGuiApplication::clipboard()->text().toUtf8(), format.write(document));
        QCOMPARE(click.entries().size(), 12); // with a separator, and the set of all selected
        ++copied;
    }
    QCOMPARE(copied, 10);
}

/// In a window whose size nobody changed, and with the panel where nobody dragged it.
void TestKeyViewer::theUsualPanelShowsAPemWhole()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    TRY_VERIFY(part<QPushButton>(gui.window.get(), "keyCopy")->isVisible());
    QVERIFY(clickTab(gui.window.get(), u"PEM"_s));
    const auto *pem = part<QPlainTextEdit>(gui.window.get(), "keyText-spki-pem");
    TRY_VERIFY(pem->isVisible());
    const QList<int> sizes = part<QSplitter>(gui.window.get(), "splitter")->sizes();
    QVERIFY(sizes.at(1) <= sizes.at(0));
    QVERIFY2(pem->horizontalScrollBar()->maximum() == 0, qPrintable(QString::number(sizes.at(1))));
}

void TestKeyViewer::copiesEveryValue()
{
    GuiFixture gui;
    QVERIFY(openTab(gui, u"Fingerprints"_s));
    const KeyDocument document = documentOf(gui, u"partner-api"_s);
    const Jwk &key = document.key;
    for (const auto &[name, value] : {std::pair("value-thumbprint", jwkThumbprint(key)),
                                      std::pair("value-thumbprintUri", jwkThumbprintUri(key)),
                                      std::pair("value-spkiHex", spkiSha256Hex(key)),
                                      std::pair("value-spkiBase64", spkiSha256Base64(key)),
                                      std::pair("value-ssh", sshFingerprint(key))}) {
        // Whole, in as many lines as it takes; the one and the hexadecimal one in groups.
        const auto *label = part<QLabel>(gui.window.get(), name);
        QCOMPARE(label->text().remove(u' ').remove(u'\n').toLatin1(), value);
        const bool inGroups = QList<QByteArray>{"value-spkiHex", "value-thumbprint"}.contains(name);
        QCOMPARE(label->text().contains(u' '), inGroups);
        TRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
        QVERIFY(label->width() <= label->parentWidget()->width());
    }
    // The buttons beside them, in the same order.
    QByteArrayList clipboards;
    const QWidget *page = part<QLabel>(gui.window.get(), "value-ssh")->parentWidget();
    const auto buttons = page->findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        click(button);
        clipboards.append(QGuiApplication::clipboard()->text().toLatin1());
    }
    QCOMPARE(clipboards,
             (QByteArrayList{jwkThumbprint(key), jwkThumbprintUri(key), spkiSha256Hex(key),
                             spkiSha256Base64(key), sshFingerprint(key)}));
}

void TestKeyViewer::savesEveryFormat_data()
{
    QTest::addColumn<QString>("id");
    for (const KeyFormat &format : keyFormats())
        QTest::newRow(format.id) << QString(QLatin1StringView(format.id));
}

void TestKeyViewer::savesEveryFormat()
{
    QFETCH(QString, id);
    GuiFixture gui;
    QVERIFY(openTab(gui, u"Overview"_s));
    click(part<QPushButton>(gui.window.get(), "keySave"));
    auto *files = awaitWindow<QFileDialog>("saveKeyDialog");
    QVERIFY(files);
    auto *filter = part<QComboBox>(files, "fileTypeCombo");
    QCOMPARE(filter->count(), 11);
    int wanted = 0;
    while (QLatin1StringView(keyFormats()[size_t(wanted)].id) != id)
        ++wanted;
    QTest::keyClick(filter, Qt::Key_Home);
    for (int i = 0; i < wanted; ++i)
        QTest::keyClick(filter, Qt::Key_Down);
    QVERIFY(filter->currentText().startsWith(keyFormat(id)->name()));
    chooseFile(files, gui.folder.filePath(u"saved"_s));
    const QString path =
        gui.folder.filePath(u"saved."_s + QLatin1StringView(keyFormat(id)->extension));
    TRY_VERIFY(gui.message().contains(QDir::toNativeSeparators(path)));
    QCOMPARE(fileContent(path), keyFormat(id)->write(documentOf(gui, u"partner-api"_s)));
}

void TestKeyViewer::saysWhereThePartsComeFrom()
{
    GuiFixture gui;
    QVERIFY(openTab(gui, u"Overview"_s));
    QCOMPARE(part<QLabel>(gui.window.get(), "value-parts")->text(),
             u"As Okta sent them: e, kid, kty, and n. Written by HookKeys, as verifiers want them: "
             "alg and use."_s);
    QVERIFY(part<QLabel>(gui.window.get(), "value-org")->text().contains(u"127.0.0.1"_s));
    // What is said of the JWK stands beside it, and not with every key.
    auto *quirk = awaitPart<QLabel>(gui.window.get(), "finding-okta-quirk");
    QVERIFY(quirk && !quirk->isVisible());
    QVERIFY(clickTab(gui.window.get(), u"JWK"_s));
    QVERIFY(quirk && quirk->isVisible());
}

void TestKeyViewer::showsProgramsForTheOtherSide()
{
    GuiFixture gui;
    QVERIFY(openTab(gui, u"Use this key"_s));
    const KeyDocument document = documentOf(gui, u"partner-api"_s);
    auto *language = part<QComboBox>(gui.window.get(), "useLanguage");
    auto *code = part<QPlainTextEdit>(gui.window.get(), "keyText-use");
    auto *note = part<QLabel>(gui.window.get(), "useNote");
    QVERIFY(code->isVisible());
    QTest::keyClick(language, Qt::Key_Home);
    for (const VerifySnippet &snippet : verifySnippets()) {
        QCOMPARE(language->currentText(), QString::fromUtf8(snippet.name));
        QCOMPARE(code->toPlainText().toUtf8(), snippet.write(document));
        QCOMPARE(note->text().startsWith(u"Not tried"_s), !snippet.tried);
        QVERIFY2(!note->text().contains(u"HookKeys"_s), qPrintable(note->text()));
        click(part<QPushButton>(gui.window.get(), "keyCopy"));
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), snippet.write(document));
        QTest::keyClick(language, Qt::Key_Down);
    }
}

void TestKeyViewer::u16_keepsLinesAndFingerprintsWhole()
{
    GuiFixture gui;
    QVERIFY(openTab(gui, u"PEM"_s));
    const auto *pem = part<QPlainTextEdit>(gui.window.get(), "keyText-spki-pem");
    QCOMPARE(pem->wordWrapMode(), QTextOption::NoWrap);
    QCOMPARE(pem->toPlainText().section(u'\n', 1, 1).size(), 64);
    QVERIFY(clickTab(gui.window.get(), u"Fingerprints"_s));
    const auto *hex = part<QLabel>(gui.window.get(), "value-spkiHex");
    TRY_VERIFY(hex->isVisible());
    QCOMPARE(hex->text().section(u' ', 0, 0).size(), 4); // in groups
    QCOMPARE(QString(hex->text()).remove(u' ').size(), 64);
    TRY_VERIFY(hex->height() >= hex->heightForWidth(hex->width()));
}

/// A line that ended behind one of its own "-" would look like a word that is hyphenated.
void TestKeyViewer::u16_breaksFingerprintsWhereALineIsFull()
{
    const auto uri = u"urn:ietf:params:oauth:jwk-thumbprint:sha-256:Nzb-sXh8oDCcd_o6mNXF-W"_s;
    ValueList values;
    values.addFingerprint(u"uri"_s, u"Thumbprint URI"_s, uri);
    values.resize(values.fontMetrics().averageCharWidth() * 55, values.height());
    values.show();
    QVERIFY(QTest::qWaitForWindowExposed(&values));
    auto *label = values.findChild<QLabel *>(u"uri"_s);
    QVERIFY(label);
    QCOMPARE(label->text(), uri); // nothing is in it that a copied selection would have too
    (void)label->grab();
    const QTextLayout *lines = label->findChild<QTextDocument *>()->firstBlock().layout();
    QVERIFY(lines->lineCount() > 2);
    for (int line = 1; line + 1 < lines->lineCount(); ++line)
        QCOMPARE(lines->lineAt(line).textLength(), lines->lineAt(0).textLength());
}

void TestKeyViewer::u16_copiesBesideTheValue()
{
    ValueList values;
    values.add(u"short"_s, u"ID"_s, u"HKY1"_s);
    values.add(u"url"_s, u"URL"_s, u"https://a-b-c.example.com/"_s + u"one-two-"_s.repeated(20));
    values.resize(values.fontMetrics().averageCharWidth() * 90, values.sizeHint().height());
    values.show();
    QVERIFY(QTest::qWaitForWindowExposed(&values));
    const auto copies = values.findChildren<QToolButton *>();
    QCOMPARE(copies.size(), 2);
    const auto *brief = values.findChild<QLabel *>(u"short"_s);
    const auto rightOf = [&values](const QWidget *widget) {
        return widget->mapTo(&values, widget->rect().topRight()).x();
    };
    const int letter = values.fontMetrics().averageCharWidth();
    QVERIFY(rightOf(copies[0]) - copies[0]->width() - rightOf(brief) < 3 * letter);
    QVERIFY(rightOf(brief) < values.width() / 2);
    QVERIFY(rightOf(copies[1]) > values.width() - 3 * letter); // a long value has all the room
    auto *url = values.findChild<QLabel *>(u"url"_s);
    (void)url->grab();
    const QTextLayout *lines = url->findChild<QTextDocument *>()->firstBlock().layout();
    QVERIFY(lines->lineCount() > 1);
    QVERIFY(url->text().at(lines->lineAt(0).textLength() - 1) != u'-'
            || lines->lineAt(0).naturalTextWidth() + letter > url->width());
}

void TestKeyViewer::raisesTheAlarmAboutAChangedKey()
{
    const RsaTestKey one = RsaTestKey::generate(2048);
    const RsaTestKey two = RsaTestKey::generate(2048);
    SavedOrg org;
    const QWidget *window = nullptr;
    QVERIFY(org.start(one));
    window = org.gui.window.get();
    QVERIFY(!part<QPushButton>(window, "trustKey")->isVisible());
    QCOMPARE(org.gui.message(), QString());

    QVERIFY(org.start(one)); // the same key the next time: nothing to tell but since when
    QVERIFY(visibleLabel(window, "value-firstSeen"));
    QCOMPARE(org.gui.message(), QString());

    for (int again = 0; again < 2; ++again) { // until somebody says that it is right
        QVERIFY(org.start(two));
        const QLabel *alarm = visibleLabel(window, "finding-key-changed");
        QVERIFY(alarm);
        QVERIFY(alarm->text().contains(QString::fromLatin1(thumbprint(one))));
        QVERIFY(org.gui.message().startsWith(u"The public key of “partner-api” is not the one"_s));
        QVERIFY(part<QPushButton>(window, "trustKey")->isVisible());
    }
    // The way to the key from anywhere.
    org.gui.table()->clearSelection();
    QVERIFY(clickInMessage(org.gui.window.get(), u"Show the key"_s));
    QCOMPARE(org.gui.selectedName(), u"partner-api"_s);
    QVERIFY(org.start(one)); // the old one is back: all is well
    QCOMPARE(org.gui.message(), QString());
}

void TestKeyViewer::endsTheAlarmWithTheKey()
{
    SavedOrg org;
    QVERIFY(org.start(RsaTestKey::generate(2048)));
    QVERIFY(org.start(RsaTestKey::generate(2048)));
    QVERIFY(org.gui.message().startsWith(u"The public key of"_s));
    org.gui.session->refresh();
    TRY_COMPARE(org.gui.fake->waitingCalls(), 2);
    org.gui.fake->answerList(HookKeyListing{}); // it was deleted
    org.gui.fake->answerHooks(InlineHookListing{});
    TRY_COMPARE(org.gui.message(), QString());
}

void TestKeyViewer::remembersAChangedKeyWhenTold()
{
    const RsaTestKey one = RsaTestKey::generate(2048);
    const RsaTestKey two = RsaTestKey::generate(2048);
    SavedOrg org;
    QVERIFY(org.start(one));
    QVERIFY(org.start(two));
    QVERIFY(visibleLabel(org.gui.window.get(), "finding-key-changed"));
    auto *trust = part<QPushButton>(org.gui.window.get(), "trustKey");
    click(trust);
    QVERIFY(!trust->isVisible());
    QCOMPARE(org.gui.message(), QString());
    QVERIFY(!visibleLabel(org.gui.window.get(), "finding-key-changed"));
    QVERIFY(org.start(two));
    QCOMPARE(org.gui.message(), QString());
    QVERIFY(!trust->isVisible());
    QVERIFY(org.start(one));
    QVERIFY(org.gui.message().startsWith(u"The public key of"_s));
}

void TestKeyViewer::forgetsTheKeysOfAnOrgThatIsRemoved()
{
    const RsaTestKey one = RsaTestKey::generate(2048);
    const RsaTestKey two = RsaTestKey::generate(2048);
    SavedOrg org;
    QVERIFY(org.start(one));
    bool removed = false;
    OrgRemoval::start(org.gui.openOrgs, u"acme"_s, org.gui.window.get(),
                      [&removed](const Result<void> &) { removed = true; });
    TRY_VERIFY(removed);
    QVERIFY(org.start(two));
    QCOMPARE(org.gui.message(), QString());
}

void TestKeyViewer::remembersNothingOfAnOrgThatIsNotSaved()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    OrgProfile unsaved = gui.acme();
    unsaved.id = u"environment"_s;
    gui.openOrgs.openUnsaved(unsaved, Secret(gui.options.token));
    TRY_VERIFY(gui.session && !gui.session->isRefreshing());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    TRY_VERIFY(clickTab(gui.window.get(), u"PEM"_s));
    QVERIFY(!QFileInfo::exists(gui.folder.filePath(u"history.sqlite"_s)));
    QVERIFY(gui.openOrg()); // saved, it is remembered
    QVERIFY(gui.clickRow(u"partner-api"_s));
    TRY_VERIFY(clickTab(gui.window.get(), u"PEM"_s));
    TRY_VERIFY(QFileInfo::exists(gui.folder.filePath(u"history.sqlite"_s)));
}

QTEST_MAIN(TestKeyViewer)
#include "tst_keyviewer.moc"
