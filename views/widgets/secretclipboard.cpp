// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// Takes the secret back out of the clipboard, once.
class Forgetting final : public QTimer
{
public:
    Forgetting(QString text, std::chrono::milliseconds life)
        : QTimer(qGuiApp), m_text(std::move(text))
    {
        setObjectName(u"forgetting"_s);
        connect(this, &QTimer::timeout, this, [this] { forget(); });
        start(life);
        connect(qGuiApp, &QCoreApplication::aboutToQuit, this, [this] { forget(); });
    }
    ~Forgetting() override { m_text.fill(u'\0'); }
    Q_DISABLE_COPY_MOVE(Forgetting)

private:
    void forget()
    {
        stop();
        QClipboard *clipboard = QGuiApplication::clipboard();
        if (clipboard->text() == m_text)
            clipboard->clear();
        deleteLater();
    }

    QString m_text;
};

} // namespace

void copySecret(const QString &text, std::chrono::milliseconds life)
{
    // The newest copy decides how long it stays.
    qDeleteAll(qGuiApp->findChildren<QObject *>(u"forgetting"_s, Qt::FindDirectChildrenOnly));
    auto *data = new QMimeData;
    data->setText(text);
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    data->setData(u"application/x-nspasteboard-concealed-type"_s, text.toUtf8());
    data->setData(
        u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s,
        "1");
    data->setData(u"application/x-qt-windows-mime;value=\"CanIncludeInClipboardHistory\""_s,
                  QByteArray(4, '\0'));
    data->setData(u"application/x-qt-windows-mime;value=\"CanUploadToCloudClipboard\""_s,
                  QByteArray(4, '\0'));
    QGuiApplication::clipboard()->setMimeData(data);
    new Forgetting(text, life);
}

} // namespace HookKeys
