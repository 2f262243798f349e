// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkeysapi.h"
#include "keyformat.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSettings;
class QStackedWidget;
class QTabWidget;
class QTimer;

namespace HookKeys {

class KeySaver;
class OrgSession;

/// Shows one key's public half: what is to be known about it, as JWK and as PEM, with copy and
/// save.
class KeyPanel final : public QWidget
{
    Q_OBJECT

public:
    /// @p settings remembers where was saved last and must outlive the panel.
    explicit KeyPanel(QSettings &settings, QWidget *parent = nullptr);

    /// Shows the key @p id of @p session (null, or an empty id: nothing), fetching its public key
    /// if need be. Follows the key's changes until another is shown.
    void showKey(OrgSession *session, const QString &id);
    /// HookKey::id of what is shown; empty if nothing is.
    [[nodiscard]] const QString &id() const { return m_id; }
    /// The public key that is shown; nothing while there is none.
    [[nodiscard]] const std::optional<KeyDocument> &document() const { return m_document; }

    void save();
    void copy(const KeyFormat &format);

Q_SIGNALS:
    /// document() changed.
    void documentChanged();
    void saved(const QString &path);
    void failed(const HookKeys::Error &error);

private:
    QPlainTextEdit *addPage(const QString &formatId, const QString &title);
    void clear();
    void load();
    void receive(const Result<HookKey> &key);
    void showFindings(const HookKey &key);
    void follow();
    void updateTitle();

    QPointer<OrgSession> m_session;
    QString m_id;
    QString m_keyId;
    std::optional<KeyDocument> m_document;
    PendingCall m_call;
    KeySaver *m_saver;
    QTimer *m_delay;

    QLabel *m_title;
    QLabel *m_subtitle;
    QStackedWidget *m_stack;
    QLabel *m_notice;
    QPushButton *m_retry;
    QProgressBar *m_busy;
    QLabel *m_findings;
    QTabWidget *m_tabs;
    QList<std::pair<QString, QPlainTextEdit *>> m_pages; ///< KeyFormat::id and its text.
    QPushButton *m_copy;
    QPushButton *m_save;
};

} // namespace HookKeys
