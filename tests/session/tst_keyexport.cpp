// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "keyexport.h"
#include "memorykeyhistory.h"
#include "sessionfixture.h"
#include "usablekeys.h"
#include "waiting.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using What = ExportPlan::What;

namespace {

QStringList idsOf(const QList<HookKey> &keys)
{
    QStringList ids;
    for (const HookKey &key : keys)
        ids.append(key.id);
    return ids;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A session with keys whose public keys it knows, and a folder.
struct Fixture : SessionFixture
{
    explicit Fixture(QList<HookKey> all) : keys(std::move(all)) { load(keys); }

    [[nodiscard]] ExportPlan plan(What what, const QString &name = {},
                                  QAnyStringView format = u"jwk") const
    {
        return KeyExport::plan(*session, what, idsOf(keys), keyFormat(format),
                               folder.filePath(name));
    }
    void run(const ExportPlan &plan)
    {
        report.reset();
        job = std::make_unique<KeyExport>(session.get(), plan, nullptr);
        QObject::connect(job.get(), &KeyExport::finished, &context,
                         [this](const ExportReport &told) { report = told; });
        job->start();
    }

    QTemporaryDir folder;
    QList<HookKey> keys;
    std::unique_ptr<KeyExport> job;
    std::optional<ExportReport> report;
};

} // namespace

class TestKeyExport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void writesOneSet();
    static void writesAFileEach();
    static void plansWhichFilesAreReplaced();
    static void writesAnInventoryAtOnce();
    static void tellsWhatItLeftOut();
    static void row33_row80_namesBothOfTwoWithOneId();
    static void tellsOfAChangedKey();
    static void cancelledWritesNothing();
    static void failsInWords();
    static void knowsWhatCanBeHandedOutAtOnce();
};

void TestKeyExport::writesOneSet()
{
    Fixture f({usableKey(1, u"one"_s), sampleKey(2, u"two"_s)});
    f.run(f.plan(What::JwkSet, u"set.json"_s));
    TRY_COMPARE(f.api->waitingCalls(), 1);
    f.api->answerRead(usableKey(2, u"two"_s, 1));
    TRY_VERIFY(f.report);
    QVERIFY2(f.report->outcome == ExportReport::Outcome::Done,
             qPrintable(f.report->problems.join(u'\n')));
    QVERIFY(f.report->summary.contains(u"set.json"_s));
    const QByteArray text = contentOf(f.folder.filePath(u"set.json"_s));
    QCOMPARE(QJsonDocument::fromJson(text)["keys"_L1].toArray().size(), 2);
}

void TestKeyExport::writesAFileEach()
{
    Fixture f({usableKey(1, u"api"_s), usableKey(2, u"API"_s)});
    f.run(f.plan(What::Folder));
    TRY_VERIFY(f.report);
    QCOMPARE(f.report->outcome, ExportReport::Outcome::Done);
    const QStringList files = QDir(f.folder.path()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files.size(), 2);
    QVERIFY(files.contains(f.job->plan().files.value(f.keys.at(1).id)));
}

void TestKeyExport::plansWhichFilesAreReplaced()
{
    Fixture f({usableKey(1, u"api"_s), usableKey(2, u"other"_s)});
    QCOMPARE(f.plan(What::Folder).replaced(), QStringList());
    const QString file = f.plan(What::Folder).files.value(f.keys.at(0).id);
    QFile there(f.folder.filePath(file));
    QVERIFY(there.open(QIODevice::WriteOnly));
    QCOMPARE(f.plan(What::Folder).replaced(), QStringList(file));
}

void TestKeyExport::writesAnInventoryAtOnce()
{
    Fixture f({sampleKey(1, u"one"_s)});
    for (const What what : {What::CsvInventory, What::JsonInventory, What::MarkdownInventory}) {
        f.run(f.plan(what, u"inventory"_s));
        QVERIFY(f.report && f.report->outcome == ExportReport::Outcome::Done);
        QVERIFY(contentOf(f.folder.filePath(u"inventory"_s)).contains("one"));
    }
    QCOMPARE(f.api->waitingCalls(), 0);
}

