// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rotationjournal.h"
#include "rotationpage.h"

#include <QPointer>

class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace HookKeys {

class FolderButton;
class OrgSession;
class Preferences;

/// The last page of a rotation: the old key, which is switched off, is deleted now, or kept until a
/// day of which a calendar reminds.
class RotationRetirePage final : public RotationPage
{
    Q_OBJECT

public:
    /// @p preferences must live longer.
    RotationRetirePage(OrgSession *session, Preferences &preferences, QWidget *parent = nullptr);

    void setPlan(const RotationPlan &plan);
    void setBusy(bool busy);
    [[nodiscard]] QString nextText() const override { return tr("&Delete the old key"); }
    [[nodiscard]] QString block() const override;

Q_SIGNALS:
    /// Something was typed.
    void changed();
    /// The old key is kept until a day, as the journal says.
    void kept();
    /// Something failed; with an empty summary: nothing does any more.
    void failed(const HookKeys::Error &error);

private:
    void keep();
    void saveReminder();

    QPointer<OrgSession> m_session;
    Preferences &m_preferences;
    RotationPlan m_plan;
    QLabel *m_where;
    QLabel *m_prompt;
    QLineEdit *m_name;
    QDateEdit *m_day;
    QPushButton *m_remind;
    FolderButton *m_folder;
    QPushButton *m_keep;
    QLabel *m_orKeep;
    QWidget *m_keeping;
};

} // namespace HookKeys
