// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guifixture.h"

#include "environmentbadge.h"
#include "orglistmodel.h"
#include "orgsession.h"
#include "waiting.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

OrgProfile org(const QString &id, Environment environment = Environment::Production)
{
    return {.id = id,
            .name = id.toUpper(),
            .url = QUrl(u"https://%1.okta.com"_s.arg(id)),
            .environment = environment};
}

/// The dialog on three orgs.
struct Dialog
{
    explicit Dialog(GuiFixture &gui)
    {
        OrgProfile staging = org(u"b"_s, Environment::Other);
        staging.environmentWord = u"Staging"_s;
        staging.environmentHue = EnvironmentHue::Teal;
        OrgProfile locked = org(u"c"_s);
        locked.readOnly = true;
        for (const OrgProfile &profile : {org(u"a"_s), staging, locked})
            if (!gui.profiles.save(profile))
                qFatal("The profile was not saved.");
        if (!gui.registry.load() || !gui.showWindow())
            qFatal("The window did not open.");
        gui.action(u"manageOrgs"_s)->trigger();
        dialog = awaitWindow("orgsDialog");
        if (!dialog)
            qFatal("The dialog did not open.");
        list = part<QListWidget>(dialog, "orgList");
        result = part<QLabel>(dialog, "orgsResult");
    }

    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return part<QPushButton>(dialog, name);
    }

    QPointer<QDialog> dialog;
    QListWidget *list;
    QLabel *result;
};

QStringList storedIds(GuiFixture &gui)
{
    QStringList ids;
    if (const auto listing = gui.profiles.load())
        for (const OrgProfile &profile : listing->profiles)
            ids.append(profile.id);
    return ids;
}

QAbstractButton *removeButton(const QMessageBox *box)
{
    const QList<QAbstractButton *> buttons = box->buttons();
    return buttons.first()->text() == u"Remove"_s ? buttons.first() : buttons.last();
}

void choose(QFileDialog *dialog, const QString &path, QDialogButtonBox::StandardButton button)
{
    part<QLineEdit>(dialog, "fileNameEdit")->setText(path);
    click(part<QDialogButtonBox>(dialog, "buttonBox")->button(button));
}

} // namespace

class TestOrgsDialog final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    static void init() { GuiFixture::failOnWarnings(); }

    static void showsEachOrg(); // U28
    static void sortsByButtonsAndKeys();
    static void sortsByDragging();
    static void edits();
    static void duplicates();
    static void removes();
    static void revokesAnApiTokenIfWanted_data();
    static void revokesAnApiTokenIfWanted();
    static void offersNoRevocationOfASignIn();
    static void tellsWhatStaysInTheKeychain();
    static void opens();
    static void showsWhatAnotherCopyChanges();
    static void exportsAndImports();
    static void saysWhatItSkipped();
};

void TestOrgsDialog::showsEachOrg()
{
    GuiFixture gui;
    const Dialog dialog(gui);
    QCOMPARE(dialog.list->count(), 3);
    QCOMPARE(dialog.list->item(0)->text(), u"A (Production)  ·  https://a.okta.com"_s);
    QCOMPARE(dialog.list->item(1)->text(), u"B (Staging)  ·  https://b.okta.com"_s);
    QCOMPARE(dialog.list->item(2)->text(), u"C (Production, read-only)  ·  https://c.okta.com"_s);
    const auto colour = [&](int row) {
        return dialog.list->item(row)->icon().pixmap(32, 32).toImage().pixelColor(16, 16);
    };
    QCOMPARE(colour(0), QColor(0xb3261e));
    QCOMPARE(colour(1), QColor(0x00696f));
    // The demo org is of this session alone: it can be opened, and there is nothing to manage.
    gui.openOrgs.openUnsaved({u"demo"_s, u"Demo"_s, gui.org->url(), Environment::Demo, false},
                             Secret(gui.options.token));
    TRY_VERIFY(gui.session);
    QCOMPARE(gui.registry.orgs()->rowCount(), 4);
    QCOMPARE(dialog.list->count(), 4);
    const QString demo = dialog.list->item(3)->text();
    QVERIFY2(demo.startsWith(u"Demo (Demo)  ·  "_s), qPrintable(demo));
    QVERIFY2(demo.endsWith(u"  ·  for this session"_s), qPrintable(demo));
    dialog.list->setCurrentRow(3);
    QVERIFY(dialog.button("openThisOrg")->isEnabled());
    for (const char *name : {"editThisOrg", "duplicateThisOrg", "removeThisOrg", "moveOrgUp"})
        QVERIFY2(!dialog.button(name)->isEnabled(), name);
    QCOMPARE(dialog.button("editThisOrg")->toolTip(),
             u"This org is there for this session alone: nothing of it is saved."_s);
    TRY_COMPARE(dialog.list->horizontalScrollBar()->maximum(), 0); // it is read without scrolling
    dialog.list->setCurrentRow(2);
    QVERIFY(dialog.button("editThisOrg")->toolTip().isEmpty());
    QVERIFY(!dialog.button("moveOrgDown")->isEnabled());
    QVERIFY(dialog.button("moveOrgUp")->isEnabled());
}

