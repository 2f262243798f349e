// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenclient.h"

#include "authorizer.h"
#include "clientassertion.h"
#include "dpopprover.h"
#include "oktaerror.h"
#include "oktajson.h"
#include "ratelimitheaders.h"
#include "redaction.h"
#include "serverclock.h"

#include <QJsonDocument>
#include <QPointer>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

tl::unexpected<Error> noTokenAnswer(const QString &host)
{
    return failure(ErrorKind::Malformed,
                   TokenClient::tr("The answer of %1 is not JSON as Okta's. Check the org's URL "
                                   "and whether a proxy stands between.")
                       .arg(host));
}

/// What @p form asks the token endpoint for (RFC 6749, 4); empty at the other endpoints.
QByteArray grantType(const Form &form)
{
    const auto found = std::ranges::find(form, "grant_type", &FormField::name);
    return found == form.end() ? QByteArray() : found->value.bytes();
}

} // namespace

/// One call, with its repeats.
struct TokenClient::Asking
{
    QString endpoint;
    Form form;
    QPointer<QObject> context;
    Done done;
    QList<Secret> shown; ///< What must be in no error.
    PendingCall call;    ///< The request that is on its way.
    bool cancelled = false;
    bool askedForProof = false;
    bool askedForNonce = false;
    bool clockCorrected = false;
    bool repeatedLost = false;
    int crowded = 0; ///< How often too many requests were under way at once.
};

TokenClient::TokenClient(TokenClientConfig config, QObject *parent)
    : QObject(parent), m_config(std::move(config)),
      m_transport(std::make_unique<HttpTransport>(m_config.base, std::unique_ptr<Authorizer>(),
                                                  m_config.transport)),
      m_serverClock(std::make_unique<ServerClock>(clock()))
{
    setDpopKey(m_config.dpopKey);
}

TokenClient::~TokenClient() = default;

const Clock &TokenClient::clock() const
{
    static const SystemClock system;
    return m_config.clock ? *m_config.clock : system;
}

PrivateKey TokenClient::dpopKey() const
{
    return m_dpop ? m_dpop->key() : PrivateKey();
}

void TokenClient::setDpopKey(const PrivateKey &key)
{
    m_dpop.reset();
    if (!key.isNull())
        m_dpop = std::make_unique<DpopProver>(key);
    else if (m_config.dpop)
        m_dpop = std::make_unique<DpopProver>(PrivateKey::generateEc());
}

QUrl TokenClient::tokenUrl() const
{
    QUrl url = m_config.base;
    url.setPath(u"/oauth2/v1/token"_s);
    return url;
}

PendingCall TokenClient::requestToken(const Form &form, QObject *context,
                                      Callback<TokenAnswer> done)
{
    return ask(u"token"_s, form, context, [this, done = std::move(done)](Result<HttpAnswer> got) {
        if (!got) {
            done(tl::unexpected(got.error()));
            return;
        }
        Result<TokenAnswer> answer = takeTokenAnswer(got->body, m_transport->host());
        if (answer && m_dpop && answer->tokenType != "DPoP") {
            answer = failure(ErrorKind::Malformed,
                             tr("%1 gave a token that is not bound to this program's key, although "
                                "it was asked to. The token was thrown away.")
                                 .arg(m_transport->host()));
        }
        done(answer);
    });
}

PendingCall TokenClient::post(const QString &endpoint, const Form &form, QObject *context,
                              Callback<QJsonObject> done)
{
    return ask(endpoint, form, context, [this, done = std::move(done)](Result<HttpAnswer> got) {
        if (!got) {
            done(tl::unexpected(got.error()));
            return;
        }
        const QJsonDocument document = QJsonDocument::fromJson(got->body);
        if (!document.isObject() && !got->body.trimmed().isEmpty()) {
            done(noTokenAnswer(m_transport->host()));
            return;
        }
        done(document.object());
    });
}

PendingCall TokenClient::revoke(const Secret &token, const QByteArray &hint, QObject *context,
                                Callback<void> done)
{
    return ask(u"revoke"_s, {{"token", token}, {"token_type_hint", hint}}, context,
               [done = std::move(done)](const Result<HttpAnswer> &got) {
                   if (got)
                       done({});
                   else
                       done(tl::unexpected(got.error()));
               });
}

