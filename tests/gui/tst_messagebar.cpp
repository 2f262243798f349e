// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include "appearance.h"
#include "guifixture.h"
#include "noticelabel.h"
#include "waiting.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

MessageBar::Message message(const QString &topic, Severity severity, const QString &text)
{
    return {topic, severity, text, {}, {}};
}

QStringList buttonTexts(const MessageBar &bar)
{
    QStringList texts;
    const auto buttons = bar.findChildren<QPushButton *>();
    for (const QPushButton *button : buttons) {
        if (button->isVisible())
            texts.append(button->text());
    }
    return texts;
}

} // namespace

class TestMessageBar final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void isHiddenWhileThereIsNothing();
    void showsTheGravestAndThenTheNewest();
    void showsFirstWhyAWishWasRefused();
    void showsTheNewestAnswerFirst();   // U5
    void countsTheOthersAndShowsThem(); // U5
    void leavesWhatStandsThereAlone();
    void replacesAMessageOfTheSameTopic();
    void showsTextLiterally();
    void showsDetailsOnRequest();
    void runsActions();
    void wrapsItsButtons();
    void hasTheColourOfItsSeverity_data();
    void hasTheColourOfItsSeverity();

private:
    std::unique_ptr<QWidget> m_window;
    MessageBar *m_bar = nullptr;
    NoticeLabel *m_notice = nullptr; ///< What a dialog has in its place.
};

void TestMessageBar::init()
{
    GuiFixture::failOnWarnings();
    m_window = std::make_unique<QWidget>();
    m_window->resize(600, 200);
    m_bar = new MessageBar(m_window.get());
    m_bar->setGeometry(0, 0, 600, 100);
    m_notice = new NoticeLabel(m_window.get());
    m_notice->setGeometry(0, 100, 600, 100);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), 30'000));
}

void TestMessageBar::isHiddenWhileThereIsNothing()
{
    QVERIFY(!m_bar->isVisible());
    QCOMPARE(m_bar->text(), QString());
    m_bar->show(message(u"a"_s, Severity::Info, u"Something."_s));
    QVERIFY(m_bar->isVisible());
    QCOMPARE(m_bar->text(), u"Something."_s);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(m_bar);
    QCOMPARE(accessible->text(QAccessible::Name), u"Message"_s);
    QAccessibleInterface *text =
        QAccessible::queryAccessibleInterface(part<QLabel>(m_bar, "messageText"));
    QCOMPARE(text->text(QAccessible::Name), u"Something."_s);
    m_bar->clear(u"b"_s);
    QVERIFY(m_bar->isVisible());
    m_bar->clear(u"a"_s);
    QVERIFY(!m_bar->isVisible());
    QCOMPARE(m_bar->text(), QString());
}

void TestMessageBar::showsTheGravestAndThenTheNewest()
{
    m_bar->show(message(u"a"_s, Severity::Warning, u"Old warning."_s));
    m_bar->show(message(u"b"_s, Severity::Problem, u"Problem."_s));
    m_bar->show(message(u"c"_s, Severity::Warning, u"New warning."_s));
    m_bar->show(message(u"d"_s, Severity::Info, u"Info."_s));
    auto *close = part<QToolButton>(m_bar, "messageClose");
    for (const QString &text : {u"Problem."_s, u"New warning."_s, u"Old warning."_s, u"Info."_s}) {
        QCOMPARE(m_bar->text(), text);
        click(close);
    }
    QVERIFY(!m_bar->isVisible());

    m_bar->show(message(u"a"_s, Severity::Info, u"Info."_s));
    m_bar->clear(u"a"_s);
    QVERIFY(!m_bar->isVisible());
}

void TestMessageBar::showsFirstWhyAWishWasRefused()
{
    m_bar->show(message(u"a"_s, Severity::Alarm, u"Alarm."_s));
    m_bar->show(message(MessageBar::answerTopic, Severity::Info, u"It was saved."_s));
    QCOMPARE(m_bar->text(), u"Alarm."_s);
    m_bar->show(message(MessageBar::answerTopic, Severity::Warning, u"It cannot be done."_s));
    QCOMPARE(m_bar->text(), u"It cannot be done."_s);
    m_bar->show(message(u"b"_s, Severity::Problem, u"Problem."_s));
    QCOMPARE(m_bar->text(), u"It cannot be done."_s);
    click(part<QToolButton>(m_bar, "messageClose"));
    QCOMPARE(m_bar->text(), u"Alarm."_s);
    // But an alarm is not kept back by what was asked for before.
    m_bar->show(message(MessageBar::answerTopic, Severity::Warning, u"It cannot be done."_s));
    m_bar->show(message(u"c"_s, Severity::Alarm, u"New alarm."_s));
    QCOMPARE(m_bar->text(), u"New alarm."_s);
    // What is said no more does not take along what was said since.
    m_bar->clear(u"c"_s, u"Another one."_s);
    QCOMPARE(m_bar->text(), u"New alarm."_s);
    m_bar->clear(u"c"_s, u"New alarm."_s);
    QCOMPARE(m_bar->text(), u"Alarm."_s);
}

