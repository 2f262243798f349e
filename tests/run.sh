#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds HookKeys with its tests and runs them:
#
#     sh tests/run.sh [PRESET] [CTEST-ARGUMENT...]
#
# PRESET is dev (the default), asan (under AddressSanitizer, LeakSanitizer and UndefinedBehaviorSanitizer) or
# windows (built for Windows, and run under Wine without a display, then those of windows with one; on Debian 12 only).
# "sh tests/run.sh dev -R tst_jwk -V" runs some of them and shows all that they say.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
preset=dev
case ${1:-} in
dev | asan | windows)
    preset=$1
    shift
    ;;
-* | '') ;;
*)
    echo "There are no tests for \"$1\": give dev, asan or windows, or ctest's options." >&2
    exit 1
    ;;
esac

if [ "$preset" = windows ]; then
    sh "$root/packaging/dependencies.sh" program display windows wine
    HOOKKEYS_WINDOWS_PREFIX=$(sh "$root/packaging/windows/libraries.sh")
    export HOOKKEYS_WINDOWS_PREFIX CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1
    sh "$root/packaging/windows/configure.sh" "$root" "$root/build/windows" -DCMAKE_BUILD_TYPE=RelWithDebInfo \
        -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O1" -DCMAKE_UNITY_BUILD=ON -DHOOKKEYS_WERROR=ON \
        "-DCMAKE_CROSSCOMPILING_EMULATOR=sh;$root/tests/support/under-wine.sh"
    cmake --build "$root/build/windows"
    sh "$root/packaging/windows/collect.sh" "$root/build/windows/bin" platforms/qoffscreen
    # Where windows that are not to be seen have their letters from. Of more families than one the first would be
    # taken, whichever that is.
    rm -rf "$root/build/windows/bin/lib"
    mkdir -p "$root/build/windows/bin/lib/fonts"
    ln -s /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf /usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf \
        "$root/build/windows/bin/lib/fonts/"
else
    sh "$root/packaging/dependencies.sh" program display tests
    sh "$root/app/compile.sh" "$preset"
fi

# Nothing of the person who runs the tests: no settings, no locale, no display, no bus, no org.
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
# But npm, which installs the verifiers of a test, may need what its user told it about the registry.
export NPM_CONFIG_USERCONFIG="${NPM_CONFIG_USERCONFIG:-$HOME/.npmrc}"
export HOME="$home" TMPDIR="$home/tmp" XDG_RUNTIME_DIR="$home/run"
export XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache"
export XDG_STATE_HOME="$home/state"
mkdir -m 0700 "$TMPDIR" "$XDG_RUNTIME_DIR" "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" \
    "$XDG_STATE_HOME"
# A test that gives up root's rights must still reach its own folder in there.
chmod 0711 "$home" "$TMPDIR"
export LANG=C.UTF-8 LC_ALL=C.UTF-8 TZ=UTC
unset LANGUAGE OKTA_CLIENT_ORGURL OKTA_CLIENT_TOKEN http_proxy https_proxy all_proxy no_proxy \
    HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE QT_SCALE_FACTOR
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
export ASAN_OPTIONS="detect_leaks=1:detect_stack_use_after_return=1"
export LSAN_OPTIONS="suppressions=$root/tests/support/lsan.supp:print_suppressions=0"
export UBSAN_OPTIONS="print_stacktrace=1"

cd "$root"
code=0
if [ "$preset" = windows ]; then
    # shellcheck disable=SC2016 # the inner shell's own variables
    sh app/display.sh sh packaging/try/wine.sh "$home/windows" sh -c '
        code=0
        # One at a time: of two at once, one had at times an answer that its server never gave.
        echo "Under Wine, without windows to be seen (the platform offscreen):"
        HOOKKEYS_PLATFORM=offscreen ctest --output-on-failure --no-tests=error "$@" || code=$?
        echo "Under Wine, the tests of windows on a display (the platform windows):"
        HOOKKEYS_PLATFORM=windows ctest --output-on-failure -L gui "$@" || code=$?
        exit "$code"' sh --test-dir build/windows "$@" || code=$?
    exit "$code"
fi
sh app/display.sh ctest --preset "$preset" --no-tests=error "$@" || code=$?
exit "$code"
