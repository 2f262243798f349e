// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signingkeyid.h"

#include "charactername.h"

#include <QCoreApplication>

namespace HookKeys {

namespace {

/// The translation context of this file.
struct SigningKeyId
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::SigningKeyId)
};

} // namespace

QString checkSigningKeyId(const QString &id)
{
    if (id.size() > signingKeyIdLimit) {
        return SigningKeyId::tr("The key ID has more than %L1 characters: copy it anew from Okta.")
            .arg(signingKeyIdLimit);
    }
    if (const QString hidden = hiddenCharacter(id); !hidden.isEmpty()) {
        return SigningKeyId::tr("The key ID has a character that cannot be seen (%1): remove it.")
            .arg(hidden);
    }
    return {};
}

} // namespace HookKeys
