// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oktajson.h"

#include "displaytext.h"
#include "jsontext.h"
#include "privatemembers.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

struct JsonTexts
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::OktaJson)
};

/// What is said where private key material came with nothing that could carry a mark.
QString privateMemberText()
{
    return JsonTexts::tr("The server sent private key material, which must never leave Okta; "
                         "HookKeys threw it away. Treat the key as compromised and tell Okta's "
                         "support.");
}

/// @p reason is the fact alone, for where other advice than that of @p summary fits.
tl::unexpected<Error> malformed(const QString &summary, const QString &reason,
                                ErrorKind kind = ErrorKind::Malformed)
{
    Error error = errorOf(kind, summary);
    error.causes = {reason};
    error.privateMaterial = kind == ErrorKind::PrivateMaterial;
    return tl::unexpected(error);
}

/// @p error, of an answer that had private key material besides.
Error withPrivateMaterial(Error error)
{
    error.kind = ErrorKind::PrivateMaterial;
    error.privateMaterial = true;
    error.causes.prepend(privateMemberText());
    return error;
}

tl::unexpected<Error> wrongShape(const QString &host, bool hadPrivateMember = false)
{
    Error error =
        errorOf(ErrorKind::Malformed,
                JsonTexts::tr("The answer of %1 is JSON, but not what Okta's API promises. Check "
                              "the org's URL.")
                    .arg(host));
    error.causes = {JsonTexts::tr("The answer is JSON of another kind.")};
    return tl::unexpected(hadPrivateMember ? withPrivateMaterial(error) : error);
}

Result<QJsonDocument> parse(const QByteArray &body, const QString &host)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error == QJsonParseError::NoError)
        return document;
    const QByteArray text = body.trimmed();
    if (text.isEmpty()) {
        return malformed(
            JsonTexts::tr("The answer of %1 is empty. Check the org's URL and try again.")
                .arg(host),
            JsonTexts::tr("The answer is empty."));
    }
    if (text.startsWith('<')) {
        return malformed(
            JsonTexts::tr("The answer of %1 is a web page and not Okta's JSON. Check the "
                          "org's URL, and whether a captive portal or a proxy answers in "
                          "its place.")
                .arg(host),
            JsonTexts::tr("The answer is a web page."));
    }
    return malformed(
        JsonTexts::tr(
            "The answer of %1 is not Okta's JSON. Check the org's URL, and whether a captive "
            "portal or a proxy answers in its place.")
            .arg(host),
        problem.errorString());
}

/// One object of an answer: its values, and its text for what QJsonObject does not keep.
class Row final
{
public:
    Row(QJsonObject object, QByteArrayView json)
        : m_object(std::move(object)), m_members(jsonMembers(json))
    {
    }

    /// The text of member @p name; anything but a string, null or nothing becomes a warning.
    QString text(const QString &name)
    {
        const QJsonValue value = m_object.value(name);
        if (value.isString())
            return value.toString();
        if (value.isNull() || value.isUndefined())
            return {};
        m_warnings.append(JsonTexts::tr("“%1” is not a text.").arg(name));
        return value.isDouble() || value.isBool() ? QString::fromUtf8(raw(name)) : QString();
    }

    /// The text of member @p name; a missing one becomes a warning.
    QString requiredText(const QString &name)
    {
        QString found = text(name);
        if (found.isEmpty())
            m_warnings.append(JsonTexts::tr("“%1” is missing.").arg(name));
        return found;
    }

    /// The moment that member @p name tells, in UTC; its text goes to @p asReceived.
    QDateTime date(const QString &name, QString &asReceived)
    {
        asReceived = requiredText(name);
        // Without a zone it would be a local time, and a day alone is no moment.
        QDateTime moment = QDateTime::fromString(asReceived, Qt::ISODateWithMs);
        if (moment.isValid() && moment.timeSpec() != Qt::LocalTime)
            return moment.toUTC();
        if (!asReceived.isEmpty())
            m_warnings.append(JsonTexts::tr("“%1” is not a date.").arg(name));
        return {};
    }

