// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Large letters, small screens, and languages that are written from right to left.

#include "guifixture.h"

#include "appearance.h"
#include "busybar.h"
#include "choicebar.h"
#include "fakehookkeysapi.h"
#include "keytableview.h"
#include "looks.h"
#include "orgswitcher.h"
#include "plainlabel.h"
#include "screenfaults.h"
#include "setupsteps.h"
#include "signinfixture.h"
#include "statusline.h"
#include "waiting.h"

#include <QAbstractAnimation>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProxyStyle>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStyle>
#include <QTabWidget>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallScreen(1280, 800);

/// As long as a name may be, and without a place where a line is broken.
const auto unbroken = u"0123456789abcdefg"_s.repeated(15);

/// How many pixels of @p label are not of its ground.
qsizetype drawnPixels(QLabel *label)
{
    const QImage picture = label->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QRgb ground = picture.pixel(0, 0);
    qsizetype drawn = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            drawn += picture.pixel(x, y) != ground ? 1 : 0;
    }
    return drawn;
}

} // namespace

class TestLayout final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void dialogsHaveRoom_data();
    void dialogsHaveRoom();
    void signInPagesAreOfOnePiece_data();
    void signInPagesAreOfOnePiece();
    void unbrokenNamesStayInTheWindow_data();
    void unbrokenNamesStayInTheWindow();
    void unbrokenUrisLeaveRoomForTheButtons();
    void unbrokenTextIsSelectedAsItIs();
    void labelsComeToRest();
    void theWindowFitsASmallScreen();
    void theFilterStaysInANarrowWindow();
    void theQuickFiltersStayInANarrowWindow();
    void windowsFitASmallScreen_data();
    void windowsFitASmallScreen();
    void theFirstWindowFitsTheScreen();
    void mirrors(); // U39
    void orgDialogShowsItsLabelsWhole();
    void givesTheSuggestedUrlItsRoom(); // U7, U37
    void showsCheckBoxesOnADarkGround();
    void u25_hasOneSetOfIcons();
    void drawsIconsSharplyAtEachScale();
    void standsStillWhereNothingIsToMove();
    void spacesStepsEvenly();
    void saysAllInANarrowStatusLine();
};

void TestLayout::dialogsHaveRoom_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("large");
    QTest::addColumn<QString>("longName");
    const auto dashed = u"a-key-with-a-rather-long-name-that-somebody-made-up-long-ago"_s;
    for (const char *language : {"en_US", "de_DE"}) {
        for (const bool large : {false, true}) {
            const auto add = [=](const char *action, const char *how, const QString &name) {
                QTest::addRow("%s %s%s%s", action, language, large ? " at 200 %" : "", how)
                    << QString::fromLatin1(language) << QString::fromLatin1(action) << large
                    << name;
            };
            for (const char *action : {"newKey", "renameKey", "deleteKey", "exportKeys", "addOrg",
                                       "editOrg", "removeOrg", "preferences", "about"})
                add(action, "", dashed);
            for (const char *action : {"newKey", "renameKey", "deleteKey", "exportKeys"})
                add(action, " unbroken", unbroken);
        }
    }
}

void TestLayout::dialogsHaveRoom()
{
    QFETCH(QString, language);
    QFETCH(QString, action);
    QFETCH(bool, large);
    QFETCH(QString, longName);
    std::optional<LargeFont> font;
    if (large)
        font.emplace();
    GuiFixture gui;
    const Language words(language);
    QVERIFY(gui.other().create(longName));
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(longName));
    gui.action(action)->trigger();
    QDialog *dialog = nullptr;
    TRY_VERIFY(dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()));
    if (action == u"deleteKey"_s)
        TRY_VERIFY(part<QLineEdit>(dialog, "typedName")->isVisible());
    if (action == u"newKey"_s) // with a problem shown
        part<QLineEdit>(dialog, "name")->setText(longName);
    TRY_VERIFY(cutOff(dialog).isEmpty());
    const int title = dialog->fontMetrics().horizontalAdvance(dialog->windowTitle());
    const int besides = 5 * dialog->style()->pixelMetric(QStyle::PM_TitleBarHeight);
    QVERIFY2(dialog->width() >= title + besides, qPrintable(dialog->windowTitle()));
    const QSize size = dialog->frameSize();
    QVERIFY2(size.width() <= smallScreen.width() && size.height() <= smallScreen.height(),
             qPrintable(u"%1×%2"_s.arg(size.width()).arg(size.height())));
}

