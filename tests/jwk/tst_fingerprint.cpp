// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fingerprint.h"
#include "vectors.h"

#include <QTest>

using namespace HookKeys;

class TestFingerprint final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thumbprints_data();
    void thumbprints();
    void othersFollowOpenSslAndOpenSsh();
    void unusableKeyHasNone();
    void keyWithoutOpenSshTypeHasNoFingerprint();
};

void TestFingerprint::thumbprints_data()
{
    QTest::addColumn<QByteArray>("jwk");
    QTest::addColumn<QByteArray>("thumbprint");
    QTest::newRow("RFC 7638, 3.1") << Vectors::rfc7638Key << Vectors::rfc7638Thumbprint;
    QTest::newRow("RFC 8037, A.3") << Vectors::rfc8037Key << Vectors::rfc8037Thumbprint;
    QTest::newRow("RFC 7520, 3.1") << Vectors::rfc7520EcKey << Vectors::rfc7520EcThumbprint;
    QByteArray padded = Vectors::rfc7638Key;
    padded.replace("AQAB", "AAEAAQ");
    QTest::newRow("zeros before e") << padded << Vectors::rfc7638Thumbprint;
}

void TestFingerprint::thumbprints()
{
    QFETCH(const QByteArray, jwk);
    QFETCH(const QByteArray, thumbprint);
    const Jwk key = Jwk::read(jwk);
    QCOMPARE(jwkThumbprint(key), thumbprint);
    QCOMPARE(jwkThumbprintUri(key), "urn:ietf:params:oauth:jwk-thumbprint:sha-256:" + thumbprint);
}

// Made once with openssl pkey -pubin -outform DER | sha256sum and ssh-keygen -l from a PEM of the
// key; tst_interop asks those tools about other keys each time.
void TestFingerprint::othersFollowOpenSslAndOpenSsh()
{
    const Jwk key = Jwk::read(Vectors::rfc7638Key);
    QCOMPARE(spkiSha256Hex(key),
             "ad32320cf6c596d884b05381ba573aba8ddd5749b4de8f4a23a79f9a89ddaeb2");
    QCOMPARE(spkiSha256Base64(key), "rTIyDPbFltiEsFOBulc6uo3dV0m03o9KI6efmondrrI=");
    QCOMPARE(sshFingerprint(key), "SHA256:h+PAyXb3n4bqtmzZtsfJYZi/Ru2NzBNfXOe72fMggoU");
}

void TestFingerprint::unusableKeyHasNone()
{
    QByteArray broken = Vectors::rfc7638Key;
    broken.replace("AQAB", "AQAB`");
    for (const Jwk &key : {Jwk(), Jwk::read(broken)}) {
        QVERIFY(!key.isUsable());
        QCOMPARE(jwkThumbprint(key), QByteArray());
        QCOMPARE(jwkThumbprintUri(key), QByteArray());
        QCOMPARE(spkiSha256Hex(key), QByteArray());
        QCOMPARE(spkiSha256Base64(key), QByteArray());
        QCOMPARE(sshFingerprint(key), QByteArray());
    }
}

void TestFingerprint::keyWithoutOpenSshTypeHasNoFingerprint()
{
    const Jwk key = Jwk::read(
        R"({"kty":"OKP","crv":"X25519","x":"3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08"})");
    QVERIFY(key.isUsable());
    QVERIFY(!spkiSha256Hex(key).isEmpty());
    QCOMPARE(sshFingerprint(key), QByteArray());
}

QTEST_APPLESS_MAIN(TestFingerprint)
#include "tst_fingerprint.moc"