PendingCall TokenClient::ask(const QString &endpoint, const Form &form, QObject *context, Done done)
{
    const auto asking = std::make_shared<Asking>();
    asking->endpoint = endpoint;
    asking->form = form;
    asking->context = context;
    asking->done = std::move(done);
    for (const FormField &field : form) {
        if (field.secret)
            asking->shown.append(field.value);
    }
    send(asking);
    return PendingCall([weak = std::weak_ptr(asking)] {
        if (const auto pending = weak.lock()) {
            pending->cancelled = true;
            pending->call.cancel();
        }
    });
}

void TokenClient::send(const std::shared_ptr<Asking> &asking)
{
    const qint64 now = m_serverClock->now();
    Form form = asking->form;
    form.append({"client_id", m_config.clientId.toUtf8()});
    if (!m_config.signingKey.isNull()) {
        const Secret assertion(clientAssertion(m_config.clientId, tokenUrl(), m_config.signingKey,
                                               m_config.signingKeyId, now));
        asking->shown.append(assertion);
        form.append({"client_assertion_type",
                     QByteArray("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")});
        form.append({"client_assertion", assertion});
    }
    HttpHeaders headers;
    if (m_dpop && asking->endpoint == "token"_L1) {
        const Secret proof(m_dpop->proof(HttpMethod::Post, tokenUrl(), now, {}, m_nonce));
        asking->shown.append(proof);
        headers.append({"DPoP", proof.bytes()});
    }
    const Secret body = encodedForm(form);
    asking->call =
        m_transport->send({.method = HttpMethod::Post,
                           .path = QStringList{u"oauth2"_s, u"v1"_s} + asking->endpoint.split(u'/'),
                           .body = body.bytes(),
                           .contentType = "application/x-www-form-urlencoded",
                           .headers = headers},
                          asking->context, [this, asking](Result<HttpAnswer> answer) {
                              judgeAnswer(asking, std::move(answer));
                          });
}

void TokenClient::judgeAnswer(const std::shared_ptr<Asking> &asking, Result<HttpAnswer> answer)
{
    const auto finish = [&asking](Result<HttpAnswer> result) {
        if (!result)
            result = tl::unexpected(withoutSecrets(result.error(), asking->shown));
        // What is called may destroy this object.
        const Done done = std::exchange(asking->done, nullptr);
        done(std::move(result));
    };
    if (!answer) {
        if (answer.error().kind == ErrorKind::OutcomeUnknown && repeatsLost(*asking))
            send(asking);
        else
            finish(tl::unexpected(noAnswer(answer.error())));
        return;
    }
    const bool clockDiffered = m_serverClock->observe(*answer);
    const QByteArray nonce = dpopNonce(*answer);
    if (!nonce.isEmpty())
        m_nonce = nonce;
    if (answer->status < 400) {
        finish(std::move(answer));
        return;
    }
    if (answer->status == 429 && isConcurrencyLimit(*answer) && waitsForRoom(asking, *answer))
        return;
    // A gateway on the way that got no answer, either.
    const bool lost = answer->status == 408 || answer->status == 502 || answer->status == 504;
    const Error error = refusal(*asking, *answer);
    const bool repeated =
        (lost && repeatsLost(*asking))
        || (!asking->cancelled && repeats(*asking, *answer, error.code, clockDiffered));
    if (repeated)
        send(asking);
    else
        finish(tl::unexpected(error));
}

/// Sends what was refused for others that are under way again, soon; false where it was tried often
/// enough. It gave no token, so nothing is lost by that.
bool TokenClient::waitsForRoom(const std::shared_ptr<Asking> &asking, const HttpAnswer &answer)
{
    constexpr int most = 3;
    // A device's next turn comes with its interval (RFC 8628, 3.5).
    const bool hasTurns = grantType(asking->form).endsWith("device_code");
    if (asking->cancelled || hasTurns || asking->crowded == most)
        return false;
    ++asking->crowded;
    m_transport->options().wait(rateLimitWait(answer, asking->crowded), this, [this, asking] {
        if (!asking->context)
            return;
        if (!asking->cancelled) {
            send(asking);
            return;
        }
        const Done done = std::exchange(asking->done, nullptr);
        done(failure(ErrorKind::Cancelled, tr("Cancelled.")));
    });
    return true;
}

/// Whether what was lost is to be sent once more: a refresh alone, for a code is good once.
bool TokenClient::repeatsLost(Asking &asking)
{
    return !asking.cancelled && grantType(asking.form) == "refresh_token"
           && !std::exchange(asking.repeatedLost, true);
}