void TestOrgsDialog::sortsByButtonsAndKeys()
{
    GuiFixture gui;
    const Dialog dialog(gui);
    TRY_VERIFY(dialog.list->hasFocus());
    QVERIFY(!dialog.button("moveOrgUp")->isEnabled());
    click(dialog.button("moveOrgDown"));
    QCOMPARE(storedIds(gui), QStringList({u"b"_s, u"a"_s, u"c"_s}));
    QCOMPARE(dialog.list->currentRow(), 1);
    QTest::keyClick(dialog.list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(storedIds(gui), QStringList({u"b"_s, u"c"_s, u"a"_s}));
    QVERIFY(!dialog.button("moveOrgDown")->isEnabled());
    QTest::keyClick(dialog.list, Qt::Key_Down, Qt::AltModifier); // there is no further
    QTest::keyClick(dialog.list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(storedIds(gui), QStringList({u"b"_s, u"a"_s, u"c"_s}));
    QCOMPARE(gui.registry.orgs()->profiles().first().id, u"b"_s);
    QCOMPARE(dialog.list->currentItem()->data(Qt::UserRole).toString(), u"a"_s);
}

void TestOrgsDialog::sortsByDragging()
{
    GuiFixture gui;
    const Dialog dialog(gui);
    // As the view does at the end of a drag, which runs an event loop of its own.
    QVERIFY(dialog.list->model()->moveRow({}, 2, {}, 0));
    TRY_COMPARE(storedIds(gui), QStringList({u"c"_s, u"a"_s, u"b"_s}));
    QCOMPARE(dialog.list->dragDropMode(), QAbstractItemView::InternalMove);
}

void TestOrgsDialog::edits()
{
    GuiFixture gui;
    const Dialog dialog(gui);
    dialog.list->setCurrentRow(1);
    QTest::keyClick(dialog.list, Qt::Key_F2);
    QPointer<QDialog> edit = awaitWindow("orgDialog");
    QVERIFY(edit);
    QCOMPARE(part<QLineEdit>(edit, "name")->text(), u"B"_s);
    QVERIFY(part<QLineEdit>(edit, "word")->isVisible());
    QCOMPARE(part<QLineEdit>(edit, "word")->text(), u"Staging"_s);
    part<QLineEdit>(edit, "word")->setText(u"Pre-flight"_s);
    part<QComboBox>(edit, "hue")->setCurrentText(u"Brown"_s);
    click(part<QPushButton>(edit, "save"));
    TRY_VERIFY(!edit);
    QCOMPARE(dialog.result->text(), u"“B” was saved. New: the environment."_s);
    QCOMPARE(dialog.list->item(1)->text(), u"B (Pre-flight)  ·  https://b.okta.com"_s);
    const auto listing = gui.profiles.load();
    QCOMPARE(listing->profiles.at(1).environmentWord, u"Pre-flight"_s);
    QCOMPARE(listing->profiles.at(1).environmentHue, EnvironmentHue::Brown);
}

void TestOrgsDialog::duplicates()
{
    GuiFixture gui;
    const Dialog dialog(gui);
    dialog.list->setCurrentRow(2);
    click(dialog.button("duplicateThisOrg"));
    QPointer<QDialog> copy = awaitWindow("orgDialog");
    QVERIFY(copy);
    QCOMPARE(copy->windowTitle(), u"Add org"_s);
    QCOMPARE(part<QLineEdit>(copy, "name")->text(), u"C (copy)"_s);
    QVERIFY(!part<QPushButton>(copy, "save")->isEnabled()); // the token is not copied
    part<QLineEdit>(copy, "url")->setText(gui.org->url().toString());
    part<QLineEdit>(copy, "token")->setText(QString::fromLatin1(gui.options.token));
    click(part<QPushButton>(copy, "save"));
    TRY_VERIFY(!copy);
    TRY_COMPARE(dialog.list->count(), 4);
    QVERIFY(dialog.result->isVisible());
    QCOMPARE(dialog.result->text(),
             u"“C (copy)” was added with 12 hook keys; what opens it is in the keychain."_s);
    const auto listing = gui.profiles.load();
    QCOMPARE(listing->profiles.size(), 4);
    QVERIFY(listing->profiles.last().readOnly);
    QVERIFY(listing->profiles.last().id != u"c"_s);
}

void TestOrgsDialog::removes()
{
    GuiFixture gui;
    gui.keychain.secrets.insert(u"token/b"_s, Secret("00canary"));
    gui.keychain.secrets.insert(u"proxy/b"_s, Secret("pw"));
    const Dialog dialog(gui);
    dialog.list->setCurrentRow(1);
    QTest::keyClick(dialog.list, Qt::Key_Delete);
    auto *box = awaitWindow<QMessageBox>("removeOrgBox");
    QVERIFY(box);
    QVERIFY2(box->text().contains(u"B (Staging)"_s), qPrintable(box->text()));
    for (const QString &word : {u"history"_s, u"kept answers"_s, u"snapshots stay"_s})
        QVERIFY2(box->informativeText().contains(word), qPrintable(word));
    click(removeButton(box));
    TRY_VERIFY(dialog.result->isVisible());
    QCOMPARE(dialog.result->text(),
             u"“B” was removed, and what opened it is gone from the keychain."_s);
    QCOMPARE(storedIds(gui), QStringList({u"a"_s, u"c"_s}));
    QCOMPARE(dialog.list->count(), 2);
    QVERIFY(gui.keychain.secrets.isEmpty());
}

void TestOrgsDialog::revokesAnApiTokenIfWanted_data()
{
    QTest::addColumn<bool>("wanted");
    QTest::newRow("wanted") << true;
    QTest::newRow("left alone") << false;
}

void TestOrgsDialog::revokesAnApiTokenIfWanted()
{
    QFETCH(const bool, wanted);
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.other().keys());
    gui.action(u"removeOrg"_s)->trigger();
    auto *box = awaitWindow<QMessageBox>("removeOrgBox");
    QVERIFY(box);
    auto *revoke = part<QCheckBox>(box, "revokeApiToken");
    QVERIFY(revoke->isVisible());
    QVERIFY(!revoke->isChecked()); // the same token may open the org elsewhere
    if (wanted)
        click(revoke);
    QCOMPARE(revoke->isChecked(), wanted);
    click(removeButton(box));
    auto *message = part<QLabel>(gui.window.get(), "messageText");
    TRY_VERIFY(message->isVisible() && message->text().contains(u"was removed"));
    QVERIFY(gui.keychain.secrets.isEmpty());
    const Result<QList<HookKey>> keys = gui.other().keys();
    QCOMPARE(keys.has_value(), !wanted);
    if (wanted)
        QCOMPARE(keys.error().kind, ErrorKind::Unauthorized);
}

/// That one is revoked in any case.
void TestOrgsDialog::offersNoRevocationOfASignIn()
{
    GuiFixture gui;
    OrgProfile signedIn = org(u"d"_s);
    signedIn.signIn = SignInMethod::Device;
    signedIn.clientId = u"0oa1"_s;
    QVERIFY(gui.profiles.save(signedIn));
    const Dialog dialog(gui);
    dialog.list->setCurrentRow(int(storedIds(gui).indexOf(u"d"_s)));
    click(dialog.button("removeThisOrg"));
    auto *box = awaitWindow<QMessageBox>("removeOrgBox");
    QVERIFY(box);
    QVERIFY(!box->findChild<QCheckBox *>(u"revokeApiToken"_s));
    box->close();
}

void TestOrgsDialog::tellsWhatStaysInTheKeychain()
{
    GuiFixture gui;
    const Dialog dialog(gui);
    gui.keychain.removeError = ErrorKind::SecretDenied;
    click(dialog.button("removeThisOrg"));
    auto *box = awaitWindow<QMessageBox>("removeOrgBox");
    QVERIFY(box);
    click(removeButton(box));
    TRY_VERIFY(dialog.result->isVisible());
    QVERIFY2(dialog.result->text().contains(u"may still be in the keychain"_s),
             qPrintable(dialog.result->text()));
}

void TestOrgsDialog::opens()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const Dialog dialog(gui);
    dialog.list->setCurrentRow(0);
    QTest::keyClick(dialog.list, Qt::Key_Return);
    TRY_VERIFY(!dialog.dialog);
    TRY_COMPARE(gui.window->windowTitle(), u"Acme (Production)"_s);
}

