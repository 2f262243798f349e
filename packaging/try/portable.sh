#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tries the portable file in dist/ in a minimal system of RELEASE that has a desktop and no Qt: a user starts it
# from a folder that is not writable and sees the demo org's keys, twice:
#
#     sh packaging/try/portable.sh [RELEASE]        (trixie without)
#
# The picture is in build/try-portable-RELEASE. Ends with 77 where such a system cannot be made.
set -eu
cd "$(dirname "$0")/../.."
release=${1:-trixie}
work=$PWD/build/try-portable-$release

sh packaging/dependencies.sh try
sh packaging/try/root.sh check || exit 77

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}
set -- dist/HookKeys-*-linux-"$(uname -m)"
while [ $# -gt 1 ]; do shift; done
[ -x "$1" ] || fail "There is no portable file in dist/: build it with sh packaging/build.sh portable."

sh packaging/try/root.sh make "$release" "$work/root"
mkdir "$work/root/try"
cp -R app tests packaging "$work/root/try/"
cp "$1" "$work/root/try/HookKeys"
# shellcheck disable=SC2016 # for the inner shell
sh packaging/try/root.sh run "$work/root" sh -euc '
    apt-get update -qq
    sh /try/packaging/try/as-user.sh desktop
    if dpkg-query --show --showformat "\${Package}\n" | grep -i "^lib[^ ]*qt"; then
        echo "There is a Qt, so this shows nothing." >&2
        exit 1
    fi
    for time in first second; do
        sh /try/packaging/try/as-user.sh see /try/HookKeys "/home/admin/portable-$time.png"
    done
    ls /home/admin/.cache/hookkeys/portable
    ' || fail "The portable file did not pass on $release."
cp "$work"/root/home/admin/*.png "$work/"
echo "The portable file passed on $release; what it showed is in $work" >&2
rm -rf "$work/root"
