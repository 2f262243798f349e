// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copyasmenu.h"

#include "actionhint.h"
#include "appearance.h"
#include "copying.h"
#include "displaytext.h"
#include "keychanges.h"
#include "keyexport.h"
#include "keyfetcher.h"
#include "keypanel.h"
#include "keysaver.h"
#include "keyspage.h"
#include "keytableview.h"
#include "messagebar.h"
#include "orgsession.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

CopyAsMenu::CopyAsMenu(MessageBar *messages, QWidget *parent)
    : QMenu(tr("Copy &as"), parent), m_messages(messages),
      m_set(new QAction(tr("JWK &Set of the selected keys"), this))
{
    setObjectName(u"copyAs"_s);
    setIcon(themedIcon(u"copy"_s));
    for (const KeyFormat &format : keyFormats()) {
        if (format.binary)
            continue;
        QAction *action = addAction(format.name());
        action->setObjectName(u"copyAs-"_s + QLatin1StringView(format.id));
        action->setData(QString(QLatin1StringView(format.id)));
        connect(action, &QAction::triggered, this,
                [this, shown = &format] { m_page->panel()->copy(*shown); });
    }
    addSeparator();
    m_set->setObjectName(u"copyAs-set"_s);
    addAction(m_set);
    connect(m_set, &QAction::triggered, this, &CopyAsMenu::copySet);
}

void CopyAsMenu::setSession(OrgSession *session)
{
    m_session = session;
}

void CopyAsMenu::follow(const QString &shownBlock)
{
    QList<const KeyFormat *> formats;
    if (shownBlock.isEmpty())
        formats = writableFormats(*m_page->panel()->document());
    QString setBlock = m_session ? m_session->changes()->keptBlock() : shownBlock;
    if (setBlock.isEmpty() && m_page->table()->selectedIds().isEmpty())
        setBlock = tr("Select a key first");
    const auto copies = actions();
    for (QAction *action : copies) {
        if (action->isSeparator())
            continue;
        QString block = action == m_set ? setBlock : shownBlock;
        if (action != m_set && block.isEmpty()
            && !formats.contains(keyFormat(action->data().toString())))
            block = tr("This kind of key cannot be written so");
        setActionBlock(action, action->iconText(), block);
    }
    setEnabled(setBlock.isEmpty() || shownBlock.isEmpty());
    menuAction()->setStatusTip(isEnabled() ? QString() : shownBlock);
}

/// Copies the public keys of all selected keys, which are read first where they were not yet.
void CopyAsMenu::copySet()
{
    const QStringList ids = m_session ? m_page->table()->selectedIds() : QStringList();
    if (ids.isEmpty())
        return;
    const ExportableKeys keys = ExportableKeys::of(*m_session, ids);
    if (keys.refused) {
        Q_EMIT blocked(tr("The key “%1” cannot be copied: private key material came with it, and "
                          "all of it was thrown away.")
                           .arg(displayText(keys.refusedName)));
        return;
    }
    if (keys.unread.isEmpty()) {
        copySetOf(keys.documents);
        return;
    }
    auto *fetcher = new KeyFetcher(m_session, keys.unread, this);
    connect(fetcher, &KeyFetcher::finished, this, [this, fetcher, ids, session = m_session] {
        fetcher->deleteLater();
        if (!session || m_session != session)
            return;
        if (const auto &failures = fetcher->failures(); !failures.isEmpty()) {
            m_messages->show(MessageBar::answerTopic, failures.first().error);
            return;
        }
        m_messages->clear(MessageBar::answerTopic);
        copySetOf(ExportableKeys::of(*session, ids).documents);
    });
    m_messages->show(
        {MessageBar::answerTopic, Severity::Info, tr("The public keys are being read…"), {}, {}});
    fetcher->start();
}

void CopyAsMenu::copySetOf(const QList<KeyDocument> &documents)
{
    copyText(QString::fromUtf8(writeJwks(documents)),
             tr("JWK Set of %n key(s)", nullptr, int(documents.size())), m_page->table());
}

} // namespace HookKeys
