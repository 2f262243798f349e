// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QStatusBar>
#include <QStringList>

#include <chrono>

class QAction;
class QLabel;
class QTimer;
class QToolButton;

namespace HookKeys {

class BusyBar;
class OrgSession;

/// The status bar: how many keys, how fresh they are, how many requests are left, and what is under
/// way with its Cancel.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Tells about @p session, which may be null.
    void setSession(OrgSession *session);
    /// Offers @p search at the end of the line, where there is room.
    void offerSearch(QAction *search);
    /// The Tab key comes to it after all that the window has by now.
    void standLast();
    /// Says what is being waited for where there is no session yet; empty: nothing.
    void setActivity(const QString &text);
    /// @p shown of the table's rows pass the filter; -1 if there is no filter.
    void setShown(int shown);
    /// The text in the bar, plain.
    [[nodiscard]] const QString &text() const { return m_plain; }

Q_SIGNALS:
    /// The user pressed a number: the keys that @p filter finds are to be shown.
    void filterRequested(const QString &filter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showText(const QStringList &parts, const QHash<QString, QString> &links = {});
    void layOutText();
    void showSearch();
    void refresh();
    void showActivity(const QString &text);
    void wait(std::chrono::seconds duration);

    QPointer<OrgSession> m_session;
    QLabel *m_text;                  ///< With links in it, in as many lines as it takes.
    QString m_plain;                 ///< Without them, in one.
    QStringList m_parts;             ///< Of which it is made.
    QHash<QString, QString> m_links; ///< The filters of those that can be pressed.
    QLabel *m_activity;
    BusyBar *m_progress;
    QToolButton *m_cancel;
    QToolButton *m_search = nullptr;
    QTimer *m_countdown;
    int m_waitLeft = 0; ///< Seconds.
    int m_shown = -1;
    bool m_isBusy = false; ///< The keys were being read when this was drawn last.
};

} // namespace HookKeys
