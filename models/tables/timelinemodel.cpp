// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinemodel.h"

#include "displaytext.h"
#include "finding.h"
#include "keyfilter.h"
#include "timelinesentence.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// More new lines than these are not put in one by one,
constexpr qsizetype batch = 20;
/// and more old lines than these not where they belong now.
constexpr qsizetype mostMoved = 100;

} // namespace

TimelineModel::TimelineModel(QObject *parent) : QAbstractTableModel(parent) {}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TimelineLine &line = lineAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column());
    case NumberRole:
        return line.entry.number;
    case SeverityRole:
        if (line.entry.outcome == TimelineOutcome::Failed)
            return int(Severity::Problem);
        return line.entry.outcome == TimelineOutcome::Unknown ? QVariant(int(Severity::Warning))
                                                              : QVariant();
    default:
        return {};
    }
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case What:
        return tr("What happened");
    case Who:
        return tr("Who");
    case Time:
        return tr("Time");
    case Outcome:
        return tr("Outcome");
    case RequestId:
        return tr("Request ID");
    default:
        return {};
    }
}

QString TimelineModel::text(const TimelineLine &line, int column)
{
    switch (column) {
    case Name:
        return nameText(line.entry);
    case What:
        return timelineSentence(line.entry);
    case Who:
        return whoText(line);
    case Time:
        return timelineMoment(line.entry.time);
    case Outcome:
        return outcomeText(line);
    case RequestId:
        return displayText(line.entry.requestId);
    default:
        return {};
    }
}

QString TimelineModel::nameText(const TimelineEntry &entry)
{
    if (entry.object == TimelineObject::Timeline)
        return tr("History");
    return displayText(entry.name.isEmpty() ? entry.id : entry.name);
}

QString TimelineModel::person(const TimelineLine &line)
{
    const TimelinePerson &person = line.entry.person;
    return person.name.isEmpty() ? person.login : person.name;
}

QString TimelineModel::whoText(const TimelineLine &line)
{
    const QString who = person(line);
    if (!who.isEmpty() || !line.isOwn)
        return displayText(who);
    const QString &signIn = line.entry.signIn;
    const QString client = displayText(signIn.section(u' ', 1));
    if (signIn == "apiToken"_L1)
        return tr("API token");
    if (client.isEmpty())
        return tr("HookKeys");
    return signIn.startsWith("serviceApp"_L1) ? tr("Service app %1").arg(client)
                                              : tr("Sign-in to the app %1").arg(client);
}

QString TimelineModel::outcomeText(const TimelineLine &line)
{
    switch (line.entry.outcome) {
    case TimelineOutcome::Done:
        return line.isOwn || line.isLogged ? tr("Done") : tr("Found by a refresh");
    case TimelineOutcome::Failed:
        return tr("Failed");
    case TimelineOutcome::Unknown:
        break;
    }
    return tr("Not known");
}

QString TimelineModel::kindText(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::Created:
        return tr("Created");
    case TimelineKind::Renamed:
        return tr("Renamed");
    case TimelineKind::Deleted:
        return tr("Deleted");
    case TimelineKind::Used:
        return tr("In use from then on");
    case TimelineKind::Unused:
        return tr("Unused from then on");
    case TimelineKind::Repointed:
        return tr("Signs with another key");
    case TimelineKind::KeyChanged:
        return tr("Public key changed");
    case TimelineKind::Updated:
        return tr("Changed");
    case TimelineKind::Activated:
        return tr("Activated");
    case TimelineKind::Deactivated:
        return tr("Deactivated");
    case TimelineKind::Executed:
        return tr("Hook run");
    case TimelineKind::Erased:
        return tr("History deleted");
    case TimelineKind::LeftOut:
        return tr("Not taken over");
    }
    return {};
}

void TimelineModel::add(const QList<TimelineEntry> &entries)
{
    const bool one = entries.size() <= batch;
    const qsizetype before = m_lines.lines().size();
    qsizetype moved = 0;
    for (const TimelineEntry &entry : entries) {
        const QList<qsizetype> changed = m_lines.add(entry);
        for (const qsizetype at : changed) {
            derive(at);
            if (one || (at < before && ++moved <= mostMoved))
                update(at);
        }
    }
    if (moved > mostMoved)
        show();
    else if (!one)
        insertFrom(before);
}

/// Follows the line @p at, which is new or changed, with what is derived from it.
void TimelineModel::derive(qsizetype at)
{
    const TimelineLine &line = m_lines.lines().at(at);
    if (size_t(at) >= m_times.size())
        m_times.resize(size_t(at) + 1);
    m_times[size_t(at)] = line.entry.time.toMSecsSinceEpoch();
    QStringList texts{line.entry.id,
                      line.entry.keys.join(u' '),
                      line.entry.person.login,
                      line.entry.person.address,
                      line.entry.person.client,
                      line.entry.problem,
                      line.entry.otherRequestId};
    for (int column = 0; column < columns; ++column)
        texts += text(line, column);
    m_search.setText(at, texts.join(u'\n'));
}

