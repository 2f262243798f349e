// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hookpictures.h"

#include "hooktablemodel.h"
#include "hooktableview.h"
#include "jws.h"
#include "mainwindow.h"
#include "privatekey.h"
#include "waiting.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

template <typename T>
T *partOf(const QWidget *parent, const QString &name)
{
    auto *found = parent->findChild<T *>(name);
    if (!found)
        qFatal("There is no %s.", qPrintable(name));
    return found;
}

void awaitThat(const char *what, const std::function<bool()> &condition)
{
    if (!waitUntil(condition))
        qFatal("Waited in vain for %s.", what);
}

void selectHook(const MainWindow &window, const QString &name)
{
    auto *table = partOf<HookTableView>(&window, u"hookTable"_s);
    const QAbstractItemModel *model = table->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, HookTableModel::Name);
        if (index.data().toString() == name)
            table->setCurrentIndex(index);
    }
    const auto *title = partOf<QLabel>(&window, u"hookTitle"_s);
    awaitThat("the hook", [=] { return title->text() == name; });
}

/// Looks where the hook hangs and whether the other side has its key.
void look(const MainWindow &window)
{
    partOf<QPushButton>(&window, u"otherSideLook"_s)->click();
    const auto *other = partOf<QLabel>(&window, u"otherSideSeen"_s);
    awaitThat("the other side", [other] { return !other->text().isEmpty(); });
    partOf<QPushButton>(&window, u"hookLook"_s)->click();
    const auto *places = partOf<QLabel>(&window, u"hookPlaces"_s);
    awaitThat("the places", [places] { return !places->text().isEmpty(); });
}

/// A token as Okta signs it for a hook, for @p audience.
QByteArray tokenFor(const QString &audience, const PrivateKey &key)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const auto client = u"0oaj43vkrq7wKxZSI5d7"_s;
    const QJsonObject claims{{u"iss"_s, client},   {u"sub"_s, client},  {u"aud"_s, audience},
                             {u"jti"_s, u"7c1"_s}, {u"iat"_s, now - 5}, {u"exp"_s, now + 295}};
    return signJws({{u"kid"_s, u"partner"_s}}, QJsonDocument(claims).toJson(), key);
}

/// Has @p dialog know the key set in the file @p path.
void openKeySet(const QDialog *dialog, const QString &path)
{
    partOf<QPushButton>(dialog, u"openKeySet"_s)->click();
    awaitThat("the file dialog",
              [dialog] { return dialog->findChild<QFileDialog *>(u"keySetDialog"_s) != nullptr; });
    auto *files = partOf<QFileDialog>(dialog, u"keySetDialog"_s);
    files->selectFile(path);
    static_cast<QDialog *>(files)->accept();
}

void takeTokens(MainWindow &window, const PictureTaker &take)
{
    const PrivateKey key = PrivateKey::generateRsa();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"partner.json"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(QJsonDocument(key.publicJwk(u"partner"_s)).toJson()) <= 0)
        qFatal("The key set could not be written.");
    file.close();
    partOf<QAction>(&window, u"checkToken"_s)->trigger();
    awaitThat("the token dialog",
              [&window] { return window.findChild<QDialog *>(u"tokenDialog"_s) != nullptr; });
    auto *dialog = partOf<QDialog>(&window, u"tokenDialog"_s);
    openKeySet(dialog, path);
    auto *text = partOf<QPlainTextEdit>(dialog, u"tokenText"_s);
    const auto *verdict = partOf<QLabel>(dialog, u"tokenVerdict"_s);
    const auto show = [=](const QByteArray &token) {
        text->setPlainText(QString::fromLatin1(token));
        awaitThat("the verdict",
                  [=] { return verdict->isVisible() && !verdict->text().isEmpty(); });
    };
    show(tokenFor(u"https://id.example.com/oauth2/v1/token"_s, key));
    take(u"token-accepted"_s, dialog);
    show(tokenFor(u"https://id.example.com/oauth2/v1/token"_s, PrivateKey::generateRsa()));
    take(u"token-refused"_s, dialog);
    dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

void takeHookPictures(MainWindow &window, const PictureTaker &take)
{
    auto *pages = partOf<QTabBar>(&window, u"orgPages"_s);
    pages->setCurrentIndex(1);
    selectHook(window, u"Partner tokens"_s);
    take(u"hooks"_s, &window);
    look(window);
    take(u"hooks-looked"_s, &window);
    selectHook(window, u"Session claims"_s);
    take(u"hooks-finding"_s, &window);
    pages->setCurrentIndex(0);
    takeTokens(window, take);
    window.activateWindow();
}

} // namespace HookKeys
