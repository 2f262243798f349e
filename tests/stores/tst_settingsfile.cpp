// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsfile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestSettingsFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void saysNothingWhereAllIsWell();
    void keepsADamagedFile_data();
    void keepsADamagedFile();
    void keepsEveryDamagedFile();
    void saysThatItCouldNotKeepIt();

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

void TestSettingsFile::saysThatItCouldNotKeepIt()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"%1.ini"_s.arg(QString(250, u'x'))); // no longer name
    QVERIFY(write(file, "damage\n"));
    const QString told = repairSettings(file);
    QVERIFY2(told.contains(u"could not be copied aside"_s), qPrintable(told));
    QCOMPARE(read(file), QByteArray("damage\n"));
}

QTEST_GUILESS_MAIN(TestSettingsFile)

#include "tst_settingsfile.moc"