void TestOrgsDialog::showsWhatAnotherCopyChanges()
{
    GuiFixture gui;
    const Dialog dialog(gui);
    dialog.list->setCurrentRow(1);
    FileProfileStore other(gui.folder.filePath(u"orgs.json"_s));
    QVERIFY(other.save(org(u"d"_s)));
    QVERIFY(other.remove(u"a"_s));
    QVERIFY(gui.registry.load());
    QCOMPARE(dialog.list->count(), 3);
    QCOMPARE(dialog.list->currentItem()->data(Qt::UserRole).toString(), u"b"_s);
    // What is sorted now keeps what the other one added meanwhile.
    QVERIFY(other.save(org(u"e"_s)));
    click(dialog.button("moveOrgDown"));
    QCOMPARE(storedIds(gui), QStringList({u"c"_s, u"b"_s, u"d"_s, u"e"_s}));
}

void TestOrgsDialog::exportsAndImports()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"orgs-of-anna.json"_s);
    {
        GuiFixture gui;
        gui.keychain.secrets.insert(u"token/a"_s, Secret("00canary"));
        const Dialog dialog(gui);
        click(dialog.button("exportOrgs"));
        auto *files = awaitWindow<QFileDialog>("exportOrgsDialog");
        QVERIFY(files);
        QCOMPARE(part<QLineEdit>(files, "fileNameEdit")->text(), u"hookkeys-orgs.json"_s);
        choose(files, folder.filePath(u"orgs-of-anna"_s), QDialogButtonBox::Save);
        TRY_VERIFY(dialog.result->isVisible());
        QVERIFY2(dialog.result->text().startsWith(u"3 orgs were saved"_s),
                 qPrintable(dialog.result->text()));
        QCOMPARE(gui.preferences.exportFolder(), folder.path());
        // The next one begins there; where nothing could be saved, none does.
        TRY_VERIFY(!openWindow<QFileDialog>("exportOrgsDialog"));
        click(dialog.button("exportOrgs"));
        files = awaitWindow<QFileDialog>("exportOrgsDialog");
        QVERIFY(files);
        QCOMPARE(files->directory().path(), folder.path());
        choose(files, u"/proc/orgs.json"_s, QDialogButtonBox::Save);
        TRY_VERIFY(!dialog.result->text().contains(u"were saved"_s));
        QCOMPARE(gui.preferences.exportFolder(), folder.path());
    }
    const QByteArray json = fileContent(path);
    QVERIFY(!json.isEmpty());
    QVERIFY(!json.contains("canary"));

    GuiFixture gui;
    QVERIFY(gui.showWindow());
    gui.action(u"manageOrgs"_s)->trigger();
    auto *dialog = awaitWindow("orgsDialog");
    QVERIFY(dialog);
    QVERIFY(!part<QPushButton>(dialog, "exportOrgs")->isEnabled());
    click(part<QPushButton>(dialog, "importOrgs"));
    auto *files = awaitWindow<QFileDialog>("importOrgsDialog");
    QVERIFY(files);
    choose(files, path, QDialogButtonBox::Open);
    auto *list = part<QListWidget>(dialog, "orgList");
    TRY_COMPARE(list->count(), 3);
    QCOMPARE(list->item(1)->text(), u"B (Staging)  ·  https://b.okta.com"_s);
    QVERIFY(gui.profiles.load()->profiles.at(2).readOnly);
    QVERIFY(gui.keychain.log.isEmpty());
    QVERIFY(!gui.session);
}

