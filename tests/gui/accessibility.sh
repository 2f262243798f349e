#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Drives PROGRAM through the accessibility bus, as a screen reader would:
#
#     sh tests/gui/accessibility.sh PROGRAM
#     sh tests/gui/accessibility.sh --screens PROGRAM
#                                                  goes to every screen by keys alone; hookkeys-demo-org
#                                                  lies beside PROGRAM
#     sh tests/gui/accessibility.sh --run TEST     has TEST look itself at what is said
#
# It runs with a home, a D-Bus session and an accessibility bus of its own, and on a display of its own
# where there is none. See accessibility.py and everyscreen.py for what is looked
# at.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
# Debian's own Python, for a newer one in PATH does not see Debian's pyatspi.
python=/usr/bin/python3

fail() {
    echo "accessibility.sh: $*" >&2
    exit 1
}

mode=--drive
case ${1:-} in
--run | --drive | --screens)
    mode=$1
    shift
    ;;
esac
[ $# -eq 1 ] || fail "give the program to test."
[ -x "$1" ] || fail "$1 is no program: build it first."
"$python" -c 'import pyatspi' ||
    fail "$python has no pyatspi: install what packaging/dependencies.sh lists under \"tests\"."

if [ -z "${DISPLAY:-}" ]; then
    exec sh "$here/../../app/display.sh" sh "$0" "$mode" "$1"
fi
if [ "${HOOKKEYS_OWN_BUS:-}" != yes ]; then
    HOOKKEYS_OWN_BUS=yes exec dbus-run-session -- sh "$0" "$mode" "$1"
fi

# The cookie of a display that was there before may be in the real home.
export XAUTHORITY="${XAUTHORITY:-${HOME:-}/.Xauthority}"
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
mkdir -m 0700 "$home/run"
export HOME="$home" XDG_RUNTIME_DIR="$home/run" LANG=C.UTF-8 LC_ALL=C.UTF-8
unset LANGUAGE XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME \
    OKTA_CLIENT_ORGURL OKTA_CLIENT_TOKEN WAYLAND_DISPLAY
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
# Qt's bridge asks the bus about each key, and never frees its copy where the window is gone by the answer.
cp "$here/../support/lsan.supp" "$home/lsan.supp"
echo 'leak:libQt6Gui.so' >>"$home/lsan.supp"
export LSAN_OPTIONS="suppressions=$home/lsan.supp:print_suppressions=0"

# A program that starts before this bus stays unseen. The session bus starts it when first asked, and
# takes it along when it ends.
dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.a11y.Bus.GetAddress \
    >/dev/null || fail "there is no accessibility bus."

case $mode in
--run) "$1" ;;
--screens) "$python" -B "$here/everyscreen.py" "$1" "$(dirname "$1")/hookkeys-demo-org" ;;
*) "$python" -B "$here/accessibility.py" "$1" ;;
esac
