// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hookkeyrow.h"

#include "displaytext.h"
#include "momenttext.h"
#include "usercollator.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

void HookKeyRow::derive(const QCollator &collator, const QDateTime &now, int ageLimit)
{
    m_now = now;
    m_ageLimit = ageLimit;
    m_tooOld = ageLimit > 0 && ageInDays().value_or(0) > ageLimit;
    m_nameOrder = sortKeyOf(collator, key.name);
    m_usedByOrder = sortKeyOf(collator, hookNames().join(u", "_s));
    m_createdOrder = dateOrder(key.created);
    m_lastUpdatedOrder = dateOrder(key.lastUpdated);
    m_search.clear();
}

const QString &HookKeyRow::search() const
{
    if (!m_search.isEmpty())
        return m_search;
    // The raw texts are searched too: a name is found by what it is as well as by what is shown.
    QStringList texts{key.name, statusText()};
    texts += hookNames();
    texts += {key.keyId,
              thumbprint,
              key.id,
              dateText(key.created, key.createdText),
              dateText(key.lastUpdated, key.lastUpdatedText),
              rawDate(key.created, key.createdText),
              rawDate(key.lastUpdated, key.lastUpdatedText),
              spokenAge()};
    if (const QString shown = nameText(); shown != key.name)
        texts += shown;
    m_search = KeyFilter::folded(texts.join(u'\n'));
    return m_search;
}

std::optional<int> HookKeyRow::statusOrder() const
{
    if (isInUse())
        return 0;
    return isUnused() ? std::optional(1) : std::nullopt;
}

std::optional<qint64> HookKeyRow::dateOrder(const QDateTime &date) const
{
    return isPast(date) ? std::optional(date.toMSecsSinceEpoch()) : std::nullopt;
}

bool HookKeyRow::isInUse() const
{
    return key.isUsed.value_or(false) || (hooks && !hooks->isEmpty());
}

bool HookKeyRow::isUnused() const
{
    // Only Okta's own word counts: a hook that could not be read might use the key.
    return key.isUsed.has_value() && !isInUse();
}

bool HookKeyRow::has(KeyStatus status) const
{
    switch (status) {
    case KeyStatus::InUse:
        return isInUse();
    case KeyStatus::Unused:
        return isUnused();
    case KeyStatus::Unknown:
        return !isInUse() && !isUnused();
    case KeyStatus::TooOld:
        return isTooOld();
    case KeyStatus::DueSoon:
        return isDueSoon();
    case KeyStatus::Warned:
        return severity() == Severity::Warning;
    case KeyStatus::Changed:
        return changed;
    case KeyStatus::Alarm:
        break;
    }
    return severity() == Severity::Alarm;
}

KeyStatus HookKeyRow::worst() const
{
    if (key.privateMember)
        return KeyStatus::Alarm;
    for (const KeyStatus status : {KeyStatus::Changed, KeyStatus::Warned, KeyStatus::TooOld,
                                   KeyStatus::InUse, KeyStatus::Unused}) {
        if (has(status))
            return status;
    }
    return KeyStatus::Unknown;
}

std::optional<int> HookKeyRow::ageInDays() const
{
    if (!isPast(key.created))
        return {};
    return static_cast<int>(key.created.toUTC().daysTo(m_now.toUTC()));
}

QDate HookKeyRow::tooOldOn() const
{
    if (m_ageLimit <= 0 || !isPast(key.created))
        return {};
    // Too old is what is older than the limit, not what has just reached it.
    return key.created.toUTC().date().addDays(qint64(m_ageLimit) + 1);
}

std::optional<int> HookKeyRow::daysUntilTooOld() const
{
    const QDate day = tooOldOn();
    if (!day.isValid())
        return {};
    return static_cast<int>(m_now.toUTC().date().daysTo(day));
}

bool HookKeyRow::isDueSoon() const
{
    const std::optional<int> days = daysUntilTooOld();
    return days && *days > 0 && *days <= dueDays;
}

QString HookKeyRow::daysLeftText() const
{
    const std::optional<int> days = daysUntilTooOld();
    if (!days)
        return {};
    return *days <= 0 ? tr("Too old", "in place of the days until then")
                      : tr("%n day(s)", "until a key is too old", *days);
}

QString HookKeyRow::nameText() const
{
    return displayText(key.name);
}

QString HookKeyRow::statusText() const
{
    if (isInUse())
        return tr("In use");
    return isUnused() ? tr("Unused") : tr("Unknown");
}

QString HookKeyRow::usedByText() const
{
    if (hooks && !hooks->isEmpty()) {
        const QString first = displayText(hooks->first().label());
        const auto more = hooks->size() - 1;
        return more == 0
                   ? first
                   : tr("%1 +%2", "a hook and how many more").arg(first, QString::number(more));
    }
    return isInUse() || (!hooks && !isUnused()) ? tr("Unknown") : QString();
}

