// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatejwk.h"

#include "jsonscan.h"
#include "openssl.h"
#include "rsaprimes.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QList>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace HookKeys {

namespace {

using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Releaser<EVP_PKEY_CTX_free>>;
using ParamBuilder = std::unique_ptr<OSSL_PARAM_BLD, Releaser<OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Releaser<OSSL_PARAM_free>>;
using Key = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;

/// Reads JSON text (RFC 8259) from left to right without copying any of it.
class Scanner final
{
public:
    explicit Scanner(QByteArrayView json) : m_json(json) {}

    [[nodiscard]] bool atEnd()
    {
        skipSpace();
        return m_at == m_json.size();
    }

    [[nodiscard]] bool accepts(char c)
    {
        skipSpace();
        if (m_at == m_json.size() || m_json[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    /// What stands between the quotes of the string that comes next.
    [[nodiscard]] std::optional<QByteArrayView> string()
    {
        if (!accepts('"'))
            return std::nullopt;
        const qsizetype begin = m_at;
        for (; m_at < m_json.size(); ++m_at) {
            if (m_json[m_at] == '\\')
                ++m_at;
            else if (m_json[m_at] == '"')
                return m_json.sliced(begin, m_at++ - begin);
        }
        m_at = m_json.size();
        return std::nullopt;
    }

    /// A value that is no string; brackets are counted, not understood.
    [[nodiscard]] std::optional<QByteArrayView> other()
    {
        skipSpace();
        const qsizetype begin = m_at;
        int depth = 0;
        while (m_at < m_json.size()) {
            const char c = m_json[m_at];
            if (c == '"') {
                if (!string())
                    return std::nullopt;
                continue;
            }
            if (depth == 0 && (c == ',' || c == '}'))
                break;
            if (c == '{' || c == '[')
                ++depth;
            if (c == '}' || c == ']')
                --depth;
            ++m_at;
        }
        if (depth != 0 || m_at == begin)
            return std::nullopt;
        return m_json.sliced(begin, m_at - begin);
    }

    /// Whether another member follows. JavaScript takes a comma behind the last one, too.
    [[nodiscard]] bool hasMore()
    {
        if (!accepts(','))
            return false;
        skipSpace();
        return m_at == m_json.size() || m_json[m_at] != '}';
    }

    [[nodiscard]] bool nextIsString()
    {
        skipSpace();
        return m_at < m_json.size() && m_json[m_at] == '"';
    }

private:
    void skipSpace() { m_at = skipJsonSpace(m_json, m_at); }

    QByteArrayView m_json;
    qsizetype m_at = 0;
};

/// What stands between the quotes of the text that the member @p name of the object @p json is, as
/// plainMember() has it but with its escapes.
std::optional<QByteArrayView> textMember(QByteArrayView json, QByteArrayView name)
{
    Scanner scanner(json);
    std::optional<QByteArrayView> found;
    if (!scanner.accepts('{'))
        return std::nullopt;
    do {
        const std::optional<QByteArrayView> key = scanner.string();
        if (!key || !scanner.accepts(':'))
            return std::nullopt;
        if (scanner.nextIsString()) {
            const std::optional<QByteArrayView> value = scanner.string();
            if (!value || (*key == name && found))
                return std::nullopt;
            if (*key == name)
                found = value;
        } else if (!scanner.other() || *key == name) {
            return std::nullopt;
        }
    } while (scanner.hasMore());
    return scanner.accepts('}') && scanner.atEnd() ? found : std::nullopt;
}

/// The list that the member `keys` of the object @p json is, brackets included; nothing if there is
/// none, or JSON is not what @p json is.
std::optional<QByteArrayView> keysOf(QByteArrayView json)
{
    Scanner scanner(json);
    std::optional<QByteArrayView> found;
    if (!scanner.accepts('{'))
        return std::nullopt;
    do {
        const std::optional<QByteArrayView> key = scanner.string();
        if (!key || !scanner.accepts(':'))
            return std::nullopt;
        std::optional<QByteArrayView> value =
            scanner.nextIsString() ? scanner.string() : scanner.other();
        if (!value)
            return std::nullopt;
        if (*key == QByteArrayView("keys") && value->startsWith('['))
            found = value->trimmed();
    } while (scanner.hasMore());
    return scanner.accepts('}') && scanner.atEnd() ? found : std::nullopt;
}

/// The one object of @p list, brackets included; of several the one that is private: its public
/// half may stand beside it.
std::optional<QByteArrayView> onlyObjectOf(QByteArrayView list)
{
    QList<QByteArrayView> found;
    QList<QByteArrayView> secret;
    qsizetype at = skipJsonSpace(list, 1);
    while (at < list.size() && list[at] == '{') {
        const qsizetype end = skipJsonValue(list, at);
        found.append(list.sliced(at, end - at));
        if (textMember(found.last(), "d"))
            secret.append(found.last());
        at = skipJsonSpace(list, end);
        if (at < list.size() && list[at] == ',')
            at = skipJsonSpace(list, at + 1);
    }
    if (at + 1 != list.size() || list[at] != ']')
        return std::nullopt;
    const QList<QByteArrayView> &meant = secret.isEmpty() ? found : secret;
    return meant.size() == 1 ? std::optional(meant.first()) : std::nullopt;
}

/// The one JWK among the members of the object @p json; of several the one that is private. So
/// other programs put a key into a file of their own: {"jwk": {…}}.
std::optional<QByteArrayView> memberJwkOf(QByteArrayView json)
{
    Scanner scanner(json);
    QList<QByteArrayView> found;
    QList<QByteArrayView> secret;
    if (!scanner.accepts('{'))
        return std::nullopt;
    do {
        if (!scanner.string() || !scanner.accepts(':'))
            return std::nullopt;
        const bool isText = scanner.nextIsString();
        const std::optional<QByteArrayView> value = isText ? scanner.string() : scanner.other();
        if (!value)
            return std::nullopt;
        if (!isText && textMember(*value, "kty")) {
            found.append(value->trimmed());
            if (textMember(*value, "d"))
                secret.append(value->trimmed());
        }
    } while (scanner.hasMore());
    if (!scanner.accepts('}') || !scanner.atEnd())
        return std::nullopt;
    const QList<QByteArrayView> &meant = secret.isEmpty() ? found : secret;
    return meant.size() == 1 ? std::optional(meant.first()) : std::nullopt;
}

/// The members that a public key does not have (RFC 7518, 6.2.2, 6.3.2 and 6.4.1).
constexpr QByteArrayView privateNames[] = {"d", "p", "q", "dp", "dq", "qi", "k"};

/// Whether one of them is a text in the object @p json.
bool hasPrivateText(QByteArrayView json)
{
    Scanner scanner(json);
    bool found = false;
    if (!scanner.accepts('{'))
        return false;
    do {
        const std::optional<QByteArrayView> key = scanner.string();
        if (!key || !scanner.accepts(':'))
            break;
        const bool isText = scanner.nextIsString();
        if (!(isText ? scanner.string() : scanner.other()))
            break;
        found = found
                || (isText
                    && std::find(std::begin(privateNames), std::end(privateNames), *key)
                           != std::end(privateNames));
    } while (scanner.hasMore());
    return found;
}

/// No number of a key has more octets: OpenSSL computes with 16,384 bits at most.
constexpr qsizetype mostOctets = 2048;

/// @p text, what stands between the quotes of a number of a JWK, as RFC 7515, 2 wants it. Some
/// libraries write base64 of the other alphabet (RFC 4648, 4), with padding or in lines, which JSON
/// has as escapes. Nothing where that is not what it is.
std::optional<Secret> base64UrlOf(QByteArrayView text)
{
    for (int padding = 0; padding < 2 && text.endsWith('='); ++padding)
        text.chop(1);
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '\\' && ++i < text.size()) {
            c = text[i];
            if (QByteArrayView("nrt").contains(c))
                continue;
            if (c != '/')
                return std::nullopt;
        }
        if (QByteArrayView(" \r\n\t").contains(c))
            continue;
        plain += c == '+' ? '-' : c == '/' ? '_' : c;
    }
    return plain.contains('=') ? std::nullopt : std::optional(Secret(std::move(plain)));
}

/// The number that the member @p name of @p json is, of exactly @p size octets unless 0.
SecretNumber number(QByteArrayView json, QByteArrayView name, int size = 0)
{
    const std::optional<QByteArrayView> text = textMember(json, name);
    const std::optional<Secret> plain = text ? base64UrlOf(*text) : std::nullopt;
    if (!plain || plain->isEmpty())
        return {};
    auto decoded = QByteArray::fromBase64Encoding(
        plain->bytes(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                            | QByteArray::AbortOnBase64DecodingErrors);
    const bool good = bool(decoded);
    const Secret octets(std::exchange(decoded.decoded, {}));
    if (!good || octets.isEmpty() || octets.bytes().size() > mostOctets
        || (size != 0 && octets.bytes().size() != size))
        return {};
    // What is marked as secret is wiped by OpenSSL when it goes, in parameters too.
    SecretNumber made(BN_secure_new());
    const auto *data = reinterpret_cast<const unsigned char *>(octets.bytes().constData());
    if (!made || !BN_bin2bn(data, int(octets.bytes().size()), made.get()))
        return {};
    return made;
}

evp_pkey_st *keyFromData(const char *type, OSSL_PARAM_BLD *builder)
{
    const Params params(OSSL_PARAM_BLD_to_param(builder));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY *made = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) <= 0
        || EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_KEYPAIR, params.get()) <= 0) {
        return nullptr;
    }
    Key key(made);
    const KeyContext check(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr));
    return check && EVP_PKEY_check(check.get()) == 1 ? key.release() : nullptr;
}

