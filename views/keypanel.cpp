// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keypanel.h"

#include "announce.h"
#include "appearance.h"
#include "displaytext.h"
#include "hookkeytablemodel.h"
#include "jsonhighlighter.h"
#include "keysaver.h"
#include "orgsession.h"
#include "plainlabel.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

// Somebody who runs through the list with the arrow keys does not ask for every key on the way.
constexpr auto fetchDelay = std::chrono::milliseconds(150);

enum Page { NoticePage, KeyPage };

} // namespace

KeyPanel::KeyPanel(QSettings &settings, QWidget *parent)
    : QWidget(parent), m_saver(new KeySaver(settings, this)), m_delay(new QTimer(this)),
      m_title(new PlainLabel({}, this)), m_subtitle(new PlainLabel({}, this)),
      m_stack(new QStackedWidget(this)), m_notice(new PlainLabel({}, this)),
      m_retry(new QPushButton(tr("Try again"), this)), m_busy(new QProgressBar(this)),
      m_findings(new PlainLabel({}, this)), m_tabs(new QTabWidget(this)),
      m_copy(new QPushButton(themedIcon(u"copy"_s), tr("&Copy"), this)),
      m_save(new QPushButton(themedIcon(u"save"_s), tr("&Save as…"), this))
{
    setObjectName(u"keyPanel"_s);
    setAccessibleName(tr("Public key"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setObjectName(u"keyTitle"_s);
    m_notice->setObjectName(u"keyNotice"_s);
    m_notice->setAlignment(Qt::AlignCenter);
    m_retry->setObjectName(u"keyRetry"_s);
    m_findings->setObjectName(u"keyFindings"_s);
    m_findings->setAutoFillBackground(true);
    m_findings->setMargin(6);
    m_tabs->setObjectName(u"keyTabs"_s);
    m_copy->setObjectName(u"keyCopy"_s);
    m_copy->setToolTip(tr("Copy the text shown"));
    m_save->setObjectName(u"keySave"_s);
    m_busy->setRange(0, 0);
    m_busy->setAccessibleName(tr("Reading the public key"));

    auto *notice = new QWidget(this);
    auto *noticeLayout = new QVBoxLayout(notice);
    noticeLayout->addStretch();
    noticeLayout->addWidget(m_notice);
    noticeLayout->addWidget(m_busy);
    noticeLayout->addWidget(m_retry, 0, Qt::AlignHCenter);
    noticeLayout->addStretch();

    QPlainTextEdit *jwk = addPage(u"jwk"_s, tr("JWK"));
    new JsonHighlighter(jwk->document());
    addPage(u"spki-pem"_s, tr("PEM"));

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    auto *key = new QWidget(this);
    auto *keyLayout = new QVBoxLayout(key);
    keyLayout->setContentsMargins({});
    keyLayout->addWidget(m_findings);
    keyLayout->addWidget(m_tabs, 1);
    keyLayout->addLayout(buttons);

    m_stack->insertWidget(NoticePage, notice);
    m_stack->insertWidget(KeyPage, key);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addWidget(m_stack, 1);

    m_delay->setSingleShot(true);
    m_delay->setInterval(fetchDelay);
    connect(m_delay, &QTimer::timeout, this, &KeyPanel::load);
    connect(m_retry, &QPushButton::clicked, this, &KeyPanel::load);
    connect(m_save, &QPushButton::clicked, this, &KeyPanel::save);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const int page = m_tabs->currentIndex(); m_document && page >= 0)
            if (const KeyFormat *format = keyFormat(m_pages.at(page).first))
                copy(*format);
    });
    connect(m_saver, &KeySaver::saved, this, &KeyPanel::saved);
    connect(m_saver, &KeySaver::failed, this, &KeyPanel::failed);
    clear();
}

