// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "sqliterotations.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// The journal of rotations on the disk.
class TestSqliteRotations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void remembersAPlanAndItsLines();
    void beginsOneRotationOfAKey();
    void tellsWhatIsLost();
    void leavesANewerFileAlone();
    void beginsAnewAfterTheEnd();
    void forgetsAnOrg();
    void makesNoFileToReadOrForget();
    void amendsAPlan();
    void remembersWhereAHooksKeysArePublished();
    void takesOverAFileOfTheFirstVersion();
    void keepsARotationFromOtherCopies();
    void takesARotationFromWhoDied_data();
    void takesARotationFromWhoDied();
    void removesLocksOfWhatIsOver_data();
    void removesLocksOfWhatIsOver();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"rotations.sqlite"_s); }
    [[nodiscard]] QString lockPath(const QString &rotation) const
    {
        return path() + u'.' + rotation + u".lock"_s;
    }
    /// A lock of @p rotation as one leaves it who dies: QLockFile's, with @p content.
    [[nodiscard]] bool leaveLock(const QString &rotation, const QByteArray &content) const
    {
        QFile lock(lockPath(rotation));
        return lock.open(QIODevice::WriteOnly) && lock.write(content) == content.size();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

RotationPlan planOf(const QString &org, const QString &key)
{
    return {.id = {},
            .org = org,
            .oldId = key,
            .oldKeyId = u"7fbc27fd-49fc"_s,
            .oldName = u"caf\u00e9 'api'"_s,
            .newName = u"api-2"_s,
            .hooks = {{.id = u"cal1"_s,
                       .name = u"Token hook"_s,
                       .clientId = u"0oa1"_s,
                       .tokenUrl = u"https://acme.okta.com/oauth2/v1/token"_s,
                       .handOver = HandOver::App,
                       .appId = u"0oa1"_s,
                       .appLabel = u"Token app"_s,
                       .appOrg = u"preview"_s,
                       .appOrgName = u"Acme Preview"_s},
                      {.id = u"cal2"_s, .name = u"SAML hook"_s, .clientId = u"abc"_s}},
            .begun = QDateTime({2026, 11, 28}, {12, 0, 1, 500}, Qt::UTC)};
}

} // namespace

void TestSqliteRotations::init()
{
    failOnWarning();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestSqliteRotations::remembersAPlanAndItsLines()
{
    RotationPlan plan = planOf(u"acme https://acme.example"_s, u"HKY1"_s);
    const RotationNote before{.step = u"create"_s,
                              .subject = u"api-2"_s,
                              .kind = RotationNote::Kind::Begun,
                              .text = {},
                              .time = plan.begun};
    RotationNote after = before;
    after.kind = RotationNote::Kind::Failed;
    after.text = u"No answer came."_s;
    {
        SqliteRotations journal(path());
        plan.id = *journal.begin(plan);
        QVERIFY(journal.note(plan.id, before));
        QVERIFY(journal.note(plan.id, after));
    }
    SqliteRotations journal(path());
    QCOMPARE(*journal.open(plan.org), QList<RotationPlan>{plan});
    QCOMPARE(journal.notes(plan.id)->size(), 2);
    QCOMPARE(journal.notes(plan.id)->at(0).step, before.step);
    QCOMPARE(journal.notes(plan.id)->at(0).kind, before.kind);
    QCOMPARE(journal.notes(plan.id)->at(0).time, before.time);
    QCOMPARE(journal.notes(plan.id)->at(1), after);
    QCOMPARE(journal.open(u"acme https://other.example"_s)->size(), 0);
}

void TestSqliteRotations::beginsOneRotationOfAKey()
{
    SqliteRotations journal(path());
    SqliteRotations otherCopy(path());
    QVERIFY(journal.begin(planOf(u"acme x"_s, u"HKY1"_s)));
    const auto second = otherCopy.begin(planOf(u"acme x"_s, u"HKY1"_s));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Conflict);
    QVERIFY(otherCopy.begin(planOf(u"acme x"_s, u"HKY2"_s)));
    // The same org, known by another name: from the environment, say.
    QCOMPARE(otherCopy.begin(planOf(u"other x"_s, u"HKY1"_s)).error().kind, ErrorKind::Conflict);
    // There it can be resumed and given up, too.
    QCOMPARE(otherCopy.open(u"other x"_s)->size(), 2);
    QVERIFY(otherCopy.begin(planOf(u"acme y"_s, u"HKY1"_s)));
    QCOMPARE(otherCopy.open(u"acme y"_s)->size(), 1);
}

