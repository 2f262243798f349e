// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "killjudge.h"

#include "auth/credential.h"
#include "killedprogram.h"
#include "openorgs.h"
#include "orgregistry.h"
#include "orgvault.h"
#include "outcome.h"
#include "twoorgs.h"
#include "waiting.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace HookKeys {

KillJudge::KillJudge(QString folder, const TwoOrgs &orgs)
    : m_folder(std::move(folder)), m_orgs(orgs)
{
    for (const QString &id : editedOrgs())
        m_known.insert(id, {Known()});
}

void KillJudge::complain(int &count, const QString &what)
{
    ++count;
    std::fprintf(stderr, "%s\n", qPrintable(what));
}

void KillJudge::hear(const QByteArray &said)
{
    // Each line was written at once; what the last one lacks was not said.
    const QByteArrayList lines = said.left(said.lastIndexOf('\n') + 1).split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("begin "))
            begin(line.split(' '));
        else if (line.startsWith("told "))
            end(line == "told ok");
        if (line.startsWith("seen "))
            m_seen.insert(QString::fromUtf8(line.sliced(5)));
        if (line.startsWith("told ") && line != "told ok")
            std::fprintf(stderr, "%s\n", line.constData());
    }
    if (!m_begun)
        return;
    // It may have been done or not.
    QList<Known> &known = m_known[m_begun->first];
    for (const Known &after : std::as_const(m_begun->second)) {
        if (!known.contains(after))
            known.append(after);
    }
    m_begun.reset();
}

/// The words are: begin, the kind, the id, the letter, the credential.
void KillJudge::begin(const QByteArrayList &words)
{
    ++m_counts.begun;
    const QString id = QString::fromUtf8(words.value(2));
    QList<Known> after;
    if (words.value(1) == "remove") {
        after = {Known()};
    } else if (words.value(4).isEmpty()) { // renamed: what opens it is the same
        after = m_known.value(id);
        after.removeIf([](const Known &one) { return !one.exists; });
    } else {
        after = {{.exists = true, .letter = words.value(3).at(0), .credential = words.value(4)}};
    }
    m_begun = {id, after};
}

void KillJudge::end(bool done)
{
    if (!m_begun)
        return;
    ++(done ? m_counts.told : m_counts.failed);
    if (done)
        m_known[m_begun->first] = m_begun->second;
    m_begun.reset();
}

