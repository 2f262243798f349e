// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fileprofilestore.h"
#include "orgurl.h"
#include "restrictions.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <memory>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace HookKeys;

namespace {

OrgProfile makeProfile(const QString &id, const QString &name = u"Acme"_s)
{
    OrgProfile profile;
    profile.id = id;
    profile.name = name;
    profile.url = QUrl(u"https://acme.okta.com"_s);
    return profile;
}

/// @p json with double quotes for its single ones.
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

} // namespace

class TestFileProfileStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;

    [[nodiscard]] QString path() const { return m_dir->filePath(u"config/orgs.json"_s); }

    [[nodiscard]] static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }

    void put(const QByteArray &data) const
    {
        QVERIFY(QDir(m_dir->path()).mkpath(u"config"_s));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(data) == data.size());
    }

    [[nodiscard]] QJsonObject json() const
    {
        return QJsonDocument::fromJson(contents(path())).object();
    }

    /// What is in the folder of the file.
    [[nodiscard]] QStringList entries() const
    {
        return QFileInfo(path()).dir().entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    [[nodiscard]] QStringList ids() const
    {
        QStringList found;
        const auto listing = FileProfileStore(path()).load();
        if (listing) {
            for (const OrgProfile &profile : listing->profiles)
                found += profile.id;
        }
        return found;
    }

#ifdef Q_OS_UNIX
    static void setMode(const QString &path, mode_t mode)
    {
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
    }
#endif

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }

    void startsEmptyAndTouchesNothing()
    {
        FileProfileStore store(path());
        const auto listing = store.load();
        QVERIFY(listing);
        QVERIFY(listing->profiles.isEmpty());
        QVERIFY(listing->lastOpened.isEmpty());
        QVERIFY(listing->warnings.isEmpty());
        QVERIFY(!QFileInfo::exists(m_dir->filePath(u"config"_s)));
    }

    void keepsProfilesInOrder()
    {
        FileProfileStore store(path());
        OrgProfile one = makeProfile(u"1"_s, u"Äcme “prod”\n"_s);
        OrgProfile two = makeProfile(u"2"_s);
        two.url = QUrl(u"http://127.0.0.1:8080"_s);
        two.environment = Environment::Development;
        two.readOnly = true;
        OrgProfile three = makeProfile(u"3"_s);
        three.url = QUrl(u"https://xn--mller-kva.example.com"_s);
        three.environment = Environment::Demo;
        for (const OrgProfile &profile : {one, two, three})
            QVERIFY(store.save(profile));
        one.name = u"Renamed"_s;
        one.environment = Environment::Preview;
        QVERIFY(store.save(one));
        QVERIFY(store.setLastOpened(u"2"_s));

        const auto listing = FileProfileStore(path()).load();
        QVERIFY(listing);
        QCOMPARE(listing->profiles, QList<OrgProfile>({one, two, three}));
        QCOMPARE(listing->lastOpened, u"2"_s);
        QCOMPARE(listing->warnings, QStringList());
        QVERIFY(contents(path()).contains("https://xn--mller-kva.example.com"));
        QCOMPARE(entries(), QStringList{u"orgs.json"_s});
    }

    void removes()
    {
        FileProfileStore store(path());
        QVERIFY(store.save(makeProfile(u"1"_s)));
        QVERIFY(store.save(makeProfile(u"2"_s)));
        QVERIFY(store.setLastOpened(u"1"_s));
        QVERIFY(store.remove(u"2"_s));
        QCOMPARE(ids(), QStringList{u"1"_s});
        QCOMPARE(store.load()->lastOpened, u"1"_s);
        QVERIFY(store.remove(u"1"_s));
        QVERIFY(store.remove(u"never there"_s));
        QCOMPARE(ids(), QStringList());
        QCOMPARE(store.load()->lastOpened, QString());
    }

    void reorders()
    {
        put(quoted(
            "{'profiles':[{'id':'1','url':'https://a.okta.com'},5,"
            "{'id':'2','url':'https://a.okta.com','tags':['x']},{'id':'bad','url':'ftp://x'},"
            "{'id':'3','url':'https://a.okta.com'},{'id':'new','url':'https://a.okta.com'}]}"));
        FileProfileStore store(path());
        // The ids as another copy knows them: without what was added meanwhile.
        QVERIFY(store.reorder({u"3"_s, u"gone"_s, u"1"_s, u"2"_s}));
        QCOMPARE(ids(), QStringList({u"3"_s, u"1"_s, u"2"_s, u"new"_s}));
        const QJsonArray profiles = json().value(u"profiles"_s).toArray();
        QCOMPARE(profiles.size(), 6);
        QCOMPARE(profiles[1].toInt(), 5);
        QCOMPARE(profiles[3].toObject().value(u"id"_s).toString(), u"bad"_s);
        QCOMPARE(profiles[4].toObject().value(u"tags"_s).toArray().size(), 1);
    }

    void row62_isForTheOwnerAlone()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows has no modes: a folder below AppData is private");
