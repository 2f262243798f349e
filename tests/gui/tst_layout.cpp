// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Large letters, small screens, and languages that are written from right to left.

#include "guifixture.h"

#include "keytableview.h"
#include "orgswitcher.h"

#include <QLabel>
#include <QLineEdit>
#include <QStyle>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallScreen(1280, 800);

/// The program's font in twice its size, while this lives.
class LargeFont final
{
public:
    LargeFont() : m_before(QApplication::font())
    {
        QFont font = m_before;
        font.setPointSizeF(font.pointSizeF() * 2);
        QApplication::setFont(font);
    }
    ~LargeFont() { QApplication::setFont(m_before); }
    Q_DISABLE_COPY_MOVE(LargeFont)

private:
    QFont m_before;
};

/// The labels of @p window that have less room than their text needs.
QStringList cutOff(const QWidget *window)
{
    QStringList found;
    const auto labels = window->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->isVisibleTo(window) || label->text().isEmpty())
            continue;
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const bool narrow = !label->wordWrap() && label->width() < label->sizeHint().width();
        if (label->height() < needed || narrow)
            found.append(
                u"%1 (%2): %3"_s.arg(label->objectName()).arg(label->height()).arg(label->text()));
    }
    return found;
}

} // namespace

class TestLayout final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initMain() { GuiFixture::prepareProgram(); }

    void init() { GuiFixture::failOnWarnings(); }

    void dialogsHaveRoom_data();
    void dialogsHaveRoom();
    void theWindowFitsASmallScreen();
    void mirrors();
};

void TestLayout::dialogsHaveRoom_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("large");
    for (const char *language : {"en_US", "de_DE"}) {
        for (const char *action : {"newKey", "renameKey", "deleteKey", "exportKeys", "addOrg",
                                   "editOrg", "removeOrg", "preferences", "about"}) {
            for (const bool large : {false, true})
                QTest::addRow("%s %s%s", action, language, large ? " at 200 %" : "")
                    << QString::fromLatin1(language) << QString::fromLatin1(action) << large;
        }
    }
}

void TestLayout::dialogsHaveRoom()
{
    QFETCH(QString, language);
    QFETCH(QString, action);
    QFETCH(bool, large);
    std::optional<LargeFont> font;
    if (large)
        font.emplace();
    GuiFixture gui;
    const Language words(language);
    const QString longName = u"a-key-with-a-rather-long-name-that-somebody-made-up-long-ago"_s;
    QVERIFY(gui.other().create(longName));
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(longName));
    gui.action(action)->trigger();
    QDialog *dialog = nullptr;
    TRY_VERIFY(dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()));
    if (action == u"deleteKey"_s)
        TRY_VERIFY(part<QLineEdit>(dialog, "typedName")->isVisible());
    if (action == u"newKey"_s) // with a problem shown
        QTest::keyClicks(part<QLineEdit>(dialog, "name"), longName);
    TRY_VERIFY(cutOff(dialog).isEmpty());
    const QSize size = dialog->frameSize();
    QVERIFY2(size.width() <= smallScreen.width() && size.height() <= smallScreen.height(),
             qPrintable(u"%1×%2"_s.arg(size.width()).arg(size.height())));
}

void TestLayout::theWindowFitsASmallScreen()
{
    const LargeFont font;
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    TRY_VERIFY(clickTab(gui.window.get(), u"Overview"_s));
    const QSize least = gui.window->minimumSizeHint();
    QVERIFY2(least.width() <= smallScreen.width() && least.height() <= smallScreen.height(),
             qPrintable(u"%1×%2"_s.arg(least.width()).arg(least.height())));
}

void TestLayout::mirrors()
{
    GuiFixture gui;
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(u"partner-api"_s));
    TRY_VERIFY(clickTab(gui.window.get(), u"JWK"_s));
    const auto left = [&gui](const char *name) {
        return part<QWidget>(gui.window.get(), name)->mapTo(gui.window.get(), QPoint()).x();
    };
    QVERIFY(left("orgSwitcher") > left("filter"));
    QVERIFY(left("keyTable") > left("keyPanel"));
    // Keys are not words: their texts stay as they are written.
    QCOMPARE(part<QWidget>(gui.window.get(), "keyText-jwk")->layoutDirection(), Qt::LeftToRight);
    QVERIFY(!gui.window->grab().isNull());
    gui.action(u"deleteKey"_s)->trigger(); // in use: said in the message bar
    QVERIFY(!gui.message().isEmpty());
    QVERIFY(!gui.window->grab().isNull());
}

QTEST_MAIN(TestLayout)

#include "tst_layout.moc"
