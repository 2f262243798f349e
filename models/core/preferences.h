// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QSettings>

namespace HookKeys {

/// How the user wants HookKeys, and how it was left: every key of the settings file, and what
/// stands for one that is missing or makes no sense.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    /// Those of the INI file @p path, which need not exist. It is written later by itself.
    explicit Preferences(const QString &path, QObject *parent = nullptr);

    /// The code of the interface's language, for example "de"; empty for the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);

    /// A word of colorSchemeKey(); empty for the system's colours.
    [[nodiscard]] QString colorScheme() const;
    void setColorScheme(const QString &key);

    /// After how many days a key is too old; 0: never.
    [[nodiscard]] int ageLimit() const;
    void setAgeLimit(int days);
    /// ageLimit() of who chose none.
    static constexpr int usualAgeLimit = 180;

    /// How many days the history of keys and hooks is kept; 0, as at first: for ever.
    [[nodiscard]] int historyDays() const;
    void setHistoryDays(int days);
    /// How many days it is kept in there who did it; 0: as long as the history.
    [[nodiscard]] int personDays() const;
    void setPersonDays(int days);
    /// personDays() of who chose none: as long as Okta keeps it.
    static constexpr int usualPersonDays = 90;

    /// Until when (UTC) nothing is to be said of the age of the key @p key of the org @p org, by
    /// their ids; invalid if nothing was said yet.
    [[nodiscard]] QDateTime quietUntil(const QString &org, const QString &key) const;
    void setQuietUntil(const QString &org, const QString &key, const QDateTime &until);

    /// The folder that was exported to last; the user's documents if it is gone or there was none.
    [[nodiscard]] QString exportFolder() const;
    void setExportFolder(const QString &folder);

    /// The id of the KeyFormat that was exported last; empty if none.
    [[nodiscard]] QString exportFormat() const;
    void setExportFormat(const QString &id);

    /// The number of what was exported last: an item of the export dialog's list; 0 if none.
    [[nodiscard]] int exportWhat() const;
    void setExportWhat(int what);

    /// Whether the last answers of saved orgs are kept and shown at the next start.
    [[nodiscard]] bool keepsAnswers() const;
    void setKeepsAnswers(bool keeps);

    // As the widgets themselves wrote them; empty if they never did.
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray splitterState() const;
    void setSplitterState(const QByteArray &state);
    [[nodiscard]] QByteArray tableColumns() const;
    void setTableColumns(const QByteArray &state);

    /// Writes the file now.
    void sync() { m_settings.sync(); }

Q_SIGNALS:
    /// ageLimit() is another one now.
    void ageLimitChanged();
    /// keepsAnswers() is another one now.
    void keepsAnswersChanged();

private:
    [[nodiscard]] int days(const QString &key, int usual) const;
    void forgetPast(const QDateTime &now);

    QSettings m_settings;
};

} // namespace HookKeys
