// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QTest>

namespace HookKeys {

/// Fails the test if it warns of anything, but for what newer versions of Qt say: in a program
/// without Qt Gui QAbstractItemModelTester asks each cell whether it is a picture, and a path may
/// be longer than there can be one.
inline void failOnWarning()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(
        "^(?!Trying to construct an instance of an invalid type|stat\\(\\) failed for )")));
}

} // namespace HookKeys
