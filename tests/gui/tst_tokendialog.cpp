// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guifixture.h"
#include "jws.h"
#include "privatekey.h"
#include "waiting.h"

#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// An org with one key, whose private half the test has, and the dialog opened in it.
class TokenChecker final
{
public:
    [[nodiscard]] bool start()
    {
        HookKey hookKey;
        hookKey.id = u"HKY1"_s;
        hookKey.keyId = u"kid-1"_s;
        hookKey.name = u"partner-api"_s;
        hookKey.publicJwk = QJsonDocument(key.publicJwk(hookKey.keyId)).toJson();
        InlineHook hook;
        hook.id = u"cal1"_s;
        hook.name = u"Token hook"_s;
        hook.hookKeyId = hookKey.id;
        hook.clientId = u"0oaclient"_s;
        hook.tokenUrl = u"https://id.example.com/oauth2/v1/token"_s;
        if (!gui.openFake({hookKey}, {hook}))
            return false;
        gui.action(u"checkToken"_s)->trigger();
        dialog = awaitWindow("tokenDialog");
        return dialog != nullptr;
    }

    [[nodiscard]] QByteArray token(const QString &audience) const
    {
        const qint64 now = gui.clock.now().toSecsSinceEpoch();
        const QJsonObject claims{{"iss"_L1, u"0oaclient"_s}, {"sub"_L1, u"0oaclient"_s},
                                 {"aud"_L1, audience},       {"jti"_L1, u"j"_s},
                                 {"iat"_L1, now - 5},        {"exp"_L1, now + 295}};
        return signJws({{"kid"_L1, u"kid-1"_s}}, QJsonDocument(claims).toJson(), key);
    }
    [[nodiscard]] QByteArray good() const
    {
        return token(u"https://id.example.com/oauth2/v1/token"_s);
    }

    [[nodiscard]] QString verdict() const
    {
        const auto *label = part<QLabel>(dialog.data(), "tokenVerdict");
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] QPlainTextEdit *text() const
    {
        return part<QPlainTextEdit>(dialog.data(), "tokenText");
    }

    void drop(const QMimeData &data) const
    {
        QWidget *target = text()->viewport();
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(target, &enter);
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(target, &drop);
    }

    [[nodiscard]] QString save(const QByteArray &content) const
    {
        const QString path = gui.folder.filePath(u"token.txt"_s);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path
                                                                                        : QString();
    }

    GuiFixture gui;
    PrivateKey key = PrivateKey::generateRsa();
    QPointer<QDialog> dialog;
};

const auto right = u"The signature is right, by partner-api"_s;

} // namespace

class TestTokenDialog final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void pastesCopiesAndClears();
    void aFindingIsNoHigherThanItsText();
    void dropsTextAndFiles();
    void opensFiles();
    void showsPlainTextAlone();
};

void TestTokenDialog::pastesCopiesAndClears()
{
    TokenChecker checker;
    QVERIFY(checker.start());
    QCOMPARE(checker.gui.action(u"checkToken"_s)->text().remove(u'&'), u"Check a token"_s);
    QVERIFY(checker.verdict().isEmpty());
    auto *copy = part<QPushButton>(checker.dialog, "copyReport");
    QVERIFY(!copy->isEnabled());

    const QByteArray token = checker.good();
    QGuiApplication::clipboard()->setText(QString::fromLatin1("Authorization: Bearer " + token));
    click(part<QPushButton>(checker.dialog, "pasteToken"));
    QVERIFY2(checker.verdict().startsWith(right), qPrintable(checker.verdict()));
    QVERIFY(part<QTabWidget>(checker.dialog, "tokenParts")->isVisible());

    click(copy);
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY(report.startsWith(right));
    QVERIFY(!report.contains(QString::fromLatin1(token.split('.').at(2).left(12))));

    click(part<QPushButton>(checker.dialog, "clearToken"));
    QVERIFY(checker.text()->toPlainText().isEmpty());
    QVERIFY(checker.verdict().isEmpty());
    QVERIFY(!part<QTabWidget>(checker.dialog, "tokenParts")->isVisible());
    QVERIFY(!checker.text()->document()->isUndoAvailable());

    checker.dialog->close();
    TRY_VERIFY(!checker.dialog);
}

void TestTokenDialog::aFindingIsNoHigherThanItsText()
{
    TokenChecker checker;
    QVERIFY(checker.start());
    checker.text()->setPlainText(u"abc"_s);
    const auto *findings = part<QWidget>(checker.dialog.data(), "tokenFindings");
    TRY_VERIFY(findings->isVisible());
    TRY_VERIFY(findings->height() < 5 * findings->fontMetrics().lineSpacing());
}

void TestTokenDialog::dropsTextAndFiles()
{
    TokenChecker checker;
    QVERIFY(checker.start());
    QMimeData text;
    text.setText(QString::fromLatin1(checker.token(u"https://other.example"_s)));
    checker.drop(text);
    QVERIFY2(checker.verdict().endsWith("but the token is not valid."_L1),
             qPrintable(checker.verdict()));
    // What is dropped next takes its place.
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(checker.save(checker.good()))});
    checker.drop(file);
    QVERIFY2(checker.verdict().startsWith(right), qPrintable(checker.verdict()));
    // As Windows PowerShell writes one.
    checker.text()->clear();
    QStringEncoder utf16(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
    (void)checker.save(utf16(QString::fromLatin1(checker.good()) + u"\r\n"_s));
    checker.drop(file);
    QVERIFY2(checker.verdict().startsWith(right), qPrintable(checker.verdict()));
}

void TestTokenDialog::opensFiles()
{
    TokenChecker checker;
    QVERIFY(checker.start());
    const QString path = checker.save(checker.good());
    click(part<QPushButton>(checker.dialog, "openToken"));
    auto *files = awaitPart<QFileDialog>(checker.dialog, "tokenFileDialog");
    QVERIFY(files);
    chooseFile(files, path);
    TRY_VERIFY(checker.verdict().startsWith(right));

    // A JWK Set of somebody else's keys, by which a token of theirs is verified.
    const PrivateKey other = PrivateKey::generateRsa();
    const QString set = checker.save(QJsonDocument(other.publicJwk(u"kid-other"_s)).toJson());
    checker.text()->setPlainText(
        QString::fromLatin1(signJws({{"kid"_L1, u"kid-other"_s}}, "{}", other)));
    QVERIFY(checker.verdict().contains("was not verified"_L1));
    click(part<QPushButton>(checker.dialog, "openKeySet"));
    files = awaitPart<QFileDialog>(checker.dialog, "keySetDialog");
    QVERIFY(files);
    chooseFile(files, set);
    TRY_VERIFY(checker.verdict().contains("by kid-other (token.txt)"_L1));
}

void TestTokenDialog::showsPlainTextAlone()
{
    TokenChecker checker;
    QVERIFY(checker.start());
    const QByteArray markup = signJws({{"kid"_L1, u"<b>kid</b>"_s}}, "{}", checker.key);
    checker.text()->setPlainText(QString::fromLatin1(markup));
    QVERIFY(!checker.verdict().isEmpty());
    const auto labels = checker.dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestTokenDialog)
#include "tst_tokendialog.moc"
