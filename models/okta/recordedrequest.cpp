// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordedrequest.h"

#include "auth/redaction.h"
#include "privatemembers.h"
#include "ratelimitheaders.h"
#include "weburl.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

const QString hidden = u"[…]"_s;

/// What the query of a call to the org may show: the parameters of Okta's lists and of its System
/// Log.
constexpr std::array harmlessParameters = {"after"_L1,     "expand"_L1, "filter"_L1, "limit"_L1,
                                           "q"_L1,         "search"_L1, "since"_L1,  "sortBy"_L1,
                                           "sortOrder"_L1, "status"_L1, "type"_L1,   "until"_L1};

/// What may be shown of what is told to a token server, or by it (RFC 6749, RFC 8628, RFC 7009).
constexpr std::array harmlessOAuth = {"client_assertion_type"_L1,
                                      "client_id"_L1,
                                      "error"_L1,
                                      "errorCode"_L1,
                                      "errorId"_L1,
                                      "errorSummary"_L1,
                                      "error_description"_L1,
                                      "expires_in"_L1,
                                      "grant_type"_L1,
                                      "interval"_L1,
                                      "redirect_uri"_L1,
                                      "scope"_L1,
                                      "token_type"_L1,
                                      "token_type_hint"_L1};

/// Words in the name of a member or of a header that holds what nobody else may have. Nothing is
/// shown behind them, however deep it lies: `{"password":{"value":…}}`.
constexpr std::array hidingWords = {"api-key"_L1,       "api_key"_L1,  "apikey"_L1, "assertion"_L1,
                                    "authorization"_L1, "cookie"_L1,   "dpop"_L1,   "passphrase"_L1,
                                    "password"_L1,      "private"_L1,  "secret"_L1, "session"_L1,
                                    "token"_L1,         "passcode"_L1, "pwd"_L1};

/// Names that have such a word in them and say what anybody may know.
constexpr std::array harmlessNames = {"client_assertion_type"_L1,
                                      "token_endpoint"_L1,
                                      "token_endpoint_auth_method"_L1,
                                      "token_type"_L1,
                                      "token_type_hint"_L1,
                                      "tokenEndpoint"_L1,
                                      "tokenUrl"_L1};

template <typename Names>
bool isIn(const Names &names, QStringView name)
{
    return std::ranges::any_of(names, [name](QLatin1StringView each) { return name == each; });
}

bool isHiddenName(QStringView name)
{
    return !isIn(harmlessNames, name)
           && (name.endsWith("-key"_L1, Qt::CaseInsensitive) // X-Functions-Key, and such
               || std::ranges::any_of(hidingWords, [name](QLatin1StringView word) {
                      return name.contains(word, Qt::CaseInsensitive);
                  }));
}

/// @p url with what may be shown of its query: of most the names alone; what has no value, as
/// `?S3CRET` or `?czNjcmV0==`, may be a key itself.
QUrl shownUrl(const QUrl &url, bool isCallToOrg = false)
{
    QUrl shown = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    if (!isCallToOrg)
        shown.setPath(withoutSecretPath(shown.path(QUrl::FullyEncoded)), QUrl::TolerantMode);
    QStringList items = url.query(QUrl::FullyEncoded).split(u'&', Qt::SkipEmptyParts);
    for (QString &item : items) {
        const qsizetype equals = item.indexOf(u'=');
        if (equals < 0 || !isCallToOrg
            || !isIn(harmlessParameters, QStringView(item).first(equals)))
            item = (item.endsWith(u'=') ? QString() : item.first(equals + 1)) + u'…';
    }
    shown.setQuery(items.isEmpty() ? QString() : items.join(u'&'));
    return shown;
}

/// What @p value of a form field says.
QByteArray decoded(const QByteArray &value)
{
    return QByteArray::fromPercentEncoding(QByteArray(value).replace('+', ' '));
}

