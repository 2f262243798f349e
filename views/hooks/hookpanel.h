// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookrow.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QScrollArea;

namespace HookKeys {

class CertificatesBox;
class FindingsList;
class HookPlacesBox;
class OtherSideBox;
class OrgSession;
class ValueList;

/// Shows one inline hook: all that is known of it, what is to be known about it, and where it
/// hangs.
class HookPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit HookPanel(QWidget *parent = nullptr);

    /// Shows the hook @p id of @p session (null, or an empty id: nothing) as it is now.
    void showHook(OrgSession *session, const QString &id);
    /// Whether there is a hook that could be selected; if not, nobody is asked to.
    void setSelectable(bool selectable);
    /// InlineHook::id of what is shown; empty if nothing is.
    [[nodiscard]] QString id() const { return m_row ? m_row->hook.id : QString(); }

Q_SIGNALS:
    /// The key @p id is to be shown.
    void keyRequested(const QString &id);
    /// The page of the hook @p id in the Admin Console is to be opened.
    void consoleRequested(const QString &id);
    /// What the hook @p id has Okta send is to be rehearsed.
    void rehearsalRequested(const QString &id);
    /// What happened to the hook @p id is to be shown.
    void historyRequested(const QString &id);

private:
    void showValues();
    void updateConsole();

    QPointer<OrgSession> m_session;
    std::optional<HookRow> m_row; ///< What is shown.
    QLabel *m_nothing;
    QScrollArea *m_area;
    QWidget *m_content;
    QLabel *m_title;
    QLabel *m_status;
    QPushButton *m_console;
    QPushButton *m_rehearse;
    QPushButton *m_history;
    FindingsList *m_findings;
    ValueList *m_values;
    HookPlacesBox *m_places;
    CertificatesBox *m_certificates;
    OtherSideBox *m_otherSide;
};

} // namespace HookKeys
