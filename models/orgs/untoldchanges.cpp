// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "untoldchanges.h"

#include "callback.h"
#include "changeoutcome.h"
#include "displaytext.h"
#include "openorgs.h"
#include "orglistmodel.h"
#include "orgregistry.h"
#include "orgsession.h"
#include "orgurl.h"

#include <QMetaMethod>

#include <algorithm>
#include <utility>

namespace HookKeys {
namespace {

/// The org of @p orgs that is at @p url; null if there is none.
const OrgProfile *orgAt(const QUrl &url, const QList<OrgProfile> &orgs)
{
    const auto found = std::ranges::find_if(orgs, [&url](const OrgProfile &profile) {
        return profile.url == url && profile.environment != Environment::Demo;
    });
    return found == orgs.end() ? nullptr : &*found;
}

} // namespace

UntoldChanges::UntoldChanges(OpenOrgs &orgs, QObject *parent) : QObject(parent), m_orgs(orgs)
{
    // However an org goes or comes to another address: here or in another copy of the program.
    const auto listChanged = [this] {
        if (!std::exchange(m_isToTell, true)) // each row says so for itself
            later(this, [this] { tellAll(); });
    };
    const OrgListModel *list = orgs.registry().orgs();
    connect(list, &OrgListModel::rowsRemoved, this, listChanged);
    connect(list, &OrgListModel::dataChanged, this, listChanged);
    connect(&orgs, &OpenOrgs::openFailed, this, &UntoldChanges::tellWaiting);
    connect(&orgs, &OpenOrgs::sessionOpened, this, &UntoldChanges::follow);
}

void UntoldChanges::start(const QString &opening)
{
    PendingChanges *pending = m_orgs.pendingChanges();
    if (!pending)
        return;
    m_isStarted = true;
    const QStringList places = pending->orgs();
    for (const QString &place : places) {
        const QList<PendingChanges::Entry> left = pending->left(place);
        for (const PendingChanges::Entry &entry : left)
            m_earlier.insert(entry.id);
    }
    m_opening = opening;
    tellAll();
}

void UntoldChanges::tellAll()
{
    m_isToTell = false;
    if (!m_isStarted)
        return;
    tellLost();
    const QSet<QString> told = m_waiting;
    for (const QString &id : told) {
        const OrgProfile *profile = m_orgs.registry().profile(id);
        if (!profile || leftOf(*profile).isEmpty()) {
            m_waiting.remove(id);
            Q_EMIT settled(id);
        }
    }
    const QStringList places = m_orgs.pendingChanges()->orgs();
    const QList<OrgProfile> known = m_orgs.registry().orgs()->profiles();
    for (const OrgProfile &profile : known) {
        if (profile.id != m_opening && places.contains(orgPlace(profile))
            && !m_orgs.session(profile.id))
            tellWaiting(profile);
    }
}

void UntoldChanges::follow(OrgSession *session)
{
    disconnect(session, nullptr, this, nullptr); // one that was shown before
    connect(session, &OrgSession::stateChanged, this, [this, session] { judge(*session); });
}

void UntoldChanges::judge(const OrgSession &session)
{
    if (session.isReadingKeys())
        return;
    const OrgProfile &profile = session.profile();
    if (session.problem())
        tellWaiting(profile);
    else if (m_waiting.contains(profile.id))
        later(this, [this] { tellAll(); }); // it is being told just now
}

/// What an earlier start sent to @p profile's org.
QList<PendingChanges::Entry> UntoldChanges::leftOf(const OrgProfile &profile) const
{
    QList<PendingChanges::Entry> left = m_orgs.pendingChanges()->left(orgPlace(profile));
    left.removeIf(
        [this](const PendingChanges::Entry &entry) { return !m_earlier.contains(entry.id); });
    return left;
}

void UntoldChanges::tellWaiting(const OrgProfile &profile)
{
    if (m_earlier.isEmpty() || m_waiting.contains(profile.id)) // as before the start, too
        return;
    QStringList asked;
    const QList<PendingChanges::Entry> left = leftOf(profile);
    for (const PendingChanges::Entry &entry : left)
        asked.append(askedText(entry.change));
    if (asked.isEmpty())
        return;
    m_waiting.insert(profile.id);
    Q_EMIT waiting(profile, tr("%1 That was in “%2”: what became of it is known once the keys of "
                               "that org are read.",
                               "%1: one or more sentences; %2: the name of an org")
                                .arg(asked.join(u' '), displayText(profile.name)));
}

/// Tells of what was sent to orgs that are not known any more; to those that are known by another
/// id, it belongs from now on.
void UntoldChanges::tellLost()
{
    if (!m_isStarted || !m_orgs.registry().isWhole())
        return;
    PendingChanges *pending = m_orgs.pendingChanges();
    const QList<OrgProfile> known = m_orgs.registry().orgs()->profiles();
    const QStringList places = pending->orgs();
    for (const QString &place : places) {
        if (std::ranges::find(known, place, &orgPlace) != known.end())
            continue;
        const QUrl url(place.section(u' ', 1));
        const OrgProfile *same = orgAt(url, known);
        const QList<PendingChanges::Entry> left = pending->left(place);
        for (const PendingChanges::Entry &entry : left) {
            if (same) {
                m_earlier.insert(pending->begin(orgPlace(*same), entry.change));
            } else if (isSignalConnected(QMetaMethod::fromSignal(&UntoldChanges::lost))) {
                Q_EMIT lost(tr("%1 That was in the org at %2, which HookKeys does not know any "
                               "more: look at the keys of that org to see what became of it.",
                               "%1: a sentence; %2: an address")
                                .arg(askedText(entry.change), orgUrlText(url)));
            } else {
                continue;
            }
            pending->end(entry.id);
        }
    }
}

} // namespace HookKeys