#else
        FileProfileStore store(path());
        QVERIFY(store.save(makeProfile(u"1"_s)));
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(path()).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, 0600U);
#endif
    }

    void leavesWhatItDoesNotKnow()
    {
        put(quoted(
            "{'future':{'a':[1,2.5,null]},'lastOpened':'1','profiles':[{'id':'1','name':'A','url':'"
            "https://a.okta.com','colour':'red'},{'id':'bad','url':'ftp://x','token':7}, "
            "5,{'id':'2','name':'B','url':'https://b.okta.com','tags':['x']}]}"));
        FileProfileStore store(path());
        OrgProfile changed = makeProfile(u"1"_s, u"New"_s);
        QVERIFY(store.save(changed));
        QVERIFY(store.save(makeProfile(u"3"_s)));
        QVERIFY(store.remove(u"2"_s));
        QVERIFY(store.setLastOpened(u"3"_s));

        const QJsonObject file = json();
        const QJsonObject before =
            QJsonDocument::fromJson(quoted("{'future':{'a':[1,2.5,null]}}")).object();
        QCOMPARE(file.value(u"future"_s), before.value(u"future"_s));
        const QJsonArray profiles = file.value(u"profiles"_s).toArray();
        QCOMPARE(profiles.size(), 4);
        QCOMPARE(profiles[0].toObject().value(u"colour"_s).toString(), u"red"_s);
        QCOMPARE(profiles[0].toObject().value(u"name"_s).toString(), u"New"_s);
        QCOMPARE(profiles[1].toObject().value(u"token"_s).toInt(), 7);
        QCOMPARE(profiles[2].toInt(), 5);
        QCOMPARE(profiles[3].toObject().value(u"id"_s).toString(), u"3"_s);
    }

    void passesOverWhatItCannotUse_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QString>("warning");
        QTest::newRow("no object") << QByteArray("[]") << u"no id"_s;
        QTest::newRow("no id") << quoted("{'name':'N','url':'https://n.okta.com'}") << u"“N”"_s;
        QTest::newRow("number as id")
            << quoted("{'id':1,'url':'https://n.okta.com'}") << u"no id"_s;
        QTest::newRow("id of another")
            << quoted("{'id':'1','name':'Twin','url':'https://n.okta.com'}") << u"“Twin”"_s;
        QTest::newRow("no address") << quoted("{'id':'x','name':'N'}") << u"“N”"_s;
        QTest::newRow("address of somebody else")
            << quoted("{'id':'x','name':'N\\u202e','url':'https://acme.okta.com@evil'}")
            << u"“N⟨U+202E⟩” of the settings file was left out: add it again. Its address "
               "“https://acme.okta.com@evil”"_s;
        QTest::newRow("no https") << quoted("{'id':'x','url':'http://acme.okta.com'}")
                                  << u"http://acme.okta.com"_s;
    }

    void passesOverWhatItCannotUse()
    {
        QFETCH(const QByteArray, entry);
        QFETCH(const QString, warning);
        put(quoted("{'profiles':[{'id':'1','name':'A','url':'https://a.okta.com'},") + entry
            + quoted(",{'id':'2','name':'B','url':'https://b.okta.com'}]}"));
        const QByteArray before = contents(path());
        const auto listing = FileProfileStore(path()).load();
        QVERIFY(listing);
        QCOMPARE(ids(), QStringList({u"1"_s, u"2"_s}));
        QCOMPARE(listing->warnings.size(), 1);
        QVERIFY2(listing->warnings[0].contains(warning), qPrintable(listing->warnings[0]));
        QCOMPARE(contents(path()), before);
    }

    void readsWithCare()
    {
        put(quoted("{'profiles':[{'id':'1','url':'https://A.okta.com/"
                   "','environment':'other','readOnly':'no'},{'id':'2','url':'b.okta.com','"
                   "readOnly':false}]}"));
        const auto listing = FileProfileStore(path()).load();
        QVERIFY(listing);
        QCOMPARE(listing->profiles.size(), 2);
        const OrgProfile &one = listing->profiles[0];
        QCOMPARE(one.name, u"a.okta.com"_s);
        QCOMPARE(orgUrlText(one.url), u"https://a.okta.com"_s);
        QCOMPARE(one.environment, Environment::Production);
        QVERIFY(one.readOnly);
        QVERIFY(!listing->profiles[1].readOnly);
    }

    void row60_setsADamagedFileAside_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << quoted("{'profiles':[{'id':'1'");
        QTest::newRow("zeros") << QByteArray(4096, '\0');
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("profiles are no array") << quoted("{'profiles':{}}");
        QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\"}");
        QTest::newRow("too deep") << QByteArray("[").repeated(5000);
        QTest::newRow("number without end") << quoted("{'a':1e999}");
    }

    void row60_setsADamagedFileAside()
    {
        QFETCH(const QByteArray, data);
        FileProfileStore store(path());
        for (int n = 1; n <= 2; ++n) {
            put(data);
            const auto listing = store.load();
            QVERIFY(listing);
            QVERIFY(listing->profiles.isEmpty());
            const QString aside = path() + u".damaged-"_s + QString::number(n);
            QCOMPARE(listing->warnings.size(), 1);
            QVERIFY(listing->warnings[0].contains(QDir::toNativeSeparators(aside)));
            QCOMPARE(contents(aside), data);
            QVERIFY(!QFileInfo::exists(path()));
        }
        QVERIFY(store.load()->warnings.isEmpty());
        QVERIFY(store.save(makeProfile(u"new"_s)));
        QCOMPARE(ids(), QStringList{u"new"_s});
        QCOMPARE(entries(),
                 QStringList({u"orgs.json"_s, u"orgs.json.damaged-1"_s, u"orgs.json.damaged-2"_s}));
    }

    void row60_setsItAsideWhateverTheFolderIsCalled()
    {
        const QString folder = m_dir->filePath(u"100%1"_s);
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + u"/orgs.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("damaged") == 7);
        file.close();
        FileProfileStore store(file.fileName());
        QVERIFY(store.load());
        QCOMPARE(contents(file.fileName() + u".damaged-1"_s), "damaged");
    }

    void row60_neverSavesOverADamagedFile()
    {
        put("damaged");
        FileProfileStore store(path());
        const auto saved = store.save(makeProfile(u"1"_s));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::File);
        QVERIFY(saved.error().summary.contains(u".damaged-1"_s));
        QCOMPARE(contents(path() + u".damaged-1"_s), QByteArray("damaged"));
        QVERIFY(store.save(makeProfile(u"1"_s)));
        QCOMPARE(ids(), QStringList{u"1"_s});
    }

    void row61_tellsWhenItCannotRead()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows has no modes");
