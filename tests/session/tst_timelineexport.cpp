// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelineexport.h"

#include "timelinelines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// The timeline as a file.
class TestTimelineExport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvHasALineAChange();
    void row65_noCellIsAFormula();
    void jsonTellsTheSame();
};

namespace {

const QDateTime noon({2026, 3, 2}, {12, 0, 0, 5}, Qt::UTC);

TimelineLine lineCalled(const QString &name)
{
    TimelineLine line{.entry = {.source = TimelineSource::Sent,
                                .kind = TimelineKind::Renamed,
                                .object = TimelineObject::Key,
                                .time = noon,
                                .change = u"c1"_s,
                                .id = u"HKY1"_s,
                                .name = name,
                                .before = u"old"_s,
                                .after = name,
                                .requestId = u"req1"_s,
                                .person = {.name = u"Jane"_s, .address = u"192.0.2.7"_s}}};
    line.isOwn = line.isLogged = true;
    return line;
}

const OrgProfile acme{.id = u"p"_s, .name = u"Acme"_s, .url = QUrl(u"https://acme.okta.com"_s)};

} // namespace

void TestTimelineExport::csvHasALineAChange()
{
    const QByteArray csv = writeTimeline({lineCalled(u"a"_s), lineCalled(u"b \"c\""_s)}, acme, noon,
                                         TimelineFormat::Csv);
    QVERIFY(csv.startsWith("\xef\xbb\xbf\"time\",\"object\""));
    QCOMPARE(csv.count("\r\n"), 3);
    QVERIFY(csv.contains("\"2026-03-02T12:00:00.005Z\",\"key\",\"HKY1\",\"a\",\"renamed\","
                         "\"old\",\"a\",\"done\",\"\",\"req1\",\"\",\"hookkeys systemLog\""));
    QVERIFY(csv.contains("\"b \"\"c\"\"\""));
    TimelineLine repointed = lineCalled(u"a"_s);
    repointed.entry.wayBefore = u"private_key_jwt"_s;
    repointed.entry.wayAfter = u"client_secret_post"_s;
    repointed.entry.otherRequestId = u"t9"_s;
    repointed.entry.nameBefore = u"Hook"_s;
    repointed.entry.nameAfter = u"Hook 2"_s;
    QVERIFY(
        writeTimeline({repointed}, acme, noon, TimelineFormat::Csv)
            .endsWith("\"private_key_jwt\",\"client_secret_post\",\"t9\",\"Hook\",\"Hook 2\"\r\n"));
}

void TestTimelineExport::row65_noCellIsAFormula()
{
    for (const QString &name : {u"=1+1"_s, u"+1"_s, u"-1"_s, u"@SUM(A1)"_s, u"\t=1"_s, u"a;=1"_s}) {
        const QByteArray csv = writeTimeline({lineCalled(name)}, acme, noon, TimelineFormat::Csv);
        QVERIFY(!csv.contains("\"=") && !csv.contains("\"+") && !csv.contains("\"-")
                && !csv.contains("\"@") && !csv.contains(";="));
    }
}

void TestTimelineExport::jsonTellsTheSame()
{
    const QJsonObject json = QJsonDocument::fromJson(writeTimeline({lineCalled(u"=1"_s)}, acme,
                                                                   noon, TimelineFormat::Json))
                                 .object();
    QCOMPARE(json["org"_L1].toString(), u"Acme"_s);
    const QJsonObject change = json["changes"_L1].toArray().first().toObject();
    QCOMPARE(change["name"_L1].toString(), u"=1"_s);
    QCOMPARE(change["kind"_L1].toString(), u"renamed"_s);
    QCOMPARE(change["sources"_L1].toArray(), (QJsonArray{u"hookkeys"_s, u"systemLog"_s}));
    QCOMPARE(change["person"_L1].toObject()["address"_L1].toString(), u"192.0.2.7"_s);
}

QTEST_GUILESS_MAIN(TestTimelineExport)
#include "tst_timelineexport.moc"
