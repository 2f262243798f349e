#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tries the .deb of the commit that is checked out in a minimal system of RELEASE, from the first
# installation to the last trace:
#
#     sh packaging/try/deb.sh [RELEASE]        (bookworm or trixie; this system's own without)
#
# It is installed with apt; a user starts it from its desktop file, with a keyring and on a display in memory,
# sees the keys of the demo org and adds an org with a token; it is upgraded to a build of a higher version and
# still knows that org; it is removed and purged, and nothing of it is left but what is in the user's own
# folder. The pictures are in build/try-RELEASE. Ends with 77 where such a system cannot be made.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"

# shellcheck source=/dev/null
here=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
release=${1:-$here}
work=$root/build/try-$release

sh packaging/dependencies.sh try
sh packaging/try/root.sh check || exit 77

in_root() { sh packaging/try/root.sh run "$work/root" "$@"; }
say() { printf '%s\n' "$*" >&2; }
fail() {
    say "$@"
    exit 1
}

rm -rf "$work"
mkdir -p "$work/old" "$work/new"

# The same program under a higher version.
versions=$(sh packaging/try/later.sh "$work/later")
version=${versions% *} later=${versions#* }

# build TREE FOLDER: the packages of TREE, and the demo org's program, in FOLDER.
build() {
    if [ "$release" = "$here" ]; then
        sh "$1/packaging/build.sh" deb
    else
        [ -e "$work/build" ] || sh packaging/try/root.sh make "$release" "$work/build"
        rm -rf "$work/build/src"
        git clone --quiet --no-hardlinks "$1" "$work/build/src"
        sh packaging/try/root.sh run "$work/build" \
            sh -c 'chown -R 0:0 /src && apt-get update -qq && sh /src/packaging/build.sh deb'
        set -- "$work/build/src" "$2"
    fi
    cp "$1"/dist/hookkeys_*.deb "$2/"
    cp "$1"/build/package-deb/source/obj-*/bin/hookkeys-demo-org "$2/"
}
build "$root" "$work/old"
build "$work/later" "$work/new"

say "Making a minimal $release"
sh packaging/try/root.sh make "$release" "$work/root" || exit 77
mkdir "$work/root/try"
cp -R app tests packaging "$work/old" "$work/new" "$work/root/try/"
in_root sh /try/packaging/try/deb-inside.sh "$version" "$later" || fail "The package did not pass on $release."
cp "$work"/root/home/admin/*.png "$work/"
say "The package passed on $release; what it showed is in $work"
rm -rf "$work/root" "$work/build"
