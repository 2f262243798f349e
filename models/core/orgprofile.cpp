// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orgprofile.h"

#include <QCoreApplication>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct EnvironmentText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::EnvironmentText)
};

} // namespace

QString newProfileId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString environmentKey(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return u"production"_s;
    case Environment::Preview:
        return u"preview"_s;
    case Environment::Development:
        return u"development"_s;
    case Environment::Demo:
        return u"demo"_s;
    }
    return u"production"_s;
}

Environment environmentFromKey(const QString &key)
{
    for (const Environment environment :
         {Environment::Preview, Environment::Development, Environment::Demo}) {
        if (key == environmentKey(environment))
            return environment;
    }
    return Environment::Production;
}

QString environmentName(Environment environment)
{
    switch (environment) {
    case Environment::Preview:
        return EnvironmentText::tr("Preview");
    case Environment::Development:
        return EnvironmentText::tr("Development");
    case Environment::Demo:
        return EnvironmentText::tr("Demo");
    case Environment::Production:
        break;
    }
    return EnvironmentText::tr("Production");
}

} // namespace HookKeys
