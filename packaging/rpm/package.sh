#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the .rpm of SOURCE, that of its debug symbols and the source package into DIST. Called by
# packaging/build.sh, which has configured SOURCE in META:
#
#     sh packaging/rpm/package.sh SOURCE META DIST
#
# On Fedora and openSUSE it is for that system. On Debian, where rpm knows nothing of what is installed, it is
# built without a look at build dependencies; it needs Debian's libraries and is good for checking the spec only,
# so its name says so.
set -eu
source=$1 meta=$2 dist=$3
work=$(cd "$dist/.." && pwd)
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$meta/CMakeCache.txt")

rm -rf "$work/rpm"
mkdir -p "$work/rpm/SOURCES" "$work/rpm/SPECS"
cp "$meta/packaging/rpm/hookkeys.spec" "$work/rpm/SPECS/"
tar -C "$source" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner \
    --transform "s|^\.|hookkeys-$version|" -cf - . | gzip -9n >"$work/rpm/SOURCES/hookkeys-$version.tar.gz"

set --
if [ -e /etc/debian_version ]; then
    # shellcheck source=/dev/null
    set -- --nodeps --define "dist .$(. /etc/os-release && echo "$ID$VERSION_ID").untested" \
        --define "on_debian 1" --define "_build_id_links none" \
        --define "optflags -O2 -g -fstack-protector-strong -D_FORTIFY_SOURCE=2"
fi
CCACHE_DIR=${CCACHE_DIR:-$HOME/.cache/ccache}
export CCACHE_DIR CCACHE_BASEDIR="$work/rpm/BUILD" CCACHE_NOHASHDIR=1
rpmbuild -ba "$@" --define "_topdir $work/rpm" --define "use_source_date_epoch_as_buildtime 1" \
    --define "clamp_mtime_to_source_date_epoch 1" --define "_buildhost localhost" \
    "$work/rpm/SPECS/hookkeys.spec"

# Without the debug symbols, which rpm splits off in its own way.
rpmlint --strict --config "$source/packaging/rpm/rpmlint.toml" "$work/rpm/SPECS/hookkeys.spec" \
    "$work"/rpm/RPMS/*/hookkeys-"$version"-*.rpm
rpm --query --package --requires "$work/rpm/RPMS"/*/hookkeys-"$version"-*.rpm |
    sed -n 's/^\(lib[^(]*\.so[^(]*\)(.*/\1/p' | sort -u >"$work/needed"
echo libsecret-1.so.0 >>"$work/needed"
mkdir -p "$dist"
mv "$work"/rpm/RPMS/*/*.rpm "$work"/rpm/SRPMS/*.rpm "$dist/"
