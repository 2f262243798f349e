// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotdiff.h"

#include "displaytext.h"
#include "hookfacts.h"
#include "snapshotpairs.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

using Change = SnapshotDifference::Change;
using Object = SnapshotDifference::Object;

/// The translation context of this file.
struct DiffText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::SnapshotDiff)
};

/// What a hook's key is called.
QString nameOf(const SnapshotKey &key)
{
    return key.name.isEmpty() ? key.id : key.name;
}

/// One side of a comparison, with its keys by their ids.
struct Side
{
    explicit Side(const Snapshot &shown) : snapshot(shown)
    {
        for (qsizetype i = shown.keys.size() - 1; i >= 0; --i)
            keys.insert(shown.keys.at(i).id, i); // of several with one id, the first
    }

    /// The row of the key that @p hook signs with; -1 where there is none.
    [[nodiscard]] qsizetype keyOf(const InlineHook &hook) const
    {
        return hook.hookKeyId.isEmpty() ? -1 : keys.value(hook.hookKeyId, -1);
    }
    /// What that key is called; its id where it is not there.
    [[nodiscard]] QString keyName(const InlineHook &hook) const
    {
        const qsizetype row = keyOf(hook);
        return row < 0 ? hook.hookKeyId : nameOf(snapshot.keys.at(row));
    }

    /// @p address, with a word in place of the org's own: two orgs that call themselves do the
    /// same.
    [[nodiscard]] QString ownAddress(const QString &address) const
    {
        const qsizetype length = snapshot.orgUrl.size();
        const bool isOwn = length > 0 && address.startsWith(snapshot.orgUrl)
                           && (address.size() == length || address.at(length) == u'/');
        return isOwn ? u"org:"_s + address.sliced(length) : address;
    }

    const Snapshot &snapshot;
    QHash<QString, qsizetype> keys;
};

/// Compares two snapshots, once.
class Comparison final
{
public:
    Comparison(const Snapshot &before, const Snapshot &after)
        : m_before(before), m_after(after), m_keys(before.keys.size(), after.keys.size())
    {
        m_diff.isSameOrg = isSameOrg(before, after);
    }

    [[nodiscard]] SnapshotDiff run();

private:
    void compareKeys();
    void compareKey(const SnapshotKey &before, const SnapshotKey &after);
    void compareHooks(const QList<InlineHook> &before, const QList<InlineHook> &after);
    void compareHook(const InlineHook &before, const InlineHook &after);
    [[nodiscard]] bool hasSameKey(const InlineHook &before, const InlineHook &after) const;
    [[nodiscard]] FieldDifference keyDifference(const InlineHook &before,
                                                const InlineHook &after) const;
    void alarmAboutHook(const InlineHook &before, const InlineHook &after);
    void alarmAboutMissingKeys(const Side &side);
    void alarm(const QString &id, const QString &text);
    void add(Object object, Change change, const QString &name, const QString &description);

    /// Notes @p field in @p fields where the two texts differ.
    static void note(QList<FieldDifference> &fields, SnapshotField field, const QString &before,
                     const QString &after)
    {
        if (before != after)
            fields.append({field, before, after});
    }
    /// The same with moments, however they are written.
    static void noteTime(QList<FieldDifference> &fields, SnapshotField field, const QString &before,
                         const QString &after)
    {
        if (before != after)
            note(fields, field, snapshotTime(before), snapshotTime(after));
    }
    /// The same with addresses.
    void noteAddress(QList<FieldDifference> &fields, SnapshotField field, const QString &before,
                     const QString &after) const
    {
        if (m_diff.isSameOrg || m_before.ownAddress(before) != m_after.ownAddress(after))
            note(fields, field, before, after);
    }
    void finish(Object object, const QString &name, const QList<FieldDifference> &fields)
    {
        if (!fields.isEmpty())
            m_diff.differences.append({object, Change::Changed, name, fields, {}});
    }

