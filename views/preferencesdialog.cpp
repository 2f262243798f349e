// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferencesdialog.h"

#include "appearance.h"
#include "plainlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLocale>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

const auto ageLimitSetting = u"keyAgeLimit"_s; // days
constexpr int usualAgeLimit = 180;

} // namespace

int ageLimit(const QSettings &settings)
{
    bool known = false;
    const int days = settings.value(ageLimitSetting).toInt(&known);
    return known && days >= 0 ? days : usualAgeLimit;
}

PreferencesDialog::PreferencesDialog(QSettings &settings, QWidget *parent) : FittingDialog(parent)
{
    setObjectName(u"preferencesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Preferences"));
    // The boxes alone would leave too little room for the title, with its icon and its buttons.
    setMinimumWidth(fontMetrics().averageCharWidth() * 56);

    auto *language = new QComboBox(this);
    language->setObjectName(u"language"_s);
    language->addItem(tr("The system's language"), QString());
    QStringList codes;
    const QStringList files = QDir(u":/i18n"_s).entryList({u"hookkeys_*.qm"_s});
    for (const QString &file : files)
        codes.append(file.section(u'_', 1).section(u'.', 0, 0));
    for (const QString &code : std::as_const(codes))
        language->addItem(QLocale(code).nativeLanguageName(), code);
    const QString languageKey = QLatin1StringView(languageSetting);
    language->setCurrentIndex(
        std::max(0, language->findData(settings.value(languageKey).toString())));
    auto *notice = new PlainLabel(tr("The language changes when HookKeys is started again."), this);
    notice->hide();

    auto *colours = new QComboBox(this);
    colours->setObjectName(u"colors"_s);
    colours->addItem(tr("As the system has it"), colorSchemeKey(ColorScheme::System));
    colours->addItem(tr("Light"), colorSchemeKey(ColorScheme::Light));
    colours->addItem(tr("Dark"), colorSchemeKey(ColorScheme::Dark));
    const QString coloursKey = QLatin1StringView(colorSchemeSetting);
    colours->setCurrentIndex(std::max(0, colours->findData(settings.value(coloursKey).toString())));

    connect(language, &QComboBox::currentIndexChanged, this, [=, &settings] {
        settings.setValue(languageKey, language->currentData());
        notice->show();
    });
    connect(colours, &QComboBox::currentIndexChanged, this, [=, &settings] {
        const QString key = colours->currentData().toString();
        settings.setValue(coloursKey, key);
        applyColorScheme(colorSchemeFromKey(key));
    });

    QComboBox *ages = makeAgeLimits(settings);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Language:"), language);
    form->addRow(QString(), notice);
    form->addRow(tr("&Colors:"), colours);
    form->addRow(tr("&Keys are too old after:"), ages);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

QComboBox *PreferencesDialog::makeAgeLimits(QSettings &settings)
{
    auto *ages = new QComboBox(this);
    ages->setObjectName(u"ageLimit"_s);
    QList<int> limits{30, 90, usualAgeLimit, 365, 730};
    const int chosen = ageLimit(settings);
    if (chosen > 0 && !limits.contains(chosen))
        limits.append(chosen); // written by hand
    std::sort(limits.begin(), limits.end());
    for (const int days : std::as_const(limits))
        ages->addItem(tr("%n day(s)", nullptr, days), days);
    ages->addItem(tr("Never"), 0);
    ages->setCurrentIndex(ages->findData(chosen));
    connect(ages, &QComboBox::currentIndexChanged, this, [this, ages, &settings] {
        settings.setValue(ageLimitSetting, ages->currentData());
        Q_EMIT ageLimitChanged();
    });
    return ages;
}

} // namespace HookKeys
