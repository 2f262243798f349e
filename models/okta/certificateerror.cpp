// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificateerror.h"

#include "certificateweakness.h"
#include "displaytext.h"
#include "momenttext.h"
#include "transporterror.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct CertificateTexts
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::TransportError)
};

/// The first of @p names, as plain text.
QString firstName(const QStringList &names)
{
    return names.isEmpty() ? CertificateTexts::tr("nobody named")
                           : displayText(names.first().left(200));
}

/// Whom @p certificate was issued to.
QString subjectOf(const QSslCertificate &certificate)
{
    return firstName(certificate.subjectInfo(QSslCertificate::CommonName)
                     + certificate.subjectInfo(QSslCertificate::Organization));
}

/// Who signed @p certificate.
QString issuerOf(const QSslCertificate &certificate)
{
    return firstName(certificate.issuerInfo(QSslCertificate::CommonName)
                     + certificate.issuerInfo(QSslCertificate::Organization));
}

/// The server's own certificate.
QSslCertificate ownOf(const TransportFailure &failure)
{
    return failure.chain.isEmpty() ? failure.sslErrors.first().certificate()
                                   : failure.chain.first();
}

/// The first of @p errors that is one of @p wanted; null if none is.
const QSslError *findError(const QList<QSslError> &errors,
                           std::initializer_list<QSslError::SslError> wanted)
{
    const auto found = std::find_if(errors.begin(), errors.end(), [wanted](const QSslError &error) {
        return std::find(wanted.begin(), wanted.end(), error.error()) != wanted.end();
    });
    return found == errors.end() ? nullptr : &*found;
}

/// That of @p errors which says @p wanted of @p own, or else of another certificate; null if none
/// does.
const QSslError *findOwnFirst(const QList<QSslError> &errors, QSslError::SslError wanted,
                              const QSslCertificate &own)
{
    const auto found =
        std::find_if(errors.begin(), errors.end(), [wanted, &own](const QSslError &error) {
            return error.error() == wanted && error.certificate() == own;
        });
    return found == errors.end() ? findError(errors, {wanted}) : &*found;
}

/// The authority whose @p certificate it is, and that the org's CA file has it.
QString authorityName(const TransportFailure &failure, const QSslCertificate &certificate)
{
    const QString text = failure.extraRoots.contains(certificate)
                             ? CertificateTexts::tr("“%1” of the org's CA file")
                             : u"“%1”"_s;
    return text.arg(subjectOf(certificate));
}

/// What is wrong with the dates of the server's own @p certificate.
QString ownDateSummary(const QString &host, const QSslCertificate &certificate, bool expired)
{
    const QString from = dayText(certificate.effectiveDate().date());
    const QString to = dayText(certificate.expiryDate().date());
    const QString text =
        expired ? CertificateTexts::tr(
            "The certificate of %1 (issued to “%2”) has expired: it was valid from %3 to "
            "%4; nothing was sent. Tell whoever runs %1, unless it is the date and time "
            "of this computer that are wrong.")
                : CertificateTexts::tr(
                    "The certificate of %1 (issued to “%2”) is not valid yet, but from %3 to %4; "
                    "nothing was sent. Check the date and time of this computer; if they are "
                    "right, tell whoever runs %1.");
    return text.arg(host, subjectOf(certificate), from, to);
}

/// What is wrong with the dates of @p certificate, which is the server's or an authority's.
QString dateSummary(const TransportFailure &failure, const QSslCertificate &certificate,
                    bool expired)
{
    if (certificate == ownOf(failure))
        return ownDateSummary(failure.host, certificate, expired);
    const QString from = dayText(certificate.effectiveDate().date());
    const QString to = dayText(certificate.expiryDate().date());
    QString text;
    if (!expired) {
        text = CertificateTexts::tr(
            "The certificate of %1 is vouched for by the authority %2, whose own is not valid yet, "
            "but from %3 to %4; nothing was sent. Check the date and time of this computer; if "
            "they are right, tell whoever runs %1.");
    } else if (failure.extraRoots.contains(certificate)) {
        text = CertificateTexts::tr(
            "The certificate of %1 is vouched for by the authority %2, whose own has expired: it "
            "was valid from %3 to %4; nothing was sent. Get the authority's new certificate for "
            "the CA file, unless it is the date and time of this computer that are wrong.");
    } else {
        text = CertificateTexts::tr(
            "The certificate of %1 is vouched for by the authority %2, whose own has expired: it "
            "was valid from %3 to %4; nothing was sent. Tell whoever runs %1, unless it is the "
            "date and time of this computer that are wrong.");
    }
    return text.arg(failure.host, authorityName(failure, certificate), from, to);
}

/// The certificate of the org's CA file that was issued to @p name; null if it has none.
QSslCertificate inCaFile(const TransportFailure &failure, const QString &name)
{
    const auto found =
        std::find_if(failure.extraRoots.begin(), failure.extraRoots.end(),
                     [&name](const QSslCertificate &one) { return subjectOf(one) == name; });
    return found == failure.extraRoots.end() ? QSslCertificate() : *found;
}

