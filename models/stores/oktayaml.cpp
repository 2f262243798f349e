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
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

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

/// The dotted @p name as all spellings of it are: .NET's SDK takes it in any letter case, and
/// people write org_url and org-url. What the member is in, such as a profile, keeps these two
/// characters.
QString anySpelling(const QString &name)
{
    const qsizetype member = name.lastIndexOf(u'.') + 1;
    return name.left(member).toLower() + name.sliced(member).toLower().remove(u'_').remove(u'-');
}

/// The text that @p base64 stands for; @p base64 itself if that is none, as a key in DER is.
QString textOfBinary(QByteArrayView base64)
{
    const QByteArray written = base64.toByteArray().simplified().replace(' ', QByteArray());
    const auto decoded =
        QByteArray::fromBase64Encoding(written, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        throw Refused{OktaYaml::tr("A value is marked as !!binary and is no base64.")};
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(decoded.decoded);
    return utf8.hasError() || text.contains(QChar()) ? QString::fromLatin1(written) : text;
}

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
        const QStringList values = list(name);
        return values.size() == 1 ? values.first().trimmed() : QString();
    }
    [[nodiscard]] QStringList list(const QString &name) const
    {
        return m_values.value(anySpelling(name)).texts;
    }
    /// The texts in the map called @p name, by their own names as they are written.
    [[nodiscard]] QHash<QString, QString> texts(const QString &name) const
    {
        QHash<QString, QString> found;
        for (const Value &value : m_values) {
            const qsizetype end = value.name.lastIndexOf(u'.');
            if (anySpelling(value.name.first(end)) == anySpelling(name) && value.texts.size() == 1)
                found.insert(value.name.sliced(end + 1), value.texts.first());
        }
        return found;
    }

    /// Why something in `okta` or in its place was not followed, as a translated sentence; empty if
    /// nothing was passed by.
    [[nodiscard]] QString passed() const
    {
        return m_passed.isEmpty() ? QString() : *m_passed.begin();
    }
    /// The same of what would count if its name began with @p prefix.
    [[nodiscard]] QString passed(const QString &prefix) const
    {
        for (auto it = m_passed.begin(); it != m_passed.end(); ++it) {
            const bool counts = it.key().startsWith(prefix.toLower())
                                && isRead(it.key().sliced(prefix.size()).split(u'.').first());
            if (counts)
                return *it;
        }
        return {};
    }
    /// Whether anything is called as what HookKeys looks for, wherever it stands.
    [[nodiscard]] bool namesOkta() const { return m_namesOkta; }
    [[nodiscard]] bool hasProfiles() const { return m_hasProfiles; }

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
        if (named == m_anchors.constEnd() && isInOkta()) {
            passBy(OktaYaml::tr("An alias (*) stands for a part of okta, and HookKeys follows none "
                                "of those: write that part out."));
        }
        addScalar(named == m_anchors.constEnd() ? QString() : *named);
    }
    void OnScalar(const YAML::Mark &, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        QString text = QString::fromStdString(value);
        const bool mayBeOkta = m_levels.isEmpty() || isInOkta();
        if (mayBeOkta && tag == "tag:yaml.org,2002:binary") {
            text = textOfBinary(value);
        } else if (mayBeOkta && tag.size() > 1 && !tag.starts_with("tag:yaml.org,2002:")) {
            text.clear();
            passBy(OktaYaml::tr("A tag (!) stands before a part of okta, and HookKeys follows none "
                                "of those: write the value itself."));
        }
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
        QSet<QString> keys = {}; ///< What has been there, as all spellings of it are.
    };

    /// A value, or those of a list.
    struct Value
    {
        QString name; ///< As it is written.
        QStringList texts;
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
        return name.startsWith(u"okta.", Qt::CaseInsensitive) ? name : QString();
    }

    [[nodiscard]] static bool isOkta(const QString &key)
    {
        return key.split(u'.').first().compare(u"okta", Qt::CaseInsensitive) == 0;
    }

    [[nodiscard]] bool isInOkta() const
    {
        return !m_levels.isEmpty() && isOkta(m_levels.first().key);
    }

    /// Whether configAt() reads the member @p name, which is in any spelling, or what is in it; <<
    /// may stand for each.
    [[nodiscard]] static bool isRead(const QString &name)
    {
        static const QStringList names =
            uR"(orgurl oktadomain authorizationmode token apitoken accesstoken oauth2 clientid
                scopes privatekey privatekeyid keyid clientassertion kid jwk proxy <<)"_s
                .simplified()
                .split(u' ');
        return names.contains(name);
    }

    /// Notes that what comes next is not followed, and @p why.
    void passBy(const QString &why) { m_passed.insert(anySpelling(member()), why); }

    void addScalar(const QString &text)
    {
        if (!m_levels.isEmpty() && m_levels.last().map && !m_levels.last().value) {
            beginMember(text);
            return;
        }
        if (const QString name = member(); !name.isEmpty() && !text.isEmpty()) {
            Value &value = m_values[anySpelling(name)];
            value.name = name;
            value.texts.append(text);
        }
        valueEnded();
    }

    void beginMember(const QString &key)
    {
        Level &level = m_levels.last();
        level.key = key;
        level.value = true;
        const QString name = anySpelling(member());
        const bool isProfile = m_levels.size() == 3 && name.startsWith(u"okta.profiles.");
        const QString same = isProfile ? key.toLower() : anySpelling(key);
        const bool again = isInOkta() && (level.keys.contains(same) || m_values.contains(name));
        if (again)
            throw Refused{OktaYaml::tr("A member of okta is there twice.")};
        level.keys.insert(same);
        m_namesOkta = m_namesOkta || same.contains(u"okta") || same == u"orgurl";
        m_hasProfiles = m_hasProfiles || name.startsWith(u"okta.profiles.");
    }

    void open(bool map)
    {
        if (m_levels.size() == depthLimit)
            throw Refused{OktaYaml::tr("It is nested too deep.")};
        if (!m_levels.isEmpty() && m_levels.last().map && !m_levels.last().value)
            throw Refused{OktaYaml::tr("One of its keys is a map or a list.")};
        const bool isInList = !m_levels.isEmpty() && !m_levels.last().map;
        const QString name = anySpelling(member());
        const auto isKey = [](const QString &member) {
            return member.endsWith(u".privatekey") || member.endsWith(u".jwk");
        };
        const bool isInKey = map && isKey(anySpelling(name.section(u'.', 0, -2)));
        if (isInKey || (isKey(name) && (!map || isInList))) {
            passBy(OktaYaml::tr("Its private key is neither a text nor the members of one JWK: "
                                "write it so."));
        }
        // Without them more would be asked for than was meant.
        if ((map || isInList) && name.endsWith(u".scopes")) {
            passBy(OktaYaml::tr("Its scopes are no list of texts: write them in one line, parted "
                                "by blanks."));
        }
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
    QHash<QString, Value> m_values; ///< By anySpelling() of their names.
    QHash<YAML::anchor_t, QString>
        m_anchors;                    ///< Of texts alone: none of them can make another grow.
    QHash<QString, QString> m_passed; ///< The reasons, by anySpelling() of what it was.
    bool m_namesOkta = false;
    bool m_hasProfiles = false;
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

/// Why @p reader has found no org in a document that speaks of Okta.
QString whyNone(const OktaReader &reader)
{
    if (!reader.text(u"okta.activeProfile"_s).isEmpty()) {
        return OktaYaml::tr("It names a profile in activeProfile that is not there, or has no "
                            "orgUrl.");
    }
    if (reader.hasProfiles()) {
        return OktaYaml::tr(
            "It has profiles, but no orgUrl in the one called default: name the one "
            "that you work with in activeProfile.");
    }
    return OktaYaml::tr("It has no orgUrl where Okta's SDKs look for one: in client in okta, each "
                        "indented with blanks below the other.");
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
    const QHash<QString, QString> members = reader.texts(name);
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
    if (config.privateKey.isEmpty())
        config.privateKey = keyAt(reader, place + u"jwk"_s); // as the one for Go has it
    config.privateKeyId = text({u"privateKeyId"_s, u"keyId"_s, u"kid"_s});
    config.clientAssertion = Secret(text({u"clientAssertion"_s}).toUtf8());
    config.proxyHost = text({u"proxy.host"_s, u"proxy"_s}); // the latter by whom knows URLs
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
        if (const QString why = reader.passed(place); !why.isEmpty())
            return unreadable(path, why);
        // What opens it may be in what was not followed.
        if (!reader.passed().isEmpty() && config.token.isEmpty() && config.privateKey.isEmpty())
            break;
        return config;
    }
    if (!reader.passed().isEmpty())
        return unreadable(path, reader.passed());
    if (reader.namesOkta())
        return unreadable(path, whyNone(reader));
    return std::nullopt;
}

