// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rotationjournal.h"
#include "rotationpage.h"
#include "rotationstate.h"

#include <QPointer>

#include <memory>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace HookKeys {

class HookWatch;
class OrgSession;
class PlainLabel;

/// The page of a rotation on which the admin sees whether the hooks work with the new key: by the
/// System Log, for a time that they choose, and by a call of a hook's service.
class RotationWatchPage final : public RotationPage
{
    Q_OBJECT

public:
    explicit RotationWatchPage(OrgSession *session, QWidget *parent = nullptr);
    ~RotationWatchPage() override;
    Q_DISABLE_COPY_MOVE(RotationWatchPage)

    /// It is about the hooks of @p plan, which are as @p state says; @p isKept: other hooks go on
    /// with the old key.
    void setPlan(const RotationPlan &plan, const RotationState &state, bool isKept);
    /// Watches no more.
    void stop();
    [[nodiscard]] QString nextText() const override;
    /// Opens the dialog in which Okta is told to call the service of @p hook.
    void tryHook(const InlineHook &hook);

Q_SIGNALS:
    /// Executions failed: what that is to make one do, as a translated sentence.
    void failing(const QString &text);

private:
    void startOrStop();
    void showWatch();

    QPointer<OrgSession> m_session;
    RotationPlan m_plan;
    bool m_isKept = false; ///< The old key, for other hooks.
    std::unique_ptr<HookWatch> m_watch;
    QComboBox *m_time;
    QPushButton *m_start;
    QPlainTextEdit *m_text;
    PlainLabel *m_what;
    QLabel *m_scope;
};

} // namespace HookKeys
