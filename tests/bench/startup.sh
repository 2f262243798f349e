#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Prints how long the program takes to show itself, and its memory, beside an empty Qt window; and how
# soon a saved org of 50 keys, which answers after 300 ms, has rows, by what an earlier start kept:
#
#     sh tests/bench/startup.sh [BUILD-FOLDER [RUNS]]
#
# BUILD-FOLDER is build/dev if not given; figures worth keeping come from one configured with
# "--preset release -DHOOKKEYS_BENCH=ON". RUNS is 20 if not given. A display and a keyring of its own
# are used.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)

# The part on a display, with a home folder and an open keyring.
inside() {
    build=$1
    runs=$2
    export LANG=C.UTF-8 LC_ALL=C.UTF-8
    unset LANGUAGE OKTA_CLIENT_ORGURL OKTA_CLIENT_TOKEN QT_LINUX_ACCESSIBILITY_ALWAYS_ON
    "$build/bin/hookkeys-demo-org" --latency 300 --rate-limit 100000 >"$HOME/org" &
    org=$!
    trap 'kill "$org" 2>/dev/null || :' EXIT
    until grep -q '^token: ' "$HOME/org"; do
        kill -0 "$org"
        sleep 0.1
    done
    url=$(sed -n 's/^url: //p' "$HOME/org")
    token=$(sed -n 's/^token: //p' "$HOME/org")
    n=0
    while [ "$n" -lt 38 ]; do # beside the twelve that it has
        n=$((n + 1))
        printf 'header = "Authorization: SSWS %s"\n' "$token" |
            curl -sf -o /dev/null -K - -H 'Content-Type: application/json' -d "{\"name\":\"bench $n\"}" \
                "$url/api/v1/hook-keys"
    done
    kept="$HOME/kept"
    XDG_CONFIG_HOME="$kept" QT_QPA_PLATFORM=offscreen "$build/bin/startupkept" "$url" "$token"
    "$build/bin/startupbench" "$runs" "$build/bin" "$build/tests/bench/plugins" "$kept"
}

if [ "${1-}" = --inside ]; then
    inside "$2" "$3"
    exit
fi
build=$(cd "${1:-$root/build/dev}" && pwd)
sh "$root/app/display.sh" sh "$root/tests/support/with-keyring.sh" open sh "$0" --inside "$build" "${2:-20}"
