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

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    const QCommandLineOption demo(
        u"demo"_s, words(QT_TRANSLATE_NOOP("HookKeys::CommandLine",
                                           "Open the demo org, which runs inside the program.")));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        words(QT_TRANSLATE_NOOP("HookKeys::CommandLine", "Manages Okta's inline hook keys.")));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOption(demo);

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
    return line;
}

} // namespace HookKeys
