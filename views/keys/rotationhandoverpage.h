// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "handoverprogress.h"
#include "keyformat.h"
#include "rotationjournal.h"
#include "rotationpage.h"
#include "rotationstate.h"

#include <QPointer>

#include <memory>
#include <optional>

class QLabel;
class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace HookKeys {

class FieldNotice;
class FolderButton;
class FormatsButton;
class JwksHandOver;
class OrgSession;
class Preferences;

/// The page of a rotation on which the new key comes to the other side: what HookKeys does itself,
/// the public keys to be carried there, the JWKS URLs that are watched, and where the admin says
/// that it was done.
class RotationHandOverPage final : public RotationPage
{
    Q_OBJECT

public:
    /// @p preferences must live longer.
    RotationHandOverPage(OrgSession *session, Preferences &preferences, QWidget *parent = nullptr);
    ~RotationHandOverPage() override;
    Q_DISABLE_COPY_MOVE(RotationHandOverPage)

    /// It is about @p plan, which was begun.
    void setPlan(const RotationPlan &plan);
    /// Shows both public keys, once there are both, and begins to watch.
    void showKeys(const RotationState &state);
    /// Watches no more.
    void stop();

    /// How far it is, as far as is said or seen here.
    [[nodiscard]] HandOverProgress progress() const;
    [[nodiscard]] QString nextText() const override { return tr("&Hand over"); }
    [[nodiscard]] QString block() const override;

Q_SIGNALS:
    /// Something was typed or seen.
    void changed();
    /// An address was typed, and the plan is @p plan now.
    void planChanged(const HookKeys::RotationPlan &plan);
    /// Something failed; with an empty summary: nothing does any more.
    void failed(const HookKeys::Error &error);

private:
    void makeKeyRow();
    void makeRows();
    void typeUrl(const QString &hookId, const QLineEdit *edit, FieldNotice *notice);
    void showTexts();
    [[nodiscard]] QStringList hooksByHand() const;
    void watch();
    void saveKeys();
    void offerFormats(const KeyDocument &document);
    void copyNewKey(const KeyFormat &format);

    QPointer<OrgSession> m_session;
    Preferences &m_preferences;
    RotationPlan m_plan;
    std::unique_ptr<JwksHandOver> m_watch; ///< None before both keys are there.
    QLabel *m_apps;
    QLabel *m_give;
    QLabel *m_where;
    QWidget *m_urls = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QLabel *m_hint;
    QPlainTextEdit *m_keys;
    std::optional<KeyDocument> m_newKey; ///< Once its public half is known.
    QWidget *m_keyRow = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
    FolderButton *m_folder = nullptr;
    FormatsButton *m_formats = nullptr;
    QPlainTextEdit *m_seen;
    QLineEdit *m_confirmed;
    QCheckBox *m_early; ///< Where others are handed the key by hand.
};

} // namespace HookKeys