    Side m_before;
    Side m_after;
    SnapshotPairs m_keys;
    int m_unread = 0; ///< How many pairs of keys lack a public key on a side.
    SnapshotDiff m_diff;
};

QString usedText(const SnapshotKey &key)
{
    return *key.isUsed ? DiffText::tr("used") : DiffText::tr("not used");
}

QString describe(const SnapshotKey &key)
{
    return DiffText::tr("Key ID %1").arg(key.keyId);
}

QString describe(const InlineHook &hook, const QString &key)
{
    const QString type = hookTypeText(hook.type);
    return key.isEmpty()
               ? DiffText::tr("%1 hook to %2, without a key").arg(type, hook.uri)
               : DiffText::tr("%1 hook to %2, with the key “%3”").arg(type, hook.uri, key);
}

/// The scopes that the client of @p hook asks for, in one order.
QStringList scopesOf(const InlineHook &hook)
{
    QStringList scopes = hook.scope.split(u' ', Qt::SkipEmptyParts);
    scopes.sort();
    return scopes;
}

/// What is not known of one side is no difference.
bool isAuthenticationKnown(const InlineHook &before, const InlineHook &after)
{
    return !hookAuthenticationText(before).isEmpty() && !hookAuthenticationText(after).isEmpty();
}

void Comparison::alarm(const QString &id, const QString &text)
{
    m_diff.alarms.append({Severity::Alarm, id, text, {}});
}

void Comparison::add(Object object, Change change, const QString &name, const QString &description)
{
    m_diff.differences.append({object, change, name, {}, description});
}

void Comparison::compareKeys()
{
    const QList<SnapshotKey> &before = m_before.snapshot.keys;
    const QList<SnapshotKey> &after = m_after.snapshot.keys;
    for (QString SnapshotKey::*word :
         {&SnapshotKey::id, &SnapshotKey::thumbprint, &SnapshotKey::name}) {
        m_keys.match([&](qsizetype row) { return before.at(row).*word; },
                     [&](qsizetype row) { return after.at(row).*word; });
    }
    for (qsizetype row = 0; row < before.size(); ++row) {
        const SnapshotKey &key = before.at(row);
        if (const qsizetype other = m_keys.after(row); other >= 0)
            compareKey(key, after.at(other));
        else
            add(Object::Key, Change::Gone, nameOf(key), describe(key));
    }
    for (qsizetype row = 0; row < after.size(); ++row) {
        if (m_keys.before(row) < 0)
            add(Object::Key, Change::Added, nameOf(after.at(row)), describe(after.at(row)));
    }
}

void Comparison::compareKey(const SnapshotKey &before, const SnapshotKey &after)
{
    QList<FieldDifference> fields;
    note(fields, SnapshotField::Name, before.name, after.name);
    if (m_diff.isSameOrg) {
        note(fields, SnapshotField::Id, before.id, after.id);
        note(fields, SnapshotField::KeyId, before.keyId, after.keyId);
        if (before.thumbprint.isEmpty() || after.thumbprint.isEmpty()) {
            ++m_unread;
        } else if (before.thumbprint != after.thumbprint) {
            note(fields, SnapshotField::Thumbprint, before.thumbprint, after.thumbprint);
            if (before.id == after.id) {
                alarm(u"key-changed"_s, DiffText::tr("The public half of the key “%1” is not the "
                                                     "one that it was.")
                                            .arg(displayText(nameOf(after))));
            }
        }
    }
    if (before.isUsed && after.isUsed)
        note(fields, SnapshotField::Used, usedText(before), usedText(after));
    if (m_diff.isSameOrg) {
        noteTime(fields, SnapshotField::Created, before.created, after.created);
        noteTime(fields, SnapshotField::LastUpdated, before.lastUpdated, after.lastUpdated);
    }
    finish(Object::Key, nameOf(after), fields);
}

