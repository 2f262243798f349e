// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fittingdialog.h"
#include "orgdraft.h"
#include "orgsecrets.h"
#include "pendingcall.h"

#include <QPointer>

class QDialogButtonBox;
class QLabel;
class QPushButton;

namespace HookKeys {

class BusyBar;
class DetailsBox;
class NoticeLabel;
class OpenOrgs;
class OrgForm;

/// Adds an org, or edits one: checks what is typed, signs in and tests the connection, and only
/// then saves. What opens the org goes to the keychain, or stays in memory where the user wants
/// that.
class OrgDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// For a new org.
    OrgDialog(OpenOrgs *orgs, QWidget *parent);
    /// For @p profile; an empty token field then means that the token stays as it is. Without an id
    /// it is a new org that is like @p profile.
    OrgDialog(OpenOrgs *orgs, const OrgProfile &profile, QWidget *parent);

    ~OrgDialog() override;
    Q_DISABLE_COPY_MOVE(OrgDialog)

    /// Fills in @p secrets, which were found together with the profile: an API token or the private
    /// key of a service app, and the password for the profile's proxy.
    void setFoundSecrets(const OrgSecrets &secrets);

    void done(int result) override;

Q_SIGNALS:
    /// The org @p id was saved; @p text says what of it, and where what opens it is kept.
    void saved(const QString &id, const QString &text);

private:
    void makeButtons();
    void setTabOrders();
    void updateState();
    [[nodiscard]] OrgProfile profile() const;
    /// What opens the org, as far as it is known here: the token, or what signing in brought.
    [[nodiscard]] Secret credential() const;
    /// The org as the fields describe it, with the secrets that are known here.
    [[nodiscard]] OrgDraft draft() const;
    /// The org as it was when the dialog was opened; null for a new one.
    [[nodiscard]] const OrgProfile *known() const { return m_isNew ? nullptr : &m_profile; }
    /// Whether signing in brought what opens the org as it is described now.
    [[nodiscard]] bool isSignedIn() const;
    void dropSignIn();
    [[nodiscard]] bool isUnchanged();
    void begin(bool thenSave);
    void goOn(bool thenSave);
    void signIn(bool thenSave);
    void test(bool thenSave);
    void save(Keep keep);
    [[nodiscard]] QString addedText(Keep keep) const;
    void setBusy(bool busy);
    void showResult(const QString &text, bool good);
    void showError(const Error &error);
    void hideResult();

    OpenOrgs *m_orgs;
    OrgProfile m_profile;
    bool m_isNew;
    bool m_busy = false;
    int m_keyCount = 0;          ///< Of the last test.
    bool m_saving = false;       ///< Which goes on when the dialog is closed.
    QPointer<QWidget> m_focused; ///< While busy: what had the focus before.
    PendingCall m_call;
    OrgProfile m_signedInFor; ///< What signing in was done with.
    Secret m_signedIn;        ///< What it brought.
    OrgForm *m_form;
    NoticeLabel *m_result;
    QLabel *m_missing;     ///< Why nothing can be saved yet.
    DetailsBox *m_details; ///< What stands behind the result.
    BusyBar *m_progress;
    QDialogButtonBox *m_buttons;
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_saveForSession = nullptr;
};

} // namespace HookKeys
