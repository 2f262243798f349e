// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportdialog.h"
#include "guifixture.h"

#include "fakehookkeysapi.h"
#include "hookkeytablemodel.h"
#include "keyformat.h"
#include "keytableview.h"
#include "orgsession.h"
#include "screenfaults.h"
#include "waiting.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// What an entry of the box "What" is called.
const auto jwkSet = u"One JWK Set (JWKS) with the public keys"_s;
const auto folderOfFiles = u"A folder with a file for each public key"_s;

/// Opens the dialog as the user does, with the shortcut.
[[nodiscard]] ExportDialog *openExport(const GuiFixture &gui)
{
    QTest::keyClick(gui.table(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    return awaitWindow<ExportDialog>("exportDialog");
}

/// Chooses the entry @p text of the box @p name with the keyboard; false if there is none.
bool choose(const QDialog *dialog, const char *name, const QString &text)
{
    auto *box = part<QComboBox>(dialog, name);
    if (box->findText(text) < 0)
        return false;
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < box->count() && box->currentText() != text; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    return box->currentText() == text;
}

/// Clicks Export and gives the file dialog that follows @p path; false if it does not come.
bool exportTo(const QDialog *dialog, const QString &path)
{
    click(part<QPushButton>(dialog, "export"));
    auto *files = awaitWindow<QFileDialog>("exportFileDialog");
    if (!files)
        return false;
    chooseFile(files, path);
    return waitUntil([] { return !openWindow<QFileDialog>("exportFileDialog"); });
}

/// As exportTo(), for the dialog that chooses a folder.
bool exportInto(const QDialog *dialog, const QString &folder)
{
    click(part<QPushButton>(dialog, "export"));
    auto *files = awaitWindow<QFileDialog>("exportFolderDialog");
    if (!files)
        return false;
    part<QLineEdit>(files, "fileNameEdit")->setText(folder);
    QTest::keyClick(part<QLineEdit>(files, "fileNameEdit"), Qt::Key_Return);
    return waitUntil([] { return !openWindow<QFileDialog>("exportFolderDialog"); });
}

/// Waits for the report and returns it; empty if it does not come, or nobody can see it.
QString report(const QDialog *dialog)
{
    auto *label = part<QLabel>(dialog, "report");
    const auto isSeen = [label] {
        return label->isVisible() && label->height() >= label->fontMetrics().height();
    };
    (void)waitUntil(isSeen);
    return isSeen() ? label->text() : QString();
}

QString problems(const QDialog *dialog)
{
    auto *text = part<QPlainTextEdit>(dialog, "problems");
    return text->isVisible() ? text->toPlainText() : QString();
}

QStringList kids(const QByteArray &jwks)
{
    QStringList ids;
    const QJsonArray keys = QJsonDocument::fromJson(jwks)["keys"_L1].toArray();
    for (const auto key : keys)
        ids.append(key["kid"_L1].toString());
    return ids;
}

/// The key IDs of all keys in the table.
QStringList keyIds(const GuiFixture &gui)
{
    QStringList ids;
    for (int row = 0; row < gui.session->keys()->rowCount(); ++row)
        ids.append(gui.session->keys()->keyAt(row).keyId);
    return ids;
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

} // namespace

class TestExportDialog final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void writesOneJwksOfAll();
    void writesTheSelectionAlone();
    void u18_writesWhatTheFilterShows();
    void writesAFolderInEveryFormat_data();
    void writesAFolderInEveryFormat();
    void asksBeforeItReplacesFiles();
    void writesInventories_data();
    void writesInventories();
    void cancels();
    void closingCancels();
    void saysWhatFailed();
    void saysWhatIsOdd();
    void saysWhereItCannotWrite();
    void remembersWhatWasChosen();
    void whatWasReadIsNotAskedForAgain();
};

void TestExportDialog::writesOneJwksOfAll()
{
    GuiFixture gui(slowOrg(std::chrono::milliseconds(60)));
    QVERIFY(gui.openOrg());
    ExportDialog *dialog = openExport(gui);
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), u"Export"_s); // the org is below
    QCOMPARE(part<QLabel>(dialog, "environmentWord")->text(), u"PRODUCTION"_s);
    QVERIFY(part<QRadioButton>(dialog, "everything")->isChecked());
    QCOMPARE(part<QRadioButton>(dialog, "everything")->text(), u"&All 12 keys of the org"_s);
    QVERIFY(!part<QRadioButton>(dialog, "onlySelected")->isEnabled());
    QVERIFY(!part<QComboBox>(dialog, "format")->isEnabled());
    QVERIFY(choose(dialog, "what", jwkSet));

    const QString path = gui.folder.filePath(u"keys"_s); // its ending comes by itself
    auto *progress = part<QProgressBar>(dialog, "progress");
    int shown = 0;
    connect(progress, &QProgressBar::valueChanged, this, [&shown] { ++shown; });
    QVERIFY(exportTo(dialog, path));
    TRY_VERIFY(progress->isVisible() || part<QLabel>(dialog, "report")->isVisible());
    QVERIFY(report(dialog).startsWith(u"12 keys were exported to “"_s));
    QCOMPARE(problems(dialog), QString());
    QCOMPARE(cutOff(dialog), QStringList());
    QCOMPARE(cramped(dialog), QStringList());
    QVERIFY(shown >= 12);
    QCOMPARE(progress->maximum(), 12);
    QVERIFY(!progress->isVisible());
    QCOMPARE(kids(fileContent(path + u".json"_s)), keyIds(gui));
    click(part<QPushButton>(dialog, "close"));
    TRY_VERIFY(!openWindow("exportDialog"));
}

