// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshot.h"

#include "fingerprint.h"
#include "hookkeytablemodel.h"
#include "hooktablemodel.h"
#include "jwk.h"
#include "keywatch.h"
#include "knownhooks.h"
#include "normalisedjwk.h"
#include "orgsession.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct SnapshotText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::Snapshot)
};

struct OccasionName
{
    SnapshotOccasion occasion = SnapshotOccasion::ByHand;
    QLatin1StringView key;
    const char *text = nullptr;
};

constexpr std::array occasions{
    OccasionName{SnapshotOccasion::ByHand, QLatin1StringView("by-hand"),
                 QT_TRANSLATE_NOOP("HookKeys::Snapshot", "by hand")},
    OccasionName{SnapshotOccasion::BeforeRotation, QLatin1StringView("before-rotation"),
                 QT_TRANSLATE_NOOP("HookKeys::Snapshot", "before a rotation")},
    OccasionName{SnapshotOccasion::Weekly, QLatin1StringView("weekly"),
                 QT_TRANSLATE_NOOP("HookKeys::Snapshot", "weekly")},
    OccasionName{SnapshotOccasion::Imported, QLatin1StringView("imported"),
                 QT_TRANSLATE_NOOP("HookKeys::Snapshot", "imported")},
};

SnapshotKey snapshotKey(const HookKey &key, const OrgSession &session)
{
    SnapshotKey taken{.id = wellFormedText(key.id),
                      .keyId = wellFormedText(key.keyId),
                      .name = wellFormedText(key.name),
                      .created = snapshotTime(key.createdText),
                      .lastUpdated = snapshotTime(key.lastUpdatedText),
                      .isUsed = key.isUsed,
                      .thumbprint = {},
                      .publicJwk = {}};
    const Jwk jwk = key.privateMember || !key.hasReadJwk() ? Jwk() : Jwk::read(key.publicJwk, {});
    if (jwk.isUsable()) {
        taken.thumbprint = QString::fromLatin1(jwkThumbprint(jwk));
        taken.publicJwk =
            QJsonDocument::fromJson(normalisedJwk(jwk, key.keyId)).toJson(QJsonDocument::Compact);
    } else if (const std::optional<SeenKey> seen = session.watch()->seen(key.id)) {
        taken.thumbprint = QString::fromLatin1(seen->thumbprint);
    }
    return taken;
}

std::optional<QList<InlineHook>> snapshotHooks(const KnownHooks &known)
{
    if (!known.isRead() || known.problem())
        return std::nullopt;
    QList<InlineHook> hooks;
    const HookTableModel *table = known.table();
    hooks.reserve(table->rowCount());
    for (int row = 0; row < table->rowCount(); ++row) {
        InlineHook hook = table->rowAt(row).hook;
        for (QString InlineHook::*member :
             {&InlineHook::id, &InlineHook::name, &InlineHook::status, &InlineHook::type,
              &InlineHook::uri, &InlineHook::hookKeyId, &InlineHook::channel, &InlineHook::authType,
              &InlineHook::clientId, &InlineHook::tokenUrl, &InlineHook::scope,
              &InlineHook::lastUpdated})
            hook.*member = wellFormedText(hook.*member);
        hook.uri = snapshotAddress(hook.uri);
        hook.tokenUrl = snapshotAddress(hook.tokenUrl);
        hook.lastUpdated = snapshotTime(hook.lastUpdated);
        hooks.append(hook);
    }
    return hooks;
}

/// The values of the query @p query, each behind its name, left out.
QString withoutValues(const QString &query)
{
    QStringList items = query.split(u'&');
    for (QString &item : items) {
        const qsizetype sign = item.indexOf(u'=');
        if (sign >= 0 && sign + 1 < item.size())
            item = item.first(sign + 1) + u'…';
        else if (sign < 0 && !item.isEmpty())
            item = u"…"_s;
    }
    return items.join(u'&');
}

} // namespace

QString snapshotBlock(const OrgSession &session)
{
    if (session.state() != OrgSession::State::Current)
        return SnapshotText::tr("What is shown is not what the org says now: refresh it first.");
    if (session.isRefreshing())
        return SnapshotText::tr("The org is being read: try again when that is over.");
    return {};
}

Result<Snapshot> snapshotOf(const OrgSession &session, SnapshotOccasion occasion,
                            const QString &name)
{
    // A rotation that is about to begin read the org just now, and does not wait for a refresh.
    if (session.state() != OrgSession::State::Current
        || (session.isRefreshing() && occasion != SnapshotOccasion::BeforeRotation))
        return failure(ErrorKind::Conflict, snapshotBlock(session));
    Snapshot snapshot{.name = wellFormedText(name),
                      .orgName = wellFormedText(session.profile().name),
                      .orgUrl = session.profile().url.toString(),
                      .time = session.updated(),
                      .occasion = occasion,
                      .keys = {},
                      .hooks = snapshotHooks(*session.hooks())};
    snapshot.areKeysWhole = session.areKeysWhole();
    snapshot.areHooksWhole = !snapshot.hooks || session.areHooksWhole();
    const HookKeyTableModel *keys = session.keys();
    snapshot.keys.reserve(keys->rowCount());
    for (int row = 0; row < keys->rowCount(); ++row)
        snapshot.keys.append(snapshotKey(keys->keyAt(row), session));
    return snapshot;
}

QString snapshotAddress(const QString &address)
{
    // As a text: an address that is none may hide something just as well.
    const qsizetype fragment = address.indexOf(u'#');
    const QString whole = fragment < 0 ? address : address.first(fragment);
    const qsizetype mark = whole.indexOf(u'?');
    QString place = mark < 0 ? whole : whole.first(mark);
    const qsizetype scheme = place.indexOf("://"_L1);
    const qsizetype host = scheme < 0 ? 0 : scheme + 3;
    const qsizetype slash = place.indexOf(u'/', host);
    const qsizetype at = place.lastIndexOf(u'@', slash < 0 ? -1 : slash);
    if (at > host)
        place = place.first(host) + u'…' + place.sliced(at);
    return mark < 0 ? place : place + u'?' + withoutValues(whole.sliced(mark + 1));
}

QString wellFormedText(const QString &received)
{
    return received.isValidUtf16() ? received : QString::fromUtf8(received.toUtf8());
}

QString snapshotTime(const QString &received)
{
    const QDateTime time = QDateTime::fromString(received, Qt::ISODateWithMs);
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : wellFormedText(received);
}

QString snapshotOccasionKey(SnapshotOccasion occasion)
{
    return std::ranges::find(occasions, occasion, &OccasionName::occasion)->key;
}

SnapshotOccasion snapshotOccasionFromKey(const QString &key)
{
    const auto *found = std::ranges::find(occasions, key, &OccasionName::key);
    return found == occasions.end() ? SnapshotOccasion::ByHand : found->occasion;
}

QString snapshotOccasionText(SnapshotOccasion occasion)
{
    return SnapshotText::tr(std::ranges::find(occasions, occasion, &OccasionName::occasion)->text);
}

} // namespace HookKeys
