#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds what HookKeys for Windows stands on, of Debian's sources, unless it is there already:
#
#     sh packaging/windows/libraries.sh
#
# and prints the folders that it was built into, separated by semicolons, for HOOKKEYS_WINDOWS_PREFIX (see
# toolchain.cmake). They are in ~/.cache/hookkeys-windows, each named after the version of a source and after a
# sum of all else that it was made of, so a change of that builds it anew and leaves the rest. The first time
# takes about 20 minutes on two cores. After an interruption it goes on where it was.
#
# Qt is of the version of this machine's Qt, whose moc and rcc are used. Sources come from the package manager's
# own mirrors and are checked by its own signatures. OpenSSL, yaml-cpp and cpp-httplib are of Debian 12 too;
# QtKeychain is of Debian 13, because the one of Debian 12 cannot be had.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/hookkeys-windows
triplet=x86_64-w64-mingw32
jobs=$(nproc)
# The time that goes into resources and archives.
export SOURCE_DATE_EPOCH=1 LC_ALL=C.UTF-8
umask 022

say() { printf '%s\n' "$*" >&2; }
fail() {
    say "$@"
    exit 1
}

mkdir -p "$cache/sources" "$cache/apt/lists/partial" "$cache/apt/archives/partial"
exec 9>"$cache/lock"
flock -n 9 || {
    say "Another build of these libraries is under way; waiting for it."
    flock 9
}

# --- Sources

apt="-o Dir::Etc::SourceList=$cache/apt/sources.list -o Dir::Etc::SourceParts=/dev/null
    -o Dir::State::Lists=$cache/apt/lists -o Dir::Cache=$cache/apt -o APT::Sandbox::User=
    -o APT::Get::List-Cleanup=false -o Acquire::Retries=3"

# The package manager's own mirrors, and a Debian 13 beside them.
apt_lists() {
    # shellcheck disable=SC2016 # apt's own variables
    apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' 'Origin: Debian' |
        sort -u >"$cache/apt/origins"
    mirror=$(sed -n 's/ bookworm$//p' "$cache/apt/origins" | head -n 1)
    [ -n "$mirror" ] || fail "The package manager here knows no mirror of Debian 12."
    {
        cat "$cache/apt/origins"
        echo "$mirror trixie"
    } | sed 's|.*|deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] & main|' \
        >"$cache/apt/sources.list"
    # shellcheck disable=SC2086 # words, not one string
    apt-get $apt -qq update >"$cache/apt/update.log" 2>&1
}

# fetch SOURCE PREFIX: into $version the newest version of SOURCE that begins with PREFIX and arrives whole. What was
# fetched is not looked for again for 30 days, nor while the lists cannot be had.
fetch() {
    version=
    [ ! -e "$cache/sources/$1.version" ] || version=$(cat "$cache/sources/$1.version")
    case $version in
    "$2"*) [ -z "$(find "$cache/sources" -name "$1.version" -mtime -30)" ] || return 0 ;;
    *) version= ;;
    esac
    if [ -z "${lists:-}" ]; then
        lists=here
        apt_lists || lists=missing
    fi
    if [ "$lists" = missing ]; then
        if [ -z "$version" ]; then
            tail -n 20 "$cache/apt/update.log" >&2
            fail "The lists of Debian's sources cannot be had, for the reason above."
        fi
        say "The lists of Debian's sources cannot be had; using what was fetched before: $1 $version"
        return 0
    fi
    # shellcheck disable=SC2086 # words, not one string
    for version in $(apt-cache $apt showsrc "$1" | sed -n "s/^Version: \($2.*\)/\1/p" | sort -rVu); do
        say "Fetching the source: $1 $version"
        # shellcheck disable=SC2086 # words, not one string
        (cd "$cache/sources" && apt-get $apt source --download-only "$1=$version") >"$cache/apt/log" 2>&1 || :
        # Of QtKeychain only the authors' own archive can be had, which is all that is needed. apt has checked
        # what arrived against the signed lists.
        plain=$1_${version%-*}.orig.tar.gz
        if [ "$1" = qtkeychain ] && [ -e "$cache/sources/$plain" ]; then
            echo "$version" >"$cache/sources/$1.version"
            return
        fi
        if grep -q 'Download complete' "$cache/apt/log"; then
            echo "$version" >"$cache/sources/$1.version"
            return
        fi
    done
    tail -n 20 "$cache/apt/log" >&2
    fail "The source of $1 $2 cannot be had, for the reason above."
}

