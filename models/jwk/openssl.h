// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <openssl/err.h>

namespace HookKeys {

/// Frees what OpenSSL made, for std::unique_ptr. For this library's own files alone.
template <auto release>
struct Releaser
{
    template <typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};

/// Forgets the errors that OpenSSL queued meanwhile: Qt's TLS reads the same thread's queue.
class ErrorMark final
{
public:
    ErrorMark() { ERR_set_mark(); }
    ~ErrorMark() { ERR_pop_to_mark(); }
    Q_DISABLE_COPY_MOVE(ErrorMark)
};

} // namespace HookKeys