void TestKeyExport::tellsWhatItLeftOut()
{
    HookKey leaky = sampleKey(3, u"leaky"_s);
    leaky.privateMember = true;
    HookKey broken = usableKey(1, u"broken"_s);
    broken.publicJwk.replace("AQAB", "AQAB`");
    Fixture f({broken, sampleKey(2, u"unread"_s), leaky});
    f.run(f.plan(What::JwkSet, u"set.json"_s));
    TRY_COMPARE(f.api->waitingCalls(), 1); // what is known of the leaky one is enough
    f.api->answerRead(failure(ErrorKind::Server, u"Okta has a problem."_s));
    TRY_VERIFY(f.report);
    QCOMPARE(f.report->outcome, ExportReport::Outcome::Nothing);
    QCOMPARE(f.report->problems.size(), 3);
    for (const QString &name : {u"“broken”"_s, u"“unread”"_s, u"“leaky”"_s})
        QCOMPARE(f.report->problems.filter(name).size(), 1);
    QVERIFY(!QFile::exists(f.folder.filePath(u"set.json"_s)));
}

void TestKeyExport::row33_row80_namesBothOfTwoWithOneId()
{
    Fixture f({usableKey(1, u"one"_s), sampleKey(2, u"twin"_s), sampleKey(2, u"other"_s)});
    f.run(f.plan(What::JwkSet, u"set.json"_s));
    TRY_VERIFY(f.report);
    QCOMPARE(f.report->outcome, ExportReport::Outcome::WithRemarks);
    QCOMPARE(f.report->problems.filter(u"“twin”"_s).size(), 1);
    QCOMPARE(f.report->problems.filter(u"“other”"_s).size(), 1);
}

void TestKeyExport::tellsOfAChangedKey()
{
    MemoryKeyHistory history;
    Fixture f({});
    f.session->setHistory(&history);
    f.load({usableKey(1, u"one"_s)});
    f.keys = {usableKey(1, u"one"_s, 1)};
    f.load(f.keys);
    f.run(f.plan(What::JwkSet, u"set.json"_s));
    TRY_VERIFY(f.report);
    QCOMPARE(f.report->outcome, ExportReport::Outcome::WithRemarks);
    QVERIFY(f.report->problems.constFirst().contains(u"not the public key"_s));
    QVERIFY(QFile::exists(f.folder.filePath(u"set.json"_s)));
}

void TestKeyExport::cancelledWritesNothing()
{
    Fixture f({sampleKey(1, u"one"_s)});
    f.run(f.plan(What::JwkSet, u"set.json"_s));
    f.job->cancel();
    TRY_VERIFY(f.report);
    QCOMPARE(f.report->outcome, ExportReport::Outcome::Nothing);
    QVERIFY(f.report->summary.contains(u"nothing was written"_s));
    QVERIFY(!QFile::exists(f.folder.filePath(u"set.json"_s)));
}

void TestKeyExport::failsInWords()
{
    Fixture f({usableKey(1, u"one"_s)});
    f.run(f.plan(What::CsvInventory, u"no/such/folder.csv"_s));
    QVERIFY(f.report && !f.report->summary.isEmpty());
    QCOMPARE(f.report->outcome, ExportReport::Outcome::Nothing);
    f.run(f.plan(What::JwkSet, u"no/such/folder.json"_s));
    TRY_VERIFY(f.report);
    QCOMPARE(f.report->outcome, ExportReport::Outcome::Nothing);
    QCOMPARE(f.report->problems.size(), 1);
}

void TestKeyExport::knowsWhatCanBeHandedOutAtOnce()
{
    HookKey leaky = sampleKey(3, u"leaky"_s);
    leaky.privateMember = true;
    const Fixture f({usableKey(1, u"one"_s), sampleKey(2, u"two"_s), leaky});
    ExportableKeys keys = ExportableKeys::of(*f.session, idsOf(f.keys.first(2)));
    QCOMPARE(keys.documents.size(), 1);
    QCOMPARE(keys.unread, QStringList(f.keys.at(1).id));
    QVERIFY(!keys.refused);
    keys = ExportableKeys::of(*f.session, idsOf(f.keys));
    QVERIFY(keys.refused);
    QCOMPARE(keys.refusedName, u"leaky"_s);
}

QTEST_GUILESS_MAIN(TestKeyExport)

#include "tst_keyexport.moc"
