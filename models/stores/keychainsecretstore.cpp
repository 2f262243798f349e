// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainsecretstore.h"

#include "callback.h"
#include "keychainpulse.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

namespace HookKeys {

namespace {

enum class Operation { Read, Write, Remove };

} // namespace

/// One call from the outside, until its end.
struct KeychainSecretStore::Call
{
    Operation operation = Operation::Read;
    QString name;
    Secret secret; ///< What a write saves.
    QPointer<QObject> context;
    Callback<Secret> readDone; ///< Of a read.
    Callback<void> done;       ///< Of a write or a remove.
    QPointer<QTimer> deadline;
    bool ended = false;

    /// Ends the call with its outcome; true the first time only.
    bool end()
    {
        if (ended)
            return false;
        ended = true;
        secret = {};
        if (deadline)
            deadline->deleteLater();
        return true;
    }

    void succeed()
    {
        if (end())
            post<void>(context, done, {});
    }

    void succeed(const Secret &found)
    {
        if (end())
            post<Secret>(context, readDone, found);
    }

    /// Fails with @p kind; @p words are the keychain's own.
    void fail(ErrorKind kind, const QString &words = {})
    {
        Error error = errorOf(kind, summary(kind));
        error.serverText = words;
        if (!end())
            return;
        if (operation == Operation::Read) {
            post<Secret>(context, readDone, tl::unexpected(error));
        } else {
            post<void>(context, done, tl::unexpected(error));
        }
    }

