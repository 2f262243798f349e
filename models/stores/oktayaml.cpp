// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// readOktaYaml(), apart from the rest: yaml-cpp is seen here alone.
#include "oktayaml.h"

#include "displaytext.h"
#include "regularfile.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>
#include <utility>

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

/// Keeps the texts under `okta` of one document, by the names of all that they are in
/// (`okta.client.orgUrl`, whether that is written as three levels or as one name), and drops all
/// the rest as it passes by: no tree is built, so no alias can make one grow.
class OktaReader final : public YAML::EventHandler
{
public:
    OktaReader() = default;
    ~OktaReader() override = default;
    Q_DISABLE_COPY_MOVE(OktaReader)

    /// The one text called @p name; empty if there is none.
    [[nodiscard]] QString text(const QString &name) const
    {
        const QStringList values = m_values.value(name);
        return values.size() == 1 ? values.first().trimmed() : QString();
    }
    [[nodiscard]] QStringList list(const QString &name) const { return m_values.value(name); }
    /// The texts whose names begin with @p prefix, by what follows it.
    [[nodiscard]] QHash<QString, QString> texts(const QString &prefix) const
    {
        QHash<QString, QString> found;
        for (auto it = m_values.begin(); it != m_values.end(); ++it) {
            if (it.key().startsWith(prefix) && it.value().size() == 1)
                found.insert(it.key().sliced(prefix.size()), it.value().first());
        }
        return found;
    }

    /// Whether an alias of a map or a list, which is not followed, stands in `okta` or in its
    /// place.
    [[nodiscard]] bool passedAlias() const { return m_passedAlias; }

    /// Where the document begins.
    [[nodiscard]] const YAML::Mark &begin() const { return m_begin; }