void TestSqliteRotations::tellsWhatIsLost()
{
    QVERIFY(SqliteRotations(path()).begin(planOf(u"acme x"_s, u"HKY1"_s)));
    for (const char *rest : {"-wal", "-shm"})
        QFile::remove(path() + QLatin1StringView(rest));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no database, whatever it was") > 0);
    file.close();
    SqliteRotations journal(path());
    QStringList told;
    connect(&journal, &RotationJournal::failed, this,
            [&told](const QString &problem) { told.append(problem); });
    QCOMPARE(journal.open(u"acme x"_s)->size(), 0);
    QCOMPARE(told.size(), 1);
    QVERIFY2(told.constFirst().contains(u"unfinished rotations is lost"),
             qPrintable(told.constFirst()));
    // Of an org that is forgotten something may be left where it was set aside.
    QVERIFY(journal.forgetOrg(u"acme"_s));
    QCOMPARE(told.size(), 2);
    QVERIFY2(told.constLast().contains(u"rotations.sqlite.damaged-1"_s),
             qPrintable(told.constLast()));
}

void TestSqliteRotations::leavesANewerFileAlone()
{
    {
        SqliteRotations journal(path());
        QVERIFY(journal.begin(planOf(u"acme x"_s, u"HKY1"_s)));
    }
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        database.setDatabaseName(path());
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"PRAGMA user_version = 99"_s));
        QVERIFY(QSqlQuery(database).exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    }
    QSqlDatabase::removeDatabase(u"newer"_s);
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    SqliteRotations journal(path());
    QVERIFY(journal.open(u"acme x"_s).error().summary.contains(u"newer HookKeys"_s));
    QCOMPARE(journal.begin(planOf(u"acme x"_s, u"HKY2"_s)).error().kind, ErrorKind::File);
    QVERIFY(!journal.forgetOrg(u"acme"_s));
    file.seek(0);
    QCOMPARE(file.readAll(), before);
}

void TestSqliteRotations::beginsAnewAfterTheEnd()
{
    SqliteRotations journal(path());
    const RotationPlan plan = planOf(u"acme x"_s, u"HKY1"_s);
    const QString first = *journal.begin(plan);
    QVERIFY(journal.end(first, plan.begun.addDays(1)));
    QCOMPARE(journal.open(plan.org)->size(), 0);
    QVERIFY(journal.begin(plan));
    QCOMPARE(journal.open(plan.org)->size(), 1);
}

void TestSqliteRotations::forgetsAnOrg()
{
    SqliteRotations journal(path());
    const QString mine = *journal.begin(planOf(u"acme https://a.example"_s, u"HKY1"_s));
    const QString other = *journal.begin(planOf(u"acme2 https://b.example"_s, u"HKY1"_s));
    QVERIFY(journal.note(mine, {.step = u"create"_s, .subject = u"a"_s}));
    QVERIFY(journal.note(other, {.step = u"create"_s, .subject = u"a"_s}));
    journal.forgetOrg(u"acme"_s);
    QCOMPARE(journal.open(u"acme https://a.example"_s)->size(), 0);
    QCOMPARE(journal.notes(mine)->size(), 0);
    QCOMPARE(journal.open(u"acme2 https://b.example"_s)->size(), 1);
    QCOMPARE(journal.notes(other)->size(), 1);
    for (const QString &end : {u""_s, u"-wal"_s}) { // nor where it once was
        QFile file(path() + end);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("https://a.example"));
    }
}