#else
        FileProfileStore store(path());
        QVERIFY(store.save(makeProfile(u"1"_s)));
        setMode(m_dir->path(), 0777);
        setMode(m_dir->filePath(u"config"_s), 0777);
        setMode(path(), 0);
        for (const bool folder : {false, true}) {
            if (folder)
                setMode(m_dir->filePath(u"config"_s), 0);
            Result<ProfileListing> listing;
            Result<void> saved;
            {
                const WithoutRoot unprivileged;
                listing = store.load();
                saved = store.save(makeProfile(u"2"_s));
            }
            setMode(m_dir->filePath(u"config"_s), 0777);
            QVERIFY(!listing);
            QCOMPARE(listing.error().kind, ErrorKind::File);
            QVERIFY(!saved);
            QCOMPARE(saved.error().kind, ErrorKind::File);
            QCOMPARE(entries(), QStringList{u"orgs.json"_s});
        }
        setMode(path(), 0600);
        QCOMPARE(ids(), QStringList{u"1"_s});
#endif
    }

    void row74_refusesAFolderInItsPlace()
    {
        QVERIFY(QDir().mkpath(path()));
        FileProfileStore store(path());
        QVERIFY(!store.load());
        QVERIFY(!store.save(makeProfile(u"1"_s)));
        QVERIFY(QFileInfo(path()).isDir());
    }

    void row61_keepsTheOldFileInAReadOnlyFolder()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows has no modes");
