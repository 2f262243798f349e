// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's entry for okta.yaml: whatever is in the file, it gives an org that can be opened or a
// reason that repeats nothing of it.

#include "oktaconfig.h"
#include "oktayaml.h"
#include "orgurl.h"
#include "signingkeyid.h"

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

void checkOrg(const FoundOrg &found)
{
    const OrgProfile &profile = found.profile;
    require(profile.id.isEmpty() && !profile.name.isEmpty() && !found.secret.isEmpty());
    require(checkOrgUrl(profile.url.toString()).problem.isEmpty());
    require(checkSigningKeyId(profile.signingKeyId).isEmpty()
            && checkProxy(profile.proxy).isEmpty());
    require(profile.signIn == SignInMethod::ServiceApp
            || checkApiToken(found.secret.bytes()).isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Secret text(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    const Result<std::optional<OktaConfig>> config = parseOktaYaml(text, u"/okta.yaml"_s);
    if (!config) {
        require(config.error().summary.startsWith(u"“/okta.yaml”"));
        require(config.error().details().size() < 200);
        return 0;
    }
    if (!*config)
        return 0;
    require(!(*config)->orgUrl.isEmpty());
    for (const Lasting lasting : {Lasting::Session, Lasting::Saved}) {
        const Result<FoundOrg> found = foundOrg(**config, lasting);
        if (found)
            checkOrg(*found);
        else
            require(!found.error().summary.isEmpty());
    }
    return 0;
}
