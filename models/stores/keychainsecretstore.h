// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretstore.h"

#include <chrono>
#include <deque>
#include <memory>

namespace QKeychain {
class Job;
}

namespace HookKeys {

/// The OS keychain through QtKeychain: Secret Service, macOS Keychain, Windows Credential Manager.
/// Never falls back to clear text.
///
/// The keychain does one thing at a time, so calls wait for their turn here. On Linux the deadline
/// is one of silence: while the keychain answers another question (askForLife()), as one does that
/// has a prompt on the screen, all calls go on waiting, as long as the person takes. A call whose
/// deadline passes before its turn is dropped and touches nothing. One that is cut off while the
/// keychain works on it fails with SecretTimeout although the keychain may still carry it out
/// later; until it answers, every other call ends with SecretTimeout at its own deadline.
/// Destroying the store drops what is on its way: nothing is called any more.
class KeychainSecretStore final : public SecretStore
{
    Q_OBJECT

public:
    /// The longest secret in bytes. Windows takes no more; everywhere the same, so that an org
    /// that can be kept on one system can be kept on each.
    /// See CRED_MAX_CREDENTIAL_BLOB_SIZE in
    /// https://learn.microsoft.com/windows/win32/api/wincred/ns-wincred-credentialw
    static constexpr qsizetype secretLimit = 2560;

    /// @p service names the program's entries; @p deadline bounds each call, waiting included.
    explicit KeychainSecretStore(QString service,
                                 std::chrono::milliseconds deadline = std::chrono::seconds(10),
                                 QObject *parent = nullptr);

    void read(const QString &name, QObject *context, Callback<Secret> done) override;

    /// See SecretStore::write(). Validation also for an empty secret and one that is not UTF-8.
    /// Succeeds after a read showed that the keychain has it.
    void write(const QString &name, const Secret &secret, QObject *context,
               Callback<void> done) override;

    /// See SecretStore::remove(). The secret is overwritten before it is deleted: a locked Secret
    /// Service reports success for a delete that it did not do, but not for a write.
    void remove(const QString &name, QObject *context, Callback<void> done) override;

private:
    struct Call;
    using CallPointer = std::shared_ptr<Call>;
    using JobDone = std::function<void(const QKeychain::Job *)>;

    /// A call that waits for its turn; its deadline runs from now on.
    void enqueue(const CallPointer &call);
    void startNext();
    /// Starts @p job, configured but for its key, for @p call and hands it to @p done at its end,
    /// unless the call ended before.
    void run(const CallPointer &call, QKeychain::Job *job, JobDone done);
    void confirmWritten(const CallPointer &call);
    void overwrite(const CallPointer &call);
    void erase(const CallPointer &call);
    void confirmErased(const CallPointer &call);

    QString m_service;
    std::chrono::milliseconds m_deadline;
    std::deque<CallPointer> m_waiting;
    bool m_jobRunning = false;
};

} // namespace HookKeys
