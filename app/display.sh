#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs COMMAND on a display, a window manager and a D-Bus session of its own, ends them with it and
# returns its exit code:
#
#     sh app/display.sh COMMAND [ARGUMENT...]
#
# HOOKKEYS_FRAMEBUFFER names the file in which COMMAND finds the screen's pixels, as xwd keeps them.
set -eu

dir=$(mktemp -d)
started=
# shellcheck disable=SC2086,SC2317 # process ids, and the trap calls it
clean_up() {
    # The window manager first and the bus last: each is of no use to the one before.
    for process in $started; do
        kill "$process" 2>/dev/null || :
        wait "$process" 2>/dev/null || :
    done
    rm -rf "$dir"
}
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

fail() {
    cat "$dir/log" >&2
    echo "$1" >&2
    exit 1
}

if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    export XDG_RUNTIME_DIR="$dir/run"
    mkdir -m 0700 "$XDG_RUNTIME_DIR"
fi

# Always a bus of its own: nothing that runs here may meet the user's keyring or assistive technology.
mkfifo "$dir/address" "$dir/number"
dbus-daemon --session --nofork --nopidfile --print-address=3 3>"$dir/address" >"$dir/log" 2>&1 &
started="$!"
read -r DBUS_SESSION_BUS_ADDRESS <"$dir/address" || fail "dbus-daemon did not start, for the reason above."
export DBUS_SESSION_BUS_ADDRESS

# The server picks a free number by itself and says it once it can be reached. It reads every cookie
# in the file, whatever display the cookie is for.
export XAUTHORITY="$dir/Xauthority"
cookie=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
: >"$XAUTHORITY"
xauth -q add :0 . "$cookie"
Xvfb -displayfd 3 -screen 0 1280x800x24 -fbdir "$dir" -auth "$XAUTHORITY" -nolisten tcp -noreset -nocursor \
    3>"$dir/number" >>"$dir/log" 2>&1 &
started="$! $started"
read -r number <"$dir/number" || fail "Xvfb did not start, for the reason above."
export DISPLAY=":$number"
xauth -q add "$DISPLAY" . "$cookie"
unset WAYLAND_DISPLAY

# Its startup command comes when it has taken over. A window that is shown while it still loads its theme
# is never mapped, though it has put up all the properties of a window manager by then.
openbox --sm-disable --startup "touch '$dir/managed'" >>"$dir/log" 2>&1 &
openbox=$!
started="$openbox $started"
until [ -e "$dir/managed" ]; do
    kill -0 "$openbox" 2>/dev/null || fail "The window manager openbox did not start, for the reason above."
    sleep 0.05
done

export HOOKKEYS_FRAMEBUFFER="$dir/Xvfb_screen0"
export QT_QPA_PLATFORM=xcb
code=0
"$@" || code=$?
exit "$code"