void TestOrgsDialog::saysWhatItSkipped()
{
    GuiFixture gui;
    const Dialog dialog(gui);
    const QString path = gui.folder.filePath(u"import.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format":"hookkeys-orgs","version":1,"orgs":[)"
               R"({"name":"A again","url":"https://a.okta.com"},)"
               R"({"name":"<b>Evil</b>","url":"https://acme.okta.com@evil"},)"
               R"({"name":"New","url":"https://new.okta.com"}]})");
    file.close();
    click(dialog.button("importOrgs"));
    auto *files = awaitWindow<QFileDialog>("importOrgsDialog");
    QVERIFY(files);
    choose(files, path, QDialogButtonBox::Open);
    TRY_COMPARE(dialog.list->count(), 4);
    const QString told = dialog.result->text();
    QVERIFY2(told.startsWith(u"1 org was added."_s), qPrintable(told));
    QVERIFY2(told.contains(u"“A again” was left out because it is there already, as “A”."_s),
             qPrintable(told));
    QVERIFY2(told.contains(u"“<b>Evil</b>” was left out. Its address"_s), qPrintable(told));
    QCOMPARE(dialog.result->textFormat(), Qt::PlainText);
    QCOMPARE(dialog.list->item(0)->text(), u"A (Production)  ·  https://a.okta.com"_s);
}

QTEST_MAIN(TestOrgsDialog)

#include "tst_orgsdialog.moc"
