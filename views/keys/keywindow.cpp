// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keywindow.h"

#include "displaytext.h"
#include "environmentbadge.h"
#include "hookkeytablemodel.h"
#include "keypanel.h"
#include "messagebar.h"
#include "orgsession.h"
#include "windowsize.h"

#include <QShortcut>
#include <QStatusBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

const auto deletedTopic = u"deleted"_s;

} // namespace

KeyWindow::KeyWindow(OrgSession *session, const QString &id, Preferences &preferences,
                     QWidget *parent)
    : QMainWindow(parent), m_session(session), m_panel(new KeyPanel(preferences, this)),
      m_bar(new MessageBar(this))
{
    setObjectName(u"keyWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->addWidget(new EnvironmentBadge(session->profile(), this));
    layout->addWidget(m_bar);
    m_panel->layout()->setContentsMargins({});
    layout->addWidget(m_panel, 1);
    setCentralWidget(centre);
    statusBar()->setSizeGripEnabled(false); // says what was copied
    resizeToText(this, 84, 34);

    connect(m_panel, &KeyPanel::saved, this, [this](const QString &path) {
        m_bar->show({MessageBar::answerTopic,
                     Severity::Info,
                     tr("The public key was saved as “%1”.").arg(displayPath(path)),
                     {},
                     {showInFolder(path)}});
    });
    connect(m_panel, &KeyPanel::failed, this,
            [this](const Error &error) { m_bar->show(MessageBar::answerTopic, error); });
    for (const auto &keys : {QKeySequence(Qt::Key_Escape), QKeySequence(Qt::CTRL | Qt::Key_W)})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, &QWidget::close);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, m_panel,
            &KeyPanel::save);
    // The window belongs to its org: where the session ends, there is nothing to show any more.
    connect(session, &QObject::destroyed, this, &QWidget::close);
    m_panel->setKeepsDeleted(true);
    connect(m_panel, &KeyPanel::hookRequested, this, &KeyWindow::hookRequested);
    connect(m_panel, &KeyPanel::followed, this, &KeyWindow::follow);
    m_panel->showKey(session, id);
    follow();
}

bool KeyWindow::shows(const OrgSession *session, const QString &id) const
{
    return session == m_session && id == m_panel->id();
}

void KeyWindow::follow()
{
    if (!m_session)
        return;
    const HookKey *key = m_session->keys()->key(m_panel->id());
    if (key) {
        //: a key; its org
        setWindowTitle(tr("%1 – %2").arg(displayText(key->name), orgCaption(m_session->profile())));
        m_bar->clear(deletedTopic);
    } else if (m_panel->document()) {
        const QString block = m_panel->block();
        m_bar->show({deletedTopic,
                     Severity::Warning,
                     !block.isEmpty()
                         ? block
                         : tr("The key “%1” is deleted. Its public half is shown as it was last, "
                              "and can still be copied and saved.")
                               .arg(displayText(m_panel->document()->name)),
                     {},
                     {}});
    } else {
        close();
    }
}

} // namespace HookKeys
