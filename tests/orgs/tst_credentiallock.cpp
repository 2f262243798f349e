// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// That what is saved and what a refresh brings do not write over each other, in two running copies
// of the program with one keychain.

#include "boundsecretstore.h"
#include "credentialchain.h"
#include "failonwarning.h"
#include "memorylocks.h"
#include "orgfixture.h"
#include "waiting.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestCredentialLock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void row89_savesAfterARefreshOfAnotherCopy_data();
    static void row89_savesAfterARefreshOfAnotherCopy();
    static void row89_savesNothingBesideAFrozenCopy();
    static void row89_namesAnOrgWithoutTheLock();
    static void row89_removesWhatARefreshBrings();
    static void row89_saysWhatAFrozenCopyMayLeave();
    static void row89_adoptsWhatARefreshBrings();
    static void row89_confirmsAfterARefreshOfAnotherCopy();
};

namespace {

const QString name = u"token/a"_s;

/// This copy with the org a, and another one that is refreshing what opens it.
struct TwoCopies : OrgFixture
{
    explicit TwoCopies(const OrgProfile &profile = org(u"a"_s)) : m_profile(profile)
    {
        vault.setLocks(&locks);
        other.setLocks(&locks);
        have(profile);
        digest = targetDigest(credentialTarget(profile));
        otherKeychain.bind(name, digest);
        other.noteKept(name, token());
        other.lock(name, token(), &context,
                   [this](const LockedCredential &taken) { locked = taken; });
    }

    /// Whether the other copy has read what is good and sent it to the server.
    [[nodiscard]] bool isRefreshing() const
    {
        return waitUntil([this] { return locked.has_value(); }) && locked->lock;
    }
    /// The other copy's answer comes: @p next is good now, and nothing else.
    void answer(const char *next)
    {
        Outcome<void> kept;
        other.replace(name, locked->credential, Secret(next), &context, kept.callback());
        if (!kept.succeeded())
            qFatal("It was not kept.");
        locked.reset();
    }

    MemoryLocks locks;
    QByteArray digest;
    MemorySecretStore otherMemory;
    BoundSecretStore otherKeychain{keychain};
    CredentialChain other{otherKeychain, otherMemory};
    std::optional<LockedCredential> locked;

private:
    OrgProfile m_profile;
};

} // namespace

void TestCredentialLock::row89_savesAfterARefreshOfAnotherCopy_data()
{
    QTest::addColumn<QString>("credential");
    QTest::addColumn<QString>("kept");
    QTest::newRow("a new credential") << u"00signed-in-anew"_s << u"00signed-in-anew"_s;
    QTest::newRow("another way to the org") << QString() << u"00refreshed"_s;
}

void TestCredentialLock::row89_savesAfterARefreshOfAnotherCopy()
{
    QFETCH(const QString, credential);
    QFETCH(const QString, kept);
    TwoCopies f;
    QVERIFY(f.isRefreshing());
    OrgProfile edited = org(u"a"_s);
    if (credential.isEmpty())
        edited.proxy = {ProxyMode::Own, u"proxy"_s, 3128, {}};
    Outcome<void> outcome;
    f.save({.profile = edited, .credential = Secret(credential.toUtf8())}, outcome);
    f.awaitQuiet();
    QCOMPARE(outcome.count(), 0);
    QCOMPARE(f.kept(f.keychain, name), token());
    f.answer("00refreshed");
    QVERIFY(outcome.succeeded());
    f.awaitQuiet();
    QCOMPARE(f.kept(f.keychain, name), Secret(kept.toUtf8()));
    QCOMPARE(entryFromText(f.keychain.secrets.value(name)).digest,
             targetDigest(credentialTarget(edited)));
}

void TestCredentialLock::row89_savesNothingBesideAFrozenCopy()
{
    TwoCopies f;
    QVERIFY(f.isRefreshing());
    f.locks.isFrozen = true;
    Outcome<void> outcome;
    OrgProfile edited = org(u"a"_s);
    edited.name = u"Another name"_s;
    f.save({.profile = edited, .credential = Secret("00signed-in-anew")}, outcome);
    QVERIFY(outcome.failedWith(ErrorKind::Busy));
    f.awaitQuiet();
    QCOMPARE(f.kept(f.keychain, name), token());
    QCOMPARE(f.profiles.content.profiles, QList{org(u"a"_s)});
}

void TestCredentialLock::row89_namesAnOrgWithoutTheLock()
{
    TwoCopies f;
    QVERIFY(f.isRefreshing());
    OrgProfile edited = org(u"a"_s);
    edited.name = u"Another name"_s;
    Outcome<void> outcome;
    f.save({.profile = edited}, outcome);
    QVERIFY(outcome.succeeded());
    QCOMPARE(f.profiles.content.profiles, QList{edited});
}

void TestCredentialLock::row89_removesWhatARefreshBrings()
{
    TwoCopies f;
    QVERIFY(f.isRefreshing());
    Outcome<void> outcome;
    f.remove(u"a"_s, outcome);
    f.awaitQuiet();
    QCOMPARE(outcome.count(), 0);
    f.answer("00refreshed");
    QVERIFY(outcome.succeeded());
    QCOMPARE(f.keychain.secrets.size(), 0);
    // What was kept of it is looked for once more at the next start, and nothing else is left.
    QCOMPARE(f.journal.steps.size(), 1);
    QCOMPARE(f.journal.steps.constFirst().kind, OrgStep::Kind::Removed);
}

void TestCredentialLock::row89_saysWhatAFrozenCopyMayLeave()
{
    TwoCopies f;
    QVERIFY(f.isRefreshing());
    f.locks.isFrozen = true;
    Outcome<void> outcome;
    f.remove(u"a"_s, outcome);
    QVERIFY(outcome.failedWith(ErrorKind::Busy));
    QVERIFY(outcome.error().summary.contains(u"may still be in the keychain"));
    QCOMPARE(f.journal.steps.size(), 1); // the next start tries again
    QCOMPARE(f.journal.steps.constFirst().id, u"a"_s);
}

void TestCredentialLock::row89_adoptsWhatARefreshBrings()
{
    TwoCopies f;
    QVERIFY(f.isRefreshing());
    f.keychain.secrets.insert(name, token()); // of a version that noted no target
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(f.takeEvents(), (QStringList{u"opening a"_s, u"opened a"_s}));
    f.answer("00refreshed");
    f.awaitQuiet();
    QCOMPARE(f.kept(f.keychain, name), Secret("00refreshed"));
    QCOMPARE(entryFromText(f.keychain.secrets.value(name)).digest, f.digest);
}

void TestCredentialLock::row89_confirmsAfterARefreshOfAnotherCopy()
{
    TwoCopies f;
    QVERIFY(f.isRefreshing());
    f.profiles.content.profiles.first().url = QUrl(u"https://moved.okta.com"_s);
    QVERIFY(f.registry.load());
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    QCOMPARE(f.lastError.kind, ErrorKind::TargetChanged);
    const OrgProfile now = *f.registry.profile(u"a"_s);
    f.orgs.confirmTarget(now);
    f.awaitQuiet();
    QCOMPARE(entryFromText(f.keychain.secrets.value(name)).digest, f.digest);
    f.answer("00refreshed");
    TRY_COMPARE(f.kept(f.keychain, name), Secret("00refreshed"));
    TRY_COMPARE(entryFromText(f.keychain.secrets.value(name)).digest,
                targetDigest(credentialTarget(now)));
}

QTEST_GUILESS_MAIN(TestCredentialLock)

#include "tst_credentiallock.moc"
