// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionmessages.h"

#include "displaytext.h"
#include "hookkeytablemodel.h"
#include "keychanges.h"
#include "keycommands.h"
#include "keywatch.h"
#include "messagebar.h"
#include "momenttext.h"
#include "orgcommands.h"
#include "orgregistry.h"
#include "orgsession.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

const auto refreshTopic = u"refresh"_s;
const auto warningsTopic = u"warnings"_s;

QString changedTopic(const QString &id)
{
    return u"changed/"_s + id;
}

QString privateTopic(const QString &id)
{
    return u"private/"_s + id;
}

/// So many of @p names as fit into a message.
QString firstOf(const QStringList &names)
{
    constexpr qsizetype most = 5;
    QStringList shown;
    for (const QString &name : names.first(std::min(most, names.size())))
        shown.append(quoted(name));
    if (names.size() > most) {
        shown.append(SessionMessages::tr("%n other(s)", "beside those that are named",
                                         int(names.size() - most)));
    }
    return QLocale().createSeparatedList(shown);
}

} // namespace

SessionMessages::SessionMessages(OrgRegistry *registry, MessageBar *messages,
                                 OrgCommands *orgCommands, KeyCommands *keyCommands,
                                 QObject *parent)
    : QObject(parent), m_registry(registry), m_messages(messages), m_orgCommands(orgCommands),
      m_keyCommands(keyCommands)
{
}

void SessionMessages::setSession(OrgSession *session)
{
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(m_session->keys(), nullptr, this, nullptr);
        disconnect(m_session->watch(), nullptr, this, nullptr);
        disconnect(m_session->changes(), nullptr, this, nullptr);
        const QStringList compromised = m_session->watch()->compromisedKeys().keys();
        for (const QString &id : compromised)
            m_messages->clear(privateTopic(id));
    }
    for (const QString &id : std::as_const(m_changed))
        m_messages->clear(changedTopic(id));
    m_changed.clear();
    for (const QString &topic : {refreshTopic, warningsTopic, MessageBar::answerTopic})
        m_messages->clear(topic);
    m_session = session;
    m_isAsked = false;
    if (!session)
        return;
    connect(session, &OrgSession::stateChanged, this, [this] {
        if (!m_session->isReadingKeys())
            showProblems();
        showGone();
    });
    connect(session->keys(), &QAbstractItemModel::rowsRemoved, this, &SessionMessages::clearGone);
    connect(session->watch(), &KeyWatch::keySeen, this, &SessionMessages::showChange);
    connect(session->watch(), &KeyWatch::privateMaterialSeen, this,
            &SessionMessages::showPrivateMaterial);
    connect(session->changes(), &KeyChanges::becameKnown, this,
            [this](const QString &text) { m_keyCommands->showOutcome({}, text); });
    showProblems();
    const QStringList changed = session->watch()->changedKeys();
    for (const QString &id : changed)
        showChange(id);
    const QStringList compromised = session->watch()->compromisedKeys().keys();
    for (const QString &id : compromised)
        showPrivateMaterial(id);
    showGone();
}

void SessionMessages::refresh()
{
    if (!m_session)
        return;
    m_isAsked = true;
    m_messages->clear(refreshTopic);
    m_session->refresh();
}

