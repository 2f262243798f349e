// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fittingdialog.h"

#include "fittingscrollarea.h"
#include "guifixture.h"
#include "plainlabel.h"
#include "waiting.h"
#include "wrappingform.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>
#include <QWindow>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

const auto manyLines = u"Word after word, and all of them to be seen. "_s.repeated(20);

/// Counts how often a window that can be seen gets another size.
class ResizeCounter final : public QObject
{
    Q_OBJECT

public:
    explicit ResizeCounter(QWidget *window) : QObject(window), m_window(window)
    {
        window->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_window && event->type() == QEvent::Resize && m_window->isVisible()
            && static_cast<QResizeEvent *>(event)->oldSize().isValid())
            ++whileVisible;
        return QObject::eventFilter(watched, event);
    }

    int whileVisible = 0;

private:
    QWidget *m_window;
};

/// A dialog with one text in it.
class TextDialog final : public FittingDialog
{
    Q_OBJECT

public:
    explicit TextDialog(const QString &text) : m_text(new PlainLabel(text))
    {
        (new QVBoxLayout(this))->addWidget(m_text);
        setUsualWidth(60);
    }

    void setText(const QString &text) { m_text->setText(text); }
    [[nodiscard]] int neededHeight() const { return layout()->totalHeightForWidth(width()); }
    using FittingDialog::shrink;

private:
    QLabel *m_text;
};

/// A dialog with rows whose labels find room beside their fields.
class FormDialog final : public FittingDialog
{
    Q_OBJECT

public:
    FormDialog(bool scrolls, QWidget *parent) : FittingDialog(parent)
    {
        auto *page = new QWidget(this);
        auto *form = new WrappingForm;
        for (int row = 0; row < 6; ++row)
            form->addRow(u"What is asked for:"_s, new QLineEdit(page));
        form->addRow(QString(), new QPushButton(u"A button with many words on it"_s, page));
        auto *lines = new QWidget(page);
        auto *column = new QVBoxLayout(lines);
        auto *hidden = new PlainLabel(u"A line that is not there."_s, lines);
        column->addWidget(new PlainLabel(u"A line that is."_s, lines));
        column->addWidget(hidden);
        form->addRow(QString(), lines);
        page->setLayout(form);
        auto *layout = new QVBoxLayout(this);
        if (scrolls) {
            auto *area = new FittingScrollArea(this);
            area->setWidget(page);
            layout->addWidget(area);
        } else {
            layout->addWidget(page);
        }
        layout->addWidget(new QDialogButtonBox(QDialogButtonBox::Close, this));
        hidden->hide(); // what it takes is known by then
        setUsualWidth(80);
    }

    using FittingDialog::shrink;
};

} // namespace

class TestFittingDialog final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void init() { GuiFixture::failOnWarnings(); }

    void knowsItsHeightBeforeItShows(); // U8
    void isNoHigherThanItsRows_data();
    void isNoHigherThanItsRows();
    void hasItsPlaceBeforeItFits_data();
    void hasItsPlaceBeforeItFits(); // U8
};

void TestFittingDialog::knowsItsHeightBeforeItShows()
{
    TextDialog dialog(manyLines);
    ResizeCounter counter(&dialog);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog, 30'000));
    QVERIFY(dialog.height() >= dialog.neededHeight());
    QCOMPARE(counter.whileVisible, 0);
}

void TestFittingDialog::isNoHigherThanItsRows_data()
{
    QTest::addColumn<bool>("scrolls");
    QTest::newRow("as they are") << false;
    QTest::newRow("where they would scroll") << true;
}

/// In the width that a widget has before it gets one, no label finds room beside its field; and
/// what was hidden before it shows takes no room.
void TestFittingDialog::isNoHigherThanItsRows()
{
    QFETCH(const bool, scrolls);
    QWidget window;
    FormDialog dialog(scrolls, &window);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog, 30'000));
    const int height = dialog.height();
    dialog.shrink();
    QCOMPARE(height, dialog.height());
}

void TestFittingDialog::hasItsPlaceBeforeItFits_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("it grows") << u"A word."_s << manyLines;
    QTest::newRow("it shrinks") << manyLines << u"A word."_s;
}

/// A size that is set while the window manager finds a place goes out along with where the window
/// is on the way there, in the corner of the screen, and there it stays then.
void TestFittingDialog::hasItsPlaceBeforeItFits()
{
    if (QGuiApplication::platformName() != u"xcb")
        QSKIP("Elsewhere a window has its place at once.");
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    TextDialog dialog(before);
    dialog.show(); // and nothing that X says of it was read
    QVERIFY(!dialog.windowHandle()->isExposed());
    const QSize size = dialog.size();
    dialog.setText(after);
    dialog.shrink();
    QCoreApplication::sendPostedEvents(); // that its text is another one
    QVERIFY(!dialog.windowHandle()->isExposed());
    QCOMPARE(dialog.size(), size);
    TRY_VERIFY(dialog.size() != size && dialog.height() == dialog.neededHeight());
}

QTEST_MAIN(TestFittingDialog)

#include "tst_fittingdialog.moc"
