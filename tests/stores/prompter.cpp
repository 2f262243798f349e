// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompter.h"

#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTimer>

#include <openssl/bn.h>
#include <openssl/evp.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

using Number = std::unique_ptr<BIGNUM, decltype(&BN_free)>;

constexpr qsizetype primeSize = 1536 / 8;

/// @p base to the power of @p exponent in the group 5 of RFC 3526, as long as its prime.
QByteArray power(const QByteArray &base, const QByteArray &exponent)
{
    const auto number = [](const QByteArray &bytes) {
        return Number(BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.constData()),
                                int(bytes.size()), nullptr),
                      BN_free);
    };
    const Number prime(BN_get_rfc3526_prime_1536(nullptr), BN_free);
    const Number result(BN_new(), BN_free);
    const std::unique_ptr<BN_CTX, decltype(&BN_CTX_free)> context(BN_CTX_new(), BN_CTX_free);
    BN_mod_exp(result.get(), number(base).get(), number(exponent).get(), prime.get(),
               context.get());
    QByteArray bytes(primeSize, '\0');
    BN_bn2binpad(result.get(), reinterpret_cast<unsigned char *>(bytes.data()), int(primeSize));
    return bytes;
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes;
    while (bytes.size() < size)
        bytes += char(QRandomGenerator::system()->bounded(256));
    return bytes;
}

/// HKDF (RFC 5869) with SHA-256, without salt and info, to the 16 bytes of an AES key.
QByteArray derived(const QByteArray &shared)
{
    constexpr auto sha256 = QCryptographicHash::Sha256;
    const QByteArray key = QMessageAuthenticationCode::hash(shared, QByteArray(32, '\0'), sha256);
    return QMessageAuthenticationCode::hash(QByteArray(1, '\1'), key, sha256).first(16);
}

QByteArray encrypted(const QByteArray &text, const QByteArray &key, const QByteArray &iv)
{
    const auto bytes = [](const QByteArray &from) {
        return reinterpret_cast<const unsigned char *>(from.constData());
    };
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(
        EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    QByteArray result(text.size() + 16, '\0');
    auto *out = reinterpret_cast<unsigned char *>(result.data());
    int first = 0;
    int second = 0;
    EVP_EncryptInit_ex(context.get(), EVP_aes_128_cbc(), nullptr, bytes(key), bytes(iv));
    EVP_EncryptUpdate(context.get(), out, &first, bytes(text), int(text.size()));
    EVP_EncryptFinal_ex(context.get(), out + first, &second);
    return result.first(first + second);
}

} // namespace

Prompter::Prompter()
    : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"prompter"_s)),
      m_private(randomBytes(primeSize - 1))
{
    m_there = m_bus.registerObject(u"/org/gnome/keyring/Prompter"_s, this,
                                   QDBusConnection::ExportAllSlots)
              && m_bus.registerService(u"org.gnome.keyring.SystemPrompter"_s);
}

Prompter::~Prompter()
{
    QDBusConnection::disconnectFromBus(u"prompter"_s);
}

void Prompter::BeginPrompting(const QDBusObjectPath &callback)
{
    m_keyring = message().service();
    m_callback = callback.path();
    // It listens once it has the answer to this call.
    QTimer::singleShot(0, this, [this] { reply({}, exchange({})); });
}

void Prompter::PerformPrompt(const QDBusObjectPath &, const QString &type, const QVariantMap &,
                             const QString &exchange)
{
    const auto theirs =
        QRegularExpression(u"^public=(.*)$"_s, QRegularExpression::MultilineOption).match(exchange);
    m_theirs = QByteArray::fromBase64(theirs.captured(1).toLatin1());
    m_asking = type == u"password";
}

void Prompter::StopPrompting(const QDBusObjectPath &callback)
{
    // That of an earlier prompt may come when the next one stands.
    if (callback.path() == m_callback)
        m_asking = false;
    m_bus.asyncCall(QDBusMessage::createMethodCall(
        message().service(), callback.path(), u"org.gnome.keyring.internal.Prompter.Callback"_s,
        u"PromptDone"_s));
}

void Prompter::answer(const QByteArray &password)
{
    m_asking = false;
    reply(u"yes"_s, exchange(password));
}

void Prompter::dismiss()
{
    m_asking = false;
    reply(u"no"_s, exchange({}));
}

void Prompter::reply(const QString &answer, const QString &exchange)
{
    auto ready = QDBusMessage::createMethodCall(
        m_keyring, m_callback, u"org.gnome.keyring.internal.Prompter.Callback"_s, u"PromptReady"_s);
    ready.setArguments({answer, QVariantMap(), exchange});
    m_bus.asyncCall(ready);
}

QString Prompter::exchange(const QByteArray &secret) const
{
    QByteArray text = "[sx-aes-1]\npublic=" + power("\2", m_private).toBase64() + '\n';
    if (!secret.isEmpty()) {
        const QByteArray iv = randomBytes(16);
        text += "secret=" + encrypted(secret, derived(power(m_theirs, m_private)), iv).toBase64()
                + "\niv=" + iv.toBase64() + '\n';
    }
    return QString::fromLatin1(text);
}

} // namespace HookKeys