/// Puts the lines from @p from on, all of them new, where they belong.
void TimelineModel::insertFrom(qsizetype from)
{
    QList<qsizetype> added;
    for (qsizetype at = m_lines.lines().size() - 1; at >= from; --at) {
        if (isShown(at) && m_search.matches(at, m_words))
            added.append(at);
    }
    const auto before = [this](qsizetype one, qsizetype other) {
        return comesBefore(one, other);
    };
    std::sort(added.begin(), added.end(), before);
    if (added.isEmpty())
        return;
    if (m_shown.isEmpty() || comesBefore(added.last(), m_shown.first())) {
        beginInsertRows({}, 0, int(added.size()) - 1);
        m_shown = added + m_shown;
        endInsertRows();
        return;
    }
    beginResetModel();
    const qsizetype behind = m_shown.size();
    m_shown += added;
    std::inplace_merge(m_shown.begin(), m_shown.begin() + behind, m_shown.end(), before);
    endResetModel();
}

void TimelineModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_search.clear();
    m_times.clear();
    m_shown.clear();
    endResetModel();
}

void TimelineModel::setFilter(const TimelineFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_words = KeyFilter::folded(filter.text).simplified().split(u' ', Qt::SkipEmptyParts);
    show();
}

bool TimelineModel::comesBefore(qsizetype line, qsizetype other) const
{
    const qint64 time = m_times[size_t(line)];
    const qint64 otherTime = m_times[size_t(other)];
    return time == otherTime ? line > other : time > otherTime;
}

/// Whether the filter lets the line through, but for its words.
bool TimelineModel::isShown(qsizetype at) const
{
    const TimelineLine &line = m_lines.lines().at(at);
    return !line.isPart && (!m_filter.kind || line.isOf(*m_filter.kind))
           && (m_filter.object.isEmpty() || line.isAbout(m_filter.object))
           && (m_filter.person.isEmpty() || person(line) == m_filter.person)
           && (!m_filter.since.isValid()
               || m_times[size_t(at)] >= m_filter.since.toMSecsSinceEpoch())
           && (!m_filter.before.isValid()
               || m_times[size_t(at)] < m_filter.before.toMSecsSinceEpoch());
}

/// Looks through all lines.
void TimelineModel::show()
{
    beginResetModel();
    const std::vector<bool> found = m_search.find(m_words);
    m_shown.clear();
    // Mostly they are in their order already: then sorting is one look at each.
    for (qsizetype at = m_lines.lines().size() - 1; at >= 0; --at) {
        if (found[size_t(at)] && isShown(at))
            m_shown.append(at);
    }
    const auto before = [this](qsizetype one, qsizetype other) {
        return comesBefore(one, other);
    };
    if (!std::is_sorted(m_shown.cbegin(), m_shown.cend(), before))
        std::sort(m_shown.begin(), m_shown.end(), before);
    endResetModel();
}

/// Puts the one line @p line, which is new or changed, where it belongs.
void TimelineModel::update(qsizetype line)
{
    const bool isIn = isShown(line) && m_search.matches(line, m_words);
    const auto place = std::find(m_shown.cbegin(), m_shown.cend(), line);
    const qsizetype row = place == m_shown.cend() ? -1 : place - m_shown.cbegin();
    const auto before = [this](qsizetype one, qsizetype other) {
        return comesBefore(one, other);
    };
    const bool isInPlace = row >= 0 && isIn && (row == 0 || before(m_shown[row - 1], line))
                           && (row + 1 == m_shown.size() || before(line, m_shown[row + 1]));
    if (isInPlace) {
        Q_EMIT dataChanged(index(int(row), 0), index(int(row), columns - 1));
        return;
    }
    if (row >= 0) {
        beginRemoveRows({}, int(row), int(row));
        m_shown.removeAt(row);
        endRemoveRows();
    }
    if (!isIn)
        return;
    const auto behind = std::upper_bound(m_shown.cbegin(), m_shown.cend(), line, before);
    const qsizetype at = behind - m_shown.cbegin();
    beginInsertRows({}, int(at), int(at));
    m_shown.insert(at, line);
    endInsertRows();
}

const TimelineLine &TimelineModel::lineAt(int row) const
{
    return m_lines.lines().at(m_shown.at(row));
}

QList<TimelineLine> TimelineModel::shownLines() const
{
    QList<TimelineLine> lines;
    lines.reserve(m_shown.size());
    for (const qsizetype line : m_shown)
        lines.append(m_lines.lines().at(line));
    return lines;
}

QList<TimelineLine> TimelineModel::linesAbout(const QString &id, qsizetype most) const
{
    const QList<TimelineLine> &all = m_lines.lines();
    QList<qsizetype> found;
    for (qsizetype at = 0; at < all.size(); ++at) {
        if (!all[at].isPart && all[at].isAbout(id))
            found.append(at);
    }
    std::sort(found.begin(), found.end(),
              [this](qsizetype one, qsizetype other) { return comesBefore(one, other); });
    QList<TimelineLine> lines;
    for (qsizetype i = 0; i < std::min(most, found.size()); ++i)
        lines.append(all[found[i]]);
    return lines;
}

int TimelineModel::rowOf(qint64 number) const
{
    const QList<TimelineLine> &all = m_lines.lines();
    const auto line = std::ranges::find_if(
        all, [number](const TimelineLine &each) { return each.entry.number == number; });
    if (line == all.end())
        return -1;
    return int(m_shown.indexOf(m_lines.wholeOf(line - all.begin())));
}

QStringList TimelineModel::persons() const
{
    QStringList persons;
    const QList<TimelineLine> &lines = m_lines.lines();
    QSet<QString> known;
    for (const TimelineLine &line : lines) {
        const QString who = person(line);
        if (!who.isEmpty() && !known.contains(who)) {
            known.insert(who);
            persons.append(who);
        }
    }
    std::sort(persons.begin(), persons.end());
    return persons;
}

} // namespace HookKeys
