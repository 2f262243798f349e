// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakehookkeysapi.h"
#include "fixedclock.h"
#include "hookkeytablemodel.h"
#include "keyfetcher.h"
#include "orgsession.h"
#include "samplekeys.h"
#include "waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

struct Fixture
{
    explicit Fixture(int count)
        : api(new FakeHookKeysApi),
          session(std::make_unique<OrgSession>(OrgProfile{u"p"_s, u"Acme"_s,
                                                          QUrl(u"https://acme.okta.com"_s),
                                                          Environment::Production, false},
                                               std::unique_ptr<HookKeysApi>(api), clock))
    {
        HookKeyListing listing;
        for (int i = 0; i < count; ++i)
            listing.keys.append(sampleKey(i, u"key %1"_s.arg(i)));
        session->refresh();
        api->answerList(listing);
        api->answerHooks(InlineHookListing());
        for (const HookKey &key : std::as_const(listing.keys))
            ids.append(key.id);
    }

    void answerRead(int number)
    {
        HookKey key = sampleKey(number, u"key %1"_s.arg(number));
        key.publicJwk = sampleJwk(key.keyId);
        api->answerRead(key);
    }

    FixedClock clock;
    FakeHookKeysApi *api;
    std::unique_ptr<OrgSession> session;
    QStringList ids;
};

} // namespace

class TestKeyFetcher final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSixAtATimeAndKeepsTheOrder();
    void asksForNothingThatIsThere();
    void goesOnAfterAFailure();
    void cancelAsksForNoMore();
    void endsWithNothingToDo();
    void endsWithItsSession();
};

void TestKeyFetcher::readsSixAtATimeAndKeepsTheOrder()
{
    Fixture f(14);
    KeyFetcher fetcher(f.session.get(), f.ids);
    QSignalSpy finished(&fetcher, &KeyFetcher::finished);
    QSignalSpy progressed(&fetcher, &KeyFetcher::progressed);
    fetcher.start();
    for (int i = 0; i < 14; ++i) {
        QCOMPARE(f.api->waitingCalls(), std::min(6, 14 - i));
        QCOMPARE(finished.count(), 0);
        f.answerRead(i);
    }
    QCOMPARE(finished.count(), 1);
    QCOMPARE(progressed.count(), 14);
    QCOMPARE(progressed.last(), (QVariantList{14, 14}));
    QStringList fetched;
    const QList<HookKey> keys = fetcher.fetched();
    for (const HookKey &key : keys) {
        QVERIFY(!key.publicJwk.isEmpty());
        fetched.append(key.id);
    }
    QCOMPARE(fetched, f.ids);
    QVERIFY(fetcher.failures().isEmpty());
}

void TestKeyFetcher::asksForNothingThatIsThere()
{
    Fixture f(2);
    {
        KeyFetcher first(f.session.get(), f.ids);
        first.start();
        f.answerRead(0);
        f.answerRead(1);
    }
    const qsizetype before = f.api->log().size();
    KeyFetcher second(f.session.get(), f.ids);
    QSignalSpy finished(&second, &KeyFetcher::finished);
    second.start();
    QCOMPARE(finished.count(), 0);
    TRY_COMPARE(finished.count(), 1);
    QCOMPARE(second.fetched().size(), 2);
    QCOMPARE(f.api->log().size(), before);
}

void TestKeyFetcher::goesOnAfterAFailure()
{
    Fixture f(3);
    KeyFetcher fetcher(f.session.get(), f.ids);
    QSignalSpy finished(&fetcher, &KeyFetcher::finished);
    fetcher.start();
    f.answerRead(0);
    f.api->answerRead(failure(ErrorKind::Server, u"Okta is down."_s));
    f.answerRead(2);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(fetcher.fetched().size(), 2);
    QCOMPARE(fetcher.failures().size(), 1);
    QCOMPARE(fetcher.failures().first().id, f.ids.at(1));
    QCOMPARE(fetcher.failures().first().error.summary, u"Okta is down."_s);
}

void TestKeyFetcher::cancelAsksForNoMore()
{
    Fixture f(20);
    KeyFetcher fetcher(f.session.get(), f.ids);
    QSignalSpy finished(&fetcher, &KeyFetcher::finished);
    fetcher.start();
    f.answerRead(0);
    const qsizetype asked = f.api->log().size();
    fetcher.cancel();
    TRY_COMPARE(finished.count(), 1);
    QVERIFY(fetcher.wasCancelled());
    QCOMPARE(f.api->log().size(), asked);
    QCOMPARE(fetcher.fetched().size(), 1);
    QVERIFY(fetcher.failures().isEmpty());
}

void TestKeyFetcher::endsWithNothingToDo()
{
    Fixture f(1);
    KeyFetcher fetcher(f.session.get(), {});
    QSignalSpy finished(&fetcher, &KeyFetcher::finished);
    fetcher.start();
    QCOMPARE(finished.count(), 0);
    TRY_COMPARE(finished.count(), 1);
}

void TestKeyFetcher::endsWithItsSession()
{
    Fixture f(8);
    KeyFetcher fetcher(f.session.get(), f.ids);
    QSignalSpy finished(&fetcher, &KeyFetcher::finished);
    fetcher.start();
    f.session.reset();
    QCOMPARE(finished.count(), 1);
    QVERIFY(fetcher.fetched().isEmpty());
}

QTEST_GUILESS_MAIN(TestKeyFetcher)

#include "tst_keyfetcher.moc"