#else
        FileProfileStore store(path());
        QVERIFY(store.save(makeProfile(u"1"_s)));
        const QByteArray before = contents(path());
        setMode(m_dir->path(), 0755);
        setMode(path(), 0644);
        setMode(m_dir->filePath(u"config"_s), 0555);
        Result<void> saved;
        Result<ProfileListing> listing;
        {
            const WithoutRoot unprivileged;
            saved = store.save(makeProfile(u"2"_s));
            listing = store.load();
        }
        setMode(m_dir->filePath(u"config"_s), 0755);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::File);
        QVERIFY(listing);
        QCOMPARE(contents(path()), before);
        QCOMPARE(entries(), QStringList{u"orgs.json"_s});
#endif
    }

    void row61_keepsTheOldFileOnAFullDisk()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows limits no process to short files");
#else
        FileProfileStore store(path());
        QVERIFY(store.save(makeProfile(u"1"_s)));
        const QByteArray before = contents(path());
        Result<void> saved;
        {
            const FileSizeLimit limit(512);
            saved = store.save(makeProfile(u"2"_s, u"x"_s.repeated(5000)));
        }
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::File);
        QCOMPARE(contents(path()), before);
        QCOMPARE(entries(), QStringList{u"orgs.json"_s});
#endif
    }

    void writesWhereALinkLeads()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows lets administrators alone make links");
#endif
        QVERIFY(QDir(m_dir->path()).mkpath(u"config"_s));
        QVERIFY(QDir(m_dir->path()).mkpath(u"dotfiles"_s));
        const QString target = m_dir->filePath(u"dotfiles/orgs.json"_s);
        QVERIFY(QFile::link(target, path()));
        FileProfileStore store(path());
        QVERIFY(store.save(makeProfile(u"1"_s)));
        QVERIFY(QFileInfo(path()).isSymLink());
        QVERIFY(contents(target).contains("acme.okta.com"));
        QCOMPARE(ids(), QStringList{u"1"_s});
    }

    void row74_writesWhereLinksToLinksLead()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows lets administrators alone make links");
#endif
        for (const QString &folder : {u"config"_s, u"dotfiles"_s, u"real"_s})
            QVERIFY(QDir(m_dir->path()).mkpath(folder));
        const QString target = m_dir->filePath(u"real/orgs.json"_s);
        const QString middle = m_dir->filePath(u"dotfiles/orgs.json"_s);
        QVERIFY(QFile::link(u"../real/orgs.json"_s, middle));
        QVERIFY(QFile::link(u"../dotfiles/orgs.json"_s, path()));
        FileProfileStore store(path());
        for (const QString &id : {u"1"_s, u"2"_s}) {
            const auto saved = store.save(makeProfile(id));
            QVERIFY2(saved, saved ? "" : qPrintable(saved.error().summary));
        }
        QVERIFY(QFileInfo(path()).isSymLink() && QFileInfo(middle).isSymLink());
        QVERIFY(contents(target).contains("acme.okta.com"));
        QCOMPARE(ids(), QStringList({u"1"_s, u"2"_s}));
    }

    void row74_tellsOfALinkThatLeadsInACircle()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows lets administrators alone make links");
