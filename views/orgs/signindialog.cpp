// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signindialog.h"

#include "announce.h"
#include "appearance.h"
#include "busybar.h"
#include "buttonbox.h"
#include "copying.h"
#include "detailsbox.h"
#include "displaytext.h"
#include "environmentbadge.h"
#include "fixedfont.h"
#include "noticelabel.h"
#include "oauthapp.h"
#include "plainlabel.h"
#include "secretclipboard.h"
#include "wrappingrow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace HookKeys {

SignInDialog::SignInDialog(OrgProfile profile, OrgSecrets secrets, SignInFactory makeSignIn,
                           const Clock &clock, QWidget *parent)
    : FittingDialog(parent), m_profile(std::move(profile)), m_secrets(std::move(secrets)),
      m_makeSignIn(std::move(makeSignIn)), m_clock(clock), m_pages(new QStackedWidget(this)),
      m_nothing(new QWidget(this)), m_status(new PlainLabel({}, this)),
      m_problem(new NoticeLabel(this)), m_details(new DetailsBox(this)),
      m_progress(new BusyBar(tr("Waiting for the answer"), this)),
      m_buttons(new ButtonBox(QDialogButtonBox::Cancel, this))
{
    setObjectName(u"signInDialog"_s);
    setWindowTitle(tr("Sign in"));
    setUsualWidth(64);
    m_status->setObjectName(u"signInStatus"_s);
    m_problem->setObjectName(u"signInProblem"_s);

    m_pages->addWidget(m_nothing);
    if (m_profile.signIn == SignInMethod::Device)
        m_pages->addWidget(makeDevicePage());
    else if (m_profile.signIn == SignInMethod::Browser)
        m_pages->addWidget(makeBrowserPage());

    m_again = m_buttons->addButton(tr("Try &again"), QDialogButtonBox::ActionRole);
    m_again->setObjectName(u"signInAgain"_s);
    m_again->hide();
    connect(m_again, &QPushButton::clicked, this, &SignInDialog::begin);
    m_continue = m_buttons->addButton(tr("&Continue"), QDialogButtonBox::ActionRole);
    m_continue->setObjectName(u"signInContinue"_s);
    m_continue->hide();
    connect(m_continue, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_tick, &QTimer::timeout, this, &SignInDialog::showTimeLeft);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new EnvironmentBadge(m_profile, this));
    layout->addWidget(m_pages);
    layout->addWidget(m_status);
    layout->addWidget(m_problem);
    layout->addWidget(m_details);
    layout->addWidget(m_progress);
    layout->addStretch();
    layout->addWidget(m_buttons);
    connect(m_details, &DetailsBox::toggled, this, [this] { shrink(); });
    begin();
}

SignInDialog::~SignInDialog() = default;

QWidget *SignInDialog::makeDevicePage()
{
    auto *page = new QWidget(this);
    auto *text = new PlainLabel(tr("Open the page of your org in a browser, on this computer or "
                                   "another, and type this code there. If it is filled in already, "
                                   "compare it."),
                                page);
    m_code = new PlainLabel({}, page);
    m_code->setObjectName(u"userCode"_s);
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setWordWrap(false);
    m_code->setMargin(12);
    m_code->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_code->setFocusPolicy(Qt::StrongFocus);
    QFont large = fixedFont();
    large.setPointSizeF(font().pointSizeF() * 2.6);
    large.setBold(true);
    large.setLetterSpacing(QFont::AbsoluteSpacing, 3);
    m_code->setFont(large);
    m_devicePlace = new PlainLabel({}, page);
    m_devicePlace->setObjectName(u"userCodePage"_s);
    m_devicePlace->setAlignment(Qt::AlignCenter);
    m_timeLeft = new PlainLabel({}, page);
    m_timeLeft->setObjectName(u"timeLeft"_s);
    m_timeLeft->setAlignment(Qt::AlignCenter);

    m_openDevice = new QPushButton(tr("&Open browser"), page);
    m_openDevice->setObjectName(u"openBrowser"_s);
    m_openDevice->setDefault(true);
    auto *copy = new QPushButton(themedIcon(u"copy"_s), tr("&Copy code"), page);
    copy->setObjectName(u"copyCode"_s);
    copy->setAutoDefault(false);
    copy->setToolTip(tr("The clipboard forgets the code after 30 seconds"));
    connect(m_openDevice, &QPushButton::clicked, this, &SignInDialog::openPage);
    connect(copy, &QPushButton::clicked, this, [this, copy] {
        copySecret(m_userCode.code);
        showCopied(tr("code"), copy);
    });

    auto *buttons = new WrappingRow;
    buttons->addStretch();
    buttons->addWidget(m_openDevice);
    buttons->addWidget(copy);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addWidget(text);
    layout->addWidget(m_code);
    layout->addWidget(m_devicePlace);
    layout->addLayout(buttons);
    layout->addWidget(m_timeLeft);
    return page;
}

