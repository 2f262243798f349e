// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jwk.h"

#include "jsontext.h"
#include "keyreader.h"
#include "privatemembers.h"
#include "publickey.h"
#include "signaturealgorithm.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

struct Jwk::Data
{
    QByteArray received;
    QList<Finding> findings;
    QString kty;
    QString kid;
    QString alg;
    PublicKey key;
};

namespace {

/// The members that are understood here, whatever the key's type.
bool isKnownMember(const QString &name)
{
    static const QStringList known{u"alg"_s, u"crv"_s, u"e"_s,   u"key_ops"_s, u"kid"_s,
                                   u"kty"_s, u"n"_s,   u"use"_s, u"x"_s,       u"y"_s};
    return known.contains(name);
}

void judgeKid(const QJsonObject &jwk, const QString &expectedKid, QList<Finding> &findings)
{
    const QJsonValue kid = jwk.value("kid"_L1);
    if (!kid.isString() || kid.toString().isEmpty()) {
        findings.append({Severity::Warning, u"kid-missing"_s,
                         Jwk::tr("There is no key ID (“kid”), by which verifiers find the key."),
                         u"RFC 7517, 4.5"_s});
    } else if (!expectedKid.isEmpty() && kid.toString() != expectedKid) {
        findings.append({Severity::Warning, u"kid-mismatch"_s,
                         Jwk::tr("The key ID inside the key (“kid”) is %1, but Okta names the key "
                                 "%2. A verifier looks for the one in the token.")
                             .arg(jsonString(kid.toString()), jsonString(expectedKid)),
                         u"RFC 7515, 4.1.4"_s});
    }
}

void judgeUse(const QJsonObject &jwk, QList<Finding> &findings)
{
    const QJsonValue alg = jwk.value("alg"_L1);
    const QJsonValue use = jwk.value("use"_L1);
    const bool noUse = use.isNull() || use == "null"_L1;
    if (alg == "RSA"_L1 || noUse) {
        findings.append({Severity::Info, u"okta-quirk"_s,
                         Jwk::tr("Okta writes the algorithm as “RSA” and no use, which many "
                                 "verifiers refuse. The JWK format here says RS256 and sig."),
                         u"RFC 7517, 4.2 and 4.4; RFC 7518, 3.1"_s});
    }
    if (!noUse && !use.isUndefined() && use != "sig"_L1) {
        findings.append({Severity::Warning, u"use"_s,
                         Jwk::tr("The key's use is not “sig”: it was not meant for signatures."),
                         u"RFC 7517, 4.2"_s});
    }
    const QJsonValue operations = jwk.value("key_ops"_L1);
    if (!operations.isUndefined() && !operations.toArray().contains("verify"_L1)) {
        findings.append({Severity::Warning, u"key-ops"_s,
                         Jwk::tr("The key's operations (“key_ops”) do not include “verify”."),
                         u"RFC 7517, 4.3"_s});
    }
}

void judgeAlgorithm(const QJsonValue &alg, const PublicKey &key, QList<Finding> &findings)
{
    if (key.isNull() || alg.isUndefined() || alg == "RSA"_L1)
        return;
    const QByteArray usual = signatureAlgorithm(key, alg.toString());
    if (usual.isEmpty() || alg == QLatin1StringView(usual))
        return;
    findings.append({Severity::Warning, u"alg"_s,
                     Jwk::tr("The algorithm %1 is no signature algorithm of this key. The JWK "
                             "format here says %2.")
                         .arg(jsonString(alg.toString()), QString::fromLatin1(usual)),
                     u"RFC 7517, 4.4; RFC 7518, 3.1"_s});
}

void judgeMembers(const QByteArray &json, const QJsonObject &jwk, QList<Finding> &findings)
{
    QStringList unknown;
    for (const QString &name : jwk.keys()) {
        if (!isKnownMember(name))
            unknown.append(jsonString(name));
    }
    if (!unknown.isEmpty()) {
        findings.append({Severity::Info, u"unknown-members"_s,
                         Jwk::tr("Members that are not used here: %1. The JWK as received has "
                                 "them.")
                             .arg(QLocale().createSeparatedList(unknown)),
                         u"RFC 7517, 4"_s});
    }
    QStringList duplicates = duplicateMembers(json);
    if (!duplicates.isEmpty()) {
        for (QString &name : duplicates)
            name = jsonString(name);
        findings.append({Severity::Problem, u"duplicate-member"_s,
                         Jwk::tr("Members that are there more than once: %1. Nothing is derived "
                                 "from the key, because programs would disagree about it.")
                             .arg(QLocale().createSeparatedList(duplicates)),
                         u"RFC 7517, 4"_s});
    }
}

bool has(const QList<Finding> &findings, QStringView id)
{
    return std::ranges::any_of(findings, [id](const Finding &finding) { return finding.id == id; });
}

} // namespace

