// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainpulse.h"

#include <QTimer>
#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#endif

#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

#ifdef Q_OS_LINUX
/// What QtKeychain may be talking to, and a question to each that its main loop answers: a ping
/// would be answered by a thread of its D-Bus library's, whatever the rest does.
QList<QDBusMessage> questions()
{
    // https://specifications.freedesktop.org/secret-service-spec/latest/org.freedesktop.Secret.Service.html
    auto secretService =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                       u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    secretService.setArguments({u"org.freedesktop.Secret.Service"_s, u"Collections"_s});
    QList<QDBusMessage> result{secretService};
    for (const QString &name : {u"kwalletd5"_s, u"kwalletd6"_s})
        result += QDBusMessage::createMethodCall(u"org.kde."_s + name, u"/modules/"_s + name,
                                                 u"org.kde.KWallet"_s, u"isEnabled"_s);
    for (QDBusMessage &question : result)
        question.setAutoStartService(false);
    return result;
}

enum class Sign { Answer, Silence, NotThere };

/// What the end of a question says: an error that the keychain sent is an answer, too.
Sign signOf(const QDBusPendingCall &call)
{
    if (!call.isError())
        return Sign::Answer;
    switch (call.error().type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::AccessDenied: // by the bus
    case QDBusError::Disconnected:
        return Sign::NotThere;
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return Sign::Silence;
    default:
        return call.error().name() == u"org.freedesktop.DBus.Error.NameHasNoOwner" ? Sign::NotThere
                                                                                   : Sign::Answer;
    }
}
#endif

/// The questions to all of them, until all have answered or the limit is over.
class Pulse final : public QObject
{
public:
    Pulse(std::chrono::milliseconds limit, QObject *context, std::function<void(bool)> done)
        : QObject(context), m_done(std::move(done))
    {
        QTimer::singleShot(limit, this, [this] { end(false); });
#ifdef Q_OS_LINUX
        const QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        for (const QDBusMessage &question : questions()) {
            ++m_open;
            const auto *watcher =
                new QDBusPendingCallWatcher(bus.asyncCall(question, int(limit.count())), this);
            connect(watcher, &QDBusPendingCallWatcher::finished, this,
                    [this](const QDBusPendingCallWatcher *call) { hear(signOf(*call)); });
        }
#endif
    }

private:
#ifdef Q_OS_LINUX
    void hear(Sign sign)
    {
        --m_open;
        m_answered = m_answered || sign == Sign::Answer;
        m_silent = m_silent || sign == Sign::Silence;
        if (m_open == 0 && m_answered && !m_silent)
            end(true);
    }

    int m_open = 0;
    bool m_answered = false;
    bool m_silent = false;
#endif

    void end(bool alive)
    {
        deleteLater();
        if (const auto done = std::exchange(m_done, nullptr))
            done(alive);
    }

    std::function<void(bool)> m_done;
};

} // namespace

void askForLife(std::chrono::milliseconds limit, QObject *context, std::function<void(bool)> done)
{
    new Pulse(limit, context, std::move(done)); // which deletes itself
}

} // namespace HookKeys
