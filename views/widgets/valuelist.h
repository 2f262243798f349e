// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linklabel.h"

class QGridLayout;

namespace HookKeys {

class PlainLabel;

/// Named values, one a row, each to be selected and with a button that copies it.
class ValueList final : public QWidget
{
    Q_OBJECT

public:
    explicit ValueList(QWidget *parent = nullptr);

    void clear();
    /// Whose values those are that are added from now on, for what is said when one is copied.
    void setOwner(const QString &name) { m_owner = name; }
    /// Adds @p value under @p name; nothing if it is empty. What is copied is @p copied, or the
    /// value as shown where that is null. @p objectName names the value's field. One that is too
    /// long for its line goes on in the next: what is cut cannot be compared.
    void add(const QString &objectName, const QString &name, const QString &value,
             const QString &copied = {}, bool monospaced = false);
    /// Adds @p value, letters and digits without a blank, under @p name: shown whole, in as many
    /// lines as it needs, and in groups where it is hexadecimal. It is copied as it is.
    void addFingerprint(const QString &objectName, const QString &name, const QString &value);

    /// Adds @p links under @p name; nothing if there are none. What is copied is @p copied.
    void addLinks(const QString &objectName, const QString &name,
                  const QList<LinkLabel::Link> &links, const QString &copied);

Q_SIGNALS:
    /// The link of @p id was followed.
    void linkChosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    PlainLabel *addText(const QString &objectName, const QString &name, const QString &shown,
                        const QString &copied);
    void addRow(const QString &name, QLabel *field, const QString &copied);
    QGridLayout *m_layout;
    QString m_owner;
};

} // namespace HookKeys
