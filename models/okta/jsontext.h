// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

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

/// Overwrites the value of every member of @p json, at any depth, that in a JWK would be private
/// (RFC 7518, 6.2.2, 6.3.2 and 6.4), and returns where: it is not to be read, parsed or kept.
[[nodiscard]] QList<qsizetype> wipePrivateMembers(QByteArray &json);

} // namespace HookKeys
