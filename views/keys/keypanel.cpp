// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keypanel.h"

#include "announce.h"
#include "appearance.h"
#include "attentionlist.h"
#include "busybar.h"
#include "codeview.h"
#include "copying.h"
#include "displaytext.h"
#include "findingslist.h"
#include "fingerprintspage.h"
#include "fittingscrollarea.h"
#include "followfocus.h"
#include "hookkeytablemodel.h"
#include "keychanges.h"
#include "keyhandoutrow.h"
#include "keynextstep.h"
#include "keyoverview.h"
#include "keypatrol.h"
#include "keysaver.h"
#include "keystateline.h"
#include "keywatch.h"
#include "orgsession.h"
#include "plainlabel.h"
#include "publickeys.h"
#include "rotations.h"
#include "usepage.h"
#include "verifysnippet.h"

#include <QCheckBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

// Somebody who runs through the list with the arrow keys does not ask for every key on the way.
constexpr auto fetchDelay = std::chrono::milliseconds(150);
constexpr int leastJwkLines = 5;
constexpr int leastLines = 9; // of the tabs, with their bar

enum Page { NoticePage, KeyPage };
enum Tab { OverviewTab, JwkTab, PemTab, FingerprintsTab, UseTab };

} // namespace

KeyPanel::KeyPanel(Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_saver(new KeySaver(preferences, this)), m_delay(new QTimer(this)),
      m_title(new PlainLabel({}, this)), m_status(new KeyStateLine(this)),
      m_actions(new KeyHandoutRow(this)), m_foremost(new FindingsList(this)),
      m_next(new KeyNextStep(this)), m_stack(new QStackedWidget(this))
{
    setObjectName(u"keyPanel"_s);
    setAccessibleName(tr("Public key"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setObjectName(u"keyTitle"_s);
    m_status->setObjectName(u"keyStatus"_s);
    m_foremost->setObjectName(u"keyForemost"_s);
    m_foremost->setStep(m_next, {u"too-old"_s, u"rotation"_s});
    makeNotice();
    makeTabs();
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->addWidget(m_title);
    layout->addWidget(m_status);
    layout->addWidget(m_actions);
    layout->addWidget(m_foremost);
    layout->addWidget(m_stack, 1);
    auto *area = new FittingScrollArea(this); // an alarm takes many lines in a narrow window
    area->setWidget(content);
    (new QVBoxLayout(this))->addWidget(area);

    m_delay->setSingleShot(true);
    m_delay->setInterval(fetchDelay);
    connect(m_delay, &QTimer::timeout, this, &KeyPanel::load);
    connect(m_retry, &QPushButton::clicked, this, &KeyPanel::load);
    connect(m_actions, &KeyHandoutRow::saveRequested, this, &KeyPanel::save);
    connect(m_actions, &KeyHandoutRow::copyRequested, this, &KeyPanel::copyShown);
    connect(m_actions, &KeyHandoutRow::formatChosen, this, &KeyPanel::copy);
    connect(m_next, &KeyNextStep::chosen, this, &KeyPanel::stepRequested);
    connect(m_overview, &KeyOverview::trusted, this, [this] {
        if (m_session)
            m_session->watch()->trustChangedKey(m_id);
    });
    connect(m_overview, &KeyOverview::hookRequested, this, &KeyPanel::hookRequested);
    connect(m_tabs, &QTabWidget::currentChanged, this, &KeyPanel::updateButtons);
    connect(m_saver, &KeySaver::saved, this, &KeyPanel::saved);
    connect(m_saver, &KeySaver::failed, this, &KeyPanel::failed);
    clear();
}

void KeyPanel::makeNotice()
{
    m_notice = new PlainLabel({}, this);
    m_notice->setObjectName(u"keyNotice"_s);
    m_notice->setAlignment(Qt::AlignCenter);
    m_retry = new QPushButton(tr("Try again"), this);
    m_retry->setObjectName(u"keyRetry"_s);
    m_busy = new BusyBar(tr("Reading the public key"), this);
    m_attention = new AttentionList(this);
    m_attention->setObjectName(u"attention"_s);
    connect(m_attention, &QLabel::linkActivated, this, &KeyPanel::filterRequested);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->addStretch();
    layout->addWidget(m_notice);
    layout->addWidget(m_attention);
    layout->addWidget(m_busy);
    layout->addWidget(m_retry, 0, Qt::AlignHCenter);
    layout->addStretch();
    m_stack->insertWidget(NoticePage, page);
}

void KeyPanel::makeTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"keyTabs"_s);
    m_tabs->setMinimumHeight(fontMetrics().lineSpacing() * leastLines);
    m_tabs->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // its pages scroll
    m_tabs->setDocumentMode(true); // no pane: its ground differs from that of a page that scrolls
    m_overview = new KeyOverview(this);
    m_tabs->insertTab(OverviewTab, scrollingDown(m_overview), tr("Overview"));
    m_stack->insertWidget(KeyPage, m_tabs);
}

/// Makes what shows a public key, once there is one: the window need not wait for it.
void KeyPanel::makeTexts()
{
    m_jwk = new CodeView(u"keyText-jwk"_s, tr("JWK"), true, this);
    m_asReceived = new QCheckBox(tr("Exactly as Okta sent it"), this);
    m_asReceived->setObjectName(u"asReceived"_s);
    connect(m_asReceived, &QCheckBox::toggled, this, &KeyPanel::fillTexts);
    auto *jwk = new QWidget(this);
    auto *jwkLayout = new QVBoxLayout(jwk);
    m_aboutJwk = new FindingsList(this);
    jwkLayout->addWidget(m_aboutJwk);
    jwkLayout->addWidget(m_jwk, 1);
    jwkLayout->addWidget(m_asReceived);
    m_jwk->setLeastLines(leastJwkLines);
    m_tabs->insertTab(JwkTab, scrollingDown(jwk), tr("JWK"));

    m_pem = new CodeView(u"keyText-spki-pem"_s, tr("PEM"), false, this);
    m_tabs->insertTab(PemTab, m_pem, tr("PEM"));

    m_fingerprints = new FingerprintsPage(this);
    m_tabs->insertTab(FingerprintsTab, scrollingDown(m_fingerprints), tr("Fingerprints"));

    m_use = new UsePage(this);
    m_tabs->insertTab(UseTab, scrollingDown(m_use), tr("Use this key"));

    // Who enlarges one text wants to read the others too.
    const auto texts = m_tabs->findChildren<CodeView *>();
    for (CodeView *text : texts) {
        for (CodeView *other : texts)
            connect(text, &CodeView::zoomed, other, &CodeView::setZoom);
    }
}

void KeyPanel::showKey(OrgSession *session, const QString &id)
{
    if (session == m_session && id == m_id)
        return;
    if (m_session && session != m_session) {
        for (const QObject *followed : QList<const QObject *>{
                 m_session, m_session->keys(), m_session->watch(), m_session->rotations()})
            disconnect(followed, nullptr, this, nullptr);
        m_session->patrol()->setShown(this, {});
    }
    if (session && session != m_session) {
        connect(session, &OrgSession::stateChanged, this, &KeyPanel::followState);
        m_wasReading = session->isReadingKeys();
        connect(session->watch(), &KeyWatch::keySeen, this, [this](const QString &seen) {
            if (m_document && seen == m_id)
                showOverview(m_facts.key);
        });
        connect(session->keys(), &QAbstractItemModel::dataChanged, this, &KeyPanel::follow);
        connect(session->keys(), &QAbstractItemModel::rowsInserted, this, &KeyPanel::follow);
        connect(session->keys(), &QAbstractItemModel::rowsRemoved, this, &KeyPanel::follow);
        connect(session->rotations(), &Rotations::openChanged, this, &KeyPanel::follow);
    }
    m_call.cancel();
    m_call = {};
    m_session = session;
    m_id = session ? id : QString();
    m_isMissing = false;
    if (session)
        session->patrol()->setShown(this, m_id);
    clear();
    if (!m_id.isEmpty()) {
        const HookKey *key = session->keys()->key(m_id);
        if (key && !key->publicJwk.isEmpty())
            receive(*key);
        // What was kept is shown, and read again.
        const bool isListed = session->state() != OrgSession::State::Cached;
        if (!m_document || (isListed && !block().isEmpty()))
            m_delay->start();
    }
    Q_EMIT documentChanged();
}

void KeyPanel::clear()
{
    m_delay->stop();
    m_document.reset();
    m_busy->hide();
    m_retry->hide();
    m_notices = {};
    m_stack->setCurrentIndex(NoticePage);
    m_notice->setText(m_id.isEmpty() ? nothingShown() : QString());
    updateTitle();
    m_attention->setWanted(m_selectable && m_id.isEmpty() && m_selectedCount == 0);
}

QString KeyPanel::nothingShown() const
{
    if (!m_selectable)
        return {};
    return m_selectedCount > 1
               ? tr("%n keys are selected. “Export keys” takes them all; “Rename” and “Delete” "
                    "take one at a time.",
                    nullptr, int(m_selectedCount))
               : tr("Select a key to see its public half.");
}

void KeyPanel::setSelectable(bool selectable)
{
    m_selectable = selectable;
    if (m_id.isEmpty())
        m_notice->setText(nothingShown());
    m_attention->setWanted(m_selectable && m_id.isEmpty() && m_selectedCount == 0);
}

void KeyPanel::setCounts(const KeyCounts *counts)
{
    m_attention->setCounts(counts);
}

void KeyPanel::showJwk()
{
    if (m_document && m_tabs->isTabVisible(JwkTab) && !isAlarming())
        m_tabs->setCurrentIndex(JwkTab);
}

void KeyPanel::load()
{
    if (!m_session || m_id.isEmpty())
        return;
    if (!m_document) {
        m_retry->hide();
        m_busy->show();
        m_notice->setText(tr("Reading the public key…"));
        m_stack->setCurrentIndex(NoticePage);
    }
    const auto done = [this, id = m_id](const Result<HookKey> &key) {
        if (id != m_id)
            return;
        if (!m_document) {
            receive(key);
            if (key && !isAlarming())
                announce(m_status, m_status->accessibleName());
        } else if (!key) { // else it follows the table
            tellUnread(key.error());
        }
    };
    m_call = m_session->publicKeys()->publicKey(m_id, this, done);
}

void KeyPanel::tellUnread(const Error &error)
{
    m_isMissing = error.kind == ErrorKind::NotFound;
    if (error.kind != ErrorKind::Cancelled && !block().isEmpty())
        Q_EMIT failed(error);
}

/// With the list what was kept is read again; not if Okta lacks it, which has the list read again.
void KeyPanel::followState()
{
    const bool hasList = m_wasReading && !m_session->isReadingKeys()
                         && m_session->state() == OrgSession::State::Current;
    m_wasReading = m_session->isReadingKeys();
    if (hasList && m_document && !m_isMissing && m_session->keys()->key(m_id) && !block().isEmpty())
        m_delay->start();
    updateTitle();
}

void KeyPanel::receive(const Result<HookKey> &key)
{
    m_busy->hide();
    if (!key) {
        if (key.error().kind == ErrorKind::Cancelled)
            return;
        m_notice->setText(key.error().summary);
        m_retry->show();
        announce(m_notice, m_notice->text());
        return;
    }
    m_document = KeyDocument::of(*key, m_session ? m_session->profile().url : QUrl());
    if (!m_jwk)
        makeTexts();
    updateTitle();
    showOverview(*key);
    fillTexts();
    m_fingerprints->setDocument(*m_document);
    orderFocus();
    const bool usable = m_document->key.isUsable();
    setTabShown(m_tabs, JwkTab, usable || !m_document->key.received().isEmpty());
    setTabShown(m_tabs, PemTab, usable);
    setTabShown(m_tabs, FingerprintsTab, usable);
    setTabShown(m_tabs, UseTab, hasVerifySnippets(m_document->key));
    if (hasVerifySnippets(m_document->key))
        m_use->setDocument(*m_document);
    m_stack->setCurrentIndex(KeyPage);
    updateButtons();
    Q_EMIT documentChanged();
}

/// From the buttons the tab key goes down to the tabs and through what they show: what was made
/// anew for this key would stand behind all.
void KeyPanel::orderFocus()
{
    setTabOrder(chainFocus(m_actions->orderFocus(), m_foremost, m_tabs), m_next);
    setTabOrder(m_next, m_tabs); // with its bar, to which it gives the focus
    chainFocus(m_tabs->tabBar(), m_tabs, m_tabs);
}

void KeyPanel::fillTexts()
{
    if (!m_document)
        return;
    const bool usable = m_document->key.isUsable();
    m_asReceived->setEnabled(usable);
    const auto text = [this](const char *id) {
        return QString::fromUtf8(keyFormat(QLatin1StringView(id))->write(*m_document));
    };
    m_jwk->setText(text(usable && !m_asReceived->isChecked() ? "jwk" : "jwk-received"));
    m_pem->setText(usable ? text("spki-pem") : QString());
}

void KeyPanel::follow()
{
    followKey();
    Q_EMIT followed();
}

void KeyPanel::followKey()
{
    if (!m_session || m_id.isEmpty())
        return;
    const HookKey *key = m_session->keys()->key(m_id);
    if (!key) {
        if (!m_keepsDeleted || !m_document)
            showKey(m_session, {});
        else
            updateButtons();
        return;
    }
    if (!m_document)
        return;
    if (key->keyId != m_facts.key.keyId || key->publicJwk != m_facts.key.publicJwk) {
        // The material behind the id is another one now: what is shown is no longer true.
        const QString id = m_id;
        showKey(m_session, {});
        showKey(m_session, id);
        return;
    }
    if (KeyFacts::of(m_session, *key) == m_facts)
        return; // nothing that is shown: a selection in the texts is to stay
    m_document->name = key->name;
    updateTitle();
    showOverview(*key);
    updateButtons();
    Q_EMIT documentChanged();
}

void KeyPanel::showOverview(const HookKey &key)
{
    m_facts = KeyFacts::of(m_session, key);
    m_notices = KeyNotices::of(m_facts.findings(m_document->key));
    m_overview->setKey(m_facts, *m_document, m_notices.others);
    m_foremost->setFindings(m_notices.foremost);
    m_aboutJwk->setFindings(m_notices.aboutJwk);
    m_aboutJwk->setVisible(!m_notices.aboutJwk.isEmpty());
    updateTitle();
    orderFocus();
    if (!isAlarming())
        return;
    m_tabs->setCurrentIndex(OverviewTab); // what else is to be known stands there
    announce(m_foremost, displayText(m_notices.foremost.first().text));
}

void KeyPanel::updateTitle()
{
    const HookKey *key = m_session ? m_session->keys()->key(m_id) : nullptr;
    m_title->setVisible(key);
    m_status->setVisible(key && m_document);
    m_actions->setVisible(m_document.has_value());
    m_next->setKey(m_document && key && m_offersSteps && !isAlarming() ? &m_facts : nullptr,
                   m_session ? m_session->changes()->writeBlock() : QString());
    const bool hasStep = !m_next->isHidden();
    m_foremost->setVisible(m_document && (hasStep || !m_notices.foremost.isEmpty()));
    if (key)
        m_title->setText(displayText(key->name));
    if (key && m_document)
        m_status->setParts(m_facts.parts(m_document->key));
}

/// The button copies what is shown, or else the JWK, which most services want; it says which.
void KeyPanel::updateButtons()
{
    using Copies = KeyHandoutRow::Copies;
    const int tab = m_tabs->currentIndex();
    const Copies copies = tab == UseTab   ? Copies::Program
                          : tab == PemTab ? Copies::Pem
                          : shownFormat() ? Copies::Jwk
                                          : Copies::Nothing;
    m_actions->offer(m_document, copies, block());
    if (!m_use)
        return;
    for (CodeView *text : {m_jwk, m_pem})
        text->setCopyable(block().isEmpty());
    m_use->setCopyable(block().isEmpty());
}

QString KeyPanel::block() const
{
    if (!m_session)
        return {};
    const bool isGone = m_document && !m_session->keys()->key(m_id);
    return isGone && m_facts.key.keptSince.isValid() ? PublicKeys::deletedBlock(m_facts.key)
                                                     : m_session->publicKeys()->keptBlock(m_id);
}

const KeyFormat *KeyPanel::shownFormat() const
{
    if (!m_document)
        return nullptr;
    const bool usable = m_document->key.isUsable();
    switch (m_tabs->currentIndex()) {
    case JwkTab:
        return keyFormat(usable && !m_asReceived->isChecked() ? u"jwk" : u"jwk-received");
    case PemTab:
        return keyFormat(u"spki-pem");
    case UseTab:
        return nullptr;
    default:
        return usable ? keyFormat(u"jwk") : nullptr;
    }
}

void KeyPanel::copyShown()
{
    if (const KeyFormat *format = shownFormat())
        copyText(QString::fromUtf8(format->write(*m_document)),
                 m_tabs->currentIndex() == PemTab ? tr("PEM") : tr("JWK"), m_actions->copyButton());
    else if (m_tabs->currentIndex() == UseTab)
        copyText(m_use->text(), m_use->title(), m_actions->copyButton());
}

void KeyPanel::copyText(const QString &text, const QString &what, QWidget *source)
{
    HookKeys::copyText(
        text, tr("%1 of %2", "a format; a key").arg(what, displayText(m_document->name)), source);
}

void KeyPanel::save()
{
    if (m_document && !tellBlock())
        m_saver->save(*m_document, window());
}

void KeyPanel::copy(const KeyFormat &format)
{
    if (m_document && !tellBlock())
        copyText(QString::fromUtf8(format.write(*m_document)), format.name(),
                 m_actions->formatsButton());
}

/// Whether block() speaks against it, which is said then: there are ways without a button.
bool KeyPanel::tellBlock()
{
    const QString why = block();
    if (!why.isEmpty())
        Q_EMIT failed(errorOf(ErrorKind::Conflict, why));
    return !why.isEmpty();
}

} // namespace HookKeys