QWidget *SignInDialog::makeBrowserPage()
{
    auto *page = new QWidget(this);
    m_browserText = new PlainLabel({}, page);
    m_browserText->setObjectName(u"browserText"_s);
    m_browserPlace = new QLineEdit(page);
    m_browserPlace->setObjectName(u"browserPage"_s);
    m_browserPlace->setAccessibleName(tr("Page"));
    m_browserPlace->setReadOnly(true);
    m_openAgain = new QPushButton(tr("&Open browser again"), page);
    m_openAgain->setObjectName(u"openBrowserAgain"_s);
    m_openAgain->setAutoDefault(false);
    m_copyPlace = new QPushButton(themedIcon(u"copy"_s), tr("&Copy address"), page);
    m_copyPlace->setObjectName(u"copyPage"_s);
    m_copyPlace->setAutoDefault(false);
    connect(m_openAgain, &QPushButton::clicked, this, &SignInDialog::openPage);
    connect(m_copyPlace, &QPushButton::clicked, this, [this] {
        copySecret(m_browserPlace->text());
        showCopied(tr("address"), m_copyPlace);
    });

    // Okta says so in the browser alone, and sends nothing to us.
    const QStringList uris = QUrl::toStringList(redirectUris(m_profile.url), QUrl::FullyEncoded);
    auto *hint = new PlainLabel(
        (m_profile.redirect == RedirectPath::Own
             ? tr("If the org shows an error about the “redirect_uri”, register these redirect "
                  "URIs in its app and try again:")
             : tr("This org still uses the redirect URIs that all orgs once had in common. "
                  "Register its own in its app, and edit the org to switch to them:"))
            + u'\n' + uris.join(u'\n'),
        page);
    hint->setObjectName(u"redirectHint"_s);
    hint->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);

    auto *buttons = new WrappingRow;
    buttons->addStretch();
    buttons->addWidget(m_openAgain);
    buttons->addWidget(m_copyPlace);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addWidget(m_browserText);
    layout->addWidget(m_browserPlace);
    layout->addLayout(buttons);
    layout->addWidget(hint);
    return page;
}

void SignInDialog::begin()
{
    m_pages->setCurrentWidget(m_nothing);
    m_pages->show();
    m_nothing->hide();
    m_again->hide();
    m_problem->hide();
    m_details->setDetails({});
    m_progress->show();
    m_refused.clear();
    m_signIn = m_makeSignIn(m_profile, m_secrets);
    Q_ASSERT(m_signIn);
    connect(m_signIn.get(), &SignIn::userCodeReady, this, &SignInDialog::showCode);
    connect(m_signIn.get(), &SignIn::browserReady, this, &SignInDialog::showBrowser);
    connect(m_signIn.get(), &SignIn::scopesRefused, this,
            [this](const QStringList &scopes) { m_refused = scopes; });
    connect(m_signIn.get(), &SignIn::statusChanged, this, [this](const QString &text) {
        if (text == m_status->text())
            return;
        m_status->setText(text);
        announce(m_status, text);
    });
    m_signIn->start(this, [this](const Result<Secret> &result) { finish(result); });
}

