// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationwatchpage.h"

#include "announce.h"
#include "displaytext.h"
#include "hooktrialdialog.h"
#include "hookwatch.h"
#include "orgsession.h"
#include "plainlabel.h"
#include "rotationplanning.h"
#include "rotationplanpage.h"
#include "rotations.h"
#include "wrappingrow.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// What is to be known before the old key is switched off.
QString whatText(const RotationPlan &plan, const RotationState &state)
{
    QStringList others; // of the plan
    for (const RotationHook &hook : plan.hooks) {
        if (state.placeOf(hook.id) != RotationState::Place::New)
            others.append(state.textOf(hook.id, hook.name));
    }
    const QStringList keepers = state.atOldKey();
    const QString list = quoted(keepers);
    if (plan.hooks.isEmpty()) {
        return RotationWatchPage::tr("No inline hook signed with the old key, so there is none to "
                                     "watch. Whoever else uses the old key needs the new one "
                                     "first.");
    }
    if (others.size() == plan.hooks.size()) {
        return RotationWatchPage::tr("None of the hooks signs with the new key. %1")
            .arg(others.join(u' '));
    }
    if (!others.isEmpty()) {
        return RotationWatchPage::tr("The other hooks sign with the new key. See that they work. "
                                     "%1")
            .arg(others.join(u' '));
    }
    if (keepers.isEmpty()) {
        return RotationProposal::appNames(plan).isEmpty()
                   ? RotationWatchPage::tr("All hooks sign with the new key. See that they work "
                                           "before the old key is taken away from the other side: "
                                           "as long as it is there, they can be pointed back.")
                   : RotationWatchPage::tr("All hooks sign with the new key. See that they work "
                                           "before you switch the old key off, which can be "
                                           "undone by pointing back.");
    }
    if (plan.leaked) {
        return RotationWatchPage::tr("The chosen hooks sign with the new key. The old key, which "
                                     "has leaked, still works, for other hooks sign with it: %1. "
                                     "Give them a new key as well.")
            .arg(list);
    }
    return RotationWatchPage::tr("The chosen hooks sign with the new key. See that they work. The "
                                 "old key stays where it is, for other hooks sign with it: %1.")
        .arg(list);
}

} // namespace

RotationWatchPage::RotationWatchPage(OrgSession *session, QWidget *parent)
    : RotationPage(parent), m_session(session), m_time(new QComboBox(this)),
      m_start(new QPushButton(this)),
      m_text(makePageText(tr("Failures of the hooks"), u"watched"_s, this)),
      m_what(new PlainLabel(this)),
      m_scope(new PlainLabel(
          session->profile().signIn == SignInMethod::ApiToken
              ? tr("The role of whoever made the API token may not read the System Log.")
              : tr("To have the System Log watched here, let HookKeys read it: in the dialog for "
                   "this org.")))
{
    m_time->setObjectName(u"watchTime"_s);
    m_time->setAccessibleName(tr("How long to watch the System Log"));
    for (const int minutes : {5, 15, 60, 240})
        m_time->addItem(tr("%n minute(s)", nullptr, minutes), minutes);
    m_time->setCurrentIndex(1);
    m_start->setObjectName(u"watch"_s);
    m_start->setAutoDefault(false);
    m_scope->setParent(this);
    m_scope->hide();
    auto *timeRow = new WrappingRow;
    timeRow->addWidget(m_time);
    timeRow->addWidget(m_start);
    timeRow->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_what);
    layout->addLayout(timeRow);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_scope);
    connect(m_start, &QPushButton::clicked, this, &RotationWatchPage::startOrStop);
    showWatch();
}

RotationWatchPage::~RotationWatchPage() = default;

void RotationWatchPage::setPlan(const RotationPlan &plan, const RotationState &state, bool isKept)
{
    m_isKept = isKept;
    m_plan = plan;
    m_what->setText(whatText(plan, state));
    for (QWidget *part : {static_cast<QWidget *>(m_time), static_cast<QWidget *>(m_start),
                          static_cast<QWidget *>(m_text)})
        part->setVisible(!plan.hooks.isEmpty());
}

void RotationWatchPage::stop()
{
    m_watch.reset();
    showWatch();
}

QString RotationWatchPage::nextText() const
{
    if (m_isKept)
        return tr("&Finish");
    // What was handed over by hand is not switched off from here.
    return RotationProposal::appNames(m_plan).isEmpty() ? tr("&Retire the old key")
                                                        : tr("&Switch the old key off");
}

void RotationWatchPage::startOrStop()
{
    if (m_watch && m_watch->state() == HookWatch::State::Watching) {
        m_watch->stop();
        return;
    }
    if (!m_session)
        return;
    m_watch = m_session->rotations()->watch(m_plan);
    if (!m_watch) {
        m_text->setPlainText(tr("This way to the org does not reach its System Log."));
        return;
    }
    connect(m_watch.get(), &HookWatch::changed, this, &RotationWatchPage::showWatch);
    m_watch->start(std::chrono::minutes(m_time->currentData().toInt()));
}

void RotationWatchPage::showWatch()
{
    const bool watching = m_watch && m_watch->state() == HookWatch::State::Watching;
    m_start->setText(watching ? tr("Stop &watching") : tr("&Watch the System Log"));
    m_time->setEnabled(!watching);
    m_scope->setVisible(m_watch && m_watch->state() == HookWatch::State::NotAllowed);
    if (!m_watch) {
        m_text->setPlainText(tr("Nobody is watching the System Log. An execution that fails is "
                                "written there; sign in, import or register once, as the hooks "
                                "have it."));
    } else if (const QString text = m_watch->text(); text != m_text->toPlainText()) {
        m_text->setPlainText(text);
        announce(m_text, text);
        if (!m_watch->failures().isEmpty())
            Q_EMIT failing(tr("Executions of these hooks failed since they sign with the new key. "
                              "Point them back, or see to the reason before the old key is "
                              "gone."));
    }
}

void RotationWatchPage::tryHook(const InlineHook &hook)
{
    if (!m_session)
        return;
    auto *dialog = new HookTrialDialog(m_session, hook, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace HookKeys
