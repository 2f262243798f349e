// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demopage.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// An attribute, with the space before it.
QString attribute(const QString &name, const QString &value)
{
    return u' ' + name + u"=\""_s + value.toHtmlEscaped() + u'"';
}

QString element(const QString &name, const QString &attributes, const QString &text)
{
    return u'<' + name + attributes + u'>' + text.toHtmlEscaped() + u"</"_s + name + u">\n"_s;
}

QString label(const QString &field, const QString &text)
{
    return element(u"label"_s, attribute(u"for"_s, field), text);
}

constexpr auto style = "html{color-scheme:light dark;font:1.1em/1.5 system-ui,sans-serif}"
                       "body{max-width:34em;margin:3em auto;padding:0 1em}"
                       "label{display:block;margin-top:1em}"
                       "input,textarea,select,button{font:inherit;padding:.4em .6em}"
                       "input,textarea{width:100%;box-sizing:border-box}"
                       "button{margin:1.2em .8em 0 0}"
                       ".problem{border-left:.3em solid;padding-left:.7em;font-weight:bold}";

} // namespace

DemoPage::DemoPage(QString title, int status) : m_title(std::move(title)), m_status(status) {}

void DemoPage::addText(const QString &text)
{
    m_body += element(u"p"_s, {}, text);
}

void DemoPage::addProblem(const QString &text)
{
    m_body += element(u"p"_s, u" role=\"alert\" class=\"problem\""_s, text);
}

void DemoPage::addList(const QStringList &items)
{
    m_body += u"<ul>\n"_s;
    for (const QString &item : items)
        m_body += element(u"li"_s, {}, item);
    m_body += u"</ul>\n"_s;
}

void DemoPage::beginForm(const QString &method, const QString &path)
{
    m_body += u"<form"_s + attribute(u"method"_s, method) + attribute(u"action"_s, path) + u">\n"_s;
}

void DemoPage::addHidden(const QString &name, const QString &value)
{
    m_body += u"<input type=\"hidden\""_s + attribute(u"name"_s, name)
              + attribute(u"value"_s, value) + u">\n"_s;
}

void DemoPage::addField(const QString &name, const QString &text, const QString &value)
{
    m_body += label(name, text) + u"<input required autocomplete=\"off\" spellcheck=\"false\""_s
              + attribute(u"id"_s, name) + attribute(u"name"_s, name) + attribute(u"value"_s, value)
              + u">\n"_s;
}

void DemoPage::addTextArea(const QString &name, const QString &text, const QString &value)
{
    // The first line break after the tag is not part of the text.
    m_body += label(name, text) + u"<textarea required rows=\"10\" spellcheck=\"false\""_s
              + attribute(u"id"_s, name) + attribute(u"name"_s, name) + u">\n"_s
              + value.toHtmlEscaped() + u"</textarea>\n"_s;
}

void DemoPage::addChoice(const QString &name, const QString &text, const QStringList &values)
{
    m_body += label(name, text) + u"<select"_s + attribute(u"id"_s, name)
              + attribute(u"name"_s, name) + u">\n"_s;
    for (const QString &value : values)
        m_body += element(u"option"_s, {}, value);
    m_body += u"</select>\n"_s;
}

void DemoPage::addButton(const QString &text, const QString &name, const QString &value)
{
    QString attributes = u" type=\"submit\""_s;
    if (!name.isEmpty())
        attributes += attribute(u"name"_s, name) + attribute(u"value"_s, value);
    m_body += element(u"button"_s, attributes, text);
}

void DemoPage::endForm()
{
    m_body += u"</form>\n"_s;
}

DemoAnswer DemoPage::answer() const
{
    const QString title = m_title.toHtmlEscaped();
    const QString html = u"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"_s
                         + title + u" - HookKeys demo org</title>\n<style>"_s
                         + QString::fromLatin1(style) + u"</style>\n</head>\n<body>\n<main>\n<h1>"_s
                         + title + u"</h1>\n"_s + m_body + u"</main>\n</body>\n</html>\n"_s;
    return {m_status,
            html.toUtf8(),
            {{"Cache-Control", "no-store"},
             {"Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
              "frame-ancestors 'none'"},
             // Not no-referrer: with that, browsers send "null" as the Origin of the page's forms.
             {"Referrer-Policy", "same-origin"},
             {"X-Content-Type-Options", "nosniff"}},
            "text/html;charset=UTF-8"};
}

} // namespace HookKeys