# unpack SOURCE FOLDER: the source as Debian builds it, with Debian's patches.
unpack() {
    rm -rf "$2"
    number=${version#*:}
    if [ -e "$cache/sources/$1_$number.dsc" ]; then
        dpkg-source --no-check --no-copy -x "$cache/sources/$1_$number.dsc" "$2"
    else
        mkdir "$2"
        tar -x --strip-components=1 -C "$2" -f "$cache/sources/$1_${number%-*}.orig.tar.gz"
    fi
}

# --- Builds

compiler=$(dpkg-query --show --showformat '${Package} ${Version}\n' g++-mingw-w64-x86-64-posix \
    gcc-mingw-w64-base mingw-w64-x86-64-dev binutils-mingw-w64-x86-64)

# build SOURCE RECIPE: into $prefix the folder with SOURCE $version built by the function build_RECIPE, whose text is in
# the sum as well, with that of cross. The function finds the unpacked source in ./source.
build() {
    sum=$({
        echo "$1 $version $compiler ${extra:-}"
        cat "$here/toolchain.cmake"
        sed -n -e '/^cross() {/,/^}/p' -e "/^build_$2() {/,/^}/p" "$here/libraries.sh"
    } | sha256sum | cut -c 1-12)
    prefix=$cache/$1-${version#*:}-$sum
    HOOKKEYS_WINDOWS_PREFIX=${HOOKKEYS_WINDOWS_PREFIX:+$HOOKKEYS_WINDOWS_PREFIX;}$prefix
    export HOOKKEYS_WINDOWS_PREFIX
    [ ! -e "$prefix/built" ] || return 0
    start=$(date +%s)
    log=$prefix.log
    say "Building $1 $version for Windows (all that is said: $log)"
    if [ ! -e "$prefix.build/unpacked" ]; then
        rm -rf "$prefix.build"
        mkdir -p "$prefix.build"
        [ ! -e "$cache/sources/$1.version" ] || unpack "$1" "$prefix.build/source" >"$log" 2>&1 || {
            tail -n 20 "$log" >&2
            fail "Unpacking $1 failed, for the reason above."
        }
        touch "$prefix.build/unpacked"
    fi
    mkdir -p "$prefix"
    # Qt remembers where its toolchain file was.
    cmp -s "$here/toolchain.cmake" "$prefix/toolchain.cmake" || cp "$here/toolchain.cmake" "$prefix/"
    (
        set -e # which "||" behind this would switch off
        cd "$prefix.build"
        "build_$2"
        [ ! -e source/debian/copyright ] || cp source/debian/copyright "$prefix/copyright"
        [ -z "${extra:-}" ] || cp "$sqlite/debian/copyright" "$prefix/copyright-sqlite3"
        echo "$1 $version ${extra:-}" >"$prefix/built"
    ) 2>&1 | tee -a "$log" | progress "$1"
    if [ ! -e "$prefix/built" ]; then
        tail -n 40 "$log" >&2
        fail "Building $1 failed, for the reason above. The same command goes on from there."
    fi
    rm -rf "$prefix.build"
    say "$1: $(($(date +%s) - start)) s"
}

# Of what ninja says, each tenth of the way.
progress() {
    told=0
    while read -r line; do
        case $line in
        '['*%']'*)
            percent=${line#[}
            percent=${percent%%%*}
            if [ "$((percent / 10))" -gt "$told" ]; then
                told=$((percent / 10))
                say "$1: $((percent)) % after $(($(date +%s) - start)) s"
            fi
            ;;
        esac
    done
}
export NINJA_STATUS='[%p] '

cross() {
    cmake -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_TOOLCHAIN_FILE="$prefix/toolchain.cmake" \
        -DCMAKE_INSTALL_PREFIX="$prefix" \
        -DCMAKE_C_FLAGS="-ffile-prefix-map=$PWD=." \
        -DCMAKE_CXX_FLAGS="-ffile-prefix-map=$PWD=. -Wno-attributes" "$@"
}

# SQLite's one file goes where Qt's own copy of it was before Debian took that out. Direct2D must stay: qwindows.dll
# would miss a symbol.
build_qtbase() {
    mkdir -p sqlite
    cd sqlite
    [ -e configured ] || {
        "$sqlite/configure" --disable-tcl --disable-readline
        touch configured
    }
    make sqlite3.c
    mkdir -p ../source/src/3rdparty/sqlite
    cmp -s sqlite3.c ../source/src/3rdparty/sqlite/sqlite3.c || cp sqlite3.c sqlite3.h ../source/src/3rdparty/sqlite/
    cd ..
    off() { for name; do printf ' -D%s=OFF' "$name"; done; }
    # shellcheck disable=SC2046 # words, not one string
    [ -e build/build.ninja ] || cross -S source -B build -DBUILD_SHARED_LIBS=ON \
        -DQT_QMAKE_TARGET_MKSPEC=win32-g++ -DINPUT_opengl=no -DINPUT_openssl=no \
        -DFEATURE_schannel=ON -DFEATURE_sql_sqlite=ON \
        $(off QT_BUILD_TESTS QT_BUILD_EXAMPLES FEATURE_pkg_config FEATURE_qmake FEATURE_androiddeployqt \
            FEATURE_xml FEATURE_concurrent FEATURE_dbus FEATURE_printsupport FEATURE_vulkan \
            FEATURE_tabletevent FEATURE_tuiotouch FEATURE_zstd FEATURE_icu FEATURE_glib FEATURE_dtls \
            FEATURE_system_zlib FEATURE_system_png FEATURE_jpeg FEATURE_gif FEATURE_system_freetype \
            FEATURE_system_harfbuzz FEATURE_system_pcre2 FEATURE_system_doubleconversion \
            FEATURE_system_libb2 FEATURE_system_sqlite FEATURE_sql_odbc FEATURE_sql_mysql FEATURE_sql_psql \
            FEATURE_sql_db2 FEATURE_sql_ibase FEATURE_sql_oci \
            FEATURE_graphicsview FEATURE_graphicseffect FEATURE_mdiarea FEATURE_wizard FEATURE_colordialog \
            FEATURE_fontdialog FEATURE_columnview FEATURE_undoview)
    ninja -C build -j "$jobs"
    ninja -C build install
}

# TLS is Windows' own: of OpenSSL only libcrypto, for keys, linked into the program. It loads nothing from anywhere, so
# the folders that it knows mean nothing, and are not to be those of this machine.
build_openssl() {
    cd source
    [ -e configured ] || {
        ./Configure mingw64 --cross-compile-prefix=$triplet- --prefix=/openssl --openssldir=/openssl --libdir=lib \
            no-shared no-tests no-engine no-legacy no-dso no-autoload-config no-zlib no-ssl3 no-async no-capieng \
            CC=gcc-posix -ffile-prefix-map="$PWD=."
        touch configured
    }
    make -j "$jobs" build_libs
    make install_dev DESTDIR="$prefix.build/out"
    cp -R "$prefix.build/out/openssl/." "$prefix/"
    cd ..
}

# /utf-8 is a flag of Microsoft's compiler. Windows keeps 2,560 bytes since Vista, but MinGW's headers say 512, and what
# is longer QtKeychain would encrypt and put elsewhere. What it keeps for the "enterprise" goes along with a roaming
# profile: a credential is for this computer alone.
build_qtkeychain() {
    sed -i 's,/utf-8,,' source/qtkeychain/CMakeLists.txt
    sed -i -e 's/data.size() < CRED_MAX/data.size() <= CRED_MAX/' \
        -e 's/CRED_PERSIST_ENTERPRISE/CRED_PERSIST_LOCAL_MACHINE/' -e '/#include <wincrypt.h>/a\
#undef CRED_MAX_CREDENTIAL_BLOB_SIZE\
#define CRED_MAX_CREDENTIAL_BLOB_SIZE (5 * 512)' source/qtkeychain/keychain_win.cpp
    grep -q 'Persist = CRED_PERSIST_LOCAL_MACHINE' source/qtkeychain/keychain_win.cpp
    cross -S source -B build -DBUILD_WITH_QT6=ON -DBUILD_TRANSLATIONS=OFF -DBUILD_TESTING=OFF \
        -DBUILD_TEST_APPLICATION=OFF -DUSE_CREDENTIAL_STORE=ON
    ninja -C build -j "$jobs" install
    cp source/COPYING "$prefix/copyright"
}

build_yaml() {
    cross -S source -B build -DBUILD_SHARED_LIBS=OFF -DYAML_BUILD_SHARED_LIBS=OFF -DYAML_CPP_BUILD_TESTS=OFF \
        -DYAML_CPP_BUILD_TOOLS=OFF
    ninja -C build -j "$jobs" install
}

# The header alone, where pkg-config finds it.
build_httplib() {
    mkdir -p "$prefix/include" "$prefix/lib/pkgconfig"
    cp source/httplib.h "$prefix/include/"
    printf '%s\n' "Name: cpp-httplib" "Description: C++ HTTP library" "Version: ${version%%+*}" \
        "Cflags: -I$prefix/include" "Libs: -lws2_32 -lcrypt32" >"$prefix/lib/pkgconfig/cpp-httplib.pc"
}

# A header too, of this machine: its source cannot be had.
build_expected() {
    for file in $(dpkg-query --listfiles libexpected-dev | grep -E '\.(hpp|cmake)$'); do
        mkdir -p "$prefix/${file%/*}"
        cp "$file" "$prefix/$file"
    done
    cp -R "$prefix/usr/include" "$prefix/usr/share" "$prefix/"
    rm -r "${prefix:?}/usr"
    cp /usr/share/doc/libexpected-dev/copyright "$prefix/copyright"
}

fetch sqlite3 3.
sqlite=$cache/sqlite3-$version
if [ ! -e "$sqlite/configure" ]; then
    unpack sqlite3 "$sqlite.draft" >"$cache/apt/log" 2>&1 || fail "Unpacking SQLite failed: see $cache/apt/log."
    mv "$sqlite.draft" "$sqlite"
fi
extra="sqlite3 $version"
# shellcheck disable=SC2016 # dpkg-query's own variable
fetch qt6-base "$(dpkg-query --show --showformat '${Version}' qt6-base-dev)"
build qt6-base qtbase
extra=
fetch openssl 3.0.
build openssl openssl
fetch qtkeychain 0.15.
build qtkeychain qtkeychain
fetch yaml-cpp 0.7.
build yaml-cpp yaml
fetch cpp-httplib 0.11.
build cpp-httplib httplib
# shellcheck disable=SC2016 # dpkg-query's own variable
version=$(dpkg-query --show --showformat '${Version}' libexpected-dev)
build libexpected-dev expected

printf '%s\n' "$HOOKKEYS_WINDOWS_PREFIX"
