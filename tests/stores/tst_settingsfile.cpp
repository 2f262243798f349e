// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "settingsfile.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestSettingsFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarning(); }

    void saysNothingWhereAllIsWell();
    void keepsADamagedFile_data();
    void keepsADamagedFile();
    void keepsEveryDamagedFile();
    void keepsItWhateverTheFolderIsCalled();
    void saysThatItCouldNotKeepIt();
    void row74_renamesWhatIsNoFile_data();
    void row74_renamesWhatIsNoFile();
    void row74_goesOnWithoutAFile();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"hookkeys.ini"_s); }
    [[nodiscard]] static bool write(const QString &path, const QByteArray &content);
    [[nodiscard]] static QByteArray read(const QString &path);

    QTemporaryDir m_folder;
};

bool TestSettingsFile::write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray TestSettingsFile::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSettingsFile::saysNothingWhereAllIsWell()
{
    QCOMPARE(repairSettings(path()), QString());
    QVERIFY(!QFile::exists(path()));
    {
        QSettings settings(path(), QSettings::IniFormat);
        settings.setValue(u"window/geometry"_s, QByteArray("\0\xff=[;\n", 6));
        settings.setValue(u"name"_s, u"Zürich"_s);
    }
    const QByteArray before = read(path());
    QVERIFY(!before.isEmpty());
    QCOMPARE(repairSettings(path()), QString());
    QCOMPARE(read(path()), before);
    QVERIFY(write(path(), {}));
    QCOMPARE(repairSettings(path()), QString());
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), 1);
}

void TestSettingsFile::keepsADamagedFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no settings") << QByteArray("language=de\nnothing of the kind\n");
    QTest::newRow("open section") << QByteArray("language=de\n[window\ngeometry=1\n");
    QTest::newRow("bytes") << QByteArray("language=de\n\x7f\x45\x4c\x46\x02\x01\n");
}

void TestSettingsFile::keepsADamagedFile()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"hookkeys.ini"_s);
    QVERIFY(write(file, content));
    const QString told = repairSettings(file);
    QVERIFY2(told.contains(u"hookkeys.ini”"_s), qPrintable(told));
    QVERIFY2(told.contains(u"hookkeys.ini.damaged-1”"_s), qPrintable(told));
    QCOMPARE(read(file + u".damaged-1"_s), content);

    // What is readable is used, and what is written then is whole again.
    {
        QSettings settings(file, QSettings::IniFormat);
        QCOMPARE(settings.value(u"language"_s).toString(), u"de"_s);
        settings.setValue(u"colorScheme"_s, u"dark"_s);
    }
    QCOMPARE(repairSettings(file), QString());
    const QSettings settings(file, QSettings::IniFormat);
    QCOMPARE(settings.value(u"colorScheme"_s).toString(), u"dark"_s);
    QCOMPARE(settings.value(u"language"_s).toString(), u"de"_s);
}

void TestSettingsFile::keepsEveryDamagedFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"hookkeys.ini"_s);
    QVERIFY(write(file, "first damage\n"));
    QVERIFY(!repairSettings(file).isEmpty());
    QVERIFY(write(file, "second damage\n"));
    QVERIFY(repairSettings(file).contains(u"hookkeys.ini.damaged-2”"_s));
    QCOMPARE(read(file + u".damaged-1"_s), QByteArray("first damage\n"));
    QCOMPARE(read(file + u".damaged-2"_s), QByteArray("second damage\n"));
}

void TestSettingsFile::keepsItWhateverTheFolderIsCalled()
{
    const QString folder = m_folder.filePath(u"100%1"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString file = folder + u"/hookkeys.ini"_s;
    QVERIFY(write(file, "damage\n"));
    QVERIFY(!repairSettings(file).isEmpty());
    QCOMPARE(read(file + u".damaged-1"_s), QByteArray("damage\n"));
}

void TestSettingsFile::saysThatItCouldNotKeepIt()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"%1.ini"_s.arg(QString(250, u'x'))); // no longer name
    QVERIFY(write(file, "damage\n"));
    const QString told = repairSettings(file);
    QVERIFY2(told.contains(u"could not be copied aside"_s), qPrintable(told));
    QCOMPARE(read(file), QByteArray("damage\n"));
}

void TestSettingsFile::row74_renamesWhatIsNoFile_data()
{
#ifdef Q_OS_WIN
    QSKIP("There are no named pipes among files");
#endif
    QTest::addColumn<QString>("target"); // of a link; empty: a pipe itself
    QTest::newRow("pipe") << QString();
    QTest::newRow("link to a pipe") << u"pipe"_s;
    QTest::newRow("link to a device") << u"/dev/zero"_s;
    QTest::newRow("link to nothing") << u"nowhere"_s;
    QTest::newRow("folder") << u"."_s;
}

void TestSettingsFile::row74_renamesWhatIsNoFile()
{
#ifdef Q_OS_UNIX
    QFETCH(const QString, target);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"hookkeys.ini"_s);
    const auto makePipe = [](const QString &at) {
        return ::mkfifo(QFile::encodeName(at).constData(), 0600) == 0;
    };
    if (target == u".")
        QVERIFY(QDir(folder.path()).mkdir(u"hookkeys.ini"_s));
    else if (target.isEmpty())
        QVERIFY(makePipe(file));
    else
        QVERIFY(makePipe(folder.filePath(u"pipe"_s)) && QFile::link(target, file));
    const QString told = repairSettings(file);
    QVERIFY2(told.contains(u"hookkeys.ini.damaged-1”"_s), qPrintable(told));
    QCOMPARE(settingsPath(file), file);
    QSettings settings(file, QSettings::IniFormat);
    settings.setValue(u"language"_s, u"de"_s);
    settings.sync();
    QVERIFY(QFileInfo(file).isFile());
    QCOMPARE(repairSettings(file), QString());
#endif
}

void TestSettingsFile::row74_goesOnWithoutAFile()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    // So long a name that what is there can get no other one.
    const QString file = folder.filePath(u"%1.ini"_s.arg(QString(250, u'x')));
    QVERIFY(::mkfifo(QFile::encodeName(file).constData(), 0600) == 0);
    const QString told = repairSettings(file);
    QVERIFY2(told.contains(u"could not be renamed"_s), qPrintable(told));
    const QString path = settingsPath(file);
    QVERIFY(path != file && !QFile::exists(path));
    QSettings settings(path, QSettings::IniFormat);
    settings.setValue(u"language"_s, u"de"_s);
    QCOMPARE(settings.value(u"language"_s).toString(), u"de"_s);
#endif
}

QTEST_GUILESS_MAIN(TestSettingsFile)

#include "tst_settingsfile.moc"