void TestMessageBar::showsTheNewestAnswerFirst()
{
    Error error;
    error.summary = u"The refresh failed."_s;
    m_bar->show(message(u"a"_s, Severity::Warning, u"Old warning."_s));
    m_bar->show(message(MessageBar::answerTopic, Severity::Info, u"It was saved."_s));
    QCOMPARE(m_bar->text(), u"It was saved."_s);
    // What happens by itself later is news, and what went well none.
    m_bar->show(u"b"_s, error);
    QCOMPARE(m_bar->text(), u"The refresh failed."_s);

    m_bar->show(message(MessageBar::answerTopic, Severity::Warning, u"It cannot be done."_s));
    QCOMPARE(m_bar->text(), u"It cannot be done."_s);
    // Asked for since: it failed again.
    m_bar->show(u"b"_s, error, {}, true);
    QCOMPARE(m_bar->text(), u"The refresh failed."_s);
    // And what was asked for after that went well.
    m_bar->show(message(MessageBar::answerTopic, Severity::Info, u"It was created."_s));
    QCOMPARE(m_bar->text(), u"It was created."_s);
}

void TestMessageBar::countsTheOthersAndShowsThem()
{
    auto *next = part<QToolButton>(m_bar, "messageNext");
    m_bar->show(message(u"a"_s, Severity::Warning, u"Warning."_s));
    QVERIFY(!next->isVisible());
    m_bar->show(message(u"b"_s, Severity::Problem, u"Problem."_s));
    QVERIFY(next->isVisible());
    QCOMPARE(next->text(), u"1 of 2"_s);
    QCOMPARE(next->accessibleName(), u"Message 1 of 2, show the next"_s);
    click(next);
    QCOMPARE(m_bar->text(), u"Warning."_s);
    QCOMPARE(next->text(), u"2 of 2"_s);
    click(next);
    QCOMPARE(m_bar->text(), u"Problem."_s);
    // What is closed is the one that is seen.
    click(next);
    click(part<QToolButton>(m_bar, "messageClose"));
    QCOMPARE(m_bar->text(), u"Problem."_s);
    QVERIFY(!next->isVisible());
}

void TestMessageBar::leavesWhatStandsThereAlone()
{
    Error error;
    error.summary = u"It failed."_s;
    error.requestId = u"reqA"_s;
    m_bar->show(u"a"_s, error, {{u"Try again"_s, [] {
                                 }}});
    auto *button = m_bar->findChild<QPushButton *>();
    QVERIFY(button);
    button->setFocus();
    click(part<QToolButton>(m_bar, "messageDetailsButton"));
    m_bar->show(u"a"_s, error, {{u"Try again"_s, [] {
                                 }}});
    QCOMPARE(m_bar->findChild<QPushButton *>(), button);
    QVERIFY(part<QLabel>(m_bar, "messageDetails")->isVisible());
    error.requestId = u"reqB"_s;
    m_bar->show(u"a"_s, error);
    QVERIFY(!part<QLabel>(m_bar, "messageDetails")->isVisible());
}

void TestMessageBar::replacesAMessageOfTheSameTopic()
{
    m_bar->show(message(u"a"_s, Severity::Problem, u"Before."_s));
    m_bar->show(message(u"a"_s, Severity::Info, u"After."_s));
    QCOMPARE(m_bar->text(), u"After."_s);
    click(part<QToolButton>(m_bar, "messageClose"));
    QVERIFY(!m_bar->isVisible());
}

void TestMessageBar::showsTextLiterally()
{
    Error error;
    error.summary = u"<b>bold</b> & <a href='x'>link</a>"_s;
    error.serverText = u"<img src='http://example.com'>"_s;
    m_bar->show(u"a"_s, error);
    auto *text = part<QLabel>(m_bar, "messageText");
    QCOMPARE(text->text(), error.summary);
    QCOMPARE(text->textFormat(), Qt::PlainText);
    auto *details = part<QLabel>(m_bar, "messageDetails");
    QVERIFY(details->text().contains(error.serverText));
    QCOMPARE(details->textFormat(), Qt::PlainText);
}

