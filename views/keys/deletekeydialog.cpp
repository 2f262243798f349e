// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deletekeydialog.h"

#include "actionhint.h"
#include "announce.h"
#include "appearance.h"
#include "displaytext.h"
#include "environmentbadge.h"
#include "fixedfont.h"
#include "folderbutton.h"
#include "hookkeytablemodel.h"
#include "keychanges.h"
#include "keyname.h"
#include "keysaver.h"
#include "orgsession.h"
#include "plainlabel.h"
#include "publickeys.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

DeleteKeyDialog::DeleteKeyDialog(OrgSession *session, QString id, Preferences &preferences,
                                 QWidget *parent)
    : WriteDialog(session->profile(), session, tr("Delete"), parent), m_session(session),
      m_org(session->profile()), m_id(std::move(id)), m_saver(new KeySaver(preferences, this)),
      m_heading(new QWidget(this)), m_explanation(new PlainLabel({}, this)),
      m_prompt(new PlainLabel({}, this)), m_typed(new QLineEdit(this)),
      m_saved(new PlainLabel({}, this)), m_folder(new FolderButton(this)),
      m_save(new QPushButton(tr("&Save public key…"), this)),
      m_retry(new QPushButton(tr("&Try again"), this)),
      m_send(addSendButton(tr("Delete"), u"send"_s))
{
    setObjectName(u"deleteDialog"_s);
    m_explanation->setObjectName(u"explanation"_s);
    m_typed->setObjectName(u"typedName"_s);
    m_save->setObjectName(u"savePublicKey"_s);
    m_save->setAutoDefault(false);
    m_retry->setObjectName(u"retry"_s);
    m_saved->setObjectName(u"savedNotice"_s);
    m_send->setIcon(themedIcon(u"key-delete"_s, Ink::Danger));
    makeHeading();
    body()->addWidget(m_heading);
    body()->addWidget(m_explanation);
    body()->addWidget(m_save, 0, Qt::AlignLeft);
    body()->addWidget(m_saved);
    body()->addWidget(m_folder, 0, Qt::AlignLeft);
    body()->addWidget(m_prompt);
    body()->addWidget(m_typed);
    body()->addWidget(m_retry, 0, Qt::AlignLeft);

    connect(m_typed, &QLineEdit::textChanged, this, &DeleteKeyDialog::updateState);
    connect(session, &OrgSession::stateChanged, this, &DeleteKeyDialog::updateState);
    connect(m_retry, &QPushButton::clicked, this, &DeleteKeyDialog::prepare);
    connect(m_send, &QPushButton::clicked, this, &DeleteKeyDialog::submit);
    connect(m_save, &QPushButton::clicked, this,
            [this] { m_saver->save(KeyDocument::of(*m_key, m_session->profile().url), this); });
    connect(m_saver, &KeySaver::saved, this, [this](const QString &path) {
        m_saved->setText(tr("The public key was saved as “%1”.").arg(displayPath(path)));
        m_saved->show();
        announce(m_saved, m_saved->text());
        m_folder->offer(path);
    });
    connect(m_saver, &KeySaver::failed, this,
            [this](const Error &error) { setProblem(error.summary); });
    prepare();
}