void TestExportDialog::writesTheSelectionAlone()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    ExportDialog *ofOne = openExport(gui);
    QVERIFY(ofOne);
    QCOMPARE(part<QRadioButton>(ofOne, "onlySelected")->text(), u"The &selected key"_s); // U18
    click(part<QPushButton>(ofOne, "close"));
    TRY_VERIFY(!openWindow("exportDialog"));
    QVERIFY(gui.clickRow(u"CRM webhook"_s, Qt::ControlModifier));
    ExportDialog *dialog = openExport(gui);
    QVERIFY(dialog);
    QVERIFY(part<QRadioButton>(dialog, "onlySelected")->isChecked());
    QCOMPARE(part<QRadioButton>(dialog, "onlySelected")->text(), u"The 2 &selected keys"_s);
    const QString path = gui.folder.filePath(u"two.json"_s);
    QVERIFY(exportTo(dialog, path));
    QVERIFY(report(dialog).startsWith(u"2 keys were exported"_s));
    QSet<QString> expected;
    for (const QString &id : gui.table()->selectedIds())
        expected.insert(gui.session->keys()->key(id)->keyId);
    const QStringList written = kids(fileContent(path));
    QCOMPARE(QSet<QString>(written.begin(), written.end()), expected);
    QCOMPARE(written.size(), 2);
}

void TestExportDialog::u18_writesWhatTheFilterShows()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    part<QLineEdit>(gui.window.get(), "filter")->setText(u"partner"_s);
    ExportDialog *dialog = openExport(gui);
    QVERIFY(dialog);
    const auto *shown = part<QRadioButton>(dialog, "onlyShown");
    QVERIFY2(shown->text().startsWith(u"The 2 key"_s), qPrintable(shown->text()));
    QVERIFY(shown->isVisible() && shown->isChecked());
    QVERIFY(!part<QRadioButton>(dialog, "onlySelected")->isVisible());
    QVERIFY(choose(dialog, "what", jwkSet));
    QVERIFY(!part<QComboBox>(dialog, "format")->isVisible()); // which is for a folder's files
    QCOMPARE(leftOver(dialog), QStringList());                // no room below the buttons
    const QString path = gui.folder.filePath(u"two.json"_s);
    QVERIFY(exportTo(dialog, path));
    QVERIFY(report(dialog).startsWith(u"2 keys were exported to “"_s));
    QCOMPARE(kids(fileContent(path)).size(), 2);
}

void TestExportDialog::writesAFolderInEveryFormat_data()
{
    QTest::addColumn<QString>("id");
    for (const KeyFormat &format : keyFormats())
        QTest::newRow(format.id) << QString(QLatin1StringView(format.id));
}