    /// A boolean as Okta sends it (true) and documents it ("true").
    std::optional<bool> boolean(const QString &name)
    {
        const QJsonValue value = m_object.value(name);
        if (value.isNull() || value.isUndefined())
            return std::nullopt;
        if (value.isBool())
            return value.toBool();
        const QString word = value.toString().toLower();
        if (word == "true"_L1 || word == "false"_L1)
            return word == "true"_L1;
        m_warnings.append(JsonTexts::tr("“%1” is neither true nor false.").arg(name));
        return std::nullopt;
    }

    QJsonValue value(const QString &name) const { return m_object.value(name); }

    /// The bytes of member @p name as received; the last one if there are several, as in value().
    QByteArrayView raw(const QString &name) const
    {
        const auto found =
            std::find_if(m_members.rbegin(), m_members.rend(),
                         [&name](const JsonMember &one) { return one.name == name; });
        return found == m_members.rend() ? QByteArrayView() : found->value;
    }

    void warnOfDuplicates(std::initializer_list<QLatin1StringView> names)
    {
        for (const QLatin1StringView name : names) {
            const auto count =
                std::count_if(m_members.begin(), m_members.end(),
                              [name](const JsonMember &one) { return one.name == name; });
            if (count > 1)
                warn(JsonTexts::tr("“%1” is there twice; the last one counts.").arg(name));
        }
    }

    void warn(const QString &warning) { m_warnings.append(warning); }
    QStringList warnings() const { return m_warnings; }

private:
    QJsonObject m_object;
    QList<JsonMember> m_members;
    QStringList m_warnings;
};

HookKey readHookKey(Row row, bool hadPrivateMember)
{
    HookKey key;
    row.warnOfDuplicates({"id"_L1, "keyId"_L1, "name"_L1, "isUsed"_L1, "_embedded"_L1});
    key.id = row.text(u"id"_s);
    key.keyId = row.requiredText(u"keyId"_s);
    key.name = row.requiredText(u"name"_s);
    key.created = row.date(u"created"_s, key.createdText);
    key.lastUpdated = row.date(u"lastUpdated"_s, key.lastUpdatedText);
    key.isUsed = row.boolean(u"isUsed"_s);
    const QJsonValue embedded = row.value(u"_embedded"_s);
    // What is left after the wiping could still be a private key in PEM.
    key.privateMember = hadPrivateMember || hasPrivateMember(row.raw(u"_embedded"_s).toByteArray())
                        || hasPrivateMember(embedded.toString().toUtf8());
    if (key.privateMember) {
        // The mark alone: whoever shows it says what it means.
    } else if (embedded.isObject()) {
        key.publicJwk = row.raw(u"_embedded"_s).toByteArray();
    } else if (!embedded.isNull() && !embedded.isUndefined()) {
        row.warn(JsonTexts::tr("The public key is not a JSON object."));
    }
    key.warnings = row.warnings();
    return key;
}

/// Says at both of two keys with one id that they cannot be told apart.
void warnOfSameIds(QList<HookKey> &keys)
{
    QHash<QString, int> counts;
    for (const HookKey &key : std::as_const(keys))
        ++counts[key.id];
    for (HookKey &key : keys) {
        if (counts.value(key.id) > 1)
            key.warnings.append(JsonTexts::tr("Another key has the same ID."));
    }
}

/// Whether one of @p positions in @p whole lies in its part @p part.
bool anyInside(std::span<const qsizetype> positions, const QByteArray &whole, QByteArrayView part)
{
    const qsizetype begin = part.data() - whole.constData();
    const auto next = std::lower_bound(positions.begin(), positions.end(), begin);
    return next != positions.end() && *next < begin + part.size();
}

/// What is said of the entries @p numbers of a list, counted from 1, that are no keys.
QString unreadable(const QStringList &numbers)
{
    constexpr qsizetype most = 10;
    QString some = numbers.first(std::min(numbers.size(), most)).join(u", "_s);
    if (numbers.size() > most)
        some += u", …"_s;
    return JsonTexts::tr("%n entry(ies) of Okta's list cannot be read as a key and are not shown "
                         "(number %1). Refresh the list; if it stays so, tell Okta's support.",
                         nullptr, int(numbers.size()))
        .arg(some);
}

