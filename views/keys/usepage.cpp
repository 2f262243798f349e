// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usepage.h"

#include "codeview.h"
#include "plainlabel.h"
#include "verifysnippet.h"
#include "wrappingform.h"

#include <QComboBox>
#include <QFormLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

constexpr int leastProgramLines = 5;

} // namespace

UsePage::UsePage(QWidget *parent)
    : QWidget(parent), m_language(new QComboBox(this)), m_note(new PlainLabel({}, this)),
      m_code(new CodeView(u"keyText-use"_s, tr("Program"), false, this))
{
    m_language->setObjectName(u"useLanguage"_s);
    m_note->setObjectName(u"useNote"_s);
    for (const VerifySnippet &snippet : verifySnippets())
        m_language->addItem(QLatin1StringView(snippet.name));
    auto *form = new WrappingForm;
    form->addRow(tr("&Language:"), m_language);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new PlainLabel(tr("Give one of these to the service that the hook calls: it "
                                        "verifies a token that this key signed."),
                                     this));
    layout->addLayout(form);
    layout->addWidget(m_note);
    layout->addWidget(m_code, 1);
    m_code->setLeastLines(leastProgramLines);
    connect(m_language, &QComboBox::currentIndexChanged, this, &UsePage::fill);
}

void UsePage::setDocument(const KeyDocument &document)
{
    m_document = document;
    fill();
}

void UsePage::setCopyable(bool copyable)
{
    m_code->setCopyable(copyable);
}

QString UsePage::text() const
{
    return m_code->text();
}

QString UsePage::title() const
{
    return m_language->currentText();
}

void UsePage::fill()
{
    if (!m_document)
        return;
    const VerifySnippet &snippet = verifySnippets()[size_t(m_language->currentIndex())];
    m_note->setText(snippet.tried ? tr("This program was tried with its library.")
                                  : tr("Not tried: written by the library's documentation alone."));
    m_code->setText(QString::fromUtf8(snippet.write(*m_document)));
}

} // namespace HookKeys