void TestExportDialog::writesAFolderInEveryFormat()
{
    QFETCH(QString, id);
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    ExportDialog *dialog = openExport(gui);
    QVERIFY(dialog);
    QVERIFY(choose(dialog, "what", folderOfFiles));
    QVERIFY(part<QComboBox>(dialog, "format")->isEnabled());
    QVERIFY(choose(dialog, "format", keyFormat(id)->name()));
    const QString folder = gui.folder.filePath(u"out"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(exportInto(dialog, folder));
    QVERIFY2(report(dialog).startsWith(u"12 keys were exported"_s), qPrintable(report(dialog)));
    QCOMPARE(filesIn(folder).size(), 12);
    for (int row = 0; row < gui.session->keys()->rowCount(); ++row) {
        const HookKey &key = gui.session->keys()->keyAt(row);
        const QString extension = QLatin1StringView(keyFormat(id)->extension);
        const QByteArray expected =
            keyFormat(id)->write({Jwk::read(key.publicJwk, key.keyId), key.name, key.id, key.keyId,
                                  gui.session->profile().url});
        QVERIFY(!expected.isEmpty());
        bool found = false;
        for (const QString &file : filesIn(folder)) {
            QVERIFY(file.endsWith(u'.' + extension));
            found = found || fileContent(QDir(folder).filePath(file)) == expected;
        }
        QVERIFY2(found, qPrintable(key.name));
    }
}

void TestExportDialog::asksBeforeItReplacesFiles()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QString folder = gui.folder.filePath(u"out"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString path = QDir(folder).filePath(u"partner-api.pem"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("precious");
    old.close();
    ExportDialog *dialog = openExport(gui);
    QVERIFY(dialog);
    QVERIFY(choose(dialog, "what", folderOfFiles));
    QVERIFY(choose(dialog, "format", keyFormat(u"spki-pem")->name()));
    QVERIFY(exportInto(dialog, folder));
    auto *box = awaitWindow<QMessageBox>("replaceBox");
    QVERIFY(box);
    QVERIFY(box->text().startsWith(u"1 file in the folder"_s));
    QCOMPARE(box->detailedText(), u"partner-api.pem"_s);
    QTest::keyClick(box, Qt::Key_Escape);
    TRY_VERIFY(!openWindow<QMessageBox>("replaceBox"));
    QCOMPARE(filesIn(folder), QStringList{u"partner-api.pem"_s});
    QCOMPARE(fileContent(path), "precious");

    QVERIFY(exportInto(dialog, folder));
    box = awaitWindow<QMessageBox>("replaceBox");
    QVERIFY(box);
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (button->text().remove(u'&') == u"Replace"_s) {
            click(button);
            break;
        }
    }
    QVERIFY(report(dialog).startsWith(u"12 keys were exported"_s));
    QVERIFY(fileContent(path).startsWith("-----BEGIN PUBLIC KEY-----\n"));
    QCOMPARE(filesIn(folder).size(), 12);
}

void TestExportDialog::writesInventories_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("CSV") << u"An inventory of the table, as CSV"_s
                         << QByteArray("\xEF\xBB\xBF\"name\",\"status\",\"usedBy\"");
    QTest::newRow("JSON") << u"An inventory of the table, as JSON"_s << QByteArray("{");
    QTest::newRow("Markdown") << u"An inventory of the table, as Markdown"_s
                              << QByteArray("| name | status | usedBy |");
}

void TestExportDialog::writesInventories()
{
    QFETCH(QString, what);
    QFETCH(QByteArray, begin);
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    ExportDialog *dialog = openExport(gui);
    QVERIFY(dialog);
    QVERIFY(choose(dialog, "what", what));
    const int served = gui.other().requestsServed();
    const QString path = gui.folder.filePath(u"inventory.txt"_s);
    QVERIFY(exportTo(dialog, path));
    QVERIFY(report(dialog).startsWith(u"The inventory was saved as “"_s));
    QCOMPARE(gui.other().requestsServed(), served + 1); // the table has all of it
    const QByteArray content = fileContent(path);
    QVERIFY2(content.startsWith(begin), content.left(80).constData());
    for (const QString &keyId : keyIds(gui))
        QVERIFY(content.contains(keyId.section(u'-', 0, 0).toLatin1()));
}

