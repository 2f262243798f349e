// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application.h"
#include "commandline.h"
#include "guifixture.h"
#include "keypatrol.h"
#include "keytableview.h"
#include "mainwindow.h"
#include "orgsession.h"
#include "settingsfile.h"
#include "waiting.h"

#include <QAbstractProxyModel>
#include <QDirIterator>
#include <QToolButton>

namespace HookKeys {

using namespace Qt::StringLiterals;

/// The program as it starts with the settings in @p folder.
class Program final
{
public:
    explicit Program(const QTemporaryDir &folder, bool demo = false) : Program(folder.path(), demo)
    {
    }
    explicit Program(const QString &folder, bool demo = false)
        : m_application(folder, repairSettings(folder + u"/hookkeys.ini"_s))
    {
        CommandLine line;
        line.demo = demo;
        m_application.start(line);
    }

    [[nodiscard]] MainWindow *window() const { return m_application.window(); }
    /// How many keys are shown; -1 while they are read, when a refresh does nothing.
    [[nodiscard]] int rows() const
    {
        if (window()->findChild<QToolButton *>(u"cancelRefresh"_s)->isVisible())
            return -1;
        if (!window()->findChild<KeyTableView *>(u"keyTable"_s))
            return 0;
        const OrgSession *open = session();
        return open && open->patrol()->isReading() ? -1 : keys()->rowCount();
    }

    /// Waits until so many keys are shown. Longer than for anything else: a demo org makes each of
    /// its keys when it is read, which takes a busy machine its time.
    [[nodiscard]] bool shows(int count) const
    {
        return waitUntil([this, count] { return rows() == count; }, 120'000);
    }

    /// The org that is shown; null if there is none.
    [[nodiscard]] OrgSession *session() const
    {
        const auto *filter = qobject_cast<const QAbstractProxyModel *>(keys());
        const QAbstractItemModel *table = filter ? filter->sourceModel() : nullptr;
        return table ? qobject_cast<OrgSession *>(table->parent()) : nullptr;
    }

private:
    [[nodiscard]] const QAbstractItemModel *keys() const
    {
        return window()->findChild<KeyTableView *>(u"keyTable"_s)->model();
    }

    Application m_application;
};

/// All that is in the files under @p folder.
inline QByteArray contentOf(const QTemporaryDir &folder, const QString &without = {})
{
    QByteArray all;
    for (QDirIterator file(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         file.hasNext();) {
        const QString path = file.next();
        if (without.isEmpty() || !path.contains(without))
            all += fileContent(path);
    }
    return all;
}

} // namespace HookKeys
