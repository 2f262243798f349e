// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helpwindow.h"

#include "appearance.h"
#include "copying.h"
#include "helppages.h"
#include "windowsize.h"
#include "wrappingrow.h"
#include "wrappingsplitter.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStyle>
#include <QSysInfo>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

QString heading(const QString &text, int level)
{
    return u"<h%1>%2</h%1>"_s.arg(QString::number(level), text.toHtmlEscaped());
}

QString htmlOf(const HelpPage &page)
{
    QString html = heading(page.title, 2);
    for (const QString &text : page.paragraphs)
        html += text.startsWith("# "_L1) ? heading(text.mid(2), 3)
                                         : u"<p>%1</p>"_s.arg(text.toHtmlEscaped());
    if (page.steps.isEmpty())
        return html;
    html += "<ol>"_L1;
    for (const QString &step : page.steps)
        html += u"<li>%1</li>"_s.arg(step.toHtmlEscaped());
    return html + "</ol>"_L1;
}

} // namespace

HelpWindow::HelpWindow(const QList<HelpShortcut> &shortcuts, QWidget *parent)
    : QWidget(parent, Qt::Window), m_topics(new QListWidget(this)), m_text(new QTextBrowser(this)),
      m_report(new QWidget(this))
{
    setObjectName(u"helpWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("HookKeys help"));
    m_topics->setObjectName(u"helpTopics"_s);
    m_topics->setAccessibleName(tr("Topics"));
    m_topics->setWordWrap(true); // each is to be seen whole, and nobody scrolls to its end
    m_topics->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setObjectName(u"helpText"_s);
    m_text->setAccessibleName(tr("Help"));
    m_text->setOpenLinks(false); // there are none, and nothing is fetched
    auto *copy = new QPushButton(themedIcon(u"copy"_s), tr("&Copy the facts"), m_report);
    copy->setObjectName(u"copyFacts"_s);
    connect(copy, &QPushButton::clicked, this,
            [copy] { copyText(facts(), tr("version facts"), copy); });
    auto *row = new WrappingRow(m_report);
    row->setContentsMargins({});
    row->addWidget(copy);
    row->addStretch();
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->addWidget(m_text, 1);
    column->addWidget(m_report);
    auto *splitter = new WrappingSplitter(this);
    splitter->addWidget(m_topics);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter);

    const QList<HelpPage> pages = helpPages();
    for (const HelpPage &page : pages)
        addPage(page.title, htmlOf(page));
    QString keys;
    for (const HelpShortcut &each : shortcuts)
        keys += u"<tr><td>%1</td><td>&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(
            each.text.toHtmlEscaped(), each.shortcut.toHtmlEscaped());
    addPage(tr("Keyboard shortcuts"), heading(tr("Keyboard shortcuts"), 2)
                                          + u"<table cellpadding=\"2\">%1</table>"_s.arg(keys));
    m_reportRow = m_topics->count();
    const QString lines = facts().toHtmlEscaped().replace(u'\n', "<br/>"_L1);
    addPage(tr("Report a problem"),
            htmlOf({tr("Report a problem"),
                    {tr("Tell the people who gave you HookKeys what you did, what you expected and "
                        "what happened. HookKeys sends nothing by itself: copy these facts into "
                        "your report. They say nothing of your orgs and keys."),
                     tr("If it is about an answer of Okta's, add what the button “Details” beside "
                        "the message shows: with the request ID there, Okta's support finds it.")}})
                + u"<p>%1</p>"_s.arg(lines));

    const int letter = fontMetrics().averageCharWidth();
    resizeToText(this, 130, 32);
    const int topics = m_topics->sizeHintForColumn(0) + 2 * m_topics->frameWidth() + letter;
    splitter->setSizes({topics, width() - topics});
    connect(m_topics, &QListWidget::currentRowChanged, this, &HelpWindow::showPage);
    auto *close = new QShortcut(Qt::Key_Escape, this);
    connect(close, &QShortcut::activated, this, &QWidget::close);
    m_topics->setCurrentRow(0);
    m_topics->setFocus();
}

void HelpWindow::addPage(const QString &title, const QString &html)
{
    m_pages.append(html);
    m_topics->addItem(title);
}

void HelpWindow::showTopic(HelpTopic topic)
{
    m_topics->setCurrentRow(int(topic));
}

void HelpWindow::showPage(int row)
{
    m_text->setHtml(m_pages.value(row));
    m_report->setVisible(row == m_reportRow);
}

QString HelpWindow::facts()
{
    return QStringList{
        u"HookKeys "_s + QCoreApplication::applicationVersion(),
        u"Qt %1 (%2)"_s.arg(QLatin1StringView(qVersion()), QSysInfo::buildAbi()),
        u"%1, %2 %3"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(),
                           QSysInfo::kernelVersion()),
        u"%1, %2"_s.arg(QGuiApplication::platformName(), QLocale().name()),
    }
        .join(u'\n');
}

} // namespace HookKeys
