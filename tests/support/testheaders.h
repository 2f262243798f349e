// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Precompiled for the tests (CMakeLists.txt beside this file). A test includes what it uses all the
// same.
#include <QtNetwork/QtNetwork>
#include <QtTest/QtTest>
#ifdef QT_WIDGETS_LIB
#include <QtWidgets/QtWidgets>
#endif

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
