// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fittingdialog.h"
#include "hooktrial.h"
#include "inlinehook.h"

#include <QPointer>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace HookKeys {

class BusyBar;
class NoticeLabel;
class OrgSession;

/// Has Okta call the service of an inline hook with a payload that can be edited, and shows what it
/// answered and how long that took. Says before that it is a real call.
class HookTrialDialog final : public FittingDialog
{
    Q_OBJECT

public:
    HookTrialDialog(OrgSession *session, const InlineHook &hook, QWidget *parent);

private:
    void call();
    void called(const Result<HookTrialOutcome> &outcome);

    QPointer<OrgSession> m_session;
    const InlineHook m_hook;
    QPlainTextEdit *m_payload;
    QPlainTextEdit *m_answer;
    NoticeLabel *m_outcome;
    BusyBar *m_progress;
    QPushButton *m_call;
};

} // namespace HookKeys
