// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotjson.h"

#include "displaytext.h"
#include "fingerprint.h"
#include "jsontext.h"
#include "jwk.h"
#include "normalisedjwk.h"
#include "privatemembers.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr int formatVersion = 1;
const auto formatName = u"hookkeys-snapshot"_s;
constexpr qsizetype rowLimit = 20'000;
constexpr qsizetype textLimit = 65'536;

/// The translation context of this file.
struct SnapshotJsonText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::SnapshotJson)
};

/// A text of a key or a hook, by its name in the file.
template <typename Row>
struct Member
{
    QLatin1StringView name;
    QString Row::*value = nullptr;
};

constexpr std::array hookMembers{
    Member<InlineHook>{QLatin1StringView("id"), &InlineHook::id},
    Member<InlineHook>{QLatin1StringView("name"), &InlineHook::name},
    Member<InlineHook>{QLatin1StringView("status"), &InlineHook::status},
    Member<InlineHook>{QLatin1StringView("type"), &InlineHook::type},
    Member<InlineHook>{QLatin1StringView("uri"), &InlineHook::uri},
    Member<InlineHook>{QLatin1StringView("channel"), &InlineHook::channel},
    Member<InlineHook>{QLatin1StringView("authType"), &InlineHook::authType},
    Member<InlineHook>{QLatin1StringView("clientId"), &InlineHook::clientId},
    Member<InlineHook>{QLatin1StringView("tokenUrl"), &InlineHook::tokenUrl},
    Member<InlineHook>{QLatin1StringView("scope"), &InlineHook::scope},
    Member<InlineHook>{QLatin1StringView("hookKeyId"), &InlineHook::hookKeyId},
    Member<InlineHook>{QLatin1StringView("lastUpdated"), &InlineHook::lastUpdated},
};

constexpr std::array keyMembers{
    Member<SnapshotKey>{QLatin1StringView("id"), &SnapshotKey::id},
    Member<SnapshotKey>{QLatin1StringView("keyId"), &SnapshotKey::keyId},
    Member<SnapshotKey>{QLatin1StringView("name"), &SnapshotKey::name},
    Member<SnapshotKey>{QLatin1StringView("created"), &SnapshotKey::created},
    Member<SnapshotKey>{QLatin1StringView("lastUpdated"), &SnapshotKey::lastUpdated},
    Member<SnapshotKey>{QLatin1StringView("thumbprint"), &SnapshotKey::thumbprint},
};

template <typename Row, size_t count>
QJsonObject objectOf(const Row &row, const std::array<Member<Row>, count> &members)
{
    QJsonObject object;
    for (const Member<Row> &member : members) {
        if (const QString &text = row.*member.value; !text.isEmpty())
            object.insert(member.name, text);
    }
    return object;
}

QJsonObject objectOf(const SnapshotKey &key)
{
    QJsonObject object = objectOf(key, keyMembers);
    if (key.isUsed)
        object.insert("isUsed"_L1, *key.isUsed);
    if (!key.publicJwk.isEmpty())
        object.insert("publicKey"_L1, QJsonDocument::fromJson(key.publicJwk).object());
    return object;
}

/// @p rows by their ids, so that the same rows are the same text.
template <typename Row>
QList<Row> inOrder(QList<Row> rows)
{
    std::ranges::stable_sort(rows, {}, &Row::id);
    return rows;
}

/// Where the member @p name of what is at @p place is.
QString placeOf(const QString &place, const QString &name)
{
    return place.isEmpty() ? name : place + u'.' + name;
}

/// The text of the member @p name of @p object; empty if there is none.
QByteArray memberText(QByteArrayView object, QLatin1StringView name)
{
    QByteArrayView text;
    const QList<JsonMember> members = jsonMembers(object);
    for (const JsonMember &member : members) {
        if (member.name == name)
            text = member.value;
    }
    return text.toByteArray();
}

/// Reads one snapshot; the first thing that is wrong ends it.
class Reader final
{
public:
    [[nodiscard]] Result<Snapshot> read(const QByteArray &json);

private:
    /// Notes that @p place is not @p what it ought to be.
    void addProblem(const QString &place, const QString &what);
    [[nodiscard]] QString text(const QJsonObject &object, QLatin1StringView name,
                               const QString &place);
    void checkTwice(const QByteArray &object, const QString &place);
    [[nodiscard]] bool readHead(const QJsonObject &top, Snapshot &snapshot);
    template <typename Function>
    void readRows(const QJsonObject &top, QByteArrayView json, QLatin1StringView name,
                  Function &&readRow);
    [[nodiscard]] SnapshotKey readKey(const QJsonObject &row, const QString &place);
    void readPublicKey(const QJsonValue &value, SnapshotKey &key, const QString &place);
    [[nodiscard]] InlineHook readHook(const QJsonObject &row, const QString &place);