void TestSqliteRotations::makesNoFileToReadOrForget()
{
    SqliteRotations journal(path());
    QCOMPARE(journal.open(u"acme x"_s)->size(), 0);
    journal.forgetOrg(u"acme"_s);
    QVERIFY(!QFile::exists(path()));
}

void TestSqliteRotations::amendsAPlan()
{
    SqliteRotations journal(path());
    RotationPlan plan = planOf(u"acme https://acme.example"_s, u"HKY1"_s);
    plan.leaked = true;
    plan.id = *journal.begin(plan);
    QCOMPARE(journal.open(plan.org)->constFirst(), plan);
    plan.hooks[1].handOver = HandOver::Jwks;
    plan.hooks[1].jwksUrl = u"https://partner.example/jwks.json"_s;
    plan.retireOn = QDate(2026, 12, 24);
    QVERIFY(journal.amend(plan));
    QCOMPARE(journal.open(plan.org)->constFirst(), plan);
    QVERIFY(journal.end(plan.id, plan.begun));
    QCOMPARE(journal.amend(plan).error().kind, ErrorKind::NotFound);
}

void TestSqliteRotations::remembersWhereAHooksKeysArePublished()
{
    const QString org = u"acme https://acme.example"_s;
    const QString url = u"https://partner.example/jwks.json"_s;
    SqliteRotations journal(path());
    QVERIFY(journal.setJwksUrl(org, u"cal1"_s, {}));
    QCOMPARE(journal.jwksUrl(org, u"cal1"_s), QString());
    QVERIFY(!QFile::exists(path()));
    QVERIFY(journal.setJwksUrl(org, u"cal1"_s, u"https://old.example"_s));
    QVERIFY(journal.setJwksUrl(org, u"cal1"_s, url));
    QVERIFY(journal.setJwksUrl(org, u"cal2"_s, url));
    SqliteRotations other(path());
    QCOMPARE(other.jwksUrl(org, u"cal1"_s), url);
    QCOMPARE(other.jwksUrl(u"acme https://other.example"_s, u"cal1"_s), QString());
    QVERIFY(journal.setJwksUrl(org, u"cal1"_s, {}));
    QCOMPARE(other.jwksUrl(org, u"cal1"_s), QString());
    QCOMPARE(other.jwksUrl(org, u"cal2"_s), url);
    journal.forgetOrg(u"acme"_s);
    QCOMPARE(other.jwksUrl(org, u"cal2"_s), QString());
}

void TestSqliteRotations::takesOverAFileOfTheFirstVersion()
{
    const QString org = u"acme https://acme.example"_s;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"first"_s);
        database.setDatabaseName(path());
        QVERIFY(database.open());
        for (const auto &statement :
             {u"CREATE TABLE rotations (id TEXT PRIMARY KEY, org TEXT NOT NULL, old_id TEXT NOT "
              "NULL, plan TEXT NOT NULL, begun TEXT NOT NULL, ended TEXT)"_s,
              u"CREATE TABLE notes (number INTEGER PRIMARY KEY AUTOINCREMENT, rotation TEXT NOT "
              "NULL, step TEXT NOT NULL, subject TEXT NOT NULL, kind INTEGER NOT NULL, text TEXT "
              "NOT NULL, time TEXT NOT NULL)"_s,
              u"INSERT INTO rotations VALUES ('r', 'acme https://acme.example', 'HKY1', "
              "'{\"newName\":\"b\",\"hooks\":[{\"id\":\"cal1\",\"byApp\":false}]}', "
              "'2026-11-28T12:00:00.000Z', NULL)"_s,
              u"PRAGMA application_id = 1212904047"_s, u"PRAGMA user_version = 1"_s})
            QVERIFY2(database.exec(statement).lastError().type() == QSqlError::NoError,
                     qPrintable(statement));
        database.close();
    }
    QSqlDatabase::removeDatabase(u"first"_s);
    SqliteRotations journal(path());
    QCOMPARE(journal.open(org)->size(), 1);
    const RotationPlan plan = journal.open(org)->constFirst();
    QCOMPARE(plan.hooks.constFirst().handOver, HandOver::ByHand);
    QVERIFY(!plan.leaked);
    QVERIFY(journal.setJwksUrl(org, u"cal1"_s, u"https://partner.example"_s));
    QCOMPARE(journal.jwksUrl(org, u"cal1"_s), u"https://partner.example"_s);
}

