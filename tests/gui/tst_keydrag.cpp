// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakehookkeysapi.h"
#include "guifixture.h"
#include "hookkeytablemodel.h"
#include "keydrag.h"
#include "keyexport.h"
#include "keytableview.h"
#include "orgsession.h"
#include "waiting.h"

#include <QDir>
#include <QDrag>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QSet>
#include <QUrl>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

const QByteArray ed25519 = R"({"kty":"OKP","crv":"Ed25519","kid":"k1",)"
                           R"("x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})";

KeyDocument document(const QString &name, const QByteArray &jwk = ed25519)
{
    return {Jwk::read(jwk), name, u"HKY1"_s, u"k1"_s, QUrl(u"https://acme.okta.com"_s)};
}

/// Presses the mouse on the current row of @p table and moves it away, as for a drag.
void drag(KeyTableView *table)
{
    QWidget *rows = table->viewport();
    const QPoint from = table->visualRect(table->currentIndex()).center();
    QTest::mousePress(rows, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 3; ++step) {
        const QPoint to = from + QPoint(0, step * QApplication::startDragDistance());
        QMouseEvent move(QEvent::MouseMove, to, rows->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                         {});
        QCoreApplication::sendEvent(rows, &move);
    }
    QTest::mouseRelease(rows, Qt::LeftButton, {}, from);
}

/// Whether the platform drags what a test has it drag: offscreen drags nothing, and Windows asks
/// the mouse itself whether its button is still down.
bool canDrag()
{
    const QString platform = QGuiApplication::platformName();
    return platform != u"offscreen"_s && platform != u"windows"_s;
}

/// Looks at the next thing that is dragged, whose way has an event loop of its own, and drops it.
class DragWitness final
{
public:
    explicit DragWitness(KeyTableView *table)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, table] {
            auto *dragged = table->findChild<QDrag *>();
            if (!dragged)
                return;
            m_timer.stop();
            text = dragged->mimeData()->text();
            urls = dragged->mimeData()->urls();
            for (const QUrl &url : std::as_const(urls))
                contents.append(fileContent(url.toLocalFile()));
            QDrag::cancel();
        });
        m_timer.start(10);
    }

    QString text;
    QList<QUrl> urls;
    QByteArrayList contents;

private:
    QTimer m_timer;
};

} // namespace

class TestKeyDrag final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void carriesTextAndFile_data();
    void carriesTextAndFile();
    void carriesSeveral();
    void leavesOutWhatCannotBeWritten();
    void carriesTheTextWhereNoFileCanBe();
    void fileNamesAreSafeAndDiffer();
    void remembersFolderAndFormat();
    void dragsTheSelectedRows();
    void readsTheKeysFirst();
    void saysWhyAKeyIsNotDragged();
};

void TestKeyDrag::carriesTextAndFile_data()
{
    QTest::addColumn<QString>("id");
    for (const KeyFormat &format : keyFormats())
        QTest::newRow(format.id) << QString(QLatin1StringView(format.id));
}

void TestKeyDrag::carriesTextAndFile()
{
    QFETCH(QString, id);
    const KeyFormat *format = keyFormat(id);
    // A 2048-bit key, for PKCS #1 and XML are for RSA alone.
    const QByteArray rsa =
        R"({"kty":"RSA","kid":"k1","e":"AQAB","n":")"
        + QByteArray(256, '\xc5')
              .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        + R"("})";
    const KeyDocument key = document(u"partner/api"_s, rsa);
    const QByteArray expected = format->write(key);
    QVERIFY(!expected.isEmpty());
    const QTemporaryDir folder;
    const std::unique_ptr<QMimeData> data = keyMimeData({key}, *format, folder.path());
    QVERIFY(data);
    QCOMPARE(data->hasText() && !format->binary, !format->binary);
    if (!format->binary)
        QCOMPARE(data->text().toUtf8(), expected);
    QCOMPARE(data->urls().size(), 1);
    const QString path = data->urls().first().toLocalFile();
    QCOMPARE(path, folder.filePath(u"partner_api."_s + QLatin1StringView(format->extension)));
    QCOMPARE(fileContent(path), expected);
}

void TestKeyDrag::carriesSeveral()
{
    const QTemporaryDir folder;
    const auto data = keyMimeData({document(u"one"_s), document(u"ONE"_s)}, *keyFormat(u"spki-pem"),
                                  folder.path());
    QVERIFY(data);
    QCOMPARE(data->text().count(u"BEGIN PUBLIC KEY"_s), 2);
    QCOMPARE(data->urls(), (QList<QUrl>{QUrl::fromLocalFile(folder.filePath(u"one.pem"_s)),
                                        QUrl::fromLocalFile(folder.filePath(u"ONE (2).pem"_s))}));
}

