#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing and builds packages of the commit that is checked out, for the system that this
# runs on, into dist/:
#
#     sh packaging/build.sh [deb|rpm|portable|windows|all]
#
# all, the default, is deb, rpm and portable. windows, which Debian 12 alone can build, is the setup program,
# the MSI and the ZIP for Windows x64; the first time takes 20 to 40 minutes. Beside each package lies its bill of
# materials (CycloneDX), and SHA256SUMS has the sums of all files. What is not committed is not in a package.
# The version is the one of CMakeLists.txt, and every date that of the commit.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

case ${1:-all} in
deb | rpm | portable | windows) formats=$1 ;;
all) formats="deb rpm portable" ;;
*) fail "There is no format \"$1\": give deb, rpm, portable, windows or all." ;;
esac
[ "$(uname)" = Linux ] || fail "These packages can be built on Linux only."
# shellcheck source=/dev/null
system=$(. /etc/os-release && echo "$ID$VERSION_ID ${VERSION_CODENAME:-unstable}")
[ "$formats" != windows ] || [ "$system $(uname -m)" = "debian12 bookworm x86_64" ] ||
    fail "The packages for Windows can be built on Debian 12 only, on a PC with 64 bits: this is $system $(uname -m)."
# shellcheck disable=SC2086 # words, not one string
sh packaging/dependencies.sh program packages $formats

git rev-parse --verify --quiet HEAD >/dev/null ||
    fail "Packages are built from a commit, and $root is no checkout of git."
[ -z "$(git status --porcelain)" ] ||
    echo "What is not committed here will not be in the packages." >&2

id=io.github.hookkeys.HookKeys
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH LC_ALL=C.UTF-8 TZ=UTC
umask 022

suffix=+${system% *}
suffix=$(echo "$suffix" | sed 's/debian/deb/')
if [ "$formats" = windows ]; then
    HOOKKEYS_WINDOWS_PREFIX=$(sh packaging/windows/libraries.sh)
    export HOOKKEYS_WINDOWS_PREFIX
fi

for format in $formats; do
    work=$root/build/package-$format
    rm -rf "$work"
    mkdir -p "$work/source" "$work/out"
    git archive HEAD | tar -x -C "$work/source"
    log=$work/log
    start=$(date +%s)
    echo "Building the package: $format (all that is said: $log)" >&2
    if ! {
        cmake -S "$work/source" -B "$work/meta" -G Ninja -DCMAKE_BUILD_TYPE=Release -DHOOKKEYS_TESTS=OFF \
            -DHOOKKEYS_DEB_SUFFIX="$suffix" -DHOOKKEYS_DEB_RELEASE="${system#* }" &&
            desktop-file-validate "$work/source/packaging/linux/$id.desktop" &&
            appstreamcli validate --strict --no-net "$work/meta/packaging/linux/$id.metainfo.xml" &&
            sh "packaging/$format/package.sh" "$work/source" "$work/meta" "$work/out"
    } >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        fail "Building the package failed: $format. The lines above say why."
    fi
    mkdir -p dist
    version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$work/meta/CMakeCache.txt")
    for package in "$work"/out/*; do
        mv "$package" dist/
        case $package in
        *dbgsym* | *debuginfo* | *.src.rpm) ;;
        *) sh packaging/sbom.sh "dist/${package##*/}" "$version" "$work" >"dist/${package##*/}.cdx.json" ;;
        esac
        echo "dist/${package##*/}: $(wc -c <"dist/${package##*/}") bytes," \
            "after $(($(date +%s) - start)) s" >&2
    done
done

cd dist
rm -f SHA256SUMS
sha256sum -- * >SHA256SUMS
