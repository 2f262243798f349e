// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Every window and dialog, in the looks that people have: nothing is cut off, nothing too faint,
// nothing silent, and Tab goes through all of it.

#include "guifixture.h"
#include "looks.h"
#include "screenfaults.h"
#include "screenwalk.h"
#include "waiting.h"

#include <QMenu>
#include <QScreen>

#include <optional>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// What was changed is laid out, and what that changes is too.
void settle()
{
    for (int rounds = 0; rounds < 4; ++rounds) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

/// What cannot be used of @p screen when it is @p width pixels wide.
QStringList faultsAt(int width, QWidget *screen)
{
    screen->resize(width, screen->height());
    settle();
    QStringList found = outOfReach(screen);
    if (screen->objectName() != u"mainWindow")
        found += cutOff(screen) + cramped(screen);
    for (const auto &name : {u"keyPanel"_s, u"hookPanel"_s, u"historyPanel"_s}) {
        const auto *panel = screen->findChild<QWidget *>(name);
        if (panel && panel->isVisible())
            found += cutOff(panel);
    }
    const auto *filter = screen->findChild<QWidget *>(u"filter"_s);
    if (filter && !filter->isVisible())
        found += u"the filter is away"_s;
    return found;
}

} // namespace

class TestScreens final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void canBeSeenAndUsed_data();
    void canBeSeenAndUsed();
    void canBeUsedInANarrowWindow_data();
    void canBeUsedInANarrowWindow();
};

void TestScreens::canBeSeenAndUsed_data()
{
    QTest::addColumn<QString>("colors");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("large");
#ifndef HOOKKEYS_SANITIZED // they judge memory, for which one walk does
    QTest::newRow("light, German") << u"light"_s << u"de_DE"_s << false;
    QTest::newRow("light, German, 200 %") << u"light"_s << u"de_DE"_s << true;
    QTest::newRow("dark, English, 200 %") << u"dark"_s << u"en_US"_s << true;
#endif
    QTest::newRow("a grey desktop, from right to left, 200 %") << u"grey"_s << u"ar_EG"_s << true;
}

void TestScreens::canBeSeenAndUsed()
{
    QFETCH(const QString, colors);
    QFETCH(const QString, language);
    QFETCH(const bool, large);
    const Language words(language);
    std::optional<Colors> shown;
    if (large)
        shown.emplace(colors);
    QStringList faults;
    int screens = 0;
    walkScreens([&](const QString &name, QWidget *screen) {
        ++screens;
        const bool menu = qobject_cast<QMenu *>(screen);
        QStringList found = muted(screen) + clashingLetters(screen);
        // The main window gives its tables what room there is; a dialog has to have what it needs.
        if (!menu && screen->objectName() != u"mainWindow")
            found += cutOff(screen) + cramped(screen) + unexplained(screen) + leftOver(screen);
        // In a desktop's own colours its fields are as it has them; tst_contrast has what is ours.
        if (large && (colors == u"light" || colors == u"dark"))
            found += faint(screen);
        if (!menu && screen->isActiveWindow())
            found += lostStops(screen);
        const QSize room = screen->screen()->availableSize();
        // The main window is as large as the pictures of it are to be.
        if (screen->objectName() != u"mainWindow"
            && screen->frameSize().boundedTo(room) != screen->frameSize())
            found += u"larger than the screen"_s;
        for (const QString &fault : std::as_const(found))
            faults.append(name + u": "_s + fault);
    });
    QVERIFY2(screens > 70, qPrintable(QString::number(screens)));
    for (const QString &fault : std::as_const(faults))
        qInfo().noquote() << fault; // a message of a test is cut off after some of them
    QCOMPARE(faults.size(), 0);
}

void TestScreens::canBeUsedInANarrowWindow_data()
{
    QTest::addColumn<QString>("language");
#ifndef HOOKKEYS_SANITIZED // as above
    QTest::newRow("English") << u"en_US"_s;
    QTest::newRow("German") << u"de_DE"_s;
#endif
    QTest::newRow("from right to left") << u"ar_EG"_s;
}

/// As WCAG 2.2, 1.4.10, has it: nothing is lost, and only up and down is there more than is seen.
void TestScreens::canBeUsedInANarrowWindow()
{
    static constexpr int narrow = 400; // pixels
    QFETCH(const QString, language);
    const Language words(language);
    QStringList faults;
    walkScreens([&](const QString &name, QWidget *screen) {
        // A box has the width that Qt gives it, which is less on a narrow screen, and no other.
        const bool isBox = screen->minimumWidth() == screen->maximumWidth();
        if (qobject_cast<QMenu *>(screen) || (isBox && screen->width() > narrow))
            return;
        QStringList found;
        // The display may still have to say of what size the screen was made before, and Qt then
        // takes that for its newest one.
        const auto stays = [&found, screen] {
            found = faultsAt(narrow, screen);
            return screen->width() <= narrow || screen->minimumSizeHint().width() > narrow;
        };
        if (!waitUntil(stays) || screen->width() > narrow)
            found += u"%1 pixels wide"_s.arg(screen->width());
        for (const QString &fault : std::as_const(found))
            faults.append(name + u": "_s + fault);
    });
    for (const QString &fault : std::as_const(faults))
        qInfo().noquote() << fault;
    QCOMPARE(faults.size(), 0);
}

QTEST_MAIN(TestScreens)

#include "tst_screens.moc"