bool Comparison::hasSameKey(const InlineHook &before, const InlineHook &after) const
{
    if (m_diff.isSameOrg && before.hookKeyId == after.hookKeyId)
        return true;
    const qsizetype was = m_before.keyOf(before);
    const qsizetype is = m_after.keyOf(after);
    if (was < 0 || is < 0)
        return before.hookKeyId.isEmpty() && after.hookKeyId.isEmpty();
    if (m_keys.after(was) != is)
        return false;
    // One that was made anew under its old name is another key to its hooks.
    return !m_diff.isSameOrg
           || (m_before.snapshot.keys.at(was).thumbprint == m_after.snapshot.keys.at(is).thumbprint
               && !m_after.snapshot.keys.at(is).thumbprint.isEmpty());
}

FieldDifference Comparison::keyDifference(const InlineHook &before, const InlineHook &after) const
{
    FieldDifference field{SnapshotField::Key, m_before.keyName(before), m_after.keyName(after)};
    if (field.before == field.after) {
        field.before = DiffText::tr("%1 (%2)").arg(field.before, before.hookKeyId);
        field.after = DiffText::tr("%1 (%2)").arg(field.after, after.hookKeyId);
    }
    return field;
}

void Comparison::compareHook(const InlineHook &before, const InlineHook &after)
{
    QList<FieldDifference> fields;
    note(fields, SnapshotField::Name, before.name, after.name);
    if (m_diff.isSameOrg)
        note(fields, SnapshotField::Id, before.id, after.id);
    note(fields, SnapshotField::Status, before.status, after.status);
    if (before.type != after.type)
        note(fields, SnapshotField::Type, hookTypeText(before.type), hookTypeText(after.type));
    noteAddress(fields, SnapshotField::Address, before.uri, after.uri);
    if (isAuthenticationKnown(before, after))
        note(fields, SnapshotField::Authentication, hookAuthenticationText(before),
             hookAuthenticationText(after));
    if (!hasSameKey(before, after))
        fields.append(keyDifference(before, after));
    noteAddress(fields, SnapshotField::TokenUrl, before.tokenUrl, after.tokenUrl);
    // RFC 6749, 3.3: their order does not matter.
    if (scopesOf(before) != scopesOf(after))
        note(fields, SnapshotField::Scope, before.scope, after.scope);
    if (m_diff.isSameOrg) {
        note(fields, SnapshotField::ClientId, before.clientId, after.clientId);
        noteTime(fields, SnapshotField::LastUpdated, before.lastUpdated, after.lastUpdated);
    }
    finish(Object::Hook, after.label(), fields);
    alarmAboutHook(before, after);
}

void Comparison::alarmAboutHook(const InlineHook &before, const InlineHook &after)
{
    const QString name = displayText(after.label());
    const QString there = displayText(m_before.snapshot.orgName);
    const QString here = displayText(m_after.snapshot.orgName);
    const auto alarmAboutNone = [&](const QString &key, const QString &with,
                                    const QString &without) {
        alarm(u"hook-key-lost"_s,
              m_diff.isSameOrg
                  ? DiffText::tr("The hook “%1” lost its key “%2”.").arg(name, key)
                  : DiffText::tr("The hook “%1” has the key “%2” in %3, and none in %4.")
                        .arg(name, key, with, without));
    };
    if (!before.hookKeyId.isEmpty() && after.hookKeyId.isEmpty())
        alarmAboutNone(displayText(m_before.keyName(before)), there, here);
    else if (!m_diff.isSameOrg && before.hookKeyId.isEmpty() && !after.hookKeyId.isEmpty())
        alarmAboutNone(displayText(m_after.keyName(after)), here, there);
    const QString was = hookAuthenticationText(before);
    const QString is = hookAuthenticationText(after);
    if (was != is && isAuthenticationKnown(before, after)) {
        alarm(u"hook-authentication"_s,
              m_diff.isSameOrg
                  ? DiffText::tr("The hook “%1” changed its way to authenticate from “%2” to “%3”.")
                        .arg(name, was, is)
                  : DiffText::tr("The hook “%1” authenticates by “%2” in %3, and by “%4” in %5.")
                        .arg(name, was, there, is, here));
    }
}

