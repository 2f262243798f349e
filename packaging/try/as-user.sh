#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# In a minimal system, as root: lets the user admin log in to a desktop with a keyring and do there what see.py
# says of its arguments:
#
#     sh as-user.sh desktop            installs the desktop and makes the user
#     sh as-user.sh see ARGUMENT...    what see.py prints comes only if it fails
set -eu
here=$(cd "$(dirname "$0")" && pwd)
log=$(mktemp)
trap 'rm -f "$log"' EXIT

step=$1
shift
case $step in
desktop)
    # A display, a window manager, a keyring, and assistive technology to look through.
    apt-get install -y --no-install-recommends xvfb xauth openbox x11-utils netpbm dbus fonts-dejavu-core \
        gnome-keyring at-spi2-core python3-pyatspi >"$log" 2>&1 || {
        tail -n 30 "$log" >&2
        exit 1
    }
    useradd --create-home admin
    ;;
see)
    # shellcheck disable=SC2016 # for the inner shell
    setpriv --reuid=admin --regid=admin --clear-groups env HOME=/home/admin USER=admin \
        sh "$here/../../app/display.sh" sh -c '
            printf password | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null
            dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus \
                org.a11y.Bus.GetAddress >/dev/null
            QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 exec python3 "$@"' sh "$here/see.py" "$@" >"$log" 2>&1 || {
        cat "$log" >&2
        exit 1
    }
    ;;
esac