void TestMessageBar::showsDetailsOnRequest()
{
    Error error;
    error.summary = u"It failed."_s;
    m_bar->show(u"a"_s, error);
    auto *button = part<QToolButton>(m_bar, "messageDetailsButton");
    auto *details = part<QLabel>(m_bar, "messageDetails");
    QVERIFY(!button->isVisible()); // nothing more is known

    error.requestId = u"ZsKQ1"_s;
    m_bar->show(u"a"_s, error);
    QVERIFY(!details->isVisible());
    click(button);
    QVERIFY(details->isVisible());
    QVERIFY2(details->text().contains(u"ZsKQ1"_s), qPrintable(details->text()));
    QVERIFY(details->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    click(button);
    QVERIFY(!details->isVisible());
    click(button);
    m_bar->show(message(u"b"_s, Severity::Alarm, u"Worse."_s));
    QVERIFY(!details->isVisible());
    QVERIFY(!button->isVisible());
}

void TestMessageBar::runsActions()
{
    QStringList ran;
    Error error;
    error.summary = u"It failed."_s;
    m_bar->show(u"a"_s, error,
                {{u"Once"_s,
                  [&] {
                      ran.append(u"once"_s);
                  }},
                 {u"More"_s, [&] {
                      ran.append(u"more"_s);
                      m_bar->show(message(u"a"_s, Severity::Info, u"Again."_s));
                  }}});
    QCOMPARE(buttonTexts(*m_bar), QStringList({u"Once"_s, u"More"_s}));
    const auto press = [this](const QString &text) {
        const auto buttons = m_bar->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->isVisible() && button->text() == text) {
                click(button);
                return;
            }
        }
    };
    press(u"More"_s);
    QCOMPARE(ran, QStringList({u"more"_s}));
    QCOMPARE(m_bar->text(), u"Again."_s);
    QCOMPARE(buttonTexts(*m_bar), QStringList());
    m_bar->show(u"a"_s, error, {{u"Once"_s, [&] {
                                     ran.append(u"once"_s);
                                 }}});
    TRY_COMPARE(buttonTexts(*m_bar), QStringList({u"Once"_s}));
    press(u"Once"_s);
    QCOMPARE(ran, QStringList({u"more"_s, u"once"_s}));
    // What was begun may be cancelled: whoever told of it knows when it is done.
    QCOMPARE(m_bar->text(), error.summary);
    QCOMPARE(buttonTexts(*m_bar), QStringList({u"Once"_s}));
    m_bar->clear(u"a"_s);
    QVERIFY(!m_bar->isVisible());
}

void TestMessageBar::wrapsItsButtons()
{
    const QStringList texts{u"Try this once more"_s, u"Do it for this session only"_s,
                            u"Change what was typed there"_s};
    MessageBar::Message many = message(u"many"_s, Severity::Problem, u"It failed."_s);
    for (const QString &text : texts)
        many.actions.append({text, [] {
                             }});
    m_bar->show(many);
    // At the side of the text they stand in one line, in a narrow window below it, in as many as it
    // takes.
    for (const auto &[width, fewest] : {std::pair(900, 1), std::pair(300, 2)}) {
        m_bar->resize(width, 200);
        QSet<int> lines;
        const auto isWhole = [&] {
            lines.clear();
            const auto buttons = m_bar->findChildren<QPushButton *>();
            return std::ranges::all_of(buttons, [&](const QPushButton *button) {
                lines.insert(button->y());
                return button->width() >= button->sizeHint().width()
                       && m_bar->rect().contains(button->geometry());
            });
        };
        TRY_VERIFY(isWhole());
        QVERIFY(fewest == 1 ? lines.size() == 1 : lines.size() >= fewest);
    }
}

void TestMessageBar::hasTheColourOfItsSeverity_data()
{
    QTest::addColumn<Severity>("severity");
    QTest::newRow("info") << Severity::Info;
    QTest::newRow("warning") << Severity::Warning;
    QTest::newRow("problem") << Severity::Problem;
    QTest::newRow("alarm") << Severity::Alarm;
}

void TestMessageBar::hasTheColourOfItsSeverity()
{
    QFETCH(Severity, severity);
    m_bar->show(message(u"a"_s, severity, u"Something."_s));
    QVERIFY(!m_notice->isVisible());
    m_notice->showText(u"Something."_s, severity);
    QVERIFY(m_notice->isVisible());
    const auto grounds = [this] {
        QList<QColor> colours;
        for (QWidget *widget : std::initializer_list<QWidget *>{m_bar, m_notice}) {
            const QImage picture = widget->grab().toImage();
            colours.append(picture.pixelColor(3, picture.height() / 2));
        }
        return colours;
    };
    const QColor light = severityGround(severity, QApplication::palette());
    QCOMPARE(grounds(), QList<QColor>({light, light}));
    // They follow the colours of the program.
    applyColorScheme(ColorScheme::Dark);
    const QColor dark = severityGround(severity, QApplication::palette());
    const bool followed = waitUntil([&] { return grounds() == QList<QColor>({dark, dark}); });
    applyColorScheme(ColorScheme::System);
    QVERIFY(followed);
    QVERIFY(dark != light);
}

QTEST_MAIN(TestMessageBar)

#include "tst_messagebar.moc"