/// The last certificate that the server sent.
QSslCertificate lastSent(const TransportFailure &failure)
{
    return failure.chain.isEmpty() ? ownOf(failure) : failure.chain.last();
}

/// The certificate that @p error is about. Qt does not say which where the server did not send it;
/// then it is the one of the org's CA file that follows, or null if none does.
QSslCertificate certificateMeant(const TransportFailure &failure, const QSslError &error)
{
    return error.certificate().isNull() ? inCaFile(failure, issuerOf(lastSent(failure)))
                                        : error.certificate();
}

/// That nobody knows the authority called @p missing.
QString unknownAuthoritySummary(const TransportFailure &failure, const QString &missing)
{
    QString text;
    if (!failure.extraRoots.isEmpty()) {
        text = CertificateTexts::tr(
            "The certificate of %1 (issued to “%2”) is not signed by anyone whom this computer or "
            "the org's CA file trusts: the authority “%3” that vouches for it is in neither; "
            "nothing was sent. Ask whoever runs your network whether the CA file is the right "
            "one.");
    } else if (failure.elsewhere) {
        text = CertificateTexts::tr(
            "The certificate of %1 (issued to “%2”) is not signed by anyone whom this computer "
            "trusts: the authority “%3” that vouches for it is not known here; nothing was sent.");
    } else {
        text = CertificateTexts::tr(
            "The certificate of %1 (issued to “%2”) is not signed by anyone whom this computer "
            "trusts: the authority “%3” that vouches for it is not known here; nothing was sent. "
            "Check the org's URL, or ask whoever runs your network whether it inspects "
            "connections.");
    }
    return text.arg(failure.host, subjectOf(ownOf(failure)), missing);
}

/// Why nobody who vouches for the server is known, as @p error says.
QString untrustedSummary(const TransportFailure &failure, const QSslError &error)
{
    const QSslCertificate own = ownOf(failure);
    const QSslCertificate known = certificateMeant(failure, error);
    const QSslCertificate last = known.isNull() ? lastSent(failure) : known;
    const QString subject = subjectOf(own);
    const bool selfSigned = last.isSelfSigned();
    if (last == own && selfSigned && !failure.extraRoots.isEmpty()) {
        return CertificateTexts::tr("The certificate of %1 (issued to “%2”) is not signed by "
                                    "anyone but itself, and it is not in the org's CA file; "
                                    "nothing was sent. Check whether the address is right, and "
                                    "whether the CA file is.")
            .arg(failure.host, subject);
    }
    if (last == own && selfSigned) {
        const QString text =
            failure.elsewhere
                ? CertificateTexts::tr(
                    "The certificate of %1 (issued to “%2”) is not signed by anyone whom this "
                    "computer trusts; nothing was sent.")
                : CertificateTexts::tr(
                    "The certificate of %1 (issued to “%2”) is not signed by anyone whom this "
                    "computer trusts; nothing was sent. Check the org's URL, or ask whoever runs "
                    "your network whether it inspects connections.");
        return text.arg(failure.host, subject);
    }
    const QString missing = selfSigned ? subjectOf(last) : issuerOf(last);
    const QSslCertificate namesake = inCaFile(failure, missing);
    // Qt passes over authorities that have ended.
    if (!namesake.isNull() && namesake.expiryDate() < QDateTime::currentDateTimeUtc())
        return dateSummary(failure, namesake, true);
    if (!namesake.isNull()) {
        return CertificateTexts::tr("The certificate of %1 (issued to “%2”) is vouched for by an "
                                    "authority “%3”, but not by the one of that name in the org's "
                                    "CA file; nothing was sent. Ask whoever runs your network for "
                                    "the authority's present certificate.")
            .arg(failure.host, subject, missing);
    }
    if (failure.extraRoots.contains(last)) {
        return CertificateTexts::tr(
                   "The org's CA file has “%2”, which vouches for the certificate of %1, but not "
                   "“%3”, which signed that; nothing was sent. Add the certificate of “%3” to the "
                   "CA file.")
            .arg(failure.host, subjectOf(last), missing);
    }
    return unknownAuthoritySummary(failure, missing);
}