void SignInDialog::showCode(const UserCode &code)
{
    m_userCode = code;
    const QString shown = displayText(code.code);
    m_code->setText(shown);
    m_devicePlace->setText(displayText(code.page.toString(QUrl::FullyEncoded)));
    m_devicePlace->setAccessibleName(tr("Page: %1").arg(m_devicePlace->text()));
    m_pages->setCurrentIndex(1);
    m_openDevice->setFocus();
    m_tick.start(1s);
    showTimeLeft();
    // Letter by letter, as somebody has to type it.
    QStringList letters;
    for (const QChar letter : shown)
        letters.append(letter);
    // A name takes the place of the text for a screen reader.
    m_code->setAccessibleName(tr("Code: %1").arg(letters.join(u' ')));
    announce(m_code, tr("The code is %1.").arg(letters.join(u' ')));
}

void SignInDialog::showTimeLeft()
{
    const qint64 left = qMax<qint64>(0, m_clock.now().secsTo(m_userCode.expires));
    m_timeLeft->setText(
        tr("The code expires in %1.", "minutes and seconds, as 9:59")
            .arg(u"%1:%2"_s.arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0'))));
}

void SignInDialog::showBrowser(const QUrl &page, bool opened)
{
    m_browserText->setText(
        opened
            ? tr("Your browser should show your org’s sign-in page now: go on there.")
            : tr("No browser could be opened. Open this address in a browser on this computer:"));
    m_browserPlace->setText(page.toString(QUrl::FullyEncoded));
    m_browserPlace->setCursorPosition(0);
    m_pages->setCurrentIndex(1);
    (opened ? m_openAgain : m_copyPlace)->setFocus();
    announce(m_browserText, m_browserText->text());
}

void SignInDialog::openPage()
{
    if (!m_signIn || m_signIn->openPage())
        return;
    m_problem->showText(tr("No browser could be opened. Open the address yourself."));
}

void SignInDialog::finish(const Result<Secret> &result)
{
    m_tick.stop();
    m_userCode = {};
    if (m_code) {
        m_code->clear();
        m_code->setAccessibleName({});
    }
    if (m_browserPlace)
        m_browserPlace->clear();
    m_status->clear();
    m_progress->hide();
    m_pages->hide(); // what is said next stands at the top
    if (result) {
        m_granted = *result;
        if (m_refused.isEmpty())
            accept();
        else
            showRefused();
        return;
    }
    m_problem->showText(result.error().summary);
    m_details->setDetails(result.error().background());
    m_again->show();
    shrink();
    m_again->setDefault(true);
    m_again->setFocus();
}

/// What works without them goes on.
void SignInDialog::showRefused()
{
    m_problem->showText(tr("You are signed in. The org did not allow %1, so what needs that is "
                           "left out, and the rest works. To have it, grant that to the app in "
                           "Okta and sign in again.")
                            .arg(displayText(QLocale().createSeparatedList(m_refused))),
                        Severity::Warning);
    m_continue->show();
    m_buttons->button(QDialogButtonBox::Cancel)->hide();
    shrink();
    m_continue->setDefault(true);
    m_continue->setFocus();
}

void SignInDialog::done(int result)
{
    // Whatever closes it: what the org gave is not thrown away.
    if (const Secret granted = std::exchange(m_granted, {}); !granted.isEmpty()) {
        result = Accepted;
        Q_EMIT signedIn(granted);
    }
    // Nobody waits for it any more. Not at once: its end may be what led here.
    if (m_signIn)
        m_signIn.release()->deleteLater();
    m_tick.stop();
    FittingDialog::done(result);
}

} // namespace HookKeys