void KillJudge::judge()
{
    // One that was killed before it wrote whose lock it is holds it for a second more, see
    // takeLock(): only then is it known what it left.
    const auto isSettled = [this] {
        const QFileInfoList locks =
            QDir(m_folder).entryInfoList({u"running-*.lock"_s}, QDir::Files);
        return std::ranges::all_of(locks, [](const QFileInfo &lock) {
            return lock.size() > 0 || lock.lastModified().secsTo(QDateTime::currentDateTime()) > 1;
        });
    };
    if (!waitUntil(isSettled, 60'000))
        complain(m_counts.orphans, u"A lock has no owner."_s);
    const auto parts = testParts(m_folder);
    const auto loaded = parts->registry().load();
    if (!loaded) {
        complain(m_counts.damaged, u"The orgs cannot be read: "_s + loaded.error().summary);
        return;
    }
    bool swept = false;
    QObject context;
    parts->sweep(&context, [&swept](const QStringList &) { swept = true; });
    if (!waitUntil([&swept] { return swept; }, 60'000))
        complain(m_counts.orphans, u"What was left is not ended."_s);
    const auto keychain = testKeychain(m_folder);
    for (const QString &id : editedOrgs()) {
        judgeOrg(*parts, id);
        if (!parts->registry().profile(id))
            judgeOrphans(*keychain, id);
    }
    judgeRotation(*parts);
    judgeFiles();
}

Result<Secret> KillJudge::credentialOf(Wiring &parts, const OrgProfile &profile)
{
    Outcome<Secret> outcome;
    QObject context;
    parts.vault().read(Keep::Keychain, OrgVault::Slot::Credential, profile, &context,
                       outcome.callback());
    if (!outcome.cameOnce(60'000))
        return failure(ErrorKind::SecretTimeout, u"No answer."_s);
    return outcome.result();
}

void KillJudge::judgeOrg(Wiring &parts, const QString &id)
{
    QList<Known> &known = m_known[id];
    const OrgProfile *profile = parts.registry().profile(id);
    if (!profile) {
        const bool mayBeGone =
            std::ranges::any_of(known, [](const Known &one) { return !one.exists; });
        if (!mayBeGone)
            complain(m_counts.lost, id + u" was saved, and is gone."_s);
        known = {Known()};
        return;
    }
    const char letter = profile->url == m_orgs.url('A') ? 'A' : 'B';
    const Result<Secret> found = credentialOf(parts, *profile);
    // What is kept for another way is not sent, and asked about: of an org that was half moved.
    const bool asks = !found && found.error().kind == ErrorKind::TargetChanged;
    const QByteArray credential = found ? found->bytes() : QByteArray();
    const auto half = std::ranges::count_if(known, [](const Known &one) { return one.exists; });
    const bool fits = std::ranges::any_of(known, [&](const Known &one) {
        const bool same = one.credential == credential || (one.credential.isEmpty() && found);
        const bool mayAsk = asks && (half > 1 || one.credential.isEmpty());
        return one.exists && one.letter == letter && (same || mayAsk);
    });
    if (!fits) {
        complain(m_counts.lost,
                 u"%1 is at %2 with “%3”%4"_s.arg(
                     id, QString(QLatin1Char(letter)), QString::fromUtf8(credential),
                     found ? u", which it never had."_s : u". "_s + found.error().summary));
        for (const Known &one : std::as_const(known))
            std::fprintf(stderr, "  may be: %d %c %s\n", one.exists, one.letter,
                         one.credential.constData());
    }
    m_counts.asks += asks ? 1 : 0;
    known = {{.exists = true, .letter = letter, .credential = credential}};
}

/// The org whose credential is good once is there, and still has one that is good.
void KillJudge::judgeRotation(Wiring &parts)
{
    const OrgProfile *profile = parts.registry().profile(u"rotating"_s);
    const Result<Secret> stored =
        profile ? credentialOf(parts, *profile) : failure(ErrorKind::NotFound, u"Gone."_s);
    const Result<OAuthCredential> credential = stored.and_then(&oauthCredential);
    if (!credential)
        complain(m_counts.lost,
                 u"What signs in to the rotating org is lost. "_s + credential.error().summary);
    else if (!m_orgs.takes(credential->refreshToken.bytes()))
        complain(m_counts.lost, u"What is kept of the rotating org is not good any more."_s);
}

void KillJudge::judgeOrphans(SecretStore &keychain, const QString &id)
{
    for (const QString &name : {u"token/"_s + id, u"proxy/"_s + id}) {
        Outcome<Secret> outcome;
        QObject context;
        keychain.read(name, &context, outcome.callback());
        if (!outcome.cameOnce(60'000) || outcome.succeeded()
            || outcome.error().kind != ErrorKind::SecretMissing)
            complain(m_counts.orphans, name + u" is left without an org."_s);
    }
}

/// Whether @p history is whole and has each public key that was told as remembered.
void KillJudge::judgeHistory(QSqlDatabase &history)
{
    m_counts.seen = int(m_seen.size());
    // A program that died before it wrote anything has none.
    if (m_seen.isEmpty() && !QFile::exists(history.databaseName()))
        return;
    QSqlQuery query(history);
    if (!history.open() || !query.exec(u"PRAGMA integrity_check"_s) || !query.next()
        || query.value(0).toString() != u"ok"_s) {
        complain(m_counts.damaged, u"The history is not whole."_s);
        return;
    }
    QSet<QString> lost = m_seen;
    if (query.exec(u"SELECT id FROM keys WHERE org = 'rotating'"_s)) {
        while (query.next())
            lost.remove(query.value(0).toString());
    }
    for (const QString &id : std::as_const(lost))
        complain(m_counts.lost, u"The public key of %1 is not remembered any more."_s.arg(id));
}

void KillJudge::judgeFiles()
{
    const QString connection = u"judge"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(m_folder + u"/history.sqlite"_s);
        judgeHistory(database);
    }
    QSqlDatabase::removeDatabase(connection);
    const QStringList aside =
        QDir(m_folder).entryList({u"*damaged*"_s, u"*foreign*"_s}, QDir::Files | QDir::Hidden);
    for (const QString &name : aside) {
        complain(m_counts.damaged, name + u" was set aside."_s);
        QFile::remove(m_folder + u'/' + name);
    }
}

} // namespace HookKeys
