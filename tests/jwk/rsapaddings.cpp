// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rsapaddings.h"

#include <openssl/bn.h>

#include <utility>

namespace HookKeys {

namespace {

/// An element of DER: what it contains is either octets or other elements.
struct Element
{
    QByteArray name;
    char tag = 0;
    QByteArray octets = {};
    QList<Element> elements = {};
};

using Changes = QList<std::pair<QByteArray, QByteArray>>;

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

QByteArray der(char tag, const QByteArray &content)
{
    return QByteArray(1, tag) + char(content.size()) + content; // none here has 128 or more
}

/// @p element as DER; the one that is called @p changed as @p change.
QByteArray encoded(const Element &element, const QByteArray &changed = {},
                   const QByteArray &change = {})
{
    if (!changed.isEmpty() && element.name == changed)
        return change;
    QByteArray content = element.octets;
    for (const Element &inner : element.elements)
        content += encoded(inner, changed, change);
    return der(element.tag, content);
}

QByteArray contentOf(const Element &element)
{
    return encoded(element).sliced(2);
}

/// The length of @p element is written as it must not be.
Changes otherLengths(const Element &element)
{
    const QByteArray content = contentOf(element);
    const QByteArray tag(1, element.tag);
    const auto size = char(content.size());
    Changes all{{"length in long form", tag + hex("81") + size + content},
                {"length with a leading 0", tag + hex("8200") + size + content},
                {"length one too large", tag + char(size + 1) + content},
                {"length beyond 32 bits", tag + hex("8501000000") + size + content},
                {"length beyond 64 bits", tag + hex("890100000000000000") + size + content},
                {"length 2^31 - 1", tag + hex("847fffffff") + content},
                {"length 2^31", tag + hex("8480000000") + content},
                {"length 2^32 - 1", tag + hex("84ffffffff") + content},
                {"length 2^40 - 1", tag + hex("85ffffffffff") + content},
                {"length 2^64 - 1", tag + hex("88ffffffffffffffff") + content},
                {"length 255", tag + hex("ff") + content},
                {"length cut off", tag + hex("81")},
                {"no length", tag},
                {"no end", tag + hex("80") + content},
                {"indefinite", tag + hex("80") + content + hex("0000")},
                {"indefinite, its end cut off", tag + hex("80") + content + hex("00")},
                {"indefinite, one more", tag + hex("80") + content + hex("05000000")},
                {"indefinite, one more cut off", tag + hex("80") + content + hex("0608110000")},
                {"indefinite, garbage", tag + hex("80") + content + hex("0000fe02beef")},
                {"indefinite, its end not empty", tag + hex("80") + content + hex("0002beef")}};
    if (size > 0)
        all.append({"length one too small", tag + char(size - 1) + content});
    return all;
}

/// Something stands before, behind or in the place of @p element or its content.
Changes otherContents(const Element &element)
{
    const QByteArray whole = encoded(element);
    const QByteArray content = contentOf(element);
    const char tag = element.tag;
    const auto longer = [&](const char *digits) {
        return der(tag, content + hex(digits));
    };
    Changes all{{"removed", {}},
                {"emptied", der(tag, {})},
                {"NULL in its place", hex("0500")},
                {"zeros behind its content", longer("0000")},
                {"zeros before its content", der(tag, hex("0000") + content)},
                {"zeros behind it", whole + hex("0000")},
                {"NULL behind its content", longer("0500")},
                {"garbage before it", der(0x30, hex("498177") + whole)},
                {"other garbage before it", der(0x30, hex("2500") + whole)},
                {"garbage behind it", der(0x30, whole) + hex("0004deadbeef")},
                {"tags of no kind before it", der(0x30, hex("aa00bb00cd00") + whole)},
                {"tags of no kind within", der(tag, hex("aa02aabb") + content)},
                {"composed, indefinite", QByteArray(1, tag) + hex("80") + whole + hex("0000")},
                {"composed, of another kind", hex("3080") + der(0x31, content) + hex("0000")},
                {"composed", der(tag, der(tag, content.left(1)) + content.mid(1))},
                {"within itself", der(tag, whole)},
                {"an empty one before its content", der(tag, hex("3000") + content)},
                {"an empty one behind its content", longer("3000")},
                {"a zero behind its content", longer("000000")},
                {"a high tag behind its content", longer("bf7f00")},
                {"explicit NULL behind its content", longer("a0020500")},
                {"implicit NULL behind its content", longer("a000")}};
    for (const char *other : {"2e", "2f", "31", "32", "ff"})
        all.append({QByteArray("tag ") + other, der(hex(other).front(), content)});
    if (!content.isEmpty()) {
        all.append({"without its last octet", der(tag, content.chopped(1))});
        all.append({"without its first octet", der(tag, content.sliced(1))});
    }
    if (!element.elements.isEmpty()) {
        const QByteArray last = encoded(element.elements.constLast());
        all.append({"without its last element", der(tag, content.chopped(last.size()))});
        all.append({"its last element twice", der(tag, content + last)});
    }
    return all;
}

/// The padding around @p info is changed, or it is of another hash.
QList<ModifiedPadding> otherPaddings(const QByteArray &info, qsizetype size)
{
    const QByteArray ff(size - info.size() - 3, '\xff');
    const QByteArray shortFf(8, '\xff');
    const QByteArray digest = info.last(32);
    const auto ofHash = [&](const char *algorithm) {
        const QByteArray other = der(0x30, hex(algorithm) + der(0x04, digest));
        return hex("0001") + QByteArray(size - other.size() - 3, '\xff') + '\0' + other;
    };
    QByteArray zeroWithin = ff;
    zeroWithin[ff.size() / 2] = '\0';
    return {{"a first octet of 1", hex("0101") + ff + '\0' + info},
            {"block type 0", hex("0000") + ff + '\0' + info},
            {"block type 2", hex("0002") + ff + '\0' + info},
            {"zeros as padding", hex("0001") + QByteArray(ff.size(), '\0') + '\0' + info},
            {"a zero within the padding", hex("0001") + zeroWithin + '\0' + info},
            {"no zero behind the padding", hex("0001") + ff + '\xff' + info},
            {"short padding, garbage behind",
             hex("0001") + shortFf + '\0' + info + QByteArray(ff.size() - shortFf.size(), '\x01')},
            {"no padding, garbage behind", hex("0001") + '\0' + info + QByteArray(ff.size(), '\0')},
            {"the digest alone", hex("0001") + QByteArray(size - 35, '\xff') + '\0' + digest},
            {"MD5", ofHash("300c06082a864886f70d02050500")},
            {"SHA-1", ofHash("300906052b0e03021a0500")},
            {"SHA-224", ofHash("300d06096086480165030402040500")},
            {"SHA-384", ofHash("300d06096086480165030402020500")},
            {"SHA-512", ofHash("300d06096086480165030402030500")},
            {"SHA3-256", ofHash("300d06096086480165030402080500")}};
}

} // namespace

QList<ModifiedPadding> modifiedPaddings(const QByteArray &digest, qsizetype size)
{
    // RFC 8017, A.2.4 and B.1.
    const Element oid{.name = "OID", .tag = 0x06, .octets = hex("608648016503040201")};
    const Element none{.name = "NULL", .tag = 0x05};
    const Element algorithm{.name = "algorithm", .tag = 0x30, .elements = {oid, none}};
    const Element octets{.name = "digest", .tag = 0x04, .octets = digest};
    const Element info{.name = "sequence", .tag = 0x30, .elements = {algorithm, octets}};
    const QByteArray right = encoded(info);
    QList<ModifiedPadding> all = otherPaddings(right, size);
    for (const Element &element : {info, algorithm, oid, none, octets}) {
        const Changes changes = otherLengths(element) + otherContents(element);
        for (const auto &[what, change] : changes) {
            const QByteArray other = encoded(info, element.name, change);
            if (other != right) {
                all.append(
                    {element.name + ": " + what,
                     hex("0001") + QByteArray(size - other.size() - 3, '\xff') + '\0' + other});
            }
        }
    }
    return all;
}

QByteArray rawRsaSignature(const QByteArray &message, const QByteArray &n, const QByteArray &d)
{
    const auto number = [](const QByteArray &octets) {
        return BN_bin2bn(reinterpret_cast<const unsigned char *>(octets.constData()),
                         int(octets.size()), nullptr);
    };
    BIGNUM *m = number(message);
    BIGNUM *modulus = number(n);
    BIGNUM *exponent = number(d);
    BN_CTX *context = BN_CTX_new();
    QByteArray signature(n.size(), '\0');
    if (BN_mod_exp(m, m, exponent, modulus, context) != 1
        || BN_bn2binpad(m, reinterpret_cast<unsigned char *>(signature.data()),
                        int(signature.size()))
               < 0)
        signature.clear();
    for (BIGNUM *each : {m, modulus, exponent})
        BN_free(each);
    BN_CTX_free(context);
    return signature;
}

} // namespace HookKeys
