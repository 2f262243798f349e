// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyfacts.h"
#include "keyformat.h"
#include "pendingcall.h"
#include "result.h"

#include <QPointer>
#include <QTabWidget>
#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace HookKeys {

class AttentionList;
class BusyBar;
class CodeView;
class FindingsList;
class FingerprintsPage;
class KeyCounts;
class KeyHandoutRow;
class KeyNextStep;
class KeyOverview;
class KeySaver;
class KeyStateLine;
class OrgSession;
class Preferences;
class UsePage;

/// Shows one key's public half: what is to be known about it, as JWK and as PEM, its fingerprints,
/// with copy and save.
class KeyPanel final : public QWidget
{
    Q_OBJECT

public:
    /// @p preferences remembers where was saved last and must outlive the panel.
    explicit KeyPanel(Preferences &preferences, QWidget *parent = nullptr);

    /// Shows the key @p id of @p session (null, or an empty id: nothing), fetching its public key
    /// if need be. Follows the key's changes until another is shown.
    void showKey(OrgSession *session, const QString &id);
    /// HookKey::id of what is shown; empty if nothing is.
    [[nodiscard]] const QString &id() const { return m_id; }
    /// The public key that is shown; nothing while there is none.
    [[nodiscard]] const std::optional<KeyDocument> &document() const { return m_document; }

    /// Whether what was read of the key stays when the key is deleted; if not, nothing is shown.
    void setKeepsDeleted(bool keeps) { m_keepsDeleted = keeps; }
    /// Says that @p count keys are selected, none of which is shown. Before showKey().
    void setSelectedCount(qsizetype count)
    {
        m_selectedCount = count;
        setSelectable(m_selectable);
    }
    /// Whether there is a key that could be selected; if not, nobody is asked to.
    void setSelectable(bool selectable);
    /// What @p counts says of the org stands there while no key is selected. It must outlive the
    /// panel.
    void setCounts(const KeyCounts *counts);
    /// Whether a key that is to be rotated or deleted has a button for that here; if not, as at
    /// first, it is only said.
    void setOffersSteps(bool offers) { m_offersSteps = offers; }
    /// Adds a tab behind the others.
    void addTab(QWidget *page, const QString &title) { m_tabs->addTab(page, title); }
    /// Turns to the JWK, if there is one and nothing on the overview must be read first.
    void showJwk();

    /// Why the public key that is shown may not be handed out, as a translated sentence, see
    /// PublicKeys::keptBlock(); empty if it may. Follows documentChanged().
    [[nodiscard]] QString block() const;

    void save();
    /// Copies the key in @p format.
    void copy(const KeyFormat &format);

Q_SIGNALS:
    /// document() changed.
    void documentChanged();
    /// The table's row of the key changed, came or went, and the panel shows it by now.
    void followed();
    /// The keys that @p filter finds are to be shown.
    void filterRequested(const QString &filter);
    /// The inline hook @p id is to be shown.
    void hookRequested(const QString &id);
    /// @p step is to be done with the key that is shown.
    void stepRequested(HookKeys::KeyFacts::Step step);
    void saved(const QString &path);
    void failed(const HookKeys::Error &error);

private:
    void makeNotice();
    void makeTabs();
    void makeTexts();
    [[nodiscard]] bool isAlarming() const
    {
        return !m_notices.foremost.isEmpty()
               && m_notices.foremost.first().severity >= Severity::Problem;
    }
    void load();
    void clear();
    void tellUnread(const Error &error);
    void followState();
    void receive(const Result<HookKey> &key);
    void showOverview(const HookKey &key);
    void fillTexts();
    void follow();
    void followKey();
    void updateTitle();
    [[nodiscard]] QString nothingShown() const;
    void updateButtons();
    [[nodiscard]] bool tellBlock();
    void copyShown();
    void copyText(const QString &text, const QString &what, QWidget *source);
    void orderFocus();
    [[nodiscard]] const KeyFormat *shownFormat() const;

    QPointer<OrgSession> m_session;
    bool m_keepsDeleted = false;
    qsizetype m_selectedCount = 0;
    bool m_selectable = true;
    bool m_offersSteps = false;
    KeyNotices m_notices; ///< What was found about the key, by where it is said.
    QString m_id;
    bool m_wasReading = false; ///< The session, its list.
    bool m_isMissing = false;  ///< The public key, where the list still has it.
    KeyFacts m_facts;          ///< What the overview shows.
    std::optional<KeyDocument> m_document;
    PendingCall m_call;
    KeySaver *m_saver;
    QTimer *m_delay;

    QLabel *m_title;
    KeyStateLine *m_status;
    KeyHandoutRow *m_actions;
    FindingsList *m_foremost;
    KeyNextStep *m_next;
    QStackedWidget *m_stack;
    QLabel *m_notice = nullptr;
    AttentionList *m_attention = nullptr;
    QPushButton *m_retry = nullptr;
    BusyBar *m_busy = nullptr;
    QTabWidget *m_tabs = nullptr;
    KeyOverview *m_overview = nullptr;
    FindingsList *m_aboutJwk = nullptr;
    QCheckBox *m_asReceived = nullptr;
    CodeView *m_jwk = nullptr;
    CodeView *m_pem = nullptr;
    FingerprintsPage *m_fingerprints = nullptr;
    UsePage *m_use = nullptr;
};

} // namespace HookKeys
