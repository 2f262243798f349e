#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Clones the commit that is checked out into FOLDER and gives it a higher version there, as a release that came
# later would have, to try an upgrade:
#
#     sh packaging/try/later.sh FOLDER
#
# and prints both versions, the present one first.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
clone=$1

git clone --quiet --no-hardlinks "$root" "$clone"
version=$(sed -n 's/^    VERSION \([0-9.]*\)$/\1/p' "$clone/CMakeLists.txt")
later=${version%.*}.$((${version##*.} + 1))
sed -i "s/^    VERSION $version\$/    VERSION $later/" "$clone/CMakeLists.txt"
sed -i "s/^# Changelog\$/&\n\n## $later (2100-01-01)\n\n- A version to upgrade to./" "$clone/CHANGELOG.md"
git -C "$clone" -c user.name=Try -c user.email=try@localhost commit --quiet --all --no-gpg-sign \
    --message "Raise the version"
echo "$version $later"
