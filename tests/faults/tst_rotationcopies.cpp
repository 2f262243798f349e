// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs, processes of their own, that are at one rotation of one org.

#include "demoorg.h"
#include "httptransport.h"
#include "logapi.h"
#include "oktahookkeysapi.h"
#include "outcome.h"
#include "rotatingprogram.h"
#include "victim.h"
#include "waiting.h"

#include <QDir>
#include <QTemporaryDir>

#include <optional>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestRotationCopies final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondOneIsToldAndWritesNothing_data();
    void aSecondOneIsToldAndWritesNothing();
    void goesOnWhereTheFirstOneWasKilled();

private:
    /// Begins anew, with an org that keeps what begins with @p heldAt waiting.
    void start(const QByteArray &heldAt);
    /// Those of a program that rotates the key partner-api, or goes on where another one is.
    [[nodiscard]] QStringList arguments() const
    {
        return {m_org->url().toString(), QString::fromLatin1(m_org->token()), m_folder->path(),
                u"partner-api"_s, u"partner-api-2026-11"_s};
    }
    /// The types of the events in the org's log since it began: each write is one.
    [[nodiscard]] QStringList writes() const;
    [[nodiscard]] QStringList locks() const
    {
        return QDir(m_folder->path()).entryList({u"*.lock*"_s}, QDir::Files);
    }

    std::optional<QTemporaryDir> m_folder;
    std::optional<DemoOrg> m_org;
    QDateTime m_begin;
};

void TestRotationCopies::start(const QByteArray &heldAt)
{
    m_folder.emplace();
    m_org.emplace(DemoOrgOptions{.rateLimit = 100'000'000, .logRateLimit = 100'000'000});
    m_begin = QDateTime::currentDateTimeUtc();
    QVERIFY(m_org->start());
    m_org->hold(heldAt);
}

QStringList TestRotationCopies::writes() const
{
    OktaHookKeysApi api(std::make_unique<HttpTransport>(m_org->url(), Secret(m_org->token()),
                                                        HttpTransportOptions()));
    QObject context;
    Outcome<QList<LogEvent>> events;
    api.connection().log->listEvents({.since = m_begin}, &context, events.callback());
    QStringList types;
    if (!events.succeeded())
        return {u"The log cannot be read."_s};
    for (const LogEvent &event : *events.result())
        types.append(event.type);
    return types;
}

void TestRotationCopies::aSecondOneIsToldAndWritesNothing_data()
{
    QTest::addColumn<QByteArray>("heldAt");
    QTest::newRow("create") << QByteArray("POST /api/v1/hook-keys");
    QTest::newRow("hand over") << QByteArray("POST /api/v1/apps/");
    QTest::newRow("re-point") << QByteArray("PUT /api/v1/inlineHooks/");
    QTest::newRow("retire") << QByteArray("DELETE /api/v1/hook-keys/");
}

void TestRotationCopies::aSecondOneIsToldAndWritesNothing()
{
    QFETCH(const QByteArray, heldAt);
    start(heldAt);
    Victim first(arguments());
    TRY_COMPARE(m_org->held(), 1);
    const QStringList before = writes();

    // The first one waits for the org's answer.
    Victim second(arguments());
    QVERIFY(second.awaitLines(3, "hook "));
    QVERIFY2(second.said().contains("Another copy of HookKeys is at this rotation."),
             second.said().constData());
    QVERIFY2(!second.said().contains("told "), second.said().constData());
    QCOMPARE(writes(), before);
    QCOMPARE(m_org->held(), 1);

    m_org->release();
    QVERIFY(first.awaitEnd() && second.awaitEnd());
    QVERIFY2(first.said().endsWith("told over\n"), first.said().constData());
    QVERIFY2(!first.said().contains("refused"), first.said().constData());
    // It found that all is done, and did nothing for it.
    QVERIFY2(second.said().endsWith("told over\n") && second.said().count("told ") == 1,
             second.said().constData());
    const QStringList all = writes();
    QCOMPARE(all.count(u"system.hook.key.created"_s), 1);
    QCOMPARE(all.count(u"inline_hook.updated"_s), 2);
    QCOMPARE(all.count(u"system.hook.key.deleted"_s), 1);
    QCOMPARE(locks(), QStringList());
}

/// Behind a kill nobody is told to wait: what is left of the lock is nobody's.
void TestRotationCopies::goesOnWhereTheFirstOneWasKilled()
{
    start("PUT /api/v1/inlineHooks/");
    Victim first(arguments());
    TRY_COMPARE(m_org->held(), 1);
    first.killAfter(std::chrono::milliseconds(0));
    QVERIFY(first.awaitEnd());
    QVERIFY(first.wasKilled());
    QCOMPARE(locks().size(), 1);
    m_org->release();

    Victim second(arguments());
    QVERIFY(second.awaitEnd());
    QVERIFY2(second.said().endsWith("told over\n"), second.said().constData());
    QVERIFY2(!second.said().contains("Another copy"), second.said().constData());
    QCOMPARE(locks(), QStringList());
}

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const std::optional<QStringList> own = victimArguments();
    if (!own) {
        TestRotationCopies test;
        return QTest::qExec(&test, argc, argv);
    }
    RotatingProgram program(QUrl(own->value(0)), own->value(1).toLatin1(), own->value(2),
                            own->value(3), own->value(4));
    program.start();
    return QCoreApplication::exec();
}

#include "tst_rotationcopies.moc"
