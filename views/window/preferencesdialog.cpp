// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferencesdialog.h"

#include "appearance.h"
#include "buttonbox.h"
#include "plainlabel.h"
#include "preferences.h"
#include "wrappingform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

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
    setUsualWidth(56);

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

    auto *form = new WrappingForm;
    const QList<Field> texts = fields();
    form->addRow(texts[0].text, language);
    form->addRow(QString(), notice);
    form->addRow(texts[1].text, colours);
    form->addRow(texts[2].text, makeAgeLimit(preferences));
    form->addRow(texts[3].text, makeHistoryDays(preferences));
    form->addRow(texts[4].text, makePersonDays(preferences));
    form->addRow(QString(), makeKeepsAnswers(preferences));
    auto *buttons = new ButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch(1); // what ends it stands at its end, also where there is room left over
    layout->addWidget(buttons);
}

QList<PreferencesDialog::Field> PreferencesDialog::fields()
{
    return {{tr("&Language:"), u"language"_s},
            {tr("&Colors:"), u"colors"_s},
            {tr("Days until &keys are too old:"), u"ageLimit"_s},
            {tr("Days to keep the &history:"), u"historyDays"_s},
            {tr("Days to keep &who did it:"), u"personDays"_s},
            {tr("&Show the last answers of saved orgs at once"), u"keepsAnswers"_s}};
}

QSpinBox *PreferencesDialog::makeDays(const QString &objectName, int days, const QString &none)
{
    auto *box = new QSpinBox(this);
    box->setObjectName(objectName);
    box->setRange(0, std::max(9999, days));
    box->setSpecialValueText(none);
    box->setValue(days);
    box->setKeyboardTracking(false); // "90" is not 9 before it is typed
    return box;
}

QSpinBox *PreferencesDialog::makeAgeLimit(Preferences &preferences)
{
    QSpinBox *days = makeDays(u"ageLimit"_s, preferences.ageLimit(), tr("Never"));
    connect(days, &QSpinBox::valueChanged, this,
            [&preferences](int limit) { preferences.setAgeLimit(limit); });
    return days;
}

QSpinBox *PreferencesDialog::makeHistoryDays(Preferences &preferences)
{
    QSpinBox *days = makeDays(u"historyDays"_s, preferences.historyDays(), tr("For ever"));
    days->setToolTip(tr("What is older is deleted, at the latest when HookKeys is started again."));
    connect(days, &QSpinBox::valueChanged, this,
            [&preferences](int kept) { preferences.setHistoryDays(kept); });
    return days;
}

QSpinBox *PreferencesDialog::makePersonDays(Preferences &preferences)
{
    QSpinBox *days =
        makeDays(u"personDays"_s, preferences.personDays(), tr("As long as the history"));
    days->setToolTip(tr("Okta's System Log says who changed something, and from where. What is "
                        "older is deleted, at the latest when HookKeys is started again."));
    connect(days, &QSpinBox::valueChanged, this,
            [&preferences](int kept) { preferences.setPersonDays(kept); });
    return days;
}

QCheckBox *PreferencesDialog::makeKeepsAnswers(Preferences &preferences)
{
    auto *keeps = new QCheckBox(fields().at(5).text, this);
    keeps->setObjectName(u"keepsAnswers"_s);
    keeps->setChecked(preferences.keepsAnswers());
    const QString hint =
        tr("HookKeys keeps their keys, inline hooks and public keys on this computer, and no "
           "credential. When this is off, what was kept is deleted.");
    keeps->setToolTip(plainToolTip(hint));
    keeps->setAccessibleDescription(hint);
    connect(keeps, &QCheckBox::toggled, this,
            [&preferences](bool on) { preferences.setKeepsAnswers(on); });
    return keeps;
}

} // namespace HookKeys
