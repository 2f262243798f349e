#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds HookKeys and runs it:
#
#     sh app/run.sh [ARGUMENT...]
#
# The arguments go to the program; without any it opens the demo org. On a machine without a display the
# program runs on one in memory, and a picture of its window is saved to build/screenshot.png.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
program=$root/build/release/bin/hookkeys

# Qt wants UTF-8, and a machine where nobody logs in may have no locale set.
[ -n "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ] || export LANG=C.UTF-8

display=yes
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "$(uname)" != Darwin ]; then
    display=
fi
window=yes
for argument; do
    case $argument in
    -h | --help | --help-all | -v | --version) window= ;;
    esac
done
[ $# -gt 0 ] || set -- --demo

if [ -z "$display" ] && [ -n "$window" ]; then
    sh "$root/packaging/dependencies.sh" program display
else
    sh "$root/packaging/dependencies.sh" program
fi
sh "$root/app/compile.sh" release

if [ -n "$display" ]; then
    exec "$program" "$@"
elif [ -z "$window" ]; then
    exec env QT_QPA_PLATFORM=offscreen "$program" "$@"
fi
exec sh "$root/app/display.sh" sh "$root/app/screenshot.sh" "$root/build/screenshot.png" "$program" "$@"
