// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgdialog.h"

#include "actionhint.h"
#include "busybar.h"
#include "buttonbox.h"
#include "connectiontest.h"
#include "detailsbox.h"
#include "displaytext.h"
#include "fittingscrollarea.h"
#include "noticelabel.h"
#include "openorgs.h"
#include "orgform.h"
#include "orgregistry.h"
#include "orgsaving.h"
#include "plainlabel.h"
#include "signindialog.h"

#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// What the tab key goes to in @p layout, in the order in which it is seen: its pages come from
/// elsewhere, and after all the rest.
void collectFields(QLayout *layout, QList<QWidget *> &fields)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        QWidget *widget = item->widget();
        if (const auto *area = qobject_cast<QScrollArea *>(widget))
            widget = area->widget();
        if (widget && (widget->focusPolicy() & Qt::TabFocus))
            fields.append(widget);
        else if (QLayout *inner = widget ? widget->layout() : item->layout())
            collectFields(inner, fields);
    }
}

/// Whether the keychain is why something failed.
bool isOfSecrets(const Error &error)
{
    return error.kind == ErrorKind::SecretMissing || error.kind == ErrorKind::SecretDenied
           || error.kind == ErrorKind::SecretStore || error.kind == ErrorKind::SecretTimeout;
}

} // namespace

OrgDialog::OrgDialog(OpenOrgs *orgs, QWidget *parent) : OrgDialog(orgs, {}, parent) {}

OrgDialog::OrgDialog(OpenOrgs *orgs, const OrgProfile &profile, QWidget *parent)
    : FittingDialog(parent), m_orgs(orgs), m_profile(profile), m_isNew(profile.id.isEmpty()),
      m_form(new OrgForm(static_cast<bool>(orgs->signInFactory()), this)),
      m_result(new NoticeLabel(this)), m_missing(new PlainLabel({}, this)),
      m_details(new DetailsBox(this)), m_progress(new BusyBar(tr("Waiting for the answer"), this)),
      m_buttons(new ButtonBox(QDialogButtonBox::Cancel, this))
{
    setObjectName(u"orgDialog"_s);
    setWindowTitle(m_isNew ? tr("Add org") : tr("Edit org"));
    setUsualWidth(88);
    if (m_isNew)
        m_profile.id = newProfileId();
    m_result->setObjectName(u"result"_s);
    m_missing->setObjectName(u"missing"_s);
    m_progress->setObjectName(u"progress"_s);
    m_progress->hide();
    makeButtons();

    auto *area = new FittingScrollArea(this);
    area->setObjectName(u"scrollArea"_s);
    area->setWidget(m_form);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(area);
    layout->addWidget(m_missing);
    layout->addWidget(m_result);
    layout->addWidget(m_details);
    layout->addWidget(m_progress);
    layout->addWidget(m_buttons);
    setTabOrders();

    connect(m_form, &OrgForm::changed, this, &OrgDialog::updateState);
    connect(m_form, &OrgForm::consoleRequested, this, [this](const QUrl &page, const QUrl &org) {
        if (!m_orgs->openConsole(page, org))
            showResult(tr("The browser could not be opened. The page is %1.")
                           .arg(page.toString(QUrl::FullyEncoded)),
                       false);
    });
    connect(m_form, &OrgForm::methodChanged, this, &OrgDialog::hideResult);
    connect(m_details, &DetailsBox::toggled, this, [this] { shrink(); });
    connect(m_form, &OrgForm::rowsChanged, this, [this] {
        if (isVisible())
            shrink();
    });
    m_form->load(profile, !m_isNew);
    // For a test or a sign-in that comes soon.
    m_orgs->vault().findProxyPassword(m_profile, this, [](const Result<Secret> &) {});
}

OrgDialog::~OrgDialog()
{
    // A field that has the focus says that it is left while the rest of this is gone already.
    disconnect(m_form, nullptr, this, nullptr);
}

