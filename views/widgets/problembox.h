// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace HookKeys {

class DetailsBox;
class NoticeLabel;
struct Error;

/// Why something failed: what happened and what to do, and on demand the facts for Okta's support.
/// Hidden while there is nothing to say.
class ProblemBox final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemBox(QWidget *parent = nullptr);

    /// Shows @p text, which has no facts behind it; empty: nothing.
    void showText(const QString &text);
    /// Shows @p error; nothing if its summary is empty.
    void showError(const Error &error);

private:
    NoticeLabel *m_text; ///< Called "problem".
    DetailsBox *m_details;
};

} // namespace HookKeys
