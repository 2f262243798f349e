// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QUrl>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace HookKeys {

class FieldNotice;
class NoticeLabel;

/// For SignInMethod::ApiToken: where the token is typed, with what is wrong with it beside it. A
/// page in the dialog for an org.
class ApiTokenPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ApiTokenPage(QWidget *parent = nullptr);

    /// Says that there is a token already, which stays if none is typed.
    void showUnchanged();
    /// Whether a new token has to be typed; if not, an empty field means the one there is.
    void setNeeded(bool needed);
    /// The org's URL is @p url now; empty while it is not known.
    void setUrl(const QUrl &url);
    /// What was typed, without the spaces around it.
    [[nodiscard]] Secret token() const;
    void setToken(const Secret &token);
    /// Whether a token is needed and none was typed.
    [[nodiscard]] bool isMissing() const;
    /// Whether what was typed can be used.
    [[nodiscard]] bool isComplete() const;
    /// Leads to the field, for another token to be typed over this one.
    void retype();
    /// Forgets the token.
    void wipe();

Q_SIGNALS:
    /// What was typed changed.
    void changed();
    /// The user wants to see where tokens are made in the org's Admin Console.
    void consoleRequested();

private:
    [[nodiscard]] QString problem() const;

    QLineEdit *m_token;
    FieldNotice *m_notice;
    NoticeLabel *m_hint;
    QPushButton *m_console;
    bool m_needed = true;
};

} // namespace HookKeys