void TestExportDialog::cancels()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    gui.org->hold("GET /api/v1/hook-keys/");
    ExportDialog *dialog = openExport(gui);
    QVERIFY(dialog);
    const QString path = gui.folder.filePath(u"keys.json"_s);
    QVERIFY(exportTo(dialog, path));
    auto *progress = part<QProgressBar>(dialog, "progress");
    TRY_VERIFY(progress->isVisible());
    auto *cancel = part<QPushButton>(dialog, "close");
    QCOMPARE(cancel->text().remove(u'&'), u"Cancel"_s);
    QVERIFY(!part<QPushButton>(dialog, "export")->isEnabled());
    click(cancel);
    QCOMPARE(report(dialog), u"Cancelled: nothing was written."_s);
    QVERIFY(!QFileInfo::exists(path));
    QVERIFY(dialog->isVisible()); // to try again
    QVERIFY(part<QPushButton>(dialog, "export")->isEnabled());
    QCOMPARE(cancel->text().remove(u'&'), u"Close"_s);
}

void TestExportDialog::closingCancels()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    gui.org->hold("GET /api/v1/hook-keys/");
    const QPointer<ExportDialog> dialog = openExport(gui);
    QVERIFY(dialog);
    const QString path = gui.folder.filePath(u"keys.json"_s);
    QVERIFY(exportTo(dialog, path));
    TRY_COMPARE(gui.org->held(), 6); // as many at once
    const int served = gui.other().requestsServed();
    QTest::keyClick(dialog, Qt::Key_Escape);
    TRY_VERIFY(!dialog);
    gui.org->release();
    TRY_COMPARE(gui.org->held(), 0);
    QVERIFY(gui.other().keys()); // by then whoever was to go on would have
    // These questions, and not the six that were left; the panel may ask for a key.
    QVERIFY(gui.other().requestsServed() <= served + 4);
    QVERIFY(!QFileInfo::exists(path));
}

void TestExportDialog::saysWhatFailed()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QString gone = u"qa-sandbox"_s;
    const Result<QList<HookKey>> keys = gui.other().keys();
    QVERIFY(keys);
    for (const HookKey &key : *keys) {
        if (key.name == gone)
            QVERIFY(gui.other().remove(key.id));
    }
    ExportDialog *dialog = openExport(gui);
    QVERIFY(dialog);
    const QString path = gui.folder.filePath(u"keys.json"_s);
    QVERIFY(exportTo(dialog, path));
    QVERIFY2(report(dialog).startsWith(u"11 keys were exported to “"_s)
                 && report(dialog).contains(u"; read below "_s),
             qPrintable(report(dialog)));
    // Eleven are there all the same.
    QVERIFY(part<QPushButton>(dialog, "showInFolder")->isVisible());
    QCOMPARE(QDir(gui.preferences.exportFolder()).canonicalPath(),
             QDir(gui.folder.path()).canonicalPath());
    const QStringList lines = problems(dialog).split(u'\n');
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.first().startsWith(u"“qa-sandbox”: "_s), qPrintable(lines.first()));
    QCOMPARE(kids(fileContent(path)).size(), 11);

    // Now none of those that were not read yet: what was read is kept.
    gui.stopOrg();
    QVERIFY(exportTo(dialog, gui.folder.filePath(u"again.json"_s)));
    QVERIFY(report(dialog).startsWith(u"11 keys were exported"_s));
}

