// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace HookKeys {

/// A signed token (RFC 7515, 7.1; RFC 7519) as people have it, taken apart. Nothing of it is
/// verified.
struct SignedToken
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::SignedToken)

public:
    /// The most bytes that are looked at: far more than any server takes in a header or a form.
    static constexpr qsizetype limit = qsizetype(256) * 1024;

    QByteArray compact;             ///< The three parts as they were, without white space.
    QByteArray input;               ///< What was signed: the first two of them.
    QByteArray header;              ///< Decoded.
    QByteArray payload;             ///< Decoded.
    QByteArray signature;           ///< Decoded.
    QJsonObject members;            ///< Of the header.
    QJsonObject claims;             ///< Empty if the payload is none; then claimsProblem says so.
    QByteArray nested;              ///< The token that the payload is, if it is one.
    QString formClientId;           ///< The `client_id` beside it in a form.
    std::optional<Finding> problem; ///< Why it cannot be read: nothing else is of use then.
    std::optional<Finding> claimsProblem; ///< Why what it claims cannot be read.
    QList<Finding> remarks;               ///< What was odd around it.

    /// Finds the token in @p data, what was pasted or dropped: a token alone, in quotes or broken
    /// into lines, a form or JSON with `client_assertion` (RFC 7521, 4.2), a header `Authorization`
    /// (RFC 6750, 2.1), the only token among words. Never fails: see problem. What is a private key
    /// or an API token is not kept.
    [[nodiscard]] static SignedToken read(const QByteArray &data);

    /// What the content of a file is as text, as read() takes it: UTF-8, or the UTF-16 of ASCII
    /// that Windows PowerShell and its editor write.
    [[nodiscard]] static QString text(const QByteArray &file);

    /// Whether `crit` in the header is as RFC 7515, 4.1.11 wants it: a list of members that are
    /// there and that no standard has, each of them once.
    [[nodiscard]] bool namesExtensions() const;

    /// The token for a report: its signature is cut, so that nobody can use it, and so is a token
    /// within. Empty if there is a problem.
    [[nodiscard]] QByteArray cut() const;
    /// The payload for a report: where it is a token itself, what follows its first two parts is
    /// cut.
    [[nodiscard]] QByteArray cutPayload() const;
};

} // namespace HookKeys
