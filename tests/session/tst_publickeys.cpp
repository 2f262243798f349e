// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "keychanges.h"
#include "outcome.h"
#include "publickeys.h"
#include "sessionfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestPublicKeys final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void publicKeyFromTheTable();
    static void publicKeyFromTheServer();
    static void publicKeyInTwoSteps();
    static void publicKeyFails();
    static void publicKeyOfAnotherKey();
    static void row77_publicKeyThatIsPrivate();
    static void publicKeyCancelled();
    static void publicKeyOfAKeyGoneOrAmbiguous();
    static void lateReadDoesNotUndoAWrite();
    static void deadContextIsNotCalled();
};

void TestPublicKeys::publicKeyFromTheTable()
{
    SessionFixture f;
    HookKey key = sampleKey(1, u"one"_s);
    key.publicJwk = sampleJwk(key.keyId);
    f.load({key});
    Outcome<HookKey> outcome;
    f.session->publicKeys()->publicKey(key.id, &f.context, outcome.callback());
    QVERIFY(outcome.count() == 0); // Never inside the call.
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.result().value().publicJwk, key.publicJwk);
    QCOMPARE(f.api->waitingCalls(), 0);
}

void TestPublicKeys::publicKeyFromTheServer()
{
    SessionFixture f;
    HookKey key = sampleKey(1, u"one"_s);
    f.load({key});
    Outcome<HookKey> outcome;
    f.session->publicKeys()->publicKey(key.id, &f.context, outcome.callback());
    QCOMPARE(f.api->log().last(), u"read "_s + key.id);
    key.publicJwk = sampleJwk(key.keyId);
    f.api->answerRead(key);
    QCOMPARE(outcome.result().value().publicJwk, key.publicJwk);
    QCOMPARE(f.session->keys()->keyAt(0).publicJwk, key.publicJwk);
    QCOMPARE(f.api->waitingCalls(), 0);
}

void TestPublicKeys::publicKeyInTwoSteps()
{
    SessionFixture f;
    const HookKey key = sampleKey(1, u"one"_s);
    f.load({key});
    Outcome<HookKey> outcome;
    f.session->publicKeys()->publicKey(key.id, &f.context, outcome.callback());
    f.api->answerRead(key); // The server ignores expand=publickey.
    QCOMPARE(f.api->log().last(), u"public "_s + key.keyId);
    QVERIFY(outcome.count() == 0);
    f.api->answerPublicKey(sampleJwk(key.keyId));
    QCOMPARE(outcome.result().value().publicJwk, sampleJwk(key.keyId));
    QCOMPARE(f.session->keys()->keyAt(0).publicJwk, sampleJwk(key.keyId));
}

void TestPublicKeys::publicKeyFails()
{
    SessionFixture f;
    const HookKey key = sampleKey(1, u"one"_s);
    f.load({key});
    Outcome<HookKey> first;
    f.session->publicKeys()->publicKey(key.id, &f.context, first.callback());
    f.api->answerRead(failure(ErrorKind::Timeout));
    QVERIFY(first.failedWith(ErrorKind::Timeout));
    Outcome<HookKey> second;
    f.session->publicKeys()->publicKey(key.id, &f.context, second.callback());
    f.api->answerRead(key);
    f.api->answerPublicKey(failure(ErrorKind::Server));
    QVERIFY(second.failedWith(ErrorKind::Server));
    QCOMPARE(f.session->state(), OrgSession::State::Current);
}

void TestPublicKeys::publicKeyOfAnotherKey()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s), sampleKey(2, u"two"_s)});
    Outcome<HookKey> outcome;
    f.session->publicKeys()->publicKey(sampleKey(1, {}).id, &f.context, outcome.callback());
    f.api->answerRead(sampleKey(2, u"swapped"_s));
    QVERIFY(outcome.failedWith(ErrorKind::Malformed));
    QCOMPARE(f.names(), QStringList({u"one"_s, u"two"_s}));
}

void TestPublicKeys::row77_publicKeyThatIsPrivate()
{
    SessionFixture f;
    HookKey key = sampleKey(1, u"one"_s);
    f.load({key});
    Outcome<HookKey> outcome;
    f.session->publicKeys()->publicKey(key.id, &f.context, outcome.callback());
    f.api->answerRead(key);
    f.api->answerPublicKey(QByteArray(R"({"kty":"RSA","e":"AQAB","n":"35Z8","d":"c2VjcmV0"})"));
    QVERIFY(outcome.result().value().privateMember);
    QVERIFY(outcome.result().value().publicJwk.isEmpty());
    QVERIFY(f.session->keys()->keyAt(0).privateMember);
    QVERIFY(f.session->keys()->keyAt(0).publicJwk.isEmpty());

    // It is not asked for again, for nothing would take that back.
    Outcome<HookKey> again;
    f.session->publicKeys()->publicKey(key.id, &f.context, again.callback());
    QVERIFY(again.succeeded());
    QVERIFY(again.result().value().privateMember);
    QCOMPARE(f.api->waitingCalls(), 0);

    // The same from the read itself.
    HookKey second = sampleKey(2, u"two"_s);
    f.load({key, second});
    Outcome<HookKey> read;
    f.session->publicKeys()->publicKey(second.id, &f.context, read.callback());
    second.privateMember = true;
    f.api->answerRead(second);
    QVERIFY(read.succeeded());
    QVERIFY(read.result().value().privateMember);
    QCOMPARE(f.api->waitingCalls(), 0);
}

