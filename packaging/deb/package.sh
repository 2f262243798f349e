#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the .deb of SOURCE, and that of its debug symbols, into DIST. Called by packaging/build.sh, which
# has configured SOURCE in META:
#
#     sh packaging/deb/package.sh SOURCE META DIST
#
# The package is for the release that it is built on: cpp-httplib is another library in each.
set -eu
source=$1 meta=$2 dist=$3

# dpkg wants the folder to be called debian, at the top.
cp -R "$source/packaging/deb" "$source/debian"
rm "$source/debian/changelog.in" "$source"/debian/*.sh
cp "$meta/packaging/deb/changelog" "$source/debian/changelog"

# Without the check of build dependencies: packaging/dependencies.sh has seen to them, and takes a CMake
# or a Ninja from elsewhere as well. Debian's helpers give each build a home of its own.
cd "$source"
CCACHE_DIR=${CCACHE_DIR:-$HOME/.cache/ccache}
export CCACHE_DIR CCACHE_BASEDIR="$source" CCACHE_NOHASHDIR=1
DEB_BUILD_OPTIONS="parallel=$(nproc)" dpkg-buildpackage \
    --build=binary --no-sign --no-check-builddeps

cd ..
version=$(dpkg-parsechangelog --file "$source/debian/changelog" --show-field Version)
# A changes file says which files belong together; lintian wants it.
lintian --tag-display-limit 0 --info --fail-on error,warning "hookkeys_${version}_"*.changes
objdump -p "$source/debian/hookkeys/usr/bin/hookkeys" | sed -n 's/^ *NEEDED *//p' | grep -v '^ld-' >needed
echo libsecret-1.so.0 >>needed
mkdir -p "$dist"
for package in *.deb *.ddeb; do
    [ ! -e "$package" ] || mv "$package" "$dist/"
done
