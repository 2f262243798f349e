// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filewatch.h"

#include "fileprofilestore.h"
#include "waiting.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestFileWatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void tellsEachTimeItIsReplaced();
    static void tellsNothingOfItsNeighbours();
};

void TestFileWatch::tellsEachTimeItIsReplaced()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a/b/orgs.json"_s); // no folder is there yet
    const FileWatch watch(path);
    QSignalSpy spy(&watch, &FileWatch::changed);
    FileProfileStore store(path);
    for (int n = 1; n <= 3; ++n) {
        OrgProfile profile;
        profile.id = QString::number(n);
        profile.url = QUrl(u"https://acme.okta.com"_s);
        QVERIFY(store.save(profile));
        TRY_COMPARE(spy.size(), n);
    }
    QVERIFY(QFile::remove(path));
    TRY_COMPARE(spy.size(), 4);
}

void TestFileWatch::tellsNothingOfItsNeighbours()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"orgs.json"_s);
    const FileWatch watch(path);
    QSignalSpy spy(&watch, &FileWatch::changed);
    QFile neighbour(folder.filePath(u"other.json"_s));
    QVERIFY(neighbour.open(QIODevice::WriteOnly));
    neighbour.close();
    QTest::qWait(500);
    QCOMPARE(spy.size(), 0);
}

QTEST_GUILESS_MAIN(TestFileWatch)
#include "tst_filewatch.moc"
