#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Configures one preset of CMakePresets.json and builds it, or TARGET of it, into build/PRESET:
#
#     sh app/compile.sh PRESET [TARGET]
set -eu
cd "$(dirname "$0")/.."
preset=$1 target=${2:-all}
# Whoever builds by this builds everything, so in large pieces; who works on a file calls CMake, and has it compiled
# alone.
export HOOKKEYS_UNITY="${HOOKKEYS_UNITY-ON}"
log=build/$preset-configure.log
mkdir -p build

if ! cmake --preset "$preset" >"$log" 2>&1; then
    tail -n 30 "$log" >&2
    echo "Configuring build/$preset failed (all of it: $log). If the folder was moved or copied here," \
        "delete build/$preset and try again." >&2
    exit 1
fi
if ninja -C "build/$preset" -n "$target" | grep -q 'no work to do'; then
    exit 0
fi
echo "Building build/$preset" >&2
# Ninja's counter is for people; a log is better off with the failures alone.
quiet=--quiet
[ ! -t 2 ] || quiet=
# shellcheck disable=SC2086 # empty must vanish
if ! ninja -C "build/$preset" $quiet "$target" >&2; then
    echo "Building build/$preset failed; the first error above says where." >&2
    exit 1
fi