void TestLayout::signInPagesAreOfOnePiece_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("large");
    for (const char *language : {"en_US", "de_DE"}) {
        for (const bool large : {false, true})
            QTest::addRow("%s%s", language, large ? " at 200 %" : "")
                << QString::fromLatin1(language) << large;
    }
}

void TestLayout::signInPagesAreOfOnePiece()
{
    QFETCH(QString, language);
    QFETCH(bool, large);
    std::optional<LargeFont> font;
    if (large)
        font.emplace();
    GuiFixture gui;
    const Language words(language);
    letSignIn(&gui, [](const QUrl &) { return true; });
    QVERIFY(gui.showWindow());
    if (large && gui.window->screen()->availableSize().width() < 1280) // as that of offscreen
        QSKIP("The screen is too narrow for letters of this size");
    gui.action(u"addOrg"_s)->trigger();
    QDialog *dialog = awaitWindow("orgDialog");
    QVERIFY(dialog);
    click(part<QPushButton>(dialog, "advanced"));
    const auto left = [dialog](const QWidget *widget) {
        return widget->mapTo(dialog, QPoint()).x();
    };
    const int column = left(part<QLineEdit>(dialog, "name"));
    for (const SignInMethod method : {SignInMethod::Device, SignInMethod::Browser,
                                      SignInMethod::ServiceApp, SignInMethod::ApiToken}) {
        const int before = dialog->height();
        chooseSignIn(dialog, method);
        if (method == SignInMethod::ServiceApp) {
            click(part<QPushButton>(dialog, "makeKey"));
            TRY_VERIFY(part<QWidget>(dialog, "publicJwk")->isVisible());
        }
        TRY_COMPARE(cutOff(dialog), QStringList());
        int fields = 0;
        for (const char *name :
             {"url", "environment", "readOnly", "method", "clientId", "dpop", "redirectUris",
              "readKey", "keyText", "keyId", "publicJwk", "copyPublicJwk", "token", "tokenHint",
              "sessionOnly", "advanced", "caFile", "proxyMode"}) {
            const auto all = dialog->findChildren<QWidget *>(QLatin1StringView(name));
            for (const QWidget *field : all) {
                if (!field->isVisible())
                    continue;
                ++fields;
                QVERIFY2(
                    left(field) == column,
                    qPrintable(
                        u"%1: %2, not %3"_s.arg(field->objectName()).arg(left(field)).arg(column)));
            }
        }
        QVERIFY(fields >= 9);
        if (method == SignInMethod::ApiToken && !large)
            TRY_VERIFY(dialog->height() < before); // no room is left over
        // On a low screen it scrolls, and what ends it stays in sight.
        const QSize screen = dialog->screen()->availableSize();
        TRY_COMPARE(dialog->frameSize().boundedTo(screen), dialog->frameSize());
        const auto *save = part<QPushButton>(dialog, "save");
        QVERIFY(dialog->rect().contains(
            save->geometry().translated(save->parentWidget()->mapTo(dialog, QPoint()))));
    }
}

void TestLayout::unbrokenNamesStayInTheWindow_data()
{
    QTest::addColumn<bool>("large");
    QTest::newRow("") << false;
    QTest::newRow("at 200 %") << true;
}