    void OnDocumentStart(const YAML::Mark &mark) override { m_begin = mark; }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &, YAML::anchor_t anchor) override
    {
        if (anchor != YAML::NullAnchor)
            m_anchors.insert(anchor, {});
        addScalar({});
    }
    void OnAlias(const YAML::Mark &, YAML::anchor_t anchor) override
    {
        const auto named = m_anchors.constFind(anchor);
        if (named == m_anchors.constEnd() && isInOkta())
            m_passedAlias = true;
        addScalar(named == m_anchors.constEnd() ? QString() : *named);
    }
    void OnScalar(const YAML::Mark &, const std::string &, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        const QString text = QString::fromStdString(value);
        if (anchor != YAML::NullAnchor)
            m_anchors.insert(anchor, text);
        addScalar(text);
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

    /// The name of what is being read, if it is under `okta`, in maps alone or in a list in those;
    /// else empty.
    [[nodiscard]] QString member() const
    {
        QStringList keys;
        for (const Level &level : m_levels) {
            if (!level.map && &level != &m_levels.last())
                return {};
            if (level.map)
                keys.append(level.key);
        }
        const QString name = keys.join(u'.');
        return name.startsWith(u"okta.") ? name : QString();
    }

    [[nodiscard]] bool isInOkta() const
    {
        return !m_levels.isEmpty() && m_levels.first().key.split(u'.').first() == u"okta";
    }

    void addScalar(const QString &text)
    {
        if (!m_levels.isEmpty() && m_levels.last().map && !m_levels.last().value) {
            m_levels.last().key = text;
            m_levels.last().value = true;
            if (const QString name = member(); !name.isEmpty() && m_values.contains(name))
                throw Refused{OktaYaml::tr("A member of okta is there twice.")};
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
    QHash<YAML::anchor_t, QString>
        m_anchors; ///< Of texts alone: none of them can make another grow.
    bool m_passedAlias = false;
    YAML::Mark m_begin;
};

tl::unexpected<Error> unreadable(const QString &path, const QString &why)
{
    return failure(ErrorKind::File,
                   OktaYaml::tr("“%1” could not be read. %2").arg(displayPath(path), why));
}

tl::unexpected<Error> noYaml(const QString &path, const YAML::Mark &where)
{
    return unreadable(path, OktaYaml::tr("It is no YAML: see line %1.").arg(where.line + 1));
}

tl::unexpected<Error> standsForAlias(const QString &path)
{
    return unreadable(path, OktaYaml::tr("An alias (*) stands for a part of okta, and HookKeys "
                                         "follows none of those: write that part out."));
}

/// Where Okta's CLI has the org that it works with.
QString placeOfProfile(const OktaReader &reader)
{
    const QString active = reader.text(u"okta.activeProfile"_s);
    return u"okta.profiles.%1."_s.arg(active.isEmpty() ? u"default"_s : active);
}

/// The text or, as Okta's SDK for Node.js takes it too, the JWK of the member @p name.
Secret keyAt(const OktaReader &reader, const QString &name)
{
    if (const QString text = reader.text(name); !text.isEmpty())
        return Secret(text.toUtf8());
    const QHash<QString, QString> members = reader.texts(name + u'.');
    QJsonObject jwk;
    for (auto it = members.begin(); it != members.end(); ++it)
        jwk.insert(it.key(), it.value());
    return jwk.isEmpty() ? Secret() : Secret(QJsonDocument(jwk).toJson(QJsonDocument::Compact));
}

/// What the members whose names begin with @p place say, under the names that Okta's SDKs have.
OktaConfig configAt(const OktaReader &reader, const QString &place)
{
    const auto text = [&reader, &place](const QStringList &names) {
        for (const QString &name : names) {
            if (const QString found = reader.text(place + name); !found.isEmpty())
                return found;
        }
        return QString();
    };
    OktaConfig config;
    config.orgUrl = text({u"orgUrl"_s, u"oktaDomain"_s});
    config.authorizationMode = text({u"authorizationMode"_s});
    config.token = Secret(text({u"token"_s, u"apiToken"_s}).toUtf8());
    const Secret access(text({u"oauth2.accessToken"_s, u"accessToken"_s}).toUtf8());
    config.isAccessToken = config.token.isEmpty() && !access.isEmpty();
    if (config.isAccessToken)
        config.token = access;
    config.clientId = text({u"clientId"_s});
    const QStringList scopes = reader.list(place + u"scopes"_s);
    for (const QString &scope : scopes)
        config.scopes += scopesOf(scope);
    config.privateKey = keyAt(reader, place + u"privateKey"_s);
    config.privateKeyId = text({u"privateKeyId"_s, u"keyId"_s, u"kid"_s});
    config.clientAssertion = Secret(text({u"clientAssertion"_s}).toUtf8());
    config.proxyHost = text({u"proxy.host"_s});
    config.proxyPort = text({u"proxy.port"_s});
    config.proxyUser = text({u"proxy.username"_s});
    config.proxyPassword = Secret(text({u"proxy.password"_s}).toUtf8());
    return config;
}

/// What the document that @p reader has read says, as readOktaYaml() has it.
Result<std::optional<OktaConfig>> configIn(const OktaReader &reader, const QString &path)
{
    for (const QString &place : {u"okta.client."_s, placeOfProfile(reader)}) {
        OktaConfig config = configAt(reader, place);
        if (config.orgUrl.isEmpty())
            continue;
        // What opens it may be in what the alias stands for.
        if (reader.passedAlias() && config.token.isEmpty() && config.privateKey.isEmpty())
            return standsForAlias(path);
        return config;
    }
    if (reader.passedAlias())
        return standsForAlias(path);
    if (!reader.text(u"okta.activeProfile"_s).isEmpty()) {
        return failure(ErrorKind::File,
                       OktaYaml::tr("“%1” names a profile in activeProfile that is not there, or "
                                    "has no orgUrl.")
                           .arg(displayPath(path)));
    }
    return std::nullopt;
}

} // namespace

Result<std::optional<OktaConfig>> readOktaYaml(const QString &path)
{
    if (!isAnything(path))
        return std::nullopt;
    Result<QByteArray> content = readRegularFile(path, fileLimit);
    if (!content)
        return tl::unexpected(content.error());
    return parseOktaYaml(Secret(std::exchange(*content, {})), path);
}

Result<std::optional<OktaConfig>> parseOktaYaml(const Secret &content, const QString &path)
{
    try {
        std::istringstream stream(content.bytes().toStdString());
        YAML::Parser parser(stream);
        std::optional<Error> problem;
        int begin = -1; // of the document before
        while (true) {
            OktaReader reader;
            if (!parser.HandleNextDocument(reader))
                break;
            // The parser stays where it is before what can begin no document.
            if (reader.begin().pos == std::exchange(begin, reader.begin().pos))
                return noYaml(path, reader.begin());
            const Result<std::optional<OktaConfig>> config = configIn(reader, path);
            if (config && *config)
                return config;
            if (!config && !problem)
                problem = config.error();
        }
        if (problem)
            return tl::unexpected(*problem);
    } catch (const Refused &refused) {
        return unreadable(path, refused.why);
    } catch (const YAML::Exception &exception) {
        // Its own words may repeat what is in the file.
        return noYaml(path, exception.mark);
    }
    return std::nullopt;
}

} // namespace HookKeys
