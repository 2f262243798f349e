// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokendialog.h"

#include "actionhint.h"
#include "buttonbox.h"
#include "codeview.h"
#include "copying.h"
#include "displaytext.h"
#include "findingslist.h"
#include "followfocus.h"
#include "noticelabel.h"
#include "plainlabel.h"
#include "regularfile.h"
#include "spokenevents.h"
#include "windowsize.h"
#include "wrappingrow.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

// The keys of an org are a few kilobytes; a larger set is none of this program's.
constexpr qint64 keySetLimit = qint64(1024) * 1024;

/// The file that @p data is, if it is one alone.
QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

/// JSON as it was decoded, a member a line, every character shown as what it is.
QString indented(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QByteArray text = document.isNull() ? json : document.toJson();
    QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (QString &line : lines)
        line = displayText(line);
    return lines.join(u'\n');
}

} // namespace

TokenEdit::TokenEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(u"tokenText"_s);
    setAccessibleName(tr("Token"));
    setPlaceholderText(tr("Paste or drop a token here, a form with “client_assertion”, or an "
                          "“Authorization” header"));
    setTabChangesFocus(true);
    setUndoRedoEnabled(false); // what was cleared away is gone
    hideSpokenText(*this);     // until it ends it signs in whoever has it
}

bool TokenEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || !droppedFile(source).isEmpty();
}

void TokenEdit::insertFromMimeData(const QMimeData *source)
{
    if (const QString path = droppedFile(source); !path.isEmpty()) {
        Q_EMIT fileDropped(path);
        return;
    }
    // One more than is read, so that it is told that there is too much.
    setPlainText(source->text().left(SignedToken::limit + 1));
}

TokenDialog::TokenDialog(std::function<QList<TokenKey>()> keys, const Clock &clock, QWidget *parent)
    : QDialog(parent), m_known(std::move(keys)), m_clock(clock), m_text(new TokenEdit(this)),
      m_verdict(new NoticeLabel(this)), m_findings(new FindingsList(this)),
      m_parts(new QTabWidget(this)),
      m_header(new CodeView(u"tokenHeader"_s, tr("Header of the token"), true, this)),
      m_claims(new CodeView(u"tokenClaims"_s, tr("Claims of the token"), true, this)),
      m_problem(new NoticeLabel(this)), m_file(new PlainLabel(this))
{
    setObjectName(u"tokenDialog"_s);
    setWindowTitle(tr("Check a token"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_verdict->setObjectName(u"tokenVerdict"_s);
    m_findings->setObjectName(u"tokenFindings"_s);
    m_parts->setObjectName(u"tokenParts"_s);
    m_problem->setObjectName(u"tokenProblem"_s);
    m_file->setObjectName(u"tokenKeyFile"_s);
    m_file->hide();
    layOut();
    letTabOutOfButtonBoxes(this);
    resizeToText(this, 110, 36);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TokenDialog::check);
    connect(m_text, &TokenEdit::fileDropped, this, &TokenDialog::readToken);
    check();
}

void TokenDialog::layOut()
{
    m_parts->addTab(m_claims, tr("Claims"));
    m_parts->addTab(m_header, tr("Header"));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    followFocus(scroll);
    auto *found = new QWidget(this); // what room is left stands below, and not in a finding
    auto *column = new QVBoxLayout(found);
    column->setContentsMargins({});
    column->addWidget(m_findings);
    column->addStretch(1);
    scroll->setWidget(found);
    m_text->setFixedHeight(fontMetrics().lineSpacing() * 6);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new PlainLabel(
        tr("Is this token what Okta signed, and would its receiver take it? Nothing is sent and "
           "nothing is kept."),
        this));
    layout->addWidget(m_text);
    makeButtons();
    layout->addWidget(m_problem);
    layout->addWidget(m_file);
    layout->addWidget(m_verdict);
    layout->addWidget(scroll, 2);
    layout->addWidget(m_parts, 1);
    auto *buttons = new ButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(tr("Cop&y report"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"copyReport"_s);
    m_copy->setAutoDefault(false); // Return copies nothing by itself
    m_copy->setToolTip(tr("Copies the verdict and the parts; the signature is cut off"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { copyText(m_check.report(), tr("Report on the token"), m_copy); });
}

void TokenDialog::makeButtons()
{
    auto *row = new WrappingRow;
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
    const auto add = [this, row](const QString &name, const QString &text) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    connect(add(u"pasteToken"_s, tr("&Paste")), &QPushButton::clicked, this, [this] {
        m_text->setPlainText(QGuiApplication::clipboard()->text().left(SignedToken::limit + 1));
    });
    connect(add(u"openToken"_s, tr("&Open…")), &QPushButton::clicked, this, [this] {
        openFile(u"tokenFileDialog"_s, tr("Open a token"),
                 [this](const QString &path) { readToken(path); });
    });
    connect(add(u"openKeySet"_s, tr("&Keys of a JWK Set…")), &QPushButton::clicked, this, [this] {
        openFile(u"keySetDialog"_s, tr("Open a JWK Set"),
                 [this](const QString &path) { readKeys(path); });
    });
    connect(add(u"clearToken"_s, tr("C&lear")), &QPushButton::clicked, this, &TokenDialog::clear);
    row->addStretch();
}

void TokenDialog::openFile(const QString &objectName, const QString &title,
                           const std::function<void(const QString &)> &opened)
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setObjectName(objectName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, opened);
    dialog->open();
}

void TokenDialog::readToken(const QString &path)
{
    m_problem->hide();
    const Result<QByteArray> content = readRegularFile(path, SignedToken::limit);
    if (content)
        m_text->setPlainText(SignedToken::text(*content));
    else
        m_problem->showText(content.error().summary);
}

void TokenDialog::readKeys(const QString &path)
{
    m_problem->hide();
    const QString name = QFileInfo(path).fileName();
    const Result<QList<TokenKey>> keys =
        readRegularFile(path, keySetLimit).and_then([&name](const QByteArray &content) {
            return readTokenKeys(content, name);
        });
    if (!keys) {
        m_problem->showText(keys.error().summary);
        return;
    }
    m_fromFile = *keys;
    m_file->setText(tr("%n key(s) of “%1” are known as well.", nullptr, int(keys->size()))
                        .arg(displayText(name)));
    m_file->show();
    check();
}

void TokenDialog::check()
{
    showCheck(TokenCheck::of(SignedToken::read(m_text->toPlainText().toUtf8()),
                             {m_known() + m_fromFile, m_clock.now()}));
}

void TokenDialog::showCheck(const TokenCheck &check)
{
    m_check = check;
    const bool nothing = m_text->document()->isEmpty();
    const bool read = !check.token.problem;
    setWidgetBlock(m_copy, nothing ? tr("Paste a token first.") : QString());
    m_findings->setVisible(!nothing);
    m_parts->setVisible(read);
    m_header->setText(read ? indented(check.token.header) : QString());
    m_claims->setText(read ? indented(check.token.payload) : QString());
    if (nothing) {
        m_verdict->hide();
        m_findings->setFindings({});
        return;
    }
    m_verdict->showText(check.verdict, check.severity());
    m_findings->setFindings(check.findings);
}

void TokenDialog::clear()
{
    m_problem->hide();
    m_text->clear();
    m_text->setFocus();
}

void TokenDialog::done(int result)
{
    m_text->clear();
    QDialog::done(result);
}

} // namespace HookKeys