/// Whether another attempt is worth it; prepares it.
bool TokenClient::repeats(Asking &asking, const HttpAnswer &answer, const QString &code,
                          bool clockDiffered)
{
    if (answer.status != 400 && answer.status != 401)
        return false;
    const bool wantsNonce = code == "use_dpop_nonce"_L1;
    const bool wantsProof = code == "invalid_dpop_proof"_L1;
    if (asking.endpoint == "token"_L1 && !m_dpop && (wantsNonce || wantsProof)) {
        if (std::exchange(asking.askedForProof, true))
            return false;
        m_dpop = std::make_unique<DpopProver>(PrivateKey::generateEc());
        return true;
    }
    if (wantsNonce && !dpopNonce(answer).isEmpty())
        return !std::exchange(asking.askedForNonce, true);
    // An iat or exp that was wrong by the server's clock.
    if (clockDiffered && (wantsProof || code == "invalid_client"_L1))
        return !std::exchange(asking.clockCorrected, true);
    return false;
}

/// What to say of invalid_client.
QString TokenClient::refusalOfApp() const
{
    if (!m_config.signingKey.isNull() && m_config.signingKeyId.isEmpty()) {
        return tr("%1 does not accept the app: check the client ID, and that Okta has the public "
                  "key. If the app has more than one, give the key's ID, too.")
            .arg(m_transport->host());
    }
    return m_config.signingKey.isNull()
               ? tr("%1 does not accept the app: check the client ID, and that the app is a native "
                    "one.")
                     .arg(m_transport->host())
               : tr("%1 does not accept the app: check the client ID, and that Okta has the public "
                    "key under its key ID.")
                     .arg(m_transport->host());
}

Error TokenClient::refusal(const Asking &asking, const HttpAnswer &answer) const
{
    const ErrorEnvelope envelope = parseErrorEnvelope(answer.body);
    const QString host = m_transport->host();
    const bool isRefresh = grantType(asking.form) == "refresh_token";
    Error error;
    error.code = envelope.code;
    error.serverText = envelope.summary;
    error.causes = envelope.causes;
    error.errorId = envelope.errorId;
    error.requestId = answer.requestId();
    error.httpStatus = answer.status;
    const auto onTheWay =
        error.code.isEmpty() ? refusalOnTheWay(answer, host, HttpMethod::Get) : std::nullopt;
    if (onTheWay) {
        std::tie(error.kind, error.summary) = *onTheWay;
    } else if (answer.status == 429) {
        error.kind = ErrorKind::RateLimited;
        error.summary =
            isConcurrencyLimit(answer)
                ? tr("%1 is busy with too many requests at once. Try again in a moment.").arg(host)
                : tr("%1 has had too many requests. Wait a minute and try again.").arg(host);
    } else if (error.code.isEmpty() && answer.status == 404) {
        error.kind = ErrorKind::NotFound;
        error.summary =
            tr("%1 has no sign-in as Okta's orgs have it. Check the org's URL.").arg(host);
    } else if (answer.status >= 500) {
        error.kind = ErrorKind::Server;
        error.summary =
            tr("%1 answered that something failed there. Try again in a few minutes.").arg(host);
    } else if (error.code == "invalid_scope"_L1 && isRefresh) {
        // For one that was only to read, say.
        error.kind = ErrorKind::Unauthorized;
        error.summary =
            tr("The sign-in at %1 was made for other rights than the org is used with now. Sign in "
               "again.")
                .arg(host);
    } else if (error.code == "invalid_grant"_L1) {
        error.kind = ErrorKind::Unauthorized;
        error.summary =
            isRefresh ? tr("The sign-in at %1 has ended. Sign in again.").arg(host)
                      : tr("%1 did not accept what signing in brought. Sign in again.").arg(host);
    } else if (error.code == "invalid_client"_L1) {
        error.kind = ErrorKind::Unauthorized;
        error.summary = refusalOfApp();
    } else if (error.code == "access_denied"_L1) {
        error.kind = ErrorKind::Unauthorized;
        error.summary = tr("The sign-in at %1 was denied.").arg(host);
    } else {
        error.kind = ErrorKind::Validation;
        error.summary = tr("%1 refused the sign-in. See the details for its reasons.").arg(host);
    }
    return error;
}

/// Nothing was changed by a request for a token that was lost, so it is no OutcomeUnknown.
Error TokenClient::noAnswer(Error error) const
{
    if (error.kind == ErrorKind::OutcomeUnknown) {
        error.kind = ErrorKind::Network;
        error.summary = tr("The connection to %1 broke, or no answer came in time. Check your "
                           "connection and try again.")
                            .arg(m_transport->host());
    }
    return error;
}

} // namespace HookKeys
