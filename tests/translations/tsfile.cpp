// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tsfile.h"

#include <QFile>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

QString readText(QXmlStreamReader &xml)
{
    return xml.readElementText(QXmlStreamReader::IncludeChildElements);
}

void readTranslation(QXmlStreamReader &xml, TsMessage &message)
{
    message.state = xml.attributes().value("type"_L1).toString();
    if (!message.isPlural) {
        message.translations.append(readText(xml));
        return;
    }
    while (xml.readNextStartElement()) {
        if (xml.name() == "numerusform"_L1) {
            message.translations.append(readText(xml));
        } else {
            xml.skipCurrentElement();
        }
    }
}

TsMessage readMessage(QXmlStreamReader &xml, const QString &context)
{
    TsMessage message;
    message.context = context;
    message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = readText(xml);
        } else if (xml.name() == "comment"_L1) {
            message.comment = readText(xml);
        } else if (xml.name() == "translation"_L1) {
            readTranslation(xml, message);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

void readContext(QXmlStreamReader &xml, TsFile &file)
{
    QString context;
    while (xml.readNextStartElement()) {
        if (xml.name() == "name"_L1) {
            context = readText(xml);
        } else if (xml.name() == "message"_L1) {
            file.messages.append(readMessage(xml, context));
        } else {
            xml.skipCurrentElement();
        }
    }
}

} // namespace

QString TsMessage::identity() const
{
    QString text = context + u": “"_s + source + u'”';
    if (!comment.isEmpty())
        text += " ("_L1 + comment + u')';
    return isPlural ? text + " [plural]"_L1 : text;
}

tl::expected<TsFile, QString> TsFile::read(QIODevice &device)
{
    QXmlStreamReader xml(&device);
    TsFile file;
    if (xml.readNextStartElement()) {
        if (xml.name() == "TS"_L1) {
            file.language = xml.attributes().value("language"_L1).toString();
            while (xml.readNextStartElement()) {
                if (xml.name() == "context"_L1) {
                    readContext(xml, file);
                } else {
                    xml.skipCurrentElement();
                }
            }
        } else {
            xml.raiseError(u"not a Qt Linguist file"_s);
        }
    }
    if (xml.hasError())
        return tl::unexpected(u"line %1: %2"_s.arg(xml.lineNumber()).arg(xml.errorString()));
    return file;
}

tl::expected<TsFile, QString> TsFile::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(path + ": "_L1 + file.errorString());
    return read(file);
}

} // namespace HookKeys
