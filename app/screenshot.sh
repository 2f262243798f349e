#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Starts PROGRAM on the display that app/display.sh made, waits until its window is there and has come to
# rest, saves the screen to PICTURE (PNG) and ends the program as a user's session would:
#
#     sh app/display.sh sh app/screenshot.sh PICTURE PROGRAM [ARGUMENT...]
set -eu
picture=$1
shift
rm -f "$picture"

windows() { xprop -root _NET_CLIENT_LIST 2>/dev/null | grep -c 0x || :; }
pixels() { cksum <"$HOOKKEYS_FRAMEBUFFER"; }
fail() {
    kill "$program" 2>/dev/null || :
    echo "$1" >&2
    exit 1
}

"$@" </dev/null &
program=$!
trap 'kill "$program" 2>/dev/null; exit 143' HUP INT TERM

tries=600
until [ "$(windows)" -gt 0 ]; do
    if ! kill -0 "$program" 2>/dev/null; then
        code=0
        wait "$program" || code=$?
        fail "HookKeys ended with code $code before it showed a window; what it wrote above says why."
    fi
    tries=$((tries - 1))
    [ $tries -gt 0 ] || fail "HookKeys showed no window within a minute."
    sleep 0.1
done

# At rest: painted, and nothing has changed for half a second. A blinking cursor never rests.
tries=10
before=
now=$(pixels)
while [ "$now" != "$before" ] && [ $tries -gt 0 ]; do
    tries=$((tries - 1))
    before=$now
    sleep 0.5
    now=$(pixels)
done
kill -0 "$program" 2>/dev/null || fail "HookKeys showed a window and ended by itself."

mkdir -p "$(dirname "$picture")"
xwdtopnm -quiet "$HOOKKEYS_FRAMEBUFFER" | pnmtopng -quiet >"$picture"
[ -s "$picture" ] || fail "The picture of the screen could not be saved to $picture."
echo "There is no display here, so HookKeys ran on one in memory: its window is in $picture" >&2

kill -TERM "$program"
code=0
wait "$program" || code=$?
[ "$code" -eq 0 ] || fail "HookKeys did not end cleanly when asked to: it returned $code."
