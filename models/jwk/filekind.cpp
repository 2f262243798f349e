// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filekind.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr qsizetype wherever = -1;

/// What has @p mark @p at a place.
struct MarkedKind
{
    QByteArrayView mark;
    qsizetype at = wherever;
    FileKind::Group group = FileKind::Group::Packed;
    QString name;
};

} // namespace

std::optional<FileKind> fileKindOf(QByteArrayView data)
{
    using Group = FileKind::Group;
    const MarkedKind known[] = {
        {"PK\x03\x04", 0, Group::Packed, u"ZIP"_s},
        {"\x1f\x8b", 0, Group::Packed, u"gzip"_s},
        {"7z\xbc\xaf\x27\x1c", 0, Group::Packed, u"7-Zip"_s},
        {"1AY&SY", 4, Group::Packed, u"bzip2"_s},
        {"\xfd"
         "7zXZ",
         0, Group::Packed, u"xz"_s},
        {"\x28\xb5\x2f\xfd", 0, Group::Packed, u"Zstandard"_s},
        {"Rar!\x1a\x07", 0, Group::Packed, u"RAR"_s},
        {"MSCF", 0, Group::Packed, u"CAB"_s},
        {"ustar", 257, Group::Packed, u"tar"_s},
        {"%PDF-", 0, Group::Document, u"PDF"_s},
        {"{\\rtf", 0, Group::Document, u"RTF"_s},
        {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, Group::Document, u"Office"_s},
        {"\x89PNG", 0, Group::Picture, u"PNG"_s},
        {"\xff\xd8\xff", 0, Group::Picture, u"JPEG"_s},
        {"GIF8", 0, Group::Picture, u"GIF"_s},
        {"WEBP", 8, Group::Picture, u"WebP"_s},
        {"ftyp", 4, Group::Picture, u"HEIC"_s},
        {"II*", 0, Group::Picture, u"TIFF"_s},
        {"<svg", wherever, Group::Picture, u"SVG"_s},
        {"$ANSIBLE_VAULT;", 0, Group::Encrypted, u"Ansible Vault"_s},
        {"age-encryption.org/", 0, Group::Encrypted, u"age"_s},
        {"BEGIN AGE ENCRYPTED FILE", wherever, Group::Encrypted, u"age"_s},
        {"Salted__", 0, Group::Encrypted, u"openssl enc"_s},
    };
    const auto *const found =
        std::find_if(std::begin(known), std::end(known), [data](const MarkedKind &one) {
            return one.at == wherever
                       ? data.contains(one.mark)
                       : data.size() > one.at && data.sliced(one.at).startsWith(one.mark);
        });
    if (found == std::end(known))
        return std::nullopt;
    return FileKind{.group = found->group, .name = found->name};
}

} // namespace HookKeys
