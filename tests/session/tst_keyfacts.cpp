// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "jwk.h"
#include "keyfacts.h"
#include "keyformat.h"
#include "memorykeyhistory.h"
#include "rotations.h"
#include "sessionfixture.h"
#include "usablekeys.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

QStringList idsOf(const QList<Finding> &findings)
{
    QStringList ids;
    for (const Finding &finding : findings)
        ids.append(finding.id);
    return ids;
}

/// Has one rotation, of the key @p plan says, which made the key @p made.
class OneRotation final : public RotationJournal
{
public:
    Result<QString> begin(const RotationPlan & /*plan*/) override { return QString(); }
    Result<void> amend(const RotationPlan & /*plan*/) override { return {}; }
    QString jwksUrl(const QString & /*org*/, const QString & /*hook*/) override { return {}; }
    Result<void> setJwksUrl(const QString & /*org*/, const QString & /*hook*/,
                            const QString & /*url*/) override
    {
        return {};
    }
    Result<void> note(const QString & /*id*/, const RotationNote & /*note*/) override { return {}; }
    Result<QList<RotationPlan>> open(const QString & /*org*/) override { return plans; }
    Result<QList<RotationNote>> notes(const QString & /*id*/) override
    {
        return QList<RotationNote>{
            {.step = u"create"_s, .subject = {}, .kind = RotationNote::Kind::Done, .text = made}};
    }
    Result<void> end(const QString & /*id*/, const QDateTime & /*time*/) override { return {}; }
    bool forgetOrg(const QString & /*profile*/) override { return true; }

    QList<RotationPlan> plans;
    QString made;
};

} // namespace

class TestKeyFacts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void ofASession();
    static void adviceFitsTheKey();
    static void adviceFitsAnUnfinishedRotation();
    static void ofTheKeyAlone();
    static void aChangeComesFirst();
    static void privateMaterialStandsForTheKeysOwnFindings();
    static void partsOfTheJwk();
};

void TestKeyFacts::ofASession()
{
    SessionFixture f;
    HookKey key = usableKey(1, u"one"_s);
    key.warnings = {u"Odd."_s};
    f.load({key}, {sampleHook(u"Token"_s, key.id)});
    f.session->keys()->setAgeLimit(30);
    const KeyFacts facts = KeyFacts::of(f.session.get(), key);
    QCOMPARE(facts.key, key);
    QCOMPARE(facts.hooks.size(), 1);
    QCOMPARE(facts.exceededAge, 30);
    QCOMPARE(facts.org, f.session->profile().url);
    QVERIFY(!facts.isChanged());
    const QList<Finding> findings = facts.findings(Jwk::read(key.publicJwk));
    QVERIFY(findings.size() >= 2);
    const QStringList ids = idsOf(findings);
    QVERIFY(ids.indexOf(u"answer"_s) >= 0 && ids.indexOf(u"answer"_s) < ids.indexOf(u"too-old"_s));
    // What matters most is said before what is only to be known.
    QVERIFY(std::ranges::is_sorted(findings, std::ranges::greater(), &Finding::severity));
    const KeyNotices notices = KeyNotices::of(findings);
    QCOMPARE(notices.foremost, QList{findings.first()});
    QVERIFY(idsOf(notices.others).contains(u"too-old"_s));
    QVERIFY(!idsOf(notices.others).contains(u"okta-quirk"_s));
    QCOMPARE(notices.foremost.size() + notices.others.size() + notices.aboutJwk.size(),
             findings.size());
    QVERIFY(facts.summary(Jwk::read(key.publicJwk)).startsWith(u"In use by 1 hook"_s));
}

void TestKeyFacts::adviceFitsTheKey()
{
    SessionFixture f;
    const HookKey used = usableKey(1, u"used"_s);
    const HookKey unused = usableKey(2, u"unused"_s);
    const HookKey idle = usableKey(4, u"idle"_s);
    HookKey unknown = usableKey(3, u"unknown"_s);
    unknown.isUsed.reset();
    InlineHook holder = sampleHook(u"Import"_s, idle.id);
    holder.authType = u"client_secret_post"_s;
    f.load({used, unused, unknown, idle}, {sampleHook(u"Token"_s, used.id), holder});
    f.session->keys()->setAgeLimit(30);
    const auto advice = [&f](const HookKey &key) {
        const KeyFacts facts = KeyFacts::of(f.session.get(), key);
        const QList<Finding> findings = facts.findings(Jwk::read(key.publicJwk));
        const auto found = std::ranges::find(findings, u"too-old"_s, &Finding::id);
        return found == findings.end() ? QString() : found->text;
    };
    QVERIFY2(advice(used).contains(u"Rotate it"_s), qPrintable(advice(used)));
    QVERIFY2(advice(unused).contains(u"Delete it"_s), qPrintable(advice(unused)));
    // Nobody says that it is unused, so it is not to be deleted.
    QVERIFY2(advice(unknown).contains(u"Rotate it"_s), qPrintable(advice(unknown)));
    // No hook of it can be given another one.
    QVERIFY2(advice(idle).contains(u"take it from them"_s), qPrintable(advice(idle)));
    QCOMPARE(KeyFacts::of(f.session.get(), idle).nextStep(), KeyFacts::Step::None);
    QVERIFY(KeyFacts::of(f.session.get(), unused).isToDelete());
    QVERIFY(!KeyFacts::of(f.session.get(), used).isToDelete());
    QVERIFY(KeyFacts::of(f.session.get(), used).isToRotate());
    QVERIFY(!KeyFacts::of(f.session.get(), unused).isToRotate());
    QVERIFY(!KeyFacts::of(f.session.get(), unknown).isToRotate());
    f.session->keys()->setAgeLimit(0);
    QVERIFY(!KeyFacts::of(f.session.get(), unused).isToDelete());
    QVERIFY(!KeyFacts::of(f.session.get(), used).isToRotate());
}

