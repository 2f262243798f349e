// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <functional>

namespace HookKeys {

/// Opens a page in the user's browser; false if that cannot be. What the program does; a test puts
/// something of its own in its place.
using LinkOpener = std::function<bool(const QUrl &)>;

/// A page of Okta's Admin Console.
enum class ConsolePage {
    Dashboard,    ///< Where the console begins.
    Applications, ///< Applications > Applications: where an app to sign in with is made.
    ApiTokens,    ///< Security > API > Tokens.
    InlineHooks,  ///< Workflow > Inline Hooks; Workflow > Key Management stands in the same menu.
};

/// The address of @p page in the Admin Console of the org at @p org, which is at
/// `acme-admin.okta.com` for `acme.okta.com` and at an org's own domain itself. With
/// ConsolePage::InlineHooks, that of the hook @p id, unless it is empty. Empty where there is no
/// console: the address is not https (the demo org's is not), or @p id is none.
[[nodiscard]] QUrl consoleUrl(const QUrl &org, ConsolePage page, const QString &id = {});

/// Whether @p page is an https page of the org at @p org or of its Admin Console, with neither user
/// info nor a port that the org has not: nothing else is opened for an org.
[[nodiscard]] bool isConsoleOf(const QUrl &page, const QUrl &org);

} // namespace HookKeys