Jwk Jwk::read(const QByteArray &received, const QString &expectedKid)
{
    auto data = std::make_shared<Data>();
    if (hasPrivateMember(received)) {
        data->findings.append(
            {Severity::Alarm, u"private-member"_s,
             tr("This is a private key. It was thrown away and is neither shown nor kept. Whoever "
                "sent it has disclosed it: replace the key."),
             u"RFC 7518, 6.3.2"_s});
        return Jwk(std::move(data));
    }
    data->received = received;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(received, &error);
    if (!document.isObject()) {
        data->findings.append(
            {Severity::Problem, u"not-json"_s,
             error.error == QJsonParseError::NoError
                 ? tr("This is JSON, but not an object: there is no key.")
                 : tr("This is not valid JSON (at byte %L1: %2): there is no key.")
                       .arg(error.offset)
                       .arg(error.errorString()),
             u"RFC 7517, 4; RFC 8259"_s});
        return Jwk(std::move(data));
    }
    const QJsonObject jwk = document.object();
    data->kty = jwk.value("kty"_L1).toString();
    data->kid = jwk.value("kid"_L1).toString();
    data->alg = jwk.value("alg"_L1).toString();
    data->key = readKey(jwk, data->findings);
    judgeMembers(received, jwk, data->findings);
    judgeKid(jwk, expectedKid, data->findings);
    judgeUse(jwk, data->findings);
    judgeAlgorithm(jwk.value("alg"_L1), data->key, data->findings);
    if (has(data->findings, u"duplicate-member"))
        data->key = {};
    std::ranges::stable_sort(data->findings, std::ranges::greater(), &Finding::severity);
    return Jwk(std::move(data));
}

const std::shared_ptr<const Jwk::Data> &Jwk::noData()
{
    static const std::shared_ptr<const Data> none = std::make_shared<const Data>();
    return none;
}

Jwk::Jwk() : m_data(noData()) {}
Jwk::Jwk(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
Jwk::~Jwk() = default;
Jwk::Jwk(const Jwk &) = default;
Jwk &Jwk::operator=(const Jwk &) = default;
Jwk::Jwk(Jwk &&other) noexcept : m_data(std::exchange(other.m_data, noData())) {}

Jwk &Jwk::operator=(Jwk &&other) noexcept
{
    std::swap(m_data, other.m_data);
    return *this;
}

const QByteArray &Jwk::received() const
{
    return m_data->received;
}

const QList<Finding> &Jwk::findings() const
{
    return m_data->findings;
}

bool Jwk::isUsable() const
{
    return !m_data->key.isNull();
}

const QString &Jwk::kty() const
{
    return m_data->kty;
}

const QString &Jwk::kid() const
{
    return m_data->kid;
}

const QString &Jwk::alg() const
{
    return m_data->alg;
}

int Jwk::bits() const
{
    return m_data->key.bits();
}

const PublicKey &Jwk::publicKey() const
{
    return m_data->key;
}

} // namespace HookKeys
