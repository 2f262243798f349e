// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifdef Q_OS_UNIX

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

namespace HookKeys {

/// For its life this process writes no file longer than so many bytes: a full disk.
class FileSizeLimit final
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

/// For its life this process is not root, for whom every file can be read and written.
class WithoutRoot final
{
public:
    WithoutRoot()
    {
        if (m_root && ::setresuid(nobody, nobody, 0) != 0)
            qFatal("cannot give up being root");
    }
    ~WithoutRoot()
    {
        if (m_root && ::setresuid(0, 0, 0) != 0)
            qFatal("cannot be root again");
    }
    Q_DISABLE_COPY_MOVE(WithoutRoot)

private:
    static constexpr uid_t nobody = 65534;
    bool m_root = ::geteuid() == 0;
};

} // namespace HookKeys

#endif