void TestLayout::unbrokenNamesStayInTheWindow()
{
    QFETCH(bool, large);
    std::optional<LargeFont> font;
    if (large)
        font.emplace();
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QSize size = gui.window->size();
    const QList<int> sizes = part<QSplitter>(gui.window.get(), "splitter")->sizes();
    gui.action(u"newKey"_s)->trigger(); // the message bar says the name then, too
    auto *dialog = awaitWindow("createDialog");
    QVERIFY(dialog);
    part<QLineEdit>(dialog, "name")->setText(unbroken);
    QTest::keyClick(part<QLineEdit>(dialog, "name"), Qt::Key_Return);
    TRY_COMPARE(gui.selectedName(), unbroken);
    TRY_VERIFY(clickTab(gui.window.get(), u"Overview"_s));
    QVERIFY(gui.message().contains(unbroken));
    if (!large) // such a name in such letters is higher than the screen
        TRY_VERIFY(cutOff(gui.window.get()).isEmpty());
    part<StatusLine>(gui.window.get(), "statusLine")->setActivity(unbroken);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(gui.window->size(), size);
    QCOMPARE(part<QSplitter>(gui.window.get(), "splitter")->sizes(), sizes);

    gui.action(u"openKey"_s)->trigger();
    auto *window = awaitWindow<QWidget>("keyWindow");
    QVERIFY(window);
    TRY_VERIFY(clickTab(window, u"Overview"_s));
    if (!large)
        TRY_VERIFY(cutOff(window).isEmpty());
    QVERIFY2(window->frameGeometry().width() <= smallScreen.width(),
             qPrintable(QString::number(window->width())));
}

void TestLayout::unbrokenUrisLeaveRoomForTheButtons()
{
    GuiFixture gui;
    HookKey key;
    key.id = u"HKY1"_s;
    key.keyId = u"902775a2-49fc-4ebc-90ea-b15b9b30440b"_s;
    key.name = u"hooked"_s;
    key.isUsed = true;
    key.publicJwk = R"({"kty":"RSA","e":"AQAB","n":"AA"})";
    InlineHook hook;
    hook.id = u"cal1"_s;
    hook.name = u"Token hook"_s;
    hook.uri =
        u"https://abcdefghij.execute-api.eu-central-1.amazonaws.com/prod/hook?code="_s + unbroken;
    hook.hookKeyId = key.id;
    QVERIFY(gui.openFake({key}, {hook}));
    QVERIFY(gui.clickRow(key.name));
    TRY_VERIFY(clickTab(gui.window.get(), u"Overview"_s));
    const auto *value = part<QLabel>(gui.window.get(), "value-usedBy");
    QVERIFY(value->text().contains(hook.uri));
    TRY_VERIFY(cutOff(gui.window.get()).isEmpty());
    const QWidget *list = value->parentWidget();
    const auto *tabs = part<QTabWidget>(gui.window.get(), "keyTabs");
    const auto buttons = list->findChildren<QToolButton *>();
    QVERIFY(buttons.size() >= 5);
    for (const QToolButton *button : buttons) {
        const int right = button->mapTo(tabs, QPoint(button->width(), 0)).x();
        QVERIFY2(right <= tabs->width(), qPrintable(button->text()));
    }
}

void TestLayout::unbrokenTextIsSelectedAsItIs()
{
    GuiFixture gui;
    QVERIFY(gui.other().create(unbroken));
    QVERIFY(gui.openOrg());
    QVERIFY(gui.clickRow(unbroken));
    TRY_VERIFY(clickTab(gui.window.get(), u"Overview"_s));
    auto *value = part<QLabel>(gui.window.get(), "value-name");
    TRY_VERIFY(value->height() > 3 * value->fontMetrics().height());
    const auto select = [value](QPoint from, QPoint to) {
        QTest::mousePress(value, Qt::LeftButton, {}, from);
        QTest::mouseMove(value, (from + to) / 2);
        QTest::mouseMove(value, to);
        QTest::mouseRelease(value, Qt::LeftButton, {}, to);
        return value->selectedText();
    };
    // The lines are where they are painted.
    const QString line = select({0, 2}, {value->width() - 1, 2});
    QVERIFY(unbroken.startsWith(line));
    QVERIFY(line.size() > 10 && line.size() < unbroken.size() / 2);
    // Not from within what is selected, or it would be dragged.
    QCOMPARE(select(value->rect().bottomRight(), {0, 2}), unbroken);
}

