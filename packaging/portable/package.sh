#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds one file that runs without being installed, of SOURCE into DIST. Called by packaging/build.sh, which
# has configured SOURCE in META:
#
#     sh packaging/portable/package.sh SOURCE META DIST
#
# The file holds the program and every library and plugin that it loads, but the C library: it runs where that
# is as new as here, or newer. starter.cpp says what happens when it is started.
set -eu
source=$1 meta=$2 dist=$3
work=$(cd "$dist/.." && pwd)
stage=$work/stage
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$meta/CMakeCache.txt")
machine=$(uname -m)

# Nothing of this machine's paths is to be in there. An old-style RPATH is heeded for everything that is
# loaded later on too, by whichever library.
flags="-O2 -g0 -ffile-prefix-map=$source=. -fstack-protector-strong -D_FORTIFY_SOURCE=2"
# shellcheck disable=SC2016 # the dynamic linker's own variable
cmake -S "$source" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=None -DCMAKE_UNITY_BUILD=ON \
    -DHOOKKEYS_TESTS=OFF -DCMAKE_CXX_FLAGS="$flags" -DCMAKE_INSTALL_PREFIX="$stage" \
    -DCMAKE_INSTALL_RPATH='$ORIGIN/../lib' \
    -DCMAKE_EXE_LINKER_FLAGS="-Wl,--disable-new-dtags -Wl,-z,relro,-z,now"
CCACHE_BASEDIR=$source CCACHE_NOHASHDIR=1 cmake --build "$work/build" --target hookkeys
cmake --install "$work/build" >/dev/null
rm -r "$stage/share" # for a system's menu, which a file that is carried about has no part in
mkdir "$stage/lib" "$stage/plugins" "$stage/licenses"
cp "$source/LICENSE" "$stage/licenses/HookKeys"
printf '[Paths]\nPrefix=..\nPlugins=plugins\n' >"$stage/bin/qt.conf"

# What Qt loads by itself: X11 and Wayland, input methods, TLS, SQLite. No OpenGL: nothing is drawn with it.
plugins=$(qmake6 -query QT_INSTALL_PLUGINS)
for plugin in platforms/libqxcb.so platforms/libqwayland-generic.so platforms/libqoffscreen.so \
    platforminputcontexts/libcomposeplatforminputcontextplugin.so \
    platforminputcontexts/libibusplatforminputcontextplugin.so \
    wayland-shell-integration/libxdg-shell.so wayland-decoration-client/libbradient.so \
    tls/libqopensslbackend.so sqldrivers/libqsqlite.so; do
    mkdir -p "$stage/plugins/${plugin%/*}"
    cp "$plugins/$plugin" "$stage/plugins/$plugin"
done

# Their libraries, and those that are looked for by name only once the program runs. The C library is the
# system's: it must go with the kernel, the locales and the name service.
libraries=$(ldconfig -p | sed -n 's/.*libc6.*x86-64.* => //p')
by_name() { printf '%s\n' "$libraries" | grep "/$1\$" | head -n 1; }
bare() { sed -E '/\/(ld-linux-x86-64\.so\.2|lib(c|m|dl|rt|pthread|resolv|util|anl)\.so\.[0-9.]+)$/d'; }
# shellcheck disable=SC2046 # paths without blanks
{
    by_name libsecret-1.so.0
    by_name libssl.so.3
    ldd "$stage/bin/hookkeys" $(find "$stage/plugins" -name '*.so') $(by_name libsecret-1.so.0) |
        sed -n 's/.* => \(\/[^ ]*\) .*/\1/p'
} | bare | sort -u >"$work/libraries"
while read -r library; do
    cp -L "$library" "$stage/lib/"
    # dpkg knows a library by the path that it was installed under, which was /lib once.
    library=$(realpath "$library")
    { dpkg-query --search "$library" || dpkg-query --search "${library#/usr}"; } 2>/dev/null | sed 's/:.*//'
done <"$work/libraries" | sort -u >"$work/contained"
for plugin in "$stage"/plugins/*/*.so; do
    dpkg-query --search "$plugins/${plugin#"$stage/plugins/"}" | sed 's/:.*//'
done | sort -u - "$work/contained" -o "$work/contained"
while read -r package; do
    cp "/usr/share/doc/$package/copyright" "$stage/licenses/$package"
done <"$work/contained"
find "$stage/lib" "$stage/plugins" "$stage/bin" -type f ! -name qt.conf -exec strip --strip-unneeded {} +

# GLib would load the modules of the system's own GLib, which may be made for a newer one. A folder that does
# not exist, of a name as long, is the way without a variable that other programs would inherit.
sed -i 's|/gio/modules|/gio/nothing|' "$stage/lib/libgio-2.0.so.0"

# From here on everything must come from the stage, but the C library.
strays=$(find "$stage/bin/hookkeys" "$stage"/plugins -type f -exec \
    env LD_LIBRARY_PATH= ldd {} + | sed -n 's/.* => \(\/[^ ]*\) .*/\1/p' | bare | sort -u | grep -v "^$stage/" || :)
# A plugin by itself does not know the program's RPATH.
missing=$(for stray in $strays; do [ -e "$stage/lib/${stray##*/}" ] || echo "$stray"; done)
[ -z "$missing" ] || {
    echo "These libraries are not in the portable file: $missing" >&2
    exit 1
}
QT_QPA_PLATFORM=offscreen "$stage/bin/hookkeys" --version

mkdir -p "$dist"
sh "$source/packaging/portable/assemble.sh" "$stage" "$dist/HookKeys-$version-linux-$machine"
