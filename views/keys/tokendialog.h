// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "tokencheck.h"

#include <QDialog>
#include <QPlainTextEdit>

#include <functional>

class QFileDialog;
class QPushButton;
class QTabWidget;

namespace HookKeys {

class CodeView;
class FindingsList;
class NoticeLabel;
class PlainLabel;

/// Where a token is put: typed, pasted or dropped as plain text, each paste in place of the last.
class TokenEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TokenEdit(QWidget *parent);

Q_SIGNALS:
    /// The file @p path was dropped.
    void fileDropped(const QString &path);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
};

/// Checks a token that somebody has, see TokenCheck. Asks no server, and keeps nothing.
class TokenDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p keys tells the keys that are known at the moment it is called; @p clock must outlive the
    /// dialog.
    TokenDialog(std::function<QList<TokenKey>()> keys, const Clock &clock, QWidget *parent);

    void done(int result) override;

private:
    void layOut();
    void makeButtons();
    void check();
    void showCheck(const TokenCheck &check);
    void clear();
    void openFile(const QString &objectName, const QString &title,
                  const std::function<void(const QString &)> &opened);
    void readToken(const QString &path);
    void readKeys(const QString &path);

    std::function<QList<TokenKey>()> m_known;
    const Clock &m_clock;
    QList<TokenKey> m_fromFile;
    TokenCheck m_check;
    TokenEdit *m_text;
    NoticeLabel *m_verdict;
    FindingsList *m_findings;
    QTabWidget *m_parts;
    CodeView *m_header;
    CodeView *m_claims;
    NoticeLabel *m_problem; ///< Of a file.
    PlainLabel *m_file;     ///< Which keys were opened.
    QPushButton *m_copy = nullptr;
};

} // namespace HookKeys
