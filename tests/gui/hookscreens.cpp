// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hookscreens.h"

#include "hooktablemodel.h"
#include "hooktableview.h"
#include "jws.h"
#include "privatekey.h"
#include "stage.h"

#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// A token as Okta signs it for a hook.
QByteArray tokenBy(const PrivateKey &key)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const auto client = u"0oaj43vkrq7wKxZSI5d7"_s;
    const QJsonObject claims{
        {u"iss"_s, client},   {u"sub"_s, client},
        {u"jti"_s, u"7c1"_s}, {u"aud"_s, u"https://id.example.com/oauth2/v1/token"_s},
        {u"iat"_s, now - 5},  {u"exp"_s, now + 295}};
    return signJws({{u"kid"_s, u"partner"_s}}, QJsonDocument(claims).toJson(), key);
}

} // namespace

void HookScreens::takeAll()
{
    m_stage.showPage(1);
    selectHook(u"Partner tokens"_s);
    look();
    m_stage.take(u"hook-looked"_s, &m_stage.window);
    selectHook(u"Session claims"_s);
    m_stage.take(u"hook-finding"_s, &m_stage.window);
    m_stage.showPage(0);
    takeTokens();
}

void HookScreens::selectHook(const QString &name)
{
    auto *table = child<HookTableView>(&m_stage.window, u"hookTable"_s);
    const QAbstractItemModel *model = table->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, HookTableModel::Name);
        if (index.data().toString() == name)
            table->setCurrentIndex(index);
    }
    const auto *title = child<QLabel>(&m_stage.window, u"hookTitle"_s);
    waitFor("the hook", [=] { return title->text() == name; });
}

/// Looks where the hook hangs and whether the other side has its key.
void HookScreens::look()
{
    child<QPushButton>(&m_stage.window, u"otherSideLook"_s)->click();
    const auto *other = child<QLabel>(&m_stage.window, u"otherSideSeen"_s);
    waitFor("the other side", [other] { return !other->text().isEmpty(); });
    child<QPushButton>(&m_stage.window, u"hookLook"_s)->click();
    const auto *places = child<QLabel>(&m_stage.window, u"hookPlaces"_s);
    waitFor("the places", [places] { return !places->text().isEmpty(); });
}

/// Has @p dialog know the public half of @p key from a file.
void HookScreens::openKeySet(QDialog *dialog, const PrivateKey &key) const
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"partner.json"_s));
    if (!file.open(QIODevice::WriteOnly)
        || file.write(QJsonDocument(key.publicJwk(u"partner"_s)).toJson()) <= 0)
        qFatal("The key set could not be written.");
    file.close();
    child<QPushButton>(dialog, u"openKeySet"_s)->click();
    waitFor("the file dialog",
            [dialog] { return dialog->findChild<QFileDialog *>(u"keySetDialog"_s) != nullptr; });
    auto *files = child<QFileDialog>(dialog, u"keySetDialog"_s);
    files->selectFile(file.fileName());
    static_cast<QDialog *>(files)->accept();
}

void HookScreens::takeTokens()
{
    QDialog *dialog = m_stage.dialogOf(u"checkToken"_s, u"tokenDialog"_s);
    const PrivateKey key = PrivateKey::generateRsa();
    openKeySet(dialog, key);
    auto *text = child<QPlainTextEdit>(dialog, u"tokenText"_s);
    const auto *verdict = child<QLabel>(dialog, u"tokenVerdict"_s);
    const auto show = [=](const QByteArray &token) {
        text->setPlainText(QString::fromLatin1(token));
        waitFor("the verdict", [=] { return verdict->isVisible() && !verdict->text().isEmpty(); });
    };
    show(tokenBy(key));
    m_stage.take(u"token-accepted"_s, dialog);
    show(tokenBy(PrivateKey::generateRsa()));
    m_stage.takeDialog(u"token-refused"_s, dialog);
}

} // namespace HookKeys
