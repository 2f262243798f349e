#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-keyring.sh open|locked|absent COMMAND [ARGUMENT…]
#
# Runs COMMAND with a home folder, a session bus and a gnome-keyring of its own, so that nothing of
# the user's is touched and several runs can go on side by side:
#   open    the keyring is unlocked
#   locked  the keyring exists and is locked, and nobody is there to ask for its password
#   absent  no Secret Service at all, and none that the bus could start
# COMMAND finds in its environment
#   HOOKKEYS_KEYRING_PID       the process of the daemon (not set if absent), to freeze it with
#                              kill -STOP; it is thawed and ended here in any case
#   HOOKKEYS_KEYRING_PASSWORD  what unlocks the keyring, on the standard input of
#                              gnome-keyring-daemon --unlock
#   HOME, XDG_RUNTIME_DIR      folders that are removed at the end
# Ends with COMMAND's exit status, or with 125 if the keyring could not be had.
# Functions are called by wait_until and by traps, which shellcheck does not follow.
# shellcheck disable=SC2317
set -eu

fail() {
    echo "with-keyring.sh: $*" >&2
    exit 125
}

# Waits up to 20 s until the command "$@" succeeds.
wait_until() {
    tries=200
    until "$@" >/dev/null 2>&1; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || return 1
        sleep 0.1
    done
}

ask_bus() {
    dbus-send --session --print-reply --reply-timeout=2000 "$@"
}

service_runs() {
    ask_bus --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.secrets 2>/dev/null | grep -q 'boolean true'
}

keyring_is() {
    ask_bus --dest=org.freedesktop.secrets /org/freedesktop/secrets/collection/login \
        org.freedesktop.DBus.Properties.Get string:org.freedesktop.Secret.Collection \
        string:Locked 2>/dev/null | grep -q "boolean $1"
}

# start_daemon OPTION…: the password comes from the standard input; sets $daemon.
start_daemon() {
    gnome-keyring-daemon --foreground --components=secrets "$@" >"$base/daemon.log" 2>&1 <&3 &
    daemon=$!
}

stop_daemon() {
    kill -TERM "$daemon" 2>/dev/null || true
    kill -CONT "$daemon" 2>/dev/null || true
    wait "$daemon" 2>/dev/null || true
}

# The part on the private bus: starts the keyring, then becomes COMMAND's parent.
run_inside() {
    mode=$1
    shift
    base=${XDG_RUNTIME_DIR%/run}
    if [ "$mode" != absent ]; then
        printf %s "$HOOKKEYS_KEYRING_PASSWORD" >"$base/password"
        exec 3<"$base/password"
        start_daemon --unlock
        wait_until service_runs || fail "gnome-keyring did not start: $(cat "$base/daemon.log")"
        wait_until keyring_is false || fail "gnome-keyring did not unlock: $(cat "$base/daemon.log")"
        if [ "$mode" = locked ]; then
            # Its keyring is on the disk now; a daemon that is not told the password finds it locked.
            stop_daemon
            exec 3</dev/null
            start_daemon --start
            wait_until keyring_is true || fail "gnome-keyring is not locked: $(cat "$base/daemon.log")"
        fi
        exec 3<&-
        rm -f "$base/password"
        export HOOKKEYS_KEYRING_PID="$daemon"
    fi
    status=0
    "$@" || status=$?
    [ "$mode" = absent ] || stop_daemon
    exit "$status"
}

if [ "${1-}" = --inside ]; then
    shift
    run_inside "$@"
fi

case "${1-}" in
open | locked | absent) ;;
*) fail "usage: with-keyring.sh open|locked|absent COMMAND [ARGUMENT…]" ;;
esac
[ $# -ge 2 ] || fail "there is no command to run"
for program in dbus-run-session dbus-send gnome-keyring-daemon setsid; do
    command -v "$program" >/dev/null || fail "$program is missing: install the packages dbus, \
gnome-keyring, libsecret-1-0 and util-linux"
done

base=$(mktemp -d "${TMPDIR:-/tmp}/hookkeys-keyring.XXXXXX")
child=
clean_up() {
    trap '' INT TERM HUP
    if [ -n "$child" ]; then
        # All of the private session are one process group; one that is frozen has to be thawed.
        kill -TERM -- "-$child" 2>/dev/null || true
        kill -CONT -- "-$child" 2>/dev/null || true
        wait "$child" 2>/dev/null || true
        kill -KILL -- "-$child" 2>/dev/null || true
    fi
    rm -rf "$base"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

mkdir -m 700 "$base/home" "$base/run"
# No service folders: nothing is started by itself, neither a second keyring nor a password prompt.
cat >"$base/bus.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=$base/run/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END

unset DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL SSH_AUTH_SOCK XDG_CONFIG_HOME XDG_DATA_HOME \
    XDG_CACHE_HOME XDG_STATE_HOME XDG_CURRENT_DESKTOP XDG_SESSION_DESKTOP DESKTOP_SESSION \
    KDE_FULL_SESSION KDE_SESSION_VERSION GNOME_DESKTOP_SESSION_ID HOOKKEYS_KEYRING_PID
export HOME="$base/home" XDG_RUNTIME_DIR="$base/run" HOOKKEYS_KEYRING_PASSWORD=a-password

setsid dbus-run-session --config-file="$base/bus.conf" -- sh "$0" --inside "$@" &
child=$!
status=0
wait "$child" || status=$?
exit "$status"
