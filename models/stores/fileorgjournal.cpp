// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fileorgjournal.h"

#include "filelock.h"
#include "filewriter.h"
#include "regularfile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QUuid>

#include <algorithm>
#include <array>
#include <chrono>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr auto stepsMember = "underWay"_L1;
constexpr auto targetsMember = "givenFor"_L1;
constexpr auto stepIdMember = "id"_L1;
constexpr auto ownerMember = "owner"_L1;
/// Of OrgStep::Kind.
constexpr std::array kindWords{"adding"_L1, "removing"_L1, "removed"_L1};
constexpr qint64 journalLimit = qint64(4) << 20;

/// Others hold the lock for milliseconds.
constexpr std::chrono::milliseconds journalPatience = std::chrono::seconds(2);

QJsonObject stepToJson(const OrgStep &step, const QString &owner)
{
    return {{stepIdMember, step.id},
            {ownerMember, owner},
            {"kind"_L1, kindWords.at(size_t(step.kind))},
            {"name"_L1, step.name},
            {"signedIn"_L1, step.signedIn}};
}

OrgStep stepFromJson(const QJsonObject &object)
{
    const auto *const word = std::ranges::find(kindWords, object.value("kind"_L1).toString());
    return {.id = object.value(stepIdMember).toString(),
            .kind = word == kindWords.end() ? OrgStep::Kind::Removing
                                            : OrgStep::Kind(word - kindWords.begin()),
            .name = object.value("name"_L1).toString(),
            .signedIn = object.value("signedIn"_L1).toBool()};
}

void removeStep(QJsonObject &file, const QString &id)
{
    QJsonArray kept;
    const QJsonArray steps = file.value(stepsMember).toArray();
    for (const auto &step : steps) {
        if (step.toObject().value(stepIdMember) != id)
            kept.append(step);
    }
    file.insert(stepsMember, kept);
}

} // namespace

FileOrgJournal::FileOrgJournal(QString folder)
    : m_folder(std::move(folder)), m_owner(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

FileOrgJournal::~FileOrgJournal() = default;

QString FileOrgJournal::path() const
{
    return m_folder + u"/journal.json"_s;
}

QString FileOrgJournal::lockPath(const QString &owner) const
{
    return m_folder + u"/running-"_s + owner + u".lock"_s;
}

/// Nothing if there is a file that cannot be read; what is damaged holds nothing.
std::optional<QJsonObject> FileOrgJournal::read() const
{
    if (!isAnything(path()))
        return QJsonObject();
    const Result<QByteArray> text = readRegularFile(path(), journalLimit);
    return text ? std::optional(QJsonDocument::fromJson(*text).object()) : std::nullopt;
}

void FileOrgJournal::change(const std::function<void(QJsonObject &)> &edit)
{
    QLockFile lock(path() + u".lock"_s);
    if (!QDir().mkpath(m_folder) || !takeLock(lock, journalPatience))
        return;
    const std::optional<QJsonObject> before = read();
    if (!before)
        return; // it stays as it is
    QJsonObject file = *before;
    edit(file);
    if (file != *before)
        static_cast<void>(writeFile(path(), QJsonDocument(file).toJson(), FileAccess::OwnerOnly));
}

void FileOrgJournal::begin(const OrgStep &step)
{
    if (!m_lock && QDir().mkpath(m_folder)) {
        auto lock = std::make_unique<QLockFile>(lockPath(m_owner));
        if (takeLock(*lock, std::chrono::milliseconds(0)))
            m_lock = std::move(lock);
    }
    if (!m_lock)
        return; // others would take what is under way for what somebody left
    change([&](QJsonObject &file) {
        removeStep(file, step.id);
        QJsonArray steps = file.value(stepsMember).toArray();
        steps.append(stepToJson(step, m_owner));
        file.insert(stepsMember, steps);
    });
}

void FileOrgJournal::end(const QString &id)
{
    change([&id](QJsonObject &file) { removeStep(file, id); });
}

QList<OrgStep> FileOrgJournal::left()
{
    QList<OrgStep> left;
    const QJsonArray steps = read().value_or(QJsonObject()).value(stepsMember).toArray();
    for (const auto &step : steps) {
        const QString owner = step.toObject().value(ownerMember).toString();
        if (owner == m_owner)
            continue;
        // Nobody but this program names its locks, so a strange one is not looked for.
        QLockFile lock(lockPath(QUuid::fromString(owner).toString(QUuid::WithoutBraces)));
        if (takeLock(lock, std::chrono::milliseconds(0)))
            left.append(stepFromJson(step.toObject()));
    }
    return left;
}

void FileOrgJournal::noteTarget(const QString &name, const QByteArray &words)
{
    change([&](QJsonObject &file) {
        QJsonObject targets = file.value(targetsMember).toObject();
        targets.insert(name, QString::fromUtf8(words));
        file.insert(targetsMember, targets);
    });
}

QByteArray FileOrgJournal::target(const QString &name)
{
    const QJsonObject file = read().value_or(QJsonObject());
    return file.value(targetsMember).toObject().value(name).toString().toUtf8();
}

void FileOrgJournal::forgetTarget(const QString &name)
{
    change([&name](QJsonObject &file) {
        QJsonObject targets = file.value(targetsMember).toObject();
        targets.remove(name);
        file.insert(targetsMember, targets);
    });
}

} // namespace HookKeys
