// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cafile.h"

#include "displaytext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

struct CaFile
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::CaFile)
};

template <auto function>
struct Free
{
    template <typename T>
    void operator()(T *object) const
    {
        function(object);
    }
};
using CertificatePointer = std::unique_ptr<X509, Free<X509_free>>;

constexpr qint64 largest = qint64(1) << 20;
constexpr QByteArrayView firstLine = "-----BEGIN CERTIFICATE-----";
constexpr QByteArrayView lastLine = "-----END CERTIFICATE-----";

CertificatePointer parse(const QByteArray &der)
{
    const auto *data = reinterpret_cast<const unsigned char *>(der.constData());
    const auto *const dataEnd = data + der.size();
    CertificatePointer certificate(d2i_X509(nullptr, &data, long(der.size())));
    return data == dataEnd ? std::move(certificate) : nullptr;
}

/// Adds @p der in PEM to @p pem; what is wrong with it, if anything is, as a sentence about "%1".
QString add(const QByteArray &der, QByteArray &pem)
{
    const CertificatePointer certificate = parse(der);
    if (!certificate)
        return CaFile::tr("The file %1 has a certificate that cannot be read: get it anew.");
    // 0: it says itself that it is no authority.
    if (X509_check_ca(certificate.get()) == 0) {
        return CaFile::tr("The file %1 has the certificate of a server and not of an authority: "
                          "ask for the one that signed it.");
    }
    pem += firstLine.toByteArray() + '\n';
    const QByteArray base64 = der.toBase64();
    for (qsizetype i = 0; i < base64.size(); i += 64)
        pem += base64.mid(i, 64) + '\n';
    pem += lastLine.toByteArray() + '\n';
    return {};
}

/// Adds each certificate of @p text, which is PEM; what is wrong with them as add() says it.
QString addAll(const QByteArray &text, QByteArray &pem)
{
    qsizetype from = 0;
    while ((from = text.indexOf(firstLine, from)) >= 0) {
        from += firstLine.size();
        const qsizetype to = text.indexOf(lastLine, from);
        if (to < 0)
            return CaFile::tr("The file %1 is cut off: get it anew.");
        const auto der = QByteArray::fromBase64Encoding(
            text.mid(from, to - from).simplified().replace(' ', QByteArray()),
            QByteArray::AbortOnBase64DecodingErrors);
        if (!der)
            return CaFile::tr("The file %1 has a certificate that cannot be read: get it anew.");
        if (QString problem = add(*der, pem); !problem.isEmpty())
            return problem;
        from = to;
    }
    return {};
}

/// Why @p data, in which there is no certificate, is no CA file.
QString whatElse(const QByteArray &data)
{
    if (data.trimmed().isEmpty())
        return CaFile::tr("The file %1 is empty.");
    if (data.contains("PRIVATE KEY-----")) {
        return CaFile::tr(
            "The file %1 holds a private key. Keep it secret, and choose the "
            "authority's certificate instead, which begins with “BEGIN CERTIFICATE”.");
    }
    if (data.contains("-----BEGIN PUBLIC KEY-----")) {
        return CaFile::tr("The file %1 holds a key and no certificate: choose the authority's "
                          "certificate, which begins with “BEGIN CERTIFICATE”.");
    }
    return CaFile::tr("The file %1 holds no certificate: choose one in PEM, which begins with "
                      "“BEGIN CERTIFICATE”.");
}

} // namespace

Result<QByteArray> readCaFile(const QString &path)
{
    const QString shown = displayPath(path);
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::File, CaFile::tr("There is no file %1.").arg(shown));
    QFile file(path);
    // Not a pipe or a device: they may never end.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::File,
                       CaFile::tr("The file %1 cannot be read: see to it that it is a file and "
                                  "that you may read it.")
                           .arg(shown));
    }
    const QByteArray data = file.read(largest + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::File, CaFile::tr("The file %1 cannot be read.").arg(shown));
    if (data.size() > largest) {
        return failure(ErrorKind::Validation,
                       CaFile::tr("The file %1 is larger than 1 MiB: choose one with the "
                                  "authority's certificate alone.")
                           .arg(shown));
    }
    QByteArray pem;
    QString problem;
    if (data.contains(firstLine))
        problem = addAll(data, pem);
    else if (data.startsWith('\x30') && parse(data))
        problem = add(data, pem);
    else
        problem = whatElse(data);
    if (!problem.isEmpty())
        return failure(ErrorKind::Validation, problem.arg(shown));
    return pem;
}

} // namespace HookKeys
