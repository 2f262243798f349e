// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationhandoverpage.h"

#include "actionhint.h"
#include "announce.h"
#include "callback.h"
#include "copying.h"
#include "displaytext.h"
#include "fieldnotice.h"
#include "filewriter.h"
#include "folderbutton.h"
#include "formatsbutton.h"
#include "jwkshandover.h"
#include "keyformat.h"
#include "orgsession.h"
#include "plainlabel.h"
#include "publickeys.h"
#include "rotationplanning.h"
#include "rotationplanpage.h"
#include "rotations.h"
#include "savequestion.h"
#include "spokenevents.h"
#include "wrappingrow.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

RotationHandOverPage::RotationHandOverPage(OrgSession *session, Preferences &preferences,
                                           QWidget *parent)
    : RotationPage(parent), m_session(session), m_preferences(preferences),
      m_apps(new PlainLabel({}, this)), m_give(new PlainLabel({}, this)),
      m_where(new PlainLabel(tr("2. Where the other side publishes its keys at a JWKS URL, type "
                                "that; HookKeys looks there. Else leave it empty."),
                             this)),
      m_hint(new PlainLabel({}, this)),
      m_keys(makePageText(tr("Public keys"), u"publicKeys"_s, this)),
      m_seen(makePageText(tr("What the JWKS URL holds"), u"published"_s, this)),
      m_confirmed(new QLineEdit(this)),
      m_early(new QCheckBox(tr("Do not &wait for the JWKS URL"), this))
{
    m_apps->setObjectName(u"apps"_s);
    m_confirmed->setObjectName(u"handedOver"_s);
    m_confirmed->setAccessibleName(tr("Name of the new key"));
    makeKeyRow();
    m_urls = new QWidget(this);
    m_rows = new QVBoxLayout(m_urls); // names of hooks are long: each stands above its field
    m_rows->setContentsMargins({});
    m_rows->setSpacing(m_rows->spacing() / 2);
    // They are to be copied, and what is to be done with them has the room.
    m_keys->setMaximumHeight(fontMetrics().lineSpacing() * 6);
    m_seen->setMaximumHeight(fontMetrics().lineSpacing() * 7);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(new PlainLabel(tr("The other side has to know the new key before a hook "
                                        "signs with it. Where it is an app that HookKeys may "
                                        "change, HookKeys adds the key there."),
                                     this));
    for (QWidget *part : QList<QWidget *>{m_apps, m_give, m_keyRow, m_keys, m_where, m_urls, m_seen,
                                          m_hint, m_confirmed})
        layout->addWidget(part);
    m_early->setObjectName(u"early"_s);
    m_early->setToolTip(
        tr("Who still remembers what was there before refuses the calls until then"));
    layout->addWidget(m_early);
    layout->addStretch();
    connect(m_early, &QCheckBox::toggled, this, &RotationHandOverPage::changed);
    connect(m_confirmed, &QLineEdit::textChanged, this, &RotationHandOverPage::changed);
    showTexts();
}

RotationHandOverPage::~RotationHandOverPage() = default;

