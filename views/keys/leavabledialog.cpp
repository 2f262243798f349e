// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "leavabledialog.h"

#include "callback.h"

namespace HookKeys {

void LeavableDialog::comeBack()
{
    m_isLeft = false;
    open();
}

void LeavableDialog::reject()
{
    if (!isWriting()) {
        FittingDialog::reject();
        return;
    }
    m_isLeft = true; // leave() ends it
    hide();
}

void LeavableDialog::done(int result)
{
    m_isLeft = false;
    FittingDialog::done(result);
}

void LeavableDialog::noteBusy(Busy busy)
{
    m_busy = busy;
    if (m_isLeft && !isBusy())
        later(this, [this] { leave(); }); // where nothing else was begun behind it
}

void LeavableDialog::breakOff(const Error &failure)
{
    if (isWriting()) {
        m_isLeft = true;
        m_failure = failure;
    }
    m_busy = Busy::No;
    m_isLeft ? leave() : FittingDialog::reject();
}

/// Nobody waits any more, and there is nothing left to wait for: says what came of it.
void LeavableDialog::leave()
{
    if (!m_isLeft || isBusy())
        return;
    if (m_failure)
        Q_EMIT failedInBackground(*m_failure);
    else
        sayDone();
    FittingDialog::reject();
}

} // namespace HookKeys
