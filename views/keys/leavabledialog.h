// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "fittingdialog.h"

#include <optional>

namespace HookKeys {

/// A dialog of several steps that can be closed while something is written: then it hides, lives on
/// until that and what follows from it is done, and says what came of it.
class LeavableDialog : public FittingDialog
{
    Q_OBJECT

public:
    using FittingDialog::FittingDialog;

    /// Whether it is shown, or waits for what it sent; if not, it is about to be gone.
    [[nodiscard]] bool isUnderWay() const { return !isHidden() || m_isLeft; }
    /// Shows itself again, after it was closed while something was written.
    void comeBack();

    void reject() override;
    void done(int result) override;

Q_SIGNALS:
    /// What was asked for when it was closed failed.
    void failedInBackground(const HookKeys::Error &error);

protected:
    enum class Busy { No, Reading, Writing };

    [[nodiscard]] bool isBusy() const { return m_busy != Busy::No; }
    [[nodiscard]] bool isWriting() const { return m_busy == Busy::Writing; }
    [[nodiscard]] bool isLeft() const { return m_isLeft; }
    /// What is under way is @p busy from now on.
    void noteBusy(Busy busy);
    /// What was written last failed with @p failure, or with nothing.
    void noteFailure(std::optional<Error> failure) { m_failure = std::move(failure); }
    /// What is under way ends without an answer: says @p failure where something was written, or
    /// what came of it before, and goes.
    void breakOff(const Error &failure);
    /// Says that what was asked for when it was closed is done.
    virtual void sayDone() = 0;

private:
    void leave();

    Busy m_busy = Busy::No;
    bool m_isLeft = false; ///< It was closed while something was written.
    std::optional<Error> m_failure;
};

} // namespace HookKeys
