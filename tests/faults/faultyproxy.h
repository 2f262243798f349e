// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <random>

namespace HookKeys {

/// A network on 127.0.0.1 before an org that breaks at random: before, while and after a request is
/// carried out, with errors of the server's, with somebody else who changes something in between,
/// and with the end of the program.
class FaultyProxy final : public QObject
{
    Q_OBJECT

public:
    enum class Fault {
        None,
        CutBefore,  ///< The connection breaks and nothing is done.
        CutAfter,   ///< It is done, and the connection breaks before the answer.
        CutAnswer,  ///< It is done, and the answer breaks off somewhere.
        CutThenDo,  ///< The connection breaks, and it is done after the next look at the keys.
        Overloaded, ///< 429, and nothing is done.
        Broken,     ///< 500, and nothing is done.
        BrokenDone, ///< 500, though it is done.
        Meddled,    ///< Somebody else changes something first.
        KillBefore, ///< The program ends, and nothing is done.
        KillAfter,  ///< The program ends; it is done.
    };

    /// A request that the org got, or gets later, since plan().
    struct Carried
    {
        int begun = 0;   ///< Its tick().
        QByteArray what; ///< Method and path.
        QByteArray body;
        bool isTold = false; ///< Its whole answer, a success, reached who asked.
    };

    /// Changes something, and calls what it is given once that is done.
    using Meddler = std::function<void(std::function<void()> then)>;

    /// All that can happen to a read, or a write.
    [[nodiscard]] static QList<Fault> faultsOf(bool write);

    /// To the org at @p target. The same @p seed, the same faults for the same requests.
    FaultyProxy(QUrl target, quint32 seed);

    [[nodiscard]] QUrl url() const;
    /// Of ten requests @p count go wrong from now on; none at first.
    void setFaultsOfTen(int count) { m_faultsOfTen = count; }
    /// Of the requests from now on the one with the number @p request, from 0 on, goes wrong by
    /// @p fault; -1: none does.
    void plan(int request, Fault fault);
    /// Whether it did.
    [[nodiscard]] bool isPlanDone() const { return m_isPlanDone; }
    /// Whether each request since plan() was a write, in their order.
    [[nodiscard]] const QList<bool> &writes() const { return m_writes; }
    [[nodiscard]] const QList<Carried> &carried() const { return m_carried; }
    /// A number that is larger than all before: what has the larger one came later.
    [[nodiscard]] int tick() { return ++m_ticks; }
    void setMeddler(Meddler meddler) { m_meddler = std::move(meddler); }
    /// How often what happened.
    [[nodiscard]] const QHash<Fault, int> &faults() const { return m_faults; }
    [[nodiscard]] int requests() const { return m_requests; }
    /// How many writes were put off until somebody looks at the keys.
    [[nodiscard]] qsizetype putOff() const { return m_later.size(); }

Q_SIGNALS:
    /// The program ends now.
    void killed();

private:
    using Answered = std::function<void(const QByteArray &answer)>;

    void serve(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &request);
    void note(const QByteArray &request);
    void carryOut(QTcpSocket *socket, const QByteArray &request, Fault fault);
    [[nodiscard]] Fault chooseFault(bool write);
    [[nodiscard]] int random(int below);
    /// Sends @p request to the org and gives the whole answer.
    void forward(const QByteArray &request, Answered answered);
    void doWhatIsLeft(std::function<void()> then);

    QTcpServer m_server;
    QUrl m_target;
    std::mt19937 m_random;
    int m_faultsOfTen = 0;
    int m_planned = -1; ///< The number of the request that goes wrong.
    Fault m_plannedFault = Fault::None;
    bool m_isPlanDone = false;
    QList<bool> m_writes;
    QList<Carried> m_carried;
    int m_ticks = 0;
    Meddler m_meddler;
    QList<QByteArray> m_later;
    QHash<Fault, int> m_faults;
    int m_requests = 0;
};

} // namespace HookKeys
