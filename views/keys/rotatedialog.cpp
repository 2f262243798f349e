// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotatedialog.h"

#include "displaytext.h"
#include "environmentbadge.h"
#include "filewriter.h"
#include "hookkeytablemodel.h"
#include "keyformat.h"
#include "noticelabel.h"
#include "orgsession.h"
#include "publickeys.h"
#include "rotations.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

RotateDialog::RotateDialog(OrgSession *session, QWidget *parent)
    : FittingDialog(parent), m_session(session), m_pages(new QStackedWidget(this)),
      m_problem(new NoticeLabel(this)), m_progress(new QProgressBar(this)),
      m_back(new QPushButton(tr("Point all &back"), this)), m_send(new QPushButton(this))
{
    setObjectName(u"rotateDialog"_s);
    setWindowTitle(tr("Rotate – %1").arg(orgCaption(session->profile())));
    setWindowModality(Qt::WindowModal);
    m_problem->setObjectName(u"problem"_s);
    m_back->setObjectName(u"pointBack"_s);
    m_back->setAutoDefault(false);
    m_send->setObjectName(u"send"_s);
    m_send->setDefault(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Waiting for the org's answer"));
    m_progress->setMaximumHeight(6);
    makePlanPage();
    makeHandOverPage();
    makeHooksPage();
    makeRetirePage();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_back, QDialogButtonBox::ActionRole);
    buttons->addButton(m_send, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new EnvironmentBadge(session->profile(), this));
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &RotateDialog::goOn);
    connect(m_back, &QPushButton::clicked, this, [this] { pointBackNext(0); });
    connect(session, &QObject::destroyed, this, [this] {
        m_rotation.reset();
        close();
    });
}

RotateDialog::RotateDialog(OrgSession *session, const QString &oldId, QWidget *parent)
    : RotateDialog(session, parent)
{
    m_oldId = oldId;
    if (const HookKey *key = session->keys()->key(oldId))
        m_name->setText(successorName(key->name, session->clock().now(), session->keys()->names()));
    plan();
}

RotateDialog::RotateDialog(OrgSession *session, const RotationPlan &plan, QWidget *parent)
    : RotateDialog(session, parent)
{
    resume(plan);
}

RotateDialog::~RotateDialog() = default;

QVBoxLayout *RotateDialog::addPage()
{
    auto *page = new QWidget(this);
    m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    return layout;
}

QPlainTextEdit *RotateDialog::makeText(const QString &name, const QString &objectName)
{
    auto *text = new QPlainTextEdit(this);
    text->setObjectName(objectName);
    text->setAccessibleName(name);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    return text;
}

void RotateDialog::makePlanPage()
{
    QVBoxLayout *page = addPage();
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"name"_s);
    m_name->setAccessibleName(tr("Name"));
    m_steps = makeText(tr("What will be done"), u"steps"_s);
    m_savePlan = new QPushButton(tr("&Save the plan…"), this);
    m_savePlan->setObjectName(u"savePlan"_s);
    m_savePlan->setAutoDefault(false);
    page->addWidget(new PlainLabel(tr("The new key is called:"), this));
    page->addWidget(m_name);
    page->addWidget(new PlainLabel(tr("Nothing is sent before you begin. These are the steps, in "
                                      "this order:"),
                                   this));
    page->addWidget(m_steps, 1);
    page->addWidget(m_savePlan, 0, Qt::AlignLeft);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_proposal.reset(); // it was about another name
        updateState();
    });
    connect(m_savePlan, &QPushButton::clicked, this, &RotateDialog::savePlan);
}

void RotateDialog::makeHandOverPage()
{
    QVBoxLayout *page = addPage();
    m_byHandHint = new PlainLabel({}, this);
    m_publicKeys = makeText(tr("Public keys"), u"publicKeys"_s);
    m_confirmed = new QLineEdit(this);
    m_confirmed->setObjectName(u"handedOver"_s);
    m_confirmed->setAccessibleName(tr("Name of the new key"));
    page->addWidget(new PlainLabel(tr("The other side has to know the new key before a hook signs "
                                      "with it. Where it is an app of this org, HookKeys adds the "
                                      "key there."),
                                   this));
    page->addWidget(m_byHandHint);
    page->addWidget(m_publicKeys, 1);
    page->addWidget(m_confirmed);
    connect(m_confirmed, &QLineEdit::textChanged, this, &RotateDialog::updateState);
}

void RotateDialog::makeHooksPage()
{
    QVBoxLayout *page = addPage();
    m_places = makeText(tr("Hooks"), u"places"_s);
    page->addWidget(new PlainLabel(tr("Now the hooks are to sign with the new key, one after the "
                                      "other. Each can be pointed back."),
                                   this));
    page->addWidget(m_places, 1);
}