void TestLayout::labelsComeToRest()
{
    PlainLabel label(unbroken + u' ' + unbroken);
    label.resize(200, 300);
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label, 30'000));
    QTest::qWait(200);
    class Paintings final : public QObject
    {
    public:
        bool eventFilter(QObject *, QEvent *event) override
        {
            count += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
        int count = 0;
    } paintings;
    label.installEventFilter(&paintings);
    label.setText(unbroken);
    QTest::qWait(300);
    QVERIFY(paintings.count > 0);
    QVERIFY2(paintings.count < 10, qPrintable(QString::number(paintings.count)));
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

void TestLayout::theFilterStaysInANarrowWindow()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QSize wide(1240, 600); // also where the screen is no wider than 800, as that of offscreen
    const QToolButton *create = gui.toolButton(u"New key"_s);
    auto *filter = part<QLineEdit>(gui.window.get(), "filter");
    gui.window->resize(wide);
    TRY_COMPARE(create->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    gui.window->resize(gui.window->minimumSizeHint());
    TRY_COMPARE(create->toolButtonStyle(), Qt::ToolButtonIconOnly);
    TRY_VERIFY(filter->isVisible()
               && gui.window->rect().contains(
                   QRect(filter->mapTo(gui.window.get(), QPoint()), filter->size())));
    QTest::keyClick(gui.table(), Qt::Key_F, Qt::ControlModifier);
    TRY_VERIFY(filter->hasFocus());
    QCOMPARE(gui.toolButton(u"New key"_s), create); // still by its name
    gui.window->resize(wide);
    TRY_COMPARE(create->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    TRY_VERIFY(filter->isVisible() && filter->hasFocus());
}

void TestLayout::theQuickFiltersStayInANarrowWindow()
{
    const LargeFont font;
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    gui.window->resize(gui.window->minimumSizeHint());
    auto *bar = part<ChoiceBar>(gui.window.get(), "quickFilters");
    const auto all = bar->findChildren<QToolButton *>();
    QVERIFY(all.size() >= 5);
    const auto lines = [&all] {
        QSet<int> tops;
        for (const QToolButton *each : all)
            tops.insert(each->y());
        return tops.size();
    };
    TRY_VERIFY(lines() > 1); // or else this looks at nothing
    for (const QToolButton *each : all)
        TRY_VERIFY(bar->rect().contains(each->geometry()));
}

void TestLayout::windowsFitASmallScreen_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("name");
    QTest::newRow("help") << u"help"_s << u"helpWindow"_s;
    QTest::newRow("overview") << u"orgOverview"_s << u"overviewDialog"_s;
    QTest::newRow("orgs") << u"manageOrgs"_s << u"orgsDialog"_s;
    QTest::newRow("commands") << u"searchCommands"_s << u"commandPalette"_s;
    QTest::newRow("requests") << u"requestLog"_s << u"requestLogWindow"_s;
    QTest::newRow("token") << u"checkToken"_s << u"tokenDialog"_s;
    QTest::newRow("add org") << u"addOrg"_s << u"orgDialog"_s;
}

void TestLayout::windowsFitASmallScreen()
{
    QFETCH(const QString, action);
    QFETCH(const QString, name);
    const LargeFont font;
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    gui.action(action)->trigger();
    auto *window = awaitWindow<QWidget>(qPrintable(name));
    QVERIFY(window);
    const QSize room = window->screen()->availableSize();
    QCOMPARE(window->frameSize().boundedTo(room), window->frameSize());
}

void TestLayout::theFirstWindowFitsTheScreen()
{
    const LargeFont font; // the window would be as wide as two hundred letters
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const QSize room = gui.window->screen()->availableSize();
    if (room.width() < smallScreen.width()) // as that of the platform offscreen
        QSKIP("No screen is this small whose letters are this large");
    const auto fits = [&] {
        const QSize size = gui.window->frameSize();
        return size.width() <= room.width() && size.height() <= room.height();
    };
    TRY_VERIFY(fits());
    auto *splitter = part<QSplitter>(gui.window.get(), "splitter");
    for (const int size : splitter->sizes())
        QVERIFY(size > room.width() / 4);
    QCOMPARE(splitter->width(), gui.window->width());

    gui.window->resize(room * 2); // on a larger screen, which is not there the next time
    TRY_VERIFY(!fits());
    QVERIFY(gui.restart());
    TRY_VERIFY(fits());
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

void TestLayout::orgDialogShowsItsLabelsWhole()
{
    GuiFixture gui;
    const Language german(u"de"_s);
    QVERIFY(gui.showWindow());
    gui.action(u"addOrg"_s)->trigger();
    auto *dialog = awaitWindow("orgDialog");
    QVERIFY(dialog);
    for (const SignInMethod method : {SignInMethod::ApiToken, SignInMethod::Device,
                                      SignInMethod::Browser, SignInMethod::ServiceApp}) {
        chooseSignIn(dialog, method);
        QTest::qWait(0);
        const auto labels = dialog->findChildren<QLabel *>();
        for (QLabel *label : labels) {
            if (!label->isVisible() || !label->buddy())
                continue;
            // As many pixels are drawn as where there is room.
            QLabel roomy(label->text());
            QLineEdit field;
            roomy.setBuddy(&field); // or else the "&" is a letter
            roomy.resize(label->width() + 40, label->height());
            roomy.setContentsMargins(label->contentsMargins());
            QCOMPARE(drawnPixels(label), drawnPixels(&roomy));
        }
    }
}

void TestLayout::givesTheSuggestedUrlItsRoom()
{
    GuiFixture gui;
    QVERIFY(gui.showWindow());
    gui.action(u"addOrg"_s)->trigger();
    auto *dialog = awaitWindow("orgDialog");
    QVERIFY(dialog);
    auto *environment = part<QComboBox>(dialog, "environment");
    environment->setCurrentIndex(environment->findText(u"Another one"_s));
    TRY_VERIFY(part<QWidget>(dialog, "word")->isVisible());
    environment->setCurrentIndex(0);
    TRY_VERIFY(!part<QWidget>(dialog, "word")->isVisible());
    const int before = dialog->height();
    QTest::keyClicks(part<QLineEdit>(dialog, "url"), u"https://acme-admin.okta.com"_s);
    auto *suggestion = part<QPushButton>(dialog, "useSuggestion");
    TRY_VERIFY(suggestion->isVisible());
    TRY_VERIFY(suggestion->height() >= suggestion->minimumSizeHint().height());
    // And what is not needed any more is given back.
    click(suggestion);
    TRY_VERIFY(!suggestion->isVisible());
    TRY_COMPARE(dialog->height(), before);
}

void TestLayout::u25_hasOneSetOfIcons()
{
    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        applyColorScheme(scheme);
        const QStyle *style = QApplication::style();
        QCOMPARE(style->styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons), 0);
        const auto picture = [](const QIcon &icon) {
            return icon.pixmap(QSize(32, 32), 1.0).toImage();
        };
        QCOMPARE(picture(style->standardIcon(QStyle::SP_MessageBoxWarning)),
                 picture(severityIcon(Severity::Warning, true)));
        QCOMPARE(picture(style->standardIcon(QStyle::SP_MessageBoxCritical)),
                 picture(severityIcon(Severity::Problem, true)));
    }
    applyColorScheme(ColorScheme::System);
}

void TestLayout::drawsIconsSharplyAtEachScale()
{
    for (const int scale : {1, 2, 3}) {
        const QPixmap icon = themedIcon(u"key-new"_s).pixmap(QSize(24, 24), scale);
        QCOMPARE(icon.size(), QSize(24, 24) * scale);
        QCOMPARE(icon.deviceIndependentSize(), QSizeF(24, 24));
        const QString file = scale == 1 ? QString() : u"@%1x"_s.arg(scale);
        QImage drawn(u":/icons/key-new%1.png"_s.arg(file));
        drawn.setDevicePixelRatio(1.0);
        const QImage shown = icon.toImage();
        for (int x = 0; x < drawn.width(); ++x) {
            for (int y = 0; y < drawn.height(); ++y)
                QCOMPARE(shown.pixelColor(x, y).alpha(), drawn.pixelColor(x, y).alpha());
        }
        QCOMPARE(programPicture(scale).size(), QSize(96, 96) * scale);
        QCOMPARE(programPicture(scale).deviceIndependentSize(), QSizeF(96, 96));
    }
    // Larger than it was drawn for at this scale.
    QCOMPARE(themedIcon(u"key-new"_s).pixmap(QSize(32, 32), 1.0).size(), QSize(32, 32));
}

void TestLayout::showsCheckBoxesOnADarkGround()
{
    applyColorScheme(ColorScheme::Dark);
    const auto luminance = [](const QColor &colour) { // WCAG 2.1
        const auto linear = [](float part) {
            return part <= 0.04045f ? part / 12.92f : std::pow((part + 0.055f) / 1.055f, 2.4f);
        };
        return 0.2126f * linear(colour.redF()) + 0.7152f * linear(colour.greenF())
               + 0.0722f * linear(colour.blueF());
    };
    for (const bool checked : {false, true}) {
        QCheckBox box;
        box.setChecked(checked);
        box.resize(box.sizeHint());
        const QImage picture = box.grab().toImage();
        const float ground = luminance(box.palette().color(QPalette::Window));
        float edge = 0; // the brightest in the left part of the middle row, before any tick
        for (int x = 0; x < 3; ++x)
            edge = std::max(edge, luminance(picture.pixelColor(x, picture.height() / 2)));
        QVERIFY2((edge + 0.05f) / (ground + 0.05f) >= 3, // 1.4.11
                 qPrintable(QString::number(double((edge + 0.05f) / (ground + 0.05f)))));
    }
    applyColorScheme(ColorScheme::System);
}

/// As a desktop's style asks for reduced motion. Nothing else of ours moves at all.
void TestLayout::standsStillWhereNothingIsToMove()
{
    class StillStyle final : public QProxyStyle
    {
    public:
        StillStyle() : QProxyStyle(u"Fusion"_s) {}
        int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                      QStyleHintReturn *result) const override
        {
            return hint == SH_Widget_Animation_Duration
                       ? 0
                       : QProxyStyle::styleHint(hint, option, widget, result);
        }
    };
    const auto still = std::make_unique<StillStyle>();
    const auto moving = std::make_unique<QProxyStyle>(u"Fusion"_s);
    for (QStyle *style : std::initializer_list<QStyle *>{moving.get(), still.get()}) {
        BusyBar bar(u"Reading"_s);
        bar.setStyle(style);
        bar.resize(200, 6);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar, 30'000));
        QVERIFY(!bar.grab().isNull());
        QCOMPARE(bar.findChildren<QAbstractAnimation *>().isEmpty(), style == still.get());
        // It is to be seen that something is under way all the same.
        const QImage picture = bar.grab().toImage();
        QVERIFY(picture.pixel(20, 3) != picture.pixel(180, 3) || style != still.get());
    }
}

