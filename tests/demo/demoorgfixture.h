// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "democlient.h"
#include "demoorg.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>

namespace HookKeys {

using namespace Qt::StringLiterals;

/// A test with a demo org, started anew for each function, and what is known of Okta's answers.
class DemoOrgFixture : public QObject
{
protected:
    void startOrg(const DemoOrgOptions &options)
    {
        m_org = std::make_unique<DemoOrg>(options);
        QVERIFY(m_org->start());
    }

    void stopOrg() { m_org.reset(); }

    [[nodiscard]] DemoOrg &org() const { return *m_org; }
    [[nodiscard]] DemoClient client() const { return {m_org->url(), m_org->token()}; }

    static QByteArray keysPath() { return "/api/v1/hook-keys"; }
    static QByteArray hooksPath() { return "/api/v1/inlineHooks"; }

    [[nodiscard]] QByteArray idOf(const QString &keyName) const
    {
        const QJsonArray keys = client().get(keysPath()).array();
        for (const auto &key : keys) {
            if (key[u"name"_s].toString() == keyName)
                return key[u"id"_s].toString().toLatin1();
        }
        return {};
    }

    [[nodiscard]] QJsonObject hookNamed(const QString &name) const
    {
        const QJsonArray hooks = client().get(hooksPath()).array();
        for (const auto &hook : hooks) {
            if (hook[u"name"_s].toString() == name)
                return hook.toObject();
        }
        return {};
    }

    static QByteArray hookPath(const QJsonObject &hook)
    {
        return hooksPath() + '/' + hook[u"id"_s].toString().toLatin1();
    }

    /// The names of the members of the object that @p json begins with, in their order; nested ones
    /// too.
    static QStringList memberOrder(const QByteArray &json)
    {
        static const QRegularExpression member(QStringLiteral("\"([A-Za-z_]+)\":"));
        QStringList names;
        auto matches = member.globalMatch(QString::fromUtf8(json));
        while (matches.hasNext())
            names << matches.next().captured(1);
        return names;
    }

    /// Whether @p answer is a refusal in Okta's form.
    static void compareFault(const PlainAnswer &answer, int status, const QString &code)
    {
        QCOMPARE(answer.status, status);
        QCOMPARE(memberOrder(answer.body).mid(0, 5),
                 QStringList({u"errorCode"_s, u"errorSummary"_s, u"errorLink"_s, u"errorId"_s,
                              u"errorCauses"_s}));
        const QJsonObject fault = answer.object();
        QCOMPARE(fault[u"errorCode"_s].toString(), code);
        QCOMPARE(fault[u"errorLink"_s].toString(), code);
        QVERIFY(fault[u"errorId"_s].toString().startsWith(u"oae"_s));
        QVERIFY(!fault[u"errorSummary"_s].toString().isEmpty());
        QVERIFY(fault[u"errorCauses"_s].isArray());
    }

private:
    std::unique_ptr<DemoOrg> m_org;
};

} // namespace HookKeys
