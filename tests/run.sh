#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds HookKeys with its tests and runs them:
#
#     sh tests/run.sh [PRESET] [CTEST-ARGUMENT...]
#
# PRESET is dev (the default) or asan (under AddressSanitizer, LeakSanitizer and UndefinedBehaviorSanitizer).
# "sh tests/run.sh dev -R tst_jwk -V" runs some of them and shows all that they say.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
preset=dev
case ${1:-} in
dev | asan)
    preset=$1
    shift
    ;;
-* | '') ;;
*)
    echo "There are no tests for \"$1\": give dev or asan, or ctest's options." >&2
    exit 1
    ;;
esac

sh "$root/packaging/dependencies.sh" program display tests
sh "$root/app/compile.sh" "$preset"

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
sh app/display.sh ctest --preset "$preset" --no-tests=error "$@" || code=$?
exit "$code"
