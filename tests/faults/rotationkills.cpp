// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// rotationkills [KILLS [SEED]]
//
// Kills a program that rotates keys of the demo org at random moments and starts it again, which
// resumes from its journal; and judges after each whether every hook signs with a key that its app
// holds, whether there is a second new key, and whether what was told is so. Ends with 1 if not.
#include "appsapi.h"
#include "demoorg.h"
#include "httptransport.h"
#include "oktahookkeysapi.h"
#include "outcome.h"
#include "rotatingprogram.h"
#include "victim.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

class Kills final
{
public:
    explicit Kills(quint32 seed) : m_random(seed), m_org(DemoOrgOptions{.rateLimit = 100'000'000})
    {
        if (!m_org.start())
            qFatal("No port for the demo org.");
        m_direct = std::make_unique<OktaHookKeysApi>(std::make_unique<HttpTransport>(
            m_org.url(), Secret(m_org.token()), HttpTransportOptions()));
        m_keys = int(read().size());
        nextRotation();
    }

    /// Starts the program and kills it at a moment of its life, or lets it end; false if it does
    /// not run.
    [[nodiscard]] bool kill()
    {
        Victim victim({m_org.url().toString(), QString::fromLatin1(m_org.token()), m_folder.path(),
                       m_oldName, m_newName});
        // By what it has said, so that the moments are alike on every machine.
        if (!victim.awaitLines(int(m_random() % 10)))
            return false;
        victim.killAfter(std::chrono::milliseconds(m_random() % 20));
        if (!victim.awaitEnd())
            return false;
        m_killed += victim.wasKilled() ? 1 : 0;
        hear(victim.said());
        judge();
        return true;
    }

    [[nodiscard]] bool report(int starts, qint64 seconds) const
    {
        std::printf("%d starts in %lld s, %d killed: %d rotations ended, %d steps told as done, %d "
                    "refused and begun again; violations %d\n",
                    starts, seconds, m_killed, m_rotations, m_told, m_refused, m_violations);
        return m_violations == 0;
    }

private:
    void nextRotation()
    {
        m_oldName = m_newName.isEmpty() ? u"partner-api"_s : m_newName;
        m_newName = u"partner-api-%1"_s.arg(m_rotations + 1);
        m_isCreated = m_isDeactivated = m_isOver = false;
        m_repointed.clear();
    }

    void hear(const QByteArray &said)
    {
        const QList<QByteArray> lines = said.split('\n');
        // The last line may be half of one.
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            const QStringList words = QString::fromUtf8(lines[i]).split(u' ');
            m_told += words.first() == u"told" ? 1 : 0;
            if (words.first() == u"hook") {
                m_apps[words.value(1)] = words.value(2);
            } else if (words.first() == u"refused") {
                ++m_refused;
                std::fprintf(stderr, "%s\n", lines[i].constData());
            } else if (words.value(1) == u"repoint") {
                m_repointed.append(words.value(2));
            }
            m_isCreated = m_isCreated || words.value(1) == u"create";
            m_isDeactivated = m_isDeactivated || words.value(1) == u"deactivate";
            m_isOver = m_isOver || words.value(1) == u"over";
        }
    }

    [[nodiscard]] QList<HookKey> read()
    {
        Outcome<HookKeyListing> keys;
        m_direct->listKeys(&m_context, keys.callback());
        return keys.succeeded() ? keys.result()->keys : QList<HookKey>();
    }

    [[nodiscard]] bool isHeld(const QString &hook, const QString &keyId)
    {
        Outcome<QList<AppKey>> held;
        m_direct->connection().apps->listAppKeys(m_apps.value(hook), &m_context, held.callback());
        const QList<AppKey> keys = held.succeeded() ? *held.result() : QList<AppKey>();
        return std::ranges::any_of(
            keys, [&keyId](const AppKey &key) { return key.kid == keyId && key.isActive; });
    }

    void judge()
    {
        const QList<HookKey> keys = read();
        Outcome<InlineHookListing> hooks;
        m_direct->listInlineHooks(&m_context, hooks.callback());
        if (!hooks.succeeded())
            qFatal("The demo org cannot be read.");
        const auto old = std::ranges::find(keys, m_oldName, &HookKey::name);
        const auto made = std::ranges::find(keys, m_newName, &HookKey::name);
        expect(keys.size() <= m_keys + 1, "there is a second new key");
        expect(!m_isCreated || made != keys.cend(), "the new key was told, and is not there");
        for (const InlineHook &hook : hooks.result()->hooks) {
            if (!m_apps.contains(hook.id))
                continue;
            const auto key = std::ranges::find(keys, hook.hookKeyId, &HookKey::id);
            expect(key != keys.cend(), "a hook has no key");
            if (key == keys.cend())
                continue;
            expect(isHeld(hook.id, key->keyId), "a hook has a key that its app lacks");
            expect(!m_repointed.contains(hook.id) || key->name == m_newName,
                   "a hook was told to have the new key, and has not");
            expect(!m_isDeactivated || old == keys.cend() || !isHeld(hook.id, old->keyId),
                   "the old key was told to be switched off, and is not");
        }
        if (!m_isOver)
            return;
        expect(old == keys.cend() && keys.size() == m_keys, "it was told as over, and is not");
        expect(m_apps.size() == 2, "not all hooks were rotated");
        ++m_rotations;
        nextRotation();
    }

    void expect(bool good, const char *otherwise)
    {
        if (good)
            return;
        ++m_violations;
        std::fprintf(stderr, "%s: %s\n", qPrintable(m_newName), otherwise);
    }

    std::mt19937 m_random;
    QTemporaryDir m_folder;
    DemoOrg m_org;
    QObject m_context;
    std::unique_ptr<OktaHookKeysApi> m_direct;
    QString m_oldName;
    QString m_newName;
    QHash<QString, QString> m_apps; ///< Of the hooks, by the hook's id.
    QStringList m_repointed;        ///< The hooks that were told to have the new key.
    bool m_isCreated = false;
    bool m_isDeactivated = false;
    bool m_isOver = false;
    int m_keys = 0; ///< Between two rotations.
    int m_killed = 0;
    int m_rotations = 0;
    int m_told = 0;
    int m_refused = 0;
    int m_violations = 0;
};

int beKilled(const QStringList &arguments)
{
    RotatingProgram program(QUrl(arguments.value(0)), arguments.value(1).toLatin1(),
                            arguments.value(2), arguments.value(3), arguments.value(4));
    program.start();
    return QCoreApplication::exec();
}

int kill(int wanted, quint32 seed)
{
    QElapsedTimer time;
    time.start();
    Kills kills(seed);
    int done = 0;
    bool runs = true;
    while (runs && done < wanted && !isToEnd()) {
        ++done;
        runs = kills.kill();
    }
    const bool good = kills.report(done, time.elapsed() / 1000);
    return runs && good && done == wanted ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    return killVictims(argc, argv, beKilled, kill);
}