void OrgDialog::makeButtons()
{
    m_buttons->setObjectName(u"buttons"_s);
    m_test = m_buttons->addButton(tr("Test c&onnection"), QDialogButtonBox::ActionRole);
    m_test->setObjectName(u"test"_s);
    m_test->setAutoDefault(false);
    m_saveForSession =
        m_buttons->addButton(tr("Only &for this session"), QDialogButtonBox::ActionRole);
    m_saveForSession->setObjectName(u"saveForSession"_s);
    m_saveForSession->setAutoDefault(false);
    m_save = m_buttons->addButton(tr("&Save"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(u"save"_s);
    m_save->setDefault(true);
    m_saveForSession->hide(); // only now: the box shows all its buttons when one is added
    connect(m_test, &QPushButton::clicked, this, [this] { begin(false); });
    connect(m_save, &QPushButton::clicked, this, [this] { begin(true); });
    connect(m_saveForSession, &QPushButton::clicked, this, [this] { save(Keep::Session); });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void OrgDialog::setTabOrders()
{
    QList<QWidget *> fields;
    collectFields(layout(), fields);
    for (qsizetype i = 1; i < fields.size(); ++i)
        setTabOrder(fields[i - 1], fields[i]);
}

void OrgDialog::setFoundSecrets(const OrgSecrets &secrets)
{
    m_form->setSecrets(secrets);
}

void OrgDialog::done(int result)
{
    m_call.cancel();
    // Else it would stay valid at the server, and nobody would know of it.
    if (result == Accepted ? !isSignedIn() : !m_saving)
        dropSignIn();
    m_form->wipe();
    FittingDialog::done(result);
}

OrgProfile OrgDialog::profile() const
{
    OrgProfile profile = m_profile;
    m_form->store(profile);
    return profile;
}

Secret OrgDialog::credential() const
{
    if (m_form->method() == SignInMethod::ApiToken)
        return m_form->token();
    return isSignedIn() ? m_signedIn : Secret();
}

OrgDraft OrgDialog::draft() const
{
    OrgDraft draft{.profile = profile(), .credential = credential()};
    if (const Secret password = m_form->proxyPassword(); !password.isEmpty())
        draft.proxyPassword = password;
    return draft;
}

bool OrgDialog::isSignedIn() const
{
    return !m_signedIn.isEmpty() && signsInFor(profile(), m_signedInFor);
}

/// Ends at the server what signing in brought, for it is not saved.
void OrgDialog::dropSignIn()
{
    m_orgs->drop(m_signedInFor, std::exchange(m_signedIn, {}));
}

void OrgDialog::updateState()
{
    m_form->updateState(needsCredential(known(), profile()));
    m_form->setBusy(m_busy);
    const QStringList missing = m_form->missing();
    m_missing->setText(missing.isEmpty()
                           ? QString()
                           : tr("Still missing: %1").arg(QLocale().createSeparatedList(missing)));
    if (missing.isEmpty() != m_missing->isHidden()) {
        m_missing->setVisible(!missing.isEmpty());
        if (isVisible())
            shrink();
    }
    // What is there and cannot be used has its reason beside its field.
    QString block;
    if (m_busy)
        block = tr("The org is being tried or saved.");
    else if (!m_form->isComplete())
        block = missing.isEmpty() ? tr("Put right first what is said to be wrong beside a field.")
                                  : m_missing->text();
    for (QPushButton *button : {m_save, m_test, m_saveForSession})
        setWidgetBlock(button, block);
}

/// Whether the org is still what the dialog was opened with; if not, says so.
bool OrgDialog::isUnchanged()
{
    const Result<void> same =
        m_isNew ? Result<void>() : m_orgs->registry().checkUnchanged(m_profile);
    if (!same)
        showError(same.error());
    return same.has_value();
}

void OrgDialog::begin(bool thenSave)
{
    hideResult();
    if (!isUnchanged())
        return;
    if (!isForSystemProxy(draft())) {
        goOn(thenSave);
        return;
    }
    setBusy(true);
    nameSystemProxy(draft(), m_orgs->systemProxyFinder(), this,
                    [this, thenSave](const Result<OrgDraft> &named) {
                        setBusy(false);
                        if (!named) {
                            showError(named.error());
                            return;
                        }
                        m_form->setSystemProxy(named->profile.proxy);
                        goOn(thenSave);
                    });
}

/// Goes on when it is known what every secret is for.
void OrgDialog::goOn(bool thenSave)
{
    const OrgDraft wanted = draft();
    if (mustSignIn(known(), wanted, !m_form->key().isEmpty()))
        signIn(thenSave);
    else if (thenSave && !changesConnection(known(), wanted))
        save(Keep::Keychain); // nothing that a test would show
    else
        test(thenSave);
}

void OrgDialog::signIn(bool thenSave)
{
    const OrgDraft wanted = draft();
    const OrgProfile asked = wanted.profile;
    const Secret password = wanted.proxyPassword.value_or(m_orgs->vault().proxyPassword(asked));
    auto *dialog = new SignInDialog(asked, {m_form->key(), password}, m_orgs->signInFactory(),
                                    m_orgs->clock(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SignInDialog::signedIn, this, [this, thenSave, asked](const Secret &brought) {
        dropSignIn();
        m_signedInFor = asked;
        m_signedIn = brought;
        test(thenSave);
    });
    dialog->open();
}

void OrgDialog::setBusy(bool busy)
{
    // What is disabled loses the focus, and nobody gives it back.
    if (busy)
        m_focused = focusWidget();
    m_busy = busy;
    m_progress->setVisible(busy);
    if (busy)
        hideResult();
    updateState();
    if (!busy && m_focused && m_focused->isEnabled())
        m_focused->setFocus();
}

void OrgDialog::showResult(const QString &text, bool good)
{
    m_result->showText(text, good ? Severity::Info : Severity::Problem);
    shrink();
}

/// A sentence for people; what Okta's support asks for is behind a button.
void OrgDialog::showError(const Error &error)
{
    m_details->setDetails(error.background());
    showResult(error.summary, false);
}

void OrgDialog::hideResult()
{
    m_result->hide();
    m_details->setDetails({});
}

void OrgDialog::test(bool thenSave)
{
    m_saveForSession->hide();
    setBusy(true);
    m_call = ConnectionTest::start(
        *m_orgs, draft(), this, [this, thenSave](const Result<HookKeyListing> &listing) {
            setBusy(false);
            if (!listing && thenSave && credential().isEmpty() && isOfSecrets(listing.error())) {
                // Nothing to test it with: that is told, and mended, when the org is opened.
                save(Keep::Keychain);
                return;
            }
            if (!listing) {
                showError(listing.error());
                if (listing.error().kind == ErrorKind::Unauthorized)
                    m_form->retypeToken();
                return;
            }
            m_keyCount = int(listing->keys.size());
            if (thenSave) {
                save(m_form->isSessionOnly() ? Keep::Session : Keep::Keychain);
                return;
            }
            showResult(tr("The connection works. The org has %n hook key(s).", nullptr, m_keyCount),
                       true);
        });
}

QString OrgDialog::addedText(Keep keep) const
{
    const QString text =
        keep == Keep::Keychain
            ? tr("%1 was added with %n hook key(s); what opens it is in the keychain.", nullptr,
                 m_keyCount)
            : tr("%1 was added with %n hook key(s); what opens it is kept for this session only.",
                 nullptr, m_keyCount);
    return text.arg(quoted(profile().name));
}

void OrgDialog::save(Keep keep)
{
    if (!isUnchanged()) // a test or a sign-in may have taken long
        return;
    setBusy(true);
    m_saving = true;
    OrgDraft wanted = draft();
    wanted.keep = keep;
    const QString text = m_isNew ? addedText(keep) : savedText(m_profile, wanted);
    OrgSaving::start(*m_orgs, wanted, this, [this, keep, text](const Result<void> &result) {
        setBusy(false);
        m_saving = false;
        if (result) {
            Q_EMIT saved(m_profile.id, text);
            accept();
            return;
        }
        showError(result.error());
        // The keychain is the one part that has another way.
        m_saveForSession->setVisible(keep == Keep::Keychain
                                     && result.error().kind != ErrorKind::File
                                     && !credential().isEmpty());
    });
}

} // namespace HookKeys