    QString m_problem;
};

void Reader::addProblem(const QString &place, const QString &what)
{
    if (m_problem.isEmpty())
        m_problem = SnapshotJsonText::tr("The snapshot cannot be read: %1 %2.").arg(place, what);
}

QString Reader::text(const QJsonObject &object, QLatin1StringView name, const QString &place)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() || value.isNull())
        return {};
    const QString found = wellFormedText(value.toString());
    if (!value.isString())
        addProblem(placeOf(place, name), SnapshotJsonText::tr("is no text"));
    else if (found.size() > textLimit)
        addProblem(placeOf(place, name), SnapshotJsonText::tr("is too long"));
    return found;
}

void Reader::checkTwice(const QByteArray &object, const QString &place)
{
    if (const QStringList twice = duplicateMembers(object); !twice.isEmpty())
        addProblem(displayText(placeOf(place, twice.first())),
                   SnapshotJsonText::tr("is there twice"));
}

bool Reader::readHead(const QJsonObject &top, Snapshot &snapshot)
{
    if (top.value("format"_L1) != formatName) {
        m_problem = SnapshotJsonText::tr("This is no snapshot that HookKeys wrote.");
        return false;
    }
    const double version = top.value("version"_L1).toDouble();
    if (version > formatVersion) {
        m_problem = SnapshotJsonText::tr("The snapshot was written by a newer HookKeys.");
        return false;
    }
    if (version != formatVersion)
        addProblem(u"version"_s, SnapshotJsonText::tr("is not known"));
    const QJsonObject org = top.value("org"_L1).toObject();
    // As one that is typed, whoever wrote the file.
    snapshot.name = wellFormedText(text(top, "name"_L1, {}).left(snapshotNameLimit));
    snapshot.occasion = snapshotOccasionFromKey(text(top, "occasion"_L1, {}));
    snapshot.orgName = text(org, "name"_L1, u"org"_s);
    snapshot.orgUrl = text(org, "url"_L1, u"org"_s);
    snapshot.time = QDateTime::fromString(text(top, "time"_L1, {}), Qt::ISODateWithMs).toUTC();
    if (snapshot.orgUrl.isEmpty())
        addProblem(u"org.url"_s, SnapshotJsonText::tr("is missing"));
    if (!snapshot.time.isValid())
        addProblem(u"time"_s, SnapshotJsonText::tr("is no moment"));
    const QJsonValue partial = top.value("partial"_L1);
    if (!partial.isBool() && !partial.isUndefined() && !partial.isNull())
        addProblem(u"partial"_s, SnapshotJsonText::tr("is neither true nor false"));
    snapshot.areHooksWhole = !partial.toBool();
    snapshot.areKeysWhole = snapshot.areHooksWhole || top.value("allKeys"_L1).toBool();
    return m_problem.isEmpty();
}

template <typename Function>
void Reader::readRows(const QJsonObject &top, QByteArrayView json, QLatin1StringView name,
                      Function &&readRow)
{
    const QJsonArray rows = top.value(name).toArray();
    if (!top.value(name).isArray())
        addProblem(name, SnapshotJsonText::tr("is no list"));
    else if (rows.size() > rowLimit)
        addProblem(name, SnapshotJsonText::tr("is too long"));
    const QList<QByteArrayView> texts = jsonElements(json);
    for (qsizetype i = 0; i < rows.size() && m_problem.isEmpty(); ++i) {
        const QString place = u"%1[%2]"_s.arg(name).arg(i);
        const QJsonObject row = rows.at(i).toObject();
        if (text(row, "id"_L1, place).isEmpty())
            addProblem(place + u".id"_s, SnapshotJsonText::tr("is missing"));
        checkTwice(texts.value(i).toByteArray(), place);
        checkTwice(memberText(texts.value(i), "publicKey"_L1), place + u".publicKey"_s);
        readRow(row, place);
    }
}

SnapshotKey Reader::readKey(const QJsonObject &row, const QString &place)
{
    SnapshotKey key;
    for (const Member<SnapshotKey> &member : keyMembers)
        key.*member.value = text(row, member.name, place);
    key.created = snapshotTime(key.created);
    key.lastUpdated = snapshotTime(key.lastUpdated);
    const QJsonValue used = row.value("isUsed"_L1);
    if (used.isBool())
        key.isUsed = used.toBool();
    else if (!used.isUndefined() && !used.isNull())
        addProblem(place + u".isUsed"_s, SnapshotJsonText::tr("is neither true nor false"));
    // A SHA-256 in base64url, whatever it is of.
    if (!key.thumbprint.isEmpty() && key.thumbprint.size() != 43)
        addProblem(place + u".thumbprint"_s, SnapshotJsonText::tr("is no thumbprint"));
    readPublicKey(row.value("publicKey"_L1), key, place);
    return key;
}

