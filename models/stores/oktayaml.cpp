// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// readOktaYaml(), apart from the rest: yaml-cpp is seen here alone.
#include "displaytext.h"
#include "oktaconfig.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct OktaYaml
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::OktaYaml)
};

constexpr qint64 fileLimit = qint64(64) * 1024;
constexpr qsizetype depthLimit = 32;

/// Why the reading was given up, as a translated sentence.
struct Refused
{
    QString why;
};

/// Keeps the texts under `okta: client:` and drops all the rest as it passes by: no tree is built,
/// so no alias can make one grow.
class ClientReader final : public YAML::EventHandler
{
public:
    ClientReader() = default;
    ~ClientReader() override = default;
    Q_DISABLE_COPY_MOVE(ClientReader)

    [[nodiscard]] QString text(const QString &name) const
    {
        const QStringList values = m_values.value(name);
        return values.size() == 1 ? values.first().trimmed() : QString();
    }
    [[nodiscard]] QStringList list(const QString &name) const { return m_values.value(name); }

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &, YAML::anchor_t) override { take({}); }
    void OnAlias(const YAML::Mark &, YAML::anchor_t) override { take({}); }
    void OnScalar(const YAML::Mark &, const std::string &, YAML::anchor_t,
                  const std::string &value) override
    {
        take(QString::fromStdString(value));
    }
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
        open(false);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {
        open(true);
    }
    void OnMapEnd() override { close(); }

private:
    /// A map or a list that is being read.
    struct Level
    {
        bool map = false;
        bool value = false; ///< The next thing is the value of #key.
        QString key = {};
    };

    /// The member of `okta.client` that is being read; empty outside.
    [[nodiscard]] QString member() const
    {
        const bool inside = (m_levels.size() == 3 || (m_levels.size() == 4 && !m_levels[3].map))
                            && m_levels[0].key == u"okta" && m_levels[1].key == u"client"
                            && m_levels[0].map && m_levels[1].map && m_levels[2].map;
        return inside ? m_levels[2].key : QString();
    }

    void take(const QString &text)
    {
        if (!m_levels.isEmpty() && m_levels.last().map && !m_levels.last().value) {
            m_levels.last().key = text;
            m_levels.last().value = true;
            if (const QString name = member(); !name.isEmpty() && m_values.contains(name))
                throw Refused{OktaYaml::tr("A member of okta.client is there twice.")};
            return;
        }
        if (const QString name = member(); !name.isEmpty() && !text.isEmpty())
            m_values[name].append(text);
        valueEnded();
    }

    void open(bool map)
    {
        if (m_levels.size() == depthLimit)
            throw Refused{OktaYaml::tr("It is nested too deep.")};
        if (!m_levels.isEmpty() && m_levels.last().map && !m_levels.last().value)
            throw Refused{OktaYaml::tr("One of its keys is a map or a list.")};
        m_levels.append(Level{.map = map});
    }

    void close()
    {
        m_levels.removeLast();
        valueEnded();
    }

    void valueEnded()
    {
        if (!m_levels.isEmpty() && m_levels.last().map) {
            m_levels.last().value = false;
            m_levels.last().key.clear();
        }
    }

    QList<Level> m_levels;
    QHash<QString, QStringList> m_values;
};

tl::unexpected<Error> unreadable(const QString &path, const QString &why)
{
    return failure(ErrorKind::File,
                   OktaYaml::tr("“%1” could not be read. %2").arg(displayPath(path), why));
}

} // namespace

Result<std::optional<OktaConfig>> readOktaYaml(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    const Secret text(file.read(fileLimit + 1));
    if (file.error() != QFileDevice::NoError)
        return unreadable(path, file.errorString());
    if (text.bytes().size() > fileLimit)
        return unreadable(path, OktaYaml::tr("It is larger than 64 KB."));

    ClientReader reader;
    try {
        std::istringstream stream(text.bytes().toStdString());
        YAML::Parser parser(stream);
        parser.HandleNextDocument(reader);
    } catch (const Refused &refused) {
        return unreadable(path, refused.why);
    } catch (const YAML::Exception &exception) {
        // Its own words may repeat what is in the file.
        return unreadable(path,
                          OktaYaml::tr("It is no YAML: see line %1.").arg(exception.mark.line + 1));
    }

    OktaConfig config;
    config.orgUrl = reader.text(u"orgUrl"_s);
    if (config.orgUrl.isEmpty())
        return std::nullopt;
    config.authorizationMode = reader.text(u"authorizationMode"_s);
    config.token = Secret(reader.text(u"token"_s).toUtf8());
    config.clientId = reader.text(u"clientId"_s);
    const QStringList scopes = reader.list(u"scopes"_s);
    for (const QString &scope : scopes)
        config.scopes += scope.split(u' ', Qt::SkipEmptyParts);
    config.privateKey = Secret(reader.text(u"privateKey"_s).toUtf8());
    config.privateKeyId = reader.text(u"privateKeyId"_s);
    return config;
}

} // namespace HookKeys