void TestExportDialog::saysWhatIsOdd()
{
    GuiFixture gui;
    QList<HookKey> keys;
    const QStringList names{u"broken"_s, u"leaked"_s, u"curve"_s};
    for (const QString &name : names) {
        HookKey key;
        key.id = u"HKY-"_s + name;
        key.keyId = name;
        key.name = name;
        keys.append(key);
    }
    QVERIFY(gui.openFake(keys));
    ExportDialog *dialog = openExport(gui);
    QVERIFY(dialog);
    QVERIFY(choose(dialog, "what", folderOfFiles));
    QVERIFY(choose(dialog, "format", keyFormat(u"pkcs1-pem")->name()));
    const QString folder = gui.folder.filePath(u"out"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(exportInto(dialog, folder));
    TRY_COMPARE(gui.fake->waitingCalls(), 3);
    keys[0].publicJwk = R"({"kty":"RSA","kid":"broken","e":"AQAB","n":"35Z8DIHm`"})";
    keys[1].privateMember = true;
    keys[2].publicJwk = R"({"kty":"OKP","crv":"Ed25519","kid":"curve",)"
                        R"("x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})";
    for (const HookKey &key : std::as_const(keys))
        gui.fake->answerRead(key);
    QVERIFY(report(dialog).startsWith(u"No key was exported: "_s));
    QVERIFY(!part<QPushButton>(dialog, "showInFolder")->isVisible());
    QCOMPARE(filesIn(folder), QStringList());
    const QString told = problems(dialog);
    QCOMPARE(told.count(u'\n'), 2);
    QVERIFY(told.contains(u"“broken”: the public key is not usable"_s));
    QVERIFY(told.contains(u"“leaked”: nothing was exported"_s));
    QVERIFY(told.contains(u"“curve”: this kind of key cannot be written as "_s));

    // What needs no usable key is still written for the one that is only broken.
    QVERIFY(choose(dialog, "format", keyFormat(u"jwk-received")->name()));
    QVERIFY(exportInto(dialog, folder));
    // Private key material is not asked for again.
    QVERIFY(report(dialog).startsWith(u"2 keys were exported"_s));
    QCOMPARE(filesIn(folder), (QStringList{u"broken.json"_s, u"curve.json"_s}));
}

void TestExportDialog::saysWhereItCannotWrite()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    ExportDialog *dialog = openExport(gui);
    QVERIFY(dialog);
    const QString target = gui.folder.filePath(u"target.json"_s);
    // The links that Windows lets everyone make end this way.
    const QString link = gui.folder.filePath(u"link.lnk"_s);
    QVERIFY(QFile::link(target, link));
    QVERIFY(exportTo(dialog, link));
    QVERIFY(report(dialog).startsWith(u"No key was exported: "_s));
    QVERIFY2(problems(dialog).contains(u"is a link"_s), qPrintable(problems(dialog)));
    QVERIFY(!QFileInfo::exists(target));
}

void TestExportDialog::remembersWhatWasChosen()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    ExportDialog *dialog = openExport(gui);
    QVERIFY(dialog);
    QVERIFY(choose(dialog, "what", folderOfFiles));
    QVERIFY(choose(dialog, "format", keyFormat(u"openssh")->name()));
    const QString folder = gui.folder.filePath(u"out"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(exportInto(dialog, folder));
    QVERIFY(!report(dialog).isEmpty());
    click(part<QPushButton>(dialog, "close"));
    TRY_VERIFY(!openWindow("exportDialog"));
    QVERIFY(gui.restart());

    dialog = openExport(gui);
    QVERIFY(dialog);
    QCOMPARE(part<QComboBox>(dialog, "what")->currentText(), folderOfFiles);
    QCOMPARE(part<QComboBox>(dialog, "format")->currentText(), keyFormat(u"openssh")->name());
    QVERIFY(choose(dialog, "what", jwkSet));
    click(part<QPushButton>(dialog, "export"));
    auto *files = awaitWindow<QFileDialog>("exportFileDialog");
    QVERIFY(files);
    QCOMPARE(QDir(files->directory()).canonicalPath(), QDir(folder).canonicalPath());
    QCOMPARE(part<QLineEdit>(files, "fileNameEdit")->text(), u"Acme hook keys.json"_s);
    files->reject();
}

void TestExportDialog::whatWasReadIsNotAskedForAgain()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    ExportDialog *dialog = openExport(gui);
    QVERIFY(dialog);
    const int served = gui.other().requestsServed();
    QVERIFY(exportTo(dialog, gui.folder.filePath(u"one.json"_s)));
    QVERIFY(report(dialog).startsWith(u"12 keys were exported"_s));
    QCOMPARE(gui.other().requestsServed(), served + 13);
    QVERIFY(exportTo(dialog, gui.folder.filePath(u"two.json"_s)));
    QVERIFY(report(dialog).startsWith(u"12 keys were exported"_s));
    QCOMPARE(gui.other().requestsServed(), served + 14);
    QCOMPARE(fileContent(gui.folder.filePath(u"one.json"_s)),
             fileContent(gui.folder.filePath(u"two.json"_s)));
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
