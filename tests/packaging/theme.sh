#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Looks whether the packages recommend what gives the program the desktop's own file dialogs:
#
#     sh theme.sh PACKAGING
#
# U25: package_theme
set -eu
packaging=$1

grep -q '^ qt6-gtk-platformtheme | qt6-xdgdesktopportal-platformtheme,$' "$packaging/deb/control" || {
    echo "The Debian package recommends no platform theme." >&2
    exit 1
}
grep -q '^Recommends: *(qt6-platformtheme-gtk3 or qt6-platformtheme-xdgdesktopportal)$' "$packaging/rpm/hookkeys.spec.in" || {
    echo "The package of openSUSE recommends no platform theme." >&2
    exit 1
}
