// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appkeycheck.h"
#include "hookkey.h"
#include "rotationjournal.h"

#include <functional>
#include <optional>

namespace HookKeys {

/// Brings an app to hold a key, or no longer, with the writes that this takes, and reads what came
/// of each: nothing is sent where the app is as it is to be. An app lets in who signs with a key
/// under each `kid` that it holds it by, so it is taken from all of them. A run that ends with its
/// context.
class AppKeyChange final : public QObject
{
    Q_OBJECT

public:
    /// How the app is to be.
    enum class Wish {
        Holds,      ///< It lets in what signs with the key: one that is missing is added.
        Keeps,      ///< The same, but for the app itself, which may be off.
        IsOff,      ///< It does not let in what signs with the key, under whatever `kid`.
        IsGone,     ///< It does not hold the key, which must be switched off before.
        HasNoOther, ///< It holds nothing under the key's `kid` that may be another key. Only looks.
    };
    /// Writes a line of the journal before and after a write.
    using Journal = std::function<Result<void>(const RotationNote &note)>;

    /// @p key, whose public half is @p jwk, at the app with @p clientId; for HasNoOther that need
    /// not be usable: then anything under the `kid` may be another key. Where @p journal fails
    /// nothing is sent. Fails with Validation where that cannot be done.
    static void start(AppsApi &apps, const QString &clientId, Wish wish, const HookKey &key,
                      const Jwk &jwk, Journal journal, QObject *context, Callback<void> done);

private:
    AppKeyChange(AppsApi &apps, QString clientId, Wish wish, HookKey key, Jwk jwk, Journal journal,
                 QObject *context, Callback<void> done);

    void check(void (AppKeyChange::*then)(const Result<AppKeyReport> &report));
    void change(const Result<AppKeyReport> &report);
    void settle(const Result<AppKeyReport> &report);
    [[nodiscard]] bool begin(const QString &step, const QString &app);
    void sent(const std::optional<Error> &error);
    [[nodiscard]] bool isTaken() const;
    [[nodiscard]] bool isGranted(const AppKeyReport &report) const;
    [[nodiscard]] bool isNearer(const AppKeyReport &report) const;
    [[nodiscard]] QString leftText(const AppKeyReport &report) const;
    void finish(const Result<void> &result);

    AppsApi &m_apps;
    const QString m_clientId;
    const Wish m_wish;
    const HookKey m_key;
    const Jwk m_jwk;
    const Journal m_journal;
    const Callback<void> m_done;
    RotationNote m_write;
    QString m_entry; ///< AppKey::id of what was written to last; empty: it was added.
    int m_writes = 0;
    std::optional<Error> m_error; ///< Of the write.
};

} // namespace HookKeys
