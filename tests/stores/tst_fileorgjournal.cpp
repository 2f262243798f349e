// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fileorgjournal.h"

#include "failonwarning.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// What HookKeys writes down about orgs for itself.
class TestFileOrgJournal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void tellsOnlyWhatOthersLeft();
    static void row76_writesInSpiteOfALockThatNobodyOwns();
    static void remembersTargets();
    static void row62_isForItsOwnerAlone();
    static void row60_damageMeansNothingIsKnown();
    static void whatCannotBeReadIsNotOverwritten();
    static void nothingIsUnderWayWithoutALock();
};

void TestFileOrgJournal::tellsOnlyWhatOthersLeft()
{
    const QTemporaryDir folder;
    const OrgStep adding{.id = u"a"_s, .kind = OrgStep::Kind::Adding, .name = u"A"_s};
    const OrgStep removing{
        .id = u"b"_s, .kind = OrgStep::Kind::Removing, .name = u"B"_s, .signedIn = true};
    const OrgStep removed{.id = u"d"_s, .kind = OrgStep::Kind::Removed};
    FileOrgJournal reader(folder.path());
    {
        FileOrgJournal journal(folder.path());
        journal.begin(adding);
        journal.begin(removing);
        journal.begin(removed);
        journal.begin({.id = u"c"_s});
        journal.end(u"c"_s);
        QCOMPARE(journal.left(), QList<OrgStep>());
        QCOMPARE(reader.left(), QList<OrgStep>()); // it is at it
    }
    QCOMPARE(reader.left(), QList({adding, removing, removed}));
    reader.end(u"a"_s);
    reader.end(u"d"_s);
    QCOMPARE(reader.left(), QList{removing});
    OrgStep mine = removing;
    mine.signedIn = false;
    reader.begin(mine);
    QCOMPARE(reader.left(), QList<OrgStep>());
    QCOMPARE(FileOrgJournal(folder.path()).left(), QList<OrgStep>());
}

/// As one leaves it who is killed between making the file and writing who it is.
void TestFileOrgJournal::row76_writesInSpiteOfALockThatNobodyOwns()
{
    const QTemporaryDir folder;
    QFile lock(folder.filePath(u"journal.json.lock"_s));
    QVERIFY(lock.open(QIODevice::ReadWrite));
    QVERIFY(lock.setFileTime(QDateTime::currentDateTime().addSecs(-60),
                             QFileDevice::FileModificationTime));
    lock.close();
    FileOrgJournal journal(folder.path());
    journal.noteTarget(u"token/a"_s, "words");
    QCOMPARE(journal.target(u"token/a"_s), QByteArray("words"));
}

void TestFileOrgJournal::remembersTargets()
{
    const QTemporaryDir folder;
    FileOrgJournal journal(folder.filePath(u"new"_s));
    QCOMPARE(journal.target(u"token/a"_s), QByteArray());
    // Not within a macro: moc takes what is behind "//" for a comment there.
    const QByteArray target = R"({"url":"https://a"})";
    journal.noteTarget(u"token/a"_s, target);
    journal.begin({.id = u"b"_s});
    journal.end(u"b"_s);
    QCOMPARE(FileOrgJournal(folder.filePath(u"new"_s)).target(u"token/a"_s), target);
    journal.forgetTarget(u"token/a"_s);
    QCOMPARE(journal.target(u"token/a"_s), QByteArray());
}

void TestFileOrgJournal::row62_isForItsOwnerAlone()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    FileOrgJournal journal(folder.path());
    journal.noteTarget(u"token/a"_s, "{}");
    QCOMPARE(QFile::permissions(folder.filePath(u"journal.json"_s))
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
#endif
}

void TestFileOrgJournal::row60_damageMeansNothingIsKnown()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"journal.json"_s);
    for (const QByteArray &content :
         {QByteArray("{"), QByteArray("[]"), QByteArray(R"({"underWay":3,"givenFor":[1]})"),
          QByteArray(R"({"underWay":[3,{"id":5,"owner":"../../x"}]})")}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) > 0);
        file.close();
        FileOrgJournal journal(folder.path());
        QVERIFY(journal.left().size() <= 2);
        QCOMPARE(journal.target(u"token/a"_s), QByteArray());
        journal.noteTarget(u"token/a"_s, "{}");
        QCOMPARE(journal.target(u"token/a"_s), QByteArray("{}"));
    }
    QFile::remove(path);
    QVERIFY(QDir().mkpath(path)); // no file at all
    FileOrgJournal journal(folder.path());
    QCOMPARE(journal.left(), QList<OrgStep>());
}

void TestFileOrgJournal::whatCannotBeReadIsNotOverwritten()
{
    const QTemporaryDir folder;
    FileOrgJournal journal(folder.path());
    journal.noteTarget(u"token/a"_s, "{}");
    QFile file(folder.filePath(u"journal.json"_s));
    QVERIFY(file.open(QIODevice::Append) && file.write(QByteArray(4 << 20, ' ')) > 0);
    file.close();
    const qint64 size = file.size();
    journal.noteTarget(u"token/b"_s, "{}");
    journal.begin({.id = u"a"_s});
    QCOMPARE(file.size(), size);
    QVERIFY(file.resize(size - (4 << 20)));
    QCOMPARE(journal.target(u"token/a"_s), QByteArray("{}"));
}

/// Others would take it for what a program left that is gone, and remove what was just stored.
void TestFileOrgJournal::nothingIsUnderWayWithoutALock()
{
#ifdef Q_OS_LINUX
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings"_s);
    QVERIFY(QFile::link(u"/proc/self"_s, path)); // a folder in which nobody can make a file
    FileOrgJournal journal(path);
    journal.begin({.id = u"a"_s});
    QVERIFY(QFile::remove(path));
    journal.begin({.id = u"b"_s});
    FileOrgJournal other(path);
    QCOMPARE(other.left(), QList<OrgStep>());
#endif
}

QTEST_GUILESS_MAIN(TestFileOrgJournal)

#include "tst_fileorgjournal.moc"
