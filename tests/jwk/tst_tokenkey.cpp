// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenkey.h"

#include "privatekey.h"
#include "rfc7515.h"
#include "signedtoken.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

QByteArray utf16(const QByteArray &text)
{
    QStringEncoder encoder(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
    return encoder(QString::fromUtf8(text));
}

} // namespace

/// Files of public keys, and of tokens, as other programs write them.
class TestTokenKey final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row85_readsWhatHasAKey_data();
    void row85_readsWhatHasAKey();
    void row43_keepsNothingOfAPrivateOne();
    void row85_readsATokenInUtf16();
};

void TestTokenKey::row85_readsWhatHasAKey_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    const QJsonObject jwk = PrivateKey::read(Secret(Rfc7515::ecKey))->publicJwk(u"one"_s);
    const QByteArray one = QJsonDocument(jwk).toJson(QJsonDocument::Compact);
    const QByteArray set = R"({"keys":[)" + one + ',' + one + "]}";
    QTest::newRow("JWK") << one << 1;
    QTest::newRow("set") << set << 2;
    QTest::newRow("list") << '[' + one + "]\n" << 1;
    QTest::newRow("set of an app") << R"({"jwks":)" + set + '}' << 2;
    QTest::newRow("answer with a hook key") << R"({"id":"HKY1","_embedded":)" + one + '}' << 1;
    QTest::newRow("answer with hook keys")
        << R"([{"id":"HKY1","_embedded":)" + one + R"(},{"id":"HKY2"}])" << 1;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + set << 2;
    QTest::newRow("UTF-16") << utf16(set) << 2;
    QTest::newRow("UTF-16 without a mark") << utf16(set).sliced(2) << 2;
    QTest::newRow("empty list") << QByteArray("[]") << 0;
    QTest::newRow("no key") << QByteArray(R"({"keys":{"a":[7]}})") << 0;
    QTest::newRow("deep") << QByteArray("[").repeated(100) + one + QByteArray("]").repeated(100)
                          << 0;
}

void TestTokenKey::row85_readsWhatHasAKey()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, count);
    const Result<QList<TokenKey>> keys = readTokenKeys(text, u"file"_s);
    QCOMPARE(keys.has_value(), count > 0);
    if (!keys)
        return;
    QCOMPARE(keys->size(), count);
    QCOMPARE(keys->first().kid, u"one"_s);
}

void TestTokenKey::row43_keepsNothingOfAPrivateOne()
{
    for (const QByteArray &text : {Rfc7515::ecKey, utf16(Rfc7515::ecKey)}) {
        const Result<QList<TokenKey>> keys = readTokenKeys(text, u"file"_s);
        QVERIFY(!keys);
        QVERIFY2(keys.error().summary.contains(u"private key"), qPrintable(keys.error().summary));
        const SignedToken token = SignedToken::read(text);
        QVERIFY(token.problem && token.problem->text.contains(u"private key"));
        QVERIFY(token.compact.isEmpty() && token.header.isEmpty());
    }
}

void TestTokenKey::row85_readsATokenInUtf16()
{
    const SignedToken plain = SignedToken::read(Rfc7515::rs256);
    const SignedToken token = SignedToken::read(utf16(Rfc7515::rs256 + "\r\n"));
    QVERIFY2(!token.problem, token.problem ? qPrintable(token.problem->text) : "");
    QCOMPARE(token.compact, plain.compact);
    // And from a file over a field for text, in which the bytes would be lost.
    QStringEncoder big(QStringEncoder::Utf16BE, QStringConverter::Flag::WriteBom);
    const QByteArray ofEditor = big(QString::fromLatin1(Rfc7515::rs256));
    for (const QByteArray &file : {utf16(Rfc7515::rs256), utf16(Rfc7515::rs256).sliced(2), ofEditor,
                                   Rfc7515::rs256, "\xef\xbb\xbf" + Rfc7515::rs256}) {
        const QString text = SignedToken::text(file);
        QCOMPARE(text, QString::fromLatin1(Rfc7515::rs256));
        QCOMPARE(SignedToken::read(text.toUtf8()).compact, plain.compact);
    }
    QCOMPARE(SignedToken::text("\xc3\xa4"), u"ä"_s);
}

QTEST_GUILESS_MAIN(TestTokenKey)
#include "tst_tokenkey.moc"
