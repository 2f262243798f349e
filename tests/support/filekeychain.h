// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callback.h"
#include "secretstore.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace HookKeys {

/// A keychain that outlives its program: a file a secret, written whole or not at all, as a
/// keychain's service does it for a program that dies meanwhile.
class FileKeychain final : public SecretStore
{
public:
    explicit FileKeychain(const QString &folder) : m_folder(folder) { QDir().mkpath(folder); }

    void read(const QString &name, QObject *context, Callback<Secret> done) override
    {
        QFile file(path(name));
        if (file.open(QIODevice::ReadOnly))
            post<Secret>(context, done, Secret(file.readAll()));
        else
            postError<Secret>(context, done, ErrorKind::SecretMissing, QStringLiteral("None."));
    }
    void write(const QString &name, const Secret &secret, QObject *context,
               Callback<void> done) override
    {
        QSaveFile file(path(name));
        const bool good = file.open(QIODevice::WriteOnly) && file.write(secret.bytes()) > 0;
        if (good && file.commit())
            post<void>(context, done, {});
        else
            postError<void>(context, done, ErrorKind::SecretStore, file.errorString());
    }
    void remove(const QString &name, QObject *context, Callback<void> done) override
    {
        QFile::remove(path(name));
        post<void>(context, done, {});
    }

private:
    [[nodiscard]] QString path(const QString &name) const
    {
        return m_folder + u'/' + QString(name).replace(u'/', u'_');
    }

    QString m_folder;
};

} // namespace HookKeys
