// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkey.h"
#include "result.h"
#include "writedialog.h"

#include <QPointer>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace HookKeys {

class FolderButton;
class KeySaver;
class OrgSession;
class PlainLabel;
class Preferences;

/// Deletes one key for ever: reads it again first, says what is lost, offers to save the public key
/// and has the name typed.
class DeleteKeyDialog final : public WriteDialog
{
    Q_OBJECT

public:
    /// @p preferences remembers where was saved last and must outlive the dialog.
    DeleteKeyDialog(OrgSession *session, QString id, Preferences &preferences, QWidget *parent);

Q_SIGNALS:
    /// The key is gone. @p name is what it was called.
    void deleted(const QString &name);
    /// @p key is gone, and the dialog was not there any more to say so.
    void deletedInBackground(const HookKeys::HookKey &key, const HookKeys::OrgProfile &org);

protected:
    void updateState() override;

private:
    void makeHeading();
    void prepare();
    void receive(const Result<HookKey> &key);
    void submit();
    void receiveOutcome(const HookKey &key, const Result<void> &result);
    [[nodiscard]] QString expectedText() const;

    QPointer<OrgSession> m_session;
    OrgProfile m_org;
    QString m_id;
    std::optional<HookKey> m_key;
    KeySaver *m_saver;
    QWidget *m_heading;
    QLabel *m_name = nullptr;
    PlainLabel *m_keyId = nullptr;
    QLabel *m_explanation;
    QLabel *m_prompt;
    QLineEdit *m_typed;
    QLabel *m_saved;
    FolderButton *m_folder;
    QPushButton *m_save;
    QPushButton *m_retry;
    QPushButton *m_send;
};

} // namespace HookKeys
