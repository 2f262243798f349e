// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Saves an org as a user does and ends when its answers are kept, for the next start to show:
//
//     startupkept URL TOKEN
//
// Run by startup.sh.

#include "hookkeytablemodel.h"
#include "orgcache.h"
#include "orgsaving.h"
#include "orgsession.h"
#include "wiring.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>

using namespace HookKeys;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"hookkeys"_s);
    if (argc != 3) {
        (void)std::fputs("Usage: startupkept URL TOKEN\n", stderr);
        return 1;
    }
    Wiring parts({.folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)});
    if (!parts.registry().load())
        return 1;
    const OrgProfile profile{
        .id = newProfileId(), .name = u"Bench"_s, .url = QUrl(QString::fromLocal8Bit(argv[1]))};
    QObject context;
    OrgSaving::start(parts.orgs(), {.profile = profile, .credential = Secret(QByteArray(argv[2]))},
                     &context, [](const Result<void> &saved) {
                         if (!saved) {
                             (void)std::fputs(qPrintable(saved.error().details() + u'\n'), stderr);
                             QCoreApplication::exit(1);
                         }
                     });
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &context, [&parts, &profile] {
        const OrgSession *session = parts.orgs().session(profile.id);
        if (!session || !parts.cache().find(profile))
            return;
        (void)std::printf("%d keys\n", session->keys()->rowCount());
        QCoreApplication::exit(0);
    });
    look.start(std::chrono::milliseconds(50));
    QTimer::singleShot(std::chrono::seconds(30), &context, [] { QCoreApplication::exit(1); });
    return QCoreApplication::exec();
}
