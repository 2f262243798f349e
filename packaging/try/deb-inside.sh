#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The part of deb.sh that runs as root in the minimal system, where /try/old and /try/new hold the packages of
# version OLD and of version NEW:
#
#     sh /try/packaging/try/deb-inside.sh OLD NEW
set -eu
old=$1 new=$2

say() { printf '%s\n' "$*" >&2; }
fail() {
    say "$@"
    exit 1
}
quietly() {
    "$@" >/tmp/log 2>&1 || {
        tail -n 30 /tmp/log >&2
        fail "Failed: $*"
    }
}

# Every file of the system. What a package manager notes down about any package is not ours.
files() {
    find / \( -path /proc -o -path /sys -o -path /dev -o -path /try -o -path /tmp -o -path /home/admin \
        -o -path /var/cache/apt -o -path /var/lib/apt/lists \) -prune -o -print | sort
}

# Without what is recommended: what it depends on must do.
say "Installing with apt"
quietly apt-get update
quietly apt-get install -y --no-install-recommends /try/old/hookkeys_*.deb
[ "$(hookkeys --version)" = "hookkeys $old" ] || fail "hookkeys --version says $(hookkeys --version)."

sh /try/packaging/try/as-user.sh desktop

# A system that has all of that and no HookKeys: it must be the same again in the end.
quietly dpkg --purge hookkeys
files >/tmp/before
quietly apt-get install -y --no-install-recommends /try/old/hookkeys_*.deb

chmod 755 /try/old/hookkeys-demo-org
/try/old/hookkeys-demo-org --token 00trytrytrytrytrytrytrytry >/tmp/org &
org=$!
trap 'kill $org' EXIT
tries=100
until url=$(sed -n 's/^url: //p' /tmp/org) && [ -n "$url" ]; do
    tries=$((tries - 1))
    [ $tries -gt 0 ] || fail "The demo org did not start."
    sleep 0.1
done

# see STEP: does what STEP of see.py says.
see() {
    sh /try/packaging/try/as-user.sh see "$1" "/home/admin/$1.png" "$url" 00trytrytrytrytrytrytrytry ||
        fail "Version $(hookkeys --version) did not show what it should: $1."
}
say "Starting it from its desktop file"
see demo
see add

say "Upgrading from $old to $new"
settings=$(cat /home/admin/.config/hookkeys/orgs.json)
quietly apt-get install -y --no-install-recommends /try/new/hookkeys_*.deb
[ "$(hookkeys --version)" = "hookkeys $new" ] || fail "hookkeys --version says $(hookkeys --version)."
[ "$(cat /home/admin/.config/hookkeys/orgs.json)" = "$settings" ] || fail "The upgrade changed the settings."
see upgraded

say "Removing and purging"
quietly apt-get remove -y hookkeys
quietly dpkg --purge hookkeys # apt knows no package that was removed and is in no archive
files >/tmp/after
diff /tmp/before /tmp/after || fail "The lines above are what the package left behind, or took along."
[ "$(cat /home/admin/.config/hookkeys/orgs.json)" = "$settings" ] || fail "Removing it changed the user's own files."
