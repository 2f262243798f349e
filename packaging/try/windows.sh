#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tries the packages for Windows of the commit that is checked out under Wine, each in a Windows of its own, from the
# first installation to the last trace:
#
#     sh packaging/try/windows.sh [setup|msi|zip]...        (all without)
#
# Each is installed silently and started; an org is added with a token and its keys are seen, one is made and saved as
# PEM, which openssl reads; after a restart the token is still known; it is upgraded to a build of a higher version,
# and removed, and nothing of it is left but what is in the user's own folder. The pictures are in build/try-windows.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
work=$root/build/try-windows
[ $# -gt 0 ] || set -- setup msi zip

sh packaging/dependencies.sh program display windows wine

rm -rf "$work"
mkdir -p "$work/old" "$work/new"

# The same program under a higher version.
versions=$(sh packaging/try/later.sh "$work/later")
version=${versions% *} later=${versions#* }

sh packaging/build.sh windows
sh "$work/later/packaging/build.sh" windows
mv "$work"/later/dist/hookkeys-"$later"-x64* "$work/new/"
cp dist/hookkeys-"$version"-x64* "$work/old/"
# The demo org, for which there is no package.
cmake --build build/package-windows/build --target hookkeys-demo-org
cp build/package-windows/build/bin/hookkeys-demo-org.exe "$work/"
HOOKKEYS_WINDOWS_PREFIX=$(sh packaging/windows/libraries.sh) sh packaging/windows/collect.sh "$work"

for format; do
    echo "Trying it under Wine: $format" >&2
    sh app/display.sh sh packaging/try/wine.sh "$work/$format" \
        sh packaging/try/windows-inside.sh "$format" "$version" "$later" "$work" || {
        echo "The package did not pass: $format. What it showed last: $work/$format-failed.png" >&2
        exit 1
    }
    rm -rf "${work:?}/$format"
    echo "The package passed: $format; what it showed is in $work" >&2
done