/// @p address with what may be shown of it.
QString shownAddress(const QString &address, bool isCallToOrg)
{
    const QString known = isCallToOrg ? address : withoutSecretPath(address);
    if (!known.contains(u'?') && !known.contains(u'@') && !known.contains(u'#'))
        return known;
    const QUrl url(known, QUrl::StrictMode);
    return url.isValid() ? shownUrl(url, isCallToOrg).toString(QUrl::FullyEncoded) : hidden;
}

/// How a text tells a value by a name.
struct NamedValue
{
    QRegularExpression before; ///< The value; it has the `name`.
    QRegularExpression value;
};

/// @p text with what may be shown of the values in it that @p way finds.
QString shownValues(const QString &text, const NamedValue &way)
{
    QString shown;
    qsizetype end = 0;
    for (auto all = way.before.globalMatch(text); all.hasNext();) {
        const auto named = all.next();
        const auto name = named.capturedView(u"name"_s);
        // What a pair of `key` and `value` says cannot be seen here.
        const bool hides = isHiddenName(name) || name.compare("value"_L1, Qt::CaseInsensitive) == 0;
        if (named.capturedStart() < end || !hides)
            continue;
        // globalMatch() has looked whether the text is one: again for each value takes too long.
        const auto value =
            way.value.match(text, named.capturedEnd(), QRegularExpression::NormalMatch,
                            QRegularExpression::AnchorAtOffsetMatchOption
                                | QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!value.hasMatch())
            continue;
        shown += text.sliced(end, value.capturedStart() - end) + hidden;
        end = value.capturedEnd();
    }
    return shown + text.sliced(end);
}

