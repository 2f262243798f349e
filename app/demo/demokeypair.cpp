// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demokeypair.h"

#include "jws.h"

#include <QJsonDocument>

#include <algorithm>
#include <stdexcept>
#include <vector>

using namespace Qt::StringLiterals;

namespace HookKeys {

DemoKeyPair::DemoKeyPair() = default;

DemoKeyPair::~DemoKeyPair() = default;

std::shared_ptr<DemoKeyPair> DemoKeyPair::ofSeed()
{
    static std::mutex mutex;
    // Never destroyed: OpenSSL may have cleaned up by then.
    static auto &pool = *new std::vector<std::shared_ptr<DemoKeyPair>>;
    const std::scoped_lock lock(mutex);
    const auto isFree = [](const std::shared_ptr<DemoKeyPair> &pair) {
        return pair.use_count() == 1;
    };
    const auto found = std::ranges::find_if(pool, isFree);
    return found != pool.end() ? *found : pool.emplace_back(std::make_shared<DemoKeyPair>());
}

const DemoKeyPair::PublicKey &DemoKeyPair::publicKey()
{
    std::call_once(m_made, [this] { make(); });
    return m_publicKey;
}

QByteArray DemoKeyPair::signedJwt(const QJsonObject &header, const QJsonObject &claims)
{
    std::call_once(m_made, [this] { make(); });
    return signJws(header, QJsonDocument(claims).toJson(QJsonDocument::Compact), *m_privateKey);
}

void DemoKeyPair::make()
{
    auto key = std::make_unique<PrivateKey>(PrivateKey::generateRsa());
    if (key->isNull())
        throw std::runtime_error("OpenSSL made no RSA key");
    const QJsonObject jwk = key->publicJwk();
    m_publicKey = {jwk[u"n"_s].toString().toLatin1(), jwk[u"e"_s].toString().toLatin1()};
    m_privateKey = std::move(key);
}

} // namespace HookKeys