void RotateDialog::makeRetirePage()
{
    QVBoxLayout *page = addPage();
    m_oldPrompt = new PlainLabel({}, this);
    m_oldName = new QLineEdit(this);
    m_oldName->setObjectName(u"oldName"_s);
    m_oldName->setAccessibleName(tr("Name of the old key"));
    page->addWidget(new PlainLabel(tr("All hooks sign with the new key. See that they work before "
                                      "you switch the old key off, which can be undone by pointing "
                                      "back, and before you delete it, which cannot."),
                                   this));
    page->addWidget(m_oldPrompt);
    page->addWidget(m_oldName);
    page->addStretch(1);
    connect(m_oldName, &QLineEdit::textChanged, this, &RotateDialog::updateState);
}

void RotateDialog::plan()
{
    setBusy(true);
    m_session->rotations()->plan(
        m_oldId, m_name->text(), this,
        [this](const Result<RotationProposal> &proposal) { planned(proposal); });
}

void RotateDialog::planned(const Result<RotationProposal> &proposal)
{
    setBusy(false);
    m_problem->showText(proposal ? QString() : proposal.error().details());
    if (!proposal) {
        m_steps->clear();
        return;
    }
    m_proposal = *proposal;
    QStringList lines;
    const QStringList steps = proposal->steps();
    for (const QString &step : steps)
        lines.append(u"%1. %2"_s.arg(lines.size() + 1).arg(step));
    lines += proposal->notes;
    for (const RotationProposal::Left &left : proposal->left) {
        lines.append(tr("“%1” keeps the old key. %2").arg(displayText(left.hook), left.reason));
    }
    m_steps->setPlainText(lines.join(u'\n'));
    updateState();
}

void RotateDialog::savePlan()
{
    auto *dialog = new QFileDialog(this, tr("Save the plan"));
    dialog->setObjectName(u"savePlanDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"md"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const QByteArray text = m_proposal->markdown(m_session->profile().name);
        if (const auto written = writeFile(path, text, FileAccess::Public); !written)
            m_problem->showText(written.error().details());
    });
    dialog->open();
}

void RotateDialog::begin()
{
    auto begun = m_session->rotations()->begin(m_proposal->plan);
    if (!begun) {
        m_problem->showText(begun.error().details());
        return;
    }
    adopt(*std::move(begun));
    setBusy(true);
    m_rotation->createKey([this](const Result<void> &made) {
        showPage(HandOverPage); // from here on it is resumed, whatever came of it
        if (ended(made))
            look();
    });
}

void RotateDialog::resume(const RotationPlan &plan)
{
    adopt(m_session->rotations()->resume(plan));
    showPage(HandOverPage);
    look();
}

void RotateDialog::adopt(std::unique_ptr<Rotation> rotation)
{
    m_rotation = std::move(rotation);
    m_oldId = m_rotation->plan().oldId;
    m_oldPrompt->setText(tr("To delete the old key, type its name:\n%1")
                             .arg(displayText(m_rotation->plan().oldName)));
    m_byHandHint->setText(tr("These hooks are not served by an app of this org, so you give the "
                             "public keys to the other side yourself. Once it has both, type the "
                             "new key's name:\n%1")
                              .arg(displayText(m_rotation->plan().newName)));
}

/// Reads how far things are, and shows it.
void RotateDialog::look()
{
    setBusy(true);
    m_rotation->look([this](const Result<RotationState> &state) {
        setBusy(false);
        if (state)
            placed(*state);
        else
            m_problem->showText(state.error().details());
    });
}

void RotateDialog::placed(const RotationState &state)
{
    using Place = RotationState::Place;
    QStringList lines;
    bool all = true;
    for (const RotationHook &hook : m_rotation->plan().hooks) {
        const Place place = state.placeOf(hook.id);
        all = all && place != Place::Old;
        const QString name = displayText(hook.name);
        lines.append(place == Place::Old   ? tr("“%1” signs with the old key.").arg(name)
                     : place == Place::New ? tr("“%1” signs with the new key.").arg(name)
                     : place == Place::Gone
                         ? tr("“%1” is not in the org any more.").arg(name)
                         : tr("“%1” was given another key by somebody else.").arg(name));
    }
    m_places->setPlainText(lines.join(u'\n'));
    if (isByHand())
        showPublicKeys(state);
    if (state.newKey && all)
        showPage(RetirePage);
    updateState();
}

/// Shows both public keys as the other side wants them.
void RotateDialog::showPublicKeys(const RotationState &state)
{
    if (!state.oldKey || !state.newKey)
        return;
    m_session->publicKeys()->publicKey(
        state.oldKey->id, this, [this, next = *state.newKey](const Result<HookKey> &old) {
            if (!old || !m_session)
                return;
            m_session->publicKeys()->publicKey(
                next.id, this, [this, old = *old](const Result<HookKey> &key) {
                    if (!key || !m_session)
                        return;
                    const QUrl &org = m_session->profile().url;
                    m_publicKeys->setPlainText(QString::fromUtf8(
                        writeJwks({KeyDocument::of(old, org), KeyDocument::of(*key, org)})));
                    updateState();
                });
        });
}