/// As parseOktaYaml(), with no other reasons than YAML has.
Result<std::optional<OktaConfig>> firstConfigIn(const Secret &content, const QString &path)
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

/// What YAML takes otherwise than it is meant in @p content, as a translated sentence; empty if
/// nothing is known.
QString whatIsWritten(const QByteArray &content)
{
    static const QRegularExpression member(
        u"^(?:[^#]*[{,])?\\s*(?:export\\s+)?(?:okta[._])?(?:client[._])?(?:org[-_]?url|okta[-_]?"
        u"domain|"
        "authorization[-_]?mode|(?:api|access)?[-_]?token|client[-_]?id|scopes|"
        "private[-_]?key(?:[-_]?id)?|key[-_]?id|kid|jwk|client[-_]?assertion|active[-_]?profile)"
        "\\s*(?:=|:(?=\\S))"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression indent(u"^ *[\\t\u00a0]+\\S"_s);
    const bool isJson = content.trimmed().startsWith('{'); // in which YAML takes tabs, too
    int number = 0;
    qsizetype next = 0;
    for (qsizetype at = 0; at < content.size(); at = next) {
        const qsizetype end = content.indexOf('\n', at);
        next = end < 0 ? content.size() : end + 1;
        ++number;
        // Not what stands behind the name, which may be a credential.
        constexpr qsizetype longestName = 64;
        const QString line =
            QString::fromUtf8(QByteArrayView(content).sliced(at, std::min(next - at, longestName)));
        if (member.match(line).hasMatch()) {
            return OktaYaml::tr("In line %1 the name of a member is not followed by a colon and a "
                                "blank: write “orgUrl: https://…”.")
                .arg(number);
        }
        if (!isJson && indent.match(line).hasMatch()) {
            return OktaYaml::tr("Line %1 is indented with tabs or no-break spaces, which are no "
                                "blanks for YAML: type blanks in their place.")
                .arg(number);
        }
    }
    return {};
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
    Result<std::optional<OktaConfig>> config = firstConfigIn(content, path);
    const bool opens =
        config && *config && !((*config)->token.isEmpty() && (*config)->privateKey.isEmpty());
    const QString known = opens ? QString() : whatIsWritten(content.bytes());
    if (!known.isEmpty())
        return unreadable(path, known);
    return config;
}

} // namespace HookKeys