/// What is too weak of the server's certificate or of one that vouches for it, of which Qt knows
/// only that it is not accepted; empty if nothing is.
QString weakSummary(const TransportFailure &failure)
{
    const QSslError *error = findError(failure.sslErrors, {QSslError::UnspecifiedError});
    const QSslCertificate meant = error ? certificateMeant(failure, *error) : QSslCertificate();
    const CertificateWeakness weakness = weaknessOf(meant.toDer());
    const bool isKey = weakness.keyBits > 0;
    if (!isKey && weakness.hash.isEmpty())
        return {};
    const QString what = isKey ? QLocale().toString(weakness.keyBits) : weakness.hash;
    const QSslCertificate own = ownOf(failure);
    if (meant == own) {
        const QString text =
            isKey ? CertificateTexts::tr(
                "The certificate of %1 (issued to “%2”) has a key of %3 bits, which is too short "
                "to be safe; nothing was sent. Tell whoever runs %1.")
                  : CertificateTexts::tr(
                      "The certificate of %1 (issued to “%2”) is signed with %3, which is no "
                      "longer safe; nothing was sent. Tell whoever runs %1.");
        return text.arg(failure.host, subjectOf(own), what);
    }
    const QString text =
        isKey ? CertificateTexts::tr(
            "The certificate of %1 (issued to “%2”) is vouched for by the authority %3, whose key "
            "of %4 bits is too short to be safe; nothing was sent. Tell whoever runs %1.")
              : CertificateTexts::tr(
                  "The certificate of %1 (issued to “%2”) is vouched for by the authority %3, "
                  "whose own is signed with %4, which is no longer safe; nothing was sent. Tell "
                  "whoever runs %1.");
    return text.arg(failure.host, subjectOf(own), authorityName(failure, meant), what);
}

/// What else there is: Qt's words are its causes.
QString otherSummary(const TransportFailure &failure)
{
    const QString subject = subjectOf(ownOf(failure));
    if (findError(failure.sslErrors, {QSslError::HostNameMismatch})) {
        const QString text =
            failure.elsewhere
                ? CertificateTexts::tr("The certificate of %1 was issued to another host (“%2”); "
                                       "nothing was sent. Check the address.")
                : CertificateTexts::tr("The certificate of %1 was issued to another host (“%2”); "
                                       "nothing was sent. Check the org's URL.");
        return text.arg(failure.host, subject);
    }
    const QSslError *bad = findError(
        failure.sslErrors, {QSslError::InvalidCaCertificate, QSslError::PathLengthExceeded});
    if (const QSslCertificate authority = bad ? certificateMeant(failure, *bad) : QSslCertificate();
        !authority.isNull()) {
        return CertificateTexts::tr("The certificate of %1 (issued to “%2”) is vouched for by %3, "
                                    "whose own certificate does not allow that; nothing was "
                                    "sent. Tell whoever runs %1.")
            .arg(failure.host, subject, authorityName(failure, authority));
    }
    if (const QString weak = weakSummary(failure); !weak.isEmpty())
        return weak;
    return CertificateTexts::tr("The certificate of %1 (issued to “%2”), or of an authority that "
                                "vouches for it, is not accepted; nothing was sent. Tell whoever "
                                "runs %1.")
        .arg(failure.host, subject);
}

} // namespace

QString certificateSummary(const TransportFailure &failure)
{
    const QList<QSslError> &errors = failure.sslErrors;
    // An untrusted issuer is the gravest: whatever else such a certificate says is hearsay.
    const QSslError *untrusted = findError(errors, {QSslError::SelfSignedCertificate,
                                                    QSslError::SelfSignedCertificateInChain,
                                                    QSslError::UnableToGetLocalIssuerCertificate,
                                                    QSslError::UnableToGetIssuerCertificate,
                                                    // Another authority has the name of its issuer.
                                                    QSslError::CertificateSignatureFailed});
    if (!untrusted) {
        untrusted = findError(
            errors, {QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted});
    }
    if (untrusted)
        return untrustedSummary(failure, *untrusted);
    for (const auto wanted : {QSslError::CertificateExpired, QSslError::CertificateNotYetValid}) {
        const QSslError *dated = findOwnFirst(errors, wanted, ownOf(failure));
        const QSslCertificate its = dated ? certificateMeant(failure, *dated) : QSslCertificate();
        if (!its.isNull())
            return dateSummary(failure, its, wanted == QSslError::CertificateExpired);
    }
    return otherSummary(failure);
}

QString certificateProblem(const QSslError &error, const QList<QSslCertificate> &chain)
{
    const QSslCertificate certificate = error.certificate();
    const bool isOwn = certificate.isNull() || chain.isEmpty() || certificate == chain.first();
    QString words = error.errorString();
    if (words == QSslError(QSslError::UnspecifiedError).errorString()) { // "Unknown error"
        const CertificateWeakness weakness = weaknessOf(certificate.toDer());
        if (error.error() == QSslError::CertificateRevoked) {
            words = CertificateTexts::tr("It was revoked by whoever issued it.");
        } else if (weakness.keyBits > 0) {
            words = CertificateTexts::tr("A key of %L1 bits is too short.").arg(weakness.keyBits);
        } else if (!weakness.hash.isEmpty()) {
            words = CertificateTexts::tr("It is signed with %1, which is no longer safe.")
                        .arg(weakness.hash);
        } else {
            words = CertificateTexts::tr("A certificate does not do what is asked of it.");
        }
    }
    return isOwn ? words : u"“%1”: %2"_s.arg(subjectOf(certificate), words);
}

} // namespace HookKeys
