// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "regularfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#endif

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// What stands in the place of a file: nothing blocks, and the reason names it.
class TestRegularFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row74_readsFilesAndLinks();
    void row85_takesPathsAsTheyArePasted();
    void row74_keepsToItsLimit();
    void row74_refusesWhatIsNoFile_data();
    void row74_refusesWhatIsNoFile();
    void row74_refusesAPipeThatSomebodyWritesTo();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString put(const QString &name, const QByteArray &content) const
    {
        QFile file(at(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("The file could not be written.");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void TestRegularFile::row74_readsFilesAndLinks()
{
    const QString file = put(u"file"_s, "content");
    const QString link = at(u"link.lnk"_s);
    const QString second = at(u"second.lnk"_s);
    QVERIFY(QFile::link(file, link) && QFile::link(link, second));
    for (const QString &path : {file, link, second}) {
        QVERIFY(isRegularFile(path) && isAnything(path));
        const Result<QByteArray> read = readRegularFile(path, 100);
        QVERIFY2(read, read ? "" : qPrintable(read.error().summary));
        QCOMPARE(*read, "content");
    }
    QCOMPARE(*readRegularFile(put(u"empty"_s, {}), 100), QByteArray());
}

void TestRegularFile::row85_takesPathsAsTheyArePasted()
{
    const QString path = put(u"a file.pem"_s, "content");
    for (const QString &typed : {path, u"  %1\n"_s.arg(path), u"\"%1\""_s.arg(path),
                                 u"'%1'"_s.arg(path), QUrl::fromLocalFile(path).toString(),
                                 QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)})
        QCOMPARE(typedPath(typed), path);
    QCOMPARE(typedPath(u"~/ca.pem"_s), QDir::homePath() + u"/ca.pem"_s);
    for (const QString &other : {QString(), u"\""_s, u"ca.pem"_s, u"~"_s, u"file:"_s})
        QCOMPARE(typedPath(other), other);
}

void TestRegularFile::row74_keepsToItsLimit()
{
    const QByteArray content(65'536, 'x');
    QCOMPARE(*readRegularFile(put(u"fits"_s, content), 65'536), content);
    const Result<QByteArray> larger = readRegularFile(put(u"larger"_s, content + 'x'), 65'536);
    QVERIFY(!larger);
    QCOMPARE(larger.error().kind, ErrorKind::Validation);
    QVERIFY2(larger.error().summary.contains(u"larger than 64 KiB"),
             qPrintable(larger.error().summary));
}

void TestRegularFile::row74_refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("there");
    QTest::newRow("nothing") << at(u"none"_s) << u"There is no file"_s << false;
    QTest::newRow("no name") << QString() << u"There is no file"_s << false;
    QTest::newRow("folder") << m_folder.path() << u"is a folder"_s << true;
#ifdef Q_OS_UNIX
    const QString pipe = at(u"pipe"_s);
    QVERIFY(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    const QString strange = u"named pipe or a device"_s;
    QTest::newRow("named pipe") << pipe << strange << true;
    QVERIFY(QFile::link(pipe, at(u"pipelink"_s)) && QFile::link(at(u"pipelink"_s), at(u"again"_s)));
    QTest::newRow("link to a link to a pipe") << at(u"again"_s) << strange << true;
    QTest::newRow("device") << u"/dev/zero"_s << strange << true;
    QTest::newRow("terminal") << u"/dev/tty"_s << strange << true;
    QVERIFY(QFile::link(at(u"gone"_s), at(u"nowhere"_s)));
    QTest::newRow("link to nothing") << at(u"nowhere"_s) << u"leads to no file"_s << true;
    QVERIFY(QFile::link(at(u"circle"_s), at(u"circle"_s)));
    QTest::newRow("circle") << at(u"circle"_s) << u"leads to no file"_s << true;
    sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = {}};
    const QByteArray socketPath = QFile::encodeName(at(u"socket"_s));
    QVERIFY(size_t(socketPath.size()) < sizeof address.sun_path);
    std::copy(socketPath.begin(), socketPath.end(), address.sun_path);
    const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
    QVERIFY(::bind(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0);
    ::close(server);
    QTest::newRow("socket") << at(u"socket"_s) << strange << true;
#endif
}

void TestRegularFile::row74_refusesWhatIsNoFile()
{
    QFETCH(const QString, path);
    QFETCH(const QString, words);
    QVERIFY(!isRegularFile(path));
    QTEST(isAnything(path), "there");
    const Result<QByteArray> read = readRegularFile(path, 100);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::File);
    QVERIFY2(read.error().summary.contains(words), qPrintable(read.error().summary));
    QVERIFY2(read.error().summary.contains(QDir::toNativeSeparators(path)),
             qPrintable(read.error().summary));
}

void TestRegularFile::row74_refusesAPipeThatSomebodyWritesTo()
{
#ifdef Q_OS_UNIX
    const QString pipe = at(u"busy"_s);
    QVERIFY(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    // Open for both, as its writer waits for nobody then.
    QFile writer(pipe);
    QVERIFY(writer.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    QVERIFY(writer.write("a secret") > 0);
    QVERIFY(!readRegularFile(pipe, 100));
    char first = '\0'; // nothing was taken out of it
    QVERIFY(writer.read(&first, 1) == 1 && first == 'a');
#else
    QSKIP("There are no named pipes among files");
#endif
}

QTEST_GUILESS_MAIN(TestRegularFile)
#include "tst_regularfile.moc"
