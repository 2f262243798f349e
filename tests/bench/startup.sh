#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Prints how long the program takes to show itself, and its memory, beside an empty Qt window:
#
#     sh tests/bench/startup.sh [BUILD-FOLDER [RUNS]]
#
# BUILD-FOLDER is build/dev if not given; figures worth keeping come from one configured with
# "--preset release -DHOOKKEYS_BENCH=ON". RUNS is 20 if not given. A display of its own is used.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
build=${1:-$root/build/dev}
runs=${2:-20}

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
mkdir -m 0700 "$home/run"
export HOME="$home" XDG_RUNTIME_DIR="$home/run" LANG=C.UTF-8 LC_ALL=C.UTF-8
unset LANGUAGE XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME \
    OKTA_CLIENT_ORGURL OKTA_CLIENT_TOKEN QT_LINUX_ACCESSIBILITY_ALWAYS_ON

sh "$root/app/display.sh" "$build/bin/startupbench" "$runs" "$build/bin" "$build/tests/bench/plugins"