void TestPublicKeys::publicKeyCancelled()
{
    SessionFixture f;
    HookKey key = sampleKey(1, u"one"_s);
    f.load({key});

    Outcome<HookKey> first;
    f.session->publicKeys()->publicKey(key.id, &f.context, first.callback()).cancel();
    QVERIFY(first.count() == 0);
    QVERIFY(first.failedWith(ErrorKind::Cancelled));

    Outcome<HookKey> second;
    const PendingCall call =
        f.session->publicKeys()->publicKey(key.id, &f.context, second.callback());
    f.api->answerRead(key);
    call.cancel();
    QVERIFY(second.failedWith(ErrorKind::Cancelled));
    call.cancel();

    key.publicJwk = sampleJwk(key.keyId);
    f.load({key});
    Outcome<HookKey> third;
    f.session->publicKeys()->publicKey(key.id, &f.context, third.callback()).cancel();
    QVERIFY(third.failedWith(ErrorKind::Cancelled));
    QCOMPARE(f.api->waitingCalls(), 0);
}

void TestPublicKeys::publicKeyOfAKeyGoneOrAmbiguous()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s), sampleKey(2, u"two"_s), sampleKey(2, u"twin"_s)});
    Outcome<HookKey> gone;
    f.session->publicKeys()->publicKey(sampleKey(1, {}).id, &f.context, gone.callback());
    f.api->answerRead(failure(ErrorKind::NotFound));
    QVERIFY(gone.failedWith(ErrorKind::NotFound));
    QVERIFY(f.session->isRefreshing()); // The list is to show it.
    f.session->cancelRefresh();

    const auto calls = f.api->log().size();
    Outcome<HookKey> ambiguous;
    f.session->publicKeys()->publicKey(sampleKey(2, {}).id, &f.context, ambiguous.callback());
    QVERIFY(ambiguous.count() == 0);
    QVERIFY(ambiguous.failedWith(ErrorKind::Conflict));
    QCOMPARE(f.api->log().size(), calls);
}

void TestPublicKeys::lateReadDoesNotUndoAWrite()
{
    SessionFixture f;
    HookKey key = sampleKey(1, u"one"_s);
    f.load({key, sampleKey(2, u"two"_s)});
    Outcome<HookKey> read;
    f.session->publicKeys()->publicKey(key.id, &f.context, read.callback());
    Outcome<void> deleted;
    f.session->changes()->deleteKey(sampleKey(2, {}).id, &f.context, deleted.callback());
    f.api->answerDelete({});
    QVERIFY(deleted.result().has_value());
    HookKey renamed = key;
    renamed.name = u"renamed"_s;
    f.session->keys()->mergeKey(renamed);

    key.publicJwk = sampleJwk(key.keyId);
    f.api->answerRead(key);
    QCOMPARE(f.names(), QStringList(u"renamed"_s));
    QCOMPARE(f.session->keys()->keyAt(0).publicJwk, key.publicJwk);
    QCOMPARE(read.result().value().name, u"renamed"_s);

    // Nor does it bring back a key that was deleted meanwhile.
    Outcome<HookKey> late;
    key.publicJwk.clear();
    f.load({sampleKey(3, u"three"_s)});
    f.session->publicKeys()->publicKey(sampleKey(3, {}).id, &f.context, late.callback());
    f.session->keys()->removeKey(sampleKey(3, {}).id);
    HookKey third = sampleKey(3, u"three"_s);
    third.publicJwk = sampleJwk(third.keyId);
    f.api->answerRead(third);
    QVERIFY(late.result().has_value());
    QCOMPARE(f.session->keys()->rowCount(), 0);
}

void TestPublicKeys::deadContextIsNotCalled()
{
    SessionFixture f;
    const HookKey key = sampleKey(1, u"one"_s);
    f.load({key});
    auto context = std::make_unique<QObject>();
    f.session->publicKeys()->publicKey(key.id, context.get(), [](const Result<HookKey> &) {
        QFAIL("called after its context died");
    });
    context.reset();
    HookKey answer = key;
    answer.publicJwk = sampleJwk(key.keyId);
    f.api->answerRead(answer);
    QCOMPARE(f.session->keys()->keyAt(0).publicJwk, answer.publicJwk);
}

QTEST_GUILESS_MAIN(TestPublicKeys)

#include "tst_publickeys.moc"
