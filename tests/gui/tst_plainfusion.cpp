// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the style draws that Fusion does not, from the pixels of real buttons.
#include "plainfusion.h"

#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// The smallest rectangle around what differs in @p one and @p other.
QRect differenceOf(const QImage &one, const QImage &other)
{
    QRect found;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x)
            if (one.pixel(x, y) != other.pixel(x, y))
                found |= QRect(x, y, 1, 1);
    return found;
}

class Button final : public QToolButton
{
public:
    Button()
    {
        setStyle(&m_style);
        setMenu(&m_menu);
        setPopupMode(InstantPopup);
        setToolButtonStyle(Qt::ToolButtonTextOnly);
    }

    /// Where its arrow is, by what is gone without it; it stands there whatever is beside it.
    QRect arrow()
    {
        resize(sizeHint());
        const QString words = text();
        setText({});
        const QImage with = grab().toImage();
        setMenu(nullptr);
        const QRect found = differenceOf(with, grab().toImage());
        setMenu(&m_menu);
        setText(words);
        return found;
    }

private:
    PlainFusion m_style;
    QMenu m_menu;
};

} // namespace

class TestPlainFusion final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsTheArrowBesideTheWords_data();
    void putsTheArrowBesideTheWords();
    void hasRoomForTheArrow();
};

void TestPlainFusion::putsTheArrowBesideTheWords_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestPlainFusion::putsTheArrowBesideTheWords()
{
    QFETCH(Qt::LayoutDirection, direction);
    Button button;
    button.setLayoutDirection(direction);
    button.setText(u"Export"_s);
    const QRect arrow = button.arrow();
    QVERIFY(arrow.isValid());
    QVERIFY(std::abs(arrow.center().y() - button.rect().center().y()) <= 2);
    const int words = button.fontMetrics().horizontalAdvance(button.text());
    const int behind = direction == Qt::LeftToRight ? arrow.left() : button.width() - arrow.right();
    QVERIFY2(behind >= words, qPrintable(u"%1 %2"_s.arg(behind).arg(words)));
}

void TestPlainFusion::hasRoomForTheArrow()
{
    Button button;
    button.setText(u"Export"_s);
    const int with = button.sizeHint().width();
    button.setMenu(nullptr);
    QVERIFY(with >= button.sizeHint().width() + 9);
}

QTEST_MAIN(TestPlainFusion)
#include "tst_plainfusion.moc"
