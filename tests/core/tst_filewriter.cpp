// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filewriter.h"
#include "restrictions.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace HookKeys;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

#ifdef Q_OS_UNIX
/// What the file system says of the mode, without Qt's additions for the present user.
int mode(const QString &path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 0777) : -1;
}
#endif

void put(const QString &path, const QByteArray &data)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(data) == data.size());
}

} // namespace

class TestFileWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
#ifdef Q_OS_UNIX
        ::umask(022);
#endif
    }

    void writesNewFiles()
    {
        const QString path = m_dir->filePath(u"ключ 1.json"_s);
        QVERIFY(writeFile(path, QByteArray("a\0b\n", 4), FileAccess::Public));
        QCOMPARE(contents(path), QByteArray("a\0b\n", 4));
#ifdef Q_OS_UNIX
        QCOMPARE(mode(path), 0644);
#endif
        QCOMPARE(entries(), QStringList{u"ключ 1.json"_s});
    }

    void writesPrivateFiles()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows has no modes: a folder below AppData is private");
#else
        const QString path = m_dir->filePath(u"private"_s);
        QVERIFY(writeFile(path, "secret", FileAccess::OwnerOnly));
        QCOMPARE(mode(path), 0600);
        // A file that everybody could read is narrowed when it is written anew.
        ::chmod(QFile::encodeName(path).constData(), 0644);
        QVERIFY(writeFile(path, "new", FileAccess::OwnerOnly));
        QCOMPARE(contents(path), QByteArray("new"));
        QCOMPARE(mode(path), 0600);
#endif
    }

    void replacesTheWholeFile()
    {
        const QString path = m_dir->filePath(u"file"_s);
        QVERIFY(writeFile(path, "a long old text", FileAccess::Public));
        QVERIFY(writeFile(path, "new", FileAccess::Public));
        QCOMPARE(contents(path), QByteArray("new"));
        QVERIFY(writeFile(path, {}, FileAccess::Public));
        QCOMPARE(contents(path), QByteArray());
    }

    void keepsTheOldFileOnAFullDisk_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("within Qt's buffer") << 2000;
        QTest::newRow("beyond it") << 100'000;
    }

    void keepsTheOldFileOnAFullDisk()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows limits no process to short files");
#else
        QFETCH(const int, size);
        const QString path = m_dir->filePath(u"file"_s);
        put(path, "old");
        Result<void> result;
        {
            const FileSizeLimit limit(1000);
            result = writeFile(path, QByteArray(size, 'x'), FileAccess::OwnerOnly);
        }
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::File);
        QVERIFY(result.error().summary.contains(path));
        QCOMPARE(contents(path), QByteArray("old"));
        QCOMPARE(entries(), QStringList{u"file"_s});
#endif
    }

    void failsWhereItMayNotWrite()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows has no modes");
#else
        const QString path = m_dir->filePath(u"file"_s);
        put(path, "old");
        ::chmod(QFile::encodeName(path).constData(), 0644);
        ::chmod(QFile::encodeName(m_dir->path()).constData(), 0555);
        Result<void> result;
        Result<void> added;
        {
            const WithoutRoot unprivileged;
            result = writeFile(path, "x", FileAccess::Public);
            added = writeFile(m_dir->filePath(u"new"_s), "x", FileAccess::Public);
        }
        ::chmod(QFile::encodeName(m_dir->path()).constData(), 0755);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::File);
        QVERIFY(!added);
        QCOMPARE(contents(path), QByteArray("old"));
        QCOMPARE(entries(), QStringList{u"file"_s});
#endif
    }

    void refusesAFolder()
    {
        QVERIFY(QDir(m_dir->path()).mkdir(u"folder"_s));
        const Result<void> result =
            writeFile(m_dir->filePath(u"folder"_s), "x", FileAccess::Public);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::File);
    }

    void refusesADevice()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows has no pipes among the files");
#else
        const QString path = m_dir->filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        QVERIFY(!writeFile(path, "x", FileAccess::Public));
        QVERIFY(!QFileInfo(path).isFile());
#endif
    }

    void neitherFollowsNorReplacesLinks()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows lets administrators alone make links");