void TestKeyDrag::leavesOutWhatCannotBeWritten()
{
    const QTemporaryDir folder;
    const KeyDocument broken = document(u"broken"_s, R"({"kty":"RSA","n":"`","e":"AQAB"})");
    auto data = keyMimeData({broken, document(u"good"_s)}, *keyFormat(u"jwk"), folder.path());
    QVERIFY(data);
    QCOMPARE(data->urls(), QList<QUrl>{QUrl::fromLocalFile(folder.filePath(u"good.jwk"_s))});
    QCOMPARE(keyMimeData({broken}, *keyFormat(u"jwk"), folder.path()), nullptr);
    QCOMPARE(keyMimeData({}, *keyFormat(u"jwk"), folder.path()), nullptr);
    const KeyDocument leaked = document(u"leaked"_s, R"({"kty":"oct","k":"canary"})");
    for (const char *id : {"jwk", "jwk-received", "jwks", "spki-pem"})
        QCOMPARE(keyMimeData({leaked}, *keyFormat(id), folder.path()), nullptr);
}

void TestKeyDrag::carriesTheTextWhereNoFileCanBe()
{
    const auto data = keyMimeData({document(u"one"_s)}, *keyFormat(u"jwk"), u"/nowhere/at/all"_s);
    QVERIFY(data);
    QVERIFY(!data->text().isEmpty());
    QCOMPARE(data->urls(), QList<QUrl>());
}

void TestKeyDrag::fileNamesAreSafeAndDiffer()
{
    QCOMPARE(KeyExport::fileNames({u"api"_s, u"API"_s, u"api"_s, u"../api"_s, u"CON"_s, u".x"_s},
                                  u"pem"_s),
             (QStringList{u"api.pem"_s, u"API (2).pem"_s, u"api (3).pem"_s, u"_api.pem"_s,
                          u"_CON.pem"_s, u"x.pem"_s}));
    // Names that are the same up to where they have to be cut.
    QStringList longNames;
    for (int i = 0; i < 30; ++i)
        longNames.append(QString(254, QChar(0x4e00)) + QChar(0x4e00 + i));
    const QStringList files = KeyExport::fileNames(longNames, u"jwk"_s);
    QCOMPARE(QSet<QString>(files.begin(), files.end()).size(), 30);
    for (const QString &file : files)
        QVERIFY(file.toUtf8().size() <= 120 && file.endsWith(u".jwk"_s));
    QVERIFY(files.last().endsWith(u" (30).jwk"_s));
}

void TestKeyDrag::remembersFolderAndFormat()
{
    const QTemporaryDir folder;
    const QString ini = folder.filePath(u"settings.ini"_s);
    {
        Preferences preferences(ini);
        QVERIFY(QFileInfo(preferences.exportFolder()).isAbsolute()); // the user's documents
        QCOMPARE(preferences.exportFormat(), QString());
        preferences.setExportFolder(folder.path());
        preferences.setExportFormat(u"openssh"_s);
    }
    Preferences preferences(ini);
    QCOMPARE(preferences.exportFolder(), folder.path());
    QCOMPARE(preferences.exportFormat(), u"openssh"_s);
    preferences.setExportFolder(folder.filePath(u"gone"_s));
    QVERIFY(preferences.exportFolder() != folder.filePath(u"gone"_s));
}

void TestKeyDrag::dragsTheSelectedRows()
{
    if (!canDrag())
        QSKIP("Dragging needs a mouse whose button is really down");
    GuiFixture gui;
    gui.preferences.setExportFormat(u"spki-pem"_s); // the format that was used last
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    const QString id = gui.table()->selectedId();
    TRY_VERIFY(clickTab(gui.window.get(), u"PEM"_s));
    const DragWitness witness(gui.table());
    drag(gui.table());
    const HookKey *key = gui.session->keys()->key(id);
    const QByteArray pem =
        keyFormat(u"spki-pem")
            ->write({Jwk::read(key->publicJwk, key->keyId), key->name, key->id, key->keyId, {}});
    QCOMPARE(witness.text.toUtf8(), pem);
    QCOMPARE(witness.urls.size(), 1);
    QCOMPARE(witness.urls.first().fileName(), u"partner-api.pem"_s);
    QCOMPARE(witness.contents, QByteArrayList{pem});
    // The files live as long as the window.
    const QString path = witness.urls.first().toLocalFile();
    QVERIFY(QFileInfo::exists(path));
    gui.window.reset();
    QVERIFY(!QFileInfo::exists(path));
}

void TestKeyDrag::readsTheKeysFirst()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(gui.shownNames().at(0)));
    QTest::keyClick(gui.table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(gui.table()->selectedIds().size(), 12);
    drag(gui.table());
    QCOMPARE(gui.message(), u"The public keys are being read. Drag them again in a moment."_s);
    const auto allThere = [&gui] {
        const HookKeyTableModel *keys = gui.session->keys();
        for (int row = 0; row < keys->rowCount(); ++row) {
            if (keys->keyAt(row).publicJwk.isEmpty())
                return false;
        }
        return true;
    };
    TRY_VERIFY(allThere());
    if (!canDrag())
        QSKIP("Dragging needs a mouse whose button is really down");
    QTest::keyClick(gui.table(), Qt::Key_A, Qt::ControlModifier);
    const DragWitness witness(gui.table());
    drag(gui.table());
    QCOMPARE(witness.urls.size(), 12);
    QCOMPARE(witness.text.count(u"\"kid\":"_s), 12);
}

void TestKeyDrag::saysWhyAKeyIsNotDragged()
{
    GuiFixture gui;
    HookKey leaked;
    leaked.id = u"HKY1"_s;
    leaked.name = u"leaked"_s;
    leaked.privateMember = true;
    HookKey unread;
    unread.id = u"HKY2"_s;
    unread.keyId = u"uuid-2"_s;
    unread.name = u"unread"_s;
    QVERIFY(gui.openFake({leaked, unread}));
    QVERIFY(gui.clickRow(u"leaked"_s));
    drag(gui.table());
    QVERIFY2(gui.message().startsWith(u"The key “leaked” cannot be dragged"_s),
             qPrintable(gui.message()));

    QVERIFY(gui.clickRow(u"unread"_s));
    drag(gui.table());
    QVERIFY(gui.message().startsWith(u"The public keys are being read."_s));
    Error error;
    error.kind = ErrorKind::Forbidden;
    error.summary = u"Not allowed."_s;
    while (gui.fake->waitingCalls() > 0)
        gui.fake->answerRead(tl::unexpected(error));
    TRY_COMPARE(gui.message(), u"The public keys could not be read. Not allowed."_s);
}

QTEST_MAIN(TestKeyDrag)
#include "tst_keydrag.moc"
