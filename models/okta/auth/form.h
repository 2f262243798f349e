// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QList>

namespace HookKeys {

/// One field of a form (application/x-www-form-urlencoded), whose value is secret as often as not.
struct FormField
{
    FormField(QByteArray fieldName, QByteArray plain)
        : name(std::move(fieldName)), value(std::move(plain))
    {
    }
    FormField(QByteArray fieldName, Secret hidden)
        : name(std::move(fieldName)), value(std::move(hidden)), secret(true)
    {
    }

    QByteArray name;
    Secret value;
    bool secret = false; ///< The value is taken out of errors.
};
using Form = QList<FormField>;

/// @p form as a body: https://url.spec.whatwg.org/#urlencoded-serializing, with spaces as %20.
[[nodiscard]] Secret encodedForm(const Form &form);

} // namespace HookKeys
