// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

const auto languageKey = u"language"_s;
const auto colorSchemeKey = u"colorScheme"_s;
const auto ageLimitKey = u"keyAgeLimit"_s;
const auto historyDaysKey = u"history/days"_s;
const auto personDaysKey = u"history/personDays"_s;
const auto exportFolderKey = u"export/folder"_s;
const auto exportFormatKey = u"export/format"_s;
const auto exportWhatKey = u"export/what"_s;
const auto keepsAnswersKey = u"keepAnswers"_s;
const auto windowGeometryKey = u"window/geometry"_s;
const auto splitterStateKey = u"window/splitter"_s;
const auto tableColumnsKey = u"table/columns"_s;
const auto quietGroup = u"quiet"_s;

/// An ID is the server's word, and may be too long or too odd for a key of the file.
QString quietKey(const QString &org, const QString &key)
{
    const QByteArray both = (org + u'\n' + key).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(both, QCryptographicHash::Sha256);
    return quietGroup + u'/' + QString::fromLatin1(hash.toHex().first(32));
}

} // namespace

Preferences::Preferences(const QString &path, QObject *parent)
    : QObject(parent), m_settings(path, QSettings::IniFormat)
{
}

QString Preferences::language() const
{
    return m_settings.value(languageKey).toString();
}

void Preferences::setLanguage(const QString &code)
{
    m_settings.setValue(languageKey, code);
}

QString Preferences::colorScheme() const
{
    return m_settings.value(colorSchemeKey).toString();
}

void Preferences::setColorScheme(const QString &key)
{
    m_settings.setValue(colorSchemeKey, key);
}

int Preferences::days(const QString &key, int usual) const
{
    bool known = false;
    const int days = m_settings.value(key).toInt(&known);
    return known && days >= 0 ? days : usual;
}

int Preferences::ageLimit() const
{
    return days(ageLimitKey, usualAgeLimit);
}

void Preferences::setAgeLimit(int days)
{
    m_settings.setValue(ageLimitKey, days);
    Q_EMIT ageLimitChanged();
}

int Preferences::historyDays() const
{
    return days(historyDaysKey, 0);
}

void Preferences::setHistoryDays(int days)
{
    m_settings.setValue(historyDaysKey, days);
}

int Preferences::personDays() const
{
    return days(personDaysKey, usualPersonDays);
}

void Preferences::setPersonDays(int days)
{
    m_settings.setValue(personDaysKey, days);
}

QDateTime Preferences::quietUntil(const QString &org, const QString &key) const
{
    return QDateTime::fromString(m_settings.value(quietKey(org, key)).toString(), Qt::ISODate);
}

void Preferences::setQuietUntil(const QString &org, const QString &key, const QDateTime &until)
{
    forgetPast(until);
    m_settings.setValue(quietKey(org, key), until.toUTC().toString(Qt::ISODate));
}

/// Takes out what was over long before @p now, for keys and orgs go.
void Preferences::forgetPast(const QDateTime &now)
{
    m_settings.beginGroup(quietGroup);
    const QStringList keys = m_settings.childKeys();
    for (const QString &each : keys) {
        const auto until = QDateTime::fromString(m_settings.value(each).toString(), Qt::ISODate);
        if (!until.isValid() || until < now.addDays(-60))
            m_settings.remove(each);
    }
    m_settings.endGroup();
}

QString Preferences::exportFolder() const
{
    const QString folder = m_settings.value(exportFolderKey).toString();
    return QFileInfo(folder).isDir()
               ? folder
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void Preferences::setExportFolder(const QString &folder)
{
    m_settings.setValue(exportFolderKey, folder);
}

QString Preferences::exportFormat() const
{
    return m_settings.value(exportFormatKey).toString();
}

void Preferences::setExportFormat(const QString &id)
{
    m_settings.setValue(exportFormatKey, id);
}

int Preferences::exportWhat() const
{
    return m_settings.value(exportWhatKey, 0).toInt();
}

void Preferences::setExportWhat(int what)
{
    m_settings.setValue(exportWhatKey, what);
}

bool Preferences::keepsAnswers() const
{
    return m_settings.value(keepsAnswersKey, true).toBool();
}

void Preferences::setKeepsAnswers(bool keeps)
{
    m_settings.setValue(keepsAnswersKey, keeps);
    Q_EMIT keepsAnswersChanged();
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value(windowGeometryKey).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(windowGeometryKey, geometry);
}

QByteArray Preferences::splitterState() const
{
    return m_settings.value(splitterStateKey).toByteArray();
}

void Preferences::setSplitterState(const QByteArray &state)
{
    m_settings.setValue(splitterStateKey, state);
}

QByteArray Preferences::tableColumns() const
{
    return m_settings.value(tableColumnsKey).toByteArray();
}

void Preferences::setTableColumns(const QByteArray &state)
{
    m_settings.setValue(tableColumnsKey, state);
}

} // namespace HookKeys