evp_pkey_st *rsaKey(QByteArrayView json)
{
    constexpr std::pair<const char *, const char *> members[] = {
        {"n", OSSL_PKEY_PARAM_RSA_N},          {"e", OSSL_PKEY_PARAM_RSA_E},
        {"d", OSSL_PKEY_PARAM_RSA_D},          {"p", OSSL_PKEY_PARAM_RSA_FACTOR1},
        {"q", OSSL_PKEY_PARAM_RSA_FACTOR2},    {"dp", OSSL_PKEY_PARAM_RSA_EXPONENT1},
        {"dq", OSSL_PKEY_PARAM_RSA_EXPONENT2}, {"qi", OSSL_PKEY_PARAM_RSA_COEFFICIENT1},
    };
    RsaNumbers numbers; // the builder refers to them
    for (std::size_t i = 0; i < std::size(members); ++i)
        numbers[i] = number(json, members[i].first);
    const ParamBuilder builder(OSSL_PARAM_BLD_new());
    if (!builder || !completeRsa(numbers))
        return nullptr;
    for (std::size_t i = 0; i < std::size(members); ++i) {
        if (!OSSL_PARAM_BLD_push_BN(builder.get(), members[i].second, numbers[i].get()))
            return nullptr;
    }
    return keyFromData("RSA", builder.get());
}

