#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Configures SOURCE for Windows x64 in BUILD:
#
#     HOOKKEYS_WINDOWS_PREFIX=… sh packaging/windows/configure.sh SOURCE BUILD [CMAKE-ARGUMENT...]
set -eu
source=$1 build=$2
shift 2
openssl=$(echo "$HOOKKEYS_WINDOWS_PREFIX" | tr ';' '\n' | grep '/openssl-')
httplib=$(echo "$HOOKKEYS_WINDOWS_PREFIX" | tr ';' '\n' | grep '/cpp-httplib-')

# CMake would keep to the libraries that it found the first time.
mkdir -p "$build"
[ "$(cat "$build/prefix" 2>/dev/null)" = "$HOOKKEYS_WINDOWS_PREFIX" ] || rm -f "$build/CMakeCache.txt"
printf '%s\n' "$HOOKKEYS_WINDOWS_PREFIX" >"$build/prefix"

# pkg-config must not find the packages of this machine.
export PKG_CONFIG_LIBDIR="$httplib/lib/pkgconfig"
cmake -S "$source" -B "$build" -G Ninja -DCMAKE_TOOLCHAIN_FILE="$source/packaging/windows/toolchain.cmake" \
    -DQt6LinguistTools_DIR=/usr/lib/x86_64-linux-gnu/cmake/Qt6LinguistTools \
    -DHOOKKEYS_QT_TRANSLATIONS=/usr/share/qt6/translations \
    -DOPENSSL_ROOT_DIR="$openssl" -DOPENSSL_USE_STATIC_LIBS=ON "$@"