void TestSqliteRotations::keepsARotationFromOtherCopies()
{
    SqliteRotations one(path());
    SqliteRotations other(path());
    const QString id = one.begin(planOf(u"acme https://acme.example"_s, u"HKY1"_s)).value_or(u""_s);
    const QString next =
        one.begin(planOf(u"acme https://acme.example"_s, u"HKY2"_s)).value_or(u""_s);
    auto held = one.hold(id);
    QVERIFY(held);
    auto again = one.hold(id); // this copy does not wait for itself
    QVERIFY(again);
    for (Result<RotationJournal::Hold> *hold : {&held, &again}) {
        const auto refused = other.hold(id);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Busy);
        QVERIFY(other.hold(next));
        hold->value().reset();
    }
    QVERIFY(other.hold(id));
    const QStringList left = QDir(m_folder->path()).entryList({u"*.lock*"_s}, QDir::Files);
    QCOMPARE(left, QStringList());
}

void TestSqliteRotations::takesARotationFromWhoDied_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray host = QSysInfo::machineHostName().toUtf8();
    // As QLockFile writes them; no program has that number.
    QTest::newRow("dead") << "2147483647\nhookkeys\n" + host + "\n";
    QTest::newRow("dead, when the computer had another name")
        << QByteArray("2147483647\nhookkeys\nelsewhere\n");
}

void TestSqliteRotations::takesARotationFromWhoDied()
{
    QFETCH(const QByteArray, content);
    SqliteRotations rotations(path());
    const QString id =
        rotations.begin(planOf(u"acme https://acme.example"_s, u"HKY1"_s)).value_or(u""_s);
    QVERIFY(leaveLock(id, content));
    const auto held = rotations.hold(id);
    QVERIFY(held);
    SqliteRotations other(path());
    QVERIFY(!other.hold(id));
}

void TestSqliteRotations::removesLocksOfWhatIsOver_data()
{
    takesARotationFromWhoDied_data();
}

/// As a copy leaves them that was killed behind the word that it is over.
void TestSqliteRotations::removesLocksOfWhatIsOver()
{
    QFETCH(const QByteArray, content);
    const QString org = u"acme https://acme.example"_s;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    SqliteRotations one(path());
    SqliteRotations other(path());
    const auto begun = [&](const QString &key) {
        return one.begin(planOf(org, key)).value_or(QString());
    };
    const QString over = begun(u"HKY1"_s);
    QVERIFY(one.end(over, now));
    QVERIFY(leaveLock(over, content));
    const QString open = begun(u"HKY2"_s);
    QVERIFY(leaveLock(open, content));
    const QString held = begun(u"HKY3"_s);
    auto hold = other.hold(held);
    QVERIFY(hold);
    QVERIFY(one.end(held, now)); // which no copy does to what another one is at
    const QString last = begun(u"HKY4"_s);
    auto own = one.hold(last);
    QVERIFY(own);
    QVERIFY(one.end(last, now));
    const auto hasLock = [this](const QString &id) {
        return QFile::exists(lockPath(id));
    };
    QVERIFY(!hasLock(over));
    QVERIFY(hasLock(open)); // it is taken over with the rotation
    QVERIFY(hasLock(held) && !one.hold(held));
    QVERIFY(hasLock(last) && !other.hold(last));
    hold->reset();
    own->reset();
    QVERIFY(one.forgetOrg(u"acme"_s));
    const QStringList left = QDir(m_folder->path()).entryList({u"*.lock*"_s}, QDir::Files);
    QCOMPARE(left, QStringList());
}

QTEST_GUILESS_MAIN(TestSqliteRotations)
#include "tst_sqliterotations.moc"
