// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timelinelines.h"

#include <QWidget>

#include <optional>

class QLabel;
class QScrollArea;

namespace HookKeys {

class OrgSession;
class ValueList;

/// Shows all that is known of one change, and leads to what it is about.
class HistoryPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPanel(QWidget *parent = nullptr);

    /// Shows @p line of @p session; null: nothing.
    void showLine(const OrgSession *session, const TimelineLine *line);
    /// Whether there is a line that could be selected; if not, nobody is asked to.
    void setSelectable(bool selectable);
    /// Goes to what the line that is shown is about, if it is there still.
    void follow();

Q_SIGNALS:
    /// The key @p id is to be shown.
    void keyRequested(const QString &id);
    /// The public half of the key @p id whose thumbprint is @p thumbprint is to be shown.
    void pastKeyRequested(const QString &id, const QByteArray &thumbprint);
    /// The hook @p id is to be shown.
    void hookRequested(const QString &id);
    /// Only what concerns the object @p id, called @p name, is to be shown.
    void objectRequested(const QString &id, const QString &name);

private:
    using Links = QList<std::pair<QString, QString>>; ///< Their ids and what they are called.

    void showValues();
    void showPerson();
    [[nodiscard]] Links linksOf(const OrgSession &session, const TimelineEntry &entry) const;
    void followLink(const QString &link);

    std::optional<TimelineLine> m_line; ///< What is shown.
    Links m_links;
    QLabel *m_nothing;
    QScrollArea *m_area;
    QWidget *m_content;
    QLabel *m_title;
    QLabel *m_what;
    ValueList *m_values;
};

} // namespace HookKeys
