// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusObjectPath>
#include <QObject>
#include <QVariantMap>

namespace HookKeys {

/// Stands in for the window in which gnome-keyring asks for its password: speaks the protocol of
/// GCR's prompter, with a person who answers when the test says so.
/// See gcr/org.gnome.keyring.Prompter.xml and gcr/gcr-secret-exchange.c of gcr 3.41.
class Prompter final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.gnome.keyring.internal.Prompter")

public:
    Prompter();
    ~Prompter() override;
    Q_DISABLE_COPY_MOVE(Prompter)

    /// Whether it is what the keyring will ask.
    [[nodiscard]] bool isThere() const { return m_there; }
    /// Whether a prompt stands that nobody answered yet.
    [[nodiscard]] bool isAsking() const { return m_asking; }

    void answer(const QByteArray &password);
    void dismiss();

public Q_SLOTS:
    // NOLINTBEGIN(readability-identifier-naming): their names on the bus
    void BeginPrompting(const QDBusObjectPath &callback);
    void PerformPrompt(const QDBusObjectPath &callback, const QString &type,
                       const QVariantMap &properties, const QString &exchange);
    void StopPrompting(const QDBusObjectPath &callback);
    // NOLINTEND(readability-identifier-naming)

private:
    void reply(const QString &answer, const QString &exchange);
    /// The message that agrees on a key, and brings @p secret encrypted with it if there is one.
    [[nodiscard]] QString exchange(const QByteArray &secret) const;

    QDBusConnection m_bus;
    bool m_there = false;
    bool m_asking = false;
    QString m_keyring; ///< Its name on the bus.
    QString m_callback;
    QByteArray m_private; ///< Of the Diffie-Hellman exchange.
    QByteArray m_theirs;  ///< The keyring's public half.
};

} // namespace HookKeys
