// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("HookKeys::CommandLine", text);
}

/// Has @p parser accept what QApplication will take from the command line by itself.
void addOptionsOfQt(QCommandLineParser &parser)
{
    QCommandLineOption reverse(u"reverse"_s);
    reverse.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(reverse);
    for (const char *name :
         {"display", "fontengine", "geometry", "icon", "platform", "platformpluginpath",
          "platformtheme", "plugin", "qwindowgeometry", "qwindowicon", "qwindowtitle", "session",
          "style", "stylesheet", "title"}) {
        const QString text = QString::fromLatin1(name);
        QCommandLineOption option(text, {}, text);
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(option);
    }
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    const QCommandLineOption demo(
        u"demo"_s, words(QT_TRANSLATE_NOOP("HookKeys::CommandLine",
                                           "Open the demo org, which runs inside the program.")));
    const QCommandLineOption org(
        u"org"_s,
        words(QT_TRANSLATE_NOOP("HookKeys::CommandLine",
                                "Open the org that has this ID in HookKeys' settings.")),
        u"id"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        words(QT_TRANSLATE_NOOP("HookKeys::CommandLine", "Manages Okta's inline hook keys.")));
    const QCommandLineOption help(
        {u"h"_s, u"help"_s}, words(QT_TRANSLATE_NOOP("HookKeys::CommandLine", "Show this help.")));
    const QCommandLineOption version(
        {u"v"_s, u"version"_s},
        words(QT_TRANSLATE_NOOP("HookKeys::CommandLine", "Show the version.")));
    parser.addOptions({help, version, demo, org});
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    addOptionsOfQt(parser);

    CommandLine line;
    if (!parser.parse(arguments)) {
        line.error = parser.errorText();
    } else if (!parser.positionalArguments().isEmpty()) {
        line.error = words(QT_TRANSLATE_NOOP("HookKeys::CommandLine",
                                             "“%1” is not an option of hookkeys. See “hookkeys "
                                             "--help”."))
                         .arg(parser.positionalArguments().constFirst());
    } else if (parser.isSet(help)) {
        // Without an application object Qt does not know what it is called.
        line.output = parser.helpText().replace(u"<executable_name>"_s, u"hookkeys"_s);
    } else if (parser.isSet(version)) {
        line.output = u"hookkeys %1\n"_s.arg(QCoreApplication::applicationVersion());
    }
    line.demo = parser.isSet(demo);
    line.org = parser.value(org);
    return line;
}

} // namespace HookKeys