void RotationHandOverPage::makeKeyRow()
{
    m_keyRow = new QWidget(this);
    auto *row = new WrappingRow(m_keyRow);
    row->setContentsMargins({});
    m_copy = new QPushButton(tr("&Copy both keys"), this);
    m_copy->setObjectName(u"copyKeys"_s);
    m_save = new QPushButton(tr("&Save both keys…"), this);
    m_save->setObjectName(u"saveKeys"_s);
    for (QPushButton *button : {m_copy, m_save}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    m_formats = new FormatsButton(this);
    m_formats->setObjectName(u"newKeyFormats"_s);
    m_formats->setText(tr("Copy the new key in another format"));
    m_formats->setToolTip(m_formats->text());
    m_formats->setDocument({});
    row->addWidget(m_formats);
    m_folder = new FolderButton(this);
    row->addWidget(m_folder);
    connect(m_formats, &FormatsButton::chosen, this, &RotationHandOverPage::copyNewKey);
    row->addStretch();
    connect(m_copy, &QPushButton::clicked, this,
            [this] { copyText(m_keys->toPlainText(), tr("JWK Set with both keys"), m_copy); });
    connect(m_save, &QPushButton::clicked, this, &RotationHandOverPage::saveKeys);
}

void RotationHandOverPage::setPlan(const RotationPlan &plan)
{
    const auto byHand = [](const RotationPlan &one) {
        return std::ranges::count_if(
            one.hooks, [](const RotationHook &hook) { return hook.handOver != HandOver::App; });
    };
    const bool again = m_plan.id == plan.id && byHand(m_plan) == byHand(plan);
    m_plan = plan;
    if (!again)
        makeRows();
    showTexts();
}

/// A row for each hook whose other side is no app that HookKeys may change.
void RotationHandOverPage::makeRows()
{
    qDeleteAll(m_urls->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    for (const RotationHook &hook : std::as_const(m_plan.hooks)) {
        if (hook.handOver == HandOver::App)
            continue;
        auto *edit = new QLineEdit(hook.jwksUrl, m_urls);
        edit->setObjectName(u"jwksUrl-"_s + hook.id);
        edit->setAccessibleName(tr("JWKS URL of “%1”").arg(displayText(hook.name)));
        edit->setPlaceholderText(tr("None: the keys are handed over by hand"));
        hideSpokenPassword(*edit);
        m_rows->addWidget(new PlainLabel(displayText(hook.name), m_urls));
        m_rows->addWidget(edit);
        auto *notice = new FieldNotice(edit, m_urls);
        notice->setObjectName(u"jwksUrlNotice-"_s + hook.id);
        m_rows->addWidget(notice);
        connect(edit, &QLineEdit::editingFinished, this,
                [this, id = hook.id, edit, notice] { typeUrl(id, edit, notice); });
    }
}

void RotationHandOverPage::typeUrl(const QString &hookId, const QLineEdit *edit,
                                   FieldNotice *notice)
{
    const QList<RotationHook> &hooks = m_plan.hooks;
    const auto hook = std::ranges::find(hooks, hookId, &RotationHook::id);
    const QString typed = edit->text().trimmed();
    if (!m_session || hook == hooks.cend())
        return;
    if (typed == hook->jwksUrl) {
        notice->judge({}); // what was wrong before was taken back
        return;
    }
    const Result<RotationPlan> plan = m_session->rotations()->withJwksUrl(m_plan, hookId, typed);
    notice->judge(plan ? QString() : plan.error().explanation());
    notice->leave();
    if (!plan)
        return;
    m_plan = *plan;
    Q_EMIT failed({}); // what was wrong before
    Q_EMIT planChanged(*plan);
    if (m_newKey)
        watch();
    showTexts();
    Q_EMIT changed();
}

/// Shows both public keys as the other side wants them.
void RotationHandOverPage::showKeys(const RotationState &state)
{
    if (!progress().isByHand() || !state.oldKey || !state.newKey || !m_session)
        return;
    const auto shown = [this](const HookKey &old, const HookKey &next) {
        const QUrl &org = m_session->profile().url;
        if (!progress().isAbout(next)) { // that was said and seen of the other one
            m_confirmed->clear();
            m_early->setChecked(false);
            m_watch.reset();
        }
        m_keys->setPlainText(
            QString::fromUtf8(writeJwks({KeyDocument::of(old, org), KeyDocument::of(next, org)})));
        offerFormats(KeyDocument::of(next, org));
        if (!m_watch)
            watch();
        showTexts();
        Q_EMIT changed();
    };
    m_session->publicKeys()->publicKey(
        state.oldKey->id, this, [this, shown, next = *state.newKey](const Result<HookKey> &old) {
            if (!m_session)
                return;
            if (!old) {
                Q_EMIT failed(old.error());
                return;
            }
            m_session->publicKeys()->publicKey(
                next.id, this, [this, shown, old = *old](const Result<HookKey> &key) {
                    if (m_session && key)
                        shown(old, *key);
                    else if (m_session)
                        Q_EMIT failed(key.error());
                });
        });
}

/// Watches the addresses of the plan as it is now.
void RotationHandOverPage::watch()
{
    m_watch.reset();
    if (jwksUrls(m_plan).isEmpty() || !m_session)
        return;
    m_watch = m_session->rotations()->handOver(m_plan);
    connect(m_watch.get(), &JwksHandOver::changed, this, [this] {
        const QString text = m_watch->text();
        if (text != m_seen->toPlainText()) {
            m_seen->setPlainText(text);
            announce(m_seen, text);
        }
        Q_EMIT changed();
    });
    m_watch->start([this](const Result<void> &started) {
        if (started)
            return;
        later(this, [this] { m_watch.reset(); }); // it is what calls this
        Q_EMIT failed(started.error());
    });
}

void RotationHandOverPage::stop()
{
    m_watch.reset();
}

/// Who takes no JWK Set is given the new key alone, beside the one that they have.
void RotationHandOverPage::offerFormats(const KeyDocument &document)
{
    m_newKey = document;
    m_formats->setDocument(document);
}

void RotationHandOverPage::copyNewKey(const KeyFormat &format)
{
    if (m_newKey)
        copyText(QString::fromUtf8(format.write(*m_newKey)),
                 tr("%1 of %2", "a format; a key").arg(format.name(), displayText(m_newKey->name)),
                 m_formats);
}

void RotationHandOverPage::saveKeys()
{
    const SaveQuestion question{
        tr("Save both keys"), u"saveKeysDialog"_s, u"jwks.json"_s, {tr("JWK Set (*.json)")}};
    askWhereToSave(this, m_preferences, question, this, [this](const QString &path) {
        const QByteArray text = m_keys->toPlainText().toUtf8();
        const auto written = writeFile(path, text, FileAccess::Public);
        if (written)
            showFileSaved(path, m_save, m_folder);
        else
            Q_EMIT failed(written.error());
        return written.has_value();
    });
}

HandOverProgress RotationHandOverPage::progress() const
{
    return {.plan = m_plan,
            .givenKey = m_newKey ? m_newKey->id : QString(),
            .typed = m_confirmed->text(),
            .isSafe = m_watch && m_watch->isSafe(),
            .isEarly = m_early->isChecked()};
}

QString RotationHandOverPage::block() const
{
    return progress().canGoOn() ? QString() : tr("The other side must have both keys first.");
}

void RotationHandOverPage::showTexts()
{
    const bool byHand = progress().isByHand();
    const bool byUrl = !jwksUrls(m_plan).isEmpty();
    const bool all = std::ranges::none_of(
        m_plan.hooks, [](const RotationHook &hook) { return hook.handOver == HandOver::ByHand; });
    for (QWidget *part :
         QList<QWidget *>{m_give, m_where, m_urls, m_keys, m_keyRow, m_hint, m_confirmed})
        part->setVisible(byHand);
    m_seen->setVisible(byUrl);
    m_early->setVisible(progress().isMixed() && !m_plan.leaked);
    const QString block = m_newKey ? QString() : tr("The public keys are not read yet.");
    setWidgetBlock(m_copy, block);
    setWidgetBlock(m_save, block);
    const QString name = displayText(m_plan.newName);
    const QStringList apps = RotationProposal::appNames(m_plan);
    m_apps->setVisible(!apps.isEmpty());
    m_apps->setText(
        tr("HookKeys adds the public key of “%1” to these apps, beside the old one, and "
           "reads it back:\n%2",
           "%2 is a list, an app a line")
            .arg(name, apps.join(u'\n')));
    m_give->setText(tr("1. Give both public keys to the other side of %1, which is no app that "
                       "HookKeys may change.")
                        .arg(quoted(hooksByHand())));
    const QString hint = all && byUrl
                             ? tr("3. HookKeys looks there until it is safe to switch. To go on "
                                  "before that, type the new key's name:\n%1")
                             : tr("3. Once the other side has both keys, type the new key's "
                                  "name:\n%1");
    m_hint->setText(hint.arg(name));
}

/// The names of the hooks whose other side is handed the key by hand or by a JWKS URL.
QStringList RotationHandOverPage::hooksByHand() const
{
    QStringList names;
    for (const RotationHook &hook : m_plan.hooks) {
        if (hook.handOver != HandOver::App)
            names.append(hook.name);
    }
    return names;
}

} // namespace HookKeys