evp_pkey_st *ecKey(QByteArrayView json)
{
    constexpr int size = 32;
    if (plainMember(json, "crv") != QByteArrayView("P-256"))
        return nullptr;
    const SecretNumber x = number(json, "x", size);
    const SecretNumber y = number(json, "y", size);
    const SecretNumber d = number(json, "d", size);
    const ParamBuilder builder(OSSL_PARAM_BLD_new());
    if (!x || !y || !d || !builder)
        return nullptr;
    unsigned char point[1 + 2 * size] = {POINT_CONVERSION_UNCOMPRESSED};
    BN_bn2binpad(x.get(), point + 1, size);
    BN_bn2binpad(y.get(), point + 1 + size, size);
    if (!OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0)
        || !OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point,
                                             sizeof point)
        || !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, d.get())) {
        return nullptr;
    }
    return keyFromData("EC", builder.get());
}

} // namespace

std::optional<QByteArrayView> plainMember(QByteArrayView json, QByteArrayView name)
{
    const std::optional<QByteArrayView> text = textMember(json, name);
    return text && !text->contains('\\') ? text : std::nullopt;
}

QByteArrayView onlyJwkOf(QByteArrayView json)
{
    const QByteArrayView text = json.trimmed();
    if (text.startsWith('['))
        return onlyObjectOf(text).value_or(json);
    if (const std::optional<QByteArrayView> keys = keysOf(text))
        return onlyObjectOf(*keys).value_or(json);
    return textMember(text, "kty") ? json : memberJwkOf(text).value_or(json);
}

QString kidOfJwk(QByteArrayView json)
{
    const std::optional<QByteArrayView> text = textMember(onlyJwkOf(json), "kid");
    // The escapes are JSON's own matter.
    return text ? QJsonDocument::fromJson("[\"" + text->toByteArray() + "\"]")
                      .array()
                      .at(0)
                      .toString()
                : QString();
}

evp_pkey_st *readPrivateJwk(const Secret &json)
{
    const ErrorMark mark;
    const QByteArrayView text = onlyJwkOf(json.bytes());
    const std::optional<QByteArrayView> kty = plainMember(text, "kty");
    if (kty == QByteArrayView("RSA"))
        return rsaKey(text);
    return kty == QByteArrayView("EC") ? ecKey(text) : nullptr;
}

JwkKind kindOfJwk(QByteArrayView json)
{
    const QByteArrayView key = onlyJwkOf(json).trimmed();
    const qsizetype next = skipJsonSpace(key, skipJsonValue(key, 0));
    if (keysOf(key) || key.startsWith('[') || (next < key.size() && key[next] == '{'))
        return JwkKind::Set;
    const std::optional<QByteArrayView> kty = textMember(key, "kty");
    if (!kty) {
        // Of what is cut off only the begin can be told.
        const bool isCut = !key.endsWith('}') && key.contains("\"kty\"");
        return isCut ? JwkKind::Damaged : JwkKind::None;
    }
    if (!hasPrivateText(key))
        return JwkKind::Public;
    const QByteArray type = kty->toByteArray().toUpper(); // some write it otherwise
    const bool isRead =
        type == "RSA" || (type == "EC" && textMember(key, "crv") == QByteArrayView("P-256"));
    return isRead ? JwkKind::Damaged : JwkKind::Other;
}

} // namespace HookKeys
