// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

namespace HookKeys {

/// What QJsonDocument does not tell about a JSON text (RFC 8259): the bytes of its parts as they
/// came, members that are there twice, and their order. Made for text that QJsonDocument accepted;
/// any other gives no sense but does no harm.

/// One member of an object.
struct JsonMember
{
    QString name;         ///< Unescaped.
    QByteArrayView value; ///< Its text, without the white space around it.
};

/// The members of the object that @p json is, in their order; none if it is no object.
[[nodiscard]] QList<JsonMember> jsonMembers(QByteArrayView json);

/// The texts of the elements of the array that @p json is; none if it is no array.
[[nodiscard]] QList<QByteArrayView> jsonElements(QByteArrayView json);

/// The names that the object @p json has more than once at its top.
[[nodiscard]] QStringList duplicateMembers(const QByteArray &json);

/// The same at every depth of @p json, each with the way to it: "cnf.jwk.kid". Ten at most.
[[nodiscard]] QStringList duplicateMembersWithin(const QByteArray &json);

/// @p text as a JSON string with its quotes; everything but printable ASCII is escaped, so that it
/// is also what may be shown of untrusted text. Any text survives, lone surrogates too.
[[nodiscard]] QString jsonString(QStringView text);

} // namespace HookKeys
