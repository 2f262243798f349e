// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include <QString>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace HookKeys {

void print(std::FILE *stream, const QString &text)
{
#ifdef Q_OS_WIN
    const HANDLE given = GetStdHandle(stream == stderr ? STD_ERROR_HANDLE : STD_OUTPUT_HANDLE);
    // Attached no longer than this: who closes a console ends all that are attached to it.
    if (!given && AttachConsole(ATTACH_PARENT_PROCESS)) {
        const HANDLE console =
            CreateFileW(L"CONOUT$", GENERIC_READ | GENERIC_WRITE,
                        FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_EXISTING, 0, nullptr);
        const std::wstring wide = text.toStdWString(); // whatever code page the console has
        DWORD written = 0;
        WriteConsoleW(console, wide.data(), static_cast<DWORD>(wide.size()), &written, nullptr);
        CloseHandle(console);
        FreeConsole();
        return;
    }
#endif
    std::fputs(qPrintable(text), stream);
}

} // namespace HookKeys
