// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's entry for snapshots that somebody handed on: one that is read can be written, read
// again and compared, and has no private key.

#include "privatemembers.h"
#include "snapshotjson.h"
#include "snapshotreport.h"

#include <cstdint>
#include <cstdlib>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const Result<Snapshot> read = readSnapshot(bytes);
    if (!read) {
        require(!read.error().summary.isEmpty());
        return 0;
    }
    require(read->time.isValid() && !read->orgUrl.isEmpty());
    const QByteArray written = writeSnapshot(*read);
    require(!hasPrivateMember(written));
    const Result<Snapshot> again = readSnapshot(written);
    require(again && writeSnapshot(*again) == written);
    const SnapshotDiff diff = compareSnapshots(*read, *again);
    require(diff.isSameOrg && diff.differences.isEmpty());
    Snapshot other = *read;
    other.orgUrl = u"https://other.example"_s;
    other.keys.clear();
    other.hooks.emplace();
    require(!snapshotDiffMarkdown(compareSnapshots(*read, other), read->name, {}).isEmpty());
    return 0;
}