/// What it is about: the key's name and its ID, whole.
void DeleteKeyDialog::makeHeading()
{
    constexpr int iconSize = 32; // pixels
    auto *icon = new QLabel(m_heading);
    icon->setObjectName(u"deleteIcon"_s);
    icon->setPixmap(severityIcon(Severity::Warning, true)
                        .pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    icon->setAccessibleName(severityName(Severity::Warning));
    m_name = new PlainLabel({}, m_heading);
    m_name->setObjectName(u"deleteName"_s);
    QFont bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_keyId = new PlainLabel({}, m_heading);
    m_keyId->setObjectName(u"deleteKeyId"_s);
    m_keyId->breakAnywhere();
    m_keyId->setFont(fixedFont());
    m_keyId->setLayoutDirection(Qt::LeftToRight);
    m_keyId->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new QGridLayout(m_heading);
    layout->setContentsMargins({});
    layout->addWidget(icon, 0, 0, 2, 1, Qt::AlignTop);
    layout->addWidget(m_name, 0, 1);
    layout->addWidget(m_keyId, 1, 1);
    layout->setColumnStretch(1, 1);
}

void DeleteKeyDialog::prepare()
{
    setProblem({});
    m_explanation->setText(tr("Reading the key again before anything is deleted…"));
    m_key.reset();
    setReading();
    m_session->changes()->prepareDelete(m_id, this,
                                        [this](const Result<HookKey> &key) { receive(key); });
}

void DeleteKeyDialog::receive(const Result<HookKey> &key)
{
    // Nothing was asked to be changed yet: an answer that comes too late needs no telling.
    if (!takeAnswer(nullptr))
        return;
    if (!key) {
        m_explanation->setText(tr("Nothing was deleted."));
        setFailure(key.error());
        updateState();
        return;
    }
    m_key = *key;
    m_name->setText(displayText(m_key->name));
    m_keyId->setText(displayText(m_key->keyId));
    m_explanation->setText(
        tr("It will be deleted in the org %1, for ever: no hook can sign with it again.")
            .arg(orgCaption(m_session->profile())));
    m_prompt->setText(expectedText() == m_key->name
                          ? tr("To delete it, type the key's name:\n%1").arg(m_key->name)
                          : tr("The key's name has characters that cannot be typed. To delete it, "
                               "type its ID instead:\n%1")
                                .arg(m_key->id));
    m_typed->setAccessibleName(m_prompt->text());
    updateState();
    m_typed->setFocus();
}

QString DeleteKeyDialog::expectedText() const
{
    return textToDelete(m_key->name, m_key->id);
}

void DeleteKeyDialog::updateState()
{
    // A hook may have come to use the key since it was read.
    const QString block = m_key && m_session ? m_session->changes()->deleteBlock(m_id) : QString();
    if (!block.isEmpty() && !isBusy()) {
        m_key.reset();
        m_explanation->setText(tr("Nothing was deleted."));
        setProblem(block);
    }
    const bool ready = m_key.has_value();
    m_heading->setVisible(ready);
    m_prompt->setVisible(ready);
    m_typed->setVisible(ready);
    m_typed->setReadOnly(isBusy());
    m_save->setVisible(ready);
    QString unread = ready && m_session ? m_session->publicKeys()->keptBlock(m_id) : QString();
    if (unread.isEmpty() && ready && !m_key->hasReadJwk())
        unread = tr("The public key was not read.");
    setWidgetBlock(m_save, unread);
    m_saved->setVisible(ready && !m_saved->text().isEmpty());
    m_retry->setVisible(!ready && !isBusy());
    const bool typed = ready && m_typed->text() == expectedText();
    setWidgetBlock(m_send, isBusy() ? tr("The org has not answered yet.")
                           : !ready ? tr("The key was not read.")
                           : typed  ? QString()
                                    : tr("Type what stands above the field first."));
}

void DeleteKeyDialog::submit()
{
    if (!m_send->isEnabled() || !m_session)
        return;
    setProblem({});
    m_typed->setFocus(); // else Return would press Cancel next, to which the focus goes
    setBusy(true);
    m_session->changes()->deleteKey(m_id, this, [this, key = *m_key](const Result<void> &result) {
        receiveOutcome(key, result);
    });
}

void DeleteKeyDialog::receiveOutcome(const HookKey &key, const Result<void> &result)
{
    if (!takeAnswer(result ? nullptr : &result.error())) {
        if (result)
            Q_EMIT deletedInBackground(key, m_org);
        return;
    }
    if (result) {
        Q_EMIT deleted(key.name);
        accept();
    } else if (m_session && !m_session->keys()->key(m_id)) {
        // Nobody saw the answer, and it is gone: there is nothing left to be deleted here.
        Q_EMIT doneInBackground(result.error().summary);
        accept();
    } else {
        setFailure(result.error());
    }
}

} // namespace HookKeys
