// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rotationpage.h"
#include "rotationplanning.h"

#include <QPointer>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace HookKeys {

class FieldNotice;
class FolderButton;
class OrgSession;
class Preferences;

/// The first page of a rotation: what the new key is called, and what will be done.
class RotationPlanPage final : public RotationPage
{
    Q_OBJECT

public:
    /// @p preferences must live longer.
    RotationPlanPage(OrgSession *session, Preferences &preferences, QWidget *parent = nullptr);

    void setName(const QString &name);
    [[nodiscard]] QString name() const;
    /// Shows @p proposal; none while it is not known what will be done.
    void setProposal(const std::optional<RotationProposal> &proposal);
    /// What was planned for the name that stands here, with what was chosen.
    [[nodiscard]] const std::optional<RotationProposal> &proposal() const { return m_proposal; }
    /// Why nothing can be planned or begun, as a translated sentence; empty if it can.
    [[nodiscard]] QString block() const override;
    [[nodiscard]] QString nextText() const override;
    void setBusy(bool busy);

Q_SIGNALS:
    /// Another name was typed, so there is no proposal() any more; or other hooks were chosen.
    void changed();
    /// @p name was typed.
    void renamed(const QString &name);
    /// The plan could not be saved, for @p error.
    void failed(const HookKeys::Error &error);

private:
    [[nodiscard]] QString nameProblem() const;
    void showHooks();
    void chooseHooks();
    void showSteps();
    void savePlan();

    QPointer<OrgSession> m_session;
    Preferences &m_preferences;
    std::optional<RotationProposal> m_whole;    ///< For all hooks.
    std::optional<RotationProposal> m_proposal; ///< For those that are chosen.
    QLineEdit *m_name;
    FieldNotice *m_nameNotice;
    QLabel *m_choose;
    QListWidget *m_hooks;
    QPlainTextEdit *m_steps;
    QCheckBox *m_leaked;
    QPushButton *m_save;
    FolderButton *m_folder;
    bool m_busy = false;
};

/// A text that a page of a rotation shows, to be read and copied; @p name is what a screen reader
/// calls it.
[[nodiscard]] QPlainTextEdit *makePageText(const QString &name, const QString &objectName,
                                           QWidget *parent);

} // namespace HookKeys
