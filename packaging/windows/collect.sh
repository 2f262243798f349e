#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Puts beside the programs in FOLDER every library and plugin that they load, but Windows' own:
#
#     HOOKKEYS_WINDOWS_PREFIX=… sh packaging/windows/collect.sh FOLDER [PLUGIN...]
#
# PLUGIN is the name of one more plugin, as platforms/qoffscreen. What a plugin loads comes along.
set -eu
folder=$1
shift
triplet=x86_64-w64-mingw32

where=$(echo "$HOOKKEYS_WINDOWS_PREFIX" | tr ';' '\n' | sed 's|$|/bin|')
where="$where
$(dirname "$($triplet-g++-posix -print-file-name=libstdc++-6.dll)")
/usr/$triplet/lib"
find_library() {
    echo "$where" | while read -r place; do
        [ ! -e "$place/$1" ] || {
            echo "$place/$1"
            break
        }
    done
}
qt=$(echo "$HOOKKEYS_WINDOWS_PREFIX" | tr ';' '\n' | grep '/qt6-base-')

# What Qt loads by itself: the windows, Windows' own look, TLS, SQLite.
for plugin in platforms/qwindows styles/qwindowsvistastyle tls/qschannelbackend sqldrivers/qsqlite "$@"; do
    mkdir -p "$folder/plugins/${plugin%/*}"
    cp "$qt/plugins/$plugin.dll" "$folder/plugins/$plugin.dll"
done
# Without this Qt would look for plugins beside the folder.
printf '[Paths]\r\nPrefix=.\r\nPlugins=plugins\r\n' >"$folder/qt.conf"

# The libraries, those that they load, and so on.
imports() {
    find "$folder" -name '*.exe' -o -name '*.dll' | while read -r file; do
        $triplet-objdump -p "$file" | sed -n 's/^\tDLL Name: //p'
    done | sort -u
}
while :; do
    new=
    for name in $(imports); do
        [ ! -e "$folder/$name" ] || continue
        file=$(find_library "$name")
        [ -n "$file" ] || continue # Windows' own
        cp "$file" "$folder/"
        new=yes
    done
    [ -n "$new" ] || break
done
