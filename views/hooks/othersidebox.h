// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "othersidecheck.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;

namespace HookKeys {

class BusyBar;

/// Looks, when it is asked for, whether the other side of a hook has the hook's key. Where that
/// publishes its keys, the admin types the JWKS URL, which is remembered for the hook.
class OtherSideBox final : public QWidget
{
    Q_OBJECT

public:
    explicit OtherSideBox(QWidget *parent = nullptr);

    /// Is about @p hook of @p session; nothing if that is null. A look at another hook ends.
    void showHook(OrgSession *session, const InlineHook &hook);

private:
    void look();
    void end(const Result<OtherSideReport> &report);
    void update();
    void updateBlock();

    QPointer<OrgSession> m_session;
    InlineHook m_hook;
    std::unique_ptr<QObject> m_look; ///< The look under way; none if there is none.
    QLineEdit *m_url;
    QPushButton *m_check;
    BusyBar *m_busy;
    QLabel *m_org; ///< Which other org is asked.
    QLabel *m_seen;
};

} // namespace HookKeys