QString HookKeyRow::dateText(const QDateTime &date, const QString &received) const
{
    if (!isPast(date))
        return displayText(rawDate(date, received));
    return isoDayText(date);
}

QString HookKeyRow::ageText() const
{
    if (!isPast(key.created))
        return {};
    const QDate from = key.created.toUTC().date();
    const QDate to = m_now.toUTC().date();
    const int months = (to.year() - from.year()) * 12 + to.month() - from.month()
                       - (to.day() < from.day() ? 1 : 0);
    if (months >= 12)
        return tr("%n year(s)", "age of a key", months / 12);
    if (months >= 1)
        return tr("%n month(s)", "age of a key", months);
    const int days = static_cast<int>(from.daysTo(to));
    return days <= 0 ? tr("Today", "age of a key") : tr("%n day(s)", "age of a key", days);
}

QString HookKeyRow::spokenAge() const
{
    if (isTooOld())
        return tr("%1, too old", "age of a key").arg(ageText());
    return isDueSoon() ? tr("%1, due soon", "age of a key").arg(ageText()) : ageText();
}

QStringList HookKeyRow::hookNames() const
{
    QStringList names;
    if (hooks)
        std::ranges::transform(*hooks, std::back_inserter(names), &InlineHook::label);
    return names;
}

QString HookKeyRow::statusHint() const
{
    if (isInUse())
        return tr("An inline hook signs with this key: it cannot be deleted.");
    return isUnused() ? tr("No inline hook signs with this key.")
                      : tr("Okta did not say whether this key is used.");
}

QStringList HookKeyRow::hookHints() const
{
    if (!hooks)
        return {tr("It is not known which inline hooks sign with this key.")};
    if (hooks->isEmpty()) {
        return {isInUse() ? tr("Okta says that this key is used, but not by which inline hook.")
                          : tr("No inline hook signs with this key.")};
    }
    QStringList lines;
    for (const InlineHook &hook : *hooks) {
        const QString name = displayText(hook.label());
        if (hook.isActive())
            lines += tr("%1 (active)", "an inline hook").arg(name);
        else if (hook.status == u"INACTIVE")
            lines += tr("%1 (inactive)", "an inline hook").arg(name);
        else // a word that Okta did not have when this was written
            lines +=
                hook.status.isEmpty() ? name : u"%1 (%2)"_s.arg(name, displayText(hook.status));
    }
    return lines;
}

QStringList HookKeyRow::dateHints(const QDateTime &date, const QString &received) const
{
    const QString raw = displayText(rawDate(date, received));
    if (!isPast(date))
        return {raw};
    return {momentText(date), raw};
}

QStringList HookKeyRow::ageHints() const
{
    QStringList lines = dateHints(key.created, key.createdText);
    const bool unused = isUnused();
    if (isTooOld()) {
        lines +=
            unused
                ? tr("Older than %n day(s), and no inline hook signs with it: delete it if nobody "
                     "waits to use it.",
                     nullptr, m_ageLimit)
                : tr("Older than %n day(s): it is time for a new key in its place.", nullptr,
                     m_ageLimit);
    } else if (isDueSoon()) {
        const int left = *daysUntilTooOld();
        lines +=
            unused
                ? tr("In %n day(s) it is too old, and no inline hook signs with it: delete it if "
                     "nobody waits to use it.",
                     nullptr, left)
                : tr("In %n day(s) it is too old: plan a new key in its place.", nullptr, left);
    }
    return lines;
}

QStringList HookKeyRow::warnings() const
{
    QStringList all;
    if (key.privateMember) {
        all += tr("The server sent private key material with this key. Treat the key as "
                  "compromised: replace it.");
    }
    if (changed) {
        all += tr("This is not the public key that was seen here before. Do not hand it out before "
                  "you know why it changed.");
    }
    all += key.warnings;
    if (ambiguous)
        all += tr("Another key has the same ID, so nothing can be done to either here.");
    return all;
}

std::optional<Severity> HookKeyRow::severity() const
{
    if (key.privateMember || changed)
        return Severity::Alarm;
    return ambiguous || !key.warnings.isEmpty() ? std::optional(Severity::Warning) : std::nullopt;
}

QString HookKeyRow::rawDate(const QDateTime &date, const QString &received)
{
    return received.isEmpty() && date.isValid() ? date.toUTC().toString(Qt::ISODateWithMs)
                                                : received;
}

bool HookKeyRow::isPast(const QDateTime &date) const
{
    // A day of grace: this computer's clock and Okta's need not agree.
    return date.isValid() && date <= m_now.addDays(1);
}

} // namespace HookKeys
