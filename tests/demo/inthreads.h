// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>
#include <vector>

namespace HookKeys {

/// Runs @p work(0), @p work(1) … in @p count threads at once and waits for all of them.
template <typename Work>
void inThreads(int count, const Work &work)
{
    std::vector<std::thread> threads;
    threads.reserve(size_t(count));
    for (int i = 0; i < count; ++i)
        threads.emplace_back([&work, i] { work(i); });
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace HookKeys