void RotateDialog::handOver()
{
    setBusy(true);
    m_rotation->createKey([this](const Result<void> &made) {
        if (!made) {
            std::ignore = ended(made);
            return;
        }
        m_rotation->handOver([this](const Result<void> &handed) {
            if (!ended(handed))
                return;
            // Nobody can have said so before there was a key to give.
            if (!isByHand() || isHandedOver())
                showPage(HooksPage);
            look();
        });
    });
}

void RotateDialog::repointNext(qsizetype index)
{
    setBusy(true);
    if (index == m_rotation->plan().hooks.size()) {
        look();
        return;
    }
    m_rotation->repoint(m_rotation->plan().hooks.at(index).id, isHandedOver(),
                        [this, index](const Result<void> &moved) {
                            if (ended(moved))
                                repointNext(index + 1);
                        });
}

void RotateDialog::pointBackNext(qsizetype index)
{
    setBusy(true);
    if (index == m_rotation->plan().hooks.size()) {
        m_isOff = false;
        showPage(HooksPage);
        look();
        return;
    }
    m_rotation->pointBack(m_rotation->plan().hooks.at(index).id,
                          [this, index](const Result<void> &moved) {
                              if (ended(moved))
                                  pointBackNext(index + 1);
                          });
}

void RotateDialog::switchOff()
{
    setBusy(true);
    m_rotation->deactivateOldKey([this](const Result<void> &off) {
        m_isOff = ended(off);
        updateState();
    });
}

void RotateDialog::forget()
{
    setBusy(true);
    m_rotation->forgetOldKey([this](const Result<void> &gone) {
        if (!ended(gone))
            return;
        const RotationPlan plan = m_rotation->plan();
        Q_EMIT rotated(tr("“%1” took the place of the key “%2”, which is deleted.")
                           .arg(displayText(plan.newName), displayText(plan.oldName)));
        accept();
    });
}

/// What the button does on the page that is shown.
void RotateDialog::goOn()
{
    m_problem->showText({});
    switch (m_pages->currentIndex()) {
    case PlanPage:
        if (m_proposal)
            begin();
        else
            plan();
        break;
    case HandOverPage:
        handOver();
        break;
    case HooksPage:
        repointNext(0);
        break;
    default:
        if (m_isOff)
            forget();
        else
            switchOff();
        break;
    }
}

void RotateDialog::showPage(Page page)
{
    m_pages->setCurrentIndex(page);
    updateState();
}

void RotateDialog::setBusy(bool busy)
{
    m_busy = busy;
    updateState();
}

/// Whether a step, which ended with @p result, was done; if not, it is said why.
bool RotateDialog::ended(const Result<void> &result)
{
    setBusy(false);
    if (!result)
        m_problem->showText(result.error().details());
    return result.has_value();
}

bool RotateDialog::isByHand() const
{
    return m_rotation
           && std::ranges::any_of(m_rotation->plan().hooks, [](const RotationHook &hook) {
                  return hook.handOver == HandOver::ByHand;
              });
}

/// The other side has the new key, says the admin.
bool RotateDialog::isHandedOver() const
{
    return m_rotation && m_confirmed->text() == m_rotation->plan().newName;
}

void RotateDialog::updateState()
{
    const int page = m_pages->currentIndex();
    const bool byHand = isByHand();
    for (QWidget *part :
         {static_cast<QWidget *>(m_byHandHint), static_cast<QWidget *>(m_publicKeys),
          static_cast<QWidget *>(m_confirmed)})
        part->setVisible(byHand);
    for (QWidget *part : {static_cast<QWidget *>(m_oldPrompt), static_cast<QWidget *>(m_oldName)})
        part->setVisible(m_isOff);
    m_progress->setVisible(m_busy);
    m_name->setReadOnly(m_busy);
    m_savePlan->setEnabled(m_proposal && !m_busy);
    m_back->setVisible(page == HooksPage || page == RetirePage);
    m_back->setEnabled(!m_busy);
    bool ready = true;
    if (page == PlanPage) {
        m_send->setText(m_proposal ? tr("&Begin") : tr("&Plan"));
    } else if (page == HandOverPage) {
        m_send->setText(tr("&Hand over"));
        // Without the new key nobody can have got it: it is made first.
        ready = !byHand || isHandedOver() || m_publicKeys->document()->isEmpty();
    } else if (page == HooksPage) {
        m_send->setText(tr("&Re-point the hooks"));
    } else {
        m_send->setText(m_isOff ? tr("&Delete the old key") : tr("&Switch the old key off"));
        ready = !m_isOff || m_oldName->text() == m_rotation->plan().oldName;
    }
    m_send->setEnabled(ready && !m_busy);
}

} // namespace HookKeys