QString shortText(const QJsonValue &value)
{
    constexpr qsizetype longest = 1000;
    const QString text = value.toString().trimmed();
    return text.startsWith(u'<') ? QString() : text.left(longest);
}

/// The hook in @p row; what is odd about it is noted in @p listing.
InlineHook readInlineHook(Row row, InlineHookListing &listing)
{
    Row channel(row.value(u"channel"_s).toObject(), row.raw(u"channel"_s));
    Row config(channel.value(u"config"_s).toObject(), channel.raw(u"config"_s));
    // A hook is kept whatever is odd about it: it may be what still needs a key.
    config.warnOfDuplicates({"hookKeyId"_L1});
    channel.warnOfDuplicates({"config"_L1});
    row.warnOfDuplicates({"channel"_L1});
    // What is there and is no object may have said which key it signs with.
    const auto isReadable = [](const QJsonValue &value, QJsonValue::Type type) {
        return value.type() == type || value.isNull() || value.isUndefined();
    };
    listing.isWhole = listing.isWhole && config.warnings().isEmpty() && channel.warnings().isEmpty()
                      && row.warnings().isEmpty()
                      && isReadable(row.value(u"channel"_s), QJsonValue::Object)
                      && isReadable(channel.value(u"config"_s), QJsonValue::Object)
                      && isReadable(config.value(u"hookKeyId"_s), QJsonValue::String);
    row.warnOfDuplicates({"id"_L1});
    InlineHook hook{.id = row.requiredText(u"id"_s),
                    .name = row.text(u"name"_s),
                    .status = row.text(u"status"_s),
                    .type = row.text(u"type"_s),
                    .uri = config.text(u"uri"_s),
                    .hookKeyId = config.text(u"hookKeyId"_s),
                    .channel = channel.text(u"type"_s),
                    .authType = config.text(u"authType"_s),
                    .clientId = config.text(u"clientId"_s),
                    .tokenUrl = config.text(u"tokenUrl"_s),
                    .lastUpdated = row.text(u"lastUpdated"_s),
                    .scope = config.text(u"scope"_s)};
    for (const QString &warning : row.warnings() + channel.warnings() + config.warnings())
        listing.warnings.append(
            JsonTexts::tr("Inline hook “%1”: %2").arg(displayText(hook.name), warning));
    return hook;
}

} // namespace

Result<HookKeyListing> parseHookKeys(QByteArray body, const QString &host)
{
    const QList<qsizetype> wiped = wipePrivateMembers(body);
    const Result<QJsonDocument> document = parse(body, host);
    if (!document && (!wiped.isEmpty() || hasPrivateMember(body)))
        return tl::unexpected(withPrivateMaterial(document.error()));
    if (!document)
        return tl::unexpected(document.error());
    if (!document->isArray())
        return wrongShape(host, !wiped.isEmpty() || hasPrivateMember(body));
    const QJsonArray array = document->array();
    const QList<QByteArrayView> texts = jsonElements(body);
    HookKeyListing listing;
    QStringList left;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QByteArrayView text = texts.value(i);
        HookKey key = readHookKey(Row(array.at(i).toObject(), text), anyInside(wiped, body, text));
        if (key.id.isEmpty()) {
            left.append(QString::number(i + 1));
            listing.privateMaterial = listing.privateMaterial || key.privateMember;
            continue;
        }
        listing.keys.append(std::move(key));
    }
    if (!left.isEmpty())
        listing.warnings.append(unreadable(left));
    warnOfSameIds(listing.keys);
    return listing;
}

Result<HookKey> parseHookKey(QByteArray body, const QString &host)
{
    const bool wiped = !wipePrivateMembers(body).isEmpty();
    const Result<QJsonDocument> document = parse(body, host);
    if (!document) {
        const bool leak = wiped || hasPrivateMember(body);
        return tl::unexpected(leak ? withPrivateMaterial(document.error()) : document.error());
    }
    HookKey key = readHookKey(Row(document->object(), body), wiped);
    if (key.id.isEmpty())
        return wrongShape(host, key.privateMember);
    return key;
}

