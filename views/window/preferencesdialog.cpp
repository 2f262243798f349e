// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferencesdialog.h"

#include "appearance.h"
#include "plainlabel.h"
#include "preferences.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

PreferencesDialog::PreferencesDialog(Preferences &preferences, QWidget *parent)
    : FittingDialog(parent)
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
    language->setCurrentIndex(std::max(0, language->findData(preferences.language())));
    auto *notice = new PlainLabel(tr("The language changes when HookKeys is started again."), this);
    notice->hide();

    auto *colours = new QComboBox(this);
    colours->setObjectName(u"colors"_s);
    colours->addItem(tr("As the system has it"), colorSchemeKey(ColorScheme::System));
    colours->addItem(tr("Light"), colorSchemeKey(ColorScheme::Light));
    colours->addItem(tr("Dark"), colorSchemeKey(ColorScheme::Dark));
    colours->setCurrentIndex(std::max(0, colours->findData(preferences.colorScheme())));

    connect(language, &QComboBox::currentIndexChanged, this, [=, &preferences] {
        preferences.setLanguage(language->currentData().toString());
        notice->show();
    });
    connect(colours, &QComboBox::currentIndexChanged, this, [=, &preferences] {
        const QString key = colours->currentData().toString();
        preferences.setColorScheme(key);
        applyColorScheme(colorSchemeFromKey(key));
    });

    QComboBox *ages = makeAgeLimits(preferences);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Language:"), language);
    form->addRow(QString(), notice);
    form->addRow(tr("&Colors:"), colours);
    form->addRow(tr("&Keys are too old after:"), ages);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

QComboBox *PreferencesDialog::makeAgeLimits(Preferences &preferences)
{
    auto *ages = new QComboBox(this);
    ages->setObjectName(u"ageLimit"_s);
    QList<int> limits{30, 90, Preferences::usualAgeLimit, 365, 730};
    const int chosen = preferences.ageLimit();
    if (chosen > 0 && !limits.contains(chosen))
        limits.append(chosen); // written by hand
    std::sort(limits.begin(), limits.end());
    for (const int days : std::as_const(limits))
        ages->addItem(tr("%n day(s)", nullptr, days), days);
    ages->addItem(tr("Never"), 0);
    ages->setCurrentIndex(ages->findData(chosen));
    connect(ages, &QComboBox::currentIndexChanged, this,
            [ages, &preferences] { preferences.setAgeLimit(ages->currentData().toInt()); });
    return ages;
}

} // namespace HookKeys