QPlainTextEdit *KeyPanel::addPage(const QString &formatId, const QString &title)
{
    auto *text = new QPlainTextEdit(this);
    text->setObjectName(u"keyText-"_s + formatId);
    text->setAccessibleName(title);
    text->setReadOnly(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setTabChangesFocus(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_tabs->addTab(text, title);
    m_pages.append({formatId, text});
    return text;
}

void KeyPanel::showKey(OrgSession *session, const QString &id)
{
    if (session == m_session && id == m_id)
        return;
    if (m_session && session != m_session)
        disconnect(m_session->keys(), nullptr, this, nullptr);
    if (session && session != m_session) {
        connect(session->keys(), &QAbstractItemModel::dataChanged, this, &KeyPanel::follow);
        connect(session->keys(), &QAbstractItemModel::rowsRemoved, this, &KeyPanel::follow);
    }
    m_call.cancel();
    m_call = {};
    m_session = session;
    m_id = session ? id : QString();
    clear();
    if (!m_id.isEmpty()) {
        const HookKey *key = session->keys()->key(m_id);
        if (key && !key->publicJwk.isEmpty())
            receive(*key);
        else
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
    m_stack->setCurrentIndex(NoticePage);
    m_notice->setText(m_id.isEmpty() ? tr("Select a key to see its public half.") : QString());
    updateTitle();
}

void KeyPanel::load()
{
    if (!m_session || m_id.isEmpty())
        return;
    m_retry->hide();
    m_busy->show();
    m_notice->setText(tr("Reading the public key…"));
    m_stack->setCurrentIndex(NoticePage);
    m_call = m_session->publicKey(m_id, this, [this, id = m_id](const Result<HookKey> &key) {
        if (id == m_id)
            receive(key);
    });
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
    m_keyId = key->keyId;
    m_document = KeyDocument{Jwk::read(key->publicJwk, key->keyId), key->name, key->id, key->keyId,
                             m_session ? m_session->profile().url : QUrl()};
    updateTitle();
    for (const auto &[formatId, text] : std::as_const(m_pages)) {
        const KeyFormat *format = keyFormat(formatId);
        const bool possible = format && (m_document->key.isUsable() || !format->needsKey);
        text->setPlainText(possible ? QString::fromUtf8(format->write(*m_document)) : QString());
    }
    showFindings(*key);
    m_stack->setCurrentIndex(KeyPage);
    Q_EMIT documentChanged();
}

void KeyPanel::showFindings(const HookKey &key)
{
    QStringList lines;
    Severity gravest = Severity::Info;
    if (key.privateMember) {
        lines.append(tr("The server sent private key material with this key. It was thrown away "
                        "and is not shown. Treat the key as compromised: replace it, and tell "
                        "Okta's support."));
        gravest = Severity::Alarm;
    } else {
        const QList<Finding> findings = m_document->key.findings();
        for (const Finding &finding : findings) {
            lines.append(displayText(finding.text));
            gravest = std::max(gravest, finding.severity);
        }
    }
    for (const QString &warning : key.warnings) {
        lines.append(warning);
        gravest = std::max(gravest, Severity::Warning);
    }
    m_findings->setText(lines.join(u'\n'));
    m_findings->setVisible(!lines.isEmpty());
    QPalette colours = window()->palette();
    colours.setColor(QPalette::Window, severityGround(gravest, colours));
    m_findings->setPalette(colours);
    m_tabs->setVisible(m_document->key.isUsable());
    m_copy->setVisible(m_document->key.isUsable());
    m_save->setEnabled(!writableFormats(m_document->key).isEmpty());
    if (gravest >= Severity::Problem)
        announce(m_findings, m_findings->text());
}

void KeyPanel::follow()
{
    if (!m_session || m_id.isEmpty())
        return;
    const HookKey *key = m_session->keys()->key(m_id);
    if (!key) {
        showKey(m_session, {});
        return;
    }
    if (m_document && key->name != m_document->name) {
        m_document->name = key->name;
        updateTitle();
    }
    if (m_document && key->keyId != m_keyId) {
        // The material behind the id is another one now: what is shown is no longer true.
        const QString id = m_id;
        showKey(m_session, {});
        showKey(m_session, id);
    }
}

void KeyPanel::updateTitle()
{
    const HookKey *key = m_session ? m_session->keys()->key(m_id) : nullptr;
    m_title->setVisible(key);
    m_subtitle->setVisible(key);
    if (key) {
        m_title->setText(displayText(key->name));
        m_subtitle->setText(displayText(key->keyId));
        m_subtitle->setAccessibleName(tr("Key ID"));
    }
}

void KeyPanel::save()
{
    if (m_document)
        m_saver->save(*m_document, window());
}

void KeyPanel::copy(const KeyFormat &format)
{
    if (m_document)
        QGuiApplication::clipboard()->setText(QString::fromUtf8(format.write(*m_document)));
}

} // namespace HookKeys
