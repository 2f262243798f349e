// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfilter.h"
#include "timelinesearch.h"

#include <QTest>

#include <random>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Looking for words in the texts of many lines, beside looking into each line.
class TestTimelineSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void findsWhatEachLineHas();
    static void forgetsWhatALineHadBefore();
    static void aZeroByteEndsNoLine();
};

namespace {

QString randomText(std::mt19937 &random)
{
    static const QStringList words{u"partner"_s, u"api"_s, u"renamed"_s, u"Zürich"_s,
                                   u"e"_s,       u"ee"_s,  u"the key"_s, u"7919"_s};
    QStringList text;
    for (auto i = random() % 5; i > 0; --i)
        text += words[qsizetype(random() % size_t(words.size()))];
    return text.join(u' ');
}

} // namespace

void TestTimelineSearch::findsWhatEachLineHas()
{
    std::mt19937 random(17);
    TimelineSearch search;
    QStringList texts;
    // Enough changes that what is dead is thrown away now and then.
    for (int i = 0; i < 12'000; ++i) {
        const bool isNew = texts.isEmpty() || (random() % 4 == 0 && texts.size() < 800);
        const qsizetype line = isNew ? texts.size() : qsizetype(random() % size_t(texts.size()));
        const QString text = randomText(random);
        if (isNew)
            texts += text;
        else
            texts[line] = text;
        search.setText(line, text);
    }
    const QList<QStringList> asked{{},
                                   {u"e"_s},
                                   {u"ee"_s},
                                   {KeyFilter::folded(u"Zürich"_s), u"e"_s},
                                   {u"partner"_s, u"7919"_s},
                                   {u"er"_s},
                                   {u"y ren"_s},
                                   {u"nobody"_s},
                                   {u"a"_s},
                                   {u"i"_s, u"k"_s},
                                   {u"partner api"_s}};
    for (const QStringList &words : asked) {
        const std::vector<bool> found = search.find(words);
        QCOMPARE(qsizetype(found.size()), texts.size());
        for (qsizetype line = 0; line < texts.size(); ++line) {
            const QString folded = KeyFilter::folded(texts[line]);
            const bool has = std::all_of(words.cbegin(), words.cend(), [&folded](const auto &word) {
                return folded.contains(word);
            });
            QVERIFY2(found[size_t(line)] == has, qPrintable(texts[line] + words.join(u'|')));
            QCOMPARE(search.matches(line, words), has);
        }
    }
}

void TestTimelineSearch::forgetsWhatALineHadBefore()
{
    TimelineSearch search;
    search.setText(0, u"first"_s);
    search.setText(1, u"second"_s);
    search.setText(0, u"third"_s);
    QCOMPARE(search.find({u"first"_s}), std::vector<bool>({false, false}));
    QCOMPARE(search.find({u"third"_s}), std::vector<bool>({true, false}));
    QCOMPARE(search.find({u"second"_s}), std::vector<bool>({false, true}));
    search.clear();
    QCOMPARE(search.find({u"second"_s}), std::vector<bool>());
    search.setText(0, u"fourth"_s);
    QCOMPARE(search.find({u"fourth"_s}), std::vector<bool>({true}));
}

void TestTimelineSearch::aZeroByteEndsNoLine()
{
    TimelineSearch search;
    search.setText(0, u"be"_s + QChar(0) + u"hind"_s);
    search.setText(1, u"other"_s);
    QCOMPARE(search.find({u"hind"_s}), std::vector<bool>({true, false}));
    QCOMPARE(search.find({u"other"_s}), std::vector<bool>({false, true}));
}

QTEST_GUILESS_MAIN(TestTimelineSearch)
#include "tst_timelinesearch.moc"