/// Why the keys could not be read, and what is odd about those that were.
void SessionMessages::showProblems()
{
    const bool saved = !m_registry->isUnsaved(m_session->profile().id);
    if (const std::optional<Error> &problem = m_session->problem();
        problem && problem->kind != ErrorKind::Cancelled) {
        Error told = *problem;
        if (m_session->areKeysKnown())
            told.summary = tr("%1 The keys shown are those of %2.")
                               .arg(told.summary, momentText(m_session->updated()));
        QList<MessageBar::Action> ways;
        if (m_session->state() != OrgSession::State::Empty) { // else the page offers it
            ways.append({tr("Try again"), [this] {
                             refresh();
                         }});
        }
        if (saved && problem->kind == ErrorKind::Unauthorized) {
            const bool token = m_session->profile().signIn == SignInMethod::ApiToken;
            ways.append({token ? tr("Edit org…") : tr("Sign in again…"),
                         [this, profile = m_session->profile()] {
                             m_orgCommands->signInAgain(profile);
                         }});
        }
        if (saved && problem->kind == ErrorKind::ProxySignIn) {
            ways.append({tr("Sign in to the proxy…"), [this, profile = m_session->profile()] {
                             m_orgCommands->signInToProxy(profile);
                         }});
        }
        m_messages->show(refreshTopic, told, ways, m_isAsked);
    } else {
        m_messages->clear(refreshTopic);
    }
    m_isAsked = false;
    const QStringList warnings = m_session->warnings();
    if (warnings.isEmpty())
        m_messages->clear(warningsTopic);
    else
        m_messages->show(
            {warningsTopic, Severity::Warning, warnings.first(), warnings.mid(1).join(u'\n'), {}});
}

/// Shows that the public key of the key @p id is another one, if it is.
void SessionMessages::showChange(const QString &id)
{
    const QString topic = changedTopic(id);
    const std::optional<SeenKey> seen = m_session->watch()->seen(id);
    const HookKey *key = m_session->keys()->key(id);
    m_changed.removeAll(id);
    if (!key || !seen || !seen->isChanged()) {
        m_messages->clear(topic);
        return;
    }
    m_changed.append(id);
    m_messages->show({topic,
                      Severity::Alarm,
                      tr("The public key of “%1” is not the one that was seen here before. Do not "
                         "hand it out before you know why it changed.")
                          .arg(displayText(key->name)),
                      {},
                      {{tr("Show the key"), [this, id] {
                            m_keyCommands->showKey(id);
                        }}}});
}

/// It stays, whatever is read of the key later.
void SessionMessages::showPrivateMaterial(const QString &id)
{
    const QString name = m_session->watch()->compromisedKeys().value(id);
    QList<MessageBar::Action> ways;
    if (m_session->keys()->key(id)) {
        ways.append({tr("Show the key"), [this, id] {
                         m_keyCommands->showKey(id);
                     }});
    }
    const QString text =
        id.isEmpty()
            ? tr("The server sent private key material and did not say with which key. HookKeys "
                 "threw it away. Have Okta's support find out which key it is, and replace that.")
            : tr("The server sent private key material with the key “%1”. HookKeys threw it "
                 "away. Treat the key as compromised: replace it, and tell Okta's support.")
                  .arg(displayText(name.isEmpty() ? id : name));
    m_messages->show({privateTopic(id), Severity::Alarm, text, {}, ways});
}

/// With a key that is gone goes what is said of it.
void SessionMessages::clearGone()
{
    const QStringList changed = m_changed;
    for (const QString &id : changed) {
        if (!m_session->keys()->key(id))
            showChange(id);
    }
}

/// What was shown as kept and went with the answer: else it would vanish without a word. Told once,
/// and until somebody has seen it, whatever org is shown then.
void SessionMessages::showGone()
{
    if (m_session->isRefreshing())
        return;
    const OrgSession::Gone gone = m_session->takeGone();
    const QString org = displayText(m_session->profile().name);
    const QString time = momentText(gone.time);
    QStringList lines;
    if (!gone.keys.isEmpty())
        lines.append(tr("%n key(s) that “%1” had on %2 are not there any more: %3.", nullptr,
                        int(gone.keys.size()))
                         .arg(org, time, firstOf(gone.keys)));
    if (!gone.hooks.isEmpty())
        lines.append(tr("%n inline hook(s) that “%1” had on %2 are not there any more: %3.",
                        nullptr, int(gone.hooks.size()))
                         .arg(org, time, firstOf(gone.hooks)));
    if (!lines.isEmpty())
        m_messages->showUntilClosed(Severity::Info, lines.join(u' '), {});
}

} // namespace HookKeys