/// A form may give the steps of a set-up more room than they take: it is below them.
void TestLayout::spacesStepsEvenly()
{
    SetupSteps steps(u"In the Admin Console:"_s, u"Open"_s,
                     {{u"Choose it."_s, {}}, {u"Allow it."_s, {}}, {u"Save it."_s, {}}}, nullptr);
    steps.resize(400, 3 * steps.sizeHint().height());
    steps.show();
    QVERIFY(QTest::qWaitForWindowExposed(&steps, 30'000));
    const auto labels = steps.findChildren<PlainLabel *>();
    QCOMPARE(labels.size(), 4);
    for (const PlainLabel *label : labels)
        QCOMPARE(label->height(), label->heightForWidth(label->width()));
}

void TestLayout::saysAllInANarrowStatusLine()
{
    GuiFixture gui;
    QVERIFY(gui.openOrg());
    const auto *status = part<StatusLine>(gui.window.get(), "statusLine");
    const auto *text = part<QLabel>(gui.window.get(), "statusText");
    gui.window->resize(1200, 800);
    TRY_VERIFY(!text->text().contains(u"<br/>"_s));
    const int oneLine = status->height();
    gui.window->resize(400, 800);
    TRY_VERIFY(text->text().contains(u"<br/>"_s));
    TRY_VERIFY(status->height() > oneLine && text->height() >= text->sizeHint().height());
    QString whole = text->text();
    const QStringList lines = text->text().split(u"<br/>"_s);
    for (const QString &line : lines) {
        const QString plain = QTextDocumentFragment::fromHtml(line).toPlainText();
        QVERIFY2(text->fontMetrics().horizontalAdvance(plain) <= text->width(), qPrintable(plain));
    }
    whole.replace(u"<br/>"_s, u" "_s);
    QString told = status->text();
    told.replace(QChar(0x202f), u' '); // in newer versions of Qt a time has one, and HTML none
    QCOMPARE(QTextDocumentFragment::fromHtml(whole).toPlainText(), told);
    gui.window->resize(1200, 800);
    TRY_VERIFY(!text->text().contains(u"<br/>"_s) && status->height() == oneLine);
}

QTEST_MAIN(TestLayout)

#include "tst_layout.moc"
