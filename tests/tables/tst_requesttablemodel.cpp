// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requesttablemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

RequestEntry entry(const QString &path)
{
    RequestEntry made;
    made.started = QDateTime::fromString(u"2026-01-02T03:04:05Z"_s, Qt::ISODate);
    made.method = u"GET"_s;
    made.url = QUrl(u"https://acme.okta.com"_s + path);
    return made;
}

QString cell(const RequestTableModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestRequestTableModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheNewestFirst();
    void showsWhatEntriesHave();
    void row47_showsNothingInvisible();
    void keepsNoMoreThanThereIsRoomFor();
    void keepsNoMoreBytesThanThereIsRoomFor();
};

void TestRequestTableModel::showsTheNewestFirst()
{
    RequestTableModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(entry(u"/one"_s));
    model.add(entry(u"/two?limit=5"_s));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, RequestTableModel::Request), u"GET /two?limit=5"_s);
    QCOMPARE(cell(model, 1, RequestTableModel::Request), u"GET /one"_s);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestRequestTableModel::showsWhatEntriesHave()
{
    RequestTableModel model;
    RequestEntry made = entry(u"/one"_s);
    model.add(made);
    QCOMPARE(cell(model, 0, RequestTableModel::Status), u"No answer"_s);
    QCOMPARE(cell(model, 0, RequestTableModel::Remaining), QString());
    QCOMPARE(cell(model, 0, RequestTableModel::Repeat), QString());
    made.status = 200;
    made.duration = std::chrono::milliseconds(123);
    made.rateLimit = {.limit = 600, .remaining = 598, .reset = {}};
    made.repeat = 2;
    made.requestId = u"abc"_s;
    model.add(made);
    QCOMPARE(cell(model, 0, RequestTableModel::Host), u"acme.okta.com"_s);
    QCOMPARE(cell(model, 0, RequestTableModel::Status), u"200"_s);
    QCOMPARE(cell(model, 0, RequestTableModel::Duration), u"123 ms"_s);
    QCOMPARE(cell(model, 0, RequestTableModel::Remaining), u"598 of 600 left"_s);
    QCOMPARE(cell(model, 0, RequestTableModel::Repeat), u"2"_s);
    QCOMPARE(cell(model, 0, RequestTableModel::RequestId), u"abc"_s);
    for (int column = 0; column < RequestTableModel::columns; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestRequestTableModel::row47_showsNothingInvisible()
{
    RequestTableModel model;
    RequestEntry made = entry(u"/one"_s);
    made.requestId = u"a\u202Eb"_s;
    model.add(made);
    QCOMPARE(cell(model, 0, RequestTableModel::RequestId), u"a⟨U+202E⟩b"_s);
}

void TestRequestTableModel::keepsNoMoreThanThereIsRoomFor()
{
    RequestTableModel model;
    for (qsizetype i = 0; i < RequestTableModel::entryLimit + 5; ++i)
        model.add(entry(u"/%1"_s.arg(i)));
    QCOMPARE(model.entries().size(), RequestTableModel::entryLimit);
    QCOMPARE(model.entries().last().url.path(), u"/5"_s);
}

void TestRequestTableModel::keepsNoMoreBytesThanThereIsRoomFor()
{
    RequestTableModel model;
    RequestEntry made = entry(u"/large"_s);
    made.receivedBody = QByteArray(RequestTableModel::byteLimit / 4, 'x');
    for (int i = 0; i < 9; ++i)
        model.add(made);
    QCOMPARE(model.rowCount(), 4);
    model.clear();
    model.add(made);
    QCOMPARE(model.rowCount(), 1);
}

QTEST_GUILESS_MAIN(TestRequestTableModel)
#include "tst_requesttablemodel.moc"