    /// Fails with what the keychain said to @p job.
    void fail(const QKeychain::Job *job)
    {
        switch (job->error()) {
        case QKeychain::EntryNotFound:
            fail(ErrorKind::SecretMissing);
            break;
        case QKeychain::AccessDenied:
        case QKeychain::AccessDeniedByUser:
            fail(ErrorKind::SecretDenied, job->errorString());
            break;
        default:
            fail(ErrorKind::SecretStore, job->errorString());
        }
    }

private:
    [[nodiscard]] QString summary(ErrorKind kind) const;
    [[nodiscard]] QString writeSummary(ErrorKind kind) const;
};

QString KeychainSecretStore::Call::summary(ErrorKind kind) const
{
    if (operation == Operation::Write)
        return writeSummary(kind);
    const bool reading = operation == Operation::Read;
    switch (kind) {
    case ErrorKind::SecretMissing:
        return tr("The system's keychain is locked or holds no credential for this org: unlock it "
                  "and try again, or sign in anew.");
    case ErrorKind::SecretDenied:
        return reading
                   ? tr("The system's keychain is locked or refused access: unlock it and try "
                        "again, or sign in for this session only.")
                   : tr("The system's keychain is locked or refused access, so the credential is "
                        "still in it: unlock it and try again.");
    case ErrorKind::SecretTimeout:
        return reading
                   ? tr("The system's keychain did not answer in time: try again, or sign in for "
                        "this session only.")
                   : tr("The system's keychain did not answer in time, so the credential may "
                        "still be in it: try again.");
    default:
        return reading ? tr("The system's keychain could not be used: see to it that one is "
                            "running, or sign in for this session only.")
                       : tr("The system's keychain could not be used, so the credential may still "
                            "be in it: see to it that one is running and try again.");
    }
}

QString KeychainSecretStore::Call::writeSummary(ErrorKind kind) const
{
    switch (kind) {
    case ErrorKind::Validation:
        if (secret.isEmpty())
            return tr("There is no credential to save: enter it first.");
        if (secret.bytes().size() > secretLimit) {
            return tr("The credential has %1 bytes and the system's keychain takes at most %2: "
                      "keep it for this session only.")
                .arg(secret.bytes().size())
                .arg(secretLimit);
        }
        return tr("The credential holds characters that the system's keychain cannot keep: copy "
                  "it again.");
    case ErrorKind::SecretDenied:
        return tr("The system's keychain is locked or refused access, so the credential was not "
                  "saved: unlock it and try again, or keep the credential for this session only.");
    case ErrorKind::SecretTimeout:
        return tr("The system's keychain did not answer in time, so the credential may not be "
                  "saved: try again, or keep the credential for this session only.");
    default:
        return tr("The system's keychain could not be used, so the credential was not saved: see "
                  "to it that one is running, or keep the credential for this session only.");
    }
}

KeychainSecretStore::KeychainSecretStore(QString service, std::chrono::milliseconds deadline,
                                         QObject *parent)
    : SecretStore(parent), m_service(std::move(service)), m_deadline(deadline)
{
}

void KeychainSecretStore::read(const QString &name, QObject *context, Callback<Secret> done)
{
    auto call = std::make_shared<Call>();
    call->operation = Operation::Read;
    call->name = name;
    call->context = context;
    call->readDone = std::move(done);
    enqueue(call);
}

void KeychainSecretStore::write(const QString &name, const Secret &secret, QObject *context,
                                Callback<void> done)
{
    auto call = std::make_shared<Call>();
    call->operation = Operation::Write;
    call->name = name;
    call->secret = secret;
    call->context = context;
    call->done = std::move(done);
    // The Secret Service cuts the text at a NUL, and QtKeychain takes nothing but a QString.
    const QByteArray &bytes = secret.bytes();
    if (bytes.isEmpty() || bytes.size() > secretLimit || bytes.contains('\0')
        || QString::fromUtf8(bytes).toUtf8() != bytes) {
        call->fail(ErrorKind::Validation);
        return;
    }
    enqueue(call);
}

void KeychainSecretStore::remove(const QString &name, QObject *context, Callback<void> done)
{
    auto call = std::make_shared<Call>();
    call->operation = Operation::Remove;
    call->name = name;
    call->context = context;
    call->done = std::move(done);
    enqueue(call);
}

void KeychainSecretStore::enqueue(const CallPointer &call)
{
    auto *deadline = new QTimer(this);
    deadline->setSingleShot(true);
    call->deadline = deadline;
    const std::chrono::milliseconds silence = m_deadline / 2;
    connect(deadline, &QTimer::timeout, this,
            [call, deadline, silence, rest = m_deadline - silence] {
                // While the keychain asks the user for a password it lives, and may take its time.
                askForLife(rest, deadline, [call, deadline, silence](bool alive) {
                    if (call->ended)
                        return;
                    if (alive) {
                        deadline->start(silence);
                    } else {
                        call->fail(ErrorKind::SecretTimeout);
                    }
                });
            });
    deadline->start(silence);
    m_waiting.push_back(call);
    startNext();
}

void KeychainSecretStore::startNext()
{
    while (!m_jobRunning && !m_waiting.empty()) {
        const CallPointer call = m_waiting.front();
        m_waiting.pop_front();
        if (call->ended)
            continue;
        switch (call->operation) {
        case Operation::Read:
            run(call, new QKeychain::ReadPasswordJob(m_service), [call](const QKeychain::Job *job) {
                // The bytes are the text in UTF-8; textData() would only leave another copy.
                const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(job);
                if (job->error() != QKeychain::NoError) {
                    call->fail(job);
                } else if (reading->binaryData().isEmpty()) {
                    // Nobody saves that: it is what a remove that was cut off left.
                    call->fail(ErrorKind::SecretMissing);
                } else {
                    call->succeed(Secret(reading->binaryData()));
                }
            });
            break;
        case Operation::Write: {
            auto *job = new QKeychain::WritePasswordJob(m_service);
            job->setTextData(QString::fromUtf8(call->secret.bytes()));
            run(call, job, [this, call](const QKeychain::Job *written) {
                if (written->error() != QKeychain::NoError) {
                    call->fail(written);
                } else {
                    confirmWritten(call);
                }
            });
            break;
        }
        case Operation::Remove:
            overwrite(call);
            break;
        }
    }
}

void KeychainSecretStore::run(const CallPointer &call, QKeychain::Job *job, JobDone done)
{
    // Windows knows an entry by its key alone, so the key says whose it is.
    job->setKey(m_service + u'/' + call->name);
    m_jobRunning = true;
    // The job has no parent and nobody but itself may delete it: what QtKeychain has begun comes
    // back to it in the end, and crashes if it is gone. Of its connections only this one is ours.
    connect(job, &QKeychain::Job::finished, this,
            [this, call, done = std::move(done)](const QKeychain::Job *finished) {
                m_jobRunning = false;
                if (!call->ended)
                    done(finished);
                startNext();
            });
    job->start();
}

void KeychainSecretStore::confirmWritten(const CallPointer &call)
{
    run(call, new QKeychain::ReadPasswordJob(m_service), [call](const QKeychain::Job *job) {
        const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(job);
        if (job->error() == QKeychain::NoError && reading->binaryData() == call->secret.bytes()) {
            call->succeed();
        } else {
            call->fail(ErrorKind::SecretStore,
                       job->error() == QKeychain::NoError
                           ? tr("What was saved was read back, and is something else.")
                           : tr("What was saved cannot be read back: %1").arg(job->errorString()));
        }
    });
}

void KeychainSecretStore::overwrite(const CallPointer &call)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData({});
    run(call, job, [this, call](const QKeychain::Job *written) {
        if (written->error() != QKeychain::NoError) {
            call->fail(written);
        } else {
            erase(call);
        }
    });
}

void KeychainSecretStore::erase(const CallPointer &call)
{
    run(call, new QKeychain::DeletePasswordJob(m_service), [this, call](const QKeychain::Job *job) {
        if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound) {
            call->fail(job);
        } else {
            confirmErased(call);
        }
    });
}

void KeychainSecretStore::confirmErased(const CallPointer &call)
{
    run(call, new QKeychain::ReadPasswordJob(m_service), [call](const QKeychain::Job *job) {
        if (job->error() == QKeychain::EntryNotFound) {
            call->succeed();
        } else if (job->error() == QKeychain::NoError) {
            call->fail(ErrorKind::SecretStore);
        } else {
            call->fail(job);
        }
    });
}

} // namespace HookKeys
