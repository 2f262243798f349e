// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

/// What tokens.mjs, which uses npm's jose, answers to @p request; empty and a warning if it fails.
[[nodiscard]] inline QJsonObject josesAnswer(const QJsonObject &request)
{
    QProcess node;
    node.setWorkingDirectory(QStringLiteral(HOOKKEYS_NODE_FOLDER));
    node.start(QStringLiteral("node"), {QStringLiteral("tokens.mjs")});
    node.write(QJsonDocument(request).toJson());
    node.closeWriteChannel();
    if (!node.waitForFinished(120'000) || node.exitCode() != 0)
        qWarning("tokens.mjs: %s", node.readAllStandardError().constData());
    return QJsonDocument::fromJson(node.readAllStandardOutput()).object();
}