void Comparison::alarmAboutMissingKeys(const Side &side)
{
    if (!side.snapshot.areKeysWhole)
        return; // it may be one that could not be read
    for (const InlineHook &hook : *side.snapshot.hooks) {
        if (hook.hookKeyId.isEmpty() || side.keyOf(hook) >= 0)
            continue;
        const QString name = displayText(hook.label());
        const QString key = displayText(hook.hookKeyId);
        alarm(u"hook-key-missing"_s,
              m_diff.isSameOrg
                  ? DiffText::tr("The hook “%1” points at the key %2, which is not there.")
                        .arg(name, key)
                  : DiffText::tr("The hook “%1” points at the key %2, which is not there in %3.")
                        .arg(name, key, displayText(side.snapshot.orgName)));
    }
}

void Comparison::compareHooks(const QList<InlineHook> &before, const QList<InlineHook> &after)
{
    SnapshotPairs hooks(before.size(), after.size());
    using Word = QString (*)(const InlineHook &hook);
    const Word words[] = {[](const InlineHook &hook) { return hook.id; },
                          // Of several of one name, each belongs to that of its kind.
                          [](const InlineHook &hook) {
                              return hook.name.isEmpty() ? QString()
                                                         : hook.name + u'\n' + hook.type;
                          },
                          [](const InlineHook &hook) {
                              return hook.name;
                          }};
    for (const Word word : words) {
        hooks.match([&](qsizetype row) { return word(before.at(row)); },
                    [&](qsizetype row) { return word(after.at(row)); });
    }
    for (qsizetype row = 0; row < before.size(); ++row) {
        const InlineHook &hook = before.at(row);
        if (const qsizetype other = hooks.after(row); other >= 0)
            compareHook(hook, after.at(other));
        else
            add(Object::Hook, Change::Gone, hook.label(), describe(hook, m_before.keyName(hook)));
    }
    for (qsizetype row = 0; row < after.size(); ++row) {
        const InlineHook &hook = after.at(row);
        if (hooks.before(row) < 0)
            add(Object::Hook, Change::Added, hook.label(), describe(hook, m_after.keyName(hook)));
    }
}

SnapshotDiff Comparison::run()
{
    compareKeys();
    if (m_before.snapshot.hooks && m_after.snapshot.hooks) {
        compareHooks(*m_before.snapshot.hooks, *m_after.snapshot.hooks);
    } else {
        m_diff.notes.append(DiffText::tr("The inline hooks could not be read on both sides, so "
                                         "they are not compared."));
    }
    if (!m_before.snapshot.isWhole() || !m_after.snapshot.isWhole()) {
        m_diff.notes.append(DiffText::tr("Not all keys and inline hooks could be read on both "
                                         "sides: one that is missing on a side may be there."));
    }
    // What a side says of itself needs no other.
    if (!m_diff.isSameOrg && m_before.snapshot.hooks)
        alarmAboutMissingKeys(m_before);
    if (m_after.snapshot.hooks)
        alarmAboutMissingKeys(m_after);
    if (m_unread > 0) {
        m_diff.notes.append(DiffText::tr("The public half of %n key(s) was not read on both sides, "
                                         "so it is not compared.",
                                         nullptr, m_unread));
    }
    std::ranges::stable_sort(m_diff.differences,
                             [](const SnapshotDifference &a, const SnapshotDifference &b) {
                                 if (a.object != b.object)
                                     return a.object < b.object;
                                 return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
                             });
    return m_diff;
}

} // namespace

qsizetype SnapshotDiff::count(SnapshotDifference::Change change) const
{
    return std::ranges::count(differences, change, &SnapshotDifference::change);
}

SnapshotDiff compareSnapshots(const Snapshot &before, const Snapshot &after)
{
    return Comparison(before, after).run();
}

bool isSameOrg(const Snapshot &one, const Snapshot &other)
{
    return !one.orgUrl.isEmpty() && one.orgUrl == other.orgUrl;
}

} // namespace HookKeys