void Reader::readPublicKey(const QJsonValue &value, SnapshotKey &key, const QString &place)
{
    if (value.isUndefined() || value.isNull())
        return;
    const Jwk jwk =
        Jwk::read(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact), key.keyId);
    const QString thumbprint = QString::fromLatin1(jwkThumbprint(jwk));
    if (!value.isObject() || !jwk.isUsable()) {
        addProblem(place + u".publicKey"_s, SnapshotJsonText::tr("is no public key"));
    } else if (!key.thumbprint.isEmpty() && key.thumbprint != thumbprint) {
        addProblem(place + u".thumbprint"_s,
                   SnapshotJsonText::tr("is not the thumbprint of the public key"));
    }
    key.thumbprint = thumbprint;
    key.publicJwk =
        QJsonDocument::fromJson(normalisedJwk(jwk, key.keyId)).toJson(QJsonDocument::Compact);
}

InlineHook Reader::readHook(const QJsonObject &row, const QString &place)
{
    InlineHook hook;
    for (const Member<InlineHook> &member : hookMembers)
        hook.*member.value = text(row, member.name, place);
    // Whoever wrote the file may not have taken care.
    hook.uri = snapshotAddress(hook.uri);
    hook.tokenUrl = snapshotAddress(hook.tokenUrl);
    hook.lastUpdated = snapshotTime(hook.lastUpdated);
    return hook;
}

Result<Snapshot> Reader::read(const QByteArray &json)
{
    if (hasPrivateMember(json)) {
        return failure(ErrorKind::PrivateMaterial,
                       SnapshotJsonText::tr("A private key is in the file. Nothing of it was "
                                            "kept: whoever wrote it must not hand it on."));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    Snapshot snapshot;
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        m_problem = SnapshotJsonText::tr("This is no snapshot that HookKeys wrote.");
    } else {
        checkTwice(json, {});
        checkTwice(memberText(json, "org"_L1), u"org"_s);
    }
    const QJsonObject top = document.object();
    if (m_problem.isEmpty() && readHead(top, snapshot)) {
        const QByteArray keys = memberText(json, "keys"_L1);
        const QByteArray hooks = memberText(json, "hooks"_L1);
        readRows(top, keys, "keys"_L1, [&](const QJsonObject &row, const QString &place) {
            snapshot.keys.append(readKey(row, place));
        });
        if (!top.value("hooks"_L1).isUndefined() && !top.value("hooks"_L1).isNull()) {
            QList<InlineHook> &rows = snapshot.hooks.emplace();
            readRows(top, hooks, "hooks"_L1, [&](const QJsonObject &row, const QString &place) {
                rows.append(readHook(row, place));
            });
        }
    }
    if (!m_problem.isEmpty())
        return failure(ErrorKind::Malformed, m_problem);
    return snapshot;
}

} // namespace

QByteArray writeSnapshot(const Snapshot &snapshot)
{
    QJsonArray keys;
    const QList<SnapshotKey> sortedKeys = inOrder(snapshot.keys);
    for (const SnapshotKey &key : sortedKeys)
        keys.append(objectOf(key));
    QJsonObject top{
        {u"format"_s, formatName},
        {u"version"_s, formatVersion},
        {u"name"_s, snapshot.name},
        {u"occasion"_s, snapshotOccasionKey(snapshot.occasion)},
        {u"org"_s, QJsonObject{{u"name"_s, snapshot.orgName}, {u"url"_s, snapshot.orgUrl}}},
        {u"time"_s, snapshot.time.toUTC().toString(Qt::ISODateWithMs)},
        {u"keys"_s, keys}};
    if (!snapshot.isWhole())
        top.insert("partial"_L1, true);
    if (!snapshot.isWhole() && snapshot.areKeysWhole)
        top.insert("allKeys"_L1, true);
    if (snapshot.hooks) {
        QJsonArray hooks;
        const QList<InlineHook> sortedHooks = inOrder(*snapshot.hooks);
        for (const InlineHook &hook : sortedHooks)
            hooks.append(objectOf(hook, hookMembers));
        top.insert("hooks"_L1, hooks);
    }
    return QJsonDocument(top).toJson();
}

Result<Snapshot> readSnapshot(const QByteArray &json)
{
    return Reader().read(json);
}

} // namespace HookKeys
