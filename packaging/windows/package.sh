#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the setup program, the MSI and the ZIP for Windows x64 of SOURCE into DIST. Called by packaging/build.sh,
# which has configured SOURCE in META and built what HookKeys stands on (HOOKKEYS_WINDOWS_PREFIX):
#
#     sh packaging/windows/package.sh SOURCE META DIST
set -eu
source=$1 meta=$2 dist=$3
here=$source/packaging/windows
work=$(cd "$dist/.." && pwd)
stage=$work/stage
lists=$work/lists
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$meta/CMakeCache.txt")
triplet=x86_64-w64-mingw32

sh "$here/configure.sh" "$source" "$work/build" -DCMAKE_BUILD_TYPE=None -DHOOKKEYS_TESTS=OFF \
    -DCMAKE_UNITY_BUILD=ON \
    -DCMAKE_CXX_FLAGS="-O2 -g0 -ffile-prefix-map=$source=. -fstack-protector-strong -D_FORTIFY_SOURCE=2"
CCACHE_BASEDIR=$source CCACHE_NOHASHDIR=1 cmake --build "$work/build" --target hookkeys

# What is installed.
mkdir -p "$stage/LICENSES" "$lists"
cp "$work/build/bin/hookkeys.exe" "$stage/"
sh "$here/collect.sh" "$stage"
find "$stage" \( -name '*.exe' -o -name '*.dll' \) -exec $triplet-strip --strip-all {} +

# The linker asks Windows by itself for addresses that nobody can guess and for data that cannot be run; a file that
# does not is not shipped. The checks of the stack are in a library of the compiler's.
find "$stage" \( -name '*.exe' -o -name '*.dll' \) | while read -r file; do
    for protection in HIGH_ENTROPY_VA DYNAMIC_BASE NX_COMPAT; do
        $triplet-objdump -p "$file" | grep -q "^[[:blank:]]*$protection$" || {
            echo "This file lacks $protection: $file" >&2
            exit 1
        }
    done
done
$triplet-objdump -p "$stage/hookkeys.exe" | grep -q 'DLL Name: libssp-' || {
    echo "The program does not check its stack." >&2
    exit 1
}

# And whose it is: what was built here, the compiler's own libraries, and Qt's German.
licence() { sed 's/$/\r/' "$1" >"$stage/LICENSES/$2.txt"; }
licence "$source/LICENSE" HookKeys
for part in $(echo "$HOOKKEYS_WINDOWS_PREFIX" | tr ';' ' '); do
    read -r name number extra <"$part/built"
    licence "$part/copyright" "$name"
    [ "$name" = libexpected-dev ] || echo "$name $number" >>"$work/sources" # a package of this machine
    [ -z "$extra" ] || {
        echo "$extra" >>"$work/sources"
        licence "$part/copyright-sqlite3" sqlite3
    }
done
for package in gcc-mingw-w64-x86-64-posix-runtime mingw-w64-x86-64-dev qt6-translations-l10n; do
    echo "$package" >>"$work/contained"
    licence "/usr/share/doc/$package/copyright" "$package"
done
for text in GPL-3 LGPL-3 GPL-2 LGPL-2.1 Apache-2.0; do
    licence "/usr/share/common-licenses/$text" "$text"
done

# The same files give the same packages.
find "$stage" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
chmod -R u=rwX,go=rX "$stage"
(cd "$stage" && find . -type f | sed 's|^\./||' | sort) >"$lists/files"
(cd "$stage" && find . -mindepth 1 -type d | sed 's|^\./||' | sort) >"$lists/folders"
size=$(du --apparent-size -sk "$stage" | cut -f 1)
mkdir -p "$dist"

# The MSI, whose upgrade code the setup program looks for.
sh "$here/wxs.sh" "$version" "$stage" >"$work/hookkeys.wxs"
cp "$work/build/app/windows/hookkeys.ico" "$lists/"
(cd "$work" && wixl --arch x64 --output "$dist/hookkeys-$version-x64.msi" hookkeys.wxs)

# The setup program. Its own lists bring the program last and take away what they brought, file by file, and nothing
# else.
backslashes() { sed 's|/|\\|g'; }
grep -vx 'hookkeys\.exe' "$lists/files" | while read -r file; do
    folder=$(dirname "/$file" | sed 's|/$||' | backslashes)
    # shellcheck disable=SC2016 # the installer's own variable
    printf 'SetOutPath "$INSTDIR%s"\nFile "%s"\n' "$folder" "$stage/$file"
done >"$lists/install.nsh"
# shellcheck disable=SC2016 # the installer's own variable
printf '%s\n' 'SetOutPath "$INSTDIR"' "File \"/oname=hookkeys.part\" \"$stage/hookkeys.exe\"" \
    'Delete "$INSTDIR\hookkeys.exe"' 'Rename "$INSTDIR\hookkeys.part" "$INSTDIR\hookkeys.exe"' >>"$lists/install.nsh"
# shellcheck disable=SC2016 # the installer's own variable
{
    cat "$lists/files"
    echo hookkeys.part
} | backslashes | sed 's|.*|Delete "$INSTDIR\\&"|' >"$lists/uninstall-files.nsh"
# shellcheck disable=SC2016 # the installer's own variable
sort -r "$lists/folders" | backslashes | sed 's|.*|RMDir "$INSTDIR\\&"|' >"$lists/uninstall-folders.nsh"
makensis -V2 -WX -INPUTCHARSET UTF8 -DVERSION="$version" -DSTAGE="$stage" -DSIZE="$size" -DLISTS="$lists" \
    -DMSI="$(sed -n 's/.*UpgradeCode="\([^"]*\)".*/{\1}/p' "$work/hookkeys.wxs")" \
    -DOUTPUT="$dist/hookkeys-$version-x64-setup.exe" "$here/hookkeys.nsi"

# The ZIP.
folder=HookKeys-$version
rm -rf "${work:?}/$folder"
cp -a "$stage" "$work/$folder"
(cd "$work" && find "$folder" | sort | zip -9 -X -q -@ "$dist/hookkeys-$version-x64.zip")
echo "Installed: $size KiB"
