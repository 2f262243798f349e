// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fittingdialog.h"
#include "orgregistry.h"

#include <memory>

class QPushButton;

namespace HookKeys {

namespace Ui {
class OrgDialog;
}

/// Adds an org, or edits one: checks what is typed, tests the connection, and only then saves. The
/// token goes to the keychain, or stays in memory where the user wants that.
class OrgDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// For a new org.
    OrgDialog(OrgRegistry *registry, QWidget *parent);
    /// For @p profile; an empty token field then means that the token stays as it is.
    OrgDialog(OrgRegistry *registry, const OrgProfile &profile, QWidget *parent);
    ~OrgDialog() override;

    void done(int result) override;

private:
    void updateState();
    void checkUrl();
    [[nodiscard]] OrgProfile profile() const;
    [[nodiscard]] Secret token() const;
    [[nodiscard]] bool needsToken() const;
    void test(bool thenSave);
    void save(OrgRegistry::Keep keep);
    void setBusy(bool busy);
    void showResult(const QString &text, bool good);

    std::unique_ptr<Ui::OrgDialog> m_ui;
    OrgRegistry *m_registry;
    OrgProfile m_profile;
    bool m_isNew;
    bool m_busy = false;
    bool m_environmentChosen = false;
    QUrl m_url; ///< What the URL field means; empty if it is not acceptable.
    QUrl m_suggestion;
    PendingCall m_call;
    QPushButton *m_test;
    QPushButton *m_save;
    QPushButton *m_saveForSession;
};

} // namespace HookKeys