#endif
        const QString target = m_dir->filePath(u"target"_s);
        const QString link = m_dir->filePath(u"link"_s);
        put(target, "old");
        QVERIFY(QFile::link(target, link));
        const Result<void> result = writeFile(link, "x", FileAccess::Public);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::File);
        QVERIFY(result.error().summary.contains(target));
        QCOMPARE(contents(target), QByteArray("old"));
        QVERIFY(QFileInfo(link).isSymLink());

        // A link that leads nowhere does not make a file elsewhere either.
        QVERIFY(QFile::remove(target));
        QVERIFY(!writeFile(link, "x", FileAccess::Public));
        QVERIFY(!QFileInfo::exists(target));
    }

    void row51_makesSafeNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        const auto row = [](const char *tag, const QString &name, const QString &safe) {
            QTest::newRow(tag) << name << safe;
        };
        row("plain", u"partner-api"_s, u"partner-api.pem"_s);
        row("other scripts", u"Schlüssel 鍵"_s, u"Schlüssel 鍵.pem"_s);
        row("decomposed", u"u\u0308"_s, u"\u00FC.pem"_s);
        row("path", u"../../x"_s, u"_.._x.pem"_s);
        row("root", u"/etc/passwd"_s, u"_etc_passwd.pem"_s);
        row("Windows path", u"C:\\x"_s, u"C__x.pem"_s);
        row("stream", u"a:b"_s, u"a_b.pem"_s);
        row("wildcards", u"<a>*?|\""_s, u"_a_____.pem"_s);
        row("controls", u"a\nb\0c\u202E"_s, u"a_b"_s + u"_c_.pem"_s);
        row("device", u"CON"_s, u"_CON.pem"_s);
        row("device, small", u"nul"_s, u"_nul.pem"_s);
        row("device with extension", u"aux.txt"_s, u"_aux.txt.pem"_s);
        row("device with a space", u"com1 .x"_s, u"_com1 .x.pem"_s);
        row("device with a superscript", u"LPT²"_s, u"_LPT².pem"_s);
        row("console input", u"conin$"_s, u"_conin$.pem"_s);
        row("no device", u"CONTROL"_s, u"CONTROL.pem"_s);
        row("no device either", u"com10"_s, u"com10.pem"_s);
        row("leading dot", u".bashrc"_s, u"bashrc.pem"_s);
        row("dots alone", u"..."_s, u"hook-key.pem"_s);
        row("spaces and dots around", u" . a b . "_s, u"a b.pem"_s);
        row("leading dash", u"-rf"_s, u"_rf.pem"_s);
        row("empty", {}, u"hook-key.pem"_s);
        row("half a character", QString(QChar(0xD83D)), u"_.pem"_s);
        row("300 bytes", u"x"_s.repeated(300), u"x"_s.repeated(116) + u".pem"_s);
        row("cut between characters", u"鍵"_s.repeated(100), u"鍵"_s.repeated(38) + u".pem"_s);
        row("cut between pairs", u"😀"_s.repeated(100), u"😀"_s.repeated(29) + u".pem"_s);
        row("cut at a space", u"x"_s.repeated(115) + u" y"_s, u"x"_s.repeated(115) + u".pem"_s);
        row("long device", u"nul."_s + u"x"_s.repeated(200),
            u"_nul."_s + u"x"_s.repeated(111) + u".pem"_s);
    }

    void row51_makesSafeNames()
    {
        QFETCH(const QString, name);
        const QString safe = safeFileName(name, u"pem"_s);
        QTEST(safe, "safe");
        QVERIFY(safe.toUtf8().size() <= 120);
        // It can be written, and what is safe already is left as it is.
        QVERIFY(writeFile(m_dir->filePath(safe), "x", FileAccess::Public));
        QCOMPARE(entries(), QStringList{safe});
        QCOMPARE(safeFileName(safe.chopped(4), u"pem"_s), safe);
    }

    void takesNoExtension()
    {
        QCOMPARE(safeFileName(u"keys"_s, {}), u"keys"_s);
    }

private:
    [[nodiscard]] QStringList entries() const
    {
        return QDir(m_dir->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_APPLESS_MAIN(TestFileWriter)
#include "tst_filewriter.moc"
