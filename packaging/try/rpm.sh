#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs the .rpm in dist/ in an empty folder, verifies its files and removes it again:
#
#     sh packaging/try/rpm.sh
#
# This shows that rpm can handle the package, and no more: there is no Fedora or openSUSE here, so nothing that it
# depends on is looked at and the program is not started.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}
files() { (cd "$work/root" && find . -name rpm -path '*lib*' -prune -o ! -type d -print | sort); }
rpm() { command rpm --root "$work/root" --dbpath /var/lib/rpm "$@"; }

package=
for file in dist/hookkeys-[0-9]*.rpm; do
    case $file in
    *.src.rpm) ;;
    *) package=$file ;;
    esac
done
[ -e "$package" ] || fail "There is no .rpm in dist/: build it with sh packaging/build.sh rpm."

mkdir -p "$work/root"
rpm --initdb
rpm --install --nodeps "$package"
rpm --verify --nodeps hookkeys
files
[ -x "$work/root/usr/bin/hookkeys" ] || fail "The package holds no program."
rpm --erase hookkeys
left=$(files)
[ -z "$left" ] || fail "The package left behind: $left"
echo "Installed, verified and removed without its dependencies: ${package##*/}" >&2