#endif
        QVERIFY(QDir(m_dir->path()).mkpath(u"config"_s));
        const QString other = m_dir->filePath(u"config/other.json"_s);
        QVERIFY(QFile::link(other, path()));
        QVERIFY(QFile::link(path(), other));
        FileProfileStore store(path());
        const auto listing = store.load();
        QVERIFY(!listing);
        QVERIFY(listing.error().summary.contains(u"is a link"_s));
        const auto saved = store.save(makeProfile(u"1"_s));
        QVERIFY(!saved);
        QVERIFY(saved.error().summary.contains(u"orgs.json"_s));
        QVERIFY(QFileInfo(path()).isSymLink() && QFileInfo(other).isSymLink());
    }

    void row74_neverWaitsForAPipe()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows has no such pipes");
#else
        QVERIFY(QDir(m_dir->path()).mkpath(u"config"_s));
        QCOMPARE(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
        FileProfileStore store(path());
        QVERIFY(!store.load());
        QVERIFY(!store.save(makeProfile(u"1"_s)));
        // And reads nothing that has no end.
        QVERIFY(QFile::remove(path()));
        QVERIFY(QFile::link(u"/dev/zero"_s, path()));
        QVERIFY(!store.load());
        QVERIFY(!store.save(makeProfile(u"1"_s)));
#endif
    }

    void row74_readsNothingThatIsTooLarge()
    {
        const QByteArray large(qsizetype(17) << 20, ' ');
        put(large + "{}");
        FileProfileStore store(path());
        const auto listing = store.load();
        QVERIFY(!listing);
        QVERIFY2(listing.error().summary.contains(u"is larger than"),
                 qPrintable(listing.error().summary));
        QVERIFY(!store.save(makeProfile(u"1"_s)));
        QCOMPARE(QFileInfo(path()).size(), large.size() + 2);
    }

    void row60_keepsWhatStandsTwice_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("repeated");
        const QByteArray one = "[{'id':'1','name':'A','url':'https://a.okta.com'}]";
        const QByteArray two = "[{'id':'2','name':'B \\': {','url':'https://b.okta.com'}]";
        QTest::newRow("profiles") << quoted("{'profiles':" + one + ",'profiles' :\n" + two + "}")
                                  << u"profiles"_s;
        QTest::newRow("written otherwise")
            << quoted("{'profiles':" + one + ",'p\\u0072ofiles':" + two + "}") << u"profiles"_s;
        QTest::newRow("in an org")
            << quoted("{'profiles':[{'id':'2','url':'https://a.okta.com','name':'B',"
                      "'url':'https://b.okta.com'}]}")
            << u"url"_s;
        QTest::newRow("nothing") << quoted("{'id':'','profiles':" + two + ",'profile':'id'}")
                                 << QString();
    }

    void row60_keepsWhatStandsTwice()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, repeated);
        put(file);
        FileProfileStore store(path());
        const auto listing = store.load();
        QVERIFY(listing);
        QCOMPARE(listing->profiles.size(), 1);
        QCOMPARE(listing->profiles.first().id, u"2"_s);
        QCOMPARE(listing->warnings.size(), repeated.isEmpty() ? 0 : 1);
        const QString aside = path() + u".damaged-1"_s;
        QVERIFY(!QFileInfo::exists(aside));
        QVERIFY(store.setLastOpened(u"2"_s));
        QCOMPARE(QFileInfo::exists(aside), !repeated.isEmpty());
        if (!repeated.isEmpty()) {
            QVERIFY(listing->warnings.first().contains(u"“%1”"_s.arg(repeated)));
            QCOMPARE(contents(aside), file);
        }
        QVERIFY(store.load()->warnings.isEmpty());
    }

    void row63_lockOfOneThatLivesDoesNotGoStale_data()
    {
        QTest::addColumn<bool>("hasOwner");
        QTest::newRow("of one that lives") << true;
        QTest::newRow("of one that died before its name was in it") << false;
    }

    void row63_lockOfOneThatLivesDoesNotGoStale()
    {
        QFETCH(const bool, hasOwner);
        FileProfileStore store(path());
        QVERIFY(store.save(makeProfile(u"1"_s)));
        const QString lock = path() + u".lock"_s;
        QByteArray owner;
        {
            QLockFile own(lock); // this program lives
            QVERIFY(own.lock());
            owner = contents(lock);
        }
        QFile left(lock);
        QVERIFY(left.open(QIODevice::WriteOnly));
        QVERIFY(left.write(hasOwner ? owner : QByteArray()) >= 0 && left.flush());
        QVERIFY(left.setFileTime(QDateTime::currentDateTime().addDays(-1),
                                 QFileDevice::FileModificationTime));
        left.close();
        QCOMPARE(bool(store.save(makeProfile(u"2"_s))), !hasOwner);
        QCOMPARE(QFileInfo::exists(lock), hasOwner);
    }

    void waitsNotForEverForItsLock()
    {
        FileProfileStore store(path());
        QVERIFY(store.save(makeProfile(u"1"_s)));
        QLockFile other(path() + u".lock"_s);
        QVERIFY(other.lock());
        const auto saved = store.save(makeProfile(u"2"_s));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::File);
        QVERIFY(saved.error().summary.contains(u"Another copy"_s));
        QCOMPARE(ids(), QStringList{u"1"_s});
    }

    void row63_severalProgramsLoseNothing()
    {
        constexpr int programs = 3;
        constexpr int saves = 20;
        QStringList expected;
        std::vector<std::unique_ptr<QProcess>> running;
        for (int p = 0; p < programs; ++p) {
            for (int i = 0; i < saves; ++i)
                expected += u"%1-%2"_s.arg(p).arg(i);
            running.push_back(std::make_unique<QProcess>());
            running.back()->start(
                QCoreApplication::applicationFilePath(),
                {u"--save"_s, path(), QString::number(p), QString::number(saves)});
        }
        for (const auto &program : running) {
            QVERIFY(program->waitForFinished(120'000));
            QCOMPARE(program->exitStatus(), QProcess::NormalExit);
            QCOMPARE(program->exitCode(), 0);
        }
        QStringList found = ids();
        found.sort();
        expected.sort();
        QCOMPARE(found, expected);
    }

    void row61_beingKilledLeavesAWholeFile()
    {
        FileProfileStore store(path());
        QVERIFY(store.save(makeProfile(u"kept"_s)));
        for (int i = 0; i < 10; ++i) {
            QProcess program;
            program.start(QCoreApplication::applicationFilePath(),
                          {u"--save"_s, path(), QString::number(i), u"1000000"_s});
            QVERIFY(program.waitForReadyRead()); // It has begun.
            QTest::qSleep(3 * i);
            program.kill();
            QVERIFY(program.waitForFinished());
            const auto listing = store.load();
            QVERIFY(listing);
            QCOMPARE(listing->warnings, QStringList());
            QVERIFY(listing->profiles.size() >= 2);
            QCOMPARE(listing->profiles.first().id, u"kept"_s);
            // Killed just before its name was in the lock: QLockFile lets 30 seconds go by then.
            const QString lock = path() + u".lock"_s;
            if (QFileInfo(lock).size() == 0)
                QFile::remove(lock);
            // Otherwise the lock of the dead is in nobody's way.
            const auto saved = store.setLastOpened(QString::number(i));
            QVERIFY2(saved, saved ? "" : qPrintable(saved.error().summary));
        }
    }
};

namespace {

/// Saves so many profiles one after the other: a second program. Speaks after the first.
int saveMany(const QString &path, const QString &prefix, int count)
{
    FileProfileStore store(path);
    for (int i = 0; i < count; ++i) {
        // Few ids, lest the file grow while it waits to be killed.
        const OrgProfile profile = makeProfile(u"%1-%2"_s.arg(prefix).arg(i % 20));
        // On a busy disk the others may hold the lock for long.
        for (int tries = 1; !store.save(profile); ++tries) {
            if (tries == 15)
                return 1;
        }
        if (i == 0) {
            std::puts("begun");
            std::fflush(stdout);
        }
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--save"_s)
        return saveMany(arguments.value(2), arguments.value(3), arguments.value(4).toInt());
    TestFileProfileStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fileprofilestore.moc"
