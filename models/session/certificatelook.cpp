// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificatelook.h"

#include "callback.h"
#include "displaytext.h"
#include "momenttext.h"

#include <QPointer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr qint64 warningDays = 30;
constexpr int httpsPort = 443;

QString hostOf(const QUrl &address)
{
    return address.authority(QUrl::FullyEncoded);
}

std::optional<Finding> findingOf(const SeenCertificate &seen, const QDateTime &now)
{
    const QString host = displayText(seen.host);
    const QDateTime &from = seen.certificate->from;
    const QDateTime &to = seen.certificate->to;
    if (to <= now) {
        return Finding{Severity::Problem,
                       u"certificate-ended"_s,
                       CertificateLook::tr("The certificate of %1 ended on %2, so Okta's calls "
                                           "fail. Have it renewed.")
                           .arg(host, dayText(to)),
                       {}};
    }
    if (from > now) {
        return Finding{Severity::Problem,
                       u"certificate-early"_s,
                       CertificateLook::tr("The certificate of %1 is not valid before %2, so "
                                           "Okta's calls fail until then.")
                           .arg(host, dayText(from)),
                       {}};
    }
    if (to > now.addDays(warningDays))
        return {};
    return Finding{Severity::Warning,
                   u"certificate-ends"_s,
                   CertificateLook::tr("The certificate of %1 ends in %n day(s), on %2. Have it "
                                       "renewed before.",
                                       nullptr, int(now.daysTo(to)))
                       .arg(host, dayText(to)),
                   {}};
}

/// The same of @p issuer, which the server @p host sends along. What ended may be one of several
/// ways to an authority that is trusted.
std::optional<Finding> findingOf(const IssuerCertificate &issuer, const QString &host,
                                 const QDateTime &now)
{
    if (issuer.to > now.addDays(warningDays))
        return {};
    const QString text =
        issuer.to <= now
            ? CertificateLook::tr("The certificate of “%1”, which %2 sends along with its own, "
                                  "ended on %3: who has no other way to trust it refuses the "
                                  "connection. Have the chain renewed.")
            : CertificateLook::tr("The certificate of “%1”, which %2 sends along with its own, "
                                  "ends in %n day(s), on %3. Have the chain renewed before.",
                                  nullptr, int(now.daysTo(issuer.to)));
    return Finding{Severity::Warning,
                   u"certificate-chain"_s,
                   text.arg(displayText(issuer.subject), displayText(host), dayText(issuer.to)),
                   {}};
}

} // namespace

QString SeenCertificate::text() const
{
    if (!certificate)
        return failure;
    const QString name = displayText(host);
    const QString until =
        certificate->issuer.isEmpty()
            ? CertificateLook::tr("The certificate of %1 is valid until %2.")
                  .arg(name, dayText(certificate->to))
            : CertificateLook::tr("The certificate of %1, issued by “%3”, is valid until %2.")
                  .arg(name, dayText(certificate->to), displayText(certificate->issuer));
    QStringList sentences{until};
    for (const IssuerCertificate &issuer : certificate->issuers) {
        sentences.append(
            CertificateLook::tr("It sends along the certificate of “%1”, valid until %2.")
                .arg(displayText(issuer.subject), dayText(issuer.to)));
    }
    const QString all = sentences.join(u' ');
    if (certificate->problems.isEmpty())
        return all;
    return CertificateLook::tr("%1 This computer does not trust it (%2).")
        .arg(all, displayText(certificate->problems.join(u' ')));
}

QList<QUrl> certificateAddresses(const InlineHook &hook)
{
    QList<QUrl> addresses;
    for (const QString &text : {hook.tokenUrl, hook.uri}) {
        const QUrl url(text, QUrl::StrictMode);
        if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty())
            continue;
        QUrl address;
        address.setScheme(url.scheme());
        address.setHost(url.host());
        address.setPort(url.port() == httpsPort ? -1 : url.port());
        if (!addresses.contains(address))
            addresses.append(address);
    }
    return addresses;
}

QList<Finding> certificateFindings(const InlineHook &hook, const QList<SeenCertificate> &seen,
                                   const QDateTime &now)
{
    QStringList hosts;
    const QList<QUrl> addresses = certificateAddresses(hook);
    for (const QUrl &address : addresses)
        hosts.append(hostOf(address));
    QList<Finding> findings;
    for (const SeenCertificate &one : seen) {
        if (!hosts.contains(one.host) || !one.certificate)
            continue;
        if (const std::optional<Finding> finding = findingOf(one, now))
            findings.append(*finding);
        for (const IssuerCertificate &issuer : one.certificate->issuers) {
            if (const std::optional<Finding> finding = findingOf(issuer, one.host, now))
                findings.append(*finding);
        }
    }
    return findings;
}

PendingCall CertificateLook::start(OutsideApi &outside, const InlineHook &hook, QObject *context,
                                   Callback<QList<SeenCertificate>> done)
{
    const QPointer<CertificateLook> run(
        new CertificateLook(outside, hook, context, std::move(done)));
    run->begin();
    return PendingCall([run] {
        if (run)
            run->m_call.cancel();
    });
}

CertificateLook::CertificateLook(OutsideApi &outside, const InlineHook &hook, QObject *context,
                                 Callback<QList<SeenCertificate>> done)
    : QObject(context), m_outside(outside), m_done(std::move(done)),
      m_addresses(certificateAddresses(hook))
{
}

void CertificateLook::begin()
{
    if (m_addresses.isEmpty())
        later(this, [this] { finish(m_seen); });
    else
        next();
}

void CertificateLook::next()
{
    if (m_addresses.isEmpty()) {
        finish(m_seen);
        return;
    }
    const QUrl address = m_addresses.takeFirst();
    m_call = m_outside.lookAtCertificate(
        address, this, [this, address](const Result<ServerCertificate> &certificate) {
            if (!certificate && certificate.error().kind == ErrorKind::Cancelled) {
                finish(tl::unexpected(certificate.error()));
                return;
            }
            SeenCertificate seen{.host = hostOf(address)};
            if (certificate)
                seen.certificate = *certificate;
            else
                seen.failure = certificate.error().summary;
            m_seen.append(seen);
            next();
        });
}

void CertificateLook::finish(const Result<QList<SeenCertificate>> &result)
{
    endRun(this, m_done, result);
}

} // namespace HookKeys
