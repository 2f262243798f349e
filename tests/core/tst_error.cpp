// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "error.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace HookKeys;

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detailsHaveOneFactALine()
    {
        Error error;
        error.kind = ErrorKind::Validation;
        error.summary = u"The key was not created."_s;
        error.serverText = u"Api validation failed: name"_s;
        error.causes = {u"name: The field cannot be left blank"_s, u"name: too short"_s};
        error.code = u"E0000001"_s;
        error.errorId = u"oaeXYZ"_s;
        error.requestId = u"reqABC"_s;
        error.httpStatus = 400;
        const QStringList expected = {
            u"The key was not created."_s,
            u"Api validation failed: name"_s,
            u"name: The field cannot be left blank"_s,
            u"name: too short"_s,
            u"HTTP status: 400"_s,
            u"Error code: E0000001"_s,
            u"Error ID: oaeXYZ"_s,
            u"Request ID: reqABC"_s,
        };
        QCOMPARE(error.details().split(u'\n'), expected);
        QCOMPARE(error.background().split(u'\n'), expected.mid(1));
    }

    void detailsLeaveOutWhatIsNotKnownOrSaidTwice()
    {
        Error error;
        error.summary = u"The server could not be reached."_s;
        QCOMPARE(error.details(), error.summary);
        QCOMPARE(error.background(), QString());
        error.serverText = error.summary;
        error.causes = {error.summary, u"no route"_s, u"no route"_s};
        QCOMPARE(error.details(), u"The server could not be reached.\nno route"_s);
    }

    /// A sentence for people ends without the words of the system.
    void theSystemsWordsAreDetails()
    {
        Error error;
        error.summary = u"The server could not be reached."_s;
        error.systemText = u"Connection refused"_s;
        QCOMPARE(error.explanation(), error.summary);
        QCOMPARE(error.reference(), u"The system said: Connection refused"_s);
        QCOMPARE(error.background(), error.reference());
    }

    void detailsShowWhatServersHide()
    {
        Error error;
        error.summary = u"S"_s;
        error.serverText = u"a\nRequest ID: forged"_s;
        error.requestId = u"\u202Ex"_s;
        QCOMPARE(error.details(), u"S\na⟨U+000A⟩Request ID: forged\nRequest ID: ⟨U+202E⟩x"_s);
    }
};

QTEST_APPLESS_MAIN(TestError)
#include "tst_error.moc"
