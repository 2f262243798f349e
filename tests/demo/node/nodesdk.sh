#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# nodesdk.sh ORG: drives the demo org, the program ORG, by Okta's Node SDK, whose packages are
# installed beside this script unless they are there already.
set -eu
org=$1
folder=$(dirname "$0")
work=$(mktemp -d)
pid=
trap 'if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || :; fi; rm -rf "$work"' EXIT

if ! sh "$folder/install.sh" >"$work/npm" 2>&1; then
    echo "npm cannot install Okta's Node SDK, by which the demo org is to be driven:" >&2
    tail -n 5 "$work/npm" >&2
    exit 1
fi

"$org" --token node-sdk-test >"$work/org" &
pid=$!
# The page of service keys comes in its last line.
until grep -q '^service keys page: ' "$work/org"; do
    if ! kill -0 "$pid" 2>/dev/null; then
        echo "The demo org did not start." >&2
        exit 1
    fi
    sleep 0.1
done
url=$(sed -n 's/^url: //p' "$work/org")
node "$folder/nodesdk.mjs" "$url" node-sdk-test
