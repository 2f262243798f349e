// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keywindow.h"

#include "displaytext.h"
#include "environmentbadge.h"
#include "hookkeytablemodel.h"
#include "keypanel.h"
#include "messagebar.h"
#include "orgsession.h"

#include <QDir>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

KeyWindow::KeyWindow(OrgSession *session, const QString &id, QSettings &settings, QWidget *parent)
    : QMainWindow(parent), m_panel(new KeyPanel(settings, this))
{
    setObjectName(u"keyWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const HookKey *key = session->keys()->key(id);
    setWindowTitle(
        tr("%1 – %2").arg(displayText(key ? key->name : id), orgCaption(session->profile())));
    auto *bar = new MessageBar(this);
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->addWidget(new EnvironmentBadge(session->profile(), this));
    layout->addWidget(bar);
    m_panel->layout()->setContentsMargins({});
    layout->addWidget(m_panel, 1);
    setCentralWidget(centre);
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 34);

    connect(m_panel, &KeyPanel::saved, bar, [bar](const QString &path) {
        bar->show({u"save"_s,
                   Severity::Info,
                   tr("The public key was saved as “%1”.").arg(QDir::toNativeSeparators(path)),
                   {},
                   {}});
    });
    connect(m_panel, &KeyPanel::failed, bar,
            [bar](const Error &error) { bar->show(u"save"_s, error); });
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
    // The window belongs to its org: where the session ends, there is nothing to show any more.
    connect(session, &QObject::destroyed, this, &QWidget::close);
    m_panel->showKey(session, id);
}

} // namespace HookKeys
