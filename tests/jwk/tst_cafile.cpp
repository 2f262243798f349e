// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cafile.h"
#include "testauthority.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestCaFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void saysWhatCannotBeRead();

private:
    [[nodiscard]] QString put(const QByteArray &data) const
    {
        QFile file(m_folder.filePath(u"ca.pem"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size())
            qFatal("The file could not be written.");
        return file.fileName();
    }

    const QTemporaryDir m_folder;
    const TestAuthority m_authority;
    const TestAuthority m_other;
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
};

void TestCaFile::reads_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("count");
    const QByteArray pem = m_authority.certificate().toPem();
    const QByteArray two = pem + m_other.certificate().toPem();
    QTest::newRow("PEM") << pem << 1;
    QTest::newRow("two") << two << 2;
    QTest::newRow("with words and Windows' line ends")
        << "Acme's authority\r\n" + QByteArray(two).replace('\n', "\r\n") << 2;
    QTest::newRow("with a byte order mark") << "\xef\xbb\xbf" + pem << 1;
    QTest::newRow("DER") << m_authority.certificate().toDer() << 1;
    QTest::newRow("beside a key")
        << pem + "-----BEGIN PRIVATE KEY-----\nMC4=\n-----END PRIVATE KEY-----\n"
        << 1;
}

void TestCaFile::reads()
{
    QFETCH(const QByteArray, data);
    QFETCH(const int, count);
    const Result<QByteArray> pem = readCaFile(put(data));
    QVERIFY2(pem, pem ? "" : qPrintable(pem.error().summary));
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(*pem);
    QCOMPARE(certificates.size(), count);
    QCOMPARE(certificates.first(), m_authority.certificate());
    QVERIFY(!pem->contains("PRIVATE"));
}

void TestCaFile::refuses_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("words");
    const QByteArray pem = m_authority.certificate().toPem();
    const QSslConfiguration server =
        m_authority.server("127.0.0.1", m_now.addDays(-1), m_now.addDays(1));
    QTest::newRow("empty") << QByteArray() << u"is empty"_s;
    QTest::newRow("blank") << QByteArray(" \n") << u"is empty"_s;
    QTest::newRow("key") << server.privateKey().toPem() << u"holds a private key"_s;
    QTest::newRow("public key") << QByteArray("-----BEGIN PUBLIC KEY-----\nAAAA\n") << u"a key"_s;
    QTest::newRow("key in DER") << server.privateKey().toDer() << u"no certificate"_s;
    QTest::newRow("10 MB") << QByteArray(10'000'000, 'x') << u"1 MiB"_s;
    QTest::newRow("10 MB after a certificate") << pem + QByteArray(10'000'000, '\n') << u"1 MiB"_s;
    QTest::newRow("HTML") << QByteArray("<html>Sign in</html>") << u"no certificate"_s;
    QTest::newRow("cut off") << pem.left(pem.size() / 2) << u"cut off"_s;
    QTest::newRow("one byte gone") << QByteArray(pem).remove(100, 4) << u"cannot be read"_s;
    QTest::newRow("no base64") << QByteArray(pem).replace(100, 1, "*") << u"cannot be read"_s;
    QTest::newRow("DER and more") << m_authority.certificate().toDer() + "x" << u"no certificate"_s;
    QTest::newRow("good and bad") << pem + QByteArray(pem).replace(100, 1, "*")
                                  << u"cannot be read"_s;
    QTest::newRow("a server's") << server.localCertificate().toPem() << u"of a server"_s;
}

void TestCaFile::refuses()
{
    QFETCH(const QByteArray, data);
    QFETCH(const QString, words);
    const QString path = put(data);
    const Result<QByteArray> pem = readCaFile(path);
    QVERIFY(!pem);
    QCOMPARE(pem.error().kind, ErrorKind::Validation);
    QVERIFY2(pem.error().summary.contains(words), qPrintable(pem.error().summary));
    QVERIFY2(pem.error().summary.contains(QDir::toNativeSeparators(path)),
             qPrintable(pem.error().summary));
}

void TestCaFile::saysWhatCannotBeRead()
{
    for (const QString &path :
         {m_folder.filePath(u"missing.pem"_s), m_folder.path(), u"/dev/zero"_s}) {
        const Result<QByteArray> pem = readCaFile(path);
        QVERIFY(!pem);
        QCOMPARE(pem.error().kind, ErrorKind::File);
    }
}

QTEST_GUILESS_MAIN(TestCaFile)
#include "tst_cafile.moc"
