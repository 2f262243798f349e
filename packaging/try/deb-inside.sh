#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The part of deb.sh that runs as root in the minimal system, where /try/old and /try/new hold the packages of
# version OLD and of version NEW:
#
#     sh /try/packaging/try/deb-inside.sh OLD NEW
set -eu
old=$1 new=$2

say() { printf '%s\n' "$*" >&2; }
fail() {
    say "$@"
    exit 1
}
quietly() {
    "$@" >/tmp/log 2>&1 || {
        tail -n 30 /tmp/log >&2
        fail "Failed: $*"
    }
}
as_user() { setpriv --reuid=admin --regid=admin --clear-groups env HOME=/home/admin "$@"; }

# Every file of the system. What a package manager notes down about any package is not ours.
files() {
    find / \( -path /proc -o -path /sys -o -path /dev -o -path /try -o -path /tmp -o -path /home/admin \
        -o -path /var/cache/apt -o -path /var/lib/apt/lists \) -prune -o -print | sort
}

# Without what is recommended: what it depends on must do.
say "Installing with apt"
quietly apt-get update
quietly apt-get install -y --no-install-recommends /try/old/hookkeys_*.deb
[ "$(hookkeys --version)" = "hookkeys $old" ] || fail "hookkeys --version says $(hookkeys --version)."

# A desktop: a display, a window manager, a keyring, and assistive technology to look through.
quietly apt-get install -y --no-install-recommends xvfb xauth openbox x11-utils netpbm dbus fonts-dejavu-core \
    gnome-keyring at-spi2-core python3-pyatspi
useradd --create-home admin

# A system that has all of that and no HookKeys: it must be the same again in the end.
quietly dpkg --purge hookkeys
files >/tmp/before
quietly apt-get install -y --no-install-recommends /try/old/hookkeys_*.deb

chmod 755 /try/old/hookkeys-demo-org
as_user /try/old/hookkeys-demo-org --token 00trytrytrytrytrytrytrytry >/tmp/org &
org=$!
trap 'kill $org' EXIT
tries=100
until url=$(grep -o 'http://127[^ ]*' /tmp/org); do
    tries=$((tries - 1))
    [ $tries -gt 0 ] || fail "The demo org did not start."
    sleep 0.1
done

# use STEP: does what STEP of deb.py says, as a user who has just logged in.
use() {
    as_user sh /try/app/display.sh sh -c '
        printf password | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null
        dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.a11y.Bus.GetAddress >/dev/null
        QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 python3 /try/packaging/try/deb.py "$@"' sh "$1" "$url" \
        00trytrytrytrytrytrytrytry "/home/admin/$1.png" 2>/tmp/log || {
        cat /tmp/log >&2
        fail "Version $(hookkeys --version) did not show what it should: $1."
    }
}
say "Starting it from its desktop file"
use demo
use add

say "Upgrading from $old to $new"
settings=$(cat /home/admin/.config/hookkeys/orgs.json)
quietly apt-get install -y --no-install-recommends /try/new/hookkeys_*.deb
[ "$(hookkeys --version)" = "hookkeys $new" ] || fail "hookkeys --version says $(hookkeys --version)."
[ "$(cat /home/admin/.config/hookkeys/orgs.json)" = "$settings" ] || fail "The upgrade changed the settings."
use upgraded

say "Removing and purging"
quietly apt-get remove -y hookkeys
quietly dpkg --purge hookkeys # apt knows no package that was removed and is in no archive
files >/tmp/after
diff /tmp/before /tmp/after || fail "The lines above are what the package left behind, or took along."
[ "$(cat /home/admin/.config/hookkeys/orgs.json)" = "$settings" ] || fail "Removing it changed the user's own files."
