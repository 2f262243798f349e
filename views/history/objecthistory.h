// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace HookKeys {

class OrgSession;
class ValueList;
struct KeptKey;

/// What happened last to one key or hook, the newest first; for a tab beside what else is known of
/// it. It is read as soon as somebody looks at it.
class ObjectHistory final : public QWidget
{
    Q_OBJECT

public:
    explicit ObjectHistory(QWidget *parent = nullptr);

    /// Shows what happened to the object @p id of @p session; null, or an empty id: nothing.
    void showObject(OrgSession *session, const QString &id);

    /// More lines than these are in the page of the history alone.
    static constexpr int most = 20;

Q_SIGNALS:
    /// All that happened to the object is to be shown.
    void allRequested();
    /// The earlier public half of the key @p id whose thumbprint is @p thumbprint is to be shown.
    void pastKeyRequested(const QString &id, const QByteArray &thumbprint);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void update();
    void addPastKeys(const QList<KeptKey> &past);

    QPointer<OrgSession> m_session;
    QString m_id;
    QStringList m_texts; ///< What is shown.
    QLabel *m_nothing;
    ValueList *m_values;
    QPushButton *m_all;
};

} // namespace HookKeys