/// Neither its old key nor its new one is to be deleted, or rotated once more, before its end.
void TestKeyFacts::adviceFitsAnUnfinishedRotation()
{
    SessionFixture f;
    const HookKey old = usableKey(1, u"old"_s);
    const HookKey made = usableKey(2, u"made"_s);
    const HookKey used = usableKey(3, u"used"_s);
    f.load({old, made, used}, {sampleHook(u"Token"_s, used.id)});
    f.session->keys()->setAgeLimit(30);
    const auto stepOf = [&f](const HookKey &key) {
        return KeyFacts::of(f.session.get(), key).nextStep();
    };
    QCOMPARE(stepOf(old), KeyFacts::Step::Delete);
    QCOMPARE(stepOf(used), KeyFacts::Step::Rotate);
    OneRotation journal;
    RotationPlan plan;
    plan.oldId = old.id;
    plan.oldName = old.name;
    journal.plans = {plan};
    journal.made = made.id;
    f.session->rotations()->setJournal(&journal);
    QCOMPARE(stepOf(old), KeyFacts::Step::Resume);
    QCOMPARE(stepOf(made), KeyFacts::Step::Resume);
    QCOMPARE(stepOf(used), KeyFacts::Step::Rotate);
    KeyFacts facts = KeyFacts::of(f.session.get(), old);
    QVERIFY(!facts.isToDelete() && !facts.isToRotate());
    QStringList ids = idsOf(facts.findings(Jwk::read(old.publicJwk)));
    QVERIFY(ids.contains(u"rotation"_s) && !ids.contains(u"too-old"_s));
    QCOMPARE(facts.rotation->severity, Severity::Warning);
    // One that waits for its end by intention is no matter of concern.
    journal.plans[0].retireOn = f.session->clock().now().toLocalTime().date().addDays(9);
    facts = KeyFacts::of(f.session.get(), old);
    QCOMPARE(facts.nextStep(), KeyFacts::Step::Resume);
    QCOMPARE(facts.rotation->severity, Severity::Info);
    f.session->rotations()->setJournal(nullptr);
    QCOMPARE(stepOf(old), KeyFacts::Step::Delete);
}

void TestKeyFacts::ofTheKeyAlone()
{
    const KeyFacts facts = KeyFacts::of(nullptr, sampleKey(1, u"one"_s));
    QVERIFY(facts.hooks.isEmpty() && !facts.seen && facts.exceededAge == 0 && facts.org.isEmpty());
}

void TestKeyFacts::aChangeComesFirst()
{
    SessionFixture f;
    MemoryKeyHistory history;
    f.session->setHistory(&history);
    f.load({usableKey(1, u"one"_s)});
    const HookKey changed = usableKey(1, u"one"_s, 1);
    f.load({changed});
    const KeyFacts facts = KeyFacts::of(f.session.get(), changed);
    QVERIFY(facts.isChanged());
    const Finding first = facts.findings(Jwk::read(changed.publicJwk)).constFirst();
    QCOMPARE(first.id, u"key-changed"_s);
    QCOMPARE(first.severity, Severity::Alarm);
    QVERIFY(first.text.contains(QString::fromLatin1(facts.seen->before->thumbprint)));
}

void TestKeyFacts::privateMaterialStandsForTheKeysOwnFindings()
{
    HookKey key = sampleKey(1, u"one"_s);
    key.privateMember = true;
    const KeyFacts facts = KeyFacts::of(nullptr, key);
    QCOMPARE(idsOf(facts.findings(Jwk::read({}))), QStringList(u"private-member"_s));
}

void TestKeyFacts::partsOfTheJwk()
{
    const HookKey key = usableKey(1, u"one"_s);
    const JwkParts parts = JwkParts::of(KeyDocument::of(key, {}));
    QCOMPARE(parts.received, QStringList({u"e"_s, u"kty"_s, u"n"_s}));
    QCOMPARE(parts.written, QStringList({u"alg"_s, u"kid"_s, u"use"_s}));
}

QTEST_GUILESS_MAIN(TestKeyFacts)

#include "tst_keyfacts.moc"