Result<QByteArray> parsePublicJwk(QByteArray body, const QString &host)
{
    const bool isPrivate = !wipePrivateMembers(body).isEmpty() || hasPrivateMember(body);
    if (isPrivate) { // even where it cannot be read, it has crossed the wire
        return malformed(
            JsonTexts::tr("%1 sent private key material in place of a public key; "
                          "HookKeys threw it away. Treat the key as compromised and tell "
                          "Okta's support.")
                .arg(host),
            JsonTexts::tr("The answer has private key material."), ErrorKind::PrivateMaterial);
    }
    const Result<QJsonDocument> document = parse(body, host);
    if (!document)
        return tl::unexpected(document.error());
    const QJsonObject object = document->object();
    if (object.contains("kty"_L1)) {
        // The object alone: without a byte order mark or white space around it.
        const qsizetype begin = body.indexOf('{');
        return body.sliced(begin, body.lastIndexOf('}') + 1 - begin);
    }
    if (object.value("_embedded"_L1).toObject().contains("kty"_L1))
        return Row(object, body).raw(u"_embedded"_s).toByteArray();
    return wrongShape(host);
}

Result<InlineHookListing> parseInlineHooks(const QByteArray &body, const QString &host)
{
    const Result<QJsonDocument> document = parse(body, host);
    if (!document)
        return tl::unexpected(document.error());
    if (!document->isArray())
        return wrongShape(host);
    const QJsonArray array = document->array();
    const QList<QByteArrayView> texts = jsonElements(body);
    InlineHookListing listing;
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array.at(i).isObject()) {
            listing.warnings.append(
                JsonTexts::tr("Entry %1 of the inline hooks cannot be read.").arg(i + 1));
            listing.isWhole = false;
            continue;
        }
        InlineHook hook = readInlineHook(Row(array.at(i).toObject(), texts.value(i)), listing);
        listing.hooks.append(std::move(hook));
    }
    return listing;
}

Result<InlineHookDocument> parseInlineHook(const QByteArray &body, const QString &host)
{
    const Result<QJsonDocument> document = parse(body, host);
    if (!document)
        return tl::unexpected(document.error());
    InlineHookListing around; // what is odd about it is told with the list
    InlineHook hook = readInlineHook(Row(document->object(), body), around);
    if (hook.id.isEmpty())
        return wrongShape(host);
    return InlineHookDocument{std::move(hook), body};
}

Result<QJsonDocument> parseJson(const QByteArray &body, const QString &host)
{
    return parse(body, host);
}

Error wrongShapeError(const QString &host)
{
    return wrongShape(host).value();
}

ErrorEnvelope parseErrorEnvelope(const QByteArray &body)
{
    constexpr qsizetype mostCauses = 20;
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    ErrorEnvelope envelope;
    envelope.code = shortText(object.value("errorCode"_L1)).left(100);
    envelope.errorId = shortText(object.value("errorId"_L1)).left(200);
    envelope.summary = shortText(object.value("errorSummary"_L1));
    if (envelope.code.isEmpty())
        envelope.code = shortText(object.value("error"_L1)).left(100);
    for (const QLatin1StringView name : {"error_description"_L1, "message"_L1}) {
        if (envelope.summary.isEmpty())
            envelope.summary = shortText(object.value(name));
    }
    // An object in place of the array is in one of Okta's own examples.
    const QJsonValue causes = object.value("errorCauses"_L1);
    const QJsonArray list = causes.isObject() ? QJsonArray{causes} : causes.toArray();
    for (const auto element : list) {
        const QJsonValue cause = element;
        const QString text =
            shortText(cause.isObject() ? cause.toObject().value("errorSummary"_L1) : cause);
        if (!text.isEmpty() && envelope.causes.size() < mostCauses)
            envelope.causes.append(text);
    }
    return envelope;
}

} // namespace HookKeys
