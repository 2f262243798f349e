// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QHash>
#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <chrono>
#include <optional>

namespace HookKeys {

/// What the org sent by way of the browser, RFC 6749, 4.1.2: a code, or why there is none.
struct AuthorizationAnswer
{
    QString code;
    QString error;       ///< For example `access_denied`; empty if there is a code.
    QString description; ///< The server's own words, untrusted.
    /// Who says that the answer is theirs (RFC 9207), untrusted; nothing where nobody does, empty
    /// where several do.
    std::optional<QString> issuer = {};
};

/// The redirect URI of a native app, RFC 8252, 7.3: waits on 127.0.0.1 for one GET of its path with
/// the right `state`. Whatever else comes (another path, a favicon, another state, a second answer,
/// a POST, a head of more than 16 KB, a sender who takes more than 10 seconds) gets 404 or nothing,
/// and the waiting goes on.
class LoopbackServer final : public QObject
{
    Q_OBJECT

public:
    /// @p state is what makes an answer the expected one; @p path is the redirect URI's, see
    /// redirectPath().
    LoopbackServer(QByteArray state, QString path, QObject *parent = nullptr);
    ~LoopbackServer() override;

    /// Opens the first of @p ports that is free and returns the redirect URI. Fails with File if
    /// none is. Called once.
    [[nodiscard]] Result<QUrl> listen(const QList<quint16> &ports);

    /// Shows @p title and @p text, plain both, in the browser that brought the answer, and waits
    /// for nobody any more. The page reaches the browser even if this object is destroyed then.
    void finish(const QString &title, const QString &text);

    /// Closes the port, so that another one can be opened for another answer. The browser waits on.
    void close();
    /// Sends the browser that brought the answer on to @p page. After close().
    void forward(const QUrl &page);

    /// For tests: how long a sender may take for a request.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

Q_SIGNALS:
    /// The browser brought the answer and waits for finish(). Comes once.
    void arrived(const HookKeys::AuthorizationAnswer &answer);

private:
    void take();
    void read(QTcpSocket *socket);
    /// The answer in a request for @p target; an empty one if it is not the expected request.
    [[nodiscard]] AuthorizationAnswer expectedAnswer(const QByteArray &target) const;

    QByteArray m_state;
    QString m_path;
    QByteArray m_target; ///< What the expected request begins with.
    QTcpServer m_server;
    std::chrono::milliseconds m_patience = std::chrono::seconds(10);
    QHash<QTcpSocket *, QByteArray> m_reading; ///< What came of each request so far.
    QList<QTcpSocket *> m_order;               ///< Those of m_reading, the oldest first.
    QPointer<QTcpSocket> m_browser;            ///< The connection that brought the answer.
    bool m_answered = false;
};

} // namespace HookKeys
