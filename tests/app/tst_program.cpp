// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, as a process.

#include "demoorg.h"
#include "guifixture.h"
#include "waiting.h"

#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>

#include <csignal>
#ifdef Q_OS_UNIX
#include <sys/types.h>
#endif

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// The program with a home of its own.
class Program final
{
public:
    Program()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name :
             {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s})
            environment.insert(name, home.path());
        environment.remove(u"LANGUAGE"_s);
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(HOOKKEYS_PROGRAM));
    }

    ~Program()
    {
        process.kill();
        process.waitForFinished();
    }

    Q_DISABLE_COPY_MOVE(Program)

    void set(const QString &variable, const QString &value)
    {
        QProcessEnvironment environment = process.processEnvironment();
        environment.insert(variable, value);
        process.setProcessEnvironment(environment);
    }

    /// Runs it to its end.
    [[nodiscard]] bool run(const QStringList &arguments)
    {
        process.setArguments(arguments);
        process.start();
        return process.waitForFinished(30'000) && process.exitStatus() == QProcess::NormalExit;
    }

    QTemporaryDir home;
    QProcess process;
};

} // namespace

class TestProgram final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { GuiFixture::prepareProgram(); }

private Q_SLOTS:
    void answersWithoutADisplay_data();
    void answersWithoutADisplay();
    void answersInTheUsersLanguage();
    void endsCleanlyOnASignal_data();
    void endsCleanlyOnASignal();
    void keepsDamagedSettings();
};

void TestProgram::answersWithoutADisplay_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("error");
    QTest::newRow("version") << u"--version"_s << 0 << u"^hookkeys \\d+\\.\\d+\\.\\d+\\n$"_s
                             << u"^$"_s;
    QTest::newRow("help") << u"--help"_s << 0 << u"--demo"_s << u"^$"_s;
    QTest::newRow("unknown option") << u"--no-such"_s << 2 << u"^$"_s << u"no-such"_s;
    QTest::newRow("word") << u"something"_s << 2 << u"^$"_s << u"something"_s;
}

void TestProgram::answersWithoutADisplay()
{
    QFETCH(QString, argument);
    QFETCH(int, code);
    QFETCH(QString, output);
    QFETCH(QString, error);
    Program program;
    program.set(u"QT_QPA_PLATFORM"_s, u"there-is-none"_s);
    QVERIFY(program.run({argument}));
    QCOMPARE(program.process.exitCode(), code);
    const QString written =
        QString::fromUtf8(program.process.readAllStandardOutput()).remove(u'\r');
    QVERIFY2(QRegularExpression(output).match(written).hasMatch(), qPrintable(written));
    const QString complaint = QString::fromUtf8(program.process.readAllStandardError());
    QVERIFY2(QRegularExpression(error).match(complaint).hasMatch(), qPrintable(complaint));
    QVERIFY(QDir(program.home.path()).isEmpty());
}

void TestProgram::answersInTheUsersLanguage()
{
    Program program;
    program.set(u"LC_ALL"_s, {});
    program.set(u"LANG"_s, u"de_DE.UTF-8"_s);
    QVERIFY(program.run({u"--help"_s}));
    const QByteArray help = program.process.readAllStandardOutput();
    QVERIFY2(help.contains("Diese Hilfe anzeigen."), help.constData());
    QVERIFY(program.run({u"something"_s}));
    const QByteArray error = program.process.readAllStandardError();
    QVERIFY2(error.contains("keine Option"), error.constData());
}

void TestProgram::endsCleanlyOnASignal_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestProgram::endsCleanlyOnASignal()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has no signals");
#else
    QFETCH(int, number);
    DemoOrg org;
    QVERIFY(org.start());
    OtherClient witness(org.url(), org.token());
    Program program;
    program.set(u"OKTA_CLIENT_ORGURL"_s, org.url().toString());
    program.set(u"OKTA_CLIENT_TOKEN"_s, QString::fromLatin1(org.token()));
    program.process.start();
    QVERIFY(program.process.waitForStarted());
    int asked = 0; // by the witness
    TRY_VERIFY(witness.requestsServed() - asked++ >= 2);
    QCOMPARE(program.process.state(), QProcess::Running);

    QCOMPARE(::kill(pid_t(program.process.processId()), number), 0);
    QVERIFY(program.process.waitForFinished(30'000));
    QCOMPARE(program.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.process.exitCode(), 0);
    const QString complaints = QString::fromUtf8(program.process.readAllStandardError());
    const QStringList lines = complaints.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) // the offscreen platform says so of itself
        QVERIFY2(line.startsWith(u"This plugin does not support "_s), qPrintable(line));

    // The window's place is kept, and nothing of the org.
    QByteArray written;
    for (QDirIterator file(program.home.path(), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
         file.hasNext();)
        written += fileContent(file.next());
    QVERIFY2(written.contains("geometry="), written.constData());
    QVERIFY(!written.contains(org.token()));
    QVERIFY(!written.contains("127.0.0.1"));
#endif
}

/// Also when the first who reads them is the one who asks for the language.
void TestProgram::keepsDamagedSettings()
{
#ifdef Q_OS_WIN
    QSKIP("Windows gives a program the user's own folders, whatever its environment says");
#endif
    const QByteArray damaged = "language=de\ndamage\n";
    Program program;
    const QString folder = program.home.path() + u"/hookkeys"_s;
    QVERIFY(QDir().mkdir(folder));
    QFile file(folder + u"/hookkeys.ini"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(damaged), damaged.size());
    file.close();
    program.process.start();
    TRY_COMPARE(fileContent(file.fileName() + u".damaged-1"_s), damaged);
    program.process.terminate();
    QVERIFY(program.process.waitForFinished(30'000));
    QCOMPARE(fileContent(file.fileName() + u".damaged-1"_s), damaged);
}

QTEST_MAIN(TestProgram)

#include "tst_program.moc"