/// @p text, which has no whole address in it, with what may be shown of pairs such as
/// `client_secret=…` in it, and of members and elements: of JSON that is cut off, is not written
/// well or stands in a text, and of XML.
QString shownWords(const QString &text)
{
    static const NamedValue pair{
        QRegularExpression(uR"re((?<![\w.\-])(?<name>[\w.\-]++)=)re"_s),
        QRegularExpression(uR"re("[^"]*+"?|'[^']*+'?|[^\s&;,"'<>]++)re"_s)};
    // Behind a bracket nobody knows where it ends.
    static const NamedValue member{
        QRegularExpression(uR"re((\\?["'])(?<name>[\w.\- ]++)\1\s*+:\s*+)re"_s),
        QRegularExpression(uR"re((?!(?:null|true|false)\b)(?:\\"(?:[^\\"]++|\\[^"])*+|)re"
                           uR"re("(?:[^"\\]++|\\.)*+"?|'[^']*+'?|[\[{].*|[^\s,;}\]]++))re"_s,
                           QRegularExpression::DotMatchesEverythingOption)};
    static const NamedValue element{
        QRegularExpression(uR"re(<(?<name>[\w.:\-]++)(?:\s[^<>]*+)?>)re"_s),
        QRegularExpression(uR"re([^<]++)re"_s)};
    return shownValues(shownValues(shownValues(text, member), element), pair);
}

/// @p text with what may be shown of each header in it that has a credential, of what is behind the
/// name of a scheme, and of signed tokens (RFC 7515, 3.1), whatever they stand in.
QString shownHeaders(QString text)
{
    static const QRegularExpression header(
        uR"re(\b((?:proxy-)?authorization|(?:set-)?cookie|dpop)(\s*[:=]\s*)([^\r\n]+))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression scheme(
        uR"re(\b((?:SSWS|Bearer|DPoP|Basic)\s+)[\w.~+/\-]{16,}=*)re"_s);
    static const QRegularExpression token(uR"re((?<![\w\-])eyJ[\w\-]++\.[\w\-]++\.[\w\-]*+)re"_s);
    return text.replace(header, u"\\1\\2"_s + hidden)
        .replace(scheme, u"\\1"_s + hidden)
        .replace(token, hidden);
}

/// @p whole with what may be shown of each address in it, whose query may open a service, and of
/// what else has a credential.
QString shownText(const QString &whole, bool isCallToOrg = false)
{
    if (!whole.isValidUtf16()) // no pattern is looked for in it
        return hidden;
    const QString text = shownHeaders(whole);
    // What begins as an address and has blanks in it may be one that is not written well.
    static const QRegularExpression address(
        uR"(\Ahttps?://[^"<>]*\z|https?:\\?/\\?/[^\s"<>“”„]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString shown;
    qsizetype end = 0;
    for (auto all = address.globalMatch(text); all.hasNext();) {
        const auto found = all.next();
        shown += shownWords(text.sliced(end, found.capturedStart() - end))
                 + shownAddress(found.captured(), isCallToOrg);
        end = found.capturedEnd();
    }
    return shown + shownWords(text.sliced(end));
}

QJsonValue shownJson(const QJsonValue &value);

/// @p object with what may be shown of it; where it @p isSecret, that are names alone.
QJsonObject shownMembers(const QJsonObject &object, bool isSecret = false)
{
    QJsonObject shown;
    const QStringList names = object.keys();
    // The header of a hook's own, and each further one, is a pair of `key` and `value`; others
    // write it as one of `name` and `value`.
    const bool isHeader = names.contains("value"_L1, Qt::CaseInsensitive)
                          && (names.contains("key"_L1, Qt::CaseInsensitive)
                              || isHiddenName(object["name"_L1].toString()));
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        const QString name = member.key();
        const bool isValue = isHeader && name.compare("value"_L1, Qt::CaseInsensitive) == 0;
        const bool hides = isSecret || isValue || isHiddenName(name);
        const bool isPlain = member->isNull() || (member->isBool() && !isValue)
                             || (member->isString() && member->toString().isEmpty());
        if (member->isObject() && !isValue)
            shown.insert(name, shownMembers(member->toObject(), hides));
        else
            shown.insert(name, hides && !isPlain ? QJsonValue(hidden) : shownJson(*member));
    }
    return shown;
}

QJsonValue shownJson(const QJsonValue &value)
{
    if (value.isObject())
        return shownMembers(value.toObject());
    if (value.isString())
        return shownText(value.toString());
    if (!value.isArray())
        return value;
    QJsonArray shown;
    const QJsonArray array = value.toArray();
    for (const auto &each : array)
        shown.append(shownJson(each));
    return shown;
}

/// Hides the credentials of one request and of its answer.
class Redaction final
{
public:
    explicit Redaction(const SentRequest &request)
        : m_isOAuth(request.url.path().startsWith("/oauth2/"_L1)),
          m_isCallToOrg(!request.isOutside),
          m_isForm(request.contentType.startsWith("application/x-www-form-urlencoded"))
    {
        for (const auto &[name, value] : request.headers) {
            if (isHiddenName(QString::fromLatin1(name))) {
                remember(value.mid(value.indexOf(' ') + 1));
                remember(value);
            }
        }
        if (!m_isForm)
            return;
        const QByteArrayList fields = request.body.split('&');
        for (const QByteArray &field : fields) {
            const qsizetype equals = field.indexOf('=');
            if (equals < 0 || isIn(harmlessOAuth, QString::fromLatin1(field.first(equals))))
                continue;
            remember(decoded(field.mid(equals + 1)));
            remember(field.mid(equals + 1));
        }
    }

    [[nodiscard]] QByteArray text(const QByteArray &text) const
    {
        return withoutSecrets(QString::fromUtf8(text), m_shown).toUtf8();
    }

    /// The same, without what opens an address.
    [[nodiscard]] QByteArray prose(const QByteArray &prose, bool isCallToOrg = false) const
    {
        return text(shownText(QString::fromUtf8(prose), isCallToOrg).toUtf8());
    }

    [[nodiscard]] RequestEntry::Headers headers(const HttpHeaders &headers) const
    {
        RequestEntry::Headers shown;
        for (const auto &[name, value] : headers) {
            if (value.isNull())
                continue; // taken out
            shown.emplaceBack(name, header(name, value));
        }
        return shown;
    }

    [[nodiscard]] QByteArray sentBody(const QByteArray &body) const
    {
        return m_isForm ? form(body) : this->body(body);
    }

    [[nodiscard]] QByteArray body(QByteArray body) const
    {
        if (body.size() > recordedBodyLimit)
            return u"[… %1]"_s.arg(body.size()).toUtf8();
        if (body.trimmed().isEmpty())
            return {};
        const bool isPrivate = hasPrivateMember(body);
        (void)wipePrivateMembers(body);
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(body, &error);
        if (error.error == QJsonParseError::NoError) {
            const QJsonDocument shown = m_isOAuth ? QJsonDocument(oauth(document.object()))
                                        : document.isArray()
                                            ? QJsonDocument(shownJson(document.array()).toArray())
                                            : QJsonDocument(shownMembers(document.object()));
            body = shown.toJson(QJsonDocument::Indented).trimmed();
        } else if (m_isOAuth || isPrivate) {
            return hidden.toUtf8();
        } else {
            body = shownText(QString::fromUtf8(body)).toUtf8();
        }
        return body.contains("PRIVATE KEY") ? hidden.toUtf8() : text(body);
    }

private:
    void remember(const QByteArray &value)
    {
        constexpr qsizetype telling = 4; // fewer characters say nothing, and are everywhere
        if (value.size() >= telling)
            m_shown.append(Secret(value));
    }

    [[nodiscard]] QByteArray header(const QByteArray &name, const QByteArray &value) const
    {
        const qsizetype scheme = value.indexOf(' ');
        if (name.compare("Authorization", Qt::CaseInsensitive) == 0 && scheme > 0)
            return value.first(scheme + 1) + hidden.toUtf8();
        if (isHiddenName(QString::fromLatin1(name)))
            return hidden.toUtf8();
        if (name.compare("Location", Qt::CaseInsensitive) == 0)
            return text(shownUrl(QUrl::fromEncoded(value)).toEncoded());
        // The org's own next page shows what a call to it does.
        return prose(value, m_isCallToOrg && name.compare("Link", Qt::CaseInsensitive) == 0);
    }

    static QByteArray form(const QByteArray &body)
    {
        QByteArrayList shown;
        const QByteArrayList fields = body.split('&');
        for (const QByteArray &field : fields) {
            const qsizetype equals = std::max<qsizetype>(0, field.indexOf('='));
            const QByteArray name = field.first(equals);
            shown.append(isIn(harmlessOAuth, QString::fromLatin1(name))
                             ? field
                             : name + '=' + hidden.toUtf8());
        }
        return body.isEmpty() ? QByteArray() : shown.join('&');
    }

    static QJsonObject oauth(const QJsonObject &object)
    {
        QJsonObject shown;
        for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
            const bool isPlain = !member->isObject() && !member->isArray();
            shown.insert(member.key(), isPlain && isIn(harmlessOAuth, member.key())
                                           ? shownJson(*member)
                                           : QJsonValue(hidden));
        }
        return shown;
    }

    bool m_isOAuth;
    bool m_isCallToOrg;
    bool m_isForm;
    QList<Secret> m_shown;
};

} // namespace

RequestEntry recordedRequest(const SentRequest &request, const HttpAnswer &answer,
                             const QString &problem)
{
    const Redaction redaction(request);
    RequestEntry entry;
    entry.method = methodName(request.method);
    entry.url = shownUrl(request.url, !request.isOutside);
    entry.status = answer.status;
    entry.rateLimit = rateLimitOf(answer);
    entry.problem = QString::fromUtf8(redaction.prose(problem.toUtf8()));
    entry.requestId = QString::fromUtf8(redaction.text(answer.requestId().toUtf8()));
    for (const auto &[name, value] : request.headers) {
        if (name.compare("Authorization", Qt::CaseInsensitive) == 0 && value.contains(' '))
            entry.scheme = value.first(value.indexOf(' '));
    }
    entry.sent = redaction.headers(request.headers);
    entry.sentBody = redaction.sentBody(request.body);
    entry.received = redaction.headers(answer.headers);
    entry.receivedBody = redaction.body(answer.body);
    return entry;
}

} // namespace HookKeys
