// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keptkeywindow.h"

#include "appearance.h"
#include "codeview.h"
#include "copying.h"
#include "displaytext.h"
#include "environmentbadge.h"
#include "fingerprintspage.h"
#include "formatsbutton.h"
#include "keyhistory.h"
#include "keysaver.h"
#include "messagebar.h"
#include "momenttext.h"
#include "orgprofile.h"
#include "plainlabel.h"
#include "windowsize.h"
#include "wrappingrow.h"

#include <QPushButton>
#include <QShortcut>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

QString whatText(const KeptKey &key)
{
    const QString text =
        key.isFormer
            ? KeptKeyWindow::tr("The key “%1” got another public key later. This is the earlier "
                                "one as it was read on %2.")
            : KeptKeyWindow::tr(
                "The key “%1” is deleted. This is its public half as it was read on %2.");
    return text.arg(displayText(key.name), momentText(key.lastSeen));
}

} // namespace

KeptKeyWindow::KeptKeyWindow(const OrgProfile &profile, const KeptKey &key,
                             Preferences &preferences, QWidget *parent)
    : QMainWindow(parent), m_document{.key = Jwk::read(key.publicJwk, key.keyId),
                                      .name = key.name,
                                      .id = key.id,
                                      .keyId = key.keyId,
                                      .org = profile.url},
      m_bar(new MessageBar(this))
{
    setObjectName(u"keptKeyWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    //: a key; its org
    setWindowTitle(tr("%1 – %2").arg(displayText(m_document.name), orgCaption(profile)));
    auto *what = new PlainLabel(whatText(key), this);
    what->setObjectName(u"keptKeyWhat"_s);
    auto *tools = new QWidget(this);
    makeTools(tools, preferences);
    auto *tabs = new QTabWidget(this);
    auto *jwk = new CodeView(u"keptKeyJwk"_s, tr("JWK"), true, tabs);
    jwk->setText(QString::fromUtf8(keyFormat(u"jwk")->write(m_document)));
    auto *pem = new CodeView(u"keptKeyPem"_s, tr("PEM"), false, tabs);
    pem->setText(QString::fromUtf8(keyFormat(u"spki-pem")->write(m_document)));
    auto *fingerprints = new FingerprintsPage(tabs);
    fingerprints->setDocument(m_document);
    tabs->addTab(jwk, tr("JWK"));
    tabs->addTab(pem, tr("PEM"));
    tabs->addTab(fingerprints, tr("Fingerprints"));
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->addWidget(new EnvironmentBadge(profile, this));
    layout->addWidget(m_bar);
    layout->addWidget(what);
    layout->addWidget(tools);
    layout->addWidget(tabs, 1);
    setCentralWidget(centre);
    statusBar()->setSizeGripEnabled(false); // says what was copied
    resizeToText(this, 84, 30);
    for (const auto &keys : {QKeySequence(Qt::Key_Escape), QKeySequence(Qt::CTRL | Qt::Key_W)})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, &QWidget::close);
}

void KeptKeyWindow::makeTools(QWidget *row, Preferences &preferences)
{
    auto *copyJwk = new QPushButton(themedIcon(u"copy"_s), tr("&Copy JWK"), row);
    copyJwk->setObjectName(u"keptKeyCopy"_s);
    connect(copyJwk, &QPushButton::clicked, this,
            [this, copyJwk] { copy(*keyFormat(u"jwk"), copyJwk); });
    auto *formats = new FormatsButton(row);
    formats->setObjectName(u"keptKeyFormats"_s);
    formats->setDocument(m_document);
    connect(formats, &FormatsButton::chosen, this,
            [this, formats](const KeyFormat &format) { copy(format, formats); });
    auto *saver = new KeySaver(preferences, this);
    auto *save = new QPushButton(themedIcon(u"save"_s), tr("&Save as…"), row);
    save->setObjectName(u"keptKeySave"_s);
    const auto saveIt = [this, saver] {
        saver->save(m_document, this);
    };
    connect(save, &QPushButton::clicked, this, saveIt);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, saveIt);
    connect(saver, &KeySaver::saved, this, [this](const QString &path) {
        m_bar->show({MessageBar::answerTopic,
                     Severity::Info,
                     tr("The public key was saved as “%1”.").arg(displayPath(path)),
                     {},
                     {showInFolder(path)}});
    });
    connect(saver, &KeySaver::failed, this,
            [this](const Error &error) { m_bar->show(MessageBar::answerTopic, error); });
    auto *layout = new WrappingRow(row);
    layout->setContentsMargins({});
    layout->addWidget(copyJwk);
    layout->addWidget(formats);
    layout->addWidget(save);
    layout->addStretch();
}

void KeptKeyWindow::copy(const KeyFormat &format, QWidget *source)
{
    copyText(QString::fromUtf8(format.write(m_document)),
             tr("%1 of %2", "a format; a key").arg(format.name(), displayText(m_document.name)),
             source);
}

} // namespace HookKeys
