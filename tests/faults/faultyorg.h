// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <random>

namespace HookKeys {

/// An org's hook keys on 127.0.0.1, behind a network that breaks at random: connections are reset
/// at any point, answers are cut, late or wrong, and some writes are done only after their
/// connection is gone. Counts how often each write reached it.
class FaultyOrg final : public QObject
{
    Q_OBJECT

public:
    struct Key
    {
        QByteArray id;
        QByteArray name;
    };

    /// The same @p seed, the same faults for the same requests.
    explicit FaultyOrg(quint32 seed);

    /// Of ten requests @p count go wrong from now on; none at first.
    void setFaultsOfTen(int count) { m_faultsOfTen = count; }

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const QList<Key> &keys() const { return m_keys; }
    /// How many keys are called @p name.
    [[nodiscard]] qsizetype count(const QByteArray &name) const;
    [[nodiscard]] bool has(const QByteArray &id) const;
    [[nodiscard]] QByteArray nameOf(const QByteArray &id) const;
    /// Makes a key, as if somebody had done so before.
    QByteArray add(const QByteArray &name);
    /// Does what was put off until somebody looks at the list again.
    void doWhatIsLeft();

    /// How many writes reached the wire.
    [[nodiscard]] int writes() const { return m_writes; }
    /// How many faults of any kind there were.
    [[nodiscard]] int faults() const { return m_faults; }

private:
    struct Request
    {
        QByteArray method;
        QByteArray path;
        QByteArray body;
    };
    struct Answer
    {
        int status = 200;
        QByteArray body;
    };
    enum class Fault {
        None,
        CutBefore,  ///< The connection breaks and nothing is done.
        CutAfter,   ///< It is done, and the connection breaks before the answer.
        CutAnswer,  ///< It is done, and the answer breaks off somewhere.
        CutThenDo,  ///< The connection breaks, and it is done after the next look at the list.
        Refused,    ///< An error is answered and nothing is done.
        Overloaded, ///< 429 or 503, and nothing is done.
    };

    void serve(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const Request &request);
    [[nodiscard]] Fault chooseFault(bool write);
    [[nodiscard]] int random(int below);
    [[nodiscard]] Answer apply(const Request &request);
    [[nodiscard]] Answer applyWrite(const Request &request, const QByteArray &id);
    [[nodiscard]] QByteArray json(const Key &key, bool withPublicKey) const;
    static QByteArray wire(const Answer &answer);

    QTcpServer m_server;
    std::mt19937 m_random;
    int m_faultsOfTen = 0;
    QList<Key> m_keys;
    QList<Request> m_later;
    int m_writes = 0;
    int m_next = 0;
    int m_faults = 0;
};

} // namespace HookKeys
