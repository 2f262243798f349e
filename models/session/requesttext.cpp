// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requesttext.h"

#include "displaytext.h"
#include "quoting.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct RequestText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::RequestText)
};

void append(QStringList &lines, const QByteArray &text)
{
    const QStringList parts = QString::fromUtf8(text).split(u'\n');
    for (const QString &part : parts)
        lines.append(displayText(part));
}

void append(QStringList &lines, const RequestEntry::Headers &headers, const QByteArray &body)
{
    for (const auto &[name, value] : headers)
        lines.append(displayText(QString::fromUtf8(name + ": " + value)));
    if (!body.isEmpty()) {
        lines.append(QString());
        append(lines, body);
    }
}

/// The command of the shell that gives curl the headers with the credential; empty for none.
QByteArray credentialHeaders(const QByteArray &scheme)
{
    if (scheme == "SSWS")
        return R"(printf 'Authorization: SSWS %s\n' "${OKTA_CLIENT_TOKEN:?}" | )";
    if (scheme == "Bearer")
        return R"(printf 'Authorization: Bearer %s\n' "${OKTA_ACCESS_TOKEN:?}" | )";
    if (scheme == "DPoP") {
        return R"(printf 'Authorization: DPoP %s\nDPoP: %s\n' "${OKTA_ACCESS_TOKEN:?}" )"
               R"("${OKTA_DPOP_PROOF:?}" | )";
    }
    return {};
}

} // namespace

QString requestText(const RequestEntry &entry)
{
    QStringList lines{displayText(entry.method + u' ' + entry.url.toString(QUrl::FullyEncoded)),
                      u"# %1"_s.arg(entry.started.toString(Qt::ISODateWithMs))};
    append(lines, entry.sent, entry.sentBody);
    lines.append(QString());
    if (entry.status > 0)
        lines.append(u"HTTP %1"_s.arg(entry.status));
    lines.append(u"# %1 ms"_s.arg(entry.duration.count()));
    if (!entry.problem.isEmpty())
        append(lines, "# " + entry.problem.toUtf8());
    append(lines, entry.received, entry.receivedBody);
    return lines.join(u'\n') + u'\n';
}

QByteArray requestLogText(const QList<RequestEntry> &entries)
{
    QByteArray text;
    for (qsizetype at = entries.size() - 1; at >= 0; --at) {
        if (!text.isEmpty())
            text += "\n----\n\n";
        text += requestText(entries.at(at)).toUtf8();
    }
    return text;
}

QString requestCurlBlock(const RequestEntry &entry)
{
    const QString hidden = u"…"_s;
    if (credentialHeaders(entry.scheme).isEmpty())
        return RequestText::tr("Only a request to Okta's API can be copied as a command.");
    if (QString::fromUtf8(entry.sentBody).contains(hidden)
        || entry.url.query(QUrl::FullyDecoded).contains(hidden)) {
        return RequestText::tr("A part of what was sent is hidden here, so the command would send "
                               "something else.");
    }
    return {};
}

QByteArray requestCurl(const RequestEntry &entry)
{
    if (!requestCurlBlock(entry).isEmpty())
        return {};
    const QByteArray credential = credentialHeaders(entry.scheme);
    const QString url = entry.url.toString(QUrl::FullyEncoded);
    QByteArray command =
        credential + "curl --fail-with-body --header 'Accept: application/json' --header @- ";
    if (entry.method != "GET"_L1)
        command += "--request " + entry.method.toLatin1() + ' ';
    if (!entry.sentBody.isEmpty()) {
        command += "--header 'Content-Type: application/json' --data-raw "
                   + shellWord(QString::fromUtf8(entry.sentBody)) + ' ';
    } else if (entry.method == "POST"_L1 || entry.method == "PUT"_L1) {
        // Without its length, 0, servers answer 411 (RFC 9110, 15.5.12).
        command += "--header 'Content-Type:' --data-raw '' ";
    }
    return command + shellWord(url);
}

} // namespace HookKeys
